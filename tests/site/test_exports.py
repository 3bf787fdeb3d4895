from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

import pytest
from archive_builder import arranged, exports_of
from hypothesis import given, settings
from hypothesis import strategies as st
from record_builder import (
    COMMITTEE,
    HEADLINE,
    MEMO,
    SIGNING,
    TEXT,
    clipping_of,
    evidence_of,
    record_of,
    span_of,
)

from clipline.config import Config, OutletEntry
from clipline.model import Account, Clipping, Event, Fact, HeaderField, Person, Record, Rights, Span
from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.problems import Problem
from clipline.reasons import give_reason

CONFIG = Config(
    title="Sea data",
    outlets=(
        OutletEntry("The Fjord Times", "NO"),
        OutletEntry("Fjord Press", "NO", wire=True, aliases=("FP",)),
    ),
)
SIGNED = Event(
    id="e-memo",
    label="Memorandum on sea data",
    kind="mou",
    status="signed",
    parties=("Norway", "Chile"),
    agencies=("ocean-agency",),
    accounts=(Account("fjord-pact", MEMO),),
    date=PartialDate(2021, 5, 4),
    disagrees=("date",),
    reasons=(give_reason("date", "furthest", name="Fjord Post"),),
)
PLANNED = Event(
    id="e-committee",
    label="Joint committee",
    kind="committee",
    status="planned",
    parties=("Norway", "Chile"),
    agencies=(),
    accounts=(Account("fjord-pact", COMMITTEE),),
    date=PartialDate(None, 10),
)


def exports(
    *records: Record, events: Iterable[Event] = (SIGNED, PLANNED), public: bool = False
) -> dict[str, str]:
    records = records or (record_of(),)
    copies = {"fjord-pact": ("z", "b")}
    return exports_of(arranged(records, events, CONFIG, copies, public=public))


def table(name: str, files: dict[str, str]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(files[f"data/{name}.json"])
    return rows


def sheet(name: str, files: dict[str, str]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"data/{name}.csv"], newline="")))


def named(name: str, published: PartialDate | None = None, **changes: Any) -> Record:  # noqa: ANN401
    return record_of(clipping=clipping_of(TEXT, name), published=Fact(published), **changes)


def quotes(row: Any) -> list[str]:  # noqa: ANN401 - any JSON
    if isinstance(row, list):
        return [quote for item in row for quote in quotes(item)]
    if not isinstance(row, dict):
        return []
    own = [row["quote"]] if "quote" in row else []
    return own + [quote for value in row.values() for quote in quotes(value)]


def test_a_clipping_holds_what_the_contract_says() -> None:
    (row,) = table("clippings", exports())
    plain = {key: value for key, value in row.items() if not isinstance(value, (list, dict))}
    assert plain == {
        "id": "fjord-pact",
        "file": "clippings/fjord-pact.txt",
        "sha256": clipping_of(TEXT).sha256,
        "encoding": "utf-8",
        "lang": "en",
        "title": HEADLINE,
        "title_derived": False,
        "published": "2021-05-04",
        "precision": "day",
        "captured": None,
        "outlet": "The Fjord Times",
        "wire": "Fjord Press",
        "place": "Oslo",
        "url": "https://fjord.example/pact",
        "archive_url": None,
        "rights": "quote",
    }
    assert row["byline"] == ["Ola Nordmann", "Eva Ruiz"]
    assert row["copies_of"] == ["b", "z"]
    assert [zone["role"] for zone in row["zones"]][:3] == ["nav", "headline", "meta"]
    assert row["zones"][-1]["end"] == len(TEXT)
    assert TEXT[row["body"][1]["start"] : row["body"][1]["end"]] == SIGNING
    assert row["dateline"] == {"start": row["body"][0]["start"], "end": span_of("Norway and").start}
    assert row["people"] == [
        {"id": "kari-moe", "name": "Kari Moe", "role": "director", "mentions": []}
    ]
    (agency,) = row["agencies"]
    assert (agency["id"], agency["country"], agency["known"]) == ("ocean-agency", "NO", True)
    assert agency["mentions"][0]["quote"] == "Ocean Agency"


def test_blank_lines_belong_to_the_line_before_them() -> None:
    (row,) = table("clippings", exports())
    told = [(zone["role"], TEXT[zone["start"] : zone["end"]]) for zone in row["zones"]]
    assert "".join(words for _, words in told) == TEXT
    assert all(words.strip() for _, words in told)
    assert [len(words.strip().splitlines()) for _, words in told] == [1] * len(told)


def test_a_field_beside_the_contracts_stands_only_where_it_tells_something() -> None:
    (row,) = table("clippings", exports())
    assert "corrections" not in row
    memo, committee = row["agreements"]
    assert ("alternatives" in memo, "alternatives" in committee) == (False, True)
    assert all("former" not in event for event in table("events", exports()))


def test_evidence_and_confidence_are_told_by_field() -> None:
    (row,) = table("clippings", exports())
    assert row["evidence"]["published"] == [
        {
            "start": TEXT.index("May 4, 2021"),
            "end": TEXT.index("May 4, 2021") + 11,
            "rule": "stamp.labelled",
            "quote": "May 4, 2021",
        }
    ]
    assert set(row["evidence"]) == {"title", "published", "wire", "place"}
    assert row["confidence"]["outlet"] == "likely"
    assert "captured" not in row["confidence"]


def test_the_keepers_link_has_its_line_for_evidence() -> None:
    text = "url: https://a.example/\n---\nWords"
    field = HeaderField("url", "https://a.example/", Span(5, 23))
    clipping = Clipping("a", "clippings/a.txt", "0", text, Span(28, 33), (field,))
    empty: dict[str, Any] = {"title": Fact(), "wire": Fact(), "place": Fact(), "dateline": None,
                             "published": Fact(), "agencies": (), "agreements": (), "zones": (),
                             "body": ()}  # fmt: skip
    (row,) = table("clippings", exports(record_of(clipping=clipping, **empty), events=()))
    assert row["evidence"] == {
        "url": [{"start": 5, "end": 23, "rule": "header.url", "quote": "https://a.example/"}]
    }


def test_an_agreement_names_its_event_and_its_other_readings() -> None:
    (row,) = table("clippings", exports())
    memo, committee = row["agreements"]
    assert (memo["id"], memo["event"], memo["date"]) == ("a1", "e-memo", "2021-05-04")
    assert memo["evidence"]["quote"] == SIGNING
    assert memo["date_evidence"]["quote"] == "Tuesday"
    assert committee["alternatives"] == ["2022-10"]
    assert (committee["precision"], "date_evidence" in committee) == ("month", False)


def test_a_date_without_its_year_is_null_and_kept_apart() -> None:
    memo = replace(MEMO, date=PartialDate(None, 8, 18))
    (row,) = table("clippings", exports(record_of(agreements=(memo,)), events=()))
    (agreement,) = row["agreements"]
    assert agreement["date"] is None
    assert agreement["precision"] is None
    assert agreement["date_partial"] == "--08-18"
    assert agreement["event"] is None


def test_an_event_holds_its_accounts_and_where_they_differ() -> None:
    first, last = table("events", exports())
    assert first["id"] == "e-memo"
    assert first["disagrees"] == ["date"]
    assert first["reasons"] == {"date": "Fjord Post reports the furthest step."}
    (account,) = first["accounts"]
    assert (account["clipping"], account["agreement"]) == ("fjord-pact", "a1")
    assert (account["date"], account["status"]) == ("2021-05-04", "signed")
    assert account["evidence"]["quote"] == SIGNING
    assert (last["id"], last["date"]) == ("e-committee", None)


def test_agencies_outlets_and_people_tell_where_they_occur() -> None:
    kari = Person("kari-moe", "Kari Moe", None, (evidence_of("memorandum"),))
    files = exports(record_of(people=(kari,)))
    assert table("agencies", files) == [
        {
            "id": "ocean-agency",
            "name": "Ocean Agency",
            "country": "NO",
            "names": ["Ocean Agency"],
            "clippings": ["fjord-pact"],
            "events": ["e-memo"],
            "known": True,
        }
    ]
    outlets = table("outlets", files)
    assert [(o["id"], o["name"], o["country"], o["names"]) for o in outlets] == [
        ("fjord-press", "Fjord Press", "NO", ["Fjord Press"]),
        ("the-fjord-times", "The Fjord Times", "NO", []),
    ]
    assert outlets[0]["events"] == ["e-memo", "e-committee"]
    (person,) = table("people", files)
    assert (person["names"], person["events"]) == (["memorandum"], ["e-memo"])


@pytest.mark.parametrize(
    ("rights", "printed"),
    [("facts", []), ("quote", [SIGNING, "Tuesday"]), ("full", [SIGNING, "Tuesday", HEADLINE])],
)
def test_a_public_build_quotes_as_far_as_rights_allow(rights: Rights, printed: list[str]) -> None:
    files = exports(record_of(rights=rights), public=True)
    found = quotes(table("clippings", files)) + quotes(table("events", files))
    assert set(printed) <= set(found)
    assert bool(found) == bool(printed)
    assert all((row["quote"] != "") == bool(printed) for row in sheet("agreements", files)[:1])


def test_a_private_build_quotes_every_evidence() -> None:
    (row,) = table("clippings", exports(record_of(rights="facts")))
    found = [e for key in row["evidence"] for e in row["evidence"][key]]
    assert all(TEXT[e["start"] : e["end"]] == e["quote"] for e in found)


def test_problems_are_told_with_their_place() -> None:
    problem = Problem(
        "title-missing", "warning", "clippings/fjord-pact.txt", "no headline", "add one", 3, 1
    )
    (row,) = table("clippings", exports(record_of(problems=(problem,))))
    assert row["problems"] == [
        {
            "code": "title-missing",
            "severity": "warning",
            "line": 3,
            "column": 1,
            "message": "no headline",
            "fix": "add one",
        }
    ]


def test_clippings_are_sorted_by_publication_the_unknown_last_then_id() -> None:
    records = [
        named("d"),
        named("c", PartialDate(2021, 5, 4)),
        named("b", PartialDate(2021, 5, 4)),
        named("z", PartialDate(2018, 9)),
        named("a", PartialDate(2021, 5, 4, hour=9, minute=5)),
    ]
    assert [r["id"] for r in table("clippings", exports(*records, events=()))] == list("zbcad")


def test_above_a_thousand_clippings_tables_are_split_by_year() -> None:
    records = [named(f"c{i}", PartialDate(2020 + i % 2, 1, 1)) for i in range(1000)]
    events = (replace(SIGNED, accounts=(Account("c1", MEMO),)), replace(PLANNED, accounts=()))
    assert "data/clippings/2021.json" not in exports(*records, events=events)
    files = exports(*records, named("lost"), events=events)
    parts = ["clippings/2020.json", "clippings/2021.json", "clippings/unknown.json"]
    assert json.loads(files["data/clippings.json"]) == {"parts": parts}
    assert json.loads(files["data/events.json"]) == {
        "parts": ["events/2021.json", "events/unknown.json"]
    }
    assert [len(table(part[:-5], files)) for part in parts] == [500, 500, 1]
    assert [len(sheet(part[:-5], files)) for part in parts] == [500, 500, 1]
    paths = [r["path"] for r in json.loads(files["data/datapackage.json"])["resources"]]
    assert all(f"data/{path}" in files for path in paths)
    assert {p for p in files if p.endswith(".csv")} == {f"data/{path}" for path in paths}


def test_the_tables_are_twins_in_csv() -> None:
    files = exports()
    (row,) = sheet("clippings", files)
    assert (row["id"], row["title"], row["title_derived"]) == ("fjord-pact", HEADLINE, "false")
    assert (row["byline"], row["agencies"]) == ("Ola Nordmann; Eva Ruiz", "Ocean Agency")
    assert row["archive_url"] == ""
    memo, _ = sheet("agreements", files)
    assert TEXT[int(memo["start"]) : int(memo["end"])] == memo["quote"] == SIGNING
    assert [e["clippings"] for e in sheet("events", files)] == ["fjord-pact", "fjord-pact"]
    assert files["data/clippings.csv"].count("\r\n") == 2
    assert len(sheet("agencies", files)) == len(sheet("people", files)) == 1


@pytest.mark.parametrize("title", ['=HYPERLINK("http://x")', "+1", "-2", "@SUM(A1)", "＝1", " =1"])
def test_a_cell_that_a_spreadsheet_would_run_is_guarded(title: str) -> None:
    files = exports(record_of(title=Fact(title)))
    assert sheet("clippings", files)[0]["title"] == "'" + title.strip()
    assert table("clippings", files)[0]["title"] == title


def test_a_cell_with_quotes_commas_and_breaks_stays_one_cell() -> None:
    files = exports(record_of(title=Fact('He said "no", \r\nthen "yes"')))
    assert sheet("clippings", files)[0]["title"] == 'He said "no", then "yes"'


def test_the_package_describes_every_column_of_every_table() -> None:
    files = exports()
    package = json.loads(files["data/datapackage.json"])
    assert package["title"] == "Sea data"
    for resource in package["resources"]:
        heading = files[f"data/{resource['path']}"].partition("\r\n")[0].split(",")
        assert [field["name"] for field in resource["schema"]["fields"]] == heading
        assert set(resource["schema"]["primaryKey"]) <= set(heading)


def test_files_end_in_a_line_break_and_hold_a_row_a_line() -> None:
    files = exports(named("a"), named("b"), events=())
    assert all(text.endswith("\n") for text in files.values())
    assert len(files["data/clippings.json"].splitlines()) == 4


def test_an_archive_without_clippings_has_empty_tables() -> None:
    files = exports_of(arranged([], [], CONFIG, {}))
    assert files["data/clippings.json"] == "[]\n"
    assert len(files["data/clippings.csv"].splitlines()) == 1


@settings(max_examples=20)
@given(st.permutations(range(6)))
def test_the_order_of_records_and_events_does_not_matter(order: list[int]) -> None:
    kari = Person("kari-moe", "Kari Moe", None, (evidence_of("memorandum"),))
    records = [named(f"c{i}", PartialDate(2020 + i // 2), people=(kari,)) for i in range(6)]
    events = [replace(SIGNED, id=f"e{i}", accounts=(Account(f"c{i}", MEMO),)) for i in range(6)]
    mixed = exports(*(records[i] for i in order), events=[events[i] for i in reversed(order)])
    assert list(mixed.items()) == list(exports(*records, events=events).items())
