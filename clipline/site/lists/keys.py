"""What each page is made from, as keys: a page whose key is as it was need not be made to know it.

A key may stand for more than a page shows, which costs time; never for less, which would leave
the page as it was when it should change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from clipline.config import Config
from clipline.model import Event
from clipline.nouns import replace
from clipline.site.archive import Archive, Keys
from clipline.site.lazy import key_of
from clipline.site.lists.shelves import Shelf
from clipline.site.looked_up.briefs import Brief


def with_keys(archive: Archive) -> Archive:
    """The archive with its keys."""
    settings = _settings(archive.config)
    clippings = _clippings(archive, settings)
    events = {event.id: _event(archive, event, settings) for event in archive.events}
    return replace(archive, keys=Keys(settings, clippings, events))


def key_shelf(archive: Archive, shelf: Shelf) -> bytes:
    """A key for a stretch of time with all that lies in it."""
    keys = archive.keys
    events = b"".join(keys.events[event.id] for event in shelf.events)
    clippings = b"".join(keys.clippings[brief.id] for brief in shelf.records)
    parts = [(part.key, len(part.events), len(part.records)) for part in shelf.parts]
    return key_of(keys.settings, archive.large, shelf.key, events, clippings, parts)


def key_stories(archive: Archive, clippings: Iterable[str]) -> bytes:
    """A key for these clippings and for the copies of each."""
    found = dict.fromkeys(clippings)
    for clipping in tuple(found):
        found |= dict.fromkeys(c for c in archive.copies.get(clipping, ()) if c in archive.by_id)
    return b"".join(archive.keys.clippings[clipping] for clipping in found)


def _settings(config: Config) -> bytes:
    """The settings without what only one page shows."""
    return key_of(replace(config, about="", decisions=()))


def _clippings(archive: Archive, settings: bytes) -> dict[str, bytes]:
    told: dict[str, list[Sequence[object]]] = defaultdict(list)
    for (clipping, agreement), e in archive.told.items():
        lang = archive.label_lang(e)
        core = (agreement, e.id, e.label, lang, e.kind, e.status, e.date, e.date_end)
        told[clipping].append(core)
    hidden: dict[str, list[Sequence[str]]] = defaultdict(list)
    for (clipping, agreement), why in archive.hidden.items():
        hidden[clipping].append((agreement, why))
    return {
        brief.id: key_of(
            settings,
            archive.record_keys[brief.id],
            told.get(brief.id),
            hidden.get(brief.id),
            archive.copies.get(brief.id),
            _publishers(archive, brief),
        )
        for brief in archive.briefs
    }


def _event(archive: Archive, event: Event, settings: bytes) -> bytes:
    """What is told of it, by whom, and under what it is filed."""
    clippings = [account.clipping for account in event.accounts]
    countries = archive.event_countries[event.id]
    agencies = [archive.agencies.get(agency) for agency in event.agencies]
    return key_of(
        settings,
        event,
        [archive.record_keys[clipping] for clipping in clippings],
        [archive.copies.get(clipping) for clipping in clippings],
        [_publishers(archive, archive.brief_by_id[clipping]) for clipping in clippings],
        [archive.party_addresses.get(party) for party in event.parties],
        [(code, archive.country_slugs[code]) for code in countries],
        [(body.id, body.name) for body in agencies if body],
        archive.newest if archive.passed(event) else None,
    )


def _publishers(archive: Archive, brief: Brief) -> list[tuple[str, str]]:
    """Its outlet and its wire, each with its page."""
    names = [name for name in (brief.outlet, brief.wire) if name]
    return [(name, archive.outlets[name].address) for name in names]
