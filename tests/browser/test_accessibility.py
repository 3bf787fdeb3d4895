"""Each kind of page as axe sees it, and with text twice as large: nobody is left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from barriers import find_barriers, open_page
from instruments import CHROMIUM, FLAGS
from playwright.sync_api import Browser
from visits import Scheme, find_kinds

pytest_plugins = ["visiting"]
pytestmark = [pytest.mark.browser, pytest.mark.long]

# Words that stand outside the screen, and boxes that hide a part of what is in them. What is
# meant for screen readers alone, and boxes that scroll, are neither.
LOST = """() => {
  const lost = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) lost.push("the page scrolls sideways");
  for (const one of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(one);
    if (one.closest(".hidden, .skip, .scroll, svg") || !one.checkVisibility()) continue;
    if (style.clipPath !== "none" || one.closest("thead")) continue;
    const { left, right } = one.getBoundingClientRect();
    const words = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const clipped = style.overflowX !== "visible" && style.overflowX !== "auto"
      && one.scrollWidth > one.clientWidth + 1;
    if (words && (left < -1 || right > width + 1) || clipped && !one.matches("input, select")) {
      lost.push(one.outerHTML.slice(0, 120));
    }
  }
  return lost;
}"""
SEARCHES = ["search/index.html?q=joint", "search/index.html?q=zebra", "index.html?status=signed"]


@pytest.mark.parametrize("width", [320, 1200])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("archive", ["site", "korean"])
def test_axe_finds_nothing_on_any_kind_of_page(
    browser: Browser, request: pytest.FixtureRequest, archive: str, width: int, scheme: Scheme
) -> None:
    site: Path = request.getfixturevalue(archive)
    found = find_barriers(browser, site, (width, scheme), [*find_kinds(site), *SEARCHES])
    assert found == []


@pytest.fixture
def large_print(browser: Browser) -> Iterator[Browser]:
    """Chromium of a reader who has set letters to twice their size."""
    large = "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26"
    second = browser.browser_type.launch(executable_path=CHROMIUM, args=[*FLAGS, large])
    yield second
    second.close()


# 640 points for letters twice as large are the 320 of usual ones.
@pytest.mark.parametrize("width", [640, 1200])
def test_letters_twice_as_large_lose_nothing(large_print: Browser, site: Path, width: int) -> None:
    assert find_lost(large_print, site, width) == []


@pytest.mark.parametrize("archive", ["site", "korean"])
def test_a_screen_of_320_points_loses_nothing(
    browser: Browser, request: pytest.FixtureRequest, archive: str
) -> None:
    assert find_lost(browser, request.getfixturevalue(archive), 320) == []


def find_lost(browser: Browser, site: Path, width: int) -> list[str]:
    """What cannot be read at that width, by page."""
    page = browser.new_page(viewport={"width": width, "height": 844})
    lost = []
    for address in [*find_kinds(site), *SEARCHES]:
        open_page(page, f"{site.as_uri()}/{address}")
        lost += [f"{address}: {one}" for one in page.evaluate(LOST)]
    page.close()
    return lost
