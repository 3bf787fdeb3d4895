"""What is new, for feed readers: Atom (RFC 4287) and JSON Feed 1.1.

The build has no clock: an entry is dated by the clipping that it is, or by the newest that tells
of it. Without `base_url` Atom's links are relative, as it allows, and JSON Feed, which does not,
has none.
"""

from __future__ import annotations

import heapq
import json
from collections.abc import Iterator
from html import escape
from typing import Any

from clipline.nouns import Noun
from clipline.partial_dates import PartialDate
from clipline.site.archive import Archive
from clipline.site.citing.summaries import (
    moment,
    newest_account,
    oldest_account,
    say_clipping,
    say_event,
    say_quote,
)
from clipline.site.marked.marks import clipping_address, event_address
from clipline.site.tables.tables import on_one_line
from clipline.site.web import name_page, web_root, web_url

ATOM, JSON = "feed.xml", "feed.json"
ENTRIES = 50
_NEVER = "1970-01-01T00:00:00Z"  # a feed must tell when it changed, also one without an entry


class FeedEntry(Noun, frozen=True):
    """What is new; `id` is what the page shows, and `kind` is `event` or `clipping`."""

    kind: str
    id: str
    published: PartialDate
    updated: PartialDate

    @property
    def address(self) -> str:
        """Its page."""
        return event_address(self.id) if self.kind == "event" else clipping_address(self.id)


def plan_feeds(archive: Archive) -> dict[str, str]:
    """The two feeds by address: the newest events and clippings, the newest first."""
    entries = heapq.nsmallest(ENTRIES, _entries(archive), key=_order)
    return {ATOM: format_atom(archive, entries), JSON: format_json_feed(archive, entries)}


def format_atom(archive: Archive, entries: list[FeedEntry]) -> str:
    """An Atom feed of those entries."""
    config = archive.config
    updated = format_instant(entries[0].updated) if entries else _NEVER
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{format_xml(config.language)}">',
        _tag("id", name_page(config, ATOM)),
        _tag("title", config.title),
        *([_tag("subtitle", config.description)] if config.description else []),
        _tag("updated", updated),
        f"<author>{_tag('name', config.keeper or config.title)}</author>",
        f'<link rel="self" type="application/atom+xml" href="{_href(archive, ATOM)}"/>',
        f'<link rel="alternate" type="text/html" href="{_href(archive, "index.html")}"/>',
        *(line for entry in entries for line in _atom_entry(archive, entry)),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def format_json_feed(archive: Archive, entries: list[FeedEntry]) -> str:
    """A JSON feed of those entries."""
    config = archive.config
    feed: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": config.title,
        "description": config.description,
        "home_page_url": web_root(config),
        "feed_url": web_url(config, JSON),
        "language": config.language,
        "authors": [{"name": config.keeper}] if config.keeper else None,
    }
    kept = {key: value for key, value in feed.items() if value}
    items = [_json_item(archive, entry) for entry in entries]
    return json.dumps({**kept, "items": items}, ensure_ascii=False, indent=1) + "\n"


def format_instant(date: PartialDate) -> str:
    """RFC 3339; an hour without its zone counts as UTC, a day as its beginning."""
    first = date.first
    assert first is not None
    clock = f"{date.hour or 0:02d}:{date.minute or 0:02d}:{min(date.second or 0, 59):02d}"
    if not date.offset:
        return f"{first.isoformat()}T{clock}Z"
    hours, minutes = divmod(abs(date.offset), 60)
    sign = "-" if date.offset < 0 else "+"
    return f"{first.isoformat()}T{clock}{sign}{hours:02d}:{minutes:02d}"


def format_xml(words: str) -> str:
    """The words on one line, as an element or an attribute may hold them."""
    return escape(on_one_line(words))


def _entries(archive: Archive) -> Iterator[FeedEntry]:
    for event in archive.events:
        first, last = oldest_account(archive, event), newest_account(archive, event)
        if first and last:
            yield FeedEntry("event", event.id, first, last)
    for brief in archive.briefs:
        when = brief.published
        if when and when.first:
            yield FeedEntry("clipping", brief.id, when, when)


def _title(archive: Archive, entry: FeedEntry) -> tuple[str, str | None]:
    """What it is called, and the language of that where it may be another than the feed's."""
    if entry.kind == "clipping":
        return archive.title(entry.id), archive.lang(entry.id)
    event = archive.event_by_id[entry.id]
    return event.label, archive.label_lang(event)


def _order(entry: FeedEntry) -> tuple[int, bool, str]:
    """The newest first; an event before the clippings that tell of it."""
    return (-moment(entry.updated), entry.kind != "event", entry.id)


def _words(archive: Archive, entry: FeedEntry) -> tuple[str, ...]:
    if entry.kind == "clipping":
        return (say_clipping(archive, archive.by_id[entry.id]),)
    event = archive.event_by_id[entry.id]
    return tuple(filter(None, (say_event(archive, event), say_quote(archive, event))))


def _atom_entry(archive: Archive, entry: FeedEntry) -> list[str]:
    title, told_in = _title(archive, entry)
    lang = f' xml:lang="{format_xml(told_in)}"' if told_in else ""
    return [
        "<entry>",
        _tag("id", name_page(archive.config, entry.address)),
        f"<title{lang}>{format_xml(title) or entry.id}</title>",
        _tag("published", format_instant(entry.published)),
        _tag("updated", format_instant(entry.updated)),
        f'<link rel="alternate" type="text/html" href="{_href(archive, entry.address)}"/>',
        f'<category term="{entry.kind}"/>',
        _tag("summary", " ".join(_words(archive, entry))),
        "</entry>",
    ]


def _json_item(archive: Archive, entry: FeedEntry) -> dict[str, Any]:
    url = web_url(archive.config, entry.address)
    return {
        "id": name_page(archive.config, entry.address),
        **({"url": url} if url else {}),
        "title": on_one_line(_title(archive, entry)[0]) or entry.id,
        "content_text": "\n\n".join(on_one_line(words) for words in _words(archive, entry)),
        "date_published": format_instant(entry.published),
        "date_modified": format_instant(entry.updated),
        "tags": [entry.kind],
    }


def _href(archive: Archive, address: str) -> str:
    return format_xml(web_url(archive.config, address) or address)


def _tag(name: str, words: str) -> str:
    return f"<{name}>{format_xml(words)}</{name}>"
