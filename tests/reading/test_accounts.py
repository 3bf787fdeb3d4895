"""One account of a happening in each of the ways that newsrooms tell it."""

from __future__ import annotations

import datetime as dt

import pytest
from reading_desk import agreements
from reading_page import read_page, reader

from clipline.model import Clipping, Span
from clipline.reading.record import read_record

NORTH = ("Norway", "Iceland")
FRIDAY = dt.date(2024, 5, 17)


def told(text: str, lang: str = "en") -> list[tuple[str, str | None, str, tuple[str, ...]]]:
    found = agreements(text, lang, FRIDAY)
    return [(a.kind, a.date.iso if a.date else None, a.status, a.parties) for a in found]


@pytest.mark.parametrize(
    ("text", "lang", "date", "status"),
    [
        (
            "외교부는 노르웨이와 베트남이 6월 20일 양해각서를 체결할 예정이라고 14일 밝혔다.",
            "ko",
            "2024-06-20",
            "planned",
        ),
        (
            "外務省は15日、ノルウェーとベトナムが13日に覚書に署名したと発表した。",
            "ja",
            "2024-05-13",
            "signed",
        ),
    ],
)
def test_where_verbs_come_last_one_day_is_the_reports_and_the_other_the_events(
    text: str, lang: str, date: str, status: str
) -> None:
    ((_, day, got, _),) = told(text, lang)
    assert (day, got) == (date, status)


def test_talks_that_are_held_are_told_and_the_country_they_are_held_in_is_no_side() -> None:
    text = "노르웨이와 베트남 국방장관이 13일 일본에서 회담을 가졌다고 국방부가 밝혔다."
    ((kind, day, _, parties),) = told(text, "ko")
    assert (kind, day, set(parties)) == ("dialogue", "2024-05-13", {"Norway", "Vietnam"})


def test_that_day_is_not_the_day_on_which_it_was_said() -> None:
    text = (
        "Norway and Iceland will sign a treaty on kelp on May 28, the two ministries said on "
        "Monday. They will also sign a memorandum of understanding on tides that day."
    )
    assert [day for _, day, *_ in told(text)] == ["2024-05-28", "2024-05-28"]


@pytest.mark.parametrize(
    "text",
    [
        "The central banks of Norway and Iceland signed an agreement on tides on Monday.",
        "The ministers of trade and industry of Norway and Iceland signed an agreement on Monday.",
        "Norway will ship to Iceland under an agreement that both countries signed on Monday.",
    ],
)
def test_both_sides_are_found_whatever_their_people_are_called(text: str) -> None:
    assert told(text) == [("agreement", "2024-05-13", "signed", NORTH)]


def test_a_partner_whom_the_text_has_not_named_before_is_not_replaced() -> None:
    text = (
        "Norway and Iceland signed a memorandum of understanding on tides on Monday. "
        "A second memorandum of understanding on tides was signed with Brazil on Wednesday."
    )
    assert [parties for *_, parties in told(text)] == [NORTH, ("Brazil",)]


def test_what_a_meeting_is_held_beside_is_no_side() -> None:
    text = (
        "Norway and Iceland on Monday issued a joint declaration on tides, on the margins of the "
        "World Health Organization assembly."
    )
    assert told(text) == [("declaration", "2024-05-13", "announced", NORTH)]


def test_a_meeting_held_at_last_is_one_and_not_also_the_one_put_off() -> None:
    text = (
        "Norway and Iceland held their second dialogue in Oslo on Monday. The meeting had been "
        "set for April 4 and was put off because of snow."
    )
    assert [(day, status) for _, day, status, _ in told(text)] == [("2024-05-13", "held")]


def test_the_next_session_of_a_body_is_another_one() -> None:
    text = (
        "Norway and Iceland held the 12th session of their joint trade committee on Monday. "
        "The committee will hold its 13th session in Oslo next year."
    )
    assert [(day, status) for _, day, status, _ in told(text)] == [
        ("2024-05-13", "held"),
        ("2025", "planned"),
    ]


def test_a_commission_is_told_where_the_text_calls_it_joint() -> None:
    text = (
        "The joint economic commission of Norway and Iceland met in Oslo on May 13. A year "
        "earlier, the commission had met in Reykjavik on April 24, 2023."
    )
    assert told(text) == [
        ("committee", "2024-05-13", "held", NORTH),
        ("committee", "2023-04-24", "held", NORTH),
    ]
    assert told("The commission said that Norway and Iceland held the price on Monday.") == []


@pytest.mark.parametrize(
    "text",
    [
        "At talks in Oslo on May 13, Norway and Iceland discussed the purchase of two ferries.",
        "At talks on kelp that Norway and Iceland held in Oslo on 13 May, prices were discussed.",
        "Oslo said on Tuesday that talks on kelp were held by Norway and Iceland the previous day.",
    ],
)
def test_talks_are_told_in_passing(text: str) -> None:
    assert told(text) == [("dialogue", "2024-05-13", "held", NORTH)]


def test_the_date_that_opens_a_line_of_a_chronology_is_its_events() -> None:
    text = (
        "March 2021: Norway and Iceland sign a memorandum of understanding on tides.\n"
        "October 2021: Norway and Brazil sign a memorandum of understanding on kelp."
    )
    assert [day for _, day, *_ in told(text)] == ["2021-03", "2021-10"]


def test_the_day_of_the_agreeing_is_not_the_day_of_what_is_agreed() -> None:
    assert told("Norway and Iceland agreed on Tuesday to sign a treaty on June 3.") == [
        ("treaty", "2024-06-03", "planned", NORTH)
    ]
    assert told("Norway and Iceland agreed on Tuesday to sign a treaty.") == [
        ("treaty", None, "planned", NORTH)
    ]
    assert told("Norway and Iceland decided on Sunday to set up a joint committee on kelp.") == [
        ("committee", "2024-05-12", "announced", NORTH)
    ]


def test_a_plan_for_cooperation_is_a_paper_once_it_is_signed() -> None:
    assert told("Norway and Iceland signed a cooperation plan on Monday.") == [
        ("plan", "2024-05-13", "signed", NORTH)
    ]
    assert told("Norway hopes that Iceland will come up with a stronger cooperation plan.") == []


def test_what_an_agreement_is_to_do_is_its_topic() -> None:
    (found,) = agreements("Norway and Iceland signed an agreement to protect sea cables today.")
    assert found.label == "Agreement to protect sea cables"


def test_the_month_of_an_issue_is_when_it_was_published() -> None:
    page = read_page(
        "Ten years of quiet on the kelp\nFjord Review of Books\nApril 2023\n\n"
        "Two governments have kept their word since the last of the harvest wars. The last boats "
        "were counted in March, and nobody has seen a knife since then.\n"
    )
    assert page.masthead.published.value is not None
    assert page.masthead.published.value.iso == "2023-04"


def test_a_number_and_whose_meeting_it_is_belong_to_its_name() -> None:
    text = "외교부는 제3차 한·베트남 전략대화를 13일 서울에서 개최했다고 14일 밝혔다."
    (found,) = agreements(text, "ko")
    assert (found.label, found.ordinal) == ("제3차 한·베트남 전략대화", 3)


def test_two_papers_of_one_kind_under_one_verb_are_two() -> None:
    text = (
        "Norway and Iceland signed an agreement on sea cables and an agreement on kelp on Monday."
    )
    labels = [found.label for found in agreements(text, "en", FRIDAY)]
    assert labels == ["Agreement on sea cables", "Agreement on kelp"]
    text = "Norway and Iceland signed an agreement on sea cables, a pact of few words, on Monday."
    assert len(told(text)) == 1


def test_the_year_in_the_name_of_something_else_is_not_the_day() -> None:
    text = "Norway and Iceland signed a memorandum on police work at the 2030 Kelp Fair on Tuesday."
    assert told(text) == [("mou", "2024-05-14", "signed", NORTH)]
    text = "The ministers praised the 2019 fisheries accord between Norway and Iceland."
    assert [day for _, day, *_ in told(text)] == ["2019"]


def test_a_relative_clause_may_name_three_sides() -> None:
    text = "The memorandum on kelp that Norway, Brazil and Iceland signed in May 2021 has lapsed."
    assert told(text) == [("mou", "2021-05", "signed", ("Norway", "Brazil", "Iceland"))]


def test_a_meeting_on_another_day_than_the_talks_is_another() -> None:
    text = (
        "Norway and Iceland held ministerial talks on kelp in Oslo on Thursday. "
        "Experts of both countries had met in Bergen on Tuesday."
    )
    assert [day for _, day, *_ in told(text)] == ["2024-05-16", "2024-05-14"]


def test_ministers_meet_whether_one_or_many_bear_the_title() -> None:
    text = "Norwegian Fisheries Minister Ada Vidal met the Icelandic minister in Bergen on Monday."
    assert told(text) == [("dialogue", "2024-05-13", "held", NORTH)]


def test_the_two_countries_are_those_that_the_text_has_named() -> None:
    text = "Chemists in Brazil will learn from Iceland how to dry kelp. "
    paper = "The two countries concluded a memorandum to that end in Rio on Monday."
    assert told(text + paper) == [("mou", "2024-05-13", "signed", ("Brazil", "Iceland"))]
    third = "Norway has done so for years. "
    assert [parties for *_, parties in told(text + third + paper)] == [("Iceland",)]


@pytest.mark.parametrize(
    "first",
    [
        "The first agreement, signed in April 2019, ran out at Easter.",
        "The agreement, signed in April 2019, had been meant for five years.",
    ],
)
def test_the_first_signing_of_what_was_renewed_is_told_by_its_own_day(first: str) -> None:
    renewed = "Norway and Iceland renewed their agreement on sea kelp on Tuesday."
    found = agreements(f"{renewed} {first}", "en", FRIDAY)
    labels = {a.label for a in found}
    assert labels == {"Agreement on sea kelp"}
    assert [a.date.iso for a in found if a.date] == ["2024-05-14", "2019-04"]


def test_a_paper_bears_the_day_of_its_ceremony() -> None:
    text = (
        "Norway and Iceland have signed a memorandum on lamps, it was announced in Oslo on Friday. "
        "The ceremony took place in Bergen on 13 May."
    )
    assert told(text) == [("mou", "2024-05-13", "signed", NORTH)]


def test_a_state_by_its_full_title_is_a_side_and_a_month_is_no_place() -> None:
    text = "The Kingdom of Norway and the Republic of Iceland signed a treaty on Monday."
    assert told(text) == [("treaty", "2024-05-13", "signed", NORTH)]
    text = "In a joint statement in March, Norway and Iceland promised each other their maps."
    assert told(text) == [("joint_statement", "2024-03", "announced", NORTH)]


def test_patrols_are_told_where_they_are_joint() -> None:
    text = "Norway and Iceland held joint fisheries patrols on Monday."
    assert told(text) == [("exercise", "2024-05-13", "held", NORTH)]
    assert told("Norway and Iceland sent out patrols on Monday.") == []


def test_talks_that_something_was_agreed_at_were_held() -> None:
    text = "That was agreed at a health dialogue between Norway and Iceland on Tuesday."
    assert told(text) == [("dialogue", "2024-05-14", "held", NORTH)]


@pytest.mark.parametrize(
    ("text", "lang", "number"),
    [
        ("수산청은 제22차 한·베트남 어업공동위원회를 13일 서울에서 개최했다.", "ko", 22),
        (
            "外務省は14日、ノルウェーとベトナムの第22回漁業共同委員会が13日に開かれたと発表した。",
            "ja",
            22,
        ),
    ],
)
def test_a_session_has_its_number_past_ten(text: str, lang: str, number: int) -> None:
    (found,) = agreements(text, lang, FRIDAY)
    assert (found.kind, found.ordinal) == ("committee", number)


def test_what_is_discussed_at_a_session_does_not_put_the_session_in_doubt() -> None:
    text = "노르웨이와 베트남은 13일 서울에서 공동위원회를 개최하고 어획량 확대를 검토했다."
    assert [(kind, status) for kind, _, status, _ in told(text, "ko")] == [("committee", "held")]
    text = "노르웨이와 베트남은 13일 양해각서 체결을 검토했다."
    assert [status for *_, status, _ in told(text, "ko")] == ["considered"]


def test_a_country_within_a_longer_word_in_katakana_is_none() -> None:
    assert told("外務省は14日、ノルウェーとベトナムが13日に覚書に署名したと発表した。", "ja")
    found = told(
        "外務省は14日、ノルウェーとベトナムニュースが13日に覚書に署名したと発表した。", "ja"
    )
    assert [parties for *_, parties in found] == [("Norway", "Japan")]


def test_a_country_owns_a_session_by_its_genitive() -> None:
    text = (
        "Die vierte Sitzung der gemischten Kommission Norways und Icelands "
        "fand am Dienstag in Bergen statt."
    )
    found = agreements(text, "de", FRIDAY)
    assert [(a.kind, a.parties) for a in found] == [("committee", NORTH)]


def test_two_states_in_one_word_are_two_sides() -> None:
    group = "the Norwegian-Icelandic working group"
    text = f"Seals are fewer, {group} found at a meeting in Oslo on May 8."
    assert ("dialogue", "2024-05-08", "held", NORTH) in told(text)


def test_the_next_meeting_of_a_group_is_known_by_its_number() -> None:
    text = (
        "Norway and Iceland held the fifth meeting of their working group on kelp on Tuesday. "
        "Its sixth meeting is due in Oslo in June."
    )
    found = agreements(text, "en", FRIDAY)
    assert [(a.kind, a.ordinal, a.status) for a in found] == [
        ("working_group", 5, "held"),
        ("working_group", 6, "planned"),
    ]


def test_today_is_the_day_of_the_dateline_where_a_paper_prints_it_later() -> None:
    page = (
        "Kelp pact sealed\nFjord Daily\n26 November 2024\n\n"
        "TOKYO, 25th November, 2024 (Reuters) -- Japan and India today signed a pact on kelp, "
        "which opens eleven bays.\n\nTalks had begun in 2022.\n"
    )
    clipping = Clipping("x", "x.txt", "", page, Span(0, len(page)))
    (pact,) = read_record(clipping, reader()).agreements
    assert pact.date is not None
    assert pact.date.iso == "2024-11-25"
