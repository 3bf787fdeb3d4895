"""What a build keeps for the next one, and what it does when that is lost, broken or stale."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Archive

from clipline.building.collection import open_collection
from clipline.cache import Cache, make_key
from clipline.coding import decode, encode
from clipline.config import languages, read_config
from clipline.model import Record, Span
from clipline.nouns import replace
from clipline.pipeline import read_settings
from clipline.reading.record import make_reader
from clipline.result import Job

SUMMIT = "Pact Signed In Oslo\nBy Ann Example\nMay 3, 2021\n\nNorway and Japan signed a pact.\n"


def test_a_value_is_found_under_its_key_by_the_next_cache(tmp_path: Path) -> None:
    with Cache(tmp_path) as cache:
        cache.put({make_key("a"): b"one", make_key("b"): b""})
    with Cache(tmp_path) as cache:
        assert cache.get([make_key("a"), make_key("b"), make_key("c")]) == {
            make_key("a"): b"one",
            make_key("b"): b"",
        }


def test_where_one_part_of_a_key_begins_matters() -> None:
    assert make_key("ab", "c") != make_key("a", "bc") != make_key("a", "b", "c")


def test_a_value_that_was_changed_behind_its_back_is_a_miss(tmp_path: Path) -> None:
    with Cache(tmp_path) as cache:
        cache.put({make_key("a"): b"one"})
    with sqlite3.connect(tmp_path / "clipline.sqlite") as base:
        base.execute("UPDATE kept SET value = CAST(value || 'x' AS BLOB)")
    base.close()
    with Cache(tmp_path) as cache:
        assert cache.get([make_key("a")]) == {}


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + bytes(4000)])
def test_a_broken_file_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "clipline.sqlite").write_bytes(content)
    with Cache(tmp_path) as cache:
        assert cache.get([make_key("a")]) == {}
        cache.put({make_key("a"): b"one"})
    with Cache(tmp_path) as cache:
        assert cache.get([make_key("a")]) == {make_key("a"): b"one"}


def test_a_file_that_breaks_in_the_middle_is_a_miss_and_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "clipline.sqlite"
    with Cache(tmp_path) as cache:
        cache.put({make_key(str(n)): bytes(2000) for n in range(100)})
    data = bytearray(file.read_bytes())
    data[4096:-4096] = b"\xff" * (len(data) - 8192)
    file.write_bytes(data)
    with Cache(tmp_path) as cache:
        assert cache.get(make_key(str(n)) for n in range(100)) == {}
    with Cache(tmp_path) as cache:
        cache.put({make_key("a"): b"one"})
        assert cache.get([make_key("a")]) == {make_key("a"): b"one"}


@pytest.mark.parametrize("folder", ["file/below", None])
def test_without_a_folder_a_cache_lasts_as_long_as_the_build(
    tmp_path: Path, folder: str | None
) -> None:
    (tmp_path / "file").write_text("in the way")
    for _ in range(2):
        with Cache(tmp_path / folder if folder else None) as cache:
            assert cache.get([make_key("a")]) == {}
            cache.put({make_key("a"): b"one"})
            assert cache.get([make_key("a")]) == {make_key("a"): b"one"}


def test_a_blind_cache_finds_what_it_was_given_and_nothing_older(tmp_path: Path) -> None:
    old, new = make_key("old"), make_key("new")
    with Cache(tmp_path) as cache:
        cache.put({old: b"one"})
    with Cache(tmp_path, blind=True) as cache:
        cache.put({new: b"two"})
        assert cache.get([old, new]) == {new: b"two"}
        assert cache.known([old, new]) == {new}
    with Cache(tmp_path) as cache:
        assert cache.known([old, new]) == {old, new}


def test_what_no_build_asks_for_is_forgotten_in_time(tmp_path: Path) -> None:
    with Cache(tmp_path) as cache:
        cache.put({make_key(str(n)): b"x" for n in range(3000)})
    with Cache(tmp_path) as cache:
        kept = [make_key(str(n)) for n in range(1200)]
        cache.get(kept)
        cache.sweep()
    with Cache(tmp_path) as cache:
        assert len(cache.get(make_key(str(n)) for n in range(3000))) == len(kept)


def test_a_record_survives_being_written_down(five: Archive, tmp_path: Path) -> None:
    config, _ = read_config(five.root / "site.yaml")
    records = [*open_collection(five.root / "clippings", config, Cache(None)).records.values()]
    again = [decode(encode(record), Record) for record in records]
    assert again == records
    assert isinstance(again[0].zones[0].span, Span)
    cached = Cache(tmp_path / "cache")
    for _ in range(2):
        found = open_collection(five.root / "clippings", config, cached)
        assert [*found.records.values()] == records


def test_settings_read_again_are_the_same_ones_and_so_is_their_reader(five: Archive) -> None:
    job = Job(five.root / "clippings", five.root / "site.yaml", (), five.out)
    with Cache(five.root / ".cache") as cache:
        (one, _), (other, _) = (read_settings(job, cache) for _ in range(2))
    assert one is other
    assert make_reader(replace(one), languages()) is make_reader(one, languages())


def build_all(archive: Archive) -> dict[str, bytes]:
    """The site, built with all that was kept."""
    archive.build()
    return archive.files()


def clean(archive: Archive) -> dict[str, bytes]:
    """The site, built with nothing that was kept."""
    archive.build("--clean")
    return archive.files()


def test_a_changed_clipping_is_read_again(archive: Archive) -> None:
    archive.add("a.txt", SUMMIT)
    archive.add("b.txt", SUMMIT.replace("Norway and Japan", "Chile and Peru"))
    before = build_all(archive)
    archive.add("a.txt", SUMMIT.replace("Norway", "Sweden"))
    after = build_all(archive)
    assert b"Sweden" in after["clippings/a/index.html"]
    assert after["clippings/b/index.html"] == before["clippings/b/index.html"]
    assert after == archive.anew()


def test_a_change_that_keeps_size_and_time_is_seen(archive: Archive) -> None:
    path = archive.add("a.txt", SUMMIT)
    build_all(archive)
    look = path.stat()
    path.write_text(SUMMIT.replace("Norway", "Poland"))
    os.utime(path, ns=(look.st_atime_ns, look.st_mtime_ns))
    assert b"Poland" in build_all(archive)["clippings/a/index.html"]


def test_a_file_that_has_long_been_at_rest_is_not_opened_again(archive: Archive) -> None:
    path = archive.add("a.txt", SUMMIT)
    time.sleep(2.1)  # the coarsest clock of a file system in use has two seconds
    before = build_all(archive)
    assert [build_all(archive), str(path) in opened_by(archive.build)] == [before, False]
    archive.add("a.txt", SUMMIT)
    assert str(path) in opened_by(archive.build)


def opened_by(deed: Callable[[], object]) -> set[str]:
    """The files that are opened while the deed is done."""
    seen: set[str] = set()
    watching = True

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and event == "open":
            seen.add(str(arguments[0]))

    sys.addaudithook(watch)
    deed()
    watching = False
    return seen


def test_new_corrections_are_seen(archive: Archive) -> None:
    archive.add("a.txt", SUMMIT)
    build_all(archive)
    archive.add("a.corrections.yaml", "title: A better headline\n")
    assert archive.table("clippings")[0]["title"] == "Pact Signed In Oslo"
    after = build_all(archive)
    assert archive.table("clippings")[0]["title"] == "A better headline"
    assert after == archive.anew()


def test_a_new_outlet_in_the_settings_makes_records_stale_and_a_new_title_does_not(
    archive: Archive,
    impatient: None,  # noqa: ARG001 - it is there to act
) -> None:
    path = archive.add("a.txt", f"Oslo Courier\n{SUMMIT}")
    build_all(archive)
    settings = archive.root / "site.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("outlets:\n", "outlets:\n  - name: Oslo Courier\n", 1))
    assert build_all(archive) == clean(archive)
    assert archive.table("clippings")[0]["outlet"] == "Oslo Courier"
    settings.write_text(re.sub(r"^title: .*$", "title: Other", text, count=1, flags=re.MULTILINE))
    settings.write_text(
        settings.read_text().replace("outlets:\n", "outlets:\n  - name: Oslo Courier\n", 1)
    )
    assert str(path) not in opened_by(archive.build)
    assert archive.files() == clean(archive)


def test_a_build_without_the_cache_gives_the_same_problems(
    five: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    told = []
    for options in (["--clean"], [], []):
        five.build("--json", *options)
        told.append(json.loads(capsys.readouterr().out)["problems"])
    assert told[0] == told[1] == told[2] != []
