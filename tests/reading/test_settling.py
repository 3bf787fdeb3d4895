"""What the keeper wrote above a clipping stands."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import Archive

PAGE = "The committee met in the old town hall of Oslo on Monday, May 3, 2021, the city said.\n"


def record(archive: Archive, header: str) -> dict[str, Any]:
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


@pytest.mark.parametrize("tag", ["zh", "zh-Hant-TW", "nl"])
def test_a_language_without_rules_is_kept_and_the_page_is_read_all_the_same(
    archive: Archive, tag: str
) -> None:
    found = record(archive, f"published: 2021-05-04\nlang: {tag}\n")
    assert found["lang"] == tag
    assert found["confidence"]["lang"] == "certain"
    (note,) = [p for p in found["problems"] if p["code"] == "header-lang-unread"]
    assert (note["severity"], note["line"], note["column"]) == ("note", 2, 7)
    page = archive.files()["clippings/page/index.html"].decode()
    assert f'lang="{tag}"' in page


def test_what_is_agreed_is_read_where_the_keepers_language_has_no_rules(archive: Archive) -> None:
    archive.add(
        "pact.txt",
        "lang: nl\npublished: 2021-05-04\n---\nNorway and Japan signed a memorandum of "
        "understanding on sea data in Oslo on Monday, the two governments said.\n",
    )
    archive.build()
    (event,) = archive.table("events")
    assert event["date"] == "2021-05-03"


def test_a_language_that_has_rules_is_read_by_them_and_no_note_is_made(archive: Archive) -> None:
    found = record(archive, "published: 2021-05-04\nlang: en-GB\n")
    assert found["lang"] == "en"
    assert "header-lang-unread" not in {p["code"] for p in found["problems"]}
