"""Further ones told by a small word, what has been on since a day, and what "it" was signed."""

from __future__ import annotations

import pytest
from reading_desk import agreements

Told = list[tuple[str, str, str | None]]

ANOTHER = [
    ("en", "Norway and Iceland held a joint drill on Tuesday.", "Another is planned for 2025."),
    (
        "de",
        "Deutschland und Frankreich haben am Dienstag eine gemeinsame Übung abgehalten.",
        "Eine weitere ist für 2025 geplant.",
    ),
    (
        "es",
        "España y Marruecos celebraron el martes un ejercicio conjunto.",
        "Otro está previsto para 2025.",
    ),
]
SIGNED = [
    (
        "en",
        "Norway and Iceland agreed on a treaty on cables.",
        "The ministers of both countries signed it in Oslo on Monday.",
    ),
    (
        "de",
        "Deutschland und Frankreich haben sich auf einen Vertrag geeinigt.",
        "Die Minister beider Länder unterschrieben ihn am Montag in Lyon.",
    ),
]


def told(lang: str, *lines: str) -> Told:
    found = agreements("\n".join(lines), lang)
    return [(a.kind, a.status, a.date.iso if a.date else None) for a in found]


@pytest.mark.parametrize(("lang", "first", "second"), ANOTHER, ids=[t[0] for t in ANOTHER])
def test_another_one_is_of_the_kind_told_before(lang: str, first: str, second: str) -> None:
    days = [("exercise", "held", "2024-05-14"), ("exercise", "planned", "2025")]
    assert told(lang, first, second) == days


@pytest.mark.parametrize(("lang", "first", "second"), SIGNED, ids=[t[0] for t in SIGNED])
def test_what_it_is_that_they_signed_was_told_before(lang: str, first: str, second: str) -> None:
    assert told(lang, first, second) == [("treaty", "signed", "2024-05-13")]


def test_what_two_have_run_since_a_day_is_ongoing() -> None:
    text = "Norway and Iceland have held a joint exercise off the cape since Monday."
    assert told("en", text) == [("exercise", "ongoing", "2024-05-13")]


def test_the_first_since_a_year_is_not_ongoing() -> None:
    text = "Norway and Iceland have held a joint drill, the first since 2019, off the cape."
    assert [s for _, s, _ in told("en", text)] == ["held"]


def test_a_joint_meeting_named_by_its_day_was_held() -> None:
    text = "Nothing came of Monday's meeting of the Norway-Iceland joint commission in Bergen."
    assert told("en", text) == [("committee", "held", "2024-05-13")]


@pytest.mark.parametrize(
    ("lang", "text", "paper"),
    [
        (
            "en",
            "Norway is in talks with Iceland on a similar pact.",
            ("agreement", "considered", None),
        ),
        (
            "en",
            "Norway and Iceland lean on a treaty the two countries signed in 2016.",
            ("treaty", "signed", "2016"),
        ),
        (
            "en",
            "The treaty they signed in 2016 binds Norway and Iceland.",
            ("treaty", "signed", "2016"),
        ),
    ],
)
def test_a_paper_by_what_stands_beside_it(
    lang: str, text: str, paper: tuple[str, str, str | None]
) -> None:
    assert told(lang, text) == [paper]


def test_a_meeting_that_came_to_a_plan_was_held() -> None:
    text = "日本とノルウェーは14日、オスロで次官級協議を開き、新たな訓練を始めることで合意した。"
    assert ("dialogue", "held", "2024-05-14") in told("ja", text)


def test_the_tenth_that_is_to_come_is_of_the_session_told_before() -> None:
    lines = (
        "España y Marruecos celebraron el martes la novena reunión de su comisión mixta.",
        "La décima tendrá lugar en noviembre.",
    )
    assert [s for _, s, _ in told("es", *lines)] == ["held", "planned"]


def test_their_own_joint_body_is_to_sit_though_nothing_else_is_told() -> None:
    lines = (
        "Norway and Iceland opened two harbours on Monday.",
        "Their joint harbour commission meets in Bergen on 3 June.",
    )
    assert told("en", *lines) == [("committee", "planned", "2024-06-03")]
