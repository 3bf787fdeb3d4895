"""Accounts of one happening become one event; what only looks alike stays apart."""

import itertools

from hypothesis import given
from hypothesis import strategies as st
from joined_records import find_copies, merge_events
from tellings import CONFIG, agreement, record, telling

from clipline.model import Event, Evidence, Record, Span
from clipline.nouns import replace
from clipline.texts import read_texts, say_reasons
from clipline.timeline.told.tellings import list_tellings

TIMES = telling(
    "times",
    "Norway and Chile held the first Ocean Data Committee in Oslo on Wednesday.",
    label="First Ocean Data Committee",
    kind="committee",
    status="held",
    date="2021-08-04",
    words="Wednesday",
    ordinal=1,
    published="2021-08-05",
    outlet="The Fjord Times",
)
POST = telling(
    "post",
    "Chile and Norway convened their first Ocean Data Committee on the previous day.",
    label="First Ocean Data Committee",
    kind="committee",
    status="held",
    date="2021-08-03",
    alternatives=("2021-08-04",),
    words="the previous day",
    ordinal=1,
    published="2021-08-05",
    outlet="Santiago Post",
)


def merged(*records: Record) -> tuple[Event, ...]:
    return merge_events(records, CONFIG, find_copies(records))


def test_two_reports_of_one_meeting_are_one_event_with_two_accounts() -> None:
    (event,) = merged(TIMES, POST)
    assert [a.clipping for a in event.accounts] == ["post", "times"]


def test_the_day_that_both_accounts_allow_stands_and_the_other_is_said() -> None:
    (event,) = merged(TIMES, POST)
    assert event.date is not None
    assert event.date.iso == "2021-08-04"
    assert event.disagrees == ("date",)
    reason = say_reasons(read_texts("en"), event.reasons)["date"]
    assert "The Fjord Times gives 2021-08-04" in reason
    assert "Santiago Post gives 2021-08-03" in reason
    assert "the previous day" in reason


def test_the_day_that_an_account_counts_from_is_named() -> None:
    sentence = "They announced it on Wednesday and had met on the previous day."
    at = sentence.index("Wednesday")
    counted = replace(
        agreement(
            sentence,
            sentence,
            label="First Ocean Data Committee",
            kind="committee",
            status="held",
            date="2021-08-03",
            alternatives=("2021-08-04",),
            words="the previous day",
            ordinal=1,
        ),
        counted_from=Evidence(Span(at, at + len("Wednesday")), "back"),
    )
    (event,) = merged(TIMES, record("post", sentence, counted, outlet="Santiago Post"))
    assert say_reasons(read_texts("en"), event.reasons)["date"] == (
        "The Fjord Times gives 2021-08-04. "
        "Santiago Post gives 2021-08-03 (\u201cthe previous day\u201d, which counts back from "
        "\u201cWednesday\u201d); its words also allow 2021-08-04, counted from the day of "
        "publication. 2021-08-04 is shown: it fits the words of 2 of 2 sources."
    )


def test_a_vaguer_date_is_no_disagreement() -> None:
    vague = telling(
        "vague",
        "Norway and Chile held the first Ocean Data Committee in August.",
        label="First Ocean Data Committee",
        kind="committee",
        status="held",
        date="2021-08",
        ordinal=1,
        published="2021-09-01",
    )
    (event,) = merged(TIMES, vague)
    assert event.date is not None
    assert event.date.iso == "2021-08-04"
    assert event.disagrees == ()


def test_an_exercise_told_by_its_days_and_by_its_last_day_is_one() -> None:
    given = {"kind": "exercise", "status": "held", "label": "Joint exercise"}
    whole = telling(
        "whole",
        "Norway and Chile trained together.",
        date="2024-01-15",
        date_end="2024-01-26",
        **given,
    )
    last = telling("last", "Chile and Norway ended their manoeuvres.", date="2024-01-26", **given)
    (event,) = merged(whole, last)
    assert event.date is not None
    assert event.date.iso == "2024-01-15"


def test_the_next_session_is_another_event() -> None:
    second = telling(
        "second",
        "Norway and Chile held the second Ocean Data Committee in Oslo on Wednesday.",
        label="Second Ocean Data Committee",
        kind="committee",
        status="held",
        date="2022-08-03",
        ordinal=2,
        published="2022-08-04",
    )
    assert len(merged(TIMES, second)) == 2


def test_the_same_kind_of_paper_on_the_same_day_between_others_is_another_event() -> None:
    ours = telling("ours", "Norway and Chile signed a memorandum on sea data.", date="2023-03-20")
    theirs = telling(
        "theirs",
        "Norway and Japan signed a memorandum on whaling quotas.",
        date="2023-03-20",
        label="Memorandum on whaling",
        parties=("Norway", "Japan"),
    )
    assert len(merged(ours, theirs)) == 2


def test_one_clipping_may_tell_of_several_events() -> None:
    body = "They signed a memorandum on Monday. A joint statement was issued on Tuesday."
    both = record(
        "both",
        body,
        agreement("They signed a memorandum on Monday.", body, date="2023-03-20"),
        agreement(
            "A joint statement was issued on Tuesday.",
            body,
            id="b",
            kind="joint_statement",
            label="Joint statement",
            status="announced",
            date="2023-03-21",
        ),
    )
    assert [e.kind for e in merged(both)] == ["mou", "joint_statement"]


def test_a_plan_and_its_outcome_are_one_event_and_no_disagreement() -> None:
    plan = telling(
        "plan",
        "Norway and Chile plan to sign a memorandum on sea data on 20 March.",
        status="planned",
        date="2023-03-20",
        published="2023-03-10",
    )
    fact = telling(
        "fact",
        "Norway and Chile signed the memorandum on sea data on Monday.",
        date="2023-03-20",
        published="2023-03-20",
    )
    (event,) = merged(plan, fact)
    assert event.status == "signed"
    assert event.disagrees == ()
    assert [a.clipping for a in event.accounts] == ["plan", "fact"]


def test_a_session_reported_as_held_and_as_cancelled_is_a_disagreement() -> None:
    cancelled = telling(
        "cancelled",
        "Norway and Chile called off the first Ocean Data Committee set for Wednesday.",
        label="First Ocean Data Committee",
        kind="committee",
        status="cancelled",
        date="2021-08-04",
        ordinal=1,
        published="2021-08-05",
    )
    (event,) = merged(TIMES, cancelled)
    assert "status" in event.disagrees


def test_a_copy_never_adds_a_vote() -> None:
    words = (
        "Norway and Chile held the first Ocean Data Committee on Tuesday, and the two sides "
        "agreed to share the charts of their southern fjords with every ship that asks for them."
    )
    wrong = [
        telling(
            name,
            words,
            label="First Ocean Data Committee",
            kind="committee",
            status="held",
            date="2021-08-03",
            ordinal=1,
            published="2021-08-05",
        )
        for name in ("copy-1", "copy-2", "copy-3")
    ]
    second = telling(
        "second-wire",
        "The first Ocean Data Committee of Norway and Chile met on 4 August in the capital.",
        label="First Ocean Data Committee",
        kind="committee",
        status="held",
        date="2021-08-04",
        ordinal=1,
        published="2021-08-05",
    )
    (event,) = merged(*wrong[:1], TIMES, second)
    (more,) = merged(*wrong, TIMES, second)
    assert event.date == more.date == TIMES.agreements[0].date
    assert more.disagrees == ("date",)


def test_the_order_of_the_records_does_not_matter() -> None:
    plan = telling("plan", "Norway and Chile plan a memorandum.", status="planned", date="2023-03")
    results = {merged(*order) for order in itertools.permutations((TIMES, POST, plan))}
    assert len(results) == 1


def test_an_events_id_outlives_a_later_account_and_a_renamed_file() -> None:
    later = replace(POST, published=replace(POST.published, value=None))
    (alone,) = merged(TIMES)
    (both,) = merged(TIMES, later)
    renamed = replace(TIMES, clipping=replace(TIMES.clipping, id="zzz", file="clippings/zzz.txt"))
    assert alone.id == both.id == merged(renamed)[0].id


def test_events_come_by_date_and_the_undated_last() -> None:
    undated = telling("undated", "Norway and Chile consider a memorandum on krill.", label="Krill")
    month = telling("month", "A treaty of Norway and Chile.", kind="treaty", date="2021-08")
    dates = [e.date.iso if e.date else None for e in merged(undated, TIMES, month)]
    assert dates == ["2021-08", "2021-08-04", None]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["mou", "committee", "dialogue", "exercise"]),
            st.sampled_from([None, "2021", "2021-08", "2021-08-03", "2021-08-04", "2022-08-04"]),
            st.sampled_from([None, 1, 2]),
            st.sampled_from(["signed", "held", "planned", "cancelled"]),
        ),
        max_size=6,
    ),
    st.randoms(use_true_random=False),
)
def test_every_telling_is_in_exactly_one_event_whatever_the_order(
    tellings: list[tuple[str, str | None, int | None, str]], random: object
) -> None:
    records = [
        telling(f"r{i}", f"Sentence {i}.", kind=k, date=d, ordinal=o, status=s)
        for i, (k, d, o, s) in enumerate(tellings)
    ]
    events = merged(*records)
    held = sorted(a.clipping for e in events for a in e.accounts)
    assert held == sorted(r.clipping.id for r in records)
    assert all(len({a.clipping for a in e.accounts}) == len(e.accounts) for e in events)
    shuffled = records[:]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merged(*shuffled) == events


def test_one_sentence_told_of_two_happenings_gives_two_addresses() -> None:
    sentence = "The Department of Science signed a memorandum with Chile on 4 May 2021."
    one = telling("a", sentence, date="2021-05-04", countries=("NO",), parties=("Norway",))
    two = telling("b", sentence, date="2021-05-04", countries=("GB",), parties=("Britain",))
    three = telling("c", sentence, date="2021-05-04", countries=("GB",), parties=("Britain",))
    events = merged(one, two, three)
    assert sorted(len(event.accounts) for event in events) == [1, 2]
    addresses = [name for event in events for name in (event.id, *event.former)]
    assert len(addresses) == len(set(addresses)) == 2
    assert events == merged(three, two, one)
    (plain,) = merged(one)
    assert {event.shared for event in events} == {(plain.id,)}


def test_the_addresses_of_twins_do_not_depend_on_which_of_them_came_first() -> None:
    sentence = "Norway and Chile held talks on Tuesday."
    given = {"kind": "dialogue", "status": "held", "label": "Talks"}
    twins = [
        telling(name, sentence, date=f"2021-{month}-04", published=f"2021-{month}-05", **given)
        for name, month in (("spring", "04"), ("summer", "07"), ("autumn", "10"))
    ]
    other = telling("other", "Norway and Japan signed a pact.", parties=("Norway", "Japan"))
    ordinary = merged(other)[0].id
    late = {event.id for event in merged(*twins[1:], other)}
    whole = {event.id for event in merged(*twins, other)}
    assert late < whole
    assert len(whole) == 4
    assert ordinary in late


def test_a_plan_for_another_day_is_no_disagreement_with_what_was_held_in_the_end() -> None:
    given = {"kind": "dialogue", "label": "Second Kelp Dialogue", "ordinal": 2}
    plan = telling(
        "plan",
        "Norway and Chile will hold their second Kelp Dialogue on 4 July.",
        status="planned",
        date="2023-07-04",
        published="2023-06-20",
        **given,
    )
    held = telling(
        "held",
        "Norway and Chile held their second Kelp Dialogue on Thursday.",
        status="held",
        date="2023-09-07",
        published="2023-09-08",
        outlet="Herald",
        **given,
    )
    (event,) = merged(plan, held)
    assert event.date is not None
    assert (event.date.iso, event.disagrees) == ("2023-09-07", ())
    assert say_reasons(read_texts("en"), event.reasons)["date"] == (
        "An unnamed source of 2023-06-20 had told of 2023-07-04 before, as a plan."
    )


def test_of_two_days_told_as_often_the_one_told_nearer_to_its_day_stands() -> None:
    sentence = "Norway and Chile signed a memorandum on sea data."
    near = telling("near", sentence, date="2022-09-14", published="2022-09-15", outlet="Herald")
    far = telling("far", sentence, date="2022-09-15", published="2022-09-19", outlet="Times")
    (event,) = merged(near, far)
    assert event.date is not None
    assert (event.date.iso, event.disagrees) == ("2022-09-14", ("date",))
    assert "told nearer to its day" in say_reasons(read_texts("en"), event.reasons)["date"]


def test_another_language_may_call_the_paper_by_a_kindred_name() -> None:
    told = ("Norway and Chile signed a memorandum.", "Norwegen und Chile: Absichtserklärung.")
    one = record("one", told[0], agreement(told[0], told[0], date="2022-06-02"), lang="en")
    intent = agreement(told[1], told[1], date="2022-06-02", kind="statement_of_intent", label="A")
    other = record("other", told[1], intent, lang="de")
    assert len(merge_events([one, other], CONFIG, {})) == 1
    same = record("other", told[1], intent, lang="en")
    assert len(merge_events([one, same], CONFIG, {})) == 2


def test_a_body_named_like_another_countrys_brings_no_third_side() -> None:
    text = "The Ocean Agency of Chile and Japan signed a memorandum."
    told = agreement(text, text, parties=("Ocean Agency", "Japan"), countries=("CL", "JP"))
    (telling,) = list_tellings(record("one", text, told), CONFIG)
    assert telling.countries == {"CL", "JP"}


def test_a_paper_may_be_known_by_two_words_of_three() -> None:
    def told(name: str, about: str, sentence: str) -> Record:
        label = f"Agreement on {about}"
        return telling(name, sentence, kind="agreement", label=label, date="2021-03-04")

    nuts = told("nuts", "raw cashew nuts", "Norway and Chile signed it in Oslo.")
    grades = told("grades", "grading of cashew nuts", "Since then bad cargoes are turned back.")
    boats = told("boats", "racing boats", "Chile and Norway signed again.")
    assert len(merged(nuts, grades)) == 1
    assert len(merged(nuts, boats)) == 2


def test_a_short_word_may_say_what_a_paper_is_about() -> None:
    label = "Protocol on crude oil", "Oil protocol between Norway and Chile"
    one = telling("one", "Norway and Chile signed it.", label=label[0], date="2019-04-07")
    other = telling("other", "It was renewed twice.", label=label[1], date="2019-04")
    assert len(merged(one, other)) == 1


def test_words_are_akin_by_their_endings() -> None:
    def told(name: str, about: str) -> Record:
        label = f"Agreement on {about}"
        words = f"Norway and Chile signed an agreement on {about} in Oslo on Friday."
        return telling(name, words, kind="agreement", label=label, date="2021-09-03")

    assert len(merged(told("one", "touring theatres"), told("two", "tourist tickets"))) == 2
    assert len(merged(told("one", "adapting ports"), told("two", "port adaptation"))) == 1


def test_an_event_is_called_what_it_is_called_in_the_archives_language() -> None:
    day = "2024-05-14"
    abroad = telling(
        "abroad", "Norwegen und Chile sprachen.", lang="de", label="Gespräche", date=day,
        kind="dialogue", status="held", published=day,
    )  # fmt: skip
    here = telling(
        "here", "Norway and Chile held talks.", label="Talks between Norway and Chile", date=day,
        kind="dialogue", status="held", published="2024-05-15",
    )  # fmt: skip
    records = [abroad, here]
    [event] = merge_events(records, CONFIG, {})
    assert event.label == "Talks between Norway and Chile"
    [event] = merge_events(records, replace(CONFIG, language="de"), {})
    assert event.label == "Gespräche"


def test_the_parties_are_those_of_an_account_that_leaves_out_no_side() -> None:
    day = {"date": "2024-05-14", "published": "2024-05-14", "label": "Memorandum"}
    full = telling("full", "Norway and Chile signed a memorandum on whales in Oslo.", **day)
    half = telling(
        "half", "The Ocean Agency and its board signed a memorandum on whales in Oslo.",
        parties=("Ocean Agency", "Board"), countries=("NO",), agencies=("no-ocean", "no-board"),
        **day,
    )  # fmt: skip
    [event] = merge_events([half, full], CONFIG, {})
    assert event.parties == ("Norway", "Chile")
