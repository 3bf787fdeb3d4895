"""Whether anything at all has changed since the last build, told without reading a clipping.

A build that is done leaves a last: how its clippings looked from outside, what its settings,
templates and code were, and how the site looked that it left. Where all that is as it was, there
is nothing to do, and the last report stands.
"""

from __future__ import annotations

import time
from pathlib import Path

from clipline.building.file_states import key_states, last_change, scan
from clipline.building.placement import Placed
from clipline.cache import Cache, make_key, whole_key
from clipline.coding import decode, encode
from clipline.nouns import Noun, replace
from clipline.problems import Problem
from clipline.result import Job, Line, Result

# Two seconds are the coarsest clock of a file system in use (FAT): a file that changed no longer
# ago may change again without its times telling.
SETTLED = 2_000_000_000  # nanoseconds


class Look(Noun, frozen=True):
    """How everything a build reads looked at one time: a key, and whether it was all at rest."""

    key: bytes
    settled: bool


class _LastBuild(Noun, frozen=True):
    """How it looked before the build and what it left; then what the report tells."""

    inputs: bytes
    site: bytes
    files: int
    clippings: tuple[Line, ...]
    events: int
    problems: tuple[Problem, ...]


def observe_inputs(job: Job) -> Look:
    """How all that the build of this archive reads looks now."""
    now, looks = time.time_ns(), scan(job.clippings)
    parts: list[bytes | str] = [whole_key(), str(job.clippings), _options(job)]
    parts.append(key_states(looks))
    for file in (job.config, *_files(job.templates)):
        parts += [str(file), _content(file)]
    return Look(make_key(*parts), settled=last_change(looks.values()) < now - SETTLED)


def find_unchanged(job: Job, look: Look, cache: Cache) -> Result | None:
    """The last build's result, where this one would give the same site; else None."""
    key = _build_key(job)
    data = cache.get([key]).get(key)
    try:
        last = decode(data, _LastBuild) if data else None
    except ValueError:
        return None
    if last is None or last.inputs != look.key or last.site != key_states(scan(job.out)):
        return None
    placed = Placed(unchanged=last.files)
    return Result(last.clippings, last.events, last.problems, placed)


def remember_build(job: Job, look: Look, result: Result, cache: Cache) -> None:
    """Remember that this look led to that result, unless a file might yet change unseen."""
    if not look.settled or result.kept or result.placed.problems:
        return
    files = len(result.placed.written) + result.placed.unchanged
    last = _LastBuild(
        look.key, result.site, files, result.clippings, result.events, result.problems
    )
    cache.put({_build_key(job): encode(last)})


def _build_key(job: Job) -> bytes:
    return make_key("last build", str(job.out), _options(job))


def _options(job: Job) -> str:
    """What was asked for, but for how fast and how anew."""
    return repr(replace(job, clean=False, cache=None, workers=None))


def _files(folders: tuple[Path, ...]) -> list[Path]:
    return [file for folder in folders for file in sorted(folder.rglob("*")) if file.is_file()]


def _content(file: Path) -> bytes:
    """What it holds; what is no regular file is not opened, since a pipe would not end."""
    try:
        return file.read_bytes() if file.is_file() else b"no regular file"
    except OSError as error:
        return str(error).encode()
