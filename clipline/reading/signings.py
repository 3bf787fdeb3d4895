"""Signings told by a noun: "the signing of the pact was put off"."""

from __future__ import annotations

from clipline.reading.phrases import Phrase
from clipline.reading.scene import Scene, Sentence
from clipline.reading.vocabulary import Hit

_OF = 16  # characters from the noun of signing to its paper: "the signature of the revised pact"
_STATES = ("postponed", "cancelled", "planned")


def signing_status(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit) -> str | None:
    """How far a signing got that a noun tells: what the sentence's own verb says of it; None
    where the word is a verb itself, or where it took place.
    """
    words = verb.span.of(scene.text).lower()
    if words not in scene.words("signing") or not _is_of(scene, phrase, verb):
        return None
    found = {
        h.entry.value.removeprefix("verb.")
        for h in sentence.words
        if not h.span.overlaps(verb.span) and not h.span.overlaps(phrase.span)
        and (h.span.start >= phrase.noun.end or h.entry.value != "verb.planned")
    }  # fmt: skip
    return next((state for state in _STATES if state in found), None)


def _is_of(scene: Scene, phrase: Phrase, verb: Hit) -> bool:
    """Whether it is the paper's: right before it, or where verbs come last right after it."""
    if scene.order == "sov":
        return 0 <= verb.span.start - phrase.noun.end <= _OF and scene.text.startswith(
            scene.words("topic_mark") or ("\0",), verb.span.end
        )
    return 0 <= phrase.span.start - verb.span.end <= _OF
