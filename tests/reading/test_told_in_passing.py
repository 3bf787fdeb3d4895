"""Sessions and papers told by verbs off the beaten track, and plans that only look like facts."""

from __future__ import annotations

import pytest
from reading_desk import agreements
from reading_desk import steps_told as told

Told = list[tuple[str, str, str | None]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Minister Vidal led the Norwegian delegation to the fifth Norway-Iceland talks May 6.",
            [("dialogue", "held", "2024-05-06")],
        ),
        (
            "Vidal will lead the Norwegian delegation to the fifth Norway-Iceland talks on May 20.",
            [("dialogue", "planned", "2024-05-20")],
        ),
        (
            "The text of the following joint statement was issued by Norway and Iceland.",
            [("joint_statement", "announced", None)],
        ),
        (
            "The governments of Norway and Iceland collaborated to formulate an advisory on tides.",
            [("guidance", "announced", None)],
        ),
        (
            "Norway and Iceland held a symposium in Alta on Tuesday to speak of tides.",
            [("dialogue", "held", "2024-05-14")],
        ),
        (
            "Vidal spoke at a symposium held by fishermen of Norway and Iceland on Tuesday.",
            [],
        ),
        (
            "The meeting in Alta was attended by the foreign ministers of Norway and Iceland.",
            [("dialogue", "held", None)],
        ),
        (
            "Norway and Iceland on Monday will speak of herring at their first dialogue in years.",
            [("dialogue", "planned", "2024-05-20")],
        ),
        (
            "The ministers of Norway and Iceland hailed the signing of a new tide pact on Tuesday.",
            [("agreement", "signed", "2024-05-14")],
        ),
        (
            "The armies of Norway and Iceland began their first joint exercise Thursday in Alta.",
            [("exercise", "ongoing", "2024-05-16")],
        ),
        ("The partnership of Norway and Iceland is backed by their trade in herring.", []),
        (
            "Norway and Iceland speak of the signing of a new tide pact.",
            [("agreement", "planned", None)],
        ),
        (
            "Norway and Iceland signed 15 agreements and memoranda of understanding on Tuesday.",
            [("agreement", "signed", "2024-05-14")],
        ),
        (
            "Norway and Iceland signed an agreement on kelp and a memorandum on tides on Tuesday.",
            [("agreement", "signed", "2024-05-14"), ("mou", "signed", "2024-05-14")],
        ),
        (
            "The drills of Norway and Iceland were held each year, but Monday's will be the first.",
            [("exercise", "held", None)],
        ),
    ],
)
def test_how_far_it_got_is_told_by_the_verb_that_governs_it(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_a_meeting_has_no_day_from_what_is_hoped_for_there() -> None:
    found = told(
        "Norway and Iceland held the first meeting of their Joint Tide Committee in Alta.",
        "The meeting heard of the hopes of fishermen in the storms of 2011, Vidal said.",
    )
    assert found == [("committee", "held", None)]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            "On May 6, Norway hosted the second meeting of the Norway-Republic of Kenya (ROK) ",
            "Joint Tide Working Group.",
            [("working_group", "held", "2024-05-06")],
        ),
        (
            "Norway and Iceland held the second session of their joint working group on tides.\n",
            "The working group was launched in December.",
            [("working_group", "held", None)],
        ),
        (
            "Envoys of Norway and Iceland gathered for the fourth session of their joint working ",
            "group on tides.\nThe two-day meeting, held on May 6-7, heard of herring.",
            [("working_group", "held", "2024-05-06")],
        ),
        (
            "The Norwegian ministry announced the first meeting of the joint committee of Norway ",
            "and Iceland was held in Alta.",
            [("committee", "held", None)],
        ),
        (
            "Norway and Iceland held tide consultations in Alta on Tuesday.\nThe consultations ",
            "seek closer ties after the storm of October 2015.",
            [("dialogue", "held", "2024-05-14")],
        ),
    ],
)
def test_a_session_of_a_body_is_one_happening(first: str, second: str, expected: Told) -> None:
    assert told(first + second) == expected


@pytest.mark.parametrize("lead", ["", "Meanwhile, ", "In addition, ", "On Tuesday, "])
def test_two_capitals_act_behind_a_word_that_only_leads_over(lead: str) -> None:
    (found,) = agreements(f"{lead}Oslo and Rabat held a symposium in Alta on tides.")
    assert found.parties == ("Norway", "Morocco")
