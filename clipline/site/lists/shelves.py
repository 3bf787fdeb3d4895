"""Events and clippings in stretches of time that a page can hold: all time, a year, a month, a day.

Pages split by date and never by number, so that no address shifts when something is added.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence

from clipline.model import Event
from clipline.nouns import Noun, replace
from clipline.partial_dates import PartialDate
from clipline.site.archive import Archive, event_order
from clipline.site.lists.entries import Entry, make_entry, year_address
from clipline.site.looked_up.briefs import Brief
from clipline.site.words.wording import format_date, name_month, say_day, say_month, say_year
from clipline.texts import Texts

LIMIT = 400  # entries on one page: half a KB each without quotation, and a page has 200 KB
QUOTED = 160  # entries on a page that has their quotations too: they take 1.2 KB each
DAYS = 3  # the length of a day's key: no page is split further

Key = tuple[int, ...]
Dating = Callable[[Event], PartialDate | None]


class Shelf(Noun, frozen=True):
    """What lies in a stretch of time; `parts` where that is too much for one page.

    `key` is () for all time, then (2021,), (2021, 8), (2021, 8, 4); 0 is what no date tells.
    """

    key: Key
    events: tuple[Event, ...]
    records: tuple[Brief, ...]
    parts: tuple[Shelf, ...] = ()


class Group(Noun, frozen=True):
    """What stands below one heading; `key` is its short ASCII name."""

    key: str
    words: str
    address: str | None
    entries: tuple[Entry, ...]


def date_of(event: Event) -> PartialDate | None:
    """The day by which an event is shelved, unless another is wanted."""
    return event.date


def divide(
    key: Key, events: Iterable[Event], records: Iterable[Brief], dating: Dating = date_of
) -> Shelf:
    """These of that stretch of time, in shorter stretches where one page cannot hold them."""
    whole = Shelf(key, tuple(events), tuple(records))
    few = len(whole.events) + len(whole.records) <= LIMIT
    if few or 0 in key or len(key) == DAYS:
        return whole
    found: dict[int, tuple[list[Event], list[Brief]]] = defaultdict(lambda: ([], []))
    for event in whole.events:
        found[_step(dating(event), len(key))][0].append(event)
    for record in whole.records:
        found[_step(record.published, len(key))][1].append(record)
    # What has no year ends the story; what has no month or day opens its year or month.
    steps = sorted(found, key=lambda step: (not key and step == 0, step))
    return replace(whole, parts=tuple(divide((*key, step), *found[step], dating) for step in steps))


def shelf_address(base: str, key: Key) -> str:
    """Where the page of a stretch of time lies below the folder `base`: `years/2021/08/…`."""
    widths = (4, 2, 2)
    steps = [f"{n:0{width}d}" if n else "undated" for n, width in zip(key, widths, strict=False)]
    return "/".join([base, *steps, "index.html"])


def say_key(texts: Texts, key: Key) -> str:
    """A stretch of time in words: `2021`, `August 2021`, `4 August 2021`."""
    if not key or not key[0]:
        return texts.say("date.none")
    year, (month, day) = key[0], (*key[1:], None, None)[:2]
    if month is None:
        return say_year(texts, year)
    if not month:
        return texts.say("date.year_no_month", year=say_year(texts, year))
    if day is None:
        return say_month(texts, year, month)
    if not day:
        return texts.say("date.month_no_day", month=say_month(texts, year, month))
    return format_date(texts, PartialDate(year, month, day))


def group_entries(
    archive: Archive,
    shelf: Shelf,
    dating: Dating = date_of,
    quoted: int = QUOTED,
    own: Collection[str] = (),
) -> tuple[Group, ...]:
    """A shelf's events below headings: years in all time, months in a year, days in a month.

    With their quotations, where they and the clippings are no more than `quoted`; `own` clippings
    are quoted before others.
    """
    brief = len(shelf.events) + len(shelf.records) > quoted
    level = min(len(shelf.key), DAYS - 1)
    found: dict[int, list[Event]] = defaultdict(list)
    for event in sorted(shelf.events, key=event_order):
        found[_step(dating(event), level)].append(event)
    steps = sorted(found, key=lambda step: (level == 0 and step == 0, step))
    keys = {step: (*shelf.key[:level], step) for step in steps}
    return tuple(
        _group(archive.texts, keys[step], make_entries(archive, found[step], brief=brief, own=own))
        for step in steps
    )


def group_by_year(archive: Archive, events: Sequence[Event]) -> tuple[Group, ...]:
    """The events below their years, in order, what has no year at the end."""
    return group_entries(archive, Shelf((), tuple(events), ()))


def make_entries(
    archive: Archive, events: Iterable[Event], *, brief: bool = False, own: Collection[str] = ()
) -> tuple[Entry, ...]:
    """The rows of these events, in their order."""
    return tuple(make_entry(archive, event, brief=brief, own=own) for event in events)


def _group(texts: Texts, key: Key, entries: tuple[Entry, ...]) -> Group:
    """The heading of a year, a month or a day, as long as its key is."""
    step = key[-1]
    if len(key) == 1:
        address = year_address(step) if step else shelf_address("years", (0,))
        return Group(f"y{step}" if step else "undated", say_key(texts, key), address, entries)
    if len(key) < DAYS:
        words = name_month(texts, step) if step else texts.say("date.no_month")
        return Group(f"m{step}", words, None, entries)
    words = say_day(texts, PartialDate(*key)) if step else texts.say("date.undated")
    return Group(f"d{step}", words, None, entries)


def _step(date: PartialDate | None, level: int) -> int:
    """A date's year, month or day, by level from 0; 0 where it has none."""
    first = date.first if date else None
    if date is None or first is None or date.year is None:
        return 0
    if level == 0:
        return date.year
    if level == 1:
        return 0 if date.precision == "year" else first.month
    return first.day if date.precision in {"day", "minute"} else 0
