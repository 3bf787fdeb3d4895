"""Any value of a record, back to its words: what was seen, what it weighed, and what lost."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from clipline.model import Agreement, Candidate, Evidence, Fact, Record, Span
from clipline.partial_dates import PartialDate
from clipline.problems import Problem, place_of, printable
from clipline.result import Job
from clipline.timeline.chosen.certainty import of_telling

FIELDS = ("lang", "title", "published", "captured", "outlet", "wire", "byline", "place")
TABLES = ("agencies", "people", "agreements", "mentions")
_WIDTH = 72  # columns of a line of the clipping


def find_archive(path: Path) -> Path | None:
    """The nearest folder above the file that has a site.yaml; None without one."""
    if not os.path.isfile(path):  # noqa: PTH113 - no error where a name is too long
        return None
    above = path.absolute().parents
    return next((folder for folder in above if (folder / "site.yaml").is_file()), None)


def elsewhere(path: Path, job: Job) -> tuple[Problem, ...]:
    """The note that a file is of no archive, so that another's settings are used."""
    if path.absolute().is_relative_to(job.config.absolute().parent):
        return ()
    message = f"no site.yaml lies above it, so it is read by {job.config}"
    fix = "name its archive with --root, or other settings with --config"
    return (Problem("config-elsewhere", "note", str(path), message, fix),)


def explain_record(record: Record) -> dict[str, Any]:
    """The record's lines with their roles, and for each field its value, its words, its rivals.

    Lines and columns count from 1. Values are as in the public data.
    """
    return {
        "file": record.clipping.file,
        "lines": [
            {
                "line": i,
                "role": zone.role,
                "words": " ".join(zone.span.of(record.clipping.text).split()),
                "reasons": [list(reason) for reason in zone.reasons],
            }
            for i, zone in enumerate(record.zones, 1)
        ],
        **{field: _fact(record, getattr(record, field)) for field in FIELDS},
        "agencies": [
            {"value": a.name, "country": a.country, "known": a.known} | _seen(record, a.mentions)
            for a in record.agencies
        ],
        "people": [
            {"value": p.name, "role": p.role} | _seen(record, p.mentions) for p in record.people
        ],
        "agreements": [_agreement(record, agreement) for agreement in record.agreements],
        "mentions": [_mention(record, mention) for mention in record.mentions],
    }


def _fact(record: Record, fact: Fact[Any]) -> dict[str, Any]:
    return {
        "value": _plain(fact.value),
        "confidence": fact.confidence,
        "score": round(fact.score, 2),
        "reasons": [list(reason) for reason in fact.reasons],
        **_seen(record, fact.evidence),
        "lost": [_candidate(record, candidate, fact.score) for candidate in fact.lost],
    }


def _candidate(record: Record, candidate: Candidate[Any], best: float) -> dict[str, Any]:
    return {
        "value": _plain(candidate.value),
        "score": round(candidate.score, 2),
        "behind": round(best - candidate.score, 2),
        "reasons": [list(reason) for reason in candidate.reasons],
        **_seen(record, candidate.evidence),
    }


def _mention(record: Record, mention: Agreement) -> dict[str, Any]:
    """Its address and what it tells by itself: what it is about, another clipping must tell."""
    told = _agreement(record, mention)
    keys = ("date", "other_readings", "confidence", "evidence", "date_evidence")
    return {"value": mention.id} | {key: told[key] for key in keys}


def _agreement(record: Record, agreement: Agreement) -> dict[str, Any]:
    dated = (agreement.date_evidence,) if agreement.date_evidence else ()
    return {
        "value": agreement.label,
        "kind": agreement.kind,
        "status": agreement.status,
        "date": _plain(agreement.date),
        "other_readings": [_plain(date) for date in agreement.alternatives],
        "parties": list(agreement.parties),
        "confidence": of_telling(agreement),
        **_seen(record, (agreement.evidence, *agreement.more)),
        "date_evidence": _seen(record, dated)["evidence"],
    }


def _seen(record: Record, evidence: Iterable[Evidence]) -> dict[str, Any]:
    return {"evidence": [{**_place(record, e.span), "rule": e.rule} for e in evidence]}


def _place(record: Record, span: Span) -> dict[str, Any]:
    text = record.clipping.text
    line, column = place_of(text, span.start)
    return {"line": line, "column": column, "words": " ".join(span.of(text).split())}


def _plain(value: object) -> object:
    if isinstance(value, PartialDate):
        return value.iso or value.partial
    return list(value) if isinstance(value, tuple) else value


def format_explanation(told: dict[str, Any], field: str | None) -> str:
    """The explanation as text, of one field or of all."""
    shown = ["lines", *FIELDS, *TABLES] if field is None else [field]
    return "\n\n".join(printable_block(_block(told, name)) for name in shown)


def printable_block(lines: Iterable[str]) -> str:
    """Lines as one text, each safe to print."""
    return "\n".join(printable(line) for line in lines)


def _block(told: dict[str, Any], name: str) -> list[str]:
    if name == "lines":
        return [
            f"{line['line']:>4}  {line['role']:<8}  {line['words'][:_WIDTH]}"
            for line in told["lines"]
            if line["words"]
        ]
    if name in TABLES:
        return [name, *(row for item in told[name] for row in _item(told["file"], item))]
    return _field(told["file"], name, told[name])


def _field(file: str, name: str, fact: dict[str, Any]) -> list[str]:
    value = ", ".join(fact["value"]) if isinstance(fact["value"], list) else fact["value"]
    head = f"{name}: {'not told' if value is None else value}"
    lines = [head if value is None else f"{head}  ({fact['confidence']})"]
    lines += [f"  {_where(file, e)}" for e in fact["evidence"]]
    lines += [f"  weighs {_weights(fact)}"] if fact["reasons"] else []
    for lost in fact["lost"]:
        lines.append(f"  lost by {lost['behind']:g}: {lost['value']}")
        lines += [f"    {_where(file, e)}" for e in lost["evidence"]]
        lines += [f"    weighs {_weights(lost)}"] if lost["reasons"] else []
    return lines


def _item(file: str, item: dict[str, Any]) -> list[str]:
    keys = ("kind", "status", "date", "country", "role", "confidence")
    about = ", ".join(str(item[key]) for key in keys if item.get(key))
    lines = [f"  {item['value']}  ({about})"]
    lines += [f"    between {' and '.join(item['parties'])}"] if item.get("parties") else []
    lines += [f"    {_where(file, e)}" for e in item["evidence"]]
    lines += [f"    dated {_where(file, e)}" for e in item.get("date_evidence", ())]
    others = [date for date in item.get("other_readings", ()) if date]
    return [*lines, *([f"    it may mean {' or '.join(others)}"] if others else [])]


def _where(file: str, evidence: dict[str, Any]) -> str:
    words = evidence["words"]
    quoted = words if len(words) <= _WIDTH else words[: _WIDTH - 1] + "…"
    return f'{file}:{evidence["line"]}:{evidence["column"]}  "{quoted}"  {evidence["rule"]}'


def _weights(weighed: dict[str, Any]) -> str:
    parts = ", ".join(f"{name} {points:+g}" for name, points in weighed["reasons"])
    return f"{weighed['score']:g}: {parts}"
