"""The archive's public data: JSON and CSV tables, a data package, citations."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial

from clipline.config import Config
from clipline.model import Event, Record
from clipline.nouns import Noun
from clipline.partial_dates import PartialDate
from clipline.site.archive import Archive, gather
from clipline.site.citations import clipping_work, plan_citations
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
from clipline.site.keys import with_keys
from clipline.site.later import Supplement, key_of
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

Rows = Callable[[], list[Row]]


class Part(Noun, frozen=True):
    """A file of a table: its path without ending, a key for what its rows are made from."""

    table: Table
    name: str
    key: bytes
    rows: Rows


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
    archive = with_keys(gather([*records], [*events], config, shown, copies or {}))
    return {file.address: file.make() for file in plan_data(archive)}


def plan_data(archive: Archive) -> Iterator[Supplement]:
    """The tables, what describes them, and the citations of the clippings."""
    source = make_source(archive)
    split = len(archive.briefs) > PART_LIMIT
    parts = [
        *_clipping_parts(archive, source, split=split),
        *_event_parts(archive, source, split=split),
        *_whole_parts(archive, source),
    ]
    for part in parts:
        yield from _files(part)
    yield from _descriptions(archive, parts, split=split)
    yield from _citations(archive)


def format_rows(rows: Sequence[Row]) -> str:
    """A JSON list with one row a line, so that a difference shows which rows changed."""
    lines = ",\n".join(format_json(row) for row in rows)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def _clipping_parts(archive: Archive, source: Source, *, split: bool) -> Iterator[Part]:
    """The clippings, and the agreements that each part of them tells of, beside it."""
    dates = {brief.id: _iso(brief.published) for brief in source.briefs}
    names = _by_part("clippings", dates, split=split)

    rows_of = _each(lambda one: clipping_row(source, source.by_id[one]), names)
    for name, found in names.items():
        key = b"".join(archive.keys.clippings[one] for one in found)
        beside = name.replace("clippings", "agreements", 1)
        yield Part(CLIPPINGS, name, key, partial(rows_of, name))
        yield Part(AGREEMENTS, beside, key, partial(_agreements_of, rows_of, name))


def _event_parts(archive: Archive, source: Source, *, split: bool) -> Iterator[Part]:
    dates = {event.id: _iso(event.date) for event in source.events}
    names = _by_part("events", dates, split=split)
    rows_of = _each(lambda one: event_row(source, archive.event_by_id[one]), names)
    for name, found in names.items():
        key = b"".join(archive.keys.events[one] for one in found)
        yield Part(EVENTS, name, key, partial(rows_of, name))


def _each(make: Callable[[str], Row], names: Mapping[str, list[str]]) -> Callable[[str], list[Row]]:
    """The rows of each part, made by id; those of the last part are kept for its second file."""

    @lru_cache(maxsize=1)
    def rows_of(name: str) -> list[Row]:
        return [make(one) for one in names[name]]

    return rows_of


def _whole_parts(archive: Archive, source: Source) -> Iterator[Part]:
    """The tables that are never split, since a row tells of the whole archive."""
    key = key_of(*archive.keys.clippings.values(), *archive.keys.events.values())
    yield Part(AGENCIES, "agencies", key, lambda: agency_rows(source))
    yield Part(OUTLETS, "outlets", key, lambda: outlet_rows(source))
    yield Part(PEOPLE, "people", key, lambda: people_rows(source))


def _iso(date: PartialDate | None) -> str | None:
    return date.iso if date else None


def _by_part(table: str, dates: Mapping[str, str | None], *, split: bool) -> dict[str, list[str]]:
    """The ids by the path of their rows' file, without its ending: one, or one a year."""
    parts: dict[str, list[str]] = {} if split else {table: []}
    for one, date in dates.items():
        parts.setdefault(part_name(table, date, split=split), []).append(one)
    return parts


def _agreements_of(rows_of: Callable[[str], list[Row]], name: str) -> list[Row]:
    """The agreements of a part's clippings, each with its clipping's id."""
    return [
        {"clipping": row["id"], **agreement}
        for row in rows_of(name)
        for agreement in row["agreements"]
    ]


def _files(part: Part) -> Iterator[Supplement]:
    key = key_of(part.name, part.key)
    if part.table is not AGREEMENTS:
        yield Supplement(f"data/{part.name}.json", key, lambda: format_rows(part.rows()))
    yield Supplement(f"data/{part.name}.csv", key, lambda: format_csv(part.table, part.rows()))


def _descriptions(archive: Archive, parts: Sequence[Part], *, split: bool) -> Iterator[Supplement]:
    """What there is: the data package, and the list of parts of a table that is split."""
    paths: dict[str, list[str]] = {}
    for part in parts:
        paths.setdefault(part.table.name, []).append(f"{part.name}.csv")
    described = plan_package(archive.config, archive.texts, paths)
    package = json.dumps(described, ensure_ascii=False, indent=2) + "\n"
    yield Supplement("data/datapackage.json", key_of(package), partial(str, package))
    for table in (CLIPPINGS, EVENTS) if split else ():
        index = _format_index(part.name for part in parts if part.table is table)
        yield Supplement(f"data/{table.name}.json", key_of(index), partial(str, index))


def _format_index(names: Iterable[str]) -> str:
    return format_json({"parts": [f"{name}.json" for name in names]}) + "\n"


def _citations(archive: Archive) -> Iterator[Supplement]:
    for brief in archive.briefs:
        key, work = archive.record_keys[brief.id], partial(clipping_work, brief, archive.texts)
        yield from plan_citations(f"clippings/{brief.id}", key_of("cited", key), work)
