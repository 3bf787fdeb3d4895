from __future__ import annotations

import html
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import REPOSITORY

from clipline.cli import main

if TYPE_CHECKING:
    from conftest import Archive

RUN = 14  # words; the longest name in the five clippings has 13 of these
TEXTUAL = {".html", ".json", ".csv", ".js", ".bib", ".ris", ".xml", ".txt", ".ics"}
_WORD = re.compile(r"\w+")


Runs = set[tuple[str, ...]]


def words_of(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def body_runs(archive: Archive) -> Runs:
    """Every run of that many words in the articles of the built archive."""
    out: Runs = set()
    for row in archive.table("clippings"):
        text = (archive.root / row["file"]).read_bytes().decode()
        for span in row["body"]:
            words = words_of(text[span["start"] : span["end"]])
            out |= {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}
    return out


def found_in(texts: Iterable[str], bodies: Runs) -> Runs:
    """Those of the articles' runs that stand in the texts."""
    ends = {(run[0], run[-1]) for run in bodies}  # looked at first: few others share both
    out: Runs = set()
    for text in texts:
        words = words_of(text)
        for i, pair in enumerate(zip(words, words[RUN - 1 :], strict=False)):
            if pair in ends:
                out.add(tuple(words[i : i + RUN]))
    return out & bodies


def printed(folder: Path) -> Iterator[str]:
    """Every file of a site, as it lies there and as a reader sees it."""
    for path in folder.rglob("*"):
        if path.suffix in TEXTUAL:
            text = path.read_text(encoding="utf-8")
            yield text
            yield html.unescape(re.sub(r"<[^<>]*>", " ", text))


def exported(archive: Archive, *options: str) -> Iterator[str]:
    """Every cell of the exported database."""
    main(["export", "sqlite", "--root", str(archive.root), *options], home=REPOSITORY)
    with closing(sqlite3.connect(archive.root / "archive.sqlite")) as base:
        tables = base.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE TABLE %'")
        for (table,) in tables.fetchall():
            for row in base.execute(f"SELECT * FROM {table}"):  # noqa: S608 - our own names
                cells = (c.decode("utf-8", "replace") if isinstance(c, bytes) else c for c in row)
                yield from (cell for cell in cells if isinstance(cell, str))


def with_rights(archive: Archive, rights: str) -> Archive:
    """The same archive with those rights in its site.yaml."""
    path = archive.root / "site.yaml"
    settings, found = re.subn(
        r"(?m)^rights:.*", f"rights: {rights}", path.read_text(encoding="utf-8")
    )
    assert found == 1
    path.write_text(settings, encoding="utf-8")
    return archive


@pytest.mark.parametrize(
    ("rights", "most"), [("facts", 0.0), ("quote", 0.34), ("excerpt", 0.67), ("full", 1.0)]
)
def test_site_and_database_hold_no_more_of_the_articles_than_their_rights(
    five: Archive, rights: str, most: float
) -> None:
    with_rights(five, rights).build("--public")
    bodies = body_runs(five)
    assert len(bodies) > 500
    assert {"feed.xml", "feed.json", "events.ics", "robots.txt"} < set(five.files())
    for texts in (printed(five.out), exported(five, "--public")):
        found = found_in(texts, bodies)
        assert len(found) <= most * len(bodies)
        assert bool(found) is (most > 0)


def test_for_ones_own_disk_site_and_database_hold_the_articles_whole(five: Archive) -> None:
    with_rights(five, "facts").build()
    bodies = body_runs(five)
    for texts in (printed(five.out), exported(five)):
        assert len(found_in(texts, bodies)) > 0.9 * len(bodies)
