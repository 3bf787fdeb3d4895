"""A month that a scraper put before a page is its date, and no part of its text."""

from __future__ import annotations

import pytest
from reading_page import read_page

from clipline.partial_dates import PartialDate
from clipline.reading.accords.hindsight import on_its_side, status_ahead

TITLE = "Two harbours to share one radio channel\n"
LEAD = (
    "Two harbours will share one radio channel from next spring, their masters said on Tuesday, "
    "after a year in which three boats ran aground in fog.\n"
)
SECOND = "The channel will be tested for six months, and both towns will pay for half of it.\n"
BODY = f"{LEAD}\n{SECOND}"
MARCH = PartialDate(2019, 3)


@pytest.mark.parametrize("top", [" date 2019-03 ", "date 2019-03\n\n", " date 2019-03 Menu\n"])
def test_a_scrapers_month_is_as_much_as_is_known_of_the_day(top: str) -> None:
    assert read_page(f"{top}{TITLE}\n{BODY}").published == "2019-03"


def test_a_month_and_the_title_may_share_a_line() -> None:
    assert read_page(f" date 2019-03 {TITLE}\n{BODY}").title == TITLE.strip()


@pytest.mark.parametrize("top", [" date 2019-03 ", " date 2019-03-07 "])
def test_the_text_begins_after_what_a_scraper_put_before_it(top: str) -> None:
    page = read_page(f"{top}{LEAD}\n{SECOND}")
    assert page.body[0].of(page.sheet.text) == LEAD.strip()


@pytest.mark.parametrize(
    ("stamp", "wanted"),
    [
        ("By Jane Doe\nMarch 5, 2019\n", "2019-03-05"),
        ("By Jane Doe\nFebruary 26, 2019\n", "2019-02-26"),
        ("Published: 1 March 2019 10:12\n", "2019-03-01T10:12"),
    ],
)
def test_the_pages_own_day_stands_above_a_scrapers_month(stamp: str, wanted: str) -> None:
    assert read_page(f" date 2019-03 {TITLE}{stamp}\n{BODY}").published == wanted


@pytest.mark.parametrize(
    ("dateline", "wanted"),
    [
        ("BERLIN, March 5 (dpa) - ", "2019-03-05"),
        ("BERLIN, June 5 (dpa) - ", "2019-03"),
        ("BERLIN (dpa) - ", "2019-03"),
    ],
)
def test_a_dateline_names_the_day_of_a_scrapers_month(dateline: str, wanted: str) -> None:
    assert read_page(f" date 2019-03 {TITLE}\n{dateline}{BODY}").published == wanted


def test_what_was_done_within_the_month_of_publication_was_done() -> None:
    day = PartialDate(2019, 3, 21)
    assert status_ahead("signed", day, "on 21 March 2019", MARCH, fixed=True) == "signed"
    assert status_ahead("signed", PartialDate(2019, 5, 2), "2 May 2019", MARCH, fixed=True) == (
        "planned"
    )
    assert on_its_side(day, "signed", "on 21 March", MARCH, fixed=False) == day


def test_a_dateline_opens_the_text_after_what_a_scraper_put_before_it() -> None:
    masthead = read_page(f" date 2019-03 BERLIN (dpa) - {BODY}").masthead
    assert (masthead.wire.value, masthead.place.value) == ("dpa", "Berlin")
