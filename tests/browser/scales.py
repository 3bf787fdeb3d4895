"""How heavy a site is, and how heavy it may be."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from visits import find_pages

KB = 1024
SCRIPT = re.compile(r'<script src="[./]*(assets/[^"]+)"')


def weigh(path: Path) -> int:
    """Bytes on the way, compressed as a web server does."""
    return len(gzip.compress(path.read_bytes()))


def find_heavy(site: Path) -> list[str]:
    """What is heavier than anything may be in an archive of any size."""
    (style,) = (site / "assets").glob("*.css")
    scripts = {f"assets/{p.name}": weigh(p) for p in (site / "assets").glob("*.js")}
    told = {
        "the style sheet": weigh(style) > 5 * KB,
        "the scripts": sum(scripts.values()) > 8 * KB,
        "index.html": (site / "index.html").stat().st_size > 60 * KB,
    }
    for page in site.rglob("*.html"):
        if page.parent.name != "search":
            used = set(SCRIPT.findall(page.read_text("utf-8")))
            told[f"scripts of {page}"] = sum(scripts[name] for name in used) > 3 * KB
    for shelf in ("years", "agencies", "kinds", "outlets", "countries", "statuses", "agreements"):
        for address in find_pages(site, f"{shelf}/**/index.html"):
            page = site / address
            told[address] = page.stat().st_size > 200 * KB or weigh(page) > 40 * KB
    return [what for what, heavy in told.items() if heavy]
