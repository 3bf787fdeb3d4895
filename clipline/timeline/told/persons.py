"""Who is named where an agreement is told: who signed is often told in the next sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clipline.model import Agreement, Record, Span
from clipline.timeline.told.wordings import without_accents

_NEARBY = 240  # characters
_TWO_NAMES = re.compile(r"\b(?=([A-ZÀ-Þ][\w'-]+)[ \n]([A-ZÀ-Þ][\w'-]+))")
_CAPITAL = re.compile(r"\b[A-ZÀ-Þ][\w'-]{3,}")


def find_people(record: Record, agreement: Agreement) -> frozenset[str]:
    """The last two words of people's names, in plain letters, in its sentence and around it."""
    words = (name.split()[-2:] for name in _people_near(record, agreement))
    return frozenset(" ".join(pair) for pair in words if len(pair) > 1)


def find_surnames(record: Record, agreement: Agreement) -> frozenset[str]:
    """The last word of each of those names, also of who has no other."""
    words = (name.split() for name in _people_near(record, agreement))
    return frozenset(name[-1] for name in words if name)


def find_names(record: Record, agreement: Agreement) -> frozenset[str]:
    """Every two words in a row there that may be somebody's name, read as one or not."""
    found = map(" ".join, _TWO_NAMES.findall(_around(agreement).of(record.clipping.text)))
    return frozenset(without_accents(pair.casefold()) for pair in found)


def find_capitals(record: Record, agreement: Agreement) -> frozenset[str]:
    """Every word of its own sentence that begins with a capital, in plain letters."""
    found = _CAPITAL.findall(agreement.evidence.span.of(record.clipping.text))
    return frozenset(without_accents(word.casefold()) for word in found)


def _people_near(record: Record, agreement: Agreement) -> Iterator[str]:
    near = _around(agreement)
    named = (p.name for p in record.people if any(near.overlaps(m.span) for m in p.mentions))
    return (without_accents(name.casefold()) for name in named)


def _around(agreement: Agreement) -> Span:
    span = agreement.evidence.span
    return Span(max(0, span.start - _NEARBY), span.end + _NEARBY)
