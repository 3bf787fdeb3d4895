"""The nameplate: the first words of a page that are a name, above its menu and its headline.

What stands above it on a page that was copied whole is the same everywhere: what leads past the
menu, the day and the weather, offers and notices.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from clipline.model import Candidate, Evidence, Fact, Span
from clipline.reading.layout.page import Page
from clipline.reading.outlets.bearings import read_bearings, squashed
from clipline.reading.outlets.masthead_proofs import is_common, is_phrase
from clipline.reading.outlets.organs import is_organ, opens_as_organ
from clipline.reading.outlets.site_names import before_motto, is_menu, may_be_name
from clipline.reading.text.function_words import every_language
from clipline.reading.text.names import find_sole_names

# Points of each thing that is so of a nameplate; the floor of an outlet is 2.5.
_POINTS = {
    "the page's first words": 1.5,
    "one word": -1.0,
    "its menu below": 1.0,
    "called as papers are": 1.5,
    "said again on the page": 1.0,
    "spelt in an address": 1.5,
}
_BELOW = 4  # lines in which the menu stands
# What a nameplate needs on a page whose menus have many items that look like one.
_SURE = frozenset({"called as papers are", "spelt in an address"})
_MENU_LINES = 20  # from which on a page has menus of many items
_TRIED = 2  # lines that are no noise
_NO_NAME = frozenset({"byline", "job", "stamp"})
_SIGNED = frozenset({"stamp", "reading:whole"})  # what stands under who signs
_HEAD = 24  # lines that are not blank
_LONG = 4  # letters of a word that is no article or preposition
_SPELT = 5  # letters: a shorter name is in many words
_INITIALS = 4  # letters before the last word in an address at most: `gsledger`
_CELLS = re.compile(r"\S(?: {2,}|\u3000| ?[|·•/>\u203a»] ?)\S")
_TAIL = r"(?<=\w)[ ,]*{plate_tail}$"
_WEATHER = re.compile(r"\d ?°|^\W*\d")
_EASTERN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_EASTERN_NAME = range(3, 13)  # characters of a name that is written without blanks


def find_plates(page: Page, title: Fact[str]) -> Iterator[Candidate[str]]:
    """One candidate at most for the outlet, with a reason for each thing that is so of it."""
    span = _plate(page, title)
    if span is None:
        return
    proofs = list(_proofs(page, span))
    if len(page.lines_of("nav")) > _MENU_LINES and _SURE.isdisjoint(proofs):
        return
    reasons = tuple((name, _POINTS[name]) for name in proofs)
    evidence = (Evidence(span, "nameplate"),)
    yield Candidate(page.words(span), sum(p for _, p in reasons), evidence, reasons)


def _plate(page: Page, title: Fact[str]) -> Span | None:
    """The first line that is neither noise nor headline, where it may be a name."""
    for line in islice(_tried(page, title), _TRIED):
        told = {name for name, _ in page.zone_at(line.start).reasons}
        span = _without_tail(page, before_motto(page, line))
        fit = may_be_name(page, span) and _NO_NAME.isdisjoint(told)
        if fit and _is_titled(page, span) and not _is_item(page, span):
            return None if _is_signature(page, span) or is_phrase(page, span) else span
    return None


def _without_tail(page: Page, line: Span) -> Span:
    """`The Harbor Globe logo` without what a picture of the name says more, or which edition."""
    words = page.words(line).rstrip()
    tail = page.sheet.common[_TAIL].search(words)
    return Span(line.start, line.start + (tail.start() if tail else len(words)))


def _tried(page: Page, title: Fact[str]) -> Iterator[Span]:
    """The lines above headline and text that are no noise."""
    ends = [page.body.start] if page.body else []
    ends += [evidence.span.start for evidence in title.evidence[:1]]
    end = min(ends, default=0)
    for number in page.told[:_HEAD]:
        line = page.unquoted[number]
        if page.zones[number].span.end > end or _is_section(page, number):
            return
        if any(name == "player:whole" for name, _ in page.zones[number].reasons):
            return  # below it stands what is on air
        if line.start < line.end and not _is_noise(page, number, line):
            yield line


def _is_section(page: Page, number: int) -> bool:
    """Whether the menu has begun, above which a site says its name."""
    words = page.words(page.unquoted[number])
    section = any(name == "section:whole" for name, _ in page.zones[number].reasons)
    return section and not (" " in words and _is_paper(page, words))  # `tribune` is one too


def _is_noise(page: Page, number: int, line: Span) -> bool:
    words = page.words(line)
    menu = is_menu(page, line) and not (" " in words and _is_paper(page, words))
    if page.zones[number].role in {"notice", "comment", "body"} or menu:
        return True
    if any(line.overlaps(stamp.span) for stamp in page.stamps) or _WEATHER.search(words):
        return True
    if words[-1] in ".!?…:" or any(n == "mail-header" for n, _ in page.zones[number].reasons):
        return True
    return words.count(" | ") != 1 and _CELLS.search(words) is not None


def _is_signature(page: Page, span: Span) -> bool:
    """Whether a person's name stands over the day, or over how long the page takes to read."""
    line = page.line_at(span.start)
    below = [name for n in page.below(line) for name, _ in page.zones[n].reasons]
    return not _SIGNED.isdisjoint(below) and _is_person(page, page.words(span))


def _is_person(page: Page, words: str) -> bool:
    """Whether it may be a person's name: no article before it, no word of papers in it."""
    led = words.split(maxsplit=1)[0].lower() in every_language().words("the")
    return bool(find_sole_names(words)) and not led and not _is_paper(page, words)


def _is_paper(page: Page, words: str) -> bool:
    return is_organ(page, words) or opens_as_organ(words)


def _is_titled(page: Page, span: Span) -> bool:
    """Whether it is written as names are: capitals, or few letters without blanks."""
    words = page.words(span)
    if _EASTERN.search(words):
        return len(words) in _EASTERN_NAME and (" " not in words or is_organ(page, words))
    small = every_language().words("preposition")
    long = [word for word in words.split() if len(word) >= _LONG and word not in small]
    return bool(long) and all(any(map(str.isupper, word)) for word in long)


def _is_item(page: Page, span: Span) -> bool:
    """Whether it is a section: common words, or an item of a menu or of the way to the page."""
    words = page.words(span)
    if _is_paper(page, words):
        return is_common(page, span)
    if page.is_common(re.findall(r"[^\W\d_]{2,}", words)):
        return True
    parted = rf"(?: {{2,}}|[|·•/>\u203a»] ?){re.escape(words)}(?: {{2,}}| ?[|·•/>\u203a»]|$)"
    item = re.compile(parted, re.IGNORECASE)
    lines = [page.words(line) for line in page.lines_of("nav", "meta")]
    filed = any(_is_filed(page, line, words) for line in page.lines_of("nav", "meta"))
    return filed or any(item.search(line) for line in lines)


def _is_filed(page: Page, line: Span, words: str) -> bool:
    """`Category: Harbours`: under what a page is filed."""
    cues = page.sheet.hits_in(line, "cue.")
    tagged = any(h.entry.value == "cue.tags" and h.span.start == line.start for h in cues)
    return tagged and page.words(line).endswith(words)


def _proofs(page: Page, span: Span) -> Iterator[str]:
    words = page.words(span)
    eastern = _EASTERN.search(words) is not None
    yield "the page's first words"
    if " " not in words and not eastern and "-" not in words:
        yield "one word"
    if _heads_menu(page, page.line_at(span.start)):
        yield "its menu below"
    if _is_paper(page, words):
        yield "called as papers are"
    if _is_person(page, words):
        return  # who signs is named again, and spelt in an address, as well
    if _is_again(page, span):
        yield "said again on the page"
    if _is_spelt(page, words):
        yield "spelt in an address"


def _heads_menu(page: Page, line: int) -> bool:
    """Whether the line below, days aside, is a menu's."""
    menus = items = 0
    for number in page.below(line, _BELOW):
        if page.zones[number].role == "headline":
            break
        if page.zones[number].role == "nav":
            if _CELLS.search(page.words(page.lines[number])):
                return True
            menus += is_menu(page, page.lines[number])
            items += 1
    return menus > 1 or (menus > 0 and items == _BELOW)


def _is_again(page: Page, span: Span) -> bool:
    words = page.words(span)
    if len(words) < _SPELT and not _EASTERN.search(words):
        return False
    text = page.sheet.text
    flags = re.IGNORECASE if words.isupper() else 0
    again = re.compile(rf"(?<!\w){re.escape(words)}(?![a-z])", flags)
    return any(not span.overlaps(Span(*m.span())) for m in islice(again.finditer(text), 4))


def _is_spelt(page: Page, words: str) -> bool:
    """Whether an address has the name, or its initials and its last word."""
    name, last = squashed(words), squashed(words.rsplit(maxsplit=1)[-1])
    if len(name) < _SPELT:
        return False
    for host in read_bearings(page).hosts:
        if name in host or (len(host) >= _SPELT and host == last):
            return True
        short = len(host) - len(last)
        if host.endswith(last) and len(last) >= _SPELT and short <= _INITIALS:
            return True
    return False
