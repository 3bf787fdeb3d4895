"""The hits of one family of word lists, so that no rule goes through all words of a text."""

from __future__ import annotations

from collections.abc import Sequence

from clipline.model import Span
from clipline.reading.sheet import Sheet
from clipline.reading.vocabulary import Hit


def words_in(sheet: Sheet, span: Span, family: str) -> Sequence[Hit]:
    """The hits within the span of the lists of that family: `body` has `body.head` and others."""
    return sheet.hits_in(span, family + ".")
