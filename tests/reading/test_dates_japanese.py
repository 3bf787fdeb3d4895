from __future__ import annotations

import datetime as dt

import pytest

from clipline.reading.dates import find_dates

WEDNESDAY = dt.date(2023, 6, 14)


def values(text: str) -> list[str | None]:
    return [found.value for found in find_dates(text, WEDNESDAY, "ja")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5月31日にワシントンで会談し", ["2023-05-31"]),
        ("10月31日に会談し", ["2022-10-31"]),
        ("昨年4月に合意した", ["2022-04"]),
        ("6日、協議体をつくると明らかにした", ["2023-06-06"]),
        ("5月の首脳会談では", ["2023-05"]),
        ("2023年4月26日", ["2023-04-26"]),
        ("令和5年4月26日", ["2023-04-26"]),
        ("先月30日、署名した", ["2023-05-30"]),
        ("6日に会談し、翌日署名した", ["2023-06-06", "2023-06-07"]),
        ("昨年から来年まで", ["2022", "2024"]),
        ("2021年から", ["2021"]),
        ("3日間、四半期に1度、20カ国", []),
    ],
)
def test_japanese_dates(text: str, expected: list[str | None]) -> None:
    assert values(text) == expected


def test_a_japanese_range_has_its_last_day() -> None:
    (found,) = find_dates("6月5〜6日に開く", WEDNESDAY, "ja")
    assert found.end is not None
    assert (found.value, found.end.iso) == ("2023-06-05", "2023-06-06")
