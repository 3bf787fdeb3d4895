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
