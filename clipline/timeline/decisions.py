"""The keeper's word on events: which accounts are one, and how an event is called and dated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from itertools import combinations

from clipline.decisions import DecisionEntry
from clipline.model import Event, PartialDate
from clipline.problems import Problem
from clipline.timeline.tellings import Telling

_FIX = "give a clipping's id, `CLIPPING#AGREEMENT`, or an event's id, as its page's address shows"


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions whose addresses were found: `same` and `different` hold keys of tellings, each
    with the entry that says so; `about` are entries on one event, by the key of an account.
    """

    same: tuple[tuple[tuple[str, ...], DecisionEntry], ...] = ()
    different: tuple[tuple[tuple[str, ...], DecisionEntry], ...] = ()
    about: tuple[tuple[str, DecisionEntry], ...] = ()
    ids: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def same_pairs(self) -> list[tuple[str, str]]:
        """Every two accounts that are one happening."""
        return [pair for keys, _ in self.same for pair in combinations(keys, 2)]

    def apart(self, one: str, other: str) -> bool:
        """Whether the two are not one happening, whatever else speaks for it."""
        return any(one in keys and other in keys and one != other for keys, _ in self.different)


def resolve_decisions(entries: Iterable[DecisionEntry], tellings: Sequence[Telling]) -> Decided:
    """The entries with each address as the account it means; what cannot be found is a problem."""
    book = _Addresses(tellings)
    same: list[tuple[tuple[str, ...], DecisionEntry]] = []
    different: list[tuple[tuple[str, ...], DecisionEntry]] = []
    about: list[tuple[str, DecisionEntry]] = []
    problems: list[Problem] = []
    for entry in entries:
        problems += _empty(entry)
        for names, found in ((entry.same, same), (entry.different, different)):
            keys = [book.find(name, entry) for name in names]
            problems += [key for key in keys if isinstance(key, Problem)]
            known = tuple(dict.fromkeys(key for key in keys if isinstance(key, str)))
            if len(known) > 1:
                found.append((known, entry))
        if entry.event is not None:
            key = book.find(entry.event, entry)
            if isinstance(key, Problem):
                problems.append(key)
            else:
                about.append((key, entry))
    ids = {t.key: t.event_id for t in tellings}
    return Decided(tuple(same), tuple(different), tuple(about), ids, tuple(problems))


def _empty(entry: DecisionEntry) -> Iterator[Problem]:
    """What an entry lacks to decide anything: two accounts, a deed, a day that there is."""
    for key, names in (("same", entry.same), ("different", entry.different)):
        if len(set(names)) == 1:
            yield _unclear(entry, f'`{key}` names one account, "{names[0]}"', "name at least two")
    if entry.date is not None and _date(entry.date) is None:
        fix = "write a day of the calendar: 2023-04-26"
        yield _unclear(entry, f'there is no day "{entry.date}"', fix)
    deeds = entry.name or entry.date or entry.hide
    if not (entry.same or entry.different or (entry.event and deeds)):
        fix = "write `same`, `different`, or an `event` with `name`, `date` or `hide`"
        yield _unclear(entry, "an entry of `events` decides nothing", fix)


def _unclear(entry: DecisionEntry, message: str, fix: str) -> Problem:
    return entry.problem("decision-unclear", message, fix)


class _Addresses:
    """Which telling a name in site.yaml means."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._by_clipping: dict[str, list[Telling]] = {}
        self._by_name: dict[str, str] = {}
        for telling in tellings:
            self._by_clipping.setdefault(telling.clipping, []).append(telling)
            self._by_name[f"{telling.clipping}#{telling.agreement.id}"] = telling.key
            self._by_name[telling.event_id] = telling.key

    def find(self, name: str, entry: DecisionEntry) -> str | Problem:
        """The telling's key, or what is wrong with the name."""
        if name in self._by_name:
            return self._by_name[name]
        own = self._by_clipping.get(name, [])
        if len(own) == 1:
            return own[0].key
        if own:
            choice = ", ".join(f"{name}#{t.agreement.id}" for t in own)
            message = f'"{name}" tells of {len(own)} agreements'
            return _unclear(entry, message, f"name one: {choice}")
        message = f'no clipping, agreement or event is called "{name}"'
        return entry.problem("decision-unknown", message, _FIX)


def apply_decisions(
    events: Iterable[Event], decided: Decided
) -> tuple[list[Event], list[tuple[Event, str]]]:
    """The events with the names, days and notes that the keeper gave them; and those that the
    keeper hides, each with the reason.
    """
    out: list[Event] = []
    hidden: list[tuple[Event, str]] = []
    for event in events:
        ids = {event.id, *event.former}
        entries = [entry for key, entry in decided.about if decided.ids[key] in ids]
        if hiding := [entry for entry in entries if entry.hide]:
            hidden.append((event, hiding[0].why))
            continue
        settled = reduce(_as_decided, entries, event)
        out.append(replace(settled, decided=(*settled.decided, *_joined_by(ids, decided))))
    return out, hidden


def _as_decided(event: Event, entry: DecisionEntry) -> Event:
    if entry.name is not None:
        said = ("The event is named by the keeper.", entry.why)
        event = replace(event, label=entry.name, decided=(*event.decided, said))
    day = _date(entry.date) if entry.date is not None else None
    if day is not None:
        said = ("The date is set by the keeper.", entry.why)
        reasons = tuple(reason for reason in event.reasons if reason[0] != "date")
        event = replace(event, date=day, date_end=None, reasons=reasons)
        event = replace(event, decided=(*event.decided, said))
    return event


def _date(iso: str) -> PartialDate | None:
    """The date, or None where the calendar has none such."""
    date = PartialDate(*(int(part) for part in iso.split("-")))
    try:
        return date if date.first and date.last else None
    except ValueError:
        return None


def _joined_by(ids: set[str], decided: Decided) -> Iterator[tuple[str, str]]:
    """What the keeper said of the accounts of one event: joined, or kept apart from others."""
    for keys, entry in decided.same:
        if any(decided.ids[key] in ids for key in keys):
            yield "The keeper says that these accounts are of one event.", entry.why
    for keys, entry in decided.different:
        if any(decided.ids[key] in ids for key in keys):
            yield "The keeper says that it is another event than one that looks like it.", entry.why


def decision_problems(decided: Decided) -> tuple[Problem, ...]:
    """What is wrong with the decisions: names not found, and accounts said to be both."""
    both = [
        (entry, decided.ids[one], decided.ids[other])
        for keys, entry in decided.same
        for one, other in combinations(keys, 2)
        if decided.apart(one, other)
    ]
    fix = "remove one of the two entries; until then they stay apart"
    told = [
        entry.problem(
            "decision-conflict", f"{one} and {other} are said to be the same and different", fix
        )
        for entry, one, other in both
    ]
    return (*decided.problems, *told)
