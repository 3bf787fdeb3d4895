"""A mapping in parts, of which only those are loaded in which something is looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping
from typing import TypeVar
from zlib import crc32

T = TypeVar("T")


class ShardedMapping(MutableMapping[str, T]):
    """Values by name, in so many drawers. `load` gives a drawer when it is asked for; `changed` are
    those that are other than they were loaded.
    """

    def __init__(self, count: int, load: Callable[[int], dict[str, T]]) -> None:
        self.count = count
        self.changed: set[int] = set()
        self._load = load
        self._drawers: dict[int, dict[str, T]] = {}

    def __getitem__(self, name: str) -> T:
        return self.drawer(self._number(name))[name]

    def __setitem__(self, name: str, value: T) -> None:
        number = self._number(name)
        self.drawer(number)[name] = value
        self.changed.add(number)

    def __delitem__(self, name: str) -> None:
        number = self._number(name)
        del self.drawer(number)[name]
        self.changed.add(number)

    def __iter__(self) -> Iterator[str]:
        for number in range(self.count):
            yield from self.drawer(number)

    def __len__(self) -> int:
        return sum(len(self.drawer(number)) for number in range(self.count))

    def drawer(self, number: int) -> dict[str, T]:
        """All that lies in one of them."""
        if number not in self._drawers:
            self._drawers[number] = self._load(number)
        return self._drawers[number]

    def _number(self, name: str) -> int:
        return crc32(name.encode("utf-8", "surrogatepass")) % self.count
