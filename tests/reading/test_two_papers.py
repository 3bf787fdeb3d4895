"""Two papers of one day are two where each sentence says what its own is on."""

from __future__ import annotations

import datetime as dt

import pytest
from reading_desk import agreements

DAY = dt.date(2024, 5, 17)
FIRST = "Norway and Brazil signed an agreement on cod quotas on Monday in Oslo."


def told(second: str, first: str = FIRST, lang: str = "en") -> list[tuple[str, str | None]]:
    found = agreements(f"{first}\n\n{second}", lang, DAY)
    return [(a.label, a.date.iso if a.date else None) for a in found]


@pytest.mark.parametrize(
    "second",
    [
        "Norway and Brazil signed an agreement on radar stations on Monday.",
        "On the same day the two countries signed an agreement on radar stations.",
    ],
)
def test_each_new_paper_of_one_day_is_its_own(second: str) -> None:
    assert told(second) == [
        ("Agreement on cod quotas", "2024-05-13"),
        ("Agreement on radar stations", "2024-05-13"),
    ]


@pytest.mark.parametrize(
    "second",
    [
        "Norway and Brazil signed an agreement on the quotas of three seas on Monday, he said.",
        "The agreement on radar and fish was signed on Monday, the two governments said.",
        "Norway and Brazil signed the agreement on radar stations on Monday.",
        "Norway and Brazil signed an agreement on Monday, the minister said.",
    ],
)
def test_what_is_taken_up_again_is_the_same_paper(second: str) -> None:
    assert told(second) == [("Agreement on cod quotas", "2024-05-13")]
