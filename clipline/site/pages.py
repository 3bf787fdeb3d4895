"""Which pages a site has, at which address, and what each shows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from clipline.config import Config
from clipline.model import Event, Page, Record
from clipline.site.archive import Archive, Body, event_order, gather, year_of
from clipline.site.charts import Chart, Tally, plan_chart
from clipline.site.clipping_pages import plan_clipping
from clipline.site.entries import (
    Link,
    Row,
    group_by_month,
    group_by_year,
    make_entry,
    make_row,
    undated,
    year_address,
)
from clipline.site.event_pages import plan_event
from clipline.site.rights import Shown
from clipline.site.wording import OPEN_STATUSES, STATUSES, format_month, say_date

HOME_EVENTS = 40  # an entry is about 1 KB of HTML, and home has 60 KB
HOME_CLIPPINGS = 10
UNDATED_ADDRESS = "years/undated/index.html"
_STATUS_MEANINGS = {
    "signed": "a document was signed",
    "announced": "it was made public, with no signing reported",
    "held": "a meeting or exercise took place",
    "planned": "it was to come when the report was written",
    "considered": "somebody was thinking about it",
    "ongoing": "it was going on when the report was written",
    "postponed": "it was put off",
    "cancelled": "it was called off",
}


@dataclass(frozen=True, slots=True)
class Site:
    """What every page of an archive knows. `base_path` is the path of `base_url`."""

    title: str
    description: str
    language: str
    base_url: str | None
    base_path: str | None


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


def plan_pages(
    records: Sequence[Record],
    events: Sequence[Event],
    config: Config,
    shown: Mapping[str, Shown],
    copies: Mapping[str, Sequence[str]] | None = None,
) -> tuple[Page, ...]:
    """Every page of the site, by address. `shown` and `copies` are by clipping id."""
    archive = gather(records, events, config, shown, copies or {})
    site = _site(config)
    pages = [
        _home(archive),
        *_years(archive),
        *(plan_event(archive, at) for at in range(len(archive.events))),
        *(plan_clipping(archive, record) for record in archive.records),
        *(_agency(archive, body) for body in archive.agencies.values()),
        *(_outlet(archive, body) for body in archive.outlets.values()),
        _register(archive),
        _agencies(archive),
        _people(archive),
        _sources(archive),
        _about(archive),
        Page("404.html", "404.html", "Page not found"),
    ]
    ordered = sorted(pages, key=lambda page: page.address)
    return tuple(Page(p.address, p.template, p.title, {"site": site, **p.data}) for p in ordered)


def _site(config: Config) -> Site:
    base_url = config.base_url.rstrip("/") + "/" if config.base_url else None
    base_path = urlsplit(base_url).path if base_url else None
    return Site(config.title, config.description, config.language, base_url, base_path)


def _home(archive: Archive) -> Page:
    """Purpose, figures, the density of events, and the timeline itself or its newest part."""
    dated = [event for event in archive.events if year_of(event.date)]
    part = dated[-HOME_EVENTS:]
    data = {
        "counts": _counts(archive),
        "first": format_month(dated[0].date) if dated else None,
        "last": format_month(dated[-1].date_end or dated[-1].date) if dated else None,
        "chart": _chart(archive),
        "groups": group_by_year(archive, part),
        "years": tuple(_year_link(y) for y in sorted({year_of(e.date) or 0 for e in dated})),
        "whole": len(part) == len(dated),
        "undated": undated(archive, archive.events)[:HOME_EVENTS],
        "undated_address": UNDATED_ADDRESS,
        "rows": tuple(make_row(archive, r) for r in _newest(archive.records)),
        "more_clippings": len(archive.records) > HOME_CLIPPINGS,
        "newest": say_date(archive.newest),
    }
    return Page("index.html", "home.html", archive.config.title, data)


def _newest(records: Sequence[Record]) -> list[Record]:
    """The last published clippings first, those without a date at the end."""
    dated = [record for record in records if record.published.value]
    rest = [record for record in records if not record.published.value]
    return [*reversed(dated), *rest][:HOME_CLIPPINGS]


def _counts(archive: Archive) -> dict[str, int]:
    return {
        "events": len(archive.events),
        "clippings": len(archive.records),
        "agencies": len(archive.agencies),
        "outlets": len(archive.outlets),
    }


def _events_by_year(archive: Archive) -> dict[int, list[Event]]:
    """The events of each year that has an event or a clipping, in order."""
    years: dict[int, list[Event]] = defaultdict(list)
    for event in archive.events:
        if year := year_of(event.date):
            years[year].append(event)
    for record in archive.records:
        if year := year_of(record.published.value):
            years.setdefault(year, [])
    return dict(sorted(years.items()))


def _chart(archive: Archive) -> Chart | None:
    """Events by year, the empty years between the first and the last included."""
    by_year = _events_by_year(archive)
    if not any(by_year.values()):
        return None
    tallies = []
    for year in range(min(by_year), max(by_year) + 1):
        events = by_year.get(year, [])
        ahead = sum(event.status in OPEN_STATUSES for event in events)
        address = year_address(year) if year in by_year else None
        tallies.append(Tally(year, len(events), ahead, address))
    return plan_chart(tallies)


def _years(archive: Archive) -> list[Page]:
    """One page a year, and one for the events whose year is not reported."""
    by_year = _events_by_year(archive)
    years = list(by_year)
    rows = defaultdict(list)
    for record in archive.records:
        rows[year_of(record.published.value)].append(make_row(archive, record))
    pages = [
        Page(
            year_address(year),
            "year.html",
            str(year),
            {
                "groups": group_by_month(archive, by_year[year]),
                "events": len(by_year[year]),
                "rows": tuple(rows[year]),
                "before": _year_link(years[at - 1]) if at else None,
                "after": _year_link(years[at + 1]) if at + 1 < len(years) else None,
            },
        )
        for at, year in enumerate(years)
    ]
    left = undated(archive, archive.events)
    data = {"entries": left, "rows": tuple(rows[None])}
    return [*pages, Page(UNDATED_ADDRESS, "undated.html", "Day not reported", data)]


def _year_link(year: int) -> Link:
    return Link(str(year), year_address(year))


def _agency(archive: Archive, body: Body) -> Page:
    """An agency: its names as written, what it took part in, with whom, and who tells of it."""
    events = [archive.event_by_id[event] for event in body.events]
    beside = Counter(a for e in events for a in e.agencies if a != body.id)
    ranked = sorted(beside.items(), key=lambda pair: (-pair[1], pair[0]))
    partners = [(archive.agencies[a], n) for a, n in ranked if a in archive.agencies]
    data = {
        "body": body,
        "country": archive.country(body.country),
        "partners": tuple((Link(b.name, b.address), count) for b, count in partners),
        **_history(archive, body),
    }
    return Page(body.address, "agency.html", body.name, data)


def _outlet(archive: Archive, body: Body) -> Page:
    """An outlet: what the archive has of it, published or credited, and what that tells of."""
    country = archive.country(body.country) if body.country else None
    data = {"body": body, "country": country, **_history(archive, body)}
    return Page(body.address, "outlet.html", body.name, data)


def _history(archive: Archive, body: Body) -> dict[str, object]:
    events = sorted((archive.event_by_id[event] for event in body.events), key=event_order)
    return {
        "groups": group_by_year(archive, events),
        "undated": undated(archive, events),
        "rows": tuple(make_row(archive, archive.by_id[c]) for c in body.clippings),
    }


def _register(archive: Archive) -> Page:
    entries = tuple(make_entry(archive, event) for event in archive.events)
    return Page("agreements/index.html", "register.html", "Agreements", {"entries": entries})


def _agencies(archive: Archive) -> Page:
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


def _people(archive: Archive) -> Page:
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


def _sources(archive: Archive) -> Page:
    """Outlets with what the archive has of each, and every clipping by its date."""
    outlets = tuple(_body_row(archive, body) for body in archive.outlets.values())
    rows: Iterable[Row] = (make_row(archive, record) for record in archive.records)
    data = {"outlets": outlets, "rows": tuple(rows)}
    return Page("sources/index.html", "sources.html", "Sources", data)


def _about(archive: Archive) -> Page:
    data = {
        "about": archive.config.about,
        "statuses": tuple((s, STATUSES[s], words) for s, words in _STATUS_MEANINGS.items()),
        "counts": _counts(archive),
    }
    return Page("about/index.html", "about.html", "About", data)
