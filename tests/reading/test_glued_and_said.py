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
        ("BERLIN (HPA) - ", None),
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
