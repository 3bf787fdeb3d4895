"""Sentences that may tell of a happening, but of which one cannot be sure by reading them alone.

As in "The two were back in Oslo on Tuesday": who has read of it elsewhere knows what was there.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from clipline.model import MENTION, UNTOLD, Agreement, Evidence
from clipline.nouns import replace
from clipline.reading.accords.hindsight import day_evidence
from clipline.reading.accords.labels import agreement_label
from clipline.reading.accords.parties import Parties
from clipline.reading.accords.phrases import GATHERING, ROUND, SESSIONS, Phrase
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.accords.telling import TWO_SIDES
from clipline.reading.dates import DateExpression

_MANY_SIDES = 4  # a sentence that names more lists states, and does not tell who did something
_MOST = 40  # of one clipping
_ISSUED = frozenset({"joint_statement", "declaration", "communique", "guidance", "plan", "other"})
_STEPS = {
    "verb.cancelled": "cancelled",
    "verb.postponed": "postponed",
    "verb.planned": "planned",
}


def find_mentions(
    scene: Scene, told: Sequence[Agreement], page: Parties, nouns: Sequence[Sequence[Phrase]]
) -> tuple[Agreement, ...]:
    """The sentences that tell of none of those agreements, in order; each is named by where it
    begins, which no rule and no other mention changes.

    `page` is whom the text is about, `nouns` are the phrases of each sentence.
    """
    taken = {e.span for agreement in told for e in (agreement.evidence, *agreement.more)}
    every = {code for s in scene.sentences for code in _named(s)}
    every |= {*page.sides, *scene.report.headline}
    found = (
        mention
        for sentence, phrases in zip(scene.sentences, nouns, strict=True)
        if not any(sentence.span.overlaps(span) for span in taken)
        if not sentence.cues("unreal")  # "Had they signed one in 2020"
        if (mention := _mention(scene, sentence, _sides(sentence, page), phrases))
    )
    named = tuple(sorted(every))
    return tuple(
        replace(mention, id=f"{MENTION}-{mention.evidence.span.start}", named=named)
        for mention in islice(found, _MOST)
    )


def part_mentions(
    read: Sequence[Agreement],
) -> tuple[tuple[Agreement, ...], tuple[Agreement, ...]]:
    """The agreements, and those of the mentions whose sentence tells of none of them."""
    agreements = tuple(one for one in read if one.evidence.rule != MENTION)
    told = [e.span for one in agreements for e in (one.evidence, *one.more)]
    mentions = (one for one in read if one.evidence.rule == MENTION)
    free = (m for m in mentions if not any(m.evidence.span.overlaps(s) for s in told))
    return agreements, tuple(free)


def _mention(
    scene: Scene, sentence: Sentence, sides: tuple[str, ...], phrases: Sequence[Phrase]
) -> Agreement | None:
    """What the sentence may tell; None where it names nobody, or neither what nor on which day, or
    only one side and no day.
    """
    phrase = next((one for one in phrases if one.kind != ROUND), next(iter(phrases), None))
    when = min(sentence.dates, key=lambda date: date.date.day is None, default=None)
    named = phrase if phrase is not None and phrase.kind != ROUND else None
    kind = _kind(sentence, phrase)
    dated = when is not None and when.date.day is not None
    if not 0 < len(sides) <= _MANY_SIDES or (kind == UNTOLD and not dated):
        return None
    if len(sides) < TWO_SIDES and not (dated or (when is not None and when.date.week)):
        return None
    read = Agreement(
        id=MENTION,
        label=agreement_label(scene, sentence, named, ()) if named else "",
        kind=kind,
        status=_status(sentence, kind),
        parties=sides,
        evidence=Evidence(sentence.span, MENTION),
        agencies=tuple(dict.fromkeys(agency.id for _, agency in sentence.agencies)),
        countries=sides,
        ordinal=phrase.ordinal if phrase else None,
        instrument=phrase.instrument if phrase else None,
        confidence="guess",
    )
    return _on_its_day(scene, read, when) if when is not None else read


def _on_its_day(scene: Scene, read: Agreement, when: DateExpression) -> Agreement:
    week = when.date.week is not None
    return replace(
        read,
        date=None if week else when.date.date_only,
        date_end=when.end.date_only if when.end else None,
        week=when.date if week else None,
        alternatives=tuple(other.date_only for other in when.alternatives),
        date_evidence=day_evidence(when, MENTION, sure=scene.report.sure),
    )


def _kind(sentence: Sentence, phrase: Phrase | None) -> str:
    if phrase is not None:
        return "dialogue" if phrase.kind in {GATHERING, ROUND} else phrase.kind
    if sentence.cues("verb.signed") and not sentence.cues("verb.denied"):
        return "agreement"
    return "dialogue" if sentence.cues("verb.met") else UNTOLD


def _status(sentence: Sentence, kind: str) -> str:
    """How far it got, if it is what is told elsewhere."""
    step = next((status for verb, status in _STEPS.items() if sentence.cues(verb)), None)
    done = "held" if kind in SESSIONS or kind == UNTOLD else "announced" if kind in _ISSUED else ""
    return step or done or "signed"


def _sides(sentence: Sentence, page: Parties) -> tuple[str, ...]:
    """Whom it names; those that the page is about, where it names one of these or nobody."""
    named = _named(sentence)
    about = len(named) < TWO_SIDES and named <= set(page.sides)
    return page.sides if about else tuple(sorted(named))


def _named(sentence: Sentence) -> frozenset[str]:
    """The countries of its words, capitals too, of its bodies and of its people in office."""
    words = {hit.entry.value for hit in sentence.countries}
    bodies = {a.country for _, a in sentence.agencies if a.country not in {None, "INT"}}
    return frozenset({*words, *filter(None, bodies), *(code for _, code in sentence.officers)})
