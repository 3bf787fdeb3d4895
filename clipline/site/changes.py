"""What changed since an earlier build, event by event and clipping by clipping, and why.

A build has no clock and no memory: the earlier build's public data are an input like any other.
Of what is no longer there only facts are told, never a title that may since have been withheld.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from clipline.model import Event, Page, PartialDate, Record
from clipline.site.archive import Archive
from clipline.site.entries import Link
from clipline.site.marks import clipping_address, event_address
from clipline.site.summaries import name_outlet
from clipline.site.wording import KINDS, MONTHS, STATUSES, format_date, format_list

ADDRESS = "changes/index.html"
SHOWN = 200  # of each sort; what is more is counted
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?![-\dW])")

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Before:
    """An earlier build's clippings and events, as its data have them, by id."""

    clippings: Mapping[str, Row]
    events: Mapping[str, Row]


@dataclass(frozen=True, slots=True)
class Change:
    """What became of an event or a clipping: how (`added`, `changed`, `removed`), what, and why."""

    how: str
    what: Link
    fields: tuple[str, ...]
    why: tuple[Link, ...]


def plan_changes(archive: Archive, before: Before | None) -> Page:
    """The page of what changed; without an earlier build it says so."""
    groups = []
    if before is not None:
        groups = [
            ("Events", find_event_changes(archive, before)),
            ("Clippings", find_clipping_changes(archive, before)),
        ]
    data = {
        "compared": before is not None,
        "had": (len(before.clippings), len(before.events)) if before else (0, 0),
        "newest": _newest(before) if before else None,
        "groups": [(words, found[:SHOWN], len(found)) for words, found in groups if found],
        "shown": SHOWN,
    }
    return Page(ADDRESS, "changes.html", "What changed", data)


def find_event_changes(archive: Archive, before: Before) -> list[Change]:
    """The events that are new, other than they were, or gone; the newest first."""
    found = []
    for event in reversed(archive.events):
        was, what = before.events.get(event.id), Link(event.label, event_address(event.id))
        why = _why(archive, before, event, was or {})
        if was is None:
            found.append(Change("added", what, (), _joined(event, before) + why))
        elif why or _event_fields(event, was):
            found.append(Change("changed", what, _event_fields(event, was), why or (_RULES,)))
    return found + _removed_events(archive, before)


def find_clipping_changes(archive: Archive, before: Before) -> list[Change]:
    """The clippings that are new, read otherwise than before, or gone; the newest first."""
    found = []
    for record in reversed(archive.records):
        clipping = record.clipping.id
        was, what = before.clippings.get(clipping), _clipping(archive, clipping)
        if was is None:
            found.append(Change("added", what, (), ()))
        elif fields := _clipping_fields(record, was):
            found.append(Change("changed", what, fields, (_cause(record, was),)))
    gone = sorted(set(before.clippings) - set(archive.by_id), reverse=True)
    return found + [Change("removed", Link(_told_of(before.clippings[c], c)), (), ()) for c in gone]


_RULES = Link("the rules or settings changed")


def _event_fields(event: Event, was: Row) -> tuple[str, ...]:
    """The fields that differ, each with both values."""
    pairs = (
        ("name", event.label, was.get("label")),
        ("kind", KINDS.get(event.kind, ""), KINDS.get(str(was.get("kind")), "")),
        ("date", _say(_iso(event.date)), _say(was.get("date"))),
        ("last day", _say(_iso(event.date_end)), _say(was.get("date_end"))),
        ("status", _status(event.status), _status(was.get("status"))),
        ("parties", format_list(list(event.parties)), format_list(list(was.get("parties") or ()))),
    )
    return tuple(
        f"{name}: {now or 'none'}, was {then or 'none'}" for name, now, then in pairs if now != then
    )


def _clipping_fields(record: Record, was: Row) -> tuple[str, ...]:
    """The names of the fields that differ; a title's old words may be withheld by now."""
    now = {
        "headline": (record.title.value, was.get("title")),
        "publication": (_iso(record.published.value), was.get("published")),
        "outlet": (record.outlet.value, was.get("outlet")),
        "wire": (record.wire.value, was.get("wire")),
        "reporters": (list(record.byline.value or ()), was.get("byline") or []),
        "text": (record.clipping.sha256, was.get("sha256")),
        "corrections": (_corrected(record), _corrections(was)),
    }
    return tuple(name for name, (new, old) in now.items() if new != old and not _hidden(name, old))


def _hidden(name: str, old: object) -> bool:
    """Whether the earlier build withheld it, which is no change."""
    return name == "headline" and old is None


def _why(archive: Archive, before: Before, event: Event, was: Row) -> tuple[Link, ...]:
    """The clippings that came or went, and the keeper's decisions."""
    now = dict.fromkeys(account.clipping for account in event.accounts)
    then = {str(account.get("clipping")) for account in was.get("accounts") or ()}
    why = [_came(archive, before, clipping) for clipping in now if clipping not in then]
    why += [_went(archive, clipping) for clipping in sorted(then - set(now))]
    decided = [{"what": what, "why": reason} for what, reason in event.decided]
    if decided != list(was.get("decided") or ()):
        why.append(Link("the keeper decided so"))
    if was and not why and _event_fields(event, was):
        kept = [clipping for clipping in now if clipping in before.clippings]
        why += dict.fromkeys(_cause(archive.by_id[c], before.clippings[c]) for c in kept)
    return tuple(why)


def _came(archive: Archive, before: Before, clipping: str) -> Link:
    words = name_outlet(archive, clipping)
    if clipping not in before.clippings:
        return Link(f"a new source, {words}", clipping_address(clipping))
    cause = _cause(archive.by_id[clipping], before.clippings[clipping])
    return Link(f"now read from {words}, since {cause.words}", clipping_address(clipping))


def _went(archive: Archive, clipping: str) -> Link:
    if clipping in archive.by_id:
        return Link(f"no longer read from {clipping}", clipping_address(clipping))
    return Link(f"its source {clipping} was taken out")


def _cause(record: Record, was: Row) -> Link:
    """Why a clipping that was there before is read otherwise."""
    address = clipping_address(record.clipping.id)
    if _corrected(record) != _corrections(was):
        return Link("the keeper corrected it", address)
    if record.clipping.sha256 != was.get("sha256"):
        return Link("its file was changed", address)
    return _RULES


def _joined(event: Event, before: Before) -> tuple[Link, ...]:
    """A new event that takes the place of others."""
    names = [str(before.events[old].get("label")) for old in event.former if old in before.events]
    return tuple(Link(f"joined from: {name}") for name in names)


def _removed_events(archive: Archive, before: Before) -> list[Change]:
    heirs = {old: event for event in archive.events for old in event.former}
    found = []
    for name in sorted(set(before.events) - set(archive.event_by_id), reverse=True):
        was, heir = before.events[name], heirs.get(name)
        clippings = {str(account.get("clipping")) for account in was.get("accounts") or ()}
        if heir is not None:
            why = Link(f"joined with {heir.label}", event_address(heir.id))
        elif not clippings & set(archive.by_id):
            why = Link("its sources were taken out")
        else:
            why = Link("the rules, settings or corrections changed")
        found.append(Change("removed", Link(str(was.get("label"))), (), (why,)))
    return found


def _clipping(archive: Archive, clipping: str) -> Link:
    words = f"{archive.title(clipping)} ({name_outlet(archive, clipping)})"
    return Link(words, clipping_address(clipping))


def _told_of(was: Row, clipping: str) -> str:
    """What is left to say of a clipping that is gone: its name, outlet and day."""
    facts = filter(None, (was.get("outlet") or was.get("wire"), _say(was.get("published"))))
    return ", ".join([clipping, *(str(fact) for fact in facts)])


def _newest(before: Before) -> str | None:
    dates = [str(row["published"]) for row in before.clippings.values() if row.get("published")]
    return _say(max(dates)[:10]) if dates else None


def _corrected(record: Record) -> list[tuple[str, str]]:
    return [(c.field, c.value or "") for c in record.corrected]


def _corrections(was: Row) -> list[tuple[str, str]]:
    return [(str(c.get("field")), str(c.get("value") or "")) for c in was.get("corrections") or ()]


def _status(status: object) -> str:
    return STATUSES.get(str(status), str(status)).lower()


def _iso(date: PartialDate | None) -> str | None:
    return date.iso if date else None


def _say(iso: object) -> str:
    """An ISO date in words, or as it is where it is no plain one."""
    match = _DATE.match(str(iso or ""))
    if match is None:
        return str(iso or "")
    year, month, day = (int(part) if part else None for part in match.groups())
    if month is not None and not 1 <= month <= len(MONTHS):
        return str(iso)
    return format_date(PartialDate(year, month, day))


def rows_by_id(rows: Iterable[Row]) -> dict[str, Row]:
    """The rows of a table by their id."""
    return {str(row["id"]): row for row in rows}
