"""A title in quotation marks, with its own marks switched to those that stand within them."""

from __future__ import annotations

from clipline.site.tables.tables import on_one_line

_OPENING = {'"': '"', "\u201c": '"', "'": "'", "\u2018": "'"}
_CLOSING = {'"': '"', "\u201d": '"', "'": "'", "\u2019": "'"}
_MARKS = (("\u201c", "\u201d"), ("\u2018", "\u2019"))
_BEFORE = frozenset(" \u00a0([{/\u2013\u2014\u201c\u2018\"'")  # what a mark opens after
_ENDS = ("?", "!", ".", "…")
_OTHERS = frozenset(
    "\u201e\u201a\u201b\u201f"
)  # marks of which one word's end is another's beginning


def quote_title(title: str, end: str = "") -> str:
    """“The title”, on one line, `end` within the marks as Americans print it.

    A title in brackets, which is none of the page's words, stays without marks.
    """
    title = on_one_line(title)
    if title.startswith("[") and title.endswith("]"):
        return title + end
    inner = switch_marks(title)
    bare = inner.rstrip("\u2019\u201d")
    mark = "" if bare.endswith(_ENDS) else end
    return f"\u201c{bare}{mark}{inner[len(bare) :]}\u201d"


def switch_marks(title: str) -> str:
    """The title as it stands between double marks: its own single, those within them double.

    An apostrophe stays one. Marks that do not come in pairs stay as they are.
    """
    if _OPENING.keys().isdisjoint(title) or not _OTHERS.isdisjoint(title):
        return title
    pairs = _pairs(title)
    placed: dict[int, str] = {}
    for start, end in pairs:
        around = sum(first < start and end < last for first, last in pairs)
        placed[start], placed[end] = _MARKS[(around + 1) % 2]
    return "".join(placed.get(at, char) for at, char in enumerate(title))


def _pairs(title: str) -> list[tuple[int, int]]:
    """Where each pair of marks stands; what is opened within one and never closed is none."""
    opened: list[int] = []
    pairs = []
    for at in range(len(title)):
        starts = [start for start in opened if _closes(title, at, _OPENING[title[start]])]
        if starts:
            pairs.append((starts[-1], at))
            opened = [start for start in opened if start < starts[-1]]
        elif _opens(title, at):
            opened.append(at)
    return pairs


def _opens(title: str, at: int) -> bool:
    follows = title[at + 1 : at + 2]
    return (
        title[at] in _OPENING and (at == 0 or title[at - 1] in _BEFORE) and follows not in {"", " "}
    )


def _closes(title: str, at: int, kind: str) -> bool:
    """Whether the mark ends what a mark of that kind has opened; `don't` and `A'B` do not."""
    return _CLOSING.get(title[at]) == kind and not title[at + 1 : at + 2].isalnum()
