from __future__ import annotations

import re

import pytest

from clipline.config import languages
from clipline.model import Span
from clipline.reading.text.turns import Turns, own_words

LISTED = [
    turn
    for language in languages()
    for key in ("pattern.voice", "pattern.site")
    for turn in language.list(key)
]


def found(text: str, *turns: str) -> list[tuple[int, str]]:
    told = Turns(turns, "(?P<name>[A-Z][a-z]+)").find(text, Span(0, len(text)))
    return [(number, match["name"]) for number, match in told]


def test_each_turn_of_a_line_is_found_by_its_number_and_name() -> None:
    turns = (r"(?i:more from) NAME\W*$", r"NAME is part of ", r"^NAME top stories$")
    assert found("Harbour is part of a group. More from Harbour", *turns) == [
        (0, "Harbour"),
        (1, "Harbour"),
    ]
    assert found("harbour is part of a group", *turns) == []
    assert found("", *turns) == found("More from Harbour") == []


@pytest.mark.parametrize("turn", LISTED)
def test_the_words_beside_a_listed_name_are_a_pattern_that_asks_for_letters(turn: str) -> None:
    assert turn.count("NAME") == 1
    assert re.compile(own_words(turn)).search("") is None
