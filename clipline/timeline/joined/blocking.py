"""Which tellings may be of one happening at all, so that few of all pairs are ever weighed.

Two are, where their kinds are kindred, the parties of one are among the other's, and their days lie
near each other. A block is what such two share: the family of their kinds, two parties (or the only
one), and a day, or a month where one of them has no exact days. Each telling is posted in some
blocks and seeks in some; two are candidates where one seeks in a block that the other is posted in.
That depends on these two alone, so it does not matter which others there are.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations, product
from zlib import crc32

from clipline.model import UNTOLD
from clipline.nouns import Noun
from clipline.timeline.joined.weights import FAMILIES
from clipline.timeline.told.moments import COURSE, NEAR, is_begun, is_placed, readings
from clipline.timeline.told.tellings import Telling

_OPEN = frozenset({"planned", "considered", "postponed", "cancelled"})
# Around a clipping's publication, where an undated happening is looked for: what was done lies
# behind it, what is planned mostly ahead.
_DONE_BEFORE, _DONE_AFTER = dt.timedelta(days=400), NEAR
_OPEN_BEFORE, _OPEN_AFTER = dt.timedelta(days=62), dt.timedelta(days=240)
_SHORT = dt.timedelta(days=14)  # what lasts longer is looked up by its months
_UNTOLD = -1  # the month of what has no date in a clipping that has none either
_YEARS = range(1950, 2050)  # of wires
_MONTHS = 25  # at most: a vaguer date is none
# How a block's parties are told: the only one, one of several, or two of several.
_ALONE, _AMONG, _PAIR = range(3)
# How its time is told: a day; a month of what has no exact days, or of what has.
_DAY, _COARSE, _EXACT = range(3)
_CLEAR = "clear"  # what is told clearly, of any kind

Block = tuple[Hashable, ...]


class _Place(Noun, frozen=True):
    """When a telling is: by exact days, and by months or a name. What is `coarse` may be one with
    any that has one of its months; what is not, only with a coarse one.
    """

    days: tuple[Hashable, ...]
    months: tuple[Hashable, ...]
    coarse: bool


def find_candidates(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs of places in the sequence, each once, the lower first."""
    lonely = {one for t in tellings if len(t.placed) == 1 for one in t.placed}
    places = [_place(telling) for telling in tellings]
    posted: dict[Block, list[int]] = defaultdict(list)
    for i, (telling, place) in enumerate(zip(tellings, places, strict=True)):
        for block in _posted(telling, place, lonely):
            posted[block].append(i)
    for i, (telling, place) in enumerate(zip(tellings, places, strict=True)):
        found: set[int] = set()
        for block in _sought(telling, place, lonely):
            if block in posted:
                numbers = posted[block]
                found.update(numbers[bisect_right(numbers, i) :])
        yield from ((i, j) for j in found)


def posted_in(telling: Telling) -> frozenset[Block]:
    """The blocks in which others find it."""
    return frozenset(_posted(telling, _place(telling), telling.countries))


def sought_in(telling: Telling) -> frozenset[Block]:
    """The blocks in which it finds others."""
    return frozenset(_sought(telling, _place(telling), telling.countries))


def term_of(block: Block) -> int:
    """A block as a number of 32 bits; two may have the same."""
    return crc32(repr(block).encode("utf-8", "surrogatepass"))


def _posted(telling: Telling, place: _Place, lonely: AbstractSet[str]) -> Iterator[Block]:
    """`lonely` are the parties that may be somebody's only one: others need no block for it."""
    by_month = _COARSE if place.coarse else _EXACT
    times = [*((_DAY, day) for day in place.days), *((by_month, month) for month in place.months)]
    one = _ALONE if len(telling.placed) == 1 else _AMONG
    scopes = [(one, country) for country in telling.placed if country in lonely]
    return _blocks(telling, _families(telling, sought=False), scopes, times)


def _sought(telling: Telling, place: _Place, lonely: AbstractSet[str]) -> Iterator[Block]:
    times = [(_DAY, day) for day in place.days]
    times += [(_COARSE, month) for month in place.months]
    times += [(_EXACT, month) for month in place.months if place.coarse]
    roles = (_ALONE, _AMONG) if len(telling.placed) == 1 else (_ALONE,)
    scopes = [(role, country) for country in telling.placed if country in lonely for role in roles]
    return _blocks(telling, _families(telling, sought=True), scopes, times)


def _blocks(
    telling: Telling,
    families: Sequence[Hashable],
    scopes: Sequence[Block],
    times: Sequence[tuple[int, Hashable]],
) -> Iterator[Block]:
    """A block for each family of its kind, each scope and every two parties, and each time."""
    pairs = [(_PAIR, *pair) for pair in combinations(sorted(telling.countries), 2)]
    for family, scope, (how, time) in product(families, [*scopes, *pairs], times):
        yield (family, *scope, how, time)


def _families(telling: Telling, *, sought: bool) -> Sequence[Hashable]:
    """Those of its kind. A mention whose words do not tell its kind seeks what is told clearly,
    whatever it is, and that seeks such mentions.
    """
    kind = telling.agreement.kind
    if kind == UNTOLD:
        return [_CLEAR if sought else UNTOLD]
    own = _families_of(kind)
    return own if telling.mention else [*own, UNTOLD if sought else _CLEAR]


def _families_of(kind: str) -> Sequence[Hashable]:
    return [number for number, family in enumerate(FAMILIES) if kind in family] or [kind]


def _place(telling: Telling) -> _Place:
    """Days with the two around each, or months; what is open or vague is looked for in months."""
    agreement = telling.agreement
    named: list[Hashable] = [f"session {agreement.ordinal}"] if agreement.ordinal else []
    named += [agreement.instrument] if agreement.instrument else []
    if not is_placed(agreement):
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
    lasting = COURSE if is_begun(telling) else NEAR
    days = {
        first.toordinal() + n
        for first, last in spans
        for n in range((last - first + lasting).days + 1)
        if exact
    }
    known = sorted(telling.code_names)
    return _Place((*sorted(days), *known), (*sorted(months), *named), coarse=is_open or not exact)


def _widened(first: dt.date, last: dt.date) -> tuple[dt.date, dt.date]:
    return _moved(first, -NEAR), _moved(last, NEAR)


def _months_around(telling: Telling) -> set[int]:
    """Months in which it may lie, by when it was told."""
    published = telling.witness.date
    if published is None or published.first is None:
        return {_UNTOLD, *_months_of_a_dateline(telling)}
    ahead = telling.agreement.status in _OPEN
    before, after = (_OPEN_BEFORE, _OPEN_AFTER) if ahead else (_DONE_BEFORE, _DONE_AFTER)
    first, last = _moved(published.first, -before), _moved(published.first, after)
    return {*_months_between(first, last), _UNTOLD}


def _months_of_a_dateline(telling: Telling) -> set[int]:
    """Of any year, the month in which a wire of no known year was sent, and the one before."""
    if telling.told_on is None or telling.weekday is None:
        return set()
    month = telling.told_on[0] - 1
    return {year * 12 + month - back for year in _YEARS for back in (0, 1)}


def _moved(day: dt.date, by: dt.timedelta) -> dt.date:
    """The day moved, unless that leads out of the calendar."""
    return day + by if dt.date.min.year < day.year < dt.date.max.year else day


def _months_between(first: dt.date, last: dt.date) -> range:
    """Months counted from the year 0, both ends included; a year alone is all its months."""
    start, stop = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    return range(start, min(stop, start + _MONTHS - 1) + 1)
