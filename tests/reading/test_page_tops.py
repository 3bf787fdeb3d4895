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
        ("{title}\nThe old pact ended on 5 March 2018\nJane Doe | Oslo | 15·03·19 | 06:01\n",
         "2019-03-15T06:01"),
        ("{title}\nJane Doe - 15.03.19, 9:05 PM\n", "2019-03-15T21:05"),
        ("{title}\nUpdated: 6 March 2019, 18:00\n{body}\nPublished: 5 March 2019, 10:12\n",
         "2019-03-05T10:12"),
    ],
)  # fmt: skip
def test_a_pages_clock_or_crawl_is_not_its_day(top: str, wanted: str | None) -> None:
    page = read_page(f"{top.format(title=TITLE, body=BODY)}\n{BODY}")
    assert page.published == wanted


def test_a_year_of_two_digits_stands_first_where_the_language_puts_it_first() -> None:
    text = "두 항구가 무전 채널 하나를 함께 쓰기로 했다고 항만청이 화요일 밝혔다.\n"
    page = read_page(f"두 항구 무전 채널 공유\n홍길동 기자 | 19.03.05 10:12\n\n{text}{text}")
    assert page.published == "2019-03-05T10:12"


@pytest.mark.parametrize(
    "page",
    [
        "{title} | Harbour Courier\nHarbour Courier\n5 March 2019\nNews  Sport\n\n{title}\n{day}",
        "{title}\n{day}This was published under an earlier harbour board\n\n",
        "Home › News › {title}\nHarboursRadio channelsNewsShipping\n{title}\n{day}",
        "{day}Two boats at the pier. | FILES REUTERS\n\n",
    ],
)  # fmt: skip
def test_sites_tags_notices_and_captions_are_no_headline(page: str) -> None:
    top = page.format(title=TITLE.strip(), day="By Jane Doe\nPublished: 4 March 2019\n")
    title = read_page(f"{top}\n{BODY}").masthead.title.value
    assert title in {TITLE.strip(), None}


def test_a_topic_and_a_stop_may_open_a_headline() -> None:
    title = "Shipping. Two harbours agree to share one radio channel"
    page = read_page(f"{title}\n5 March 2019\n\n{BODY}")
    assert page.masthead.title.value == title


def test_between_a_kicker_and_a_standfirst_stands_the_headline() -> None:
    deck = "For a year the boats could not hear each other. Now both towns pay for the masts.\n"
    top = f"Row over harbours\nThe channel nobody wanted\n{deck}By Jane Doe\n5 March 2019\n"
    assert read_page(f"{top}\n{BODY}").masthead.title.value == "The channel nobody wanted"


def test_a_mail_is_called_by_its_subject_unless_a_headline_says_more() -> None:
    head = "Subject: Fwd: One channel for two harbours\nFrom: Harbour Brief <a@b.example>\nTo: me\n"
    assert read_page(f"{head}\n{BODY}").masthead.title.value == "One channel for two harbours"
    page = read_page(f"{head}\n{TITLE}\nBy Jane Doe\n\n{BODY}")
    assert page.masthead.title.value == TITLE.strip()


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
        ("Jane Doe / HARBOURTIMES.COM / Mar 5, 2019, 17:07 IST\n", "", ("Jane Doe",)),
        ("Jane Doe•March 5, 2019\n", "", ("Jane Doe",)),
        ("Jane Doe/AFP | 3 May 2021\n", "", ()),
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


@pytest.mark.parametrize(
    ("top", "tail", "wanted"),
    [
        ("Harbor Ledger\nHome  Politics  Sport\n", "© Ledger Publishing GmbH\n", "Harbor Ledger"),
        ("Nordic Institute for Ports and Law\n", "© 2019 NIPL. 12 Pier Road\n",
         "Nordic Institute for Ports and Law"),
        ("Il Faro dell'Adriatico\nNews | Politics | Sport\n", "", "Il Faro dell'Adriatico"),
        ("Lanterna Vecchia\nNews | Sport\n", "© dpa-infocom, dpa:190305\n© Lanterna Media\n",
         "Lanterna Vecchia"),
        ("Without Fear or Favour\nNews | Politics | Sport\n", "", None),
        ("Terms  Privacy  Feedback\nNews | Politics | Sport\n", "", None),
    ],
)  # fmt: skip
def test_rights_initials_and_a_menu_bear_out_a_name_on_top(
    top: str, tail: str, wanted: str | None
) -> None:
    page = read_page(f"{top}\n{TITLE}\nBy Jane Doe\n4 March 2019\n\n{BODY}\n{tail}")
    assert page.masthead.outlet.value == wanted


@pytest.mark.parametrize(
    ("above", "below", "wanted"),
    [
        ("4 March 2019\nA A\n", "", ()),
        ("Presented by Hollow Harbours\nBy Jane Doe\n", "", ("Jane Doe",)),
        ("Jane Doe at Oslo\n4 March 2019\n", "", ("Jane Doe",)),
        ("Jane Doe | Oslo | 4 March 2019 | 10:12\n", "", ("Jane Doe",)),
        ("By Jane Doe (Oslo, correspondent) and John Roe (Bergen, special envoy)\n", "",
         ("Jane Doe", "John Roe")),
        ("4 March 2019\n", "Jane Doe\nFeatures editor. Jane is a freelance journalist who sails.\n",
         ("Jane Doe",)),
    ],
)  # fmt: skip
def test_who_signs_and_who_pays(above: str, below: str, wanted: tuple[str, ...]) -> None:
    page = read_page(f"{TITLE}\n{above}\n{BODY}\n{below}")
    assert (page.masthead.byline.value or ()) == wanted
    assert not below or page.role_of(below.split("\n")[1]) == "bio"


@pytest.mark.parametrize(
    ("top", "last", "name"),
    [
        ("", "(札幌支局・佐々木花子)", "佐々木花子"),
        ("", "協定は十年間有効。【山田花子】", "山田花子"),
        ("三ツ矢花子2019年3月5日 5時00分\n", "協定は十年間有効。", "三ツ矢花子"),
    ],
)
def test_a_japanese_name_signs_behind_its_bureau_and_before_its_stamp(
    top: str, last: str, name: str
) -> None:
    text = "二つの港は来年の春から一つの無線通信路を共に使うことで火曜日に合意したと発表した。\n"
    more = "費用は両市が半分ずつ負担し、二年後に続けるかどうかを決めることにした。\n"
    page = read_page(
        f"二つの港、無線通信路を共有へ\n{top}\n{text}\n{more}\n{last}\n関連記事\n霧の港\n"
    )
    assert page.masthead.byline.value == (name,)


@pytest.mark.parametrize(
    "line",
    [
        "People are also reading…",
        "Page 2 of 3",
        "Two boats off the pier. Royal Navy picture.",
        "Jane Doe is a senior fellow at the Harbour Institute. She has covered ports.",
        "Catch all the latest harbour news. Download the app to get updates.",
    ],
)
def test_furniture_around_a_text_is_no_part_of_it(line: str) -> None:
    page = read_page(f"{TITLE}\nBy Jane Doe\n4 March 2019\n\n{BODY}\n{SECOND}\n{line}\n")
    assert page.role_of(line) != "body"


def test_the_line_that_says_which_offices_a_release_is_from_is_no_headline() -> None:
    title = "Oslo and Aberdeen to look at boats through one another, in turn"
    page = read_page(
        f"Home  Fisheries  Harbours\nPress release\n{title}\n\n"
        "A new service lets pilots see the same boats from Easter onwards.\n\n"
        "From: Office of Harbours and Department of Radar Pictures\nPublished 6 May 2021\n\n"
        "Boats off Oslo will be seen in Aberdeen under an arrangement that the Office of Harbours "
        "and the Department of Radar Pictures signed in Bergen on Thursday.\n\n"
        "Ships of either side may ask the other for pictures without a fee for ten days a year.\n"
    )
    assert page.title == title


@pytest.mark.parametrize(
    "day", ["24. Mai 2023", "5. Mai 2023", "24 mai 2023", "24 may 2023", "May 24, 2023"]
)
@pytest.mark.parametrize("above", [True, False])
def test_place_day_and_wire_alone_on_a_line_date_the_page(day: str, above: bool) -> None:  # noqa: FBT001
    dateline, title = f"TORNIO, {day} (Kiefer-Agentur)", "Minister reden über Moore"
    top = f"{dateline}\n{title}" if above else f"{title}\n{dateline}"
    text = "Die Minister beider Länder wollen die Moore retten, sagte eine Sprecherin in Tornio."
    masthead = read_page(f"{top}\n\n{text} Ein Plan soll bis zum Herbst fertig sein.")
    assert (masthead.published or "")[:7] == "2023-05"
    assert masthead.title == title
