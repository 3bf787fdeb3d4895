"""Which value of each field an event shows, when its accounts differ, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from clipline.model import Account, Agreement, Event, PartialDate
from clipline.reasons import Reason, give_reason
from clipline.timeline.tellings import Telling, Witness

Copies = Mapping[str, Sequence[str]]

_OTHER_READING = 0.5  # a vote for a day that the words allow but do not say first
_FAR_DAYS = 30  # an account written later than this after the event is told from memory
_FAR = 0.5
_FINENESS = {None: 0, "year": 1, "month": 2, "week": 3, "day": 4, "minute": 5}
# How far a thing got: a later report of a further step stands over an earlier, lesser one.
_PROGRESS = {
    "considered": 0,
    "planned": 1,
    "ongoing": 2,
    "announced": 3,
    "held": 4,
    "signed": 5,
    "postponed": 6,
    "cancelled": 7,
}
_BEFORE = frozenset({"considered", "planned"})
_DONE = frozenset({"held", "signed"})
REPORTED = "date-report"  # the rule of a day that the text gives for the report of an event
_CALLED_OFF = frozenset({"postponed", "cancelled"})


def choose_event(event_id: str, tellings: Sequence[Telling], copies: Copies) -> Event:
    """One event from its accounts: each field's value, who disagrees, and the reasons."""
    ordered = sorted(tellings, key=_told_order)
    date, date_reasons, date_differs = _choose_date(ordered, copies)
    status, status_reasons, status_differs = _choose_status(ordered, date)
    label = _choose_label(ordered)
    disagrees = [
        f for f, differs in (("date", date_differs), ("status", status_differs)) if differs
    ]
    return Event(
        id=event_id,
        label=label.label,
        kind=_choose_kind(ordered, label),
        status=status,
        parties=_choose_parties(ordered),
        agencies=tuple(sorted({a for t in ordered for a in (*t.agreement.agencies, *t.signers)})),
        accounts=tuple(Account(t.clipping, t.agreement) for t in ordered),
        date=date,
        date_end=_end_of(ordered, date),
        disagrees=tuple(disagrees),
        reasons=(*date_reasons, *status_reasons),
    )


def _told_order(telling: Telling) -> tuple[str, str, str]:
    return (telling.published, telling.clipping, telling.agreement.id)


def _story(telling: Telling, copies: Copies) -> str:
    """One name for all copies of a story: however often it is printed, it votes once."""
    return min((telling.clipping, *copies.get(telling.clipping, ())))


def _choose_date(
    tellings: Sequence[Telling], copies: Copies
) -> tuple[PartialDate | None, list[Reason], bool]:
    """The finest date with the most votes; a story votes once, its other readings half. One that
    tells a day within the days that another tells, votes for these.
    """
    votes: dict[PartialDate, dict[str, float]] = defaultdict(dict)
    for telling in tellings:
        for date, vote in _votes(telling, _span_around(telling.agreement, tellings)):
            story = _story(telling, copies)
            votes[date][story] = max(vote, votes[date].get(story, 0.0))
    dates = {t.agreement.date for t in tellings if t.agreement.date is not None}
    if not votes:
        return min(dates, key=str, default=None), [], False
    best = max(votes, key=lambda d: (_fineness(d), sum(votes[d].values()), d.iso or ""))
    others = [t for t in tellings if _span_around(t.agreement, tellings) != best]
    against = [t for t in others if t.agreement.date and not _agrees(t.agreement, best)]
    return best, _date_reasons(tellings, best, against), bool(against)


def _fineness(date: PartialDate) -> int:
    return min(_FINENESS[date.precision], _FINENESS["day"])


def _span_around(agreement: Agreement, tellings: Sequence[Telling]) -> PartialDate | None:
    """The first of the days that another account tells of, where they hold this one's only day."""
    if agreement.date is None or agreement.date.day is None or agreement.date_end is not None:
        return None
    spans = {
        (told.date, told.date_end)
        for told in (t.agreement for t in tellings)
        if told.date is not None and told.date_end is not None and told.date.day is not None
    }
    day = agreement.date.first
    around = [
        start
        for start, end in spans
        if day and start.first and end.last and start.first < day <= end.last
    ]
    return min(around, key=str, default=None)


def _votes(telling: Telling, span: PartialDate | None) -> list[tuple[PartialDate, float]]:
    agreement = telling.agreement
    if agreement.date is None or agreement.date.iso is None:
        return []
    weight = _nearness(telling.witness, agreement.date)
    if span is not None:
        return [(span, weight)]
    others = [(d, _OTHER_READING * weight) for d in agreement.alternatives if d.iso]
    return [(agreement.date, weight), *others]


def _nearness(witness: Witness, date: PartialDate) -> float:
    published = witness.date
    if published is None or published.first is None or date.first is None:
        return 1.0
    return 1.0 if abs((published.first - date.first).days) <= _FAR_DAYS else _FAR


def _agrees(agreement: Agreement, best: PartialDate) -> bool:
    """Whether the account says this date, or a vaguer one that holds it."""
    date = agreement.date
    if date is None or date.first is None or date.last is None or best.first is None:
        return True
    return date.first <= best.first <= date.last


def _date_reasons(
    tellings: Sequence[Telling], best: PartialDate, against: Sequence[Telling]
) -> list[Reason]:
    if len(tellings) == 1:
        return _other_readings(tellings[0], best)
    said = tuple(dict.fromkeys(t.witness.name for t in tellings if t.agreement.date == best))
    gives = [give_reason("date", "gives", names=said, date=_iso(best))] if said else []
    others = [_against(telling, best) for telling in against]
    return [*gives, *others, *([_vote(tellings, best)] if others else [])]


def _vote(tellings: Sequence[Telling], best: PartialDate) -> Reason:
    """How many accounts allow the day that stands."""
    told = [t.agreement for t in tellings]
    allow = sum(_agrees(a, best) or best in a.alternatives for a in told)
    date = _iso(best)
    return give_reason("date", "stands", date=date, allow=str(allow), all=str(len(told)))


def _against(telling: Telling, best: PartialDate) -> Reason:
    """What an account says instead, in which words, and whether they allow the day that stands."""
    agreement = telling.agreement
    read = agreement.date_evidence is not None
    return give_reason(
        "date",
        "against",
        name=telling.witness.name,
        date=_iso(agreement.date),
        lang=telling.witness.lang or "",
        words=telling.date_words if read else "",
        start=telling.start_words if read and agreement.counted_from else "",
        way=agreement.counted_from.rule if agreement.counted_from else "",
        also=_iso(best) if best in agreement.alternatives else "",
    )


def _other_readings(telling: Telling, best: PartialDate) -> list[Reason]:
    """What one account's words leave open: another day, or whether the day is the event's own."""
    agreement, words = telling.agreement, telling.date_words
    lang = telling.witness.lang or ""
    if agreement.date_evidence is None:
        return []
    others = tuple(dict.fromkeys(d.iso for d in agreement.alternatives if d.iso and d != best))
    if others:
        return [
            give_reason("date", "read_as", lang=lang, words=words, date=_iso(best), others=others)
        ]
    if agreement.date_evidence.rule == REPORTED and agreement.status in _DONE:
        return [give_reason("date", "report", lang=lang, words=words)]
    return []


def _iso(date: PartialDate | None) -> str:
    return (date.iso if date else None) or ""


def _choose_status(
    tellings: Sequence[Telling], date: PartialDate | None
) -> tuple[str, list[Reason], bool]:
    """The furthest step reported; a plan told before the day is no contradiction of its outcome."""

    def step(telling: Telling) -> tuple[bool, int]:
        return _called_off(telling, tellings), _PROGRESS[telling.agreement.status]

    latest = max(tellings, key=step)
    status = latest.agreement.status
    told = [(t.agreement.status, t.witness) for t in tellings]
    after = {said for said, by in told if said not in _BEFORE or _told_after(by, date)}
    differs = bool(after & _CALLED_OFF) and bool(after - _CALLED_OFF - _BEFORE)
    differs = differs or (bool(after & _BEFORE) and bool(after - _BEFORE))
    others = sorted({said for said, _ in told} - {status})
    reason = give_reason("status", "furthest", name=latest.witness.name)
    return status, [reason] if others else [], differs


def _called_off(telling: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether this account calls the event off and none later says that it took place."""
    if telling.agreement.status not in _CALLED_OFF:
        return False
    happened = [t for t in tellings if t.agreement.status in {"held", "signed", "announced"}]
    return all(_dated(t.witness) <= _dated(telling.witness) for t in happened)


def _dated(witness: Witness) -> str:
    """When it was published, ISO; the unknown comes first here."""
    return (witness.date.iso if witness.date else None) or ""


def _told_after(witness: Witness, date: PartialDate | None) -> bool:
    published = witness.date
    if published is None or published.first is None or date is None or date.last is None:
        return False
    return published.first > date.last


def _choose_label(tellings: Sequence[Telling]) -> Agreement:
    """The name that says most: a named instrument, a session's number, then the first told."""
    return min(
        (t.agreement for t in tellings),
        key=lambda t: (t.instrument is None, t.ordinal is None),
    )


def _choose_kind(tellings: Sequence[Telling], label: Agreement) -> str:
    kinds = [t.agreement.kind for t in tellings]
    return max(sorted(set(kinds)), key=lambda k: (kinds.count(k), k == label.kind))


def _choose_parties(tellings: Sequence[Telling]) -> tuple[str, ...]:
    """The parties of the account that names bodies rather than whole countries."""
    told = (t.agreement for t in tellings)
    return max(told, key=lambda a: (len(a.agencies) > 1, len(a.parties))).parties


def _end_of(tellings: Sequence[Telling], date: PartialDate | None) -> PartialDate | None:
    told = [t.agreement for t in tellings]
    ends = [a.date_end for a in told if a.date == date and a.date_end is not None]
    return max(ends, key=lambda d: d.iso or "", default=None)
