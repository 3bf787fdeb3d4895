from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipline.reading.calendar.arithmetic import (
    Unit,
    moved,
    nearest_day_of_month,
    nearest_month_day,
    nearest_weekday,
    weekday_of_week,
)

WEDNESDAY = dt.date(2023, 6, 14)


@pytest.mark.parametrize(
    ("start", "count", "unit", "value"),
    [
        (dt.date(2023, 3, 31), -1, "month", "2023-02"),
        (dt.date(2024, 2, 29), -1, "year", "2023"),
        (dt.date(2023, 12, 31), 1, "month", "2024-01"),
        (dt.date(2024, 1, 1), -1, "day", "2023-12-31"),
        (dt.date(2021, 1, 3), 0, "week", "2020-W53"),
        (dt.date(2023, 6, 14), 999, "year", "3022"),
    ],
)
def test_a_span_of_time_is_counted_from_the_day_given(
    start: dt.date, count: int, unit: Unit, value: str
) -> None:
    assert moved(start, count, unit).iso == value


@pytest.mark.parametrize("unit", ["day", "week", "month", "year"])
def test_beyond_the_calendars_ends_there_is_no_date(unit: Unit) -> None:
    assert moved(dt.date.max, 1, unit).iso is None
    assert moved(dt.date.min, -1, unit).iso is None


def test_a_day_that_a_month_has_not_is_never_moved_to_its_last() -> None:
    assert nearest_day_of_month(31, dt.date(2023, 6, 30), None) == dt.date(2023, 5, 31)
    assert nearest_month_day(2, 29, dt.date(2023, 3, 1), -1) == dt.date(2020, 2, 29)
    assert nearest_month_day(2, 29, dt.date(1903, 3, 1), -1) == dt.date(1896, 2, 29)
    assert nearest_month_day(2, 30, WEDNESDAY, None) is None


def test_last_and_next_weekday_exclude_the_day_itself() -> None:
    assert nearest_weekday(3, WEDNESDAY, None) == WEDNESDAY
    assert nearest_weekday(3, WEDNESDAY, -1) == dt.date(2023, 6, 7)
    assert nearest_weekday(3, WEDNESDAY, 1) == dt.date(2023, 6, 21)
    assert nearest_weekday(3, WEDNESDAY, 0) == WEDNESDAY


def test_a_weekday_of_a_week_lies_in_the_week_that_begins_on_monday() -> None:
    sunday = dt.date(2023, 6, 18)
    assert weekday_of_week(1, sunday, 0) == dt.date(2023, 6, 12)
    assert weekday_of_week(7, sunday, -1) == dt.date(2023, 6, 11)
    assert weekday_of_week(5, dt.date.max, 1) is None


@given(st.dates(), st.integers(1, 7))
def test_the_latest_weekday_is_that_weekday_and_less_than_a_week_back(
    near: dt.date, weekday: int
) -> None:
    found = nearest_weekday(weekday, near, None)
    assert found is None or (found.isoweekday() == weekday and 0 <= (near - found).days <= 6)
