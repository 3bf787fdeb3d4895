"""The YAML at the top of a Markdown file, as browser extensions that save pages write it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from clipline.model import Span

LINES = 60  # a rule of dashes further down is the page's own
# What such programs call the fields of a header.
NAMES = {"source": "url", "link": "url", "site": "outlet", "publisher": "outlet",
         "date": "published", "language": "lang"}  # fmt: skip

_FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n)")
_PAIR = re.compile(r"([A-Za-z][\w-]{0,30})[ \t]*:(?:[ \t]+|(?=\Z))")
_ITEM = re.compile(r"[ \t]|-[ \t]|\Z")  # goes on with the line above, or is empty


@dataclass(frozen=True, slots=True)
class Entry:
    """A `key: value` of the block, its key as a header has it; the value's span is without its
    quotation marks.
    """

    key: str
    key_span: Span
    value: Span


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The entries of the block that a header knows, and the offset after it."""

    entries: tuple[Entry, ...]
    end: int


def read_front_matter(text: str, start: int, known: Collection[str]) -> FrontMatter | None:
    """The block that begins there; None where there is none.

    Values that go on over several lines, such as lists of tags, are empty.
    """
    fence = _FENCE.match(text, start)
    at = fence.end() if fence else -1
    entries: list[Entry] = []
    for _ in range(LINES if fence else 0):
        line = _LINE.match(text, at)
        if line is None:
            return None
        if _FENCE.match(text, at):
            return FrontMatter(tuple(e for e in entries if e.key in known), line.end())
        pair = _PAIR.match(line[1])
        if pair:
            key = pair[1].lower()
            value = _unquoted(text, Span(at + pair.end(), line.end(1)))
            entries.append(Entry(NAMES.get(key, key), Span(at, at + len(pair[1])), value))
        elif not _ITEM.match(line[1]):
            return None
        at = line.end()
    return None


def _unquoted(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = max(start, span.start + len(words.rstrip()))
    if end - start > 1 and text[start] == text[end - 1] and text[start] in "\"'":
        return Span(start + 1, end - 1)
    return Span(start, end)
