"""What the words of a telling say: what it is about, whose ministers act, which words are rare."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from clipline.config import read_language

_COMMON = (
    "noun",
    "ordinal",
    "preposition",
    "article",
    "definite",
    "light",
    "event",
    "degree",
)
# What any report of a meeting or a paper holds, whatever the two are about.
_PLAIN = (
    "title.office",
    "title.minister",
    "body.head",
    "body.tail",
    "body.kind",
    "official",
    "group",
    "say",
    "verb",
    "relative",
)
_CALENDAR = ("month", "weekday")
_SHORT_WORD = 3  # letters: articles, prepositions and the like say nothing of a happening
_BESIDE = (
    4  # words from "minister" within which his field stands: "ministers of trade and industry"
)
_OF_A_DATE = re.compile(r"\d{1,2}[a-z]{0,2}|(?:19|20)\d\d|000")  # "21st", "2024"; "120" says more
_STEM = 5  # letters by which a word is known in kindred languages: "logística", "logistics"

_ENDING = re.compile(
    r"(?<=\w{4})(?:e?s|ed|ings?|ations?|ions?|ments?|al|y|ies|er(?:y|ies|s)?|ung(?:en)?|en"
    r"|ci[óo]n(?:es)?|ar)$"
)


def subject_words(label: str) -> frozenset[str]:
    """The words of an English label that say neither what it is nor which; "oil" is one."""
    words = re.findall(r"\w{3,}|[^\W\x00-\x7f]\w*", label.casefold())
    plain = {word for word in words if not word[0].isdigit()}
    return frozenset(plain) - common_words("en")


@cache
def stem(word: str) -> str:
    """The word without an ending that makes another word of one matter: "adapting"."""
    return _ENDING.sub("", word)


@cache
def common_words(code: str) -> frozenset[str]:
    """Words of a language that any agreement's label may hold."""
    return _words_below(code, _COMMON)


def rare_words(text: str, code: str) -> frozenset[str]:
    """The longer words and numbers of a text, none of the calendar: a day is weighed as a date."""
    words = re.findall(r"\w+", text.casefold())
    long = {w for w in words if len(w) > _SHORT_WORD or not w.isascii() or w.isdigit()}
    said = frozenset(word for word in long if not _OF_A_DATE.fullmatch(word))
    return said - _words_below(code, _CALENDAR)


def kindred_stems(words: Iterable[str], code: str) -> frozenset[str]:
    """By how the words begin, without accents, those that other languages of the same letters
    may have too; none that any report holds.
    """
    own = frozenset(words) - _words_below(code, (*_COMMON, *_PLAIN, *_CALENDAR))
    return frozenset(stem for word in own if (stem := _beginning(word)))


def find_fields(sentence: str, code: str) -> frozenset[str]:
    """What the ministers or ministries named there are for: health, of "the health ministers"."""
    fields = _words_below(code, ("body.portfolio",))
    words = re.findall(r"\w+", sentence.casefold())
    ministers = [i for i, word in enumerate(words) if word in _ministers(code)]
    return frozenset(w for i in ministers for w in _beside(words, i, code) if w in fields)


@cache
def _ministers(code: str) -> frozenset[str]:
    singular = _words_below(code, ("title.minister", "body.kind"))
    return singular | {f"{word}s" for word in singular} | _words_below(code, ("body.plural",))


def _beside(words: list[str], at: int, code: str) -> Iterator[str]:
    """The words before it; those after it where "of" or "for" leads to them."""
    yield from words[max(0, at - _BESIDE) : at]
    if at + 1 < len(words) and words[at + 1] in read_language(code).list("function.of_for"):
        yield from words[at + 2 : at + 2 + _BESIDE]


@cache
def _beginning(word: str) -> str:
    """Its first letters without accents; nothing of a word that is too short, or not Latin."""
    plain = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode()
    return plain[:_STEM] if len(plain) >= _STEM else ""


@cache
def _words_below(code: str, keys: tuple[str, ...]) -> frozenset[str]:
    """Every word of these lists of a language, and of the lists below them."""
    language = read_language(code)
    lists = [words for key in keys for words in language.lists(key).values()]
    lists += [language.list(key) for key in keys]
    return frozenset(
        w for words in lists for phrase in words for w in re.findall(r"\w+", phrase.casefold())
    )
