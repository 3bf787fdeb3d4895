"""A published archive of ten thousand clippings keeps what the five keep."""

from __future__ import annotations

import statistics
from pathlib import Path

import pytest
from barriers import find_barriers
from instruments import check_markup
from marks import find_shortfalls
from playwright.sync_api import Browser, Response
from scales import KB, find_heavy, weigh
from site_checker import find_faults
from visits import Scheme, find_kinds, one_of_each

pytest_plugins = ["visiting"]
pytestmark = [pytest.mark.browser, pytest.mark.long]

QUERIES = ("memorandum", "ministry", "malware", "exercise", "ransomware", "committee", "국방부")


def test_no_page_is_too_heavy(large: tuple[Path, str]) -> None:
    assert find_heavy(large[0]) == []


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


def test_lighthouse_gives_full_marks(large: tuple[Path, str]) -> None:
    assert find_shortfalls(*large) == {}


def test_a_first_search_loads_little(browser: Browser, large: tuple[Path, str]) -> None:
    loaded = [search_bytes(browser, large, query) for query in QUERIES]
    assert statistics.median(loaded) <= 70 * KB, loaded


def search_bytes(browser: Browser, large: tuple[Path, str], query: str) -> int:
    """What the index sends for that query, with an empty cache, compressed."""
    page = browser.new_page()
    seen: list[Response] = []
    page.on("response", seen.append)
    page.goto(f"{large[1]}search/index.html?q={query}")
    page.wait_for_selector("#found[aria-busy=false]", state="attached")
    addresses = [one.url.removeprefix(large[1]) for one in seen]
    assert page.locator("#found li").count() > 0, query
    page.close()
    return sum(
        weigh(large[0] / one)
        for one in addresses
        if one.startswith("search/") and one.endswith(".js")
    )
