"""What a keeper may decide on events, in site.yaml or beside a clipping."""

from __future__ import annotations

from clipline.nouns import Noun, replace
from clipline.problems import Place, Problem

THIS = "this"  # in a clipping's corrections: the clipping itself


class DecisionEntry(Noun, frozen=True):
    """What the keeper decided on events: accounts that are one (`same`) or not (`different`), or
    an `event` to be renamed, dated or hidden. Accounts and events are told by their addresses;
    `place` is the entry's first line, `clipping` the id of the one that it stands beside; `flawed`:
    something of it could not be used, and that has been told.
    """

    same: tuple[str, ...] = ()
    different: tuple[str, ...] = ()
    event: str | None = None
    name: str | None = None
    date: str | None = None
    hide: bool = False
    why: str = ""
    place: Place | None = None
    clipping: str | None = None
    flawed: bool = False

    def beside(self, clipping: str) -> DecisionEntry:
        """The same where it stands beside that clipping: `this` is what the clipping tells, and
        `#AGREEMENT` is one of several.
        """

        def meant(address: str) -> str:
            if address.startswith("#"):
                return clipping + address
            return clipping if address == THIS else address

        return replace(
            self,
            clipping=clipping,
            same=tuple(map(meant, self.same)),
            different=tuple(map(meant, self.different)),
            event=meant(self.event) if self.event is not None else None,
        )

    def problem(self, code: str, message: str, fix: str) -> Problem:
        """An error in this entry, at its place where that is known."""
        if self.place is not None:
            return self.place.problem(code, "error", message, fix)
        return Problem(code, "error", "site.yaml", message, fix)
