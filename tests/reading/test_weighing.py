"""What no set form of words tells is weighed, and is a guess."""

from __future__ import annotations

import pytest
from reading_desk import agreements

OPENING = "Norway and Iceland signed a fisheries agreement in Oslo on Tuesday.\n"


def further(text: str, lang: str = "en") -> list[tuple[str, str | None, str, str]]:
    """The agreements beside the first, which the opening tells."""
    return [
        (a.kind, a.date.iso if a.date else None, a.status, a.confidence)
        for a in agreements(OPENING + text, lang)
        if a.kind != "agreement"
    ]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        (
            "Boats share radar under a memorandum of understanding on rescue in force since 2023.",
            "mou",
            "ongoing",
        ),
        (
            "A second memorandum, on old harbours, was exchanged on Tuesday over lunch.",
            "mou",
            "signed",
        ),
        (
            "Sailors of both fleets are in the field since Monday for a joint exercise off Bergen.",
            "exercise",
            "ongoing",
        ),
    ],
)
def test_what_stands_around_a_noun_tells_of_an_agreement(text: str, kind: str, status: str) -> None:
    assert [(k, s) for k, _, s, _ in further(text)] == [(kind, status)]


def test_what_was_only_weighed_is_a_guess() -> None:
    text = "Sailors are in the field since Monday for a joint exercise off Bergen."
    assert [sure for *_, sure in further(text)] == ["guess"]


@pytest.mark.parametrize(
    "text",
    [
        "The exercise of such rights is up to each court.",
        "No treaty was violated.",
        "Norway won to set up a meeting with France on Friday.",
        "Closer ties and a stronger partnership are what both want.",
        "At the summit, leaders dined.",
    ],
)
def test_nouns_without_such_signs_tell_nothing(text: str) -> None:
    assert further(text) == []


def test_a_closer_partnership_is_no_paper() -> None:
    text = "Norway and Iceland announced a closer partnership on Tuesday."
    assert agreements(text, "en") == ()


def test_a_summit_counts_as_one_of_a_series() -> None:
    (found,) = agreements("Norway and Iceland held their ninth summit on 3 May 2024.", "en")
    assert (found.kind, found.ordinal, found.status) == ("dialogue", 9, "held")
    assert agreements("Norway and Iceland spoke at a summit on 3 May 2024.", "en") == ()


def test_a_signing_told_for_the_first_time_may_have_the_article() -> None:
    text = "The accord that frees the catch was signed by Norway and Iceland on 3 May 2024."
    assert [(a.kind, a.status) for a in agreements(text, "en")] == [("agreement", "signed")]


@pytest.mark.parametrize(
    ("text", "date", "status"),
    [
        ("Icelandic crews are to join the joint exercise in July 2025.", "2025-07", "planned"),
        ("The drill with Norwegian frigates took place in March 2024.", "2024-03", "held"),
    ],
)
def test_what_points_back_to_nothing_is_weighed_too(text: str, date: str, status: str) -> None:
    assert further(text) == [("exercise", date, status, "guess")]


ELSEWHERE = (
    "Kenya and Ghana have been rivals for years. The coach has no doubts. The pitch is wet. "
    "Fans of both sides sang in the rain. Tickets went within the hour. The keeper has a cold. "
    "His deputy is nineteen. The referee is from Peru. Trains will run until midnight. "
)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya will look to a further deal in May 2025.",
        "Ghana may get a further agreement in May 2025.",
    ],
)
def test_in_a_text_about_other_things_a_noun_tells_nothing(text: str) -> None:
    assert agreements(ELSEWHERE + text, "en") == ()


def test_what_somebody_is_quoted_with_weighs_less() -> None:
    text = "A second memorandum, on old harbours, helps since Tuesday."
    assert [kind for kind, *_ in further(text)] == ["mou"]
    assert further(f"A fisher said: \u201c{text}\u201d") == []


def test_where_a_signing_took_place_is_no_session_of_its_own() -> None:
    text = "España y Francia firmaron un acuerdo de pesca.\n"
    text += "La firma tuvo lugar el martes, en la primera reunión de alto nivel de las armadas."
    assert [a.kind for a in agreements(text, "es")] == ["agreement"]


@pytest.mark.parametrize(
    "text",
    [
        "The islanders have had that right since the 1851 Treaty of Fort Harrow.",
        "A columnist, echoing the Treaty of Bergen, called for a union.",
    ],
)
def test_whom_a_text_about_other_things_names_has_not_agreed(text: str) -> None:
    assert agreements(ELSEWHERE + text, "en") == ()


def test_whom_a_text_about_agreements_names_has_agreed() -> None:
    text = "A joint committee met in May 2023."
    assert [a.countries for a in agreements(OPENING + text, "en")][1:] == [("NO", "IS")]


def test_who_heads_a_body_held_no_meeting_of_it() -> None:
    text = "The joint harbour committee, chaired by Ada Vidal, spoke of lies."
    assert agreements(OPENING + text, "en")[1:] == ()


def test_the_items_of_a_menu_tell_nothing() -> None:
    items = "Kenya Today Ghana Weekly Start The Dialogue The Exchange Focus Spotlight Sport"
    assert agreements(items, "en") != ()
    assert agreements(f"{items} Climate Business Travel Food Culture Health", "en") == ()


def test_a_minister_of_the_one_side_that_is_named_met_nobody_else() -> None:
    text = "{} minister of justice, Nils Holm, will meet with {} on Tuesday."
    assert agreements(text.format("Norway's", "the harbour police"), "en") == ()
    assert agreements(text.format("Norway's", "his Icelandic counterpart"), "en")


def test_who_is_to_head_the_one_body_that_is_named_is_no_other_side() -> None:
    text = "The president met the general to discuss the post of secretary of the {}."
    assert agreements(text.format("Norwegian Department of Defence"), "en") == ()
