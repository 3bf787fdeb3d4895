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
        ("5月3日と6月5日", ["2023-05-03", "2023-06-05"]),
        ("3日間、四半期に1度、20カ国", []),
        ("令和7年10月1日", ["2025-10-01"]),
        ("平成元年", ["1989"]),
        ("2022年10月に開き、同月5日に署名した", ["2022-10", "2022-10-05"]),
        ("2022年の終戦の日、昨年のクリスマス", ["2022-08-15", "2022-12-25"]),
        ("13日(現地時間・日本時間14日)、本部を訪れた", ["2023-06-13"]),
        ("3月13日(日本時間3月14日)に署名した", ["2023-03-13"]),
    ],
)
def test_japanese_dates(text: str, expected: list[str | None]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("6月5〜6日に開く", "2023-06-05", "2023-06-06"),
        ("10月1日及び2日", "2022-10-01", "2022-10-02"),
        ("10月1、2両日", "2022-10-01", "2022-10-02"),
        ("2025年12月30日~2026年1月2日", "2025-12-30", "2026-01-02"),
    ],
)
def test_a_japanese_range_has_its_last_day(text: str, first: str, last: str) -> None:
    (found,) = find_dates(text, WEDNESDAY, "ja")
    assert found.end is not None
    assert (found.value, found.end.iso) == (first, last)
