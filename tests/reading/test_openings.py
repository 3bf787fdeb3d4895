"""On a page saved whole, menus and all, the headline is the one that heads its text."""

from __future__ import annotations

import pytest
from reading_page import read_page

from clipline.reading.layout.page import open_page

MENU = "News\nSport\nMoney\nTravel\nOpinion\nGames\nObituaries\nSubscribe\nLog in\n"
TEASERS = (
    "Mayor opens new tram line to the airport\n"
    "World / 3 h ago\n"
    "Bakers warn of dearer bread before winter\n"
    "Sports / 4 h ago\n"
    "Ferry company cuts its evening sailings\n"
    "World / 5 h ago\n"
    "Ten walks to take along the coast this autumn\n"
)
TEXT = (
    "The harbours of Oslo and Aberdeen will share one radar picture from next spring, the two port"
    " authorities said on Tuesday after talks in Bergen.\n\n"
    "Both harbours had tried the shared radar for a year, and pilots of the two ports say it spared"
    " ships some forty hours of waiting.\n\n"
    "The port authorities will publish what the radar costs before the end of the year, a"
    " spokeswoman told reporters in Bergen.\n"
)
HEADLINE = "Oslo and Aberdeen harbours to share one radar picture"
SIGNED = "By Jane Doe\nPublished 4 May 2021, 10:12\n\n"
CAPTION = "Tom Roe looks at the radar in Oslo harbour last year\n"


@pytest.mark.parametrize(
    "page",
    [
        MENU + TEASERS + HEADLINE + "\n" + SIGNED + TEXT,
        MENU + TEASERS + HEADLINE + "\n" + CAPTION + SIGNED + TEXT,
        MENU + TEASERS + "Ports\n" + HEADLINE + "\n" + SIGNED + TEXT + MENU + TEASERS,
    ],
    ids=["right under teasers", "over a caption", "teasers below the text too"],
)
def test_the_headline_nearest_above_the_longest_text_opens_it(page: str) -> None:
    assert read_page(page).title == HEADLINE
    assert opening(page)[0] == HEADLINE


def opening(page: str) -> list[str]:
    """The lines of the page that may head its text."""
    read = read_page(page)
    zones = (zone for zone in read.zones if any(name == "opens" for name, _ in zone.reasons))
    return [zone.span.of(read.sheet.text).strip() for zone in zones]


def test_the_name_of_a_section_and_a_trail_of_pages_open_no_text() -> None:
    trail = "Home > Ports > Oslo and Aberdeen harbours\nHarbours\n"
    assert opening(MENU + MENU + trail + SIGNED + TEXT) == []


def test_a_page_without_its_menus_needs_no_such_help() -> None:
    assert opening(HEADLINE + "\n" + SIGNED + TEXT) == []


def test_a_headline_that_a_menu_parts_from_the_texts_own_heads_another_text() -> None:
    other = "Harbours of Oslo and Bergen raise what ferries pay for radar\nBy Tom Roe\n3 May 2021\n"
    assert read_page(other + MENU + MENU + HEADLINE + "\n" + SIGNED + TEXT).title == HEADLINE


def test_a_long_menu_under_a_summarys_heading_is_no_summary() -> None:
    menu = "In short\n" + "".join(f"Section {letter}\n" for letter in "ABCDEFGHIJKLMNOP")
    assert read_page(menu + HEADLINE + "\n" + SIGNED + TEXT).title == HEADLINE


STORIES = "".join(
    f"{name} tells what the ferry means to the town\nBy {name}\n2 May 2021\n"
    for name in ("Ada Roe", "Tom Quill", "Eve Marsh", "Sam Holt")
)


def test_who_signs_between_the_headline_and_its_text_wrote_it_not_who_signs_teasers() -> None:
    page = read_page(MENU + HEADLINE + "\n" + SIGNED + TEXT + "\nMore stories\n" + STORIES)
    assert page.masthead.byline.value == ("Jane Doe",)
    page = read_page(MENU + STORIES + MENU + HEADLINE + "\n" + SIGNED + TEXT)
    assert page.masthead.byline.value == ("Jane Doe",)


def test_the_day_between_the_headline_and_its_text_outweighs_one_printed_with_every_teaser() -> (
    None
):
    page = read_page(MENU + STORIES + MENU + HEADLINE + "\n" + SIGNED + TEXT)
    assert page.published == "2021-05-04T10:12"


TEASED = (
    "Mayor opens the tram\nThe new tram takes twelve minutes to the airport, and the town paid for"
    " it with the money that its bridge brought in last year.\n"
    "Bakers raise the price of bread\nBread will cost a tenth more from May, the bakers of the town"
    " said on Friday, since flour has become dearer than ever.\n"
)
MORE = (
    "\nShips that carry fish would be the first to see it, since they sail by night and in fog.\n"
    "\nA third harbour, that of Bergen, has asked what it would have to pay to be shown as well.\n"
    "\nThe pilots' union wants the picture to be kept for a year, and the two towns have agreed.\n"
)


def test_teasers_that_read_like_text_far_from_a_longer_text_are_no_part_of_it() -> None:
    page = read_page(MENU + HEADLINE + "\n" + SIGNED + TEXT + MORE + MENU + TEASED)
    assert page.role_of("The new tram takes") == "related"
    assert page.paragraphs[-1].startswith("The pilots' union")


def test_what_offers_to_pass_the_page_on_is_no_headline() -> None:
    tools = (
        "Click to share on Facebook (Opens in new window)\n"
        "Click to email this to a friend (Opens in new window)\n"
    )
    page = MENU + MENU + HEADLINE + "\n" + tools + "More\n" + CAPTION + SIGNED + TEXT
    assert read_page(page).title == HEADLINE


def test_below_a_screen_of_menus_a_headline_is_taken_as_less_sure() -> None:
    head = "Harbours agree on a shared pilot service"
    text = (
        "The harbours of Lund and Varde will share a pilot service from spring, their masters said "
        "on Tuesday after a year in which three boats ran aground in fog.\n\n"
        "The service will be tried for six months, and both towns pay for half of it.\n"
    )
    page = f"Ports\n{head}\nThree boats ran aground in fog last year\nJane Doe, 3 May\n\n{text}"
    menu = "".join(f"{word}\n" for word in ("Home", "World", "Sport", "Opinion", "Letters") * 5)
    bare, whole = read_page(page).masthead.title, read_page(menu + page).masthead.title
    assert bare.value == whole.value == head
    assert (bare.confidence, whole.confidence) == ("certain", "guess")


def test_a_page_knows_the_lines_next_to_each_that_are_not_blank() -> None:
    read = read_page(f"{HEADLINE}\n\n \nBy Jane Doe\n\n{TEXT}")
    page = open_page(read.sheet, read.zones, ())
    assert (page.below(0), page.below(2), page.above(3)) == ((3,), (3,), (0,))
    assert (page.below(0, 3), page.above(7, 2)) == ((3, 5, 7), (5, 3))
    assert (page.above(0), page.below(len(page.zones) - 2)) == ((), ())


def test_headlines_lead_to_a_text_that_only_their_like_and_stamps_part_from_them() -> None:
    read = read_page(f"{HEADLINE}\n{SIGNED}{TEXT}")
    assert open_page(read.sheet, read.zones, ()).leading == {0}
    read = read_page(f"{HEADLINE}\n{SIGNED}{MENU}{TEXT}")
    assert open_page(read.sheet, read.zones, ()).leading == frozenset()


BOX = "Advertisement\n\nTides\n\nHigh water 10:40\n\nLow water 16:55\n\nWind west, five\n\n" * 2
SHARED = (
    "The shared radar will show ships of both harbours from Oslo to Aberdeen, and the port"
    " authorities will publish pictures of the next spring, said a spokeswoman in Bergen who had"
    " been there for the talks on Tuesday about the radar and its costs.\n"
)
STRANGE = (
    "Choirs from six valleys sang under the chestnut trees until long after midnight, while bakers"
    " handed out loaves shaped like bells, and an aged violinist played a waltz that nobody else"
    " remembered, so that even the firemen put down their hoses.\n"
)


@pytest.mark.parametrize(("far", "role"), [(SHARED, "body"), (STRANGE, "related")])
def test_a_paragraph_far_below_a_text_is_part_of_it_where_it_has_its_words(
    far: str, role: str
) -> None:
    page = read_page(MENU + TEASERS + HEADLINE + "\n" + SIGNED + TEXT + MORE + "\n" + BOX + far)
    assert page.role_of(far[:40]) == role
