"""Whose minister one is of whom no country is told, and meetings told in other languages."""

from __future__ import annotations

import pytest
from reading_desk import agreements

from clipline.config import Config, CountryEntry, OutletEntry, languages
from clipline.model import Clipping, Record, Span
from clipline.reading.record import make_reader, read_record

COUNTRIES = (
    CountryEntry("NO", ("Norway",), ("Norwegian",), ("Oslo",)),
    CountryEntry("CL", ("Chile",), ("Chilean",), ("Santiago",)),
    CountryEntry("FJ", ("Fiji",), ("Fijian",), ("Suva",)),
)
OUTLETS = (
    OutletEntry("The Fjord Post", "NO"),
    OutletEntry("Suva Evening Post", None),
    OutletEntry("World Desk", "NO", worldwide=True),
)
READER = make_reader(Config(countries=COUNTRIES, outlets=OUTLETS), languages())
LEAD = "Minister Ada Lund met her Chilean counterpart Eva Sol in Cannes on Tuesday about kelp."


def read(headline: str, outlet: str, lead: str = LEAD) -> Record:
    text = f"{headline}\n{outlet}\n16 May 2024\n\n{lead} They will meet again in autumn.\n"
    return read_record(Clipping("a", "a.txt", "a", text, Span(0, len(text))), READER)


def sides(record: Record) -> list[tuple[str, ...]]:
    return [tuple(sorted(agreement.countries)) for agreement in record.agreements]


@pytest.mark.parametrize(
    ("headline", "outlet", "home"),
    [
        ("Kelp is on the table in Cannes", "The Fjord Post", "NO"),
        ("Kelp is on the table in Cannes", "Suva Evening Post", "FJ"),
        ("Norway and Chile talk about kelp", "World Desk", "NO"),
        ("Norway and Chile talk about kelp", "Suva Evening Post", "NO"),
    ],
)
def test_a_minister_of_no_country_is_the_headlines_or_at_home_where_the_outlet_is(
    headline: str, outlet: str, home: str
) -> None:
    assert sides(read(headline, outlet)) == [tuple(sorted((home, "CL")))]


def test_an_outlet_that_reports_from_everywhere_tells_of_no_home() -> None:
    assert ("CL", "NO") not in sides(read("Kelp is on the table in Cannes", "World Desk"))


def test_whose_minister_is_told_meets_nobody_at_home() -> None:
    lead = "Chilean Minister Eva Sol met her counterpart in Cannes on Tuesday about kelp."
    assert ("CL", "NO") not in sides(read("Kelp in Cannes", "The Fjord Post", lead))


def test_where_a_colleague_was_met_is_no_side() -> None:
    lead = "Minister Ada Lund met her Chilean counterpart Eva Sol in Suva on Tuesday about kelp."
    assert sides(read("Norway and Chile talk about kelp", "World Desk", lead)) == [("CL", "NO")]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (
            "Am Montag traf Minister Per Lund aus Deutschland in Bonn Minister aus Frankreich.",
            "de",
        ),
        ("Le ministre japonais de la Culture a rencontré mardi son homologue de Norvège.", "fr"),
        ("Il ministro norvegese ha incontrato lunedì a Torino il ministro brasiliano.", "it"),
        ("The ministers of Norway and Brazil spoke by phone on Monday about kelp.", "en"),
        ("Norway's minister met Brazil's on the fringes of a larger meeting on Monday.", "en"),
    ],
)
def test_ministers_meet_in_other_words(text: str, lang: str) -> None:
    assert [a.kind for a in agreements(text, lang)] == ["dialogue"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("La comisión mixta del agua de España y Marruecos se reunió el lunes en Ceuta.", "es"),
        ("A comissão conjunta da água do Brasil e da Noruega reuniu-se na segunda-feira.", "pt"),
    ],
)
def test_a_commission_of_two_that_met_is_told_for_the_first_time(text: str, lang: str) -> None:
    found = agreements(text, lang)
    assert [(a.kind, a.status) for a in found] == [("committee", "held")]


def test_the_month_in_which_a_commission_last_met_is_another_session() -> None:
    text = (
        "The joint kelp commission of Norway and Iceland will meet in Oslo on 24 May. "
        "The commission last met in Bergen in March 2023."
    )
    assert [a.date and a.date.iso for a in agreements(text)] == ["2024-05-24", "2023-03"]


def test_last_years_session_is_another_one() -> None:
    text = (
        "The third session of the Norwegian-Icelandic joint committee on kelp was held in Oslo "
        "on 14 May. It dealt with nets. Last year's session took place in Bergen."
    )
    assert [a.date and a.date.iso for a in agreements(text)] == ["2024-05-14", "2023"]


def test_a_memorandum_of_two_may_be_known_by_its_day() -> None:
    text = "Last Monday's memorandum between Norway and Iceland may change who buys kelp."
    assert [(a.kind, a.date and a.date.iso) for a in agreements(text)] == [("mou", "2024-05-13")]


def test_who_acts_in_a_clause_of_its_own_is_no_side_of_the_paper() -> None:
    text = (
        "Norway and Iceland will trade kelp. The agreement was signed in Oslo on 14 May, "
        "two days after Rabat had concluded talks with Kenya."
    )
    assert [a.countries for a in agreements(text)][:1] == [("NO", "IS")]


def test_what_a_world_bodys_name_only_describes_is_no_side() -> None:
    text = "The ministers of Norway and Iceland held talks on Monday on a joint WHO nomination."
    assert [a.countries for a in agreements(text)] == [("NO", "IS")]


def test_where_verbs_come_last_a_year_after_the_verb_is_of_something_else() -> None:
    text = "일본과 노르웨이가 14일 오슬로에서 어업공동위원회를 열고 2025년 어획량을 정했다."
    assert [a.date and a.date.iso for a in agreements(text, "ko")] == ["2024-05-14"]


def test_of_whom_a_text_is_may_be_told_anywhere_in_its_sentence() -> None:
    text = (
        "Nets were mended, after a storm had passed. The minister of Norway watched them. "
        "Officials are to finish work on a memorandum of understanding on kelp."
    )
    assert [a.countries for a in agreements(text)] == [("NO",)]


@pytest.mark.parametrize(
    "headline", ["Kelp is on the table", "Lund sees Chilean colleague in Fiji"]
)
def test_where_they_met_is_no_side(headline: str) -> None:
    lead = "Minister Ada Lund met her Chilean counterpart Eva Sol in Fiji on Tuesday about kelp."
    assert sides(read(headline, "World Desk", lead))[0] == ("CL",)
