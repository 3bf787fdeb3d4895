"""The timeline by year, by month where a year is too much for a page, and what has no year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from clipline.model import Event, Page, PartialDate, Record
from clipline.site.archive import Archive, year_of
from clipline.site.entries import Link
from clipline.site.facets import Facet, make_filter
from clipline.site.shelf_pages import Case, Run, make_view, plan_parts, plan_run, timeline_link
from clipline.site.shelves import Dating, divide, shelf_address

UNDATED_ADDRESS = shelf_address("years", (0,))


def years_of(archive: Archive) -> list[int]:
    """The years that have an event or a clipping, in order."""
    years = {year_of(event.date) for event in archive.events}
    years |= {year_of(record.published.value) for record in archive.records}
    return sorted(year for year in years if year)


def plan_years(archive: Archive, facets: Sequence[Facet]) -> list[Page]:
    """The pages of all years and their parts, and of the events whose year is not reported."""
    events: dict[int, list[Event]] = defaultdict(list)
    records: dict[int, list[Record]] = defaultdict(list)
    for event in archive.events:
        events[year_of(event.date) or 0].append(event)
    for record in archive.records:
        records[year_of(record.published.value) or 0].append(record)
    top = timeline_link(archive.texts)
    case = Case("years", "", top, archive.texts.say("shelf.published"), tuple(facets))
    years = years_of(archive)
    run = Run(tuple(divide((year,), events[year], records[year]) for year in years))
    undated = _undated(archive, facets, events[0], records[0])
    return [*plan_run(archive, case, run, top), *undated]


def _undated(
    archive: Archive, facets: Sequence[Facet], events: Sequence[Event], records: Iterable[Record]
) -> list[Page]:
    """What the clippings tell without saying when, by when they told it where that is much."""
    texts, dating = archive.texts, _first_told(archive)
    words = texts.say("date.undated")
    crumbs = (*timeline_link(texts), Link(words, UNDATED_ADDRESS))
    name = texts.say("undated.first_told")
    case = Case("years/undated", name, crumbs, "", tuple(facets), dating)
    shelf = divide((), events, records, dating)
    data = {
        "view": make_view(archive, case, shelf),
        "filters": None if shelf.parts else make_filter(facets, events),
    }
    return [Page(UNDATED_ADDRESS, "undated.html", words, data), *plan_parts(archive, case, shelf)]


def _first_told(archive: Archive) -> Dating:
    def told(event: Event) -> PartialDate | None:
        days = (archive.by_id[a.clipping].published.value for a in event.accounts)
        return min((day for day in days if day), key=lambda day: day.iso or "9999", default=None)

    return told
