"""Which value of each field an event shows, when its accounts differ, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from clipline.model import Account, Agreement, Event, Evidence, PartialDate, Record

Telling = tuple[Record, Agreement]
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
    """One event from its accounts: each field's value, who disagrees, and the reasons in words."""
    ordered = sorted(tellings, key=_told_order)
    date, date_reason, date_differs = _choose_date(ordered, copies)
    status, status_reason, status_differs = _choose_status(ordered, date)
    label = _choose_label(ordered)
    disagrees = [
        f for f, differs in (("date", date_differs), ("status", status_differs)) if differs
    ]
    reasons = [(f, r) for f, r in (("date", date_reason), ("status", status_reason)) if r]
    return Event(
        id=event_id,
        label=label.label,
        kind=_choose_kind(ordered, label),
        status=status,
        parties=_choose_parties(ordered),
        agencies=tuple(sorted({a for _, t in ordered for a in t.agencies})),
        accounts=tuple(Account(r.clipping.id, t) for r, t in ordered),
        date=date,
        date_end=_end_of(ordered, date),
        disagrees=tuple(disagrees),
        reasons=tuple(reasons),
    )


def _told_order(telling: Telling) -> tuple[str, str, str]:
    record, agreement = telling
    return (_published(record) or "9999", record.clipping.id, agreement.id)


def _published(record: Record) -> str | None:
    return record.published.value.iso if record.published.value else None


def _story(record: Record, copies: Copies) -> str:
    """One name for all copies of a story: however often it is printed, it votes once."""
    return min((record.clipping.id, *copies.get(record.clipping.id, ())))


def _choose_date(
    tellings: Sequence[Telling], copies: Copies
) -> tuple[PartialDate | None, str, bool]:
    """The finest date with the most votes; a story votes once, its other readings half."""
    votes: dict[PartialDate, dict[str, float]] = defaultdict(dict)
    for record, agreement in tellings:
        for date, vote in _votes(record, agreement):
            story = _story(record, copies)
            votes[date][story] = max(vote, votes[date].get(story, 0.0))
    dates = {t.date for _, t in tellings if t.date is not None}
    if not votes:
        return min(dates, key=str, default=None), "", False
    best = max(votes, key=lambda d: (_fineness(d), sum(votes[d].values()), d.iso or ""))
    against = [(r, t) for r, t in tellings if t.date is not None and not _agrees(t, best)]
    return best, _date_reason(tellings, best, against), bool(against)


def _fineness(date: PartialDate) -> int:
    return min(_FINENESS[date.precision], _FINENESS["day"])


def _votes(record: Record, agreement: Agreement) -> list[tuple[PartialDate, float]]:
    if agreement.date is None or agreement.date.iso is None:
        return []
    weight = _nearness(record, agreement.date)
    others = [(d, _OTHER_READING * weight) for d in agreement.alternatives if d.iso]
    return [(agreement.date, weight), *others]


def _nearness(record: Record, date: PartialDate) -> float:
    published = record.published.value
    if published is None or published.first is None or date.first is None:
        return 1.0
    return 1.0 if abs((published.first - date.first).days) <= _FAR_DAYS else _FAR


def _agrees(agreement: Agreement, best: PartialDate) -> bool:
    """Whether the account says this date, or a vaguer one that holds it."""
    date = agreement.date
    if date is None or date.first is None or date.last is None or best.first is None:
        return True
    return date.first <= best.first <= date.last


def _date_reason(tellings: Sequence[Telling], best: PartialDate, against: Sequence[Telling]) -> str:
    if len(tellings) == 1:
        record, agreement = tellings[0]
        return _other_readings(record, agreement, best)
    said = [_name(r) for r, t in tellings if t.date == best]
    gives = [f"{_listed(said)} {'gives' if len(said) == 1 else 'give'} {best.iso}."] if said else []
    others = [_against(record, agreement, best) for record, agreement in against]
    return " ".join([*gives, *others, *([_vote(tellings, best)] if others else [])])


def _vote(tellings: Sequence[Telling], best: PartialDate) -> str:
    """How many accounts allow the day that stands."""
    allow = [t for _, t in tellings if _agrees(t, best) or best in t.alternatives]
    return f"{best.iso} stands: the words of {len(allow)} of {len(tellings)} sources allow it."


def _against(record: Record, agreement: Agreement, best: PartialDate) -> str:
    """What an account says instead, in which words, and whether they allow the day that stands."""
    words = f"{_name(record)} gives {agreement.date.iso if agreement.date else 'no date'}"
    if agreement.date_evidence is not None:
        words += f" ({_quoted(record, agreement.date_evidence)}"
        if agreement.counted_from is not None:
            start = agreement.counted_from
            words += f", which {start.rule} {_quoted(record, start)}"
        words += ")"
    if best in agreement.alternatives:
        words += f"; its words also allow {best.iso}"
        words += ", counted from the day of publication" if agreement.counted_from else ""
    return words + "."


def _other_readings(record: Record, agreement: Agreement, best: PartialDate) -> str:
    """What one account's words leave open: another day, or whether the day is the event's own."""
    if agreement.date_evidence is None:
        return ""
    quote = _quoted(record, agreement.date_evidence)
    others = [d.iso for d in agreement.alternatives if d.iso and d != best]
    if others:
        return f"{quote} is read as {best.iso}; it may also mean {_listed(others)}."
    if agreement.date_evidence.rule == REPORTED and agreement.status in _DONE:
        return f"{quote} is the day it was made known; no other day is told."
    return ""


def _quoted(record: Record, evidence: Evidence) -> str:
    words = " ".join(evidence.span.of(record.clipping.text).split())
    return f"\N{LEFT DOUBLE QUOTATION MARK}{words}\N{RIGHT DOUBLE QUOTATION MARK}"


def _name(record: Record) -> str:
    """How an account is called in a sentence: its outlet, else its wire, else its file."""
    return record.outlet.value or record.wire.value or record.clipping.file


def _listed(names: Iterable[str]) -> str:
    names = list(dict.fromkeys(names))
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _choose_status(tellings: Sequence[Telling], date: PartialDate | None) -> tuple[str, str, bool]:
    """The furthest step reported; a plan told before the day is no contradiction of its outcome."""
    latest = max(tellings, key=lambda rt: (_called_off(rt, tellings), _PROGRESS[rt[1].status]))
    status = latest[1].status
    after = {t.status for r, t in tellings if t.status not in _BEFORE or _told_after(r, date)}
    differs = bool(after & _CALLED_OFF) and bool(after - _CALLED_OFF - _BEFORE)
    differs = differs or (bool(after & _BEFORE) and bool(after - _BEFORE))
    others = sorted({t.status for _, t in tellings} - {status})
    reason = f"{_name(latest[0])} reports the furthest step." if others else ""
    return status, reason, differs


def _called_off(telling: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether this account calls the event off and none later says that it took place."""
    record, agreement = telling
    if agreement.status not in _CALLED_OFF:
        return False
    told = _published(record) or ""
    happened = [r for r, t in tellings if t.status in {"held", "signed", "announced"}]
    return all((_published(r) or "") <= told for r in happened)


def _told_after(record: Record, date: PartialDate | None) -> bool:
    published = record.published.value
    if published is None or published.first is None or date is None or date.last is None:
        return False
    return published.first > date.last


def _choose_label(tellings: Sequence[Telling]) -> Agreement:
    """The name that says most: a named instrument, a session's number, then the first told."""
    return min(
        (t for _, t in tellings),
        key=lambda t: (t.instrument is None, t.ordinal is None),
    )


def _choose_kind(tellings: Sequence[Telling], label: Agreement) -> str:
    kinds = [t.kind for _, t in tellings]
    return max(sorted(set(kinds)), key=lambda k: (kinds.count(k), k == label.kind))


def _choose_parties(tellings: Sequence[Telling]) -> tuple[str, ...]:
    """The parties of the account that names bodies rather than whole countries."""
    _, best = max(tellings, key=lambda rt: (len(rt[1].agencies) > 1, len(rt[1].parties)))
    return best.parties


def _end_of(tellings: Sequence[Telling], date: PartialDate | None) -> PartialDate | None:
    ends = [t.date_end for _, t in tellings if t.date == date and t.date_end is not None]
    return max(ends, key=lambda d: d.iso or "", default=None)
