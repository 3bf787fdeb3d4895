"""Where nothing else names a page's outlet, the addresses in its furniture spell it."""

from __future__ import annotations

import pytest
from reading_page import read_page

PAGE = (
    "Two harbours to share one radio channel\n\nBy Jane Doe\n5 March 2019\n\n"
    "Two harbours will share one radio channel from next spring, their masters said on Tuesday, "
    "after a year in which three boats ran aground in fog.\n\n"
    "The channel will be tested for six months, and both towns will pay for half of it.\n\n"
)


def outlet_of(foot: str) -> str | None:
    return read_page(f"{PAGE}{foot}").masthead.outlet.value


@pytest.mark.parametrize(
    ("foot", "wanted"),
    [
        ("Email: desk@lowmarsheel.com\n", None),
        ("Letters\nThe best of Lowmarsh Eel\nEmail: desk@lowmarsh-eel.com\n", "Lowmarsh Eel"),
        ("Most read\nlowmarsh-eel.com\n", "lowmarsh-eel.com"),
        ("lowmarsheel.com\nEmail: sport@lowmarsheel.com\nsuttonboats.org\n", "lowmarsheel.com"),
    ],
)  # fmt: skip
def test_the_address_that_most_lines_have_spells_the_sites_name(
    foot: str, wanted: str | None
) -> None:
    assert outlet_of(foot) == wanted


@pytest.mark.parametrize(
    "foot",
    [
        "Powered by WordPress.com\n",  # what many sites are made with
        "lowmarsheel.com\nsuttonboats.org\n",  # neither more than the other
        "https://www.lowmarsheel.com/eels/12\n",  # a link to anything
        "The Harbour Office\nContact: press@harbouroffice.gov\n",  # who is to be asked
    ],
)
def test_addresses_of_others_are_no_outlets(foot: str) -> None:
    assert outlet_of(foot) is None


@pytest.mark.parametrize(
    ("foot", "wanted"),
    [
        ("Fenlark Quizzes\nFenlark Cooking\nFenlark-Podcast\nletters@fenlark.com\n", "Fenlark"),
        ("The Fenlark Quizzes\nFenlark Cooking\nFenlark Rooms\nfenlark.com/ads\n", "Fenlark"),
        (
            "Lowmarsh Eel Quizzes\nLowmarsh Eel Rooms\nLowmarsh Eel Boats\nads@lowmarsh-eel.com\n",
            "Lowmarsh Eel",
        ),
    ],
)
def test_a_name_that_leads_three_items_and_is_an_address_is_the_sites(
    foot: str, wanted: str
) -> None:
    assert outlet_of(foot) == wanted


@pytest.mark.parametrize(
    "foot",
    [
        "Fenlark Quizzes\nFenlark Cooking\nFenlark Rooms\n",  # a town, a club: no address has it
        "Fenlark Quizzes\nFenlark Cooking\nletters@fenlark.com\n",  # two items
        "Fenlark Quizzes\nFenlark Quizzes\nFenlark Quizzes\nletters@fenlark.com\n",  # one thrice
        "Facebook Live\nFacebook Watch\nFacebook Groups\nhelp@facebook.com\n",
    ],
)
def test_a_topic_that_leads_items_is_no_outlet(foot: str) -> None:
    assert outlet_of(foot) is None


@pytest.mark.parametrize(
    ("job", "wanted"),
    [("Senior editor at Fenlark.", "Fenlark"), ("Senior rower at Fenlark.", None)],
)
def test_whose_writer_someone_is_bears_out_a_bare_name(job: str, wanted: str | None) -> None:
    assert outlet_of(f"Jane Doe\n{job}\n\nRead on\nFenlark\nPoetry\n") == wanted
