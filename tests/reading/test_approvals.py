"""Papers that are approved, renewed or replaced, and the days beside them that are not theirs."""

from __future__ import annotations

import pytest
from reading_desk import steps_told as told

Told = list[tuple[str, str, str | None]]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's cabinet on Tuesday approved the signing of a memorandum with Norway on kelp.",
        "Kenya's government gave its nod today for signing a memorandum with Norway on kelp.",
        "The assembly in Nairobi gave its go-ahead to sign a memorandum with Norway on kelp.",
        "The Kenyan cabinet gave its approval for a proposal to sign a memorandum with Norway.",
    ],
)
def test_what_is_approved_to_be_signed_is_planned_on_no_day(text: str) -> None:
    assert told(text) == [("mou", "planned", None)]


def test_a_paper_that_was_signed_before_it_was_approved_bears_the_day_of_its_signing() -> None:
    text = (
        "Kenya's cabinet has given its approval for the memorandum of understanding (MoU) between "
        "Kenya and Norway on lake fishing and fish farms signed last month."
    )
    assert told(text) == [("mou", "signed", "2024-04")]
    lines = (
        "The government of Kenya approved on Thursday the Fisheries Agreement with Norway.",
        "The agreement was signed in Nairobi on 18 October 2022.",
    )
    assert told(*lines) == [("agreement", "signed", "2022-10-18")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Norway and Iceland have renewed the 2017 memorandum on herring.", None),
        ("Norway and Iceland renewed their 2019 memorandum on herring on May 11.", "2024-05-11"),
        ("Norway and Iceland signed a 2024 memorandum on herring.", "2024"),
    ],
)
def test_the_year_of_what_is_renewed_is_not_its_day(text: str, date: str | None) -> None:
    assert told(text) == [("mou", "signed", date)]


def test_what_a_new_paper_replaces_was_signed_on_a_day_of_its_own() -> None:
    text = (
        "Norway and Iceland agreed to draft a new memorandum on herring.",
        "It is to replace the memorandum signed in 2006.",
    )
    assert told(*text) == [("mou", "planned", None), ("mou", "signed", "2006")]
    renewal = "The Herring Agreement of Norway and Iceland renews the one signed on April 1, 1997."
    assert all(date is None for _, _, date in told(renewal))


def test_how_long_a_paper_runs_is_not_when_it_was_signed() -> None:
    text = (
        "Norway and Iceland signed a memorandum on herring on Tuesday.",
        "The MoU, signed in Oslo, runs for five years from 8 April.",
    )
    assert told(*text) == [("mou", "signed", "2024-05-14")]


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Iceland signed a herring pact on Tuesday, establishing a framework for it.",
        "The agreement between Norway and Iceland, signed on Tuesday, provides a framework for it.",
    ],
)
def test_what_an_agreement_gives_a_framework_for_is_no_second_one(text: str) -> None:
    assert told(text) == [("agreement", "signed", "2024-05-14")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("At rescue and herring talks in Oslo last week, Norway and Iceland agreed on nets.", None),
        ("In a meeting near Oslo, Norway's minister and Iceland's minister spoke of cod.", None),
        (
            "Iceland's minister spoke of cod after a meeting with Norway's minister on Tuesday.",
            "2024-05-14",
        ),
    ],
)
def test_talks_at_which_something_was_done_were_held(text: str, date: str | None) -> None:
    assert told(text) == [("dialogue", "held", date)]


def test_the_year_in_the_name_of_a_fair_or_prize_is_no_agreements() -> None:
    text = "Norway and Iceland signed a memorandum on herring at a fair in Oslo (Nor-Fish 2023)."
    assert told(text) == [("mou", "signed", None)]
    text = "Per Nor, mayor and 2019 Herring Prize winner, signed a memorandum with Iceland's envoy."
    assert [date for _, _, date in told(text)] in ([], [None])


@pytest.mark.parametrize(
    "dateline",
    ["Oslo, May 16 ", "OSLO May 16 ", "NAIROBI, (Harbour News / KNA - 16th May, 2024) "],
)
def test_a_datelines_day_is_not_the_events(dateline: str) -> None:
    text = f"{dateline}Norway and Iceland will hold talks on herring this week."
    assert told(text) == [("dialogue", "planned", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Iceland signed a framework accord for the years 2021 and 2027.",
        "Norway and Iceland signed a memorandum on herring for 2021-2027.",
    ],
)
def test_the_years_that_a_paper_is_for_are_not_when_it_was_signed(text: str) -> None:
    assert [date for _, _, date in told(text)] == [None]


def test_an_older_paper_is_not_the_one_that_is_news() -> None:
    text = (
        "Norway and Iceland have signed a memorandum on herring.",
        "On 17 September 2013 the two countries signed a memorandum that was renewed twice.",
    )
    assert told(*text) == [("mou", "signed", None), ("mou", "signed", "2013-09-17")]


def test_the_day_of_a_paper_with_another_state_is_not_this_ones() -> None:
    text = (
        "Norway has signed a pact with Kenya on nets.",
        "It is the second such pact signed in weeks, following the accord with Brazil of May.",
    )
    assert told(*text)[0] == ("agreement", "signed", None)
