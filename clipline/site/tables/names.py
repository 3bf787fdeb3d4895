"""Who is in the archive, each with the names they are written by and where they occur."""

from __future__ import annotations

from collections.abc import Iterable

from clipline.config import OutletEntry
from clipline.nouns import Noun, field
from clipline.site.looked_up.bodies import slug_names
from clipline.site.looked_up.briefs import Brief
from clipline.site.rights import SHORT_WORDS
from clipline.site.tables.tables import Row, Source


class _Named(Noun):
    """A row while it is gathered. `known`: listed in site.yaml; None for people."""

    name: str
    country: str | None
    known: bool | None = None
    names: set[str] = field(default_factory=set)
    clippings: dict[str, None] = field(default_factory=dict)
    events: set[str] = field(default_factory=set)


def agency_rows(source: Source) -> list[Row]:
    """Every agency by id; the newest clipping's name and country stand."""
    named: dict[str, _Named] = {}
    for brief in source.briefs:
        for agency in brief.agencies:
            entry = named.setdefault(agency.id, _Named(agency.name, agency.country))
            entry.name, entry.country, entry.known = agency.name, agency.country, agency.known
            _add(entry, brief, agency.written)
    for event in source.events:
        for agency_id in event.agencies:
            if agency_id in named:
                named[agency_id].events.add(event.id)
    return _rows(source, named)


def people_rows(source: Source) -> list[Row]:
    """Every person by id; an event is theirs where its evidence names them."""
    named: dict[str, _Named] = {}
    for brief in source.briefs:
        for person in brief.people:
            entry = named.setdefault(person.id, _Named(person.name, None))
            entry.name = person.name
            _add(entry, brief, person.written)
            entry.events |= _events(source, brief, person.told)
    return _rows(source, named)


def outlet_rows(source: Source) -> list[Row]:
    """Every outlet and wire by id; a clipping counts for who published it and who is credited."""
    entries = {entry.name: entry for entry in source.config.outlets}
    named: dict[str, _Named] = {}
    for brief in source.briefs:
        told = _events(source, brief, (said.agreement for said in (*brief.said, *brief.mentioned)))
        for name, written in brief.signed:
            entry = entries.get(name) or OutletEntry(name)
            row = named.setdefault(name, _Named(entry.name, entry.country))
            row.known = name in entries
            row.clippings[brief.id] = None
            row.events |= told
            row.names |= set(written)
    slugs = slug_names(named)
    return _rows(source, {slugs[name]: entry for name, entry in named.items()})


def _add(entry: _Named, brief: Brief, written: Iterable[str]) -> None:
    entry.clippings[brief.id] = None
    for words in written:
        if len(words.split()) <= SHORT_WORDS:  # what is longer is a sentence, and not ours to give
            entry.names.add(words)


def _events(source: Source, brief: Brief, agreements: Iterable[str]) -> set[str]:
    """The events that hold these agreements of the clipping."""
    found = (source.told.get((brief.id, agreement)) for agreement in agreements)
    return {event for event in found if event}


def _rows(source: Source, named: dict[str, _Named]) -> list[Row]:
    order = {event.id: number for number, event in enumerate(source.events)}
    return [
        {
            "id": key,
            "name": entry.name,
            "country": entry.country,
            "names": sorted(entry.names),
            "clippings": list(entry.clippings),
            "events": sorted(entry.events, key=order.__getitem__),
            **({} if entry.known is None else {"known": entry.known}),
        }
        for key, entry in sorted(named.items())
    ]
