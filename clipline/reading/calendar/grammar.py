"""All date templates of a language as one grammar, and those of several for stamps and clocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from clipline.config import Language, read_language
from clipline.reading.calendar.anchors import DIGITS_OF_YEARS, anchor_pattern, single_words
from clipline.reading.calendar.leads import GLUED
from clipline.reading.calendar.scan import Grammar, atoms_of
from clipline.reading.calendar.templates import (
    TABLES,
    Template,
    read_template,
    slot_words,
    word_pattern,
)

_FALLBACK = "en"
_ANCHORS = ("month", "weekday", "dayword", "weekword", "monthword", "yearword", "century",
            "contextday", "contextmonth", "contextyear", "era", "holiday")  # fmt: skip
_SPACED, _UNSPACED = "unit", ("ago", "dir")  # a word that no space parts must be found itself
_COMMON: Mapping[str, Mapping[str, tuple[str, ...]]] = {  # written alike in all languages
    "pattern.date": {
        "iso": (
            r"{year}-{m}-{day}(?:T[\d:.+-]+Z?)?",
            r"{year}/{m}/{day}",
            r"{year}\. ?{m}\. ?{day}",
        ),
        "numeric": (
            r"{dotted}\.{m}\.{year}",
            r"{first}(?:/{second}/|\.{second}\.|-{second}-){year}",
        ),
    },
    "pattern.stamp": {
        "iso": (r"{year}(?P<same>[-/]){m}(?P=same){day}", r"{year}\. ?{m}\. ?{day}(?:\.(?!\d))?"),
        "numeric": (
            r"{dotted}(?P<same>[.·]){m}(?P=same){year}",
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
_NUMBER = re.compile(r"\d+")


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
    spaced = not own_edges
    slots = (*_ANCHORS, _SPACED) if spaced else (*_ANCHORS, *_UNSPACED)
    words = {word for slot in slots for word in _originals(language, slot)}
    anchors = anchor_pattern(single_words(words) if spaced else words, spaced=spaced)
    return _grammar("pattern.date", [language], (left, right), anchors, spaced=spaced)


@cache
def stamp_grammar(codes: tuple[str, ...]) -> Grammar:
    """The absolute dates of several languages; a label may be glued to their digits."""
    several = [read_language(code) for code in codes]
    eras = {word for language in several for word in _originals(language, "era")}
    anchors = re.compile(f"{DIGITS_OF_YEARS}|{word_pattern(eras)}")
    edges = (r"(?<!\d)(?:(?=\d)(?<!\d[./:-])|(?<!\w))", rf"(?!(?<=\d)\d(?!{GLUED}))")
    kind = "pattern.stamp"
    return _grammar(kind, several, edges, anchors, flags=re.IGNORECASE, spaced=True)


@cache
def clock_grammar(codes: tuple[str, ...]) -> Grammar:
    """The times of day of several languages."""
    several = [read_language(code) for code in codes]
    edges = (r"(?:(?<![\d:])|(?<=\D(?:19|20)\d\d))", r"(?![\d:])")
    return _grammar("pattern.clock", several, edges, _NUMBER, flags=re.IGNORECASE)


def _grammar(  # noqa: PLR0913 - what makes one grammar differ from another
    kind: str,
    several: list[Language],
    edges: tuple[str, str],
    anchors: re.Pattern[str],
    *,
    flags: int = 0,
    spaced: bool = False,
) -> Grammar:
    templates = _templates(several, kind)
    known = tuple((t, frozenset(_template_atoms(t, spaced=spaced))) for t in templates)
    every = frozenset(atom for _, atoms in known for atom in atoms)
    return Grammar(known, every, anchors, edges, flags, spaced, _words(several))


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
        yield from atoms_of(words, spaced=spaced)


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
