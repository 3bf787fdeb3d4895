"""Where the article of a whole page opens: its headline among the menus and teasers above it.

A page saved whole has dozens of lines that read like headlines. The article's own stands nearest
above its text, with nothing between but who wrote it, when, a standfirst and a photo's caption.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate

from clipline.model import Role, Span, Zone
from clipline.reading.layout.lines import Line
from clipline.reading.text.marks import HEADLINE
from clipline.reading.text.roots import roots_of

_GAP = 8  # lines without running text that an article may have: a list, a box, a photo
_ABOVE = 12  # lines from a headline to the text: kicker, standfirst, byline, stamp, caption, tools
_WHOLE = 12  # lines: a page saved without its menus has fewer above its text
_CLOSE = 4  # the same where it shares few words with the text
_BLOCK = 3  # lines apart, a headline and a standfirst that says the same again
_MENU = 6  # lines of a menu or of teasers: what lies above them heads another text
_MANY = 3  # headlines above: on a page of fewer they are one headline's kicker and standfirst
# A text far from the longest: one of less than half its length is a part of it where it has the
# longest's words, in paragraphs that are not as short as teasers' are.
_PART = 0.5
_OWN = 0.44  # of its words; of those of a longer one, and of a list in the longest's own words
_STRANGE = 0.25
_SAME = 0.85
_KNOWN = 600  # columns of the longest: the words of a shorter one tell of few others
_PARAGRAPH = 200  # columns of its paragraphs, one with the other
_APART = frozenset({"nav", "related", "notice"})
_OFFERS = frozenset({"share:whole", "nav:whole"})
_HEADING = frozenset({"headline", "meta", "caption"})
_SIGNING = frozenset({"stamp", "byline"})
_STANDFIRST = 400  # characters: a longer paragraph over who signs is the text
_ENOUGH = 0.3  # of the longest text: what has as much and stands above it is the report
_SIGNS = frozenset({"stamp", "byline", "aged", "reading:whole", "name-only", "signing-name"})
_OTHER = frozenset(
    {"crumb", "glued", "mail-header", "cells", "cell-pair", "part-of-title", "trail", "lower-start",
     "colon", "credit:start", "credit:in", "caption:start", "pose:start", "photo-tail", "shot",
     "address:start", "notice:start", "subscribe:start", "related:start", "slug", "sides",
     "summed-up"}
)  # fmt: skip


def find_opening(lines: Sequence[Line], prose: Sequence[bool]) -> Sequence[int]:
    """The lines that may head the longest text of the page, those nearest above it; `prose` says
    which ones read as running text.
    """
    start = _article([line.width for line in lines], prose)
    if start is None or start < _WHOLE:
        return ()
    near = [n for n in range(max(0, start - _ABOVE), start) if not prose[n]]
    for wanted, reach in (("overlap-much", _ABOVE), ("overlap", _CLOSE)):
        heads = [n for n in near[-reach:] if _is_head(lines[n], wanted)]
        if heads:
            return _last_block(heads, lines)
    return ()


def within_article(lines: Sequence[Line], roles: Sequence[Role]) -> list[Role]:
    """The roles of a page saved whole with its text in one place: what reads like text far from
    the longest, and is much shorter or tells of other things, tells of what the page links to.
    """
    if not any("opens" in line.features for line in lines):
        return [*roles]
    runs = _runs([number for number, role in enumerate(roles) if role == "body"])
    if len(runs) < 2:  # noqa: PLR2004 - one run is the article
        return [*roles]
    texts = ["\n".join(lines[n].text for n in run) for run in runs]
    sizes = [sum(lines[n].width for n in run) for run in runs]
    longest = sizes.index(max(sizes))
    told = roots_of(texts[longest])
    apart: set[int] = set()
    for at, run in enumerate(runs):
        shared = _share(roots_of(texts[at]), told)
        short = sizes[at] < _PART * sizes[longest]
        part = shared >= (_OWN if short else _STRANGE) or (sizes[longest] < _KNOWN and not short)
        whole = sizes[at] >= min(_PARAGRAPH * len(run), _PART * sizes[longest])
        if at != longest and not (part and whole) and shared < _SAME:
            apart.update(run)
    return ["related" if number in apart else role for number, role in enumerate(roles)]


def _share(own: AbstractSet[str], told: AbstractSet[str]) -> float:
    return len(own & told) / len(own) if own else 0.0


def find_places(zones: Sequence[Zone], lines: Sequence[Span]) -> dict[int, str]:
    """What the place of a headline says, by its line: that it heads the text, or that a menu or
    teasers part it from one below that fits the text.
    """
    start = _text_start(zones, lines)
    told = (z.role in _APART and s.end > s.start for z, s in zip(zones, lines, strict=True))
    apart = [0, *accumulate(told)]
    fit = max((n for n in range(start or 0) if _fits(zones[n])), default=0)
    out: dict[int, str] = {}
    above, first = 0, True
    for number, zone in enumerate(zones):
        if zone.role != "headline":
            continue
        if _opens(zone):
            name = "heads the text" if first else "under what heads the text"
            out |= {number: name} if above >= _MANY else {}
            first = False
        elif number < fit and apart[fit] - apart[number] >= _MENU:
            out[number] = "parted from the text"
        above += 1
    return out


def find_leading(zones: Sequence[Zone]) -> frozenset[int]:
    """The headlines between which and the text below lie only others, stamps and captions."""
    out, leads = set(), False
    for number in range(len(zones) - 1, -1, -1):
        role = zones[number].role
        if role == "headline" and leads:
            out.add(number)
        leads = role == "body" or (leads and role in _HEADING)
    return frozenset(out)


def find_head(zones: Sequence[Zone], lines: Sequence[Span]) -> range:
    """The lines from the headline that heads the text of a whole page to that text; or none."""
    start = _text_start(zones, lines)
    first = next((number for number, zone in enumerate(zones) if _opens(zone)), None)
    return range(first, start) if start is not None and first is not None else range(0)


def find_opened(zones: Sequence[Zone], lines: Sequence[Span]) -> int:
    """The line on which the report's text begins, below a standfirst that reads like its first
    paragraph and who signs under it; the number of lines where there is none.
    """
    pairs = enumerate(zip(zones, lines, strict=True))
    runs = _runs([n for n, (zone, line) in pairs if zone.role == "body" and line.end > line.start])
    sizes = [sum(lines[n].end - lines[n].start for n in run) for run in runs]
    headed = any(map(_opens, zones))  # of a page saved whole the longest is the report's
    enough = (1.0 if headed else _ENOUGH) * max(sizes, default=0)
    run = next((r for r, size in zip(runs, sizes, strict=True) if size >= enough), [len(zones)])
    start, after = run[0], run[min(1, len(run) - 1)]
    between = (zone for zone in zones[start + 1 : after] if zone.role in {"meta", "nav"})
    signed = any(name in _SIGNS for zone in between for name, _ in zone.reasons)
    return after if signed and lines[start].end - lines[start].start <= _STANDFIRST else start


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    """The numbers, in order, in runs that no wide gap parts."""
    runs: list[list[int]] = []
    for number in numbers:
        near = runs and number - runs[-1][-1] <= _GAP
        runs[-1].append(number) if near else runs.append([number])
    return runs


def _opens(zone: Zone) -> bool:
    return any(name == "opens" for name, _ in zone.reasons)


def _fits(zone: Zone) -> bool:
    names = {name for name, _ in zone.reasons} if zone.role == "headline" else set()
    return "overlap-much" in names and "deck" not in names


def _text_start(zones: Sequence[Zone], lines: Sequence[Span]) -> int | None:
    """The first line of the longest text once the lines have their roles."""
    return _article([span.end - span.start for span in lines], [z.role == "body" for z in zones])


def _article(widths: Sequence[int], prose: Sequence[bool]) -> int | None:
    """The first line of the longest text, gaps left aside."""
    best, longest = None, 0
    start, size, last = 0, 0, -1 - _GAP
    for index, is_text in enumerate(prose):
        if not is_text:
            continue
        if index - last > _GAP:
            start, size = index, 0
        size, last = size + widths[index], index
        if size > longest:
            best, longest = start, size
    return best


def _is_head(line: Line, wanted: str) -> bool:
    features = line.features
    if not HEADLINE[0] <= line.width <= HEADLINE[1] or not _SIGNING.isdisjoint(features):
        return False
    if any(name.endswith(":whole") for name in features) or not _OTHER.isdisjoint(features):
        return False
    return "headlike" in features and wanted in features


def _last_block(heads: Sequence[int], lines: Sequence[Line]) -> Sequence[int]:
    """The lines nearest to the text and to each other: a headline, its kicker, its standfirst."""
    first = len(heads) - 1
    while first and _apart(lines[heads[first - 1] + 1 : heads[first]]) < _BLOCK:
        first -= 1
    return heads[first:]


def _apart(between: Sequence[Line]) -> int:
    """How many lines part two of a block; what offers to pass the page on parts nothing."""
    offers = any("share:whole" in line.features for line in between)
    passed = _OFFERS if offers else frozenset[str]()
    return sum(passed.isdisjoint(line.features) for line in between)
