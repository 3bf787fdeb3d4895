"""Drills and accords told by a verb alone: "trained side by side", "agreed to share data"."""

from __future__ import annotations

import pytest
from reading_desk import agreements

Told = list[tuple[str, str, str | None]]

DRILLS = [
    ("en", "Norway and Iceland exercised side by side in the fjord from 6 to 10 May.", "held"),
    ("en", "Norway and Iceland are to sail together from 3 to 7 June.", "planned"),
    ("de", "Deutschland und Frankreich haben vom 6. bis 10. Mai gemeinsam geübt.", "held"),
    ("fr", "La France et l'Allemagne ont manœuvré ensemble du 6 au 10 mai.", "held"),
    ("es", "España y Marruecos se ejercitarán juntas del 3 al 7 de junio.", "planned"),
]
ACCORDS = [
    ("en", "Norway and Iceland agreed on Tuesday to share pictures of ice."),
    ("es", "España y Marruecos acordaron el martes compartir imágenes."),
    ("ja", "日本とノルウェーの両政府は14日、船の情報共有で合意した。"),
    ("ko", "일본과 노르웨이는 14일 선박 정보를 공유하기로 합의했다."),
]


def told(lang: str, text: str) -> Told:
    return [(a.kind, a.status, a.date.iso if a.date else None) for a in agreements(text, lang)]


@pytest.mark.parametrize(("lang", "text", "status"), DRILLS, ids=[t[1][:24] for t in DRILLS])
def test_two_that_exercise_together_hold_a_drill(lang: str, text: str, status: str) -> None:
    day = "2024-05-06" if status == "held" else "2024-06-03"
    assert told(lang, text) == [("exercise", status, day)]


@pytest.mark.parametrize(("lang", "text"), ACCORDS, ids=[t[0] for t in ACCORDS])
def test_what_two_agreed_to_do_is_an_agreement_where_no_paper_says_so(lang: str, text: str) -> None:
    assert told(lang, text) == [("agreement", "announced", "2024-05-14")]


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Iceland agreed to deepen their ties.",
        "Norway and Iceland have not agreed to share pictures of ice.",
        "A firm in Norway agreed to share its pictures.",
        "Norway said it had agreed to the rule that grants Iceland leave.",
    ],
)
def test_good_will_alone_is_no_agreement(text: str) -> None:
    assert told("en", text) == []


def test_where_a_paper_says_so_what_two_agreed_to_do_is_no_second_one() -> None:
    text = (
        "Norway and Iceland agreed to share pictures of ice.\n"
        "The two governments signed a memorandum on it on Tuesday."
    )
    assert told("en", text) == [("mou", "signed", "2024-05-14")]


@pytest.mark.parametrize(
    ("text", "drill"),
    [
        (
            "The two forces will rehearse a mass rescue off Oslo on 24 and 25 June.",
            ("exercise", "planned", "2024-06-24"),
        ),
        (
            "The two navies drilled for the first time in June last year, off Oslo.",
            ("exercise", "held", "2023-06"),
        ),
        ("The two forces trained their dogs in June last year.", None),
        ("Forces will rehearse a mass rescue off Oslo on 24 June.", None),
    ],
)
def test_both_forces_of_those_who_were_told_of_exercise_without_their_names(
    text: str, drill: tuple[str, str, str | None] | None
) -> None:
    before = "Norway and Iceland signed a memorandum on cables on Monday."
    told = [
        (a.kind, a.status, a.date.iso if a.date else None) for a in agreements(f"{before}\n{text}")
    ]
    assert told == [("mou", "signed", "2024-05-13"), *([drill] if drill else [])]
