"""Which countries an event concerns, and where each country's page lies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from clipline.model import Event
from clipline.reading.bodies.ownership import WORLD


def file_countries(
    events: Iterable[Event], names: Mapping[str, str], bodies: Mapping[str, str | None]
) -> dict[str, tuple[str, ...]]:
    """The country codes of each event, sorted, by its id.

    `names` is by code; `bodies` gives the country of each agency by its id.
    """
    codes = {name: code for code, name in names.items()}
    known = {*names, *bodies.values()} - {None}
    filed = {}
    for event in events:
        sides = {side for account in event.accounts for side in account.agreement.countries}
        sides |= {codes[party] for party in event.parties if party in codes}
        found = {bodies.get(side) or side for side in {*sides, *event.agencies}}
        filed[event.id] = tuple(sorted(code for code in found if code in known))
    return filed


def stands_last(code: str | None) -> int:
    """Orders what belongs to several countries after each country, and what has none after both."""
    return 0 if code and code != WORLD else 1 if code else 2


def country_address(slug: str) -> str:
    """Where a country's page lies below the site."""
    return f"countries/{slug}/index.html"
