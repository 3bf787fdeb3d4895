"""What a keeper may decide on events in site.yaml."""

from __future__ import annotations

from dataclasses import dataclass

from clipline.problems import Place, Problem


@dataclass(frozen=True, slots=True)
class DecisionEntry:
    """What the keeper decided on events: accounts that are one (`same`) or not (`different`), or
    an `event` to be renamed, dated or hidden. Accounts and events are told by their addresses;
    `place` is the entry's first line.
    """

    same: tuple[str, ...] = ()
    different: tuple[str, ...] = ()
    event: str | None = None
    name: str | None = None
    date: str | None = None
    hide: bool = False
    why: str = ""
    place: Place | None = None

    def problem(self, code: str, message: str, fix: str) -> Problem:
        """An error in this entry, at its place in site.yaml where that is known."""
        if self.place is not None:
            return self.place.problem(code, "error", message, fix)
        return Problem(code, "error", "site.yaml", message, fix)
