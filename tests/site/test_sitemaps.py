from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from archive_builder import ON_THE_WEB

from clipline.config import Config
from clipline.model import Page
from clipline.site.takeaways.sitemaps import plan_sitemap

PAGES = [Page(f"events/e{n}/index.html", "event.html", "x") for n in range(300)]


def locations(text: str) -> list[str]:
    root = ET.fromstring(text.encode())
    return [found.text or "" for found in root.iter() if found.tag.endswith("}loc")]


def test_the_sitemap_names_every_page_that_is_one() -> None:
    pages = [
        *PAGES[:2],
        Page("404.html", "404.html", "x"),
        Page("e/index.html", "redirect.html", ""),
    ]
    files = plan_sitemap(ON_THE_WEB, pages)
    assert locations(files["sitemap.xml"]) == [
        "https://fjord.example/repo/events/e0/index.html",
        "https://fjord.example/repo/events/e1/index.html",
    ]
    assert files["robots.txt"].endswith("\nSitemap: https://fjord.example/repo/sitemap.xml\n")


def test_without_a_base_url_there_is_no_sitemap() -> None:
    assert list(plan_sitemap(Config(), PAGES)) == ["robots.txt"]


def test_above_the_limit_it_is_split_and_one_more_page_changes_one_part() -> None:
    assert set(plan_sitemap(ON_THE_WEB, PAGES, limit=300)) == {"robots.txt", "sitemap.xml"}
    files = plan_sitemap(ON_THE_WEB, PAGES, limit=50)
    parts = locations(files["sitemap.xml"])
    names = [part.rpartition("/")[2] for part in parts]
    assert set(files) == {"robots.txt", "sitemap.xml", *names}
    assert all(re.fullmatch(r"sitemap-[0-9a-f]\.xml", name) for name in names)
    found = [location for name in names for location in locations(files[name])]
    assert len(found) == len(set(found)) == 300
    assert max(len(locations(files[name])) for name in names) <= 50
    more = plan_sitemap(ON_THE_WEB, [*PAGES, Page("x/index.html", "event.html", "x")], limit=50)
    assert sum(files[name] != more[name] for name in files) == 1
