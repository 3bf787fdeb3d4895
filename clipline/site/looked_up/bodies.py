"""Who is in the archive, agencies and outlets, over all clippings and events."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from clipline.config import Config
from clipline.model import Event
from clipline.nouns import Noun
from clipline.site.looked_up.briefs import Brief
from clipline.site.marked.marks import agency_address


class Body(Noun, frozen=True):
    """An agency or outlet over the whole archive; `names` are as written, commonest first."""

    id: str
    name: str
    address: str
    country: str | None
    known: bool
    names: tuple[tuple[str, int], ...]
    clippings: tuple[str, ...]
    events: tuple[str, ...]


def find_agencies(briefs: Sequence[Brief], events: Iterable[Event]) -> dict[str, Body]:
    """The agencies by id, in the order of their names; the oldest clipping's name stands."""
    named = {a.id: a for brief in reversed(briefs) for a in brief.agencies}
    written: dict[str, Counter[str]] = defaultdict(Counter)
    clippings: dict[str, list[str]] = defaultdict(list)
    for brief in briefs:
        for agency in brief.agencies:
            clippings[agency.id].append(brief.id)
            written[agency.id].update(agency.written)
    took_part = defaultdict(list)
    for event in events:
        for agency_id in event.agencies:
            took_part[agency_id].append(event.id)
    return {
        a.id: Body(
            a.id,
            a.name,
            agency_address(a.id),
            a.country,
            a.known,
            by_count(written[a.id]),
            tuple(clippings[a.id]),
            tuple(took_part[a.id]),
        )
        for a in sorted(named.values(), key=lambda a: (a.name.casefold(), a.id))
    }


def find_outlets(
    briefs: Sequence[Brief], told: Mapping[tuple[str, str], Event], config: Config
) -> dict[str, Body]:
    """Outlets and wires by name; a clipping counts for who published it and who is credited."""
    clippings: dict[str, list[str]] = defaultdict(list)
    for brief in briefs:
        for name in dict.fromkeys((brief.outlet, brief.wire)):
            if name:
                clippings[name].append(brief.id)
    events_of: dict[str, dict[str, None]] = defaultdict(dict)
    for (clipping, _), event in told.items():
        events_of[clipping][event.id] = None
    entries = {entry.name: entry for entry in config.outlets}
    slugs = slug_names(clippings)
    out = {}
    for name in sorted(clippings, key=lambda name: (name.casefold(), name)):
        entry = entries.get(name)
        events = dict.fromkeys(e for c in clippings[name] for e in events_of[c])
        out[name] = Body(
            slugs[name],
            name,
            f"outlets/{slugs[name]}/index.html",
            entry.country if entry else None,
            entry is not None,
            (),
            tuple(clippings[name]),
            tuple(events),
        )
    return out


def by_count(written: Counter[str]) -> tuple[tuple[str, int], ...]:
    """Commonest first; a name that only a sentence's beginning makes large is the same one."""
    joined: Counter[str] = Counter()
    for name, count in written.items():
        small = name[:1].lower() + name[1:]
        joined[small if small in written else name] += count
    return tuple(sorted(joined.items(), key=lambda pair: (-pair[1], pair[0])))


def slug_names(names: Iterable[str]) -> dict[str, str]:
    """A short ASCII address for each name, unique also where case is ignored."""
    slugs: dict[str, str] = {}
    taken: set[str] = set()
    for name in sorted(set(names)):
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")
        if not slug or slug in taken:
            digest = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:8]
            slug = f"{slug}-{digest}".strip("-")
        taken.add(slug)
        slugs[name] = slug
    return slugs
