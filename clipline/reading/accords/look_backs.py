"""When a paper in force was signed: "It had been signed in Oslo in February 2022"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clipline.nouns import replace
from clipline.reading.accords.likeness import dates_differ
from clipline.reading.accords.phrases import SESSIONS
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.accords.telling import Telling
from clipline.reading.dates import DateExpression

_PASSIVE = 12  # characters: "had been finally "
_REACH = 2  # sentences from the paper to what points back to it
_UNDONE = ("verb.denied", "verb.planned", "verb.considered")


def find_signed_before(scene: Scene, found: Sequence[Telling]) -> Iterator[Telling]:
    """The signing of each paper that the text tells to be in force, by a sentence of its own."""
    for old in found:
        if old.phrase.kind in SESSIONS or old.frame.takes != "force":
            continue
        after = old.frame.index + 1
        for index, sentence in enumerate(scene.sentences[after : after + _REACH], after):
            if (when := _signed_on(sentence)) is not None:
                verb = sentence.cues("verb.signed")[0].span
                frame = replace(old.frame, sentence=sentence, index=index, verb=verb, date=None)
                frame = replace(frame, status="signed", takes="signed")
                new = replace(old, frame=frame, of=old.frame, when=when, rule="sentence", more=())
                yield from (new,) if dates_differ(old, new) else ()


def _signed_on(sentence: Sentence) -> DateExpression | None:
    """The day on which "it" was signed, where the sentence tells of nothing else."""
    verbs = sentence.cues("verb.signed")
    opens = any(h.span.start == sentence.span.start for h in sentence.cues("pronoun"))
    if not verbs or not opens or sentence.nouns or sentence.cues(*_UNDONE):
        return None
    start = verbs[0].span.start
    passive = any(0 < start - h.span.end <= _PASSIVE for h in sentence.cues("passive"))
    later = [d for d in sentence.dates if d.span.start > start and d.date.month is not None]
    return later[0] if passive and later else None
