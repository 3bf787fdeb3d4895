"""Paragraphs with hard line ends, as they come out of a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from clipline.reading.layout.lines import Line
from clipline.reading.text.marks import LONG, SHORT

_WRAPPED = 3  # lines: a headline broken in two is no paragraph
_FEW = 3  # lines: so few are a paragraph only if the last one ends as one
_FULL = 0.85  # of the widest line's width: what a hard-wrapped line has at least
_PARAGRAPH = 56  # columns of the widest line
_ENDED = frozenset({"sentence", "short-sentence"})
_SIGNING = frozenset({"stamp", "byline"})


def find_wrapped(lines: Sequence[Line]) -> list[bool]:
    """For each line whether it is part of a paragraph with hard line ends, as out of a PDF."""
    out = [False] * len(lines)
    start, apart = 0, 2 if _is_spaced(lines) else 1
    for index in range(1, len(lines) + 1):
        if index < len(lines) and _runs_on(lines[index - 1], lines[index], apart):
            continue
        first = start
        if first + 1 < index and _is_headline(lines[first], lines[first + 1]):
            first += 1
        if _is_broken_paragraph(lines[first:index]):
            first -= _opens_before(lines, first)
            out[first:index] = [True] * (index - first)
        start = index
    return out


def _is_spaced(lines: Sequence[Line]) -> bool:
    """Whether a blank line follows each line, and many begin in the middle of a sentence."""
    if len(lines) < 2 * _WRAPPED:
        return False
    gaps = [below.number - line.number for line, below in pairwise(lines)]
    small = sum("lower-start" in line.features and line.width >= SHORT for line in lines)
    return min(gaps) > 1 and gaps.count(2) >= _FULL * len(gaps) and 3 * small >= len(lines)


def _opens_before(lines: Sequence[Line], first: int) -> bool:
    """Whether the paragraph begins with the shorter line above, in the middle of a sentence."""
    if first == 0 or "lower-start" not in lines[first].features:
        return False
    above = lines[first - 1]
    near = lines[first].number - above.number == 1 and "headlike" in above.features
    return near and _SIGNING.isdisjoint(above.features)


def _is_headline(line: Line, following: Line) -> bool:
    """Whether the first line of a block may be the headline right above a paragraph."""
    return "lower-start" not in following.features and "numbered" not in line.features


def _is_broken_paragraph(lines: Sequence[Line]) -> bool:
    small = sum("lower-start" in line.features for line in lines)
    ended = sum(not _ENDED.isdisjoint(line.features) for line in lines)
    if len(lines) < _WRAPPED or ended * 2 >= len(lines):
        return False
    if len(lines) <= _FEW and _ENDED.isdisjoint(lines[-1].features):
        return False  # a headline, a standfirst and who signs
    return small * 4 >= len(lines) or _is_justified(lines)


def _is_justified(lines: Sequence[Line]) -> bool:
    """Lines about as long as one another, of which only the last ends as a sentence."""
    if len(lines) < _WRAPPED:
        return False
    widest = max(line.width for line in lines)
    full = all(line.width >= _FULL * widest for line in lines[:-1])
    ended = [not _ENDED.isdisjoint(line.features) for line in lines]
    return widest >= _PARAGRAPH and full and ended[-1] and not any(ended[:-1])


def _runs_on(line: Line, following: Line, apart: int) -> bool:
    """Whether two lines may be one broken paragraph: next to each other, the first one full."""
    if following.number - line.number != apart or not SHORT <= line.width < LONG:
        return False
    return _SIGNING.isdisjoint(line.features) and _SIGNING.isdisjoint(following.features)
