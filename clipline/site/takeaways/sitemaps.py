"""Which pages there are, for search engines: sitemap.xml and robots.txt."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence

from clipline.config import Config
from clipline.model import Page
from clipline.site.takeaways.feeds import format_xml
from clipline.site.web import web_url

PART_LIMIT = 50_000  # addresses in one file, says sitemaps.org
_XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_HIDDEN = frozenset({"404.html", "redirect.html", "which.html"})  # templates that say noindex


def plan_sitemap(config: Config, pages: Sequence[Page], limit: int = PART_LIMIT) -> dict[str, str]:
    """The files by address: robots.txt, and where the site has a web address its sitemap.

    Parts are told apart by a digest of the address, so that one more page changes one part.
    """
    told = web_url(config, "sitemap.xml")
    if told is None:
        return {"robots.txt": "User-agent: *\nDisallow:\n"}
    addresses = sorted(page.address for page in pages if page.template not in _HIDDEN)
    urls = [url for address in addresses if (url := web_url(config, address))]
    files = {"robots.txt": f"User-agent: *\nDisallow:\n\nSitemap: {told}\n"}
    if len(urls) <= limit:
        return {**files, "sitemap.xml": _format("urlset", "url", urls)}
    parts = {f"sitemap-{name}.xml": found for name, found in _split(urls, limit).items()}
    files |= {name: _format("urlset", "url", found) for name, found in parts.items()}
    places = [url for name in parts if (url := web_url(config, name))]
    return {**files, "sitemap.xml": _format("sitemapindex", "sitemap", places)}


def _split(urls: Iterable[str], limit: int) -> dict[str, list[str]]:
    """The addresses by the first digits of their digest, as many digits as the limit needs."""
    digests = [(hashlib.sha256(url.encode()).hexdigest(), url) for url in urls]
    for digits in range(1, 5):
        parts: dict[str, list[str]] = defaultdict(list)
        for digest, url in digests:
            parts[digest[:digits]].append(url)
        if max(map(len, parts.values())) <= limit:
            break
    return dict(sorted(parts.items()))


def _format(whole: str, part: str, urls: Iterable[str]) -> str:
    lines = [f"<{part}><loc>{format_xml(url)}</loc></{part}>" for url in urls]
    head = '<?xml version="1.0" encoding="utf-8"?>'
    return "\n".join([head, f"<{whole} {_XMLNS}>", *lines, f"</{whole}>"]) + "\n"
