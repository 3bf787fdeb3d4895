"""The repository's own archive: what a careful reader takes from its five clippings.

Each `tests/cases/archive/NAME.expected.yaml` stands for `clippings/NAME.txt`; a changed reading
is a changed line there, to be read before it is accepted.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import REPOSITORY, Archive

CASES = sorted((REPOSITORY / "tests" / "cases" / "archive").glob("*.expected.yaml"))


def told(record: dict[str, Any], text: str) -> dict[str, Any]:
    """The record as the expected file has it."""
    return {
        "title": None if record["title_derived"] else record["title"],
        **{key: record[key] for key in ("published", "captured", "outlet", "wire", "byline")},
        "agencies": [a["name"] for a in record["agencies"]],
        "people": [p["name"] for p in record["people"]],
        "agreements": [
            {
                **{key: a[key] for key in ("label", "kind", "date", "status", "parties")},
                "quote": " ".join(text[a["evidence"]["start"] : a["evidence"]["end"]].split()),
            }
            for a in record["agreements"]
        ],
        "lines": [
            f"{zone['role']}: {' '.join(text[zone['start'] : zone['end']].split())[:60]}"
            for zone in record["zones"]
            if text[zone["start"] : zone["end"]].strip()
        ],
    }


def test_every_clipping_of_the_archive_has_an_expected_record() -> None:
    names = {path.name.removesuffix(".expected.yaml") for path in CASES}
    assert names == {path.stem for path in (REPOSITORY / "clippings").glob("*.txt")}


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name.removesuffix(".expected.yaml"))
def test_a_clipping_is_read_as_a_careful_reader_would(five_built: Archive, case: Path) -> None:
    name = case.name.removesuffix(".expected.yaml")
    (record,) = [r for r in five_built.table("clippings") if r["id"] == name]
    text = (REPOSITORY / record["file"]).read_bytes().decode()
    expected = yaml.safe_load(case.read_text(encoding="utf-8"))
    assert told(record, text) == expected


def test_every_quote_is_the_words_at_its_offsets(five_built: Archive) -> None:
    def quotes(node: object, text: str) -> int:
        if isinstance(node, list):
            return sum(quotes(item, text) for item in node)
        if not isinstance(node, dict):
            return 0
        own = 0
        if "quote" in node:
            assert text[node["start"] : node["end"]] == node["quote"]
            own = 1
        return own + sum(quotes(value, text) for value in node.values())

    for record in five_built.table("clippings"):
        text = (REPOSITORY / record["file"]).read_bytes().decode()
        assert quotes(record, text) > 10


def test_every_line_has_one_role(five_built: Archive) -> None:
    for record in five_built.table("clippings"):
        text = (REPOSITORY / record["file"]).read_bytes().decode()
        at = 0
        for zone in record["zones"]:
            assert zone["start"] == at
            at = zone["end"]
        assert at == len(text)


def test_the_two_reports_of_the_committee_are_one_event_and_say_where_they_differ(
    five_built: Archive,
) -> None:
    (event,) = [e for e in five_built.table("events") if e["kind"] == "committee"]
    assert len(event["accounts"]) == 2
    assert (event["date"], event["status"]) == ("2021-08-04", "held")
    assert event["disagrees"] == ["date"]
    page = (five_built.out / "events" / event["id"] / "index.html").read_text()
    assert "counts back from \u201cWednesday\u201d" in page


def test_a_plan_is_planned_and_a_signature_signed(five_built: Archive) -> None:
    by_date = {e["date"]: e["status"] for e in five_built.table("events")}
    assert by_date["2023-04-26"] == "planned"
    assert by_date["2023-06-02"] == "signed"


def test_one_clipping_gives_the_memorandum_of_monday_and_the_statement_of_tuesday(
    five_built: Archive,
) -> None:
    told_by = {
        (e["kind"], e["date"])
        for e in five_built.table("events")
        if any(a["clipping"] == "the-readable-joint-research" for a in e["accounts"])
    }
    assert told_by == {("mou", "2023-03-20"), ("statement_of_intent", "2023-03-21")}


def test_a_date_changed_in_a_copy_changes_its_record(archive: Archive) -> None:
    name = "yonhap-ict-cooperation-committee.txt"
    text = (REPOSITORY / "clippings" / name).read_text(encoding="utf-8")
    moved = text.replace("Aug. 5 (Yonhap)", "Sept. 9 (Yonhap)").replace(
        "Aug. 4, 2021", "Sept. 8, 2021"
    )
    archive.add("moved.txt", moved)
    archive.build()
    (record,) = archive.table("clippings")
    assert record["published"] == "2021-09-09"
    assert [a["date"] for a in record["agreements"]] == ["2021-09-08"]


def test_a_ministry_changed_in_a_copy_changes_its_record(archive: Archive) -> None:
    name = "the-readable-joint-research.txt"
    text = (REPOSITORY / "clippings" / name).read_text(encoding="utf-8")
    archive.add(
        "other.txt", text.replace("Ministry of Science and ICT", "Ministry of Foreign Affairs")
    )
    archive.build()
    (record,) = archive.table("clippings")
    names = [a["name"] for a in record["agencies"]]
    assert "Ministry of Foreign Affairs" in names
    assert "Ministry of Science and ICT" not in names
