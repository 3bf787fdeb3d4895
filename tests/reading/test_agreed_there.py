"""Sessions at which something was agreed, papers under which something will be done, and clocks."""

from __future__ import annotations

import pytest
from reading_desk import agreements, mentions
from reading_desk import steps_told as told

Told = list[tuple[str, str, str | None]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway and Iceland agreed in a working group session on Wednesday to warn more firms.",
            [("working_group", "held", "2024-05-15")],
        ),
        (
            "Norway and Iceland decided in a joint committee meeting on Friday to share nets.",
            [("committee", "held", "2024-05-17")],
        ),
        (
            "Norway and Iceland agreed on Monday in the tenth meeting of their joint commission.",
            [("committee", "held", "2024-05-13")],
        ),
        (
            "Norway and Iceland failed to agree in a working group session on Monday on nets.",
            [("working_group", "held", "2024-05-13")],
        ),
        (
            "Norway and Iceland have agreed in talks in Alta to open the strait by August.",
            [("dialogue", "held", None)],
        ),
        (
            "Norway and Iceland agreed on Wednesday to hold a working group session in June.",
            [("working_group", "planned", "2024-06")],
        ),
        (
            "Norway and Iceland are expected to agree at a meeting on Monday to lower fees.",
            [("dialogue", "planned", "2024-05-20")],
        ),
    ],
)
def test_a_session_in_which_something_was_agreed_was_held(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_what_was_agreed_there_to_be_done_is_no_name_of_the_session() -> None:
    found = agreements("Norway and Iceland agreed in a joint meeting on Monday to count seals.")
    assert [a.label for a in found] == ["Joint meeting between Norway and Iceland"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway will buy from Iceland from July under a pact the two sides signed on Tuesday.",
            [("agreement", "signed", "2024-05-14")],
        ),
        (
            "From July, Alta will lend boats under a deal Norway and Iceland sealed Tuesday.",
            [("agreement", "signed", "2024-05-14")],
        ),
        (
            "On Tuesday a pact was signed by Norway and Iceland that will free herring from June.",
            [("agreement", "signed", "2024-05-14")],
        ),
    ],
)
def test_the_day_right_behind_the_verb_is_its_day(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of Japan and Norway held a meeting from 10:30 to 11:40 on May 13.",
        "The ministers of Japan and Norway held talks from 6:05 p.m. to 6:45 p.m. on May 13.",
        "The ministers of Japan and Norway held talks at 6 p.m. Monday in Alta.",
        "On May 13, from 3:30 p.m. for 40 minutes, ministers of Japan and Norway held talks.",
        "Ministers of Japan and Norway held talks for 40 minutes from 3:30 p.m. on May 13.",
    ],
)
def test_hours_do_not_part_a_day_from_its_verb(text: str) -> None:
    assert told(text) == [("dialogue", "held", "2024-05-13")]
    assert mentions(text) == []


def test_an_hour_may_end_a_sentence() -> None:
    text = "Norway and Iceland held talks on Monday at 6 p.m. The drill will open in June."
    assert told(text) == [("dialogue", "held", "2024-05-13"), ("exercise", "planned", "2024-06")]


def test_what_was_agreed_on_is_not_of_the_day_of_the_agreeing() -> None:
    text = "The defence ministers of Norway and Iceland agreed on a new joint exercise on Tuesday."
    assert told(text) == [("exercise", "planned", None)]
    text = "The defence ministers of Norway and Iceland agreed on a joint drill next month."
    assert told(text) == [("exercise", "planned", "2024-06")]


def test_what_a_ministry_announces_at_the_end_is_what_the_sentence_says_of_it() -> None:
    text = (
        "Norway's vice minister will receive his Icelandic colleague on Tuesday for a strategic "
        "dialogue, the ministry announced."
    )
    assert told(text) == [("dialogue", "planned", "2024-05-21")]


def test_what_was_signed_and_then_called_off_is_off() -> None:
    signed = "The rescue pact Norway and Iceland signed"
    assert told(f"{signed} was cancelled on Tuesday.") == [("agreement", "cancelled", "2024-05-14")]
    assert told(f"{signed} on Tuesday is long.") == [("agreement", "signed", "2024-05-14")]


def test_who_is_left_out_of_a_drill_is_no_side() -> None:
    text = "Norway and Iceland held a sea rescue exercise without Brazil on Tuesday."
    assert agreements(text)[0].countries == ("NO", "IS")
