"""Which value of each field an event shows, when its accounts differ, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from clipline.model import Account, Agreement, Event
from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.reasons import Reason, give_reason
from clipline.timeline.chosen.dating import BEFORE, Copies, choose_date, told_after
from clipline.timeline.told.tellings import Telling, Witness

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
_CALLED_OFF = frozenset({"postponed", "cancelled"})


def choose_event(event_id: str, tellings: Sequence[Telling], copies: Copies) -> Event:
    """One event from its accounts: each field's value, who disagrees, and the reasons.

    Mentions are accounts of it that have no say in what it is.
    """
    every = sorted(tellings, key=_told_order)
    ordered = [telling for telling in every if not telling.mention]
    date, date_reasons, date_differs = choose_date(ordered, copies)
    status, status_reasons, status_differs = _choose_status(ordered, date)
    label = _choose_label(ordered)
    disagrees = [
        f for f, differs in (("date", date_differs), ("status", status_differs)) if differs
    ]
    kind, parties = _choose_kind(ordered, label), _choose_parties(ordered)
    known = replace(label, kind=kind, status=status, parties=parties)
    return Event(
        id=event_id,
        label=label.label,
        kind=kind,
        status=status,
        parties=parties,
        agencies=tuple(sorted({a for t in ordered for a in (*t.agreement.agencies, *t.signers)})),
        accounts=tuple(Account(t.clipping, _account(t, known)) for t in every),
        date=date,
        date_end=_end_of(ordered, date),
        disagrees=tuple(disagrees),
        reasons=(*date_reasons, *status_reasons),
    )


def _account(telling: Telling, known: Agreement) -> Agreement:
    """What one account tells; what a mention is about is known from the others."""
    if not telling.mention:
        return telling.agreement
    return replace(
        telling.agreement,
        label=known.label,
        kind=known.kind,
        status=known.status,
        parties=known.parties,
        ordinal=known.ordinal,
        instrument=known.instrument,
    )


def _told_order(telling: Telling) -> tuple[str, str, str]:
    return (telling.published, telling.clipping, telling.agreement.id)


def _choose_status(
    tellings: Sequence[Telling], date: PartialDate | None
) -> tuple[str, list[Reason], bool]:
    """The furthest step reported; a plan told before the day is no contradiction of its outcome."""

    def step(telling: Telling) -> tuple[bool, int]:
        return _called_off(telling, tellings), _PROGRESS[telling.agreement.status]

    latest = max(tellings, key=step)
    status = latest.agreement.status
    told = [(t.agreement.status, t.witness) for t in tellings]
    after = {said for said, by in told if said not in BEFORE or told_after(by, date)}
    differs = bool(after & _CALLED_OFF) and bool(after - _CALLED_OFF - BEFORE)
    differs = differs or (bool(after & BEFORE) and bool(after - BEFORE))
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


def _choose_label(tellings: Sequence[Telling]) -> Agreement:
    """The name that says most: a named instrument, a session's number; then one in the archive's
    language, one that says what it is about, and the first told.
    """

    def says_less(telling: Telling) -> tuple[bool, ...]:
        told, native = telling.agreement, telling.witness.native
        return (told.instrument is None, told.ordinal is None, not native, not telling.subject)

    return min(tellings, key=says_less).agreement


def _choose_kind(tellings: Sequence[Telling], label: Agreement) -> str:
    kinds = [t.agreement.kind for t in tellings]
    return max(sorted(set(kinds)), key=lambda k: (kinds.count(k), k == label.kind))


def _choose_parties(tellings: Sequence[Telling]) -> tuple[str, ...]:
    """The parties of the account that leaves out no side that half of them name, and adds none;
    then of the one that names bodies rather than whole countries.
    """
    sides = Counter(side for telling in tellings for side in telling.countries)
    usual = {side for side, times in sides.items() if 2 * times >= len(tellings)}

    def says_more(telling: Telling) -> tuple[int, int, bool, int]:
        told, own = telling.agreement, telling.countries
        return len(own & usual), -len(own - usual), len(told.agencies) > 1, len(told.parties)

    return max(tellings, key=says_more).agreement.parties


def _end_of(tellings: Sequence[Telling], date: PartialDate | None) -> PartialDate | None:
    told = [t.agreement for t in tellings]
    ends = [a.date_end for a in told if a.date == date and a.date_end is not None]
    return max(ends, key=lambda d: d.iso or "", default=None)
