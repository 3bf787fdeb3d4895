"""Which day an event shows, when its accounts differ, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from clipline.model import Agreement
from clipline.partial_dates import PartialDate
from clipline.reasons import Reason, give_reason
from clipline.timeline.told.moments import is_dated, readings
from clipline.timeline.told.tellings import Telling, Witness

Copies = Mapping[str, Sequence[str]]

_OTHER_READING = 0.5  # a vote for a day that the words allow but do not say first
_FAR_DAYS = 30  # an account written later than this after the event is told from memory
_FAR = 0.5
_NEVER = 10**6  # days
_FINENESS = {None: 0, "year": 1, "month": 2, "week": 3, "day": 4, "minute": 5}
BEFORE = frozenset({"considered", "planned"})
_HAPPENED = frozenset({"held", "signed", "announced", "ongoing"})
_DONE = frozenset({"held", "signed"})
REPORTED = "date-report"  # the rule of a day that the text gives for the report of an event


def _story(telling: Telling, copies: Copies) -> str:
    """One name for all copies of a story: however often it is printed, it votes once."""
    return min((telling.clipping, *copies.get(telling.clipping, ())))


def choose_date(
    tellings: Sequence[Telling], copies: Copies
) -> tuple[PartialDate | None, list[Reason], bool]:
    """The finest date with the most votes; a story votes once, its other readings half. One that
    tells a day within the days that another tells, votes for these.
    """
    moved = [t for t in tellings if _is_moved(t, tellings)]
    tellings = [t for t in tellings if t not in moved]
    votes: dict[PartialDate, dict[str, float]] = defaultdict(dict)
    for telling in tellings:
        for date, vote in _votes(telling, _span_around(telling.agreement, tellings)):
            story = _story(telling, copies)
            votes[date][story] = max(vote, votes[date].get(story, 0.0))
    dates = {t.agreement.date for t in tellings if t.agreement.date is not None}
    if not votes:
        return min(dates, key=str, default=None), [], False
    ranked = sorted(
        votes,
        key=lambda d: (_fineness(d), sum(votes[d].values()), -_told_near(d, tellings), d.iso or ""),
    )
    best, second = ranked[-1], next(iter(ranked[-2:-1]), None)
    others = [t for t in tellings if _span_around(t.agreement, tellings) != best]
    against = [t for t in others if t.agreement.date and not _agrees(t.agreement, best)]
    reasons = _date_reasons(tellings, best, against)
    if against and second and sum(votes[best].values()) == sum(votes[second].values()):
        reasons += _by_nearness(best, second, tellings)
    return best, [*reasons, *map(_as_moved, moved)], bool(against)


def _is_moved(telling: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether it foresaw another day than that on which the thing was done: no contradiction, if
    it was told before.
    """
    if telling.agreement.status not in BEFORE or not is_dated(telling.agreement):
        return False
    done = [t for t in tellings if t.agreement.status in _HAPPENED and is_dated(t.agreement)]
    return bool(done) and all(
        not _may_be_one(telling.agreement, t.agreement)
        and not told_after(telling.witness, t.agreement.date)
        for t in done
    )


def _may_be_one(a: Agreement, b: Agreement) -> bool:
    """Whether the days of the two have one in common."""
    spans = [
        [(start.first, end.last) for start, end in readings(one) if start.first and end.last]
        for one in (a, b)
    ]
    return any(x[0] <= y[1] and y[0] <= x[1] for x in spans[0] for y in spans[1])


def _told_near(date: PartialDate, tellings: Sequence[Telling]) -> int:
    """Days between that day and the nearest publication that gives it."""
    told = [t.witness.date for t in tellings if t.agreement.date == date]
    apart = [abs((d.first - date.first).days) for d in told if d and d.first and date.first]
    return min(apart, default=_NEVER)


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


def told_after(witness: Witness, date: PartialDate | None) -> bool:
    """Whether it was published when the day had passed."""
    published = witness.date
    if published is None or published.first is None or date is None or date.last is None:
        return False
    return published.first > date.last


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


def _as_moved(telling: Telling) -> Reason:
    """A plan for another day, told before the thing was done."""
    date = _iso(telling.agreement.date)
    return give_reason("date", "moved", name=telling.witness.name, date=date)


def _by_nearness(
    best: PartialDate, second: PartialDate, tellings: Sequence[Telling]
) -> list[Reason]:
    """Of two days told as often the one that was told nearer to it stands."""
    near, far = _told_near(best, tellings), _told_near(second, tellings)
    return [give_reason("date", "nearer", date=_iso(best))] if near < far else []
