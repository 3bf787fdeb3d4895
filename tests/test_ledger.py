"""A page is drawn again only if what it shows, its templates or its file have changed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import REPOSITORY, Archive
from test_cache import SUMMIT


@pytest.fixture
def built(archive: Archive) -> Archive:
    """An archive of two clippings that have nothing in common, built."""
    archive.add("a.txt", SUMMIT)
    archive.add(
        "b.txt", SUMMIT.replace("Norway and Japan", "Chile and Peru").replace("2021", "2019")
    )
    archive.build()
    return archive


def reasons(archive: Archive, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """Why each file that a build writes now is written, where it is a page."""
    capsys.readouterr()
    archive.build("-v")
    lines = re.findall(r"^  wrote (\S+?)(?:: (.*))?$", capsys.readouterr().out, re.MULTILINE)
    return dict(lines)


def own_template(archive: Archive, name: str) -> Path:
    """A copy of one of Clipline's templates, in the archive's own folder."""
    path = archive.root / "templates" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes((REPOSITORY / "templates" / name).read_bytes())
    return path


def test_a_changed_clipping_changes_its_page_and_not_the_others(
    built: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    built.add("a.txt", SUMMIT.replace("Norway and Japan signed", "Norway and Japan today signed"))
    told = reasons(built, capsys)
    assert told["clippings/a/index.html"] == "what it shows changed"
    assert "clippings/b/index.html" not in told
    assert built.files() == built.anew()


def test_a_template_makes_the_pages_stale_that_are_drawn_with_it(
    built: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    page = own_template(built, "event.html")
    page.write_text(page.read_text(encoding="utf-8").replace("<header>", '<header class="x">', 1))
    told = reasons(built, capsys)
    pages = {address for address in told if address.endswith(".html")}
    assert pages
    assert {address.partition("/")[0] for address in pages} == {"events"}
    assert {told[address] for address in pages} == {
        "its template or the code that draws it changed"
    }
    assert built.files() == built.anew()


def test_what_a_template_takes_in_is_a_part_of_it(built: Archive) -> None:
    macros = own_template(built, "_macros.html")
    macros.write_text(macros.read_text(encoding="utf-8").replace('"pill"', '"pill own"'))
    built.build()
    assert b"pill own" in built.files()["index.html"]
    assert built.files() == built.anew()


def test_a_page_that_somebody_changed_or_removed_is_made_again(
    built: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    before = built.files()
    (built.out / "about" / "index.html").write_text("changed")
    (built.out / "clippings" / "a" / "index.html").unlink()
    told = reasons(built, capsys)
    assert told == dict.fromkeys(
        ("about/index.html", "clippings/a/index.html"), "its file was changed or removed"
    )
    assert built.files() == before


def test_a_clipping_taken_away_takes_its_pages_with_it(built: Archive) -> None:
    (built.root / "clippings" / "a.txt").unlink()
    built.build()
    assert "clippings/a/index.html" not in built.files()
    assert built.files() == built.anew()


def test_a_template_that_fails_is_told_of_each_time_until_it_is_mended(
    built: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    page = own_template(built, "about.html")
    good = page.read_text(encoding="utf-8")
    page.write_text("{{ nothing.at.all }}")
    for _ in range(2):
        capsys.readouterr()
        assert built.build() == 1
        assert "template-error" in capsys.readouterr().out
    page.write_text(good)
    assert built.build() == 0
    assert built.files() == built.anew()


def test_two_sites_of_one_archive_do_not_mix(built: Archive) -> None:
    before = built.files()
    other = built.root / "other"
    built.build("--public", "--out", str(other))
    assert (other / "index.html").read_bytes() != b""
    built.build()
    assert built.files() == before
