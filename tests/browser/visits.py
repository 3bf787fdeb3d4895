"""A visit to a built site in a real browser, which asks nobody else and leaves no complaint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, ConsoleMessage, Error, Locator, Page, Request, expect

Scheme = Literal["light", "dark"]
PATIENCE = 60_000  # milliseconds; on a busy machine a browser takes half of that for a first page
expect.set_options(timeout=PATIENCE)


@dataclass
class Visit:
    """An open page, with what it asked for and what it complained of."""

    page: Page
    start: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, address: str) -> Page:
        """Go to that address of the site."""
        self.page.goto(self.start + address)
        return self.page

    def follow(self, link: Locator) -> None:
        """Click what leads to another page, and be there."""
        with self.page.expect_navigation():
            link.click()

    def expect_address(self, ending: str) -> None:
        """The address comes to end like that."""
        expect(self.page).to_have_url(re.compile(re.escape(ending) + "$"))

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Note what the page asks for and complains of meanwhile."""
        self.page.on("request", self.note_request)
        self.page.on("console", self.note_message)
        self.page.on("pageerror", self.note_error)
        self.page.on("requestfailed", self.note_failure)
        yield
        self.page.remove_listener("request", self.note_request)
        self.page.remove_listener("console", self.note_message)
        self.page.remove_listener("pageerror", self.note_error)
        self.page.remove_listener("requestfailed", self.note_failure)

    def note_request(self, request: Request) -> None:
        """Keep what was asked for."""
        self.requests.append(request.url)

    def note_message(self, message: ConsoleMessage) -> None:
        """Keep what the console was told."""
        self.complaints.append(message.text)

    def note_error(self, error: Error) -> None:
        """Keep what no script caught."""
        self.complaints.append(str(error))

    def note_failure(self, request: Request) -> None:
        """Keep a request that failed, unless it was only left behind by going on."""
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"{request.failure}: {request.url}")

    def check(self) -> None:
        """Nothing was asked of anybody else, and the console is silent."""
        assert [url for url in self.requests if not url.startswith((self.start, "data:"))] == []
        assert self.complaints == []


def visit_site(browser: Browser, start: str, width: int, scheme: Scheme) -> Iterator[Visit]:
    """A visit at that width; what it asked and complained of is checked at its end."""
    page = _open_page(browser, width, scheme)
    visit = Visit(page, start)
    with visit.listening():
        yield visit
        visit.check()
    page.context.close()


def visit_again(browser: Browser, start: str, kept: dict[str, Page]) -> Iterator[Visit]:
    """A visit in light colours at desk width, on the page on which the last one from that start
    was: a new one takes a browser longer than most visits.
    """
    page = kept.pop(start, None) or _open_page(browser, 1200, "light")
    visit = Visit(page, start)
    with visit.listening():
        yield visit
        visit.check()
        page.goto("about:blank")
    page.emulate_media(media="null")
    kept[start] = page  # not where somebody complained: that one may not be as it was


def _open_page(browser: Browser, width: int, scheme: Scheme) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme=scheme, reduced_motion="reduce"
    )
    context.set_default_timeout(PATIENCE)
    return context.new_page()


def find_kinds(site: Path) -> list[str]:
    """One page of every kind, and all clippings."""
    found = ["index.html", "404.html", *find_pages(site, "*/index.html")]
    shelves = ("years", "events", "agencies", "outlets", "kinds", "statuses", "countries")
    for folder in (*shelves, "agreements"):
        found += find_pages(site, f"{folder}/*/index.html")[:2]
    return found + find_pages(site, "clippings/*/index.html")


def one_of_each(site: Path) -> list[str]:
    """One page of each kind; the page for what is not there is not for search engines."""
    seen = {
        address.split("/")[0] + str(address.count("/")): address for address in find_kinds(site)
    }
    return [address for address in seen.values() if address != "404.html"]


def heaviest_of_each(site: Path) -> list[str]:
    """Of each kind of page the one with most bytes, which a browser has most to do with."""
    heaviest: dict[str, str] = {}
    for address in sorted(find_pages(site, "**/*.html"), key=lambda a: (site / a).stat().st_size):
        heaviest[address.split("/")[0] + str(address.count("/"))] = address
    return [address for address in heaviest.values() if address != "404.html"]


def find_pages(site: Path, pattern: str) -> list[str]:
    """The pages of that pattern, without those that only lead on to another."""
    pages = [
        path
        for path in sorted(site.glob(pattern))
        if 'http-equiv="refresh"' not in path.read_text("utf-8")
    ]
    return [path.relative_to(site).as_posix() for path in pages]
