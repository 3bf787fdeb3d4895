"""A clipping's text cut into what its page shows: passages by role, words marked or withheld."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import ClassVar

from clipline.model import Record, Span
from clipline.nouns import Noun, replace
from clipline.site.marked.marks import Mark

TAKEN = frozenset({"headline", "meta", "body"})  # roles that the article's facts are read from


class Words(Noun, frozen=True):
    """Words shown as they stand."""

    text: str
    size: ClassVar[None] = None


class Gap(Noun, frozen=True):
    """Words this build may not print: how many characters they are, and the marks that begin in
    them, which links lead to all the same.
    """

    size: int
    marks: tuple[Mark, ...] = ()
    text: ClassVar[None] = None  # a template asks every piece for its words


class Marked(Noun, frozen=True):
    """Marked words. `first` and `last` say whether the mark begins and ends in this piece."""

    mark: Mark
    first: bool
    last: bool
    pieces: tuple[Piece, ...]
    text: ClassVar[None] = None
    size: ClassVar[None] = None


Piece = Words | Gap | Marked


class Passage(Noun, frozen=True):
    """Neighbouring lines of one role; each paragraph is a row of pieces."""

    role: str
    taken: bool
    lines: int
    marks: int
    paragraphs: tuple[tuple[Piece, ...], ...]

    @property
    def withheld(self) -> bool:
        """Whether this build may print nothing of it, so that there is nothing to unfold."""
        return all(_whole_gap(paragraph) is not None for paragraph in self.paragraphs)

    @property
    def unseen(self) -> tuple[Mark, ...]:
        """The marks of its paragraphs that are withheld whole."""
        gaps = filter(None, map(_whole_gap, self.paragraphs))
        return tuple(mark for gap in gaps for mark in gap.marks)


class _Part(Noun, frozen=True):
    """A mark, or what is left of it, within the stretch being cut."""

    mark: Mark
    span: Span
    first: bool


def cut_passages(
    record: Record, marks: Sequence[Mark], shown: Sequence[Span]
) -> tuple[Passage, ...]:
    """The whole text in order, cut by role and paragraph; blank lines are left out.

    A mark that crosses a paragraph's end goes on in the next, and only its first piece is `first`.
    `marks` and `shown` are in text order. Neighbouring withheld words are one gap, whatever was
    read from them; so are neighbouring paragraphs that are withheld whole.
    """
    cutter = _Cutter(record.clipping.text, marks, shown)
    out = []
    for role, lines in groupby(_lines(record), key=lambda line: line[0]):
        spans = [span for _, span in lines]
        cut = (cutter.cut(span) for span in _paragraphs(spans, record.body))
        paragraphs = [_with_gaps_joined(pieces) for pieces in cut]
        held = sum(1 for paragraph in paragraphs for _ in first_marks(paragraph))
        joined = tuple(_join_withheld(paragraphs))
        out.append(Passage(role, role in TAKEN, len(spans), held, joined))
    return tuple(out)


def _lines(record: Record) -> list[tuple[str, Span]]:
    """Role and stretch of every line that is not blank, in order, without its line break."""
    text, start = record.clipping.text, record.clipping.content.start
    out: list[tuple[str, Span]] = []
    for zone in sorted(record.zones, key=lambda zone: zone.span):
        words = zone.span.of(text)
        if words.strip():
            left = zone.span.start + len(words) - len(words.lstrip())
            role = "header" if zone.span.start < start else zone.role
            out.append((role, Span(left, zone.span.start + len(words.rstrip()))))
    return out


def _paragraphs(lines: Iterable[Span], body: Sequence[Span]) -> list[Span]:
    """The lines, those joined that a paragraph of the article spans (hard-wrapped text)."""
    waiting = deque(sorted(body))
    out: list[Span] = []
    for line in lines:
        while waiting and waiting[0].end <= line.start:
            waiting.popleft()
        if out and waiting and waiting[0].start < out[-1].end and waiting[0].end > line.start:
            out[-1] = Span(out[-1].start, line.end)
        else:
            out.append(line)
    return out


class _Cutter:
    """Cuts ascending stretches of a text; keeps its place among the marks and the shown spans."""

    def __init__(self, text: str, marks: Sequence[Mark], shown: Sequence[Span]) -> None:
        self._text = text
        self._todo = deque(_Part(mark, mark.span, first=True) for mark in marks)
        self._shown = deque(shown)

    def cut(self, span: Span) -> tuple[Piece, ...]:
        """The pieces of a stretch that lies after all those cut before."""
        while self._todo and self._todo[0].span.end <= span.start:
            self._todo.popleft()
        pieces = self._nest(span, self._take(span))
        return tuple(pieces)

    def _take(self, span: Span) -> deque[_Part]:
        """The parts of marks within the stretch; what goes beyond it is put back."""
        parts, beyond = _split(self._todo, span)
        self._todo.extendleft(reversed(beyond))
        return parts

    def _nest(self, span: Span, parts: deque[_Part]) -> list[Piece]:
        pieces: list[Piece] = []
        at = span.start
        while parts:
            part = parts.popleft()
            pieces += self._plain(Span(at, part.span.start))
            inner, beyond = _split(parts, part.span)
            parts.extendleft(reversed(beyond))
            last = part.span.end == part.mark.span.end
            children = tuple(self._nest(part.span, inner))
            pieces.append(Marked(part.mark, part.first, last, children))
            at = part.span.end
        return pieces + self._plain(Span(at, span.end))

    def _plain(self, span: Span) -> list[Piece]:
        """Unmarked words, split where the build may print them and where not."""
        pieces: list[Piece] = []
        at = span.start
        while at < span.end:
            while self._shown and self._shown[0].end <= at:
                self._shown.popleft()
            allowed = self._shown[0] if self._shown else Span(span.end, span.end)
            if allowed.start > at:
                stop = min(allowed.start, span.end)
                pieces.append(Gap(stop - at))
            else:
                stop = min(allowed.end, span.end)
                pieces.append(Words(self._text[at:stop]))
            at = stop
        return pieces


def _split(parts: deque[_Part], span: Span) -> tuple[deque[_Part], list[_Part]]:
    """Takes the parts that begin within the stretch, cut at its end, and what is beyond it."""
    inner: deque[_Part] = deque()
    beyond: list[_Part] = []
    while parts and parts[0].span.start < span.end:
        part = parts.popleft()
        start, end = max(part.span.start, span.start), min(part.span.end, span.end)
        if start < end:
            inner.append(_Part(part.mark, Span(start, end), part.first))
        if part.span.end > span.end:
            beyond.append(_Part(part.mark, Span(span.end, part.span.end), first=start >= end))
    return inner, sorted(beyond, key=lambda part: -part.span.end)


def first_marks(pieces: Iterable[Piece]) -> Iterator[Mark]:
    """The marks that begin in these pieces, in text order."""
    for piece in pieces:
        if isinstance(piece, Gap):
            yield from piece.marks
        elif isinstance(piece, Marked):
            if piece.first:
                yield piece.mark
            yield from first_marks(piece.pieces)


def _with_gaps_joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces, a mark of which nothing may be printed as a gap, neighbouring gaps as one."""
    return tuple(_join_gaps(map(_or_gap, pieces)))


def _or_gap(piece: Piece) -> Piece:
    """The piece, or the gap that a mark on withheld words comes to."""
    if not isinstance(piece, Marked):
        return piece
    inner = _with_gaps_joined(piece.pieces)
    gap = _whole_gap(inner)
    if gap is None:
        return replace(piece, pieces=inner)
    return Gap(gap.size, (*((piece.mark,) if piece.first else ()), *gap.marks))


def _join_gaps(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for is_gap, some in groupby(pieces, key=lambda piece: isinstance(piece, Gap)):
        if is_gap:
            gaps = [piece for piece in some if isinstance(piece, Gap)]
            yield Gap(sum(g.size for g in gaps), tuple(m for g in gaps for m in g.marks))
        else:
            yield from some


def _join_withheld(paragraphs: Iterable[tuple[Piece, ...]]) -> Iterator[tuple[Piece, ...]]:
    """The paragraphs, neighbouring ones that are withheld whole as one gap."""
    for is_gap, some in groupby(paragraphs, key=lambda row: _whole_gap(row) is not None):
        if is_gap:
            yield _with_gaps_joined(piece for row in some for piece in row)
        else:
            yield from some


def _whole_gap(paragraph: tuple[Piece, ...]) -> Gap | None:
    """The gap that a paragraph is which is withheld whole, else None."""
    only = paragraph[0] if len(paragraph) == 1 else None
    return only if isinstance(only, Gap) else None
