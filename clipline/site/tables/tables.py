"""Records and events as the rows of the public tables, in the words of the data contract."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from clipline.config import Config
from clipline.model import (
    Account,
    Agency,
    Agreement,
    Event,
    Evidence,
    Fact,
    Person,
    Record,
    Span,
    Zone,
)
from clipline.nouns import Noun, replace
from clipline.partial_dates import iso_of
from clipline.problems import Problem
from clipline.settings.corrections import Correction
from clipline.site.archive import Archive
from clipline.site.looked_up.briefs import Brief
from clipline.site.rights import Shown, allows, shown_title
from clipline.texts import read_texts, say_reasons
from clipline.timeline.chosen.certainty import of_event, of_telling

PART_LIMIT = 1000  # clippings; above it a table is split by year, as the data contract says

Row = dict[str, Any]
EventByAccount = Mapping[tuple[str, str], str]
format_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Source(Noun, frozen=True):
    """What rows are made from: clippings and events in the contract's order.

    `told` gives the event that holds an agreement, by the ids of clipping and agreement.
    """

    briefs: tuple[Brief, ...]
    events: tuple[Event, ...]
    config: Config
    shown: Mapping[str, Shown]
    copies: Mapping[str, Sequence[str]]
    told: EventByAccount
    by_id: Mapping[str, Record]

    @property
    def records(self) -> Iterator[Record]:
        """The clippings' records, one after the other."""
        return (self.by_id[brief.id] for brief in self.briefs)


def make_source(archive: Archive) -> Source:
    """The archive as rows look things up in it."""
    told = {pair: event.id for pair, event in archive.told.items()}
    shown, copies, by_id = archive.shown, archive.copies, archive.by_id
    return Source(archive.briefs, archive.events, archive.config, shown, copies, told, by_id)


def clipping_row(source: Source, record: Record) -> Row:
    """One clipping as `data/clippings.json` holds it."""
    clipping = record.clipping
    return {
        "id": clipping.id,
        "file": clipping.file,
        "sha256": clipping.sha256,
        "encoding": clipping.encoding,
        "lang": record.lang.value,
        "title": shown_title(record, source.shown[clipping.id]),
        "title_derived": record.title_derived,
        **_dates(record),
        "outlet": record.outlet.value,
        "wire": record.wire.value,
        "byline": list(record.byline.value or ()),
        "place": record.place.value,
        "url": record.url,
        "archive_url": record.archive_url,
        "rights": record.rights,
        "zones": [{"role": zone.role, **_span(zone.span)} for zone in _zones(record)],
        "body": [_span(span) for span in record.body],
        "agencies": [_agency(source, record, agency) for agency in record.agencies],
        "people": [_person(source, record, person) for person in record.people],
        "agreements": [agreement_row(source, record, a) for a in record.agreements],
        "copies_of": sorted(source.copies.get(clipping.id, ())),
        **_grounds(source, record),
        "problems": [_problem(problem) for problem in own_problems(record)],
        **_said(
            note=record.note,
            dateline=_span(record.dateline) if record.dateline else None,
            corrections=[_correction(source, record, c) for c in record.corrected],
        ),
    }


def agreement_row(source: Source, record: Record, agreement: Agreement) -> Row:
    """One agreement as its clipping tells it; `date_partial` keeps a date without its year."""
    when = agreement.date_evidence
    return {
        "id": agreement.id,
        "label": agreement.label,
        "kind": agreement.kind,
        "date": iso_of(agreement.date),
        "date_end": iso_of(agreement.date_end),
        "precision": agreement.date.precision if agreement.date else None,
        "status": agreement.status,
        "parties": list(agreement.parties),
        "confidence": of_telling(agreement),
        "evidence": evidence_row(source, record, agreement.evidence),
        "event": source.told.get((record.clipping.id, agreement.id)),
        **_said(
            date_partial=agreement.date.partial if agreement.date else None,
            alternatives=[date.iso or date.partial for date in agreement.alternatives],
            date_evidence=evidence_row(source, record, when) if when else None,
            more=[evidence_row(source, record, evidence) for evidence in agreement.more],
            agencies=list(agreement.agencies),
            countries=list(agreement.countries),
            ordinal=agreement.ordinal,
            instrument=agreement.instrument,
            place=agreement.place,
        ),
    }


def event_row(source: Source, event: Event) -> Row:
    """One event as `data/events.json` holds it."""
    texts = read_texts(source.config.language)
    return {
        "id": event.id,
        "label": event.label,
        "kind": event.kind,
        "date": iso_of(event.date),
        "date_end": iso_of(event.date_end),
        "precision": event.date.precision if event.date else None,
        "status": event.status,
        "parties": list(event.parties),
        "agencies": list(event.agencies),
        "accounts": [_account(source, account) for account in event.accounts],
        "disagrees": list(event.disagrees),
        "confidence": (sure := of_event(event)).least,
        **_said(
            date_partial=event.date.partial if event.date else None,
            unsure=list(sure.unsure),
            reasons=say_reasons(texts, event.reasons),
            former=list(event.former),
            shared=list(event.shared),
            decided=[
                {"what": texts.say(f"decided.{what}"), "why": why} for what, why in event.decided
            ],
        ),
    }


def evidence_row(source: Source, record: Record, evidence: Evidence) -> Row:
    """Where the words stand and the rule that read them; the words too, where rights allow."""
    row: Row = {**_span(evidence.span), "rule": evidence.rule}
    if allows(source.shown[record.clipping.id], evidence.span):
        row["quote"] = evidence.span.of(record.clipping.text)
    return row


def part_name(table: str, date: str | None, *, split: bool) -> str:
    """The path of a row's file below `data/`, without its ending; `date` is ISO 8601 or None."""
    return f"{table}/{date[:4] if date else 'unknown'}" if split else table


def on_one_line(words: str) -> str:
    """Words without line breaks and control characters: a new line would begin a row or a field."""
    if not words.isprintable():
        words = "".join(c for c in " ".join(words.split()) if c.isprintable())
    return words.strip()


def _said(**ours: object) -> Row:
    """Of the fields that the contract does not name those that tell something."""
    return {name: value for name, value in ours.items() if value not in (None, [], {}, "")}


def _zones(record: Record) -> list[Zone]:
    """The role of every line; blank ones belong to the line that they follow."""
    out: list[Zone] = []
    for zone in record.zones:
        if out and not zone.span.of(record.clipping.text).strip():
            before = out.pop()
            out.append(replace(before, span=Span(before.span.start, zone.span.end)))
        else:
            out.append(zone)
    return out


def _dates(record: Record) -> Row:
    published = record.published.value
    return {
        "published": iso_of(published),
        "precision": published.precision if published else None,
        "captured": iso_of(record.captured.value),
    }


def _grounds(source: Source, record: Record) -> Row:
    """Why each field has its value, and how sure that is; only fields that have either."""
    facts: dict[str, Fact[Any]] = {
        "title": record.title,
        "published": record.published,
        "captured": record.captured,
        "outlet": record.outlet,
        "wire": record.wire,
        "byline": record.byline,
        "place": record.place,
        "lang": record.lang,
    }
    evidence = {name: fact.evidence for name, fact in facts.items() if fact.evidence}
    for key, name in (("url", "url"), ("archived", "archive_url")):
        field = record.clipping.header_value(key)
        if field:
            evidence[name] = (Evidence(field.span, f"header.{key}"),)
    return {
        "evidence": {
            name: [evidence_row(source, record, e) for e in found]
            for name, found in evidence.items()
        },
        "confidence": {name: fact.confidence for name, fact in facts.items() if fact.value},
    }


def _agency(source: Source, record: Record, agency: Agency) -> Row:
    return {
        "id": agency.id,
        "name": agency.name,
        "country": agency.country,
        "known": agency.known,
        "mentions": [evidence_row(source, record, mention) for mention in agency.mentions],
    }


def _person(source: Source, record: Record, person: Person) -> Row:
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role,
        "mentions": [evidence_row(source, record, mention) for mention in person.mentions],
    }


def _account(source: Source, account: Account) -> Row:
    agreement = account.agreement
    return {
        "clipping": account.clipping,
        "agreement": agreement.id,
        "date": iso_of(agreement.date),
        "status": agreement.status,
        "evidence": evidence_row(source, source.by_id[account.clipping], agreement.evidence),
    }


def own_problems(record: Record) -> tuple[Problem, ...]:
    """What is unsure in the clipping; mistakes in its corrections are the keeper's to read."""
    own = (p for p in record.problems if p.file == record.clipping.file)
    return tuple(sorted(own, key=lambda problem: problem.sort_key))


def _correction(source: Source, record: Record, correction: Correction) -> Row:
    """What the keeper corrected; the clipping's words only where the whole text may be printed."""
    row: Row = {
        "field": correction.field,
        "value": correction.value or None,
        "was": correction.was or None,
        "reason": correction.reason or None,
    }
    if correction.words and not source.shown[record.clipping.id].public:
        row["words"] = correction.words
    return row


def _problem(problem: Problem) -> Row:
    return {
        "code": problem.code,
        "severity": problem.severity,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
        "fix": problem.fix,
    }


def _span(span: Span) -> Row:
    return {"start": span.start, "end": span.end}
