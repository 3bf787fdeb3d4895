"""How files look from outside, which tells without opening them that they are as they were.

A look is a file's mode, size, number and times as bytes; a link's goes on with those of what it
leads to, and where that cannot be looked at, with nothing but what keeps it from being. An archive
of 10,000 has a site of 71,000 files, all of which a build with nothing to do looks at: whoever
changes a file in its place changes nothing around it.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from struct import Struct

from clipline.cache import make_key
from clipline.coding import encode

_LOOK = Struct("<IQQqq")
_NOTHING = _LOOK.pack(0, 0, 0, 0, 0)
_NUMBER = (1 << 64) - 1  # as much of a file's number as a look holds


def scan(folder: Path) -> dict[str, bytes]:
    """How every file below a folder looks, by its path within it. A folder that cannot be listed
    looks like what keeps it from being; one that is not there has no files.
    """
    looks: dict[str, bytes] = {}
    waiting = [""]
    while waiting:
        below = waiting.pop()
        try:
            with os.scandir(f"{folder}/{below}") as entries:
                found = list(entries)
        except FileNotFoundError:
            continue
        except OSError as error:
            looks[below] = _NOTHING + _say(error)
            continue
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                waiting.append(f"{below}{entry.name}/")
            elif entry.is_symlink():
                looks[below + entry.name] = state_of(entry.path)
            else:
                looks[below + entry.name] = _tell(entry.stat(follow_symlinks=False))
    return looks


def state_of(file: str) -> bytes:
    """How that file looks, as `scan` has it."""
    own = os.lstat(file)
    told = _tell(own)
    if not stat.S_ISLNK(own.st_mode):
        return told
    try:
        return told + _tell(os.stat(file))  # noqa: PTH116 - a Path for each takes longer
    except OSError as error:  # it leads nowhere
        return told + _say(error)


def key_states(looks: Mapping[str, bytes]) -> bytes:
    """A key for how these files look, by path."""
    paths = sorted(looks)
    return make_key("\0".join(paths), encode([looks[path] for path in paths]))


def last_change(looks: Iterable[bytes]) -> int:
    """When the newest of these changed, itself or what it leads to (nanoseconds since 1970)."""
    told = (_LOOK.iter_unpack(look[: 2 * _LOOK.size]) for look in looks)
    return max((max(one[3:]) for look in told for one in look), default=0)


def _tell(s: os.stat_result) -> bytes:
    number = s.st_ino & _NUMBER
    return _LOOK.pack(s.st_mode, s.st_size, number, s.st_mtime_ns, s.st_ctime_ns)


def _say(error: OSError) -> bytes:
    """In place of what cannot be looked at."""
    return _NOTHING + str(error).encode("utf-8", "surrogatepass")
