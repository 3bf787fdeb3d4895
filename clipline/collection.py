"""A folder of clippings as records: what has not changed from the cache, the rest read."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeVar

from clipline.cache import Cache, code_key, make_key
from clipline.coding import decode, encode
from clipline.config import Config
from clipline.model import Clipping, Record
from clipline.nouns import Noun, replace
from clipline.problems import Problem
from clipline.reading.source import (
    find_corrections,
    find_duplicates,
    find_sources,
    read_clipping,
)
from clipline.seal import SETTLED
from clipline.site.later import OnDemand
from clipline.workers import open_engine, read_all

T = TypeVar("T")
_WRITTEN_AT_ONCE = 256  # values of about 10 KB in one transaction


class Source(Noun, frozen=True):
    """A clipping's file without its text. `key` stands for all that was read of it, its
    corrections included; one that is not `usable` has problems that say why.
    """

    file: str
    id: str
    sha256: str
    key: bytes
    usable: bool
    problems: tuple[Problem, ...]


class Collection(Noun, frozen=True):
    """The clippings of a folder by id: a key for what each was read from, and their records, which
    are loaded when asked for; what is wrong with files that have no record.
    """

    keys: Mapping[str, bytes]
    records: Mapping[str, Record]
    problems: tuple[Problem, ...]


def read_collection(
    folder: Path, config: Config, cache: Cache, workers: str | None = None
) -> tuple[tuple[Record, ...], list[Problem]]:
    """A record of each clipping in the folder, by publication (unknown last), then id.

    With what is wrong with files that have no record; a record has its own problems.
    """
    found = open_collection(folder, config, cache, workers)
    records = (found.records[name] for name in found.keys)
    return tuple(sorted(records, key=record_order)), [*found.problems]


def open_collection(
    folder: Path, config: Config, cache: Cache, workers: str | None = None
) -> Collection:
    """The clippings in the folder, those read that were not read before."""
    paths, problems = find_sources(folder, folder.parent)
    sources = _look(paths, folder.parent, cache)
    problems += [p for source in sources.values() if not source.usable for p in source.problems]
    kept, doubles = find_duplicates(source for source in sources.values() if source.usable)
    by_file = {source.file: path for path, source in sources.items()}
    wanted = {by_file[source.file]: source for source in kept}
    shelf = _Shelf(wanted, folder.parent, encode(for_reading(config)), cache)
    shelf.fill(workers)
    keys = {source.id: shelf.keys[path] for path, source in wanted.items()}
    at = {source.id: path for path, source in wanted.items()}
    records = OnDemand(keys, lambda name: shelf.load(at[name]))
    return Collection(keys, records, (*problems, *doubles))


def record_order(record: Record) -> tuple[str, str]:
    """By publication, the unknown last, then by id."""
    published = record.published.value
    return ((published.iso if published else None) or "9999", record.clipping.id)


def _look(paths: Sequence[Path], root: Path, cache: Cache) -> dict[Path, Source]:
    """What each path holds; a file that looks as it did when it was last read is not opened."""
    sights = {path: _sight(path, root) for path in paths}
    known = cache.get(sight for sight in sights.values() if sight)
    found: dict[Path, Source] = {}
    fresh: dict[bytes, bytes] = {}
    for path, sight in sights.items():
        source = _decoded(known.get(sight or b"", b""), Source)
        if source is None:
            read_at = time.time_ns()
            source = _source(read_clipping(path, root))
            if sight and sight == _sight(path, root, settled=read_at):
                fresh[sight] = encode(source)
        found[path] = source
    cache.put(fresh)
    return found


def _sight(path: Path, root: Path, settled: int | None = None) -> bytes | None:
    """A key for how a clipping's file and its corrections look from outside; None if they cannot
    be looked at, or did not rest before `settled` (nanoseconds since 1970).
    """
    try:
        beside = find_corrections(path)
        looks = [(str(file), file.stat()) for file in (path, beside) if file]
    except (OSError, ValueError):
        return None
    changed = max(max(look.st_mtime_ns, look.st_ctime_ns) for _, look in looks)
    if settled is not None and changed > settled - SETTLED:
        return None
    told = [
        f"{name} {s.st_size} {s.st_mtime_ns} {s.st_ctime_ns} {s.st_ino} {s.st_dev} {s.st_mode}"
        for name, s in looks
    ]
    return make_key("sight", code_key("", "reading", "languages"), str(root), *told)


def _source(clipping: Clipping) -> Source:
    usable = bool(clipping.text)
    problems = () if usable else clipping.problems
    key = make_key("clipping", encode(clipping))
    return Source(clipping.file, clipping.id, clipping.sha256, key, usable, problems)


class _Shelf:
    """The records of these clippings, which lie in the cache; one that is not there is read."""

    def __init__(
        self, sources: Mapping[Path, Source], root: Path, settings: bytes, cache: Cache
    ) -> None:
        self._root, self._settings, self._cache = root, settings, cache
        self._rules = make_key("record", code_key("", "reading", "languages"), settings)
        self.keys = {path: make_key(self._rules, source.key) for path, source in sources.items()}

    def fill(self, workers: str | None) -> None:
        """Read what is not there."""
        known = self._cache.known(self.keys.values())
        missing = [path for path, key in self.keys.items() if key not in known]
        with open_engine(workers, len(missing)) as engine:
            texts = (self._text(path) for path in missing)
            read = zip(missing, read_all(texts, self._settings, engine), strict=True)
            while some := list(islice(read, _WRITTEN_AT_ONCE)):
                self._cache.put({self.keys[path]: data for path, data in some})

    def load(self, path: Path) -> Record:
        """The record of one clipping."""
        key = self.keys[path]
        record = _decoded(self._cache.get([key]).get(key, b""), Record)
        if record is None:
            (data,) = read_all([encode(read_clipping(path, self._root))], self._settings, None)
            self._cache.put({key: data})
            record = decode(data, Record)
        return record

    def _text(self, path: Path) -> bytes:
        """The clipping to be read; its record's key is made anew, lest the file just changed."""
        data = encode(read_clipping(path, self._root))
        self.keys[path] = make_key(self._rules, make_key("clipping", data))
        return data


def _decoded(data: bytes, kind: type[T]) -> T | None:
    """The noun, or None where there is none or the cache holds something else."""
    try:
        return decode(data, kind) if data else None
    except ValueError:
        return None


def for_reading(config: Config) -> Config:
    """The settings without what no reading asks for, so that a new title makes nothing stale."""
    return replace(config, title="", description="", about="", base_url=None, decisions=())
