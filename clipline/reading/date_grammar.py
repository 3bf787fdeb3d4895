"""All date templates of a language as one grammar, which tries few of them at few places.

Every date has a key word: a month, a weekday, digits, a relative word. Only the words shortly
before a key can begin a date, and each beginning word allows only some of the templates.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
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
from clipline.reading.template_leads import DIGITS, YEAR

_FALLBACK = "en"
_KEYS = ("month", "weekday", "dayword", "weekword", "monthword", "yearword", "dir", "century",
         "unit", "contextday", "contextmonth", "contextyear", "era")  # fmt: skip
_REACH = 30  # a date's first word stands at most this far before its first key word
_EDGE, _LONGEST = 3, 80  # what a template looks at, before its start and from there on
_COMMON: Mapping[str, Mapping[str, tuple[str, ...]]] = {  # written alike in all languages
    "pattern.date": {
        "iso": (
            r"{year}-{m}-{day}(?:T[\d:.+-]+Z?)?",
            r"{year}/{m}/{day}",
            r"{year}\. ?{m}\. ?{day}",
        ),
        "numeric": (
            r"{dotted}\.{m}\.{year}",
            r"{first}/{second}/{year}",
            r"{first}\.{second}\.{year}",
            r"{first}-{second}-{year}",
        ),
    },
    "pattern.stamp": {
        "iso": (r"{year}(?P<same>[-/]){m}(?P=same){day}", r"{year}\. ?{m}\. ?{day}(?:\.(?!\d))?"),
        "numeric": (
            r"{dotted}\.{m}\.{year}",
            r"{first}(?P<same>[/.-]){second}(?P=same){year}",
        ),
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


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """Templates, each with its atoms. `keys` finds what every date must contain.

    Atoms are words in languages that part words by spaces, else characters.
    """

    templates: tuple[tuple[Template, frozenset[str]], ...]
    heads: frozenset[str]
    keys: re.Pattern[str]
    edges: tuple[str, str]
    flags: int
    spaced: bool
    words: Mapping[str, Mapping[str, int]]

    def scan(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[Found]:
        """Dates by start, none overlapping; each word start is tried at most once."""
        at = tried = start
        dateless: set[str] = set()  # what repeats without end, such as `1/1/1/`, is tried once
        while key := self.keys.search(text, at, end):
            at = key.end()
            word = _kind(key[0])
            for place in _word_starts(text, max(tried, key.start() - _REACH), key.start()):
                tried = place + 1
                head = self._head(text, place)
                if head not in self.heads:
                    continue
                around = text[place - _EDGE : place + _LONGEST] if place >= _EDGE else str(place)
                if around in dateless:
                    continue
                if found := self._match(text, place, head, word):
                    yield found
                    at = tried = found.end
                    break
                dateless.add(around)

    def match(self, text: str, start: int) -> Found | None:
        """The date that begins here, or None."""
        return self._match(text, start, self._head(text, start), "")

    def _match(self, text: str, start: int, head: str, key: str) -> Found | None:
        """As `match`, where the word that begins it and the first key from there are known."""
        if head in self.heads:
            for template, pattern in _possible(self, head, key):
                if match := pattern.match(text, start):
                    return self._found(template, match)
        return None

    def _head(self, text: str, start: int) -> str:
        word = _WORD.match(text, start, start + _REACH)  # a text without spaces is one word
        head = word[0].lower() if word else text[start : start + 1]
        if head[:1].isdecimal():
            return _kind(head)
        return head if self.spaced else head[:1]

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


def _word_starts(text: str, low: int, key: int) -> list[int]:
    """Where words begin before a key, and the key itself."""
    starts = [m.start() for m in _WORD.finditer(text, low, key)] if low < key else []
    return [*starts, key] if low <= key else starts


@cache
def _possible(
    grammar: Grammar, head: str, key: str
) -> tuple[tuple[Template, re.Pattern[str]], ...]:
    """The templates that may begin with that word and know the key that they must contain."""
    known = {head, *_atoms(key, spaced=grammar.spaced)}
    left, right = grammar.edges
    return tuple(
        (template, _compiled(f"{left}(?:{template.source}){right}", grammar.flags))
        for template, atoms in grammar.templates
        if _begins(template, head, spaced=grammar.spaced) and known <= atoms
    )


def _begins(template: Template, head: str, *, spaced: bool) -> bool:
    if head.startswith(template.leads):
        return True
    return not spaced and any(lead.startswith(head) for lead in template.leads)


def _atoms(words: str, *, spaced: bool) -> list[str]:
    if words in (DIGITS, YEAR):
        return [words]
    atoms = _WORD.findall(words.lower()) if spaced else list(words.lower())
    return [_kind(atom) for atom in atoms]


def _kind(words: str) -> str:
    """Words as they are; a number as its kind: a year's four digits, fewer, or neither."""
    number = _DIGIT_RUN.match(words)
    if number is None:
        return words
    return {1: DIGITS, 2: DIGITS, 3: DIGITS, 4: YEAR}.get(number.end(), "-")


_compiled = cache(re.compile)  # when first needed: most texts need few of the templates


@cache
def date_language(lang: str) -> Language:
    """The language file of a code, English where there is none."""
    try:
        return read_language(lang)
    except KeyError:
        return read_language(_FALLBACK)


@cache
def date_grammar(lang: str) -> Grammar:
    """The date expressions of a language; of English where there is no file of that code."""
    language = date_language(lang)
    own_edges = language.list("pattern.edges")
    left, right = own_edges or (r"(?<!\w)", r"(?!\w|[/-]\d{1,2}(?!\d))")
    words = {word for slot in _KEYS for word in _originals(language, slot)}
    number = r"\d[\d/.-]*"  # 1/2/3/4 is one key, and no date
    keys = re.compile(("" if own_edges else r"\b") + f"(?:{number}|{word_pattern(words)})")
    return _grammar("pattern.date", [language], (left, right), keys, spaced=not own_edges)


@cache
def stamp_grammar(codes: tuple[str, ...]) -> Grammar:
    """The absolute dates of several languages; a label may be glued to their digits."""
    several = [read_language(code) for code in codes]
    eras = {word for language in several for word in _originals(language, "era")}
    keys = re.compile(rf"{_YEARS}|{word_pattern(eras)}")
    edges = (r"(?<!\d)(?:(?=\d)(?<!\d[./:-])|(?<!\w))", r"(?!\d)")
    return _grammar("pattern.stamp", several, edges, keys, flags=re.IGNORECASE)


@cache
def clock_grammar(codes: tuple[str, ...]) -> Grammar:
    """The times of day of several languages."""
    several = [read_language(code) for code in codes]
    edges = (r"(?<![\d:])", r"(?![\d:])")
    return _grammar("pattern.clock", several, edges, _DIGIT_RUN, flags=re.IGNORECASE)


def _grammar(  # noqa: PLR0913 - what makes one grammar differ from another
    kind: str,
    several: list[Language],
    edges: tuple[str, str],
    keys: re.Pattern[str],
    *,
    flags: int = 0,
    spaced: bool = False,
) -> Grammar:
    templates = _templates(several, kind)
    known = tuple((t, frozenset(_template_atoms(t, spaced=spaced))) for t in templates)
    heads = frozenset(atom for _, atoms in known for atom in atoms)
    return Grammar(known, heads, keys, edges, flags, spaced, _words(several))


def _originals(language: Language, slot: str) -> list[str]:
    return [word for listed in language.lists(TABLES[slot]).values() for word in listed]


def _words(several: list[Language]) -> dict[str, dict[str, int]]:
    return {
        slot: {w: v for language in several for w, v in slot_words(language, slot).items()}
        for slot in TABLES
    }


def _template_atoms(template: Template, *, spaced: bool) -> Iterator[str]:
    yield from template.numbers
    for words in template.words:
        yield from _atoms(words, spaced=spaced)


def _templates(several: list[Language], kind: str) -> list[Template]:
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
    return [read_template(*source) for source in ordered]


def _union(several: list[Language]) -> Language:
    """All languages as one, for what is written alike in all of them."""
    words: dict[str, tuple[str, ...]] = {}
    for language in several:
        for key, listed in language.words.items():
            words[key] = (*words.get(key, ()), *listed)
    return Language("", "", words)
