from __future__ import annotations

import datetime as dt

import pytest

from clipline.reading.dates import find_dates

WEDNESDAY = dt.date(2023, 6, 14)


def values(text: str) -> list[str | None]:
    return [found.value for found in find_dates(text, WEDNESDAY, "es")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("miércoles 14 de junio", ["2023-06-14"]),
        ("han suscrito este miércoles un memorando", ["2023-06-14"]),
        ("ayer y hoy", ["2023-06-13", "2023-06-14"]),
        ("en abril del año pasado", ["2022-04"]),
        ("el 26 de abril de 2023", ["2023-04-26"]),
        ("el pasado 26 de abril", ["2023-04-26"]),
        ("el próximo lunes", ["2023-06-19"]),
        ("en abril de 2021", ["2021-04"]),
        ("hace dos años", ["2021"]),
        ("desde 2019", ["2019"]),
        ("60 países, 2000 personas, cada lunes", []),
        ("1.º de marzo", ["2023-03-01"]),
        ("a finales de año", ["2023"]),
        ("el próximo Año Nuevo, la Nochebuena de 2021", ["2024-01-01", "2021-12-24"]),
    ],
)
def test_spanish_dates(text: str, expected: list[str | None]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("del 5 al 7 de septiembre de 2024", "2024-09-05", "2024-09-07"),
        ("del 30 de diciembre al 2 de enero de 2024", "2023-12-30", "2024-01-02"),
    ],
)
def test_a_spanish_range_has_its_last_day(text: str, first: str, last: str) -> None:
    (found,) = find_dates(text, WEDNESDAY, "es")
    assert found.end is not None
    assert (found.value, found.end.iso) == (first, last)
