"""Where sentences end, so that a fact can be cited with the sentence that states it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache

from clipline.config import Language
from clipline.model import Span

_STOP = re.compile(  # one set of characters begins it, so that a search skips from one to the next
    r"""[.!?。\n](?:(?<=[.!?])(?:[)"'\]]{0,3}(?=\s|$)|(?<=[a-z]{2}.)(?=[A-Z][a-z])|(?<=\d{4}.)(?=[A-Z][a-z]))"""
    r"""|(?<=[가-힣]{2}.)(?=[가-힣“\d])"""
    r"""|(?<=[!?])(?=[぀-鿿])|(?<=。)(?:[」』)"']{1,2}(?![ぁ-ん、])|(?![」』)"']))"""
    r"""|(?<=\n)(?:\s*\n|(?=\s*[•*-] )))"""
)
_WORD_BACKWARDS = re.compile(r"[^\s(\"'\[]+")
_NEXT_WORD = re.compile(r"[\s\"'(\[]*(\w+)")
_DOTTED = re.compile(r"(?:.*[-/])?((?:[A-Z]\.)*[A-Z])$")
_NUMBER = re.compile(r"\d{1,2}$")
_WORD_REACH = 24  # no abbreviation or number before a point is longer
_ORDINAL_LEAD = re.compile(r"(\w+) \d{1,2}$")


@lru_cache(maxsize=1)  # one text's are asked for its bodies, and for its agreements
def find_sentences(text: str, body: tuple[Span, ...], language: Language) -> tuple[Span, ...]:
    """The sentences of the paragraphs, in order, each without the blanks around it."""
    out: list[Span] = []
    short = _abbreviations(language)
    for paragraph in body:
        at = paragraph.start
        for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
            if _is_end(text, at, stop, language, short):
                out += _trimmed(text, at, stop.end())
                at = stop.end()
        out += _trimmed(text, at, paragraph.end)
    return tuple(out)


@cache
def _abbreviations(language: Language) -> frozenset[str]:
    return frozenset(word.lower() for word in language.list("abbreviation"))


def sentence_at(sentences: tuple[Span, ...], offset: int) -> int | None:
    """The index of the sentence that holds the offset."""
    index = bisect_right(sentences, offset, key=lambda span: span.start) - 1
    return index if index >= 0 and offset < sentences[index].end else None


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    span = Span(start + left, start + len(words.rstrip()))
    return [span] if span.end > span.start else []


def _is_end(
    text: str, start: int, stop: re.Match[str], language: Language, short: frozenset[str]
) -> bool:
    """Whether a full stop ends the sentence: it may belong to an abbreviation or a number."""
    at, end = stop.span()
    if text[at] != ".":
        return True
    if text[end : end + 1].isalpha():  # "밝혔다.이 장관은"; "한.일" is no end
        return text[at - 1].isascii() or text[at - 1] in language.list("function.verb_end")
    before = text[max(start, at - _WORD_REACH) : at]
    last = _WORD_BACKWARDS.match(before[::-1])
    if last is None:
        return bool(before.strip())
    word = last.group()[::-1]
    if len(word) > 1 and word.isalpha():
        return word.lower() not in short
    return _ends_after(text, start, stop, word, language) and not _is_short(word, short)


def _ends_after(text: str, start: int, stop: re.Match[str], word: str, language: Language) -> bool:
    """Whether the point after a number, an initial or dotted letters ends the sentence."""
    following = _NEXT_WORD.match(text, stop.end())
    if _NUMBER.match(word):
        if "sov" in language.list("order"):
            return False  # "4. 26. 서울에서": a verb ends the sentence, and no number
        dated = following is not None and _goes_on(following.group(1), language)
        return not dated and not _is_ordinal(text, start, stop.start(), language)
    if f"{word.lower()}." in _halves_of_the_day(language) and _is_of_the_hour(
        text, stop.end(), following, language
    ):
        return False
    dotted = _DOTTED.match(word)
    if dotted and len(stop.group()) == 1:
        return following is None or _starts_sentence(following.group(1), language, dotted[1])
    return True


@cache
def _halves_of_the_day(language: Language) -> frozenset[str]:
    return frozenset(half for halves in language.lists("stamp.half").values() for half in halves)


def _is_of_the_hour(
    text: str, end: int, following: re.Match[str] | None, language: Language
) -> bool:
    """As in "to 6:45 p.m. on Monday", "at 5 p.m. Tuesday", "at 5 p.m. (local time)"."""
    if following is None:
        return False
    word, names = following.group(1), (language.lists("weekday"), language.lists("month"))
    day = any(word in words for lists in names for words in lists.values())
    return word[:1].islower() or day or text[end:].lstrip().startswith("(")


def _goes_on(word: str, language: Language) -> bool:
    """As in "Am 19. und 20. November": what follows a day with its point is no new sentence."""
    if "v2" not in language.list("order"):
        return False
    months = language.lists("month").values()
    return word[:1].islower() or any(word in names for names in months)


def _is_short(word: str, short: frozenset[str]) -> bool:
    """Whether the word before a full stop is an abbreviation."""
    return word.lower() in short and not _DOTTED.match(word.upper())


def _starts_sentence(word: str, language: Language, dotted: str) -> bool:
    """After "the U.S." a sentence starts only with a capital on a plain little word."""
    if len(dotted) == 1:  # an initial: "John F. Smith"
        return False
    return word[:1].isupper() and word.lower() in language.list("stopwords") + language.list(
        "function.opener"
    )


def _is_ordinal(text: str, start: int, end: int, language: Language) -> bool:
    """A number with its point: a paragraph's own, or an ordinal ("am 17. November")."""
    words = text[max(start, end - _WORD_REACH) : end]
    if text[start:end].strip().isdecimal():
        return True
    lead = _ORDINAL_LEAD.search(words)
    return lead is not None and lead.group(1).lower() in language.list("ordinal_lead")
