"""The day of what is news is not that of what the text looks back on."""

from __future__ import annotations

import pytest
from reading_desk import agreements

Told = list[tuple[str, str, str | None]]


def told(lang: str, *lines: str) -> Told:
    found = agreements("\n".join(lines), lang)
    return [(a.kind, a.status, a.date.iso if a.date else None) for a in found]


def test_a_paper_that_is_news_bears_no_day_of_long_before() -> None:
    lines = (
        "Norway and Iceland signed a protocol on rescue at sea.",
        "The protocol leans on rules that ministers adopted in Oslo in June 2016.",
    )
    assert told("en", *lines) == [("agreement", "signed", None)]


def test_a_joint_statement_bears_no_day_of_long_before() -> None:
    lines = (
        "Norway and Iceland signed an accord on cables in July 2018.",
        "Now Norway and Iceland issued a joint statement on herring.",
    )
    assert ("joint_statement", "announced", None) in told("en", *lines)


def test_a_day_before_a_colon_is_that_of_what_follows() -> None:
    text = "Late on Monday the waiting ended: Norway and Iceland signed a memorandum on cables."
    assert told("en", text) == [("mou", "signed", "2024-05-13")]


def test_the_day_of_a_paper_is_none_of_a_drill() -> None:
    lines = (
        "The coast guards of Norway and Iceland held a joint drill off the cape.",
        "The accord was signed in Oslo in March.",
    )
    assert ("exercise", "held", None) in told("en", *lines)


@pytest.mark.parametrize(
    ("lang", "first", "second"),
    [
        (
            "de",
            "Deutschland und Frankreich warten auf das Schiff.",
            "Minister der beiden Staaten unterzeichneten am Dienstag ein Memorandum.",
        ),
        (
            "es",
            "España y Marruecos esperan el barco.",
            "Ambos ministerios firmaron el martes un memorando.",
        ),
        (
            "fr",
            "La France et l'Allemagne attendent le navire.",
            "Les deux ministères ont signé mardi un mémorandum.",
        ),
    ],
)
def test_both_of_something_are_the_two_of_the_text(lang: str, first: str, second: str) -> None:
    assert told(lang, first, second) == [("mou", "signed", "2024-05-14")]
