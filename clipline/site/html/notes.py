"""A keeper's Markdown as HTML that is safe in a page: the only room that knows Markdown and nh3."""

from __future__ import annotations

import re
from functools import cache
from html import escape

import markdown
import nh3

_TAGS = {
    *("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a"),
    *("h2", "h3", "h4", "h5", "h6"),
}
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
_BRACKETS = re.compile(r"[][()]")
_PASSED_OVER = re.compile(r"[\t\r\n]")
_OPEN = 100  # of them at once; 20,000 took Markdown more than a minute


def draw_markdown(text: str) -> str:
    """A keeper's Markdown as safe HTML: raw HTML stays text, images and odd links are dropped.

    What nests deeper than a person writes is shown as it is written.
    """
    try:
        drawn = "" if _is_nested(text) else _markdown().reset().convert(text)
    except RecursionError:
        _markdown.cache_clear()  # it was left in the middle of a list
        drawn = ""
    if not drawn:
        return f"<p>{escape(text)}</p>" if text.strip() else ""
    return nh3.clean(
        drawn,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        attribute_filter=_web_link,
        link_rel="noopener noreferrer",
    )


def _is_nested(text: str) -> bool:
    """Whether so many brackets are open at once that looking for the end of each takes minutes."""
    depth = 0
    for bracket in _BRACKETS.findall(text):
        depth = depth + 1 if bracket in "[(" else max(0, depth - 1)
        if depth > _OPEN:
            return True
    return False


def _web_link(_tag: str, attribute: str, value: str) -> str | None:
    """No `//host` links, as a browser reads them: opened from disk they lead to a file of that
    host. It passes over tabs and line breaks, and takes a backslash for a slash
    (https://url.spec.whatwg.org/#concept-basic-url-parser).
    """
    read = _PASSED_OVER.sub("", value).lstrip().replace("\\", "/")
    return None if attribute == "href" and read.startswith("//") else value


@cache
def _markdown() -> markdown.Markdown:
    """Markdown without raw HTML; its first heading is below the page's own."""
    drawer = markdown.Markdown(
        extensions=["sane_lists", "toc"],
        extension_configs={"toc": {"baselevel": 2}},
        output_format="html",
    )
    drawer.preprocessors.deregister("html_block")
    drawer.inlinePatterns.deregister("html")
    return drawer
