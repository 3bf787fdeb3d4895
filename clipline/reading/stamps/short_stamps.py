"""Stamps whose year has two digits, `Mise à jour : 15.11.24`: beside a label or an hour."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from clipline.model import Span
from clipline.nouns import replace
from clipline.partial_dates import PartialDate, day_of
from clipline.reading.calendar.arithmetic import real_day
from clipline.reading.stamps.crawl_months import find_crawl_month
from clipline.reading.stamps.stamps import Label, Stamp, find_stamps
from clipline.reading.text.sheet import Sheet

_SHORT = re.compile(r"(\d(?<![\w./-].)\d?)([./·-])(\d{1,2})\2(\d\d)(?![\w/-]|\.\d)")
_HOUR = re.compile(r" ?\(([01]?\d|2[0-3]):([0-5]\d)\)")
_AT = re.compile(r",? (?:[^\W\d]{1,3} )?([01]?\d|2[0-3])[:h]([0-5]\d)(?!\d)")  # ` à 18h05`
_CLOCKED = re.compile(
    _SHORT.pattern + r"(?:[ ,|·\u2013-]{1,4}|  ?)(?P<hour>[01]?\d|2[0-3])[:h](?P<minute>[0-5]\d)"
    r"(?!\d)(?: ?(?P<half>[AaPp])\.?[Mm])?"
)
# "Press release - 05.09.24": what kind of page it is, and its day
_ENDING = re.compile(r"(?m)^[^\W\d][^\n\d]{3,48}[ ][-\u2013\u2014|][ ]" + _SHORT.pattern + r"$")
_NOON = 12
_LABELLED = 24  # characters from the end of a label to its date
_STROKE = 4  # characters of a stroke between a label and its date, with its spaces
_LINE = 120  # characters: a longer line is running text
_CENTURY = 2000
_LABELS: dict[str, Label] = {
    "stamp.published": "published", "stamp.updated": "updated", "stamp.captured": "captured",
}  # fmt: skip


def find_page_stamps(sheet: Sheet, *, order: str | None = None) -> list[Stamp]:
    """All stamps of a page by start, those with two digits for the year among them."""
    stamps = find_stamps(sheet.text, sheet.languages, order=order)
    short = [*find_short_stamps(sheet, stamps), *find_crawl_month(sheet)]
    return sorted([*stamps, *short], key=lambda s: s.span.start) if short else stamps


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
    """Dates with two digits for the year and one reading only, after a label, before an hour or at
    the end of a short line.
    """
    taken = [stamp.span for stamp in stamps]
    for stamp in (*_labelled(sheet), *_clocked(sheet), *_ending(sheet)):
        if not any(span.overlaps(stamp.span) for span in taken):
            taken.append(stamp.span)
            yield stamp


def _labelled(sheet: Sheet) -> Iterator[Stamp]:
    """Those right after a stamp's label."""
    for hit in sheet.hits_of("stamp."):
        label = _LABELS.get(hit.entry.value)
        if label is None:
            continue
        end = sheet.text.find("\n", hit.span.end)
        end = len(sheet.text) if end < 0 else end
        start = sheet.text.rfind("\n", 0, hit.span.start) + 1
        match = _SHORT.search(sheet.text, hit.span.end, min(end, hit.span.end + _LABELLED))
        day = _day(sheet, match) if match and end - start <= _LINE else None
        if match and day:
            clock = _AT.match(sheet.text, match.end(), end)
            span = Span(match.start(), clock.end() if clock else match.end())
            date = PartialDate(day.year, day.month, day.day)
            if clock:
                date = replace(date, hour=int(clock[1]), minute=int(clock[2]))
            yield Stamp(span, date, label)


def _clocked(sheet: Sheet) -> Iterator[Stamp]:
    """`Jane Doe | Oslo | 17·07·24 | 06:01`: a short line's day with its hour needs no label."""
    for match in _CLOCKED.finditer(sheet.text):
        start = sheet.text.rfind("\n", 0, match.start()) + 1
        if len(sheet.text[start : start + _LINE + 1].partition("\n")[0]) > _LINE:
            continue
        day = _day(sheet, match)
        if day:
            hour = int(match["hour"])
            if match["half"]:
                hour = hour % _NOON + (_NOON if match["half"] in "Pp" else 0)
            yield Stamp(
                Span(*match.span()), replace(day_of(day), hour=hour, minute=int(match["minute"]))
            )


def _ending(sheet: Sheet) -> Iterator[Stamp]:
    """Those that end a short line behind a dash: `Press release - 05.09.24`."""
    for match in _ENDING.finditer(sheet.text):
        if match[2] in ".·" and (day := _day(sheet, match)):
            yield Stamp(Span(match.start(1), match.end()), day_of(day))


def _day(sheet: Sheet, match: re.Match[str]) -> dt.date | None:
    """The day, where its order is plain: with points or strokes the day comes first."""
    first, second, last = int(match[1]), int(match[3]), int(match[4])
    if "ymd" in sheet.language.list("order"):
        return real_day(_CENTURY + first, second, last)
    if match[2] == "/" and first <= 12 and second <= 12 and first != second:  # noqa: PLR2004 - months
        return None
    month, day = (first, second) if second > 12 else (second, first)  # noqa: PLR2004 - months
    return real_day(_CENTURY + last, month, day)
