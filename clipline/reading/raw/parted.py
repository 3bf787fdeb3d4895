"""Names and words that a page has parted: by a line's end, or by dots and readings among kana."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clipline.model import Span

DOT = re.compile("(?<=[ァ-ヺー])・(?=[ァ-ヺ])")  # "フリーダム・シールド"
_READING = r"(?<=[一-鿿])[(\uff08][ァ-ヺー・]{1,12}[)\uff09]"  # how Han is read, "乙支(ウルチ)"
PARTED = re.compile(rf"(?<=[a-zà-ÿ])-\n(?=[a-zà-ÿ])|{DOT.pattern}|{_READING}")


def parted_lines(text: str) -> Iterator[Span]:
    """The lines in which words are parted, neighbours together."""
    start = end = -1
    for parted in PARTED.finditer(text):
        if parted.start() >= end:
            if end >= 0:
                yield Span(start, end)
            start = text.rfind("\n", 0, parted.start()) + 1
        if parted.end() > end:
            line = text.find("\n", parted.end())
            end = len(text) if line < 0 else line
    if end >= 0:
        yield Span(start, end)


def rejoin(text: str, lines: Span) -> tuple[str, list[int]]:
    """These lines with their parted words in one, and for each character its offset in the text."""
    pieces: list[str] = []
    origin: list[int] = []
    at = lines.start
    for parted in PARTED.finditer(text, *lines):
        pieces.append(text[at : parted.start()])
        origin += range(at, parted.start())
        at = parted.end()
    return "".join([*pieces, text[at : lines.end]]), [*origin, *range(at, lines.end)]
