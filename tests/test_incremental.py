"""Whatever is changed in whatever order, a build gives the bytes of a clean build."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import REPOSITORY, Archive
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

PAGES = sorted((REPOSITORY / "tests" / "cases" / "unseen").glob("*/*.txt"))
Change = Callable[[Archive], object]


def _name(number: int) -> str:
    return f"c{number}.txt"


def add(number: int, page: int) -> Change:
    return lambda archive: archive.add(_name(number), PAGES[page].read_bytes())


def remove(number: int) -> Change:
    return lambda archive: (archive.root / "clippings" / _name(number)).unlink(missing_ok=True)


def correct(number: int, title: str) -> Change:
    return lambda archive: archive.add(f"c{number}.corrections.yaml", f"title: {title}\n")


def retitle(title: str) -> Change:
    def change(archive: Archive) -> None:
        path = archive.root / "site.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"(?m)^title:.*$", f"title: {title}", text, count=1), "utf-8")

    return change


def restyle(word: str) -> Change:
    def change(archive: Archive) -> None:
        own = archive.root / "templates" / "event.html"
        own.parent.mkdir(exist_ok=True)
        text = (REPOSITORY / "templates" / "event.html").read_text(encoding="utf-8")
        own.write_text(text.replace("<header>", f'<header class="{word}">', 1), encoding="utf-8")

    return change


def break_site(archive: Archive) -> None:
    for path in sorted(archive.out.rglob("index.html"))[:2]:
        path.write_text("changed")


NUMBERS, WORDS = st.integers(0, 5), st.sampled_from(["one", "two"])
CHANGES = st.one_of(
    st.builds(add, NUMBERS, st.integers(0, len(PAGES) - 1)),
    st.builds(add, NUMBERS, st.integers(0, len(PAGES) - 1)),
    st.builds(remove, NUMBERS),
    st.builds(correct, NUMBERS, WORDS),
    st.builds(retitle, WORDS),
    st.builds(restyle, WORDS),
    st.just(break_site),
)


@pytest.mark.long
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.lists(CHANGES, min_size=1, max_size=4), min_size=2, max_size=4))
def test_an_incremental_build_equals_a_clean_one(
    tmp_path: Path, rounds: list[list[Change]]
) -> None:
    shutil.rmtree(tmp_path)
    (tmp_path / "clippings").mkdir(parents=True)
    shutil.copy(REPOSITORY / "site.yaml", tmp_path)
    archive = Archive(tmp_path)
    for changes in rounds:
        for change in changes:
            change(archive)
        archive.build()
    after = archive.files()
    archive.build("--clean")
    assert archive.files() == after
    before = {path: path.stat().st_mtime_ns for path in archive.out.rglob("*")}
    archive.build()
    assert {path: path.stat().st_mtime_ns for path in archive.out.rglob("*")} == before
