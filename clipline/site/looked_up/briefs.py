"""What lists, registers and tables need to know of a clipping, without its text.

A page that lists thousands of clippings must not load them all: a record takes 150 KB.
"""

from __future__ import annotations

from collections.abc import Iterable

from clipline.config import Config, OutletEntry
from clipline.model import Agency, Agreement, Evidence, Person, Record, Span
from clipline.nouns import Noun, replace
from clipline.partial_dates import PartialDate, dated_order
from clipline.reading.raw.markup import words_of
from clipline.site.marked.marks import Mark, find_marks
from clipline.site.marked.passages import Passage, cut_passages, first_marks
from clipline.site.rights import allows, plan_rights, shown_title
from clipline.texts import read_texts

_NO_NAMES = frozenset({"agency-bare", "agency-taken-up", "agency-plural"})  # rules of mentions


class Said(Noun, frozen=True):
    """Words that tell of an agreement in one line, whether this build may print them, and their id
    on the clipping's page, where they have a place there.
    """

    agreement: str
    span: Span
    words: str
    free: bool
    anchor: str | None


class NamedBody(Noun, frozen=True):
    """An agency as the clipping names it; `written` are its mentions' words, each in one line,
    `proper` those that are not "the ministry".
    """

    id: str
    name: str
    country: str | None
    known: bool
    written: tuple[str, ...]
    proper: tuple[str, ...]


class NamedPerson(Noun, frozen=True):
    """A person as the clipping names them; `anchor` is the first mention's id on its page, `told`
    are the agreements and mentions in whose evidence they are named.
    """

    id: str
    name: str
    role: str | None
    written: tuple[str, ...]
    anchor: str | None
    told: tuple[str, ...]


class Brief(Noun, frozen=True):
    """A clipping in brief; `title` is what this build may print, `said` follows its agreements,
    `mentioned` its mentions; `said_too` are further sentences on these and the words of their
    dates.

    `signed` are the words by which its outlet and its wire are named, by the name that stands.
    """

    id: str
    file: str
    lang: str | None
    title: str | None
    title_derived: bool
    published: PartialDate | None
    captured: PartialDate | None
    outlet: str | None
    wire: str | None
    byline: tuple[str, ...]
    url: str | None
    archive_url: str | None
    agencies: tuple[NamedBody, ...]
    people: tuple[NamedPerson, ...]
    said: tuple[Said, ...]
    mentioned: tuple[Said, ...]
    said_too: tuple[Said, ...]
    signed: tuple[tuple[str, tuple[str, ...]], ...]


def make_brief(record: Record, config: Config, *, public: bool) -> Brief:
    """The record in brief."""
    clipping, every = record.clipping, (*record.agreements, *record.mentions)
    shown = plan_rights(replace(record, agreements=every, mentions=()), public)
    marks = find_marks(replace(record, agreements=every), {}, read_texts(config.language))
    anchors = find_anchors(cut_passages(record, marks, shown.text_spans))

    def said(agreement: Agreement, evidence: Evidence) -> Said:
        span = evidence.span
        words, free = words_of(clipping, span), allows(shown, span)
        return Said(agreement.id, span, words, free, anchors.get(span))

    return Brief(
        id=clipping.id,
        file=clipping.file,
        lang=record.lang.value,
        title=shown_title(record, shown),
        title_derived=record.title_derived,
        published=record.published.value,
        captured=record.captured.value,
        outlet=record.outlet.value,
        wire=record.wire.value,
        byline=record.byline.value or (),
        url=record.url,
        archive_url=record.archive_url,
        agencies=tuple(_body(record, agency) for agency in record.agencies),
        people=tuple(_person(record, person, anchors) for person in record.people),
        said=tuple(said(one, one.evidence) for one in record.agreements),
        mentioned=tuple(said(one, one.evidence) for one in record.mentions),
        said_too=tuple(said(one, e) for one in every for e in _too(one)),
        signed=tuple(_signatures(record, config)),
    )


def _too(agreement: Agreement) -> Iterable[Evidence]:
    """Where else an agreement is told of: further sentences, the words of its date."""
    return (*agreement.more, *filter(None, [agreement.date_evidence]))


def brief_order(brief: Brief) -> tuple[str, str]:
    """By publication, the unknown last, then by id."""
    return dated_order(brief.published.iso if brief.published else None, brief.id)


def find_said(brief: Brief, span: Span) -> Said | None:
    """What the clipping says there, where that tells of an agreement."""
    every = (*brief.said, *brief.mentioned, *brief.said_too)
    return next((s for s in every if s.span == span), None)


def find_anchors(passages: Iterable[Passage]) -> dict[Span, str]:
    """The id of each mark that has a place on the clipping's page."""
    return {mark.span: mark.id for passage in passages for mark in _placed(passage)}


def _placed(passage: Passage) -> Iterable[Mark]:
    for paragraph in passage.paragraphs:
        yield from first_marks(paragraph)


def _body(record: Record, agency: Agency) -> NamedBody:
    written = _written(record, agency.mentions)
    proper = _written(record, (m for m in agency.mentions if m.rule not in _NO_NAMES))
    return NamedBody(agency.id, agency.name, agency.country, agency.known, written, proper)


def _person(record: Record, person: Person, anchors: dict[Span, str]) -> NamedPerson:
    spans = [mention.span for mention in person.mentions]
    told = tuple(
        agreement.id
        for agreement in (*record.agreements, *record.mentions)
        if any(e.span.covers(span) for e in (agreement.evidence, *agreement.more) for span in spans)
    )
    anchor = anchors.get(spans[0]) if spans else None
    written = _written(record, person.mentions)
    return NamedPerson(person.id, person.name, person.role, written, anchor, told)


def _signatures(record: Record, config: Config) -> Iterable[tuple[str, tuple[str, ...]]]:
    """The evidence that is a name: how a page is laid out may tell whose it is, too."""
    entries = {entry.name: entry for entry in config.outlets}
    for fact in (record.outlet, record.wire):
        if fact.value:
            entry = entries.get(fact.value) or OutletEntry(fact.value)
            known = {name.casefold() for name in (entry.name, *entry.aliases, *entry.credits)}
            words = _written(record, fact.evidence)
            yield fact.value, tuple(word for word in words if word.casefold() in known)


def _written(record: Record, mentions: Iterable[Evidence]) -> tuple[str, ...]:
    return tuple(words_of(record.clipping, mention.span) for mention in mentions)
