"""An event's page: what stands, according to whom, and who says otherwise."""

from __future__ import annotations

from collections.abc import Mapping

from clipline.model import MENTION, Account, Event, Page
from clipline.nouns import Noun
from clipline.site.archive import Archive, year_of
from clipline.site.citing.metadata import describe_event
from clipline.site.citing.references import refer_to_event
from clipline.site.kinds.reason_rows import say_why
from clipline.site.kinds.threads import Session, Thread, plan_thread
from clipline.site.lazy import LazyData, key_of
from clipline.site.lists.copy_changes import Changes, find_changes, order_stories
from clipline.site.lists.entries import (
    Link,
    Quote,
    link_clipping,
    link_event,
    link_outlet,
    link_parties,
    make_entry,
    make_quote,
    words_on_the_web,
    year_address,
)
from clipline.site.lists.keys import key_stories
from clipline.site.marked.marks import clipping_address, event_address
from clipline.site.words.wording import (
    OPEN_STATUSES,
    When,
    say_date,
    say_fields,
    say_status,
    say_year,
)
from clipline.timeline.chosen.certainty import doubts_of, may_mean, of_event

_TWO = 2


class Telling(Noun, frozen=True):
    """One clipping's account of the event; `also` are other days its words may mean.

    `counted` says from which day such words as "Monday" were counted.
    """

    outlet: Link
    credit: str | None
    clipping: Link
    lang: str
    published: When
    quote: Quote
    original: str | None
    more: tuple[Quote, ...]
    date: When
    date_words: Link | None
    counted: str
    date_differs: bool
    also: tuple[str, ...]
    status: str
    status_words: str
    status_differs: bool
    may_mean: bool
    mention: bool
    unsure: tuple[tuple[str, str], ...]
    changes: Changes | None


class Around(Noun, frozen=True):
    """The events next to one in time, their `days` in words; `into_undated`: it has a date and the
    one after it has none.
    """

    before: Link | None
    after: Link | None
    into_undated: bool
    days: tuple[str, str]


class Step(Noun, frozen=True):
    """What became known of an event with one clipping."""

    published: When
    status: str
    date: When
    clipping: Link


def plan_event(archive: Archive, at: int) -> Page:
    """The page of the archive's event at that place, with its accounts side by side."""
    event = archive.events[at]
    around = _around(archive, at)
    stories = key_stories(archive, (account.clipping for account in event.accounts))
    series = [
        (number, other.id, other.label, archive.label_lang(other), other.date, other.status)
        for number, other in archive.series.get(event.id, ())
    ]
    key = key_of(archive.keys.events[event.id], stories, series, around)
    data = LazyData(key, lambda: _event_data(archive, event, around))
    return Page(event_address(event.id), "event.html", event.label, data)


def _event_data(archive: Archive, event: Event, around: Around) -> Mapping[str, object]:
    texts = archive.texts
    year = year_of(event.date)
    agencies = [archive.agencies[a] for a in event.agencies if a in archive.agencies]
    told = {link.words for link in link_parties(archive, event.parties)}
    return {
        "entry": make_entry(archive, event),
        "year": Link(say_year(texts, year), year_address(year)) if year else None,
        "agencies": tuple(
            Link(name, a.address) for a in agencies if (name := archive.call(a.name)) not in told
        ),
        "tellings": _tellings(archive, event),
        "reasons": say_why(texts, event),
        "disagrees": say_fields(texts, event.disagrees),
        "unsure": of_event(event).doubts,
        "decided": tuple((texts.say(f"decided.{what}"), why) for what, why in event.decided),
        "steps": _steps(archive, event),
        "series": _series(archive, event),
        "thread": _thread(archive, event),
        "newest": say_date(texts, archive.newest),
        "around": around,
        "references": refer_to_event(archive, event),
        "head": describe_event(archive, event),
    }


def _steps(archive: Archive, event: Event) -> tuple[Step, ...]:
    """How it became known, in the order of publication; none where all say the same at once."""
    told = [(archive.brief_by_id[a.clipping].published, a) for a in event.accounts]
    said = {(a.agreement.status, a.agreement.date) for a in event.accounts}
    if len(said) < _TWO or len({day.first for day, _ in told if day}) < _TWO:
        return ()
    ordered = sorted(told, key=lambda pair: (pair[0].iso if pair[0] else None) or "9999")
    texts = archive.texts
    return tuple(
        Step(
            published=say_date(texts, published),
            status=say_status(texts, account.agreement.status),
            date=say_date(texts, account.agreement.date, account.agreement.date_end),
            clipping=Link(archive.outlet(account.clipping), clipping_address(account.clipping)),
        )
        for published, account in ordered
    )


def _series(archive: Archive, event: Event) -> tuple[tuple[int, Link | None], ...]:
    """The numbered sessions of the same body or meeting, in order; this one has no link."""
    return tuple(
        (number, None if other.id == event.id else link_event(archive, other))
        for number, other in archive.series.get(event.id, ())
    )


def _thread(archive: Archive, event: Event) -> Thread | None:
    """The picture of that series."""
    sessions = [
        Session(
            number,
            other.label,
            year_of(other.date),
            None if other.id == event.id else event_address(other.id),
            other.status in OPEN_STATUSES,
        )
        for number, other in archive.series.get(event.id, ())
    ]
    return plan_thread(sessions) if sessions else None


def _tellings(archive: Archive, event: Event) -> tuple[Telling, ...]:
    """What each account gives: those that give what stands first, copies behind their story."""

    def strays(account: Account) -> tuple[bool, bool]:
        told = account.agreement
        date, status = "date" in event.disagrees, "status" in event.disagrees
        return (date and told.date != event.date, status and told.status != event.status)

    accounts = {account.clipping: account for account in sorted(event.accounts, key=strays)}
    ordered = order_stories(archive, list(accounts))
    return tuple(_telling(archive, event, accounts[one], story) for one, story in ordered)


def _telling(archive: Archive, event: Event, account: Account, story: str | None) -> Telling:
    """What one account gives; `story` is the clipping that it copies, if it does."""
    brief, texts = archive.brief_by_id[account.clipping], archive.texts
    agreement, quote = account.agreement, make_quote(archive, account, whole=True)
    return Telling(
        outlet=link_outlet(archive, account.clipping),
        credit=brief.wire if brief.outlet not in {None, brief.wire} else None,
        clipping=link_clipping(archive, account.clipping),
        lang=archive.lang(account.clipping),
        published=say_date(texts, brief.published),
        quote=quote,
        original=words_on_the_web(brief.url, quote.text),
        more=_further(archive, account),
        date=say_date(texts, agreement.date, agreement.date_end),
        date_words=(date_words := _date_words(archive, account)),
        counted=_counted(archive, account, date_words),
        date_differs="date" in event.disagrees and agreement.date != event.date,
        also=tuple(say_date(texts, date).words for date in agreement.alternatives),
        status=agreement.status,
        status_words=say_status(texts, agreement.status),
        status_differs="status" in event.disagrees and agreement.status != event.status,
        may_mean=may_mean(event, agreement),
        mention=agreement.evidence.rule == MENTION,
        unsure=doubts_of(agreement),
        changes=find_changes(archive, account.clipping, story) if story else None,
    )


def _further(archive: Archive, account: Account) -> tuple[Quote, ...]:
    """The other sentences of the clipping on the same event, as far as they may be printed."""
    out = []
    for evidence in account.agreement.more:
        text = archive.quote(account.clipping, evidence.span)
        address = archive.words_address(account.clipping, evidence)
        if text:
            lang, outlet = archive.lang(account.clipping), archive.outlet(account.clipping)
            out.append(Quote(text, lang, outlet, address))
    return tuple(out)


def _date_words(archive: Archive, account: Account) -> Link | None:
    """The words that the date was read from."""
    evidence = account.agreement.date_evidence
    text = archive.quote(account.clipping, evidence.span) if evidence else None
    return Link(text, archive.words_address(account.clipping, evidence)) if text else None


def _counted(archive: Archive, account: Account, said: Link | None) -> str:
    """From which day words without a number were counted: the one named before, or that of
    publication.
    """
    told, texts = account.agreement, archive.texts
    if said is None or told.date is None or any(c.isdigit() for c in said.words):
        return ""
    start = told.counted_from
    words = archive.quote(account.clipping, start.span) if start else None
    if start is not None:
        return texts.say("event.counted_from", words=texts.quote(words)) if words else ""
    published = archive.brief_by_id[account.clipping].published
    return texts.say("event.counted") if published else ""


def _around(archive: Archive, at: int) -> Around:
    events = archive.events[at : at + 2]
    ends = len(events) == _TWO and events[0].date is not None and events[1].date is None
    (before, then), (after, later) = (_neighbour(archive, place) for place in (at - 1, at + 1))
    return Around(before, after, ends, (then, later))


def _neighbour(archive: Archive, at: int) -> tuple[Link | None, str]:
    if not 0 <= at < len(archive.events):
        return None, ""
    event = archive.events[at]
    return link_event(archive, event), say_date(archive.texts, event.date, event.date_end).words
