"""Whom a text is about: the sides of sessions and papers told without naming them again."""

from __future__ import annotations

import pytest
from reading_desk import ARCHIVE, FRIDAY, agreements, lay_out
from reading_page import read_page

from clipline.model import Agreement
from clipline.partial_dates import PartialDate
from clipline.reading.accords.homes import report_of
from clipline.reading.accords.scene import Report
from clipline.reading.agreements import find_agreements
from clipline.reading.dates import find_dates
from clipline.reading.entities import find_agencies

COUNTRIES = {c.code: c.names[0] for c in ARCHIVE.countries}


def under(headline: tuple[str, ...], text: str) -> tuple[Agreement, ...]:
    """The agreements of a text whose headline names these countries."""
    sheet, body = lay_out(text)
    dates = find_dates(sheet.text, FRIDAY, "en")
    report = Report(PartialDate(2024, 5, 17), headline=headline)
    agencies = find_agencies(sheet, body, None)
    return find_agreements(sheet, body, dates, agencies, report).agreements


def test_a_headline_of_two_countries_tells_whose_drill_it_is() -> None:
    text = "Divers went down off the northern cape.\nThe first joint drill is planned for August."
    assert [a.countries for a in under(("NO", "IS"), text)] == [("NO", "IS")]
    assert under(("NO",), text) == ()


@pytest.mark.parametrize(
    ("lang", "first", "second", "sides"),
    [
        (
            "en",
            "Kenyan officials learn from Vietnam.",
            "A joint drill is planned for August.",
            ("KE", "VN"),
        ),
        (
            "de",
            "Die Bundesregierung in Deutschland wartet. Frankreich ist bereit.",
            "Eine gemeinsame Übung ist für August geplant.",
            ("DE", "FR"),
        ),
    ],
)
def test_the_only_two_countries_of_a_text_are_the_sides_of_its_drill(
    lang: str, first: str, second: str, sides: tuple[str, ...]
) -> None:
    assert [a.countries for a in agreements(f"{first}\n{second}", lang)] == [sides]


def test_of_three_countries_none_are_taken_for_the_sides() -> None:
    text = "Wardens from Kenya wait. Vietnam is ready. Brazil looks on.\n"
    assert agreements(text + "A joint drill is planned for August.") == ()


def test_two_bodies_are_two_sides_though_the_country_of_one_is_not_known() -> None:
    text = (
        "The Marine Directorate and the Norwegian Coast Guard chased a trawler on Monday.\n"
        "A first joint drill is planned for August."
    )
    (drill,) = agreements(text)
    assert (drill.kind, drill.status) == ("exercise", "planned")
    assert len(drill.parties) == 2


def test_whom_the_headline_names_is_who_acts_where_the_text_names_only_who_watches() -> None:
    text = (
        "Their summer drill is planned for August.\n"
        "The WHO and the Ocean League will watch it from a boat."
    )
    assert [a.countries for a in under(("NO", "IS"), text)] == [("NO", "IS")]


def test_two_capitals_side_by_side_in_a_headline_are_their_states() -> None:
    def named(headline: str) -> tuple[str, ...]:
        text = f"{headline}\n\nThe drill is to begin in June, a spokesman for the two said.\n"
        page = read_page(text)
        return report_of(page.sheet, page.masthead, None).headline

    assert named("Seoul, Berlin set dates for their summer drill") == ("KR", "DE")
    assert named("Seoul and Berlin set dates for their summer drill") == ("KR", "DE")
    assert named("Ministers meet in Seoul to set dates for their drill") == ()
