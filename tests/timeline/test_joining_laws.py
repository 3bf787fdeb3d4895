"""What holds of joining whatever the clippings say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tellings import CONFIG, telling

from clipline.model import Event, Record
from clipline.timeline.copies import count_stories, find_copies
from clipline.timeline.events import merge_events

DAYS = ("2021-05-03", "2021-05-04", "2021-05-05", "2021-05", "2021", "2022-05-04", None)
SENTENCES = (
    "Norway and Chile signed a memorandum on sea data in Oslo on 4 May.",
    "A memorandum on sea data was signed by Norway and Chile.",
    "The two sides put their names to a paper on whales.",
)


@st.composite
def clippings(draw: st.DrawFn) -> list[Record]:
    """Some clippings that may tell of one agreement, each in its own way."""
    count = draw(st.integers(1, 6))
    return [
        telling(
            f"c{number}",
            f"{draw(st.sampled_from(SENTENCES))} Report {number}.",
            published=draw(st.sampled_from(["2021-05-04", "2021-05-06", "2022-06-01", None])),
            outlet=draw(st.sampled_from(["Herald", "Times", None])),
            date=draw(st.sampled_from(DAYS)),
            kind=draw(st.sampled_from(["mou", "agreement", "exercise"])),
            status=draw(st.sampled_from(["signed", "planned", "postponed"])),
            ordinal=draw(st.sampled_from([None, None, 1, 2])),
            parties=draw(st.sampled_from([("Norway", "Chile"), ("Norway", "Japan")])),
        )
        for number in range(count)
    ]


def merged(records: Iterable[Record]) -> tuple[Event, ...]:
    records = list(records)
    return merge_events(records, CONFIG, find_copies(records))


def groups(events: Iterable[Event]) -> set[frozenset[str]]:
    return {frozenset(a.clipping for a in event.accounts) for event in events}


@given(clippings(), st.randoms(use_true_random=False))
def test_the_order_of_the_clippings_changes_nothing(records: list[Record], chance: object) -> None:
    before = merged(records)
    chance.shuffle(records)  # type: ignore[attr-defined] # hypothesis' own Random
    assert merged(records) == before


@given(clippings())
def test_every_telling_is_in_exactly_one_event(records: list[Record]) -> None:
    told = sorted(clipping for group in groups(merged(records)) for clipping in group)
    assert told == sorted(record.clipping.id for record in records)


@given(clippings())
def test_every_value_that_stands_is_one_that_an_account_gives(records: list[Record]) -> None:
    for event in merged(records):
        told = [account.agreement for account in event.accounts]
        assert event.date in {t.date for t in told} | {d for t in told for d in t.alternatives}
        assert event.status in {t.status for t in told}
        assert event.kind in {t.kind for t in told}
        assert event.label in {t.label for t in told}
        assert event.parties in {t.parties for t in told}
        for account in event.accounts:
            record = next(r for r in records if r.clipping.id == account.clipping)
            assert account.agreement.evidence.span.of(record.clipping.text)


@given(clippings())
def test_all_ids_are_different_and_none_is_also_a_former_one(records: list[Record]) -> None:
    events = merged(records)
    ids = [name for event in events for name in (event.id, *event.former)]
    assert len(ids) == len(set(ids))


@given(clippings(), st.integers(0, 5))
def test_a_copy_adds_no_vote_and_no_source(records: list[Record], at: int) -> None:
    story = records[at % len(records)]
    copy = replace(story, clipping=replace(story.clipping, id="copy", file="clippings/copy.txt"))
    copies = {story.clipping.id: ("copy",), "copy": (story.clipping.id,)}
    before = {event.id: event for event in merge_events(records, CONFIG, {})}
    for event in merge_events([*records, copy], CONFIG, copies):
        told = {account.clipping for account in event.accounts}
        if "copy" in told and event.id in before:
            old = before[event.id]
            assert told - {"copy"} == {account.clipping for account in old.accounts}
            assert (event.date, event.status) == (old.date, old.status)
            assert count_stories(told, copies) == len(old.accounts)
