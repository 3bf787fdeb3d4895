"""Absolute dates of page furniture: when a page was published, updated or saved.

They are read in every language at once, for a page in one may carry a stamp in another. Nothing is
completed: no zone, no time and no year that the words do not give.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Literal

from clipline.config import Language, read_language
from clipline.model import Span
from clipline.nouns import Noun, replace
from clipline.partial_dates import PartialDate, day_of
from clipline.reading.calendar.arithmetic import real_day
from clipline.reading.calendar.grammar import clock_grammar, stamp_grammar
from clipline.reading.calendar.scan import Found, Grammar
from clipline.reading.calendar.templates import word_pattern
from clipline.reading.stamps.time_zones import AMBIGUOUS, ZONE, ZONES

Label = Literal["published", "updated", "captured"]

_LABELS: tuple[Label, ...] = ("published", "updated", "captured")
_NOON = 12
_BLANKS = re.compile(r"\s*")
_BEFORE = 48  # how far a label, a weekday or a time reaches back; the longest seen is 31
_BETWEEN = (
    r"(?:[ ]?\([^()\n]{1,9}\))?"  # a weekday in brackets: 2023-04-26 (Wed) 10:30
    r"(?:T|[ ]?(?:[,|·;\\]|//?)[ ]?|[ ]?[-\u2013\u2014][ ]"
    r"|\.[ ](?=\d{1,2}:\d\d[ ]?[A-Z]{2,4}\b)|[ ]{0,3}\n?[ ]{0,3})"  # `3 May 2022. 21:45 IST`
)
_BRIDGE = r"[ ]{0,3}[,|·\u2013\u2014-]?[ ]{0,3}"
_AFTER_LABEL = r"[ ]{0,3}[:.|]?\s{0,4}"
_GLUED_DAY = re.compile(r"(?:19|20)\d\d(?=[A-Z][a-z]|\d\d? [A-Z][a-z])")
_DAY_TWICE = re.compile(r"(\d{1,2} [A-Z][a-z]{2,8}\.? (?:19|20)\d\d)\1")
_DAY_BEFORE = re.compile(r"(?<!\d)\d\d/\d\d/(?:19|20)\d\d(?=[A-Z][a-z]{2,8} \d\d?, (?:19|20)\d\d)")


class Stamp(Noun, frozen=True):
    """An absolute date of a page's furniture, with its time, zone and label if it has them.

    `zone` is the zone as printed. Where its name has several offsets (`IST` is India's, Israel's
    or Ireland's), `date.offset` is None and the masthead may settle it by country. `alternatives`
    holds the other reading of 03/04/2019.
    """

    span: Span
    date: PartialDate
    label: Label | None = None
    zone: str | None = None
    alternatives: tuple[PartialDate, ...] = ()


class _Furniture(Noun, frozen=True):
    """The patterns of a set of languages."""

    days: Grammar
    clocks: Grammar
    between: re.Pattern[str]
    since: re.Pattern[str]
    bridge: re.Pattern[str]
    weekday: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    zone: re.Pattern[str]
    zones: Mapping[str, int]


class _Clock(Noun, frozen=True):
    """A time of day, from where to where it stands; `zone` as printed."""

    start: int
    end: int
    hour: int
    minute: int
    second: int | None
    zone: str | None
    offset: int | None


def find_stamps(
    text: str, languages: tuple[Language, ...], *, order: str | None = None
) -> list[Stamp]:
    """Absolute dates of any of the languages, by start; those in prose are found as well.

    `order` (`dmy` or `mdy`) settles numeric dates such as 03/04/2019. A dateline's month and day
    without a year is no stamp: `find_dates(text, None, lang)` gives it as a partial date.
    """
    furniture = _furniture(tuple(language.code for language in languages))
    text = _told_once(text)
    found: list[Stamp] = []
    at = 0
    for day in furniture.days.scan(text):
        stamp = _read_stamp(furniture, text, day, at, order)
        if stamp is not None:
            found.append(stamp)
            at = stamp.span.end
    return found


def _told_once(text: str) -> str:
    """The text with blanks for a day that is printed right before or after the same day in words.

    `Published On 5 Mar 20235 Mar 2023`, `03/05/2023March 5, 2023`: no offset moves.
    """
    if _GLUED_DAY.search(text) is None:
        return text
    once = _DAY_TWICE.sub(lambda match: match[1] + " " * len(match[1]), text)
    return _DAY_BEFORE.sub(lambda match: " " * len(match[0]), once)


def _read_stamp(
    furniture: _Furniture, text: str, found: Found, at: int, order: str | None
) -> Stamp | None:
    """The stamp around a date that was matched; `at` is where the one before it ended."""
    days = _days(found.fields, order)
    if not days or found.start < at:
        return None
    low = max(at, found.start - _BEFORE)
    start, end = _weekday_before(furniture, text, low, found.start), found.end
    clock = _clock_after(furniture, text, end) or _clock_since(furniture, text, low, (start, end))
    if clock is not None:
        end = clock.end
    else:
        clock = _clock_before(furniture, text, low, start)
        start = clock.start if clock else start
    label = (
        _label_before(furniture, text, low, start)
        or _label_after(furniture, text, end)
        or _small_label(furniture, text, start, end)
    )
    dates = [_at(day, clock) for day in days]
    zone = clock.zone if clock else None
    return Stamp(Span(start, end), dates[0], label, zone, tuple(dates[1:]))


def _days(fields: Mapping[str, int], order: str | None) -> list[PartialDate]:
    """The readings of the day, the likelier first: most of the world writes the day first."""
    year = fields["year"] if "year" in fields else fields["era"] + fields.get("count", 1)
    swapped = order == "mdy" and "dotted" in fields  # 10.03.2024 where it is known
    if "first" not in fields and not swapped:
        day = real_day(year, fields.get("month") or fields["m"], _day_of(fields))
        return [day_of(day)] if day else []
    first, second = (
        (fields["dotted"], fields["m"]) if swapped else (fields["first"], fields["second"])
    )
    readings = {"dmy": real_day(year, second, first), "mdy": real_day(year, first, second)}
    if order and readings[order]:
        readings = {order: readings[order]}
    return list(dict.fromkeys(day_of(day) for day in readings.values() if day))


def _day_of(fields: Mapping[str, int]) -> int:
    return fields["dotted"] if "dotted" in fields else fields["day"]


def _at(day: PartialDate, clock: _Clock | None) -> PartialDate:
    if clock is None:
        return day
    return replace(
        day, hour=clock.hour, minute=clock.minute, second=clock.second, offset=clock.offset
    )


def _clock_after(furniture: _Furniture, text: str, end: int) -> _Clock | None:
    """The time that follows a date, over a comma, a dash, `at` or a line break."""
    between = furniture.between.match(text, end)
    found = furniture.clocks.match(text, between.end()) if between else None
    return _clock(furniture, text, found) if found else None


def _clock_since(furniture: _Furniture, text: str, low: int, day: tuple[int, int]) -> _Clock | None:
    """That of a change on a day without a label: `8 June 2011 Last updated at 11:47 GMT`."""
    since = furniture.since.match(text, day[1])
    found = furniture.clocks.match(text, since.end()) if since else None
    if found is None or _label_before(furniture, text, low, day[0]):
        return None
    return _clock(furniture, text, found)


def _clock_before(furniture: _Furniture, text: str, low: int, start: int) -> _Clock | None:
    """The time that stands right before a date: `16:48 August 18, 2022`."""
    for found in furniture.clocks.scan(text, low, start):
        clock = _clock(furniture, text, found)
        if clock and clock.end <= start and furniture.bridge.fullmatch(text, clock.end, start):
            return clock
    return None


def _clock(furniture: _Furniture, text: str, found: Found) -> _Clock | None:
    fields = found.fields
    hour = fields["hour"]
    if "half" in fields:
        hour = hour % _NOON + fields["half"] if hour <= _NOON else hour
    if hour >= 2 * _NOON:
        return None
    zone = furniture.zone.match(text, found.end)
    return _Clock(
        found.start,
        zone.end() if zone else found.end,
        hour,
        fields.get("minute", 0),
        fields.get("second_of_minute"),
        zone["name"] if zone else None,
        _offset(furniture, zone) if zone else None,
    )


def _offset(furniture: _Furniture, zone: re.Match[str]) -> int | None:
    """Minutes east of UTC; `GMT+9` is nine hours east, whatever POSIX makes of it."""
    if zone["sign"] is None:
        return furniture.zones.get(zone["name"].upper())
    minutes = int(zone["hours"]) * 60 + int(zone["minutes"] or 0)
    return -minutes if zone["sign"] in "-\u2212" else minutes


def _weekday_before(furniture: _Furniture, text: str, low: int, start: int) -> int:
    """Where the stamp begins, its weekday included: `Thu, 05 Aug 2021`."""
    match = furniture.weekday.search(text, low, start)
    return match.start() if match else start


def _label_before(furniture: _Furniture, text: str, low: int, start: int) -> Label | None:
    """The label to the left, on the same line or alone on the line above."""
    match = furniture.before.search(text, low, start)
    return _label(match)


def _label_after(furniture: _Furniture, text: str, end: int) -> Label | None:
    return _label(furniture.after.match(text, end))


def _small_label(furniture: _Furniture, text: str, start: int, end: int) -> Label | None:
    """`publié le 12 février 2025 à 10h28`: in small letters a label is one on a line of its own,
    which is not the first: ` date 2022-10-24 Two harbours …` is a scraper's.
    """
    line = text.rfind("\n", 0, start) + 1
    lead, rest = text[line:start].lstrip(), text[end:].partition("\n")[0]
    first = _BLANKS.fullmatch(text, 0, line)
    if first or not 0 < len(lead) <= _BEFORE or not lead[0].islower() or rest.strip(" ."):
        return None
    return _label(furniture.before.fullmatch(lead[0].upper() + lead[1:]))


def _label(match: re.Match[str] | None) -> Label | None:
    if match is None:
        return None
    return next(label for label in _LABELS if match[label] is not None)


@cache
def _furniture(codes: tuple[str, ...]) -> _Furniture:
    several = [read_language(code) for code in codes]
    zones = ZONES | {
        name.upper(): int(minutes)
        for language in several
        for minutes, names in language.lists("stamp.offset").items()
        for name in names
    }
    at, weekdays = _listed(several, "stamp.at"), _listed(several, "weekday.")
    flags = re.IGNORECASE
    return _Furniture(
        stamp_grammar(codes),
        clock_grammar(codes),
        re.compile(rf"{_BETWEEN}(?:(?:{at})[ ])?", flags),
        re.compile(
            rf"[ ]{{1,3}}(?:{_listed(several, 'stamp.updated')}):?[ ](?:(?:{at})[ ])?", flags
        ),
        re.compile(rf"{_BRIDGE}(?:(?:{at})[ ])?", flags),
        re.compile(rf"(?<!\w)(?:{weekdays})\.?,?[ ]{{0,2}}\Z", flags),
        re.compile(
            rf"(?:(?<!\w)|(?<=\d)(?=[A-Z])){_labels(several, 'stamp.')}"
            rf"(?:[ ](?:{at}))?{_AFTER_LABEL}(?:(?:{at})[ ])?\Z"
        ),
        re.compile(rf"[ ]{{0,3}}[(]?{_labels(several, 'stamp.after.')}(?!\w)"),
        re.compile(ZONE.format(names="|".join([*zones, *AMBIGUOUS]))),
        zones,
    )


def _listed(several: Iterable[Language], prefix: str, *, headed: bool = False) -> str:
    """The words of all lists whose name begins so; `headed`, also as a heading's capitals."""
    words = [
        word
        for language in several
        for key, listed in language.words.items()
        if key.startswith(prefix)
        for word in listed
    ]
    titles = [w for word in words for w in (word.title(), word.upper())] if headed else []
    return word_pattern([*words, *titles])


def _labels(several: Iterable[Language], prefix: str) -> str:
    parts = [f"(?P<{label}>{_listed(several, prefix + label, headed=True)})" for label in _LABELS]
    return f"(?:{'|'.join(parts)})"
