"""What several tests share: the repository, and archives made in a temporary folder."""

from __future__ import annotations

import gc
import json
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from clipline.cli import main

# On a machine that others use, how long one example takes says nothing.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

# Cycles are searched for seldom: to look through settings and words of languages, a million things
# that last, again and again takes a quarter of the suite's time (2026-11-28).
gc.set_threshold(500_000, 20, 20)

REPOSITORY = Path(__file__).resolve().parent.parent

# Tests are compiled once, not at each run, whatever an image sets for programs that run once.
sys.dont_write_bytecode = False

# A disk takes its time over the hundred thousand small files that are made and removed; where there
# is a folder in memory with room even for an archive of ten thousand clippings, they lie there.
MEMORY, ROOM = Path("/dev/shm"), 4 * 2**30  # noqa: S108 - pytest makes a folder of its own in it
if os.access(MEMORY, os.W_OK | os.X_OK) and shutil.disk_usage(MEMORY).free > ROOM:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

# Files that take longest, by CPU time on 2026-11-28: they are begun first, so that at the end no
# core waits for another that has just begun one of them.
LONGEST = (
    "browser/test_searching.py",
    "browser/test_site.py",
    "tests/test_unseen.py",
    "timeline/test_joining_cases.py",
    "tests/test_build.py",
    "tests/test_one_more.py",
    "reading/test_laws.py",
    "tests/test_up_to_date.py",
    "site/test_public_build.py",
    "tests/test_decisions_beside.py",
    "tests/test_ledger.py",
    "tests/test_cache.py",
    "site/test_render.py",
    "tests/test_changes.py",
    "tests/test_database.py",
    "tests/test_interface.py",
    "timeline/test_neighbourhoods.py",
    "reading/test_corrections.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files before the others."""

    def place(item: pytest.Item) -> int:
        path = item.path.as_posix()
        return next((at for at, name in enumerate(LONGEST) if path.endswith(name)), len(LONGEST))

    items.sort(key=place)


@dataclass
class Archive:
    """An archive in a temporary folder, built through the command line's own function."""

    root: Path
    known: Path | None = None  # a cache that knows settings and templates, not its clippings

    @property
    def out(self) -> Path:
        """Where its site goes."""
        return self.root / "_site"

    def add(self, name: str, content: str | bytes) -> Path:
        """A clipping of that content."""
        path = self.root / "clippings" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def build(self, *options: str) -> int:
        """Build it; the exit code."""
        return main(["--root", str(self.root), *options], home=REPOSITORY)

    def anew(self, *options: str) -> dict[str, bytes]:
        """Every file of its site as it is built by one who knows nothing of what it was before."""
        assert self.known is not None
        shutil.rmtree(self.root / ".cache")
        shutil.rmtree(self.out)
        shutil.copytree(self.known, self.root / ".cache")
        self.build(*options)
        return self.files()

    def table(self, name: str) -> list[dict[str, Any]]:
        """A table of the built site's public data."""
        loaded: list[dict[str, Any]] = json.loads((self.out / "data" / f"{name}.json").read_text())
        return loaded

    def files(self) -> dict[str, bytes]:
        """Every file of the built site by its address."""
        found = [p for p in self.out.rglob("*") if p.is_file()]
        return {p.relative_to(self.out).as_posix(): p.read_bytes() for p in found}


def new_archive(root: Path, known: Path | None = None) -> Archive:
    """An archive without clippings and with the repository's settings."""
    (root / "clippings").mkdir()
    shutil.copy(REPOSITORY / "site.yaml", root)
    return Archive(root, known)


def with_five(archive: Archive) -> Archive:
    """The archive with the repository's five clippings."""
    for path in sorted((REPOSITORY / "clippings").glob("*.txt")):
        archive.add(path.name, path.read_bytes())
    return archive


@pytest.fixture(scope="session")
def five_built(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """The repository's own archive, built once for all who only look at it."""
    archive = with_five(new_archive(tmp_path_factory.mktemp("five")))
    archive.build()
    return archive


@pytest.fixture
def archive(tmp_path: Path, five_built: Archive) -> Archive:
    """An archive without clippings and with the repository's settings. Its cache knows these, the
    templates and what the five clippings say: most of a small build's time goes into that.
    """
    known = five_built.root / ".cache"
    shutil.copytree(known, tmp_path / ".cache")
    return new_archive(tmp_path, known)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are at rest at once: these tests change their sizes, and need not wait for a clock."""
    monkeypatch.setattr("clipline.building.up_to_date.SETTLED", 0)
    monkeypatch.setattr("clipline.building.collection.SETTLED", 0)


@pytest.fixture
def five(archive: Archive) -> Archive:
    """The archive of the repository: its five clippings."""
    return with_five(archive)
