"""Which documents hold each term, kept from build to build: only lists that change are made again.

A document's number is its day and its rank in it, so a list changes only where it holds a document
of a day on which one came, went or changed. Kept lists name documents by numbers of their own,
which no other document's coming or going changes.
"""

from __future__ import annotations

import datetime as dt
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby

from clipline.nouns import Noun, field
from clipline.site.index.documents import Document
from clipline.site.index.postings import Calendar, encode_list

NEVER = 1 << 40  # a day after all


class Noted(Noun, frozen=True):
    """A document that is in the lists: its number in them, a key for what it was, its day."""

    number: int
    key: bytes
    day: int


class TermLists(Noun, frozen=True):
    """The lists by term: numbers times four plus weight, as 32 bits each, and as they are loaded,
    `recent` what lies on the day `cut` or later, `encoded` the rest.

    `documents` are by id; days are counted from `first`.
    """

    first: dt.date = dt.date.min
    cut: int = NEVER
    documents: Mapping[str, Noted] = field(default_factory=dict)
    postings: Mapping[str, bytes] = field(default_factory=dict)
    encoded: Mapping[str, str] = field(default_factory=dict)
    recent: Mapping[str, str] = field(default_factory=dict)


class Numbered(Noun, frozen=True):
    """The documents in their order by id, each with its key and its day; and their calendar. What
    lies on the day `cut` or later has lists of its own.
    """

    first: dt.date
    cut: int
    documents: Mapping[str, tuple[bytes, int]]
    calendar: Calendar


Load = Callable[[str, bytes], Document | None]  # a document by its id and key, if it is known


def update_lists(before: TermLists, now: Numbered, load: Load) -> TermLists:
    """The lists of the documents that there are now, made from those of a build before."""
    if before.first == now.first:
        updated = _updated(before, now, load)
        if updated is not None:
            return updated
    made = _updated(TermLists(first=now.first), now, load)
    assert made is not None
    return made


def _updated(before: TermLists, now: Numbered, load: Load) -> TermLists | None:
    """The same; None where a document that went is not known any more."""
    days = _changed_days(before, now)
    gone: defaultdict[str, set[int]] = defaultdict(set)
    for name, noted in before.documents.items():
        if noted.day in days:
            document = load(name, noted.key)
            if document is None:
                return None
            for term in document.terms:
                gone[term].add(noted.day)
    numbered = _number(before, now)
    fresh: defaultdict[str, array[int]] = defaultdict(_new_list)
    for name, (key, day) in now.documents.items():
        if day in days:
            document = load(name, key)
            assert document is not None
            for term, weight in zip(document.terms, document.weights, strict=True):
                fresh[term].append(numbered[name].number << 2 | weight)
    others = () if before.cut == now.cut else before.postings
    lists = _Lists(before, now, numbered)
    for term in dict.fromkeys([*gone, *fresh, *others]):
        lists.renew(term, gone.get(term, ()), fresh.get(term, ()))
    return TermLists(now.first, now.cut, numbered, lists.postings, lists.encoded, lists.recent)


class _Lists:
    """The lists while they are made."""

    def __init__(self, before: TermLists, now: Numbered, noted: Mapping[str, Noted]) -> None:
        self.postings = dict(before.postings)
        self.encoded, self.recent = dict(before.encoded), dict(before.recent)
        self._cut = now.cut
        self._before = {noted.number: noted.day for noted in before.documents.values()}
        self._calendar = _by_number(now.calendar, [noted[name].number for name in now.documents])

    def renew(self, term: str, gone: Iterable[int], fresh: Sequence[int]) -> None:
        """Make the term's list, without what it had on days that are `gone`, with these, in order.

        What stays is in order already, day after day: a list of thousands is cut, not sorted.
        """
        old, days = _new_list(), self._calendar.days
        old.frombytes(self.postings.pop(term, b""))
        found, at = _new_list(), 0
        come = {day: [*some] for day, some in groupby(fresh, lambda one: days[one >> 2])}
        for day in sorted({*gone, *come}) if old else come:
            start = bisect_left(old, day, at, key=self._day_before)
            found += old[at:start]
            at = bisect_right(old, day, start, key=self._day_before)
            found.extend(come.get(day, ()))
        found += old[at:]
        if found:
            self.postings[term] = found.tobytes()
        cut = bisect_left(found, self._cut, key=lambda one: days[one >> 2])
        self._enter(self.encoded, term, found[:cut])
        self._enter(self.recent, term, found[cut:])

    def _day_before(self, posting: int) -> int:
        return self._before[posting >> 2]

    def _enter(self, lists: dict[str, str], term: str, found: Sequence[int]) -> None:
        lists.pop(term, None)
        if found:
            lists[term] = encode_list(found, self._calendar)


def _changed_days(before: TermLists, now: Numbered) -> set[int]:
    """The days on which a document came, went or changed."""
    was = {name: (noted.key, noted.day) for name, noted in before.documents.items()}
    days = {day for name, (key, day) in now.documents.items() if was.get(name) != (key, day)}
    return days | {pair[1] for name, pair in was.items() if now.documents.get(name) != pair}


def _number(before: TermLists, now: Numbered) -> dict[str, Noted]:
    """The documents with their numbers, new ones above all that were given before."""
    free = max((noted.number for noted in before.documents.values()), default=-1) + 1
    found = {}
    for name, (key, day) in now.documents.items():
        known = before.documents.get(name)
        found[name] = Noted(known.number if known else free, key, day)
        free += known is None
    return found


def _by_number(calendar: Calendar, numbers: Sequence[int]) -> Calendar:
    """The calendar for numbers that are not in the documents' order."""
    size = max(numbers, default=-1) + 1
    days, tails = [0] * size, [""] * (4 * size)
    for at, number in enumerate(numbers):
        days[number] = calendar.days[at]
        tails[4 * number : 4 * number + 4] = calendar.tails[4 * at : 4 * at + 4]
    return Calendar(tuple(days), tuple(tails))


def _new_list() -> array[int]:
    return array("I")
