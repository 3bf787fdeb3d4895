"""The register: every agreement, meeting and plan as a table, in several orders, and as CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from clipline.model import Page
from clipline.nouns import Noun, replace
from clipline.site.archive import Archive, year_of
from clipline.site.kinds.shelf_pages import Case, make_view, plan_parts
from clipline.site.lazy import LazyData
from clipline.site.lists.entries import Entry, Link
from clipline.site.lists.facets import Facet
from clipline.site.lists.shelves import divide
from clipline.site.tables.tables import PART_LIMIT
from clipline.texts import Texts

ADDRESS = "agreements/index.html"


class Column(Noun, frozen=True):
    """A column of the register; `address` is the page that is sorted by it, if there is one."""

    key: str
    words: str
    address: str | None


_COLUMNS: tuple[tuple[str, str | None], ...] = (
    ("date", ADDRESS),
    ("title", "agreements/by-title/index.html"),
    ("kind", "agreements/by-kind/index.html"),
    ("party", "agreements/by-party/index.html"),
    ("status", "agreements/by-status/index.html"),
    ("sources", None),
)
# Where the orders lead in an archive of which no page holds all.
_INSTEAD = {
    "title": ADDRESS,
    "kind": "kinds/index.html",
    "party": "countries/index.html",
    "status": "statuses/index.html",
}


def plan_register(archive: Archive, facets: Iterable[Facet]) -> list[Page]:
    """The register by date and in its other orders; above what a page holds, by year."""
    shelf, title = divide((), archive.events, ()), archive.texts.say("site.agreements")
    columns = _columns(archive.texts)
    case = Case("agreements", title, (Link(title, ADDRESS),), "", template="register.html")
    view = make_view(archive, case, shelf)
    entries = [entry for group in view.groups for entry in group.entries]
    data = {
        "heading": title,
        "view": view,
        "columns": columns,
        "csv": _tables(archive),
        "differing": sum(bool(event.disagrees) for event in archive.events),
    }
    first = Page(ADDRESS, "register.html", title, {**data, "entries": entries, "sorted": "date"})
    if shelf.parts:
        parts = plan_parts(archive, case, shelf)
        instead = _redirects(archive.texts, columns)
        return [first, *instead, *(_as_table(page, columns) for page in parts)]
    orders = _orders(facets)
    return [
        first,
        *(
            Page(
                column.address,
                "register.html",
                title,
                {**data, "entries": sorted(entries, key=orders[column.key]), "sorted": column.key},
            )
            for column in columns
            if column.address and column.key in orders
        ),
    ]


def _orders(facets: Iterable[Facet]) -> dict[str, Callable[[Entry], tuple[int, str]]]:
    """How entries are put in order by each column; those alike stay by date."""
    rank = {
        (facet.key, event): at
        for facet in facets
        if facet.key in {"kind", "status"}
        for at, choice in enumerate(facet.choices)
        for event, slugs in facet.filed.items()
        if choice.slug in slugs[:1]
    }
    return {
        "title": lambda entry: (0, entry.label.casefold()),
        "kind": lambda entry: (rank.get(("kind", entry.id), 0), ""),
        "party": lambda entry: (0, ", ".join(p.words for p in entry.parties).casefold()),
        "status": lambda entry: (rank.get(("status", entry.id), 0), ""),
    }


def _columns(texts: Texts) -> tuple[Column, ...]:
    return tuple(Column(key, texts.say(f"register.{key}"), address) for key, address in _COLUMNS)


def _as_table(page: Page, columns: Iterable[Column]) -> Page:
    shelf, plain = page.data, tuple(replace(column, address=None) for column in columns)
    assert isinstance(shelf, LazyData)

    def make() -> Mapping[str, object]:
        data = shelf.made()
        entries = [entry for group in data["view"].groups for entry in group.entries]
        return {**data, "entries": entries, "columns": plain, "sorted": "date"}

    return replace(page, data=LazyData(shelf.key, make))


def _redirects(texts: Texts, columns: Iterable[Column]) -> list[Page]:
    """A page at each order's address also where the register has outgrown it."""
    why = texts.say("register.too_long")
    return [
        Page(c.address, "redirect.html", c.words, {"target": _INSTEAD[c.key], "why": why})
        for c in columns
        if c.address and c.key in _INSTEAD
    ]


def _tables(archive: Archive) -> tuple[Link, ...]:
    """The same as CSV, and how each clipping tells of it: a file each, or the events by year as the
    data contract has them, and where the others are.
    """
    texts = archive.texts
    if len(archive.briefs) <= PART_LIMIT:
        told = Link(texts.say("register.csv_told"), "data/agreements.csv")
        return (Link(texts.say("register.csv"), "data/events.csv"), told)
    years = {year_of(event.date) for event in archive.events}
    known = [
        Link(texts.say("register.csv_year", year=str(year)), f"data/events/{year:04d}.csv")
        for year in sorted(filter(None, years))
    ]
    rest = Link(texts.say("register.csv_rest"), "data/events/unknown.csv")
    return (*known, rest) if None in years else tuple(known)
