"""Citations as people write them, to be copied from a page, and the work that an event's page is.

"Chicago" follows the bibliography of its newspaper articles and web pages as far as clippings go,
in English as all that is cited so. The plain citation is in the archive's language. An event's
citation names the page first and then whom it cites, each source with its own date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from clipline.model import Event, Record
from clipline.nouns import Noun
from clipline.partial_dates import PartialDate
from clipline.site.archive import Archive
from clipline.site.citing.citations import ARCHIVE_PAGE, Work, clipping_work, plan_citations
from clipline.site.citing.quotation import quote_title
from clipline.site.lazy import GeneratedFile, key_of
from clipline.site.looked_up.authors import Author
from clipline.site.marked.marks import clipping_address, event_address
from clipline.site.tables.tables import on_one_line
from clipline.site.web import web_url
from clipline.site.words.wording import format_date, name_month, say_date, say_status
from clipline.texts import Texts, read_texts

_CHICAGO = "en"  # the language of that style
_NAMED = 3  # sources; the files name all of them
_ENDS = ("?", "!", ".", "…")
_DASH = "\N{EN DASH}"
_MARKS = "\u2019\u201d"
_Format = Callable[[PartialDate], str]


class Reference(Noun, frozen=True):
    """A citation in one style, ready to be copied, and the language it is put in."""

    style: str
    text: str
    lang: str


def refer_to_clipping(archive: Archive, record: Record) -> tuple[Reference, ...]:
    """The article cited in each style, with the place where its clipping is kept."""
    clipping, texts, english = record.clipping.id, archive.texts, read_texts(_CHICAGO)
    work = clipping_work(archive.brief_by_id[clipping], texts)
    return (
        Reference(
            texts.say("cite.chicago"),
            f"{_chicago(work)} {_held(archive, english, clipping)}",
            _CHICAGO,
        ),
        Reference(
            texts.say("cite.plain"),
            f"{_plain(texts, work)} {_held(archive, texts, clipping)}",
            texts.code,
        ),
    )


def refer_to_event(archive: Archive, event: Event) -> tuple[Reference, ...]:
    """The event's page cited in each style, and whom it cites."""
    texts, english = archive.texts, read_texts(_CHICAGO)
    when = _american_days(event.date, event.date_end)
    title = quote_title(_event_title(english, event, when), ".")
    work = event_work(archive, event)
    cited = [title, work.container, work.url, _citing(archive, event, english, _american)]
    return (
        Reference(texts.say("cite.chicago"), _sentences(cited), _CHICAGO),
        Reference(
            texts.say("cite.plain"),
            f"{_plain(texts, work)} {_citing(archive, event, texts, _day_in(texts))}",
            texts.code,
        ),
    )


def _held(archive: Archive, texts: Texts, clipping: str) -> str:
    """Where the clipping is kept."""
    kept, title = web_url(archive.config, clipping_address(clipping)), archive.config.title
    if kept:
        return texts.say("cite.held", archive=title, address=kept)
    return texts.say("cite.held_here", archive=title)


def event_work(archive: Archive, event: Event) -> Work:
    """The event's page as something to cite."""
    when = say_date(archive.texts, event.date, event.date_end).words if event.date else ""
    return Work(
        kinds=ARCHIVE_PAGE,
        key=event.id,
        title=_event_title(archive.texts, event, when),
        container=archive.config.title,
        lang=archive.config.language,
        url=web_url(archive.config, event_address(event.id)),
        note=_sources(archive, event),
    )


def plan_event_citations(archive: Archive) -> Iterator[GeneratedFile]:
    """The three files of every event."""
    for event in archive.events:
        key, work = archive.keys.events[event.id], partial(event_work, archive, event)
        yield from plan_citations(f"events/{event.id}", key_of("cited", key), work)


def _event_title(texts: Texts, event: Event, when: str) -> str:
    status = say_status(texts, event.status).lower()
    if not when:
        return texts.say("cite.event_undated", label=event.label, status=status)
    return texts.say("cite.event", label=event.label, status=status, date=when)


def _tellers(event: Event) -> tuple[str, ...]:
    """The clippings that tell of it, each once."""
    return tuple(dict.fromkeys(account.clipping for account in event.accounts))


def _sources(archive: Archive, event: Event) -> str:
    """Each clipping that tells of it: outlet and day; its own files have the rest."""
    texts, told = archive.texts, []
    for clipping in _tellers(event):
        published = archive.brief_by_id[clipping].published
        when = f", {format_date(texts, published.date_only)}" if published else ""
        told.append(f"{archive.publisher(clipping)}{when}")
    return texts.say("cite.sources", list="; ".join(told))


def _citing(archive: Archive, event: Event, texts: Texts, say_day: _Format) -> str:
    """Who tells of it and when, the first few by name."""
    clippings, named = _tellers(event), []
    for clipping in clippings[:_NAMED]:
        published = archive.brief_by_id[clipping].published
        when = say_day(published) if published else ""
        named.append(", ".join(filter(None, (archive.publisher(clipping), when))))
    rest = len(clippings) - len(named)
    more = [texts.count("other", rest)] if rest else []
    return on_one_line(texts.say("cite.citing", list="; ".join([*named, *more])))


def _day_in(texts: Texts) -> _Format:
    return lambda date: format_date(texts, date.date_only)


def _chicago(work: Work) -> str:
    """Who. “What.” Where, when. Address."""
    where = [work.container, _american(work.issued) if work.issued else None]
    title = quote_title(work.title, ".")
    return _sentences([_who(work.authors), title, ", ".join(filter(None, where)), work.url])


def _who(authors: tuple[Author, ...]) -> str:
    """The first by the family's name where that is known; a comma parts it from the others."""
    if not authors:
        return ""
    first, *others = (authors[0].inverted, *(author.name for author in authors[1:]))
    if not others:
        return first
    comma = "," if others[1:] or authors[0].family else ""
    return f"{', '.join((first, *others[:-1]))}{comma} and {others[-1]}"


def _plain(texts: Texts, work: Work) -> str:
    """“What”, where, when, by whom. Address."""
    when = format_date(texts, work.issued.date_only) if work.issued else None
    names = [author.name for author in work.authors]
    by = texts.say("cite.by", authors=texts.join(names)) if names else None
    rest = ", ".join(filter(None, (work.container, when, by)))
    inside = "," if rest and texts.code == _CHICAGO else ""
    title = quote_title(work.title, inside)
    gap = " " if inside and title.rstrip(_MARKS).endswith(inside) else ", "
    return _sentences([gap.join(filter(None, (title, rest))), work.url])


def _sentences(parts: list[str | None]) -> str:
    kept = [on_one_line(part) for part in parts if part]
    return " ".join(p if p.rstrip(_MARKS).endswith(_ENDS) else f"{p}." for p in kept)


def _american(date: PartialDate) -> str:
    """`May 4, 2021`, as precise as it is known."""
    if date.year is None or date.month is None:
        return str(date.year) if date.year else ""
    month = name_month(read_texts(_CHICAGO), date.month)
    return f"{month} {date.day}, {date.year}" if date.day else f"{month} {date.year}"


def _american_days(date: PartialDate | None, end: PartialDate | None) -> str:
    """One day or several: `May 4, 2021`, the days of a month, or from one day to another."""
    if date is None:
        return ""
    if end is None or end == date or end.iso is None:
        return _american(date)
    if date.day and end.day and (date.year, date.month) == (end.year, end.month):
        month = name_month(read_texts(_CHICAGO), date.month or 1)
        return f"{month} {date.day}{_DASH}{end.day}, {date.year}"
    return f"{_american(date)} {_DASH} {_american(end)}"
