"""An event or a clipping in a few sentences, for those who do not see its page."""

from __future__ import annotations

from clipline.model import Event, PartialDate, Record
from clipline.site.archive import Archive
from clipline.site.entries import best_quote
from clipline.site.wording import STATUSES, format_count, format_list, say_date

NAMED = 3  # outlets; more of them make no sentence


def say_event(archive: Archive, event: Event) -> str:
    """What happened, between whom and according to whom: facts, none of the clippings' words."""
    status = STATUSES.get(event.status, event.status)
    outlets = list(dict.fromkeys(name_outlet(archive, a.clipping) for a in event.accounts))
    named, more = outlets[:NAMED], len(outlets) - NAMED
    told = format_list([*named, format_count(more, "other")] if more > 0 else named)
    return f"{status}, {_when(event)}.{_between(event)} According to {told}."


def name_outlet(archive: Archive, clipping: str) -> str:
    """Who published it, or else the wire it is credited to, without more words."""
    return archive.outlet(clipping).removeprefix("via ")


def say_clipping(archive: Archive, record: Record) -> str:
    """Who published it and when, and what it tells of."""
    clipping = record.clipping.id
    published = say_date(record.published.value)
    when = published.words if record.published.value else "publication date not reported"
    told = [archive.told.get((clipping, a.id)) for a in record.agreements]
    labels = list(dict.fromkeys(event.label for event in told if event))
    tells = f" It tells of: {'; '.join(labels)}." if labels else ""
    return f"{name_outlet(archive, clipping)}, {when}.{tells}"


def say_quote(archive: Archive, event: Event) -> str:
    """The sentence that tells of the event, and whose it is, where it may be printed."""
    found = best_quote(archive, event)
    if found is None or not found.text:
        return ""
    words = found.text + ("\N{NO-BREAK SPACE}…" if found.cut else "")
    dash = "\N{EN DASH}"
    return f"{words if found.quoted else f'“{words}”'} {dash} {found.outlet}"


def newest_account(archive: Archive, event: Event) -> PartialDate | None:
    """When the newest of its clippings was published."""
    return max(_published(archive, event), key=moment, default=None)


def oldest_account(archive: Archive, event: Event) -> PartialDate | None:
    """When the oldest of its clippings was published."""
    return min(_published(archive, event), key=moment, default=None)


def moment(date: PartialDate) -> int:
    """Minutes since the first day of year 1, UTC; what is not told counts as its beginning."""
    first = date.first
    days = first.toordinal() if first else 0
    return days * 1440 + (date.hour or 0) * 60 + (date.minute or 0) - (date.offset or 0)


def _published(archive: Archive, event: Event) -> list[PartialDate]:
    dates = (archive.by_id[account.clipping].published.value for account in event.accounts)
    return [date for date in dates if date and date.first]


def _between(event: Event) -> str:
    """A blank and a sentence, or nothing."""
    if not event.parties:
        return ""
    words = format_list(list(event.parties))
    return f" Between {words}." if event.parties[1:] else f" With {words}."


def _when(event: Event) -> str:
    words = say_date(event.date, event.date_end).words
    return words if event.date and event.date.year else words[:1].lower() + words[1:]
