"""What a scraper put before a page, `date 2019-03` or `date 2019-03-07`: its month, its end."""

from __future__ import annotations

from collections.abc import Iterator

from clipline.model import Span
from clipline.partial_dates import PartialDate
from clipline.reading.stamps.stamps import Stamp
from clipline.reading.text.function_words import every_language
from clipline.reading.text.sheet import Sheet

_CRAWL = (
    r"\s*(?i:{crawled}):? (?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?P<day>-\d\d)?"
    r"(?![\w/:-]) *"
)


def find_crawl_month(sheet: Sheet) -> Iterator[Stamp]:
    """The stamp of the month at the very top, if there is one without a day."""
    match = every_language()[_CRAWL].match(sheet.text, _top(sheet))
    if match is not None and match["day"] is None:
        date = PartialDate(int(match["year"]), int(match["month"]))
        yield Stamp(Span(match.start("year"), match.end("month")), date)


def crawl_end(sheet: Sheet) -> int:
    """Where the page itself begins: after a scraper's day or month, if there is one."""
    match = every_language()[_CRAWL].match(sheet.text, _top(sheet))
    return match.end() if match is not None else _top(sheet)


def _top(sheet: Sheet) -> int:
    return sheet.lines[0].start if sheet.lines else 0
