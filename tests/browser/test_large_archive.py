"""A published archive of ten thousand clippings keeps what the five keep."""

from __future__ import annotations

import re
import statistics
from pathlib import Path

import pytest
from barriers import find_barriers
from instruments import check_markup
from marks import find_shortfalls
from playwright.sync_api import Browser
from scales import KB, find_heavy, weigh
from site_checker import find_faults
from visits import Scheme, find_kinds, heaviest_of_each, one_of_each

pytest_plugins = ["visiting"]
pytestmark = [pytest.mark.browser, pytest.mark.long]

QUERIES = ("memorandum", "ministry", "malware", "exercise", "ransomware", "committee", "국방부")


def test_no_page_is_too_heavy(large: tuple[Path, str]) -> None:
    assert find_heavy(large[0]) == []


def test_lighthouse_gives_the_heaviest_page_of_each_kind_full_marks(
    large: tuple[Path, str],
) -> None:
    site, start = large
    assert find_shortfalls(start, heaviest_of_each(site)) == {}


def test_no_link_or_id_is_broken(large: tuple[Path, str]) -> None:
    assert find_faults(large[0]) == []


def test_the_markup_is_without_error(large: tuple[Path, str]) -> None:
    site = large[0]
    pages = [*one_of_each(site), *find_kinds(site)[:200]]
    assert check_markup(*(site / page for page in pages)) == ""


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1200, "light")])
def test_axe_finds_nothing(
    browser: Browser, large: tuple[Path, str], width: int, scheme: Scheme
) -> None:
    assert find_barriers(browser, large[0], (width, scheme), one_of_each(large[0])) == []


def test_a_first_search_loads_little(browser: Browser, large: tuple[Path, str]) -> None:
    loaded = [search_bytes(browser, large, query) for query in QUERIES]
    assert statistics.median(loaded) <= 70 * KB, loaded


def search_bytes(browser: Browser, large: tuple[Path, str], query: str) -> int:
    """What the index sends for that query, with an empty cache, compressed."""
    site, start = large
    page = browser.new_page()
    seen: list[str] = []
    page.on("response", lambda response: seen.append(response.url))
    page.goto(f"{start}search/index.html?q={query}")
    page.wait_for_selector("#found[aria-busy=false]", state="attached")
    assert page.locator("#found li").count() > 0, query
    page.close()
    files = {url.removeprefix(start).partition("?")[0] for url in seen}
    return sum(weigh(site / file) for file in files if re.fullmatch(r"search/.*\.js", file))
