"""Accounts of one happening, joined by scored evidence: records become events."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from clipline.config import Config
from clipline.decisions import DecisionEntry
from clipline.model import Event, Record
from clipline.problems import Problem
from clipline.timeline.blocking import find_candidates
from clipline.timeline.choosing import choose_event
from clipline.timeline.decisions import (
    Decided,
    apply_decisions,
    decision_problems,
    resolve_decisions,
)
from clipline.timeline.scoring import JOIN, score_pair
from clipline.timeline.tellings import Telling, list_tellings


def merge_events(
    records: Iterable[Record], config: Config, copies: Mapping[str, Sequence[str]]
) -> tuple[Event, ...]:
    """The events that the records tell of, by date; the order of the records does not matter.

    The keeper's decisions in site.yaml go before what the evidence says.
    """
    tellings = [telling for record in records for telling in list_tellings(record, config)]
    return join_tellings(tellings, config.decisions, copies)


def join_tellings(
    tellings: Iterable[Telling],
    decisions: Iterable[DecisionEntry],
    copies: Mapping[str, Sequence[str]],
) -> tuple[Event, ...]:
    """The events that the tellings are of, by date, in whatever order they are given."""
    return _join(tellings, decisions, copies)[0]


def find_hidden(
    tellings: Iterable[Telling],
    decisions: Sequence[DecisionEntry],
    copies: Mapping[str, Sequence[str]],
) -> dict[tuple[str, str], str]:
    """Why the keeper hides an event, by clipping and agreement of each of its accounts."""
    if not any(entry.hide for entry in decisions):
        return {}
    hidden = _join(tellings, decisions, copies)[1]
    return {(a.clipping, a.agreement.id): why for event, why in hidden for a in event.accounts}


def _join(
    tellings: Iterable[Telling],
    decisions: Iterable[DecisionEntry],
    copies: Mapping[str, Sequence[str]],
) -> tuple[tuple[Event, ...], list[tuple[Event, str]]]:
    tellings = sorted(tellings, key=lambda telling: (telling.key, telling.name))
    decided = resolve_decisions(decisions, tellings)
    named = _name_groups(group_tellings(tellings, copies, decided))
    events = [_event(name, group, copies) for name, group in named]
    kept, hidden = apply_decisions(events, decided)
    return tuple(sorted(kept, key=event_order)), hidden


def check_decisions(
    tellings: Sequence[Telling], decisions: Sequence[DecisionEntry]
) -> tuple[Problem, ...]:
    """What is wrong with the keeper's decisions on events."""
    return decision_problems(resolve_decisions(decisions, tellings)) if decisions else ()


def event_order(event: Event) -> tuple[str, str]:
    """By date, a vaguer one before the days it holds, the undated last."""
    return ((event.date.iso if event.date else None) or "9999", event.id)


@dataclass(frozen=True, slots=True)
class _Name:
    """What a group of accounts is called, and what else leads to it."""

    id: str
    former: tuple[str, ...]
    shared: tuple[str, ...]


def _name_groups(groups: Iterable[Sequence[Telling]]) -> Iterator[tuple[_Name, Sequence[Telling]]]:
    """Each group with its id and the other ids that lead to it.

    It is named after its earliest account, so that later clippings do not change the address; what
    its other accounts would be called leads to it too. Word for word the same sentence may be told
    of two happenings ("They met on Tuesday", two countries' Department of Science): none of these
    has the name for itself, whichever came first; each is called by its parties and day too, and
    the name they share leads to all of them.
    """
    groups = sorted(groups, key=lambda group: _earliest(_first(group)))
    bearers: dict[str, int] = Counter(name for group in groups for name in _plain_names(group))
    firsts = [_first(group) for group in groups]
    ids = [t.event_id if bearers[t.event_id] == 1 else t.longer_id for t in firsts]
    taken = Counter(ids)
    for group, first, name in zip(groups, firsts, ids, strict=True):
        end = f"-{hashlib.sha256(first.name.encode()).hexdigest()[:6]}" if taken[name] > 1 else ""
        others = sorted(_plain_names(group) - {name + end})
        former = tuple(other for other in others if bearers[other] == 1)
        shared = tuple(other for other in others if bearers[other] > 1)
        yield _Name(name + end, former, shared), group


def _plain_names(group: Sequence[Telling]) -> set[str]:
    return {telling.event_id for telling in group}


def _first(group: Sequence[Telling]) -> Telling:
    return min(group, key=_earliest)


def _earliest(telling: Telling) -> tuple[str, str, str]:
    return (telling.published, telling.key, telling.name)


def _event(name: _Name, group: Sequence[Telling], copies: Mapping[str, Sequence[str]]) -> Event:
    event = choose_event(name.id, group, copies)
    return replace(event, former=name.former, shared=name.shared)


def group_tellings(
    tellings: Sequence[Telling], copies: Mapping[str, Sequence[str]], decided: Decided
) -> list[list[Telling]]:
    """Best pairs first; a group never holds two tellings of one clipping or a forbidden pair.

    What the keeper says is the same comes first, what he says is not never comes together.
    """
    group_of = {i: {i} for i in range(len(tellings))}
    names = [telling.name for telling in tellings]

    def join(i: int, j: int) -> None:
        a, b = group_of[i], group_of[j]
        if a is b or any(decided.apart(names[x], names[y]) for x in a for y in b):
            return
        a |= b
        for x in b:
            group_of[x] = a

    at = {name: i for i, name in enumerate(names)}
    for one, other in decided.same_pairs():
        join(at[one], at[other])
    settled = {at[name] for pair in decided.same_pairs() for name in pair}
    for _, i, j in _scored_pairs(tellings, copies):
        pairs = [(x, y) for x in group_of[i] for y in group_of[j] if not {x, y} & settled]
        if not any(_apart(tellings[x], tellings[y], copies) for x, y in pairs):
            join(i, j)
    unique = {id(group): group for group in group_of.values()}
    return [[tellings[i] for i in sorted(group)] for group in unique.values()]


def _scored_pairs(
    tellings: Sequence[Telling], copies: Mapping[str, Sequence[str]]
) -> list[tuple[float, int, int]]:
    scored = []
    for i, j in find_candidates(tellings):
        a, b = tellings[i], tellings[j]
        reasons = None if a.clipping == b.clipping else score_pair(a, b, copies)
        total = sum(weight for _, weight in reasons or ())
        if total >= JOIN:
            scored.append((-total, i, j))
    return sorted(scored)


def _apart(a: Telling, b: Telling, copies: Mapping[str, Sequence[str]]) -> bool:
    return a.clipping == b.clipping or score_pair(a, b, copies) is None
