"""What is worked out of one clipping or event alone, kept from build to build."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from typing import TypeVar

from clipline.cache import Cache
from clipline.coding import decode, encode

T = TypeVar("T")
_AT_ONCE = 256  # values in one transaction


def recall(
    cache: Cache, keys: Mapping[str, bytes], kind: type[T], make: Callable[[str], T]
) -> dict[str, T]:
    """What `make` gives for each name, from the cache where it was made before.

    `keys` are by name, each for all that its value is made from.
    """
    names = iter(keys)
    found: dict[str, T] = {}
    while some := list(islice(names, _AT_ONCE)):
        known = cache.get(keys[name] for name in some)
        fresh: dict[bytes, bytes] = {}
        for name in some:
            one = decoded(known.pop(keys[name], b""), kind)
            if one is None:
                one = make(name)
                fresh[keys[name]] = encode(one)
            found[name] = one
        cache.put(fresh)
    return found


def decoded(data: bytes, kind: type[T]) -> T | None:
    """The value, or None where there is none or the cache holds something else."""
    try:
        return decode(data, kind) if data else None
    except ValueError:
        return None
