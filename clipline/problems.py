"""What is wrong, where, and how to mend it: mistakes in the user's files are values."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Literal

from clipline.nouns import Noun

Severity = Literal["error", "warning", "note"]


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
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    source = text[line_start : len(text) if line_end < 0 else line_end].rstrip("\r")
    width = max(1, min(end, line_start + len(source)) - start)
    line = text.count("\n", 0, start) + 1
    return Problem(code, severity, file, message, fix, line, start - line_start + 1, width, source)


def suggest(word: str, known: Iterable[str]) -> str:
    """The words ` (did you mean "x"?)` where something known is near, else nothing."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f' (did you mean "{near[0]}"?)' if near else ""


_SOURCE_LIMIT = 100  # a line of a pasted page can be a whole article; a terminal is not


def _excerpt(problem: Problem) -> list[str]:
    """The source line with a caret under the place, cut around it when it is long."""
    number = str(problem.line)
    at = problem.column - 1
    left = max(0, at - _SOURCE_LIMIT // 2) if len(problem.source) > _SOURCE_LIMIT else 0
    shown = problem.source[left : left + _SOURCE_LIMIT].replace("\t", " ")
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
