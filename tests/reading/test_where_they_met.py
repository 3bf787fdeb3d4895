"""Meetings by where people in office were, whom they received, and what opens a clause."""

from __future__ import annotations

import pytest
from reading_desk import agreements, told

TALKS = [
    "Norway's Minister Ola Berg was in Akureyri on Tuesday for talks with Eva Una of Iceland.",
    "Norwegian Foreign Minister Ola Berg hosted his Icelandic counterpart in Alta on Tuesday.",
    "Norwegian Foreign Minister Ola Berg met Iceland's Eva Jonsdottir in Alta on Tuesday.",
    "Norway's Minister Ola Berg offered help on Tuesday in talks with the Icelandic minister.",
    "The police chiefs of Norway and Iceland met in Alta on Tuesday.",
    "Norwegian and Icelandic ministers met on Tuesday and agreed to prepare talks on kelp.",
]
CLAUSES = [
    "They spoke of kelp as the joint commission of Norway and Iceland met for the third time.",
    "She spoke after the Norway-Iceland joint commission met in Alta for the third time.",
]
FORCES = [
    "The coast guards of Norway and Iceland practised boarding a trawler off Alta on Tuesday.",
    "Norwegian and Icelandic rescuers teamed up in Alta on Tuesday to practise a rescue.",
]


@pytest.mark.parametrize("text", TALKS, ids=[text[:40] for text in TALKS])
def test_who_was_there_for_talks_has_met(text: str) -> None:
    assert told(text) == [("dialogue", "held", "2024-05-14", ("IS", "NO"))]


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Foreign Minister Ola Berg was in Iceland on Tuesday.",
        "Norwegian Foreign Minister Ola Berg is in talks with the Icelandic fisheries minister.",
    ],
)
def test_a_journey_alone_and_talks_that_go_on_are_no_meeting(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", CLAUSES, ids=[text[:24] for text in CLAUSES])
def test_a_commission_whose_clause_a_small_word_opens_has_met(text: str) -> None:
    (one,) = agreements(text, "en")
    assert (one.kind, one.status, one.ordinal) == ("committee", "held", 3)


def test_talks_held_for_the_third_time_this_year_are_not_the_third() -> None:
    text = "The joint commission of Norway and Iceland met for the third time this year on Tuesday."
    assert [one.ordinal for one in agreements(text, "en")] == [None]


@pytest.mark.parametrize("text", FORCES, ids=[text[:24] for text in FORCES])
def test_the_forces_of_two_that_practise_hold_a_drill(text: str) -> None:
    assert told(text) == [("exercise", "held", "2024-05-14", ("IS", "NO"))]


def test_a_declaration_that_two_signed_is_a_paper_in_german_too() -> None:
    text = "Deutschland und Norwegen haben am Dienstag eine Erklärung zu Kabeln unterzeichnet."
    assert [(a.kind, a.status) for a in agreements(text, "de")] == [("declaration", "signed")]
    text = "Deutschland und Norwegen haben am Dienstag eine Erklärung zu Kabeln abgegeben."
    assert agreements(text, "de") == ()
