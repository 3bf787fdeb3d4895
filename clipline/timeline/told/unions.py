"""Bodies that act for a union of states: whichever of them signs, the union is the side."""

from __future__ import annotations

from functools import cache

from clipline.config import Config


def acts_for(side: str, config: Config) -> str:
    """The union or country for which a side acts, or the side itself: a code, or a body's id."""
    return _unions(config).get(side, side)


@cache
def _unions(config: Config) -> dict[str, str]:
    world = (entry for entry in config.agencies if entry.country == "INT")
    return {entry.id: entry.side for entry in world if entry.side}
