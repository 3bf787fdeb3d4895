"""Rows of teasers: a title and a sentence or two, and the same again and again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from clipline.reading.layout.lines import Line
from clipline.reading.text.marks import HEADLINE

_ROW = 3  # teasers: two headings in a row with a paragraph each are seen within reports too
_HEADED = 2  # the same under a heading that says so, and paragraphs before it
_TOLD = 4  # paragraphs before the first: a brief is made of such pieces from its top on
_WIDEST = 250  # columns: what teasers tell is no longer
_HEAD = 4  # lines above a teaser's text among which its title stands: kicker, day and writer too
_NO_TITLE = frozenset({"stamp", "byline", "parenthesis"})
_GAP = 8  # lines from the text of one to the text of the next


def find_rows(lines: Sequence[Line], prose: Sequence[bool]) -> set[int]:
    """The titles and texts of each row of teasers below some text; `prose` says what reads so.

    Under the headings of a report stand several paragraphs, or one longer than a teaser's.
    """
    out: set[int] = set()
    row: list[int] = []
    above = [0, *accumulate(prose)]  # paragraphs before each line
    for index in _teased(lines, prose):
        if row and _is_parted(row[-1], index, prose):
            out.update(_row(row, lines, prose, above))
            row = []
        row.append(index)
    out.update(_row(row, lines, prose, above))
    return out


def _row(
    row: Sequence[int], lines: Sequence[Line], prose: Sequence[bool], above: Sequence[int]
) -> Iterator[int]:
    if not row:
        return
    titles = [next(n for n in _above(index, prose) if _is_title(lines[n])) for index in row]
    headed = [n > 0 and "related:whole" in lines[n - 1].features for n in titles]
    told = above[row[0]]
    least = (_HEADED, _HEADED) if headed[0] else (_ROW, _TOLD)
    # links between the paragraphs of a report have such a heading each
    if len(row) >= least[0] and told >= least[1] and sum(headed) < _HEADED:
        for index in row:
            yield index
            yield next(n for n in _above(index, prose) if _is_title(lines[n]))


def _is_parted(before: int, index: int, prose: Sequence[bool]) -> bool:
    return index - before > _GAP or any(prose[before + 1 : index])


def _teased(lines: Sequence[Line], prose: Sequence[bool]) -> Iterator[int]:
    """Short paragraphs by themselves below a title."""
    for index, line in enumerate(lines):
        if not prose[index] or line.width > _WIDEST or line.dateline is not None:
            continue
        # below the last one may stand what the site says of itself
        goes_on = any(prose[index + 1 : index + 2]) and any(prose[index + 2 : index + 3])
        alone = not any(prose[max(0, index - 1) : index]) and not goes_on
        if alone and any(_is_title(lines[n]) for n in _above(index, prose)):
            yield index


def _above(index: int, prose: Sequence[bool]) -> Iterator[int]:
    """The lines right above it that are no running text."""
    for number in range(index - 1, max(-1, index - 1 - _HEAD), -1):
        if prose[number]:
            return
        yield number


def _is_title(line: Line) -> bool:
    if "headlike" not in line.features or not HEADLINE[0] <= line.width <= HEADLINE[1]:
        return False
    return not any(name.endswith(":whole") or name in _NO_TITLE for name in line.features)
