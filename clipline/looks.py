"""How files look from outside, which tells without opening them that they are as they were."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from clipline.cache import make_key


def scan(folder: Path) -> Iterator[tuple[str, str, int]]:
    """Every file below a folder: its path within it, how it looks, and when it last changed
    (nanoseconds since 1970). A folder that cannot be listed looks like what keeps it from being.
    """
    waiting = [(str(folder), "")]
    while waiting:
        place, below = waiting.pop()
        try:
            with os.scandir(place) as entries:
                found = list(entries)
        except FileNotFoundError:
            continue
        except OSError as error:
            yield below, str(error), 0
            continue
        for entry in found:
            address = f"{below}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                waiting.append((entry.path, f"{address}/"))
            else:
                yield address, *_look(entry.path, entry.stat(follow_symlinks=False))


def look_at(file: str) -> str:
    """How that file looks, as `scan` has it."""
    return _look(file, os.lstat(file))[0]


def key_looks(looks: Mapping[str, str]) -> bytes:
    """A key for how these files look, by path."""
    return make_key(*(f"{path} {told}" for path, told in sorted(looks.items())))


def _look(file: str, own: os.stat_result) -> tuple[str, int]:
    """A link looks like itself and what it leads to."""
    if not stat.S_ISLNK(own.st_mode):
        return _tell(own)
    told, changed = _tell(own)
    try:
        aim, aim_changed = _tell(os.stat(file))  # noqa: PTH116 - a Path for each takes longer
    except OSError as error:  # it leads nowhere
        return f"{told} {error}", changed
    return f"{told} {aim}", max(changed, aim_changed)


def _tell(s: os.stat_result) -> tuple[str, int]:
    told = f"{s.st_mode} {s.st_size} {s.st_ino} {s.st_mtime_ns} {s.st_ctime_ns}"
    return told, max(s.st_mtime_ns, s.st_ctime_ns)
