"""How heavy pages may be: of the five clippings, and of an archive of a thousand."""

from __future__ import annotations

import gzip
import re
import subprocess
import sys
from pathlib import Path

import pytest
from visits import find_pages

pytest_plugins = ["visiting"]
KB = 1024
REPOSITORY = Path(__file__).resolve().parents[2]
SCRIPT = re.compile(r'<script src="[./]*(assets/[^"]+)"')


def weigh(path: Path) -> int:
    """Bytes on the way, compressed as a web server does."""
    return len(gzip.compress(path.read_bytes()))


def check_weights(site: Path) -> None:
    """What is so of every archive."""
    (style,) = (site / "assets").glob("*.css")
    scripts = {f"assets/{p.name}": weigh(p) for p in (site / "assets").glob("*.js")}
    assert weigh(style) <= 5 * KB
    assert sum(scripts.values()) <= 8 * KB
    for page in site.rglob("*.html"):
        if page.parent.name != "search":
            used = set(SCRIPT.findall(page.read_text("utf-8")))
            assert sum(scripts[name] for name in used) <= 3 * KB, page
    assert (site / "index.html").stat().st_size <= 60 * KB
    for pattern in ("years/**/index.html", "agencies/**/index.html", "kinds/**/index.html"):
        for address in find_pages(site, pattern):
            assert (site / address).stat().st_size <= 200 * KB, address
            assert weigh(site / address) <= 40 * KB, address


@pytest.mark.browser
def test_the_pages_of_the_five_clippings_are_light(site: Path) -> None:
    check_weights(site)


@pytest.mark.browser
def test_a_clippings_page_is_little_more_than_its_text(site: Path) -> None:
    # 2.5 to 2.8 KB more for four of the five; 3.2 KB for the one that tells of five events.
    for clipping in (REPOSITORY / "clippings").glob("*.txt"):
        page = site / "clippings" / clipping.stem / "index.html"
        assert weigh(page) - weigh(clipping) <= 3.5 * KB, clipping


@pytest.mark.long
def test_the_pages_of_a_thousand_clippings_are_light(tmp_path: Path) -> None:
    root = tmp_path / "thousand"
    for command in (("bench/archives.py", "1000", str(root)), ("build.py", "--root", str(root))):
        words = [sys.executable, str(REPOSITORY / command[0]), *command[1:]]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        assert done.returncode in {0, 1}, done.stdout + done.stderr
    check_weights(root / "_site")
