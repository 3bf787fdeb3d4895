"""A copy stands behind its story, with what was changed in it as far as that may be printed."""

from __future__ import annotations

import re

import pytest
from conftest import Archive

WIRE = """Norway, Japan sign pact on sea data
OSLO, May 4, 2021 (Reuters) -- Norway and Japan signed a memorandum of understanding on sea data \
on Tuesday, the foreign ministry said. The pact covers weather, ice and shipping along both \
coasts. Stations of either side may ask the other for pictures without a fee for ten days a year. \
Scientists of both sides have asked for better charts for a decade. The ministry \
said the text would be published within a month.
"""
COPY = """The Korea Herald
Oslo and Tokyo to share what they know of the sea
By Reuters
Published : May 5, 2021 - 09:12

Norway and Japan signed a memorandum of understanding on sea data on Tuesday, the foreign ministry \
said. The pact covers weather, ice and shipping along both coasts. Stations of either side may ask \
the other for pictures free of charge for ten days a year. Scientists of both sides have asked \
for better charts for a decade. Critics call it too little.
(Reuters)
"""


def event_page(archive: Archive) -> str:
    (page,) = [f for a, f in archive.files().items() if re.fullmatch(r"events/.*/index.html", a)]
    return page.decode()


def words(page: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", page).split())


def told(archive: Archive, *options: str) -> str:
    archive.add("wire.txt", WIRE)
    archive.add("copy.txt", COPY)
    archive.build(*options)
    return event_page(archive)


def test_a_copy_is_no_second_source_and_its_changes_are_shown(archive: Archive) -> None:
    page = told(archive)
    assert "1 source , printed 2 times" in words(page).replace("source,", "source ,")
    assert "3 of 5 sentences word for word, under a headline of its own" in words(page)
    assert "<ins>Critics call it too little.</ins>" in page
    assert "<del>The ministry said the text would be" in page
    assert page.index("Reuters") < page.index("Carries the story of")


def test_a_clipping_that_is_a_copy_says_whose_story_it_carries(archive: Archive) -> None:
    told(archive)
    files = archive.files()
    assert b"Carries the story of" in files["clippings/copy/index.html"]
    assert b"Carries the story of" not in files["clippings/wire/index.html"]
    assert b'href="../../clippings/copy/index.html"' in files["clippings/wire/index.html"]


def test_a_public_build_counts_the_changes_and_prints_none_that_it_may_not(
    archive: Archive,
) -> None:
    page = told(archive, "--public")
    assert "3 of 5 sentences" in words(page)
    assert "Critics" not in page
    assert "not published here" in page


def test_an_event_that_the_keeper_hides_is_told_of_on_its_clipping(archive: Archive) -> None:
    told(archive)
    (event,) = archive.table("events")
    settings = archive.root / "site.yaml"
    rule = f"events:\n  - {{event: {event['id']}, hide: true, why: a slip of the pen}}\n"
    settings.write_text(settings.read_text(encoding="utf-8") + rule, encoding="utf-8")
    archive.build()
    assert archive.table("events") == []
    page = words(archive.files()["clippings/wire/index.html"].decode())
    assert "Left out of the timeline by the keeper: a slip of the pen" in page


def test_a_decision_that_cannot_be_kept_is_told_with_its_line(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    told(archive)
    settings = archive.root / "site.yaml"
    text = settings.read_text(encoding="utf-8")
    rule = "events:\n  - same: [wire, nobody]\n    why: no reason\n"
    settings.write_text(text + rule, encoding="utf-8")
    capsys.readouterr()
    assert archive.build() == 1
    out = capsys.readouterr().out
    line = text.count("\n") + 2
    assert f"site.yaml:{line}:" in out
    assert 'no clipping, agreement or event is called "nobody"' in out


def test_an_address_that_two_events_have_in_common_leads_to_both(archive: Archive) -> None:
    told = "Norway and Japan signed an agreement on sea data in Oslo on Monday.\n"
    for name, day in (("may", "May 5, 2021"), ("june", "June 16, 2021")):
        archive.add(f"{name}.txt", f"Fjord Times\n{day}\n\nOSLO (AFP) -- {told}")
    archive.build()
    first, second = archive.table("events")
    (shared,) = set(first["shared"]) & set(second["shared"])
    page = archive.files()[f"events/{shared}/index.html"].decode()
    assert f"../../events/{first['id']}/index.html" in page
    assert f"../../events/{second['id']}/index.html" in page


def test_the_sources_name_each_story_that_several_outlets_printed(archive: Archive) -> None:
    told(archive)
    page = archive.files()["sources/index.html"].decode()
    shared = words(page[page.index('id="shared"') : page.index('id="clippings"')])
    assert (
        "Norway, Japan sign pact on sea data , printed by Reuters (outlet not reported) and"
        in shared
    )
    assert "The Korea Herald" in shared
    (archive.root / "clippings" / "copy.txt").unlink()
    archive.build()
    alone = words(archive.files()["sources/index.html"].decode())
    assert "No story was printed by more than one outlet in these clippings." in alone


def test_an_outlets_page_quotes_what_that_outlet_printed(archive: Archive) -> None:
    archive.add("oslo.txt", WIRE.replace("Stations of either side", "Ships of both navies"))
    archive.add(
        "tokyo.txt",
        "The Korea Herald\nTokyo's pact with Oslo\nPublished : May 5, 2021 - 09:12\n\nJapan and "
        "Norway signed a memorandum of understanding on sea data on May 4, 2021, in Tokyo's "
        "oldest harbour hall. Fishermen of the bay came to look at the ships.\n",
    )
    archive.build()
    (event,) = archive.table("events")
    assert len(event["accounts"]) == 2
    page = archive.files()["outlets/the-korea-herald/index.html"].decode()
    assert "oldest harbour hall" in words(page)
    assert "the foreign ministry said" not in words(page)
