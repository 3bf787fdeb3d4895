"""Who signs and who publishes, where a page glues it on or only says it in passing."""

from __future__ import annotations

import pytest
from reading_page import read_page

TITLE = "Two harbours to share one radio channel"
LEAD = (
    "Two harbours will share one radio channel from next spring, their masters said on Tuesday, "
    "after a year in which three boats ran aground in fog.\n"
)
SECOND = "The channel will be tested for six months, and both towns will pay for half of it.\n"
BODY = f"{LEAD}\n{SECOND}"


def test_a_byline_glued_to_the_headline_is_no_part_of_it() -> None:
    page = read_page(f"{TITLE}By Jane Doe\n5 March 2019\n{BODY}")
    assert page.title == TITLE
    assert page.masthead.byline.value == ("Jane Doe",)


def test_a_wire_glued_to_the_headline_is_credited() -> None:
    page = read_page(f"{TITLE}By Yonhap\nPublished : March 5, 2019 - 10:13\n{BODY}")
    assert page.title == TITLE
    assert page.masthead.wire.value == "Yonhap News Agency"
    assert page.masthead.byline.value is None


def test_a_name_before_the_word_of_its_stamp_signs() -> None:
    page = read_page(
        f"{TITLE}\n\nJane Mary Doe Published March 5, 2019 Updated March 6, 2019\n{BODY}"
    )
    assert page.masthead.byline.value == ("Jane Mary Doe",)
    assert page.published == "2019-03-05"


@pytest.mark.parametrize("line", ["Ort Berlin Datum 05.03.2019", "Press Release Date 5 March 2019"])
def test_the_words_of_a_stamp_sign_nothing(line: str) -> None:
    assert read_page(f"{TITLE}\n\n{line}\n{BODY}").masthead.byline.value is None


def test_reporters_are_told_from_editors_after_a_comma() -> None:
    page = read_page(f"{TITLE}\n{BODY}(Reporting by Jane Doe, editing by J Roe)\n")
    assert page.masthead.byline.value == ("Jane Doe",)


def test_a_staff_writer_with_a_wire_signs_no_headline() -> None:
    page = read_page(f"{TITLE}\n\nDate: May 22, 2018\nBy: Staff writer, with Kyodo, OSLO\n\n{BODY}")
    assert page.title == TITLE
    assert page.masthead.wire.value == "Kyodo News"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("\u2666 Download the Harbor News app for your phone or watch.", "Harbor News"),
        ("Theherald wants to start sending you push notifications. Click allow", "The Herald"),
        ("Disclaimer: No Harbor Gazette journalist was involved in creation of this content",
         "Harbor Gazette"),
        ("Follow The Herald on Facebook and LinkedIn for more from the coast.", "The Herald"),
        ("© 2019. All rights reserved.\nThe Herald is not responsible for external sites.",
         "The Herald"),
        ("Follow Jane Doe on Twitter and LinkedIn for more from the coast.", None),
        ("Download the Free app for your phone or watch.", None),
    ],
)  # fmt: skip
def test_a_site_names_itself_in_what_only_it_says(line: str, wanted: str | None) -> None:
    page = read_page(f"{TITLE}\n{BODY}\n{line}\n")
    assert page.masthead.outlet.value == wanted
    assert page.paragraphs == [LEAD.strip(), SECOND.strip()]


def test_a_line_that_leads_up_to_a_papers_name_names_it() -> None:
    page = read_page(f"your window on The Harbor Globe\n\n{TITLE}\n\n{BODY}")
    assert page.masthead.outlet.value == "The Harbor Globe"


@pytest.mark.parametrize(
    ("opening", "wire"),
    [
        ("BERLIN, Germany, March 5 (HPA) - ", "HPA"),
        ("BERLIN, March 5 (Harbor Works Limited) - ", None),
        ("BERLIN (HPA) - ", "HPA"),
        ("BERLIN (Hpa) - ", None),
    ],
)
def test_an_agency_of_no_list_is_credited_between_place_and_day_and_text(
    opening: str, wire: str | None
) -> None:
    assert read_page(f"{opening}{LEAD}\n{SECOND}").masthead.wire.value == wire


def test_what_the_next_line_begins_with_is_no_headline() -> None:
    caption = "Old boats lie in the fog at the long pier on Monday. Jane Doe, HPA\n"
    page = read_page(f"{TITLE}\n\nOld boats lie in the fog at\n\n{caption}\n{BODY}")
    assert page.title == TITLE


def test_reporters_are_told_each_with_where_they_report_from() -> None:
    credit = "(Reporting by Jane Doe in Oslo and John Roe in New Bergen; Editing by Mary Major)\n"
    page = read_page(f"{TITLE}\n{BODY}{credit}")
    assert page.masthead.byline.value == ("Jane Doe", "John Roe")


def test_a_second_place_of_one_reporter_is_no_reporter() -> None:
    page = read_page(f"{TITLE}\n{BODY}(Reporting by Jane Doe in Oslo and New Bergen)\n")
    assert page.masthead.byline.value == ("Jane Doe",)


def test_a_name_in_capitals_behind_a_dash_signs() -> None:
    page = read_page(f"Ledger (Oslo)\n\n{TITLE}\n\n- JANE DOE\n\n{BODY}")
    assert page.masthead.byline.value == ("Jane Doe",)
    assert page.masthead.outlet.value == "Ledger"


def test_a_name_in_a_cell_beside_that_of_the_day_signs() -> None:
    top = "The Herald\nThe Herald · 29 May 2025 · 3 · JANE DOE\nLISTEN\nSHARE\n"
    page = read_page(f"{top}{TITLE}\n\n{BODY}")
    assert page.masthead.byline.value == ("Jane Doe",)


def test_a_name_that_a_link_on_the_page_spells_is_a_site() -> None:
    link = "Source: https://www.harborworksnorth.example/news/two-harbours\n"
    page = read_page(f"{TITLE}\n\nWritten by: Harbor Works North\n\n{BODY}\n{link}")
    assert page.masthead.byline.value is None


@pytest.mark.parametrize(
    ("top", "wanted"),
    [
        (" date 2019-03-05 The Herald - Harbour News Weather Sport Politics Opinion\n",
         "The Herald"),
        ("The Harbourmaster\nTuesday, 5 March 2019 \u2013 15:35\n\n", "The Harbourmaster"),
        ("The Harbourmaster\n\n", None),
        ("Jane Doe | Parliament TV | Video | Search\n\n\n", None),
        ("Boat rescued in raid 1982\nThis nameplate was used in 1982\n\n", None),
    ],
)  # fmt: skip
def test_the_first_line_of_a_page_names_its_outlet(top: str, wanted: str | None) -> None:
    page = read_page(f"{top}{TITLE}\nBy John Roe\n5 March 2019\n\n{BODY}")
    assert page.masthead.outlet.value == wanted


def test_a_site_behind_a_dash_closes_its_text() -> None:
    page = read_page(f"{TITLE}\n{LEAD}\n{SECOND.strip()} \u2013 herald.example\n")
    assert page.masthead.outlet.value == "The Herald"


def test_lines_broken_in_mid_sentence_with_a_blank_after_each_are_text() -> None:
    lines = [
        "The masters of the two harbours met again on Tuesday and agreed to share",
        "one radio channel from next spring, after a year in which three of the boats",
        "ran aground in fog off the old pier, and to test it for six months first so",
        "that both of the towns can see what it costs and how well it is heard by",
        "the fishermen on the far side of the strait, who had long asked for it.",
        "Both towns will pay for half of it, and the league of fishermen for a new",
        "mast on the hill that the older of the two masters had always wanted.",
    ]
    page = read_page(f"{TITLE}\n\nBy Jane Doe\n\n5 March 2019\n\n" + "\n\n".join(lines))
    assert page.role_of("ran aground") == "body"
    assert page.role_of("both of the towns") == "body"


@pytest.mark.parametrize(
    "top", ["Harbour Government & News\n", "18 Apr. 13:45 (UTC+3 MSK)\n\n", "Law\n"]
)
def test_a_section_or_a_day_at_the_top_is_no_outlet(top: str) -> None:
    below = "Related Stories:\nSea Law Enforcement Act is older than the pier (2/3)\n"
    assert read_page(f"{top}{TITLE}\n{BODY}\n{below}").masthead.outlet.value is None


def test_who_tells_a_report_among_links_is_not_who_tells_this_one() -> None:
    links = "Related Articles\n\nThe Herald\n13 hours ago\nFerry stuck in ice off the old pier\n"
    assert read_page(f"{TITLE}\n{BODY}\n{links}").masthead.outlet.value is None


def test_a_name_alone_in_the_foot_below_links_is_the_outlets() -> None:
    links = "Related Articles\n\nFerry stuck in ice off the old pier\n\nThe Herald\n"
    assert read_page(f"{TITLE}\n{BODY}\n{links}").masthead.outlet.value == "The Herald"
