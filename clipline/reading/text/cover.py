"""Which stretches of a text are taken already, so that a name is read once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable

from clipline.model import Span

_BACK = 4  # spans that may start before and still reach over; kept spans hardly overlap


class Cover:
    """Taken spans in order; asking and adding take a logarithm's time, however long the text."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted(spans)

    def overlaps(self, span: Span) -> bool:
        """Whether one of the taken spans shares a code point with it."""
        at = bisect_left(self._spans, span.end, key=lambda s: s.start)
        return any(s.overlaps(span) for s in self._spans[max(0, at - _BACK) : at])

    def add(self, span: Span) -> None:
        """Takes one more."""
        insort(self._spans, span)

    def inside(self, span: Span) -> int:
        """How many of the taken spans start within it."""
        first = bisect_left(self._spans, span.start, key=lambda s: s.start)
        return bisect_right(self._spans, span.end - 1, key=lambda s: s.start) - first
