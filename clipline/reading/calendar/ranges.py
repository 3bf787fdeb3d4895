"""Where a range ends: the fields of its last day and the first day give a partial date."""

from __future__ import annotations

from clipline.partial_dates import PartialDate
from clipline.reading.calendar.arithmetic import moved, real_day
from clipline.reading.calendar.meanings import Fields


def _sortable(day: tuple[int | None, ...]) -> tuple[int, ...]:
    return tuple(part or 0 for part in day)


def range_end(fields: Fields, start: PartialDate) -> PartialDate | None:
    """The last day of a range; None where there is none or it would lie before its start."""
    if "weekday2" in fields and start.first:
        days = (fields["weekday2"] - start.first.isoweekday()) % 7
        return moved(start.first, days, "day") if days else None
    day = fields.get("day2")
    month = fields.get("month2") or fields.get("m2") or start.month
    if day is None or month is None:
        return PartialDate(day=day) if day and start.day and day > start.day else None
    year = fields.get("year2", start.year)
    if year and "year2" not in fields and start.month and month < start.month:
        year += 1
    if real_day(year or 2000, month, day) is None:
        return None
    first, last = (start.year, start.month, start.day), (year, month, day)
    return PartialDate(*last) if _sortable(last) > _sortable(first) else None
