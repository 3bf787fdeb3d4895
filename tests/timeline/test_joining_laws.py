"""What holds of joining whatever the clippings say."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from joined_records import find_copies, merge_events
from tellings import CONFIG, telling

from clipline.model import Event, Record
from clipline.nouns import replace
from clipline.settings.decisions import DecisionEntry
from clipline.timeline.copies import count_stories
from clipline.timeline.events import join_tellings
from clipline.timeline.joined.blocking import find_candidates
from clipline.timeline.joined.scoring import score_pair
from clipline.timeline.joined.weights import JOIN
from clipline.timeline.told.moments import is_dated
from clipline.timeline.told.tellings import list_tellings

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
            parties=draw(st.sampled_from([("Norway", "Chile"), ("Norway", "Japan"), ("Norway",)])),
        )
        for number in range(count)
    ]


@st.composite
def rivals(draw: st.DrawFn) -> list[Record]:
    """Clippings each two of which may tell of one meeting, and not all of the same."""
    return [
        telling(
            f"c{number}",
            f"{SENTENCES[1]} Report {number}.",
            published=draw(st.sampled_from(["2021-05-06", "2021-05-07"])),
            date=draw(st.sampled_from(["2021-05-03", "2021-05-04", "2021-05-05"])),
            ordinal=draw(st.sampled_from([None, 1, 2])),
        )
        for number in range(draw(st.integers(2, 5)))
    ]


def merged(records: Iterable[Record]) -> tuple[Event, ...]:
    records = list(records)
    return merge_events(records, CONFIG, find_copies(records))


def groups(events: Iterable[Event]) -> set[frozenset[str]]:
    return {frozenset(a.clipping for a in event.accounts) for event in events}


@given(clippings() | rivals(), st.randoms(use_true_random=False))
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


@given(clippings() | rivals(), st.integers(0, 5))
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


@given(clippings())
def test_no_two_that_would_be_joined_are_passed_over(records: list[Record]) -> None:
    tellings = [telling for record in records for telling in list_tellings(record, CONFIG)]
    candidates = list(find_candidates(tellings))
    assert len(candidates) == len(set(candidates))
    dated = [i for i, telling in enumerate(tellings) if is_dated(telling.agreement)]
    for i, j in combinations(dated, 2):  # the undated is looked for near its publication only
        reasons = score_pair(tellings[i], tellings[j], {})
        if sum(points for _, points in reasons or ()) >= JOIN:
            assert (i, j) in candidates


@given(clippings(), st.data())
def test_what_is_said_to_be_different_is_never_one_and_what_is_said_to_be_the_same_is(
    records: list[Record], data: st.DataObject
) -> None:
    names = [record.clipping.id for record in records]
    some = st.lists(st.sampled_from(names), min_size=2, max_size=3, unique=True)
    if len(names) < 2:
        return
    same, different = tuple(data.draw(some)), tuple(data.draw(some))
    entries = (DecisionEntry(same=same), DecisionEntry(different=different))
    tellings = [telling for record in records for telling in list_tellings(record, CONFIG)]
    found = groups(join_tellings(tellings, entries, {}))
    assert all(len(group & set(different)) <= 1 for group in found)
    if not set(same) & set(different):
        assert any(set(same) <= group for group in found)


@given(clippings(), st.integers(0, 5))
def test_one_clipping_more_changes_no_address_that_leads_to_its_events(
    records: list[Record], at: int
) -> None:
    left = [record for number, record in enumerate(records) if number != at % len(records)]
    after = merged(records)
    leads = {name for e in after for name in (e.id, *e.former, *e.shared)}
    for event in merged(left):
        assert event.id in leads
