"""Lists of documents as short strings, and terms as ranges: the bytes a search has to load.

A document's number is its day and its rank within that day, so that one more clipping changes
the numbers of no other day. A list is, in bits: 4 for k; then for each document, in order, the
days since the one before (Rice coded, the first with k = 12, the others with k), its rank in as
many bits as that day needs, and its weight (0, 10 or 11); filled up with ones, in base64. Days lie
apart as chance has it, for which Rice codes are within a few hundredths of a bit of the least.
"""

from __future__ import annotations

import math
from array import array
from base64 import b64encode
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from zlib import crc32

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"  # how much of a term is shared: up to LONGEST
FIRST_K = 12  # days: eleven years
MOST_K = 15
WEIGHTS = ("0", "10", "11")
SLACK = 0.15  # of a shard's size: how far its end may move to stand still when clippings come

_RANK_BITS, _WEIGHT_BITS = 22, 2


def pack(day: int, rank: int, weight: int) -> int:
    """A posting as one number that sorts by day and rank."""
    return day << _RANK_BITS + _WEIGHT_BITS | rank << _WEIGHT_BITS | weight


class _Rice(dict[int, str]):
    """The Rice code of a number, remembered."""

    def __init__(self, k: int) -> None:
        self._k = k

    def __missing__(self, value: int) -> str:
        low = format(value & (1 << self._k) - 1, f"0{self._k}b") if self._k else ""
        code = self[value] = "1" * (value >> self._k) + "0" + low
        return code


_RICE = tuple(_Rice(k) for k in range(MOST_K + 1))


def encode_list(postings: Sequence[int], widths: Mapping[int, int]) -> str:
    """The postings, in order, as a string; `widths` tells how many bits a rank of that day has."""
    days = [posting >> _RANK_BITS + _WEIGHT_BITS for posting in postings]
    span = (days[-1] - days[0]) / max(1, len(days) - 1)
    k = min(MOST_K, max(0, int(math.log2(span * math.log(2))))) if span > 1 else 0
    bits = [format(k, "04b")]
    before, code = 0, _RICE[FIRST_K]
    for day, posting in zip(days, postings, strict=True):
        bits.append(code[day - before])
        before, code = day, _RICE[k]
        if width := widths[day]:
            rank = posting >> _WEIGHT_BITS & (1 << _RANK_BITS) - 1
            bits.append(format(rank, f"0{width}b"))
        bits.append(WEIGHTS[posting & 3])
    return _base64("".join(bits))


def _base64(bits: str) -> str:
    size = -(-len(bits) // 8)
    return b64encode(int(bits.ljust(size * 8, "1"), 2).to_bytes(size)).decode().rstrip("=")


def encode_terms(terms: Iterable[str]) -> str:
    """Sorted terms with a space between: how much each shares with the last, and the rest."""
    out, before = [], ""
    for term in terms:
        same = next(
            (at for at, (a, b) in enumerate(zip(before, term, strict=False)) if a != b),
            min(len(before), len(term)),
        )
        out.append(DIGITS[same] + term[same:])
        before = term
    return " ".join(out)


def term_order(term: str) -> bytes:
    """Terms sort as JavaScript compares strings: by UTF-16 units."""
    return term.encode("utf-16-be")


def find_bounds(terms: Sequence[str], sizes: Sequence[int], shards: int) -> list[str]:
    """Where each shard but the first begins, so that all are of about one size.

    A bound is the shortest word part within reach that parts two terms (the smallest checksum
    where several are), so that it stays where it is while the archive grows a little.
    """
    ends = list(accumulate(sizes))
    share = ends[-1] / shards if ends else 0
    bounds = []
    for shard in range(1, shards):
        low = bisect_left(ends, (shard - SLACK) * share)
        high = bisect_left(ends, (shard + SLACK) * share)
        near = range(low + 1, min(high, len(terms) - 1) + 1) or range(low, low + 1)
        parts = [_part(terms[at - 1] if at else "", terms[at]) for at in near if at < len(terms)]
        bounds.append(min(parts, key=lambda part: (len(part), crc32(part.encode()))))
    return bounds


def _part(before: str, term: str) -> str:
    """The shortest beginning of the term that sorts above the one before."""
    for size in range(1, len(term) + 1):
        if term_order(term[:size]) > term_order(before):
            return term[:size]
    return term


def new_list() -> array[int]:
    """An empty list of postings, eight bytes each."""
    return array("Q")
