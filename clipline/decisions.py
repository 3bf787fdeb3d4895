"""What a keeper may decide on events in site.yaml."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DecisionEntry:
    """What the keeper decided on events: accounts that are one (`same`) or not (`different`), or
    an `event` to be renamed, dated or hidden. Accounts and events are told by their addresses.
    """

    same: tuple[str, ...] = ()
    different: tuple[str, ...] = ()
    event: str | None = None
    name: str | None = None
    date: str | None = None
    hide: bool = False
    why: str = ""
