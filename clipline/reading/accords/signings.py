"""Signings told by a noun: "the signing of the pact was put off"."""

from __future__ import annotations

from clipline.reading.accords.phrases import Phrase
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.vocabulary import Hit

_OF = 16  # characters from the noun of signing to its paper: "the signature of the revised pact"
_STATES = ("postponed", "cancelled", "planned")
# "approved the signing of", "gave its nod to a proposal to sign"
_APPROVED = r"(?i:\b{approval}[ \n][^.,;:]{0,40}$)"
_TO_SIGN = r"\b{infinitive}\s$"
_LEAD = 64  # characters before the signing in which it may be approved


def signing_status(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit) -> str | None:
    """How far a signing got that a noun tells: what the sentence's own verb says of it; None
    where the word is a verb itself, or where it took place. What is approved is still to be signed.
    """
    words = verb.span.of(scene.text).lower()
    if _is_approved(scene, sentence, verb):
        return "planned"
    if words not in scene.words("signing") or not _is_of(scene, phrase, verb):
        return None
    found = {
        h.entry.value.removeprefix("verb.")
        for h in sentence.words
        if not h.span.overlaps(verb.span) and not h.span.overlaps(phrase.span)
        and (h.span.start >= phrase.noun.end or h.entry.value != "verb.planned")
    }  # fmt: skip
    return next((state for state in _STATES if state in found), None)


def _is_approved(scene: Scene, sentence: Sentence, verb: Hit) -> bool:
    """As in "approved the signing of a pact", "gave its nod to sign it": a leave to sign."""
    if scene.order == "sov":
        return False
    lead = scene.text[max(sentence.span.start, verb.span.start - _LEAD) : verb.span.start]
    noun = verb.span.of(scene.text).lower() in scene.words("signing")
    named = noun or scene.grammar[_TO_SIGN].search(lead) is not None
    return named and scene.grammar[_APPROVED].search(lead) is not None


def _is_of(scene: Scene, phrase: Phrase, verb: Hit) -> bool:
    """Whether it is the paper's: right before it, or where verbs come last right after it."""
    if scene.order == "sov":
        return 0 <= verb.span.start - phrase.noun.end <= _OF and scene.text.startswith(
            scene.words("topic_mark") or ("\0",), verb.span.end
        )
    return 0 <= phrase.span.start - verb.span.end <= _OF
