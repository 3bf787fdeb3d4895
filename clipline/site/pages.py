"""Which pages a site has, at which address, and what each shows."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from clipline.config import Config
from clipline.model import Event, Page
from clipline.nouns import Noun, replace
from clipline.partial_dates import PartialDate
from clipline.site.archive import Archive, year_of
from clipline.site.charts import chart_years
from clipline.site.kinds.body_pages import (
    plan_agencies,
    plan_agency,
    plan_outlet,
    plan_people,
    plan_sources,
)
from clipline.site.kinds.changes import Before, plan_changes
from clipline.site.kinds.clipping_pages import plan_clipping
from clipline.site.kinds.differences import plan_disagreements
from clipline.site.kinds.event_pages import plan_event
from clipline.site.kinds.guide_pages import plan_guide
from clipline.site.kinds.partner_pages import plan_partners
from clipline.site.kinds.redirects import plan_redirects
from clipline.site.kinds.register_pages import plan_register
from clipline.site.kinds.shelf_pages import plan_facet
from clipline.site.kinds.year_pages import UNDATED_ADDRESS, plan_years, years_of
from clipline.site.lazy import LazyData
from clipline.site.lists.entries import Entry, Link, make_entry, make_rows, year_address
from clipline.site.lists.facets import Facet, file_years, find_facets, make_filter
from clipline.site.lists.shelves import Group, divide, group_by_year, make_entries
from clipline.site.web import web_root
from clipline.site.words.wording import format_month, say_date
from clipline.timeline.copies import count_stories

HOME_EVENTS = 20  # an entry is about 1.2 KB of HTML, the filter up to 16 KB, and home has 60 KB
HOME_UNDATED = 6
HOME_CLIPPINGS = 10
MOST_TOLD = 5
SEARCH_FACETS = ("year", "what", "kind", "outlet", "agency")


class Site(Noun, frozen=True):
    """What every page of an archive knows. `base_path` is the path of `base_url`."""

    title: str
    description: str
    language: str
    base_url: str | None
    base_path: str | None
    keeper: str


def plan_site(archive: Archive, before: Before | None = None) -> tuple[Page, ...]:
    """Every page of that archive's site, by address; `before` is an earlier build's data."""
    site, facets = _site(archive.config), find_facets(archive)
    pages = [
        _home(archive, facets),
        *plan_years(archive, facets),
        *_facets(archive, facets),
        *(plan_event(archive, at) for at in range(len(archive.events))),
        *plan_redirects(archive),
        *(plan_clipping(archive, brief.id) for brief in archive.briefs),
        *(p for body in archive.agencies.values() for p in plan_agency(archive, body, facets[0])),
        *(page for body in archive.outlets.values() for page in plan_outlet(archive, body)),
        *plan_register(archive, facets),
        *plan_disagreements(archive),
        *plan_agencies(archive),
        plan_partners(archive),
        plan_people(archive),
        plan_sources(archive),
        _search(archive),
        *plan_guide(archive),
        plan_changes(archive, before),
        Page("404.html", "404.html", archive.texts.say("missing.title")),
    ]
    ordered = sorted(pages, key=lambda page: page.address)
    return tuple(Page(p.address, p.template, p.title, _with_site(p.data, site)) for p in ordered)


def _with_site(data: Mapping[str, Any], site: Site) -> Mapping[str, Any]:
    """The data with what every page knows, which any key stands for too."""
    if isinstance(data, LazyData):
        return LazyData(data.key, lambda: {"site": site, **data.made()})
    return {"site": site, **data}


def _site(config: Config) -> Site:
    base_url = web_root(config)
    base_path = urlsplit(base_url).path if base_url else None
    return Site(
        config.title, config.description, config.language, base_url, base_path, config.keeper
    )


def _home(archive: Archive, facets: Sequence[Facet]) -> Page:
    """Purpose, figures, the density of events, and the timeline itself or its newest part."""
    dated = [event for event in archive.events if year_of(event.date)]
    part = dated[-HOME_EVENTS:]
    whole, groups = len(part) == len(dated), group_by_year(archive, part)
    rest = [event for event in archive.events if not year_of(event.date)][:HOME_UNDATED]
    shown = [*part, *rest]
    data = {
        "counts": _counts(archive),
        "first": format_month(archive.texts, dated[0].date) if dated else None,
        "last": format_month(archive.texts, _last(dated[-1])) if dated else None,
        "chart": chart_years(archive.events, {y: year_address(y) for y in years_of(archive)}),
        "groups": groups if whole else _newest_first(groups),
        "years": tuple(
            Link(str(y), year_address(y)) for y in sorted({year_of(e.date) or 0 for e in dated})
        ),
        "whole": whole,
        "most_told": () if whole else _most_told(archive),
        "undated": make_entries(archive, rest),
        "filters": make_filter((file_years(archive.texts, shown), *facets), shown),
        "undated_address": UNDATED_ADDRESS,
        "rows": make_rows(archive, archive.briefs, HOME_CLIPPINGS),
        "more_clippings": len(archive.briefs) > HOME_CLIPPINGS,
        "newest": say_date(archive.texts, archive.newest),
    }
    return Page("index.html", "home.html", archive.config.title, data)


def _most_told(archive: Archive) -> tuple[Entry, ...]:
    """What most sources tell of, copies of one story counted once; the newer first of two alike."""

    def sources(event: Event) -> int:
        return count_stories((a.clipping for a in event.accounts), archive.copies)

    told = [(n, at) for at, event in enumerate(archive.events) if (n := sources(event)) > 1]
    most = heapq.nlargest(MOST_TOLD, told)
    return tuple(make_entry(archive, archive.events[at], brief=True) for _, at in most)


def _last(event: Event) -> PartialDate | None:
    return event.date_end or event.date


def _newest_first(groups: Iterable[Group]) -> tuple[Group, ...]:
    """The same the other way round: who sees a part of a long story wants its end."""
    turned = [replace(group, entries=tuple(reversed(group.entries))) for group in groups]
    return tuple(reversed(turned))


def _counts(archive: Archive) -> dict[str, int]:
    return {
        "events": len(archive.events),
        "clippings": len(archive.briefs),
        "agencies": len(archive.agencies),
        "outlets": len({brief.outlet for brief in archive.briefs} - {None}),
    }


def _facets(archive: Archive, facets: Iterable[Facet]) -> Iterator[Page]:
    """The pages of kinds, statuses and countries; agencies and outlets have theirs."""
    for facet in facets:
        if facet.key not in {"agency", "outlet"}:
            found = facet.events_of(archive.events)
            shelves = {slug: divide((), events, ()) for slug, events in found.items()}
            yield from plan_facet(archive, facet, shelves)


def _search(archive: Archive) -> Page:
    texts = archive.texts
    facets = tuple((name, texts.say(f"search.{name}")) for name in SEARCH_FACETS)
    data = {"facets": facets, "texts": texts.below("script")}
    return Page("search/index.html", "search.html", texts.say("search.title"), data)
