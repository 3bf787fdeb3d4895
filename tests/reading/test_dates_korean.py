from __future__ import annotations

import datetime as dt

import pytest

from clipline.reading.dates import find_dates

WEDNESDAY = dt.date(2023, 6, 14)


def values(text: str) -> list[str | None]:
    return [found.value for found in find_dates(text, WEDNESDAY, "ko")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("지난 5일 회의를 열었다", ["2023-06-05"]),
        ("지난달 30일 양해각서를 맺었습니다", ["2023-05-30"]),
        ("26일(현지시간) 워싱턴에서", ["2023-05-26"]),
        ("지난 4월26일 맺은 협약", ["2023-04-26"]),
        ("오는 26일 열리는 정상회담", ["2023-06-26"]),
        ("작년 4월 서명했다", ["2022-04"]),
        ("2023. 4. 26. 체결", ["2023-04-26"]),
        ("2023년 4월 26일 체결", ["2023-04-26"]),
        ("국방부는 10일 밝혔다", ["2023-06-10"]),
        ("지난 5월 합의했다", ["2023-05"]),
        ("다음 주 화요일", ["2023-06-20"]),
        ("3일 전에 만났다", ["2023-06-11"]),
        ("올해 안에", ["2023"]),
        ("내년 3월까지", ["2024-03"]),
        ("5일 열렸다. 이튿날 서명했다", ["2023-06-05", "2023-06-06"]),
        ("3년간 60개국이 100일 동안 5일째", []),
        ("5월 3일과 6월 5일", ["2023-05-03", "2023-06-05"]),
        ("인구 2000명, 매일 1430원", []),
        ("내년 1월", ["2024-01"]),
        ("내달 3일", ["2023-07-03"]),
        ("이달 말까지", ["2023-06"]),
        ("오는 11월", ["2023-11"]),
        ("올 11월", ["2023-11"]),
        ("올 하반기", ["2023"]),
        ("2022년 10월 3일 열려 같은 달 5일 서명했다", ["2022-10-03", "2022-10-05"]),
        ("국방부는 1·2일 회의", ["2023-06-01"]),
        ("올해 광복절과 지난 3·1절", ["2023-08-15", "2023-03-01"]),
    ],
)
def test_korean_dates(text: str, expected: list[str | None]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("12일부터 14일까지", "2023-06-12", "2023-06-14"),
        ("10월 1일과 2일", "2022-10-01", "2022-10-02"),
        ("21, 22일", "2023-06-21", "2023-06-22"),
        ("2023년 12월 30일~2024년 1월 2일", "2023-12-30", "2024-01-02"),
    ],
)
def test_a_korean_range_has_its_last_day(text: str, first: str, last: str) -> None:
    (found,) = find_dates(text, WEDNESDAY, "ko")
    assert found.end is not None
    assert (found.value, found.end.iso) == (first, last)
