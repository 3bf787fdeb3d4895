"""Addresses that an event had, or shares with others: each leads on."""

from __future__ import annotations

from collections import defaultdict

from clipline.model import Event, Page
from clipline.site.archive import Archive
from clipline.site.lists.entries import link_event
from clipline.site.marked.marks import event_address
from clipline.site.words.wording import say_date


def plan_redirects(archive: Archive) -> list[Page]:
    """A page at each address that an event had, or would have had, before accounts joined it; one
    that several events have in common leads to each of them.
    """
    shared: dict[str, list[Event]] = defaultdict(list)
    for event in archive.events:
        for address in event.shared:
            shared[address].append(event)
    return [_choice(archive, old, events) for old, events in sorted(shared.items())] + [
        Page(
            event_address(old),
            "redirect.html",
            event.label,
            {
                "target": event_address(event.id),
                "why": archive.texts.say("event.joined"),
                "lang": archive.label_lang(event),
            },
        )
        for event in archive.events
        for old in event.former
    ]


def _choice(archive: Archive, old: str, events: list[Event]) -> Page:
    """Which events have the words that the address is made of."""
    texts = archive.texts
    links = [
        (link_event(archive, event), say_date(texts, event.date, event.date_end))
        for event in events
    ]
    return Page(event_address(old), "which.html", texts.say("which.heading"), {"events": links})
