"""When two tellings say that it was, and what their dates allow."""

from __future__ import annotations

import datetime as dt

from clipline.model import Agreement
from clipline.partial_dates import PartialDate, day_of
from clipline.timeline.told.tellings import Telling

NEAR = dt.timedelta(days=2)
FORESEEN = frozenset({"planned", "considered"})
_PUT_OFF = dt.timedelta(days=300)  # less than the year that parts two sessions of a series
COURSE = dt.timedelta(days=21)  # the longest that exercises last, but for a few
_NEWS = dt.timedelta(days=7)  # after which what bears no day is told as background
_WEEK = 7
_LEAP = (2, 29)
_DONE = frozenset({"signed", "held", "announced"})
_AHEAD = dt.timedelta(days=240)  # in which what is foreseen without a day may be done


def date_reason(a: Telling, b: Telling) -> str | None:
    """Why the dates allow one happening, or None where they forbid it."""
    for yearless, dated in ((a, b), (b, a)):
        if (days := _days_of(yearless, dated)) is not None:
            return "same weekday before its dateline" if dated.agreement.date in days else None
    return _by_days(a.agreement, b.agreement) or _course_reason(a, b) or _moved_reason(a, b)


def _days_of(yearless: Telling, dated: Telling) -> frozenset[PartialDate] | None:
    """The day that a weekday in a wire of no known year would be in the other's year; None where
    one of them tells its day otherwise, or none.
    """
    on, day, own = yearless.told_on, dated.agreement.date, yearless.agreement.date
    if on is None or yearless.weekday is None or (own is not None and own.month is not None):
        return None
    if yearless.agreement.status not in _DONE:
        return None  # "will meet on Tuesday": of the week to come
    if day is None or day.day is None or day.year is None or is_placed(yearless.agreement):
        return None
    out = set()
    for year in (day.year, day.year + 1):  # told in January of a day in December
        told = PartialDate(year, *on).first if on != _LEAP else None
        back = (told.isoweekday() - yearless.weekday) % _WEEK if told else 0
        out |= {day_of(told - dt.timedelta(days=back))} if told else set()
    return frozenset(out)


def _by_days(a: Agreement, b: Agreement) -> str | None:
    if not is_placed(a) or not is_placed(b):
        return "one has no date"
    if a.date is not None and a.date == b.date:
        return "same day" if a.date.precision == "day" else "a vaguer date holds the other"
    if _ends_on(a, b) or _ends_on(b, a):
        return "same last day"
    if any(_overlap(x, y) for x in readings(a) for y in readings(b)):
        exact = all(x.date is not None and x.date.day is not None for x in (a, b))
        return "days that may be one" if exact else _held_by(a, b)
    return "a day or two apart" if are_near(a, b) else None


def _held_by(a: Agreement, b: Agreement) -> str:
    """How vague the vaguer of two dates is."""
    if any(one.date is None for one in (a, b)):
        return "a week holds the other"
    years = any(one.date is not None and one.date.month is None for one in (a, b))
    return "a year holds the other" if years else "a vaguer date holds the other"


def _ends_on(a: Agreement, b: Agreement) -> bool:
    """Whether one lasted until the only day that is told of the other: "wrapped up on Friday"."""
    last = a.date_end if a.date_end != a.date else None
    return last is not None and last.day is not None and b.date_end is None and b.date == last


def _course_reason(a: Telling, b: Telling) -> str | None:
    """Whether the two tell two days of one exercise, by its name or as "began", "concluded"."""
    first, second = a.agreement.date, b.agreement.date
    named = bool(a.code_names & b.code_names)
    if first is None or second is None or not (named or is_begun(a) or is_begun(b)):
        return None
    if first.first is None or second.first is None or None in {first.day, second.day}:
        return None
    if named:
        return "two days of its course" if abs(first.first - second.first) <= COURSE else None
    begun, ended = (a, b) if first.first < second.first else (b, a)
    over = ended.agreement.kind == "exercise" and ended.agreement.status == "held"
    near = abs(first.first - second.first) <= COURSE
    return "begun, then ended" if is_begun(begun) and over and near else None


def is_begun(telling: Telling) -> bool:
    """Whether it tells that an exercise has begun, and not when it ends."""
    one = telling.agreement
    return one.kind == "exercise" and one.status == "ongoing" and one.date_end is None


def _moved_reason(a: Telling, b: Telling) -> str | None:
    """Whether what was foreseen for one day may be what was told of another, later on."""
    before, after = sorted((a, b), key=lambda t: t.published)
    old, new = before.agreement.date, after.agreement.date
    if old is None or new is None or old.first is None or new.first is None:
        return None
    later = dt.timedelta(0) < new.first - old.first <= _PUT_OFF
    if not later or before.published == after.published:
        return None
    if "postponed" in (before.agreement.status, after.agreement.status):
        return "put off to another day"
    foreseen = before.agreement.status in FORESEEN
    return "planned for another day" if foreseen else None


def are_near(a: Agreement, b: Agreement) -> bool:
    """Whether the days differ by what time zones and loose reporting make of one day."""
    if a.date is None or b.date is None or a.date.first is None or b.date.first is None:
        return False
    return (
        a.date.day is not None
        and b.date.day is not None
        and abs(a.date.first - b.date.first) <= NEAR
    )


def is_dated(agreement: Agreement) -> bool:
    """Whether it has a date with its year."""
    return agreement.date is not None and agreement.date.iso is not None


def is_placed(agreement: Agreement) -> bool:
    """Whether its day is known, or at least its year, month or week."""
    return is_dated(agreement) or agreement.week is not None


def is_timeless(telling: Telling) -> bool:
    """Whether neither it nor the clipping that tells it has a date."""
    dated = telling.witness.date is not None or telling.told_on is not None
    return not (is_placed(telling.agreement) or dated)


def readings(agreement: Agreement) -> list[tuple[PartialDate, PartialDate]]:
    """First and last day of each reading of the words that tell when it was."""
    date = agreement.date if is_dated(agreement) else agreement.week
    assert date is not None
    end = agreement.date_end or date
    return [(date, end), *((d, d) for d in agreement.alternatives)]


def _overlap(a: tuple[PartialDate, PartialDate], b: tuple[PartialDate, PartialDate]) -> bool:
    first_a, last_a, first_b, last_b = a[0].first, a[1].last, b[0].first, b[1].last
    if first_a is None or last_a is None or first_b is None or last_b is None:
        return False
    return first_a <= last_b and first_b <= last_a


def is_news_of(undated: Telling, dated: Telling) -> bool:
    """Whether one tells of a thing done, without its day, in the week after the other's day."""
    told, day = undated.witness.date, dated.agreement.date
    if is_placed(undated.agreement) or not is_dated(dated.agreement) or told is None:
        return False
    if day is None or day.day is None or told.day is None or told.first is None:
        return False
    done = {undated.agreement.status, dated.agreement.status} <= _DONE
    return done and day.first is not None and dt.timedelta(0) <= told.first - day.first <= _NEWS


def is_done_later(foreseen: Telling, done: Telling) -> bool:
    """Whether one foresees, without a day, what the other tells as done in the months after."""
    told, day = foreseen.witness.date, done.agreement.date
    if is_placed(foreseen.agreement) or foreseen.agreement.status not in FORESEEN:
        return False
    if done.agreement.status not in _DONE or told is None or day is None or day.day is None:
        return False
    if told.first is None or day.first is None:
        return False
    return dt.timedelta(0) < day.first - told.first <= _AHEAD


def are_done(a: Telling, b: Telling) -> bool:
    """Whether both tell that it was done, and neither that it is to come, or was called off."""
    return {a.agreement.status, b.agreement.status} <= _DONE


def is_vague(agreement: Agreement) -> bool:
    """Whether only a year, a month, a part of one, or a week is told of when it was."""
    date = agreement.date
    if date is None:
        return agreement.week is not None
    return date.iso is not None and date.day is None


def is_vaguer(a: Telling, b: Telling) -> bool:
    """Whether a year, month or week is told of the first, or no day as of fresh news, and a day of
    the other.
    """
    return (is_vague(a.agreement) and not is_vague(b.agreement)) or is_news_of(a, b)
