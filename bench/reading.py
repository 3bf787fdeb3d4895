"""How well the reader reads: records held against what a careful person takes from a page.

    .venv/bin/python bench/reading.py [-v] [FOLDER …]

A FOLDER holds clippings and `gold.yaml`; by default, each one below tests/cases/unseen. Shares
are between 0 and 1: published, title, outlet and wire of the clippings with the right value
(none included), the others F1 over all of them. `full` counts an agreement only where its kind,
date and status are right; `leaks` counts known furniture in a body.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from clipline.config import Loader, languages, read_config
from clipline.model import Agreement, Record, Span
from clipline.reading.record import Reader, make_reader, read_record
from clipline.reading.source import read_clipping

REPOSITORY = Path(__file__).resolve().parent.parent
UNSEEN = REPOSITORY / "tests" / "cases" / "unseen"
SHARES = ("published", "title", "outlet", "wire")
Counts = dict[str, Counter[str]]


def make_archive_reader() -> Reader:
    """The reader of the repository's own archive."""
    config, _ = read_config(REPOSITORY / "site.yaml")
    return make_reader(config, languages())


def score_folder(
    folder: Path, read: Callable[[Path], Record]
) -> tuple[dict[str, float], list[str]]:
    """The figures of a folder as its files are read, and every miss in words."""
    gold = yaml.load((folder / "gold.yaml").read_text(encoding="utf-8"), Loader)  # noqa: S506 - a safe one
    counts: Counts = defaultdict(Counter)
    misses: list[str] = []
    for wanted in gold:
        name = Path(wanted["file"]).name
        record = read(folder / name)
        misses += [f"{name}: {miss}" for miss in _compare(record, wanted, counts)]
    figures = {name: _f1(count) for name, count in counts.items() if name != "leaks"}
    return {**figures, "leaks": float(counts["leaks"]["wrong"])}, misses


def _f1(count: Counter[str]) -> float:
    total = 2 * count["right"] + count["wrong"] + count["missed"]
    return 2 * count["right"] / total if total else 1.0


def _compare(record: Record, wanted: dict[str, Any], counts: Counts) -> list[str]:
    misses = []
    for field in SHARES:
        right = _value(record, field) in _wanted(wanted, field)
        counts[field].update(["right"] if right else ["wrong", "missed"])
        if not right:
            misses.append(f"{field}: {_value(record, field)!r}, not {wanted[field]!r}")
    byline = {_even(name) for name in record.byline.value or ()}
    misses += _sets(byline, {_even(n) for n in wanted["byline"]}, "byline", counts)
    misses += _agencies(record, wanted, counts)
    misses += _agreements(record, wanted, counts)
    return misses + _body(record, wanted, counts)


def _even(words: str | None) -> str:
    """Words without quotes, case, a leading article and stops: what no reader would call wrong."""
    plain = re.sub("[\u201c\u201d\u2018\u2019\"']", "", words or "").casefold().strip()
    return re.sub(r"[\s.]+", " ", re.sub(r"^the\s+", "", plain)).strip()


def _value(record: Record, field: str) -> str:
    if field == "published":
        return (record.published.value.iso if record.published.value else None) or ""
    if field == "title" and record.title_derived:
        return ""
    return _even(getattr(record, field).value)


def _wanted(wanted: dict[str, Any], field: str) -> set[str]:
    values = [wanted[field], *wanted.get(f"{field}_alternatives", [])]
    return {str(v or "") if field == "published" else _even(v) for v in values}


def _sets(found: set[str], wanted: set[str], name: str, counts: Counts) -> list[str]:
    right, wrong, missed = found & wanted, found - wanted, wanted - found
    for key, values in (("right", right), ("wrong", wrong), ("missed", missed)):
        counts[name][key] += len(values)
    return [f"{name}: {sorted(found)}, not {sorted(wanted)}"] if wrong or missed else []


def _agencies(record: Record, wanted: dict[str, Any], counts: Counts) -> list[str]:
    text = record.clipping.text
    left = {a.id: {_even(m.span.of(text)) for m in a.mentions} for a in record.agencies}
    misses = []
    for agency in wanted["agencies"]:
        names = {_even(n) for n in agency["as_written"]}
        hit = next((k for k, v in left.items() if _alike(v, names)), None)
        counts["agencies"]["missed" if hit is None else "right"] += 1
        if hit is None:
            misses.append(f"agency missed: {agency['name']}")
        else:
            del left[hit]
    spare = {_even(n) for a in wanted.get("agencies_optional", []) for n in a["as_written"]}
    wrong = [name for name, mentions in left.items() if not _alike(mentions, spare)]
    counts["agencies"]["wrong"] += len(wrong)
    return [*misses, *(f"agency wrong: {name}" for name in wrong)]


def _alike(some: set[str], others: set[str]) -> bool:
    pairs = [(a, b) for a in some for b in others if a and b]
    return any(a == b or (min(len(a), len(b)) > 3 and (a in b or b in a)) for a, b in pairs)  # noqa: PLR2004 - shorter words are in everything


def _agreements(record: Record, wanted: dict[str, Any], counts: Counts) -> list[str]:
    text, left, misses = record.clipping.text, list(record.agreements), []
    for gold in (g for g in wanted["agreements"] if not g.get("optional")):
        near = [a for a in left if a.evidence.span.overlaps(_quote(text, gold))]
        best = max(near, key=lambda a: sum(_fits(a, gold).values()), default=None)
        if best is None:
            counts["agreements"]["missed"] += 1
            counts["full"]["missed"] += 1
            misses.append(f"agreement missed: {gold['label']}")
            continue
        left.remove(best)
        counts["agreements"]["right"] += 1
        wrong = [field for field, fits in _fits(best, gold).items() if not fits]
        counts["full"].update(["wrong", "missed"] if wrong else ["right"])
        misses += [f"agreement {gold['label']}: wrong {', '.join(wrong)}"] if wrong else []
    optional = [_quote(text, g) for g in wanted["agreements"] if g.get("optional")]
    extra = [a for a in left if not any(a.evidence.span.overlaps(o) for o in optional)]
    for name in ("agreements", "full"):
        counts[name]["wrong"] += len(extra)
    return [*misses, *(f"agreement wrong: {a.label}" for a in extra)]


def _quote(text: str, gold: dict[str, Any]) -> Span:
    at = text.find(gold["quote"])
    return Span(at, at + len(gold["quote"]))


def _fits(agreement: Agreement, gold: dict[str, Any]) -> dict[str, bool]:
    date = agreement.date.iso if agreement.date else None
    told = {"kind": agreement.kind, "date": date, "status": agreement.status}
    return {k: v in (gold[k], *gold.get(f"{k}_alternatives", [])) for k, v in told.items()}


def _body(record: Record, wanted: dict[str, Any], counts: Counts) -> list[str]:
    text = record.clipping.text
    body = " ".join(span.of(text) for span in record.body)
    found, gold = (
        Counter(re.findall(r"\w+", body)),
        Counter(re.findall(r"\w+", _gold(text, wanted))),
    )
    both = (found & gold).total()
    counts["body"].update({"right": both, "wrong": found.total() - both})
    counts["body"]["missed"] += gold.total() - both
    leaks = [words for words in wanted["not_body"] if words in body]
    counts["leaks"]["wrong"] += len(leaks)
    return [f"in the body: {words!r}" for words in leaks]


def _gold(text: str, wanted: dict[str, Any]) -> str:
    first, last = wanted.get("body_first", ""), wanted.get("body_last", "")
    start = wanted.get("body_start", text.find(first))
    end = wanted.get("body_end", text.find(last) + len(last))
    parts, at = [], start
    for hole, after in wanted.get("body_holes", []):
        parts.append(text[at:hole])
        at = after
    return " ".join([*parts, text[at:end]])


def main() -> None:
    """Print the figures of each folder."""
    parser = argparse.ArgumentParser(description="How well the reader reads.")
    parser.add_argument(
        "folders",
        nargs="*",
        type=Path,
        default=sorted(p.parent for p in UNSEEN.glob("*/gold.yaml")),
    )
    parser.add_argument("-v", action="store_true", help="print every miss")
    options = parser.parse_args()
    reader = make_archive_reader()
    for folder in options.folders:
        figures, misses = score_folder(
            folder, lambda path: read_record(read_clipping(path, path.parent.parent), reader)
        )
        print(folder.name, *(f"{name} {value:.3f}" for name, value in figures.items()), sep="  ")
        if options.v:
            print(*(f"  {miss}" for miss in misses), sep="\n")


if __name__ == "__main__":
    main()
