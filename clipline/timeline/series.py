"""Sessions of one body or meeting, linked by their numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from clipline.model import Event
from clipline.nouns import Noun, field
from clipline.timeline.told.wordings import subject_words

Series = Sequence[tuple[int, Event]]
_MEETINGS = frozenset({"committee", "working_group", "dialogue", "exercise"})
_STEM = 5  # letters by which "fishery" and "fisheries" are one word


class _Body(Noun):
    """Who meets: what its sessions' names say of its subject, and the sessions by number."""

    subjects: list[frozenset[str]] = field(default_factory=list)
    sessions: dict[int, Event] = field(default_factory=dict)


def find_series(events: Iterable[Event]) -> Mapping[str, Series]:
    """By event id, the numbered sessions of its series in order; only where there are two.

    A series is told by its named instrument, else by its kind, its parties and what it is about.
    One whose name says nothing of that goes with the only series of these parties, if it is one.
    """
    named: dict[object, dict[int, Event]] = defaultdict(dict)
    others: dict[object, list[tuple[int, Event]]] = defaultdict(list)
    for event in events:
        number = _number(event)
        if number is None or event.kind not in _MEETINGS:
            continue
        instruments = sorted({a.agreement.instrument for a in event.accounts} - {None}, key=str)
        if instruments:
            named[instruments[0]].setdefault(number, event)
        else:
            others[event.kind, _parties(event)].append((number, event))
    series = [*named.values(), *(body for of in others.values() for body in _bodies(of))]
    found = [sorted(one.items()) for one in series if len(one) > 1]
    return {event.id: one for one in found for _, event in one}


def _number(event: Event) -> int | None:
    numbers = [a.agreement.ordinal for a in event.accounts if a.agreement.ordinal is not None]
    return min(numbers, default=None)


def _parties(event: Event) -> frozenset[str]:
    """The countries, else the names of the parties, in whatever order."""
    codes = frozenset(code for a in event.accounts for code in a.agreement.countries)
    return codes or frozenset(event.parties)


def _bodies(sessions: Iterable[tuple[int, Event]]) -> list[dict[int, Event]]:
    """The sessions of one kind and parties, a body at a time."""
    told = [(number, event, _subjects(event)) for number, event in sessions]
    found: list[_Body] = []
    for number, event, subjects in told:
        if not any(subjects):
            continue
        body = next((b for b in found if _alike(b.subjects, subjects)), None)
        if body is None:
            found.append(body := _Body())
        body.subjects += subjects
        body.sessions.setdefault(number, event)
    bare = {number: event for number, event, subjects in reversed(told) if not any(subjects)}
    if len(found) == 1 and not bare.keys() & found[0].sessions.keys():
        found[0].sessions.update(bare)
    else:
        found.append(_Body(sessions=bare))
    return [body.sessions for body in found]


def _subjects(event: Event) -> list[frozenset[str]]:
    """What the names of its accounts say it is about: other words than what it is and whose."""
    names = {a.agreement.label for a in event.accounts}
    whose = {word for party in event.parties for word in re.findall(r"\w+", party.casefold())}
    plain = (re.sub(r"\b[A-Z]\w+-[A-Z]\w+\b", " ", name) for name in sorted(names))
    return [subject_words(name) - whose for name in plain]


def _alike(a: Iterable[frozenset[str]], b: Iterable[frozenset[str]]) -> bool:
    some, other = ({word[:_STEM] for words in one for word in words} for one in (a, b))
    return bool(some & other)
