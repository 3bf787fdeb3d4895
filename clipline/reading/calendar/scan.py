"""Trying few date templates at few places of a text.

Every date has an anchor: a month, a weekday, digits, a relative word. It begins at its first anchor
or at one of the words before it, as long as templates know each of these, and the words from there
to the anchor allow only few of the templates.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from clipline.nouns import Noun
from clipline.reading.calendar.leads import DIGITS, YEAR
from clipline.reading.calendar.templates import Template, folded

Words = tuple[str, ...]
Place = tuple[int, Words]

_REACH = 40  # a date's first word stands at most this far before its first anchor
_EDGE, _LONGEST = 3, 80  # what a template looks at, before its start and after its anchor
_POSSIBLE = 8192  # beginnings whose templates are remembered; a year of news has under 1,000
_WORD = re.compile(r"\w+")
_GLUED = re.compile(r"[^\W\d_]+(\d{1,2})")  # a label or a name that lost the space to a day
_WORD_START = re.compile(r"\b\w")
_DIGIT_RUN = re.compile(r"\d+")
_NEXT = re.compile(r"\w*\W{0,3}(\w+)")  # past what is glued to a number, as in `5th of`


class Found(Noun, frozen=True):
    """A template that matched at a place, and what its slots say.

    Numbers and the meanings of words; `unit` is 1 for days to 4 for years.
    """

    rule: str
    start: int
    end: int
    fields: Mapping[str, int]


class Grammar(Noun, frozen=True, eq=False):
    """Templates, each with its atoms. `anchors` finds what every date must contain.

    Atoms are words in languages that part words by spaces, else characters.
    """

    templates: tuple[tuple[Template, frozenset[str]], ...]
    atoms: frozenset[str]
    anchors: re.Pattern[str]
    edges: tuple[str, str]
    flags: int
    spaced: bool
    words: Mapping[str, Mapping[str, int]]

    def scan(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[Found]:
        """Dates by start, none overlapping; each place is tried at most once."""
        at = tried = start
        dateless: set[str] = set()  # what repeats without end, such as `May May`, is tried once
        while anchor := self.anchors.search(text, at, end):
            at = anchor.end()
            low = max(tried, anchor.start() - _REACH)
            around = text[low - _EDGE : at + _LONGEST] if low >= _EDGE else ""
            tried = anchor.start() + 1
            if around in dateless:
                continue
            if found := self._first(text, low, anchor):
                yield found
                at = tried = found.end
            elif around:
                dateless.add(around)

    def _first(self, text: str, low: int, anchor: re.Match[str]) -> Found | None:
        places = self._word_places if self.spaced else self._character_places
        for place, words in places(text, low, anchor):
            if found := self._match(text, place, words):
                return found
        return None

    def match(self, text: str, start: int) -> Found | None:
        """The date that begins here, or None."""
        return self._match(text, start, (self._head(text, start),))

    def _match(self, text: str, start: int, words: Words) -> Found | None:
        """As `match`, where the atoms that it begins with are known."""
        for template, pattern in _possible(self, words):
            if match := pattern.match(text, start):
                return self._found(template, match)
        return None

    def _word_places(self, text: str, low: int, anchor: re.Match[str]) -> list[Place]:
        """Where a date with this anchor may begin, and its words up to there; first place first."""
        start = anchor.start()
        words: Words = (_kind(anchor[0].lower()),)
        places = [(start, words)]
        if words[0] == DIGITS and anchor[0].rstrip(".-").isdecimal():
            after = _NEXT.match(text, anchor.end())
            known = _kind(after[1].lower()) if after else ""
            places = [(start, (DIGITS, known))] if known in self.atoms else []
        nearest = text[low:start].rsplit(None, 1)[-1:]
        if not nearest or (nearest[0].isalpha() and nearest[0].lower() not in self.atoms):
            return places  # so it is with many, and this is quicker seen
        for before in reversed(list(_WORD.finditer(text, low, start))):
            glued = _GLUED.fullmatch(before[0])
            atom = _kind((glued[1] if glued else before[0]).lower())
            if atom not in self.atoms:
                break
            words = (atom, *words)
            places.append((before.start() + (glued.start(1) if glued else 0), words))
            if glued:
                break
        places.reverse()
        return places

    def _character_places(self, text: str, low: int, anchor: re.Match[str]) -> list[Place]:
        """As `_word_places`, for texts whose words are not parted."""
        start, known = anchor.start(), _known(_kind(anchor[0]))
        places = [(start, (self._head(text, start), *known))]
        if start > low and self._may_belong(text[start - 1]):
            for place in reversed([m.start() for m in _WORD_START.finditer(text, low, start)]):
                if not all(map(self._may_belong, text[place:start])):
                    break
                places.append((place, (self._head(text, place), *known)))
                start = place
        places.reverse()
        return places

    def _may_belong(self, char: str) -> bool:
        return char in self.atoms or not char.isalpha()

    def _head(self, text: str, start: int) -> str:
        number = _DIGIT_RUN.match(text, start, start + _REACH)
        return _kind(number[0]) if number else text[start : start + 1].lower()

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


@lru_cache(maxsize=_POSSIBLE)
def _possible(grammar: Grammar, words: Words) -> tuple[tuple[Template, re.Pattern[str]], ...]:
    """The templates that may begin with the first of these atoms and know all of them."""
    known = frozenset(words)
    left, right = grammar.edges
    return tuple(
        (template, _compiled(f"{left}(?:{template.source}){right}", grammar.flags))
        for template, atoms in grammar.templates
        if known <= atoms and _begins(template, words[0], spaced=grammar.spaced)
    )


@lru_cache(maxsize=_POSSIBLE)
def _known(anchor: str) -> Words:
    return tuple(atoms_of(anchor, spaced=False))


def _begins(template: Template, head: str, *, spaced: bool) -> bool:
    if head.startswith(template.leads):
        return True
    return not spaced and any(lead.startswith(head) for lead in template.leads)


def atoms_of(words: str, *, spaced: bool) -> list[str]:
    """What a text is known by: its words, or its characters where words are not parted."""
    if words in (DIGITS, YEAR):
        return [words]
    atoms = _WORD.findall(words.lower()) if spaced else list(words.lower())
    return [_kind(atom) for atom in atoms]


def _kind(words: str) -> str:
    """Words as they are; a number as its kind: a year's four digits, fewer, or neither."""
    if not words[:1].isdecimal():
        return words
    number = _DIGIT_RUN.match(words)
    assert number is not None
    return {1: DIGITS, 2: DIGITS, 3: DIGITS, 4: YEAR}.get(number.end(), "-")


_compiled = cache(re.compile)  # when first needed: most texts need few of the templates
