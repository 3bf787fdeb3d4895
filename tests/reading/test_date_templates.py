from __future__ import annotations

import re

import pytest

from clipline.config import Language
from clipline.reading.calendar.leads import DIGITS, YEAR, leads
from clipline.reading.calendar.templates import read_template, word_pattern

TONGUE = Language(
    "xx", "A language", {"month.4": ("April", "Apr"), "relative.part": ("late", "early in")}
)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{month} {day}", {"april"}),
        ("(?:{day} )?{month}", {DIGITS, "april"}),
        ("[Tt]he {day}", {"t"}),
        ("(?:in|[Bb]y) <>{year}", {"i", "b"}),
        ("(?<!x)(?=19|20){year}", {YEAR}),
        (r"\d{4}x", {DIGITS, YEAR}),
    ],
)
def test_a_template_is_tried_only_where_it_may_begin(template: str, expected: set[str]) -> None:
    def slot_leads(slot: str) -> set[str]:
        return {"month": {"april"}, "day": {DIGITS}, "year": {YEAR}}[slot]

    assert leads(template, slot_leads) == (expected, False)


def test_a_part_stands_for_its_words_and_a_space_for_a_line_break() -> None:
    template = read_template(TONGUE, "month", "(?:{part} )?{month}")
    assert template.words == {"late", "early", "in", "april", "apr"}
    match = re.fullmatch(template.source, "Early in\nApril")
    assert match is not None
    assert match["slot0"] == "April"


def test_words_share_their_beginnings_and_the_longest_wins() -> None:
    pattern = re.compile(word_pattern(["Sept", "September", "last week"]))
    assert [m[0] for m in pattern.finditer("September, Sept and Last\nweek")] == [
        "September",
        "Sept",
        "Last\nweek",
    ]
