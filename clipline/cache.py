"""What was worked out before, kept under hashes of all that it was worked out from.

A value is found again only if nothing that went into it has changed; whatever cannot be read is a
miss, so the worst that a lost or broken cache costs is time.
"""

from __future__ import annotations

import hashlib
import sqlite3
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Self
from zlib import crc32

FORMAT = 2  # of the file's tables; another one's file is thrown away
CODE = Path(__file__).parent
# What reads and draws besides our own code: another release may do so otherwise.
PACKAGES = (
    *("charset_normalizer-", "jinja2-", "markdown-", "msgspec-", "nh3-", "pyahocorasick-"),
    *("python_dateutil-", "pyyaml-"),
)
OF_NO_WING = ("", "settings", "building")  # folders of rooms that belong to no wing
# Rooms of no wing that stand around the rules: no value depends on them.
AROUND = frozenset({
    *("cache", "checkup", "cli", "database", "explain", "options", "pipeline", "report"),
    *("building.collection", "building.drawing", "building.history", "building.indexing"),
    *("building.ledger", "building.lock", "building.file_states", "building.memo"),
    *("building.placement", "building.up_to_date", "building.stages", "building.workers"),
})  # fmt: skip
KEY_BYTES = 16
_MEMORY = ":memory:"
_CHECK_BYTES = 4
_ASKED = 500  # keys in one query; SQLite allows at least 999
_SPARE = 1000  # values that no build asked for may lie about; sweeping costs more than they do
_NOTES = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n",
}  # left out of version control and of backups (https://bford.info/cachedir/)


class Cache:
    """Values by key in one SQLite file below `folder`; None keeps them as long as the build lasts.
    One that is `blind` finds nothing of what was kept before, and keeps what it is given.

    Errors of the disk and of a broken file end in misses; a broken file is thrown away.
    """

    def __init__(self, folder: Path | None, *, blind: bool = False) -> None:
        self._blind = blind
        self._file = folder / "clipline.sqlite" if folder else None
        self._base = self._open()
        self._left: list[sqlite3.Connection] = []
        self._used: set[bytes] = set()
        self._own: set[bytes] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._base.close()

    def reopen(self) -> None:
        """A connection of its own for a copy of this process, where the old one must be neither
        used nor closed (https://www.sqlite.org/howtocorrupt.html, 2.6).
        """
        if self._file is not None:
            self._left.append(self._base)
            self._base = self._open()

    def get(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values that are kept under these keys."""
        wanted = list(dict.fromkeys(keys))
        self._used.update(wanted)
        found: dict[bytes, bytes] = {}
        if self._blind:
            wanted = [key for key in wanted if key in self._own]
        try:
            for at in range(0, len(wanted), _ASKED):
                some = wanted[at : at + _ASKED]
                marks = ",".join("?" * len(some))
                query = f"SELECT key, value FROM kept WHERE key IN ({marks})"  # noqa: S608
                found |= self._base.execute(query, some)
        except sqlite3.Error:
            self._throw_away()
            return {}
        return {k: v[_CHECK_BYTES:] for k, v in found.items() if _is_whole(v)}

    def known(self, keys: Iterable[bytes]) -> set[bytes]:
        """Those of these keys that have a value, which is not looked at."""
        wanted = list(dict.fromkeys(keys))
        self._used.update(wanted)
        if self._blind:
            wanted = [key for key in wanted if key in self._own]
        found: set[bytes] = set()
        try:
            for at in range(0, len(wanted), _ASKED):
                some = wanted[at : at + _ASKED]
                marks = ",".join("?" * len(some))
                query = f"SELECT key FROM kept WHERE key IN ({marks})"  # noqa: S608
                found.update(key for (key,) in self._base.execute(query, some))
        except sqlite3.Error:
            self._throw_away()
            return set()
        return found

    def use(self, keys: Iterable[bytes]) -> None:
        """Count these as asked for: what they stand for may be needed by the next build."""
        self._used.update(keys)

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keep these values."""
        self._used.update(values)
        if self._blind:
            self._own.update(values)
        rows = [(key, _check(value) + value) for key, value in values.items()]
        try:
            with self._base:
                self._base.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", rows)
        except sqlite3.Error:
            self._throw_away()

    def forget(self, keys: Iterable[bytes]) -> None:
        """These are asked for no more."""
        try:
            with self._base:
                self._base.executemany("DELETE FROM kept WHERE key = ?", [(k,) for k in keys])
        except sqlite3.Error:
            self._throw_away()

    def sweep(self) -> None:
        """Forget what this build did not ask for, once there is more of it than of the rest."""
        most = max(_SPARE, len(self._used))
        try:
            (count,) = self._base.execute("SELECT count(*) FROM kept").fetchone()
            if count <= most + len(self._used):
                return
            known = {key for (key,) in self._base.execute("SELECT key FROM kept")}
            spare = known - self._used
            if len(spare) > most:
                with self._base:
                    self._base.executemany("DELETE FROM kept WHERE key = ?", [(k,) for k in spare])
                self._base.execute("VACUUM")
        except sqlite3.Error:
            self._throw_away()

    def _open(self) -> sqlite3.Connection:
        if self._file is None:
            return _begin(_MEMORY)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            for name, words in _NOTES.items():
                note = self._file.with_name(name)
                if not note.exists():
                    note.write_text(words, encoding="ascii")
            return _connect(self._file)
        except (sqlite3.Error, OSError):
            return _begin(_MEMORY)

    def _throw_away(self) -> None:
        """Go on without the file; a broken one makes room for a new one, a busy one stays."""
        try:
            self._base.execute("PRAGMA quick_check").fetchone()
        except sqlite3.OperationalError:
            pass
        except sqlite3.Error:
            self._base.close()
            if self._file:
                self._file.unlink(missing_ok=True)
        self._base = _begin(_MEMORY)


def _connect(file: Path) -> sqlite3.Connection:
    """The file with its table; one that is broken or of another format is begun anew."""
    try:
        base = _begin(file)
        if base.execute("PRAGMA user_version").fetchone() == (FORMAT,):
            return base
        base.close()
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        pass
    file.unlink(missing_ok=True)
    return _begin(file)


def _begin(file: Path | str) -> sqlite3.Connection:
    base = sqlite3.connect(file, timeout=1)
    base.execute("PRAGMA synchronous = OFF")  # a power cut may break it: then it is a miss
    if not base.execute("SELECT 1 FROM sqlite_master").fetchone():
        base.execute(f"PRAGMA user_version = {FORMAT}")
        base.execute("CREATE TABLE kept (key BLOB PRIMARY KEY, value BLOB NOT NULL)")
    return base


def make_key(*parts: bytes | str) -> bytes:
    """A key for what is worked out from these parts, in this order."""
    digest = hashlib.blake2b(digest_size=KEY_BYTES)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.digest()


@cache
def code_key(*wings: str) -> bytes:
    """A key for the code of these wings, `""` being the rooms that belong to none, and its tools.

    A room imports from its own and earlier wings only (tests/test_house.py), so a wing's work
    depends on no more than the code up to it.
    """
    parts: list[bytes | str] = [sys.version, unicodedata.unidata_version, *_releases()]
    for wing in wings:
        for name, file in _rooms(wing).items():
            parts += [] if name in AROUND else [name, file.read_bytes()]
    return make_key(*parts)


def _rooms(wing: str) -> dict[str, Path]:
    """The files of a wing, code and data, by their dotted names below the package."""
    folders, below = ((wing,), "**/") if wing else (OF_NO_WING, "")
    found = (
        file
        for folder in folders
        for end in ("py", "yaml")
        for file in (CODE / folder).glob(f"{below}*.{end}")
    )
    return {".".join(file.relative_to(CODE).with_suffix("").parts): file for file in sorted(found)}


@cache
def _releases() -> tuple[str, ...]:
    """The installed releases of those packages: `msgspec-0.22.0.dist-info`.

    Told by folders' names: importlib.metadata takes longer than all else that finds a build idle.
    """
    found: set[str] = set()
    for place in sys.path:
        with suppress(OSError):
            found.update(path.name for path in Path(place).glob("*.dist-info"))
    return tuple(sorted(name for name in found if name.lower().startswith(PACKAGES)))


def whole_key() -> bytes:
    """A key for all the code there is."""
    folders = {f.name for f in CODE.iterdir() if f.is_dir() and f.name != "__pycache__"}
    rooms = _rooms("")
    around = [rooms[room].read_bytes() for room in sorted(AROUND)]
    return make_key(code_key("", *sorted(folders - {*OF_NO_WING})), *around)


def _check(value: bytes) -> bytes:
    return crc32(value).to_bytes(_CHECK_BYTES)


def _is_whole(value: object) -> bool:
    """Whether it is a value as it was put, or the disk or somebody changed it."""
    return isinstance(value, bytes) and value[:_CHECK_BYTES] == _check(value[_CHECK_BYTES:])
