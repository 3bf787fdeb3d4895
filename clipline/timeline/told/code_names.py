"""The names that exercises are known by, "Calm Monsoon": they outlive days and newsrooms."""

from __future__ import annotations

import re
from functools import cache

from clipline.config import read_language
from clipline.timeline.told.wordings import common_words

_NAME = r"[A-ZÀ-Þ][\w-]{2,}(?: [A-ZÀ-Þ][\w-]{2,}){1,2}"
_LIGHT = r"(?:[a-zà-ÿ-]+ ){0,2}"
_QUOTED = r"['\"\u2018\u201c「『]([^'\"\u2019\u201d」』\n]{2,24})['\"\u2019\u201d」』]"


def find_code_names(sentence: str, code: str, others: frozenset[str]) -> frozenset[str]:
    """The names that stand beside a noun for an exercise, or in quotes near it, casefolded.

    A name that holds one of the `others`, words of countries and bodies, is none.
    """
    found = [name for way in _beside(code) for name in way.findall(sentence)]
    plain = (" ".join(_words(name, code)) for name in found)
    return frozenset(n for n in plain if n and others.isdisjoint(n.split()))


def _words(name: str, code: str) -> list[str]:
    """Its words without numbers of years and without "Exercise" itself; of a name in kana its
    parts are one word, and how it is read or what it means in brackets is none.
    """
    name = re.sub(r"[(\uff08][^)\uff09]*[)\uff09]?|(?<=[ァ-ヿ])・(?=[ァ-ヿ])", "", name)
    words = re.findall(r"[^\W\d]+", name.casefold())
    return [word for word in words if word not in common_words(code)]


@cache
def _beside(code: str) -> tuple[re.Pattern[str], ...]:
    """A name after or before any of the language's nouns for an exercise, each way for itself:
    "the Norwegian-Icelandic exercise Calm Monsoon" has it behind.
    """
    language = read_language(code)
    nouns = [*language.list("noun.exercise"), *language.list("compound.exercise")]
    noun = "|".join(sorted(map(re.escape, nouns), key=len, reverse=True))
    article = "|".join(map(re.escape, language.list("function.a"))) or "(?!)"
    ways = (
        rf"\b(?i:{noun}) ({_NAME})",
        rf"\b(?i:{noun}), ({_NAME}),",
        rf"({_NAME}),? (?:(?:{article}) )?{_LIGHT}(?i:{noun})\b",
        rf"(?i:{noun}) ?{_QUOTED}",
        rf"{_QUOTED},? ?(?:\w+ )?(?i:{noun})",
    )
    return tuple(map(re.compile, ways))
