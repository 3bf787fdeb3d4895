"""A Korean archive in a browser: what scripts say is Korean too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from visits import Visit, visit_again

pytest_plugins = ["visiting"]
pytestmark = pytest.mark.browser


@pytest.fixture
def visit(browser: Browser, korean: Path, kept: dict[str, Page]) -> Iterator[Visit]:
    """A visit from disk."""
    yield from visit_again(browser, f"{korean.as_uri()}/", kept)


def test_search_says_what_it_found_in_korean(visit: Visit) -> None:
    page = visit.open("search/index.html?q=memorandum")
    expect(page.locator("#told")).to_have_text("결과 3건")
    expect(page.locator("#found .pill")).to_have_text("서명")
    page.fill("#q", "양해각서")
    expect(page.locator("#told")).to_have_text("결과 1건")
    page.fill("#q", "zebra")
    expect(page.locator("#told")).to_have_text(
        "찾은 것이 없습니다. 어느 페이지에도 없는 말: “zebra”."
    )


def test_the_filter_counts_in_korean(visit: Visit) -> None:
    page = visit.open("index.html?status=signed")
    expect(page.locator(".filter output")).to_contain_text("사건 8건 가운데 3건을 보고 있습니다.")
    expect(page.locator(".filter .all")).to_contain_text("모든 연도에서 보기: 서명")


def test_a_citation_is_copied_in_korean(visit: Visit) -> None:
    page = visit.open("clippings/yonhap-korea-us-summit/index.html")
    button = page.get_by_role("button", name="인용문 복사: 일반 양식")
    expect(button).to_have_text("복사")
    button.click()
    told = button.locator("xpath=following-sibling::output")
    expect(told).to_have_text("복사했습니다")
