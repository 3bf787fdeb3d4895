"""Signings without a date yet, papers signed before they were renewed, journeys to a summit."""

from __future__ import annotations

import pytest
from reading_desk import agreements, steps_told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway and Iceland have yet to set a date for the signing of the agreement.",
            ("agreement", "planned", None),
        ),
        (
            "Norway and Iceland renewed for five years a rescue agreement first signed in 2014.",
            ("agreement", "signed", None),
        ),
        (
            "Norway and Iceland on Tuesday renewed a rescue pact originally signed in May 2014.",
            ("agreement", "signed", "2024-05-14"),
        ),
        (
            "The rescue agreement of Norway and Iceland was first signed in 2014.",
            ("agreement", "signed", "2014"),
        ),
        (
            "Norway's king arrives in Alta on Monday for a summit with Iceland's president.",
            ("dialogue", "planned", "2024-05-20"),
        ),
        (
            "Norway and Iceland issued the following joint statement on Tuesday.",
            ("joint_statement", "announced", "2024-05-14"),
        ),
    ],
)
def test_a_day_is_that_of_the_step_that_is_told(
    text: str, expected: tuple[str, str, str | None]
) -> None:
    assert steps_told(text) == [expected]


def test_a_label_ends_before_what_will_be() -> None:
    text = "Norway and Iceland said on Tuesday that talks on kelp farms will open in June."
    assert [a.label for a in agreements(text)] == ["Talks on kelp farms"]


def test_what_is_expected_at_a_summit_is_no_summit_to_come() -> None:
    text = "A plan of Norway and Iceland is expected to come out at the Nordic summit in June."
    assert all(kind != "dialogue" for kind, _, _ in steps_told(text))
