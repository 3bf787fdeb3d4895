"""When a page was published and when it was saved: every stamp is a candidate, few are right."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Sequence

from clipline.model import Candidate, Evidence, Fact, Span, Zone
from clipline.partial_dates import PartialDate, day_of
from clipline.reading.layout.page import Page, days_between
from clipline.reading.publication.instants import find_instants
from clipline.reading.publication.issue_months import day_in_month, find_issue_month
from clipline.reading.publication.own_updates import question_order
from clipline.reading.publication.rival_stamps import (
    find_rivals,
    is_first,
    is_scraped,
    is_sole_credit,
    opens_text,
)
from clipline.reading.stamps.stamps import Stamp
from clipline.reading.text.function_words import every_language
from clipline.reading.text.scoring import choose, each_once, weigh

# On 95 pages right stamps have 3 points or more; the best wrong one, where none is right, has 1.
FLOOR = 2.0
WEIGHTS = {
    "labelled published": 5.0,
    "labelled updated": -2.0,
    "labelled captured": -9.0,
    "in a mail's head": -6.0,
    "says the hour of a day that is told": 2.5,
    "in meta": 3.0,
    "in headline": 2.5,
    "in nav": 1.0,
    "in caption": -4.0,
    "in body": -3.0,
    "in related": -6.0,
    "in comment": -7.0,
    "in bio": -6.0,
    "in notice": -1.0,
    "has a time": 1.0,
    "is its line": 1.0,
    "near the headline or the text": 1.5,
    "between the headline and its text": 3.0,
    "after the text": -2.0,
    "same day as the dateline": 5.0,
    "another day than the dateline": -4.0,
    "weekday in the lead": 1.0,
    "day in the lead": 1.5,
    "day of the month in the lead": 1.5,
    "days in the lead are far": -5.0,
    "bare day in the first line": -1.0,
    "a scraper's day": 1.5,
    "before the lead's own day": -2.0,
    "today": 8.0,
    "in the dateline": 4.0,
    "sign-off": 1.5,
    "in the closing credit": 5.0,
    "below comments or related": -4.0,
    "later than a labelled one": -3.0,
    "behind the bare one of its line": -6.0,
    "the page says when it was published": -6.0,
    # Set on sets one to ten (2026-11-26): a masthead's clock and a crawl's day are later.
    "later than the stamp below the headline": -4.0,
    "the page has its own stamp": -3.0,
    "among the words of a menu": -3.0,
    "one end of a period": -6.0,
    "one of a list of days": -6.0,  # 10 wrong days of 207 whole pages -> 8 (2026-11-28)
}
_UPDATED_FLOOR = -2.0  # a lone stamp of the last change below the text has 0, in a footer -2
_NEAR = 4  # lines: from a stamp to the headline or the text next to it
_FAR = 30  # days: a report names a day nearer than this to its publication, or none
_LATER = range(3, 8)  # days from a dateline that gives its year to the page that prints it
_TODAY = re.compile(r"[ ,(]{0,3}$")
_CAPTION_DAYS = range(-1, 4)  # days from a photo to the report
_COPYRIGHT = r"(?i:(?:©|ⓒ|\(c\)|{copyright})\D{0,20}((?:19|20)\d\d)\b)"


def read_publication(page: Page) -> tuple[Fact[PartialDate], Fact[PartialDate]]:
    """The publication date and the day the page was saved."""
    stamps = find_instants(page)
    candidates = [_weighed(page, stamp, stamps) for stamp in stamps]
    captured = [c for c in candidates if _is_captured(c)]
    published = choose(each_once(candidates) if page.head else candidates, FLOOR)
    if published.value is None:
        published = _inferred(page, published)
    published = day_in_month(page, published)
    if published.value is None:
        changed = choose([c for c in candidates if _is_updated(c)], _UPDATED_FLOOR)
        published = changed if changed.value else find_issue_month(page, published)
    return question_order(published), _captured(captured, published)


def _weighed(page: Page, stamp: Stamp, all_stamps: Sequence[Stamp]) -> Candidate[PartialDate]:
    label = f"labelled {stamp.label}" if stamp.label else "stamp"
    names = [*_reasons(page, stamp, all_stamps)]
    return weigh(stamp.date, (Evidence(stamp.span, label),), names, WEIGHTS)


def _reasons(page: Page, stamp: Stamp, all_stamps: Sequence[Stamp]) -> Iterator[str]:
    zone = page.zone_at(stamp.span.start)
    if stamp.label:
        yield f"labelled {stamp.label}"
    if _in_dateline(page, stamp) or opens_text(page, stamp):
        yield "in the dateline"
    elif zone.role == "body" and _is_today(page, stamp):
        yield "today"
    elif zone.role not in {"nav", "meta", "headline"} and is_scraped(page, stamp):
        yield "bare day in the first line"
        yield "a scraper's day"
        yield "near the headline or the text"
    else:
        yield f"in {zone.role}"
        yield from _placed(page, stamp, zone)
    if stamp.date.hour is not None:
        yield "has a time"
    if stamp.date.first is not None and stamp.date.day:
        yield from _agreements(page, stamp, stamp.date.first)
    yield from find_rivals(page, stamp, all_stamps)


def _placed(page: Page, stamp: Stamp, zone: Zone) -> Iterator[str]:
    """What the place of a stamp on the page says."""
    features = {name for name, _ in zone.reasons}
    if "stamp" in features:
        yield "is its line"
    if "mail-header" in features:
        yield "in a mail's head"
    if stamp.label is None and _is_in_menu(page, zone):
        yield "among the words of a menu"
    line = page.line_at(stamp.span.start)
    if page.body is not None and stamp.span.start >= page.body.end:
        yield "after the text"
        yield from _closing(page, stamp, zone, page.body)
    elif zone.role in {"meta", "headline", "nav"} and _is_near(page, line):
        yield "near the headline or the text"
    if line in page.head:
        yield "between the headline and its text"
    if zone.role not in {"body", "caption"} and stamp.label is None and is_first(page, stamp):
        yield "bare day in the first line"
        if is_scraped(page, stamp):
            yield "a scraper's day"


def _closing(page: Page, stamp: Stamp, zone: Zone, body: Span) -> Iterator[str]:
    """What a stamp below the text is there for."""
    features = {name for name, _ in zone.reasons}
    if "parenthesis" in features and is_sole_credit(page, zone.span, body):
        yield "in the closing credit"
    if stamp.label == "published" or "end:whole" in features:
        yield "sign-off"
    between = _between(page, page.line_at(stamp.span.start))
    if any(other.role in {"comment", "related"} for other in between):
        yield "below comments or related"


def _is_in_menu(page: Page, zone: Zone) -> bool:
    """`Log in  Register  Subscribe  Tuesday, 5 March 2019`: there a page says what day it is."""
    hits = page.sheet.hits_in(zone.span, "cue.")
    cues = {hit.span for hit in hits if hit.entry.value in {"cue.nav", "cue.subscribe"}}
    return zone.role in {"nav", "meta"} and len(cues) > 1


def _between(page: Page, line: int) -> Sequence[Zone]:
    """The lines from the end of the text to that line."""
    assert page.body is not None
    return page.zones[page.line_at(page.body.end - 1) + 1 : line]


def _is_near(page: Page, line: int) -> bool:
    """Whether the headline or the text is among the four lines before or after, blanks aside."""
    near = (line, *page.above(line, _NEAR), *page.below(line, _NEAR))
    return any(page.zones[n].role in {"headline", "body"} for n in near)


def _in_dateline(page: Page, stamp: Stamp) -> bool:
    return page.dateline is not None and page.dateline.span.covers(stamp.span)


def _is_today(page: Page, stamp: Stamp) -> bool:
    """`today, May 19, 2023`, `heute (17.11.2021)`: the text itself says that this is its day."""
    before = Span(max(0, stamp.span.start - 16), stamp.span.start)
    return any(
        hit.entry.value == "relative.day.0"
        and _TODAY.match(page.sheet.text[hit.span.end : stamp.span.start])
        for hit in page.sheet.hits_in(before, "word")
    )


def _agreements(page: Page, stamp: Stamp, day: dt.date) -> Iterator[str]:
    """Whether the dateline, the weekdays and the days of the lead fit a stamp."""
    dateline = page.dateline.date if page.dateline else None
    if dateline is not None and not _in_dateline(page, stamp):
        apart = days_between(day, dateline)
        if apart is not None and -1 <= apart <= 2:  # noqa: PLR2004 - over night, over a date line
            yield "same day as the dateline"
        elif dateline.year is None or apart not in _LATER or is_first(page, stamp):
            yield "another day than the dateline"
    if day.isoweekday() in page.weekdays:
        yield "weekday in the lead"
    if page.role_at(stamp.span.start) == "body":
        return
    apart_days = [a for d in page.days if (a := days_between(day, d)) is not None]
    if any(0 <= apart <= 3 for apart in apart_days):  # noqa: PLR2004 - news is told within three days
        yield "day in the lead"
    elif _names_day(page, day):
        yield "day of the month in the lead"
    elif apart_days and is_first(page, stamp) and all(abs(apart) > _FAR for apart in apart_days):
        yield "days in the lead are far"


def _names_day(page: Page, day: dt.date) -> bool:
    """Whether the lead says `the 9th`, of that day or of the one before it."""
    return any(
        (day - dt.timedelta(days=ago)).day in page.month_days
        for ago in range(2)
        if day > dt.date.min + dt.timedelta(days=2)
    )


def _inferred(page: Page, unread: Fact[PartialDate]) -> Fact[PartialDate]:
    """The dateline's day in the one year that weekday, captions and copyright leave open."""
    dateline = page.dateline
    if dateline is None or dateline.date is None or dateline.day is None:
        return unread
    evidence = [Evidence(dateline.day, "dateline without a year")]
    if dateline.date.year is not None:
        return Fact(dateline.date, (Evidence(dateline.day, "dateline"),), "certain", unread.lost)
    weekdays = page.weekdays
    years: dict[int, Evidence] = {}
    for year, proof, strong in _years(page, dateline.date):
        day = _real(year, dateline.date)
        fits = day is not None and (not weekdays or _fits(day, weekdays))
        if fits and (strong or weekdays):
            years.setdefault(year, proof)
    if len(years) != 1:
        return Fact(None, tuple(evidence), "guess", unread.lost)
    year, proof = years.popitem()
    day = _real(year, dateline.date)
    assert day is not None
    return Fact(day_of(day), (evidence[0], proof), "likely", unread.lost)


def _years(page: Page, partial: PartialDate) -> Iterator[tuple[int, Evidence, bool]]:
    """Years that a caption of those days, or a copyright line, names."""
    for stamp in page.stamps:
        shot = stamp.date.first if stamp.date.day else None
        day = _real(stamp.date.year, partial)
        if shot is None or day is None or (day - shot).days not in _CAPTION_DAYS:
            continue
        if page.role_at(stamp.span.start) in {"caption", "body"}:
            yield day.year, Evidence(stamp.span, "a day in the text near the dateline's"), True
    for line in page.lines_of("notice"):
        match = every_language()[_COPYRIGHT].search(page.sheet.text, line.start, line.end)
        if match:
            yield int(match[1]), Evidence(Span(*match.span(1)), "copyright year"), False


def _real(year: int | None, partial: PartialDate) -> dt.date | None:
    try:
        return dt.date(year or 0, partial.month or 0, partial.day or 0)
    except ValueError:
        return None


def _fits(day: dt.date, weekdays: Collection[int]) -> bool:
    """Whether the lead names that day's weekday, or the one before it."""
    return any(day.isoweekday() == w or (day.isoweekday() - 2) % 7 + 1 == w for w in weekdays)


def _is_updated(candidate: Candidate[PartialDate]) -> bool:
    """A stamp of the last change, in furniture: a page that has no other is of that day."""
    names = {name for name, _ in candidate.reasons}
    return "labelled updated" in names and not names & _ELSEWHERE


_ELSEWHERE = {"in body", "in caption", "in related", "in comment", "below comments or related"}
_CAPTURE_SIGNS = {"bare day in the first line", "labelled captured"}


def _is_captured(candidate: Candidate[PartialDate]) -> bool:
    return any(name in _CAPTURE_SIGNS for name, _ in candidate.reasons)


def _captured(
    candidates: Sequence[Candidate[PartialDate]], published: Fact[PartialDate]
) -> Fact[PartialDate]:
    """The day of saving: a bare day at the top that is not, and is not before, the publication."""
    day = published.value.first if published.value else None
    for candidate in candidates:
        saved = candidate.value.first
        if saved is not None and (day is None or saved > day):
            return Fact(candidate.value, candidate.evidence, "likely")
    return Fact(None)
