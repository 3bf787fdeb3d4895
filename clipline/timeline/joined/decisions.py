"""The keeper's word on events: which accounts are one, and how an event is called and dated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import reduce
from itertools import combinations
from typing import Protocol

from clipline.model import Event
from clipline.nouns import Noun, replace
from clipline.partial_dates import PartialDate
from clipline.problems import Problem
from clipline.settings.decisions import DecisionEntry
from clipline.timeline.joined.scoring import score_pair
from clipline.timeline.told.tellings import Telling

_FIX = "give a clipping's id, `CLIPPING#AGREEMENT`, or an event's id, as its page's address shows"


class Decided(Noun, frozen=True):
    """Decisions whose addresses were found: `same` and `different` hold names of tellings, each
    with the entry that says so; `about` are entries on one event, by the name of an account.
    """

    same: tuple[tuple[tuple[str, ...], DecisionEntry], ...] = ()
    different: tuple[tuple[tuple[str, ...], DecisionEntry], ...] = ()
    about: tuple[tuple[str, DecisionEntry], ...] = ()
    problems: tuple[Problem, ...] = ()

    def same_pairs(self) -> list[tuple[str, str]]:
        """Every two accounts that are one happening."""
        return [pair for names, _ in self.same for pair in combinations(names, 2)]

    def names(self) -> set[str]:
        """Every account that an entry is about."""
        told = {name for names, _ in (*self.same, *self.different) for name in names}
        return told | {name for name, _ in self.about}

    def among(self, names: AbstractSet[str]) -> Decided:
        """What is decided of these accounts alone."""
        return Decided(
            tuple(one for one in self.same if not names.isdisjoint(one[0])),
            tuple(one for one in self.different if not names.isdisjoint(one[0])),
            tuple(one for one in self.about if one[0] in names),
        )

    def apart(self, one: str, other: str) -> bool:
        """Whether the two are not one happening, whatever else speaks for it."""
        return any(one in names and other in names and one != other for names, _ in self.different)


class Book(Protocol):
    """Where the keeper's addresses are looked up."""

    def of_clipping(self, clipping: str) -> Sequence[Telling]:
        """What the clipping tells, in its order; nothing where there is no such clipping."""

    def of_event(self, event: str) -> Sequence[Telling]:
        """The tellings whose event may bear that id, shorter or longer."""


class Tellings:
    """The book of some tellings."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        self._by_clipping: dict[str, list[Telling]] = defaultdict(list)
        self._by_id: dict[str, list[Telling]] = defaultdict(list)
        for telling in tellings:
            self._by_clipping[telling.clipping].append(telling)
            if telling.mention:
                continue
            self._by_id[telling.event_id].append(telling)
            self._by_id[telling.longer_id].append(telling)

    def of_clipping(self, clipping: str) -> Sequence[Telling]:
        """What the clipping tells."""
        return self._by_clipping.get(clipping, ())

    def of_event(self, event: str) -> Sequence[Telling]:
        """The tellings whose event may bear that id."""
        return self._by_id.get(event, ())


def resolve_decisions(entries: Sequence[DecisionEntry], book: Book) -> Decided:
    """The entries with each address as the account it means; what cannot be found is a problem."""
    same: list[tuple[tuple[str, ...], DecisionEntry]] = []
    different: list[tuple[tuple[str, ...], DecisionEntry]] = []
    about: list[tuple[str, DecisionEntry]] = []
    problems: list[Problem] = []
    for entry in entries:
        problems += _empty(entry)
        if elsewhere := _elsewhere(book, entry):
            problems.append(elsewhere)
            continue
        for addresses, found in ((entry.same, same), (entry.different, different)):
            meant = [_find(book, address, entry) for address in addresses]
            problems += [one for one in meant if isinstance(one, Problem)]
            names = tuple(dict.fromkeys(one for one in meant if isinstance(one, str)))
            if len(names) > 1 and addresses is entry.same and not _is_clear(book, names):
                problems.append(_all_mentions(entry, names))
            elif len(names) > 1:
                found.append((names, entry))
        if entry.event is not None:
            one = _find(book, entry.event, entry)
            if isinstance(one, Problem):
                problems.append(one)
            else:
                about.append((one, entry))
    return Decided(tuple(same), tuple(different), tuple(about), tuple(problems))


def _is_clear(book: Book, names: Iterable[str]) -> bool:
    """Whether one of these accounts tells of it by itself."""
    clippings = dict.fromkeys(name.rpartition("#")[0] for name in names)
    told = [telling for clipping in clippings for telling in book.of_clipping(clipping)]
    return any(not telling.mention for telling in told if telling.name in names)


def _all_mentions(entry: DecisionEntry, names: Sequence[str]) -> Problem:
    message = f"{' and '.join(names)} are sentences that tell of no event by themselves"
    return _unclear(entry, message, "name an account that tells of it too, or `add` the agreement")


def _elsewhere(book: Book, entry: DecisionEntry) -> Problem | None:
    """What is wrong with an entry beside a clipping that is on what others tell alone."""
    if entry.clipping is None:
        return None
    about = (entry.event,) if entry.event is not None else ()
    for addresses in (entry.same, entry.different, about):
        known = [one for one in addresses if not isinstance(_find(book, one, entry), Problem)]
        if known == [*addresses] and known and not any(_is_own(book, x, entry) for x in known):
            message = f'"{known[0]}" is not of what this clipping tells, so nothing is decided'
            fix = "write `this` where the clipping tells of it too; else write it in site.yaml"
            return _unclear(entry, message, fix)
    return None


def _is_own(book: Book, address: str, entry: DecisionEntry) -> bool:
    """Whether the address is of something that the clipping tells by which the entry stands."""
    clipping = entry.clipping
    own = address == clipping or address.rpartition("#")[0] == clipping
    return own or any(t.clipping == clipping for t in book.of_event(address))


def _empty(entry: DecisionEntry) -> Iterator[Problem]:
    """What an entry lacks to decide anything: two accounts, a deed, a day that there is."""
    for key, names in (("same", entry.same), ("different", entry.different)):
        if len(set(names)) == 1:
            yield _unclear(entry, f'`{key}` names one account, "{names[0]}"', "name at least two")
    if entry.date is not None and _date(entry.date) is None:
        fix = "write a day of the calendar: 2023-04-26"
        yield _unclear(entry, f'there is no day "{entry.date}"', fix)
    deeds = entry.name or entry.date or entry.hide
    decides = entry.same or entry.different or (entry.event and deeds)
    if not decides and not entry.flawed:
        fix = "write `same`, `different`, or an `event` with `name`, `date` or `hide`"
        yield _unclear(entry, "an entry of `events` decides nothing", fix)


def _unclear(entry: DecisionEntry, message: str, fix: str) -> Problem:
    return entry.problem("decision-unclear", message, fix)


def _find(book: Book, address: str, entry: DecisionEntry) -> str | Problem:
    """The name of the telling that the keeper's address means, or what is wrong with it."""
    clipping, _, _ = address.rpartition("#")
    if any(telling.name == address for telling in book.of_clipping(clipping)):
        return address
    if told := book.of_event(address):
        return _of_event(told, address, entry)
    every = book.of_clipping(address)
    own = [telling for telling in every if not telling.mention] or every
    if len(own) == 1:
        return own[0].name
    if own:
        message = f'"{address}" tells of {len(own)} agreements'
        return _unclear(entry, message, f"name one: {', '.join(t.name for t in own)}")
    message = f'no clipping, agreement or event is called "{address}"'
    return entry.problem("decision-unknown", message, _FIX)


def _of_event(told: Sequence[Telling], address: str, entry: DecisionEntry) -> str | Problem:
    """The earliest account of that id; none where it is told of two happenings."""
    own = sorted(told, key=lambda t: (t.published, t.name))
    others = sorted({t.longer_id for t in own})
    if len(others) > 1 and any(score_pair(a, b, {}) is None for a, b in combinations(own, 2)):
        message = f'"{address}" is told of {len(others)} happenings in the same words'
        return _unclear(entry, message, f"name one: {', '.join(others)}")
    return own[0].name


def apply_decisions(
    events: Iterable[Event], decided: Decided
) -> tuple[list[Event], list[tuple[Event, str]]]:
    """The events with the names, days and notes that the keeper gave them; and those that the
    keeper hides, each with the reason.
    """
    out: list[Event] = []
    hidden: list[tuple[Event, str]] = []
    for event in events:
        told = {f"{a.clipping}#{a.agreement.id}" for a in event.accounts}
        entries = [entry for name, entry in decided.about if name in told]
        if hiding := [entry for entry in entries if entry.hide]:
            hidden.append((event, hiding[0].why))
            continue
        settled = reduce(_as_decided, entries, event)
        out.append(replace(settled, decided=(*settled.decided, *_joined_by(told, decided))))
    return out, hidden


def _as_decided(event: Event, entry: DecisionEntry) -> Event:
    if entry.name is not None:
        said = ("named", entry.why)
        event = replace(event, label=entry.name, decided=(*event.decided, said))
    day = _date(entry.date) if entry.date is not None else None
    if day is not None:
        said = ("dated", entry.why)
        reasons = tuple(reason for reason in event.reasons if reason.field != "date")
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


def _joined_by(told: set[str], decided: Decided) -> Iterator[tuple[str, str]]:
    """What the keeper said of the accounts of one event: joined, or kept apart from others."""
    for names, entry in decided.same:
        if told.intersection(names):
            yield "same", entry.why
    for names, entry in decided.different:
        if told.intersection(names):
            yield "different", entry.why


def decision_problems(decided: Decided) -> tuple[Problem, ...]:
    """What is wrong with the decisions: names not found, and accounts said to be both."""
    fix = "remove one of the two entries; until then they stay apart"
    told = [
        entry.problem(
            "decision-conflict", f"{one} and {other} are said to be the same and different", fix
        )
        for names, entry in decided.same
        for one, other in combinations(names, 2)
        if decided.apart(one, other)
    ]
    return (*decided.problems, *told)
