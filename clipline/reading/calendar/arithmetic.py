"""Counting days, weeks, months and years: every function is told from where it counts.

`dateutil.relativedelta` does the sums. Two of its habits are kept out: it moves the 31st of a
short month to its last day, and at the calendar's ends it raises; here both give no date.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Literal

from dateutil.relativedelta import relativedelta
from dateutil.relativedelta import weekday as weekday_rule

from clipline.partial_dates import PartialDate, day_of

Unit = Literal["day", "week", "month", "year"]
_AHEAD = 15  # years from the publication to one of two figures

# A day of the month alone is the latest one, unless that lies further back than this: pages
# dated the 17th say "the 26th" for a meeting nine days ahead, not for one three weeks ago.
_TOO_FAR_BACK = 20
_TOO_FAR_AHEAD = 75
_TOO_MANY_MONTHS_AHEAD = 2
_HALF_YEAR = 6
_LEAP_DAY = (2, 29)
_REMEMBERED = 2048  # sums: a text asks for the same few again and again


def real_day(year: int, month: int, day: int) -> dt.date | None:
    """That day, or None where the calendar has none."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=_REMEMBERED)
def moved(start: dt.date, count: int, unit: Unit) -> PartialDate:
    """`count` units from a day, as precise as the unit; empty beyond the calendar's ends."""
    there = _shifted(start, _spans(count, unit))
    if there is None:
        return PartialDate()
    if unit == "day":
        return day_of(there)
    if unit == "week":
        year, week, _ = there.isocalendar()
        return PartialDate(year, week=week)
    return PartialDate(there.year, there.month if unit == "month" else None)


@lru_cache(maxsize=_REMEMBERED)
def nearest_month_day(  # noqa: PLR0913 - a day, where from and on which side
    month: int,
    day: int,
    near: dt.date,
    direction: int | None,
    *,
    ahead: bool = False,
    weekday: int = 0,
) -> dt.date | None:
    """The closest such day; with a direction the closest on that side, the day itself included.

    With an ISO `weekday`, that one on or after the day: Thanksgiving is Thursday from November 22.
    """
    years = 8 if (month, day) == _LEAP_DAY else 1  # from 1896 to 1904 there was none
    around = range(near.year - years, near.year + years + 1)
    days = [weekday_from(real_day(year, month, day), weekday) for year in around]
    known = [d for d in days if d]
    closest = _closest(known, near, direction)
    if direction is None and closest and not ahead and (closest - near).days > _TOO_FAR_AHEAD:
        return _closest(known, near, -1)
    return closest


@lru_cache(maxsize=_REMEMBERED)
def nearest_month(
    month: int, near: dt.date, direction: int | None, *, ahead: bool = False
) -> PartialDate:
    """The closest such month; `last` and `next` never mean the month one is in."""
    away = (month - near.month + _HALF_YEAR) % 12 - _HALF_YEAR  # just half a year off: the past
    if direction == 0:
        return PartialDate(near.year, month)
    if direction is not None:
        away = (month - near.month) % (12 * direction) or 12 * direction
    elif ahead:
        away = (month - near.month) % 12
    elif away > _TOO_MANY_MONTHS_AHEAD:
        away -= 12
    return moved(near, away, "month")


@lru_cache(maxsize=_REMEMBERED)
def nearest_day_of_month(day: int, near: dt.date, direction: int | None) -> dt.date | None:
    """That day of a month near `near`: the latest one, unless it is too far back."""
    months = [moved(near, shift, "month") for shift in range(-2, 3)]
    days = [real_day(m.year, m.month, day) for m in months if m.year and m.month]
    known = [d for d in days if d]
    latest = _closest(known, near, -1 if direction is None else direction)
    if direction is None and latest and (near - latest).days > _TOO_FAR_BACK:
        return _closest(known, near, None)
    return latest


@lru_cache(maxsize=_REMEMBERED)
def nearest_weekday(weekday: int, near: dt.date, direction: int | None) -> dt.date | None:
    """That ISO weekday: the latest one, `near` included; `last` and `next` exclude it.

    The latest one is right in 91 % of annotated news. "This" means the week one is in.
    """
    if direction == 0:
        return weekday_of_week(weekday, near, 0)
    forward = 1 if direction == 1 else -1
    rule = weekday_rule(weekday - 1, forward)
    return _shifted(near, relativedelta(days=direction or 0, weekday=rule))


def weekday_of_week(weekday: int, near: dt.date, weeks: int) -> dt.date | None:
    """That ISO weekday of the week so many weeks away; weeks begin on Monday."""
    monday = _shifted(near, relativedelta(weeks=weeks, weekday=weekday_rule(0, -1)))
    return monday and _shifted(monday, relativedelta(weekday=weekday_rule(weekday - 1)))


def weekday_from(day: dt.date | None, weekday: int) -> dt.date | None:
    """That ISO weekday on or after a day; the day itself where there is no weekday."""
    if day is None or not weekday:
        return day
    return _shifted(day, relativedelta(weekday=weekday_rule(weekday - 1)))


def _spans(count: int, unit: Unit) -> relativedelta:
    if unit == "day":
        return relativedelta(days=count)
    if unit == "week":
        return relativedelta(weeks=count)
    return relativedelta(months=count) if unit == "month" else relativedelta(years=count)


def _shifted(start: dt.date, delta: relativedelta) -> dt.date | None:
    """A day so far from another; None beyond the calendar's ends."""
    try:
        return start + delta
    except (OverflowError, ValueError):
        return None


def _closest(days: list[dt.date], near: dt.date, direction: int | None) -> dt.date | None:
    if direction == -1:
        days = [d for d in days if d <= near]
    elif direction == 1:
        days = [d for d in days if d >= near]
    elif direction == 0:
        days = [d for d in days if d.year == near.year]
    return min(days, key=lambda d: (abs((d - near).days), d > near), default=None)


def full_year(short: int, published: dt.date | None) -> int:
    """The year that two figures stand for, of which no more than a few lie ahead."""
    ahead = 2000 + short > (published.year if published else 2000 + short) + _AHEAD
    return (1900 if ahead else 2000) + short
