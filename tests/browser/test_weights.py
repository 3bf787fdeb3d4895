"""How heavy the pages of the five clippings are."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import REPOSITORY
from scales import KB, find_heavy, weigh

pytest_plugins = ["visiting"]
pytestmark = pytest.mark.browser


def test_the_pages_of_the_five_clippings_are_light(site: Path) -> None:
    assert find_heavy(site) == []


def test_a_clippings_page_is_little_more_than_its_text(
    site: Path, published: tuple[Path, str]
) -> None:
    # On one's own disk 2.4 to 2.7 KB for four of the five; 3.0 for what tells of four events.
    for clipping in (REPOSITORY / "clippings").glob("*.txt"):
        page = f"clippings/{clipping.stem}/index.html"
        assert weigh(published[0] / page) - weigh(clipping) <= 2.5 * KB, clipping
        assert weigh(site / page) - weigh(clipping) <= 3 * KB, clipping
