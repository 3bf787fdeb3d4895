"""Stamps whose year has two digits, `Mise à jour : 15.11.24`: read only beside a label."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from clipline.model import Span
from clipline.partial_dates import PartialDate
from clipline.reading.sheet import Sheet
from clipline.reading.stamps import Label, Stamp

_SHORT = re.compile(r"(?<![\w./-])(\d{1,2})([./-])(\d{1,2})\2(\d\d)(?![\w/-]|\.\d)")
_HOUR = re.compile(r" ?\(([01]?\d|2[0-3]):([0-5]\d)\)")
_AT = re.compile(r",? (?:[^\W\d]{1,3} )?([01]?\d|2[0-3])[:h]([0-5]\d)(?!\d)")  # ` à 18h05`
_LABELLED = 24  # characters from the end of a label to its date
_STROKE = 4  # characters of a stroke between a label and its date, with its spaces
_LINE = 120  # characters: a longer line is running text
_CENTURY = 2000
_LABELS: dict[str, Label] = {
    "stamp.published": "published", "stamp.updated": "updated", "stamp.captured": "captured",
}  # fmt: skip


def label_stamps(sheet: Sheet, stamps: Sequence[Stamp]) -> list[Stamp]:
    """The stamps, those labelled over a stroke too: `Updated - March 12, 2025 08:15 pm`."""
    ends = {
        hit.span.end: label
        for hit in sheet.hits_of("stamp.")
        if (label := _LABELS.get(hit.entry.value)) is not None
    }
    out = []
    for stamp in stamps:
        low = max(0, stamp.span.start - _STROKE)
        end = low + len(sheet.text[low : stamp.span.start].rstrip(" -\u2013—"))
        label = ends.get(end)
        known = stamp.label or label
        out.append(
            _with_hour(sheet, stamp if known == stamp.label else replace(stamp, label=known))
        )
    return out


def _with_hour(sheet: Sheet, stamp: Stamp) -> Stamp:
    """`2022.07.19 (21:02)`: a day whose hour stands in brackets."""
    match = _HOUR.match(sheet.text, stamp.span.end)
    if match is None or stamp.date.hour is not None or stamp.date.day is None:
        return stamp
    date = replace(stamp.date, hour=int(match[1]), minute=int(match[2]))
    return replace(stamp, span=Span(stamp.span.start, match.end()), date=date)


def find_short_stamps(sheet: Sheet, stamps: Sequence[Stamp]) -> Iterator[Stamp]:
    """Dates with two digits for the year and one reading only, right after a stamp's label."""
    taken = [stamp.span for stamp in stamps]
    for hit in sheet.hits_of("stamp."):
        label = _LABELS.get(hit.entry.value)
        if label is None:
            continue
        end = sheet.text.find("\n", hit.span.end)
        end = len(sheet.text) if end < 0 else end
        start = sheet.text.rfind("\n", 0, hit.span.start) + 1
        match = _SHORT.search(sheet.text, hit.span.end, min(end, hit.span.end + _LABELLED))
        day = _day(match) if match and end - start <= _LINE else None
        if match and day and not any(span.overlaps(Span(*match.span())) for span in taken):
            clock = _AT.match(sheet.text, match.end(), end)
            span = Span(match.start(), clock.end() if clock else match.end())
            taken.append(span)
            date = PartialDate(day.year, day.month, day.day)
            if clock:
                date = replace(date, hour=int(clock[1]), minute=int(clock[2]))
            yield Stamp(span, date, label)


def _day(match: re.Match[str]) -> dt.date | None:
    """The day, where its order is plain: with points or strokes the day comes first."""
    first, second, year = int(match[1]), int(match[3]), _CENTURY + int(match[4])
    if match[2] == "/" and first <= 12 and second <= 12 and first != second:  # noqa: PLR2004 - months
        return None
    month, day = (first, second) if second > 12 else (second, first)  # noqa: PLR2004 - months
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
