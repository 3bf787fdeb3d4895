"""Every listed name and cue word of a text, found in one scan."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import Any, Literal, NamedTuple

import ahocorasick

from clipline.config import Config, Language
from clipline.model import Span
from clipline.reading.raw.normalization import normalize
from clipline.reading.raw.parted import DOT, PARTED, parted_lines, rejoin

Kind = Literal[
    "agency", "generic", "outlet", "credit", "signature", "domain",
    "country", "adjective", "capital", "group", "person", "instrument", "noun", "word",
]  # fmt: skip


class Entry(NamedTuple):
    """A name that the scan looks for. `value` is what it stands for: an agency's id, an outlet's
    name, a country's code (several, with spaces between, for a group), a kind of agreement, or
    the dotted list a language's word is in.
    """

    kind: Kind
    value: str
    name: str
    lang: str | None = None


class Hit(NamedTuple):
    """An entry found at a span of the text."""

    span: Span
    entry: Entry


Meaning = tuple[str, str, Entry]  # how the case must be, and the name as listed


class Vocabulary:
    """All entries in two Aho-Corasick automata; build once, scan many texts."""

    def __init__(self, entries: Iterable[Entry], particles: Iterable[str] = ()) -> None:
        self._particles = tuple(particles)
        self._heads = frozenset(particle[0] for particle in self._particles)
        by_key: dict[str, list[Meaning]] = defaultdict(list)
        for entry in entries:
            for way in dict.fromkeys((entry.name, DOT.sub("", entry.name))):
                key, rule, name = _sought(way)
                by_key[key].append((rule, name, entry))
        western = {key: of for key, of in by_key.items() if not _EASTERN.match(key)}
        eastern = {key: of for key, of in by_key.items() if key not in western}
        self._western, self._eastern = _automaton(western), _automaton(eastern)
        longest_name = max(map(len, eastern), default=0)
        self._eastern_parts = re.compile(f"(?:[{_EAST}]+[^{_EAST}]{{0,{longest_name}}})+")

    def scan(self, text: str) -> tuple[Hit, ...]:
        """Every hit with its boundaries and case right, by start, longer first.

        Hits may nest ("Oslo" in "Oslo Port Authority"); `longest` keeps the outer ones. Words that
        a line's end has parted ("Memo-", "randum"), or a dot among kana, are found as well.
        """
        hits, parted = self._scan(text), list[Hit]()
        for lines in parted_lines(text):
            whole, origin = rejoin(text, lines)
            moved = (Hit(Span(origin[s], origin[e - 1] + 1), x) for (s, e), x in self._scan(whole))
            parted += [hit for hit in moved if PARTED.search(text, *hit.span)]
        if not parted:
            return hits
        return tuple(sorted([*hits, *parted], key=lambda hit: (hit.span.start, -hit.span.end)))

    def _scan(self, text: str) -> tuple[Hit, ...]:
        even = text.replace("\n", " ")
        hits: list[Hit] = []
        for start, end, meanings in self._bounded(even):
            span, words = Span(start, -end), even[start:-end]
            for rule, name, entry in meanings:
                if rule == "any" or words == name or (rule == "capital" and words[0].isupper()):
                    hits.append(Hit(span, entry))
        return tuple(hits)

    def _bounded(self, even: str) -> list[tuple[int, int, list[Meaning]]]:
        """Where the automaton found whole words: start and, negative, end; longer first."""
        folded, found = _fold(even), []
        matches = self._western.iter(folded) if self._western else ()
        if self._eastern and not even.isascii():
            parts = self._eastern_parts.finditer(even)
            matches = chain(matches, *(self._eastern.iter(folded, *p.span()) for p in parts))
        script, framed = _SCRIPTS, f" {even} "  # at an offset the character before it
        for last, (size, meanings) in matches:
            end = last + 1
            start = end - size
            if script[framed[start]] == script[framed[start + 1]] != "":
                continue
            if script[framed[end]] == script[framed[end + 1]] != "" and not self._parts(even, end):
                continue
            found.append((start, -end, meanings))
        found.sort()
        return found

    def _parts(self, even: str, at: int) -> bool:
        """Whether a particle follows, which ends a word though no space parts the two."""
        return even[at] in self._heads and even.startswith(self._particles, at)


@lru_cache(maxsize=2**15)  # those of one language's vocabulary are in the others as well
def _sought(listed: str) -> tuple[str, str, str]:
    """A listed name as it is looked for, how its case must be, and as texts are normalized."""
    name = listed if listed.isascii() else normalize(listed).text
    return _fold(name), _case_rule(name), name


def _automaton(by_key: dict[str, list[Meaning]]) -> Any:  # noqa: ANN401 - the package has no types
    """One that finds these, each with its length; None where there are none."""
    if not by_key:
        return None
    automaton = ahocorasick.Automaton()
    for key, meanings in by_key.items():
        meanings.sort(key=lambda meaning: (meaning[2].kind, meaning[2].value))
        automaton.add_word(key, (len(key), meanings))
    automaton.make_automaton()
    return automaton


# Han, kana and Hangul. Names that begin with them are sought apart, and only where a text has any:
# the package looks through all first letters at each place, and of these there are a thousand.
_EAST = "\u2e80-\U0010ffff"
_EASTERN = re.compile(f"[{_EAST}]")


class _Scripts(dict[str, str]):
    """The script that a character makes words in; none for Han and kana, which no space parts."""

    def __missing__(self, char: str) -> str:
        latin = char < "\u0530" and char.isalnum()  # and its kin, Greek and Cyrillic
        script = self[char] = "Latin" if latin else "Hangul" if "가" <= char <= "힣" else ""
        return script


_SCRIPTS = _Scripts()


def _fold(even: str) -> str:
    """As a title, every character at its place: whatever the case, all words begin alike.

    A name that begins with a letter is so found at the beginnings of words only: within words
    there would be three times as many, and none of them counts.
    """
    even = even.replace("\u24d2", "\u00a9")  # to Unicode the circled c is a letter with a case
    folded = even.title()
    return folded if len(folded) == len(even) else _WORD.sub(_titled, even)


_WORD = re.compile(r"\w+")


def _titled(word: re.Match[str]) -> str:
    """U+0130 becomes two characters, and stays as it is."""
    titled = word[0].title()
    return titled if len(titled) == len(word[0]) else word[0]


def _case_rule(name: str) -> Literal["any", "exact", "capital"]:
    """`US` is not `us`, `The Record` not `the record`; a name in lower case fits any case."""
    if name.lower() == name:
        return "any"
    if name.upper() == name:
        return "exact"
    return "capital" if name[0].isupper() else "any"


def longest(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """The hits that no longer one overlaps, by start; of equal spans all are kept."""
    hits = tuple(hits)
    if all(one.span.end <= other.span.start for one, other in pairwise(hits)):
        return hits  # so it is with nearly all
    by_span: dict[Span, list[Hit]] = defaultdict(list)
    for hit in hits:
        by_span[hit.span].append(hit)
    kept: list[Span] = []  # apart from one another, in order
    for span in sorted(by_span, key=lambda span: (span.start - span.end, span.start)):
        at = bisect_left(kept, span)
        if not any(near.overlaps(span) for near in kept[max(0, at - 1) : at + 1]):
            kept.insert(at, span)
    return tuple(hit for span in kept for hit in by_span[span])


def build_vocabulary(
    config: Config, languages: Iterable[Language], code: str | None = None
) -> Vocabulary:
    """The archive's names and every language's words, ready to scan.

    For a text in the language `code`, the others' words are left out but for those of a page's
    furniture: a page in one language has menus and skip links in another.
    """
    languages = tuple(languages)
    words = [e for lang in languages for e in _words(lang, own=code in {None, lang.code})]
    own = [e for lang in languages if code in {None, lang.code} for e in _owners(config, lang)]
    own += [e for lang in languages if code in {None, lang.code} for e in _no_countries(lang)]
    return Vocabulary(
        [*_config_entries(config), *own, *words],
        [p for lang in languages for p in lang.list("particles")],
    )


_PAGE = ("cue.", "byline.", "stamp.")
_NAMING: tuple[Kind, ...] = ("noun", "country", "adjective", "capital")
# Asked of a word at hand, never sought: every third word of a text is in one of these.
_GRAMMAR = (
    "pattern.", "compound.", "relative.", "particles", "stopwords", "preposition", "abbreviation",
    "amid", "article", "definite", "degree", "family", "home", "label.", "light", "location",
    "none", "name.script", "ending.", "function.", "order", "ordinal_lead", "owned", "owner",
    "partner", "presenting", "purpose", "scheduled", "tie", "venue", "with_article", "body.link",
    "body.national", "body.field", "body.form", "body.house", "body.singular", "body.suffix",
    "body.named_head", "body.institute", "body.university", "body.public_of", "body.force",
    "body.plain_tail", "body.anyones", "body.common", "body.domain", "body.utility", "byline.after",
    "byline.field", "byline.press", "byline.rank", "aside", "at", "joint_head", "exchange",
    "expiry", "intransitive", "limit", "mutually", "negated", "object_mark", "sign.", "signing",
    "talks_verb", "topic_mark", "training", "until", "approval", "giving", "renewal", "the_one",
    "united", "period", "vessel", "negotiated",
)  # fmt: skip
_TODAY = "relative.day.0"  # which fixes the day of a page; all other dates have their own scan


def _no_countries(language: Language) -> list[Entry]:
    """Words with signs of countries in them that name none of these together: "訪米中"."""
    return [Entry("group", "", word) for word in language.list("function.no_country")]


def _owners(config: Config, language: Language) -> list[Entry]:
    """Countries' names as owners, where the language makes these by an ending: "Polens"."""
    return [
        Entry("adjective", country.code, f"{name}{ending}")
        for ending in language.list("ending.owner")
        for country in config.countries
        for name in country.names
        if name[0].isalpha() and name[0] < "\u0400" and not name.endswith(("s", "x", "z", "."))
    ]


@cache
def _words(language: Language, *, own: bool) -> tuple[Entry, ...]:
    """What is sought of a language in its own texts, or in others; grammar is for other rooms."""
    return tuple(
        Entry(*_meaning(key), word, language.code)
        for key, words in language.words.items()
        if (own or key.startswith(_PAGE)) and (not key.startswith(_GRAMMAR) or key == _TODAY)
        for word in words
    )


def _meaning(key: str) -> tuple[Kind, str]:
    """What the words of a list stand for: `noun.mou` a kind of agreement, `country.BR` a state."""
    kind = next((kind for kind in _NAMING if key.startswith(f"{kind}.")), None)
    return (kind, key.partition(".")[2]) if kind else ("word", key)


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
