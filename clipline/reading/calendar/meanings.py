"""What the words of a date mean: the fields of a template and an anchor give partial dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cache

from clipline.model import Span
from clipline.nouns import Noun
from clipline.partial_dates import PartialDate, day_of
from clipline.reading.calendar.arithmetic import (
    Unit,
    full_year,
    moved,
    nearest_day_of_month,
    nearest_month,
    nearest_month_day,
    nearest_weekday,
    real_day,
    weekday_from,
    weekday_of_week,
)

Fields = Mapping[str, int]
_FROM_NAMED = frozenset(("apart", "contextday", "contextmonth", "contextyear", "contextdir"))
_OPEN = frozenset(("month", "m", "day", "weekday", "holiday"))
_SETTLED = frozenset(
    (
        "year",
        "yy",
        "era",
        "century",
        "yearword",
        "dir",
        "weekword",
        "monthword",
        "contextmonth",
        "contextdir",
    )
)
_UNITS: tuple[Unit, ...] = ("day", "day", "week", "month", "year")


Reader = Callable[[Fields, "Anchor"], tuple[PartialDate, ...] | None]


class Named(Noun, frozen=True):
    """A date that was named before, and where."""

    date: PartialDate
    span: Span


class Anchor(Noun, frozen=True):
    """What an expression counts from: the publication, or what was named just before it.

    `named` is a day, `dated` anything with its year.
    """

    published: dt.date | None
    named: Named | None
    dated: Named | None
    ahead: bool
    past: bool
    day_first: bool | None


def counts_from_named(fields: Fields) -> bool:
    """Whether the words count from what was named before them."""
    return not _FROM_NAMED.isdisjoint(fields)


def counts_forward(fields: Fields) -> bool:
    """Whether the words count forward from what was named before them."""
    return any(fields.get(field, 0) > 0 for field in _FROM_NAMED)


def may_lie_ahead(fields: Fields) -> bool:
    """Whether the words leave open on which side of the publication their date lies."""
    return not (_OPEN.isdisjoint(fields) or _SETTLED.intersection(fields))


def counted_from(fields: Fields, anchor: Anchor) -> Span | None:
    """The words that the best reading is counted from; None where it is the publication."""
    if "contextyear" in fields:
        base = anchor.dated
    elif not _FROM_NAMED.isdisjoint(fields):
        base = _base(anchor, _unit_from_named(fields))
    else:
        return None
    return base.span if base else None


def read_fields(fields: Fields, anchor: Anchor) -> tuple[PartialDate, ...] | None:
    """The readings of an expression, best first; None where it is no date at all."""
    reader = _reader_of(tuple(fields))
    readings = reader(fields, anchor) if reader else None
    return _beside(readings, fields) if readings and "beside" in fields else readings


def _beside(days: tuple[PartialDate, ...], fields: Fields) -> tuple[PartialDate, ...]:
    """The day before last Tuesday, two weeks after May 5, the week of May 5."""
    count = fields["beside"] * (fields.get("number") or fields.get("count") or 1)
    unit = _UNITS[fields["unit"]]
    return tuple(moved(day.first, count, unit) if day.first else PartialDate() for day in days)


@cache
def _reader_of(slots: tuple[str, ...]) -> Reader | None:
    return next((reader for some, reader in _READERS if not some.isdisjoint(slots)), None)


def _read_numeric(fields: Fields, anchor: Anchor) -> tuple[PartialDate, ...] | None:
    """03/04/2019: both readings, unless one of them is no day or the order is known."""
    year, first, second = fields["year"], fields["first"], fields["second"]
    readings = [real_day(year, second, first), real_day(year, first, second)]
    if anchor.day_first is False or (anchor.day_first is None and readings[0] is None):
        readings.reverse()
    days = list(dict.fromkeys(day_of(d) for d in readings if d))
    if anchor.day_first is None and anchor.published and anchor.published in readings:
        return (day_of(anchor.published),)  # the day of the report, however it is written
    if anchor.day_first is not None:
        days = days[:1]
    return tuple(days) or None


def _read_month(fields: Fields, anchor: Anchor) -> tuple[PartialDate, ...] | None:
    month, day = _month(fields), _day_of(fields)
    year, direction = _year_of(fields, anchor), fields.get("dir")
    if year is None and ("yearword" in fields or "contextyear" in fields):
        return (PartialDate(month=month, day=day),)
    if day is None:
        if year is not None or anchor.published is None:
            return (PartialDate(year, month),)
        return (nearest_month(month, anchor.published, direction, ahead=anchor.ahead),)
    if real_day(year or 2000, month, day) is None:
        return None
    if year is not None or anchor.published is None:
        return (PartialDate(year, month, day),)
    if direction is None and anchor.past:
        direction = -1
    near = nearest_month_day(month, day, anchor.published, direction, ahead=anchor.ahead)
    return (day_of(near),) if near else None


def _read_day(fields: Fields, anchor: Anchor) -> tuple[PartialDate, ...] | None:
    """A day of the month alone, or of last, this or next month."""
    day, published = fields["day"], anchor.published
    if published is None:
        return (PartialDate(day=day),)
    if "contextmonth" in fields:
        base = anchor.dated and anchor.dated.date.first
        month = moved(base or published, fields["contextmonth"], "month")
        return _day_in(month, day)
    if "monthword" in fields:
        return _day_in(moved(published, fields["monthword"], "month"), day)
    direction = fields.get("dir", 1 if anchor.ahead else None)
    date = nearest_day_of_month(day, published, direction)
    return (day_of(date),) if date else None


def _day_in(month: PartialDate, day: int) -> tuple[PartialDate, ...] | None:
    date = real_day(month.year or 0, month.month or 0, day)
    return (day_of(date),) if date else None


def _read_weekday(fields: Fields, anchor: Anchor) -> tuple[PartialDate, ...]:
    weekday, published = fields["weekday"], anchor.published
    if published is None:
        return (PartialDate(),)
    if "contextdir" in fields:
        named = anchor.named.date.first if anchor.named else None
        day = nearest_weekday(weekday, named or published, fields["contextdir"])
        return (day_of(day) if day else PartialDate(),)
    direction = fields.get("dir")
    if direction is None and anchor.ahead and published.isoweekday() != weekday:
        direction = 1
    if "weekword" in fields:
        day = weekday_of_week(weekday, published, fields["weekword"])
    else:
        day = nearest_weekday(weekday, published, direction)
    return (day_of(day) if day else PartialDate(),)


def _read_holiday(fields: Fields, anchor: Anchor) -> tuple[PartialDate, ...]:
    """Thanksgiving is written 11_22_4: Thursday, the fourth weekday, from November 22."""
    month, day, weekday = (
        fields["holiday"] // 1000,
        fields["holiday"] // 10 % 100,
        fields["holiday"] % 10,
    )
    year, near = _year_of(fields, anchor), anchor.published
    if year is not None:
        found = weekday_from(real_day(year, month, day), weekday)
    elif near is None:
        return (PartialDate(month=month, day=None if weekday else day),)
    else:
        direction = fields.get("dir")
        found = nearest_month_day(month, day, near, direction, ahead=anchor.ahead, weekday=weekday)
    return (day_of(found) if found else PartialDate(),)


def _read_counted(fields: Fields, anchor: Anchor) -> tuple[PartialDate, ...] | None:
    """Two weeks ago counts from the publication, two days later from the day named before only."""
    count = fields.get("number") or fields.get("count") or 1
    unit = _UNITS[fields["unit"]]
    if "apart" in fields:
        if fields["apart"] > 0 and _base(anchor, unit) is None:
            return None
        return _from_named(anchor, fields["apart"] * count, unit)
    return _from_published(anchor, fields.get("ago", -1) * count, unit)


def _read_words(fields: Fields, anchor: Anchor) -> tuple[PartialDate, ...]:
    """Yesterday, last week, this month, the previous day."""
    if "bareyear" in fields:
        return _from_published(anchor, fields["bareyear"], "year")
    for unit in ("day", "week", "month", "year"):
        if f"{unit}word" in fields:
            return _from_published(anchor, fields[f"{unit}word"], unit)
        if f"context{unit}" in fields:
            return _from_named(anchor, fields[f"context{unit}"], unit)
    return (PartialDate(),)


def _read_year(fields: Fields, anchor: Anchor) -> tuple[PartialDate, ...]:
    return (PartialDate(_year_of(fields, anchor)),)


_READERS: tuple[tuple[frozenset[str], Reader], ...] = (
    (frozenset(("first",)), _read_numeric),
    (frozenset(("holiday",)), _read_holiday),
    (frozenset(("month", "m")), _read_month),
    (frozenset(("day",)), _read_day),
    (frozenset(("weekday",)), _read_weekday),
    (frozenset(("unit",)), _read_counted),
    (frozenset(("year", "yy", "era", "century")), _read_year),
    (frozenset(("bareyear",)), _read_words),
    (
        frozenset(f(unit) for unit in _UNITS for f in ("{}word".format, "context{}".format)),
        _read_words,
    ),
)


def _year_of(fields: Fields, anchor: Anchor) -> int | None:
    """The year its words give, or None."""
    if "year" in fields:
        return fields["year"]
    if "yy" in fields:
        return full_year(fields["yy"], anchor.published)
    if "year2" in fields:  # written after a range's last day: Dec. 30 to Jan. 2, 2024
        return fields["year2"] - (fields.get("month2", fields.get("m2", 13)) < _month(fields))
    if "era" in fields:
        return fields["era"] + fields.get("count", 1)  # the first year has a name of its own
    if "century" in fields:
        return fields["century"] + fields.get("tens", 0) + fields.get("number", 0)
    return _counted_year(fields, anchor)


def _counted_year(fields: Fields, anchor: Anchor) -> int | None:
    start = anchor.published
    if "contextyear" in fields:
        start = anchor.dated.date.first if anchor.dated else None
    count = fields.get("contextyear", fields.get("yearword"))
    return None if start is None or count is None else moved(start, count, "year").year


def _month(fields: Fields) -> int:
    return fields.get("month") or fields["m"]


def _day_of(fields: Fields) -> int | None:
    return fields.get("day") or fields.get("dotted") or fields.get("ordinal")


def _from_published(anchor: Anchor, count: int, unit: Unit) -> tuple[PartialDate, ...]:
    return (moved(anchor.published, count, unit) if anchor.published else PartialDate(),)


def _from_named(anchor: Anchor, count: int, unit: Unit) -> tuple[PartialDate, ...]:
    """Counted from the day named before, if there is one; else, or also, from the publication."""
    named = _base(anchor, unit)
    bases = [named.date.first if named else None, anchor.published]
    readings = [moved(base, count, unit) for base in bases if base]
    return tuple(dict.fromkeys(readings)) or (PartialDate(),)


def _base(anchor: Anchor, unit: Unit) -> Named | None:
    return anchor.named if unit in ("day", "week") else anchor.dated


def _unit_from_named(fields: Fields) -> Unit:
    return (
        "day"
        if fields.keys() & {"contextday", "contextdir"}
        else _UNITS[fields.get("unit", _UNITS.index("month"))]
    )
