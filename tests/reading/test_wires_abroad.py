"""How wires sign on the continent: dots, hours and strokes beside their names."""

from __future__ import annotations

import pytest
from reading_page import read_page

TITLE = "Zwei Häfen teilen einen Funkkanal\n"
LEAD = (
    "Die beiden Häfen werden sich vom Frühjahr an einen Funkkanal teilen, sagten ihre Meister am "
    "Dienstag, nachdem in einem Jahr drei Boote im Nebel auf Grund gelaufen waren.\n"
)
SECOND = "Der Kanal wird sechs Monate lang erprobt, und beide Städte zahlen für die Hälfte.\n"
BODY = f"{LEAD}\n{SECOND}"


@pytest.mark.parametrize(
    "opening",
    [
        "LIMA (AFP).— ",
        "Lima, 6. März (AFP).- ",
        "LIMA (AFP).-- ",
        "Lima, 6. März 13:49 - (AFP) - ",
        "Lima, 6. März 13:49 (AFP) - ",
    ],
)
def test_a_dateline_may_have_a_stop_or_an_hour(opening: str) -> None:
    masthead = read_page(f"{TITLE}\n{opening}{BODY}").masthead
    assert masthead.wire.value == "Agence France-Presse"
    assert (masthead.place.value or "").title() == "Lima"


def test_a_stroke_may_stand_before_a_wires_name_below_the_text() -> None:
    assert read_page(f"{TITLE}\n{BODY}\n/dpa\n").masthead.wire.value == "dpa"


@pytest.mark.parametrize("credit", ["© Jane Doe / AFP", "© JANE DOE/AFP"])
def test_a_photographers_wire_published_no_page(credit: str) -> None:
    assert read_page(f"{TITLE}\n{credit}\n{BODY}").masthead.outlet.value is None


def test_a_wires_own_copyright_names_the_wire_as_before() -> None:
    page = read_page(f"{TITLE}\n{BODY}\n© 2019 AFP. Alle Rechte vorbehalten.\n")
    assert page.masthead.outlet.value == "Agence France-Presse"


@pytest.mark.parametrize(
    ("signed", "wire"),
    [
        ("by AFP", "Agence France-Presse"),
        ("By Jane Doe, AFP", "Agence France-Presse"),
        ("Jane Doe, AFP", "Agence France-Presse"),
        ("By Jane Doe (Reuters)", "Reuters"),
        ("Jane Doe - dpa", "dpa"),
        ("JANE DOE (REUTERS)", None),
        ("Jane Doe, The Harbour Times", None),
    ],
)
def test_a_wire_is_credited_by_small_letters_and_beside_who_wrote_it(
    signed: str, wire: str | None
) -> None:
    page = read_page(
        f"Two harbours share one radar picture\n4 May 2021, 10:12\n{signed}\n\n"
        "The harbours of Oslo and Aberdeen will share one radar picture from next spring, the two "
        "port authorities said on Tuesday after talks in Bergen.\n\n"
        "Ships of either side may ask the other for pictures without a fee for ten days a year.\n"
    )
    assert page.masthead.wire.value == wire
