"""Every listed name and cue word of a text, found in one scan."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

import ahocorasick

from clipline.config import Config, Language
from clipline.model import Span
from clipline.reading.normalization import normalize

Kind = Literal[
    "agency", "generic", "outlet", "credit", "signature", "domain",
    "country", "adjective", "capital", "group", "person", "instrument", "noun", "word",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """A name that the scan looks for. `value` is what it stands for: an agency's id, an outlet's
    name, a country's code (several, with spaces between, for a group), a kind of agreement, or
    the dotted list a language's word is in.
    """

    kind: Kind
    value: str
    name: str
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found at a span of the text."""

    span: Span
    entry: Entry


class Vocabulary:
    """All entries in one Aho-Corasick automaton; build once, scan many texts."""

    def __init__(self, entries: Iterable[Entry], particles: Iterable[str] = ()) -> None:
        self._particles = tuple(particles)
        by_key: dict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            by_key[normalize(entry.name).text.lower()].append(entry)
        self._automaton: Any = ahocorasick.Automaton()
        for key, meanings in by_key.items():
            self._automaton.add_word(key, (len(key), tuple(meanings)))
        if by_key:
            self._automaton.make_automaton()
        self._empty = not by_key

    def scan(self, text: str) -> tuple[Hit, ...]:
        """Every hit with its boundaries and case right, by start, longer first.

        Hits may nest ("US" in "US Cyber Command"); `longest` keeps the outer ones.
        """
        if self._empty:
            return ()
        folded = _fold(text)
        hits = []
        for last, (size, meanings) in self._automaton.iter(folded):
            start, end = last + 1 - size, last + 1
            if self._bounded(text, start, end):
                words = text[start:end]
                hits += [Hit(Span(start, end), e) for e in meanings if _case_fits(e.name, words)]
        return tuple(sorted(hits, key=_order))

    def _bounded(self, text: str, start: int, end: int) -> bool:
        if start and _joined(text[start - 1], text[start]):
            return False
        if end >= len(text) or not _joined(text[end - 1], text[end]):
            return True
        return "가" <= text[end] <= "힣" and text.startswith(self._particles, end)


_BREAK_AS_SPACE = str.maketrans("\n", " ")


def _fold(text: str) -> str:
    """Lower case, breaks as spaces, every character at its place."""
    even = text.translate(_BREAK_AS_SPACE)
    folded = even.lower()
    if len(folded) == len(text):
        return folded
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in even)  # U+0130 becomes two


def _order(hit: Hit) -> tuple[int, int, str, str]:
    return (hit.span.start, -hit.span.end, hit.entry.kind, hit.entry.value)


def _script(char: str) -> str:
    if "가" <= char <= "힣":
        return "hangul"
    if not char.isalnum():
        return ""
    return "latin" if char < "\u0530" else ""  # Han and kana are written without spaces


def _joined(left: str, right: str) -> bool:
    """Whether two neighbouring characters belong to one word."""
    script = _script(left)
    return bool(script) and script == _script(right)


def _case_fits(name: str, words: str) -> bool:
    """`US` is not `us`, `The Record` not `the record`; a name in lower case fits any case."""
    if name == words or name.lower() == name:
        return True
    if name.upper() == name:
        return False
    return words[0].isupper() or not name[0].isupper()


def longest(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """The hits that no longer one overlaps, by start; of equal spans all are kept."""
    by_span: dict[Span, list[Hit]] = defaultdict(list)
    for hit in hits:
        by_span[hit.span].append(hit)
    kept: list[Span] = []  # apart from one another, in order
    for span in sorted(by_span, key=lambda span: (span.start - span.end, span.start)):
        at = bisect_left(kept, span)
        if not any(near.overlaps(span) for near in kept[max(0, at - 1) : at + 1]):
            kept.insert(at, span)
    return tuple(hit for span in kept for hit in by_span[span])


def build_vocabulary(config: Config, languages: Iterable[Language]) -> Vocabulary:
    """The archive's names and every language's words, ready to scan."""
    languages = tuple(languages)
    entries = [*_config_entries(config), *(e for lang in languages for e in _words(lang))]
    return Vocabulary(entries, [p for lang in languages for p in lang.list("particles")])


def _words(language: Language) -> list[Entry]:
    """The words of a language; lists named `pattern.*` are grammar for other rooms, not names."""
    return [
        Entry("noun", key[5:], word, language.code)
        if key.startswith("noun.")
        else Entry("word", key, word, language.code)
        for key, words in language.words.items()
        if not key.startswith(("pattern.", "particles", "stopwords"))
        for word in words
    ]


def _config_entries(config: Config) -> list[Entry]:
    out: list[Entry] = []

    def add(kind: Kind, value: str, names: Iterable[str]) -> None:
        out.extend(Entry(kind, value, name) for name in dict.fromkeys(names) if name)

    for agency in config.agencies:
        add("agency", agency.id, (agency.name, *(n for _, n in agency.names), *agency.aliases))
        add("generic", agency.id, agency.generic)
    for outlet in config.outlets:
        add("outlet", outlet.name, (outlet.name, *outlet.aliases))
        add("credit", outlet.name, outlet.credits)
        add("signature", outlet.name, outlet.signatures)
        add("domain", outlet.name, outlet.domains)
    for country in config.countries:
        add("country", country.code, country.names)
        add("adjective", country.code, country.adjectives)
        add("capital", country.code, country.capitals)
    for name, codes in config.groups:
        add("group", " ".join(codes), (name,))
    for person in config.people:
        add("person", person.name, (person.name, *person.aliases))
    for instrument in config.instruments:
        add("instrument", instrument.name, (instrument.name, *instrument.aliases))
    for kind, nouns in config.nouns.items():
        add("noun", kind, nouns)
    return out
