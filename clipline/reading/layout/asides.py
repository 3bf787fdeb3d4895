"""Lines beside a report: links to others below it, and a teaser that comes again as its text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from clipline.reading.layout.lines import Line
from clipline.reading.layout.teasers import find_rows
from clipline.reading.text.roots import roots_of

_LINKS = 3  # items: a report's own list may be as short
_TITLE = 30  # columns: a title is seldom shorter, the points of a list often are
_STRANGE = 0.25  # of an item's words: a title of another report shares fewer with this one
_BEGUN = 60  # characters by which a paragraph is known again
_FAR = 2  # paragraphs between the two: a standfirst comes again right away
_MOST = 2 / 3  # of the items
_STOPPED = frozenset({"sentence", "short-sentence"})


def find_asides(
    lines: Sequence[Line], prose: Sequence[bool], lead: AbstractSet[str]
) -> dict[int, str]:
    """By a line's place the feature that it has as a link or as what a teaser heads."""
    out = dict.fromkeys(_links(lines, prose, lead), "linked")
    out.update(dict.fromkeys(_teasers(lines, prose), "linked"))
    out.update(dict.fromkeys(_told_again(lines, prose), "linked"))
    out.update(dict.fromkeys(find_rows(lines, prose), "linked"))
    for index in range(1, len(lines) - 1):
        again = prose[index - 1] and lines[index - 1].text == lines[index + 1].text
        if again and "headlike" in lines[index].features:
            out[index - 1], out[index] = "teaser", "teased"
    return out


def _links(lines: Sequence[Line], prose: Sequence[bool], lead: AbstractSet[str]) -> Iterator[int]:
    """The titles of other reports that stand as a list below the last paragraph.

    A list of the report's own is opened by a colon, or tells of what the report tells.
    """
    last = max((i for i, whole in enumerate(prose) if whole and not _is_item(lines[i])), default=-1)
    if last < 0 or _STOPPED.isdisjoint(lines[last].features):
        return
    end = last + 1
    while end < len(lines) and _is_item(lines[end]):
        end += 1
    items = lines[last + 1 : end]
    if len(items) < _LINKS or not all(_is_title(line) for line in items):
        return
    if sum(_is_strange(line, lead) for line in items) >= _MOST * len(items):
        yield from range(last + 1, end)


def _told_again(lines: Sequence[Line], prose: Sequence[bool]) -> Iterator[int]:
    """Paragraphs far below one that begins as they do, or cut short under a list's title."""
    begun: dict[str, int] = {}
    paragraphs = 0
    for index, line in enumerate(lines):
        if not prose[index]:
            continue
        paragraphs += 1
        if paragraphs - begun.setdefault(line.text[:_BEGUN], paragraphs) > _FAR:
            yield index
        heads = lines[max(0, index - 2) : index]
        listed = len(heads) > 1 and "related:whole" in heads[0].features
        if listed and "headlike" in heads[1].features and line.text.endswith(("...", "…")):
            yield index


def _teasers(lines: Sequence[Line], prose: Sequence[bool]) -> Iterator[int]:
    """A title, a paragraph and `Read more`, and the same again: so pages list other reports."""
    heads = [i for i in range(len(lines) - 2) if _is_teased(lines[i : i + 3], whole=prose[i + 1])]
    ends = Counter(lines[i + 2].text for i in heads)
    for i in heads:
        if ends[lines[i + 2].text] > 1:
            yield from (i, i + 1)


def _is_teased(three: Sequence[Line], *, whole: bool) -> bool:
    title, _, more = three
    return whole and "headlike" in title.features and "nav:whole" in more.features


def _is_item(line: Line) -> bool:
    return "bullet" in line.features


def _is_title(line: Line) -> bool:
    """Whether an item of a list is written as a headline is."""
    words = line.text.lstrip("-•*· ")
    return line.width >= _TITLE and _STOPPED.isdisjoint(line.features) and not words[:1].islower()


def _is_strange(line: Line, lead: AbstractSet[str]) -> bool:
    own = roots_of(line.text)
    return len(own & lead) < _STRANGE * len(own)
