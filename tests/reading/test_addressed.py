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
