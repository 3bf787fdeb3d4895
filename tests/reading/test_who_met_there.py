"""Meetings told beside the news: "Meeting in Alta on Monday, the ministers …", "who met there"."""

from __future__ import annotations

import pytest
from reading_desk import steps_told

MET = [("dialogue", "held", "2024-05-13")]


@pytest.mark.parametrize(
    "text",
    [
        "Meeting in Alta on Monday, the Norwegian and Icelandic foreign ministers spoke of nets.",
        "Norway and Iceland, meeting in the joint commission on Monday, agreed to lower fees.",
        "The Norwegian and Icelandic foreign ministers, who met in Alta on Monday, spoke of nets.",
    ],
)
def test_those_who_met_are_told_beside_what_they_did(text: str) -> None:
    assert steps_told(text) == MET


@pytest.mark.parametrize(
    "text",
    [
        "Meeting fishermen in Alta on Monday, the ministers of Norway and Iceland spoke of nets.",
        "The ministers of Norway and Iceland, who met fishermen in Alta on Monday, spoke of nets.",
    ],
)
def test_those_who_met_others_did_not_meet(text: str) -> None:
    assert steps_told(text) == []


def test_how_long_ago_talks_began_is_no_news_of_them() -> None:
    text = "Two years after talks began, Norway and Iceland have signed an accord on nets."
    assert steps_told(text) == [("agreement", "signed", None)]


def test_what_came_to_an_end_was_held() -> None:
    text = "Talks between Norway and Iceland came to an end in Alta on Tuesday."
    assert steps_told(text) == [("dialogue", "held", "2024-05-14")]
