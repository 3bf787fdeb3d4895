"""The towns in which a telling says that it was: two newsrooms name the same one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from clipline.config import Config, read_language
from clipline.timeline.told.wordings import calendar_words, without_accents

_TOWN = r"[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+){0,2}"
_EASTERN = r"[가-힣]{2,8}?|[一-鿿ァ-ヶー]{2,8}?"


def find_places(sentence: str, code: str, config: Config) -> frozenset[str]:
    """The towns after a word for "in"; a capital by its country's code, in whatever language."""
    capitals = _capitals(config)
    found = [name for match in _placed(code).findall(sentence) for name in match if name]
    known = [capitals.get(name) or _town(name, code) for name in found]
    return frozenset(name for name in known if name)


def _town(name: str, code: str) -> str:
    """A town as it is known in kindred languages; nothing of "March", or of other letters."""
    plain = without_accents(name.casefold())
    return plain if plain.isascii() and calendar_words(code).isdisjoint(plain.split()) else ""


@cache
def _capitals(config: Config) -> Mapping[str, str]:
    return {name: country.code for country in config.countries for name in country.capitals}


@cache
def _placed(code: str) -> re.Pattern[str]:
    """A name after the language's words for "in", or before the particles for it."""
    language = read_language(code)
    words = (*language.list("function.place_in"), *language.list("function.off"))
    lead = "|".join(map(re.escape, words)) or "(?!)"
    tail = "|".join(map(re.escape, language.list("function.placed"))) or "(?!)"
    return re.compile(rf"\b(?i:{lead})(?: |(?<='))({_TOWN})|({_EASTERN})(?:{tail})")
