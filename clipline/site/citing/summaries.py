"""An event or a clipping in a few sentences, for those who do not see its page."""

from __future__ import annotations

from clipline.model import Event, Record
from clipline.partial_dates import PartialDate
from clipline.site.archive import Archive
from clipline.site.lists.entries import best_quote
from clipline.site.words.wording import say_date, say_status
from clipline.texts import Texts
from clipline.timeline.chosen.certainty import of_event

NAMED = 3  # outlets; more of them make no sentence


def say_event(archive: Archive, event: Event) -> str:
    """What happened, between whom and according to whom: facts, none of the clippings' words."""
    texts, status = archive.texts, say_status(archive.texts, event.status)
    outlets = list(dict.fromkeys(archive.outlet(a.clipping) for a in event.accounts))
    named, more = outlets[:NAMED], len(outlets) - NAMED
    told = texts.join([*named, texts.count("other", more)] if more > 0 else named)
    parts = [
        texts.say("summary.event", status=status, date=_when(texts, event)),
        *(_doubt(texts, what, sure) for what, sure in of_event(event).doubts),
        _between(archive, event),
        texts.say("summary.sources", outlets=told),
    ]
    return " ".join(filter(None, parts))


def say_clipping(archive: Archive, record: Record) -> str:
    """Who published it and when, and what it tells of."""
    clipping, texts = record.clipping.id, archive.texts
    published = say_date(texts, record.published.value)
    when = published.words if record.published.value else texts.say("summary.undated")
    told = [archive.told.get((clipping, a.id)) for a in record.agreements]
    labels = list(dict.fromkeys(event.label for event in told if event))
    words = texts.say("summary.clipping", outlet=archive.outlet(clipping), date=when)
    tells = texts.say("summary.tells", labels="; ".join(labels)) if labels else ""
    return " ".join(filter(None, (words, tells)))


def say_quote(archive: Archive, event: Event) -> str:
    """The sentence that tells of the event, and whose it is, where it may be printed."""
    found = best_quote(archive, event)
    if found is None or not found.text:
        return ""
    words = found.text + ("\N{NO-BREAK SPACE}…" if found.cut else "")
    said = words if found.quoted else archive.texts.quote(words)
    return archive.texts.say("summary.quote", words=said, outlet=found.outlet)


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
    dates = (archive.brief_by_id[account.clipping].published for account in event.accounts)
    return [date for date in dates if date and date.first]


def _doubt(texts: Texts, what: str, sure: str) -> str:
    """What is less than certain, as a sentence: The day is a guess."""
    words = texts.say(f"unsure.{what}", sure=texts.say(f"sure.{sure}"))
    return f"{words[:1].upper()}{words[1:]}."


def _between(archive: Archive, event: Event) -> str:
    if not event.parties:
        return ""
    key = "summary.between" if event.parties[1:] else "summary.with"
    parties = archive.texts.join([archive.call(party) for party in event.parties])
    return archive.texts.say(key, parties=parties)


def _when(texts: Texts, event: Event) -> str:
    words = say_date(texts, event.date, event.date_end).words
    return words if event.date and event.date.year else words[:1].lower() + words[1:]
