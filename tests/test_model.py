"""Partial dates say no more than their words."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipline.model import Span
from clipline.partial_dates import PartialDate, day_of


@pytest.mark.parametrize(
    ("date", "iso", "precision"),
    [
        (PartialDate(2023), "2023", "year"),
        (PartialDate(2018, 9), "2018-09", "month"),
        (PartialDate(2023, week=16), "2023-W16", "week"),
        (PartialDate(2021, 8, 5), "2021-08-05", "day"),
        (PartialDate(2023, 6, 2, None, 15, 29), "2023-06-02T15:29", "minute"),
        (PartialDate(2023, 5, 19, None, 14, 33, 15), "2023-05-19T14:33:15", "minute"),
        (PartialDate(2023, 4, 17, None, 22, 9, None, 540), "2023-04-17T22:09+09:00", "minute"),
        (PartialDate(2022, 4, 25, None, 14, 43, None, -210), "2022-04-25T14:43-03:30", "minute"),
        (PartialDate(month=8, day=18), None, None),
        (PartialDate(), None, None),
    ],
)
def test_a_date_is_as_precise_as_its_parts(
    date: PartialDate, iso: str | None, precision: str | None
) -> None:
    assert date.iso == iso
    assert date.precision == precision


@pytest.mark.parametrize(
    ("date", "partial"),
    [
        (PartialDate(month=8, day=18), "--08-18"),
        (PartialDate(month=8), "--08"),
        (PartialDate(day=10), "---10"),
        (PartialDate(2021, 8, 18), None),
        (PartialDate(), None),
    ],
)
def test_a_date_without_its_year_has_the_truncated_form(
    date: PartialDate, partial: str | None
) -> None:
    assert date.partial == partial


def test_a_vague_date_spans_all_the_days_it_may_mean() -> None:
    april = PartialDate(2022, 4)
    assert (april.first, april.last) == (dt.date(2022, 4, 1), dt.date(2022, 4, 30))
    year = PartialDate(2020)
    assert (year.first, year.last) == (dt.date(2020, 1, 1), dt.date(2020, 12, 31))
    week = PartialDate(2023, week=16)
    assert (week.first, week.last) == (dt.date(2023, 4, 17), dt.date(2023, 4, 23))


@given(st.dates(min_value=dt.date(1, 1, 1)))
def test_a_calendar_day_is_its_own_first_and_last(day: dt.date) -> None:
    date = day_of(day)
    assert date.first == date.last == day
    assert date.iso == day.isoformat()


def test_spans_overlap_only_where_they_share_a_character() -> None:
    assert Span(0, 3).overlaps(Span(2, 5))
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 5).covers(Span(3, 5))
    assert not Span(0, 4).covers(Span(3, 5))
