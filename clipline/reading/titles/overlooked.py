"""Lines above the text that were taken for a menu's or a teaser's and may be the headline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from clipline.model import Fact, Zone
from clipline.nouns import replace
from clipline.reading.layout.page import Page
from clipline.reading.text.marks import HEADLINE, width_of

# Of 218 whole pages (2026-11-28) 17 have their headline on such a line and on no other.
_TAKEN = {"nav": "taken for a menu's item", "related": "taken for a teaser"}
_FAR = 120  # lines of words: from a headline to the text on the farthest of those pages
_SHORTEST = 14  # columns; `Nairobi von unten` has 17
_NEVER = frozenset(
    {"stamp", "byline", "crumb", "cells", "mail-header", "link-only", "mail-only", "rights-first",
     "page-number", "mark-only", "aged"}
)  # fmt: skip


def find_overlooked(page: Page) -> Iterator[tuple[int, str]]:
    """The numbers of such lines, the nearest to the text first, and what each was taken for."""
    if page.body is None:
        return
    for number in islice(page.above(page.opened, len(page.told)), _FAR):
        zone = page.zones[number]
        if zone.role in _TAKEN and _may_head(page, number, zone):
            yield number, _TAKEN[zone.role]


def _may_head(page: Page, number: int, zone: Zone) -> bool:
    """Whether nothing but its place makes it a menu's item."""
    if not any(points for _, points in zone.reasons):
        return False  # the keeper says what it is
    names = {name for name, _ in zone.reasons}
    if not _NEVER.isdisjoint(names) or any(name.endswith(":whole") for name in names):
        return False
    return _SHORTEST <= width_of(page.words(page.lines[number])) <= HEADLINE[1]


def with_title(zones: Sequence[Zone], title: Fact[str]) -> tuple[Zone, ...]:
    """The zones, the line of the title among them as the headline that it is."""
    spans = [evidence.span for evidence in title.evidence]
    return tuple(
        replace(zone, role="headline")
        if zone.role in _TAKEN and any(zone.span.covers(span) for span in spans)
        else zone
        for zone in zones
    )
