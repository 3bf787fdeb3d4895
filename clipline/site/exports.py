"""The archive's public data: JSON and CSV tables, a data package, citations."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial

from clipline.nouns import Noun
from clipline.partial_dates import iso_of
from clipline.site.archive import Archive
from clipline.site.citing.citations import clipping_work, plan_citations
from clipline.site.lazy import GeneratedFile, Keep, Lines, Loader, keep_nothing, key_of
from clipline.site.tables.columns import (
    AGENCIES,
    AGREEMENTS,
    CLIPPINGS,
    EVENTS,
    OUTLETS,
    PEOPLE,
    Table,
    format_cells,
    format_heading,
    plan_package,
)
from clipline.site.tables.names import agency_rows, outlet_rows, people_rows
from clipline.site.tables.tables import (
    PART_LIMIT,
    Row,
    Source,
    clipping_row,
    event_row,
    format_json,
    make_source,
    part_name,
)


class Part(Noun, frozen=True):
    """A file of a table: its path without ending, a key for what its rows are made from; and what
    each row's lines are, or several rows', in JSON, where that has any, and in CSV.
    """

    table: Table
    name: str
    key: bytes
    json: Callable[[], list[str]] | None
    csv: Callable[[], list[str]]


def plan_data(archive: Archive, keep: Keep = keep_nothing) -> Iterator[GeneratedFile]:
    """The tables, what describes them, and the citations of the clippings."""
    source = make_source(archive)
    split = len(archive.briefs) > PART_LIMIT
    parts = [
        *_clipping_parts(archive, source, keep, split=split),
        *_event_parts(archive, source, keep, split=split),
        *_whole_parts(archive, source),
    ]
    for part in parts:
        yield from _files(part)
    yield from _descriptions(archive, parts, split=split)
    yield from _citations(archive)


def format_list(lines: Sequence[str]) -> str:
    """A JSON list with one row a line, so that a difference shows which rows changed."""
    rows = ",\n".join(lines)
    return f"[\n{rows}\n]\n" if rows else "[]\n"


def _clipping_parts(archive: Archive, source: Source, keep: Keep, *, split: bool) -> Iterator[Part]:
    """The clippings, and the agreements that each part of them tells of, beside it."""
    dates = {brief.id: iso_of(brief.published) for brief in source.briefs}
    names, keys = _by_part("clippings", dates, split=split), archive.keys.clippings

    def make(clipping: str) -> Lines:
        row = clipping_row(source, source.by_id[clipping])
        told = [{"clipping": clipping, **agreement} for agreement in row["agreements"]]
        return (*_both(CLIPPINGS, row), format_cells(AGREEMENTS, told))

    column = _columns(names, keep({one: key_of("row", keys[one]) for one in dates}, make))
    for name, found in names.items():
        key = b"".join(keys[one] for one in found)
        beside = name.replace("clippings", "agreements", 1)
        yield Part(CLIPPINGS, name, key, column(name, 0), column(name, 1))
        yield Part(AGREEMENTS, beside, key, None, column(name, 2))


def _event_parts(archive: Archive, source: Source, keep: Keep, *, split: bool) -> Iterator[Part]:
    dates = {event.id: iso_of(event.date) for event in source.events}
    names, keys = _by_part("events", dates, split=split), archive.keys.events

    def make(event: str) -> Lines:
        return _both(EVENTS, event_row(source, archive.event_by_id[event]))

    column = _columns(names, keep({one: key_of("row", keys[one]) for one in dates}, make))
    for name, found in names.items():
        key = b"".join(keys[one] for one in found)
        yield Part(EVENTS, name, key, column(name, 0), column(name, 1))


def _both(table: Table, row: Row) -> Lines:
    """The row as the two files of a part have it."""
    return (format_json(row), format_cells(table, [row]))


def _columns(
    names: Mapping[str, list[str]], load: Loader
) -> Callable[[str, int], Callable[[], list[str]]]:
    """What all of a part have in one of their lines; the last part's are held for its next file."""

    @lru_cache(maxsize=1)
    def lines_of(name: str) -> list[Lines]:
        found = load(names[name])
        return [found[one] for one in names[name]]

    return lambda name, at: lambda: [lines[at] for lines in lines_of(name)]


def _whole_parts(archive: Archive, source: Source) -> Iterator[Part]:
    """The tables that are never split, since a row tells of the whole archive."""
    key = key_of(*archive.keys.clippings.values(), *archive.keys.events.values())
    yield _whole(AGENCIES, key, lambda: agency_rows(source))
    yield _whole(OUTLETS, key, lambda: outlet_rows(source))
    yield _whole(PEOPLE, key, lambda: people_rows(source))


def _whole(table: Table, key: bytes, make: Callable[[], list[Row]]) -> Part:
    rows = cache(make)

    def listed() -> list[str]:
        return [format_json(row) for row in rows()]

    return Part(table, table.name, key, listed, lambda: [format_cells(table, rows())])


def _by_part(table: str, dates: Mapping[str, str | None], *, split: bool) -> dict[str, list[str]]:
    """The ids by the path of their rows' file, without its ending: one, or one a year."""
    parts: dict[str, list[str]] = {} if split else {table: []}
    for one, date in dates.items():
        parts.setdefault(part_name(table, date, split=split), []).append(one)
    return parts


def _files(part: Part) -> Iterator[GeneratedFile]:
    key, listed, heading = key_of(part.name, part.key), part.json, format_heading(part.table)
    if listed is not None:
        yield GeneratedFile(f"data/{part.name}.json", key, lambda: format_list(listed()))
    yield GeneratedFile(f"data/{part.name}.csv", key, lambda: heading + "".join(part.csv()))


def _descriptions(
    archive: Archive, parts: Sequence[Part], *, split: bool
) -> Iterator[GeneratedFile]:
    """What there is: the data package, and the list of parts of a table that is split."""
    paths: dict[str, list[str]] = {}
    for part in parts:
        paths.setdefault(part.table.name, []).append(f"{part.name}.csv")
    described = plan_package(archive.config, archive.texts, paths)
    package = json.dumps(described, ensure_ascii=False, indent=2) + "\n"
    yield GeneratedFile("data/datapackage.json", key_of(package), partial(str, package))
    for table in (CLIPPINGS, EVENTS) if split else ():
        index = _format_index(part.name for part in parts if part.table is table)
        yield GeneratedFile(f"data/{table.name}.json", key_of(index), partial(str, index))


def _format_index(names: Iterable[str]) -> str:
    return format_json({"parts": [f"{name}.json" for name in names]}) + "\n"


def _citations(archive: Archive) -> Iterator[GeneratedFile]:
    for brief in archive.briefs:
        key, work = archive.record_keys[brief.id], partial(clipping_work, brief, archive.texts)
        yield from plan_citations(f"clippings/{brief.id}", key_of("cited", key), work)
