"""What the other stamps of a page say of one: a page's clock and a crawl's day are outdone."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from clipline.model import Span
from clipline.reading.layout.page import Page
from clipline.reading.stamps.stamps import Stamp

_PERIOD = re.compile(r" ?[-\u2013\u2014] ?")
_PERIOD_SIGNS = 3  # characters
_RANK_STAMPS = 24  # before and after one: more do not stand within its rank
_RANK_LINES = range(3, 13)  # from one teaser to the next: its headline, its day, a picture, blanks
_RANK_STEPS = ((-3, -2, -1), (-2, -1, 1), (-1, 1, 2), (1, 2, 3))
_PARTED = re.compile(r" ?(?:[-\u2013\u2014|]|:(?!\d)) ?(?=\S)|\. ?[-\u2013\u2014] ?(?=\S)")


def find_rivals(page: Page, stamp: Stamp, all_stamps: Sequence[Stamp]) -> Iterator[str]:
    """The names of the weights that a page's other stamps give to one."""
    day = stamp.date.first
    if day is None:
        return
    if stamp.label == "updated" and any(_is_publication(page, stamp, s) for s in all_stamps):
        yield "the page says when it was published"
    unlabelled = stamp.label is None or not any(s.label == "published" for s in all_stamps)
    if stamp.date.hour is not None and unlabelled and _has_day(page, day, all_stamps):
        yield "says the hour of a day that is told"
    if any(_stands_behind(page, stamp, other) for other in all_stamps):
        yield "behind the bare one of its line"
    if any(_makes_period(page, stamp, other) for other in all_stamps):
        yield "one end of a period"
    if _is_in_rank(page, stamp, all_stamps):
        yield "one of a list of days"
    for other in all_stamps:
        if other is stamp or other.date.first is None:
            continue
        if other.label == "published" and stamp.label is None and day > other.date.first:
            yield "later than a labelled one"
            return
    yield from _outdone(page, stamp, all_stamps)


def _stands_behind(page: Page, stamp: Stamp, other: Stamp) -> bool:
    """`24.10.2022, 15:02 Uhr | Stand: 24.10.2022, 17:36 Uhr`: how things stood two hours later."""
    apart = other.span.end <= stamp.span.start and page.line_at(other.span.start) == page.line_at(
        stamp.span.start
    )
    if not apart or stamp.label != "published" or other.label is not None:
        return False
    days, hours = {stamp.date.first, other.date.first}, {stamp.date.hour, other.date.hour}
    return len(days) == 1 and None not in hours


def is_sole_credit(page: Page, line: Span, body: Span) -> bool:
    """`(Harbor Wire, June 6, 2007)` below a text above which no day stands."""
    above = (other for other in page.stamps if other.span.start < body.start)
    if any(page.role_at(other.span.start) == "meta" for other in above):
        return False
    return bool(page.sheet.hits_in(line, "credit", "outlet"))


def _makes_period(page: Page, stamp: Stamp, other: Stamp) -> bool:
    """`17.12.2013 - 14.03.2018`: since when, and until when, and no day of a page."""
    first, last = sorted((stamp.span, other.span))
    if stamp is other or stamp.date.hour is not None or other.date.hour is not None:
        return False
    near = first.end < last.start <= first.end + _PERIOD_SIGNS
    return near and _PERIOD.fullmatch(page.sheet.text, first.end, last.start) is not None


def _is_in_rank(page: Page, stamp: Stamp, all_stamps: Sequence[Stamp]) -> bool:
    """Whether days stand at even distances, as teasers have theirs, and it is one of them."""
    own = page.line_at(stamp.span.start)
    if stamp.label is not None or own in page.head or _heads_text(page, own):
        return False
    at = bisect_left(all_stamps, stamp.span.start, key=lambda other: other.span.start)
    near = all_stamps[max(0, at - _RANK_STAMPS) : at + _RANK_STAMPS]
    lines = {page.line_at(other.span.start) for other in near if other.label is None}
    ranks = (
        {own + step * apart for step in steps} for apart in _RANK_LINES for steps in _RANK_STEPS
    )
    return any(rank <= lines for rank in ranks)


def _heads_text(page: Page, line: int) -> bool:
    """Whether the text follows, with no more than the masthead between."""
    told = (zone for zone in page.zones[line:] if zone.role != "meta")
    return next((zone.role for zone in told), None) == "body"


def _is_publication(page: Page, updated: Stamp, other: Stamp) -> bool:
    """Whether another stamp is labelled as the publication, wherever the page prints it."""
    day, changed = other.date.first, updated.date.first
    if other.label != "published" or day is None or changed is None or day > changed:
        return False
    return page.role_at(other.span.start) in {"nav", "meta", "headline", "notice"}


def _has_day(page: Page, day: dt.date, all_stamps: Sequence[Stamp]) -> bool:
    """Whether a stamp above the text gives the same day without its hour."""
    return any(
        other.date.first == day and other.date.hour is None and other.date.day is not None
        for other in all_stamps
        if page.body is not None
        and other.span.end <= page.body.start
        and page.role_at(other.span.start) in {"nav", "meta", "headline"}
    )


def _outdone(page: Page, stamp: Stamp, all_stamps: Sequence[Stamp]) -> Iterator[str]:
    """Whether a stamp of the page's own stands nearer to the text than its clock or a crawl's day.

    A page is never saved before it is published: a later day is not one that outdoes.
    """
    day = stamp.date.last
    line = page.line_at(stamp.span.start)
    for other in all_stamps:
        if stamp.label is not None or other.span.start <= stamp.span.end or day is None:
            continue
        if not _is_own(page, other) or other.date.first is None or other.date.first > day:
            continue
        if any(_makes_period(page, other, third) for third in all_stamps):
            continue
        between = page.zones[line + 1 : page.line_at(other.span.start)]
        if is_scraped(page, stamp):
            yield "the page has its own stamp"
            return
        if other.date.first < day and any(zone.role == "headline" for zone in between):
            yield "later than the stamp below the headline"
            return


def _is_own(page: Page, stamp: Stamp) -> bool:
    """Whether a stamp is what its line is for, and that line heads the article."""
    zone = page.zone_at(stamp.span.start)
    if opens_text(page, stamp):
        return True
    if page.body is None or stamp.span.start >= page.body.start or stamp.date.day is None:
        return False
    if zone.role != "meta" or stamp.label in {"updated", "captured"}:
        return False
    return any(name == "stamp" for name, _ in zone.reasons)


def opens_text(page: Page, stamp: Stamp) -> bool:
    """`5.3.2019 - The two harbours …`: the day with which the text itself opens."""
    if page.body is None or stamp.date.day is None:
        return False
    text, start = page.sheet.text, page.body.start
    if text.startswith(("[", "("), start):  # `[5.3.2019 10:12] OSLO (dpa) …`
        return stamp.span.start == start + 1 and text[stamp.span.end : stamp.span.end + 1] in "])"
    return stamp.span.start == start and _PARTED.match(text, stamp.span.end) is not None


def is_first(page: Page, stamp: Stamp) -> bool:
    """Whether it is a bare day at the very top, where a scraper or a printer puts its own."""
    before = page.sheet.text[page.starts[0] : stamp.span.start]
    return stamp.date.hour is None and "\n" not in before.strip() and len(before.strip()) <= 12  # noqa: PLR2004 - `captured on`


def is_scraped(page: Page, stamp: Stamp) -> bool:
    """`date 2019-03-01` at the very top: put there by whoever saved the page."""
    before = page.sheet.text[page.starts[0] : stamp.span.start]
    return is_first(page, stamp) and before.strip().islower()
