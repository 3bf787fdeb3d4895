"""What stands beside a report is known by its place: photos' lines, teasers, links, credits."""

from __future__ import annotations

import pytest
from reading_page import read_page

TITLE = "Two harbours to share one radio channel\n"
LEAD = (
    "Two harbours will share one radio channel from next spring, their masters said on Tuesday, "
    "after a year in which three boats ran aground in fog.\n"
)
SECOND = "The channel will be tested for six months, and both towns will pay for half of it.\n"
THIRD = "Fishermen on both sides of the strait had asked for it since the winter of the long ice.\n"
BODY = f"{LEAD}\n{SECOND}\n{THIRD}"
PARAGRAPHS = [LEAD.strip(), SECOND.strip(), THIRD.strip()]


PHOTOS = {
    "an alternative text above the caption": (
        "Two men shake a rope. They stand on a pier with flags behind them and boats in fog.\n"
        "The masters of the harbours after the talks [Jane Doe/HPA]\n"
    ),
    "who stands where": (
        "The masters of the two harbours, Jane Doe, right, and John Roe are seen on the pier on "
        "Monday.\n"
    ),
    "who poses": (
        "Harbour masters Jane Doe and John Roe pose for a commemorative photo on the pier at "
        "Harwich on the 4th. /Courtesy of the Harwich harbour board\n"
    ),
    "whose hands are shaken": (
        "The masters of both harbours shake hands while posing for a photo on the pier. [Image "
        "source=Harbour News]\n"
    ),
    "an agency and a photographer": (
        "The masters of the two harbours look at a map on the pier on Monday. (Harborwire/Jane "
        "Doe)\n"
    ),
    "a place and a source over the dateline": (
        "HARWICH: The masters of the harbours with a map on the pier in the rain on Monday.—HPA\n"
        "BERLIN: A first paper was signed in the rain, and a second one is to follow soon.\n\n"
    ),
}


@pytest.mark.parametrize("photo", PHOTOS.values(), ids=list(PHOTOS))
def test_a_photos_lines_are_no_text(photo: str) -> None:
    page = read_page(f"{TITLE}\n{photo}\n{BODY}")
    assert page.role_of(photo[:30]) == "caption"
    assert page.paragraphs[-3:] == PARAGRAPHS


def test_a_sentence_over_the_photo_is_a_standfirst_where_the_text_tells_the_headline() -> None:
    over = "The towns will pay for a mast on the hill in a deal that old sailors call overdue.\n"
    photo = "Boats wait for the fog to lift off the old pier [Jane Doe/HPA]\n"
    page = read_page(f"{TITLE}\n{over}\n{photo}\n{BODY}")
    assert page.role_of("mast on the hill") == "headline"
    assert page.paragraphs == PARAGRAPHS
    assert page.title == TITLE.strip()


def test_a_first_paragraph_that_tells_the_headline_is_text_above_a_photo_too() -> None:
    photo = "Boats wait for the fog to lift off the old pier [Jane Doe/HPA]\n"
    page = read_page(f"{TITLE}\n{LEAD}\n{photo}\n{SECOND}\n{THIRD}")
    assert page.paragraphs == PARAGRAPHS


LINKS = (
    "- Museum shows ships in bottles from six countries\n"
    "- New bakery wins prize for dark bread in first year\n"
    "- Choir looks for basses before the winter concert\n"
)


def test_titles_listed_below_the_last_paragraph_are_other_reports() -> None:
    page = read_page(f"{TITLE}\n{BODY}{LINKS}")
    assert page.role_of("ships in bottles") == "related"
    assert page.paragraphs == PARAGRAPHS


POINTS = {
    "opened by a colon": (
        "They agreed on this as well:\n- A mast on the hill that both towns can see\n"
        "- One clock for the fog signal of the old pier\n- Two pilots who know both entrances\n"
    ),
    "of what the report tells": (
        "Three papers were signed in the old town hall by the river at noon.\n"
        "- The harbours' paper on one radio channel for boats\n"
        "- The masters' paper on boats that ran aground in fog\n"
        "- The towns' paper on who pays for half of the channel\n"
    ),
}


@pytest.mark.parametrize("points", POINTS.values(), ids=list(POINTS))
def test_a_list_of_the_reports_own_stays_text(points: str) -> None:
    page = read_page(f"{TITLE}\n{BODY}{points}")
    assert page.role_of(points.splitlines()[-1]) == "body"


def test_reports_teased_with_a_paragraph_and_read_more_are_no_text() -> None:
    teasers = (
        "Museum shows ships in bottles\nA MUSEUM by the river shows four hundred ships in "
        "bottles from six countries until the end of May...\n\nRead More\n"
        "Choir looks for basses\nTHE choir of the old church looks for basses before the winter "
        "concert, and offers tea and cake...\n\nRead More\n"
    )
    page = read_page(f"{TITLE}\n{BODY}\nTags:\n\n{teasers}")
    assert page.paragraphs == PARAGRAPHS


def test_a_headline_between_a_teaser_and_the_same_text_is_the_title() -> None:
    page = read_page(f"{LEAD}{TITLE}{LEAD}")
    assert page.title == TITLE.strip()
    assert page.paragraphs == [LEAD.strip()]


def test_a_brief_whose_one_sentence_is_printed_twice_has_a_text() -> None:
    assert read_page(f"5 March 2019\n{TITLE}{LEAD}{LEAD}").paragraphs == [LEAD.strip()]


def test_a_line_in_brackets_below_the_text_is_no_text_and_tells_the_day() -> None:
    page = read_page(f"{BODY}(Reuters News Agency June 6, 2007)\n")
    assert page.paragraphs == PARAGRAPHS
    assert page.published == "2007-06-06"
    assert page.masthead.wire.value == "Reuters"


def test_a_stamp_above_the_text_goes_before_the_day_in_brackets_below_it() -> None:
    page = read_page(f"{TITLE}\n5 June 2007 16:12\n{BODY}\n(Reuters, jd, 5.6.2007)\n")
    assert page.published == "2007-06-05T16:12"


def test_an_editor_in_brackets_is_no_text() -> None:
    page = read_page(f"{TITLE}\n{BODY}\n(Web editor: Jane Doe, John Roe)\n")
    assert page.paragraphs == PARAGRAPHS


def test_what_follows_the_line_of_the_printed_paper_is_no_text() -> None:
    below = (
        "Published in The Herald, March 6th, 2019\n\nOpinion\n\nThe price of fog\n\n"
        "Fog costs more than ice does, and nobody has ever asked a minister about that.\n"
    )
    page = read_page(f"{TITLE}\n{BODY}\n{below}")
    assert page.paragraphs == PARAGRAPHS
    assert page.published == "2019-03-06"


def test_a_long_line_without_its_stop_over_the_dateline_is_no_text_and_no_title() -> None:
    over = (
        "The towns approved a paper among the harbour office and the office of pilots and the "
        "league of fishermen on both sides of the strait to put up masts and to share one new and "
        "better radio channel in all weathers\n"
    )
    page = read_page(f"{over}Berlin: {LEAD}\n{SECOND}\n{THIRD}")
    assert page.paragraphs[0].startswith("Berlin: Two harbours")
    assert page.title is None


def test_a_notice_that_breaks_off_the_page_is_no_cut_paragraph() -> None:
    end = "Disclaimer: no master of a harbour was involved in the creation of this content"
    assert read_page(f"{TITLE}\n{BODY}\n{end}").paragraphs == PARAGRAPHS


def test_a_word_in_quotes_at_a_lines_end_does_not_part_a_paragraph() -> None:
    text = (
        'The masters of the two harbours spoke of a "quiet friendship"\n'
        "that needs no paper, and then they signed a paper nonetheless.\n"
    )
    assert read_page(f"{TITLE}\n{LEAD}\n{text}").paragraphs[-1] == text.strip()


def test_a_text_printed_twice_beside_a_slogan_is_the_text() -> None:
    page = read_page(f"{TITLE}5 March 2019\nShare\n{TITLE}\n{LEAD}\n{LEAD}\nOur harbour. First.\n")
    assert LEAD.strip() in page.paragraphs


def test_a_paragraph_that_comes_again_far_below_is_no_text() -> None:
    again = f"Related Articles\nThe Herald\n13 hours ago\n{TITLE}\n{LEAD.strip()} {SECOND}"
    page = read_page(f"{TITLE}\nBy Jane Doe\n\n{BODY}\n{THIRD.replace('ice', 'fog')}\n{again}")
    assert page.paragraphs[:3] == PARAGRAPHS
    assert len(page.paragraphs) == 4


def test_a_paragraph_cut_short_under_a_listed_title_is_no_text() -> None:
    listed = "Check Also\n\nMuseum shows ships in bottles\n\nA museum by the river shows four …\n"
    assert read_page(f"{TITLE}\n{BODY}\n{listed}").paragraphs == PARAGRAPHS


def test_a_side_in_brackets_tells_a_photo_on_the_first_line_and_its_crawl_the_day() -> None:
    photo = "The master of the old harbour, Jane Doe [right] takes the lamp from John Roe\n"
    page = read_page(f" date 2019-03-06 {photo}\n{BODY}")
    assert page.title is None
    assert page.published == "2019-03-06"
    assert page.paragraphs == PARAGRAPHS


WITHIN = "The masters of the harbours with a map on Monday. (HPA)\n"


@pytest.mark.parametrize("below", [4, 1])
def test_a_sentence_with_a_wire_at_its_end_is_a_photos_well_above_the_end(below: int) -> None:
    more = [f"{THIRD.strip()[:-1]} of year {number}.\n" for number in range(below)]
    page = read_page(TITLE + "\n" + "\n".join([LEAD, SECOND, WITHIN, *more]))
    assert (WITHIN.strip() in page.paragraphs) == (below == 1)


FOURTH = "The old channel stays open until the last boat has a new set, the harbour office said.\n"
TEASED = (
    (
        "Museum shows ships in bottles\n"
        "A retired cook has built forty of them, and gives the whole shelf away.\n"
    ),
    (
        "Bakery wins a prize for dark bread\n"
        "The loaf that nobody wanted in spring is sold out by seven each morning.\n"
    ),
    (
        "Choir looks for two basses\n"
        "Singers over sixty are welcome too, says the woman who has led it for a year.\n"
    ),
    (
        "Tram line closed for a month\n"
        "Buses will run instead, every ten minutes by day and every half hour at night.\n"
    ),
)


def test_titles_with_a_sentence_each_below_a_text_are_other_reports() -> None:
    page = read_page(f"{TITLE}\n{BODY}\n{FOURTH}\n" + "\n".join(TEASED))
    assert page.role_of("A retired cook") == page.role_of("Tram line closed") == "related"
    assert page.paragraphs == [*PARAGRAPHS, FOURTH.strip()]


def test_a_heading_with_a_longer_paragraph_each_is_a_reports_own_list() -> None:
    longer = (
        " It was on the table three times before the masters of both harbours could agree on it,"
        " and is paid for by a fund that one of the towns had kept for a new bell since the old one"
        " cracked in the long winter."
    )
    parts = [teased.rstrip() + longer for teased in TEASED]
    page = read_page(f"{TITLE}\n{BODY}\n{FOURTH}\n" + "\n\n".join(parts))
    assert sum(longer.strip() in text for text in page.paragraphs) == len(parts)


def test_two_headings_with_a_sentence_each_may_be_the_reports_own() -> None:
    page = read_page(f"{TITLE}\n{BODY}\n{FOURTH}\n" + "\n".join(TEASED[:2]))
    assert "A retired cook has built forty" in " ".join(page.paragraphs)
