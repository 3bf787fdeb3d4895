"""Citations as people write them, to be copied from a page, and the work that an event's page is.

"Chicago" follows the notes of its newspaper articles and web pages as far as clippings go, in
English as all that is cited so; names stay whole, since a byline does not tell which part is the
family's. The plain citation is in the archive's language.
"""

from __future__ import annotations

from dataclasses import dataclass

from clipline.model import Event, PartialDate, Record
from clipline.site.archive import Archive
from clipline.site.citations import ARCHIVE_PAGE, Work, clipping_work, plan_work
from clipline.site.marks import clipping_address, event_address
from clipline.site.summaries import newest_account
from clipline.site.tables import on_one_line
from clipline.site.web import web_url
from clipline.site.wording import format_date, name_month, say_date, say_status
from clipline.texts import Texts, read_texts

_INNER = {0x201C: 0x2018, 0x201D: 0x2019, ord('"'): ord("'")}  # double marks to single ones
_CHICAGO = "en"  # the language of that style
_ENDS = ("?", "!", ".", "…")


@dataclass(frozen=True, slots=True)
class Reference:
    """A citation in one style, ready to be copied, and the language it is put in."""

    style: str
    text: str
    lang: str


def refer_to_clipping(archive: Archive, record: Record) -> tuple[Reference, ...]:
    """The article cited in each style, with the place where its clipping is kept."""
    clipping = record.clipping.id
    work = clipping_work(record, archive.shown[clipping], archive.texts)
    texts, english = archive.texts, read_texts(_CHICAGO)
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
    """The event's page cited in each style."""
    work, texts = event_work(archive, event), archive.texts
    return (
        Reference(texts.say("cite.chicago"), _chicago(work), _CHICAGO),
        Reference(texts.say("cite.plain"), _plain(texts, work), texts.code),
    )


def _held(archive: Archive, texts: Texts, clipping: str) -> str:
    """Where the clipping is kept."""
    kept, title = web_url(archive.config, clipping_address(clipping)), archive.config.title
    if kept:
        return texts.say("cite.held", archive=title, address=kept)
    return texts.say("cite.held_here", archive=title)


def event_work(archive: Archive, event: Event) -> Work:
    """The event's page as something to cite."""
    return Work(
        kinds=ARCHIVE_PAGE,
        key=event.id,
        title=_event_title(archive.texts, event),
        container=archive.config.title,
        issued=newest_account(archive, event),
        lang=archive.config.language,
        url=web_url(archive.config, event_address(event.id)),
        note=_sources(archive, event),
    )


def plan_event_citations(archive: Archive) -> dict[str, str]:
    """The three files of every event by address."""
    files: dict[str, str] = {}
    for event in archive.events:
        files |= plan_work(f"events/{event.id}", event_work(archive, event))
    return files


def _event_title(texts: Texts, event: Event) -> str:
    status = say_status(texts, event.status).lower()
    if event.date is None:
        return texts.say("cite.event_undated", label=event.label, status=status)
    when = say_date(texts, event.date, event.date_end).words
    return texts.say("cite.event", label=event.label, status=status, date=when)


def _sources(archive: Archive, event: Event) -> str:
    """Each clipping that tells of it: outlet, headline, day."""
    texts, told = archive.texts, []
    clippings = dict.fromkeys(account.clipping for account in event.accounts)
    for clipping in clippings:
        published = archive.by_id[clipping].published.value
        when = f", {format_date(texts, published.date_only)}" if published else ""
        told.append(f"{archive.publisher(clipping)}, {_quoted(archive.title(clipping))}{when}")
    return texts.say("cite.sources", list="; ".join(told))


def _chicago(work: Work) -> str:
    """Who. “What.” Where, when. Address."""
    where = [work.container, _american(work.issued) if work.issued else None]
    parts = [_who(work.authors), _quoted(work.title, "."), ", ".join(filter(None, where)), work.url]
    return _sentences(parts)


def _who(names: tuple[str, ...]) -> str:
    """Two names are joined by a word, three and more by commas as well."""
    if not names[2:]:
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"


def _plain(texts: Texts, work: Work) -> str:
    """“What”, where, when, by whom. Address."""
    when = format_date(texts, work.issued.date_only) if work.issued else None
    by = texts.say("cite.by", authors=texts.join(work.authors)) if work.authors else None
    words = ", ".join(filter(None, (_quoted(work.title), work.container, when, by)))
    return _sentences([words, work.url])


def _quoted(title: str, end: str = "") -> str:
    """The title in quotation marks, its own within them single; one in brackets as it is."""
    title = on_one_line(title)
    if title.startswith("[") and title.endswith("]"):
        return title
    inner = title.translate(_INNER)
    return f"“{inner}{'' if inner.endswith(_ENDS) else end}”"


def _sentences(parts: list[str | None]) -> str:
    kept = [on_one_line(part) for part in parts if part]
    return " ".join(p if p.endswith((*_ENDS, ".”", "?”", "!”", "…”")) else f"{p}." for p in kept)


def _american(date: PartialDate) -> str:
    """`May 4, 2021`, as precise as it is known."""
    if date.year is None or date.month is None:
        return str(date.year) if date.year else ""
    month = name_month(read_texts(_CHICAGO), date.month)
    return f"{month} {date.day}, {date.year}" if date.day else f"{month} {date.year}"
