"""Which of several lines above a text heads it: by who signs below, and by the first paragraph."""

from __future__ import annotations

import pytest
from reading_page import read_page

from clipline.reading.titles.overlooked import with_title

TITLE = "Two harbours to share one radio channel"
TEXT = (
    "The harbours of Lund and Varde will share one radio channel from next spring, their masters"
    " said on Tuesday, after a year in which three boats ran aground in fog.\n\n"
    "The channel will be tested for six months, and both towns will pay for half of it.\n\n"
    "A second channel, for the pilots alone, is to follow if the first one proves quiet.\n"
)
SIGNED = "By Jane Doe\n5 March 2019\n"
MENU = "Home\nWorld\nPorts\nSport\nOpinion\nLetters\nPuzzles\n"


def test_a_slogan_above_a_headline_makes_no_standfirst_of_it() -> None:
    top = "Friends of the Sea since 1908\nAll the news of the coast, every day\n\n"
    page = read_page(f"{top}{TITLE}\n\nBoth pay half of it, they say\n\n{SIGNED}\n{TEXT}")
    assert page.title == TITLE


def test_a_section_above_a_headline_of_other_words_than_the_text_is_no_headline() -> None:
    page = read_page(f"Ports & Pilots, Global\n\nNorth and south talk at last\n\n{SIGNED}\n{TEXT}")
    assert page.title == "North and south talk at last"


@pytest.mark.parametrize(
    "head",
    [
        f"{MENU}{TITLE}\nPrint\n{SIGNED}",
        f"{MENU}Sign in to read later\n{TITLE}\nSave\nPrint\n{SIGNED}",
    ],
)
def test_a_headline_among_the_items_of_a_menu_is_found_by_who_signs_below(head: str) -> None:
    assert read_page(f"{head}\n{TEXT}").title == TITLE


def test_a_headline_in_one_row_with_a_menu_heads_the_page_all_the_same() -> None:
    head = "港と海 WEB版\n定期購読 / 広告 / ログイン\n\n特集 海の声\n2018年9月号\n\n"
    head += "二つの港、無線を分け合う\n"
    text = "ルンドとヴァルデの港は来春から一つの無線を分け合うと、港長らが火曜日に発表した。\n\n"
    page = read_page(
        f"{head}来年の春に始める見込み\n\n取材・文 山田花子\n\n{text}{text[:12]}、続く。\n"
    )
    assert page.title == "二つの港、無線を分け合う"


def test_the_line_of_the_title_is_told_as_the_headline_that_it_is() -> None:
    page = read_page(f"{MENU}{TITLE}\nPrint\n{SIGNED}\n{TEXT}")
    told = with_title(page.zones, page.masthead.title)
    assert [z.role for z in told if z.span.of(page.sheet.text).strip() == TITLE] == ["headline"]


def test_a_caption_that_fits_the_text_heads_nothing_where_who_signs_stands_above_it() -> None:
    caption = "The masters of Lund and Varde on Tuesday at the long pier in fog"
    page = read_page(f"{MENU}{TITLE}\n{SIGNED}View 3 images\n{caption}\n\n{TEXT}")
    assert page.title == TITLE


@pytest.mark.parametrize(
    "head",
    [f"{TITLE} - HPA\nHPA.no 5 March 2019 10:12\n", f"HPA\nPorts\n{TITLE} | HPA\n5 March 2019\n"],
)
def test_a_site_that_its_address_or_the_pages_top_tells_is_no_part_of_a_headline(head: str) -> None:
    assert read_page(f"{head}\n{TEXT}").title == TITLE


def test_a_line_that_only_begins_with_capitals_does_not_go_on_with_one_without_cases() -> None:
    first, second = "두 항구, 한 무선 채널을 함께 쓴다", "K2 도선사 36명이 봄부터 시험"
    text = (
        "룬드와 바르데 항구는 내년 봄부터 한 무선 채널을 함께 쓴다고 화요일 항만장들이 밝혔다.\n\n"
    )
    page = read_page(f"{first}\n{second}\n홍길동 기자\n입력 2019.03.05. 10:12\n\n{text * 2}")
    assert page.title == first


@pytest.mark.parametrize("minutes", ["5-6 minutos", "5–6 Minuten", "5-6 minuti", "5-6 minutes"])
def test_how_long_a_text_takes_in_reader_mode_is_no_menu_under_its_headline(minutes: str) -> None:
    page = read_page(f"{TITLE}\n\nJane Doe\n\n{minutes}\n\nBoth pay half of it\n\n{TEXT}")
    assert page.role_of(minutes) == "meta"
