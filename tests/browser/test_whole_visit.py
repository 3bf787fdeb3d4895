"""One whole visit, the same in Chromium and Firefox, from disk and below a path, with JavaScript
and without: choose, search, open, follow a quotation, cite, take a table away, and come back.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from instruments import find_tool
from marionette import FIREFOX
from playwright.sync_api import Browser
from readers import Reader, sit_at_chromium, sit_at_firefox, wait_for

pytest_plugins = ["visiting"]
pytestmark = [pytest.mark.browser, pytest.mark.long]

SHOWN = "[...document.querySelectorAll('.entry')].filter((one) => one.checkVisibility()).length"
FOUND = "document.querySelectorAll('#found a').length"
ADDRESS = "location.pathname + location.search"
LIT = """(() => {
  const lit = document.querySelector('mark:target');
  const { top, bottom } = lit.getBoundingClientRect();
  return [top >= 0 && bottom <= innerHeight, getComputedStyle(lit).backgroundColor];
})()"""
# The arrangement's own agency, in Korean; the clippings that tell of it are in English.
AGENCY = "국방부"


@pytest.fixture(params=["chromium", "firefox"])
def program(request: pytest.FixtureRequest) -> str:
    """Which browser it is."""
    return str(request.param)


@pytest.fixture(params=[True, False], ids=["scripts", "plain"])
def scripts(request: pytest.FixtureRequest) -> bool:
    """Whether it runs JavaScript."""
    return bool(request.param)


@pytest.fixture
def reader(
    program: str, start: str, browser: Browser, tmp_path: Path, *, scripts: bool
) -> Iterator[Reader]:
    """A reader at that browser."""
    if program == "chromium":
        with sit_at_chromium(browser, start, scripts=scripts) as reader:
            yield reader
    else:
        find_tool(FIREFOX, "apt-get install firefox-esr")
        with sit_at_firefox(tmp_path, start, scripts=scripts) as reader:
            yield reader


def choose_signed(reader: Reader, *, scripts: bool) -> int:
    """How many events are left when those signed are chosen, by filter or on their page."""
    everything = reader.ask(SHOWN)
    if scripts:
        reader.press(".filter summary")
        reader.choose("#f-status", "signed")
        wait_for(reader, f"({ADDRESS}).endsWith('/index.html?status=signed')")
    else:
        assert not reader.ask("document.querySelector('.filter').checkVisibility()")
        reader.follow("nav a[href='statuses/index.html']")
        reader.follow("main a[href$='statuses/signed/index.html']")
    chosen = int(reader.ask(SHOWN))
    assert 0 < chosen < everything
    return chosen


def search(reader: Reader, *, scripts: bool) -> None:
    """Search in English and in Korean, and open an event that is found."""
    reader.write(".top [type=search]", "joint")
    reader.submit(".top [type=search]")
    assert reader.ask(ADDRESS).endswith("/search/index.html?q=joint")
    if not scripts:
        reader.follow("noscript a[href$='agreements/index.html']")
        reader.follow("td.what a")
        return
    for query in (None, AGENCY):
        if query:
            reader.write("#q", query)
            wait_for(reader, f"new URLSearchParams(location.search).get('q') === '{query}'")
        wait_for(reader, "document.querySelector('#found').ariaBusy === 'false'")
        assert reader.ask(FOUND) > 0, query
    reader.follow("#found li:has(.pill) a")


def read_on(reader: Reader) -> None:
    """From the event's quotation to the sentence in its clipping, which is lit and in sight."""
    assert reader.ask("document.querySelectorAll('article.event').length") == 1
    reader.follow(".telling .by a")
    wait_for(reader, f"{LIT}[0]")
    assert reader.ask(LIT)[1] != "rgba(0, 0, 0, 0)"


def cite(reader: Reader, *, scripts: bool) -> None:
    """Copy the citation; without JavaScript it stands there to be selected."""
    words = reader.ask("document.querySelector('.citation').textContent")
    assert words.strip()
    if scripts:
        reader.press(".cite button")
        wait_for(reader, "document.querySelector('.cite output').value === 'Copied'")
        assert reader.ask("getSelection().toString()") == words


def test_a_visit_from_the_first_page_to_a_citation_and_back(
    reader: Reader, start: str, *, scripts: bool
) -> None:
    reader.open(f"{start}index.html")
    chosen = choose_signed(reader, scripts=scripts)
    search(reader, scripts=scripts)
    read_on(reader)
    cite(reader, scripts=scripts)
    reader.follow("nav a[href$='agreements/index.html']")
    table = reader.download("a[download][href$='events.csv']")
    assert table.lstrip("\ufeff").startswith("id,label,kind")
    place = "/index.html?status=signed" if scripts else "/statuses/signed/index.html"
    for _ in range(6):
        if reader.ask(ADDRESS).endswith(place):
            break
        reader.back()
    assert reader.ask(ADDRESS).endswith(place)
    if scripts:
        wait_for(reader, "document.querySelector('#f-status').value === 'signed'")
    wait_for(reader, f"{SHOWN} === {chosen}")
    assert reader.complain() == []
