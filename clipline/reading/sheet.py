"""A pasted text laid out for reading: its lines, its language, and every listed word in it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from clipline.config import Config, Language
from clipline.model import Span
from clipline.reading.vocabulary import Hit


@dataclass(frozen=True, slots=True)
class Sheet:
    """What all rules of reading look at. `text` is normalized and spans are offsets into it.

    `lines` are the content's lines in order, without their breaks, blank ones included; a header
    block is no part of them. `language` is the article's; `languages` are all there are.
    """

    text: str
    lines: tuple[Span, ...]
    hits: tuple[Hit, ...]
    language: Language
    languages: tuple[Language, ...]
    config: Config

    def hits_in(self, span: Span, *kinds: str) -> list[Hit]:
        """The hits of those kinds that lie within the span, by start, longer first."""
        out = []
        for index in range(bisect_left(self.hits, span.start, key=_start), len(self.hits)):
            hit = self.hits[index]
            if hit.span.start >= span.end:
                break
            if hit.entry.kind in kinds and hit.span.end <= span.end:
                out.append(hit)
        return out


def _start(hit: Hit) -> int:
    return hit.span.start
