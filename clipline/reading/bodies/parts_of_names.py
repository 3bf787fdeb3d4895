"""Names of bodies that are only part of other words: of a title, or of a longer name."""

from __future__ import annotations

import re
from functools import cache

from clipline.config import Language
from clipline.model import Span
from clipline.reading.text.sheet import Sheet

_TITLE_AFTER = re.compile(r" ([A-Z][a-z]+\b|[가-힣]{2}(?=[^가-힣]|[이은의과도]))")
_NAMED_SO = re.compile(r"(?<=[a-z] )(?:[A-Z][a-z]+ )*([A-Z][a-z]{3,}) $")
_LEAD = 40  # characters before a name in which the rest of a longer one stands


def is_title(sheet: Sheet, span: Span) -> bool:
    """As in "Treasury Secretary N.": a title alone."""
    if sheet.text.startswith(_particle_titles(sheet.language), span.end):
        return True  # the chairman of the joint chiefs: his title goes on after the body's name
    match = _TITLE_AFTER.match(sheet.text, span.end)
    return match is not None and match.group(1).lower() in sheet.language.list("title.minister")


@cache
def _particle_titles(language: Language) -> tuple[str, ...]:
    """Offices that begin as a particle does, so that the scan takes the body for a word."""
    particles = tuple(language.list("particles"))
    offices = (o for o in language.list("title.office") if o not in particles)
    return tuple(o for o in offices if particles and o.startswith(particles))


def is_tail(sheet: Sheet, span: Span) -> bool:
    """As in "International Astronautical Congress": the last word of another name."""
    if " " in span.of(sheet.text) or not span.of(sheet.text)[1:].islower():
        return False
    before = _NAMED_SO.search(sheet.text, max(0, span.start - _LEAD), span.start)
    if before is None:
        return False
    kinds = ("country", "adjective", "capital", "word", "agency", "group")
    return not sheet.hits_in(Span(before.start(1), before.end(1)), *kinds)
