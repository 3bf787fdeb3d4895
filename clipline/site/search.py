"""The index that the reader's browser loads in parts, by injected scripts, from disk and web alike.

`search/dir.js` says where everything is; `terms-N.js`, and `new-N.js` for the newest year, are
ranges of the sorted terms, each with the documents that hold it; `found/D-C.js` are the rows of
results, four of one day a file; `facets.js` and `agencies.js` are lists of documents by value. Each
file calls `clipline` with its name and a checksum that the directory repeats, so that parts of two
builds are never mixed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import groupby
from typing import Any, Generic, Protocol, TypeVar
from zlib import crc32

from clipline.nouns import Noun
from clipline.site.index.ages import Ages, file_terms, name_files, part_ages
from clipline.site.index.documents import Document, Head
from clipline.site.index.postings import Calendar, encode_list, make_calendar
from clipline.site.index.termlists import NEVER, Load, Numbered, TermLists, update_lists
from clipline.site.lazy import GeneratedFile, key_of
from clipline.site.looked_up.label_languages import UNKNOWN
from clipline.site.tables.tables import format_json, on_one_line

CHUNK = 4  # results a file: a day of a press conference may have sixty
BODIES = 256  # days before all others, among which agencies and people are spread
UNDATED = BODIES + 256  # days before the first; on those after BODIES is what has no date
FOLDER = "search"
_FACET_FILES = {"facets": ("year", "what", "kind", "outlet"), "agencies": ("agency",)}


class Dated(Protocol):
    """What has an id and the first day that it may be of."""

    @property
    def id(self) -> str:
        """What tells it from all others."""

    @property
    def day(self) -> dt.date | None:
        """None where it has no date."""

    @property
    def body(self) -> bool:
        """Whether it is an agency or a person."""


D = TypeVar("D", bound=Dated)


class Placed(Noun, Generic[D], frozen=True):
    """A document with its number: the day, counted from the archive's first, and the rank in it."""

    day: int
    rank: int
    document: D


class Library(Noun, frozen=True):
    """All documents by what is looked at in each, with a key for the whole of each; `load` gives a
    whole one, `before` are the lists of another time, and `keep` is given those of this one.
    """

    heads: tuple[Head, ...]
    keys: Mapping[str, bytes]
    load: Load
    before: Callable[[], TermLists]
    keep: Callable[[TermLists], None]


def plan_index(library: Library, clippings: int) -> list[GeneratedFile]:
    """The files of the index; `clippings` decides how many there are."""
    first = first_day(library.heads)
    placed = place(library.heads, first)
    calendar = make_calendar([(one.day, one.rank) for one in placed])
    ages = part_ages(library.heads, clippings)
    cut = UNDATED + (ages.cut - first).days if ages.cut else NEVER

    @cache
    def files() -> dict[str, str]:
        documents = {one.document.id: (library.keys[one.document.id], one.day) for one in placed}
        numbered = Numbered(first, cut, documents, calendar)
        lists = update_lists(library.before(), numbered, library.load)
        library.keep(lists)
        return _head_files(placed, calendar, ages, lists)

    def text_of(name: str) -> str:
        return files()[name]

    key = key_of(first, ages, [(h.id, library.keys[h.id]) for h in library.heads])
    names = [*name_files(ages), *_FACET_FILES, "dir"]
    whole = [GeneratedFile(_address(name), key, partial(text_of, name)) for name in names]
    return [*whole, *_row_files(placed, library)]


def _address(name: str) -> str:
    return f"{FOLDER}/{name}.js"


def _head_files(
    placed: Sequence[Placed[Head]], calendar: Calendar, ages: Ages, lists: TermLists
) -> dict[str, str]:
    """The files of terms and of facets, and the directory of these."""
    heads = [one.document for one in placed]
    parts = {name: _file(name, data) for name, data in _facet_files(placed, calendar).items()}
    facets = {name: _sum(text) for name, text in parts.items()}
    terms = []
    for age, encoded in zip(ages.all, (lists.encoded, lists.recent), strict=False):
        files, bounds = file_terms(encoded, age)
        made = {name: _file(name, data) for name, data in files.items()}
        parts |= made
        terms.append([age.name, bounds, [_sum(text) for text in made.values()]])
    directory = {
        "size": len(placed),
        "bodies": sum(head.body for head in heads),
        "langs": sorted({_family(h) for h in heads if h.id.startswith("c/")} - {UNKNOWN}),
        "calendar": _calendar(calendar.days),
        "terms": terms,
        "facets": facets,
    }
    return {**parts, "dir": _file("dir", [directory])}


def _family(head: Head) -> str:
    """The language without its region or script: a browser has a name for each such code."""
    return head.lang.partition("-")[0]


def first_day(documents: Iterable[Dated]) -> dt.date:
    """The first day of the oldest document's decade, from which days are counted."""
    years = [document.day.year for document in documents if document.day]
    return dt.date(max(1, min(years, default=2000) // 10 * 10), 1, 1)


def place(documents: Iterable[D], first: dt.date) -> tuple[Placed[D], ...]:
    """The documents with their numbers, in that order: the day decides, then the id."""

    def day_of(document: D) -> int:
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


def _facet_files(placed: Sequence[Placed[Head]], calendar: Calendar) -> dict[str, list[Any]]:
    """Each facet's values: key, words, documents; years from the last, others by frequency."""
    lists: defaultdict[tuple[str, str], array[int]] = defaultdict(_new_list)
    words: dict[tuple[str, str], str] = {}
    for number, one in enumerate(placed):
        words |= (told := {(v.facet, v.key): v.words for v in one.document.facets})
        for pair in told:
            lists[pair].append(number << 2)
    words |= _told_apart(words, (one.document for one in placed if one.document.owner))
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


def _told_apart(
    words: Mapping[tuple[str, str], str], bodies: Iterable[Head]
) -> dict[tuple[str, str], str]:
    """The agencies whose name several bear, with whose they are."""
    bearers = Counter(name for (facet, _), name in words.items() if facet == "agency")
    owners = {(v.facet, v.key): body.owner for body in bodies for v in body.facets}
    return {
        pair: f"{words[pair]} ({owner})"
        for pair, owner in owners.items()
        if pair[0] == "agency" and bearers[words[pair]] > 1
    }


def _new_list() -> array[int]:
    return array("L")


def _recency(facet: str, key: str) -> int:
    """Orders years, what has none after them; nothing else."""
    return -int(key) if facet == "year" and key.isdecimal() else int(facet == "year")


def _row_files(placed: Sequence[Placed[Head]], library: Library) -> Iterator[GeneratedFile]:
    """The results' rows by file, each file with as many as the calendar says it has."""

    def make(name: str, documents: Sequence[str]) -> str:
        found = (library.load(one, library.keys[one]) for one in documents)
        return _file(name, [[_row(document) for document in found if document]])

    for (day, chunk), group in groupby(placed, key=lambda one: (one.day, one.rank // CHUNK)):
        name, documents = f"found/{day}-{chunk}", [one.document.id for one in group]
        key = key_of(name, [library.keys[one] for one in documents])
        yield GeneratedFile(_address(name), key, partial(make, name, documents))


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
