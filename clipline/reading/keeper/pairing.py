"""Which corrections file is which clipping's, told by their names alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from clipline.problems import Problem

_ENDS = (".corrections.yaml", ".corrections.yml")


def corrected_stem(name: str) -> str | None:
    """The stem of what a file of that name corrects, None where it is no corrections file."""
    end = next((end for end in _ENDS if name.lower().endswith(end)), None)
    return name.removesuffix(name[-len(end) :]) if end else None


def pair_corrections(
    clippings: Iterable[Path], corrections: Iterable[Path]
) -> tuple[dict[Path, Path], dict[Path, str]]:
    """The corrections of each clipping that has some; and why others are of none.

    `x.corrections.yaml` is for `x.txt` or `x.md`, whichever there is, in capitals or not: of two
    that differ in these alone, for the one that is written as it is. Of two for one clipping the
    first is read, one that is written as the clipping before others, `.yaml` before `.yml`.
    """
    named: defaultdict[tuple[Path, str], list[Path]] = defaultdict(list)
    for path in clippings:
        named[path.parent, path.stem.lower()].append(path)
    pairs: dict[Path, Path] = {}
    others: dict[Path, str] = {}
    waiting = []
    for file in corrections:
        stem = corrected_stem(file.name) or ""
        near = named.get((file.parent, stem.lower()), [])
        exact = [path for path in near if path.stem == stem]
        waiting.append((not exact, file.suffix.lower() != ".yaml", file, exact or near))
    for _, _, file, meant in sorted(waiting, key=lambda one: one[:3]):
        if len(meant) == 1 and meant[0] not in pairs:
            pairs[meant[0]] = file
        elif len(meant) == 1:
            others[file] = pairs[meant[0]].name
        else:
            others[file] = ", ".join(sorted(path.name for path in meant))
    return pairs, others


def orphan(file: str, others: str) -> Problem:
    """The problem with corrections that are not one clipping's, or not its only ones: `others` are
    the files in question.
    """
    message = "there is no clipping of that name beside it, so it corrects nothing"
    fix = "name it as its clipping, `x.corrections.yaml` for `x.txt`, or delete it"
    if corrected_stem(others):
        message = f"{others} is read for that clipping, so this corrects nothing"
        fix = f"put what it says into {others}, and delete it"
    elif others:
        message = f"it may be for any of {others}, so it corrects none of them"
        fix = "rename all but one of these, and the corrections as the one they are for"
    return Problem("correction-orphan", "error", file, message, fix)
