"""One thing that a page tells twice: before and after it came, with its name and without."""

from __future__ import annotations

from collections.abc import Sequence

from clipline.reading.accords.likeness import dates_differ, topics_differ
from clipline.reading.accords.telling import Telling
from clipline.reading.accords.tellings import joined


def join_twins(found: Sequence[Telling]) -> list[Telling]:
    """The tellings in their order, each thing once; a twin is further evidence."""
    out: list[Telling] = []
    for telling in found:
        at = next((i for i, old in enumerate(out) if _are_twins(old, telling)), None)
        if at is None:
            out.append(telling)
        else:
            out[at] = joined(out[at], telling)
    return out


def _are_twins(a: Telling, b: Telling) -> bool:
    """Whether kind, sides and day are the same, and one tells of it as still to come, "Kenya and
    Brazil to sign pact on Tuesday", or both are of an exercise, which has one name at most: "the
    drill Calm Monsoon", "the drill, held from 3 to 14 May".
    """
    one, other = a.phrase, b.phrase
    if one.kind != other.kind or len({one.ordinal, other.ordinal} - {None}) > 1:
        return False
    if set(a.parties.sides) != set(b.parties.sides) or topics_differ(a, b) or dates_differ(a, b):
        return False
    names = {one.instrument, other.instrument}
    if len(names - {None}) > 1:
        return False
    if one.kind == "exercise" and len(names) > 1 and _holds(a, b):
        return a.ahead == b.ahead
    if not _is_one_day(a, b):
        return False
    return one.kind == "exercise" if names != {None} else a.ahead != b.ahead


def _holds(a: Telling, b: Telling) -> bool:
    """As in "a drill in the second half of this month", "Calm Monsoon is to run from 19 May"."""
    if a.when is None or b.when is None:
        return False
    vague, exact = sorted((a.when.date, b.when.date), key=lambda date: date.day is not None)
    if vague.day is not None or exact.day is None or None in {vague.month, exact.first}:
        return False
    return (vague.year, vague.month) == (exact.year, exact.month)


def _is_one_day(a: Telling, b: Telling) -> bool:
    """Whether both give the day, or one gives the days of its course that hold the other's."""
    if a.when is None or b.when is None or None in {a.when.date.day, b.when.date.day}:
        return False
    course = a.when.end is not None or b.when.end is not None
    return course or a.when.date.date_only == b.when.date.date_only
