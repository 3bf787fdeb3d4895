"""Which clippings carry one story, found again where a clipping came or went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from itertools import combinations

from clipline.nouns import replace
from clipline.timeline.copies import (
    COMMONEST,
    Fingerprint,
    are_copies,
    hashes_of,
    may_be_copies,
)
from clipline.timeline.kept.files import Change, Files
from clipline.timeline.kept.links import Links, find_components

Shared = Mapping[tuple[int, int], int]  # how many shingles two clippings share, by their numbers


def match_again(files: Files, change: Change, *, wide: bool) -> set[str]:
    """The clippings that now have other copies than they had, after the change was taken.

    Two bodies match or not whatever else there is, but for shingles: one that more than
    `COMMONEST` clippings hold counts for nothing. So those are matched again that came, and all
    that hold a shingle which passed that line. If `wide`, all are.
    """
    disturbed = set(files.numbers) if wide else {*change.come, *_holders_of_crossed(files, change)}
    links = Links(lambda name: files.card(name).matches)
    for name in (*change.gone, *disturbed):
        links.cut(name)
    for (a, b), shared in _count_shared(files, disturbed, wide=wide).items():
        one, other = files.names[a], files.names[b]
        if may_be_copies(shared) and are_copies(_print(files, one), _print(files, other), shared):
            links.link(one, other)
    _file(files, links)
    return _tell_stories(files, change, links)


def _holders_of_crossed(files: Files, change: Change) -> set[str]:
    """The clippings that hold a shingle which has become too common, or is so no more."""
    more: Counter[int] = Counter()
    for told in change.come.values():
        more.update(hashes_of(told.fingerprint))
    for told in change.gone.values():
        more.subtract(hashes_of(told.fingerprint))
    found: set[int] = set()
    for term, by in more.items():
        holders = files.shingles.holders(term) if by else []
        if (len(holders) > COMMONEST) != (len(holders) - by > COMMONEST):
            found.update(holders)
    return {files.names[number] for number in found}


def _count_shared(files: Files, clippings: AbstractSet[str], *, wide: bool) -> Shared:
    """How many shingles each of the clippings shares with any other."""
    if wide:
        return Counter(
            pair
            for holders in files.shingles.runs()
            if 1 < len(holders) <= COMMONEST
            for pair in combinations(holders, 2)
        )
    shared: dict[tuple[int, int], int] = {}
    for name in clippings:
        own, held = files.numbers[name], Counter[int]()
        for term in hashes_of(_print(files, name)):
            holders = files.shingles.holders(term)
            held.update(holders if len(holders) <= COMMONEST else ())
        shared |= {(min(own, n), max(own, n)): count for n, count in held.items() if n != own}
    return shared


def _print(files: Files, clipping: str) -> Fingerprint:
    return files.accounts_of(clipping).fingerprint


def _file(files: Files, links: Links) -> None:
    for name in links.looked_at:
        card = files.card(name)
        if name in files.numbers and card.matches != links.of(name):
            files.cards[name] = replace(card, matches=links.of(name))


def _tell_stories(files: Files, change: Change, links: Links) -> set[str]:
    """Note the copies of all in question; the clippings of which they are others than before."""
    for name in change.gone.keys() - change.come.keys():
        files.copies.pop(name, None)
    seeds = [name for name in links.looked_at if name in files.numbers]
    changed: set[str] = set()
    for story in find_components(seeds, links.of):
        for name in story:
            others = tuple(sorted(story - {name}))
            if others == files.copies.get(name, ()):
                continue
            changed.add(name)
            if others:
                files.copies[name] = others
            else:
                del files.copies[name]
    return changed
