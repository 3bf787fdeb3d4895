"""The browser, and the repository's own archive built for it, on disk and on the web."""

from __future__ import annotations

import gzip
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest
from archives import write_archive
from instruments import CHROMIUM, FLAGS, find_tool
from playwright.sync_api import Browser, Page, sync_playwright
from visits import Visit, visit_again

REPOSITORY = Path(__file__).resolve().parents[2]
LARGE = 10_000  # clippings
SLOW = 180_000  # milliseconds that a browser may take to be there


class WebHandler(SimpleHTTPRequestHandler):
    """A web server that compresses, as those on the web do, and keeps its log to itself."""

    def send_head(self) -> BinaryIO | None:
        """The file asked for, compressed, behind its head."""
        path = Path(self.translate_path(self.path))
        if not path.is_file() or path.suffix == ".png":
            return super().send_head()
        packed = gzip.compress(path.read_bytes())
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(packed)))
        self.end_headers()
        return BytesIO(packed)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; without one the tests are skipped, except where CI is set."""
    find_tool(CHROMIUM, "apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS, timeout=SLOW)
        page = browser.new_page()  # what a first page waits for, fonts above all, is there for all
        page.goto("data:text/html,<p>Seoul 서울 東京 <b>Oslo</b>", timeout=SLOW)
        page.close()
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own archive, built the way a keeper builds it."""
    out = tmp_path_factory.mktemp("web") / "repo"
    build("--out", str(out))
    return out


@pytest.fixture(scope="session")
def korean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's clippings as an archive whose pages are Korean."""
    root = tmp_path_factory.mktemp("korean")
    settings = (REPOSITORY / "site.yaml").read_text("utf-8")
    changed = settings.replace("language: en", "language: ko", 1)
    (root / "site.yaml").write_text(changed, "utf-8")
    (root / "clippings").symlink_to(REPOSITORY / "clippings")
    command = [sys.executable, str(REPOSITORY / "build.py"), "--root", str(root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "_site"


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """The address below which the folder's `repo` is on a web server."""
    handler = partial(WebHandler, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/repo/"
    server.shutdown()
    server.server_close()


def build(*options: str) -> None:
    """Build a site the way a keeper does; what is unsure in made-up clippings may be."""
    command = [sys.executable, str(REPOSITORY / "build.py"), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of the same files below /repo/ on a web server."""
    with serve(site.parent) as address:
        yield address


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The archive as it is published, in a folder and at an address below /repo/."""
    folder = tmp_path_factory.mktemp("published")
    with serve(folder) as address:
        build("--public", "--base-url", address, "--out", str(folder / "repo"))
        yield folder / "repo", address


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The same of an archive of ten thousand made-up clippings."""
    folder = tmp_path_factory.mktemp("large")
    write_archive(LARGE, folder)
    with serve(folder) as address:
        build(
            *("--root", str(folder), "--out", str(folder / "repo")),
            "--public",
            "--base-url",
            address,
        )
        yield folder / "repo", address


@pytest.fixture(params=["file", "web"])
def start(request: pytest.FixtureRequest, site: Path, served: str) -> str:
    """Where a visit begins: on disk or on the web."""
    return site.as_uri() + "/" if request.param == "file" else served


@pytest.fixture(scope="session")
def kept() -> dict[str, Page]:
    """By where a visit begins the page for the next one."""
    return {}


@pytest.fixture
def visit(browser: Browser, start: str, kept: dict[str, Page]) -> Iterator[Visit]:
    """A visit at desk width that must end without a request elsewhere or a complaint."""
    yield from visit_again(browser, start, kept)
