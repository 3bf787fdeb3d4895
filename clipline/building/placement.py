"""Files of a site put into place whole: written beside it, then moved, by a list that outlives us.

A build that is interrupted before its list is written leaves the previous site; one that is
interrupted later is finished by the next. A build that changes nothing writes nothing; what
Clipline did not make is neither overwritten nor removed.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from clipline.nouns import Noun
from clipline.problems import Problem

MANIFEST = ".clipline.json"  # names the files that are ours, so that all others are left alone
_MARK = "made-by-clipline"  # the first thing in a work folder, and the last to leave it
_LIST = "list.json"  # what is to be moved and removed: once it is there, it will be


class Placed(Noun, frozen=True):
    """Addresses written and removed by this build, in order, and how many stayed as they were;
    those that are `occupied` by a file that is not ours.
    """

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    problems: tuple[Problem, ...] = ()
    occupied: tuple[str, ...] = ()

    @property
    def done(self) -> bool:
        """Whether the site is as it should be, but for what was occupied."""
        return len(self.problems) == len(self.occupied)


def finish_interrupted(out: Path) -> None:
    """Finish what an interrupted build left, so that the site can be looked at as it will be."""
    out, work = _places(out)
    with suppress(OSError):
        if _refusal(out, MANIFEST, work) is None and _refusal(work, _MARK) is None:
            _recover(out, work)


def place_files(
    files: Mapping[str, bytes] | Iterable[tuple[str, bytes]],
    out: Path,
    *,
    clean: bool,
    kept: Collection[str] = (),
) -> Placed:
    """Make `out` hold these files (address → bytes) and those `kept`, which are known to be there.

    Files that come one by one are written one by one, so that a site is never held as a whole.
    `clean` writes the unchanged ones too. Gives `out-not-ours`, `out-occupied` and
    `out-unwritable`.
    """
    out, work = _places(out)
    try:
        refusal = _refusal(out, MANIFEST, work) or _refusal(work, _MARK)
        if refusal is not None:
            return Placed(problems=(refusal,))
        _recover(out, work)
        pairs = files.items() if isinstance(files, Mapping) else files
        return _place(_Plan(pairs, frozenset(kept), out, work), clean=clean)
    except OSError as error:
        message = f"the site could not be written: {error.strerror or error}"
        fix = "free disk space or mend the folder's permissions, and build again"
        return Placed(problems=(Problem("out-unwritable", "error", str(out), message, fix),))


class _Plan(Noun, frozen=True):
    """What is to lie where: `work` is the folder in which files are written."""

    files: Iterable[tuple[str, bytes]]
    kept: frozenset[str]
    out: Path
    work: Path


def _places(out: Path) -> tuple[Path, Path]:
    """The site's own folder, and the one in which files are written: beside it, or in it where that
    is a disk of its own or nothing may be made beside it.
    """
    out = Path(os.path.realpath(out))
    if out.is_dir() and (os.path.ismount(out) or not os.access(out.parent, os.W_OK)):
        return out, out / ".clipline"
    return out, out.with_name(f".{out.name}.clipline")


def _refusal(folder: Path, sign: str, work: Path | None = None) -> Problem | None:
    """Why this folder must not be written to, if it is somebody else's, the work folder apart."""
    if not os.path.lexists(folder) or (folder / sign).is_file():
        return None
    if folder.is_dir() and all(entry == work for entry in folder.iterdir()):
        return None
    message = "this folder holds files that Clipline did not make"
    fix = "choose an empty or a new folder with --out"
    return Problem("out-not-ours", "error", str(folder), message, fix)


def _recover(out: Path, work: Path) -> None:
    """What an interrupted build left: moves on its list are made, anything else goes."""
    if todo := _listed(work / _LIST):
        _finish(out, work, todo.get("move", ()), todo.get("remove", ()))
    _clear(work)


def _clear(work: Path) -> None:
    """Remove the work folder, its mark last: whatever stops it, the rest is known as ours."""
    (work / _LIST).unlink(missing_ok=True)
    shutil.rmtree(work / "new", ignore_errors=True)
    (work / _MARK).unlink(missing_ok=True)
    if work.exists():
        work.rmdir()


def _place(plan: _Plan, *, clean: bool) -> Placed:
    out, ours = plan.out, _ours(plan.out)
    written, same, occupied = set[str](), set[str](), set[str]()

    ground, desk = _Ground(out), _Desk(plan.work)

    def place(address: str, content: bytes) -> None:
        if address in ours and _holds(out / address, content):
            if not clean:
                same.add(address)
                return
        elif address != MANIFEST and ground.is_occupied(address, ours):
            occupied.add(address)
            return
        desk.write(address, content)
        written.add(address)

    for address, content in plan.files:
        place(address, content)
    addresses = {*written, *same, *plan.kept}
    place(MANIFEST, _manifest(addresses))
    gone = ours - addresses - occupied - {MANIFEST}
    removed = tuple(sorted(a for a in gone if ground.holds(a)))
    if written or removed:
        _begin_work(plan.work)
        _list(plan.work, written, removed)
        _finish(out, plan.work, written, removed)
        _clear(plan.work)
    problems = tuple(_occupied(out, address) for address in sorted(occupied))
    unchanged = len(same) + len(plan.kept)
    return Placed(tuple(sorted(written)), removed, unchanged, problems, tuple(sorted(occupied)))


class _Ground:
    """The site as it lies there; a folder is looked at once."""

    def __init__(self, out: Path) -> None:
        self._out = str(out)
        self._apart = {self._out: os.path.realpath(out) != self._out}

    def is_occupied(self, address: str, ours: Collection[str]) -> bool:
        """Whether something that is not ours stands there, or a link leads out of the site."""
        file = f"{self._out}/{address}"
        if address not in ours and os.path.lexists(file):
            return True
        return self._leads_out(file.rpartition("/")[0])

    def holds(self, address: str) -> bool:
        """Whether the file is there, and in the site: not behind a link that leads out of it."""
        return os.path.isfile(f"{self._out}/{address}") and self.reaches(address)  # noqa: PTH113 - as below

    def reaches(self, address: str) -> bool:
        """Whether the address lies in the site, behind no link that leads out of it."""
        return not self._leads_out(f"{self._out}/{address}".rpartition("/")[0])

    def _leads_out(self, folder: str) -> bool:
        """Of a folder that is still to be made, the first one above it that is there counts."""
        if folder not in self._apart:
            there = os.path.isdir(folder)  # noqa: PTH112 - a Path for each file takes longer
            self._apart[folder] = (
                os.path.realpath(folder) != folder
                if there
                else self._leads_out(folder.rpartition("/")[0])
            )
        return self._apart[folder]


def _occupied(out: Path, address: str) -> Problem:
    message = "a file that Clipline did not make stands where this page belongs"
    fix = "move it elsewhere, and build again"
    return Problem("out-occupied", "error", str(out / address), message, fix)


def _manifest(addresses: Iterable[str]) -> bytes:
    names = sorted({*addresses, MANIFEST})
    return (json.dumps({"made_by": "clipline", "files": names}, indent=0) + "\n").encode()


def _ours(out: Path) -> set[str]:
    return {MANIFEST, *_listed(out / MANIFEST).get("files", ())}


def _listed(file: Path) -> dict[str, list[str]]:
    """The addresses that a list of ours names, by what they are named for; none where there is no
    list, or something else stands in its place.
    """
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    lists = told.items() if isinstance(told, dict) else ()
    return {
        what: [name for name in names if isinstance(name, str) and _is_address(name)]
        for what, names in lists
        if isinstance(names, list)
    }


def _is_address(name: str) -> bool:
    """Whether it is one of a file below the site, as this room writes them: a list that somebody
    else changed leads nowhere else.
    """
    steps = name.split("/")
    return not re.search(r"[\\:\0]", name) and not {"", ".", ".."}.intersection(steps)


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


class _Desk:
    """The work folder, into which files are written, to be moved from there."""

    def __init__(self, work: Path) -> None:
        self._work = work
        self._folders: set[str] = set()

    def write(self, address: str, content: bytes) -> None:
        """Write the file; each folder is made once."""
        if not self._folders:
            _begin_work(self._work)
        new, folder = self._work / "new", address.rpartition("/")[0]
        if folder not in self._folders:
            (new / folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        _write(new / address, content)


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _begin_work(work: Path) -> None:
    """Make the work folder, its mark first, if it is not there."""
    if not (work / "new").exists():
        work.mkdir(parents=True, exist_ok=True)
        (work / _MARK).touch()
        (work / "new").mkdir()


def _list(work: Path, written: Iterable[str], removed: Iterable[str]) -> None:
    """Say what is to be done; the list is there whole or not at all."""
    todo = json.dumps({"move": [*written], "remove": [*removed]})
    draft = work / f"{_LIST}.draft"
    draft.write_text(todo, encoding="utf-8")
    draft.replace(work / _LIST)


def _finish(out: Path, work: Path, moved: Iterable[str], removed: Iterable[str]) -> None:
    """Do what the list says, or the rest of it; the manifest comes last."""
    if not out.exists():
        (work / "new").rename(out)
        return
    ground = _Ground(out)
    for address in removed:
        if not ground.holds(address):
            continue  # gone before the interruption, or behind a link that leads elsewhere
        (out / address).unlink(missing_ok=True)
        _remove_empty(out, (out / address).parent)
    for address in sorted(filter(ground.reaches, moved), key=lambda one: one == MANIFEST):
        target = out / address
        target.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):  # moved before the interruption
            (work / "new" / address).replace(target)


def _remove_empty(out: Path, folder: Path) -> None:
    """Remove the folders that a removed page leaves empty."""
    with suppress(OSError):
        while folder != out:
            folder.rmdir()
            folder = folder.parent
