"""What is said in quotation marks of a paper that the report tells of."""

from __future__ import annotations

import pytest
from reading_desk import agreements

SIGNED = "Norway and Iceland signed a memorandum of understanding on tides on Monday."
Told = list[tuple[str, str | None]]


def told(*lines: str) -> Told:
    found = agreements("\n".join(lines))
    return [(a.kind, a.date.iso if a.date else None) for a in found]


@pytest.mark.parametrize(
    "speech",
    [
        '"Today\'s MOU signing is a first step for both countries," Vidal said.',
        "“Today’s signing of the Tide Arrangement shows that we trust Iceland,” Vidal said.",
        "'Today's signing of the Tide Agreement shows that we trust Iceland,' Vidal said.",
        '"As we signed the mutual arrangement this year, we showed our trust," Vidal said.',
        '"The treaty that we signed with Iceland will help fishermen," Vidal said.',
    ],
)
def test_who_speaks_of_a_signing_speaks_of_the_one_that_is_told(speech: str) -> None:
    assert told(SIGNED, speech) == [("mou", "2024-05-13")]


@pytest.mark.parametrize(
    ("speech", "paper"),
    [
        (
            '"In 2018 we signed an agreement with Iceland on kelp," Vidal said.',
            ("agreement", "2018"),
        ),
        (
            '"We also signed an agreement on kelp with Iceland today," Vidal said.',
            ("agreement", "2024-05-17"),
        ),
        (
            '"Last week Norway signed a pact with Kenya," Vidal said.',
            ("agreement", None),
        ),
    ],
)
def test_a_speech_may_tell_of_another_paper(speech: str, paper: tuple[str, str | None]) -> None:
    assert told(SIGNED, speech) == [("mou", "2024-05-13"), paper]


def test_a_paper_whose_name_alone_is_quoted_is_told_by_the_report() -> None:
    text = 'On Tuesday the two also signed an "agreement on herring", the ministry said.'
    assert told(SIGNED, text) == [("mou", "2024-05-13"), ("agreement", "2024-05-14")]


@pytest.mark.parametrize(
    "start",
    [
        "The two ministries' chiefs of staff of Norway and Kenya",
        'With a 12" model on the table ministers of Norway and Kenya',
        "Long after the '90s ministers of Norway and Kenya",
    ],
)
def test_no_plural_inch_or_decade_opens_a_speech(start: str) -> None:
    assert ("treaty", None) in told(SIGNED, f"{start} signed a treaty on kelp in Bergen.")
