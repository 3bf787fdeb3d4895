"""The public tables as CSV, column by column, and the Frictionless package that describes them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from clipline.config import Config
from clipline.nouns import Noun
from clipline.settings.licenses import find_short_name
from clipline.site.lists.entries import web_address
from clipline.site.tables.tables import Row, on_one_line
from clipline.texts import Texts

# A spreadsheet takes a cell that begins so for a formula; in those of eastern Asia the
# full-width signs count as well.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
GUARD = "'"
_LISTED = "; "


class Column(Noun, frozen=True):
    """A column: its Frictionless type, what it tells, and its value in a row."""

    name: str
    type: str
    description: str
    value: Callable[[Row], Any]


class Table(Noun, frozen=True):
    """A CSV table; `key` names the columns that tell its rows apart."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("id",)


def format_heading(table: Table) -> str:
    """The first line of a table's file, which is as RFC 4180 has it."""
    return _write([[column.name for column in table.columns]])


def format_cells(table: Table, rows: Iterable[Row]) -> str:
    """The lines of these rows.

    A list is one cell, its parts joined by `; `. What a spreadsheet would run as a formula gets
    an apostrophe in front: the words as they stand are in the JSON, and a CSV gets opened.
    """
    return _write([_cell(column.value(row)) for column in table.columns] for row in rows)


def _write(rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def plan_package(config: Config, texts: Texts, paths: dict[str, list[str]]) -> dict[str, Any]:
    """The data package over the CSV files of each table, by the table's name.

    What a table holds is told in the archive's language, columns in that of their names.

    Paths are told from the package's own folder. Every part of a table is a resource of its own,
    since programs differ on whether the headings of parts count as rows.
    """
    return {
        "profile": "data-package",
        "name": "clippings",
        "title": config.title,
        **({"description": config.description} if config.description else {}),
        **({"licenses": [_license(config.license)]} if config.license else {}),
        "resources": [_resource(t, path, texts) for t in TABLES for path in paths.get(t.name, [])],
    }


def _license(told: str) -> dict[str, str]:
    """A license by its address or its short name, as a Frictionless package has it; by its title
    and the page beside the package, which tells it, where it has neither.
    """
    if web_address(told):
        return {"path": told}
    name = find_short_name(told)
    return {"name": name} if name else {"title": told, "path": "index.html"}


def _cell(value: Any) -> str:  # noqa: ANN401 - a cell holds whatever JSON does
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        value = _LISTED.join(value)
    words = on_one_line(str(value))
    return GUARD + words if words.startswith(_FORMULA) else words


def _resource(table: Table, path: str, texts: Texts) -> dict[str, Any]:
    fields = [{"name": c.name, "type": c.type, "description": c.description} for c in table.columns]
    return {
        "profile": "tabular-data-resource",
        "name": path.removesuffix(".csv").replace("/", "-"),
        "path": path,
        "description": texts.say(f"data.describe.{table.name}"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"'},
        "schema": {"fields": fields, "primaryKey": list(table.key), "missingValues": [""]},
    }


def _column(name: str, description: str, type_: str = "string") -> Column:
    return Column(name, type_, description, lambda row: row.get(name))


def _columns(*pairs: tuple[str, str]) -> tuple[Column, ...]:
    return tuple(_column(name, description) for name, description in pairs)


def _names(key: str) -> Callable[[Row], list[str]]:
    return lambda row: [item["name"] for item in row[key]]


def _found(name: str) -> Callable[[Row], Any]:
    return lambda row: row["evidence"].get(name)


_DATE = "ISO 8601, as precise as the text: 2021-08-05, 2021-08, 2021; empty where not reported"
_WHEN = _columns(
    ("date", _DATE),
    ("date_end", "the last day, where it took several"),
    ("precision", "minute, day, week, month or year"),
)
_WHAT = _columns(("label", "what it is called"), ("kind", "what kind of agreement"))
_HOW = _columns(
    ("status", "signed, announced, held, planned, considered, ongoing, postponed or cancelled"),
    ("parties", "who took part, joined by '; '"),
)
_WHO = (
    *_columns(
        ("id", "unique"),
        ("name", "the name this archive uses"),
        ("country", "ISO 3166 alpha-2, or INT for international bodies"),
        ("names", "the names as written, joined by '; '"),
        ("clippings", "ids of the clippings that name it, joined by '; '"),
        ("events", "ids of its events, joined by '; '"),
    ),
)


CLIPPINGS = Table(
    "clippings",
    (
        *_columns(
            ("id", "unique; its page is clippings/<id>/"),
            ("file", "the source below the archive's root"),
            ("sha256", "of the file's bytes"),
            ("lang", "BCP 47"),
            ("title", "the headline, or one made from the lead"),
        ),
        _column("title_derived", "whether the title was made from the lead", "boolean"),
        *_columns(
            ("published", _DATE),
            ("precision", "minute, day, month or year"),
            ("captured", "the day the page was saved, where the text shows it"),
            ("outlet", "who published it"),
            ("wire", "the news agency it is credited to"),
            ("byline", "reporters, joined by '; '"),
            ("place", "the dateline's place"),
            ("url", "the original, where recorded"),
            ("archive_url", "an archived copy, where recorded"),
            ("rights", "what may be published of it: facts, quote, excerpt or full"),
        ),
        Column("agencies", "string", "names of the agencies in it", _names("agencies")),
        Column("people", "string", "names of the people in it", _names("people")),
        _column("copies_of", "ids of clippings with the same wire story"),
    ),
)
AGREEMENTS = Table(
    "agreements",
    (
        _column("clipping", "id of the clipping"),
        _column("id", "unique within the clipping"),
        *_WHAT,
        *_WHEN,
        *_HOW,
        _column(
            "confidence",
            "certain, likely or guess; a mention is a guess, and has the kind, status and parties "
            "of its event",
        ),
        Column("start", "integer", "where the evidence begins, in code points", _found("start")),
        Column("end", "integer", "where the evidence ends, exclusive", _found("end")),
        Column("quote", "string", "the evidence, where rights allow", _found("quote")),
        _column("event", "id of the event that holds it"),
    ),
    ("clipping", "id"),
)
EVENTS = Table(
    "events",
    (
        _column("id", "unique; its page is events/<id>/"),
        *_WHAT,
        *_WHEN,
        *_HOW,
        _column("agencies", "ids of the agencies that took part, joined by '; '"),
        Column(
            "clippings",
            "string",
            "ids of the clippings that tell of it, joined by '; '",
            lambda row: list(dict.fromkeys(a["clipping"] for a in row["accounts"])),
        ),
        _column("disagrees", "fields on which the accounts differ, joined by '; '"),
        _column("confidence", "certain, likely or guess"),
        _column("unsure", "what is less than certain: happened, date; joined by '; '"),
    ),
)
AGENCIES = Table("agencies", _WHO)
OUTLETS = Table("outlets", _WHO)
PEOPLE = Table("people", _WHO)
TABLES: Sequence[Table] = (CLIPPINGS, AGREEMENTS, EVENTS, AGENCIES, OUTLETS, PEOPLE)
