"""Pacts and talks whose verb stands far off, is doubled, or says that nothing was done."""

from __future__ import annotations

import datetime as dt

import pytest
from reading_desk import agencies
from reading_desk import steps_told as told

from clipline.reading.dates import find_dates

Told = list[tuple[str, str, str | None]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway and Iceland agreed to finalise a fisheries agreement this year.",
            [("agreement", "planned", "2024")],
        ),
        (
            "A memorandum between Norway and Iceland has been completed and will be signed.",
            [("mou", "planned", None)],
        ),
        (
            "Norway signed in Oslo with its northern counterparts Iceland and Finland a pact.",
            [("agreement", "signed", None)],
        ),
        (
            "Norway signed with the Republic of Iceland an agreement on herring.",
            [("agreement", "signed", None)],
        ),
        (
            "Norway and Iceland agreed to hold fisheries ministers' meetings every year.",
            [("dialogue", "planned", None)],
        ),
        (
            "Iceland said the rest of a military exercise with Norway has been cancelled.",
            [("exercise", "cancelled", None)],
        ),
        (
            "The Norwegian and Icelandic navies completed a coordinated patrol on Tuesday.",
            [("exercise", "held", "2024-05-14")],
        ),
        (
            "Norway and Iceland have signed following memoranda: on cod, on rescue and on tides.",
            [("mou", "signed", None)],
        ),
        (
            "Norway's defence minister said it had paused trade talks with Iceland.",
            [("dialogue", "postponed", None)],
        ),
        (
            (
                "The Norwegian Coast Guard will be conducting a military exercise with 18 Baltic"
                " Plus countries in June."
            ),
            [("exercise", "planned", "2024-06")],
        ),
        (
            "Norwegian and Icelandic officials spoke of the holding of the next joint commission.",
            [("committee", "planned", None)],
        ),
        (
            "The talks between Norway and Iceland on cod were called off.",
            [("dialogue", "cancelled", None)],
        ),
        (
            (
                "Norway and Iceland will hold the third annual talks since the cabinet took office"
                " in 2013."
            ),
            [("dialogue", "planned", None)],
        ),
        (
            "Norway plans with Iceland to sign the Harbour Declaration on a Herring Vision 2030.",
            [("declaration", "planned", None)],
        ),
    ],
)
def test_how_far_it_got_is_told_by_the_verb_that_goes_furthest(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_what_was_also_signed_is_another_paper() -> None:
    found = told(
        "Norway and Iceland agreed to finalise a trade agreement.",
        "The two countries also signed an accord on rescue at sea.",
    )
    assert [status for _, status, _ in found] == ["planned", "signed"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Iceland failed to reach an agreement on cod.",
        "Norway spoke of a failure to reach an agreement with Iceland on cod.",
        "Norway and Iceland are yet to reach an agreement on cod.",
        "Norway sought inter-ministerial ties with Iceland in the field of rescue at sea.",
        "Norway told Iceland that an increased dialogue on cod is of mutual interest.",
        "Norway and Iceland work together in areas such as crew training and weather.",
        "Norway and Iceland stressed the need for a memorandum.",
    ],
)
def test_what_failed_is_missing_or_only_named_is_no_agreement(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Destroyers of the Norwegian Coast Guard and the Ocean League will meet off Bergen.",
        "The Northern Herring Treaty (NHT), might be less relevant to Norway and Iceland today.",
    ],
)
def test_ships_that_gather_and_what_may_be_thought_of_a_treaty_are_none(text: str) -> None:
    assert told(text) == []


def test_what_should_be_noted_gives_no_day_to_the_paper_before() -> None:
    found = told(
        "A memorandum on rescue was inked between Norway and Iceland.",
        "It should be noted that the first meeting of their joint commission was held in May 2017.",
    )
    assert ("mou", "signed", None) in found


def test_an_office_that_one_country_is_listed_for_may_be_anothers() -> None:
    text = "Kenya and Vietnam met. Kenya and Vietnam agreed. They thanked Brazil."
    assert [a.country for a in agencies(f"{text} The Health Ministry was there.")] == [None]
    own = "Brazil and Vietnam met. Brazil and Vietnam agreed."
    assert [a.country for a in agencies(f"{own} The Health Ministry was there.")] == ["BR"]


def test_a_meeting_that_is_told_of_twice_is_one() -> None:
    found = told(
        "Norway's Prime Minister Ada Vidal and her Icelandic counterpart will hold talks in July.",
        "He said the two prime ministers will hold a virtual meeting in July.",
    )
    assert found == [("dialogue", "planned", "2024-07")]


def test_the_day_behind_the_one_verb_is_its_own_however_far() -> None:
    found = told(
        "A meeting was held between Norwegian officials of the sea rescue school and the weather"
        " service, and Icelandic officials of the herring board, the harbour office and the"
        " lighthouse board, in Oslo in October 2016."
    )
    assert found == [("dialogue", "held", "2016-10")]


def test_agreements_between_two_that_a_declaration_tells_of_do_not_sign_it() -> None:
    found = told(
        "A joint declaration of Norway and Iceland was issued.",
        "It follows up the agreements concluded between the two countries.",
    )
    assert found[0][:2] == ("declaration", "announced")


def test_a_stop_glued_to_a_year_ends_a_sentence() -> None:
    found = told(
        "Norway and Iceland signed a pact on 6 May 2011.The first meeting of the joint commission"
        " of Norway and Iceland was held on 7 May 2012."
    )
    assert [date for _, _, date in found] == ["2011-05-06", "2012-05-07"]


def test_progress_in_concluding_a_pact_concludes_none() -> None:
    found = told("Norway and Iceland told of progress in concluding a trade agreement.")
    assert [status for _, status, _ in found] == ["planned"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            (
                "The foreign ministers of Norway and Iceland met in Oslo on Tuesday to discuss the"
                " prospect of a trade agreement."
            ),
            "held",
        ),
        ("The Ocean League and the World Health Organization have met.", "held"),
        (
            "The Ocean League and the World Health Organization will meet in June.",
            "planned",
        ),
    ],
)
def test_a_meeting_is_told_beside_what_it_was_about(text: str, status: str) -> None:
    assert [(k, s) for k, s, _ in told(text)] == [("dialogue", status)]


def test_talks_between_two_ministers_were_held_whatever_they_discussed() -> None:
    found = told(
        "Norway and Iceland decided to step up ties as they discussed cod during talks between"
        " Defence Minister Ada Vidal and her counterpart."
    )
    assert found == [("dialogue", "held", None)]


def test_the_year_in_which_a_bloc_was_founded_is_not_that_of_a_pact() -> None:
    found = told(
        "Norway and Iceland signed a second pact after the founding of the Herring League in 1974."
    )
    assert found == [("agreement", "signed", None)]


def test_a_day_in_figures_that_may_be_that_of_the_report_is_it() -> None:
    text = "[Harbour Wire 05-04-2024] Norway signed."
    assert [d.value for d in find_dates(text, dt.date(2024, 5, 4), "en")] == ["2024-05-04"]
    assert [d.value for d in find_dates(text, dt.date(2024, 4, 5), "en")] == ["2024-04-05"]


def test_a_ministry_of_one_country_stands_beside_one_that_bears_its_own() -> None:
    text = "The Ministry of Health of Kenya and Norwegian Coast Guard met."
    assert [a.country for a in agencies(text)] == ["KE", "NO"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Delegates of the Ministry of Fisheries, Kenya, came.", "KE"),
        ("The Bureau of Harbour Research (BHR) in Nairobi heard Norway.", "KE"),
    ],
)
def test_whose_a_body_is_stands_behind_a_comma_or_its_letters(text: str, country: str) -> None:
    assert [a.country for a in agencies(text)] == [country]


def test_a_joint_commission_and_an_officer_are_no_bodies() -> None:
    text = "The Kenya-Ghana Joint Trade Commission heard the Commissioner of Police of Kenya."
    assert agencies(text) == ()


def test_letters_that_the_page_spells_out_itself_are_not_those_of_a_listed_body() -> None:
    assert agencies("The Northern Sealing Company (NSC) sent a ship.") == ()
