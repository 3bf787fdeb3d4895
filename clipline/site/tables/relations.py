"""The archive as rows of tables that refer to one another, for databases.

Full-text search in SQLite takes what stands between blanks for a word. Hangul is written with
particles after a word, kana and Han without blanks; so each such run is also told in pieces, and
a search for two syllables finds them wherever they stand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from clipline.model import Evidence, Record, Span
from clipline.site.rights import Shown
from clipline.site.tables.names import agency_rows, outlet_rows, people_rows
from clipline.site.tables.tables import (
    Row,
    Source,
    agreement_row,
    clipping_row,
    event_row,
    evidence_row,
)

PIECE = 6  # characters; longer words are rare, and are found as a whole where blanks enclose them
GAP = "[…]"
_LISTED = "; "
_WORD = re.compile(r"\w+")
_RUN = re.compile("[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]+")

Values = tuple[Any, ...]


def plan_relations(source: Source) -> Iterator[tuple[str, Iterable[Values]]]:
    """Each table's name with its rows, a table after those it refers to."""
    events = [event_row(source, event) for event in source.events]
    agencies, outlets, people = agency_rows(source), outlet_rows(source), people_rows(source)
    owners = {row["name"]: row["id"] for row in outlets}
    known = {row["id"] for row in agencies}
    yield "outlets", ((row["id"], row["name"], row["country"]) for row in outlets)
    yield "agencies", ((r["id"], r["name"], r["country"], int(r["known"])) for r in agencies)
    yield "people", ((row["id"], row["name"]) for row in people)
    yield "clippings", (_clipping(source, record, owners) for record in source.records)
    yield "copies", _copies(source)
    yield "events", (_event(row) for row in events)
    yield "event_agencies", ((e["id"], a) for e in events for a in e["agencies"] if a in known)
    yield "accounts", _accounts(source)
    yield "mentions", _mentions(source)


def cut_pieces(*texts: str | None) -> str | None:
    """Every stretch of up to six characters of words in Hangul, Han or kana, each once.

    Other letters that such a word is joined to stand apart as well (`MOU를`: MOU). None where
    there is no such word.
    """
    pieces: dict[str, None] = {}
    for text in texts:
        for word in _WORD.findall(unicodedata.normalize("NFC", text or "")):
            runs = _RUN.findall(word)
            for run in runs:
                pieces |= dict.fromkeys(_stretches(run))
            if runs:
                pieces |= dict.fromkeys(part for part in _RUN.split(word) if part)
    return " ".join(pieces) or None


def published_text(record: Record, shown: Shown) -> str | None:
    """The article as far as this build may print it; what is left out is `[…]`."""
    text = record.clipping.text
    paragraphs: list[str] = []
    for span in record.body:
        words = _cut(text, span, shown.text_spans)
        if words != GAP or paragraphs[-1:] != [GAP]:
            paragraphs.append(words)
    return "\n\n".join(paragraphs) if any(p != GAP for p in paragraphs) else None


def _stretches(run: str) -> Iterator[str]:
    for start in range(len(run)):
        yield from (run[start:end] for end in range(start + 1, min(start + PIECE, len(run)) + 1))


def _cut(text: str, span: Span, shown: Sequence[Span]) -> str:
    """A paragraph's words on one line, those that may not be printed as a gap."""
    parts, at = [], span.start
    for piece in shown:
        start, end = max(piece.start, span.start), min(piece.end, span.end)
        if start < end:
            parts += [GAP] if start > at and text[at:start].strip() else []
            parts.append(" ".join(text[start:end].split()))
            at = end
    parts += [GAP] if text[at : span.end].strip() else []
    return " ".join(part for part in parts if part) or GAP


def _clipping(source: Source, record: Record, owners: dict[str, str]) -> Values:
    row = clipping_row(source, record)
    text = published_text(record, source.shown[record.clipping.id])
    plain = ("id", "file", "sha256", "lang", "title")
    dated = ("published", "precision", "captured")
    return (
        *(row[name] for name in plain),
        int(row["title_derived"]),
        *(row[name] for name in dated),
        owners.get(row["outlet"]),
        owners.get(row["wire"]),
        _LISTED.join(row["byline"]) or None,
        *(row.get(name) for name in ("place", "url", "archive_url", "rights", "note")),
        text,
        cut_pieces(row["title"], text),
    )


def _copies(source: Source) -> Iterator[Values]:
    for clipping in source.by_id:
        others = sorted(source.copies.get(clipping, ()))
        yield from ((clipping, other) for other in others if other in source.by_id)


def _event(row: Row) -> Values:
    names = ("id", "label", "kind", "status", "date", "date_end", "precision")
    parties = _LISTED.join(row["parties"])
    differ = _LISTED.join(row["disagrees"]) or None
    return (*(row[name] for name in names), parties, differ, cut_pieces(row["label"], parties))


def _accounts(source: Source) -> Iterator[Values]:
    for event in source.events:
        for account in event.accounts:
            record = source.by_id[account.clipping]
            row = agreement_row(source, record, account.agreement)
            names = ("id", "label", "kind", "status", "date", "date_end", "confidence")
            found = row["evidence"]
            told = tuple(row[name] for name in names)
            quote = found.get("quote")
            yield (event.id, account.clipping, *told, found["start"], found["end"], quote)


def _mentions(source: Source) -> Iterator[Values]:
    """Where each clipping names a body or a person; without a place where only the keeper does."""
    number = 0
    for record in source.records:
        agencies = ((a.id, None, None, a.mentions) for a in record.agencies)
        people = ((None, p.id, p.role, p.mentions) for p in record.people)
        for agency, person, role, mentions in (*agencies, *people):
            for place in [_place(source, record, m) for m in mentions] or [(None, None, None)]:
                number += 1
                yield (number, record.clipping.id, agency, person, role, *place)


def _place(source: Source, record: Record, mention: Evidence) -> Values:
    row = evidence_row(source, record, mention)
    return (row["start"], row["end"], row.get("quote"))
