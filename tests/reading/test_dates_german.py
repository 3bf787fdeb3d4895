from __future__ import annotations

import datetime as dt

import pytest

from clipline.reading.dates import find_dates

WEDNESDAY = dt.date(2023, 6, 14)


def values(text: str) -> list[str | None]:
    return [found.value for found in find_dates(text, WEDNESDAY, "de")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("haben heute (17.11.2021) in Hannover", ["2021-11-17", "2021-11-17"]),
        ("Schon 2018 gab es", ["2018"]),
        ("am 26. April 2023", ["2023-04-26"]),
        ("am 26. April", ["2023-04-26"]),
        ("am Mittwoch, dem 7. Juni", ["2023-06-07"]),
        ("im April vergangenen Jahres", ["2022-04"]),
        ("im April 2021", ["2021-04"]),
        ("Ende Mai", ["2023-05"]),
        ("vor zwei Wochen", ["2023-W22"]),
        ("gestern und vorgestern", ["2023-06-13", "2023-06-12"]),
        ("nächsten Montag", ["2023-06-19"]),
        ("am 03.04.2019", ["2019-04-03"]),
        ("Donnerstag (1.6.) in Bonn", ["2023-06-01"]),
        ("letzte Woche Dienstag", ["2023-06-06"]),
        ("am Ende des Jahres, zum Monatsende", ["2023", "2023-06"]),
        ("2. Oktober 2025", ["2025-10-02"]),
        ("am 3. Mai und am 5. Juni", ["2023-05-03", "2023-06-05"]),
        ("60 Länder, 2000 Menschen, jeden Montag", []),
        ("bis Weihnachten 2024 und nach Heiligabend", ["2024-12-25", "2022-12-24"]),
    ],
)
def test_german_dates(text: str, expected: list[str | None]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("vom 5. bis 7. September 2024", "2024-09-05", "2024-09-07"),
        ("12.–14. Mai", "2023-05-12", "2023-05-14"),
        ("vom 30. Dezember bis 2. Januar 2024", "2023-12-30", "2024-01-02"),
    ],
)
def test_a_german_range_has_its_last_day(text: str, first: str, last: str) -> None:
    (found,) = find_dates(text, WEDNESDAY, "de")
    assert found.end is not None
    assert (found.value, found.end.iso) == (first, last)
