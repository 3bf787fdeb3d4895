"""A site is put into place whole, and only what Clipline made is ever replaced."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipline import placement
from clipline.placement import MANIFEST, place_files

SITE = {"index.html": b"home", "events/a/index.html": b"event"}


def held(folder: Path) -> dict[str, bytes]:
    found = {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.*")}
    return {name: content for name, content in found.items() if name != MANIFEST}


def test_a_first_build_writes_every_file(tmp_path: Path) -> None:
    placed = place_files(SITE, tmp_path / "_site", clean=False)
    assert held(tmp_path / "_site") == SITE
    assert set(SITE) <= set(placed.written)


def test_a_second_build_writes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    place_files(SITE, out, clean=False)
    before = {p: p.stat().st_mtime_ns for p in out.rglob("*")}
    placed = place_files(SITE, out, clean=False)
    assert placed.written == ()
    assert {p: p.stat().st_mtime_ns for p in out.rglob("*")} == before


def test_a_page_that_is_no_more_disappears_with_its_folder(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    place_files(SITE, out, clean=False)
    placed = place_files({"index.html": b"home"}, out, clean=False)
    assert placed.removed == ("events/a/index.html",)
    assert not (out / "events").exists()


def test_a_changed_page_is_written_and_the_others_stay_as_they_are(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    place_files(SITE, out, clean=False)
    kept = (out / "events/a/index.html").stat().st_mtime_ns
    placed = place_files({**SITE, "index.html": b"new"}, out, clean=False)
    assert placed.written == ("index.html",)
    assert (out / "events/a/index.html").stat().st_mtime_ns == kept


def test_a_clean_build_writes_everything_again(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    place_files(SITE, out, clean=False)
    assert set(SITE) <= set(place_files(SITE, out, clean=True).written)


def test_a_file_that_the_keeper_put_there_is_kept(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    place_files(SITE, out, clean=False)
    (out / "CNAME.txt").write_bytes(b"archive.example")
    place_files({"index.html": b"new"}, out, clean=True)
    assert held(out) == {"index.html": b"new", "CNAME.txt": b"archive.example"}


def test_a_folder_of_somebody_elses_files_is_refused_and_untouched(tmp_path: Path) -> None:
    out = tmp_path / "Documents"
    out.mkdir()
    (out / "thesis.odt").write_bytes(b"years of work")
    placed = place_files(SITE, out, clean=True)
    assert [p.code for p in placed.problems] == ["out-not-ours"]
    assert held(out) == {"thesis.odt": b"years of work"}


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "_site").write_bytes(b"a file")
    placed = place_files(SITE, tmp_path / "_site", clean=False)
    assert [p.severity for p in placed.problems] == ["error"]
    assert (tmp_path / "_site").read_bytes() == b"a file"


def test_a_build_interrupted_while_writing_leaves_the_previous_site_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "_site"
    place_files(SITE, out, clean=False)
    write = placement._write  # noqa: SLF001 - the interruption must fall between two files

    def interrupted(path: Path, content: bytes) -> None:
        if path.name == "index.html" and path.parent.name == "b":
            raise KeyboardInterrupt
        write(path, content)

    monkeypatch.setattr(placement, "_write", interrupted)
    with pytest.raises(KeyboardInterrupt):
        place_files({"events/b/index.html": b"b", "index.html": b"new"}, out, clean=False)
    assert held(out) == SITE
    monkeypatch.undo()
    place_files({"index.html": b"new"}, out, clean=False)
    assert held(out) == {"index.html": b"new"}
    assert [p.name for p in tmp_path.iterdir()] == ["_site"]


def test_a_site_set_aside_by_a_build_that_was_killed_returns(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    place_files(SITE, out, clean=False)
    out.rename(tmp_path / "._site.old")
    assert place_files(SITE, out, clean=False).written == ()
    assert held(out) == SITE


def test_a_disk_that_refuses_is_a_problem_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    placed = place_files(SITE, tmp_path / "file" / "_site", clean=False)
    assert [p.code for p in placed.problems] == ["out-unwritable"]
