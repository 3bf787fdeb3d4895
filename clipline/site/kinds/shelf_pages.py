"""The pages that list events by date: the years, what is filed under a facet, and their parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from clipline.model import Page
from clipline.nouns import Noun, field
from clipline.site.archive import Archive
from clipline.site.charts import Chart, chart_years, plan_chart, tally_events
from clipline.site.lazy import LazyData, key_of
from clipline.site.lists.entries import Link, Row, make_rows
from clipline.site.lists.facets import Facet, make_filter
from clipline.site.lists.keys import key_shelf
from clipline.site.lists.shelves import (
    QUOTED,
    Dating,
    Group,
    Shelf,
    date_of,
    group_entries,
    say_key,
    shelf_address,
)
from clipline.site.words.wording import MONTHS, name_month
from clipline.texts import Texts

_MONTHS = 2  # the length of a month's key


class Case(Noun, frozen=True):
    """Where the pages of a shelf and its parts stand, and what they have in common.

    `name` is what all of it has in common; `crumbs` lead to the first of them from outside.
    `facets` are what their readers may choose by; `clippings` stands above their clippings.
    `timeline`: it is no selection, and quotes in an archive of any size; `own` clippings before
    others.
    """

    base: str
    name: str
    crumbs: tuple[Link, ...]
    clippings: str
    facets: tuple[Facet, ...] = ()
    timeline: bool = False
    dating: Dating = field(default=date_of)
    template: str = "shelf.html"
    own: frozenset[str] = frozenset()


class Part(Noun, frozen=True):
    """A shorter stretch as the overview of a longer one shows it."""

    words: str
    address: str
    events: int
    clippings: int


class View(Noun, frozen=True):
    """A shelf as a page shows it: its groups, or the parts that it was divided into.

    `jump`: there are so many years or months that one wants to go to one of them.
    """

    events: int
    clippings: int
    groups: tuple[Group, ...]
    jump: bool
    rows: tuple[Row, ...]
    parts: tuple[Part, ...]
    chart: Chart | None


class Run(Noun, frozen=True):
    """What stands around a shelf: its neighbours in time, and what to come back to from either."""

    shelves: tuple[Shelf, ...]
    before: Link | None = None
    after: Link | None = None


def timeline_link(texts: Texts) -> tuple[Link, ...]:
    """The way back to the timeline."""
    return (Link(texts.say("site.timeline"), "index.html"),)


def make_view(archive: Archive, case: Case, shelf: Shelf) -> View:
    """What a page shows of that shelf."""
    divided, texts = bool(shelf.parts), archive.texts
    quoted = QUOTED if case.timeline or not archive.large else 0
    groups = () if divided else group_entries(archive, shelf, case.dating, quoted, case.own)
    return View(
        events=len(shelf.events),
        clippings=len(shelf.records),
        groups=groups,
        jump=len(groups) > _MONTHS and len(shelf.key) < _MONTHS,
        rows=() if divided else make_rows(archive, shelf.records),
        parts=tuple(_part(texts, case, part) for part in shelf.parts),
        chart=_chart(texts, case, shelf) if divided else None,
    )


def plan_run(archive: Archive, case: Case, run: Run, crumbs: Sequence[Link]) -> Iterator[Page]:
    """A page for each shelf of a run, and for all its parts."""
    links = [
        Link(_short(archive.texts, shelf), shelf_address(case.base, shelf.key))
        for shelf in run.shelves
    ]
    around = [run.before, *links, run.after]
    for at, shelf in enumerate(run.shelves):
        words, before, after = say_key(archive.texts, shelf.key), around[at], around[at + 2]
        around_it: dict[str, object] = {
            "name": case.name,
            "clippings": case.clippings,
            "heading": words,
            "crumbs": tuple(crumbs),
            "siblings": tuple(links) if len(links) > 1 else (),
            "before": before,
            "after": after,
        }
        title = f"{words} \N{EN DASH} {case.name}" if case.name else words
        address = shelf_address(case.base, shelf.key)
        yield Page(address, case.template, title, show_shelf(archive, case, shelf, around_it))
        inner = Run(shelf.parts, before, after)
        yield from plan_run(archive, case, inner, [*crumbs, Link(words, address)])


def show_shelf(
    archive: Archive, case: Case, shelf: Shelf, around: Mapping[str, object]
) -> LazyData:
    """What the page of a shelf shows, with what stands around it there."""

    def make() -> Mapping[str, object]:
        filters = make_filter(case.facets, shelf.events) if not shelf.parts else None
        return {**around, "view": make_view(archive, case, shelf), "filters": filters}

    key = key_of(key_shelf(archive, shelf), case.base, case.template, sorted(around.items()))
    return LazyData(key, make)


def plan_parts(archive: Archive, case: Case, shelf: Shelf) -> list[Page]:
    """The pages of a shelf's parts, where it has any: the shelf's own page is its owner's."""
    return list(plan_run(archive, case, Run(shelf.parts), case.crumbs))


def plan_facet(archive: Archive, facet: Facet, shelves: dict[str, Shelf]) -> Iterator[Page]:
    """The pages of all that is filed under a facet, by slug, with their index."""
    index = f"{facet.folder}/index.html"
    title = archive.texts.say(f"browse.{facet.key}")
    top = (*timeline_link(archive.texts), Link(title, index))
    rows = tuple((c, len(shelves[c.slug].events)) for c in facet.choices)
    yield Page(index, "facets.html", title, {"choices": rows})
    for choice in facet.choices:
        shelf, folder = shelves[choice.slug], f"{facet.folder}/{choice.slug}"
        case = Case(folder, choice.words, (*top, Link(choice.words, choice.address)), "")
        data = show_shelf(archive, case, shelf, {"crumbs": top, "lead": ""})
        yield Page(choice.address, "facet.html", choice.words, data)
        yield from plan_parts(archive, case, shelf)


def _part(texts: Texts, case: Case, shelf: Shelf) -> Part:
    address = shelf_address(case.base, shelf.key)
    return Part(say_key(texts, shelf.key), address, len(shelf.events), len(shelf.records))


def _short(texts: Texts, shelf: Shelf) -> str:
    """A stretch as its neighbours call it: a month's year is known there."""
    key = shelf.key
    return name_month(texts, key[1]) if len(key) == _MONTHS and key[1] else say_key(texts, key)


def _chart(texts: Texts, case: Case, shelf: Shelf) -> Chart | None:
    """The overview's picture: years, or the twelve months of a year; none for days."""
    addresses = {part.key[-1]: shelf_address(case.base, part.key) for part in shelf.parts}
    if not shelf.key:
        return chart_years(shelf.events, {y: a for y, a in addresses.items() if y})
    if len(shelf.key) > 1:
        return None
    events = {part.key[-1]: part.events for part in shelf.parts}
    return plan_chart(
        [
            tally_events(
                texts.say(f"month_short.{month}"), events.get(month, ()), addresses.get(month)
            )
            for month in MONTHS
        ]
    )
