"""The timeline by year, by month where a year is too much for a page, and what has no year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from clipline.model import Event, Page
from clipline.partial_dates import PartialDate
from clipline.site.archive import Archive, year_of
from clipline.site.kinds.shelf_pages import (
    Case,
    Run,
    plan_parts,
    plan_run,
    show_shelf,
    timeline_link,
)
from clipline.site.lists.entries import Link
from clipline.site.lists.facets import Facet
from clipline.site.lists.shelves import Dating, divide, shelf_address
from clipline.site.looked_up.briefs import Brief

UNDATED_ADDRESS = shelf_address("years", (0,))


def years_of(archive: Archive) -> list[int]:
    """The years that have an event or a clipping, in order."""
    years = {year_of(event.date) for event in archive.events}
    years |= {year_of(brief.published) for brief in archive.briefs}
    return sorted(year for year in years if year)


def plan_years(archive: Archive, facets: Sequence[Facet]) -> list[Page]:
    """The pages of all years and their parts, and of the events whose year is not reported."""
    events: dict[int, list[Event]] = defaultdict(list)
    briefs: dict[int, list[Brief]] = defaultdict(list)
    for event in archive.events:
        events[year_of(event.date) or 0].append(event)
    for brief in archive.briefs:
        briefs[year_of(brief.published) or 0].append(brief)
    top = timeline_link(archive.texts)
    case = Case(
        "years", "", top, archive.texts.say("shelf.published"), tuple(facets), timeline=True
    )
    years = years_of(archive)
    run = Run(tuple(divide((year,), events[year], briefs[year]) for year in years))
    undated = _undated(archive, facets, events[0], briefs[0])
    return [*plan_run(archive, case, run, top), *undated]


def _undated(
    archive: Archive, facets: Sequence[Facet], events: Sequence[Event], briefs: Iterable[Brief]
) -> list[Page]:
    """What the clippings tell without saying when, by when they told it where that is much."""
    texts, dating = archive.texts, _first_told(archive)
    words = texts.say("date.none")
    crumbs = (*timeline_link(texts), Link(words, UNDATED_ADDRESS))
    name = texts.say("undated.first_told")
    case = Case("years/undated", name, crumbs, "", tuple(facets), timeline=True, dating=dating)
    shelf = divide((), events, briefs, dating)
    data = show_shelf(archive, case, shelf, {})
    return [Page(UNDATED_ADDRESS, "undated.html", words, data), *plan_parts(archive, case, shelf)]


def _first_told(archive: Archive) -> Dating:
    def told(event: Event) -> PartialDate | None:
        days = (archive.brief_by_id[a.clipping].published for a in event.accounts)
        return min((day for day in days if day), key=lambda day: day.iso or "9999", default=None)

    return told
