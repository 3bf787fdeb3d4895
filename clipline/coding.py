"""Nouns as bytes and back, for the cache and for other processes.

Nothing but plain data is ever decoded, and only into the noun asked for (never pickle).
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

T = TypeVar("T")
_ENCODER = msgspec.msgpack.Encoder()


def encode(noun: object) -> bytes:
    """The noun as MessagePack (https://msgpack.org), the same bytes for equal nouns.

    ValueError where it holds text that no encoding can write: half of a surrogate pair.
    """
    return _ENCODER.encode(noun)


def decode(data: bytes, kind: type[T]) -> T:
    """The noun of that kind; ValueError where the data are no such noun."""
    found: T = _decoder(cast("Hashable", kind)).decode(data)
    return found


@cache
def _decoder(kind: Hashable) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(cast("type[Any]", kind))
