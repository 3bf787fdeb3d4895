"""The one room of function words: patterns whose small words the languages' files fill in.

A template is a pattern in which `{of}` stands for the words of the list `function.of`, or, where
there is none of that name, of the list `of`. No word of a language stands in the code of other
rooms, so that one more language is one more data file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from clipline.config import Language, languages

# `{of} `: with the space after it, which an elided word (`dell'`) has not.
_PLACE = re.compile(r"\{(?P<key>[a-z_]+(?:\.[a-z_]+)?)\}(?P<gap>(?: |\[[ \\n]+\])(?![?*{]))?")
_NEVER = "(?!)"


class Grammar(dict[str, re.Pattern[str]]):
    """The patterns of some languages, each compiled once, by template: `grammar[" {of} "]`."""

    def __init__(self, languages: Iterable[Language]) -> None:
        super().__init__()
        self._languages = tuple(languages)
        self._sets: dict[str, frozenset[str]] = {}

    def __missing__(self, template: str) -> re.Pattern[str]:
        """The template with the languages' words put in."""
        pattern = self[template] = re.compile(self.fill(template))
        return pattern

    def fill(self, template: str) -> str:
        """The source of a template's pattern."""
        return _PLACE.sub(self._alternatives, template)

    def words(self, key: str) -> frozenset[str]:
        """The words of a list, all languages together."""
        if key not in self._sets:
            self._sets[key] = frozenset(self._listed(key))
        return self._sets[key]

    def _listed(self, key: str) -> list[str]:
        own = [word for lang in self._languages for word in lang.list(f"function.{key}")]
        return own or [word for lang in self._languages for word in lang.list(key)]

    def _alternatives(self, place: re.Match[str]) -> str:
        words = sorted(set(self._listed(place["key"])), key=lambda word: (-len(word), word))
        if place["key"].startswith("pattern."):
            return f"(?:{'|'.join(words)})" if words else _NEVER
        gap = place["gap"] or ""
        whole = "|".join(_escaped(word) for word in words if not (gap and word.endswith("'")))
        elided = [_escaped(word) for word in words if gap and word.endswith("'")]
        ways = [f"(?:{whole}){gap}"] if whole else []
        return f"(?:{'|'.join([*ways, *elided])})" if ways or elided else _NEVER


def _escaped(word: str) -> str:
    return re.escape(word).replace("\\ ", " ")


@cache
def grammar_of(languages: tuple[Language, ...]) -> Grammar:
    """The function words of these languages."""
    return Grammar(languages)


@cache
def every_language() -> Grammar:
    """The function words of all languages: a page's furniture may be in any of them."""
    return grammar_of(languages())
