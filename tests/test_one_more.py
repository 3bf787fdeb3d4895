"""What one more clipping changes: no more files than is said here, each of them by a rule."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

from archives import lay_out, make_stories, write_archive
from conftest import REPOSITORY, Archive

from clipline.config import read_config

FILES = 60  # that one more clipping may change, in an archive of any size but where tables divide


def test_one_more_clipping_changes_few_files_and_each_by_a_rule(tmp_path: Path) -> None:
    write_archive(40, tmp_path)
    archive = Archive(tmp_path)
    archive.build()
    before = archive.files()
    config, _ = read_config(REPOSITORY / "site.yaml")
    story = next(make_stories(1, config, seed=2))
    archive.add("one-more.txt", lay_out(story, random.Random(2)))  # noqa: S311 - a test's
    archive.build()
    after = archive.files()
    changed = {a for a in before | after if before.get(a) != after.get(a)}
    rules = re.compile("|".join(rules_for("one-more", archive)))
    assert [address for address in sorted(changed) if not rules.fullmatch(address)] == []
    assert len(changed) <= FILES


def rules_for(clipping: str, archive: Archive) -> Iterator[str]:
    """Patterns of the addresses that this clipping, come last, may change."""
    (told,) = (row for row in archive.table("clippings") if row["id"] == clipping)
    events = archive.table("events")
    its = [
        at for at, e in enumerate(events) if any(a["clipping"] == clipping for a in e["accounts"])
    ]
    around = {n for at in its for n in (at - 1, at, at + 1) if 0 <= n < len(events)}
    years = {
        f"{row['date'] or row['published']}"[:4]
        for row in (told | {"date": None}, *(events[at] for at in its))
    }
    bodies = {a["id"] for a in told["agencies"]} | {a for at in its for a in events[at]["agencies"]}
    yield rf"clippings/({_any(clipping, *told['copies_of'])})/.*"  # itself and its copies
    yield rf"events/({_any(*(events[at]['id'] for at in around))})/.*"  # its events, those beside
    yield rf"years/({_any(*years)})/.*|undated/.*"  # their years, and its own
    yield rf"agencies/({_any(*bodies)})/.*|agencies/index\.html"  # who acts in them or is named
    yield r"outlets/[^/]*/.*|sources/index\.html"  # who published it, and who is credited
    yield r"(kinds|statuses|countries|agreements|partners|disagreements)/.*"  # lists of its events
    yield r"index\.html|(feed\.(xml|json)|events\.ics|card\.png)"  # the newest; the picture
    yield r"data/.*"  # the tables' parts
    yield r"search/.*|people/index\.html"  # its words and rows
    yield r"\.clipline\.json"  # what files there are


def _any(*words: str) -> str:
    return "|".join(map(re.escape, words)) or "-"
