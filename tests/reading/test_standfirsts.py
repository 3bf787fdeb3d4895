"""What stands between headline and text is neither: standfirsts, and how long ago it was."""

from __future__ import annotations

import pytest
from reading_page import read_page

TITLE = "Two harbours to share one radio channel"
FIRST = (
    "Two harbours will share one radio channel from next spring, their masters said on Tuesday, "
    "after a year in which three boats ran aground in fog."
)
SECOND = "The channel will be tested for six months, and both towns will pay for half of it."
THIRD = "A second channel, for the pilots alone, is to follow if the first one proves quiet."
STANDFIRST = "The masts stand ready since March. What is missing is a budget for the guards."


def test_a_sentence_joined_to_a_text_of_parted_paragraphs_is_no_part_of_it() -> None:
    top = f"{TITLE}\nBy Jane Doe\n5 March 2019\n{STANDFIRST}\n"
    page = read_page(f"{top}{FIRST}\n\n{SECOND}\n\n{THIRD}\n")
    assert page.masthead.title.value == TITLE
    assert page.paragraphs == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "text",
    [
        f"{STANDFIRST}\n{FIRST}\n{SECOND}\n{THIRD}\n",  # all are joined
        f"{STANDFIRST}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n",  # none is
    ],
)
def test_where_paragraphs_are_all_alike_the_first_is_one(text: str) -> None:
    page = read_page(f"{TITLE}\nBy Jane Doe\n5 March 2019\n\n{text}")
    assert page.paragraphs == [STANDFIRST, FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "age",
    ["Today, 12:04", "Heute, 12:04 Uhr", "Hier, 18h05", "hace 3 horas", "2 hours ago", "3시간 전"],
)
def test_how_long_ago_it_was_is_no_headline(age: str) -> None:
    page = read_page(f"Harbours\n{TITLE}\n{age}\n5 March 2019\n\n{FIRST}\n\n{SECOND}\n")
    assert page.masthead.title.value == TITLE


def test_the_line_above_a_standfirst_over_who_signs_is_the_headline() -> None:
    top = "Harbour News\nTides  Fish\nHarbours\n"
    head = "Two harbours, one channel\nThe masts stand ready, the money does not.\nBy Jane Doe\n"
    page = read_page(f"{top}{head}5 March 2019\n\n{FIRST}\n\n{SECOND}\n")
    assert page.masthead.title.value == "Two harbours, one channel"


@pytest.mark.parametrize(
    "note",
    [
        "Note to readers: if you buy something through our links we may earn a commission.",
        "ADVERT: Harbour Scan. See through steel and fog.",
        "Our partner: Fenn & Sons, ropes since 1954.",
    ],
)
def test_notes_and_adverts_within_a_text_are_none_of_it(note: str) -> None:
    page = read_page(f"{TITLE}\nBy Jane Doe\n5 March 2019\n\n{FIRST}\n\n{note}\n\n{SECOND}\n")
    assert page.paragraphs == [FIRST, SECOND]
