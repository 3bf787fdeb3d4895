"""The days of agreements: which of the days around a noun is its own, and on which side it lies."""

from __future__ import annotations

import datetime as dt

import pytest
from reading_desk import FRIDAY, agreements

from clipline.reading.dates import find_dates

Told = list[tuple[str, str, str | None]]


def told(lang: str, *lines: str, published: dt.date | None = FRIDAY) -> Told:
    found = agreements("\n".join(lines), lang, published)
    return [(a.kind, a.status, a.date.iso if a.date else None) for a in found]


def test_a_session_in_the_present_tense_is_planned_though_no_side_stands_in_its_sentence() -> None:
    found = told(
        "en",
        "The Norwegian minister of fisheries came home from Iceland without a deal on mackerel.",
        "Icelandic boats will stay in port, and the Norwegian ones too.",
        "Talks on herring, which is scarcer, open in Torshavn on 9 September.",
    )
    assert found == [("dialogue", "planned", "2024-09-09")]


def test_a_drill_of_which_no_verb_tells_when_it_is_lies_on_the_nearer_day_of_an_untold_year() -> (
    None
):
    text = (
        "The navies of Norway and Iceland are busy with a rescue exercise off Oslo for Aug 3 to 7."
    )
    assert told("en", text) == [("exercise", "planned", "2024-08-03")]
    text = "The navies of Norway and Iceland got to know one another in a rescue drill on 3 March."
    assert told("en", text) == [("exercise", "held", "2024-03-03")]


@pytest.mark.parametrize(("day", "date"), [("Wednesday", "2024-05-15"), ("Monday", "2024-05-20")])
def test_the_weekday_of_a_signing_called_off_is_the_nearest(day: str, date: str) -> None:
    text = (
        f"Norway and Iceland were to sign a pact on kelp on {day}, but the ceremony was called off."
    )
    assert told("en", text) == [("agreement", "cancelled", date)]


def test_an_end_that_is_a_noun_says_not_how_long_it_lasts() -> None:
    text = "Norway and Iceland signed an arrangement to that end on Tuesday."
    assert told("en", text) == [("arrangement", "signed", "2024-05-14")]


def test_a_paper_that_was_put_off_has_not_the_day_of_the_one_signed_before_it() -> None:
    found = told(
        "en",
        "Norway and Iceland signed a framework agreement on cables in 2022.",
        "A separate memorandum between Norway and Iceland on kelp has been put off.",
        published=None,
    )
    assert ("mou", "postponed", None) in found


def test_a_later_sentence_on_something_else_leaves_a_paper_the_day_on_which_it_was_told() -> None:
    found = told(
        "ko",
        "노르웨이 수산부는 14일 오슬로에서 베트남 수산청과 양해각서를 체결했다고 밝혔다.",
        "베트남 수산청은 올해 4월 문을 열었으며, "
        "외국 기관과 양해각서를 맺은 것은 처음이라고 수산부는 설명했다.",
    )
    assert found[0] == ("mou", "signed", "2024-05-14")


def test_what_takes_effect_lies_ahead_and_is_not_meant_by_the_same_day() -> None:
    found = told(
        "en",
        "Norway and Iceland signed an arrangement on docks on Tuesday. It takes effect Jan. 1.",
        "A memorandum between Norway and Iceland on kelp was signed the same day.",
        published=dt.date(2024, 10, 11),
    )
    assert found == [("arrangement", "signed", "2024-10-08"), ("mou", "signed", "2024-10-08")]


def test_a_plan_of_a_year_with_its_article_has_that_year() -> None:
    text = "España y Marruecos adelantaron que un plan conjunto será puesto en marcha en el 2025."
    assert told("es", text) == [("plan", "planned", "2025")]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("am Dienstagabend", "2024-05-14"),
        ("am Montagnachmittag", "2024-05-13"),
        ("Samstagnacht", "2024-05-11"),
    ],
)
def test_a_german_weekday_is_one_word_with_the_time_of_day(words: str, date: str) -> None:
    assert [d.date.iso for d in find_dates(f"Sie haben {words} getagt.", FRIDAY, "de")] == [date]
    assert find_dates("Der Montagmaler und ein Donnerstagsclub", FRIDAY, "de") == []


@pytest.mark.parametrize(
    ("paper", "date"),
    [
        ("The two health ministers signed a protocol in Oslo that lifts visas.", "2024-05-13"),
        ("Ministers of Norway and Kenya signed a protocol in Nairobi on visas.", None),
        ("The two ministers will sign a protocol in Oslo that lifts visas.", None),
    ],
)
def test_a_paper_of_both_sides_has_the_day_on_which_the_news_says_that_they_agreed(
    paper: str, date: str | None
) -> None:
    news = "Norway and Brazil agreed on Monday to share a stock of vaccine for their ships."
    assert told("en", news, paper)[-1][2] == date


@pytest.mark.parametrize(
    ("lang", "first", "second"),
    [
        (
            "en",
            "Norway and Iceland have extended by two years a memorandum on energy.",
            "The extension was signed in Oslo on May 13 by the two ministries.",
        ),
        (
            "en",
            "Norway and Iceland held the third session of their joint committee on May 13.",
            "At the close, a memorandum of understanding on geologists was signed.",
        ),
        (
            "es",
            "España y Marruecos celebraron el 13 de mayo la tercera reunión de la comisión mixta.",
            "Durante la sesión, los dos ministerios suscribieron un memorando sobre mercurio.",
        ),
    ],
)
def test_what_a_paper_is_called_and_where_it_was_signed_give_its_day(
    lang: str, first: str, second: str
) -> None:
    assert ("mou", "signed", "2024-05-13") in told(lang, first, second)


@pytest.mark.parametrize("words", ["the last week of April", "the first week of April"])
def test_a_week_of_a_month_is_told_by_its_month_and_not_counted_from_the_report(words: str) -> None:
    text = f"Norway and Iceland held a table-top exercise in Oslo in {words}, envoys said."
    assert told("en", text) == [("exercise", "held", "2024-04")]


def test_a_day_of_report_is_not_that_of_what_is_still_to_come() -> None:
    found = told(
        "ko",
        "노르웨이 정부는 14일 오슬로에서 브라질 정부와 어업회의를 열었다고 밝혔다.",
        "노르웨이와 브라질은 내년 4월 오슬로에서 수산 대화를 시작한다.",
    )
    assert found == [("dialogue", "held", "2024-05-14"), ("dialogue", "planned", "2025-04")]


def test_two_other_bodies_sign_another_paper_on_the_day_of_the_ceremony() -> None:
    found = told(
        "es",
        "El Ministerio de Pesca de España y el Ministerio de Pesca de Marruecos firmaron el martes "
        "en Rabat un memorándum sobre las redes.",
        "En la misma ceremonia, el Instituto Español de Oceanografía y la Agencia Marroquí de "
        "Puertos suscribieron el convenio para medir las mareas.",
    )
    assert found == [("mou", "signed", "2024-05-14"), ("agreement", "signed", "2024-05-14")]
