"""What further stories on a happening say of it: what went before, was put off, was drilled."""

from __future__ import annotations

import datetime as dt

import pytest
from reading_desk import agencies, agreements

DAY = dt.date(2024, 3, 14)
Told = tuple[str, str | None, str]


def told(text: str, lang: str = "en") -> list[Told]:
    return [(a.kind, a.date.iso if a.date else None, a.status) for a in agreements(text, lang, DAY)]


def sides(text: str, lang: str) -> list[tuple[str, ...]]:
    return [a.countries for a in agreements(text, lang, DAY)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "es",
            """España y Marruecos celebraron el martes en Ceuta su diálogo anual.
            El diálogo del año pasado se celebró en Cádiz.""",
        ),
        (
            "de",
            """Deutschland und Frankreich haben am Dienstag in Kehl ihren Dialog abgehalten.
            Im vergangenen Jahr fand der Dialog in Metz statt.""",
        ),
    ],
)
def test_last_years_dialogue_is_another_one(lang: str, text: str) -> None:
    assert [one[1] for one in told(text, lang)] == ["2024-03-12", "2023"]


def test_a_bare_day_that_is_past_is_one_of_the_next_month_where_it_is_to_come() -> None:
    assert told("日本とノルウェーは5日にオスロで協議を開く。", "ja") == [
        ("dialogue", "2024-04-05", "planned")
    ]


def test_the_day_of_a_meeting_that_is_put_off_is_still_to_come() -> None:
    text = "Sunday's meeting of the joint committee of Norway and Iceland has been postponed."
    assert told(text) == [("committee", "2024-03-17", "postponed")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The coast guards of Norway and Iceland drilled together on March 8 off Molde."),
        ("fr", "Les pompiers de France et de l'Allemagne se sont entraînés ensemble le 8 mars."),
        ("pt", "As guardas costeiras do Brasil e de Portugal treinaram juntas a 8 de março."),
    ],
)
def test_an_exercise_may_be_told_by_its_verb(lang: str, text: str) -> None:
    assert told(text, lang) == [("exercise", "2024-03-08", "held")]


def test_who_trained_together_beside_talks_did_both() -> None:
    text = (
        "Norway and Iceland held talks in Bergen on Tuesday. The coast guards of Norway and "
        "Iceland trained together on Tuesday."
    )
    assert {kind for kind, _, _ in told(text)} == {"dialogue", "exercise"}


def test_who_is_named_with_a_side_is_one() -> None:
    text = "Ein Protokoll ist am Dienstag von Deutschland und Frankreich unterzeichnet worden."
    assert sides(text, "de") == [("DE", "FR")]


def test_the_body_whose_session_it_is_is_no_third_side() -> None:
    assert sides("노르웨이와 베트남은 11일 통상위원회 회의를 열었다.", "ko") == [("NO", "VN")]


def test_a_joint_committee_is_no_body_of_the_readers_country() -> None:
    text = "ノルウェーとベトナムは11日、ハノイで合同経済委員会を開いた。"
    assert sides(text, "ja") == [("NO", "VN")]
    assert agencies(text, "ja") == ()


def test_a_statement_that_calls_for_something_was_made() -> None:
    text = "Norway and Iceland held talks in Bergen on Tuesday. A joint statement called for calm."
    assert ("joint_statement", "2024-03-12", "announced") in told(text)


def test_a_weekday_of_what_is_put_off_is_the_nearest() -> None:
    text = "A reunião da comissão mista, que Brasil e Portugal fariam no domingo, foi adiada."
    assert told(text, "pt") == [("committee", "2024-03-17", "postponed")]


def test_a_day_on_which_the_terms_begin_is_not_that_of_the_signing() -> None:
    text = (
        "Norway and Iceland have signed an agreement on herds, under which goats will cross from "
        "next May. The signing took place in Molde on Tuesday."
    )
    assert told(text) == [("agreement", "2024-03-12", "signed")]


def test_a_session_told_by_its_number_place_and_month_is_one_more() -> None:
    text = (
        "Norway and Iceland held the tenth meeting of their joint committee on Tuesday. "
        "The ninth meeting, in Oslo last December, had been short."
    )
    assert [one[1] for one in told(text)] == ["2024-03-12", "2023-12"]


def test_ministers_of_two_countries_are_named_one_after_the_other() -> None:
    text = "Foreign ministers Ada Lie of Norway and Jon Rist of Iceland held talks on Tuesday."
    assert sides(text, "en") == [("NO", "IS")]


def test_a_meeting_that_was_the_second_of_the_year_has_its_day() -> None:
    text = (
        "Foreign Minister Ada Lie of Norway met Foreign Minister Jon Rist of Iceland in Oslo on "
        "Tuesday. It was their second meeting this year."
    )
    assert [one[1] for one in told(text)] == ["2024-03-12"]


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        (
            "en",
            """Norway and Iceland held talks by telephone on Tuesday.
            They had met in Oslo on February 11.""",
            ["2024-03-12", "2024-02-11"],
        ),
        (
            "es",
            """España y Marruecos firmaron el martes un convenio sobre redes.
            Sus ministros se habían visto el 11 de febrero en Ceuta.""",
            ["2024-03-12", "2024-02-11"],
        ),
    ],
)
def test_those_whom_the_text_tells_of_had_met_before(lang: str, text: str, days: list[str]) -> None:
    assert [one[1] for one in told(text, lang)] == days


def test_what_was_agreed_at_the_last_meeting_tells_of_it() -> None:
    text = (
        "The joint committee of Norway and Iceland met in Molde on Tuesday. At their last meeting, "
        "in Oslo on February 7, the two sides had agreed on fees."
    )
    assert [one[1] for one in told(text)] == ["2024-03-12", "2024-02-07"]
