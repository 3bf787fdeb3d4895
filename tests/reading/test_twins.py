"""One thing told twice on a page is one agreement, under the name that it is listed by."""

from __future__ import annotations

import pytest
from reading_desk import agreements, told

PACT = "Norway and Iceland signed a fisheries agreement on Tuesday."


def test_what_was_to_come_on_a_day_and_came_on_it_is_one() -> None:
    ahead = "Norway and Iceland to sign fisheries deal on Tuesday"
    (one,) = agreements(f"{ahead}\n\n{PACT}")
    assert (one.status, one.date and one.date.iso) == ("signed", "2024-05-14")
    assert len(one.more) == 1


def test_what_is_to_come_later_is_another() -> None:
    later = "Norway and Iceland will sign a fisheries deal on 20 June, their ministers said."
    assert len(agreements(f"{PACT}\n\n{later}")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Iceland began their yearly Northern Shield sea drills on Tuesday.",
        "Norway and Iceland began a yearly drill on Tuesday. The Northern Shield drill is large.",
    ],
)
def test_a_listed_name_apart_from_its_noun_names_it(text: str) -> None:
    (one,) = agreements(text)
    assert (one.label, one.instrument) == ("Northern Shield", "Northern Shield")


def test_a_name_that_something_else_told_bears_is_not_given_twice() -> None:
    text = (
        "Norway and Brazil held a drill on Monday. Norway and Iceland began the exercise Northern "
        "Shield on Tuesday."
    )
    assert [one.instrument for one in agreements(text)] == [None, "Northern Shield"]


def test_an_exercise_told_with_a_day_and_with_its_course_has_all_its_days() -> None:
    text = (
        "Norway and Iceland ended the exercise Northern Shield on 14 May. The exercise Northern "
        "Shield of Norway and Iceland was held from 3 May to 14 May."
    )
    (one,) = agreements(text)
    assert (one.date and one.date.iso, one.date_end and one.date_end.iso) == (
        "2024-05-03",
        "2024-05-14",
    )


def test_a_drill_that_commenced_is_under_way() -> None:
    text = "Norway and Iceland commenced the exercise Northern Shield on 14 May."
    assert told(text)[0][:3] == ("exercise", "ongoing", "2024-05-14")


def test_a_drill_of_a_month_is_the_named_one_whose_days_lie_in_it() -> None:
    text = (
        "Norway and Iceland will hold their summer drill in the second half of June. The exercise "
        "Northern Shield is to run from 19 June, the two navies said."
    )
    (one,) = agreements(text)
    assert (one.label, one.date and one.date.iso) == ("Northern Shield", "2024-06-19")
    assert len(agreements(text.replace("19 June", "19 July"))) == 2
