"""People named one after the other who act for their states: "Ada Vidal and Per Nor"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from clipline.model import Span
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.bodies.officers import listed_people

AND = r"[ \n]{and}[ \n](?:[\w.'-]+[ \n]){0,4}"
_IN_A_ROW = (
    r"(?:,|,?[ \n]{and})[ \n](?:[A-ZÀ-Þ][\w.'-]+[ \n]){0,3}"  # "President Vidal, Norwegian "
)
Person = tuple[Span, str]  # where somebody is named, and the country of the office


def find_leaders(scene: Scene, sentence: Sentence) -> list[Person]:
    """Listed people with a word for "and" between them, and people in office named in a row, each
    beside one of another state.
    """
    hits = scene.sheet.hits_in(sentence.span, "person")
    if len(hits) + len(sentence.officers) < 2:  # noqa: PLR2004 - most sentences name no pair
        return []
    countries = listed_people(scene.sheet.config)
    listed = [(h.span, countries[h.entry.value]) for h in hits if h.entry.value in countries]
    return [*_paired(scene, listed, AND), *_paired(scene, sentence.officers, _IN_A_ROW)]


def _paired(scene: Scene, people: Sequence[Person], gap: str) -> Iterator[Person]:
    """Those of other states with these words between them."""
    for one, other in pairwise(people):
        between = scene.text[one[0].end : max(one[0].end, other[0].start)]
        if one[1] != other[1] and scene.grammar[gap].fullmatch(between):
            yield from (one, other)
