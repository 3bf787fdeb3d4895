"""What changed since an earlier build, event by event and clipping by clipping, and why.

A build has no clock and no memory: the earlier build's public data are an input like any other.
Of what is no longer there only facts are told, never a title that may since have been withheld.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from clipline.model import Event, Page, Record
from clipline.nouns import Noun
from clipline.partial_dates import PartialDate, iso_of
from clipline.site.archive import Archive
from clipline.site.lists.entries import Link, link_event
from clipline.site.marked.marks import clipping_address, event_address
from clipline.site.words.wording import MONTHS, format_date, say_kind, say_status
from clipline.texts import Texts

ADDRESS = "changes/index.html"
SHOWN = 200  # of each sort; what is more is counted
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?![-\dW])")

Row = Mapping[str, Any]


class Before(Noun, frozen=True):
    """An earlier build's clippings and events, as its data have them, by id."""

    clippings: Mapping[str, Row]
    events: Mapping[str, Row]


class Change(Noun, frozen=True):
    """What became of an event or a clipping: how (`added`, `changed`, `removed`), what, and why."""

    how: str
    what: Link
    fields: tuple[str, ...]
    why: tuple[Link, ...]


def plan_changes(archive: Archive, before: Before | None) -> Page:
    """The page of what changed; without an earlier build it says so."""
    groups, texts = [], archive.texts
    if before is not None:
        groups = [
            ("events", find_event_changes(archive, before)),
            ("clippings", find_clipping_changes(archive, before)),
        ]
    data = {
        "compared": before is not None,
        "had": (len(before.clippings), len(before.events)) if before else (0, 0),
        "newest": _newest(texts, before) if before else None,
        "groups": [(sort, found[:SHOWN], len(found)) for sort, found in groups if found],
        "shown": SHOWN,
    }
    return Page(ADDRESS, "changes.html", texts.say("changes.title"), data)


def find_event_changes(archive: Archive, before: Before) -> list[Change]:
    """The events that are new, other than they were, or gone; the newest first."""
    found, rules = [], _rules(archive.texts)
    for event in reversed(archive.events):
        was, what = before.events.get(event.id), link_event(archive, event)
        why = _why(archive, before, event, was or {})
        if was is None:
            found.append(Change("added", what, (), _joined(archive.texts, event, before) + why))
        elif why or _differing(archive.texts, event, was):
            fields = _event_fields(archive.texts, event, was)
            found.append(Change("changed", what, fields, why or (rules,)))
    return found + _removed_events(archive, before)


def find_clipping_changes(archive: Archive, before: Before) -> list[Change]:
    """The clippings that are new, read otherwise than before, or gone; the newest first."""
    found = []
    for brief in reversed(archive.briefs):
        clipping = brief.id
        was, what = before.clippings.get(clipping), _clipping(archive, clipping)
        if was is None:
            found.append(Change("added", what, (), ()))
        elif fields := _clipping_fields(archive.texts, archive.by_id[clipping], was):
            why = _cause(archive.texts, archive.by_id[clipping], was)
            found.append(Change("changed", what, fields, (why,)))
    gone = sorted(set(before.clippings) - set(archive.by_id), reverse=True)
    names = [_told_of(archive.texts, before.clippings[clipping], clipping) for clipping in gone]
    return found + [Change("removed", Link(name), (), ()) for name in names]


def _rules(texts: Texts) -> Link:
    return Link(texts.say("changes.rules"))


def _event_fields(texts: Texts, event: Event, was: Row) -> tuple[str, ...]:
    """The fields that differ, each with both values."""
    none = texts.say("changes.no_value")
    return tuple(
        texts.say(
            "changes.field", name=texts.say(f"changes.{name}"), now=now or none, then=then or none
        )
        for name, now, then in _differing(texts, event, was)
    )


def _differing(texts: Texts, event: Event, was: Row) -> list[tuple[str, str, str]]:
    """The fields that differ, with the words of both values."""
    then = {key: was.get(key) or "" for key in ("label", "kind", "date", "date_end", "status")}
    pairs = (
        ("name", event.label, str(then["label"])),
        ("kind", say_kind(texts, event.kind), say_kind(texts, str(then["kind"]))),
        ("date", _say(texts, iso_of(event.date)), _say(texts, then["date"])),
        ("last_day", _say(texts, iso_of(event.date_end)), _say(texts, then["date_end"])),
        ("status", _status(texts, event.status), _status(texts, then["status"])),
        ("parties", texts.join(event.parties), texts.join(list(was.get("parties") or ()))),
    )
    return [(name, new, old) for name, new, old in pairs if new != old]


def _clipping_fields(texts: Texts, record: Record, was: Row) -> tuple[str, ...]:
    """The names of the fields that differ; a title's old words may be withheld by now."""
    now = {
        "headline": (record.title.value, was.get("title")),
        "publication": (iso_of(record.published.value), was.get("published")),
        "outlet": (record.outlet.value, was.get("outlet")),
        "wire": (record.wire.value, was.get("wire")),
        "reporters": (list(record.byline.value or ()), was.get("byline") or []),
        "text": (record.clipping.sha256, was.get("sha256")),
        "corrections": (_corrected(record), _corrections(was)),
    }
    differ = [name for name, (new, old) in now.items() if new != old and not _hidden(name, old)]
    return tuple(texts.say(f"changes.{name}") for name in differ)


def _hidden(name: str, old: object) -> bool:
    """Whether the earlier build withheld it, which is no change."""
    return name == "headline" and old is None


def _why(archive: Archive, before: Before, event: Event, was: Row) -> tuple[Link, ...]:
    """The clippings that came or went, and the keeper's decisions."""
    texts = archive.texts
    now = dict.fromkeys(account.clipping for account in event.accounts)
    then = {str(account.get("clipping")) for account in was.get("accounts") or ()}
    why = [_came(archive, before, clipping) for clipping in now if clipping not in then]
    why += [_went(archive, clipping) for clipping in sorted(then - set(now))]
    said = [(texts.say(f"decided.{what}"), reason) for what, reason in event.decided]
    decided = [{"what": what, "why": reason} for what, reason in said]
    if decided != list(was.get("decided") or ()):
        why.append(Link(texts.say("changes.decided")))
    if was and not why and _differing(texts, event, was):
        kept = [clipping for clipping in now if clipping in before.clippings]
        why += dict.fromkeys(_cause(texts, archive.by_id[c], before.clippings[c]) for c in kept)
    return tuple(why)


def _came(archive: Archive, before: Before, clipping: str) -> Link:
    texts, outlet = archive.texts, archive.outlet(clipping)
    if clipping not in before.clippings:
        return Link(texts.say("changes.new_source", outlet=outlet), clipping_address(clipping))
    cause = _cause(texts, archive.by_id[clipping], before.clippings[clipping])
    words = texts.say("changes.now_read", outlet=outlet, why=cause.words)
    return Link(words, clipping_address(clipping))


def _went(archive: Archive, clipping: str) -> Link:
    if clipping in archive.by_id:
        words = archive.texts.say("changes.no_longer", clipping=clipping)
        return Link(words, clipping_address(clipping))
    return Link(archive.texts.say("changes.taken_out", clipping=clipping))


def _cause(texts: Texts, record: Record, was: Row) -> Link:
    """Why a clipping that was there before is read otherwise."""
    address = clipping_address(record.clipping.id)
    if _corrected(record) != _corrections(was):
        return Link(texts.say("changes.corrected"), address)
    if record.clipping.sha256 != was.get("sha256"):
        return Link(texts.say("changes.file_changed"), address)
    return _rules(texts)


def _joined(texts: Texts, event: Event, before: Before) -> tuple[Link, ...]:
    """A new event that takes the place of others."""
    names = [str(before.events[old].get("label")) for old in event.former if old in before.events]
    return tuple(Link(texts.say("changes.joined_from", label=name)) for name in names)


def _removed_events(archive: Archive, before: Before) -> list[Change]:
    heirs = {old: event for event in archive.events for old in event.former}
    apart = {old: event for event in archive.events for old in event.shared}
    found, texts = [], archive.texts
    for name in sorted(set(before.events) - set(archive.event_by_id), reverse=True):
        was, heir = before.events[name], heirs.get(name)
        clippings = {str(account.get("clipping")) for account in was.get("accounts") or ()}
        if heir is not None:
            words = texts.say("changes.joined_with", label=heir.label)
            why = Link(words, event_address(heir.id))
        elif name in apart:
            words = texts.say("changes.told_apart", label=apart[name].label)
            why = Link(words, event_address(name))
        elif not clippings & set(archive.by_id):
            why = Link(texts.say("changes.all_taken_out"))
        else:
            why = Link(texts.say("changes.rules_or_corrections"))
        found.append(Change("removed", Link(str(was.get("label"))), (), (why,)))
    return found


def _clipping(archive: Archive, clipping: str) -> Link:
    title, outlet = archive.title(clipping), archive.outlet(clipping)
    words = archive.texts.say("changes.clipping", title=title, outlet=outlet)
    return Link(words, clipping_address(clipping), archive.foreign(clipping))


def _told_of(texts: Texts, was: Row, clipping: str) -> str:
    """What is left to say of a clipping that is gone: its name, outlet and day."""
    facts = filter(None, (was.get("outlet") or was.get("wire"), _say(texts, was.get("published"))))
    return ", ".join([clipping, *(str(fact) for fact in facts)])


def _newest(texts: Texts, before: Before) -> str | None:
    dates = [str(row["published"]) for row in before.clippings.values() if row.get("published")]
    return _say(texts, max(dates)[:10]) if dates else None


def _corrected(record: Record) -> list[tuple[str, str]]:
    return [(c.field, c.value or "") for c in record.corrected]


def _corrections(was: Row) -> list[tuple[str, str]]:
    return [(str(c.get("field")), str(c.get("value") or "")) for c in was.get("corrections") or ()]


def _status(texts: Texts, status: str) -> str:
    return say_status(texts, status).lower()


def _say(texts: Texts, iso: object) -> str:
    """An ISO date in words, or as it is where it is no plain one."""
    match = _DATE.match(str(iso or ""))
    if match is None:
        return str(iso or "")
    year, month, day = (int(part) if part else None for part in match.groups())
    if month is not None and month not in MONTHS:
        return str(iso)
    return format_date(texts, PartialDate(year, month, day))


def rows_by_id(rows: Iterable[Row]) -> dict[str, Row]:
    """The rows of a table by their id."""
    return {str(row["id"]): row for row in rows}
