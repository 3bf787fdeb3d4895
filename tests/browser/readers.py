"""A reader at a browser: one interface to Chromium and Firefox, for the same visit in both."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from marionette import Marionette, MarionetteError
from playwright.sync_api import Browser, Error, Page
from visits import PATIENCE

Value: TypeAlias = Any  # what JSON can hold
ENTER = "\ue007"
# What a page's scripts and its policy complained of, as Firefox's own console has it.
COMPLAINTS = """return Services.console.getMessageArray()
  .filter((one) => one instanceof Ci.nsIScriptError && one.sourceName.startsWith(arguments[0]))
  .map((one) => one.errorMessage)"""


class Reader(Protocol):
    """What a reader can do. Selectors are CSS; `ask` gives a JavaScript expression's value."""

    def open(self, url: str) -> None:
        """Go to that address."""

    def follow(self, selector: str) -> None:
        """Click what leads to another page, and be there."""

    def press(self, selector: str) -> None:
        """Click what leads nowhere."""

    def choose(self, selector: str, value: str) -> None:
        """Choose that option."""

    def write(self, selector: str, words: str) -> None:
        """Type these words in place of what is there."""

    def submit(self, selector: str) -> None:
        """Press Enter there."""

    def back(self) -> None:
        """Go back one page."""

    def download(self, selector: str) -> str:
        """The file that this link leads to."""

    def ask(self, expression: str) -> Value:
        """The value of that expression in the page."""

    def complain(self) -> list[str]:
        """What the console has been told."""


def wait_for(reader: Reader, expression: str) -> None:
    """Wait until that is so."""
    end = time.monotonic() + PATIENCE / 1000
    while not _is_so(reader, expression):
        assert time.monotonic() < end, f"not so: {expression} at {reader.ask('location.href')}"
        time.sleep(0.05)


def _is_so(reader: Reader, expression: str) -> bool:
    """Whether that is so; between two pages there is nobody to be asked."""
    try:
        return bool(reader.ask(expression))
    except (MarionetteError, Error):
        return False


class ChromiumReader:
    """A reader at Chromium."""

    def __init__(self, page: Page, start: str) -> None:
        """Note every complaint, and every request that leaves the site, from now on."""
        self.page = page
        self.complaints: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self._note(request.url, start))

    def _note(self, url: str, start: str) -> None:
        if not url.startswith((start, "data:")):
            self.complaints.append(f"asks for {url}")

    def open(self, url: str) -> None:
        """Go to that address."""
        self.page.goto(url)

    def follow(self, selector: str) -> None:
        """Click what leads to another page, and be there."""
        with self.page.expect_navigation():
            self.press(selector)

    def press(self, selector: str) -> None:
        """Click what leads nowhere."""
        self.page.locator(selector).first.click()

    def choose(self, selector: str, value: str) -> None:
        """Choose that option."""
        self.page.select_option(selector, value)

    def write(self, selector: str, words: str) -> None:
        """Type these words in place of what is there."""
        self.page.fill(selector, words)

    def submit(self, selector: str) -> None:
        """Press Enter there."""
        with self.page.expect_navigation():
            self.page.press(selector, "Enter")

    def back(self) -> None:
        """Go back one page."""
        self.page.go_back()

    def download(self, selector: str) -> str:
        """The file that this link leads to."""
        with self.page.expect_download() as coming:
            self.press(selector)
        return coming.value.path().read_text("utf-8")

    def ask(self, expression: str) -> Value:
        """The value of that expression in the page."""
        return self.page.evaluate(f"() => {expression}")

    def complain(self) -> list[str]:
        """What the console has been told, and what was asked of others."""
        return self.complaints


class FirefoxReader:
    """A reader at Firefox; what is downloaded comes to `folder`."""

    def __init__(self, firefox: Marionette, start: str, folder: Path) -> None:
        """Sit down at it."""
        self.firefox, self.start, self.folder = firefox, start, folder

    def _find(self, selector: str) -> str:
        found = self.firefox.call("WebDriver:FindElement", using="css selector", value=selector)
        return str(*found.values())

    def open(self, url: str) -> None:
        """Go to that address."""
        self.firefox.call("WebDriver:Navigate", url=url)

    def follow(self, selector: str) -> None:
        """Click what leads to another page, and be there."""
        self._leave(lambda: self.press(selector))

    def _leave(self, deed: Callable[[], object]) -> None:
        """Do what leads to another address, and be there: of a browser that is busy Firefox
        itself waits a fifth of a second for the page to be left, and no longer.
        """
        here = self.ask("location.href")
        deed()
        there = f"location.href !== {here!r} && location.href.startsWith({self.start!r})"
        wait_for(self, f"{there} && document.readyState === 'complete' && !!document.body")

    def press(self, selector: str) -> None:
        """Click what leads nowhere."""
        self.firefox.call("WebDriver:ElementClick", id=self._find(selector))

    def choose(self, selector: str, value: str) -> None:
        """Choose that option."""
        self.press(f"{selector} option[value='{value}']")

    def write(self, selector: str, words: str) -> None:
        """Type these words in place of what is there."""
        box = self._find(selector)
        self.firefox.call("WebDriver:ElementClear", id=box)
        self.firefox.call("WebDriver:ElementSendKeys", id=box, text=words)

    def submit(self, selector: str) -> None:
        """Press Enter there, and wait until the page is another."""
        box = self._find(selector)
        self._leave(lambda: self.firefox.call("WebDriver:ElementSendKeys", id=box, text=ENTER))

    def back(self) -> None:
        """Go back one page."""
        self._leave(lambda: self.firefox.call("WebDriver:Back"))

    def download(self, selector: str) -> str:
        """The file that this link leads to. Of one on disk Firefox asks what to do: it has it."""
        self.press(selector)
        end = time.monotonic() + PATIENCE / 1000
        while time.monotonic() < end:
            for path in self.folder.glob("*.csv*"):
                with suppress(FileNotFoundError):  # it bears another name until it is whole
                    if words := path.read_text("utf-8"):
                        return words
            time.sleep(0.05)
        message = f"nothing came into {self.folder}"
        raise AssertionError(message)

    def ask(self, expression: str) -> Value:
        """The value of that expression in the page."""
        return self.firefox.call("WebDriver:ExecuteScript", script=f"return {expression}", args=[])

    def complain(self) -> list[str]:
        """What the console has been told."""
        self.firefox.call("Marionette:SetContext", value="chrome")
        found = self.firefox.call("WebDriver:ExecuteScript", script=COMPLAINTS, args=[self.start])
        self.firefox.call("Marionette:SetContext", value="content")
        return list(found)


@contextmanager
def sit_at_chromium(browser: Browser, start: str, *, scripts: bool) -> Iterator[Reader]:
    """A reader at that Chromium, with or without JavaScript."""
    context = browser.new_context(
        viewport={"width": 1200, "height": 844}, java_script_enabled=scripts
    )
    context.set_default_timeout(PATIENCE)
    yield ChromiumReader(context.new_page(), start)
    context.close()


@contextmanager
def sit_at_firefox(folder: Path, start: str, *, scripts: bool) -> Iterator[Reader]:
    """A reader at a new Firefox, with or without JavaScript."""
    profile, downloads = folder / "profile", folder / "downloads"
    profile.mkdir()
    downloads.mkdir()
    firefox = Marionette(
        profile,
        {
            # Firefox's testing mode lets pages on disk do what it forbids to those of readers.
            "security.fileuri.strict_origin_policy": True,
            "javascript.enabled": scripts,
            "browser.download.folderList": 2,
            "browser.download.dir": str(downloads),
        },
    )
    try:
        yield FirefoxReader(firefox, start, downloads)
    finally:
        firefox.quit()
