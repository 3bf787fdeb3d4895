"""One build of a site at a time: whoever comes second waits.

Two at once would take each other's files for somebody else's.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PAUSE = 0.1  # seconds between two looks whether the other build has ended


@contextmanager
def hold(out: Path, tell: Callable[[], None]) -> Iterator[None]:
    """Keep other builds of that site waiting; `tell` is called where this one has to wait itself.

    The system lets go of the lock when its process ends, however that ends. Where no file can be
    made beside the site, nobody is kept waiting.
    """
    place = Path(os.path.realpath(out))
    place = place.with_name(f".{place.name}.clipline.lock")
    lock = _wait(place, tell)
    try:
        yield
    finally:
        if lock is not None:
            with suppress(OSError):
                place.unlink()
            os.close(lock)


def _wait(place: Path, tell: Callable[[], None]) -> int | None:
    told = False
    while True:
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            lock = os.open(place, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError:
            return None
        if _take(lock) and _is_at(lock, place):
            return lock
        os.close(lock)
        if not told:
            tell()
            told = True
        time.sleep(_PAUSE)


def _take(lock: int) -> bool:
    """Whether the lock is ours; a file system that has none lets everybody in."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def _is_at(lock: int, place: Path) -> bool:
    """Whether the file is still there: who held it before may have removed it."""
    try:
        return os.path.samestat(os.fstat(lock), place.stat())
    except OSError:
        return False
