from __future__ import annotations

import datetime as dt

import pytest

from clipline.reading.dates import find_dates

WEDNESDAY = dt.date(2023, 6, 14)


def values(text: str) -> list[str | None]:
    return [found.value for found in find_dates(text, WEDNESDAY, "fr")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le 26 avril", ["2023-04-26"]),
        ("mercredi 7 juin", ["2023-06-07"]),
        ("le 1er mai 2021", ["2021-05-01"]),
        ("mercredi 16 juillet 2025", ["2025-07-16"]),
        ("hier et aujourd'hui", ["2023-06-13", "2023-06-14"]),
        ("l'année dernière", ["2022"]),
        ("en avril dernier", ["2023-04"]),
        ("en avril de l'année dernière", ["2022-04"]),
        ("en avril 2021", ["2021-04"]),
        ("lundi prochain", ["2023-06-19"]),
        ("il y a deux ans", ["2021"]),
        ("depuis 2019", ["2019"]),
        ("au premier semestre 2025", ["2025"]),
        ("à l'automne 2025", ["2025"]),
        ("le 3 mai et le 5 juin", ["2023-05-03", "2023-06-05"]),
        ("signé en 2021, publié cette année-là", ["2021", "2021"]),
        ("60 pays, 2000 personnes, chaque lundi", []),
        ("2 octobre 2025", ["2025-10-02"]),
        ("1er mars", ["2023-03-01"]),
        ("en fin d'année", ["2023"]),
        ("avant le jour de l\u2019An, à Noël dernier", ["2023-01-01", "2022-12-25"]),
    ],
)
def test_french_dates(text: str, expected: list[str | None]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("du 5 au 7 septembre 2024", "2024-09-05", "2024-09-07"),
        ("du 30 décembre au 2 janvier 2024", "2023-12-30", "2024-01-02"),
        ("le 1er et le 2 mars", "2023-03-01", "2023-03-02"),
    ],
)
def test_a_french_range_has_its_last_day(text: str, first: str, last: str) -> None:
    (found,) = find_dates(text, WEDNESDAY, "fr")
    assert found.end is not None
    assert (found.value, found.end.iso) == (first, last)
