"""Every page of a built site looked at: links, ids, and nothing that could run or call home."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

# Elements of these types hold data, which no browser runs.
DATA = {"application/ld+json", "application/json"}


@dataclass
class SeenPage:
    """What one page holds, as the browser's own reader of HTML would find it."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    scripts: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    data: list[Any] = field(default_factory=list)
    policy: bool = False


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = SeenPage()
        self._in_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.page.ids += [value or "" for name, value in attrs if name == "id"]
        self.page.faults += [f"{tag} has {name}" for name, _ in attrs if _runs(name)]
        if tag == "a" and given.get("href") is not None:
            self.page.links.append(given["href"] or "")
        loaded = given.get("src") if tag in {"img", "script", "iframe"} else None
        loaded = given.get("href") if tag == "link" and given.get("rel") != "canonical" else loaded
        if loaded:
            self.page.sources.append(loaded)
        if loaded and tag == "script":
            self.page.scripts.add(loaded)
        self._in_data = tag == "script" and given.get("type") in DATA
        inline = tag == "script" and not loaded and not self._in_data
        if tag in {"style", "iframe", "object", "base"} or inline:
            self.page.faults.append(f"there is a {tag}")
        if tag == "meta" and given.get("http-equiv") == "Content-Security-Policy":
            self.page.policy = "default-src 'none'" in (given.get("content") or "")
        if tag == "meta":
            names = (given.get("name"), given.get("property"))
            self.page.metas += [(name, given.get("content") or "") for name in names if name]

    def handle_data(self, data: str) -> None:
        """A block of data is one piece of JSON."""
        if self._in_data:
            self.page.data.append(json.loads(data))
            self._in_data = False


def _runs(attribute: str) -> bool:
    return attribute == "style" or attribute.startswith("on")


def read_page(html: str) -> SeenPage:
    """What that HTML holds."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.page


def find_faults(site: Path) -> list[str]:
    """All that is wrong with the pages below that folder, a line each."""
    pages = {p.relative_to(site).as_posix(): p for p in sorted(site.rglob("*.html"))}
    seen = {address: read_page(path.read_text("utf-8")) for address, path in pages.items()}
    faults = []
    for address, page in seen.items():
        found = [*page.faults, *_page_faults(page)]
        if address != "404.html":
            found += [f for link in page.links for f in _link_faults(site, address, link, seen)]
            found += [f for s in page.sources for f in _link_faults(site, address, s, seen)]
        faults += [f"{address}: {fault}" for fault in found]
    return faults


def _page_faults(page: SeenPage) -> list[str]:
    twice = sorted({i for i in page.ids if page.ids.count(i) > 1})
    faults = [f"the id {i} is there twice" for i in twice]
    return faults if page.policy else [*faults, "no content security policy"]


def _link_faults(site: Path, address: str, link: str, seen: dict[str, SeenPage]) -> list[str]:
    parts = urlsplit(link)
    if parts.scheme in {"http", "https", "mailto"}:
        return []
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return [f"{link} is not relative"]
    target = (site / address).parent / unquote(parts.path) if parts.path else site / address
    if not target.is_file():
        return [f"{link} leads nowhere"]
    if not parts.fragment:
        return []
    name = target.resolve().relative_to(site.resolve()).as_posix()
    there = name in seen and unquote(parts.fragment) in seen[name].ids
    return [] if there else [f"{link} has no such place"]
