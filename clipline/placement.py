"""Files of a site put into place whole: written beside it, then exchanged by two renames.

An interrupted build leaves the previous site, or the next build puts it back; a build that
changes nothing writes nothing; what Clipline did not make is neither overwritten nor removed.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from clipline.problems import Problem

MANIFEST = ".clipline.json"  # names the files that are ours, so that all others are left alone
_MARK = "made-by-clipline"  # the first thing in a work folder, and the last to leave it


@dataclass(frozen=True, slots=True)
class Placed:
    """Addresses written and removed by this build, in order, and how many stayed as they were."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    problems: tuple[Problem, ...] = ()


def place_files(files: Mapping[str, bytes], out: Path, *, clean: bool) -> Placed:
    """Make `out` hold these files (address → bytes); `clean` writes the unchanged ones too.

    Gives `out-not-ours`, `out-occupied` and `out-unwritable`.
    """
    out = Path(os.path.realpath(out))
    work = out.with_name(f".{out.name}.clipline")
    try:
        refusal = _refusal(out, MANIFEST) or _refusal(work, _MARK)
        if refusal is not None:
            return Placed(problems=(refusal,))
        _recover(out, work)
        return _place(files, out, work, clean=clean)
    except OSError as error:
        message = f"the site could not be written: {error.strerror or error}"
        fix = "free disk space or mend the folder's permissions; the previous site is untouched"
        return Placed(problems=(Problem("out-unwritable", "error", str(out), message, fix),))


def _refusal(folder: Path, sign: str) -> Problem | None:
    """Why this folder must not be written to, if it is somebody else's."""
    if not os.path.lexists(folder) or (folder / sign).is_file():
        return None
    if folder.is_dir() and not any(folder.iterdir()):
        return None
    message = "this folder holds files that Clipline did not make"
    fix = "choose an empty or a new folder with --out"
    return Problem("out-not-ours", "error", str(folder), message, fix)


def _recover(out: Path, work: Path) -> None:
    """What an interrupted build left: a site set aside returns, a half-written one goes."""
    if (work / "old").exists() and not out.exists():
        (work / "old").rename(out)
    _clear(work)


def _clear(work: Path) -> None:
    """Remove the work folder, its mark last: whatever stops it, the rest is known as ours."""
    for name in ("new", "old"):
        shutil.rmtree(work / name, ignore_errors=True)
    (work / _MARK).unlink(missing_ok=True)
    if work.exists():
        work.rmdir()


def _place(files: Mapping[str, bytes], out: Path, work: Path, *, clean: bool) -> Placed:
    ours = _ours(out)
    occupied = sorted(a for a in files if a not in ours and os.path.lexists(out / a))
    kept = {a: content for a, content in files.items() if a not in occupied}
    kept[MANIFEST] = _manifest(kept)
    same = frozenset() if clean else frozenset(a for a in kept if _holds(out / a, kept[a]))
    removed = tuple(sorted(a for a in ours - set(kept) if (out / a).exists()))
    written = tuple(sorted(set(kept) - same))
    problems = tuple(_occupied(out, address) for address in occupied)
    if written or removed:
        _write_beside({a: kept[a] for a in written}, work)
        _carry(out, (*same, *_foreign(out, ours | set(kept))), work / "new")
        _exchange(out, work)
    return Placed(written, removed, len(same), problems)


def _occupied(out: Path, address: str) -> Problem:
    message = "a file that Clipline did not make stands where this page belongs"
    fix = "move it elsewhere, and build again"
    return Problem("out-occupied", "error", str(out / address), message, fix)


def _manifest(files: Mapping[str, bytes]) -> bytes:
    names = sorted({*files, MANIFEST})
    return (json.dumps({"made_by": "clipline", "files": names}, indent=0) + "\n").encode()


def _ours(out: Path) -> set[str]:
    try:
        listed = json.loads((out / MANIFEST).read_text(encoding="utf-8"))["files"]
        return {MANIFEST, *(str(name) for name in listed)}
    except (OSError, ValueError, KeyError, TypeError):
        return {MANIFEST}


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _foreign(out: Path, ours: set[str]) -> list[str]:
    """What no build made: a CNAME, a link, an empty folder."""
    found: list[Path] = []
    for folder, folders, names in os.walk(out):
        here = Path(folder)
        links = [name for name in folders if (here / name).is_symlink()]
        found += [here / name for name in (*names, *links)]
        if not folders and not names and here != out:
            found.append(here)
    return sorted(a for f in found if (a := f.relative_to(out).as_posix()) not in ours)


def _write_beside(files: Mapping[str, bytes], work: Path) -> None:
    work.mkdir(parents=True)
    (work / _MARK).touch()
    (work / "new").mkdir()
    for address, content in files.items():
        _write(work / "new" / address, content)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _carry(out: Path, addresses: tuple[str, ...], beside: Path) -> None:
    """The same files in the new folder, without copying them where the disk allows."""
    for address in addresses:
        source, target = out / address, beside / address
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir() and not source.is_symlink():
            target.mkdir(exist_ok=True)
            continue
        try:
            os.link(source, target, follow_symlinks=False)
        except (OSError, NotImplementedError):
            shutil.copy2(source, target, follow_symlinks=False)


def _exchange(out: Path, work: Path) -> None:
    if out.exists():
        out.rename(work / "old")
    (work / "new").rename(out)
    _clear(work)
