"""Which pages are as they were: their data, their templates and the files that lie in the site.

A page that is entered with the same data and templates, and whose file nobody has touched, need be
neither drawn nor compared. Why each of the others is made again is known, and told.
"""

from __future__ import annotations

import os
from pathlib import Path

from clipline.building.file_states import key_states, scan, state_of
from clipline.building.placement import Placed
from clipline.cache import Cache, make_key
from clipline.coding import decode, encode
from clipline.nouns import Noun


class Entry(Noun, frozen=True):
    """What a page was made from, and how its file looked when it was done."""

    data: bytes
    templates: bytes
    look: bytes


class Ledger:
    """The pages of the last build of a site, and those of this one."""

    def __init__(self, cache: Cache, out: Path) -> None:
        self._cache = cache
        self._key = make_key("ledger", os.path.realpath(out))
        self._before = self._read()
        self._looks = scan(out)
        self._now: dict[str, Entry | tuple[bytes, bytes]] = {}

    def enter(self, address: str, data: bytes | None, templates: bytes) -> str:
        """Why the page at that address is to be made; empty where it is as it was.

        `data` and `templates` are keys for all that it is made from; None is for data that
        cannot be told from others.
        """
        if data is None:
            return "its data cannot be compared"
        self._now[address] = (data, templates)
        before = self._before.get(address)
        if before is None:
            return "it is new"
        if before.data != data:
            return "what it shows changed"
        if before.templates != templates:
            return "its template or the code that draws it changed"
        if self._looks.get(address) != before.look:
            return "its file was changed or removed"
        self._now[address] = before
        return ""

    def forget(self, address: str) -> None:
        """The page could not be drawn: it is made again next time."""
        self._now.pop(address, None)

    def close(self, out: Path, placed: Placed) -> bytes:
        """Keep what was entered, once its files are in their place; but for those whose place a
        file has that is not ours. Gives a key for how the site looks now.

        Only what was placed is looked at again: what else has changed meanwhile will be found so.
        """
        for address in placed.removed:
            self._looks.pop(address, None)
        for address in placed.written:
            self._looks[address] = state_of(f"{out}/{address}")
        for address in placed.occupied:
            self.forget(address)
        looks = self._looks
        entries = {
            address: one if isinstance(one, Entry) else Entry(*one, looks[address])
            for address, one in self._now.items()
            if address in looks
        }
        self._cache.put({self._key: encode(entries)})
        return key_states(looks)

    def _read(self) -> dict[str, Entry]:
        data = self._cache.get([self._key]).get(self._key)
        try:
            return decode(data, dict[str, Entry]) if data else {}
        except ValueError:
            return {}
