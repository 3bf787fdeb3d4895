"""What the ministers of a sentence are for: those of health do not hold the talks of transport."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from clipline.config import Language

_BESIDE = 4  # words from a minister within which his field is: "ministers of trade and industry"
_HEADS = "head"  # of those that are for all of it
_WORD = re.compile(r"\w+")


def find_fields(sentence: str, language: Language) -> frozenset[str]:
    """What the ministers or ministries named there are for: "health", of "the health ministers",
    and "defense" however it is spelt; "head" where heads of state or government are named.

    Who only tells of it, "the foreign ministry said", meets nobody; one ministry mostly does.
    """
    fields, ministers = _fields(language), _ministers(language)
    words = _WORD.findall(sentence.casefold()) if fields else []
    saying = {phrase.casefold() for phrase in language.list("say")}
    named = (i for i, word in enumerate(words) if word in ministers)
    named = (i for i in named if saying.isdisjoint(words[i + 1 : i + 2]))
    found = (fields[w] for i in named for w in _beside(words, i, language) if w in fields)
    whole = (fields[f] for w in words for f in _first_parts(w, language) if f in fields)
    heads = (_HEADS,) if fields and _heads(language).search(sentence) else ()
    return frozenset([*found, *whole, *heads])


def _first_parts(word: str, language: Language) -> Iterator[str]:
    """As in "Wasserministerin", one word with what she is for."""
    if "v2" in language.list("order"):
        ends = (name.casefold() for name in name_ministers(language))
        yield from (word.removesuffix(end) for end in ends if word.endswith(end) and word != end)


@cache
def _heads(language: Language) -> re.Pattern[str]:
    """Heads of state and government, one or several."""
    either = "|".join(map(re.escape, language.list("head_of_state"))) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


@cache
def _fields(language: Language) -> dict[str, str]:
    """The single words for it, each with the one that stands for all of its spellings; the second
    of "foreign affairs" says little.
    """
    single = (word for word in language.list("body.portfolio") if _WORD.fullmatch(word))
    spelt = language.lists("function.one_field").items()
    return {word: word for word in single} | {w: name for name, words in spelt for w in words}


@cache
def _ministers(language: Language) -> frozenset[str]:
    """A minister, ministers and ministries."""
    several = [word for words in language.lists("body.plural").values() for word in words]
    return frozenset([*name_ministers(language), *several])


def name_ministers(language: Language) -> tuple[str, ...]:
    """What one is called, and several."""
    return (*language.list("title.minister"), *language.list("function.ministers"))


def _beside(words: list[str], at: int, language: Language) -> Iterator[str]:
    """The words before it; those after it where "of" or "for" leads to them."""
    yield from words[max(0, at - _BESIDE) : at]
    if at + 1 < len(words) and words[at + 1] in language.list("function.of_for"):
        yield from words[at + 2 : at + 2 + _BESIDE]
