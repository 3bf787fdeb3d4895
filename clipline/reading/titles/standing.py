"""How a line stands among those around it, and beside the first paragraph, as headlines do."""

from __future__ import annotations

from collections.abc import Iterator

from clipline.model import Span
from clipline.reading.layout.page import Page
from clipline.reading.text.marks import width_of
from clipline.reading.text.roots import roots_of

_SOON = 5  # lines: from a headline over its standfirst to who signs, or when
_SIGNING = frozenset({"stamp", "byline", "signing-name", "aged", "reading:whole"})
_SHORTER = 0.6  # of its columns: a section's name over it, or a kicker
_LONG = 80  # columns of a standfirst or a first paragraph
_WIDE = 100  # columns: few headlines are as wide
_CAPITALS = 0.5  # of its words: names and menus
_FIFTH = 0.2
_MANY = 1000  # lines: on longer pages what each line is held against the others is not asked
_NAMED = 20  # characters: what is shorter is in many lines


def find_standing(page: Page, lead: frozenset[str], span: Span, line: int) -> Iterator[str]:
    """The names of the weights that the lines around it, its form and the first paragraph earn."""
    words = page.words(span)
    own, width = roots_of(words), width_of(words)
    yield from _find_neighbours(page, span, line, width)
    if width >= _WIDE:
        yield "wide"
    if sum(word[:1].isupper() for word in words.split()) >= _CAPITALS * len(words.split()):
        yield "with capitals"
    if len(own & lead) >= _FIFTH * len(own) > 0:
        yield "shares a fifth of its words with the first paragraph"
    if _is_within(page, words, line):
        yield "in a longer line"
    if ": " in words:
        yield "of two parts"


def _find_neighbours(page: Page, span: Span, line: int, width: int) -> Iterator[str]:
    """What the lines above and below it say."""
    above, below = page.above(line), page.below(page.line_at(span.end - 1), _SOON)
    if any(_is_signing(page, number) for number in below):
        yield "signed soon below"
    if above and width_of(page.words(page.lines[above[0]])) < _SHORTER * width:
        yield "under a shorter line"
    if below and width_of(page.words(page.lines[below[0]])) >= _LONG:
        yield "over a long line"
    bare = not above and width < _WIDE
    if bare and below and page.zones[below[0]].role == "body":
        yield "the page's first line, right above its text"
    if not page.headlines or line <= page.line_at(page.headlines[0].start):
        yield "the page's first headline"


def _is_within(page: Page, words: str, line: int) -> bool:
    """Whether another line has them and more: `Two harbours share a pilot | Harbour News`."""
    if len(words) <= _NAMED or len(page.zones) > _MANY:
        return False
    if page.sheet.text.count(words) == 1:
        return False
    others = (page.words(page.lines[number]) for number in page.told if number != line)
    return any(words in other and len(other) > len(words) for other in others)


def _is_signing(page: Page, number: int) -> bool:
    """Whether a line says who wrote it, or when."""
    return any(name in _SIGNING for name, _ in page.zones[number].reasons)
