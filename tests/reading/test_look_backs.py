"""Sessions and papers that a report names beside what is new."""

from __future__ import annotations

import pytest
from reading_desk import agreements


def told(text: str) -> list[tuple[str, int | None, str | None]]:
    return [(a.kind, a.ordinal, a.date.iso if a.date else None) for a in agreements(text)]


def test_a_number_alone_is_a_session_of_those_the_text_is_about() -> None:
    text = (
        "Norway and Iceland will hold the 13th exercise on gales off Oslo on June 17, the navy "
        "said. The twelfth was held off Bergen in March."
    )
    assert told(text) == [("exercise", 13, "2024-06-17"), ("exercise", 12, "2024-03")]
    assert agreements(text)[1].label == "Twelfth exercise"


def test_a_number_that_is_of_no_session_is_none() -> None:
    assert told("Norway and Iceland shared two prizes. The first was held by Oslo.") == []


def test_the_seventh_meeting_is_the_commissions_whose_eighth_is_told() -> None:
    text = (
        "Norway and Iceland held the eighth meeting of the joint transport commission on Tuesday. "
        "At the seventh meeting, in Bergen in May 2023, the two sides had added permits."
    )
    assert told(text) == [("committee", 8, "2024-05-14"), ("committee", 7, "2023-05")]


def test_a_paper_on_another_matter_is_another_one_though_no_day_is_told() -> None:
    text = (
        "Norway and Iceland signed an agreement on the treatment of burns in Oslo on Wednesday. "
        "Last spring the two countries signed an agreement on the exchange of blood."
    )
    assert told(text) == [("agreement", None, "2024-05-15"), ("agreement", None, None)]


def test_other_ministers_meet_on_their_own() -> None:
    text = (
        "The health ministers of Norway and Iceland held talks on medicines in Oslo on Monday. "
        "The transport ministers of the two countries met on Monday about the ferry."
    )
    assert told(text) == [("dialogue", None, "2024-05-13")] * 2


def test_a_cabinet_of_two_countries_bears_its_roman_number() -> None:
    (found,) = agreements("España y Francia celebraron el martes la XV reunión en Madrid.", "es")
    assert found.ordinal == 15


def test_ministers_met_also_where_their_meeting_before_is_named() -> None:
    text = "The ministers of Norway and Iceland met in Bergen on Monday, a year after their talks."
    assert told(text) == [("dialogue", None, "2024-05-13")]


def test_two_talk_at_their_dialogue_and_one_at_its_own_meeting_does_not() -> None:
    both = "Norway and Iceland compared notes on ransomware at their cyber dialogue on Wednesday."
    alone = "Norway said at its meeting on Wednesday that Iceland would come."
    assert told(both) == [("dialogue", None, "2024-05-15")]
    assert told(both.replace("on Wednesday", "Wednesday")) == [("dialogue", None, "2024-05-15")]
    assert told(alone) == []


def test_a_clause_that_says_where_has_its_own_sides_and_day() -> None:
    text = (
        "The envoy of Kenya was in Oslo on Wednesday and in Hanoi on Thursday, where Japan and "
        "Vietnam held their second cyber dialogue."
    )
    assert [(a.parties, a.date and a.date.iso) for a in agreements(text)] == [
        (("Japan", "Vietnam"), "2024-05-16")
    ]


def test_what_was_due_on_a_day_was_so_before() -> None:
    text = (
        "The signing of the rice agreement between Norway and Iceland was cancelled hours before "
        "it was due on Tuesday."
    )
    assert told(text) == [("agreement", None, "2024-05-14")]


def test_the_ministry_that_tells_of_talks_does_not_make_them_others() -> None:
    text = (
        "Talks between Norway and Iceland on tides took place on Friday, the foreign ministry "
        "said. The ministry's envoy for security affairs chaired the seventh talks in Oslo."
    )
    assert len(told(text)) == 1


def test_a_number_before_a_comma_is_a_session_that_was_held() -> None:
    text = (
        "Norway and Iceland held the sixth session of their joint commission on gas on Tuesday. "
        "The fifth, held in Bergen in June 2023, had ended without a price."
    )
    assert told(text) == [("committee", 6, "2024-05-14"), ("committee", 5, "2023-06")]


def test_at_the_talks_of_another_month_others_were_held() -> None:
    text = (
        "Norway and Iceland held talks on gas in Oslo on Tuesday and named a price. "
        "At the talks in Bergen in March none had been named."
    )
    assert told(text) == [("dialogue", None, "2024-05-14"), ("dialogue", None, "2024-03")]
    same = text.replace("Bergen in March", "Oslo in May")
    assert told(same) == [("dialogue", None, "2024-05-14")]


def test_a_paper_in_force_was_signed_before() -> None:
    text = (
        "The agreement on kelp between Norway and Iceland entered into force on May 1. "
        "It had been signed in Bergen in February 2023."
    )
    assert told(text) == [("agreement", None, "2024-05-01"), ("agreement", None, "2023-02")]
    assert [a.status for a in agreements(text)] == ["ongoing", "signed"]


def test_it_was_signed_tells_more_of_a_paper_that_is_news() -> None:
    text = "Norway and Iceland announced an agreement on kelp. It was signed in Bergen on May 3."
    assert len(told(text)) == 1


def test_their_ministers_had_met_on_another_day() -> None:
    text = (
        "Vice ministers of Norway and Iceland held talks in Oslo on Tuesday on a drill. "
        "On Monday their ministers had met in Bergen."
    )
    assert told(text) == [("dialogue", None, "2024-05-14"), ("dialogue", None, "2024-05-13")]


def test_another_meeting_of_the_two_is_one_of_its_own() -> None:
    text = (
        "Norway and Iceland held talks on kelp in one hotel on Tuesday. "
        "{} hotel, health officials of Norway and Iceland met over a fever."
    )
    assert len(told(text.format("In another"))) == 2
    assert len(told(text.format("In a"))) == 1


def test_ministers_of_two_who_met_in_a_third_country_met_there() -> None:
    text = "Norway and Iceland held a meeting of defence ministers in Germany on Tuesday."
    assert [a.countries for a in agreements(text)] == [("NO", "IS")]
    text = "Ministers in Norway and Iceland signed an agreement on kelp on Tuesday."
    assert [set(a.countries) for a in agreements(text)] == [{"NO", "IS"}]


def test_what_is_to_come_by_a_year_is_not_the_day_of_the_paper_it_rests_on() -> None:
    text = (
        "Every flat will have a meter by 2026, under an agreement signed by Norway and Iceland "
        "in Oslo on Monday."
    )
    assert told(text) == [("agreement", None, "2024-05-13")]


LAST_HELD = "Norway and Iceland held a dialogue on tides in Bergen on Thursday. "


@pytest.mark.parametrize(
    "text",
    [
        "The dialogue was last held in Reykjavik in March 2022.",
        "They last met in Reykjavik in March 2022.",
        "It last took place in Reykjavik in March 2022.",
    ],
)
def test_when_a_series_was_last_held_is_its_session_before(text: str) -> None:
    assert told(LAST_HELD + text) == [
        ("dialogue", None, "2024-05-16"),
        ("dialogue", None, "2022-03"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The fair was last held in March 2022.",
        "Elections were last held in March 2022.",
        "France and Germany last met in March 2022.",
        "The dialogue was last held in the same hall.",
        "The dialogue that was last held in March 2022 will be planned anew.",
    ],
)
def test_what_was_last_held_is_of_that_series_and_of_another_day(text: str) -> None:
    assert told(LAST_HELD + text)[1:] == []


def test_the_third_session_was_last_held_under_another_number() -> None:
    text = "Norway and Iceland held the third dialogue on tides in Bergen on Thursday. "
    found = told(text + "The dialogue was last held in March 2022.")
    assert found == [("dialogue", 3, "2024-05-16"), ("dialogue", None, "2022-03")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Under an accord signed by Norway and Iceland, the first nets are due in October.", None),
        ("Under an accord signed by Norway and Iceland on Tuesday, nets are due.", "2024-05-14"),
    ],
)
def test_what_is_done_under_a_paper_has_a_day_of_its_own(text: str, day: str | None) -> None:
    assert [one[2] for one in told(text)] == [day]
