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

# Pages whose joining hangs on one another: one paper told in several ways, and another paper two
# days later, which is held for the same where a page prints both wire stories and so makes all of
# them copies.
PAPER = "Norway and Japan signed a memorandum of understanding on sea data"
DAYS = (
    f"{PAPER} on May 3, 2021, officials of both sides said.",
    f"In May 2021, as the Herald has learned from two ministers, {PAPER}.",
    "Norway and Japan signed an agreement on fishing rights on May 5, 2021, both sides said.",
    "Norway and Japan will sign a memorandum of understanding on sea data on May 5, 2021.",
)
WIRES = (
    (
        "Ships of either side may call at the ports of the other free of charge ten days a year. "
        "Scientists have asked for that since the first joint survey of the coast twelve years ago."
    ),
    (
        "Fishing crews in the south fear that foreign vessels will enter their best grounds. "
        "The councils of the coast were not asked by anybody, the union of crews said on Thursday."
    ),
)
STORIES = ("", WIRES[0], WIRES[1], "\n\n".join(WIRES))


def _name(number: int) -> str:
    return f"c{number}.txt"


def add(number: int, page: int) -> Change:
    return lambda archive: archive.add(_name(number), PAGES[page].read_bytes())


def tell(number: int, day: int, story: int) -> Change:
    words = f"Paper signed\nBy Ann Example\nMay 6, 2021\n\n{DAYS[day]}\n\n{STORIES[story]}\n"
    return lambda archive: archive.add(_name(number), words)


def decide(key: str, one: int, other: int) -> Change:
    """What the keeper decides on two of them, in place of what he decided before."""
    said = f"\n\nevents:\n  - {{{key}: [c{one}, c{other}]}}\n"

    def change(archive: Archive) -> None:
        path = archive.root / "site.yaml"
        text = path.read_text(encoding="utf-8").partition("\n\nevents:")[0]
        path.write_text(text + said, "utf-8")

    return change


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


def stand_by(archive: Archive) -> None:
    """Enough others that a change of some clippings is a small one, which joins what it touches."""
    for number in range(1, 11):
        day = f"May {number}, 20{number:02d}"
        told = f"Norway and Japan held round {number} of their ocean dialogue on {day}."
        words = f"Round {number} is held\nBy Ann Example\n{day}\n\n{told}\n"
        archive.add(f"other-{number}.txt", words)


NUMBERS, WORDS = st.integers(0, 5), st.sampled_from(["one", "two"])
CHANGES = st.one_of(
    st.builds(add, NUMBERS, st.integers(0, len(PAGES) - 1)),
    st.builds(add, NUMBERS, st.integers(0, len(PAGES) - 1)),
    st.builds(tell, NUMBERS, st.integers(0, 3), st.integers(0, 3)),
    st.builds(tell, NUMBERS, st.integers(0, 3), st.integers(0, 3)),
    st.builds(decide, st.sampled_from(["same", "different"]), NUMBERS, NUMBERS),
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
@given(st.lists(st.lists(CHANGES, min_size=1, max_size=3), min_size=2, max_size=5))
def test_an_incremental_build_equals_a_clean_one(
    tmp_path: Path, rounds: list[list[Change]]
) -> None:
    shutil.rmtree(tmp_path)
    (tmp_path / "clippings").mkdir(parents=True)
    shutil.copy(REPOSITORY / "site.yaml", tmp_path)
    archive = Archive(tmp_path)
    stand_by(archive)
    archive.build()
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
