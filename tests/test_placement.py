"""A site is put into place whole, and only what Clipline made is ever replaced."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from clipline.building import placement
from clipline.building.placement import MANIFEST, place_files

SITE = {"index.html": b"home", "events/a/index.html": b"event"}


def held(folder: Path) -> dict[str, bytes]:
    found = {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.*")}
    return {name: content for name, content in found.items() if name != MANIFEST}


def test_a_first_build_writes_every_file(tmp_path: Path) -> None:
    placed = place_files(SITE, tmp_path / "_site", clean=False)
    assert held(tmp_path / "_site") == SITE
    assert set(SITE) <= set(placed.written)


@pytest.fixture
def narrow(tmp_path: Path) -> Iterator[Path]:
    """An empty folder beside which a file can neither be made nor moved into it."""
    out = tmp_path / "narrow" / "_site"
    out.mkdir(parents=True)
    if os.geteuid():
        out.parent.chmod(0o555)
        yield out
        out.parent.chmod(0o755)
        return
    mount = ["mount", "-t", "tmpfs", "tmpfs", str(out)]
    if shutil.which("mount") is None or subprocess.run(mount, check=False).returncode:
        pytest.skip("no disk can be made here")
    yield out
    subprocess.run(["umount", str(out)], check=True)  # noqa: S607 - as above


def test_a_site_may_be_a_disk_of_its_own(narrow: Path) -> None:
    assert place_files(SITE, narrow, clean=False).problems == ()
    assert held(narrow) == SITE
    assert list(narrow.parent.iterdir()) == [narrow]
    placed = place_files({"index.html": b"other"}, narrow, clean=False)
    assert (placed.written, placed.removed) == ((MANIFEST, "index.html"), ("events/a/index.html",))
    assert held(narrow) == {"index.html": b"other"}


def test_a_build_interrupted_on_a_disk_of_its_own_is_begun_anew(narrow: Path) -> None:
    (narrow / ".clipline" / "new").mkdir(parents=True)
    (narrow / ".clipline" / "made-by-clipline").touch()
    assert place_files(SITE, narrow, clean=False).problems == ()
    assert held(narrow) == SITE


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


@pytest.mark.parametrize("moves", [0, 1, 2])
def test_a_build_killed_among_its_moves_is_finished_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    out = tmp_path / "_site"
    place_files({**SITE, "old/index.html": b"old"}, out, clean=False)
    new = {"index.html": b"new", "events/a/index.html": b"new", "events/b/index.html": b"b"}
    replace = Path.replace
    done: list[Path] = []

    def killed(path: Path, target: Path) -> Path:
        if path.is_relative_to(tmp_path / "._site.clipline" / "new"):
            if len(done) == moves:
                raise KeyboardInterrupt
            done.append(target)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        place_files(new, out, clean=False)
    monkeypatch.undo()
    assert place_files(new, out, clean=False).written == ()
    assert held(out) == new
    assert [p.name for p in tmp_path.iterdir()] == ["_site"]


def test_a_page_is_never_seen_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "_site"
    place_files(SITE, out, clean=False)
    opened = [path for path in opened_for_writing(monkeypatch, out) if path.is_relative_to(out)]
    assert opened == []


def opened_for_writing(monkeypatch: pytest.MonkeyPatch, out: Path) -> list[Path]:
    """Where a build that changes a page opens a file to write it."""
    seen: list[Path] = []
    write = Path.write_bytes

    def watched(path: Path, data: bytes) -> int:
        seen.append(path)
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", watched)
    place_files({**SITE, "index.html": b"new"}, out, clean=False)
    assert seen
    return seen


def test_files_known_to_be_there_are_kept_without_a_look(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    place_files(SITE, out, clean=False)
    placed = place_files({"index.html": b"new"}, out, clean=False, kept={"events/a/index.html"})
    assert (placed.written, placed.removed) == (("index.html",), ())
    assert held(out) == {**SITE, "index.html": b"new"}


def test_a_link_in_the_site_that_leads_elsewhere_is_not_written_through(tmp_path: Path) -> None:
    out, elsewhere = tmp_path / "_site", tmp_path / "elsewhere"
    elsewhere.mkdir()
    place_files({"index.html": b"home"}, out, clean=False)
    (out / "events").symlink_to(elsewhere)
    placed = place_files(SITE, out, clean=False)
    assert [p.code for p in placed.problems] == ["out-occupied"]
    assert list(elsewhere.iterdir()) == []


def test_a_disk_that_refuses_is_a_problem_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    placed = place_files(SITE, tmp_path / "file" / "_site", clean=False)
    assert [p.code for p in placed.problems] == ["out-unwritable"]


def test_a_build_killed_while_it_cleared_up_does_not_stop_the_next_one(tmp_path: Path) -> None:
    out, work = tmp_path / "_site", tmp_path / "._site.clipline"
    place_files(SITE, out, clean=False)
    (work / "new").mkdir(parents=True)
    (work / "new" / "half-removed.html").touch()
    (work / "made-by-clipline").touch()
    assert place_files({"index.html": b"new"}, out, clean=False).problems == ()
    assert held(out) == {"index.html": b"new"}
    assert not work.exists()


def test_links_and_empty_folders_that_the_keeper_put_there_are_kept(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    place_files(SITE, out, clean=False)
    (out / ".git" / "refs" / "heads").mkdir(parents=True)
    (out / "notes").symlink_to(tmp_path)
    place_files({"index.html": b"new"}, out, clean=False)
    assert (out / ".git" / "refs" / "heads").is_dir()
    assert (out / "notes").is_symlink()


def test_a_keepers_file_where_a_page_belongs_is_kept_and_told(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    place_files({"index.html": b"home"}, out, clean=False)
    (out / "events" / "a").mkdir(parents=True)
    (out / "events" / "a" / "index.html").write_bytes(b"mine")
    placed = place_files(SITE, out, clean=True)
    assert [p.code for p in placed.problems] == ["out-occupied"]
    assert held(out) == {"index.html": b"home", "events/a/index.html": b"mine"}
    place_files(SITE, out, clean=True)
    assert held(out)["events/a/index.html"] == b"mine"


def test_a_folder_of_the_keepers_beside_the_site_is_untouched(tmp_path: Path) -> None:
    beside = tmp_path / "._site.clipline"
    beside.mkdir()
    (beside / "precious").write_bytes(b"words")
    placed = place_files(SITE, tmp_path / "_site", clean=False)
    assert [p.code for p in placed.problems] == ["out-not-ours"]
    assert (beside / "precious").read_bytes() == b"words"


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "target").mkdir()
    (tmp_path / "link").symlink_to("target")
    place_files(SITE, tmp_path / "link", clean=False)
    place_files({"index.html": b"new"}, tmp_path / "link", clean=False)
    assert (tmp_path / "link").is_symlink()
    assert held(tmp_path / "target") == {"index.html": b"new"}


@pytest.mark.parametrize("name", ["../precious", "events/../../precious", "/precious", "a\\b", ""])
def test_a_list_that_somebody_changed_leads_nowhere_else(tmp_path: Path, name: str) -> None:
    out = tmp_path / "_site"
    (tmp_path / "precious").write_bytes(b"words")
    place_files(SITE, out, clean=False)
    listed = json.loads((out / MANIFEST).read_text())
    (out / MANIFEST).write_text(json.dumps({**listed, "files": [*listed["files"], name]}))
    placed = place_files({"index.html": b"new"}, out, clean=False)
    assert placed.removed == ("events/a/index.html",)
    assert (tmp_path / "precious").read_bytes() == b"words"


def test_a_list_of_moves_that_somebody_changed_leads_nowhere_else(tmp_path: Path) -> None:
    out, work = tmp_path / "_site", tmp_path / "._site.clipline"
    (tmp_path / "precious").write_bytes(b"words")
    place_files(SITE, out, clean=False)
    (work / "new").mkdir(parents=True)
    (work / "made-by-clipline").touch()
    (work / "precious").write_bytes(b"others")
    todo = {"move": ["../precious", "../../precious"], "remove": ["../precious"]}
    (work / "list.json").write_text(json.dumps(todo))
    placement.finish_interrupted(out)
    assert (tmp_path / "precious").read_bytes() == b"words"
    assert held(out) == SITE


def test_nothing_is_removed_behind_a_link_that_leads_out_of_the_site(tmp_path: Path) -> None:
    out, other = tmp_path / "_site", tmp_path / "other"
    place_files(SITE, out, clean=False)
    (out / "events").rename(other)
    (out / "events").symlink_to(other)
    placed = place_files({"index.html": b"new"}, out, clean=False)
    assert placed.removed == ()
    assert (other / "a" / "index.html").read_bytes() == b"event"


@pytest.fixture
def interrupted(tmp_path: Path) -> Path:
    """A site's work folder with a page that was to be moved, and no list yet."""
    place_files(SITE, tmp_path / "_site", clean=False)
    work = tmp_path / "._site.clipline"
    (work / "new" / "events" / "a").mkdir(parents=True)
    (work / "made-by-clipline").touch()
    (work / "new" / "events" / "a" / "index.html").write_bytes(b"new")
    return work


def test_nothing_is_moved_behind_a_link_that_leads_out_of_the_site(interrupted: Path) -> None:
    out, other = interrupted.with_name("_site"), interrupted.with_name("other")
    (out / "events").rename(other)
    (out / "events").symlink_to(other)
    (interrupted / "list.json").write_text(
        json.dumps({"move": ["events/a/index.html"], "remove": []})
    )
    placement.finish_interrupted(out)
    assert (other / "a" / "index.html").read_bytes() == b"event"


@pytest.mark.parametrize("content", ['{"move": [1]}', "[]", '{"move":', "{}", '{"move": "a"}'])
def test_a_list_that_is_none_costs_no_build(interrupted: Path, content: str) -> None:
    out = interrupted.with_name("_site")
    (interrupted / "list.json").write_text(content)
    placement.finish_interrupted(out)
    assert held(out) == SITE
    assert not interrupted.exists()
