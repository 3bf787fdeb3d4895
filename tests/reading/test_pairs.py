"""Which of several countries named together act, and which are only where something was."""

from __future__ import annotations

import datetime as dt

import pytest
from reading_desk import agreements

FRIDAY = dt.date(2024, 5, 17)
WARNING = (
    "Behörden aus Japan, Frankreich und Deutschland haben am Montag eine gemeinsame Warnung "
    "veröffentlicht."
)


@pytest.mark.parametrize(
    ("text", "lang", "sides"),
    [
        (
            "Iceland and partners in Kenya and Japan issued a joint advisory on Thursday.",
            "en",
            {"IS", "KE", "JP"},
        ),
        (
            WARNING,
            "de",
            {"JP", "FR", "DE"},
        ),
        (
            "Norway and Iceland signed an agreement on ferries after talks in Kenya and Japan.",
            "en",
            {"NO", "IS"},
        ),
        (
            "The agreement on kelp that Tokyo and Hanoi signed in February opens a market.",
            "en",
            {"JP", "VN"},
        ),
    ],
)
def test_bodies_in_countries_act_and_places_do_not(text: str, lang: str, sides: set[str]) -> None:
    (found,) = agreements(text, lang, FRIDAY)
    assert set(found.countries) == sides


def test_a_meeting_of_a_commission_is_the_commissions() -> None:
    text = "The meeting of the Norwegian-Icelandic economic commission was postponed on Tuesday."
    more = "Norway and Iceland held the eighth meeting of the joint land transport commission."
    assert [a.kind for a in agreements(text, "en", FRIDAY)] == ["committee"]
    assert [(a.kind, a.ordinal) for a in agreements(more, "en", FRIDAY)] == [("committee", 8)]


def test_an_agreement_told_by_its_week_has_that_and_no_day() -> None:
    text = "Frankreich und Deutschland haben in der vergangenen Woche ein Abkommen unterzeichnet."
    (found,) = agreements(text, "de", FRIDAY)
    assert found.date is None
    assert found.week is not None
    assert found.week.iso == "2024-W19"
