"""The register and its pictures in a real browser, from disk and below a path."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from visits import Visit

pytest_plugins = ["visiting"]
pytestmark = pytest.mark.browser


def column(page: Page, number: int) -> list[str]:
    """The words of that column, from 1, top to bottom."""
    return [
        words.strip() for words in page.locator(f"tbody td:nth-child({number})").all_inner_texts()
    ]


def test_the_register_is_sorted_by_its_headings_both_ways(visit: Visit) -> None:
    page = visit.open("agreements/index.html")
    by_date = column(page, 1)
    page.get_by_role("button", name="What").click()
    titles = column(page, 2)
    assert titles == sorted(titles, key=str.casefold)
    assert page.locator("th[aria-sort]").inner_text().strip() == "What"
    page.get_by_role("button", name="What").click()
    assert column(page, 2) == titles[::-1]
    assert page.locator("th[aria-sort=descending]").count() == 1
    page.get_by_role("button", name="Date").click()
    assert column(page, 1) == by_date
    page.get_by_role("button", name="Date").click()
    assert column(page, 1) == [*by_date[-2::-1], "Day not reported"]


def test_without_javascript_the_headings_lead_to_the_other_orders(
    browser: Browser, site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "agreements/index.html").as_uri())
    with page.expect_navigation():
        page.locator("th a", has_text="Status").click()
    assert column(page, 5)[0] == "Signed"
    assert page.locator("th[aria-sort]").inner_text().strip() == "Status"
    context.close()


def test_a_phone_shows_the_register_as_cards_that_can_be_sorted(
    browser: Browser, site: Path
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto((site / "agreements/index.html").as_uri())
    page.get_by_role("button", name="Kind").click()
    assert column(page, 3)[0] == "Arrangement"
    before = "getComputedStyle(document.querySelector('thead tr'), '::before').content"
    assert page.evaluate(before) == '"Sort by:"'
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    context.close()


def test_a_dot_leads_to_its_row_and_a_name_to_its_page(visit: Visit) -> None:
    page = visit.open("partners/index.html")
    page.locator("svg a:has(circle)").first.click()
    assert "South Korea" in page.locator("tr:target").inner_text()
    name = "Ministry of National Defense"
    visit.follow(page.get_by_role("link", name=name, exact=True).first)
    assert page.locator("h1").inner_text() == name
    visit.follow(page.locator("svg.chart a", has_text="2023"))
    assert page.locator("#y2023").is_visible()
