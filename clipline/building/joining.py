"""Events joined from build to build: what joining knows lies in the cache, and is taken up again.

`timeline/kept/neighbourhoods.py` says what depends on what. Its files lie in the cache in parts,
each under a hash of its content, and only those are loaded in which something is looked up. A table
of contents, written when the parts are there, leads to them, so that two builds at once never mix
theirs. A part that is not there, or is not as it was put, has everything joined anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import TypeVar

from clipline.building.accounts import AccountStore
from clipline.building.memo import decoded
from clipline.cache import Cache, code_key, make_key
from clipline.coding import encode
from clipline.model import Event
from clipline.nouns import Noun, replace
from clipline.problems import Problem
from clipline.settings.decisions import DecisionEntry
from clipline.timeline.joined.decisions import Decided, decision_problems
from clipline.timeline.kept.files import Card, Change, Dossier, Files
from clipline.timeline.kept.inverted_index import InvertedIndex
from clipline.timeline.kept.neighbourhoods import WIDE, join_change, list_events
from clipline.timeline.kept.sharding import ShardedMapping

T = TypeVar("T")
_AT_ONCE = 256  # parts in one transaction
_OUTGROWN = 4  # times as many clippings as the files were laid out for: they are laid out anew
# About how many pairs a clipping has in each index, and how many are to lie in a part: one
# clipping more changes some hundred parts, and each is read and written whole.
_PAIRS = {"shingles": 100, "blocks": 30, "ids": 2}
_PART = 512
_DRAWERS = {"cards": 16, "dossiers": 64}  # clippings to a drawer; all dossiers are always read


class Joined(Noun, frozen=True):
    """What the clippings tell together: `copies` are those that carry the same story, by id;
    `hidden` says why the keeper hides an event, by clipping and agreement of each account.
    """

    events: tuple[Event, ...]
    hidden: Mapping[tuple[str, str], str]
    copies: Mapping[str, Sequence[str]]
    problems: tuple[Problem, ...]


class _Contents(Noun, frozen=True):
    """The table of contents: as in `Files`, but for `keys`, under which what a clipping tells lies,
    and `parts`, under which each part of each file does (nothing where it is empty). The files are
    `laid` out for so many clippings.
    """

    names: list[str]
    keys: dict[str, bytes]
    copies: dict[str, tuple[str, ...]]
    decided: Decided
    parts: dict[str, list[bytes]]
    laid: int


class _LostError(Exception):
    """Something is not there that the last build kept."""


def join_archive(
    told: AccountStore, entries: Sequence[DecisionEntry], cache: Cache, name: str
) -> Joined:
    """What these clippings tell together. The archive of that `name` is taken up where it was left,
    if all of that is still there and not too much has changed; else all is joined anew.
    """
    key = make_key("joining", code_key("", "languages", "timeline"), name)
    kept = decoded(cache.get([key]).get(key, b""), _Contents)
    try:
        contents = _found(kept)
        files, joined = _join_from(contents, told, entries, cache)
    except _LostError:
        contents = _lay_out(len(told.keys))
        files, joined = _join_from(contents, told, entries, cache)
    with suppress(ValueError):  # half a letter, in the keeper's own words, cannot be kept
        after = _put_away(files, replace(contents, keys=dict(told.keys)), key, cache)
        cache.use({*_keys_in(after), *after.keys.values()})
        cache.forget(_keys_in(kept) - _keys_in(after))
    return joined


def _join_from(
    contents: _Contents, told: AccountStore, entries: Sequence[DecisionEntry], cache: Cache
) -> tuple[Files, Joined]:
    """The files as the last build left them, brought to what the clippings tell now; and that."""
    parts = _Parts(contents.parts, cache)
    files = Files(
        names=contents.names,
        copies=contents.copies,
        decided=contents.decided,
        cards=parts.drawers("cards", Card),
        dossiers=parts.drawers("dossiers", Dossier),
        shingles=parts.inverted_index("shingles"),
        blocks=parts.inverted_index("blocks"),
        ids=parts.inverted_index("ids"),
        accounts_of=told.__getitem__,
    )
    decided = join_change(files, _find_change(contents, told), entries)
    events, hidden = list_events(files)
    return files, Joined(events, hidden, files.copies, decision_problems(decided))


def _find_change(contents: _Contents, told: AccountStore) -> Change:
    """What is other than the contents say; where that is so much that joining everything is less
    work, what they lead to is as good as lost.
    """
    before, now = contents.keys, told.keys
    come = [name for name, key in now.items() if before.get(name) != key]
    gone = {name: key for name, key in before.items() if now.get(name) != key}
    much = len({*come, *gone}) > WIDE * len(now) or len(now) > _OUTGROWN * contents.laid
    if before and much:
        raise _LostError
    told.load(come)
    return Change(
        {name: _found(told.find(key)) for name, key in gone.items()},
        {name: told[name] for name in come},
    )


def _lay_out(clippings: int) -> _Contents:
    """The contents of empty files for so many clippings."""
    counts = {what: 1 << (clippings * n // _PART).bit_length() for what, n in _PAIRS.items()}
    counts |= {what: clippings // n + 1 for what, n in _DRAWERS.items()}
    parts = {what: [b""] * count for what, count in counts.items()}
    return _Contents([], {}, {}, Decided(), parts, max(clippings, 1))


class _Parts:
    """The parts of files as they lie in the cache."""

    def __init__(self, keys: Mapping[str, Sequence[bytes]], cache: Cache) -> None:
        self._keys, self._cache = keys, cache

    def inverted_index(self, what: str) -> InvertedIndex:
        """A file of terms."""
        bits = len(self._keys[what]).bit_length() - 1
        return InvertedIndex(bits, partial(self._load, what))

    def drawers(self, what: str, kind: type[T]) -> ShardedMapping[T]:
        """A file of such nouns by name."""
        return ShardedMapping(len(self._keys[what]), partial(self._open, what, kind))

    def _load(self, what: str, number: int) -> bytes:
        key = self._keys[what][number]
        return _found(self._cache.get([key]).get(key)) if key else b""

    def _open(self, what: str, kind: type[T], number: int) -> dict[str, T]:
        data = self._load(what, number)
        return _found(decoded(data, dict[str, kind])) if data else {}  # type: ignore[valid-type]


def _found(value: T | None) -> T:
    if value is None:
        raise _LostError
    return value


def _put_away(files: Files, contents: _Contents, key: bytes, cache: Cache) -> _Contents:
    """Keep the parts that changed, then the contents, which name them from now on."""
    parts = {what: [*keys] for what, keys in contents.parts.items()}
    waiting = _changed_parts(files)
    while some := list(islice(waiting, _AT_ONCE)):
        values: dict[bytes, bytes] = {}
        for what, number, data in some:
            part = make_key("part", key, what, str(number), data) if data else b""
            parts[what][number] = part
            values |= {part: data} if data else {}
        cache.put(values)
    after = replace(
        contents, names=files.names, copies=files.copies, decided=files.decided, parts=parts
    )
    cache.put({key: encode(after)})
    return after


def _changed_parts(files: Files) -> Iterator[tuple[str, int, bytes]]:
    """What each part is of, its number and its content; an empty one has none."""
    for what in _PAIRS:
        index: InvertedIndex = getattr(files, what)
        for number in sorted(index.changed):
            yield what, number, index.packed(number)
    for what in _DRAWERS:
        drawers: ShardedMapping[object] = getattr(files, what)
        for number in sorted(drawers.changed):
            drawer = drawers.drawer(number)
            yield what, number, encode(drawer) if drawer else b""


def _keys_in(contents: _Contents | None) -> set[bytes]:
    """The keys of all parts that are not empty."""
    parts = contents.parts.values() if contents else ()
    return {key for keys in parts for key in keys if key}
