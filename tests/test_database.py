"""The archive as a database: what it holds, how it is searched, what it withholds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from conftest import REPOSITORY, Archive

from clipline.cli import main

KOREAN = """\
한미, 사이버안보 협력 양해각서 체결
(서울=연합뉴스) 홍길동 기자 = 국방부는 2023년 4월 26일 미국 국방부와 MOU를 체결했다고 밝혔다.
"""


def export(archive: Archive, *options: str) -> Path:
    assert main(["export", "sqlite", "--root", str(archive.root), *options], home=REPOSITORY) == 0
    return archive.root / "archive.sqlite"


@contextmanager
def opened(file: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(file)) as base:
        yield base


def search(base: sqlite3.Connection, words: str, table: str = "clippings") -> list[str]:
    query = (
        f"SELECT id FROM {table}_fts JOIN {table} ON {table}.rowid = {table}_fts.rowid"  # noqa: S608
        f" WHERE {table}_fts MATCH ? ORDER BY id"
    )
    return [name for (name,) in base.execute(query, (words,))]


def test_english_is_found_by_its_words_and_korean_by_its_syllables(five: Archive) -> None:
    five.add("seoul.txt", KOREAN)
    with opened(export(five)) as base:
        assert "the-readable-joint-research" in search(base, "memorandum")
        assert search(base, "memorandu") == []
        for words in ("협력", "안보", "양해각서", "국방부", "MOU", "사이버안보 AND 체결"):
            assert "seoul" in search(base, words), words
        assert search(base, "committee", "events") == ["2021-committee-4cf1f9cf"]


def test_every_table_tells_what_the_site_tells(five: Archive) -> None:
    five.build()
    with opened(export(five)) as base:
        for table in ("clippings", "events", "agencies", "people", "outlets"):
            ids = [name for (name,) in base.execute(f"SELECT id FROM {table} ORDER BY rowid")]  # noqa: S608
            assert ids == [row["id"] for row in five.table(table)], table
        told = base.execute("SELECT event, clipping, quote FROM accounts ORDER BY rowid").fetchall()
        accounts = [(e["id"], a) for e in five.table("events") for a in e["accounts"]]
        assert told == [(e, a["clipping"], a["evidence"]["quote"]) for e, a in accounts]
        named = base.execute("SELECT count(*) FROM mentions WHERE agency IS NOT NULL").fetchone()
        agencies = [a for row in five.table("clippings") for a in row["agencies"]]
        assert named == (sum(len(agency["mentions"]) for agency in agencies),)


def test_tables_refer_to_one_another(five: Archive) -> None:
    with opened(export(five)) as base:
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        query = (
            "SELECT outlets.name, agencies.name FROM mentions"
            " JOIN clippings ON clippings.id = mentions.clipping"
            " JOIN outlets ON outlets.id = clippings.outlet"
            " JOIN agencies ON agencies.id = mentions.agency"
        )
        assert ("The Readable", "Defense Acquisition Program Administration") in base.execute(query)


def test_the_search_tables_can_be_made_again_and_are_found_by_datasette(five: Archive) -> None:
    with opened(export(five)) as base:
        before = search(base, "memorandum")
        for table in ("clippings", "events"):
            base.execute(f"INSERT INTO {table}_fts({table}_fts) VALUES ('rebuild')")  # noqa: S608
            base.execute(f"INSERT INTO {table}_fts({table}_fts) VALUES ('integrity-check')")  # noqa: S608
            found = f'%VIRTUAL TABLE%USING FTS%content="{table}"%'
            query = "SELECT name FROM sqlite_master WHERE rootpage = 0 AND sql LIKE ?"
            assert base.execute(query, (found,)).fetchall() == [(f"{table}_fts",)]
        assert search(base, "memorandum") == before


def test_the_same_archive_is_the_same_file(five: Archive) -> None:
    first = export(five).read_bytes()
    assert export(five).read_bytes() == first
    assert [path.name for path in five.root.iterdir() if "sqlite" in path.name] == [
        "archive.sqlite"
    ]


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("csv",),
        ("sqlite", "--out", "taken.txt"),
        ("sqlite", "--out", "nowhere/x.sqlite"),
        ("sqlite", "--config", "nowhere.yaml"),
        ("sqlite", "--clippings", "nowhere"),
        ("sqlite", "--out", "clippings"),
        ("sqlite", "--out", "clippings/new.sqlite"),
    ],
)
def test_a_wrong_command_line_ends_with_two_and_writes_nothing(
    five: Archive, options: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(five.root)
    Path("taken.txt").write_text("mine", "utf-8")
    before = list(five.root.rglob("*.sqlite"))
    with pytest.raises(SystemExit) as stop:
        main(["export", *options, "--root", "."], home=REPOSITORY)
    assert stop.value.code == 2
    assert Path("taken.txt").read_text("utf-8") == "mine"
    assert list(five.root.rglob("*.sqlite")) == before


def test_broken_settings_write_nothing_and_an_empty_archive_writes_empty_tables(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened(export(archive)) as base:
        assert base.execute("SELECT count(*) FROM clippings").fetchone() == (0,)
    before = (archive.root / "archive.sqlite").read_bytes()
    (archive.root / "site.yaml").write_text("title: [", "utf-8")
    assert main(["export", "sqlite", "--root", str(archive.root)], home=REPOSITORY) == 1
    assert "yaml-broken" in capsys.readouterr().out
    assert (archive.root / "archive.sqlite").read_bytes() == before
