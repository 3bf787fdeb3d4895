"""The index's terms in two ages: what the newest year tells, and all that was before.

One more clipping changes about as many term files as there are; but most clippings that come are
of the newest year, and that year's files are few. When the next year begins, what was new is filed
with the rest, and all these files are written once.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any

from clipline.nouns import Noun
from clipline.site.index.documents import Head
from clipline.site.index.postings import encode_terms, find_bounds, sort_terms, term_order

# Clippings to a term file. A search loads a file of each age for each of its words, and one more
# clipping changes as many as it has words in, so fewer bytes to load are more files to write. Up to
# FEW_FILES a file is small; from there on archives get more files, not larger ones. Measured with
# bench/searching.py at 10,000 and 100,000 clippings; the README has the figures.
FEW_CLIPPINGS, FEW_FILES = 80, 48
CLIPPINGS = 390
NEW_CLIPPINGS = 80  # of the newest year, to a file
PARTED = 600  # clippings; a smaller archive's files are few, and a search loads one for each word


class Age(Noun, frozen=True):
    """The term files whose names begin so, and how many there are."""

    name: str
    files: int


class Ages(Noun, frozen=True):
    """What lies on that day or later is new; None where all is of one age. The old come first."""

    cut: dt.date | None
    all: tuple[Age, ...]


def part_ages(heads: Iterable[Head], clippings: int) -> Ages:
    """The ages of an archive of so many clippings: one, or two from the newest one's year on."""
    days = [head.day for head in heads if head.day and head.id.startswith("c/")]
    if clippings < PARTED or not days:
        return Ages(None, (Age("terms", count_files(clippings)),))
    cut = dt.date(max(days).year, 1, 1)
    new = sum(day >= cut for day in days)
    files = _round(-(-new // NEW_CLIPPINGS))
    return Ages(cut, (Age("terms", count_files(clippings - new)), Age("new", files)))


def count_files(clippings: int) -> int:
    """How many term files so many clippings have, but those of the newest year."""
    few = min(FEW_FILES, -(-clippings // FEW_CLIPPINGS))
    return _round(max(1, few, -(-clippings // CLIPPINGS)))


def _round(wanted: int) -> int:
    """1, 2, 3, 4, 6, 8, 12 …, so that it seldom changes."""
    power = 1 << wanted.bit_length() - 1
    return power * 3 // 2 if wanted >= power * 3 / 2 else power


def file_terms(lists: Mapping[str, str], age: Age) -> tuple[dict[str, list[Any]], list[str]]:
    """What each term file of an age holds, by its name, and where each but the first begins."""
    terms = sort_terms(lists)
    encoded = [lists[term] for term in terms]
    sizes = [len(term) + len(text) for term, text in zip(terms, encoded, strict=True)]
    bounds = find_bounds(terms, sizes, age.files) if terms else []
    ends = (bisect_left(terms, term_order(bound), key=term_order) for bound in bounds)
    edges = [0, *accumulate(ends, max), *[len(terms)] * (age.files - len(bounds))]
    files = {
        f"{age.name}-{number}": [encode_terms(terms[at:end]), " ".join(encoded[at:end])]
        for number, (at, end) in enumerate(pairwise(edges))
    }
    return files, bounds


def name_files(ages: Ages) -> Sequence[str]:
    """The names of all term files."""
    return [f"{age.name}-{number}" for age in ages.all for number in range(age.files)]
