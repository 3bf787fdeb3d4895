"""A title for a page that was saved without its headline, made from its lead."""

from __future__ import annotations

import re

from clipline.model import Evidence, Fact, Record, Span
from clipline.reading.raw.markup import words_of
from clipline.reading.raw.normalization import normalize, shown

_LONGEST = 90  # characters: two lines on a phone
_FARTHEST = 120  # characters: a third line is better than half a clause
_CLAUSE_END = re.compile(r"[,;:](?= )| [\N{EN DASH}\N{EM DASH}] |[\u3001\uff0c\uff1b]")
_FULL_STOP = re.compile(r"\.(?<!\b\d\.)(?<!\b\d\d\.) ")  # `am 21. März` ends nothing
_SENTENCE_ENDS = ("? ", "! ", "。", "다.", "\n")
_SHORTEST = 30  # characters: below that a full stop more likely closes an abbreviation


def derive_title(record: Record) -> Fact[str]:
    """The first words of the body after the dateline, cut where a clause ends or else at a word; no
    value without them.
    """
    lead = _lead(record)
    if lead is None:
        return Fact(None)
    words = words_of(record.clipping, lead)
    if len(words) > _LONGEST:
        words = words[: _find_cut(words)].rstrip(" ,;:-") + "\N{HORIZONTAL ELLIPSIS}"
    return Fact(words, (Evidence(lead, "lead"),), "guess")


def _find_cut(words: str) -> int:
    """The last end of a clause within two lines, or the first that is not far below them."""
    ends = [found.start() for found in _CLAUSE_END.finditer(words, _SHORTEST, _FARTHEST)]
    near = [end for end in ends if end <= _LONGEST]
    if ends:
        return near[-1] if near else ends[0]
    cut = words.rfind(" ", _SHORTEST, _LONGEST)
    return cut if cut > 0 else _LONGEST


def _lead(record: Record) -> Span | None:
    """The first sentence after the dateline, which may have a paragraph of its own."""
    text, dateline = record.clipping.text, record.dateline
    for start, end in record.body[:2]:
        after = dateline.end if dateline and Span(start, end).covers(dateline) else start
        if shown(text[after:end]):
            return _first_sentence(text, Span(after, end))
    return None


def _first_sentence(text: str, paragraph: Span) -> Span:
    """It is looked for in the evened words: breaks and letters may be written in many ways."""
    normal = normalize(paragraph.of(text))
    ends = [(normal.text.find(mark, _SHORTEST), len(mark.rstrip())) for mark in _SENTENCE_ENDS]
    full = _FULL_STOP.search(normal.text, _SHORTEST)
    ends.append((full.start() if full else -1, 1))
    stop = min((at + size for at, size in ends if at >= 0), default=len(normal.text))
    found = normal.source_span(Span(0, stop))
    return Span(paragraph.start + found.start, paragraph.start + found.end)
