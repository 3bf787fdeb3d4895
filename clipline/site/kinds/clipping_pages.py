"""A clipping's page: what it says, each fact beside the words it was read from."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from clipline.model import Event, Evidence, Fact, Page, Record
from clipline.nouns import Noun, replace
from clipline.partial_dates import PartialDate
from clipline.settings.corrections import RULE, Correction
from clipline.site.archive import Archive
from clipline.site.citing.metadata import describe_clipping
from clipline.site.citing.references import refer_to_clipping
from clipline.site.kinds.doubt_rows import make_doubt_rows
from clipline.site.lazy import LazyData, key_of
from clipline.site.lists.copy_changes import find_changes, story_of
from clipline.site.lists.entries import Link, link_clipping, web_address
from clipline.site.lists.keys import key_stories
from clipline.site.marked.marks import (
    Mark,
    agency_address,
    clipping_address,
    event_address,
    facts_of,
    person_address,
)
from clipline.site.marked.passages import Passage
from clipline.site.rights import Shown
from clipline.site.words.wording import ROLES, STATUSES, When, say_date, say_status
from clipline.texts import Texts
from clipline.timeline.chosen.certainty import of_account


class FactRow(Noun, frozen=True):
    """A fact of the clipping: its value, its words on the page, and how sure it is."""

    field: str
    name: str
    words: str
    iso: str | None
    address: str | None
    confidence: str
    anchors: tuple[str, ...]
    corrected: bool


class ToldRow(Noun, frozen=True):
    """An event that the clipping tells of, as it tells it; `hidden`: why the keeper hides it.

    `event_day` is the day that its page shows, where that is another.
    """

    label: str
    lang: str | None
    address: str | None
    status: str
    status_words: str
    when: When
    event_day: str
    sure: str
    day_sure: str
    anchors: tuple[str, ...]
    corrected: bool
    hidden: str | None


class NameRow(Noun, frozen=True):
    """An agency or person named in the clipping, with the places where it is named."""

    name: str
    address: str
    role: str | None
    anchors: tuple[str, ...]
    corrected: bool


class CorrectedRow(Noun, frozen=True):
    """What the keeper corrected; no value means that there is none, no `was` that it was missed."""

    name: str
    value: str
    was: str
    reason: str


class Block(Noun, frozen=True):
    """Neighbouring passages that are shown together, or folded together as left out."""

    taken: bool
    words: str
    lines: int
    marks: int
    passages: tuple[Passage, ...]

    @property
    def withheld(self) -> bool:
        """Whether none of their words may be printed."""
        return all(passage.withheld for passage in self.passages)

    @property
    def unseen(self) -> tuple[Mark, ...]:
        """The marks in lines of which nothing may be printed."""
        return tuple(mark for passage in self.passages for mark in passage.unseen)


class Original(Noun, frozen=True):
    """Where the clipping came from: a link, or words that are none."""

    words: str
    href: str | None


def plan_clipping(archive: Archive, clipping: str) -> Page:
    """The page of one clipping, with its whole text as far as rights allow."""
    key = key_of("clipping", key_stories(archive, [clipping]))
    data = LazyData(key, lambda: _clipping_data(archive, clipping))
    return Page(clipping_address(clipping), "clipping.html", archive.title(clipping), data)


def _clipping_data(archive: Archive, clipping: str) -> Mapping[str, object]:
    record, shown, texts = archive.by_id[clipping], archive.shown[clipping], archive.texts
    passages, story = archive.passages[clipping], story_of(archive, clipping)
    told = _told_rows(archive, record)
    return {
        "file": record.clipping.file,
        "note": record.note,
        "derived": record.title_derived,
        "lang": archive.lang(clipping),
        "titled": not record.title_derived and record.title.value is not None,
        "facts": _fact_rows(archive, record),
        "told": told,
        "langs": {row.address: row.lang for row in told},
        "agencies": _agency_rows(archive, record),
        "people": _people_rows(archive, record),
        "original": _original(record.url),
        "archived": _original(record.archive_url),
        "copies": _copies(archive, clipping),
        "changes": find_changes(archive, clipping, story) if story else None,
        "blocks": _blocks(texts, passages),
        "roles": {role: texts.say(f"role.{role}") for role in ROLES},
        "statuses": {status: say_status(texts, status) for status in STATUSES},
        "left_out": _left_out(passages),
        "problems": make_doubt_rows(record, texts),
        "retitled": any(c.field == "title" for c in record.corrected),
        "corrections": tuple(_corrected_row(texts, c) for c in record.corrected),
        "rights": _rights_words(texts, record, shown),
        "references": refer_to_clipping(archive, record),
        "head": describe_clipping(archive, record),
    }


def _fact_rows(archive: Archive, record: Record) -> tuple[FactRow, ...]:
    facts = [(field, fact) for field, fact in facts_of(record) if field != "title"]
    return tuple(
        _fact_row(archive, record, field, fact)
        for field, fact in facts
        if _worth_a_row(record, field, fact)
    )


def _worth_a_row(record: Record, field: str, fact: Fact[object]) -> bool:
    """What is known, and what a reader would miss; a wire's credit to itself is neither."""
    if field == "wire" and fact.value == record.outlet.value:
        return False
    return bool(fact.value) or field in {"outlet", "published"}


def _fact_row(archive: Archive, record: Record, field: str, fact: Fact[object]) -> FactRow:
    value, texts = fact.value, archive.texts
    when = say_date(texts, value) if isinstance(value, PartialDate) else None
    words = when.words if when else _say(texts, value)
    body = archive.outlets.get(words) if field in {"outlet", "wire"} else None
    return FactRow(
        field=field,
        name=texts.say(f"fact.{field}"),
        words=words,
        iso=when.iso if when else None,
        address=body.address if body else None,
        confidence=fact.confidence if value else "certain",
        anchors=_anchors(archive, record, fact.evidence),
        corrected=any(correction.field == field for correction in record.corrected),
    )


def _corrected_row(texts: Texts, correction: Correction) -> CorrectedRow:
    lines = correction.words if correction.field == "lines" else ""
    name = lines[:1].upper() + lines[1:] or texts.say(f"fact.{correction.field}")
    return CorrectedRow(name, correction.value, correction.was, correction.reason)


def _say(texts: Texts, value: object) -> str:
    if isinstance(value, tuple):
        return texts.join([str(item) for item in value])
    return str(value) if value else texts.say("fact.none")


def _anchors(archive: Archive, record: Record, evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    """The ids of those words on the page, in text order, each once."""
    known = archive.anchors[record.clipping.id]
    spans = sorted({e.span for e in evidence})
    return tuple(known[span] for span in spans if span in known)


def _told_rows(archive: Archive, record: Record) -> tuple[ToldRow, ...]:
    out = []
    for agreement in record.agreements:
        event = archive.told.get((record.clipping.id, agreement.id))
        row = ToldRow(
            label=event.label if event else agreement.label,
            lang=archive.label_lang(event) if event else archive.foreign(record.clipping.id),
            address=event_address(event.id) if event else None,
            status=agreement.status,
            status_words=say_status(archive.texts, agreement.status),
            when=(when := say_date(archive.texts, agreement.date, agreement.date_end)),
            event_day=_other_day(archive, event, when),
            sure=(sure := of_account(agreement)).happened,
            day_sure=sure.date,
            anchors=_anchors(archive, record, (agreement.evidence, *agreement.more)),
            corrected=agreement.evidence.rule == RULE,
            hidden=archive.hidden.get((record.clipping.id, agreement.id)),
        )
        out.append(row)
    return tuple(out)


def _other_day(archive: Archive, event: Event | None, when: When) -> str:
    """The day that the event's page shows, where it is not this one."""
    shown = say_date(archive.texts, event.date, event.date_end) if event else when
    return shown.words if shown.iso != when.iso else ""


def _agency_rows(archive: Archive, record: Record) -> tuple[NameRow, ...]:
    return tuple(
        NameRow(
            archive.call(agency.name),
            agency_address(agency.id),
            archive.country(agency.country),
            _anchors(archive, record, agency.mentions),
            any(mention.rule == RULE for mention in agency.mentions),
        )
        for agency in record.agencies
    )


def _people_rows(archive: Archive, record: Record) -> tuple[NameRow, ...]:
    return tuple(
        NameRow(
            person.name,
            person_address(person.id),
            person.role,
            _anchors(archive, record, person.mentions),
            any(mention.rule == RULE for mention in person.mentions),
        )
        for person in record.people
    )


def _original(url: str | None) -> Original | None:
    return Original(url, web_address(url)) if url else None


def _copies(archive: Archive, clipping: str) -> tuple[Link, ...]:
    return tuple(
        replace(link := link_clipping(archive, c), words=f"{link.words} ({archive.outlet(c)})")
        for c in archive.copies.get(clipping, ())
        if c in archive.by_id
    )


def _blocks(texts: Texts, passages: tuple[Passage, ...]) -> tuple[Block, ...]:
    """The passages in order; what was left out in one go is one block, whatever its roles."""
    out = []
    for _, found in groupby(passages, key=lambda p: p.role if _alone(p) else "left out"):
        group = tuple(found)
        roles = dict.fromkeys(passage.role for passage in group)
        words = texts.join([texts.say(f"role.{role}") for role in roles])
        lines, marks = sum(p.lines for p in group), sum(p.marks for p in group)
        out.append(Block(group[0].taken, words, lines, marks, group))
    return tuple(out)


def _alone(passage: Passage) -> bool:
    """Whether a passage stands for itself: the article's own, and the keeper's header."""
    return passage.taken or passage.role == "header"


def _left_out(passages: tuple[Passage, ...]) -> int:
    """How many lines were not taken as the article, if any of them can be unfolded."""
    left = [p for p in passages if not p.taken and p.role != "header"]
    return 0 if all(p.withheld for p in left) else sum(p.lines for p in left)


def _rights_words(texts: Texts, record: Record, shown: Shown) -> str:
    owner = record.outlet.value or record.wire.value
    private = not shown.public
    words = texts.say("clipping.private" if private else f"clipping.rights.{shown.rights}")
    return f"{words} {texts.say('clipping.owner', owner=owner)}" if owner else words
