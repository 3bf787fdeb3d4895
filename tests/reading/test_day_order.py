"""A numeric date is settled by the outlet's habit, or said to be open."""

from __future__ import annotations

import pytest
from conftest import Archive

PAGE = """\
Sea pact signed in Oslo
By Ola Nordmann
09/05/2024
OSLO -- Norway and Chile signed a memorandum of understanding on sea data in Oslo on 03/05/2024,
the two governments said. The ships of either side may call at the ports of the other.
"""


def read(archive: Archive, page: str, order: str | None) -> dict[str, object]:
    habit = f", date_order: {order}" if order else ""
    (archive.root / "site.yaml").write_text(
        f"outlets:\n  - {{name: The Fjord Times{habit}}}\n"
        "countries:\n  NO: {names: [Norway]}\n  CL: {names: [Chile]}\n"
    )
    archive.add("pact.txt", f"outlet: The Fjord Times\n---\n{page}")
    archive.build()
    (record,) = archive.table("clippings")
    return record


@pytest.mark.parametrize(
    ("order", "published", "signed"),
    [("dmy", "2024-05-09", "2024-05-03"), ("mdy", "2024-09-05", "2024-03-05")],
)
def test_the_outlets_order_settles_day_and_month(
    archive: Archive, order: str, published: str, signed: str
) -> None:
    record = read(archive, PAGE, order)
    assert record["published"] == published
    assert record["confidence"]["published"] != "guess"  # type: ignore[index]
    assert [a["date"] for a in record["agreements"]] == [signed]  # type: ignore[attr-defined]


def test_without_it_the_day_is_a_guess_and_the_other_one_is_named(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    record = read(archive, PAGE.replace("on 03/05/2024", "last week"), None)
    assert record["confidence"]["published"] == "guess"  # type: ignore[index]
    report = capsys.readouterr().out
    assert "date-unsure" in report
    assert "it might be 2024-09-05" in report


def test_a_day_above_twelve_leaves_nothing_open(archive: Archive) -> None:
    record = read(archive, PAGE.replace("09/05/2024", "19/05/2024"), None)
    assert record["published"] == "2024-05-19"
    assert record["confidence"]["published"] != "guess"  # type: ignore[index]


@pytest.mark.parametrize(
    ("told", "published"),
    [
        ("on 03/05/2024", "2024-05-09"),  # six days apart, or half a year
        ("on 04/05/2024 and 09/03/2024", "2024-05-09"),  # the days disagree: the day comes first
        ("on Sept. 4", "2024-09-05"),
        ("on May 8", "2024-05-09"),
        ("on 08/31/2024", "2024-09-05"),
        ("on 31/08/2024", "2024-05-09"),
    ],
)
def test_the_pages_other_days_tell_its_order(archive: Archive, told: str, published: str) -> None:
    assert read(archive, PAGE.replace("on 03/05/2024", told), None)["published"] == published
