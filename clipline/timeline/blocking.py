"""Which tellings may be of one happening at all, so that few of all pairs are ever weighed.

Two are, where their kinds are kindred, the parties of one are among the other's, and their days lie
near each other. A telling is looked up by what it shares with such others: two of its parties (or
its only one), the family of its kind, and its days, or its months where it has no exact days.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import combinations

from clipline.timeline.scoring import FAMILIES, NEAR, is_dated, readings
from clipline.timeline.tellings import Telling

_OPEN = frozenset({"planned", "considered", "postponed", "cancelled"})
# Around a clipping's publication, where an undated happening is looked for: what was done lies
# behind it, what is planned mostly ahead.
_DONE_BEFORE, _DONE_AFTER = dt.timedelta(days=400), NEAR
_OPEN_BEFORE, _OPEN_AFTER = dt.timedelta(days=62), dt.timedelta(days=240)
_SHORT = dt.timedelta(days=14)  # what lasts longer is looked up by its months
_UNTOLD = -1  # the month of what has no date in a clipping that has none either
_MONTHS = 25  # at most: a vaguer date is none

Key = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a telling is looked up: `days` by exact days, `months` by months or by a name.

    `coarse`: it may be one with any of its months; what is not only with a coarse one.
    """

    days: tuple[Hashable, ...]
    months: tuple[Hashable, ...]
    coarse: bool


@dataclass(slots=True)
class _Shelf:
    """The tellings of one key, by number, ascending: with one party, with several."""

    one: list[int] = field(default_factory=list)
    many: list[int] = field(default_factory=list)


Table = Mapping[Key, _Shelf]


def find_candidates(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs of places in the sequence, each once, the lower first."""
    lonely = {one for t in tellings if len(t.countries) == 1 for one in t.countries}
    scopes = [tuple(_scopes(telling, lonely)) for telling in tellings]
    places = [_place(telling) for telling in tellings]
    fine, coarse, exact = _shelve(tellings, scopes, places)
    for i, (telling, place) in enumerate(zip(tellings, places, strict=True)):
        looked = [(fine, place.days), (coarse, place.months)]
        looked += [(exact, place.months)] if place.coarse else []
        found: set[int] = set()
        for scope in scopes[i]:
            for table, times in looked:
                for numbers in _on_shelves(telling, scope, table, times):
                    found.update(numbers[bisect_right(numbers, i) :])
        yield from ((i, j) for j in found)


def _shelve(
    tellings: Sequence[Telling], scopes: Sequence[Sequence[Key]], places: Sequence[_Place]
) -> tuple[Table, Table, Table]:
    """All tellings by their days; by their months the coarse ones, and the others."""
    fine: dict[Key, _Shelf] = defaultdict(_Shelf)
    coarse: dict[Key, _Shelf] = defaultdict(_Shelf)
    exact: dict[Key, _Shelf] = defaultdict(_Shelf)
    for i, (telling, place) in enumerate(zip(tellings, places, strict=True)):
        alone = len(telling.countries) == 1
        by_month = coarse if place.coarse else exact
        for scope in scopes[i]:
            for table, times in ((fine, place.days), (by_month, place.months)):
                for time in times:
                    shelf = table[(*scope, time)]
                    (shelf.one if alone else shelf.many).append(i)
    return fine, coarse, exact


def _on_shelves(
    telling: Telling, scope: Key, table: Table, times: Sequence[Hashable]
) -> Iterator[list[int]]:
    """Those that share enough parties: of several, two; of one, that one."""
    alone, pair = len(telling.countries) == 1, len(scope) > 2  # noqa: PLR2004 - a family and two parties
    for time in times:
        shelf = table.get((*scope, time))
        if shelf is None:
            continue
        if alone or not pair:
            yield shelf.one
        if alone or pair:
            yield shelf.many


def _scopes(telling: Telling, lonely: AbstractSet[str]) -> Iterator[Key]:
    """Each family of its kind with every two of its parties, and with each that is somewhere the
    only one.
    """
    countries = sorted(telling.countries)
    for family in _families(telling.agreement.kind):
        yield from ((family, country) for country in countries if country in lonely)
        yield from ((family, *pair) for pair in combinations(countries, 2))


def _families(kind: str) -> Sequence[Hashable]:
    return [number for number, family in enumerate(FAMILIES) if kind in family] or [kind]


def _place(telling: Telling) -> _Place:
    """Days with the two around each, or months; what is open or vague is looked for in months."""
    agreement = telling.agreement
    named: list[Hashable] = [f"session {agreement.ordinal}"] if agreement.ordinal else []
    named += [agreement.instrument] if agreement.instrument else []
    if not is_dated(agreement):
        return _Place((), (*sorted(_months_around(telling)), *named), coarse=True)
    spans = [
        (start.first, end.last)
        for start, end in readings(agreement)
        if start.first is not None and end.last is not None
    ]
    months = {month for span in spans for month in _months_between(*_widened(*span))}
    exact = all(last - first <= _SHORT for first, last in spans)
    is_open = agreement.status in _OPEN
    months |= _months_around(telling) if is_open else set()
    days = {
        first.toordinal() + n
        for first, last in spans
        for n in range((last - first + NEAR).days + 1)
        if exact
    }
    return _Place(tuple(sorted(days)), (*sorted(months), *named), coarse=is_open or not exact)


def _widened(first: dt.date, last: dt.date) -> tuple[dt.date, dt.date]:
    return _moved(first, -NEAR), _moved(last, NEAR)


def _months_around(telling: Telling) -> set[int]:
    """Months in which it may lie, by when it was told."""
    published = telling.witness.date
    if published is None or published.first is None:
        return {_UNTOLD}
    ahead = telling.agreement.status in _OPEN
    before, after = (_OPEN_BEFORE, _OPEN_AFTER) if ahead else (_DONE_BEFORE, _DONE_AFTER)
    first, last = _moved(published.first, -before), _moved(published.first, after)
    return {*_months_between(first, last), _UNTOLD}


def _moved(day: dt.date, by: dt.timedelta) -> dt.date:
    """The day moved, unless that leads out of the calendar."""
    return day + by if dt.date.min.year < day.year < dt.date.max.year else day


def _months_between(first: dt.date, last: dt.date) -> range:
    """Months counted from the year 0, both ends included; a year alone is all its months."""
    start, stop = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    return range(start, min(stop, start + _MONTHS - 1) + 1)
