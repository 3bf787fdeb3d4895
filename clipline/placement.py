"""Files of a site put into place whole: written beside it, then exchanged in one step.

An interrupted build leaves the previous site as it was; a build that changes nothing writes
nothing; and what Clipline did not make is neither overwritten nor removed.
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


@dataclass(frozen=True, slots=True)
class Placed:
    """Addresses written and removed by this build, in order, and how many stayed as they were."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    problems: tuple[Problem, ...] = ()


def place_files(files: Mapping[str, bytes], out: Path, *, clean: bool) -> Placed:
    """Make `out` hold these files (address → bytes); `clean` writes the unchanged ones too."""
    beside, before = _sibling(out, "new"), _sibling(out, "old")
    try:
        _recover(out, beside, before)
        refusal = _refusal(out)
        if refusal is not None:
            return Placed(problems=(refusal,))
        return _exchange({**files, MANIFEST: _manifest(files)}, out, clean=clean)
    except OSError as error:
        message = f"the site could not be written: {error.strerror or error}"
        fix = "free disk space or mend the folder's permissions; the previous site is untouched"
        return Placed(problems=(Problem("out-unwritable", "error", str(out), message, fix),))


def _sibling(out: Path, suffix: str) -> Path:
    return out.with_name(f".{out.name}.{suffix}")


def _recover(out: Path, beside: Path, before: Path) -> None:
    """What an interrupted build left behind: a half-written site goes, a set-aside one returns."""
    if before.exists() and not out.exists():
        before.rename(out)
    for leftover in (beside, before):
        if (leftover / MANIFEST).exists() or leftover == beside:
            shutil.rmtree(leftover, ignore_errors=True)


def _refusal(out: Path) -> Problem | None:
    """Why this folder must not be written to, if it is somebody else's."""
    if not out.exists() or (out / MANIFEST).is_file():
        return None
    if out.is_dir() and not any(out.iterdir()):
        return None
    message = "the output folder holds files that Clipline did not make"
    fix = "choose an empty or a new folder with --out"
    return Problem("out-not-ours", "error", str(out), message, fix)


def _manifest(files: Mapping[str, bytes]) -> bytes:
    names = sorted({*files, MANIFEST})
    return (json.dumps({"made_by": "clipline", "files": names}, indent=0) + "\n").encode()


def _exchange(files: Mapping[str, bytes], out: Path, *, clean: bool) -> Placed:
    ours = _ours(out)
    same = frozenset() if clean else frozenset(a for a in files if _holds(out / a, files[a]))
    removed = tuple(sorted(a for a in ours - set(files) if (out / a).exists()))
    written = tuple(sorted(set(files) - same))
    if not written and not removed:
        return Placed(unchanged=len(same))
    beside, before = _sibling(out, "new"), _sibling(out, "old")
    beside.mkdir(parents=True)
    for address in written:
        _write(beside / address, files[address])
    for address in (*same, *_foreign(out, ours | set(files))):
        _carry(out / address, beside / address)
    if out.exists():
        out.rename(before)
    beside.rename(out)
    shutil.rmtree(before, ignore_errors=True)
    return Placed(written, removed, len(same))


def _ours(out: Path) -> set[str]:
    try:
        listed = json.loads((out / MANIFEST).read_text(encoding="utf-8"))["files"]
        return {str(name) for name in listed}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _foreign(out: Path, ours: set[str]) -> list[str]:
    """Files in the folder that no build made: a CNAME, a search engine's token."""
    if not out.exists():
        return []
    found = [Path(folder, name) for folder, _, names in os.walk(out) for name in names]
    return sorted(a for f in found if (a := f.relative_to(out).as_posix()) not in ours)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _carry(source: Path, target: Path) -> None:
    """The same file in the new folder, without copying it where the disk allows."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, target, follow_symlinks=False)
