"""Meetings to come of those who have met: "They will next meet in Oslo in June"."""

from __future__ import annotations

import pytest
from reading_desk import agreements

Told = list[tuple[str, str, str | None]]

AGAIN = [
    (
        "en",
        "Norway and Iceland held naval talks in Oslo on Tuesday.",
        "The two sides will meet again in Reykjavik in November.",
    ),
    (
        "en",
        "Norway and Iceland held naval talks in Oslo on Tuesday.",
        "They will next meet in November, in Reykjavik.",
    ),
    (
        "es",
        "España y Marruecos mantuvieron el martes consultas sobre pesca.",
        "Las delegaciones acordaron volver a verse en noviembre.",
    ),
    (
        "fr",
        "La France et l'Allemagne ont tenu mardi des consultations sur la pêche.",
        "Les deux parties se reverront en novembre.",
    ),
]


def told(lang: str, *lines: str) -> Told:
    found = agreements("\n".join(lines), lang)
    return [(a.kind, a.status, a.date.iso if a.date else None) for a in found]


@pytest.mark.parametrize(("lang", "first", "second"), AGAIN)
def test_those_who_met_are_to_meet_again(lang: str, first: str, second: str) -> None:
    days = [("dialogue", "held", "2024-05-14"), ("dialogue", "planned", "2024-11")]
    assert told(lang, first, second) == days


def test_where_nothing_has_been_agreed_two_sides_that_meet_again_are_a_match() -> None:
    text = "Bergen beat Akureyri 2-1 on Tuesday.\nThe two sides will meet again in November."
    assert told("en", text) == []


def test_a_meeting_and_the_next_one_are_two_though_one_sentence_tells_of_both() -> None:
    text = (
        "The defence ministers of Norway and Iceland met in Oslo on Tuesday and are to reconvene"
        " in Reykjavik on 3 October."
    )
    days = [("dialogue", "held", "2024-05-14"), ("dialogue", "planned", "2024-10-03")]
    assert told("en", text) == days


FORMS = [
    (
        "fr",
        "La France et l'Allemagne ont paraphé mardi un accord.",
        "Des exercices communs auraient lieu en septembre.",
        ("exercise", "planned", "2024-09"),
    ),
    (
        "es",
        "España y Marruecos firmaron el martes un convenio.",
        "El simulacro conjunto se celebraría en septiembre.",
        ("exercise", "planned", "2024-09"),
    ),
    (
        "de",
        "Deutschland und Frankreich haben am Dienstag ein Abkommen paraphiert.",
        "Die gemeinsame Übung im September fällt aus.",
        ("exercise", "cancelled", "2024-09"),
    ),
    (
        "ja",
        "日本とノルウェーは14日、サイバー協議を開いた。",
        "次回は来年3月に開催する。",
        ("dialogue", "planned", "2025-03"),
    ),
    (
        "ko",
        "일본과 노르웨이는 14일 양해각서를 체결했다.",
        "두 나라는 오는 9월 합동훈련을 한다고 밝혔다.",
        ("exercise", "planned", "2024-09"),
    ),
]


@pytest.mark.parametrize(("lang", "first", "second", "session"), FORMS, ids=[f[0] for f in FORMS])
def test_a_session_told_by_form_of_its_verb_has_got_as_far(
    lang: str, first: str, second: str, session: tuple[str, str, str]
) -> None:
    assert session in told(lang, first, second)


def test_a_day_to_come_is_not_that_of_the_report() -> None:
    text = "일본과 노르웨이는 오는 11월 오슬로에서 공동 훈련을 실시한다고 밝혔다."
    assert told("ko", text) == [("exercise", "planned", "2024-11")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The drill that Norway and Iceland were to open on Monday is shelved.", "postponed"),
        ("A drill of Norway and Iceland was due in June, but was called off.", "cancelled"),
    ],
)
def test_what_was_to_be_and_is_no_more_is_told_last(text: str, status: str) -> None:
    assert [s for _, s, _ in told("en", text)] == [status]
