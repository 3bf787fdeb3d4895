"""What the keeper wrote above a clipping stands."""

from __future__ import annotations

import pytest
from conftest import Archive

PAGE = "The committee met in the old town hall of Oslo on Monday, May 3, 2021, the city said.\n"


def record(archive: Archive, header: str) -> dict[str, object]:
    archive.add("page.txt", f"{header}---\n{PAGE}")
    archive.build()
    (found,) = archive.table("clippings")
    return found


def test_an_outlet_is_known_by_any_of_its_names(archive: Archive) -> None:
    (archive.root / "site.yaml").write_text(
        "outlets:\n  - {name: The Fjord Times, aliases: [Fjord Times], rights: facts}\n"
    )
    found = record(archive, "outlet: fjord times\n")
    assert found["outlet"] == "The Fjord Times"
    assert found["rights"] == "facts"


def test_the_header_decides_what_may_be_published(archive: Archive) -> None:
    assert record(archive, "rights: full\n")["rights"] == "full"


@pytest.mark.parametrize(
    ("written", "published"),
    [("2018-09", "2018-09"), ("2023-04-17T22:09+09:00", "2023-04-17T22:09+09:00")],
)
def test_a_date_is_as_precise_as_the_keeper_wrote_it(
    archive: Archive, written: str, published: str
) -> None:
    assert record(archive, f"published: {written}\n")["published"] == published


def test_a_relative_day_counts_from_the_keepers_date(archive: Archive) -> None:
    archive.add(
        "pact.txt",
        "published: 2021-05-04\n---\nNorway and Japan signed a memorandum of understanding on "
        "Monday, the two governments said in Oslo.\n",
    )
    archive.build()
    (found,) = archive.table("clippings")
    assert [a["date"] for a in found["agreements"]] == ["2021-05-03"]


def test_the_language_the_keeper_names_is_used(archive: Archive) -> None:
    assert record(archive, "lang: de\n")["lang"] == "de"
