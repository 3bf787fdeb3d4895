"""What a build tells the keeper when it ends: each clipping, what is unsure, where to look."""

from __future__ import annotations

from collections import Counter
from typing import Any

from clipline.model import Record
from clipline.pipeline import Archive, Result
from clipline.problems import Problem, format_problem, printable

_TITLE_WIDTH = 60
_CLIPPINGS_SHOWN = 40  # a screenful; a large archive is read in its site, not in a terminal
_PROBLEMS_SHOWN = 50


def format_report(result: Result, archive: Archive, seconds: float, *, verbose: bool) -> str:
    """The report as text. Notes are counted, and printed only when verbose."""
    blocks = [_clipping_lines(result, verbose=verbose), _problem_lines(result, verbose=verbose)]
    summary = [_counts(result), _written(result, seconds), _where(result, archive)]
    if verbose:
        blocks.append("\n".join(f"  wrote {a}" for a in result.placed.written))
    return "\n\n".join(block for block in (*blocks, "\n".join(summary)) if block)


def _clipping_lines(result: Result, *, verbose: bool) -> str:
    shown = result.records if verbose else result.records[-_CLIPPINGS_SHOWN:]
    lines = [line for record in shown for line in _record_lines(record)]
    left = len(result.records) - len(shown)
    return "\n".join([*([f"… {left} earlier clippings"] if left else []), *lines])


def _record_lines(record: Record) -> list[str]:
    date = record.published.value.iso if record.published.value else None
    outlet = record.outlet.value or (f"via {record.wire.value}" if record.wire.value else None)
    title = _cut(printable(record.title.value or "(no title)"))
    found = f"{_many(len(record.agencies), 'agency', 'agencies')}, "
    found += _many(len(record.agreements), "agreement", "agreements")
    return [
        f"{date or 'date unknown':<22}  {printable(outlet or 'outlet unknown'):<20}  {title}",
        f"{'':<22}  {printable(record.clipping.file)}: {found}",
    ]


def _cut(title: str) -> str:
    if len(title) <= _TITLE_WIDTH:
        return title
    return title[: _TITLE_WIDTH - 1].rstrip() + "\N{HORIZONTAL ELLIPSIS}"


def _many(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _problem_lines(result: Result, *, verbose: bool) -> str:
    worth = [p for p in result.problems if verbose or p.severity != "note"]
    blocks = [format_problem(p) for p in worth[:_PROBLEMS_SHOWN]]
    if len(worth) > _PROBLEMS_SHOWN:
        blocks.append(f"… and {len(worth) - _PROBLEMS_SHOWN} more")
    return "\n".join(blocks)


def _counts(result: Result) -> str:
    problems = Counter(p.severity for p in result.problems)
    parts = [
        _many(len(result.records), "clipping", "clippings"),
        _many(len(result.events), "event", "events"),
        *(_many(problems[s], s, s + "s") for s in ("error", "warning", "note") if problems[s]),
    ]
    hint = " (-v prints the notes)" if problems["note"] else ""
    return ", ".join(parts) + hint


def _written(result: Result, seconds: float) -> str:
    placed = result.placed
    parts = [_many(len(placed.written), "file", "files") + " written"]
    if placed.removed:
        parts.append(f"{len(placed.removed)} removed")
    if placed.unchanged:
        parts.append(f"{placed.unchanged} unchanged")
    return f"{', '.join(parts)}, {seconds:.2f} s"


def _where(result: Result, archive: Archive) -> str:
    if any(p.code.startswith("out-") for p in result.placed.problems):
        return "nothing was written"
    return f"open {archive.out / 'index.html'}"


def report_data(result: Result, archive: Archive, seconds: float) -> dict[str, Any]:
    """The report for programs."""
    return {
        "clippings": [
            {
                "id": r.clipping.id,
                "file": r.clipping.file,
                "published": r.published.value.iso if r.published.value else None,
                "outlet": r.outlet.value,
                "wire": r.wire.value,
                "title": r.title.value,
                "agencies": [a.name for a in r.agencies],
                "agreements": [a.label for a in r.agreements],
            }
            for r in result.records
        ],
        "events": len(result.events),
        "problems": [_problem_data(p) for p in result.problems],
        "written": list(result.placed.written),
        "removed": list(result.placed.removed),
        "unchanged": result.placed.unchanged,
        "seconds": round(seconds, 3),
        "open": str(archive.out / "index.html"),
    }


def _problem_data(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": problem.severity,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
        "fix": problem.fix,
    }
