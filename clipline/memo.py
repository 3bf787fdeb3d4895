"""What is worked out of one record alone, kept from build to build."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from clipline.cache import Cache, make_key
from clipline.coding import decode, encode
from clipline.model import Record

T = TypeVar("T")


def recall(
    cache: Cache,
    rules: bytes,
    records: Sequence[Record],
    kind: type[T],
    make: Callable[[Record], T],
) -> list[T]:
    """What `make` gives for each record, from the cache where it was made before.

    `rules` is a key for all else that it is made from; the record's own content is added to it.
    """
    keys = [make_key(rules, encode(record)) for record in records]
    known = cache.get(keys)
    found: list[T] = []
    fresh: dict[bytes, bytes] = {}
    for key, record in zip(keys, records, strict=True):
        one = _decoded(known.pop(key, b""), kind)
        if one is None:
            one = make(record)
            fresh[key] = encode(one)
        found.append(one)
    cache.put(fresh)
    return found


def _decoded(data: bytes, kind: type[T]) -> T | None:
    try:
        return decode(data, kind) if data else None
    except ValueError:
        return None
