"""Agreements that nobody made or plans: wished for, imagined, judged, or said not to be."""

from __future__ import annotations

import re

from clipline.model import Span
from clipline.reading.accords.phrases import Phrase
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.vocabulary import Hit

_BREAK = re.compile(r"[.;:]|,(?!\d)")
_THAT = r", {that_clause}\b"  # "forderten, dass"
_IN_BRACKETS = re.compile(r"^ \([^()]{1,40}\),?")  # "the treaty (HST), might"
_REACH = 150  # characters from who wishes to what for: "suggested at last autumn's fair that …"
_JUDGED = 60  # characters from a noun to what is thought of it
_DONE = 14  # characters: "would finally be signed" is a plan, "would be easier" a thought


def is_unreal(scene: Scene, sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the sentence only wishes for it, imagines it, or says that there is none."""
    if scene.order == "sov":
        return _is_said_by_the_public(sentence, phrase)
    return (
        _is_none(scene, sentence, phrase)
        or _is_wished(scene, sentence, phrase)
        or _is_judged(scene, sentence, phrase)
    )


def _is_none(scene: Scene, sentence: Sentence, phrase: Phrase) -> bool:
    """As in "no agreement was signed", "without a deal"."""
    words = phrase.span.of(scene.text).lower().split()
    before = scene.text[sentence.span.start : phrase.span.start].lower().split()
    lead = [*before[-1:], *words[:1]]
    if any(word in scene.words("none") for word in lead):
        return True
    article = len(before[-1]) + 1 if before and before[-1] in scene.words("article") else 0
    at = phrase.span.start - article
    return any(0 <= at - h.span.end <= 1 for h in sentence.cues("lacking"))


def _is_wished(scene: Scene, sentence: Sentence, phrase: Phrase) -> bool:
    """As in "lawmakers urged Tokyo to go further and conclude a treaty", "Imagine that they
    signed a treaty"; "urged restraint at the talks" wishes for no talks.
    """
    text, end = scene.text, phrase.span.start
    for hit in sentence.cues("wish", "unreal"):
        if not 0 <= end - hit.span.end <= _REACH:
            continue
        if hit.entry.value == "unreal" and hit.span.start == sentence.span.start:
            return True
        gap = scene.grammar[_THAT].sub(" ", text[hit.span.end : end])
        if _BREAK.search(gap) is None and not _is_where(scene, gap):
            return True
    return False


def _is_where(scene: Scene, gap: str) -> bool:
    """Whether the gap's last words say that something else was done there, then or by it."""
    words = gap.lower().split()
    small = {*scene.words("definite"), *scene.words("article"), *scene.words("owned")}
    while words and words[-1] in small:
        words.pop()
    return bool(words) and words[-1] in scene.words("amid")


def _is_judged(scene: Scene, sentence: Sentence, phrase: Phrase) -> bool:
    """As in "A declaration would be easier": what is thought of it, and no plan."""
    verbs = [h for h in sentence.words if h.entry.value.startswith("verb.")]
    for hit in sentence.cues("judged"):
        gap = scene.text[phrase.noun.end : max(hit.span.start, phrase.noun.end)]
        gap = _IN_BRACKETS.sub("", gap)
        if not 0 <= hit.span.start - phrase.noun.end <= _JUDGED or _BREAK.search(gap):
            continue
        after = Span(hit.span.end, hit.span.end + _DONE)
        if not any(_is_deed(verb) and after.overlaps(verb.span) for verb in verbs):
            return True
    return False


def _is_deed(verb: Hit) -> bool:
    return verb.entry.value not in {"verb.planned", "verb.denied"}


def _is_said_by_the_public(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "전문가가 제안한 협정": where verbs come last, proposed by those who sign nothing."""
    people = [h for h in sentence.cues("wish") if h.span.end <= phrase.span.start]
    return any(phrase.span.start - h.span.end <= 8 for h in people)  # noqa: PLR2004 - a field before its noun
