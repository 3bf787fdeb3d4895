"""Talks on a paper are the paper's, talks that began in some month go on, and a body sits."""

from __future__ import annotations

import pytest
from reading_desk import FRIDAY, agreements

Told = list[tuple[str, str, str | None]]


def told(lang: str, *lines: str) -> Told:
    found = agreements("\n".join(lines), lang, FRIDAY)
    return [(a.kind, a.status, a.date.iso if a.date else None) for a in found]


ON_A_PAPER = [
    (
        "en",
        "Negotiations between Norway and Iceland on a fishery treaty are under way.",
        ("treaty", "ongoing", None),
    ),
    (
        "en",
        "Norway and Iceland undertook to open negotiations on a fishery agreement.",
        ("agreement", "planned", None),
    ),
    (
        "en",
        "Norway and Iceland concluded talks on a fishery agreement on Tuesday.",
        ("agreement", "announced", "2024-05-14"),
    ),
    (
        "de",
        "Deutschland und Frankreich haben Verhandlungen über ein Abkommen aufgenommen.",
        ("agreement", "ongoing", None),
    ),
    (
        "fr",
        "La France et l'Allemagne ont ouvert des négociations sur un accord de pêche.",
        ("agreement", "ongoing", None),
    ),
    (
        "es",
        "España y Marruecos iniciaron negociaciones sobre un acuerdo de pesca en marzo.",
        ("agreement", "ongoing", "2024-03"),
    ),
    (
        "ja",
        "ノルウェーと日本は漁業協定の締結に向けた交渉を始めた。",
        ("agreement", "planned", None),
    ),
    (
        "ko",
        "노르웨이와 일본은 어업협정 체결을 위한 협상을 시작했다.",
        ("agreement", "planned", None),
    ),
]


@pytest.mark.parametrize(("lang", "text", "paper"), ON_A_PAPER, ids=[t[1][:24] for t in ON_A_PAPER])
def test_talks_on_a_new_paper_tell_how_far_the_paper_is(
    lang: str, text: str, paper: tuple[str, str, str | None]
) -> None:
    assert told(lang, text) == [paper]


@pytest.mark.parametrize(
    ("text", "session"),
    [
        (
            "Norway and Iceland held talks on a fishery agreement on Tuesday.",
            ("dialogue", "held", "2024-05-14"),
        ),
        (
            "Norway and Iceland will hold talks on a fishery agreement in Oslo on 3 June.",
            ("dialogue", "planned", "2024-06-03"),
        ),
        (
            "Norway and Iceland opened talks on the fishery agreement on Tuesday.",
            ("dialogue", "held", "2024-05-14"),
        ),
    ],
)
def test_talks_of_a_day_are_a_session_whatever_they_are_on(
    text: str, session: tuple[str, str, str]
) -> None:
    assert told("en", text) == [session]


def test_talks_at_an_early_stage_tell_of_a_paper_that_is_thought_of() -> None:
    found = told(
        "en",
        "Norway and Iceland signed a memorandum on cables on Monday.",
        "Talks with Brazil on a similar memorandum are at an early stage, Norway's ministry said.",
    )
    assert found == [("mou", "signed", "2024-05-13"), ("mou", "considered", None)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Negotiations between Norway and Iceland began last year.", "ongoing"),
        ("Norway and Iceland began negotiations in March.", "ongoing"),
        ("Norway and Iceland began negotiations in Oslo on Tuesday.", "held"),
        ("Norway and Iceland held negotiations in March.", "held"),
    ],
)
def test_talks_that_began_in_a_month_or_year_are_not_one_meeting(text: str, status: str) -> None:
    assert [(kind, done) for kind, done, _ in told("en", text)] == [("dialogue", status)]


def test_how_talks_that_led_to_a_paper_began_is_told_by_the_paper() -> None:
    found = told(
        "en",
        "Norway and Iceland signed a fishery agreement on Tuesday.",
        "Talks began in 2008.",
    )
    assert found == [("agreement", "signed", "2024-05-14")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The joint committee of Norway and Iceland held its third meeting on Tuesday."),
        ("es", "La comisión mixta de España y Marruecos celebró el martes su tercera reunión."),
        ("fr", "La commission mixte entre la France et l'Allemagne a tenu mardi sa 3e réunion."),
        ("ko", "노르웨이와 일본은 14일 오슬로에서 방산 공동위원회 첫 회의를 열었다."),
    ],
)
def test_a_numbered_meeting_is_of_the_body_that_its_sentence_names_first(
    lang: str, text: str
) -> None:
    assert told(lang, text) == [("committee", "held", "2024-05-14")]


def test_a_committee_that_sits_comes_before_a_dialogue_told_earlier() -> None:
    found = told(
        "en",
        "Norway and Iceland held their second cyber dialogue in Oslo on Monday.",
        "A committee of Norway and Iceland on herring will hold its first session in November.",
    )
    assert found == [("dialogue", "held", "2024-05-13"), ("committee", "planned", "2024-11")]


THOUGHT_OF = [
    ("en", "An agreement between Norway and Iceland on charts has been talked about since 2021."),
    ("en", "An agreement of Norway and Iceland on charts is also being looked into."),
    ("en", "Norway and Iceland are thinking about an agreement on charts."),
    ("fr", "La France réfléchit à un accord avec l'Allemagne sur la pêche."),
    ("de", "Deutschland denkt über eine Vereinbarung mit Frankreich nach."),
    ("de", "Geprüft wird auch ein Abkommen zwischen Deutschland und Frankreich."),
    ("it", "È allo studio un accordo tra la Francia e la Germania sulla pesca."),
    ("pt", "Está em estudo um acordo entre o Brasil e a França sobre pesca."),
]


@pytest.mark.parametrize(
    ("lang", "text"), THOUGHT_OF, ids=[f"{n}-{t[0]}" for n, t in enumerate(THOUGHT_OF)]
)
def test_a_paper_that_is_only_thought_of_is_considered(lang: str, text: str) -> None:
    assert told(lang, text) == [("agreement", "considered", None)]


def test_a_deal_that_was_looked_into_is_not_thought_of() -> None:
    found = told("en", "The police looked into a deal signed by Norway and Iceland on Tuesday.")
    assert ("agreement", "considered", None) not in found
