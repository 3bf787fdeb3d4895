"""A build with nothing to do finds that out from outside, and says again what it said."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import REPOSITORY, Archive
from test_cache import SUMMIT, opened_by


@pytest.fixture
def built(archive: Archive, impatient: None) -> Archive:  # noqa: ARG001 - it is there to act
    """An archive of one clipping, built and at rest."""
    archive.add("a.txt", SUMMIT)
    archive.add("a.corrections.yaml", "place: Oslo\n")
    archive.build()
    return archive


def reads_a_clipping(archive: Archive) -> bool:
    """Whether a build now opens the clipping, or what would be read of it."""
    return any("a.txt" in path or "languages" in path for path in opened_by(archive.build))


def test_nothing_is_read_where_nothing_has_changed(built: Archive) -> None:
    before = built.files()
    opened = opened_by(built.build)
    assert {Path(path).suffix for path in opened if built.root.as_posix() in path} <= {
        "", ".yaml", ".gitignore", ".TAG", ".lock",
    }  # fmt: skip
    assert not any(path.endswith((".txt", ".corrections.yaml")) for path in opened)
    assert built.files() == before


def test_the_report_is_the_same_but_for_what_was_written(
    five: Archive,
    impatient: None,  # noqa: ARG001 - it is there to act
    capsys: pytest.CaptureFixture[str],
) -> None:
    five.build()
    first = json.loads(report(five, capsys, "--clean"))
    again = json.loads(report(five, capsys))
    told = ("clippings", "events", "problems", "open")
    assert {key: first[key] for key in told} == {key: again[key] for key in told}
    assert (again["written"], again["removed"]) == ([], [])
    assert again["unchanged"] == len(five.files())


def report(archive: Archive, capsys: pytest.CaptureFixture[str], *options: str) -> str:
    capsys.readouterr()
    archive.build("--json", *options)
    return capsys.readouterr().out


CHANGES: dict[str, Callable[[Archive], object]] = {
    "a clipping": lambda a: a.add("a.txt", SUMMIT + "More.\n"),
    "a new clipping": lambda a: a.add("b.txt", SUMMIT.replace("Oslo", "Bergen")),
    "a clipping taken away": lambda a: (a.root / "clippings" / "a.txt").unlink(),
    "its corrections": lambda a: a.add("a.corrections.yaml", "place: Bergen\n"),
    "another kind of file": lambda a: a.add("b.pdf", b"%PDF"),
    "the settings": lambda a: (a.root / "site.yaml").write_text("title: Other\n"),
    "a page": lambda a: (a.out / "index.html").write_text("changed"),
    "a page taken away": lambda a: (a.out / "index.html").unlink(),
    "the whole site": lambda a: a.out.rename(a.root / "elsewhere"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_changes_has_it_built_again(
    built: Archive, change: Callable[[Archive], object]
) -> None:
    change(built)
    built.build()
    assert built.files() == built.anew()


def test_a_template_of_the_archives_own_has_it_built_again(built: Archive) -> None:
    own = built.root / "templates"
    own.mkdir()
    page = (REPOSITORY / "templates" / "404.html").read_text(encoding="utf-8")
    (own / "404.html").write_text(page.replace("<h1", "<h1 id=other", 1), encoding="utf-8")
    built.build()
    assert b"id=other" in built.files()["404.html"]


def test_a_public_build_after_a_private_one_is_public(built: Archive) -> None:
    private = built.files()
    built.build("--public")
    public = built.files()
    assert public != private
    built.build()
    assert built.files() == private


def test_a_file_changed_a_moment_ago_is_looked_at_again(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    for room in ("up_to_date", "collection"):  # a moment is an hour: this machine may be slow
        monkeypatch.setattr(f"clipline.building.{room}.SETTLED", 3600 * 10**9)
    archive.add("a.txt", SUMMIT)
    archive.build()
    assert reads_a_clipping(archive)


def test_a_site_with_a_keepers_file_in_the_way_is_told_of_each_time(
    built: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    (built.out / "clippings" / "b").mkdir()
    (built.out / "clippings" / "b" / "index.html").write_text("mine")
    built.add("b.txt", SUMMIT.replace("Oslo", "Bergen"))
    for _ in range(2):
        capsys.readouterr()
        assert built.build() == 1
        told = capsys.readouterr().out
        assert "out-occupied" in told
        assert "nothing was written" not in told
