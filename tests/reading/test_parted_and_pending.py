"""Verbs in two parts, papers in the plural, what is still to be signed, and days of plans."""

from __future__ import annotations

import datetime as dt

import pytest
from reading_desk import agreements

from clipline.reading.dates import find_dates

Told = list[tuple[str, str, str | None]]
JUNE = dt.date(2024, 6, 20)
PARTED = [
    (
        (
            "Deutschland und Frankreich unterzeichneten am Dienstag ein Abkommen. "
            "Zugleich setzten beide Seiten die Gespräche über Pegel aus."
        ),
        [("agreement", "signed", "2024-05-14"), ("dialogue", "postponed", None)],
    ),
    (
        "Deutschland und Frankreich sagten am Montag eine gemeinsame Übung vor Brest ab.",
        [("exercise", "cancelled", "2024-05-13")],
    ),
    (
        "Deutschland und Frankreich haben am Montag ihre Verhandlungen über Kabel abgeschlossen.",
        [("dialogue", "held", "2024-05-13")],
    ),
]
PLURAL = [
    (
        "de",
        "Deutschland und Frankreich haben am Montag zwei Absichtserklärungen unterzeichnet.",
        "statement_of_intent",
    ),
    ("es", "España y Marruecos firmaron el lunes dos cartas de intención.", "statement_of_intent"),
    ("fr", "La France et l'Allemagne ont signé lundi deux protocoles d'accord.", "mou"),
]
DAYS = [
    ("de", "ein Abkommen, das beide Länder 2016 geschlossen haben", "2016"),
    ("de", "Im März treffen sich die Fachleute zu einer Übung.", "2025-03"),
    ("ko", "양측은 교류에 합의하고 3월 중 협약을 맺을 계획이다.", "2025-03"),
    ("ja", "次回の協議は3月にベルゲンで開かれる予定。", "2025-03"),
    ("ko", "양측은 3월 협약을 맺고 교류할 계획이다.", "2024-03"),
]


def told(lang: str, text: str) -> Told:
    found = agreements(text, lang)
    return [(a.kind, a.status, a.date.iso if a.date else None) for a in found]


@pytest.mark.parametrize(("text", "expected"), PARTED)
def test_a_verb_in_two_parts_is_one(text: str, expected: Told) -> None:
    assert told("de", text) == expected


@pytest.mark.parametrize(("lang", "text", "kind"), PLURAL, ids=[p[0] for p in PLURAL])
def test_papers_in_the_plural_are_told(lang: str, text: str, kind: str) -> None:
    assert told(lang, text) == [(kind, "signed", "2024-05-13")]


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Iceland have yet to sign an agreement on cables.",
        "An agreement between Norway and Iceland on cables is awaiting signature.",
    ],
)
def test_what_is_yet_to_be_signed_is_planned(text: str) -> None:
    assert told("en", text) == [("agreement", "planned", None)]


def test_what_has_yet_to_bear_fruit_has_been_signed() -> None:
    text = "Norway and Iceland signed an accord in August 2018. It has yet to bring a single cod."
    assert told("en", text) == [("agreement", "signed", "2018-08")]


def test_a_day_in_what_a_statement_condemns_is_not_its_own() -> None:
    text = (
        "Norway and Iceland signed a treaty on Tuesday. In a joint communique, the two ministers "
        "condemned the hack of last November."
    )
    assert ("communique", "announced", "2023-11") not in told("en", text)
    assert [kind for kind, _, _ in told("en", text)] == ["treaty", "communique"]


def test_a_joint_commission_that_met_on_a_day_is_told() -> None:
    text = (
        "Norway and Iceland share a border of ice. "
        "The joint commission on ice last met in Oslo on 11 April."
    )
    assert told("en", text) == [("committee", "held", "2024-04-11")]


@pytest.mark.parametrize(("lang", "text", "day"), DAYS)
def test_the_verb_after_a_day_tells_on_which_side_it_lies(lang: str, text: str, day: str) -> None:
    assert [d.value for d in find_dates(text, JUNE, lang)] == [day]


def test_a_day_after_an_agreeing_is_of_what_follows_where_verbs_come_last() -> None:
    text = "한국과 노르웨이는 13일 교류에 합의하고 9월 중 양해각서를 체결할 계획이다."
    assert [d for _, s, d in told("ko", text) if s == "planned"] == ["2024-09"]


def test_a_long_s_is_read_as_an_s_and_stops_nothing() -> None:
    text = "Deutschland und Frankreich \u017fetzten am Montag ihre Gespräche über Pegel aus."
    assert [(a.kind, a.status) for a in agreements(text, "de")] == [("dialogue", "postponed")]
