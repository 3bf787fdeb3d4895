"""A pasted text laid out for reading: its lines, its language, and every listed word in it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

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
    starts: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """The starts of all hits, for looking them up."""
        object.__setattr__(self, "starts", tuple(hit.span.start for hit in self.hits))

    def hits_in(self, span: Span, *kinds: str) -> list[Hit]:
        """The hits of those kinds that lie within the span, by start, longer first."""
        low = bisect_left(self.starts, span.start)
        high = bisect_left(self.starts, span.end, low)
        inside = self.hits[low:high]
        return [hit for hit in inside if hit.entry.kind in kinds and hit.span.end <= span.end]
