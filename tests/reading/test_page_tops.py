"""What stands around an article is not it: clocks, captions, menus, who wrote something else."""

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


@pytest.mark.parametrize(
    ("top", "wanted"),
    [
        ("Oslo, November 26th 2026 - 03:14 UTC\n\n{title}\nTuesday, March 5th 2019 - 10:45 UTC\n",
         "2019-03-05T10:45+00:00"),
        (" date 2019-03-07\nMenu\n{title}\nBy Jane Doe\nMarch 5, 2019\n", "2019-03-05"),
        ("Log in  Register  Subscribe  2026-11-26\n\n{title}\nBy Jane Doe\n", None),
        ("PRESS RELEASE | 5 March 2019 | Oslo | 2 min read\n\n{title}\n", "2019-03-05"),
        ("{title}\nPublié le 15/03/19 à 18h05 - Mis à jour le 15/03/19 à 19h22\n",
         "2019-03-15T18:05"),
    ],
)  # fmt: skip
def test_a_pages_clock_or_crawl_is_not_its_day(top: str, wanted: str | None) -> None:
    page = read_page(f"{top.format(title=TITLE)}\n{BODY}")
    assert page.published == wanted


def test_a_day_said_again_below_the_text_is_not_unsaid() -> None:
    tail = "Related stories\nFerry stuck in ice\nKim Roe, harbour master - 5/03/2019\n"
    assert read_page(f"{TITLE}\n5 March 2019\n\n{BODY}\n{tail}").published == "2019-03-05"


@pytest.mark.parametrize(
    ("above", "below", "wanted"),
    [
        ("By JANE DOE\n", "", ("Jane Doe",)),
        ("By JANE DOE\nand JOHN ROE\n5 March 2019\n", "", ("Jane Doe", "John Roe")),
        ("Story by By Jane Doe\n5 March 2019\n", "", ("Jane Doe",)),
        ("dpa, Jane Doe\n5 March 2019\n", "", ("Jane Doe",)),
        ("", "About the author\nJane Doe\nJane Doe is a writer.\n", ("Jane Doe",)),
        ("", "Published by Harbour Press Limited, Co. Regn. No. 7.\n", ()),
        ("By Jane Doe\n", "Related stories\nFerry stuck in ice\nBy John Roe\n", ("Jane Doe",)),
        ("TODAY'S PAPER | MAY 14, 2019\n", "", ()),
    ],
)
def test_who_signs_the_report(above: str, below: str, wanted: tuple[str, ...]) -> None:
    page = read_page(f"{TITLE}\n{above}\n{BODY}\n{below}")
    assert (page.masthead.byline.value or ()) == wanted


@pytest.mark.parametrize(
    "line",
    [
        "Fishing boats at the harbours - RIPRODUZIONE RISERVATA\n",
        "240917 radio channel for two harbours.pdf\n",
        "Fishing boats moored in one of the two harbours\n",
    ],
)
def test_what_stands_between_stamp_and_text_is_no_headline(line: str) -> None:
    page = read_page(f"{TITLE}\n5 March 2019, 10:12\n\n{line}\n{BODY}")
    assert page.masthead.title.value == TITLE.strip()


def test_the_senders_name_below_from_is_no_headline() -> None:
    sender = "From:\nDepartment for Harbours and Marine Management Organisation\n"
    page = read_page(f"Press release\n{TITLE}\n{sender}Published\n5 March 2019\n\n{BODY}")
    assert page.masthead.title.value == TITLE.strip()


def test_a_section_is_no_part_of_a_headline_that_stands_elsewhere_without_it() -> None:
    tail = f"This work, {TITLE.strip()}, by Jane Doe, is in the public domain.\n"
    page = read_page(f"Images  News  Video\n\nNews: {TITLE}\n5 March 2019\n\n{BODY}\n{tail}")
    assert page.masthead.title.value == TITLE.strip()
