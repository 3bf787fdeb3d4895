"""Lines that sign without a reporter's name above the text, or add one below it."""

from __future__ import annotations

import re

from clipline.model import Span
from clipline.reading.text.function_words import every_language

_WIDEST = 200  # characters: a longer line that says so is a paragraph
# `Doe reported from Oslo.`, `Jane Doe and John Roe in Bergen contributed to this report.`
_SIGNED_OFF = (
    r"(?:[A-ZÀ-Þ][\w'.-]*|[a-z]{2,4})(?:,? (?:[A-ZÀ-Þ][\w'.-]*|[a-z]{2,6})){0,9}"
    r" {cue.signed_off}"
)
# `By: Staff writer, with HPA`, `By Agencies`: it signs as a byline does, and no one by name
_BY_NOBODY = r"(?:{signs_glued}|(?i:{byline.before})(?<=:)) ?:? ?(?i:{byline.nobody})(?:,|$)"
_TOWN = re.compile(r", [A-ZÀ-Þ][\w'-]*(?: [A-ZÀ-Þ][\w'-]*){0,2}")


def is_by_nobody(text: str) -> bool:
    """Whether a line is a byline without a name."""
    return every_language()[_BY_NOBODY].match(text) is not None


def is_signed_off(text: str) -> bool:
    """Whether a line that says who helped begins with who did."""
    return len(text) <= _WIDEST and every_language()[_SIGNED_OFF].match(text) is not None


def is_desk(text: str, line: Span, outlet: Span) -> bool:
    """`Harbor News, Oslo` under who signs: the outlet and from where it is told."""
    return outlet.start == line.start and _TOWN.fullmatch(text, outlet.end, line.end) is not None
