"""Of the names on a page only those count that sign its own report."""

from __future__ import annotations

import pytest
from reading_page import read_page

TITLE = "Two harbours to share one radio channel\n"
LEAD = (
    "Two harbours will share one radio channel from next spring, their masters said on Tuesday, "
    "after a year in which three boats ran aground in fog.\n"
)
SECOND = "The channel will be tested for six months, and both towns will pay for half of it.\n"
BODY = f"{LEAD}\n{SECOND}"


def byline_of(text: str) -> tuple[str, ...]:
    return read_page(text).masthead.byline.value or ()


@pytest.mark.parametrize(
    "page",
    [
        "Harbour Watch\n4 March 2019\n\n{title}\nBy Jane Doe\n5 March 2019\n\n{body}",
        "{title}\nBy Jane Doe\n5 March 2019\n\n{body}\n— John Roe (@johnroe) March 4, 2019\n",
        "{title}\nBy Jane Doe\n5 March 2019\n\n{body}\nJohn Roe, 64\n\nHe is a pilot.\n",
        "{title}\nBy Jane DoererFollow\n5 March 2019\n\n{body}",
        "{title}\nJane Doe Follow\n5 March 2019\n\n{body}",
    ],
)
def test_a_sure_byline_outweighs_names_far_from_it(page: str) -> None:
    names = byline_of(page.format(title=TITLE, body=BODY))
    assert names in {("Jane Doe",), ("Jane Doerer",)}


def test_of_bare_names_those_under_the_headline_sign() -> None:
    page = f"Tide Watch\n4 March 2019\n\n{TITLE}\nJane Doe\n5 March 2019\n\n{BODY}"
    assert byline_of(page) == ("Jane Doe",)


def test_who_signs_next_to_a_sure_name_signs_too() -> None:
    page = f"{TITLE}\nBy Jane Doe\nJohn Roe\n5 March 2019\n\n{BODY}"
    assert byline_of(page) == ("Jane Doe", "John Roe")


def test_words_that_the_page_has_in_small_letters_are_no_name() -> None:
    page = f"{TITLE}\nPilot Fog\n5 March 2019\n\n{BODY}\nThe pilot saw only fog.\n"
    assert byline_of(page) == ()


@pytest.mark.parametrize("office", ["Minister of Fisheries", "Secretary of State for Harbours"])
def test_who_holds_the_office_below_the_name_is_no_author(office: str) -> None:
    page = f"{TITLE}\n5 March 2019\n\nJane Doe\n{office}\n\n{BODY}"
    assert byline_of(page) == ()


def test_the_months_above_an_archives_copy_sign_nothing() -> None:
    page = (
        "INTERNET ARCHIVE WAYBACK MACHINE\n41 captures\n9 Jun 2019 – 17 Feb 2023\n"
        "MAY JUN JUL   09   2018 2019 2020\nAbout this capture\n\nHarbor News\n"
        f"News  Sport  Weather\n\n8 June 2019\n{TITLE}\n{BODY}"
    )
    assert byline_of(page) == ()
