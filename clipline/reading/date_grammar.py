"""All date templates of a language as one grammar, which tries few of them at few places.

Every date has a key word: a month, a weekday, digits, a relative word. Only the words shortly
before a key can begin a date, and each beginning word allows only some of the templates.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from clipline.config import Language, read_language
from clipline.reading.date_templates import (
    TABLES,
    Template,
    folded,
    read_template,
    slot_words,
    word_pattern,
)

_FALLBACK = "en"
_DIGITS = "0"  # the head of everything that begins with a digit
_KEYS = ("month", "weekday", "dayword", "weekword", "monthword", "yearword", "dir", "century",
         "unit", "contextday", "contextmonth", "contextyear", "era")  # fmt: skip
_REACH = 30  # a date's first word stands at most this far before its first key word
_COMMON: Mapping[str, Mapping[str, tuple[str, ...]]] = {  # written alike in all languages
    "pattern.date": {
        "iso": (
            r"{year}-{m}-{day}(?:T[\d:.+-]+Z?)?",
            r"{year}/{m}/{day}",
            r"{year}\. ?{m}\. ?{day}",
        ),
        "numeric": (
            r"{first}/{second}/{year}",
            r"{first}\.{second}\.{year}",
            r"{first}-{second}-{year}",
        ),
    },
    "pattern.stamp": {
        "iso": (r"{year}(?P<same>[-/]){m}(?P=same){day}", r"{year}\. ?{m}\. ?{day}(?:\.(?!\d))?"),
        "numeric": (r"{first}(?P<same>[/.-]){second}(?P=same){year}",),
    },
    "pattern.clock": {
        "clock": (
            r"{hour}:(?=\d\d){minute}(?::{second_of_minute}(?:\.\d+)?)?(?: ?{half})?",
            "{hour} ?{half}",
        ),
    },
}
_WORD = re.compile(r"\w+")
_DIGIT_RUN = re.compile(r"\d+")
_YEARS = r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)"


@dataclass(frozen=True, slots=True)
class Found:
    """A template that matched at a place, and what its slots say.

    Numbers and the meanings of words; `unit` is 1 for days to 4 for years.
    """

    rule: str
    start: int
    end: int
    fields: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Templates by the heads they may begin with. `keys` finds what each date must contain.

    A head is a word in languages that part words by spaces, else a character.
    """

    templates: Mapping[str, tuple[Template, ...]]
    keys: re.Pattern[str]
    flags: int
    spaced: bool
    words: Mapping[str, Mapping[str, int]]

    def scan(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[Found]:
        """Dates by start, none overlapping; each word start is tried at most once."""
        at = tried = start
        for key in self.keys.finditer(text, start, end):
            at_key = key.start()
            if at_key < at:
                continue
            for place in _word_starts(text, max(at, tried, at_key - _REACH), at_key):
                tried = place + 1
                if found := self.match(text, place):
                    yield found
                    at = found.end
                    break

    def match(self, text: str, start: int) -> Found | None:
        """The date that begins here, or None."""
        for template in self.templates.get(self._head(text, start), ()):
            if match := _compiled(template.source, self.flags).match(text, start):
                return self._found(template, match)
        return None

    def _found(self, template: Template, match: re.Match[str]) -> Found:
        fields = {
            slot: self._value(slot.rstrip("2"), words)
            for group, slot in template.slots
            if (words := match[group]) is not None
        }
        start = match.start("at") if template.marked else match.start()
        return Found(template.rule, start, match.end(), fields)

    def _value(self, slot: str, words: str) -> int:
        table = self.words.get(slot)
        return int(words) if table is None else table[folded(words)]

    def _head(self, text: str, start: int) -> str:
        first = text[start : start + 1]
        if first.isdecimal():
            return _DIGITS
        word = _WORD.match(text, start) if self.spaced else None
        return (word[0] if word else first).lower()


@cache
def date_language(lang: str) -> Language:
    """The language file of a code, English where there is none."""
    try:
        return read_language(lang)
    except KeyError:
        return read_language(_FALLBACK)


_compiled = cache(re.compile)  # when first needed: most texts need few of the templates


def _word_starts(text: str, low: int, key: int) -> list[int]:
    """Where words begin before a key, and the key itself."""
    starts = [m.start() for m in _WORD.finditer(text, low, key)] if low < key else []
    return [*starts, key] if low <= key else starts


@cache
def date_grammar(lang: str) -> Grammar:
    """The date expressions of a language; of English where there is no file of that code."""
    language = date_language(lang)
    own_edges = language.list("pattern.edges")
    left, right = own_edges or (r"(?<!\w)", r"(?!\w)")
    words = {word for slot in _KEYS for word in _originals(language, slot)}
    keys = re.compile(("" if own_edges else r"\b") + rf"(?:\d+|{word_pattern(words)})")
    templates = _templates([language], "pattern.date", (left, right))
    return Grammar(
        _by_head(templates, spaced=not own_edges), keys, 0, not own_edges, _words([language])
    )


@cache
def stamp_grammar(codes: tuple[str, ...]) -> Grammar:
    """The absolute dates of several languages; a label may be glued to their digits."""
    several = [read_language(code) for code in codes]
    eras = {word for language in several for word in _originals(language, "era")}
    keys = re.compile(rf"{_YEARS}|{word_pattern(eras)}")
    edges = (r"(?<!\d)(?:(?=\d)(?<!\d[./:-])|(?<!\w))", r"(?!\d)")
    return _furniture("pattern.stamp", several, edges, keys)


@cache
def clock_grammar(codes: tuple[str, ...]) -> Grammar:
    """The times of day of several languages."""
    several = [read_language(code) for code in codes]
    return _furniture("pattern.clock", several, (r"(?<![\d:])", r"(?![\d:])"), _DIGIT_RUN)


def _furniture(
    kind: str, several: list[Language], edges: tuple[str, str], keys: re.Pattern[str]
) -> Grammar:
    templates = _by_head(_templates(several, kind, edges), spaced=False)
    return Grammar(templates, keys, re.IGNORECASE, spaced=False, words=_words(several))


def _originals(language: Language, slot: str) -> list[str]:
    return [word for listed in language.lists(TABLES[slot]).values() for word in listed]


def _words(several: list[Language]) -> dict[str, dict[str, int]]:
    return {
        slot: {w: v for language in several for w, v in slot_words(language, slot).items()}
        for slot in TABLES
    }


def _by_head(templates: Iterable[Template], *, spaced: bool) -> dict[str, tuple[Template, ...]]:
    """The templates that know a head, in their order."""
    allowed: dict[str, dict[Template, None]] = defaultdict(dict)
    for template in templates:
        for head in _heads(template, spaced=spaced):
            allowed[head][template] = None
    return {head: tuple(known) for head, known in allowed.items()}


def _heads(template: Template, *, spaced: bool) -> set[str]:
    heads = {_DIGITS} if template.numeric else set()
    if not spaced:
        return heads | {char for word in template.words for char in word}
    return heads | {word[0] for word in map(_WORD.match, template.words) if word}


def _templates(several: list[Language], kind: str, edges: tuple[str, str]) -> list[Template]:
    """Common templates first, but a language's own clocks before them: `10:30 Uhr`, not `10:30`."""
    own = [
        (language, rule, template)
        for language in several
        for rule, listed in language.lists(kind).items()
        for template in listed
    ]
    together = _union(several)
    common = [(together, rule, t) for rule, listed in _COMMON[kind].items() for t in listed]
    ordered = own + common if kind == "pattern.clock" else common + own
    return [read_template(*source, edges) for source in ordered]


def _union(several: list[Language]) -> Language:
    """All languages as one, for what is written alike in all of them."""
    words: dict[str, tuple[str, ...]] = {}
    for language in several:
        for key, listed in language.words.items():
            words[key] = (*words.get(key, ()), *listed)
    return Language("", "", words)
