"""The events whose day is known, for calendar programs: iCalendar (RFC 5545).

A month is no day, so an event of which only the month is told stands in no calendar.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from clipline.model import Event
from clipline.site.archive import Archive, year_of
from clipline.site.citing.summaries import newest_account, say_event
from clipline.site.lazy import Keep, Lines, keep_nothing, key_of
from clipline.site.marked.marks import event_address
from clipline.site.tables.tables import on_one_line
from clipline.site.takeaways.feeds import format_instant
from clipline.site.web import web_host, web_url
from clipline.site.words.wording import say_kind, say_status

CALENDAR = "events.ics"
_END = "END:VCALENDAR\r\n"
_OCTETS = 75  # of a line, its break not counted
_GOES_ON = range(0x80, 0xC0)  # a byte of UTF-8 that goes on with the letter before it
_STATES = {
    "planned": "TENTATIVE",
    "considered": "TENTATIVE",
    "postponed": "CANCELLED",  # iCalendar has no word for it; on that day nothing took place
    "cancelled": "CANCELLED",
}


def plan_calendar(archive: Archive, keep: Keep = keep_nothing) -> dict[str, str]:
    """The calendar by its address: one VCALENDAR of all-day events, in the order of their days.

    What a year has of it is kept, since one more event is one year's.
    """
    years: dict[str, list[Event]] = defaultdict(list)
    for event in archive.events:
        years[f"{year_of(event.date)}"].append(event)

    def format_year(year: str) -> Lines:
        return tuple(fold_line(line) for event in years[year] for line in _event(archive, event))

    known = archive.keys.events
    keys = {y: key_of(CALENDAR, [known.get(e.id) for e in some]) for y, some in years.items()}
    found = keep(keys, format_year)(keys)
    events = [line for year in years for line in found[year]]
    return {CALENDAR: "".join([*map(fold_line, _heading(archive)), *events, _END])}


def _heading(archive: Archive) -> list[str]:
    return [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Clipline//Clipline//{archive.config.language.upper()}",
        f"X-WR-CALNAME:{_text(archive.config.title)}",
    ]


def fold_line(line: str) -> str:
    """The line with its break, cut so that no part has more than 75 octets or half a letter."""
    parts, left = [], line.encode("utf-8", "replace")
    room = _OCTETS
    while len(left) > room:
        cut = room
        while left[cut] in _GOES_ON:
            cut -= 1
        parts.append(left[:cut])
        left, room = left[cut:], _OCTETS - 1
    return b"\r\n ".join([*parts, left]).decode() + "\r\n"


def _event(archive: Archive, event: Event) -> Iterator[str]:
    days = _days(event)
    if days is None:
        return
    first, after = days
    state = _STATES.get(event.status, "CONFIRMED")
    told = newest_account(archive, event)
    stamp = told.date_only if told else event.date
    assert stamp is not None
    texts, label = archive.texts, event.label
    if state != "CONFIRMED":
        status = say_status(texts, event.status).lower()
        label = texts.say("summary.calendar", label=label, status=status)
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@{web_host(archive.config)}"
    yield f"DTSTAMP:{format_instant(stamp.date_only).replace('-', '').replace(':', '')}"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{after:%Y%m%d}"
    yield f"SUMMARY:{_text(label)}"
    yield f"DESCRIPTION:{_text(say_event(archive, event))}"
    yield f"STATUS:{state}"
    yield "TRANSP:TRANSPARENT"
    if kind := say_kind(texts, event.kind):
        yield f"CATEGORIES:{_text(kind)}"
    url = web_url(archive.config, event_address(event.id))
    if url:
        yield f"URL:{on_one_line(url)}"
    yield "END:VEVENT"


def _days(event: Event) -> tuple[dt.date, dt.date] | None:
    """The first day and the one after the last; None where no day is known."""
    date, end = event.date, event.date_end
    if date is None or date.first is None or date.day is None:
        return None
    last = end.first if end and end.day and end.first and end.first > date.first else date.first
    return (date.first, last + dt.timedelta(days=1)) if last < dt.date.max else None


def _text(words: str) -> str:
    escaped = on_one_line(words).replace("\\", "\\\\")
    return escaped.replace(";", "\\;").replace(",", "\\,")
