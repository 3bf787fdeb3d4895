"""What a build tells the keeper when it ends: each clipping, what is unsure, where to look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from clipline.problems import Problem, format_problem, printable
from clipline.result import Job, Line, Result

_HEADING = "each clipping, with how many agencies and agreements were read from it:"
_TITLE_WIDTH = 60
_OUTLET_WIDTH = 40  # "Fjord News Agency (outlet not reported)"
_CLIPPINGS_SHOWN = 40  # a screenful; a large archive is read in its site, not in a terminal
_PROBLEMS_SHOWN = 50


def format_report(result: Result, job: Job, seconds: float, *, verbose: bool) -> str:
    """The report as text. A note is one line; when verbose, it has its place and its fix."""
    blocks = [_clipping_lines(result, verbose=verbose), _problem_lines(result, verbose=verbose)]
    summary = [_counts(result), _written(result, seconds), _where(result, job)]
    if verbose:
        blocks.append("\n".join(_file_line(a, result) for a in result.placed.written))
    return "\n\n".join(block for block in (*blocks, "\n".join(summary)) if block)


def _file_line(address: str, result: Result) -> str:
    why = result.reasons.get(address)
    return f"  wrote {address}: {why}" if why else f"  wrote {address}"


def _clipping_lines(result: Result, *, verbose: bool) -> str:
    if not result.clippings:
        return ""
    shown = result.clippings if verbose else result.clippings[-_CLIPPINGS_SHOWN:]
    left = len(result.clippings) - len(shown)
    earlier = [f"… {left} earlier clippings (-v prints them)"] if left else []
    outlets = [_cut(_name_outlet(line), _OUTLET_WIDTH) for line in shown]
    width = max(len(words) for words in ("outlet", *outlets))
    heading = f"{'published':<22}  {'outlet':<{width}}  agencies  agreements  title"
    lines = (
        _clipping_line(line, f"{outlet:<{width}}", verbose=verbose)
        for line, outlet in zip(shown, outlets, strict=True)
    )
    return "\n".join([_HEADING, heading, *earlier, *lines])


def _name_outlet(clipping: Line) -> str:
    """Who published it, as the site says it in English."""
    if clipping.outlet:
        return clipping.outlet
    return f"{clipping.wire} (outlet not reported)" if clipping.wire else "unknown"


def _clipping_line(clipping: Line, outlet: str, *, verbose: bool) -> str:
    """One line; `outlet` is as wide as its column."""
    published = clipping.published or "unknown"
    line = f"{published:<22}  {outlet}  "
    line += f"{len(clipping.agencies):>8}  {len(clipping.agreements):>10}  "
    line += _cut(clipping.title or "(no title)", _TITLE_WIDTH)
    return f"{line}\n{'':<22}  {printable(clipping.file)}" if verbose else line


def _cut(words: str, width: int) -> str:
    words = printable(words)
    return words if len(words) <= width else words[: width - 1].rstrip() + "…"


def count_words(count: int, one: str, more: str) -> str:
    """A count with the word that suits it."""
    return f"{count} {one if count == 1 else more}"


def _problem_lines(result: Result, *, verbose: bool) -> str:
    grave = [p for p in result.problems if p.severity != "note"]
    notes = [p for p in result.problems if p.severity == "note"]
    blocks = [format_problem(p) for p in grave[:_PROBLEMS_SHOWN]]
    blocks += [format_problem(p) if verbose else note_line(p) for p in notes[:_PROBLEMS_SHOWN]]
    left = len(result.problems) - len(blocks)
    return "\n".join([*blocks, *([f"… and {left} more"] if left else [])])


def problem_blocks(problems: Iterable[Problem], *, verbose: bool = False) -> list[str]:
    """Each problem as a block; a note is one line, unless verbose."""
    return [
        format_problem(p) if verbose or p.severity != "note" else note_line(p) for p in problems
    ]


def note_line(problem: Problem) -> str:
    """A note on one line."""
    place = f"{problem.file}:{problem.line}" if problem.line else problem.file
    return printable(f"{place}: note: {problem.message}")


def _counts(result: Result) -> str:
    problems = Counter(p.severity for p in result.problems)
    parts = [
        count_words(len(result.clippings), "clipping", "clippings"),
        count_words(result.events, "event", "events"),
        *(
            count_words(problems[s], s, s + "s")
            for s in ("error", "warning", "note")
            if problems[s]
        ),
    ]
    hint = " (-v says how to settle them)" if problems["note"] else ""
    return f"in all: {', '.join(parts)}{hint}"


def _written(result: Result, seconds: float) -> str:
    placed = result.placed
    parts = [count_words(len(placed.written), "file", "files") + " written"]
    if placed.removed:
        parts.append(f"{len(placed.removed)} removed")
    if placed.unchanged:
        parts.append(f"{placed.unchanged} unchanged")
    return f"{', '.join(parts)}, {seconds:.2f} s"


def _where(result: Result, job: Job) -> str:
    if result.kept:
        return "the site was left as it is"
    if not result.placed.done:
        return "nothing was written"
    return printable(f"open {job.out / 'index.html'}")


def format_stages(result: Result, seconds: float) -> str:
    """How long each stage took; `start` is all else, the look at what has changed included."""
    rest = seconds - sum(result.stages.values())
    stages = {"start": rest, **result.stages}
    return "\n".join(f"  {name:<8} {taken:7.2f} s" for name, taken in stages.items())


def report_data(result: Result, job: Job, seconds: float) -> dict[str, Any]:
    """The report for programs."""
    return {
        "clippings": [_line_data(line) for line in result.clippings],
        "events": result.events,
        "problems": [problem_data(p) for p in result.problems],
        "written": list(result.placed.written),
        "removed": list(result.placed.removed),
        "unchanged": result.placed.unchanged,
        "seconds": round(seconds, 3),
        "open": str(job.out / "index.html"),
    }


def _line_data(line: Line) -> dict[str, Any]:
    return {
        "id": line.id,
        "file": line.file,
        "published": line.published,
        "outlet": line.outlet,
        "wire": line.wire,
        "title": line.title,
        "agencies": list(line.agencies),
        "agreements": list(line.agreements),
    }


def problem_data(problem: Problem) -> dict[str, Any]:
    """A problem for programs."""
    return {
        "code": problem.code,
        "severity": problem.severity,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
        "fix": problem.fix,
    }
