"""Whether 09/05/2024 is in May or in September: by habit, by the page, or an open question."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from clipline.config import Config
from clipline.model import Candidate, Clipping, Evidence, Fact
from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.reading.layout.page import Page, days_between
from clipline.reading.stamps.stamps import Stamp

_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4})")
_MONTHS = 12
_NEAR, _FAR = 10, 27  # days: a report is told within ten; the other reading is a month away or more


def outlet_order(config: Config, clipping: Clipping, outlet: str | None) -> str | None:
    """The order of day and month of the outlet in site.yaml; the header's outlet comes first."""
    given = clipping.header_value("outlet")
    return _orders(config).get((given.value if given else outlet or "").casefold())


@lru_cache(maxsize=8)
def _orders(config: Config) -> dict[str, str | None]:
    """The order of each outlet that has one or none, by its names; the first of a name stands."""
    orders: dict[str, str | None] = {}
    for entry in config.outlets:
        for written in (entry.name, *entry.aliases):
            orders.setdefault(written.casefold(), entry.date_order)
    return orders


def open_days(text: str, stamps: Sequence[Stamp]) -> dict[Stamp, tuple[dt.date, dt.date]]:
    """The stamps that may mean another day, each as it is with the day and with the month first.

    `10.03.2024` is one: it is read with the day first, unless the page says otherwise.
    """
    out = {}
    for stamp in stamps:
        match = _NUMERIC.search(stamp.span.of(text))
        if match is not None and match[1] != match[2]:
            first, second, year = (int(number) for number in match.groups())
            if first <= _MONTHS and second <= _MONTHS:
                out[stamp] = dt.date(year, second, first), dt.date(year, first, second)
    return out


def page_order(page: Page, doubtful: Mapping[Stamp, tuple[dt.date, dt.date]]) -> str | None:
    """The order in which the page itself writes days, where all that tells it agrees.

    `13.06.2024` has one reading only; of two open days the readings near to each other are right,
    and a reading far from every day that the text names is wrong.
    """
    told = {order for stamp in page.stamps if (order := _told_order(page, stamp))}
    told = told or set(_nearest(page, list(doubtful.values())))
    return told.pop() if len(told) == 1 else None


def _told_order(page: Page, stamp: Stamp) -> str | None:
    """The order of a day in digits that can be read in one way only."""
    match = _NUMERIC.search(stamp.span.of(page.sheet.text))
    if match is None or max(int(match[1]), int(match[2])) <= _MONTHS:
        return None
    return "mdy" if int(match[2]) > _MONTHS else "dmy"


def _nearest(page: Page, readings: Sequence[tuple[dt.date, dt.date]]) -> Iterator[str]:
    """The order under which open days are near to each other, or to the days of the text."""
    orders = dict(zip(("dmy", "mdy"), zip(*readings, strict=True), strict=True))
    spans = {order: (max(days) - min(days)).days for order, days in orders.items()}
    yield from _decided(spans if len(readings) > 1 else {})
    away = {order: min(_away(page, day) for day in days) for order, days in orders.items()}
    yield from _decided(away if page.days else {})


def _decided(days: Mapping[str, int]) -> Iterator[str]:
    """The order that is near where the other one is far."""
    if days and min(days.values()) <= _NEAR and max(days.values()) >= _FAR:
        yield min(days, key=lambda order: days[order])


def _away(page: Page, day: dt.date) -> int:
    """How many days lie between it and the nearest that the first paragraphs name."""
    apart = (days_between(day, named) for named in page.days)
    return min((abs(days) for days in apart if days is not None), default=0)


def question_day(published: Fact[PartialDate], stamps: Sequence[Stamp]) -> Fact[PartialDate]:
    """The publication as a guess where all its stamps may mean another day, which is kept."""
    spans = {evidence.span for evidence in published.evidence}
    seen = [stamp for stamp in stamps if any(stamp.span.overlaps(span) for span in spans)]
    if not seen or not all(stamp.alternatives for stamp in seen):
        return published
    evidence = (Evidence(seen[0].span, "day and month the other way round"),)
    others = [Candidate(date, published.score, evidence) for date in seen[0].alternatives]
    return replace(published, confidence="guess", lost=(*others, *published.lost))
