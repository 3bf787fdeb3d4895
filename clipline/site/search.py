"""The index that the reader's browser loads in parts, by injected scripts, from disk and web alike.

`search/dir.js` says where everything is; `terms-N.js` are ranges of the sorted terms, each with
the documents that hold it; `found/D-C.js` are the rows of results, eight of one day a file;
`facets.js` and `agencies.js` are lists of documents by value. Each file calls `clipline` with its
name and a checksum that the directory repeats, so that parts of two builds are never mixed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from zlib import crc32

from clipline.site.documents import Document
from clipline.site.postings import (
    Calendar,
    encode_list,
    encode_terms,
    find_bounds,
    make_calendar,
    term_order,
)
from clipline.site.tables import format_json, on_one_line

# Clippings to a term file. A search loads a file for each of its words, and one more clipping
# changes as many as it has words in, so fewer bytes to load are more files to write. Up to
# FEW_FILES a file is small; from there on archives get more files, not larger ones. Measured with
# bench/searching.py at 10,000 and 100,000 clippings; the README has the figures.
FEW_CLIPPINGS, FEW_FILES = 40, 32
CLIPPINGS = 390
CHUNK = 4  # results a file: a day of a press conference may have sixty
BODIES = 256  # days before all others, among which agencies and people are spread
UNDATED = BODIES + 256  # days before the first; on those after BODIES is what has no date
FOLDER = "search"
_FACET_FILES = {"facets": ("year", "what", "kind", "outlet"), "agencies": ("agency",)}


@dataclass(frozen=True, slots=True)
class Placed:
    """A document with its number: the day, counted from the archive's first, and the rank in it."""

    day: int
    rank: int
    document: Document


def plan_search(documents: Iterable[Document], clippings: int) -> dict[str, str]:
    """The text of each file of the index by its address; `clippings` decides how many there are."""
    found = list(documents)
    first = first_day(found)
    placed = place(found, first)
    calendar = make_calendar([(one.day, one.rank) for one in placed])
    shards, bounds = _term_files(placed, calendar, count_shards(clippings))
    facets = _facet_files(placed, calendar)
    parts = {name: _file(name, data) for name, data in (shards | facets).items()}
    directory = {
        "size": len(placed),
        "bodies": sum(one.document.body for one in placed),
        "langs": sorted({d.shape.lang for d in found if d.id.startswith("c/")}),
        "calendar": _calendar(calendar.days),
        "bounds": bounds,
        "sums": [_sum(parts[name]) for name in shards],
        "facets": {name: _sum(parts[name]) for name in facets},
    }
    parts |= _row_files(placed)
    parts["dir"] = _file("dir", [directory])
    return {f"{FOLDER}/{name}.js": text for name, text in parts.items()}


def count_shards(clippings: int) -> int:
    """How many term files an archive has: 1, 2, 3, 4, 6, 8, 12 …, so that it seldom changes."""
    few = min(FEW_FILES, -(-clippings // FEW_CLIPPINGS))
    wanted = max(1, few, -(-clippings // CLIPPINGS))
    power = 1 << wanted.bit_length() - 1
    return power * 3 // 2 if wanted >= power * 3 / 2 else power


def first_day(documents: Iterable[Document]) -> dt.date:
    """The first day of the oldest document's decade, from which days are counted."""
    years = [document.day.year for document in documents if document.day]
    return dt.date(max(1, min(years, default=2000) // 10 * 10), 1, 1)


def place(documents: Iterable[Document], first: dt.date) -> tuple[Placed, ...]:
    """The documents with their numbers, in that order: the day decides, then the id."""

    def day_of(document: Document) -> int:
        if document.day:
            return UNDATED + (document.day - first).days
        spread = crc32(document.id.encode())
        return spread % BODIES if document.body else BODIES + spread % (UNDATED - BODIES)

    ordered = sorted(documents, key=lambda document: (day_of(document), document.id))
    return tuple(
        Placed(day, rank, document)
        for day, group in groupby(ordered, key=day_of)
        for rank, document in enumerate(group)
    )


def _term_files(
    placed: Sequence[Placed], calendar: Calendar, shards: int
) -> tuple[dict[str, list[Any]], list[str]]:
    """What each term file holds, by its name, and where each but the first begins."""
    lists: defaultdict[str, array[int]] = defaultdict(_new_list)
    for number, one in enumerate(placed):
        for term, weight in zip(one.document.terms, one.document.weights, strict=True):
            lists[term].append(number << 2 | weight)
    terms = sorted(lists, key=term_order)
    encoded = [encode_list(lists[term], calendar) for term in terms]
    sizes = [len(term) + len(text) for term, text in zip(terms, encoded, strict=True)]
    bounds = find_bounds(terms, sizes, shards) if terms else []
    edges = [term_order(bound) for bound in bounds]
    files: dict[str, list[Any]] = {}
    at = 0
    for shard in range(shards):
        end = at
        while end < len(terms) and (shard >= len(edges) or term_order(terms[end]) < edges[shard]):
            end += 1
        files[f"terms-{shard}"] = [encode_terms(terms[at:end]), " ".join(encoded[at:end])]
        at = end
    return files, bounds


def _facet_files(placed: Sequence[Placed], calendar: Calendar) -> dict[str, list[Any]]:
    """Each facet's values: key, words, documents; years from the last, others by frequency."""
    lists: defaultdict[tuple[str, str], array[int]] = defaultdict(_new_list)
    words: dict[tuple[str, str], str] = {}
    for number, one in enumerate(placed):
        words |= (told := {(v.facet, v.key): v.words for v in one.document.facets})
        for pair in told:
            lists[pair].append(number << 2)
    ordered = sorted(lists, key=lambda pair: (_recency(*pair), -len(lists[pair]), pair))
    return {
        name: [
            {
                facet: [
                    [key, on_one_line(words[of, key]), encode_list(lists[of, key], calendar)]
                    for of, key in ordered
                    if of == facet
                ]
                for facet in facets
            }
        ]
        for name, facets in _FACET_FILES.items()
    }


def _new_list() -> array[int]:
    return array("L")


def _recency(facet: str, key: str) -> int:
    """Orders years, what has none after them; nothing else."""
    return -int(key) if facet == "year" and key.isdecimal() else int(facet == "year")


def _row_files(placed: Sequence[Placed]) -> dict[str, str]:
    """The results' rows by file, each file with as many as the calendar says it has."""
    files = {}
    for (day, chunk), group in groupby(placed, key=lambda one: (one.day, one.rank // CHUNK)):
        name = f"found/{day}-{chunk}"
        files[name] = _file(name, [[_row(one.document) for one in group]])
    return files


def _row(document: Document) -> list[str]:
    shape = document.shape
    head = [shape.address, shape.lang, shape.when, shape.told, shape.status]
    words = [shape.title, shape.by, shape.status_words]
    return [*head, *words, "\n".join(shape.names), "\n".join(shape.text)]


def _calendar(all_days: Iterable[int]) -> list[int]:
    """For each day with documents, in order: days since the last such day, and how many it has."""
    counts = Counter(all_days)
    days = sorted(counts)
    gaps = (day - before for before, day in zip([0, *days], days, strict=False))
    return [number for gap, day in zip(gaps, days, strict=True) for number in (gap, counts[day])]


def _file(name: str, data: list[Any]) -> str:
    """A script that hands over its data with a checksum over them."""
    inner = format_json(data)[1:-1]
    digest = hashlib.sha256(inner.encode()).hexdigest()[:8]
    return f'clipline("{name}","{digest}",{inner})\n'


def _sum(file: str) -> str:
    return file.split('"', 4)[3]
