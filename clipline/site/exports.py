"""The archive's public data: JSON and CSV tables, a data package, citations."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from clipline.config import Config
from clipline.model import Event, Record
from clipline.site.citations import plan_citations
from clipline.site.columns import (
    AGENCIES,
    AGREEMENTS,
    CLIPPINGS,
    EVENTS,
    OUTLETS,
    PEOPLE,
    Table,
    format_csv,
    plan_package,
)
from clipline.site.names import agency_rows, outlet_rows, people_rows
from clipline.site.rights import Shown
from clipline.site.tables import (
    PART_LIMIT,
    Row,
    Source,
    clipping_row,
    event_row,
    format_json,
    make_source,
    part_name,
)
from clipline.texts import read_texts

Parts = dict[str, list[Row]]


def plan_exports(
    records: Iterable[Record],
    events: Iterable[Event],
    config: Config,
    shown: Mapping[str, Shown],
    copies: Mapping[str, Sequence[str]] | None = None,
) -> dict[str, str]:
    """The text of each data file by its address below `_site/`, in the data contract's order.

    `shown` and `copies` are by clipping id. The order of records and events does not matter.
    """
    source = make_source(records, events, config, shown, copies or {})
    clippings = [clipping_row(source, record) for record in source.records]
    happened = [event_row(source, event) for event in source.events]
    split = len(clippings) > PART_LIMIT
    by_year = {
        CLIPPINGS: _parts("clippings", clippings, "published", split=split),
        EVENTS: _parts("events", happened, "date", split=split),
    }
    whole = {
        AGENCIES: {"agencies": agency_rows(source)},
        OUTLETS: {"outlets": outlet_rows(source)},
        PEOPLE: {"people": people_rows(source)},
    }
    tables: dict[Table, Parts] = {**by_year, **whole}
    files = {f"data/{name}.json": format_rows(rows) for name, rows in _all_parts(tables)}
    if split:
        files |= {f"data/{t.name}.json": _format_index(parts) for t, parts in by_year.items()}
    tables[AGREEMENTS] = _agreement_parts(by_year[CLIPPINGS])
    return files | _csv_files(config, tables) | _citations(source)


def format_rows(rows: Sequence[Row]) -> str:
    """A JSON list with one row a line, so that a difference shows which rows changed."""
    lines = ",\n".join(format_json(row) for row in rows)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def _parts(name: str, rows: list[Row], date: str, *, split: bool) -> Parts:
    """The rows by the path of their file, without its ending: one, or one a year."""
    parts: Parts = {} if split else {name: []}
    for row in rows:
        parts.setdefault(part_name(name, row[date], split=split), []).append(row)
    return parts


def _format_index(parts: Parts) -> str:
    return format_json({"parts": [f"{name}.json" for name in parts]}) + "\n"


def _all_parts(tables: Mapping[Table, Parts]) -> list[tuple[str, list[Row]]]:
    return [pair for parts in tables.values() for pair in parts.items()]


def _agreement_parts(clippings: Parts) -> Parts:
    """The agreements of each part's clippings, each with its clipping's id."""
    return {
        name.replace("clippings", "agreements", 1): [
            {"clipping": row["id"], **agreement} for row in rows for agreement in row["agreements"]
        ]
        for name, rows in clippings.items()
    }


def _csv_files(config: Config, tables: Mapping[Table, Parts]) -> dict[str, str]:
    files: dict[str, str] = {}
    paths: dict[str, list[str]] = {}
    for table, parts in tables.items():
        paths[table.name] = [f"{name}.csv" for name in parts]
        files |= {f"data/{name}.csv": format_csv(table, rows) for name, rows in parts.items()}
    package = json.dumps(plan_package(config, paths), ensure_ascii=False, indent=2)
    return {**files, "data/datapackage.json": package + "\n"}


def _citations(source: Source) -> dict[str, str]:
    files: dict[str, str] = {}
    texts = read_texts(source.config.language)
    for record in source.records:
        files |= plan_citations(record, source.shown[record.clipping.id], texts)
    return files
