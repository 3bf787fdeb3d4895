"""What the text tells to have been before: when a paper in force was signed, when both last sat."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clipline.nouns import replace
from clipline.reading.accords.likeness import dates_differ, points_back
from clipline.reading.accords.phrases import SESSIONS
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.accords.telling import Telling
from clipline.reading.dates import DateExpression
from clipline.reading.vocabulary import Hit

_PASSIVE = 12  # characters: "had been finally "
_REACH = 2  # sentences from the paper to what points back to it
_UNDONE = ("verb.denied", "verb.planned", "verb.considered")
_SAT = ("verb.held", "verb.met", "last_sat")
_LONG_WORD = re.compile(r"\w{5,}")
_LONG = 60  # days; what was last held then is no other telling of what is told now


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


def find_last_sat(scene: Scene, found: Sequence[Telling]) -> Iterator[Telling]:
    """As in "The dialogue was last held in Oslo in May 2022": the session before the one told."""
    told = {t.frame.index for t in found}
    for index, sentence in enumerate(scene.sentences):
        verbs, when = _last_sat(sentence), _long_ago(scene, sentence)
        if not verbs or when is None or index in told:
            continue
        old = next((t for t in found if _is_next_to(scene, t, sentence, index)), None)
        if old is None:
            continue
        phrase = replace(old.phrase, ordinal=None)
        frame = replace(
            old.frame, phrase=phrase, sentence=sentence, index=index, verb=verbs[0].span
        )
        frame = replace(frame, status="held", rule="attended", takes="held", date=None)
        label = phrase.head.capitalize() if old.phrase.ordinal is not None else old.label
        yield replace(old, frame=frame, of=old.of or old.frame, label=label, when=when,
                      rule="sentence", more=(), past=True)  # fmt: skip


def _last_sat(sentence: Sentence) -> list[Hit]:
    """Its verbs of meeting, where it says that they were the last."""
    undone = sentence.cues("verb.denied", "verb.planned", "verb.postponed", "verb.cancelled")
    return sentence.cues(*_SAT) if sentence.cues("last_sat") and not undone else []


def _long_ago(scene: Scene, sentence: Sentence) -> DateExpression | None:
    """Its only day, where that lies long before the clipping."""
    published = scene.report.published
    if published is None or published.first is None or len(sentence.dates) != 1:
        return None
    date = sentence.dates[0].date
    ago = (published.first - date.last).days if date.last is not None else 0
    return sentence.dates[0] if ago > _LONG else None


def _is_next_to(scene: Scene, old: Telling, sentence: Sentence, index: int) -> bool:
    """Whether it may be a session of that series: the sentence names its kind or points back to
    it, and no other side.
    """
    kinds = {h.entry.value for h in sentence.nouns}
    alike = any(points_back(old.phrase.kind, kind) for kind in kinds)
    alike = alike if kinds else _of_them(sentence) or _names_it(scene, old, sentence)
    sits = old.phrase.kind in SESSIONS and old.own > 1 and index >= old.frame.index
    sides = {h.entry.value for h in sentence.countries if h.entry.kind != "capital"}
    return sits and alike and sides <= set(old.parties.sides)


def _names_it(scene: Scene, old: Telling, sentence: Sentence) -> bool:
    """As in "La comisión se reunió por última vez": one word of "comisión mixta" stands for it."""
    said = set(_LONG_WORD.findall(sentence.span.of(scene.text).lower()))
    return not said.isdisjoint(_LONG_WORD.findall(old.phrase.noun.of(scene.text).lower()))


def _of_them(sentence: Sentence) -> bool:
    """As in "They last met in May", "It was last held in 2022"; not "The fair was last held"."""
    opens = any(h.span.start == sentence.span.start for h in sentence.cues("pronoun"))
    return opens or (bool(sentence.cues("group")) and bool(sentence.cues("verb.met")))
