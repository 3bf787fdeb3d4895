"""A folder of clippings as records: what has not changed from the cache, the rest read."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import Path

from clipline.building.file_states import last_change, scan, state_of
from clipline.building.memo import decoded
from clipline.building.up_to_date import SETTLED
from clipline.building.workers import open_engine, read_all
from clipline.cache import Cache, code_key, make_key
from clipline.coding import decode, encode
from clipline.config import Config
from clipline.model import Clipping, Record
from clipline.nouns import Noun, replace
from clipline.problems import Problem
from clipline.reading.source import (
    find_duplicates,
    find_sources,
    read_clipping,
)
from clipline.site.lazy import LazyMapping

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


class _Seen(Noun, frozen=True):
    """A clipping's file as it was read, and how it looked then; nothing where it did not rest."""

    sight: bytes
    source: Source


class Collection(Noun, frozen=True):
    """The clippings of a folder by id: a key for what each was read from, and their records, which
    are loaded when asked for; what is wrong with files that have no record: one has its own.
    """

    keys: Mapping[str, bytes]
    records: Mapping[str, Record]
    problems: tuple[Problem, ...]


def open_collection(
    folder: Path, config: Config, cache: Cache, workers: str | None = None
) -> Collection:
    """The clippings in the folder, those read that were not read before."""
    paths, beside, problems = find_sources(folder, folder.parent)
    sources = _look(folder, paths, beside, cache)
    problems += [p for source in sources.values() if not source.usable for p in source.problems]
    kept, doubles = find_duplicates(source for source in sources.values() if source.usable)
    by_file = {source.file: path for path, source in sources.items()}
    wanted = {by_file[source.file]: source for source in kept}
    text = partial(_read_text, root=folder.parent, beside=beside)
    shelf = _Shelf(wanted, text, encode(for_reading(config)), cache)
    shelf.fill(workers)
    keys = {source.id: shelf.keys[path] for path, source in wanted.items()}
    at = {source.id: path for path, source in wanted.items()}
    records = LazyMapping(keys, lambda name: shelf.load(at[name]))
    return Collection(keys, records, (*problems, *doubles))


def _read_text(path: Path, root: Path, beside: Mapping[Path, Path]) -> bytes:
    """The clipping with its corrections, packed."""
    return encode(read_clipping(path, root, beside))


def _look(
    folder: Path, paths: Sequence[Path], beside: Mapping[Path, Path], cache: Cache
) -> dict[Path, Source]:
    """What each path holds; a file that looks as it did when it was last read is not opened.

    A look is proof enough: who writes to a file or puts another in its place changes its times or
    its number, unless within one step of the clock, and what did not rest so long is read again.
    All of it lies in the cache as one: to look up ten thousand took as long as to look at them.
    """
    key = make_key("seen", code_key("", "reading", "languages"), str(folder.absolute()))
    before = decoded(cache.get([key]).get(key, b""), dict[str, _Seen]) or {}
    found: dict[Path, Source] = {}
    seen: dict[str, _Seen] = {}
    fresh = False
    for path, sight in _sights(folder, paths, beside).items():
        one = before.get(str(path))
        if one is None or one.sight != sight:
            read_at = time.time_ns()
            one = _Seen(sight, _source(read_clipping(path, folder.parent, beside)))
            rested = last_change([sight]) < read_at - SETTLED and sight == _sight(
                path, beside.get(path)
            )
            one, fresh = one if rested else replace(one, sight=b""), True
        found[path], seen[str(path)] = one.source, one
    if fresh or len(seen) < len(before):
        with suppress(ValueError):  # a name of half letters cannot be kept
            cache.put({key: encode(seen)})
    return found


def _sights(folder: Path, paths: Sequence[Path], beside: Mapping[Path, Path]) -> dict[Path, bytes]:
    """How each clipping's file and its corrections look from outside."""
    if beside:
        return {path: _sight(path, beside.get(path)) for path in paths}
    looks, start = scan(folder), os.path.join(folder, "")  # noqa: PTH118 - by strings, as below
    sights = {start + file.replace("/", os.sep): look for file, look in looks.items()}
    return {path: sights.get(str(path)) or _sight(path, None) for path in paths}


def _sight(path: Path, beside: Path | None) -> bytes:
    """The same of one; nothing, which is not trusted, where they cannot be looked at."""
    try:
        return b"".join(state_of(str(file)) for file in (path, beside) if file)
    except (OSError, ValueError):
        return b""


def _source(clipping: Clipping) -> Source:
    usable = bool(clipping.text)
    problems = () if usable else clipping.problems
    key = make_key("clipping", encode(clipping))
    return Source(clipping.file, clipping.id, clipping.sha256, key, usable, problems)


class _Shelf:
    """The records of these clippings, which lie in the cache; one that is not there is read."""

    def __init__(
        self,
        sources: Mapping[Path, Source],
        text: Callable[[Path], bytes],
        settings: bytes,
        cache: Cache,
    ) -> None:
        self._read, self._settings, self._cache = text, settings, cache
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
        record = decoded(self._cache.get([key]).get(key, b""), Record)
        if record is None:
            (data,) = read_all([self._read(path)], self._settings, None)
            self._cache.put({key: data})
            record = decode(data, Record)
        return record

    def _text(self, path: Path) -> bytes:
        """The clipping to be read; its record's key is made anew, lest the file just changed."""
        data = self._read(path)
        self.keys[path] = make_key(self._rules, make_key("clipping", data))
        return data


def for_reading(config: Config) -> Config:
    """The settings without what no reading asks for, so that a new title makes nothing stale."""
    return replace(config, title="", description="", about="", base_url=None, decisions=())
