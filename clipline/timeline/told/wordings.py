"""What the words of a telling say: what it is about, and which of them are rare."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
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
    "alike",
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
_INITIALS = re.compile(r"\b(?:[A-Z]{2}|\d[A-Z])\b")  # "AI", "TB", "5G"
_OF_A_DATE = re.compile(r"\d{1,2}[a-z]{0,2}|(?:19|20)\d\d|000")  # "21st", "2024"; "120" says more
_ACCENTS = frozenset(map(chr, range(0x300, 0x370)))
_LAST = 2  # words
_YEAR = 4  # digits
_NUMBERED = re.compile(r"[^\W\d]?\d+[^\W\d]")  # "第3回"
STEM = 5  # letters by which a word is known in kindred languages: "logística", "logistics"

_ENDING = re.compile(
    r"(?<=\w{4})(?:e?s|ed|ings?|ations?|ions?|ments?|al|y|ies|er(?:y|ies|s)?|ung(?:en)?|en"
    r"|ci[óo]n(?:es)?|ar)$"
)


def subject_words(label: str, code: str = "en") -> frozenset[str]:
    """The words of a label that say neither what it is nor which; "oil" is one, and "地震観測", of
    "第3回地震観測対話".
    """
    words = re.findall(r"\w{3,}|[^\W\x00-\x7f]\w*", label.casefold())
    plain = {word for word in words if not word[0].isdigit()}
    plain.update(word.casefold() for word in _INITIALS.findall(label))
    if "sov" in read_language(code).list("order"):
        plain = {_NUMBERED.sub("", word) for word in plain}
        plain = {_kinds(code).sub("", word) for word in plain}
        plain = {word for word in plain if len(word) > 1}
    common = common_words("en") | common_words(code)
    return frozenset(plain) - common - _words_below("en", ("relative",))


@cache
def _kinds(code: str) -> re.Pattern[str]:
    """What any session or paper is called, at the end of a compound."""
    nouns = {noun for words in read_language(code).lists("noun").values() for noun in words}
    nouns |= {noun for words in read_language(code).lists("compound").values() for noun in words}
    either = "|".join(map(re.escape, sorted(nouns, key=len, reverse=True)))
    return re.compile(rf"(?:{either})$")


def topic_words(sentence: str, label: str, code: str) -> frozenset[str]:
    """What the words behind a paper's name say that it is about, in a language whose labels do not
    say it: "fuzileiros", of "assinaram um memorando sobre o treino de fuzileiros em Lisboa".
    """
    at = _end_of_label(sentence.casefold(), label.casefold())
    found = _topic(code).match(sentence, at) if at else None
    said = found and (found["topic"] or found.groupdict().get("kind"))
    words = re.findall(r"[^\W\d_]+", said or "")
    nouns = "v2" in read_language(code).list("order")  # which are all capitalised there
    plain = (word.casefold() for word in words if nouns or word.islower())
    known = _words_below(code, (*_COMMON, *_PLAIN, *_CALENDAR, "function.another"))
    return frozenset(w for w in plain if len(w) > _SHORT_WORD and without_accents(w) not in known)


def _end_of_label(sentence: str, label: str) -> int:
    """Where the label ends, or its last two words: "session of the joint committee" stands for
    "session of their joint committee"; 0 where neither is there.
    """
    for words in (label, " ".join(label.split()[-_LAST:])):
        if words and (at := sentence.find(words)) >= 0:
            return at + len(words)
    return 0


@cache
def _topic(code: str) -> re.Pattern[str]:
    """A word for "on", soon after the name, and up to eight words to the end of the clause."""
    leads = {w for k in ("topic", "about") for w in read_language(code).list(f"function.{k}")}
    lead = "|".join(sorted(map(re.escape, leads), key=len, reverse=True)) or "(?!)"
    if read_language(code).list("label.topic"):  # the other words are in the label
        return re.compile(rf"[ ](?:{lead})[ ](?P<topic>(?:[a-z][\w-]*[ ]?){{1,4}})")
    near = r"(?:[ ][\w'-]+){0,5}?"  # "entre Chile y Perú", "firmado en mayo"
    lists = (read_language(code).list(f"function.{key}") for key in ("of_for", "of_mark"))
    marks = {re.escape(word) for words in lists for word in words}
    of = "|".join(sorted(marks, key=len, reverse=True)) or "(?!)"
    behind = rf"(?:[ ](?:{of})(?:[ ]|(?<=')))?"  # "ejercicio de rescate", "consultas culturales"
    return re.compile(
        rf"{near}[ ](?:{lead})[ ](?P<topic>(?:[^\s,.;:()]+[ ]?){{1,8}})"
        rf"|{behind}[ ]?(?P<kind>[a-zà-ÿ]{{4,}})(?!\w)"
    )


@cache
def stem(word: str) -> str:
    """The word without an ending that makes another word of one matter: "adapting"."""
    return _ENDING.sub("", word)


def calendar_words(code: str) -> frozenset[str]:
    """The names of months and days of the week."""
    return _words_below(code, _CALENDAR)


@cache
def plain_words(code: str) -> frozenset[str]:
    """What any report of a meeting or a paper holds, whatever it is about."""
    return _words_below(code, (*_COMMON, *_PLAIN))


@cache
def common_words(code: str) -> frozenset[str]:
    """Words of a language that any agreement's label may hold; what ministries are for, as in
    "trade talks", says what it is about.
    """
    return _words_below(code, _COMMON) - _words_below(code, ("body.portfolio",))


def rare_words(text: str, code: str) -> frozenset[str]:
    """The longer words and numbers of a text, none of the calendar: a day is weighed as a date."""
    words = re.findall(r"\w+", without_accents(text.casefold()))
    long = {w for w in words if len(w) > _SHORT_WORD or not w.isascii() or w.isdigit()}
    said = frozenset(word for word in long if not _OF_A_DATE.fullmatch(word))
    return said - _words_below(code, _CALENDAR)


def is_of_several(label: str, code: str) -> bool:
    """Whether a label counts what it tells of: "Two memoranda between Norway and Chile"."""
    several = [
        w
        for n, words in read_language(code).lists("relative.number").items()
        if int(n) > 1
        for w in words
    ]
    first = label.casefold().split(maxsplit=1)[:1]
    if not first or (_OF_A_DATE.fullmatch(first[0]) and len(first[0]) == _YEAR):
        return False  # "2018 lighthouse agreement"
    return first[0] in several or (first[0].isdigit() and first[0] != "1")


def is_any_paper(label: str, code: str) -> bool:
    """Whether a label calls it what any signed paper may be called: "a document on whaling"."""
    names, words = read_language(code).list("any_paper"), label.casefold().split()
    return any(name in words or (not name.isascii() and name in label) for name in names)


def kindred_stems(words: Iterable[str], code: str) -> frozenset[str]:
    """By how the words begin, without accents, those that other languages of the same letters
    may have too; none that any report holds.
    """
    own = frozenset(words) - _words_below(code, (*_COMMON, *_PLAIN, *_CALENDAR))
    return frozenset(stem for word in own if (stem := _beginning(word)))


def _beginning(word: str) -> str:
    """Its first letters; nothing of a word that is too short, or not Latin."""
    return word[:STEM] if len(word) >= STEM and word.isascii() else ""


def without_accents(text: str) -> str:
    """The text without the accents that one newsroom prints and another does not."""
    if text.isascii():
        return text
    parts = "".join(p for p in unicodedata.normalize("NFD", text) if p not in _ACCENTS)
    return unicodedata.normalize("NFC", parts)


@cache
def _words_below(code: str, keys: tuple[str, ...]) -> frozenset[str]:
    """Every word of these lists of a language, and of the lists below them."""
    language = read_language(code)
    lists = [words for key in keys for words in language.lists(key).values()]
    lists += [language.list(key) for key in keys]
    phrases = [phrase.casefold() for words in lists for phrase in words]
    every = [*phrases, *map(without_accents, phrases)]
    return frozenset(word for phrase in every for word in re.findall(r"\w+", phrase))
