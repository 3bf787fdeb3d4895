"""What a page tells programs about itself: JSON-LD, Dublin Core, Highwire, Open Graph.

Zotero's translator "Embedded Metadata" takes an item's type from `z:itemType` before all else but
`citation_journal_title`, which would make any clipping a journal's article; so the outlet stands
in `prism.publicationName`. It reads a tag's `name` and only without one its `property`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from clipline.model import Event, Record
from clipline.nouns import Noun
from clipline.partial_dates import PartialDate
from clipline.site.archive import Archive
from clipline.site.citing.citations import Work, clipping_work
from clipline.site.citing.references import event_work
from clipline.site.citing.summaries import say_clipping, say_event
from clipline.site.lists.entries import web_address
from clipline.site.marked.marks import clipping_address, event_address
from clipline.site.tables.tables import on_one_line
from clipline.site.web import web_url

_EVENT_STATES = {
    "planned": "EventScheduled",
    "considered": "EventScheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
}
_HERE = "index.html"  # what a page tells of itself, other pages name by its address


class Tag(Noun, frozen=True):
    """A `meta` element: `name` is of Dublin Core and Highwire, `property` of Open Graph, or of
    Dublin Core where the name is another's (`dc` is RDFa's own prefix for it).
    """

    content: str
    name: str | None = None
    property: str | None = None


class Head(Noun, frozen=True):
    """What stands in the head of a page; `linked` is its JSON-LD."""

    description: str
    tags: tuple[Tag, ...]
    linked: Mapping[str, Any]


def describe_clipping(archive: Archive, record: Record) -> Head:
    """The article that was clipped, as its citation has it."""
    clipping = record.clipping.id
    work = clipping_work(archive.brief_by_id[clipping], archive.texts)
    date = _iso(work.issued)
    tags = [
        Tag("newspaperArticle", "z:itemType"),
        Tag("Text", "DC.type"),
        Tag("article", None, "og:type"),
        Tag(archive.config.title, None, "og:site_name"),
        Tag(work.title, "citation_title"),
        Tag(archive.title(clipping), "DC.title", "og:title"),
        *(Tag(author.name, "citation_author", "dc:creator") for author in work.authors),
        Tag(date.partition("T")[0].replace("-", "/"), "citation_publication_date"),
        Tag(date, "DC.date", "article:published_time"),
        Tag(work.container or "", "prism.publicationName", "dc:publisher"),
        Tag(work.lang or "", "DC.language"),
        Tag(web_address(work.url) or "", "citation_public_url"),
    ]
    return Head(say_clipping(archive, record), _tags(tags), _article(archive, record, work))


def describe_event(archive: Archive, event: Event) -> Head:
    """The event and the articles that tell of it."""
    work = event_work(archive, event)
    tags = [
        Tag("webpage", "z:itemType"),
        Tag("Event", "DC.type"),
        Tag("article", None, "og:type"),
        Tag(event.label, "DC.title", "og:title"),
        Tag(_iso(event.date), "DCTERMS.temporal"),
        Tag(archive.config.title, "DC.publisher", "og:site_name"),
        Tag(work.lang or "", "DC.language"),
    ]
    return Head(say_event(archive, event), _tags(tags), _happening(archive, event))


def describe_data(archive: Archive, tables: Iterable[str]) -> Head:
    """The archive as a data set, with the addresses of its tables."""
    config = archive.config
    urls = [url for table in tables if (url := web_url(config, table))]
    described = config.description or archive.texts.say("summary.data", archive=config.title)
    linked = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": config.title,
        "description": described,
        "url": web_url(config, "data/index.html"),
        "inLanguage": config.language,
        "license": web_address(config.license),
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": url}
            for url in urls
        ],
    }
    title = archive.texts.say("summary.data_title", archive=config.title)
    tags = [
        Tag("website", None, "og:type"),
        Tag(config.title, None, "og:site_name"),
        Tag(title, None, "og:title"),
    ]
    return Head(described, _tags(tags), _kept(linked))


def _tags(tags: Iterable[Tag]) -> tuple[Tag, ...]:
    """Those that tell something, on one line each."""
    kept = (Tag(on_one_line(tag.content), tag.name, tag.property) for tag in tags)
    return tuple(tag for tag in kept if tag.content)


def _article(archive: Archive, record: Record, work: Work) -> dict[str, Any]:
    clipping = record.clipping.id
    wire, place = record.wire.value, record.place.value
    told = (archive.told.get((clipping, a.id)) for a in record.agreements)
    events = {event.id: event for event in told if event}.values()
    return _kept(
        {
            "@context": "https://schema.org",
            "@id": _HERE,
            **_source(archive, clipping),
            "author": [_named("Person", name) for name in record.byline.value or ()],
            "sourceOrganization": wire and wire != work.container and _named("Organization", wire),
            "locationCreated": place and _named("Place", place),
            "inLanguage": work.lang,
            "archivedAt": web_url(archive.config, clipping_address(clipping)),
            "about": [_told_at(event_address(event.id)) for event in events],
        }
    )


def _happening(archive: Archive, event: Event) -> dict[str, Any]:
    state = _EVENT_STATES.get(event.status)
    clippings = dict.fromkeys(account.clipping for account in event.accounts)
    return _kept(
        {
            "@context": "https://schema.org",
            "@id": _HERE,
            "@type": "Event",
            **_core(archive, event),
            "endDate": _iso(event.date_end),
            "eventStatus": state and f"https://schema.org/{state}",
            "attendee": [_named("Organization", name) for name in event.parties],
            "subjectOf": [_told_at(clipping_address(c)) for c in clippings],
        }
    )


def _core(archive: Archive, event: Event) -> dict[str, Any]:
    return {
        "name": event.label,
        "startDate": _iso(event.date),
        "url": web_url(archive.config, event_address(event.id)),
    }


def _source(archive: Archive, clipping: str) -> dict[str, Any]:
    work = clipping_work(archive.brief_by_id[clipping], archive.texts)
    return {
        "@type": "NewsArticle",
        "headline": work.title,
        "publisher": work.container and _named("Organization", work.container),
        "datePublished": _iso(work.issued),
        "url": web_address(work.url),
    }


def _told_at(address: str) -> dict[str, str]:
    """What another page of the archive tells of itself, by that page's address."""
    return {"@id": f"../../{address}"}


def _named(kind: str, name: str) -> dict[str, str]:
    return {"@type": kind, "name": name}


def _kept(told: Mapping[str, Any]) -> dict[str, Any]:
    """What is known of it."""
    return {key: value for key, value in told.items() if value}


def _iso(date: PartialDate | None) -> str:
    """The date where these vocabularies know its form: they have no weeks."""
    return (date.iso or "") if date and date.week is None else ""
