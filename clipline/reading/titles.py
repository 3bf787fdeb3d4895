"""A title for a page that was saved without its headline, made from its lead."""

from __future__ import annotations

from clipline.model import Evidence, Fact, Record, Span
from clipline.reading.normalization import shown

_LONGEST = 90  # characters: two lines on a phone
_SENTENCE_ENDS = (". ", "? ", "! ", "。", "다.", "\n")
_SHORTEST = 30  # characters: below that a full stop more likely closes an abbreviation


def derive_title(record: Record) -> Fact[str]:
    """The first words of the body after the dateline, cut at a word; no value without a body."""
    if not record.body:
        return Fact(None)
    lead = _lead(record)
    words = shown(lead.of(record.clipping.text))
    if len(words) > _LONGEST:
        cut = words.rfind(" ", _SHORTEST, _LONGEST)
        words = words[: cut if cut > 0 else _LONGEST].rstrip(" ,;:-") + "\N{HORIZONTAL ELLIPSIS}"
    return Fact(words or None, (Evidence(lead, "lead"),), "guess")


def _lead(record: Record) -> Span:
    """The first sentence after the dateline."""
    text, first = record.clipping.text, record.body[0]
    start = first.start
    if record.dateline is not None and first.covers(record.dateline):
        start = record.dateline.end
    ends = [text.find(end, start + _SHORTEST, first.end) for end in _SENTENCE_ENDS]
    found = [
        at + len(mark.rstrip()) for at, mark in zip(ends, _SENTENCE_ENDS, strict=True) if at >= 0
    ]
    return Span(start, min(found, default=first.end))
