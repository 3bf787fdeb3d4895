"""Who of the names that sign a page sign its own report, and how they are written."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence

from clipline.model import Fact, Span
from clipline.reading.layout.page import Page
from clipline.reading.text.function_words import every_language
from clipline.reading.text.marks import unquoted
from clipline.reading.text.names import Grammar

_INITIALS = 2  # capitals: `Jane DOE` is a family's name, `JR` are initials
_GLUED = re.compile(r"[a-z]{4}(?=[A-Z][A-Za-z])")
_SIGN = r"{signs_glued}(?=[A-Z])"
_BETWEEN = 2  # lines of words between those who sign together: a post, a handle
BARE = "a name of its own"
_ABOVE = 12  # lines: from a headline to what opens the text below it
_NEAR = 30  # lines, blank ones too: from a headline to its text


def find_nearest(
    page: Page, title: Fact[str], found: Iterator[tuple[Span, str]]
) -> Iterable[tuple[Span, str]]:
    """Of a page saved whole those between its headline and its text, where any signs there: the
    others wrote what it links to.
    """
    signed = list(found)
    head = _head(page, title)
    near = [one for one in signed if page.line_at(one[0].start) in head]
    if near and not page.head:  # who signs below a short page's text may be another of them
        stop = head.stop
        below = [one for one in signed if one[1] != BARE and page.line_at(one[0].start) >= stop]
        near += [one for one in below if len(below) == 1]
    return near or signed


def _head(page: Page, title: Fact[str]) -> range:
    """The lines from the headline to the text; what opens a whole page may be a caption below it,
    or a standfirst.
    """
    lines = [page.line_at(evidence.span.start) for evidence in title.evidence]
    if page.head:
        above = [n for n in lines if 0 < page.head.start - n <= _ABOVE]
        return range(max(above, default=page.head.start), page.opened)
    stop = page.opened if page.body is not None else 0
    start = max((n for n in lines if n < stop), default=stop)
    return range(start, stop) if stop - start <= _NEAR else range(0)


def settle_signers(page: Page, signed: list[tuple[str, Span, str]]) -> list[tuple[str, Span, str]]:
    """Those who sign this report.

    A bare name far from `By Jane Doe`, or over the headline, is an item of a menu.
    """
    sure = [page.line_at(span.start) for _, span, rule in signed if rule != BARE]
    if sure:
        sure.sort()
        return [
            one
            for one in signed
            if one[2] != BARE or (_is_near(page, one[1], sure) and not _is_kicker(page, one[1]))
        ]
    head = max((h.end for h in page.headlines if _is_over_text(page, h)), default=0)
    press = every_language().words("byline.press")
    signed = [one for one in signed if one[0].rsplit(maxsplit=1)[-1] not in press]
    below = [one for one in signed if one[1].start >= head]
    return below or signed


def _is_kicker(page: Page, name: Span) -> bool:
    """`Harbour News` right above `By Jane Doe`: what stands over who signs is no one beside her."""
    below = page.below(page.line_at(name.start), 1)
    if not below:
        return False
    line = page.unquoted[below[0]]
    signs = page.sheet.hits_in(line, "byline.")
    return any(h.entry.value == "byline.before" and h.span.start == line.start for h in signs)


def _is_near(page: Page, name: Span, lines: Sequence[int]) -> bool:
    """Whether a few lines at most, and no headline, lie between a name and one of these, which
    are in order: if any then the next one on either side.
    """
    at = page.line_at(name.start)
    next_one = bisect_left(lines, at)
    for line in lines[max(0, next_one - 1) : next_one + 1]:
        told = page.below(min(at, line), _BETWEEN + 2)
        between = [page.zones[n].role for n in told if n < max(at, line)]
        if len(between) <= _BETWEEN and "headline" not in between:
            return True
    return False


def _is_over_text(page: Page, line: Span) -> bool:
    return page.body is not None and line.end <= page.opening


def without_tail(page: Page, name: Span) -> Span:
    """`Jane DoeryPolitics Editor`, `Jane Q. Doe Follow` without what hangs on to the name."""
    name = _without_sign(page, name)
    glued = _GLUED.search(page.sheet.text, name.start, name.end)
    if glued is not None:
        return Span(name.start, glued.end())
    hits = page.sheet.hits_in(name, "cue.")
    shares = (h for h in hits if h.entry.value == "cue.share" and h.span.end == name.end)
    tail = next(shares, None)
    before = Span(name.start, tail.span.start) if tail else name
    more = len(before.of(page.sheet.text).split()) > 1
    return unquoted(page.sheet.text, before) if more else name


def _without_sign(page: Page, name: Span) -> Span:
    """`ByJane Doe` without the word by which she signs."""
    sign = every_language()[_SIGN].match(page.sheet.text, name.start, name.end)
    return Span(sign.end(), name.end) if sign else name


def before_stamp(page: Page, name: Span) -> Span:
    """`Jane Doe October 3, 2019`, `Jane Doe le 3 mars`, `Jane Doe Oslo 3 MAR`: the month, its
    article and the place are no part of the name.
    """
    dated = (s.span for s in page.stamps if name.start < s.span.start <= name.end + 1)
    day = min(dated, default=None)
    if day is None:
        return name
    cut = unquoted(page.sheet.text, Span(name.start, min(day.start, name.end)))
    places = page.sheet.hits_in(cut, "capital")
    place = next((hit.span.start for hit in places if hit.span.end == cut.end), cut.end)
    whole = cut.of(page.sheet.text)
    last = whole.rsplit(maxsplit=1)[-1]
    small = cut.end - len(last) if last in every_language().words("dateline_the") else cut.end
    rest = unquoted(page.sheet.text, Span(cut.start, min(place, small)))
    return rest if " " in rest.of(page.sheet.text) else cut


def as_written(words: str) -> str:
    """`JANE DOE`, `Jane DOE` as a name is written."""
    if not words.isascii():
        return words
    if words.isupper():
        return words.title()
    parts = words.split(" ")
    return " ".join(p.title() if p.isupper() and len(p) > _INITIALS else p for p in parts)


def is_titled(name: str, names: Container[str], grammar: Grammar) -> bool:
    """Whether it is another of the names behind a title: `Reporter Jane Doe` beside `Jane Doe`."""
    title, _, rest = name.partition(" ")
    return title.lower() in grammar.signs and rest in names


def find_running_heads(page: Page) -> list[str]:
    """The lines outside the text that end with a number, as the heads of printed pages do, by
    their words.
    """
    lines = (line.of(page.sheet.text) for line in page.lines_of("meta", "nav", "headline"))
    return sorted(line for line in lines if line[-1:].isdigit())


def is_running_head(words: str, heads: Sequence[str]) -> bool:
    """Whether the words head several pages of what was printed, in capitals; heads in order."""
    capitals = words.upper()
    first = bisect_left(heads, capitals)
    begun = [head.startswith(capitals) for head in heads[first : first + 2]]
    return capitals.isupper() and begun == [True, True]
