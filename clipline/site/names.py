"""Who is in the archive, each with the names they are written by and where they occur."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from clipline.config import OutletEntry
from clipline.model import Evidence, Record, Span
from clipline.reading.markup import words_of
from clipline.site.archive import slug_names
from clipline.site.rights import SHORT_WORDS
from clipline.site.tables import Row, Source


@dataclass(slots=True)
class _Named:
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
    for record in source.records:
        for agency in record.agencies:
            entry = named.setdefault(agency.id, _Named(agency.name, agency.country))
            entry.name, entry.country, entry.known = agency.name, agency.country, agency.known
            _add(entry, record, agency.mentions)
    for event in source.events:
        for agency_id in event.agencies:
            if agency_id in named:
                named[agency_id].events.add(event.id)
    return _rows(source, named)


def people_rows(source: Source) -> list[Row]:
    """Every person by id; an event is theirs where its evidence names them."""
    named: dict[str, _Named] = {}
    for record in source.records:
        for person in record.people:
            entry = named.setdefault(person.id, _Named(person.name, None))
            entry.name = person.name
            _add(entry, record, person.mentions)
            entry.events |= _named_in(source, record, person.mentions)
    return _rows(source, named)


def outlet_rows(source: Source) -> list[Row]:
    """Every outlet and wire by id; a clipping counts for who published it and who is credited."""
    entries = {entry.name: entry for entry in source.config.outlets}
    named: dict[str, _Named] = {}
    for record in source.records:
        told = {source.told.get((record.clipping.id, a.id)) for a in record.agreements} - {None}
        for fact in (record.outlet, record.wire):
            if not fact.value:
                continue
            entry = entries.get(fact.value) or OutletEntry(fact.value)
            row = named.setdefault(fact.value, _Named(entry.name, entry.country))
            row.known = fact.value in entries
            row.clippings[record.clipping.id] = None
            row.events |= {event for event in told if event}
            row.names |= _written_as(entry, record, fact.evidence)
    slugs = slug_names(named)
    return _rows(source, {slugs[name]: entry for name, entry in named.items()})


def _add(entry: _Named, record: Record, mentions: Iterable[Evidence]) -> None:
    entry.clippings[record.clipping.id] = None
    for mention in mentions:
        words = mention.span.of(record.clipping.text).split()
        if len(words) <= SHORT_WORDS:  # a name; what is longer is a sentence, and not ours to give
            entry.names.add(" ".join(words))


def _named_in(source: Source, record: Record, mentions: Iterable[Evidence]) -> set[str]:
    spans = [mention.span for mention in mentions]
    return {
        source.told[record.clipping.id, agreement.id]
        for agreement in record.agreements
        if (record.clipping.id, agreement.id) in source.told
        and any(_within(span, (agreement.evidence, *agreement.more)) for span in spans)
    }


def _within(span: Span, evidence: Iterable[Evidence]) -> bool:
    return any(e.span.covers(span) for e in evidence)


def _written_as(entry: OutletEntry, record: Record, evidence: Iterable[Evidence]) -> set[str]:
    """The evidence that is a name: how a page is laid out may tell whose it is, too."""
    known = {name.casefold() for name in (entry.name, *entry.aliases, *entry.credits)}
    words = {words_of(record.clipping, e.span) for e in evidence}
    return {word for word in words if word.casefold() in known}


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
