"""The events on which sources differ, each with what every source gives and in which words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from clipline.model import Account, Event, Page
from clipline.nouns import Noun, replace
from clipline.site.archive import Archive
from clipline.site.kinds.shelf_pages import Case, plan_parts, show_shelf, timeline_link
from clipline.site.lazy import LazyData, key_of
from clipline.site.lists.entries import Link, link_outlet, make_quote
from clipline.site.lists.shelves import divide
from clipline.site.words.wording import say_date, say_fields, say_status
from clipline.timeline.chosen.certainty import may_mean

FOLDER = "disagreements"


class Saying(Noun, frozen=True):
    """What one source gives for a field; `quote` are its own words on it, linked to their place.

    `stands`: it is what the event has. `may`: another value, but its words also allow that one.
    """

    outlet: Link
    value: str
    quote: Link | None
    lang: str
    stands: bool
    may: bool


class Difference(Noun, frozen=True):
    """A field of an event with what each source gives, those first who give what stands."""

    field: str
    sayings: tuple[Saying, ...]


def plan_disagreements(archive: Archive) -> list[Page]:
    """The page of these events, and the pages of its parts where they are too many."""
    title, address = archive.texts.say("browse.differ"), f"{FOLDER}/index.html"
    top = timeline_link(archive.texts)
    case = Case(FOLDER, title, (*top, Link(title, address)), "")
    shelf = divide((), (event for event in archive.events if event.disagrees), ())
    lead = archive.texts.say("differ.lead" if shelf.events else "differ.none")
    data = show_shelf(archive, case, shelf, {"crumbs": top, "lead": lead})
    pages = [Page(address, "facet.html", title, data), *plan_parts(archive, case, shelf)]
    return [_with_differences(archive, page) for page in pages]


def _with_differences(archive: Archive, page: Page) -> Page:
    """The page with what its events' sources differ on, by event."""
    shelf = page.data
    assert isinstance(shelf, LazyData)

    def make() -> Mapping[str, object]:
        data = shelf.made()
        events = [archive.event_by_id[e.id] for group in data["view"].groups for e in group.entries]
        found = {event.id: find_differences(archive, event) for event in events}
        return {**data, "differences": found}

    return replace(page, data=LazyData(key_of("differences", shelf.key), make))


def find_differences(archive: Archive, event: Event) -> tuple[Difference, ...]:
    """Each field on which its sources differ, and what they give."""
    return tuple(
        Difference(
            say_fields(archive.texts, (field,)).capitalize(),
            tuple(_in_order(_saying(archive, event, account, field) for account in event.accounts)),
        )
        for field in event.disagrees
    )


def _in_order(sayings: Iterable[Saying]) -> list[Saying]:
    return sorted(sayings, key=lambda saying: (not saying.stands, not saying.may))


def _saying(archive: Archive, event: Event, account: Account, field: str) -> Saying:
    told, texts = account.agreement, archive.texts
    dated = field != "status"
    value = say_date(texts, told.date, told.date_end).words if dated else told.status
    return Saying(
        outlet=link_outlet(archive, account.clipping),
        value=value if dated else say_status(texts, told.status),
        quote=_words(archive, account, dated=dated),
        lang=archive.lang(account.clipping),
        stands=told.date == event.date if dated else told.status == event.status,
        may=dated and may_mean(event, told),
    )


def _words(archive: Archive, account: Account, *, dated: bool) -> Link | None:
    """The words that the date was read from, or the sentence that tells how far it got."""
    evidence = account.agreement.date_evidence
    if dated and evidence is not None:
        text = archive.quote(account.clipping, evidence.span)
        return Link(text, archive.words_address(account.clipping, evidence)) if text else None
    quote = make_quote(archive, account)
    return Link(quote.text, quote.address) if quote.text else None
