"""What is worked out only when asked for, so that no build does again what the last one did."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from clipline.coding import encode
from clipline.nouns import Noun

T = TypeVar("T")
_KEPT = 64  # values of a mapping: the clippings that one page and its neighbours look up


class LazyData(Mapping[str, Any]):
    """A page's data; `key` stands for all that they are made from, so that who knows the key need
    not have them made.
    """

    __slots__ = ("_held", "_make", "key")

    def __init__(self, key: bytes, make: Callable[[], Mapping[str, Any]]) -> None:
        self.key = key
        self._make = make
        self._held: Mapping[str, Any] | None = None

    def made(self) -> Mapping[str, Any]:
        """The data, made for whoever asks and kept by nobody."""
        return self._make() if self._held is None else self._held

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - a page shows whatever it shows
        return self._kept()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept())

    def __len__(self) -> int:
        return len(self._kept())

    def _kept(self) -> Mapping[str, Any]:
        if self._held is None:
            self._held = self._make()
        return self._held


class LazyMapping(Mapping[str, T]):
    """Values by name, each made when it is asked for; only the last few are kept."""

    __slots__ = ("_kept", "_make", "_names")

    def __init__(self, names: Collection[str], make: Callable[[str], T]) -> None:
        self._names = names
        self._make = make
        self._kept: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        if name in self._kept:
            value = self._kept.pop(name)
        elif name in self._names:
            value = self._make(name)
        else:
            raise KeyError(name)
        self._kept[name] = value
        if len(self._kept) > _KEPT:
            del self._kept[next(iter(self._kept))]
        return value

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


class GeneratedFile(Noun, frozen=True):
    """A file that is no page: `make` gives its text, `key` stands for all that it is made from."""

    address: str
    key: bytes
    make: Callable[[], str]


Lines = tuple[str, ...]  # what is written of a clipping, an event or a year
Loader = Callable[[Iterable[str]], Mapping[str, Lines]]
Keep = Callable[[Mapping[str, bytes], Callable[[str], Lines]], Loader]
"""Given a key for all that each name's lines are made from, and who makes them: who gives those of
some names, made now or kept since they were made under that key."""


def keep_nothing(_keys: Mapping[str, bytes], make: Callable[[str], Lines]) -> Loader:
    """Who gives lines by making them."""
    return lambda names: {name: make(name) for name in names}


def key_of(*parts: object) -> bytes:
    """A key for these parts, in this order."""
    try:
        data = encode(parts)
    except ValueError:  # half a letter, which only the keeper's own YAML can hold
        data = repr(parts).encode("ascii", "backslashreplace")
    return hashlib.blake2b(data, digest_size=16).digest()
