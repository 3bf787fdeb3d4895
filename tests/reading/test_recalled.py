"""What a text recalls by its own year or month is told as it was then."""

from __future__ import annotations

import pytest
from reading_desk import agreements

NEWS = "Officials of Norway and Iceland opened a laboratory in Bergen on Tuesday. "


def told(text: str, lang: str = "en") -> list[tuple[str, str | None, str]]:
    return [(a.kind, a.date.iso if a.date else None, a.status) for a in agreements(text, lang)]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Since the 2019 tide pact eleven gauges have been placed.", ("agreement", "2019")),
        ("It rests on a memorandum signed in Oslo last November.", ("mou", "2023-11")),
        ("It is paid for under last November's memorandum.", ("mou", "2023-11")),
    ],
)
def test_a_paper_recalled_by_its_own_day_is_of_those_the_page_is_about(
    sentence: str, wanted: tuple[str, str]
) -> None:
    assert told(NEWS + sentence) == [(*wanted, "signed")]


def test_what_firms_or_nobody_signed_is_recalled_of_no_states() -> None:
    assert told(NEWS + "Two companies paid for it under an agreement signed last November.") == []
    assert told("A laboratory opened in Bergen under an agreement signed last November.") == []


def test_the_session_before_is_one_of_the_same_body() -> None:
    text = "The joint commission of Norway and Iceland met in Bergen on Tuesday. "
    before = "Its previous session was held in Oslo in 2022."
    wanted = [("committee", "2024-05-14", "held"), ("committee", "2022", "held")]
    assert told(text + before) == wanted


def test_the_one_that_another_pair_signed_is_a_paper_of_that_pair() -> None:
    text = "Norway and Iceland signed an agreement on kelp in Bergen on Tuesday. "
    new, old = agreements(text + "It resembles the one that Brazil signed with Kenya in February.")
    assert set(new.countries) == {"NO", "IS"}
    assert (set(old.countries), old.date and old.date.iso) == ({"BR", "KE"}, "2024-02")
