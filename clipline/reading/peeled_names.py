"""Who signs on a line that says more: the names once ages, days, handles and offers are off it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clipline.model import Role, Span
from clipline.reading.ages import find_ages
from clipline.reading.names import Grammar, find_byline, find_sole_names
from clipline.reading.page import Page
from clipline.reading.vocabulary import longest

RULE = "a name beside an age or a day"
_ADDRESS = re.compile(r"(?<![\w.])[\w.+-]{2,40}@[\w-]{2,40}\.[\w.-]{2,40}|@\w{2,30}")
_PIECES = re.compile(r"[^|•·\n]+?(?=$|[|•·\n]| {2,}| / )")
_EDGES = " ,;:()[]/-\u2013—\u00a0"
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
    bare = _peeled(page, line, words)
    if bare == words:
        return
    pieces = [piece for piece in _PIECES.finditer(bare) if not _is_said(page, line, piece)]
    signed = [
        (piece, names) for piece in pieces if (names := _names_of(page, line, piece, grammar))
    ]
    if len(signed) == 1 and len(pieces) <= 1 + _OTHERS:
        piece, names = signed[0]
        at = line.start + piece.start()
        for name in names:
            yield Span(at + name.start, at + name.end), RULE


def _peeled(page: Page, line: Span, words: str) -> str:
    """The words, as long as before, with a break for each thing that is no name."""
    spans = [(s.span.start - line.start, s.span.end - line.start) for s in page.stamps
             if line.covers(s.span)]  # fmt: skip
    spans += find_ages(words)
    spans += [match.span() for match in _ADDRESS.finditer(words)]
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
    byline = find_byline(words, grammar)
    names = byline.names if byline is not None else find_sole_names(words)
    span = Span(line.start + piece.start(), line.start + piece.end())
    labels = page.sheet.hits_in(span, "cue.", "stamp.", "byline.after", "byline.nobody")
    if byline is None and labels:
        return ()  # `Email Jane`
    return tuple(
        Span(at + name.start + _titled(words[name.start : name.end], grammar), at + name.end)
        for name in names
    )


def _titled(name: str, grammar: Grammar) -> int:
    """How many letters of a name are the post before it: `Reporter Jane Doe`."""
    title, _, rest = name.partition(" ")
    return len(title) + 1 if " " in rest and title.lower() in grammar.signs else 0


def _is_between(page: Page, number: int) -> bool:
    """Whether a line stands closely under a headline and over the text."""
    if page.body is None or page.zones[number].span.end > page.body.start:
        return False
    if page.head and not page.head.start - _REACH <= number < page.head.stop:
        return False
    above = [n for n in range(number - 1, max(-1, number - 3 * _UNDER), -1) if not page.is_blank(n)]
    roles: list[Role] = [page.zones[n].role for n in above[:_UNDER]]
    below = (n for n in range(number + 1, len(page.zones)) if not page.is_blank(n))
    text = next((k for k, n in enumerate(below) if page.zones[n].role == "body"), _OVER)
    return "headline" in roles and text < _OVER
