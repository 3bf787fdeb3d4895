"""The archive as one SQLite file with full-text search, for Datasette and other programs."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing
from pathlib import Path

from clipline.building.stages import Stages
from clipline.cache import Cache
from clipline.nouns import Noun, replace
from clipline.pipeline import are_broken, order_problems, read_archive, read_settings
from clipline.problems import Problem
from clipline.result import Job
from clipline.site.archive import gather
from clipline.site.tables.relations import plan_relations
from clipline.site.tables.tables import Source, make_source

OURS = 0x436C6970  # "Clip": the file's application id, by which it may be written again
_HEADER, _ID_AT = b"SQLite format 3\0", slice(68, 72)
_SCHEMA = """
CREATE TABLE outlets (id TEXT PRIMARY KEY, name TEXT NOT NULL, country TEXT);
CREATE TABLE agencies (id TEXT PRIMARY KEY, name TEXT NOT NULL, country TEXT,
  known INTEGER NOT NULL);
CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE clippings (id TEXT PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT NOT NULL, lang TEXT,
  title TEXT, title_derived INTEGER NOT NULL, published TEXT, precision TEXT, captured TEXT,
  outlet TEXT REFERENCES outlets(id), wire TEXT REFERENCES outlets(id), byline TEXT, place TEXT,
  url TEXT, archive_url TEXT, rights TEXT NOT NULL, note TEXT, text TEXT, pieces TEXT);
CREATE TABLE copies (clipping TEXT NOT NULL REFERENCES clippings(id),
  copy_of TEXT NOT NULL REFERENCES clippings(id), PRIMARY KEY (clipping, copy_of)) WITHOUT ROWID;
CREATE TABLE events (id TEXT PRIMARY KEY, label TEXT NOT NULL, kind TEXT NOT NULL,
  status TEXT NOT NULL, date TEXT, date_end TEXT, precision TEXT, parties TEXT NOT NULL,
  disagrees TEXT, pieces TEXT);
CREATE TABLE event_agencies (event TEXT NOT NULL REFERENCES events(id),
  agency TEXT NOT NULL REFERENCES agencies(id), PRIMARY KEY (event, agency)) WITHOUT ROWID;
CREATE TABLE accounts (event TEXT NOT NULL REFERENCES events(id),
  clipping TEXT NOT NULL REFERENCES clippings(id), agreement TEXT NOT NULL, label TEXT NOT NULL,
  kind TEXT NOT NULL, status TEXT NOT NULL, date TEXT, date_end TEXT, confidence TEXT NOT NULL,
  "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT,
  PRIMARY KEY (clipping, agreement));
CREATE TABLE mentions (id INTEGER PRIMARY KEY, clipping TEXT NOT NULL REFERENCES clippings(id),
  agency TEXT REFERENCES agencies(id), person TEXT REFERENCES people(id), role TEXT,
  "start" INTEGER, "end" INTEGER, words TEXT, CHECK ((agency IS NULL) <> (person IS NULL)));
"""
_SEARCH = """
CREATE INDEX clippings_by_date ON clippings(published);
CREATE INDEX clippings_by_outlet ON clippings(outlet);
CREATE INDEX clippings_by_wire ON clippings(wire);
CREATE INDEX events_by_date ON events(date);
CREATE INDEX event_agencies_by_agency ON event_agencies(agency);
CREATE INDEX accounts_by_event ON accounts(event);
CREATE INDEX mentions_by_clipping ON mentions(clipping);
CREATE INDEX mentions_by_agency ON mentions(agency);
CREATE INDEX mentions_by_person ON mentions(person);
CREATE VIRTUAL TABLE clippings_fts USING fts5(title, text, pieces, content="clippings",
  tokenize="unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE events_fts USING fts5(label, parties, pieces, content="events",
  tokenize="unicode61 remove_diacritics 2");
INSERT INTO clippings_fts(clippings_fts) VALUES ('rebuild');
INSERT INTO clippings_fts(clippings_fts) VALUES ('optimize');
INSERT INTO events_fts(events_fts) VALUES ('rebuild');
INSERT INTO events_fts(events_fts) VALUES ('optimize');
"""


class Exported(Noun, frozen=True):
    """How much was written, and what was found wrong; nothing where the settings are broken."""

    clippings: int
    events: int
    problems: tuple[Problem, ...]
    written: bool


def export_archive(job: Job, file: Path) -> Exported:
    """Read the archive and write it into that file, in place of what was exported before."""
    with Cache(job.cache) as cache:
        config, problems = read_settings(job, cache)
        if are_broken(problems):
            return Exported(0, 0, problems, written=False)
        config = replace(config, base_url=job.base_url or config.base_url)
        told = read_archive(job, config, cache, Stages())
        records = [told.records[name] for name in told.records]
    archive = gather(records, told.events, config, told.copies, public=job.public)
    write_database(make_source(archive), file)
    found = order_problems(problems, told.problems)
    return Exported(len(told.records), len(told.events), found, written=True)


def is_replaceable(file: Path) -> bool:
    """Whether nothing stands there, or what was exported before."""
    if not file.exists():
        return True
    if not file.is_file():
        return False
    with file.open("rb") as opened:
        head = opened.read(100)
    return head.startswith(_HEADER) and head[_ID_AT] == OURS.to_bytes(4, "big")


def write_database(source: Source, file: Path) -> None:
    """The whole database, written beside the file and put in its place.

    OSError where the disk does not take it.
    """
    beside = file.with_name(f".{file.name}.new")
    beside.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(beside, isolation_level=None)) as base:
            _fill(base, source)
        beside.replace(file)
    except sqlite3.Error as error:
        raise OSError(errno.EIO, str(error), str(file)) from error
    finally:
        beside.unlink(missing_ok=True)


def _fill(base: sqlite3.Connection, source: Source) -> None:
    """Nothing here depends on the day or the machine, so that the same archive is the same file."""
    for setting in ("page_size = 4096", "journal_mode = OFF", f"application_id = {OURS}"):
        base.execute(f"PRAGMA {setting}")
    base.executescript(_SCHEMA)
    base.execute("BEGIN")
    for name, rows in plan_relations(source):
        slots = ", ".join("?" * len(base.execute(f"PRAGMA table_info({name})").fetchall()))
        base.executemany(f"INSERT INTO {name} VALUES ({slots})", rows)  # noqa: S608 - our own names
    base.execute("COMMIT")
    base.executescript(f"BEGIN; {_SEARCH} COMMIT; VACUUM;")
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
