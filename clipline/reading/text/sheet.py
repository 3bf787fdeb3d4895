"""A pasted text laid out for reading: its lines, its language, and every listed word in it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain

from clipline.config import Config, Language
from clipline.model import Span
from clipline.reading.text.function_words import Grammar, grammar_of
from clipline.reading.vocabulary import Hit

_Shelf = tuple[list[int], tuple[Hit, ...]]  # where each of the hits starts, and they


@dataclass(frozen=True, slots=True)
class Sheet:
    """What all rules of reading look at. `text` is normalized and spans are offsets into it.

    `lines` are the content's lines in order, without their breaks, blank ones included; a header
    block is no part of them. `language` is the article's; `languages` are all there are; `grammar`
    holds the function words of the one, `common` those of all.
    """

    text: str
    lines: tuple[Span, ...]
    hits: tuple[Hit, ...]
    language: Language
    languages: tuple[Language, ...]
    config: Config
    grammar: Grammar = field(init=False, repr=False, compare=False)
    common: Grammar = field(init=False, repr=False, compare=False)
    _places: dict[str, list[int]] = field(init=False, repr=False, compare=False)
    _shelves: dict[tuple[str, ...], _Shelf] = field(init=False, repr=False, compare=False)
    _counts: dict[tuple[str, ...], Counter[str]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sorts the hits by kind, words also by what their list's name begins with."""
        object.__setattr__(self, "grammar", grammar_of((self.language,)))
        object.__setattr__(self, "common", grammar_of(self.languages))
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, (_, (kind, value, _, _)) in enumerate(self.hits):
            places[kind].append(place)
            if kind == "word":
                places[_family(value)].append(place)
        object.__setattr__(self, "_places", places)
        object.__setattr__(self, "_shelves", {})
        object.__setattr__(self, "_counts", {})

    def hits_in(self, span: Span, *kinds: str) -> Sequence[Hit]:
        """The hits of those kinds that lie within the span, by start, longer first.

        A kind with a dot is a family of word lists: `month.` gives `month.1` to `month.12`.
        """
        starts, hits = self._shelves.get(kinds) or self._shelve(kinds)
        start, end = span
        low = bisect_left(starts, start)
        high = bisect_left(starts, end, low)
        return [hit for hit in hits[low:high] if hit.span.end <= end] if low < high else ()

    def hits_of(self, *kinds: str) -> tuple[Hit, ...]:
        """All hits of those kinds, in order."""
        return (self._shelves.get(kinds) or self._shelve(kinds))[1]

    def count_of(self, *kinds: str) -> Counter[str]:
        """How often each value is hit, of the hits of those kinds."""
        if kinds not in self._counts:
            self._counts[kinds] = Counter(hit.entry.value for hit in self.hits_of(*kinds))
        return self._counts[kinds]

    def _shelve(self, kinds: tuple[str, ...]) -> _Shelf:
        """Puts the hits of those kinds together."""
        places = list(chain(*(self._places.get(kind, ()) for kind in kinds)))
        if len(kinds) > 1:
            places.sort()
        hits = tuple(map(self.hits.__getitem__, places))
        shelf = self._shelves[kinds] = [start for (start, _), _ in hits], hits
        return shelf


@cache
def _family(value: str) -> str:
    """What the name of a word list begins with, up to its dot."""
    return value.partition(".")[0] + "."
