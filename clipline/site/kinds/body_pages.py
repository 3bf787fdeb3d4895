"""The pages of those who act and those who tell: agencies, people, outlets, and their indexes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from clipline.model import Event, Page
from clipline.nouns import Noun, replace
from clipline.site.archive import Archive, event_order, year_of
from clipline.site.charts import chart_years
from clipline.site.kinds.shelf_pages import Case, make_view, plan_parts
from clipline.site.lazy import LazyData, key_of
from clipline.site.lists.body_names import find_names
from clipline.site.lists.copy_changes import find_shared
from clipline.site.lists.entries import Link, link_clipping, make_rows, year_address
from clipline.site.lists.facets import Facet
from clipline.site.lists.keys import key_shelf
from clipline.site.lists.shelves import LIMIT, divide, shelf_address
from clipline.site.looked_up.authors import read_author
from clipline.site.looked_up.bodies import Body
from clipline.site.looked_up.countries import country_address, stands_last

NEWEST = 40  # clippings that the sources' page shows where it cannot show all
Counted = tuple[tuple[Link, int], ...]


ALL_AGENCIES = 400  # on one page: a row is about 190 bytes, and a page may have 200 KB
FEW_AGENCIES = 20  # of a country, where there are more than that in all


class BodyRow(Noun, frozen=True):
    """An agency or outlet as an index shows it; only `credited` are what others published, or
    nobody knows who.
    """

    name: str
    address: str
    country: str
    known: bool
    clippings: int
    events: int
    credited: int = 0


class AgencyGroup(Noun, frozen=True):
    """A country's agencies as an index shows them; `all_address`: where the rest are too."""

    country: str
    rows: tuple[BodyRow, ...]
    count: int
    all_address: str | None


class PersonRow(Noun, frozen=True):
    """A person of the archive, with the clippings that name them; `roles` come with their language,
    `spellings` are other names that were taken for theirs by title and sound.
    """

    id: str
    name: str
    country: str | None
    roles: tuple[tuple[str, str | None], ...]
    clippings: tuple[Link, ...]
    spellings: tuple[str, ...]


def plan_agency(archive: Archive, body: Body, kinds: Facet) -> list[Page]:
    """An agency: its names as written, what it took part in, with whom, and who tells of it."""
    country = Link(archive.country(body.country), _country_page(archive, body))

    def make() -> Mapping[str, object]:
        events = [archive.event_by_id[event] for event in body.events]
        return {
            "body": body,
            "actor": body.address,
            "country": country,
            "names": find_names(archive, body),
            "partners": _partners(archive, body, events),
            "kinds": _kinds(kinds, events),
        }

    above = Link(archive.texts.say("site.agencies"), "agencies/index.html")
    name = archive.call(body.name)
    case = _case(replace(body, name=name), above, archive.texts.say("agency.clippings"))
    data = LazyData(key_of(body, country), make)
    return _plan_history(archive, body, case, Page(body.address, "agency.html", name, data))


def _country_page(archive: Archive, body: Body) -> str | None:
    slug = archive.country_slugs.get(body.country or "")
    return country_address(slug) if slug else None


def _partners(archive: Archive, body: Body, events: Iterable[Event]) -> Counted:
    """The agencies that took part in the same events."""
    beside = Counter(a for e in events for a in e.agencies if a != body.id)
    ranked = sorted(beside.items(), key=lambda pair: (-pair[1], pair[0]))
    found = [(archive.agencies[a], count) for a, count in ranked if a in archive.agencies]
    return tuple(
        (Link(archive.call(agency.name), agency.address), count) for agency, count in found
    )


def _kinds(kinds: Facet, events: Iterable[Event]) -> Counted:
    """What it took part in, by kind."""
    counts = Counter(slug for event in events for slug in kinds.filed[event.id])
    found = [(choice, counts[choice.slug]) for choice in kinds.choices if counts[choice.slug]]
    return tuple((Link(choice.words, choice.address), count) for choice, count in found)


def plan_outlet(archive: Archive, body: Body) -> list[Page]:
    """An outlet: what the archive has of it, published or credited, and what that tells of."""
    country = archive.country(body.country) if body.country else None
    data = LazyData(key_of(body, country), lambda: {"body": body, "country": country})
    above = Link(archive.texts.say("site.sources"), "sources/index.html")
    case = _case(body, above, archive.texts.say("outlet.clippings"))
    case = replace(case, own=frozenset(body.clippings))
    return _plan_history(archive, body, case, Page(body.address, "outlet.html", body.name, data))


def _case(body: Body, above: Link, clippings: str) -> Case:
    folder = body.address.rpartition("/")[0]
    return Case(folder, body.name, (above, Link(body.name, body.address)), clippings)


def _plan_history(archive: Archive, body: Body, case: Case, page: Page) -> list[Page]:
    """The page with its events and clippings, and the pages of years where they are too many."""
    events = sorted((archive.event_by_id[event] for event in body.events), key=event_order)
    shelf = divide((), events, (archive.brief_by_id[clipping] for clipping in body.clippings))
    own = page.data
    assert isinstance(own, LazyData)

    def make() -> Mapping[str, object]:
        at = {part.key[0]: shelf_address(case.base, part.key) for part in shelf.parts}
        here = {year_of(event.date): f"{body.address}#y{year_of(event.date)}" for event in events}
        return {
            **own.made(),
            "clippings": case.clippings,
            "view": make_view(archive, case, shelf),
            "strip": chart_years(events, {year: a for year, a in (at or here).items() if year}),
        }

    data = LazyData(key_of(own.key, key_shelf(archive, shelf)), make)
    return [replace(page, data=data), *plan_parts(archive, case, shelf)]


def plan_agencies(archive: Archive) -> tuple[Page, ...]:
    """The agencies below their countries, the countries with most agencies first and those of no
    country last.

    Of very many the page shows those with most events, and a country's others have their own.
    """
    rows = defaultdict(list)
    for body in archive.agencies.values():
        rows[body.country].append(_body_row(archive, body))
    named = [(archive.country(code), code, tuple(found)) for code, found in rows.items()]
    ordered = sorted(named, key=lambda g: (stands_last(g[1]), -len(g[2]), g[0]))
    few = FEW_AGENCIES if len(archive.agencies) > ALL_AGENCIES else ALL_AGENCIES
    groups = tuple(_agency_group(*group, few) for group in ordered)
    title = archive.texts.say("site.agencies")
    data = {"groups": groups, "count": len(archive.agencies)}
    pages = [Page("agencies/index.html", "agencies.html", title, data)]
    for (name, _, found), group in zip(ordered, groups, strict=True):
        if group.all_address:
            whole = AgencyGroup(name, found, len(found), None)
            data = {"groups": (whole,), "count": len(found)}
            pages.append(Page(group.all_address, "agencies.html", f"{title}: {name}", data))
    return tuple(pages)


def _agency_group(name: str, code: str | None, rows: tuple[BodyRow, ...], few: int) -> AgencyGroup:
    """A country's agencies; of more than `few` those with most events, and where all are."""
    if len(rows) <= few:
        return AgencyGroup(name, rows, len(rows), None)
    most = set(sorted(rows, key=lambda row: (-row.events, -row.clippings, row.address))[:few])
    shown = tuple(row for row in rows if row in most)
    address = f"countries/{(code or 'unknown').lower()}/agencies/index.html"
    return AgencyGroup(name, shown, len(rows), address)


def _body_row(archive: Archive, body: Body) -> BodyRow:
    country = archive.country(body.country) if body.country else ""
    events, clippings = len(body.events), len(body.clippings)
    name = archive.call(body.name)
    return BodyRow(name, body.address, country, body.known, clippings, events)


def _outlet_row(archive: Archive, body: Body) -> BodyRow:
    row = _body_row(archive, body)
    published = sum(archive.brief_by_id[c].outlet == body.name for c in body.clippings)
    return replace(row, clippings=published, credited=len(body.clippings) - published)


def plan_people(archive: Archive) -> Page:
    """Everybody whom the clippings name, with the words that name them."""
    data = {"people": person_rows(archive)}
    return Page("people/index.html", "people.html", archive.texts.say("people.title"), data)


def person_rows(archive: Archive) -> tuple[PersonRow, ...]:
    """Everybody whom the clippings name, by name."""
    names: dict[str, str] = {}
    roles: dict[str, dict[str, str | None]] = defaultdict(dict)
    clippings: dict[str, list[Link]] = defaultdict(list)
    for brief in archive.briefs:
        for person in brief.people:
            names.setdefault(person.id, person.name)
            if person.role:
                role = _same_role(roles[person.id], person.role)
                roles[person.id].setdefault(role, archive.foreign(brief.id))
            clippings[person.id].append(link_clipping(archive, brief.id, person.anchor))
    listed = {p.name: p.country for p in archive.config.people if p.country}
    ordered = sorted(names, key=lambda person: (_sort_name(names[person]).casefold(), person))
    return tuple(
        PersonRow(
            person,
            names[person],
            archive.country(listed[name]) if (name := names[person]) in listed else None,
            tuple(roles[person].items()),
            tuple(clippings[person]),
            tuple(spelling.name for spelling in archive.spellings.get(person, ())),
        )
        for person in ordered
    )


def _same_role(roles: Iterable[str], role: str) -> str:
    """The title as it stands already where only capitals tell the two apart."""
    return next((known for known in roles if known.casefold() == role.casefold()), role)


def _sort_name(name: str) -> str:
    """The family's name first, where it can be told which that is."""
    return read_author(name).inverted


def plan_sources(archive: Archive) -> Page:
    """Outlets with what the archive has of each, and the clippings by date, or the newest."""
    outlets = tuple(_outlet_row(archive, body) for body in archive.outlets.values())
    whole = len(archive.briefs) <= LIMIT
    dated = [brief for brief in archive.briefs if brief.published]
    years = sorted({brief.published.year or 0 for brief in dated if brief.published})
    shown = archive.briefs if whole else dated[-NEWEST:]
    data = {
        "outlets": outlets,
        "rows": make_rows(archive, shown),
        "shared": find_shared(archive, shown),
        "count": len(archive.briefs),
        "years": () if whole else tuple(Link(str(y), year_address(y)) for y in years if y),
    }
    return Page("sources/index.html", "sources.html", archive.texts.say("site.sources"), data)
