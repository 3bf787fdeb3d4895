"""Sessions of one body or meeting, linked by their numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from clipline.model import Event

Series = Sequence[tuple[int, Event]]
_MEETINGS = frozenset({"committee", "working_group", "dialogue", "exercise"})


def find_series(events: Iterable[Event]) -> Mapping[str, Series]:
    """By event id, the numbered sessions of its series in order; only where there are two.

    A series is told by its named instrument, else by its kind, its parties and its own words
    without the number.
    """
    numbered: dict[object, dict[int, Event]] = defaultdict(dict)
    for event in events:
        number = _number(event)
        if number is not None and event.kind in _MEETINGS:
            numbered[_name(event)].setdefault(number, event)
    found = [sorted(series.items()) for series in numbered.values() if len(series) > 1]
    return {event.id: series for series in found for _, event in series}


def _number(event: Event) -> int | None:
    numbers = [a.agreement.ordinal for a in event.accounts if a.agreement.ordinal is not None]
    return min(numbers, default=None)


def _name(event: Event) -> object:
    instruments = sorted({a.agreement.instrument for a in event.accounts} - {None}, key=str)
    if instruments:
        return instruments[0]
    words = event.label.casefold().split()[1:]
    return (event.kind, tuple(sorted(event.parties)), tuple(words))
