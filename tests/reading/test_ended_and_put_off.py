"""Summits told by when they ended, and what is put off: until when, and not on which day."""

from __future__ import annotations

import pytest
from reading_desk import steps_told, told


@pytest.mark.parametrize(
    ("text", "day", "sides"),
    [
        (
            "Spain offered ferries at a summit with Morocco that wound up in Rabat on Wednesday.",
            "2024-05-15",
            ("ES", "MA"),
        ),
        (
            "The fee was cut at a summit of Japan and Brazil which closed in Tokyo on Saturday.",
            "2024-05-11",
            ("BR", "JP"),
        ),
        (
            "The news came at the end of a summit between Norway and Iceland held in Alta Tuesday.",
            "2024-05-14",
            ("IS", "NO"),
        ),
    ],
)
def test_a_summit_is_told_by_a_clause_that_says_when_it_was(
    text: str, day: str, sides: tuple[str, ...]
) -> None:
    assert told(text) == [("dialogue", "held", day, sides)]


def test_a_summit_that_opens_on_a_day_to_come_is_planned() -> None:
    text = "Vidal will speak at a conference of Norway and Iceland that opens in Alta on Monday."
    assert steps_told(text) == [("dialogue", "planned", "2024-05-20")]


@pytest.mark.parametrize(
    "text",
    [
        "Vidal spoke at a fair of bakers of Norway and Iceland that opened in Alta on Monday.",
        "Vidal spoke at a conference of bakers of Norway and Iceland that opened on Monday.",
        "Vidal spoke at a conference on Iceland that opened in Alta on Monday.",
    ],
)
def test_a_conference_of_others_than_states_is_none(text: str) -> None:
    assert steps_told(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Norway's summit with Iceland, set for mid-June, will have to wait until September.",
            "2024-09",
        ),
        ("Talks between Norway and Iceland will not now take place until August.", "2024-08"),
        ("The dialogue of Norway and Iceland was postponed from June to August.", "2024-08"),
        ("The dialogue of Norway and Iceland on 3 June was postponed on Monday.", "2024-06-03"),
        ("Norway and Iceland have put back their summit by a month to June.", "2024-06"),
        ("The dialogue of Norway and Iceland, due to open on Monday, was put off.", "2024-05-20"),
    ],
)
def test_what_is_put_off_bears_the_day_to_which_it_is(text: str, day: str) -> None:
    assert [(status, when) for _, status, when in steps_told(text)] == [("postponed", day)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Once the treaty between Norway and Iceland is signed, ferries will sail.", []),
        (
            "Boats must wait until the accord between Norway and Iceland is signed in June.",
            [("agreement", "planned", "2024-06")],
        ),
        (
            "Drivers had to wait during a joint exercise of Norway and Iceland on Monday.",
            [("exercise", "held", "2024-05-13")],
        ),
    ],
)
def test_what_waits_for_a_paper_is_not_the_paper(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert steps_told(text) == expected
