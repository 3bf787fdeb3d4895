"""Whether 09/05/2024 is a day of May or of September: the outlet's habit, or an open question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from clipline.config import Config
from clipline.model import Candidate, Clipping, Evidence, Fact, PartialDate
from clipline.reading.stamps import Stamp


def outlet_order(config: Config, clipping: Clipping, outlet: str | None) -> str | None:
    """The order of day and month of the outlet in site.yaml; the header's outlet comes first."""
    given = clipping.header_value("outlet")
    return _orders(config).get((given.value if given else outlet or "").casefold())


@lru_cache(maxsize=8)
def _orders(config: Config) -> dict[str, str | None]:
    """The order of each outlet that has one or none, by its names; the first of a name stands."""
    orders: dict[str, str | None] = {}
    for entry in config.outlets:
        for written in (entry.name, *entry.aliases):
            orders.setdefault(written.casefold(), entry.date_order)
    return orders


def is_open(stamps: Sequence[Stamp]) -> bool:
    """Whether any stamp may mean another day than the one it was read as."""
    return any(stamp.alternatives for stamp in stamps)


def question_day(published: Fact[PartialDate], stamps: Sequence[Stamp]) -> Fact[PartialDate]:
    """The publication as a guess where all its stamps may mean another day, which is kept."""
    spans = {evidence.span for evidence in published.evidence}
    seen = [stamp for stamp in stamps if any(stamp.span.overlaps(span) for span in spans)]
    if not seen or not all(stamp.alternatives for stamp in seen):
        return published
    evidence = (Evidence(seen[0].span, "day and month the other way round"),)
    others = [Candidate(date, published.score, evidence) for date in seen[0].alternatives]
    return replace(published, confidence="guess", lost=(*others, *published.lost))
