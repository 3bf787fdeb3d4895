"""What a line's neighbours and the whole page say of it: repetition, runs, shared words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from clipline.reading.layout.asides import find_asides
from clipline.reading.layout.captions import find_captions
from clipline.reading.layout.layout import CREDITED, find_layout
from clipline.reading.layout.lines import Line, is_presented
from clipline.reading.layout.openings import find_opening
from clipline.reading.layout.speakers import find_speakers, signed_names
from clipline.reading.layout.wrapping import find_wrapped
from clipline.reading.text.marks import HEADLINE, LONG, SHORT, TINY, VERY_LONG
from clipline.reading.text.roots import roots_of

_RUN = 4  # lines in a row without a sentence: fewer may be headline, standfirst and byline
_LEAD = 3000  # characters of prose whose words a headline shares; later ones stray
_TOP = 2  # paragraphs above the first of which tags and comments may stand as buttons
_PARAGRAPH = 56  # columns: a sentence as short as this may be a paragraph
_DECK = 80  # columns: a longer line right above the text is its first paragraph
_SAID = frozenset({"sentence", "photo-tail", "credit:in", "credit:start"})
_FEW = 3  # blanks of a few cut words; `Share this page` has two
_LABEL = 20  # characters by which a caption printed twice may differ at its start
_ENDED = frozenset({"sentence", "short-sentence"})
_ITEMS = frozenset({"bullet", "numbered"})
_SHORT_HEADS = frozenset({"name-only", "stamp"})
_SIGNING = frozenset({"stamp", "byline"})
_DATED = frozenset({"stamp", "reading:whole"})
_OFFICES = frozenset({"office:whole", "office:start"})  # `Minister for Trade` under a name
_SOURCES = frozenset({"source:whole"})
_BIOS = frozenset({"bio:in", "bio:start", "bio:twice"})
_CLOSES = frozenset({"tags:whole", "tags:start", "comment:whole", "end:whole"})
_SHARED = frozenset({"overlap", "overlap-much"})
_STOPPED = frozenset({"unstopped", "sentences"})  # a stop makes no caption of a page's first line
_NO_LABEL = frozenset({"credit:whole", "credit:start", "nav:whole"})
_CAPTIONED = frozenset({"caption:start", "credit:start", "credit:in", "pose:start", "notice:whole"})
_NO_RUN = _ENDED | _SIGNING
_FURNITURE = frozenset(
    f"{cue}:whole"
    for cue in (
        "nav", "section", "share", "related", "comment", "notice", "subscribe", "tags",
        "release", "counter", "reading", "bio", "contact", "end", "any", "name", "credit",
    )
)  # fmt: skip

_ASKING = frozenset({"subscribe:start", "subscribe:whole"})  # what opens no list of the report's
# What opens so is none of the report's sentences, whole or cut.
_OFFERED = {"notice:start", "subscribe:start", "related:start", "comment:start", "pointer"}


def with_surroundings(lines: Sequence[Line]) -> list[Line]:
    """The lines with the features that their neighbours give added."""
    wrapped = find_wrapped(lines)
    prose = [_is_paragraph(i, line) or wrapped[i] for i, line in enumerate(lines)]
    signs = [_signs(i, lines) for i in range(len(lines))]
    runs, roots = _runs(lines, prose), _lead_roots(lines, prose)
    repeats, names = _repeats(lines), signed_names(lines)
    lead = next((i for i, whole in enumerate(prose) if whole), len(lines))
    layout = find_layout(lines, prose)
    spoken = find_speakers(lines, prose)
    told = {**find_asides(lines, prose, roots), **find_captions(lines, prose)}
    opens = [p and _ASKING.isdisjoint(n.features) for n, p in zip(lines, prose, strict=True)]
    out, listed = [], False
    for index, line in enumerate(lines):
        features = [*line.features, *_place(index, lines, prose)]
        features += _around(index, lines, prose, signs)
        features += repeats[index]
        listed = _is_listed(features, listed=listed or (index > 0 and opens[index - 1]))
        if listed and told.get(index) != "linked":
            features.append("list")
        if runs[index] >= _RUN:
            features.append("run")
        if wrapped[index]:
            features.append("wrapped")
        elif 0 < index <= lead and _is_deck(index, lines, signs):
            features.append("deck")
        features += _of_text(index, lines) if prose[index] else _shared(line, roots)
        if line.byline is None and line.text.startswith(names):
            features.append("author")
            if index > lead and not _BIOS.isdisjoint(features):
                features.append("described")
        features += layout[index]
        features += spoken.get(index, ())
        features += [told[index]] if index in told else []
        if index == 0 and not _SHARED.isdisjoint(features):
            features = [name for name in features if name not in _STOPPED]
        out.append(line.with_features(features))
    for at in find_opening(out, prose):
        out[at] = out[at].with_features([*out[at].features, "opens"])
    return out


def _repeats(lines: Sequence[Line]) -> list[tuple[str, ...]]:
    """For each line whether it comes again, or has been there before.

    A sentence twice in a row is a photo's caption and its alternative text, and no headline.
    """
    count = Counter(line.text for line in lines)
    seen: set[str] = set()
    out: list[tuple[str, ...]] = []
    for index, line in enumerate(lines):
        again = count[line.text] > 1 and line.width >= TINY
        word = "repeats" if line.text in seen else "repeated"
        if again and not _SAID.isdisjoint(line.features) and _is_doubled(index, lines):
            word = "doubled-prose"
        out.append((word,) if again else ())
        seen.add(line.text)
    return out


def _of_text(index: int, lines: Sequence[Line]) -> Iterator[str]:
    """What betrays that a paragraph of running text is none of the article's."""
    if _is_doubled(index, lines):
        yield "doubled-prose"
    if lines[index].dateline is not None and _opens_again(index, lines):
        yield "dateline-again"


def _is_listed(features: Sequence[str], *, listed: bool) -> bool:
    """Whether it is an item of a list that a paragraph, or a line with a colon, opened."""
    return listed if not _ITEMS.isdisjoint(features) else "list" in features


def _is_doubled(index: int, lines: Sequence[Line]) -> bool:
    """Whether the line next to it says the same: a photo's caption and its alternative text."""
    text = lines[index].text
    inner = text[_LABEL : 4 * _LABEL] if len(text) > 5 * _LABEL else text
    around = lines[max(0, index - 1) : index + 2]
    return sum(inner in line.text and len(line.text) < 2 * len(text) for line in around) > 1


def _opens_again(index: int, lines: Sequence[Line]) -> bool:
    """Whether a report opens right after it: then it is the caption that opened like one."""
    return any(
        line.dateline is not None
        and line.dateline.source is not None
        and CREDITED.isdisjoint(line.features)
        for line in lines[index + 1 : index + 4]
    )


def _is_paragraph(index: int, line: Line) -> bool:
    """Running text; with a stop inside and none at its end the first line is a headline's."""
    cued = not (_OFFERED | _CAPTIONED).isdisjoint(line.features)
    return is_prose(line) and (index > 0 or cued or "unstopped" not in line.features)


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
    if line.width < SHORT and line.text.count(" ") < _FEW:
        return False
    if (_ENDED | _FURNITURE | _OFFERED | _CAPTIONED) & set(line.features):
        return False
    return whole or "sentence" in previous.features


def _around(
    index: int, lines: Sequence[Line], prose: Sequence[bool], signs: Sequence[bool]
) -> Iterator[str]:
    """What the lines right before and after say of it."""
    if index:
        yield from _after(index, lines, prose, signs)
    if index + 1 < len(lines):
        yield from _before(index, lines, prose, signs)
    if signs[index] and "name-only" in lines[index].features:
        yield "signing-name"


def _after(
    index: int, lines: Sequence[Line], prose: Sequence[bool], signs: Sequence[bool]
) -> Iterator[str]:
    """What the line before it says."""
    previous = lines[index - 1]
    if prose[index - 1]:
        yield "after-prose"
    if signs[index - 1]:
        yield "after-stamp"
    labels = "caption:whole" in previous.features and _NO_LABEL.isdisjoint(previous.features)
    if labels and previous.width < SHORT:
        yield "after-caption-label"
    if "mark-only" in previous.features:
        yield "after-mark"
    if previous.width < SHORT and not _SOURCES.isdisjoint(previous.features):
        yield "after-source"
    if previous.width < SHORT and not _SHORT_HEADS.isdisjoint(previous.features):
        yield "after-short-head"


def _before(
    index: int, lines: Sequence[Line], prose: Sequence[bool], signs: Sequence[bool]
) -> Iterator[str]:
    """What the line after it says."""
    following = lines[index + 1]
    if prose[index + 1]:
        yield "before-prose"
        if index and (prose[index - 1] or not _ENDED.isdisjoint(lines[index - 1].features)):
            yield "between-prose"
    if signs[index + 1]:
        yield "before-stamp"
    if following.text.startswith("@"):
        yield "before-handle"
    if "colon" in lines[index].features and not _ITEMS.isdisjoint(following.features):
        yield "list"


def _signs(index: int, lines: Sequence[Line]) -> bool:
    """Whether a line is a stamp or a byline, or a name next to a stamp."""
    features = lines[index].features
    if "stamp" in features or "byline" in features:
        return True
    if "name:whole" in features and lines[index].width < SHORT:
        return True
    around = lines[max(0, index - 1) : index + 2]
    signs = any(not _DATED.isdisjoint(n.features) or is_presented(lines[index], n) for n in around)
    return signs and "name-only" in features


def _is_deck(index: int, lines: Sequence[Line], signs: Sequence[bool]) -> bool:
    """A line between a headline and the byline, or a short one above the first paragraph."""
    previous, line = lines[index - 1], lines[index]
    if "headlike" not in previous.features or index + 1 == len(lines):
        return False
    if line.width > HEADLINE[1] or not _FURNITURE.isdisjoint(previous.features):
        return False
    if line.width < SHORT and not _OFFICES.isdisjoint(line.features):
        return False
    if signs[index + 1]:
        return not signs[index]
    if line.width > _DECK or ("sentence" in line.features and line.number - previous.number == 1):
        return False
    return lines[index + 1].width > max(line.width * 1.25, _DECK)


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


def _lead_roots(lines: Sequence[Line], prose: Sequence[bool]) -> set[str]:
    """The words of the first paragraphs of running text."""
    words: list[str] = []
    size = 0
    for line, is_text in zip(lines, prose, strict=True):
        if len(words) > _TOP and not _CLOSES.isdisjoint(line.features):
            break
        if is_text and size < _LEAD:
            words.append(line.text[: _LEAD - size])
            size += line.width
    return roots_of("\n".join(words))


def _shared(line: Line, roots: set[str]) -> list[str]:
    """Whether a line that may be a headline uses the words of the article."""
    if not HEADLINE[0] <= line.width <= HEADLINE[1] or not roots:
        return []
    own = roots_of(line.text)
    if not own:
        return []
    share = len(own & roots) / len(own)
    if share >= 0.5 and len(own & roots) > 1:  # noqa: PLR2004 - half of its words
        return ["overlap-much"]
    return ["overlap"] if share >= 0.25 else ["overlap-none"]  # noqa: PLR2004 - a quarter of them
