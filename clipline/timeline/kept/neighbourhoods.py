"""Joining anew only what a change touches, with what joining everything would give.

What depends on what:

    a clipping's words  →  who shares enough of them (matches)  →  who carries one story (copies)
    its tellings, copies  →  what speaks for two being one (ties)
    ties, decisions  →  what hangs together (a neighbourhood)  →  its groups
    groups  →  which bear one name  →  what each is called
    a group, its name, copies, decisions  →  its event

Each arrow looks at no more than stands on its left, and each of these is told from a few clippings
alone: shingles by who holds them, ties by the two tellings, groups by the neighbourhood, names by
who bears them. There are no figures over the whole archive, such as how rare a word is, on which a
score would depend; the one limit that counts clippings (`copies.COMMONEST`) is a shingle's own. So
whatever is not on the way from the change is as it was, and need not be looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from clipline.model import Event
from clipline.nouns import replace
from clipline.settings.decisions import DecisionEntry
from clipline.timeline.events import event_order, make_event
from clipline.timeline.joined.decisions import Decided, apply_decisions, resolve_decisions
from clipline.timeline.joined.grouping import group_tellings, telling_order
from clipline.timeline.joined.mentioned import is_told
from clipline.timeline.kept.files import Change, Dossier, Files
from clipline.timeline.kept.links import Links, find_components
from clipline.timeline.kept.stories import match_again
from clipline.timeline.kept.ties import tie_again
from clipline.timeline.naming import Group, Name, name_groups, own_name, plain_names
from clipline.timeline.told.tellings import Telling

WIDE = 0.25  # of all clippings: a change of more is joined as if everything had changed


def join_change(files: Files, change: Change, entries: Sequence[DecisionEntry]) -> Decided:
    """Bring the files to what the clippings tell after the change; what the keeper decided."""
    wide = change.size > WIDE * len(files.numbers.keys() | change.come.keys())
    files.take(change)
    retold = match_again(files, change, wide=wide)
    links = tie_again(files, change, retold, wide=wide)
    before, decided = files.decided, resolve_decisions(entries, files)
    said = _plain(before) != _plain(decided)
    named = before.names() | decided.names() if said else set()
    files.decided = _plain(decided)
    touched = {t.name for one in (*change.come, *retold) for t in files.of_clipping(one)} | named
    closed = _take_out(files, change)
    desk = _Desk(files, links, touched, closed)
    desk.refile(list(desk.regroup({*links.looked_at, *named})))
    desk.rename()
    return decided


def list_events(files: Files) -> tuple[tuple[Event, ...], dict[tuple[str, str], str]]:
    """The events by date; and why the keeper hides others, by clipping and agreement of each of
    their accounts.
    """
    kept: list[Event] = []
    hidden: dict[tuple[str, str], str] = {}
    for dossier in files.dossiers.values():
        if dossier.hidden is None:
            kept.append(dossier.event)
        else:
            accounts = dossier.event.accounts
            hidden |= {(a.clipping, a.agreement.id): dossier.hidden for a in accounts}
    return tuple(sorted(kept, key=event_order)), dict(sorted(hidden.items()))


def _plain(decided: Decided) -> Decided:
    """What was decided, without what is wrong with it."""
    return replace(decided, problems=())


def _take_out(files: Files, change: Change) -> dict[str, Dossier]:
    """Take out the cards of clippings that went, and the dossiers they were in."""
    closed: dict[str, Dossier] = {}
    for clipping in change.gone:
        card = files.card(clipping)
        closed |= {key: files.dossiers[key] for key in card.dossiers.values()}
        if clipping in change.come:
            files.cards[clipping] = replace(card, dossiers={})
        else:
            files.cards.pop(clipping, None)
    return closed


class _Desk:
    """Dossiers that are opened: `closed` are those that were and may be no more."""

    def __init__(
        self, files: Files, links: Links, touched: AbstractSet[str], closed: dict[str, Dossier]
    ) -> None:
        self._files, self._links, self._touched, self._closed = files, links, touched, closed
        self._fresh: dict[str, Group] = {}
        self._borne: dict[str, set[str]] = {}

    def regroup(self, seeds: Iterable[str]) -> Iterator[Group]:
        """Group again all that hangs together with these tellings."""
        same: dict[str, set[str]] = defaultdict(set)
        for one, other in self._files.decided.same_pairs():
            same[one].add(other)
            same[other].add(one)

        def beside(name: str) -> Iterable[str]:
            return (*self._links.of(name), *same.get(name, ()))

        present = [telling.name for telling in self._files.tellings(seeds)]
        for names in find_components(present, beside):
            yield from self._group(names)

    def _group(self, names: AbstractSet[str]) -> list[list[Telling]]:
        files = self._files
        tellings = sorted(files.tellings(names), key=telling_order)
        at = {telling.name: i for i, telling in enumerate(tellings)}
        ties = (
            (total, i, at[other])
            for i, telling in enumerate(tellings)
            for other, total in self._links.of(telling.name).items()
            if i < at[other]
        )
        return group_tellings(tellings, ties, files.copies, files.decided.among(names))

    def refile(self, groups: Sequence[Group]) -> None:
        """Keep the dossiers that are as they were, close the others, and have new ones."""
        files = self._files
        for group in groups:
            for telling in group:
                filed = files.card(telling.clipping).dossiers.get(telling.agreement.id)
                if filed is not None:
                    self._closed[filed] = files.dossiers[filed]
        for group in groups:
            if not is_told(group):
                self._unfile(group)
                continue
            key = min(telling.name for telling in group)
            old, names = self._closed.get(key), _names(group)
            if old and old.accounts == names and self._touched.isdisjoint(names):
                del self._closed[key]
            else:
                self._fresh[key] = group
        for key in self._closed:
            del files.dossiers[key]
        for key, group in self._fresh.items():
            for telling in group:
                self._file(telling, key)

    def _unfile(self, mentions: Group) -> None:
        """They are of nothing that is told any more."""
        for mention in mentions:
            card = self._files.card(mention.clipping)
            if mention.agreement.id in card.dossiers:
                kept = {k: v for k, v in card.dossiers.items() if k != mention.agreement.id}
                self._files.cards[mention.clipping] = replace(card, dossiers=kept)

    def _file(self, telling: Telling, key: str) -> None:
        card = self._files.card(telling.clipping)
        filed = {**card.dossiers, telling.agreement.id: key}
        self._files.cards[telling.clipping] = replace(card, dossiers=filed)

    def rename(self) -> None:
        """Name the new dossiers, and those that bear a name of theirs or of a closed one."""
        files = self._files
        borne = {name for group in self._fresh.values() for name in plain_names(group)}
        borne |= {name for dossier in self._closed.values() for name in dossier.bears}
        keys = {key for name in borne for key in self._bearers(name)}
        groups = {key: self._members(key) for key in sorted(keys)}
        beside = {k for group in groups.values() for k in self._bearers(own_name(group))} - keys
        all_groups = groups | {key: self._members(key) for key in sorted(beside)}
        names = {name for group in all_groups.values() for name in plain_names(group)}
        bearers = {name: len(self._bearers(name)) for name in names}
        for name, group in name_groups(all_groups.values(), bearers):
            key = min(t.name for t in group)
            if key in groups and (key in self._fresh or _is_other(files.dossiers[key], name)):
                files.dossiers[key] = self._open(name, group)

    def _bearers(self, name: str) -> set[str]:
        """The dossiers of which an account would be called so."""
        if name not in self._borne:
            told = self._files.of_event(name)
            self._borne[name] = {self._files.dossier_of(t) for t in told if t.event_id == name}
        return self._borne[name]

    def _members(self, key: str) -> Group:
        if key in self._fresh:
            return self._fresh[key]
        return self._files.tellings(self._files.dossiers[key].accounts)

    def _open(self, name: Name, group: Group) -> Dossier:
        event = make_event(name, group, self._files.copies)
        kept, hidden = apply_decisions([event], self._files.decided)
        event, why = hidden[0] if hidden else (kept[0], None)
        return Dossier(_names(group), tuple(sorted(plain_names(group))), event, why)


def _names(group: Group) -> tuple[str, ...]:
    return tuple(sorted(telling.name for telling in group))


def _is_other(dossier: Dossier, name: Name) -> bool:
    event = dossier.event
    return (event.id, event.former, event.shared) != (name.id, name.former, name.shared)
