"""Who signs on a line that says more: the names once ages, days, handles and offers are off it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from clipline.model import Role, Span
from clipline.reading.bylines.persons import is_told
from clipline.reading.layout.page import Page
from clipline.reading.text.ages import find_ages
from clipline.reading.text.function_words import every_language
from clipline.reading.text.names import HAN_NAME, Grammar, find_byline, find_sole_names
from clipline.reading.vocabulary import longest

_BESIDE, _OVER_IT = "a name beside an age or a day", "a name right over the text"
_ADDRESS = re.compile(r"(?<![\w.])[\w.+-]{2,40}@[\w-]{2,40}\.[\w.-]{2,40}|@\w{2,30}")
# `Jane Doe, Bergen`, `Jane Doe (Harbor Works)`, `Jane Doe, MA`
_TAIL = re.compile(r"(?<=[^\W\d_]{2})(?:, [A-ZÀ-Þ][\w-]+$| \([^()]{2,40}\)$)")
_HAN = rf"(?=.{{3,7}}$)(?:{HAN_NAME})(?<!{{no_name_end}})$"
_PIECES = re.compile(r"[^|•·\n]+?(?=$|[|•·\n]| {2,}| / )")
_EDGES = " ,;:()[]/-\u2013—\u00a0"
_NOBODY = frozenset({"byline.nobody", "byline.after"})
_OVER_TEXT: frozenset[Role] = frozenset({"meta", "nav", "headline"})
_DATED = frozenset({"stamp", "aged", "reading:whole", "job"})
_LONGEST = 120  # characters of a line that signs
_OTHERS = 1  # pieces beside the one that signs
_UNDER = 5  # lines that are not blank: from a headline down to who signs
_REACH = 12  # lines: what opens a whole page may be a caption under its headline
_OVER = 14  # and from there down to the text


def find_peeled(page: Page, grammar: Grammar, number: int) -> Iterator[tuple[Span, str]]:
    """The names of a line between headline and text, by the line's number, from 0; none where
    nothing stands beside them.
    """
    line = page.unquoted[number]
    if not 0 < line.end - line.start <= _LONGEST or not _is_between(page, number):
        return
    words = line.of(page.sheet.text)
    spans = [*_days(page, line), *find_ages(words)]
    spans += [match.span() for match in _ADDRESS.finditer(words)]
    if spans:
        yield from _names(page, grammar, line, _without(words, spans), _BESIDE)


def find_placed(page: Page, grammar: Grammar) -> Iterator[tuple[Span, str]]:
    """The names of a line of its own right over the text, or right beside the day, a place or a
    house behind them aside: who signs where nobody else does.
    """
    for number, zone in enumerate(page.zones):
        line = page.unquoted[number]
        if zone.role not in _OVER_TEXT or not 0 < line.end - line.start <= _LONGEST:
            continue
        if not _is_between(page, number) or is_told(page, line):
            continue
        if any(h.entry.value == "byline.nobody" for h in page.sheet.hits_in(line, "byline.")):
            continue  # `Newsroom / Harbor Works`
        words = line.of(page.sheet.text)
        spans = [match.span() for match in _TAIL.finditer(words)]
        hits = longest(page.sheet.hits_in(line, "outlet", "credit"))
        spans += [(hit.span.start - line.start, hit.span.end - line.start) for hit in hits]
        if any(words[:start].endswith("/") for start, _ in spans):
            continue  # `Jane Doe/AFP` took the photo
        if _is_placed(page, number, under=bool(spans)):
            spans += _days(page, line)
            yield from _names(page, grammar, line, _without(words, spans), _OVER_IT)


def _names(
    page: Page, grammar: Grammar, line: Span, bare: str, rule: str
) -> Iterator[tuple[Span, str]]:
    """The names of the one piece that holds names; hardly another one may stand beside it."""
    pieces = [piece for piece in _PIECES.finditer(bare) if not _is_said(page, line, piece)]
    signed = [
        (piece, names) for piece in pieces if (names := _names_of(page, line, piece, grammar))
    ]
    if len(signed) == 1 and len(pieces) <= 1 + _OTHERS:
        piece, names = signed[0]
        at = line.start + piece.start()
        for name in names:
            yield Span(at + name.start, at + name.end), rule


def _days(page: Page, line: Span) -> list[tuple[int, int]]:
    """Where the line's stamps are; offsets count from its start."""
    inside = (stamp.span for stamp in page.stamps if line.covers(stamp.span))
    return [(span.start - line.start, span.end - line.start) for span in inside]


def _without(words: str, spans: Iterable[tuple[int, int]]) -> str:
    """The words, as long as before, with a break for each thing that is no name."""
    for start, end in spans:
        words = words[:start] + "\n" * (end - start) + words[end:]
    return words


def _is_said(page: Page, line: Span, piece: re.Match[str]) -> bool:
    """Whether a piece is a label, an offer or nothing: `Published`, `Follow`, `2 comments`."""
    words = piece[0].strip(_EDGES)
    if not any(map(str.isalpha, words)):
        return True
    span = Span(line.start + piece.start(), line.start + piece.end())
    hits = longest(page.sheet.hits_in(span, "cue.", "stamp."))
    return 2 * sum(h.span.end - h.span.start for h in hits) > len(words)


def _names_of(page: Page, line: Span, piece: re.Match[str], grammar: Grammar) -> tuple[Span, ...]:
    """Names that are the whole of a piece, a sign before or a post after them aside."""
    words = piece[0].strip(_EDGES)
    at = piece[0].index(words)
    name, comma, desk = words.partition(", ")
    if comma and desk in every_language().words("byline.nobody"):
        words = name  # `Jane Doe, Newsroom`
    byline = find_byline(words, grammar)
    names = byline.names if byline is not None else find_sole_names(words)
    if not names and every_language()[_HAN].match(words):
        names = (Span(0, len(words)),)
    start = line.start + piece.start() + at
    span = Span(start, start + len(words))
    labels = page.sheet.hits_in(span, "cue.", "stamp.")
    posts = (hit.entry.value for hit in page.sheet.hits_in(span, "byline."))
    if byline is None and (labels or not _NOBODY.isdisjoint(posts)):
        return ()  # `Email Jane`
    return tuple(
        Span(at + name.start + _titled(words[name.start : name.end], grammar), at + name.end)
        for name in names
    )


def _titled(name: str, grammar: Grammar) -> int:
    """How many letters of a name are the post before it: `Reporter Jane Doe`."""
    title, _, rest = name.partition(" ")
    return len(title) + 1 if " " in rest and title.lower() in grammar.signs else 0


def _is_placed(page: Page, number: int, *, under: bool) -> bool:
    """Whether a line between headline and text stands right over the text or beside the day; or
    right under a headline, where that will do.
    """
    below, above = (page.zones[n] for n in (*page.below(number), *page.above(number)))
    office = any(name.startswith("office:") for name, _ in below.reasons)
    if office or below.role == "headline":
        return False  # who holds an office is told of; what heads a headline is a section
    dated = any(name in _DATED for name, _ in (*below.reasons, *above.reasons))
    heads = under and above.role == "headline"
    return heads or below.role == "body" or dated


def _is_between(page: Page, number: int) -> bool:
    """Whether a line stands closely under a headline and over the text."""
    if page.body is None or page.zones[number].span.end > page.opening:
        return False
    if page.head and not page.head.start - _REACH <= number < page.opened:
        return False
    above = (n for n in page.above(number, _UNDER) if n > number - 3 * _UNDER)
    roles = [page.zones[n].role for n in above]
    below = [page.zones[n].role for n in page.below(number, _OVER)]
    return "headline" in roles and "body" in below
