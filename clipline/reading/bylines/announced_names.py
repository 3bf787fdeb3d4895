"""Names below a line that says nothing but that they sign: `By`, `Written by`, `Author:`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from clipline.config import Language
from clipline.model import Span
from clipline.reading.layout.page import Page
from clipline.reading.text.names import find_sole_names

ANNOUNCED = "announced above"
_LISTS = ("byline.before", "byline.with")
_JOINTS = "&+ ,;"
_MOST = 12  # lines of names and what joins them
_NOTE = re.compile(r"(?<=[^\W\d_])\d$")  # `Jane Doe1`: where a note on her stands
_LONGEST = 60  # characters of a line of names


def is_announced(page: Page, number: int) -> bool:
    """Whether the line above is `By`, `Written by`, or `and` between names, and nothing else."""
    above = reversed(page.unquoted[max(0, number - 2) : number])
    line = next((span for span in above if span.end > span.start), None)
    return line is not None and _announces(page, line)


def find_announced(page: Page) -> Iterator[tuple[Span, str]]:
    """The names on the lines below such a line over the text, as far as they go on."""
    for number in page.told:
        if number >= page.opened:
            return
        if page.zones[number].role in {"nav", "meta", "headline"} and _announces(
            page, page.unquoted[number]
        ):
            yield from _names_below(page, number)


def _announces(page: Page, line: Span) -> bool:
    words = line.of(page.sheet.text)[:_LONGEST].rstrip(": ").lower()
    return words in _announcing(page.sheet.languages)


@cache
def _announcing(languages: tuple[Language, ...]) -> frozenset[str]:
    """The words before the names of those who sign, in small letters and without a colon."""
    listed = (word for lang in languages for key in _LISTS for word in lang.list(key))
    return frozenset(word.rstrip(": ").lower() for word in listed)


def _names_below(page: Page, number: int) -> Iterator[tuple[Span, str]]:
    """Line by line: a name that ends with a comma, or a sign between two, lets another follow."""
    joined = True
    for below in page.below(number, _MOST):
        start, end = page.unquoted[below]
        words = page.sheet.text[start : min(end, start + _LONGEST)]
        if not any(map(str.isalnum, words)) or _announces(page, Span(start, end)):
            joined = True
            continue
        left = words.lstrip(_JOINTS)
        start += len(words) - len(left)
        names = find_sole_names(_NOTE.sub("", left.rstrip(_JOINTS))) if joined else ()
        if not names or page.zones[below].role == "body":
            return
        for name in names:
            yield Span(start + name.start, start + name.end), ANNOUNCED
        joined = words[-1] in _JOINTS or words[0] in _JOINTS
