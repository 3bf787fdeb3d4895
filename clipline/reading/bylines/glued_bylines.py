"""Bylines that lost what parted them from the headline: `Harbours share a pilotBy Jane Doe`."""

from __future__ import annotations

from clipline.model import Span
from clipline.reading.text.function_words import every_language

_GLUED = r"(?<=[a-zß-ÿ\d'\")]){signs_glued} ?(?=[A-ZÀ-Þ])[^.!?:;]{3,70}$"


def find_glued(text: str, line: Span) -> Span | None:
    """Where on a line the byline begins that hangs on to its headline, and its end."""
    match = every_language()[_GLUED].search(text, line.start, line.end)
    return Span(*match.span()) if match else None
