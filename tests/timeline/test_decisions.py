"""The keeper's word on events goes before the evidence, and is told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from joined_records import find_copies, merge_events
from tellings import CONFIG, agreement, record, telling

from clipline.config import Config
from clipline.model import Event, Record
from clipline.nouns import replace
from clipline.problems import Problem
from clipline.settings.decisions import DecisionEntry
from clipline.timeline.explaining import explain_event, format_event
from clipline.timeline.joined.decisions import Tellings, decision_problems, resolve_decisions
from clipline.timeline.told.tellings import list_tellings

HERALD = telling(
    "herald",
    "Norway and Chile signed a memorandum on sea data in Oslo on 4 May.",
    date="2021-05-04",
    published="2021-05-05",
    outlet="Herald",
)
TIMES = telling(
    "times",
    "A memorandum on sea data was signed by Norway and Chile on Tuesday.",
    date="2021-05-04",
    published="2021-05-06",
    outlet="Times",
)
LATER = telling(
    "later",
    "Norway and Chile agreed on something about kelp in 2022.",
    date="2022-03-01",
    kind="plan",
    label="Plan on kelp",
    status="planned",
    published="2022-02-01",
)


def merged(
    *entries: DecisionEntry, records: tuple[Record, ...] = (HERALD, TIMES, LATER)
) -> tuple[Event, ...]:
    config = replace(CONFIG, decisions=entries)
    return merge_events(records, config, find_copies(records))


def check(config: Config, *records: Record) -> tuple[Problem, ...]:
    tellings = [telling for record in records for telling in list_tellings(record, config)]
    return decision_problems(resolve_decisions(config.decisions, Tellings(tellings)))


def clippings(events: tuple[Event, ...]) -> list[list[str]]:
    return [[a.clipping for a in event.accounts] for event in events]


def test_what_the_evidence_joins_can_be_kept_apart() -> None:
    assert clippings(merged()) == [["herald", "times"], ["later"]]
    apart = merged(DecisionEntry(different=("herald", "times"), why="two papers"))
    assert sorted(clippings(apart)) == [["herald"], ["later"], ["times"]]
    assert {why for event in apart for _, why in event.decided} == {"two papers"}


def test_what_the_evidence_keeps_apart_can_be_joined() -> None:
    events = merged(DecisionEntry(same=("herald", "later")))
    assert clippings(events) == [["herald", "times", "later"]]


def test_different_wins_over_same_and_the_contradiction_is_told() -> None:
    entries = (
        DecisionEntry(same=("herald", "times")),
        DecisionEntry(different=("herald", "times")),
    )
    assert ["herald", "times"] not in clippings(merged(*entries))
    config = replace(CONFIG, decisions=entries)
    assert [p.code for p in check(config, HERALD, TIMES)] == ["decision-conflict"]


def test_an_event_is_named_dated_and_hidden_by_any_address_it_had() -> None:
    first, plan = merged()
    (old,) = first.former
    named, _ = merged(DecisionEntry(event=old, name="Sea Data Pact", date="2021-05-03", why="seen"))
    assert (named.label, named.date and named.date.iso) == ("Sea Data Pact", "2021-05-03")
    assert [why for _, why in named.decided] == ["seen", "seen"]
    assert merged(DecisionEntry(event=plan.id, hide=True)) == (first,)


def test_a_name_that_means_nothing_or_several_is_a_problem_with_its_mending() -> None:
    text = "Norway and Chile signed one memorandum. They also signed another memorandum."
    one, two = text.split(". ")
    both = record(
        "both", text, agreement(one, text, id="a"), agreement(two, text, id="b", date="2021-01-01")
    )
    entries = (DecisionEntry(same=("both", "gone")),)
    found = check(replace(CONFIG, decisions=entries), both)
    assert [p.code for p in found] == ["decision-unclear", "decision-unknown"]
    assert "both#a, both#b" in found[0].fix


def test_an_event_keeps_its_address_and_its_other_accounts_lead_to_it() -> None:
    (alone,) = merged(records=(HERALD,))
    (other,) = merged(records=(TIMES,))
    (joined,) = merged(records=(HERALD, TIMES))
    assert joined.id == alone.id
    assert joined.former == (other.id,)


@given(st.sets(st.sampled_from(["herald", "times", "later"]), min_size=2))
def test_accounts_said_to_be_different_are_never_one_event(names: set[str]) -> None:
    entries = (DecisionEntry(same=("herald", "later")), DecisionEntry(different=tuple(names)))
    for group in clippings(merged(*entries)):
        assert len(names & set(group)) <= 1


def test_an_explanation_gives_the_figures_and_the_nearest_that_was_not_joined() -> None:
    records = (HERALD, TIMES, LATER)
    tellings = [told for one in records for told in list_tellings(one, CONFIG)]
    (event, _) = merged()
    told = explain_event(tellings, (), find_copies(records), event.former[0])
    assert told is not None
    assert told["joined"][0]["score"] >= told["needed"]
    words = format_event(told)
    assert "same day +2" in words
    assert explain_event(tellings, (), {}, "2020-mou-00000000") is None


def test_a_day_that_is_none_changes_nothing_and_is_told() -> None:
    for day in ("2021-02-31", "0000-01-01"):
        entry = DecisionEntry(event="herald", date=day)
        assert merged(entry)[0].date == merged()[0].date
        (found,) = check(replace(CONFIG, decisions=(entry,)), HERALD, TIMES)
        assert found.code == "decision-unclear"


def test_an_entry_that_decides_nothing_is_told() -> None:
    entries = (
        DecisionEntry(why="because"),
        DecisionEntry(event="herald"),
        DecisionEntry(same=("herald", "herald")),
    )
    found = check(replace(CONFIG, decisions=entries), HERALD, TIMES)
    assert [p.code for p in found] == ["decision-unclear"] * 3


SENTENCE = "Norway and Chile held talks on Tuesday."
GIVEN = {"kind": "dialogue", "status": "held", "label": "Talks"}
COPY = telling("copy", SENTENCE, date="2021-05-04", published="2021-05-05", **GIVEN)
TWIN = telling("twin", SENTENCE, date="2021-05-04", published="2021-05-06", **GIVEN)
LATE = telling("late", SENTENCE, date="2021-09-07", published="2021-09-08", **GIVEN)


def test_accounts_with_the_same_words_can_be_kept_apart_and_joined() -> None:
    assert clippings(merged(records=(COPY, TWIN))) == [["copy", "twin"]]
    apart = DecisionEntry(different=("copy", "twin"))
    assert len(merged(apart, records=(COPY, TWIN))) == 2
    joined = DecisionEntry(same=("twin", "late"))
    assert clippings(merged(joined, records=(TWIN, LATE))) == [["twin", "late"]]


def test_an_address_that_two_events_share_is_unclear_until_one_is_named() -> None:
    (shared,) = {name for event in merged(records=(COPY, LATE)) for name in event.shared}
    hidden = DecisionEntry(event=shared, hide=True)
    assert len(merged(hidden, records=(COPY, LATE))) == 2
    (found,) = check(replace(CONFIG, decisions=(hidden,)), COPY, LATE)
    assert found.code == "decision-unclear"
    first, second = (event.id for event in merged(records=(COPY, LATE)))
    assert first in found.fix
    assert second in found.fix
    (left,) = merged(DecisionEntry(event=second, hide=True), records=(COPY, LATE))
    assert left.accounts[0].clipping == "copy"


def explained(name: str, *entries: DecisionEntry, records: tuple[Record, ...]) -> str:
    tellings = [told for one in records for told in list_tellings(one, CONFIG)]
    told = explain_event(tellings, entries, find_copies(records), name)
    assert told is not None
    return format_event(told)


def test_an_explanation_says_why_the_figures_did_not_decide() -> None:
    first, _ = merged(records=(HERALD, LATER))
    same = DecisionEntry(same=("herald", "later"))
    assert "the keeper says that they are one" in explained(first.id, same, records=(HERALD, LATER))
    (joined,) = merged(records=(HERALD, TIMES))
    different = DecisionEntry(different=("herald", "times"))
    assert "the keeper says that they are two" in explained(
        joined.id, different, records=(HERALD, TIMES)
    )


def test_an_explanation_of_a_shared_address_names_the_events() -> None:
    events = merged(records=(COPY, LATE))
    words = explained(events[0].shared[0], records=(COPY, LATE))
    assert all(event.id in words for event in events)
