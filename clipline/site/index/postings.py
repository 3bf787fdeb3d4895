"""Lists of documents as short strings, and terms as ranges: the bytes a search has to load.

A document's number is its day and its rank within that day, so that one more clipping changes
the numbers of no other day. A list is, in bits: 4 for k; then for each document, in order, the
days since the one before (Rice coded, the first with k = 12, the others with k), its rank in as
many bits as that day needs, and its weight (0, 10 or 11); filled up with ones, in base64. Days lie
apart as chance has it, for which Rice codes are within a few hundredths of a bit of the least.
"""

from __future__ import annotations

import math
from base64 import b64encode
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain
from operator import sub
from zlib import crc32

from clipline.nouns import Noun

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"  # how much of a term is shared: up to LONGEST
FIRST_K = 12  # days: eleven years
MOST_K = 15
_TWO_UNITS = "\U00010000"  # the first letter that UTF-16 writes as two
WEIGHTS = ("0", "10", "11")
SLACK = 0.15  # of a shard's size: how far its end may move to stand still when clippings come


class Calendar(Noun, frozen=True):
    """The number of each document: its day, and the bits of its rank with each weight after them.

    A posting is a document's place in this order times four, plus its weight.
    """

    days: tuple[int, ...]
    tails: tuple[str, ...]


def make_calendar(places: Sequence[tuple[int, int]]) -> Calendar:
    """The calendar of documents by day and rank, in that order."""
    counts = Counter(day for day, _ in places)
    tails: list[str] = []
    for day, rank in places:
        width = (counts[day] - 1).bit_length()
        bits = format(rank, f"0{width}b") if width else ""
        tails += (bits + weight for weight in (*WEIGHTS, ""))
    return Calendar(tuple(day for day, _ in places), tuple(tails))


class _Rice(dict[int, str]):
    """The Rice code of a number, remembered."""

    def __init__(self, k: int) -> None:
        self._k = k

    def __missing__(self, value: int) -> str:
        low = format(value & (1 << self._k) - 1, f"0{self._k}b") if self._k else ""
        code = self[value] = "1" * (value >> self._k) + "0" + low
        return code


_RICE = tuple(_Rice(k) for k in range(MOST_K + 1))


def encode_list(postings: Sequence[int], calendar: Calendar) -> str:
    """The postings, in order, as a string."""
    days = [calendar.days[posting >> 2] for posting in postings]
    span = (days[-1] - days[0]) / max(1, len(days) - 1)
    k = min(MOST_K, int(math.log2(span * math.log(2)))) if span * math.log(2) > 1 else 0
    codes = chain((_RICE[FIRST_K][days[0]],), map(_RICE[k].__getitem__, map(sub, days[1:], days)))
    tails = map(calendar.tails.__getitem__, postings)
    return _base64(format(k, "04b") + "".join(chain.from_iterable(zip(codes, tails, strict=True))))


def _base64(bits: str) -> str:
    size = -(-len(bits) // 8)
    return b64encode(int(bits.ljust(size * 8, "1"), 2).to_bytes(size)).decode().rstrip("=")


def encode_terms(terms: Iterable[str]) -> str:
    """Sorted terms with a space between: how much each shares with the last, and the rest."""
    out, before = [], ""
    for term in terms:
        same = _shared(before, term)
        out.append(DIGITS[same] + term[same:])
        before = term
    return " ".join(out)


def term_order(term: str) -> bytes:
    """Terms sort as JavaScript compares strings: by UTF-16 units."""
    return term.encode("utf-16-be")


def sort_terms(terms: Iterable[str]) -> list[str]:
    """The terms in that order, which is Python's own where no letter takes two units."""
    known = list(terms)
    apart = max("".join(known), default="") >= _TWO_UNITS
    return sorted(known, key=term_order if apart else None)


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
    """The shortest beginning of the term that sorts above the one before: one letter apart."""
    return term[: _shared(before, term) + 1]


def _shared(before: str, term: str) -> int:
    """With how many letters both begin."""
    same, most = 0, min(len(before), len(term))
    while same < most and before[same] == term[same]:
        same += 1
    return same
