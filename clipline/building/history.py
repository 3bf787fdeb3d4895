"""An earlier build's public data, read to tell what changed since."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from clipline.site.kinds.changes import Before, rows_by_id

# What a row's columns hold, as far as anything is told of them.
_TEXTS = (
    "title", "published", "outlet", "wire", "sha256", "label", "kind", "date", "date_end", "status",
)  # fmt: skip
_CLIPPING_LISTS: Mapping[str, type] = {"byline": str, "corrections": dict}
_EVENT_LISTS: Mapping[str, type] = {"parties": str, "accounts": dict, "decided": dict}


class NoHistoryError(Exception):
    """A folder that holds no earlier build's data; its words say what is wrong."""


def read_before(folder: Path) -> Before:
    """The clippings and events of the build in that folder, or whose `data/` it is.

    NoHistoryError where it holds none, or what cannot be read.
    """
    data = folder / "data" if (folder / "data").is_dir() else folder
    try:
        clippings = _table(data, "clippings", _CLIPPING_LISTS)
        events = _table(data, "events", _EVENT_LISTS)
    except OSError as error:
        message = f"{error.filename or data} cannot be read; --since names an earlier build"
        raise NoHistoryError(message) from error
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        message = f"{data} holds no build's data; --since names an earlier build"
        raise NoHistoryError(message) from error
    return Before(rows_by_id(clippings), rows_by_id(events))


def _table(data: Path, name: str, lists: Mapping[str, type]) -> list[dict[str, Any]]:
    """The rows of a table, from all its parts where it has some; ValueError where they are none."""
    told = json.loads((data / f"{name}.json").read_text(encoding="utf-8"))
    parts = [told] if isinstance(told, list) else [_read(data / part) for part in told["parts"]]
    rows = [row for part in parts for row in part]
    if not all(_is_row(row, lists) for row in rows):
        raise ValueError
    return rows


def _is_row(row: dict[str, Any], lists: Mapping[str, type]) -> bool:
    """Whether its columns hold what they ought to, those that are there; `lists` are those of
    lists, and of what.
    """
    texts = all(isinstance(row.get(column), str | None) for column in _TEXTS)
    filled = all(
        isinstance(row.get(column, []), list)
        and all(isinstance(item, kind) for item in row.get(column, []))
        for column, kind in lists.items()
    )
    return isinstance(row["id"], str) and texts and filled


def _read(file: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return rows
