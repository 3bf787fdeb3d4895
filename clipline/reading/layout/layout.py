"""What the layout of a whole page says of a line: echoes, summaries, heads of mails."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice

from clipline.reading.layout.heads import is_headed, is_passed_on
from clipline.reading.layout.lines import Line
from clipline.reading.layout.sign_offs import is_reporters
from clipline.reading.text.ages import is_age
from clipline.reading.text.marks import HEADLINE, LONG, PROSE, SHORT, TINY, VERY_LONG

CREDITED = frozenset({"dated-tail", "mail", "photo-tail", "credit-tail"})

_RECURRING = 3  # times: a headline stands twice on many pages, the foot of a printed page oftener
_POINT = 100  # columns: a point of a summary without a bullet is no longer
_POINTS = 9  # of a summary at most: more in a row are a menu
_AHEAD = 3  # lines: after the last credit of a report no prose of its own follows
_SEPARATOR = re.compile(r" ?[>»|\u203a→] ?| [/\u2013—-] ")
_STROKES = " >»|\u203a→/\u2013—-"
_STROKE = re.compile(r"[>»|\u203a→/\u2013—-]")
_ITEMS = frozenset({"bullet", "numbered"})
_HEAD = 30  # lines of a page's top among which its breadcrumb stands
_MENUS = 200  # the same where all menus were saved
_CRUMB = 8  # lines: from a breadcrumb to the headline at its end
_CUT = 20  # characters: what is left of a headline in a breadcrumb is seldom shorter
_NAME = 60  # characters of a paragraph in which it names whom its heading announced
_CLOSING = 3  # paragraphs: what a house says of itself at a page's end is no longer
_DECKS = 3  # paragraphs: between a headline and a dateline stand no more
_ABOUT = frozenset({"about:start", "about:whole"})
_SUMMARY = frozenset({"summary:whole", "summary:start"})
_POSTS = frozenset({"job", "job-first", "bio:in", "bio:start", "bio:twice", "bio:whole"})
_PRINTED = frozenset({"stamp", "stamp:start", "name:in"})  # `In The Herald, May 3rd, 2019`
_POINTERS = frozenset({"pointer", "related:start"})
_TOOLS = frozenset(
    {"byline", "stamp", "player:whole", "player:start", "share:whole", "reading:whole"}
)


def find_layout(lines: Sequence[Line], prose: Sequence[bool]) -> list[list[str]]:
    """The features of each line, in order; `prose` says which ones read as running text."""
    recurring, summed = _recurring(lines), _summed_up(lines)
    echoes, names = _echoes(lines)
    repeated, cut = _later_datelines(lines), _cut_echoes(lines)
    trails = _trails(lines)
    echoes.update(trails.values())
    lead = next((i for i, whole in enumerate(prose) if whole), len(lines))
    above = [0, *accumulate(prose)]  # paragraphs before each line
    out = []
    for index, line in enumerate(lines):
        features = list(_neighbours(index, lines, prose))
        echoed = line.text in echoes or line.text.startswith(cut)
        if line.text in names:
            features.append("part-of-title")
        elif echoed and line.width >= HEADLINE[0]:
            features.append("echoed")
        if index in trails:
            features.append("trail")
        if line.text in recurring:
            features.append("recurs")
        if summed[index]:
            features.append("summed-up")
        if index in repeated:
            features.append("caption-dateline")
        if index == lead and _has_tools_below(index, lines, prose):
            features.append("before-tools")
        features += _ends(index, lines, above, lead)
        within = index > lead and above[index + 1] < above[-1]
        features += _says(index, lines) if within else ()
        out.append(features)
    return out


def _neighbours(index: int, lines: Sequence[Line], prose: Sequence[bool]) -> Iterator[str]:
    """What the lines next to it say."""
    features = lines[index].features
    if is_age(lines[index].text):
        yield "aged"
    if is_headed(lines[index : index + 3]):
        yield "headed"
    if is_passed_on(lines[index : index + 3]):
        yield "over-tools"
    if "mail-line" in features and _in_mail_head(index, lines):
        yield "mail-header"
    if index and prose[index] and not _POINTERS.isdisjoint(lines[index - 1].features):
        yield "after-pointer"
    told = prose[index] or "sentence" in features
    if index and told and "resume:whole" in lines[index - 1].features:
        yield "resumed"
    if (
        index > 1
        and "sentence" in features
        and _is_inserted(lines[index - 2 : index], prose[max(0, index - 3) : index - 1])
    ):
        yield "after-pointer"
    last = not any(prose[index + 1 : index + 1 + _AHEAD])
    signed = "wire-tail" in features or is_reporters(lines[index].text)
    if last and signed and not _is_posed(lines[index]):
        yield "last-credit"


def _is_inserted(two: Sequence[Line], before: Sequence[bool]) -> bool:
    """Whether an advertisement, or a heading and one link, parts a report.

    `before` says of the line above the two and of the first of them whether it reads as text.
    """
    first, second = (set(line.features) for line in two)
    advertised = before[-1] and "nav:whole" in second
    linked = "related:whole" in first and "headlike" in second and two[0].width < SHORT
    return advertised or (linked and before[0])


def _later_datelines(lines: Sequence[Line]) -> set[int]:
    """Lines that open like a report after another one has, and end as captions do."""
    signed = (i for i, line in enumerate(lines) if line.dateline and line.dateline.source)
    return {i for i in list(signed)[1:] if not CREDITED.isdisjoint(lines[i].features)}


def _echoes(lines: Sequence[Line]) -> tuple[set[str], set[str]]:
    """What a breadcrumb or a page's title in the browser repeats: the headline, and other names.

    Of several parts that stand on lines of their own the longest is the headline; the others are
    the site and its sections: `Two harbours share a pilot | Harbour News`.
    """
    out: set[str] = set()
    names: set[str] = set()
    alone = {line.text for line in lines}
    for line in lines:
        if line.width < VERY_LONG and _STROKE.search(line.text):
            parts = _SEPARATOR.split(line.text)
            if len(parts) > 1:
                out.update(part for part in parts if len(part) >= TINY)
                out.add(line.text[len(parts[0]) :].lstrip(_STROKES))
                out.add(line.text[: len(line.text) - len(parts[-1])].rstrip(_STROKES))
                told = sorted((part for part in parts if part in alone), key=len)
                names.update(told[:-1] if told and len(told[-1]) >= _CUT else ())
    return out, names


def _trails(lines: Sequence[Line]) -> dict[int, str]:
    """Lines at the top that end with another line, `Home News Harbours to share …`, and it."""
    head = lines[:_MENUS]
    return {
        n: later.text
        for n, line in enumerate(head)
        if line.width < VERY_LONG
        for later in head[n + 1 : n + 1 + _CRUMB]
        if _trails_off(line.text, later.text)
    }


def _trails_off(whole: str, text: str) -> bool:
    """A trail's parts stand behind spaces, or run together: `HomeNewsHarbours to share …`."""
    if not (HEADLINE[0] < len(text) < len(whole) and whole.endswith(text)):
        return False
    before = whole[-len(text) - 1]
    return before.isspace() or (before.islower() and not text[0].islower())


def _cut_echoes(lines: Sequence[Line]) -> tuple[str, ...]:
    """The ends of breadcrumbs at the top: a long headline is cut short there."""
    crumbs = (line for line in lines[:_HEAD] if "crumb" in line.features)
    parts = (_SEPARATOR.split(line.text)[-1].rstrip(" .…") for line in crumbs)
    return tuple(part for part in parts if len(part) >= _CUT)


def _recurring(lines: Sequence[Line]) -> set[str]:
    """Short lines that stand three times on a page: heads and feet of a printed one."""
    widest = {line.text: LONG if line.stamps else PROSE for line in lines}
    count = Counter(line.text for line in lines if TINY <= line.width < widest[line.text])
    return {text for text, times in count.items() if times >= _RECURRING}


def _summed_up(lines: Sequence[Line]) -> list[bool]:
    """For each line whether it is a point of a summary above the text, under its heading."""
    out, inside = [False] * len(lines), False
    for index, line in enumerate(lines):
        if line.width < SHORT and not _SUMMARY.isdisjoint(line.features):
            inside = True
            continue
        item = not _ITEMS.isdisjoint(line.features)
        joined = index > 0 and line.number - lines[index - 1].number == 1
        below = lines[index + 1] if index + 1 < len(lines) else line
        whole = index > 0 and out[index - 1] is False and below.dateline is not None
        short = line.width < (LONG if item or whole else _POINT) and line.dateline is None
        inside = inside and short and (item or joined)
        many = index >= _POINTS and all(out[index - _POINTS : index])
        inside = inside and not many
        out[index] = inside
    return out


def _is_posed(line: Line) -> bool:
    return any(name.startswith(("pose:", "caption:", "credit:")) for name in line.features)


def _in_mail_head(index: int, lines: Sequence[Line]) -> bool:
    """Whether several lines of a mail's head stand together: `Date:` alone heads a release."""
    return sum("mail-line" in line.features for line in lines[max(0, index - 2) : index + 3]) > 1


def _has_tools_below(index: int, lines: Sequence[Line], prose: Sequence[bool]) -> bool:
    """Whether a byline, a stamp or a player follows what reads as a first paragraph."""
    if lines[index].width > LONG or lines[index].dateline is not None:
        return False
    return any(prose[index + 1 :]) and not _TOOLS.isdisjoint(lines[index + 1].features)


def _ends(index: int, lines: Sequence[Line], above: Sequence[int], lead: int) -> Iterator[str]:
    """What the place of a line before or after all the paragraphs says; `above` counts those
    before each line, and before the end.
    """
    features = lines[index].features
    before, below = above[index], above[-1] - above[index + 1]
    if "credit-tail" in features and below > 1 and _opens_text(lines[index], lines[lead], before):
        yield "credited-first"
    if above[index + 1] > before and index < lead + _DECKS and _opens_later(index, lines, above):
        yield "before-dateline"
    if _PRINTED.issubset(features) and before > 1:
        yield "printed-in"
    if index > lead and below <= _CLOSING:
        if before > 1 and "comment:whole" in lines[index - 1].features:
            yield "under-comments"
        if _is_described(index, lines) or (index and _is_described(index - 1, lines)):
            yield "described"
        if not _ABOUT.isdisjoint(features) and _announces(index, lines):
            yield "about-heading"
        if "house:in" in features and below < _CLOSING - 1:
            yield "house-closing"


def _says(index: int, lines: Sequence[Line]) -> Iterator[str]:
    """Whether a line within the text says who speaks below, or what is said."""
    if _is_spoken(lines[index], lines[index - 1]):
        yield "spoken"
    elif _is_spoken(lines[index + 1], lines[index]):
        yield "speaks"


def _is_spoken(line: Line, above: Line) -> bool:
    """`「…」` under who said so: pages of broadcasts print what people say as lines of its own."""
    quoted = line.text[0] == "「" and line.text.find("」") == len(line.text) - 1
    return quoted and line.width > SHORT > above.width and "short-sentence" not in above.features


def _opens_text(line: Line, first: Line, before: int) -> bool:
    """Whether it opens the text, a short first paragraph above it left aside."""
    if before > 1 or (before and (first.width > LONG or first.dateline)):
        return False
    return line.width <= 2 * VERY_LONG and line.dateline is None


def _opens_later(index: int, lines: Sequence[Line], above: Sequence[int]) -> bool:
    """Whether the report opens with its dateline only after this short paragraph, its first."""
    line = lines[index]
    if line.dateline is not None or above[index]:
        return False
    ended = "sentence" in line.features or "sentences" in line.features
    if line.width > LONG and (ended or line.width <= HEADLINE[1]):
        return False
    following = (n for n in range(index + 1, len(lines)) if above[n + 1] > above[n])
    return any(lines[n].dateline is not None for n in islice(following, _DECKS - 1))


def _is_described(index: int, lines: Sequence[Line]) -> bool:
    """`Jane Doe` above `Features editor. Jane is a freelance …`: who wrote it, and who that is."""
    if index + 1 == len(lines) or "name-only" not in lines[index].features:
        return False
    below = lines[index + 1]
    first = lines[index].text.split()[0]
    if below.width < _POINT // 2 or "dateline" in below.features:
        return False
    posted = not _POSTS.isdisjoint(below.features)
    named = re.search(rf"(?<!\w){re.escape(first)}(?!\w)", below.text[: 2 * _POINT]) is not None
    return posted and named


def _announces(index: int, lines: Sequence[Line]) -> bool:
    """`About Harbor Works` above a paragraph that says what Harbor Works is."""
    words = lines[index].text.rstrip(":").split()
    if lines[index].width >= _POINT or index + 1 == len(lines):
        return False
    names = [" ".join(words[start:]) for start in range(1, len(words))]
    names.append("".join(word[0] for word in words[1:] if word[0].isupper()))
    below = lines[index + 1].text[:_NAME]
    return any(name[:1].isupper() and len(name) > 1 and name in below for name in names)
