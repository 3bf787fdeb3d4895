"""Date templates of the language files, compiled, so that a text is read in one pass.

A template (`pattern.date.<rule>`) is a pattern with slots: `{month} {day}`. A slot names a table
of words in that file, or a kind of number; other names in braces stand for the words of
`relative.<name>` or for `pattern.datepart.<name>`. A space is a space or a line break; `<>` is
where the date begins if the template needs words before it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from clipline.config import Language, read_language

_FALLBACK = "en"
_NUMBERS = {
    "year": r"(?:1[6-9]|20)\d\d(?!\d)",
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?!\d|:\d|\.\d|,\d{3}(?!\d))",
    "m": r"(?:1[0-2]|0?[1-9])(?!\d)",
    "first": r"(?:3[01]|[12]\d|0?[1-9])(?=[/.-])",
    "second": r"(?:3[01]|[12]\d|0?[1-9])(?=[/.-])",
    "count": r"\d{1,3}(?!\d|[.,]\d)",
    "hour": r"(?:2[0-4]|1\d|0?\d)(?!\d)",
    "minute": r"[0-5]?\d(?!\d)",
    "second_of_minute": r"[0-5]\d(?!\d)",
}
_TABLES = {  # slot -> the language's list of lists
    "month": "month",
    "weekday": "weekday",
    "dayword": "relative.day",
    "weekword": "relative.week",
    "monthword": "relative.month",
    "yearword": "relative.year",
    "dir": "relative.direction",
    "number": "relative.number",
    "ordinal": "relative.ordinal",
    "century": "relative.century",
    "tens": "relative.tens",
    "unit": "relative.unit",
    "ago": "relative.ago",
    "apart": "relative.apart",
    "contextday": "relative.context.day",
    "contextmonth": "relative.context.month",
    "contextyear": "relative.context.year",
    "era": "relative.era",
    "half": "stamp.half",
}
_FULL_NAMES = {"monthname": "month", "weekdayname": "weekday"}  # the first word of each list
_UNITS = {"day": 1, "week": 2, "month": 3, "year": 4}
_KEYS = ("month", "weekday", "dayword", "weekword", "monthword", "yearword", "dir", "century",
         "unit", "contextday", "contextmonth", "contextyear", "era")  # fmt: skip
_REACH = 30  # a template's first word stands at most this far before its first key word
_COMMON: Mapping[str, Mapping[str, tuple[str, ...]]] = {
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
        "iso": (r"{year}([-/]){m}\1{day}", r"{year}\. ?{m}\. ?{day}(?:\.(?!\d))?"),
        "numeric": (r"{first}([/.-]){second}\1{year}",),
    },
    "pattern.clock": {
        "clock": (
            r"{hour}:(?=\d\d){minute}(?::{second_of_minute}(?:\.\d+)?)?(?: ?{half})?",
            "{hour} ?{half}",
        ),
    },
}
_SLOT = re.compile(r"\{([a-z][a-z_]*)(2?)\}")
_START = "<>"
_SPACE = re.compile(r"\[[^\]]*\]| \?| ")  # a space in a character class stays what it is
_SPACES = {" ?": r"[ \n]{0,2}", " ": r"[ \n]{1,2}"}
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Grammar:
    """Templates, compiled. `keys` finds the words without which no template can match."""

    pattern: re.Pattern[str]
    keys: re.Pattern[str]
    rules: Mapping[str, tuple[str, tuple[tuple[str, str], ...]]]
    starts: Mapping[str, str]
    words: Mapping[str, Mapping[str, int]]

    def scan(self, text: str) -> Iterator[re.Match[str]]:
        """Matches by start, none overlapping; each word start is tried at most once."""
        at = tried = 0
        for key in self.keys.finditer(text):
            if key.start() < at:
                continue
            for start in _word_starts(text, max(at, tried, key.start() - _REACH), key.start()):
                tried = start + 1
                if match := self.pattern.match(text, start):
                    yield match
                    at = max(match.end(), at)
                    break

    def fields(self, match: re.Match[str]) -> tuple[str, dict[str, int], int]:
        """The rule, what its slots say (`unit` is 1 for days to 4 for years), and the start."""
        name = match.lastgroup or ""
        rule, slots = self.rules[name]
        found = {}
        for group, slot in slots:
            words = match[group]
            if words is not None:
                found[slot] = self._value(slot.rstrip("2"), words)
        return rule, found, match.start(self.starts.get(name, 0))

    def _value(self, slot: str, words: str) -> int:
        table = self.words.get(slot)
        return int(words) if table is None else table[_folded(words)]


def _word_starts(text: str, low: int, key: int) -> list[int]:
    """Where words begin before a key, and the key itself."""
    starts = [m.start() for m in _WORD.finditer(text, low, key)] if low < key else []
    return [*starts, key] if low <= key else starts


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
    left, right = language.list("pattern.edges") or (r"(?<!\w)", r"(?!\w)")
    return _compile([language], "pattern.date", (left, right))


@cache
def stamp_grammar(codes: tuple[str, ...]) -> Grammar:
    """The absolute dates of several languages; a label may be glued to their digits."""
    edges = (r"(?<!\d)(?:(?=\d)(?<!\d[./:-])|(?<!\w))", r"(?!\d)")
    return _compile([read_language(c) for c in codes], "pattern.stamp", edges, re.IGNORECASE)


@cache
def clock_grammar(codes: tuple[str, ...]) -> Grammar:
    """The times of day of several languages."""
    edges = (r"(?<![\d:])", r"(?![\d:])")
    return _compile([read_language(c) for c in codes], "pattern.clock", edges, re.IGNORECASE)


def word_pattern(words: Iterable[str]) -> str:
    """The words as one pattern, longest first, shared beginnings written once.

    A listed capital stays one; a small first letter may be either. A space may be a line break.
    """
    return _prefix_tree([_spelled(word) for word in set(words)]) or "(?!)"


def _spelled(word: str) -> tuple[str, ...]:
    first, rest = word[0], word[1:]
    both = first.islower() and len(first.upper()) == 1
    head = f"[{first}{first.upper()}]" if both else re.escape(first)
    return (head, *(r"[ \n]{1,2}" if c == " " else re.escape(c) for c in rest))


def _prefix_tree(words: list[tuple[str, ...]]) -> str:
    branches: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for word in words:
        if word:
            branches[word[0]].append(word[1:])
    parts = [head + _prefix_tree(branches[head]) for head in sorted(branches)]
    if not parts:
        return ""
    optional = "?" if () in words else ""
    return parts[0] if len(parts) == 1 and not optional else f"(?:{'|'.join(parts)}){optional}"


def _folded(words: str) -> str:
    return " ".join(words.lower().split())


def _compile(several: list[Language], kind: str, edges: tuple[str, str], flags: int = 0) -> Grammar:
    rules: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {}
    parts, starts = [], {}
    for language, rule, template in _templates(several, kind):
        name = f"t{len(rules)}"
        pattern, slots = _expand(language, template, name)
        rules[name] = (rule, slots)
        parts.append(f"(?P<{name}>{pattern})")
        if _START in template:
            starts[name] = f"{name}_at"
    return Grammar(
        re.compile(f"{edges[0]}(?:{'|'.join(parts)}){edges[1]}", flags),
        _key_pattern(several, flags),
        rules,
        starts,
        {slot: {w: v for la in several for w, v in _table(la, slot).items()} for slot in _TABLES},
    )


def _key_pattern(several: list[Language], flags: int) -> re.Pattern[str]:
    words = {word for la in several for slot in _KEYS for word in _table_words(la, slot)}
    return re.compile(rf"\d+|(?<![A-Za-z]){word_pattern(words)}", flags)


def _templates(several: list[Language], kind: str) -> list[tuple[Language, str, str]]:
    own = [
        (language, rule, template)
        for language in several
        for rule, listed in language.lists(kind).items()
        for template in listed
    ]
    together = _union(several)
    common = [(together, rule, t) for rule, listed in _COMMON[kind].items() for t in listed]
    return own + common if kind == "pattern.clock" else common + own


def _union(several: list[Language]) -> Language:
    """All languages as one, for what is written alike in all of them."""
    words: dict[str, tuple[str, ...]] = {}
    for language in several:
        for key, listed in language.words.items():
            words[key] = (*words.get(key, ()), *listed)
    return Language("", "", words)


def _expand(
    language: Language, template: str, name: str
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The pattern of a template, and which group holds which slot."""
    for _ in range(3):  # a part may be made of parts
        template = _SLOT.sub(lambda m: _part(language, m), template)
    template = template.replace(r"\1", f"(?P={name}_same)").replace("([", f"(?P<{name}_same>[")
    slots: list[tuple[str, str]] = []

    def group(match: re.Match[str]) -> str:
        slot, second = match.groups()
        number = f"{name}_{len(slots)}"
        slots.append((number, slot.removesuffix("name") + second))
        return f"(?P<{number}>{_slot_pattern(language, slot)})"

    spaced = _SPACE.sub(lambda m: _SPACES.get(m[0], m[0]), template)
    return _SLOT.sub(group, spaced.replace(_START, f"(?P<{name}_at>)")), tuple(slots)


def _part(language: Language, match: re.Match[str]) -> str:
    name = match[1]
    if name in _TABLES or name in _NUMBERS or name in _FULL_NAMES:
        return match[0]
    part = language.list(f"pattern.datepart.{name}")
    return f"(?:{part[0] if part else word_pattern(language.list(f'relative.{name}'))})"


def _slot_pattern(language: Language, slot: str) -> str:
    if slot in _NUMBERS:
        return _NUMBERS[slot]
    if slot in _FULL_NAMES:
        lists = language.lists(_FULL_NAMES[slot]).values()
        return word_pattern(words[0] for words in lists)
    return word_pattern(_table_words(language, slot))


def _table_words(language: Language, slot: str) -> dict[str, int]:
    return {
        word: _UNITS.get(value) or int(value)
        for value, words in language.lists(_TABLES[slot]).items()
        for word in words
    }


def _table(language: Language, slot: str) -> dict[str, int]:
    return {_folded(word): value for word, value in _table_words(language, slot).items()}
