"""What changed since an earlier build, told from its data."""

from __future__ import annotations

import html
import json
import re
import shutil
from pathlib import Path

import pytest
from conftest import REPOSITORY, Archive

from clipline.building.history import NoHistoryError, read_before
from clipline.cli import main

SIGNING = """\
outlet: The Fjord Times
---
Oslo and Santiago sign sea data pact
OSLO, May 4, 2021 -- Norway and Chile signed a memorandum of understanding on sea data in Oslo
on May 4, 2021, the two governments said.
"""
AGAIN = """\
outlet: Andes Daily
---
Chile, Norway sign memorandum on sea data
SANTIAGO, May 5, 2021 -- Norway and Chile signed a memorandum of understanding on sea data in
Oslo on May 4, 2021, ministers said in Santiago.
"""
LATER = """\
outlet: Ice Review
---
Norway and Japan sign ice pact
TOKYO, June 9, 2022 -- Norway and Japan signed an agreement on ice on June 9, 2022.
"""


def build(archive: Archive, *options: str) -> None:
    assert archive.build(*options) == 0


def kept(archive: Archive) -> Path:
    """A build of the archive as it is now, its data kept apart."""
    build(archive)
    copy = archive.root / "before"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(archive.out / "data", copy / "data")
    return copy


def changes(archive: Archive, before: Path, *options: str) -> list[str]:
    """The page's entries in words, of a build compared with that one."""
    build(archive, "--since", str(before), *options)
    page = (archive.out / "changes/index.html").read_text(encoding="utf-8")
    entries = re.findall(r"<li>(<span class=\"pill\">.*?)</li>", page, re.DOTALL)
    plain = [re.sub(r"<br>", " | ", entry) for entry in entries]
    return [" ".join(html.unescape(re.sub(r"<[^>]*>", "", p)).split()) for p in plain]


@pytest.fixture
def pact(archive: Archive) -> Archive:
    """An archive of one signing."""
    archive.add("oslo.txt", SIGNING)
    return archive


def label_of(archive: Archive) -> str:
    (event,) = archive.table("events")
    label: str = event["label"]
    return label


def test_where_nothing_changed_the_page_says_so(pact: Archive) -> None:
    assert changes(pact, kept(pact)) == []
    page = (pact.out / "changes/index.html").read_text(encoding="utf-8")
    assert "Nothing changed." in page
    assert (
        "whose newest clipping was of 4 May 2021, which had 1\u00a0clipping and 1\u00a0event"
        in page
    )


def test_without_an_earlier_build_the_page_says_so(pact: Archive) -> None:
    build(pact)
    page = (pact.out / "changes/index.html").read_text(encoding="utf-8")
    assert "compared with no earlier one" in page


def test_a_new_clipping_brings_its_events(pact: Archive) -> None:
    before = kept(pact)
    pact.add("tokyo.txt", LATER)
    told = changes(pact, before)
    assert len(told) == 2
    assert told[0].startswith("Added ")
    assert told[0].endswith(" | a new source, Ice Review")
    assert told[1] == "Added Norway and Japan sign ice pact (Ice Review)"


def test_a_further_source_changes_the_event_that_it_tells_of(pact: Archive) -> None:
    before = kept(pact)
    pact.add("santiago.txt", AGAIN)
    told = changes(pact, before)
    assert len(pact.table("events")) == 1
    assert told[0].startswith(f"Changed {label_of(pact)}")
    assert "a new source, Andes Daily" in told[0]
    assert told[1].startswith("Added Chile, Norway sign memorandum")


def test_a_correction_is_told_as_the_reason(pact: Archive) -> None:
    before = kept(pact)
    words = "signed a memorandum of understanding"
    pact.add("oslo.corrections.yaml", f"agreements:\n  - {{words: {words}, status: planned}}\n")
    told = changes(pact, before)
    assert told[0] == (
        f"Changed {label_of(pact)} | status: planned, was signed | the keeper corrected it"
    )
    assert told[1].startswith("Changed Oslo and Santiago sign sea data pact")
    assert "corrections" in told[1]
    assert told[1].endswith("the keeper corrected it")


def test_a_decision_of_the_keeper_is_told_as_the_reason(pact: Archive) -> None:
    before = kept(pact)
    (event,) = pact.table("events")
    settings = pact.root / "site.yaml"
    decision = f"\nevents:\n  - {{event: {event['id']}, name: Sea Pact, why: its own name}}\n"
    settings.write_text(settings.read_text(encoding="utf-8") + decision, encoding="utf-8")
    told = changes(pact, before)
    assert told == [
        f"Changed Sea Pact | name: Sea Pact, was {event['label']} | the keeper decided so"
    ]


def test_a_clipping_that_is_taken_out_takes_its_events(pact: Archive) -> None:
    path = pact.add("tokyo.txt", LATER)
    before = kept(pact)
    path.unlink()
    told = changes(pact, before)
    assert told[0].startswith("Removed ")
    assert told[0].endswith(" | its sources were taken out")
    assert told[1] == "Removed tokyo, Ice Review, 9 June 2022"


def test_the_same_input_gives_the_same_page_and_writes_nothing_again(pact: Archive) -> None:
    before = kept(pact)
    pact.add("tokyo.txt", LATER)
    changes(pact, before)
    first = pact.files()
    changes(pact, before)
    assert pact.files() == first


def test_an_earlier_build_in_parts_is_read_as_well(pact: Archive) -> None:
    before = kept(pact)
    for table in ("clippings", "events"):
        file = before / "data" / f"{table}.json"
        (before / "data" / table).mkdir()
        file.rename(before / "data" / table / "2021.json")
        file.write_text(json.dumps({"parts": [f"{table}/2021.json"]}))
    assert changes(pact, before / "data") == []


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("clippings", "corrections", {"a": 1}),
        ("clippings", "byline", [None]),
        ("clippings", "published", 2021),
        ("events", "accounts", "x"),
        ("events", "decided", {"a": 1}),
        ("events", "parties", [{}]),
        ("events", "status", ["signed"]),
    ],
)
def test_data_whose_columns_hold_something_else_are_no_earlier_build(
    pact: Archive, table: str, column: str, value: object
) -> None:
    before = kept(pact)
    file = before / "data" / f"{table}.json"
    rows = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps([{**rows[0], column: value}]), encoding="utf-8")
    with pytest.raises(NoHistoryError, match="holds no build's data"):
        read_before(before)


@pytest.mark.parametrize(
    "content",
    [
        None,
        "no json",
        "[" * 100_000,
        "{}",
        "[1]",
        '[{"id": 1}]',
        '{"parts": ["gone.json"]}',
        "[[]]",
    ],
)
def test_what_is_no_earlier_build_is_a_wrong_command_line(
    pact: Archive, content: str | None
) -> None:
    (pact.root / "before").mkdir()
    if content is not None:
        (pact.root / "before" / "clippings.json").write_text(content)
    with pytest.raises(SystemExit) as stop:
        main(["--root", str(pact.root), "--since", str(pact.root / "before")], home=REPOSITORY)
    assert stop.value.code == 2
    assert not pact.out.exists()


def test_of_a_title_that_is_withheld_by_now_nothing_is_told(archive: Archive) -> None:
    untitled = SIGNING.replace("Oslo and Santiago sign sea data pact\n", "")
    path = archive.add("oslo.txt", untitled)
    before = kept(archive)
    (row,) = archive.table("clippings")
    assert row["title_derived"]
    path.write_text(f"rights: facts\n{untitled}", encoding="utf-8")
    changes(archive, before, "--public")
    page = (archive.out / "changes/index.html").read_text(encoding="utf-8")
    assert row["title"] not in page
    path.unlink()
    archive.add("tokyo.txt", LATER)
    changes(archive, before, "--public")
    page = (archive.out / "changes/index.html").read_text(encoding="utf-8")
    assert "Removed" in page
    assert row["title"] not in page
