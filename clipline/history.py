"""An earlier build's public data, read to tell what changed since."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from clipline.site.changes import Before, rows_by_id


class NoHistoryError(Exception):
    """A folder that holds no earlier build's data; its words say what is wrong."""


def read_before(folder: Path) -> Before:
    """The clippings and events of the build in that folder, or whose `data/` it is."""
    data = folder / "data" if (folder / "data").is_dir() else folder
    try:
        clippings = _table(data, "clippings", ("byline", "corrections"))
        events = _table(data, "events", ("parties", "accounts", "decided"))
    except OSError as error:
        message = f"{error.filename or data} cannot be read; --since names an earlier build"
        raise NoHistoryError(message) from error
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        message = f"{data} holds no build's data; --since names an earlier build"
        raise NoHistoryError(message) from error
    return Before(rows_by_id(clippings), rows_by_id(events))


def _table(data: Path, name: str, lists: Sequence[str]) -> list[dict[str, Any]]:
    """The rows of a table, from all its parts where it has some; ValueError where they are none.

    `lists` are the columns that hold lists: of names, or of objects.
    """
    told = json.loads((data / f"{name}.json").read_text(encoding="utf-8"))
    parts = [told] if isinstance(told, list) else [_read(data / part) for part in told["parts"]]
    rows = [row for part in parts for row in part]
    for row in rows:
        items = [item for column in lists for item in row[column]]
        if not isinstance(row["id"], str) or not all(isinstance(i, (str, dict)) for i in items):
            raise ValueError
    return rows


def _read(file: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return rows
