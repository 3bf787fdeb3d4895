"""One wire story printed by several outlets: found by the words the bodies share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from clipline.model import Record

_SHINGLE = 5  # words; four lets stock phrases of news prose through, seven misses light rewording
_SAME = 0.6  # share of the shorter body's shingles; stories on one topic share under 0.1
_FEWEST = 12  # shingles; below that a body is too short to be recognised
_COMMONEST = 50  # clippings; a shingle in more of them is boilerplate

_WORD = re.compile(r"\w+")


def shingles(record: Record) -> frozenset[str]:
    """The runs of five words of the body, casefolded, punctuation left out."""
    text = record.clipping.text
    words = [w for span in record.body for w in _WORD.findall(span.of(text).casefold())]
    runs = range(len(words) - _SHINGLE + 1)
    return frozenset(" ".join(words[i : i + _SHINGLE]) for i in runs)


def find_copies(records: Iterable[Record]) -> dict[str, tuple[str, ...]]:
    """For each clipping that has any, the ids of those that carry the same story, sorted.

    Being a copy is transitive here: if two bodies both match a third, all three are one story.
    """
    sets = {r.clipping.id: shingles(r) for r in records}
    groups = _joined(sets, _shared_counts(sets))
    return {
        one: tuple(sorted(group - {one}))
        for group in groups
        for one in sorted(group)
        if len(group) > 1
    }


def _shared_counts(sets: Mapping[str, frozenset[str]]) -> Counter[tuple[str, str]]:
    """How many shingles each pair shares; only pairs that share one are ever looked at."""
    holders: dict[str, list[str]] = defaultdict(list)
    for one in sorted(sets):
        for shingle in sets[one]:
            holders[shingle].append(one)
    shared: Counter[tuple[str, str]] = Counter()
    for ids in holders.values():
        if 1 < len(ids) <= _COMMONEST:
            shared.update(_pairs(ids))
    return shared


def _pairs(ids: Sequence[str]) -> list[tuple[str, str]]:
    return [(a, b) for i, a in enumerate(ids) for b in ids[i + 1 :]]


def _joined(
    sets: Mapping[str, frozenset[str]], shared: Mapping[tuple[str, str], int]
) -> list[set[str]]:
    group_of = {one: {one} for one in sets}
    for (a, b), count in sorted(shared.items()):
        smaller = min(len(sets[a]), len(sets[b]))
        if smaller >= _FEWEST and count / smaller >= _SAME and group_of[a] is not group_of[b]:
            group_of[a] |= group_of[b]
            for one in group_of[b]:
                group_of[one] = group_of[a]
    return list({id(group): group for group in group_of.values()}.values())
