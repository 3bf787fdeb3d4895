"""Turns of phrase in which only a site speaks, and of itself: `Get the Harbor News app`."""

from __future__ import annotations

import re
from functools import cache

from clipline.config import Language
from clipline.model import Span
from clipline.reading.function_words import every_language

_NAME = (
    r"(?<![\w.&'-])(?P<name>(?:(?i:{the}) )?[A-ZÀ-Þ][\w.&'-]{0,30}"
    r"(?: (?:{of} (?:{the} )?)?[A-ZÀ-Þ][\w.&'-]{0,30}){0,3}?)"
)


def find_named_site(text: str, line: Span, languages: tuple[Language, ...]) -> Span | None:
    """The name that a line of those turns gives the site; None where it is no such line."""
    found = (way.search(text, line.start, line.end) for way in _ways(languages))
    match = next((m for m in found if m is not None), None)
    return Span(*match.span("name")) if match else None


@cache
def _ways(languages: tuple[Language, ...]) -> tuple[re.Pattern[str], ...]:
    name = every_language().fill(_NAME)
    return tuple(
        re.compile(pattern.replace("NAME", name), re.MULTILINE)
        for language in languages
        for pattern in language.list("pattern.site")
    )
