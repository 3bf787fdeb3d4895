"""The nameplate: a page's first words that are a name say whose page it is."""

from __future__ import annotations

import pytest
from reading_page import read_page

TITLE = "Two harbours to share one radio channel"
BODY = (
    "Two harbours will share one radio channel from next spring, their masters said on Tuesday, "
    "after a year in which three boats ran aground in fog.\n\n"
    "The channel will be tested for six months, and both towns will pay for half of it.\n"
)
HEAD = f"{TITLE}\nBy Jane Doe\n5 March 2019\n\n{BODY}"
MENU = "Villages  Tides  Fish  Letters\n"


def outlet_of(text: str) -> str | None:
    return read_page(text).masthead.outlet.value


@pytest.mark.parametrize(
    ("top", "wanted"),
    [
        (f"Lowmarsh Eel\n{MENU}", "Lowmarsh Eel"),
        (f"Skip to content\nLog in\nMonday, 4 March 2019\nLowmarsh Eel\n{MENU}", "Lowmarsh Eel"),
        (f"The Lowmarsh Eel logo\n{MENU}", "The Lowmarsh Eel"),
        (f"Lowmarsh & Eel  |  the weekly of the ferrymen\n{MENU}", "Lowmarsh & Eel"),
        (f"Lowmarsh State Ledger\nSubscribe from $1\n{MENU}LOCAL BUSINESS\n",
         "Lowmarsh State Ledger"),
    ],
)  # fmt: skip
def test_the_first_words_above_a_menu_are_the_sites_name(top: str, wanted: str) -> None:
    assert outlet_of(f"{top}{HEAD}") == wanted


@pytest.mark.parametrize(
    ("top", "wanted"),
    [
        ("DIARIO DE LA ENSENADA SUR\nVie 26 abr 2019    Dólar $ 38,20\n",
         "DIARIO DE LA ENSENADA SUR"),
        ("La Dépêche du Goulet\nédition du matin\n", "La Dépêche du Goulet"),
        ("il Corriere della Foce\n", "il Corriere della Foce"),
    ],
)  # fmt: skip
def test_papers_may_be_called_so_by_their_first_word(top: str, wanted: str) -> None:
    assert outlet_of(f"{top}{HEAD}") == wanted


def test_an_edition_is_no_part_of_a_papers_name() -> None:
    text = "二つの港は来春から無線の周波数を共用すると港長が火曜日に明らかにした。\n\n"
    page = f"東潟新報デジタル\nログイン\n社会\n二つの港、無線を共用へ\n2019年3月5日\n\n{text}{text}"
    assert outlet_of(page) == "東潟新報"


@pytest.mark.parametrize(
    "top",
    [
        "Home\nNews\nSport\nLowmarsh Eel\n",  # an item of a menu that has begun
        f"Weather Desk\n{TITLE}\n",  # what stands over a headline, with no menu
        "Jane Doe\n5 March 2019\n",  # who signs
        f"Fish\nTides\n{MENU}",  # words of the menu
        "Why eels leave their ponds at night\n" + MENU,  # another headline
    ],
)
def test_what_only_stands_on_top_is_no_sites_name(top: str) -> None:
    assert outlet_of(f"{top}{HEAD}") is None


def test_a_portal_says_its_name_above_a_listed_outlets_text() -> None:
    top = f"Reader Harbor\n{MENU}\nThe Straits Times\nThe Straits Times, 5 March 2019\n"
    assert outlet_of(f"{top}{HEAD}\n© 2019 The Straits Times\n") == "The Straits Times"


def test_a_section_in_a_menus_line_is_no_site_where_it_stands_again() -> None:
    top = "Semanario El Botero\nSuscribite\nInicio  Ribera  Campo  Vecinos\nRibera\n"
    assert outlet_of(f"{top}{HEAD}") == "Semanario El Botero"


def test_a_papers_name_is_no_section_though_a_word_of_it_is_one() -> None:
    top = "Friday, 1 March 2019\nOther edition\nLowmarsh Tribune\nVillages | Tides | Fish\n"
    assert outlet_of(f"{top}{HEAD}") == "Lowmarsh Tribune"


def test_items_one_a_line_are_a_menu_too() -> None:
    menu = "Serving the bay since 1911\nFront page\nOpinion\nSchools\nPolice log\n"
    top = f"Log in\nSubscribe\nThe Lowmarsh Sounder\n{menu}"
    assert outlet_of(f"{top}{HEAD}") == "The Lowmarsh Sounder"


@pytest.mark.parametrize(
    "line", ["Lowmarsh Online , Friday 1 Mar 2019", "Lowmarsh Times\n1 Mar 2019"]
)
def test_a_papers_name_beside_the_day_under_the_headline_is_whose_page_it_is(line: str) -> None:
    name = "Lowmarsh Online" if "Online" in line else "Lowmarsh Times"
    assert outlet_of(f"{TITLE}\n{line}\n\n{BODY}") == name


def test_who_signs_for_a_newsroom_is_no_paper() -> None:
    assert outlet_of(f"{TITLE}\nStaff Reporter\n1 March 2019\n\n{BODY}") is None


def test_a_name_with_an_article_is_no_persons_and_counts_where_it_is_said_again() -> None:
    top = "Le Guetteur de Lowmarsh\nMardi 5 mars 2019\n"
    foot = "\nLe Guetteur de Lowmarsh, 8 rue des Tanneurs\n"
    assert outlet_of(f"{top}{HEAD}{foot}") == "Le Guetteur de Lowmarsh"
    assert outlet_of(f"Ada Guetteur\n{HEAD}\nAda Guetteur, 8 rue des Tanneurs\n") is None
