"""Joining what a change touches gives what joining everything would give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from joined_records import find_copies
from tellings import CONFIG, telling

from clipline.building.accounts import AccountStore
from clipline.building.joining import Joined, join_archive
from clipline.cache import Cache, make_key
from clipline.coding import encode
from clipline.model import MENTION, UNTOLD, Record, Span
from clipline.nouns import replace
from clipline.reading.raw.header import read_iso
from clipline.settings.decisions import DecisionEntry
from clipline.timeline.events import join_decided
from clipline.timeline.joined.decisions import Tellings, decision_problems, resolve_decisions
from clipline.timeline.told import clipping_accounts

STORY = (
    "The ships of both sides may call at the ports of the other without a fee for ten days a year, "
    "and scientists have asked for that since the first joint survey of the coast twelve years ago."
)
OTHER_STORY = (
    "Fishing crews in the south fear that foreign vessels will enter their best grounds free of "
    "charge, and the councils of the coast were not asked by anybody, the union of crews said."
)
NAMES = [f"c{number}" for number in range(9)]


class Keeper(Cache):
    """A cache that knows what it was ever given."""

    def __init__(self, folder: None) -> None:
        super().__init__(folder)
        self.keys: set[bytes] = set()

    def put(self, values: Mapping[bytes, bytes]) -> None:
        self.keys |= values.keys()
        super().put(values)


@cache
def loaded(record: Record) -> clipping_accounts.ClippingAccounts:
    return clipping_accounts.find_accounts(record, CONFIG)


@dataclass
class Desk:
    """An archive whose events are joined from one change to the next."""

    cache: Keeper = field(default_factory=lambda: Keeper(None))
    records: dict[str, Record] = field(default_factory=dict)
    looked_at: set[str] = field(default_factory=set)

    def join(self, entries: Sequence[DecisionEntry] = ()) -> Joined:
        """What its clippings tell, joined from where it was left."""
        told = {name: loaded(record) for name, record in self.records.items()}
        keys = {name: make_key(encode(one)) for name, one in told.items()}
        self.looked_at = set()

        def look(name: str) -> Any:  # noqa: ANN401 - what pytest would take for a test
            self.looked_at.add(name)
            return told[name]

        self.cache.put({keys[name]: encode(one) for name, one in told.items()})
        return join_archive(Looked(keys, self.cache, look), entries, self.cache, "desk")


class Looked(AccountStore):
    """AccountStore that tell which of them were asked for."""

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - as above
        self._make(name)
        return super().__getitem__(name)


def whole(records: Mapping[str, Record], entries: Sequence[DecisionEntry]) -> Joined:
    """All that they tell, joined at once."""
    tellings = [t for record in records.values() for t in loaded(record).tellings]
    copies = find_copies(records.values())
    decided = resolve_decisions(entries, Tellings(tellings))
    events, hidden = join_decided(tellings, decided, copies)
    why = {(a.clipping, a.agreement.id): w for event, w in hidden for a in event.accounts}
    return Joined(events, why, copies, decision_problems(decided))


@st.composite
def records(draw: st.DrawFn) -> Record:
    """A clipping that may tell of what others tell of, in words of its own or in theirs."""
    sentence = draw(
        st.sampled_from(
            [
                "Norway and Chile signed a memorandum on sea data in Oslo.",
                "A memorandum on sea data was signed by Norway and Chile in Oslo.",
                "The two sides put their names to a paper on whales.",
            ]
        )
    )
    story = draw(st.sampled_from(["", "", STORY, OTHER_STORY, f"{STORY} {OTHER_STORY}"]))
    told = telling(
        draw(st.sampled_from(NAMES)),
        sentence,
        published=draw(st.sampled_from(["2021-05-04", "2021-05-06", "2022-06-01", None])),
        outlet=draw(st.sampled_from(["Herald", "Times"])),
        date=draw(st.sampled_from(["2021-05-03", "2021-05-05", "2021-05-07", "2021-05", None])),
        kind=draw(st.sampled_from(["mou", "agreement", "exercise"])),
        status=draw(st.sampled_from(["signed", "planned", "postponed"])),
        ordinal=draw(st.sampled_from([None, None, 1, 2])),
        parties=draw(st.sampled_from([("Norway", "Chile"), ("Norway", "Japan"), ("Norway",)])),
    )
    text = f"{sentence} {story}"
    clipping = replace(told.clipping, text=text)
    agreements = told.agreements
    if draw(st.integers(0, 3)) == 0:
        more = draw(st.sampled_from(["2021-05-05", "2022-05-05"]))
        other = telling("x", sentence, date=more, id="b").agreements[0]
        agreements = (*agreements, other)
    told = replace(told, clipping=clipping, body=(Span(0, len(text)),), agreements=agreements)
    return as_mentions(told) if draw(st.integers(0, 3)) == 0 else told


def as_mentions(told: Record) -> Record:
    """The same where its sentence by itself tells of nothing."""
    read = [
        replace(one, kind=UNTOLD, evidence=replace(one.evidence, rule=MENTION))
        for one in told.agreements
    ]
    return replace(told, agreements=(), mentions=tuple(read))


@st.composite
def decisions(draw: st.DrawFn) -> tuple[DecisionEntry, ...]:
    """What the keeper decided on some of them, rightly or not."""
    some = st.lists(st.sampled_from([*NAMES, "c1#b", "c2#a"]), min_size=2, max_size=3, unique=True)
    entries: list[DecisionEntry] = []
    for _ in range(draw(st.integers(0, 3))):
        why = draw(st.sampled_from(["", "so it is"]))
        match draw(st.sampled_from(["same", "different", "name", "hide"])):
            case "same":
                entries.append(DecisionEntry(same=tuple(draw(some)), why=why))
            case "different":
                entries.append(DecisionEntry(different=tuple(draw(some)), why=why))
            case "name":
                entries.append(DecisionEntry(event=draw(st.sampled_from(NAMES)), name="Sea Pact"))
            case _:
                entries.append(DecisionEntry(event=draw(st.sampled_from(NAMES)), hide=True))
    return tuple(entries)


@cache
def others() -> list[Record]:
    """So many that a change of a few is a small one; some of them have to do with it."""
    return [
        telling(
            f"other-{number}",
            f"Norway and Chile signed memorandum {number} on sea data in Oslo. {STORY[number:]}",
            published=f"20{number:02d}-05-04",
            date=f"20{number:02d}-05-03",
            parties=("Norway", "Chile") if number % 2 else ("Norway", "Japan"),
        )
        for number in range(10, 50)
    ]


FIRST = st.lists(records(), max_size=9)
Round = tuple[list[Record], list[str], tuple[DecisionEntry, ...]]
ROUNDS = st.lists(
    st.tuples(
        st.lists(records(), max_size=4), st.lists(st.sampled_from(NAMES), max_size=2), decisions()
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=30)
@given(FIRST, ROUNDS)
def test_whatever_comes_goes_and_changes_the_events_are_those_of_a_clean_join(
    first: list[Record], rounds: list[Round]
) -> None:
    check_rounds(first, rounds)


@pytest.mark.long
@settings(max_examples=500)
@given(FIRST, ROUNDS)
def test_so_they_are_in_hundreds_of_archives(first: list[Record], rounds: list[Round]) -> None:
    check_rounds(first, rounds)


def check_rounds(first: list[Record], rounds: list[Round]) -> None:
    """Join what is there first, and again after each round, which brings some and takes some."""
    desk = Desk()
    desk.records = {record.clipping.id: record for record in (*others(), *first)}
    desk.join()
    for come, gone, entries in rounds:
        for name in gone:
            desk.records.pop(name, None)
        desk.records |= {record.clipping.id: record for record in come}
        assert desk.join(entries) == whole(desk.records, entries)


def desk_of(*given: Record) -> Desk:
    """A desk with these and many that have nothing to do with them, joined once."""
    desk = Desk(records={record.clipping.id: record for record in (*strangers(), *given)})
    desk.join()
    return desk


@cache
def strangers() -> list[Record]:
    """So many that have nothing to do with the others."""
    return [
        telling(
            f"stranger-{number}",
            f"Japan and Chile held exercise {number} of their navies off Yokohama.",
            kind="exercise",
            parties=("Japan", "Chile"),
            published=f"19{number}-05-04",
            date=f"19{number}-05-03",
        )
        for number in range(10, 90)
    ]


def add(desk: Desk, *given: Record) -> set[frozenset[str]]:
    """Which of the clippings in question tell of one event, once these are there too."""
    desk.records |= {record.clipping.id: record for record in given}
    return groups(desk)


def remove(desk: Desk, name: str) -> set[frozenset[str]]:
    del desk.records[name]
    return groups(desk)


def groups(desk: Desk) -> set[frozenset[str]]:
    joined = desk.join()
    assert joined == whole(desk.records, ())
    found = {frozenset(a.clipping for a in event.accounts) for event in joined.events}
    return {group for group in found if not any(name.startswith("stranger") for name in group)}


def pact(name: str, body: str = "", **given: Any) -> Record:  # noqa: ANN401 - any field
    """A clipping that tells of a pact; `body` is what else stands in it."""
    sentence = f"Norway and Chile signed a memorandum on sea data in Oslo, {name} said."
    told = telling(name, sentence, **{"published": "2021-05-06", **given})
    text = f"{sentence} {body}"
    clipping = replace(told.clipping, text=text)
    return replace(told, clipping=clipping, body=(Span(0, len(text)),))


def test_only_the_neighbourhood_of_a_new_clipping_is_looked_at() -> None:
    desk = desk_of(pact("a", date="2021-05-03"))
    assert add(desk, pact("b", date="2021-05-03")) == {frozenset({"a", "b"})}
    assert desk.looked_at == {"a", "b"}


def test_nothing_is_looked_at_where_nothing_changed() -> None:
    desk = desk_of(pact("a", date="2021-05-03"))
    desk.join()
    assert desk.looked_at == set()


def test_a_clipping_between_two_events_makes_them_one_and_its_going_parts_them() -> None:
    fish = pact("c", kind="agreement", label="Agreement on fishing rights", date="2021-05-05")
    desk = desk_of(pact("a", date="2021-05-03"), fish)
    assert groups(desk) == {frozenset("a"), frozenset("c")}
    bridge = pact("b", label="Memorandum", date="2021-05-03", date_end="2021-05-05")
    assert add(desk, bridge) == {frozenset("abc")}
    assert remove(desk, "b") == {frozenset("a"), frozenset("c")}


def test_copies_of_a_third_are_copies_until_it_goes() -> None:
    desk = desk_of(pact("a", STORY), pact("c", OTHER_STORY))
    add(desk, pact("b", f"{STORY} {OTHER_STORY}"))
    assert desk.join().copies == {"a": ("b", "c"), "b": ("a", "c"), "c": ("a", "b")}
    remove(desk, "b")
    assert desk.join().copies == {}


def test_words_that_become_common_no_more_make_copies_and_do_so_again_when_some_go() -> None:
    desk = Desk(records={n: pact(n, STORY, date=None) for n in (f"p{i}" for i in range(50))})
    assert len(desk.join().copies) == 50
    add(desk, pact("q", STORY, date=None))
    assert desk.join().copies == {}
    remove(desk, "p7")
    assert len(desk.join().copies) == 50


def test_a_sentence_told_of_two_happenings_gives_both_other_names_until_one_goes() -> None:
    def met(name: str, *parties: str) -> Record:
        return telling(name, "They met on Tuesday.", parties=parties, published="2021-05-06")

    desk = desk_of(met("a", "Norway", "Chile"))
    (before,) = (e.id for e in desk.join().events if e.accounts[0].clipping == "a")
    add(desk, met("b", "Norway", "Japan"))
    assert before not in {event.id for event in desk.join().events}
    remove(desk, "b")
    assert before in {event.id for event in desk.join().events}


def test_a_bridge_between_copies_that_tells_of_something_else_takes_a_vote_away() -> None:
    desk = desk_of(
        pact("a", STORY, date="2021-05-03"),
        pact("b", OTHER_STORY, date="2021-05-03"),
        pact("c", date="2021-05-05", published="2021-05-05"),
    )
    (event,) = (e for e in desk.join().events if len(e.accounts) > 1)
    assert (len(event.accounts), event.date) == (3, read_iso("2021-05-03"))
    add(desk, pact("z", f"{STORY} {OTHER_STORY}", date="2001-05-03", kind="exercise"))
    (event,) = (e for e in desk.join().events if len(e.accounts) > 1)
    assert (len(event.accounts), event.date) == (3, read_iso("2021-05-05"))


def test_twins_that_the_keeper_parts_keep_their_names_when_another_twin_comes() -> None:
    def met(name: str, *parties: str, told: str = "They met on Tuesday.") -> Record:
        return telling(name, told, parties=parties, published=f"2021-05-0{name[-1]}")

    apart = (DecisionEntry(different=("a1", "a2")), DecisionEntry(same=("a1", "b3")))
    here, there = ("Norway", "Chile"), ("Norway", "Japan")
    desk = desk_of(met("a1", *here), met("a2", *here), met("b3", *here, told="They met again."))
    assert desk.join(apart) == whole(desk.records, apart)
    desk.records["b4"] = met("b4", *there, told="They met again.")
    assert desk.join(apart) == whole(desk.records, apart)


def test_a_part_that_is_lost_has_all_joined_anew() -> None:
    desk = desk_of(pact("a", date="2021-05-03"))
    for key in sorted(desk.cache.keys):
        desk.cache.forget([key])
        desk.records["b"] = pact("b", date="2021-05-03", published=f"2021-05-{key[0] % 28 + 1:02}")
        assert desk.join() == whole(desk.records, ())
        del desk.records["b"]
        desk.join()
