"""Several papers told by one noun, each with a side or a matter of its own."""

from __future__ import annotations

import pytest
from reading_desk import agreements


def told(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    found = agreements(text)
    return [(a.label, tuple(sorted(a.countries)), a.date.iso if a.date else None) for a in found]


def test_one_with_this_and_one_with_that_country_are_two_papers_of_two_days() -> None:
    text = (
        "Norway signed two memoranda on kelp this week, one with Iceland in Bergen on Monday and "
        "the other with Kenya in Mombasa on Tuesday."
    )
    assert told(text) == [
        ("Memorandum with Iceland on kelp", ("IS", "NO"), "2024-05-13"),
        ("Memorandum with Kenya on kelp", ("KE", "NO"), "2024-05-14"),
    ]


def test_another_is_one_more_beside_the_paper_that_is_named() -> None:
    text = "Norway signed an accord on tides with Iceland on Monday and another with Kenya."
    assert told(text) == [
        ("Accord with Iceland on tides", ("IS", "NO"), "2024-05-13"),
        ("Accord with Kenya on tides", ("KE", "NO"), "2024-05-13"),
    ]


def test_one_on_this_and_one_on_that_are_two_papers_of_the_same_sides() -> None:
    text = "Norway and Iceland signed two accords on Monday, one on tides and the other on kelp."
    assert told(text) == [
        ("Accord on tides", ("IS", "NO"), "2024-05-13"),
        ("Accord on kelp", ("IS", "NO"), "2024-05-13"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Norway signed an accord with Iceland on Monday, the first with a neighbour since 2019.",
        "Norway and Iceland signed two accords on Monday, one of them on kelp.",
        "Norway and Iceland signed an accord on Monday, another on the list of the ministers.",
    ],
)
def test_words_like_these_that_name_no_second_paper_part_nothing(text: str) -> None:
    assert len(told(text)) == 1
