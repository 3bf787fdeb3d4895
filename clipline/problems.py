"""What is wrong, where, and how to mend it: mistakes in the user's files are values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Literal

from clipline.nouns import Noun

Severity = Literal["error", "warning", "note"]

# What ends a line of a clipping wherever lines are counted: all that reading takes for a break.
LINE_BREAK = re.compile("\r\n?|[\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")


class Problem(Noun, frozen=True):
    """One thing to mend. `line` and `column` count from 1; 0 means the whole file."""

    code: str
    severity: Severity
    file: str
    message: str
    fix: str
    line: int = 0
    column: int = 0
    width: int = 1
    source: str = ""

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """File, then place, then code: the order in which problems are printed."""
        return (self.file, self.line, self.column, self.code, self.message)


class Place(Noun, frozen=True, order=True):
    """Words in one of the user's files: line and column count from 1, `source` is the line."""

    file: str
    line: int
    column: int
    width: int
    source: str

    def problem(self, code: str, severity: Severity, message: str, fix: str) -> Problem:
        """A problem with these words."""
        at = (self.line, self.column, self.width, self.source)
        return Problem(code, severity, self.file, message, fix, *at)


def problem_at(  # noqa: PLR0913 - a place is a text and two offsets; the rest says what is wrong
    text: str,
    start: int,
    end: int,
    *,
    code: str,
    severity: Severity,
    file: str,
    message: str,
    fix: str,
) -> Problem:
    """A problem at `text[start:end]`, its line and column worked out."""
    line, column = place_of(text, start)
    line_start = start - column + 1
    line_end = LINE_BREAK.search(text, line_start)
    source = text[line_start : line_end.start() if line_end else len(text)]
    width = max(1, min(end, line_start + len(source)) - start)
    return Problem(code, severity, file, message, fix, line, column, width, source)


def place_of(text: str, offset: int) -> tuple[int, int]:
    """The line and the column of that offset, both from 1; a line's break is its last column."""
    line, start = 1, 0
    for found in LINE_BREAK.finditer(text, 0, min(offset + 1, len(text))):
        if found.end() > offset:
            break
        line, start = line + 1, found.end()
    return line, offset - start + 1


def suggest(word: str, known: Iterable[str]) -> str:
    """The words ` (did you mean "x"?)` where something known is near, else nothing."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f' (did you mean "{near[0]}"?)' if near else ""


TAB_SHOWN = "\N{RIGHTWARDS ARROW}"  # where a tab is what is wrong; else it looks like a space
_SOURCE_LIMIT = 100  # a line of a pasted page can be a whole article; a terminal is not


def _excerpt(problem: Problem) -> list[str]:
    """The source line with a caret under the place, cut around it when it is long."""
    number = str(problem.line)
    at = problem.column - 1
    left = max(0, at - _SOURCE_LIMIT // 2) if len(problem.source) > _SOURCE_LIMIT else 0
    tab = TAB_SHOWN if problem.source[at : at + 1] == "\t" else " "
    shown = problem.source[left : left + _SOURCE_LIMIT].replace("\t", tab)
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in shown)
    width = min(problem.width, max(1, len(shown) - (at - left)))
    bar = " " * len(number) + " |"
    return [f"   {number} | {shown}", f"   {bar} {' ' * (at - left)}{'^' * width}"]


def printable(words: str) -> str:
    """The words on one line, without control characters: a file name may hold any of them."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in words)


def format_problem(problem: Problem) -> str:
    """One problem as a block: place, severity and code; the source line; the fix."""
    place = problem.file
    if problem.line:
        place += f":{problem.line}:{problem.column}"
    lines = [f"{place}: {problem.severity}[{problem.code}]: {problem.message}"]
    lines = [printable(line) for line in lines]
    if problem.line and problem.source.strip():
        lines += _excerpt(problem)
    lines.append(printable(f"  fix: {problem.fix}"))
    return "\n".join(lines)
