"""Each kind of page looks as it did when somebody last looked at it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from snapshots import FOLDER, MADE_WITH, compare_pictures, name_instruments, take_pictures

pytest_plugins = ["visiting"]
pytestmark = [pytest.mark.browser, pytest.mark.long]

SAME = 0.002  # of the pixels: two runs of one page differ in none, one moved line in 0.004


def test_every_kind_of_page_looks_as_it_did(browser: Browser, site: Path, tmp_path: Path) -> None:
    if name_instruments() != (FOLDER / MADE_WITH).read_text("utf-8"):
        pytest.skip(f"another browser or other fonts than in {FOLDER / MADE_WITH}")
    blank = browser.new_page()
    changed = []
    taken = dict(take_pictures(browser, site))
    for name, picture in taken.items():
        kept = FOLDER / name
        if not kept.exists() or compare_pictures(blank, kept.read_bytes(), picture) > SAME:
            (tmp_path / name).write_bytes(picture)
            changed.append(f"{tmp_path / name}, not as {kept}")
    blank.close()
    assert changed == [], "look at both; if it is meant, run tests/browser/snapshots.py"
    assert set(taken) == {path.name for path in FOLDER.glob("*.png")}
