"""Date templates of the language files, made into patterns.

A template (`pattern.date.<rule>`) is a pattern with slots: `{month} {day}`. A slot names a table
of words in that file, or a kind of number; other names in braces stand for the words of
`relative.<name>` or for `pattern.datepart.<name>`. A space is a space or a line break; `<>` is
where the date begins if the template needs words before it. The words of a template are written
out, `[Tt]he` for either case, so that it is known by which words a date may begin.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from clipline.config import Language
from clipline.nouns import Noun
from clipline.reading.calendar.leads import DIGITS, GLUED, YEAR, leads

NUMBERS: Mapping[str, str] = {
    # `5 May 202414:27` and `5 May 20243 min read` lost a space
    "year": rf"(?:1[6-9]|20)\d\d(?!\d(?!{GLUED}))",
    "yy": r"\d\d(?!\d)",  # of a year: `23年5月`
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?!\d|:\d|\.\d|,\d{3}(?!\d))",
    "m": r"(?:1[0-2]|0?[1-9])(?!\d)",
    "dotted": r"(?:3[01]|[12]\d|0?[1-9])(?=[.·])",  # a day that its point marks as such
    "first": r"(?:3[01]|[12]\d|0?[1-9])(?=[/.-])",
    "second": r"(?:3[01]|[12]\d|0?[1-9])(?=[/.-])",
    "count": r"\d{1,3}(?!\d|[.,]\d)",
    "hour": r"(?:2[0-4]|1\d|0?\d)(?!\d)",
    "minute": r"[0-5]?\d(?!\d)",
    "second_of_minute": r"[0-5]\d(?!\d)",
}
TABLES: Mapping[str, str] = {  # slot -> the language's list of lists
    "month": "month",
    "weekday": "weekday",
    "dayword": "relative.day",
    "weekword": "relative.week",
    "monthword": "relative.month",
    "yearword": "relative.year",
    "dir": "relative.direction",
    "contextdir": "relative.context.direction",
    "beside": "relative.beside",
    "holiday": "relative.holiday",
    "bareyear": "relative.bare.year",
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
_SLOT = re.compile(r"\{([a-z][a-z_]*)(2?)\}")
_START = "<>"
_SPACE = re.compile(r"\[[^\]]*\]| \?| ")  # a space in a character class stays what it is
_SPACES = {" ?": r"[ \n]{0,2}", " ": r"[ \n]{1,2}"}
_EITHER = {" ": r"[ \n]{1,2}", "'": "['\u2019]"}
_FIRST_WORD = re.compile(r"\w+|.")
_LITERAL = re.compile(r"\\.|\[(\w)\w\](\w*)|(\w+)")


class Template(Noun, frozen=True):
    """A template as a pattern, and its slots by group.

    `marked`: the group `at` marks where the date begins. `leads` is what it may begin with;
    `words` are all it knows, `numbers` the kinds of number.
    """

    rule: str
    source: str
    slots: tuple[tuple[str, str], ...]
    marked: bool
    leads: tuple[str, ...]
    words: frozenset[str]
    numbers: frozenset[str]


def read_template(language: Language, rule: str, template: str) -> Template:
    """A template of a language as a pattern."""
    for _ in range(3):  # a part may be made of parts
        template = _SLOT.sub(lambda m: _part(language, m), template)
    used = [slot for slot, _ in _SLOT.findall(template)]
    slots: list[tuple[str, str]] = []

    def group(match: re.Match[str]) -> str:
        slot, second = match.groups()
        slots.append((f"slot{len(slots)}", slot.removesuffix("name") + second))
        return f"(?P<{slots[-1][0]}>{_slot_pattern(language, slot)})"

    spaced = _SPACE.sub(lambda m: _SPACES.get(m[0], m[0]), template)
    return Template(
        rule,
        _SLOT.sub(group, spaced.replace(_START, "(?P<at>)")),
        tuple(slots),
        _START in template,
        tuple(sorted(leads(template, lambda slot: _slot_leads(language, slot))[0])),
        frozenset(_literals(template)) | {w for slot in used for w in slot_words(language, slot)},
        frozenset(_numbers(template)),
    )


def _slot_leads(language: Language, slot: str) -> set[str]:
    if slot in NUMBERS:
        return {YEAR if slot == "year" else DIGITS}
    return {_FIRST_WORD.findall(words)[0] for words in slot_words(language, slot)}


def slot_words(language: Language, slot: str) -> dict[str, int]:
    """The words of a slot, folded, and what each means; units are 1 for days to 4 for years."""
    return {folded(word): value for word, value in _listed(language, slot).items()}


def folded(words: str) -> str:
    """Words as they are looked up: small letters, single spaces, straight apostrophes."""
    return " ".join(words.lower().replace("\u2019", "'").split())


def word_pattern(words: Iterable[str], *, listed: bool = False) -> str:
    """The words as one pattern, longest first, shared beginnings written once.

    A listed capital stays one; a small first letter may be either, unless the words are to be
    taken as `listed`. A space may be a line break.
    """
    return _prefix_tree([_spelled(word, listed=listed) for word in set(words)]) or "(?!)"


def _spelled(word: str, *, listed: bool) -> tuple[str, ...]:
    first, rest = word[0], word[1:]
    both = first.islower() and len(first.upper()) == 1 and not listed
    head = f"[{first}{first.upper()}]" if both else re.escape(first)
    return (head, *(_EITHER.get(c) or re.escape(c) for c in rest))


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


def _literals(template: str) -> list[str]:
    """The words written out in a template: `[Tt]he {day}` has `the`."""
    found = _LITERAL.findall(_SLOT.sub(" ", template))
    return [(first + rest + plain).lower() for first, rest, plain in found if first or plain]


def _numbers(template: str) -> set[str]:
    slots = {slot for slot, _ in _SLOT.findall(template) if slot in NUMBERS}
    kinds = {YEAR if slot == "year" else DIGITS for slot in slots}
    return kinds | ({DIGITS, YEAR} if r"\d" in template else set())


def _part(language: Language, match: re.Match[str]) -> str:
    name = match[1]
    if name in TABLES or name in NUMBERS or name in _FULL_NAMES:
        return match[0]
    part = language.list(f"pattern.datepart.{name}")
    if part:
        return f"(?:{part[0]})"
    return f"(?:{'|'.join(_either_case(word) for word in language.list(f'relative.{name}'))})"


def _either_case(word: str) -> str:
    first = word[0]
    return f"[{first.upper()}{first}]{word[1:]}" if first.islower() else word


def _slot_pattern(language: Language, slot: str) -> str:
    return NUMBERS.get(slot) or word_pattern(_listed(language, slot))


def _listed(language: Language, slot: str) -> dict[str, int]:
    if slot in NUMBERS:
        return {}
    lists = language.lists(TABLES[_FULL_NAMES.get(slot, slot)])
    return {
        word: _UNITS.get(value) or int(value)
        for value, words in lists.items()
        for word in (words[:1] if slot in _FULL_NAMES else words)
    }
