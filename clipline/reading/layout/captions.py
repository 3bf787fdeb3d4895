"""Lines that belong to a photo though nothing in them says so: what stands around them does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from clipline.reading.layout.lines import Line
from clipline.reading.text.marks import HEADLINE, LONG, SHORT
from clipline.reading.text.roots import roots_of

_CREDITS = frozenset(
    {"photo-tail", "dated-tail", "caption-end", "credit:in", "credit:start", "credit:whole"}
)
_BODIES = frozenset({"agency:whole", "agency:start", "ministry:whole", "ministry:start"})
_DASHED = re.compile(r" ?[-\u2013—]{1,2} ?[A-Z]{2,6}(?:/[^\W\d_]+)?$")
_PARTED = 2  # paragraphs: fewer do not tell how a page parts them
_BESIDE = 3  # lines: who signs, a link and a caption may stand between
_STANDFIRST = 240  # columns: longer ones are paragraphs
_CLOSING = 3  # paragraphs below a photo; what a wire adds to its report is no longer
_TOLD = 0.5  # of a headline's words: the first paragraph says them again, a standfirst does not


def find_captions(lines: Sequence[Line], prose: Sequence[bool]) -> dict[int, str]:
    """By a line's place the feature that it has for the sake of a photo next to it."""
    out = {
        index: "alternative-text"
        for index in range(len(lines) - 1)
        if _is_alternative(index, lines)
    }
    out.update({i: "caption-dateline" for i in range(len(lines) - 1) if _is_posed(i, lines)})
    out.update({i: "credited-within" for i in range(len(lines)) if _is_credited(i, lines, prose)})
    out.update(dict.fromkeys(_lenders(lines, prose), "credited-within"))
    lead = next((i for i, whole in enumerate(prose) if whole), len(lines))
    if _stands_over_photo(lead, lines, prose, out):
        out[lead] = "standfirst"
    elif _is_joined(lead, lines, prose):
        out[lead] = "joined"
    return out


def _is_joined(lead: int, lines: Sequence[Line], prose: Sequence[bool]) -> bool:
    """Whether the first sentence and the paragraph under it have no blank line between them, and
    all paragraphs below have: then it belongs to the head of the page.
    """
    below = [index for index in range(lead + 1, len(lines)) if prose[index]]
    if len(below) <= _PARTED or lines[lead].dateline is not None:
        return False
    if not _CREDITS.isdisjoint(lines[lead].features):
        return False
    first = below[0]
    joined = lines[first].number - lines[lead].number == first - lead <= _BESIDE
    if not joined or lines[lead].width >= min(lines[first].width, _STANDFIRST):
        return False
    return all(lines[n].number - lines[n - 1].number > 1 for n in below[1 : 1 + _PARTED])


def _is_alternative(index: int, lines: Sequence[Line]) -> bool:
    """Whether it is above a caption that names the photographer, the two by themselves.

    What is read out to those who do not see the photo is pasted as a line above its caption.
    """
    line, below = lines[index], lines[index + 1]
    if below.number - line.number != 1 or _CREDITS.isdisjoint(below.features):
        return False
    if line.dateline is not None or below.dateline is not None or line.stamps:
        return False
    if line.byline is not None or not _CREDITS.isdisjoint(line.features):
        return False
    before = index == 0 or line.number - lines[index - 1].number > 1
    after = index + 2 == len(lines) or lines[index + 2].number - below.number > 1
    return before and after


def _is_credited(index: int, lines: Sequence[Line], prose: Sequence[bool]) -> bool:
    """`Boats leave the pier. (HPA)` well above the end: a report is credited where it closes."""
    line = lines[index]
    if "credit-tail" not in line.features or line.width > LONG or line.dateline is not None:
        return False
    return any(prose[:index]) and sum(prose[index + 1 :]) > _CLOSING


def _lenders(lines: Sequence[Line], prose: Sequence[bool]) -> list[int]:
    """`Ministry of Fisheries` by itself between paragraphs, and again: whose photos stand there."""
    between = [
        n
        for n in range(1, len(lines) - 1)
        if prose[n - 1] and prose[n + 1] and lines[n].width < SHORT
        if not _BODIES.isdisjoint(lines[n].features)
    ]
    told = Counter(lines[n].text for n in between)
    return [n for n in between if told[lines[n].text] > 1]


def _is_posed(index: int, lines: Sequence[Line]) -> bool:
    """`OSLO: Boats leave the pier on Friday.—HPA` right above the dateline of the report."""
    line, below = lines[index], lines[index + 1]
    if below.dateline is None or (line.dateline is None and "speaker" not in line.features):
        return False
    twice = index > 0 and lines[index - 1].text == line.text
    return twice or line.text == below.text or _DASHED.search(line.text) is not None


def _stands_over_photo(
    lead: int, lines: Sequence[Line], prose: Sequence[bool], captions: dict[int, str]
) -> bool:
    """Whether the first sentence is parted by a photo from a paragraph that tells the headline."""
    if not 0 < lead < len(lines) - 1 or lines[lead].dateline is not None:
        return False
    above, line = lines[lead - 1], lines[lead]
    if line.width > HEADLINE[1] or "sentences" in line.features or "headlike" not in above.features:
        return False
    under = lead + 1
    while under < len(lines) and (
        under in captions or not _CREDITS.isdisjoint(lines[under].features)
    ):
        under += 1
    if under == lead + 1 or under == len(lines) or not prose[under]:
        return False
    told = roots_of(above.text)
    here, there = (len(told & roots_of(lines[at].text)) for at in (lead, under))
    return bool(told) and there >= _TOLD * len(told) and here < there
