"""Turns of phrase in which only a site speaks, and of itself: `Get the Harbor News app`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from clipline.config import Language
from clipline.model import Span
from clipline.reading.text.function_words import every_language
from clipline.reading.text.turns import Turns
from clipline.reading.vocabulary import Hit

_ARTICLE = 4  # characters before a name at a line's start
_AGENCY = r"(?: \([A-Z]{2,8}\))?{pattern.agency}"
_NAME = (
    r"(?<![\w.&'-])(?P<name>(?:(?i:{the}) )?[A-ZÀ-Þ][\w.&'-]{0,30}"
    r"(?: (?:{of} (?:{the} )?)?[A-ZÀ-Þ][\w.&'-]{0,30}){0,3}?)"
)


def find_named_site(text: str, line: Span, languages: tuple[Language, ...]) -> Span | None:
    """The name that a line of those turns gives the site; None where it is no such line."""
    found = next(_ways(languages).find(text, line), None)
    return Span(*found[1].span("name")) if found else None


def is_on_agency(text: str, line: Span, hits: Sequence[Hit]) -> bool:
    """`HPA is a global news agency`: what a page says of who gave it the report."""
    name = next((h.span for h in hits if h.entry.kind in {"credit", "outlet"}), None)
    if name is None or name.start - line.start > _ARTICLE:
        return False
    return every_language()[_AGENCY].match(text, name.end - line.start) is not None


@cache
def _ways(languages: tuple[Language, ...]) -> Turns:
    turns = (turn for language in languages for turn in language.list("pattern.site"))
    return Turns(turns, every_language().fill(_NAME))
