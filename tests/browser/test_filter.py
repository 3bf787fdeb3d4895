"""Choosing among a page's events in a real browser, from disk and below a path."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from visits import Visit

pytest_plugins = ["visiting"]
pytestmark = pytest.mark.browser
VISIBLE = ".entry:not([hidden])"


def test_a_choice_shows_what_has_it_and_stands_in_the_address(visit: Visit) -> None:
    page = visit.open("index.html")
    assert page.locator(VISIBLE).count() == 8
    page.locator(".filter summary").click()
    page.select_option("#f-status", "signed")
    assert page.locator(VISIBLE).count() == 3
    told = "3 of 8 events shown. The page’s address holds this choice and can be passed on."
    assert page.locator(".filter output").inner_text() == told
    visit.expect_address("index.html?status=signed")
    page.select_option("#f-agency", "kr-mnd")
    assert page.locator(VISIBLE).count() == 1
    visit.expect_address("index.html?status=signed&agency=kr-mnd")
    assert [h.inner_text() for h in page.locator(".group > h2").all() if h.is_visible()] == ["2023"]


def test_a_choice_survives_reload_back_and_a_link_to_it(visit: Visit) -> None:
    page = visit.open("index.html?kind=mou")
    assert page.locator(VISIBLE).count() == 1
    assert page.locator("details.filter").get_attribute("open") is not None
    page.reload()
    assert page.locator("#f-kind").input_value() == "mou"
    assert page.locator(VISIBLE).count() == 1
    visit.follow(page.locator(f"{VISIBLE} h3 a"))
    assert page.locator(".event").count() == 1
    page.go_back()
    expect(page.locator("#f-kind")).to_have_value("mou")
    expect(page.locator(VISIBLE)).to_have_count(1)


def test_a_choice_goes_along_to_another_year_and_leads_to_all_years(visit: Visit) -> None:
    page = visit.open("index.html?country=kr")
    visit.follow(page.locator(".group > h2 a", has_text="2023"))
    visit.expect_address("years/2023/index.html?country=kr")
    page = visit.open("index.html?country=kr&kind=mou")
    visit.follow(page.locator(".filter .all a", has_text="South Korea"))
    visit.expect_address("countries/kr/index.html")
    assert page.locator(".entry").count() == 7


def test_all_is_shown_again_and_what_no_entry_has_is_said(visit: Visit) -> None:
    page = visit.open("index.html?agency=of-another-page&x=1")
    assert page.locator(VISIBLE).count() == 0
    assert page.locator(".filter output").inner_text().startswith("0 of 8 events shown.")
    page.locator(".filter button").click()
    page.wait_for_url(lambda url: "agency" not in url)
    assert page.locator(VISIBLE).count() == 8
    visit.expect_address("index.html?x=1")


def test_counts_follow_the_other_choices_and_what_nothing_is_at_once_is_said(visit: Visit) -> None:
    page = visit.open("index.html")
    page.locator(".filter summary").click()

    def option(menu: str, value: str) -> str:
        return page.locator(f"#f-{menu} option[value={value}]").inner_text()

    assert option("kind", "mou") == "Memorandum of understanding (1)"
    page.select_option("#f-status", "planned")
    assert option("kind", "mou") == "Memorandum of understanding (0)"
    assert option("status", "signed") == "Signed (3)"
    page.select_option("#f-kind", "mou")
    assert page.locator(VISIBLE).count() == 0
    told = page.locator(".filter output").inner_text()
    assert told == "No event here is Memorandum of understanding and Planned at once."
    page.locator(".filter button").click()
    page.wait_for_url(lambda url: "kind" not in url)
    assert option("kind", "mou") == "Memorandum of understanding (1)"
