"""The files of a template folder that pages load: styles, scripts, pictures."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from clipline.problems import Problem
from clipline.texts import Texts, read_texts

# Remark lines and indents of our scripts and styles are for who reads them here, no browser.
_REMARKS = re.compile(rb"^[ \t]*(?://[^\n]*|/\*[^*\n]*\*/)?\n|^[ \t]+", re.MULTILINE)
_IN_SHEETS = re.compile(rb" ?([{},;>]) ?\n?|(?<=[a-z]:) ()")
# A script's texts and patterns stay as they are; after these signs no line can end a statement.
_IN_SCRIPTS = re.compile(
    rb'("(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`'
    rb"|(?<=[(=,] )/(?:[^/\\\n]|\\.)+/[a-z]*|(?<=[(=,])/(?:[^/\\\n]|\\.)+/[a-z]*)"
    rb"| ?(?:([,;{(\[=>?:&|]+)(?: |\n)?|([\])}<!]+) ?)"
)
_PASSED_OVER = re.compile(r"^\.|~$")  # what systems and editors leave
_PUT = re.compile(rb'\bput\("([\w.]+)"\)')


def read_assets(
    template_dirs: Sequence[Path], texts: Texts | None = None
) -> tuple[dict[str, bytes], list[Problem]]:
    """Everything in the folders' `assets/` by its address, and what of it cannot be read; an
    earlier folder's file stands.

    Scripts and styles of the last folder, which are Clipline's, come without remarks, indents
    and spare spaces, and with those texts, or the English ones, where they say `put("key")`.
    """
    put = partial(_put_text, texts or read_texts("en"))
    found: dict[str, bytes] = {}
    problems: list[Problem] = []
    for folder in reversed(template_dirs):
        assets = folder / "assets"
        for file in sorted(assets.rglob("*")):
            passed_over = any(map(_PASSED_OVER.search, file.relative_to(assets).parts))
            if passed_over or (file.is_dir() and not file.is_symlink()):
                continue
            content = _read_asset(file, assets, shown_file(str(file), template_dirs))
            if isinstance(content, Problem):
                problems.append(content)
                continue
            own = folder == template_dirs[-1] and file.suffix in {".css", ".js"}
            name = f"assets/{file.relative_to(assets).as_posix()}"
            found[name] = _PUT.sub(put, _shorten(file, content)) if own else content
    return dict(sorted(found.items())), problems


def _shorten(file: Path, content: bytes) -> bytes:
    """A script or a sheet without what only its readers here need."""
    bare = _REMARKS.sub(b"", content)
    if file.suffix == ".css":
        return _IN_SHEETS.sub(rb"\1", bare)
    return _IN_SCRIPTS.sub(rb"\1\2\3", bare)


def _put_text(texts: Texts, said: re.Match[bytes]) -> bytes:
    """The text of that key as a script writes it."""
    return json.dumps(texts.pattern(said[1].decode())).encode()


def _read_asset(file: Path, assets: Path, shown: str) -> bytes | Problem:
    """What it holds; a pipe would be waited for, a link to a folder might lead around, and one out
    of the `assets` would publish what lies elsewhere.
    """
    why = "it is no regular file"
    try:
        if not file.resolve().is_relative_to(assets.resolve()):
            why = "the link leads out of the folder"
        elif file.is_file():
            return file.read_bytes()
    except OSError as error:
        why = error.strerror or str(error)
    message = f"a file of the templates cannot be read, so it is left out: {why}"
    fix = "make it a file that you may read, or remove it"
    return Problem("template-error", "error", shown, message, fix)


def shown_file(filename: str, template_dirs: Sequence[Path]) -> str:
    """The file as its keeper knows it: `templates/event.html`."""
    for folder in template_dirs:
        if Path(filename).is_relative_to(folder):
            return f"{folder.name}/{Path(filename).relative_to(folder).as_posix()}"
    return filename
