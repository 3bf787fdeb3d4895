"""The pages of those who act and those who tell: agencies, people, outlets, and their indexes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from clipline.model import Page
from clipline.site.archive import Archive, Body, event_order
from clipline.site.entries import Link, Row, make_row
from clipline.site.shelf_pages import Case, make_view, plan_parts
from clipline.site.shelves import divide


@dataclass(frozen=True, slots=True)
class BodyRow:
    """An agency or outlet as an index shows it."""

    name: str
    address: str
    country: str
    known: bool
    clippings: int
    events: int


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person of the archive, with the clippings that name them."""

    id: str
    name: str
    roles: tuple[str, ...]
    clippings: tuple[Link, ...]


def plan_agency(archive: Archive, body: Body) -> list[Page]:
    """An agency: its names as written, what it took part in, with whom, and who tells of it."""
    events = [archive.event_by_id[event] for event in body.events]
    beside = Counter(a for e in events for a in e.agencies if a != body.id)
    ranked = sorted(beside.items(), key=lambda pair: (-pair[1], pair[0]))
    partners = [(archive.agencies[a], n) for a, n in ranked if a in archive.agencies]
    data = {
        "body": body,
        "country": archive.country(body.country),
        "partners": tuple((Link(b.name, b.address), count) for b, count in partners),
    }
    case = _case(body, Link("Agencies", "agencies/index.html"), "Clippings that name it")
    return _plan_history(archive, body, case, Page(body.address, "agency.html", body.name, data))


def plan_outlet(archive: Archive, body: Body) -> list[Page]:
    """An outlet: what the archive has of it, published or credited, and what that tells of."""
    country = archive.country(body.country) if body.country else None
    data = {"body": body, "country": country}
    case = _case(body, Link("Sources", "sources/index.html"), "Published by it or credited to it")
    return _plan_history(archive, body, case, Page(body.address, "outlet.html", body.name, data))


def _case(body: Body, above: Link, clippings: str) -> Case:
    folder = body.address.rpartition("/")[0]
    return Case(folder, body.name, (above, Link(body.name, body.address)), clippings)


def _plan_history(archive: Archive, body: Body, case: Case, page: Page) -> list[Page]:
    """The page with its events and clippings, and the pages of years where they are too many."""
    events = sorted((archive.event_by_id[event] for event in body.events), key=event_order)
    shelf = divide((), events, (archive.by_id[clipping] for clipping in body.clippings))
    data = {**page.data, "clippings": case.clippings, "view": make_view(archive, case, shelf)}
    return [replace(page, data=data), *plan_parts(archive, case, shelf)]


def plan_agencies(archive: Archive) -> Page:
    """The agencies below their countries, the countries with most agencies first."""
    rows = defaultdict(list)
    for body in archive.agencies.values():
        rows[archive.country(body.country)].append(_body_row(archive, body))
    ordered = sorted(rows.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    groups = tuple((country, tuple(found)) for country, found in ordered)
    data = {"groups": groups, "count": len(archive.agencies)}
    return Page("agencies/index.html", "agencies.html", "Agencies", data)


def _body_row(archive: Archive, body: Body) -> BodyRow:
    country = archive.country(body.country) if body.country else ""
    events, clippings = len(body.events), len(body.clippings)
    return BodyRow(body.name, body.address, country, body.known, clippings, events)


def plan_people(archive: Archive) -> Page:
    """Everybody whom the clippings name, with the words that name them."""
    return Page("people/index.html", "people.html", "People", {"people": _person_rows(archive)})


def _person_rows(archive: Archive) -> tuple[PersonRow, ...]:
    names: dict[str, str] = {}
    roles: dict[str, dict[str, None]] = defaultdict(dict)
    clippings: dict[str, list[Link]] = defaultdict(list)
    for record in archive.records:
        clipping = record.clipping.id
        for person in record.people:
            names.setdefault(person.id, person.name)
            roles[person.id] |= {person.role: None} if person.role else {}
            mention = person.mentions[0] if person.mentions else None
            address = archive.words_address(clipping, mention)
            clippings[person.id].append(Link(archive.title(clipping), address))
    ordered = sorted(names, key=lambda person: (names[person].casefold(), person))
    return tuple(
        PersonRow(person, names[person], tuple(roles[person]), tuple(clippings[person]))
        for person in ordered
    )


def plan_sources(archive: Archive) -> Page:
    """Outlets with what the archive has of each, and every clipping by its date."""
    outlets = tuple(_body_row(archive, body) for body in archive.outlets.values())
    rows: Iterable[Row] = (make_row(archive, record) for record in archive.records)
    data = {"outlets": outlets, "rows": tuple(rows)}
    return Page("sources/index.html", "sources.html", "Sources", data)
