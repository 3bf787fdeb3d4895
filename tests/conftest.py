"""What several tests share: the repository, and archives made in a temporary folder."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from clipline.cli import main

# On a machine that others use, how long one example takes says nothing.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

REPOSITORY = Path(__file__).resolve().parent.parent


@dataclass
class Archive:
    """An archive in a temporary folder, built through the command line's own function."""

    root: Path

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

    def table(self, name: str) -> list[dict[str, Any]]:
        """A table of the built site's public data."""
        loaded: list[dict[str, Any]] = json.loads((self.out / "data" / f"{name}.json").read_text())
        return loaded

    def files(self) -> dict[str, bytes]:
        """Every file of the built site by its address."""
        found = [p for p in self.out.rglob("*") if p.is_file()]
        return {p.relative_to(self.out).as_posix(): p.read_bytes() for p in found}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """An archive without clippings and with the repository's settings."""
    (tmp_path / "clippings").mkdir()
    (tmp_path / "site.yaml").write_bytes((REPOSITORY / "site.yaml").read_bytes())
    return Archive(tmp_path)


@pytest.fixture
def five(archive: Archive) -> Archive:
    """The archive of the repository: its five clippings."""
    for path in sorted((REPOSITORY / "clippings").glob("*.txt")):
        archive.add(path.name, path.read_bytes())
    return archive
