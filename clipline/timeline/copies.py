"""One wire story printed by several outlets: found by the words the bodies share."""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from zlib import crc32

from clipline.model import Record
from clipline.nouns import Noun

_SHINGLE = 5  # words; four lets stock phrases of news prose through, seven misses light rewording
_SAME = 0.6  # share of the shorter body's shingles; stories on one topic share under 0.1
_FEWEST = 12  # shingles; below that a body is too short to be recognised
_FEWEST_KEPT = 4  # of them, where a long body and a short one are compared by those that both keep
COMMONEST = 50  # clippings; a shingle in more of them is boilerplate
# A long body keeps every second, fourth, eighth … of its shingles by hash, so that no more than
# these are left: on 600 shingles the share that two bodies have in common is off by 0.05.
_KEPT = 128
_AT_ONCE = 1 << 20  # shingles held in one table while pairs are looked for: about 100 MB

_WORD = re.compile(r"\w+")


class Fingerprint(Noun, frozen=True):
    """A body's runs of five words as hashes: those that `step` divides, of `size` in all.

    `hashes` are 32 bits each, ascending, the lowest byte first.
    """

    clipping: str
    size: int
    step: int
    hashes: bytes


def find_fingerprint(record: Record) -> Fingerprint:
    """The fingerprint of the record's body, casefolded, punctuation left out."""
    text = record.clipping.text
    words = [w for span in record.body for w in _WORD.findall(span.of(text).casefold())]
    runs = (" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1))
    found = {crc32(run.encode("utf-8", "surrogatepass")) for run in runs}
    step = 1
    while len(found) > _KEPT * step:
        step *= 2
    kept = sorted(one for one in found if one % step == 0)
    packed = b"".join(one.to_bytes(4, "little") for one in kept)
    return Fingerprint(record.clipping.id, len(found), step, packed)


def match_fingerprints(prints: Sequence[Fingerprint]) -> dict[str, tuple[str, ...]]:
    """For each clipping that has any, the ids of those that carry the same story, sorted.

    Being a copy is transitive here: if two bodies both match a third, all three are one story.
    """
    ordered = sorted(prints, key=lambda one: one.clipping)
    hashes = [hashes_of(one) for one in ordered]
    group_of = {one.clipping: {one.clipping} for one in ordered}
    for (a, b), shared in sorted(_shared_counts(hashes).items()):
        if are_copies(ordered[a], ordered[b], shared):
            _join(group_of, ordered[a].clipping, ordered[b].clipping)
    return {one: tuple(sorted(group - {one})) for one, group in group_of.items() if len(group) > 1}


def count_stories(clippings: Iterable[str], copies: Mapping[str, Sequence[str]]) -> int:
    """How many sources the clippings are: however often a story is printed, it is one."""
    return len({min((clipping, *copies.get(clipping, ()))) for clipping in clippings})


def hashes_of(one: Fingerprint) -> array[int]:
    """The shingles it keeps, ascending."""
    found = array("I")
    found.frombytes(one.hashes)
    if found.itemsize != 4 or array("H", [1]).tobytes()[0] != 1:  # noqa: PLR2004 - an odd machine
        starts = range(0, len(one.hashes), 4)
        return array("Q", (int.from_bytes(one.hashes[at : at + 4], "little") for at in starts))
    return found


def may_be_copies(shared: int) -> bool:
    """Whether two bodies that share so many shingles may be copies at all."""
    return shared >= _SAME * _FEWEST_KEPT


def are_copies(a: Fingerprint, b: Fingerprint, shared: int) -> bool:
    """Whether enough of the shorter body is in the longer, by the shingles that both keep.

    Shingles that more than `COMMONEST` clippings hold are not among the `shared`.
    """
    if min(a.size, b.size) < _FEWEST or not may_be_copies(shared):
        return False
    step = max(a.step, b.step)
    smaller = min(_kept_by(a, step), _kept_by(b, step))
    return smaller >= _FEWEST_KEPT and shared / smaller >= _SAME


def _kept_by(one: Fingerprint, step: int) -> int:
    """How many of its shingles a body keeps when it is compared by every `step`th."""
    hashes = hashes_of(one)
    return len(hashes) if step == one.step else sum(found % step == 0 for found in hashes)


def _shared_counts(hashes: Sequence[array[int]]) -> Counter[tuple[int, int]]:
    """How many shingles each pair shares; only pairs that share one are ever looked at."""
    shared: Counter[tuple[int, int]] = Counter()
    for some in _in_parts(hashes):
        for ids in some.values():
            if 1 < len(ids) <= COMMONEST:
                shared.update(combinations(ids, 2))
    return shared


def _in_parts(hashes: Sequence[array[int]]) -> Iterator[Mapping[int, Sequence[int]]]:
    """Who holds each shingle that more than one holds, a part of the hashes at a time."""
    parts = sum(map(len, hashes)) // _AT_ONCE + 1
    for part in range(parts):
        first: dict[int, int] = {}
        holders: dict[int, list[int]] = defaultdict(list)
        for number, own in enumerate(hashes):
            for one in own if parts == 1 else (x for x in own if x // 8 % parts == part):
                if first.setdefault(one, number) != number:
                    holders[one].append(number)
        yield {one: [first[one], *others] for one, others in holders.items()}


def _join(group_of: dict[str, set[str]], a: str, b: str) -> None:
    if group_of[a] is not group_of[b]:
        group_of[a] |= group_of[b]
        for one in group_of[b]:
            group_of[one] = group_of[a]
