"""A page read as far as its roles: what the masthead's rules look at together."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from clipline.model import Role, Span, Zone
from clipline.nouns import Noun, field
from clipline.partial_dates import PartialDate
from clipline.reading.layout.openings import find_head, find_leading, find_opened, find_places
from clipline.reading.stamps.crawl_months import crawl_end
from clipline.reading.stamps.datelines import Dateline, find_dateline
from clipline.reading.stamps.short_stamps import label_stamps
from clipline.reading.stamps.stamps import Stamp
from clipline.reading.text.marks import stripped, unquoted
from clipline.reading.text.sheet import Sheet
from clipline.reading.vocabulary import Hit

_WHOLE = 24  # lines above the text; few pages saved without their menus have more
_LEAD = 1500  # characters of the body in which a day named fixes the day of the report
_STAMPS = 80  # far above the four that are the most on 95 pages
_OPENING = 3  # paragraphs among which a dateline may stand, under a first sentence in bold
_MONTH_DAY = r"(\d{1,2}){month_mark} ?(\d{1,2}){day_mark}"
# `the 9th`, `9일`, `9日`: a day of the month that is this one or the one before.
_NTH = r"\b{the} (\d{1,2}){ordinal_end}\b(?! \w+{no_day}\b)"
_EASTERN_DAY = (
    r"(?<!\d )(?<!{month_mark} )(?<!\d)(?<!{month_mark})(\d{1,2}){day_mark}(?!{no_day_after})"
)
_LINK = re.compile(r"https?://[\w./-]{4,80}")
_SMALL = re.compile(r"(?<![\w@./#-])[a-zß-ÿ]{2,}(?![\w@])")  # not in addresses
_HOST_PART = re.compile(r"[^\W_]{8,}(?=\.\w)")
_DIGITS = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


class Page(Noun, frozen=True):
    """A sheet with its zones and stamps. `body` is from the first body line to the last.

    `lines` are the zones' lines without the blanks around them and a scraper's day before them,
    `unquoted` also without the marks of a mail that was passed on. `weekdays` (ISO), `days` (years
    left aside) and `month_days` (`the 9th`) are those that the first paragraphs name. `hosts` are
    the long parts of its links' hosts, in small letters: `harborworks`. `small` are the words that
    it has in small letters: a name that is made of them alone is a section's or a menu's.
    `places` are by line, as in `openings.find_places`; `head` and `leading` as there. `told` are
    the numbers of the lines that are not blank, in order; `opened` is that of the line on which the
    report's text begins, who signs it left above.
    """

    sheet: Sheet
    zones: tuple[Zone, ...]
    stamps: tuple[Stamp, ...]
    starts: tuple[int, ...]
    lines: tuple[Span, ...]
    unquoted: tuple[Span, ...]
    body: Span | None
    dateline: Dateline | None
    weekdays: frozenset[int]
    days: tuple[PartialDate, ...]
    month_days: frozenset[int] = frozenset()
    headlines: tuple[Span, ...] = ()
    hosts: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    places: Mapping[int, str] = field(default_factory=dict)
    head: range = range(0)
    told: tuple[int, ...] = ()
    leading: frozenset[int] = frozenset()
    opened: int = 0

    @property
    def lead(self) -> float:
        """What a point between two candidates counts, as in `scoring.choose`: half of it where the
        page was saved whole, its text below a screen of menus and teasers.
        """
        above = self.line_at(self.body.start) if self.body else 0
        return 0.5 if above >= _WHOLE else 1.0

    @property
    def opening(self) -> int:
        """Where that line begins; the text's end where there is none."""
        below = self.opened < len(self.zones)
        return self.zones[self.opened].span.start if below else len(self.sheet.text)

    def words(self, span: Span) -> str:
        """The words of a stretch of it."""
        return span.of(self.sheet.text)

    def zone_at(self, offset: int) -> Zone:
        """The zone of the line that holds this offset."""
        return self.zones[self.line_at(offset)]

    def line_at(self, offset: int) -> int:
        """That line's number, from 0."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def is_common(self, words: Iterable[str]) -> bool:
        """Whether more than half of these words stand in small letters elsewhere on the page."""
        known = [word.lower() in self.small for word in words]
        return 2 * sum(known) > len(known)

    def role_at(self, offset: int) -> Role:
        """What that line is."""
        return self.zone_at(offset).role

    def lines_of(self, *roles: Role) -> list[Span]:
        """The lines of those roles that are not blank, trimmed, in order."""
        pairs = zip(self.zones, self.lines, strict=True)
        return [line for zone, line in pairs if zone.role in roles and line.end > line.start]

    def is_blank(self, number: int) -> bool:
        """Whether that line, from 0, holds nothing but blanks."""
        start, end = self.lines[number]
        return start == end

    def below(self, number: int, most: int = 1) -> tuple[int, ...]:
        """The next lines below that one which are not blank, from 0: so many at most."""
        at = bisect_right(self.told, number)
        return self.told[at : at + most]

    def above(self, number: int, most: int = 1) -> tuple[int, ...]:
        """The same above it, the nearest first."""
        at = bisect_left(self.told, number)
        return self.told[max(0, at - most) : at][::-1]


def open_page(sheet: Sheet, zones: Sequence[Zone], stamps: Sequence[Stamp]) -> Page:
    """The page that these zones and stamps make."""
    body = [zone.span for zone in zones if zone.role == "body"]
    whole = Span(body[0].start, body[-1].end) if body else None
    top = crawl_end(sheet)
    lines = tuple([stripped(sheet.text, _below(zone.span, top)) for zone in zones])
    written = (line for zone, line in zip(zones, lines, strict=True) if zone.role == "body")
    opening = islice((line for line in written if line.end > line.start), _OPENING)
    found = (find_dateline(sheet, line.start, line.end) for line in opening)
    dateline = next((d for d in found if d is not None), None)
    lead = Span(whole.start, min(whole.end, whole.start + _LEAD)) if whole else Span(0, 0)
    words = sheet.hits_in(lead, "weekday.", "month.")
    weekdays = frozenset(_lead_weekdays(words))
    days = tuple(_lead_days(sheet, lead, words))
    month_days = frozenset(_lead_month_days(sheet, lead))
    known = _outer(label_stamps(sheet, stamps))
    heads = (line for zone, line in zip(zones, lines, strict=True) if zone.role == "headline")
    hosts = _HOST_PART.findall(" ".join(_LINK.findall(sheet.text)))
    return Page(
        sheet,
        tuple(zones),
        known,
        tuple(zone.span.start for zone in zones),
        lines,
        _unquoted(sheet.text, zones, lines),
        whole,
        dateline,
        weekdays,
        days,
        month_days,
        tuple(line for line in heads if line.end > line.start),
        frozenset(map(str.lower, hosts)),
        frozenset(_SMALL.findall(sheet.text)),
        find_places(zones, lines),
        find_head(zones, lines),
        tuple([number for number, (start, end) in enumerate(lines) if start < end]),
        find_leading(zones),
        find_opened(zones, lines),
    )


def _below(line: Span, top: int) -> Span:
    """The line without what a scraper put before it, where words of its own follow."""
    return Span(max(line.start, top), line.end) if top < line.end else line


def first_teaser(page: Page) -> int:
    """Where other reports are listed below the text: who signs there in Latin letters wrote those.

    What pages in Hangul add there is the reporter's own: `홍길동 기자의 기사 모음`.
    """
    below = (zone.span.start for zone in page.zones if zone.role == "related")
    end = page.body.end if page.body is not None else 0
    return next((start for start in below if start >= end), len(page.sheet.text))


def _unquoted(text: str, zones: Sequence[Zone], lines: tuple[Span, ...]) -> tuple[Span, ...]:
    """The lines without the marks of a mail, of which few pages have any."""
    pairs = zip(zones, lines, strict=True)
    return tuple(
        [
            unquoted(text, zone.span) if text.startswith(">", line.start) else line
            for zone, line in pairs
        ]
    )


def _outer(stamps: Sequence[Stamp]) -> tuple[Stamp, ...]:
    """The stamps near either end: a table of a thousand days has no masthead in its middle."""
    if len(stamps) <= _STAMPS:
        return tuple(stamps)
    half = _STAMPS // 2
    return (*stamps[:half], *stamps[-half:])


def _lead_weekdays(words: Sequence[Hit]) -> Iterator[int]:
    for hit in words:
        list_name, _, number = hit.entry.value.partition(".")
        if list_name == "weekday" and number.isdigit():
            yield int(number)


def _lead_month_days(sheet: Sheet, lead: Span) -> Iterator[int]:
    for way in (sheet.grammar[_NTH], sheet.common[_EASTERN_DAY]):
        for match in way.finditer(sheet.text, lead.start, lead.end):
            yield int(match[1])


def _lead_days(sheet: Sheet, lead: Span, words: Sequence[Hit]) -> Iterator[PartialDate]:
    text = sheet.text
    for match in sheet.common[_MONTH_DAY].finditer(text, lead.start, lead.end):
        yield PartialDate(None, int(match[1]), int(match[2]))
    for hit in words:
        list_name, _, number = hit.entry.value.partition(".")
        if list_name == "month" and number.isdigit():
            after = _DIGITS.search(text, hit.span.end, hit.span.end + 5)
            before = max(lead.start, hit.span.start - 4)
            near = after or _DIGITS.search(text, before, hit.span.start)
            if near:
                yield PartialDate(None, int(number), int(near.group()))


def days_between(day: dt.date, partial: PartialDate) -> int | None:
    """How many days a month and day lie before `day`, in the year that brings them nearest."""
    best: int | None = None
    for year in (day.year - 1, day.year, day.year + 1):
        try:
            there = dt.date(year, partial.month or 1, partial.day or 1)
        except ValueError:
            continue
        apart = (day - there).days
        if best is None or abs(apart) < abs(best):
            best = apart
    return best
