"""Saved files as clippings: the one room of reading that touches the disk, and only to read."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple, Protocol, TypeVar

from clipline.model import Clipping, Span
from clipline.problems import Problem, Severity
from clipline.reading.keeper.corrections_file import parse_corrections
from clipline.reading.keeper.pairing import corrected_stem, orphan, pair_corrections
from clipline.reading.raw.decoding import decode
from clipline.reading.raw.header import read_header
from clipline.settings.corrections import NOTHING, Corrections

SIZE_LIMIT = 10_000_000  # bytes; the longest article of the practice clippings has 5,000

_PLAIN = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")  # no folder of Windows has such a name
_SKIPPED = re.compile(r"\..*|readme(\..*)?|thumbs\.db|desktop\.ini", re.IGNORECASE | re.DOTALL)
_SUFFIXES = (".txt", ".md")
_MARKUP = re.compile(r"\s*(?:<!doctype html|<html\b|<\?xml\b)", re.IGNORECASE)


class Sources(NamedTuple):
    """The files to read, by path; the corrections of each that has some; what else is amiss."""

    paths: list[Path]
    corrections: dict[Path, Path]
    problems: list[Problem]


def find_sources(folder: Path, root: Path) -> Sources:
    """The files to read below a folder, subfolders too, by path; and what else lies there.

    Dotfiles and README files are passed over in silence. Gives `correction-orphan` for corrections
    that are not one clipping's, `clipping-not-text` (a warning) for other kinds of
    file, `clipping-outside` for links that lead out of the folder, `clipping-unreadable` for
    what is no regular file or cannot be listed, and `clippings-missing`.
    """
    if not folder.is_dir():
        message, fix = "there is no such folder", "make it and save clippings in it as .txt files"
        missing = _problem("clippings-missing", "error", _told(folder, root), message, fix)
        return Sources([], {}, [missing])
    paths: dict[Path, str] = {}
    problems: list[Problem] = []
    corrections: list[Path] = []
    home = os.path.realpath(folder)
    for entry in _walk(folder, root, problems):
        path = Path(entry)
        file = _told(path, root)
        if corrected_stem(entry.name):
            corrections.append(path)
            continue
        try:
            problem = _entry_problem(entry, home, file)
        except OSError as error:  # a link that leads to itself
            problem = _unreadable(file, error)
        if problem:
            problems.append(problem)
        elif entry.is_file():
            paths[path] = file
    ordered = sorted(paths, key=paths.__getitem__)
    pairs, others = pair_corrections(ordered, corrections)
    problems += [orphan(_told(path, root), why) for path, why in others.items()]
    return Sources(ordered, pairs, sorted(problems, key=lambda problem: problem.sort_key))


def find_source(folder: Path, root: Path, name: str) -> Path | None:
    """The file below the folder whose clipping has that id, the first by path; None without one."""
    paths = find_sources(folder, root).paths
    return next((path for path in paths if clipping_id(_told(path, root)) == name), None)


def read_clipping(
    path: Path, root: Path, corrections: Mapping[Path, Path] | None = None
) -> Clipping:
    """A file as a clipping; one that cannot be used has no text, and an error says why.

    `corrections` are each clipping's own, as `find_sources` has them; without them the file's
    folder is looked through. `file` is told from `root`, the archive's folder (for clippings that
    lie elsewhere, the folder above theirs). Gives `clipping-unreadable`,
    `clipping-too-large`, `clipping-empty`, `clipping-binary`, `clipping-encoding`,
    `clipping-markup`, and the header's problems.
    """
    file = _told(path, root)
    data = _read_bytes(path, file)
    if isinstance(data, Problem):
        return _unusable(file, "", data)
    sha256 = hashlib.sha256(data).hexdigest()
    decoded = decode(data, file)
    if isinstance(decoded, Problem):
        return _unusable(file, sha256, decoded)
    text, encoding = decoded.text, decoded.encoding
    header = read_header(text, file)
    if not header.content.of(text).replace("\ufeff", "").strip():
        return _unusable(file, sha256, *header.problems, _empty(file))
    beside = _find_corrections(path) if corrections is None else corrections.get(path)
    said, wrong = _read_corrections(beside, root) if beside else (NOTHING, ())
    markup = _MARKUP.match(text, header.content.start)
    problems = (*decoded.problems, *header.problems, *([_markup(file)] if markup else []), *wrong)
    return Clipping(
        clipping_id(file), file, sha256, text, header.content, header.fields, encoding, problems,
        said,
    )  # fmt: skip


def _find_corrections(path: Path) -> Path | None:
    """The corrections beside a clipping, if it has any."""
    try:
        beside = [path.with_name(name) for name in os.listdir(path.parent)]  # noqa: PTH208 - names
    except OSError:
        return None
    corrections = [one for one in beside if corrected_stem(one.name)]
    clippings = {path, *(one for one in beside if one.name.lower().endswith(_SUFFIXES))}
    return pair_corrections(clippings, corrections)[0].get(path) if corrections else None


def _read_corrections(beside: Path, root: Path) -> tuple[Corrections, tuple[Problem, ...]]:
    """What the keeper corrects; gives `correction-unreadable` and the file's own problems."""
    file = _told(beside, root)
    data = None if beside.is_symlink() else _read_bytes(beside, file)
    if isinstance(data, bytes):
        return parse_corrections(data, file)
    message = data.message if data else "a link is not followed; nothing is corrected"
    fix = data.fix if data else "save the corrections themselves beside the clipping"
    return NOTHING, (_problem("correction-unreadable", "error", file, message, fix),)


class Named(Protocol):
    """What tells one clipping from another, with or without its text."""

    @property
    def file(self) -> str:
        """Its path below the archive's root."""

    @property
    def id(self) -> str:
        """Its name on the site."""

    @property
    def sha256(self) -> str:
        """Of the file's bytes."""


N = TypeVar("N", bound=Named)


def find_duplicates(clippings: Iterable[N]) -> tuple[list[N], list[Problem]]:
    """The clippings without those that repeat another's bytes or its id, by path.

    Gives `clipping-duplicate`: a warning, and an error where a name alone is repeated.
    """
    kept: list[N] = []
    problems: list[Problem] = []
    first: dict[tuple[str, str], str] = {}
    for clipping in sorted(clippings, key=_first_saved):
        same = ("sha256", clipping.sha256)
        keys = (same, ("id", clipping.id))
        twin = next((first[key] for key in keys if key in first), None)
        if twin:
            problems.append(_duplicate(clipping.file, twin, same=same in first))
            continue
        first |= dict.fromkeys(keys, clipping.file)
        kept.append(clipping)
    return sorted(kept, key=lambda clipping: clipping.file), problems


def _first_saved(clipping: Named) -> tuple[bool, str]:
    """A plain name first, and one that others go on from: `pact.txt` before `Copy of pact.txt` and
    `pact-copy.txt`, which have neither its address nor its corrections.
    """
    plain = clipping.file.endswith(f"/{clipping.id}.txt")
    return (not plain, clipping.file.removesuffix(".txt"))


def clipping_id(file: str) -> str:
    """A slug for a file told from the archive's root, the same whatever other files there are.

    A plain `name-of-the-clipping.txt` keeps its stem. All else (capitals, spaces, other scripts,
    subfolders, `.md`, names that Windows reserves) gets eight digits of a hash of its path, so
    that ids are unique ignoring case.
    """
    below = PurePosixPath(unicodedata.normalize("NFC", file).partition("/")[2] or file)
    stem = below.name[:-4] if below.name.endswith(".txt") else ""
    if len(below.parts) == 1 and _PLAIN.fullmatch(stem) and not _RESERVED.fullmatch(stem):
        return stem
    words = unicodedata.normalize("NFKD", str(below).removesuffix(below.suffix))
    slug = re.sub(r"[^a-z0-9]+", "-", words.encode("ascii", "ignore").decode().lower())
    digest = hashlib.sha256(str(below).encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{slug.strip('-')[:60].rstrip('-') or 'clipping'}-{digest}"


def _walk(folder: Path, root: Path, problems: list[Problem]) -> Iterator[os.DirEntry[str]]:
    """Every entry that is not passed over; folders are entered, links to folders are not."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as entries:
                found = [entry for entry in entries if not _SKIPPED.fullmatch(entry.name)]
        except OSError as error:
            problems.append(_unreadable(_told(here, root), error))
            continue
        yield from found
        waiting += [Path(entry) for entry in found if entry.is_dir(follow_symlinks=False)]


def _entry_problem(entry: os.DirEntry[str], home: str, file: str) -> Problem | None:
    """What keeps an entry from being read as a clipping; None for a folder that is just one."""
    is_clipping = entry.name.lower().endswith(_SUFFIXES)
    if entry.is_symlink() and not Path(os.path.realpath(entry)).is_relative_to(home):
        message = "the link leads out of the clippings folder, so it is not followed"
        fix = "save the file itself here instead of a link to it"
        return _problem("clipping-outside", "error", file, message, fix)
    if entry.is_symlink() and entry.is_dir():
        message = "a link to a folder is not followed; what it leads to is read in its own place"
        return _problem("clipping-not-text", "note", file, message, "delete the link")
    if is_clipping and not entry.is_file():
        what = "a folder" if entry.is_dir() else "no regular file"
        message, fix = f"this is {what}, though its name is a clipping's", "rename or move it"
        return _problem("clipping-unreadable", "error", file, message, fix)
    if is_clipping or entry.is_dir():
        return None
    message = "only .txt and .md files are read, so this one is left out"
    fix = "save the page's text as a .txt file, or move this file elsewhere"
    return _problem("clipping-not-text", "warning", file, message, fix)


def _read_bytes(path: Path, file: str) -> bytes | Problem:
    """The file's bytes; what is no regular file is never opened, since a pipe would not end."""
    try:
        info = path.stat()
        if not stat.S_ISREG(info.st_mode):
            message, fix = "this is no regular file", "save the page's text as a .txt file"
            return _problem("clipping-unreadable", "error", file, message, fix)
        if info.st_size > SIZE_LIMIT:
            return _too_large(file, info.st_size)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        return _unreadable(file, error)


def _told(path: Path, root: Path) -> str:
    """The path below the root, with slashes; a name's bytes that are no UTF-8 are spelled out."""
    whole, start = str(path), "" if str(root) == "." else os.path.join(root, "")  # noqa: PTH118
    is_below = whole.startswith(start) and path.is_absolute() == root.is_absolute()
    below = whole[len(start) :] if is_below else os.path.join(path.parent.name, path.name)  # noqa: PTH118
    return os.fsencode(below.replace(os.sep, "/")).decode("utf-8", "backslashreplace")


def _unusable(file: str, sha256: str, *problems: Problem) -> Clipping:
    return Clipping(clipping_id(file), file, sha256, "", Span(0, 0), problems=problems)


def _problem(code: str, severity: Severity, file: str, message: str, fix: str) -> Problem:
    return Problem(code, severity, file, message, fix)


def _unreadable(file: str, error: Exception) -> Problem:
    reason = (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
    message, fix = f"it cannot be read: {reason}", "mend its permissions, or save it anew"
    return _problem("clipping-unreadable", "error", file, message, fix)


def _too_large(file: str, size: int) -> Problem:
    message = f"it has {size / 1e6:,.1f} MB, and a clipping may have {SIZE_LIMIT / 1e6:.0f}"
    fix = "save the article's text alone, or split the file into one clipping each"
    return _problem("clipping-too-large", "error", file, message, fix)


def _empty(file: str) -> Problem:
    message, fix = "there are no words in it", "paste the page's text into it, or delete it"
    return _problem("clipping-empty", "error", file, message, fix)


def _markup(file: str) -> Problem:
    message = "it is a page's source, with its markup, and not its text"
    fix = "open the page in a browser, select all of it, copy, and save that"
    return _problem("clipping-markup", "warning", file, message, fix)


def _duplicate(file: str, twin: str, *, same: bool) -> Problem:
    fix = "delete or rename one of the two"
    if same:
        message = f"it has the same bytes as {twin}, so it is left out"
        return _problem("clipping-duplicate", "warning", file, message, fix)
    message = f"its name is that of {twin} but for how accents are stored, so it is left out"
    return _problem("clipping-duplicate", "error", file, message, fix)
