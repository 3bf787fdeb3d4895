"""In which clippings each term stands, so that a clipping finds those that share one with it."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

_NUMBER = (1 << 32) - 1
_TERM_BITS = 32
_MANY = 32  # pairs of one part at once, from which on it is sorted anew

Pair = tuple[int, int]  # a term and the number of a clipping in which it stands, 32 bits each


class InvertedIndex:
    """Pairs of a term and a clipping's number, as one number of 64 bits each, ascending, in 2**bits
    parts by the term's first bits. `load` gives a part when it is asked for; `changed` are those
    that are other than they were loaded.
    """

    def __init__(self, bits: int, load: Callable[[int], bytes]) -> None:
        self.bits = bits
        self.changed: set[int] = set()
        self._load = load
        self._parts: dict[int, array[int]] = {}

    def holders(self, term: int) -> list[int]:
        """The clippings in which the term stands, ascending."""
        part = self._part(term >> (_TERM_BITS - self.bits))
        start = bisect_left(part, term << _TERM_BITS)
        stop = bisect_left(part, (term + 1) << _TERM_BITS, start)
        return [pair & _NUMBER for pair in part[start:stop]]

    def runs(self) -> Iterator[list[int]]:
        """The clippings in which each term stands, a term after the other."""
        for number in range(1 << self.bits):
            for _, pairs in groupby(self._part(number), key=lambda pair: pair >> _TERM_BITS):
                yield [pair & _NUMBER for pair in pairs]

    def drop(self, pairs: Iterable[Pair]) -> None:
        """These stand there no more."""
        for part, gone in self._by_part(pairs):
            if len(gone) > _MANY:
                every = set(gone)
                part[:] = array("Q", (pair for pair in part if pair not in every))
                continue
            for pair in gone:
                at = bisect_left(part, pair)
                if part[at : at + 1] == array("Q", [pair]):
                    del part[at]

    def add(self, pairs: Iterable[Pair]) -> None:
        """These stand there now; none did before."""
        for part, new in self._by_part(pairs):
            if len(new) > _MANY:
                part.extend(new)
                part[:] = array("Q", sorted(part))
                continue
            for pair in new:
                insort(part, pair)

    def packed(self, number: int) -> bytes:
        """A part as `load` gives it: the lowest byte first."""
        return _swapped(array("Q", self._part(number))).tobytes()

    def _part(self, number: int) -> array[int]:
        if number not in self._parts:
            part = array("Q")
            part.frombytes(self._load(number))
            self._parts[number] = _swapped(part)
        return self._parts[number]

    def _by_part(self, pairs: Iterable[Pair]) -> Iterator[tuple[array[int], array[int]]]:
        """Each part that these pairs belong to, with them."""
        found: dict[int, array[int]] = {}
        for term, clipping in pairs:
            number = term >> (_TERM_BITS - self.bits)
            if number not in found:
                found[number] = array("Q")
            found[number].append(term << _TERM_BITS | clipping)
        self.changed |= found.keys()
        for number, own in found.items():
            yield self._part(number), own


def _swapped(part: array[int]) -> array[int]:
    """The part with its lowest bytes first, or as this machine has it: on most there is no odds."""
    if sys.byteorder == "big":
        part.byteswap()
    return part
