"""What a line's neighbours and the whole page say of it: repetition, runs, shared words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from clipline.reading.lines import Line
from clipline.reading.marks import HEADLINE, LONG, SHORT, TINY, VERY_LONG

_RUN = 4  # lines in a row without a sentence: the shortest menu of the 37 clippings has four
_WRAPPED = 3  # lines: a headline broken in two is no paragraph
_LEAD = 3000  # characters of prose whose words a headline shares; later ones stray
_PARAGRAPH = 56  # columns: a sentence as short as this may be a paragraph
_DECK = 80  # columns: a longer line right above the text is its first paragraph
_WORD = re.compile(r"[^\W\d_]{4,}|[가-힣]{2,}|[一-鿿ァ-ヿ]{2,}|[A-Z]{2,3}\b")
_ENDED = frozenset({"sentence", "short-sentence"})
_SIGNING = frozenset({"stamp", "byline"})
_NO_RUN = _ENDED | _SIGNING
_FURNITURE = frozenset(
    f"{cue}:whole"
    for cue in (
        "nav", "section", "share", "related", "comment", "notice", "subscribe", "tags",
        "release", "counter", "reading", "bio", "contact", "end", "any", "name", "credit",
    )
)  # fmt: skip


def with_surroundings(lines: Sequence[Line]) -> list[Line]:
    """The lines with the features that their neighbours give added."""
    wrapped = _wrapped(lines)
    prose = [is_prose(line) or wrapped[i] for i, line in enumerate(lines)]
    seen = Counter(line.text for line in lines)
    earlier: set[str] = set()
    runs, roots = _runs(lines, prose), _lead_roots(lines, prose)
    names, lead = _signed_names(lines), next((i for i, p in enumerate(prose) if p), len(lines))
    out, listed = [], False
    for index, line in enumerate(lines):
        features = list(line.features)
        features += _place(index, lines, prose)
        features += _neighbours(index, lines, prose)
        if wrapped[index]:
            features.append("wrapped")
        elif 0 < index <= lead and _is_deck(index, lines):
            features.append("deck")
        if seen[line.text] > 1 and line.width >= TINY:
            features.append("repeats" if line.text in earlier else "repeated")
        earlier.add(line.text)
        listed = _is_listed(features, index, prose, listed=listed)
        if listed:
            features.append("list")
        if runs[index] >= _RUN:
            features.append("run")
        if prose[index] and _is_doubled(index, lines):
            features.append("doubled-prose")
        if "dateline" in features and any(_later_dateline(index, lines)):
            features.append("dateline-again")
        if not prose[index]:
            features += _shared(line, roots)
        if any(line.text.startswith(name) for name in names) and not line.byline:
            features.append("author")
        out.append(replace(line, features=tuple(features)))
    return out


def _is_listed(features: Sequence[str], index: int, prose: Sequence[bool], *, listed: bool) -> bool:
    """Whether it is an item of a list that a paragraph, or a line with a colon, opened."""
    if "bullet" not in features and "numbered" not in features:
        return "list" in features
    return listed or (index > 0 and prose[index - 1])


def _is_doubled(index: int, lines: Sequence[Line]) -> bool:
    """Whether the line next to it says the same: a photo's caption and its alternative text."""
    around = lines[max(0, index - 1) : index + 2]
    return sum(line.text == lines[index].text for line in around) > 1


def _later_dateline(index: int, lines: Sequence[Line]) -> Iterator[bool]:
    """For the next lines whether they open a report: then an opening before them is a caption's."""
    for line in lines[index + 1 : index + 4]:
        if line.dateline is not None and line.dateline.source is not None:
            yield lines[index].dateline is not None


def is_prose(line: Line) -> bool:
    """Whether a line reads as a paragraph of running text."""
    if "dateline" in line.features or line.width >= VERY_LONG:
        return True
    if line.width < _PARAGRAPH or not _FURNITURE.isdisjoint(line.features):
        return False
    return "sentence" in line.features or "sentences" in line.features or line.width >= LONG


def _place(index: int, lines: Sequence[Line], prose: Sequence[bool]) -> list[str]:
    """Where on the page it stands, and whether it stands alone."""
    out = []
    if index == 0:
        out.append("first")
    if index == len(lines) - 1:
        out.append("last")
        if index and _is_cut(lines[index - 1], lines[index], whole=prose[index - 1]):
            out.append("cut")
    before = index == 0 or lines[index].number - lines[index - 1].number > 1
    after = index == len(lines) - 1 or lines[index + 1].number - lines[index].number > 1
    if before and after:
        out.append("alone")
    return out


def _is_cut(previous: Line, line: Line, *, whole: bool) -> bool:
    """Whether the page's last line breaks off: an excerpt ends in the middle of a sentence."""
    if line.width < TINY or (_ENDED | _FURNITURE) & set(line.features):
        return False
    return whole or "sentence" in previous.features


def _neighbours(index: int, lines: Sequence[Line], prose: Sequence[bool]) -> list[str]:
    line, out = lines[index], []
    previous = lines[index - 1] if index else None
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following is not None:
        if prose[index + 1]:
            out.append("before-prose")
            if index and (prose[index - 1] or not _ENDED.isdisjoint(lines[index - 1].features)):
                out.append("between-prose")
        if following.text.startswith("@"):
            out.append("before-handle")
        if "colon" in line.features and {"bullet", "numbered"} & set(following.features):
            out.append("list")
        if _signs(index + 1, lines):
            out.append("before-stamp")
    if previous is None:
        return out
    if prose[index - 1]:
        out.append("after-prose")
    if _signs(index - 1, lines):
        out.append("after-stamp")
    if "name-only" in line.features and _signs(index, lines):
        out.append("signing-name")
    if "caption:whole" in previous.features and previous.width < SHORT:
        out.append("after-caption-label")
    if "mark-only" in previous.features:
        out.append("after-mark")
    if previous.width < SHORT and (
        "name-only" in previous.features or "stamp" in previous.features
    ):
        out.append("after-short-head")
    return out


def _signs(index: int, lines: Sequence[Line]) -> bool:
    """Whether a line is a stamp or a byline, or a name next to a stamp."""
    features = lines[index].features
    if "stamp" in features or "byline" in features:
        return True
    if "name:whole" in features and lines[index].width < SHORT:
        return True
    around = lines[max(0, index - 1) : index + 2]
    return "name-only" in features and any("stamp" in line.features for line in around)


def _is_deck(index: int, lines: Sequence[Line]) -> bool:
    """A line between a headline and the byline, or a short one above the first paragraph."""
    previous, line = lines[index - 1], lines[index]
    if "headlike" not in previous.features or index + 1 == len(lines):
        return False
    if line.width > HEADLINE[1] or not _FURNITURE.isdisjoint(previous.features):
        return False
    if _signs(index + 1, lines):
        return not _signs(index, lines)
    if line.width > _DECK or ("sentence" in line.features and line.number - previous.number == 1):
        return False
    return lines[index + 1].width > line.width * 1.25


def _wrapped(lines: Sequence[Line]) -> list[bool]:
    """For each line whether it is part of a paragraph with hard line ends, as out of a PDF."""
    out = [False] * len(lines)
    start = 0
    for index in range(1, len(lines) + 1):
        if index < len(lines) and _runs_on(lines[index - 1], lines[index]):
            continue
        first = start
        if first + 1 < index and "lower-start" not in lines[first + 1].features:
            first += 1  # a headline right above it
        if _is_broken_paragraph(lines[first:index]):
            out[first:index] = [True] * (index - first)
        start = index
    return out


def _is_broken_paragraph(lines: Sequence[Line]) -> bool:
    small = sum("lower-start" in line.features for line in lines)
    ended = sum(not _ENDED.isdisjoint(line.features) for line in lines)
    return len(lines) >= _WRAPPED and small * 4 >= len(lines) and ended * 2 < len(lines)


def _runs_on(line: Line, following: Line) -> bool:
    """Whether two lines may be one broken paragraph: next to each other, the first one full."""
    if following.number - line.number != 1 or not SHORT <= line.width < LONG:
        return False
    return _SIGNING.isdisjoint(line.features) and _SIGNING.isdisjoint(following.features)


def _runs(lines: Sequence[Line], prose: Sequence[bool]) -> list[int]:
    """For each line how many in a row around it are neither text nor stamps; marks do not count."""
    out = [0] * len(lines)
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and not prose[index] and _NO_RUN.isdisjoint(lines[index].features):
            continue
        size = sum("mark-only" not in lines[i].features for i in range(start, index))
        out[start:index] = [size] * (index - start)
        start = index + 1
    return out


def _roots(text: str) -> set[str]:
    """The words of a text cut to what inflection leaves alone; pairs of letters where none are spaced."""
    out = set()
    for word in _WORD.findall(text):
        if word[0] < "\u3000":
            out.add(word[:4].lower())
        elif "가" <= word[0] <= "힣":
            out.add(word[:2])
        else:
            out.update(word[i : i + 2] for i in range(len(word) - 1))
    return out


def _lead_roots(lines: Sequence[Line], prose: Sequence[bool]) -> set[str]:
    """The words of the first paragraphs of running text."""
    words, size = [], 0
    for line, is_text in zip(lines, prose, strict=True):
        if is_text and size < _LEAD:
            words.append(line.text[: _LEAD - size])
            size += line.width
    return _roots("\n".join(words))


def _shared(line: Line, roots: set[str]) -> list[str]:
    """Whether a line that may be a headline uses the words of the article."""
    if not HEADLINE[0] <= line.width <= HEADLINE[1] or not roots:
        return []
    own = _roots(line.text)
    if not own:
        return []
    share = len(own & roots) / len(own)
    if share >= 0.5 and len(own & roots) > 1:  # noqa: PLR2004 - half of its words
        return ["overlap-much"]
    return ["overlap"] if share >= 0.25 else ["overlap-none"]  # noqa: PLR2004 - a quarter of them


def _signed_names(lines: Sequence[Line]) -> list[str]:
    """The names that sign the page: a later line that begins with one is about the author."""
    out = []
    for line in lines:
        if line.byline is not None and "byline" in line.features:
            out += [name.of(line.text) for name in line.byline.names]
    return out[:8]
