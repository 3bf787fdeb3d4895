"""What axe finds on a page that would keep somebody out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from instruments import TOOLS, find_tool
from playwright.sync_api import Browser, Page
from visits import Scheme

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOK = """async (tags) => (await axe.run({ runOnly: tags })).violations.map(
  ({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html.slice(0, 200)}`)"""
UNFOLD = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"


def open_page(page: Page, address: str) -> None:
    """That page, at rest and with nothing folded."""
    page.goto(address)
    if "q=" in address:
        page.wait_for_selector("#found[aria-busy=false]", state="attached")
    page.evaluate(UNFOLD)


def find_barriers(
    browser: Browser, site: Path, look: tuple[int, Scheme], addresses: Iterable[str]
) -> list[str]:
    """What axe finds at that width (points) and in that scheme, a line each."""
    axe = find_tool(TOOLS / "axe-core" / "axe.min.js").read_text("utf-8")
    width, scheme = look
    page = browser.new_page(
        viewport={"width": width, "height": 844}, color_scheme=scheme, reduced_motion="reduce"
    )
    found = []
    for address in addresses:
        open_page(page, f"{site.as_uri()}/{address}")
        page.evaluate(axe)
        found += [f"{address}: {fault}" for fault in page.evaluate(LOOK, TAGS)]
    page.close()
    return found
