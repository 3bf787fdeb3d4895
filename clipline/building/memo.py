"""What is worked out of one clipping or event alone, kept from build to build."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from itertools import islice
from typing import TypeVar
from zlib import crc32

from clipline.cache import Cache, make_key
from clipline.coding import decode, encode

T = TypeVar("T")
_AT_ONCE = 256  # values in one transaction
_DRAWERS = 256  # 40 values to one at 10,000: all are read in every build, few are written


def memoize(
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


def memoize_all(
    cache: Cache, what: bytes, keys: Mapping[str, bytes], kind: type[T], make: Callable[[str], T]
) -> dict[str, T]:
    """The same for values that are all looked up in every build: kept together, not one by one.

    `what` is a key for whose values these are and for what is common to all that they are made
    from; what was kept under it for another name is forgotten.
    """
    drawers: defaultdict[int, list[str]] = defaultdict(list)
    for name in keys:
        drawers[crc32(name.encode("utf-8", "surrogatepass")) % _DRAWERS].append(name)
    found: dict[str, T] = {}
    for number, names in drawers.items():
        key = make_key("drawer", what, str(number))
        held = decoded(cache.get([key]).get(key, b""), dict[str, tuple[bytes, kind]]) or {}  # type: ignore[valid-type]
        fits = {name: one for name in names if (one := held.get(name)) and one[0] == keys[name]}
        now = {name: fits.get(name) or (keys[name], make(name)) for name in names}
        if len(fits) < max(len(now), len(held)):
            cache.put({key: encode(now)})
        found |= {name: value for name, (_, value) in now.items()}
    return {name: found[name] for name in keys}


def decoded(data: bytes, kind: type[T]) -> T | None:
    """The value, or None where there is none or the cache holds something else."""
    try:
        return decode(data, kind) if data else None
    except ValueError:
        return None
