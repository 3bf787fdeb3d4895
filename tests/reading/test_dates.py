from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipline.partial_dates import PartialDate
from clipline.reading.dates import DateExpression, find_dates

WEDNESDAY = dt.date(2023, 6, 14)
DATELIKE = st.text(
    alphabet=st.sampled_from(list("0123456789 \n./-,:MayJune 일월년日月年the lastdi")), max_size=60
)


def values(
    text: str, published: dt.date | None = WEDNESDAY, lang: str = "en"
) -> list[tuple[str, str | None]]:
    return [(e.span.of(text), e.value) for e in find_dates(text, published, lang)]


def only(text: str, published: dt.date | None = WEDNESDAY, lang: str = "en") -> DateExpression:
    (found,) = find_dates(text, published, lang)
    return found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("signed on Aug. 4, 2021 in Seoul", "2021-08-04"),
        ("signed on 20 January 2022", "2022-01-20"),
        ("met on May 19th, 2021, for talks", "2021-05-19"),
        ("agreed in April 2023 that", "2023-04"),
        ("in late May", "2023-05"),
        ("in April of last year", "2022-04"),
        ("on May 21 last year", "2022-05-21"),
        ("in May of last year", "2022-05"),
        ("the talks in 2019", "2019"),
        ("on 2021-08-05 at", "2021-08-05"),
        ("on 2021/08/05 at", "2021-08-05"),
        ("on 17.11.2021 in", "2021-11-17"),
        ("signed today", "2023-06-14"),
        ("signed yesterday", "2023-06-13"),
        ("announced last week", "2023-W23"),
        ("a year ago", "2022"),
        ("three weeks ago", "2023-W21"),
        ("next year", "2024"),
        ("in nineteen ninety-six", "1996"),
        ("earlier this month", "2023-06"),
        ("next month", "2023-07"),
        ("in 2027", "2027"),
        ("In 2022 15 states signed it", "2022"),
        ("for the year ended March 31, to be published", "2023-03-31"),
    ],
)
def test_an_expression_is_as_precise_as_its_words(text: str, value: str) -> None:
    assert only(text).value == value


def test_a_bare_weekday_is_the_most_recent_one_with_the_publication_day() -> None:
    assert values("The ministry said Wednesday that talks on Monday went well.") == [
        ("Wednesday", "2023-06-14"),
        ("Monday", "2023-06-12"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The two sides will meet again on Friday", "2023-06-16"),
        ("They are expected\nto meet again on Friday", "2023-06-16"),
        ("next Friday", "2023-06-16"),
        ("this coming Monday", "2023-06-19"),
        ("He said the bill will pass, officials noted Friday", "2023-06-09"),
        ("It had been due to expire Friday", "2023-06-09"),
    ],
)
def test_a_weekday_lies_ahead_only_where_its_verb_says_so(text: str, value: str) -> None:
    assert only(text).value == value


def test_the_month_of_may_is_no_verb_that_looks_ahead() -> None:
    text = "They pledged it in May of last year.\nThe office has signed a memorandum on Monday."
    assert [v for _, v in values(text)] == ["2022-05", "2023-06-12"]


def test_the_publication_weekday_itself_never_moves() -> None:
    assert only("Officials will sign it Wednesday").value == "2023-06-14"


def test_a_month_and_day_without_year_is_the_nearest() -> None:
    assert only("on May 26").value == "2023-05-26"
    assert only("on Dec. 28", dt.date(2024, 1, 3)).value == "2023-12-28"
    assert only("on Jan. 5", dt.date(2023, 12, 20)).value == "2024-01-05"


def test_a_month_far_ahead_is_past_unless_the_verb_says_otherwise() -> None:
    assert only("It was founded in November").value == "2022-11"
    assert only("It will be founded in November").value == "2023-11"


def test_a_day_of_the_month_alone_is_the_latest_unless_too_far_back() -> None:
    assert only("in Seoul on the 21st.", dt.date(2023, 6, 30)).value == "2023-06-21"
    assert only("a summit to be held in Washington on the 26th.").value == "2023-06-26"
    assert only("in Washington on the 26th.", dt.date(2023, 4, 17)).value == "2023-04-26"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("March 27-28", "2023-03-27", "2023-03-28"),
        ("September 5-6, 2024", "2024-09-05", "2024-09-06"),
        ("Monday through Wednesday", "2023-06-12", "2023-06-14"),
        ("April 30 - May 2, 2022", "2022-04-30", "2022-05-02"),
        ("January 15-19, 2024", "2024-01-15", "2024-01-19"),
        ("from 22 to 26 January", "2023-01-22", "2023-01-26"),
        ("between 3 and 5 May", "2023-05-03", "2023-05-05"),
        ("on April 24 and 25.", "2023-04-24", "2023-04-25"),
        ("on the 5th and 6th of", "2023-06-05", "2023-06-06"),
        ("Dec. 30 to Jan. 2, 2024", "2023-12-30", "2024-01-02"),
        ("30 December 2023 to 2 January 2024", "2023-12-30", "2024-01-02"),
    ],
)
def test_a_range_has_its_last_day(text: str, first: str, last: str) -> None:
    found = only(text)
    assert (found.value, found.end and found.end.iso) == (first, last)


def test_the_previous_day_counts_from_the_day_named_before_and_keeps_the_other_reading() -> None:
    text = "The ministry announced it on Wednesday. The committee had met on the previous day."
    found = find_dates(text, dt.date(2021, 8, 5), "en")
    assert [e.value for e in found] == ["2021-08-04", "2021-08-03"]
    assert [a.iso for a in found[1].alternatives] == ["2021-08-04"]


def test_the_previous_day_counts_from_the_publication_where_no_day_is_named() -> None:
    assert only("The committee met on the previous day.").value == "2023-06-13"


def test_two_days_later_counts_from_the_day_named_before() -> None:
    assert [v for _, v in values("They met on June 1. Two days later, they signed.")] == [
        "2023-06-01",
        "2023-06-03",
    ]


@pytest.mark.parametrize(
    ("text", "lang", "words", "base", "value"),
    [
        ("They met on June 1. Two days later, they signed.", "en", "Two days later", "June 1",
         "2023-06-03"),
        ("It opened on June 1, and the same day they signed.", "en", "the same day", "June 1",
         "2023-06-01"),
        ("They met in March 2020 and signed the following year.", "en", "the following year",
         "March 2020", "2021"),
        ("They met on March 3, 2020. In May of that year they signed.", "en", "May of that year",
         "March 3, 2020", "2020-05"),
        ("지난 5일 회의를 열었다. 전날 서명했다.", "ko", "전날", "지난 5일", "2023-06-04"),
        ("Am 5. Juni tagten sie, am Vortag reisten sie an.", "de", "am Vortag", "5. Juni",
         "2023-06-04"),
        ("Sie tagten am Montag. Er war froh. Die Polizei kauft Boote. Am selben Tag begann es.",
         "de", "Am selben Tag", "Montag", "2023-06-12"),
        ("두 나라는 5일 약정을 맺었다고 6일 밝혔다. 부품을 함께 만든다. 같은 날 회의도 열었다.",
         "ko", "같은 날", "5일", "2023-06-05"),
        ("They have drilled since Tuesday. It ends on June 28. Their ministers met the same day.",
         "en", "the same day", "Tuesday", "2023-06-13"),
    ],
)  # fmt: skip
def test_what_is_counted_from_a_day_named_before_says_from_which(
    text: str, lang: str, words: str, base: str, value: str
) -> None:
    *_, found = find_dates(text, WEDNESDAY, lang)
    assert found.counted_from is not None
    assert (found.span.of(text), found.counted_from.of(text)) == (words, base)
    assert found.value == value


@pytest.mark.parametrize(
    "text", ["The committee met on the previous day.", "They met on June 1.", "It met yesterday."]
)
def test_what_is_counted_from_the_publication_names_no_base(text: str) -> None:
    assert only(text).counted_from is None


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("meet in Seoul on the 21st. 2022.5.21", "en", ["2022-05-21", "2022-05-21"]),
        ("signed on Thursday (June 1)", "en", ["2023-06-01", "2023-06-01"]),
        ("signed on June 1 (Thursday)", "en", ["2023-06-01", "2023-06-01"]),
        ("국방부는 전날(5일) 밝혔다", "ko", ["2023-06-05", "2023-06-05"]),
    ],
)
def test_a_bare_day_beside_a_full_date_that_fits_it_is_that_date(
    text: str, lang: str, expected: list[str]
) -> None:
    assert [v for _, v in values(text, lang=lang)] == expected


@pytest.mark.parametrize("text", ["on the 10th. 2022.5.21", "met Monday. 2022.5.21"])
def test_a_bare_day_beside_a_date_that_does_not_fit_stays_as_it_is(text: str) -> None:
    (_, bare), (_, plain) = values(text)
    assert (bare or "")[:4] == "2023"
    assert plain == "2022-05-21"


def test_an_ambiguous_numeric_date_keeps_its_other_reading() -> None:
    found = only("signed on 03/04/2019 in Geneva")
    assert (found.value, [a.iso for a in found.alternatives]) == ("2019-04-03", ["2019-03-04"])


def test_a_numeric_date_whose_order_is_plain_has_no_other_reading() -> None:
    assert only("on 04/26/2019").value == "2019-04-26"
    assert only("on 26/04/2019").alternatives == ()
    (hinted,) = find_dates("on 03/04/2019", None, "en", order="mdy")
    assert (hinted.value, hinted.alternatives) == ("2019-03-04", ())


@pytest.mark.parametrize(
    "text",
    [
        "60 countries spent $100,000",
        "call 02-1234-5678 now",
        "id 1681742923 stored",
        "at 17:40 sharp",
        "one of these 60",
        "She may go. May I ask?",
        "they march on",
        "the 21st century",
        "over the past two years",
        "every Friday",
        "the Sunday Times",
        "on 31/31/2020",
        "index closed at 1995.5",
    ],
)
def test_a_number_or_word_without_a_dates_context_is_no_date(text: str) -> None:
    assert values(text) == []


def test_without_a_publication_nothing_is_invented() -> None:
    assert only("SEOUL, Aug. 18", None).date.partial == "--08-18"
    assert only("on the 10th.", None).date == PartialDate(day=10)
    weekday = only("said Monday", None)
    assert (weekday.date, weekday.rule, weekday.value) == (PartialDate(), "weekday", None)
    assert only("yesterday", None).date == PartialDate()
    assert only("in April of last year", None).date == PartialDate(month=4)


@pytest.mark.parametrize("text", ["10:25", "Friday 10:25", "4 p.m.", "the 31st of next month"])
def test_nothing_is_filled_in_from_the_day_of_the_build(text: str) -> None:
    today = dt.date.today().isoformat()  # noqa: DTZ011 - the very day that must not leak
    assert today not in [value for _, value in values(text, dt.date(2001, 2, 3))]
    assert [value for _, value in values(text, None) if value] == []


def test_a_number_before_a_date_in_a_short_text_does_not_hide_it() -> None:
    assert values("5 13 today") == [("today", "2023-06-14")]
    assert values("a Feb last night x")[-1:] == [("last night", "2023-06-13")]


def test_a_date_across_a_hard_line_break_is_one() -> None:
    assert only("signed on Aug.\n4, 2021 in Seoul").value == "2021-08-04"


def test_a_day_the_calendar_has_not_is_no_date() -> None:
    assert values("on February 30, 2021") == []
    assert only("on Feb. 29, 2024").value == "2024-02-29"


def test_an_unknown_language_is_read_as_english_and_numbers() -> None:
    assert [v for _, v in values("June 5 and 2021-08-05", lang="xx")] == [
        "2023-06-05",
        "2021-08-05",
    ]


@settings(max_examples=200, deadline=None)
@given(DATELIKE | st.text(max_size=80), st.sampled_from(["en", "ko", "ja", "de", "fr", "es", "xx"]))
def test_any_text_gives_valid_dates_within_it(text: str, lang: str) -> None:
    for found in find_dates(text, WEDNESDAY, lang):
        assert 0 <= found.span.start < found.span.end <= len(text)
        for date in (found.date, found.end, *found.alternatives):
            assert date is None or date.year is None or date.first is not None


@settings(max_examples=100, deadline=None)
@given(DATELIKE, st.integers(1, 5))
def test_blank_lines_before_a_text_shift_its_spans_only(text: str, lines: int) -> None:
    before = find_dates(text, WEDNESDAY, "en")
    after = find_dates("\n" * lines + text, WEDNESDAY, "en")
    assert [(e.span.start + lines, e.value) for e in before] == [
        (e.span.start, e.value) for e in after
    ]


@pytest.mark.parametrize(
    "unit",
    ["7", "1/", "1 1 1 ", "May ", " ", "the ", "last ", "5일", "2023년", "May 5-", "\n",
     "on May 5, 2021 they met. ", "지난 5일 회의를 열었다. "],
)  # fmt: skip
def test_text_that_repeats_without_end_is_read_in_time(unit: str) -> None:
    started = time.process_time()
    for lang in ("en", "ko"):
        find_dates(unit * (30_000 // len(unit)), WEDNESDAY, lang)
    assert time.process_time() - started < 2
