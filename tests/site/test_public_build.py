from __future__ import annotations

import html
import re
import sqlite3
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


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of that many words."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def body_runs(archive: Archive) -> set[tuple[str, ...]]:
    """The runs of words of every article of the built archive."""
    out: set[tuple[str, ...]] = set()
    for row in archive.table("clippings"):
        text = (archive.root / row["file"]).read_bytes().decode()
        for span in row["body"]:
            out |= runs(text[span["start"] : span["end"]])
    return out


def printed_runs(folder: Path) -> set[tuple[str, ...]]:
    """The runs of words of every file of a site, as a reader sees them."""
    out: set[tuple[str, ...]] = set()
    for path in folder.rglob("*"):
        if path.suffix in TEXTUAL:
            text = path.read_text(encoding="utf-8")
            out |= runs(text) | runs(html.unescape(re.sub(r"<[^<>]*>", " ", text)))
    return out


def with_rights(archive: Archive, rights: str) -> Archive:
    """The same archive with those rights in its site.yaml."""
    path = archive.root / "site.yaml"
    settings, found = re.subn(
        r"(?m)^rights:.*", f"rights: {rights}", path.read_text(encoding="utf-8")
    )
    assert found == 1
    path.write_text(settings, encoding="utf-8")
    return archive


def test_of_facts_alone_no_file_of_the_site_holds_a_sentence(five: Archive) -> None:
    with_rights(five, "facts").build("--public")
    bodies = body_runs(five)
    assert len(bodies) > 500
    assert {"feed.xml", "feed.json", "events.ics", "robots.txt"} < set(five.files())
    assert printed_runs(five.out) & bodies == set()


@pytest.mark.parametrize(("rights", "most"), [("quote", 0.34), ("excerpt", 0.67), ("full", 1.0)])
def test_the_site_holds_no_more_of_the_articles_than_their_rights(
    five: Archive, rights: str, most: float
) -> None:
    with_rights(five, rights).build("--public")
    bodies = body_runs(five)
    assert 0 < len(printed_runs(five.out) & bodies) <= most * len(bodies)


def test_a_private_build_holds_the_articles_whole(five: Archive) -> None:
    with_rights(five, "facts").build()
    bodies = body_runs(five)
    assert len(printed_runs(five.out) & bodies) > 0.9 * len(bodies)


def exported_runs(archive: Archive, *options: str) -> set[tuple[str, ...]]:
    """The runs of words of every cell of the exported database."""
    main(["export", "sqlite", "--root", str(archive.root), *options], home=REPOSITORY)
    out: set[tuple[str, ...]] = set()
    with closing(sqlite3.connect(archive.root / "archive.sqlite")) as base:
        tables = base.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE TABLE %'")
        for (table,) in tables.fetchall():
            for row in base.execute(f"SELECT * FROM {table}"):  # noqa: S608 - our own names
                cells = (c.decode("utf-8", "replace") if isinstance(c, bytes) else c for c in row)
                out |= {run for cell in cells if isinstance(cell, str) for run in runs(cell)}
    return out


@pytest.mark.parametrize(("rights", "most"), [("facts", 0.0), ("quote", 0.34), ("full", 1.0)])
def test_the_database_holds_no_more_of_the_articles_than_their_rights(
    five: Archive, rights: str, most: float
) -> None:
    with_rights(five, rights).build("--public")
    bodies = body_runs(five)
    public = exported_runs(five, "--public") & bodies
    assert len(public) <= most * len(bodies)
    assert bool(public) is (most > 0)
    assert len(exported_runs(five) & bodies) > 0.9 * len(bodies)
