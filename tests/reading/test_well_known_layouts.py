"""Layouts that many readers know: glued days, two by-lines, what stands below a report."""

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
PARAGRAPHS = [LEAD.strip(), SECOND.strip()]


@pytest.mark.parametrize(
    "stamp", ["Published On 5 Mar 20195 Mar 2019", "05/03/2019March 5, 2019", "5 March 2019"]
)
def test_a_day_that_is_printed_twice_without_a_blank_is_read_once(stamp: str) -> None:
    assert read_page(f"{TITLE}\n\nBy Jane Doe\n\n{stamp}\n\n{BODY}").published == "2019-03-05"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Jane DOE with John ROE in New Bergen", ("Jane Doe", "John Roe")),
        ("By Africa correspondent Jane Doe", ("Jane Doe",)),
        ("Jane Doe in Oslo and John Roe in New Bergen", ("Jane Doe", "John Roe")),
        ("By Jane van der Berg", ("Jane van der Berg",)),
        ("Jane Doe, Pacific Harbour Centre", ("Jane Doe",)),
        ("By OUR REPORTER", None),
    ],
)
def test_several_ways_to_sign_a_report(line: str, names: tuple[str, ...] | None) -> None:
    page = read_page(f"{TITLE}\n{line}\nTuesday, March 5, 2019 at 2:15 PM\n\n{BODY}")
    assert page.masthead.byline.value == names
    assert page.title == TITLE
    assert page.paragraphs == PARAGRAPHS


def test_a_lone_name_that_headline_and_text_tell_of_is_no_author() -> None:
    text = f"Lake Bergen has two harbours. {LEAD}"
    top = "Harbours of Lake Bergen share a channel\nTuesday, March 5, 2019\nLake Bergen\n\n"
    page = read_page(f"{top}{text}\n{SECOND}")
    assert page.masthead.byline.value is None


@pytest.mark.parametrize(
    "below",
    [
        "Doe reported from Oslo. Herald writer Mary Major in Bergen contributed to this report.",
        "Mary Major contributed reporting from New Bergen.",
        "A correction was made on March 6, 2019: The harbours lie nine miles apart, not six.",
        "A version of this article appears in print on March 6, 2019, on page 9 of the paper.",
    ],
)
def test_what_stands_below_a_report_is_no_part_of_it(below: str) -> None:
    assert read_page(f"{TITLE}\nBy Jane Doe\n\n{BODY}\n{below}\n").paragraphs == PARAGRAPHS


def test_a_minister_who_reported_from_a_place_stays_in_the_text() -> None:
    told = (
        "The master of the older harbour had reported from the pier that fog was coming in, that "
        "three boats were still out, and that he would light the old lamp by hand once more.\n"
    )
    assert read_page(f"{TITLE}\nBy Jane Doe\n\n{BODY}\n{told}").paragraphs[-1] == told.strip()


@pytest.mark.parametrize(
    "block",
    [
        "Recommended Stories\nlist 1 of 1\nThe bridge nobody crosses\nend of list\n",
        "Sign up to Harbour Post\n\nFree weekly newsletter\n\nafter newsletter promotion\n",
    ],
)
def test_a_report_goes_on_where_a_block_says_that_it_ends(block: str) -> None:
    page = read_page(f"{TITLE}\nBy Jane Doe\n\n{LEAD}\n{block}\n{SECOND}")
    assert page.paragraphs == PARAGRAPHS


def test_an_outlet_and_a_town_under_the_name_say_who_publishes() -> None:
    page = read_page(f"{TITLE}\n5 March 2019\n\nBy Jane Doe\nThe Herald, Bergen\n\n{BODY}")
    assert page.masthead.outlet.value == "The Herald"
    assert page.title == TITLE


def test_a_day_and_a_wire_without_a_place_open_a_report() -> None:
    page = read_page(f"{TITLE}\n\nMarch 5 (Reuters) -- {LEAD}\n{SECOND}")
    assert page.masthead.wire.value == "Reuters"


def test_a_line_of_rights_is_no_headline() -> None:
    photo = "Boats lie in the fog at the pier. Copyright Jane Doe/Copyright 2019 The Herald\n"
    line = "Copyright Jane Doe/Copyright 2019 The Herald\n"
    assert read_page(f"{TITLE}\n{photo}{line}By John Roe\n\n{BODY}").title == TITLE


def test_points_of_a_summary_do_not_end_the_text_above_them() -> None:
    points = "Key points:\n• The channel will be tested\n• Both towns will pay\n"
    page = read_page(f"{TITLE}\nBy Jane Doe\n5 March 2019\n\n{LEAD}\n{points}\n{SECOND}")
    assert page.paragraphs[0] == LEAD.strip()
    assert page.paragraphs[-1] == SECOND.strip()


ASKING = (
    "… as you are reading today, we have a small favour to ask. Many of you have placed their "
    "trust in our journalism. It only takes a minute."
)
TERMS = (
    "While citing and using any materials, links to the website of The Herald not lower than "
    "the first paragraph are mandatory."
)


@pytest.mark.parametrize(
    "appeal",
    [
        ASKING,
        "Are you relying on The Herald for news of the harbours? If so, please join our readers.",
        TERMS,
    ],
)
def test_what_asks_readers_for_money_or_a_link_is_no_part_of_the_text(appeal: str) -> None:
    assert read_page(f"{TITLE}\n5 March 2019\n\n{BODY}\n{appeal}\n").paragraphs == PARAGRAPHS


def test_a_link_behind_a_label_in_capitals_is_nothing_that_a_speaker_says() -> None:
    links = ["READ: Lighthouse shuts for a year", "READ: What pilots earn in winter"]
    page = read_page(f"{TITLE}\n5 March 2019\n\n{LEAD}\n{links[0]}\n\n{SECOND}\n{links[1]}\n")
    assert page.paragraphs == PARAGRAPHS


def test_a_name_and_what_its_bearer_does_stand_between_headline_and_text() -> None:
    top = f"Opinion\nGuest column\n{TITLE}\nJane Doe\nJane Doe teaches seamanship in Oslo.\n"
    page = read_page(f"{top}{LEAD}{SECOND}")
    assert (page.title, page.masthead.byline.value) == (TITLE, ("Jane Doe",))
    assert page.paragraphs == PARAGRAPHS


def test_a_name_with_a_mail_below_a_list_of_reports_signs_the_page() -> None:
    below = "Top Stories\nWhy boats rust\nNine piers for a walk\nJane Doe  jdoe@herald.example\n"
    assert read_page(f"{TITLE}\n5 March 2019\n\n{BODY}\n{below}").masthead.byline.value == (
        "Jane Doe",
    )


def test_a_rank_in_capitals_is_no_part_of_a_name() -> None:
    page = read_page(f"{TITLE}\nBy LT. CMDR. JANE DOE | May 24, 2019\n\n{BODY}")
    assert page.masthead.byline.value == ("Jane Doe",)


def test_a_heading_in_capitals_before_a_place_is_no_name() -> None:
    page = read_page(f"{TITLE}\n\n{BODY}\nWEATHER. Oslo, 3 degrees.\n")
    assert page.masthead.byline.value is None


FORM = """보도자료
제목 두 항구, 무선 채널 하나로 함께 쓴다
부서명 항만과
작성일 2019-03-05
조회수 81
두 항구는 내년 봄부터 무선 채널 하나를 함께 쓰기로 하고 5일 문서에 서명하였다.
두 도시는 여섯 달 동안 채널을 시험하며, 비용은 절반씩 내기로 하였다.
"""


@pytest.mark.parametrize(
    ("form", "title"),
    [
        (f"Thread: {TITLE}\nJane, 5 Mar 2019, 08:14\n\n{BODY}", TITLE),
        (FORM, "두 항구, 무선 채널 하나로 함께 쓴다"),
    ],
)
def test_the_label_of_a_title_is_no_part_of_it(form: str, title: str) -> None:
    assert read_page(form).title == title


def test_a_wire_in_capitals_behind_a_partner_credits_the_last_paragraph() -> None:
    last = "Both towns will pay for half of the channel. THE HERALD/REUTERS"
    page = read_page(f"{TITLE}\n5 March 2019\n\n{BODY}{last}\nMORE ON THIS TOPIC\nWhy boats rust\n")
    assert page.paragraphs == [*PARAGRAPHS, last]


def test_who_speaks_next_in_a_broadcast_is_no_headline_and_heads_none() -> None:
    said = "두 항구가 무선 채널 하나를 함께 쓰기로 했습니다."
    told = "두 도시는 여섯 달 동안 채널을 시험하며 비용은 절반씩 내기로 했습니다."
    page = read_page(f"[앵커]\n{said}\n홍길동 기자입니다.\n[기자]\n{told}\n")
    assert page.title is None
    assert page.paragraphs == [said, told]


def test_a_line_in_brackets_that_asks_for_a_subscription_is_no_part_of_the_text() -> None:
    ask = "[Want to hear from our pilots weekly? Subscribe here.]"
    page = read_page(f"{TITLE}\n5 March 2019\n\n{LEAD}\n{ask}\n\n{SECOND}")
    assert page.paragraphs == PARAGRAPHS


def test_reporters_of_the_web_are_no_person() -> None:
    page = read_page(f"{TITLE}\nPUBLISHED : 5 Mar 2019 at 16:28\nWRITER: Online Reporters\n{BODY}")
    assert page.masthead.byline.value is None


@pytest.mark.parametrize(
    "line",
    [
        "Click here to join our channel (@TheHerald) and stay updated with the latest headlines.",
        "Are you relying on The Herald for news of the harbours? If so, please join our readers.",
    ],
)
def test_a_site_that_asks_readers_to_join_it_names_itself(line: str) -> None:
    page = read_page(f"{TITLE}\n5 March 2019\n\n{BODY}\n{line}\n")
    assert page.masthead.outlet.value == "The Herald"


def test_a_paper_that_signs_is_named_without_by() -> None:
    page = read_page(f"{TITLE}\nBy The Bergen Monitor | 2 months ago\n{BODY}")
    assert page.masthead.outlet.value == "The Bergen Monitor"
    assert page.title == TITLE
