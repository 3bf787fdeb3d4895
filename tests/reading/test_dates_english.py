from __future__ import annotations

import datetime as dt

import pytest

from clipline.reading.dates import find_dates

WEDNESDAY = dt.date(2023, 6, 14)


def values(text: str, published: dt.date | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    return [(e.span.of(text), e.value) for e in find_dates(text, published, "en")]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Thanksgiving Day", "2022-11-24"),
        ("last Thanksgiving", "2022-11-24"),
        ("Christmas Eve", "2022-12-24"),
        ("New Year's Day 2020", "2020-01-01"),
        ("New Year\u2019s Day", "2023-01-01"),
        ("next Christmas", "2023-12-25"),
        ("the Fourth of July", "2023-07-04"),
    ],
)
def test_a_holiday_is_the_nearest_day_of_that_name(words: str, value: str) -> None:
    assert values(f"The envoys met on {words}, he said.") == [(words, value)]


def test_what_ends_or_starts_on_a_weekday_lies_ahead() -> None:
    for words in ("ends on Thursday", "starts Thursday", "lasts until Thursday"):
        assert values(f"The drill {words}.") == [("Thursday", "2023-06-15")]


def test_election_day_is_the_tuesday_after_the_first_monday_of_november() -> None:
    text = "They will campaign until Election Day."
    assert values(text, dt.date(2022, 10, 20)) == [("Election Day", "2022-11-08")]
    assert values(text, dt.date(2020, 10, 20)) == [("Election Day", "2020-11-03")]


def test_a_holiday_without_a_year_keeps_what_is_known_of_it() -> None:
    (eve,) = find_dates("They met on Christmas Eve.", None, "en")
    (feast,) = find_dates("They met on Thanksgiving.", None, "en")
    assert (eve.date.partial, feast.date.partial) == ("--12-24", "--11")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the day before last Tuesday", "2023-06-12"),
        ("two days after May 5, 2020", "2020-05-07"),
        ("the day after Christmas", "2022-12-26"),
        ("the week of March 6", "2023-W10"),
        ("a week from Monday", "2023-W25"),
    ],
)
def test_what_is_counted_from_a_date_beside_it_is_one_date(words: str, value: str) -> None:
    assert values(f"Lawyers met {words} in Oslo.") == [(words, value)]


def test_the_following_monday_counts_from_the_day_named_before() -> None:
    text = "The summit opened on May 5. The following Monday they signed."
    assert values(text) == [("May 5", "2023-05-05"), ("The following Monday", "2023-05-08")]


def test_the_following_month_counts_from_a_month_named_three_sentences_before() -> None:
    text = "Talks began in March. They stalled. Nobody knew why. The following month they ended."
    assert values(text) == [("March", "2023-03"), ("The following month", "2023-04")]


@pytest.mark.parametrize(
    "text",
    [
        "A day after the envoys parted, they wrote.",
        "The report was broadcast on KBC Today.",
        "What do today's youth want?",
        "It is like many of today\u2019s cars.",
        "the leaders of tomorrow",
        "Flights leave on Monday and Tuesday nights.",
        "The earliest hearing would be seven days later.",
        "Sales rose for the year ended at noon.",
    ],
)
def test_what_only_looks_like_a_day_is_none(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It is due as of tomorrow.", "2023-06-15"),
        ("Read more in today's edition.", "2023-06-14"),
        ("The pre-1997 treaties lapse.", "1997"),
        ("They await the March accession.", "2023-03"),
        ("It should be done by year-end.", "2023"),
        ("The plant will close by the year\u2019s end.", "2023"),
        ("Sales fell in the first nine months of the year.", "2023"),
        ("For the year, sales were flat.", "2023"),
        ("Profits will fall for the fiscal year.", "2023"),
    ],
)
def test_what_stands_for_a_date_without_naming_it_plainly(text: str, value: str) -> None:
    assert [v for _, v in values(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On Friday, the panel will vote.", "2023-06-16"),
        ("On Friday, the panel said it will vote.", "2023-06-09"),
        ("In November, it announced plans to expand.", "2022-11"),
        ("She will speak in Lima, Peru, on Friday.", "2023-06-16"),
        ("The pact is due to be announced in Oslo on Friday.", "2023-06-16"),
        ("They were supposed to meet on Friday.", "2023-06-09"),
        ("The two leaders meet in Oslo on Friday.", "2023-06-16"),
        ("They are preparing for a summit in October.", "2023-10"),
        ("Sales fell in the quarter ended June 30.", "2022-06-30"),
    ],
)
def test_the_words_around_an_open_date_say_on_which_side_it_lies(text: str, value: str) -> None:
    assert [v for _, v in values(text)] == [value]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("on Thursday (July 24, 2025) in Oslo", "en"),
        ("am Donnerstag (24. Juli 2025) in Wien", "de"),
        ("jeudi (24 juillet 2025) \u00e0 Nice", "fr"),
        ("jueves (24 de julio de 2025) en Lima", "es"),
    ],
)
def test_a_weekday_of_no_known_week_is_the_day_in_brackets(text: str, lang: str) -> None:
    assert [e.value for e in find_dates(text, None, lang)] == ["2025-07-24", "2025-07-24"]


def test_a_day_in_brackets_of_another_place_says_nothing_of_the_weekday() -> None:
    found = find_dates("on Wednesday (July 24, 2025 Seoul time)", None, "en")
    assert [e.value for e in found] == [None, "2025-07-24"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("It is in line with the 2030 agenda, both said.", "en"),
        ("It is in line with Vision 2035 and Agenda 2063.", "en"),
        ("im Einklang mit der Agenda 2030 der UN", "de"),
        ("conforme \u00e0 l\u2019Agenda 2030", "fr"),
        ("conforme a la Agenda 2030 de la ONU", "es"),
    ],
)
def test_the_year_in_the_name_of_a_programme_is_no_date(text: str, lang: str) -> None:
    assert find_dates(text, WEDNESDAY, lang) == []


def test_the_last_week_of_this_month_is_no_week_gone_by() -> None:
    assert values("They will meet in the last week of this month.") == [("this month", "2023-06")]
    assert values("They met in the last week.") == [("the last week", "2023-W23")]
