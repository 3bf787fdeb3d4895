"""A page is not changed before it is published: where it says so, its day is a guess."""

from __future__ import annotations

import json

import pytest
from conftest import REPOSITORY, Archive
from reading_page import read_page

from clipline.cli import main

PAGE = """\
The Herald
Two ports agree on one pilot service
By Jane Hauge
Published: {published}
Updated: {updated}

Norway and Chile signed an agreement on pilots on Monday in Oslo, the two governments said.

Pilots of both ports will take the same tests from next year, and ships pay one fee.
"""


@pytest.mark.parametrize(
    ("published", "updated", "sure"),
    [
        ("May 9, 2023", "May 2, 2023", "guess"),
        ("May 9, 2023", "May 8, 2023", "guess"),
        ("May 9, 2023", "May 9, 2023", "certain"),
        ("May 9, 2023", "May 10, 2023", "certain"),
        ("May 9, 2023 01:10", "May 8, 2023 20:30", "certain"),
        ("May 9, 2023 01:10", "May 2, 2023 20:30", "guess"),
    ],
)
def test_a_day_after_the_pages_own_update_is_a_guess(
    published: str, updated: str, sure: str
) -> None:
    page = read_page(PAGE.format(published=published, updated=updated))
    assert page.published is not None
    assert page.published.startswith("2023-05-09")
    assert page.masthead.published.confidence == sure


def explained(archive: Archive, capsys: pytest.CaptureFixture[str], head: str = "") -> str:
    text = PAGE.format(published="May 9, 2023", updated="May 2, 2023")
    path = archive.add("pilots.txt", head + text)
    archive.build()
    assert main(["explain", str(path)], home=REPOSITORY) == 0
    return capsys.readouterr().out


def test_days_that_are_counted_from_it_are_guesses_too(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    told = explained(archive, capsys)
    assert (
        "warning[date-unsure]: published 2023-05-09 is a guess: the page says that it was updated "
        "before that, on 2023-05-02" in told
    )
    assert "(agreement, signed, 2023-05-08, guess)" in told
    assert '"Monday"  date-guess' in told
    (event,) = archive.table("events")
    assert (event["confidence"], event["unsure"]) == ("guess", ["date"])
    (row,) = archive.table("clippings")
    assert row["agreements"][0]["confidence"] == "guess"
    assert json.dumps(row["problems"]).count("date-unsure") == 1


def test_a_day_that_the_keeper_writes_settles_both(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    told = explained(archive, capsys, "published: 2023-05-09\n---\n")
    assert "date-unsure" not in told
    assert "(agreement, signed, 2023-05-08, certain)" in told


def test_how_things_stood_later_is_no_publication() -> None:
    head = "Möwen am Kai\n24.10.2022, 15:02 Uhr   |   Stand: 24.10.2022, 17:36 Uhr\n\n"
    body = "Am Montag haben die Möwen den Kai verlassen, teilte der Hafenmeister in Emden mit. " * 3
    assert read_page(f"{head}{body}\n").published == "2022-10-24T15:02"
    alone = "Möwen am Kai\nStand: 24.10.2022, 17:36 Uhr\n\n"
    assert read_page(f"{alone}{body}\n").published == "2022-10-24T17:36"
