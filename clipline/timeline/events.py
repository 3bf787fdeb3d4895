"""Accounts of one happening, joined by scored evidence: records become events."""

from __future__ import annotations

from collections.abc import Iterable

from clipline.model import Event
from clipline.nouns import replace
from clipline.partial_dates import dated_order
from clipline.settings.decisions import DecisionEntry
from clipline.timeline.chosen.choosing import choose_event
from clipline.timeline.joined.decisions import (
    Decided,
    Tellings,
    apply_decisions,
    resolve_decisions,
)
from clipline.timeline.joined.grouping import (
    Copies,
    find_ties,
    group_tellings,
    telling_order,
)
from clipline.timeline.joined.mentioned import is_told
from clipline.timeline.naming import Group, Name, count_bearers, name_groups
from clipline.timeline.told.tellings import Telling


def join_tellings(
    tellings: Iterable[Telling],
    decisions: Iterable[DecisionEntry],
    copies: Copies,
) -> tuple[Event, ...]:
    """The events that the tellings are of, by date, in whatever order they are given.

    The keeper's decisions go before what the evidence says.
    """
    tellings, decisions = list(tellings), tuple(decisions)
    decided = resolve_decisions(decisions, Tellings(tellings if decisions else ()))
    return join_decided(tellings, decided, copies)[0]


def join_decided(
    tellings: Iterable[Telling], decided: Decided, copies: Copies
) -> tuple[tuple[Event, ...], list[tuple[Event, str]]]:
    """The events, and those that the keeper hides, each with the reason."""
    tellings = sorted(tellings, key=telling_order)
    groups = group_tellings(tellings, find_ties(tellings, copies), copies, decided)
    groups = [group for group in groups if is_told(group)]
    named = name_groups(groups, count_bearers(groups))
    kept, hidden = apply_decisions([make_event(*one, copies) for one in named], decided)
    return tuple(sorted(kept, key=event_order)), hidden


def make_event(name: Name, group: Group, copies: Copies) -> Event:
    """The event of these accounts, before the keeper's word on it."""
    event = choose_event(name.id, group, copies)
    return replace(event, former=name.former, shared=name.shared)


def event_order(event: Event) -> tuple[str, str]:
    """By date, a vaguer one before the days it holds, the undated last."""
    return dated_order(event.date.iso if event.date else None, event.id)
