"""The YAML at the top of a Markdown file, as browser extensions that save pages write it."""

from __future__ import annotations

import re
from collections.abc import Collection

from clipline.model import Span
from clipline.nouns import Noun, replace

LINES = 60  # a rule of dashes further down is the page's own
# What such programs call the fields of a header.
NAMES = {"source": "url", "link": "url", "site": "outlet", "publisher": "outlet",
         "date": "published", "language": "lang"}  # fmt: skip

_FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n)")
_PAIR = re.compile(r"([A-Za-z][\w-]{0,30})[ \t]*:(?:[ \t]+|(?=\Z))")
_ITEM = re.compile(r"[ \t]|-[ \t]|\Z")  # goes on with the line above, or is empty
_MORE = re.compile(r"[ \t]+(?!-[ \t])\S")  # of a value, and no item of a list
_BLOCK = re.compile(r"[|>][+-]?\d?[ \t]*(?=[\r\n]|\Z)")  # the value stands in the lines below
_ESCAPED = re.compile(r'\\(["\\/])')


class Entry(Noun, frozen=True):
    """A `key: value` of the block, its key as a header has it; the value's span is without its
    quotation marks, and `words` are without what they wanted to be written down.
    """

    key: str
    key_span: Span
    value: Span
    words: str = ""


class FrontMatter(Noun, frozen=True):
    """The entries of the block that a header knows, and the offset after it."""

    entries: tuple[Entry, ...]
    end: int


def read_front_matter(text: str, start: int, known: Collection[str]) -> FrontMatter | None:
    """The block that begins there; None where there is none.

    A value may go on in indented lines; a list, such as one of tags, is empty.
    """
    fence = _FENCE.match(text, start)
    at = fence.end() if fence else -1
    entries: list[Entry] = []
    for _ in range(LINES if fence else 0):
        line = _LINE.match(text, at)
        if line is None:
            return None
        if _FENCE.match(text, at):
            kept = tuple(_finished(text, e) for e in entries if e.key in known)
            return FrontMatter(kept, line.end())
        pair = _PAIR.match(line[1])
        if pair:
            key = pair[1].lower()
            value = _trimmed(text, Span(at + pair.end(), line.end(1)))
            entries.append(Entry(NAMES.get(key, key), Span(at, at + len(pair[1])), value))
        elif _MORE.match(line[1]) and entries and entries[-1].value.end > entries[-1].value.start:
            value = _trimmed(text, Span(entries[-1].value.start, line.end(1)))
            entries[-1] = replace(entries[-1], value=value)
        elif not _ITEM.match(line[1]):
            return None
        at = line.end()
    return None


def _finished(text: str, entry: Entry) -> Entry:
    """The entry with its value as YAML means it."""
    span = entry.value
    block = _BLOCK.match(text, span.start, span.end)
    if block:
        span = _trimmed(text, Span(block.end(), span.end))
        return replace(entry, value=span, words=span.of(text))
    words = span.of(text)
    mark = words[:1]
    if len(words) > 1 and mark == words[-1] and mark in "\"'":
        span = Span(span.start + 1, span.end - 1)
        words = span.of(text)
        words = _ESCAPED.sub(r"\1", words) if mark == '"' else words.replace("''", "'")
    return replace(entry, value=span, words=words)


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
