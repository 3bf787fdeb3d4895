"""How to cite a clipping: BibTeX, RIS and CSL-JSON.

A byline does not tell whether the family's name comes first (`Kovács Anna`, `Anna Berg`), so
names are given whole, as those of institutions are, and no program turns them round.
"""

from __future__ import annotations

import re
from typing import Any

from clipline.model import PartialDate, Record
from clipline.site.rights import Shown, shown_title
from clipline.site.tables import format_json, on_one_line

_BIBTEX = str.maketrans(
    {
        "\\": r"{\textbackslash}",
        "{": r"{\textbraceleft}",
        "}": r"{\textbraceright}",
        "^": r"{\textasciicircum}",
        "~": r"{\textasciitilde}",
        **{char: "\\" + char for char in "&%$#_"},
    }
)


def plan_citations(record: Record, shown: Shown) -> dict[str, str]:
    """The three files of a clipping by address."""
    folder = f"clippings/{record.clipping.id}"
    title = shown_title(record, shown) or "Untitled"
    if record.title_derived:
        title = f"[{title}]"  # what is not printed on the page stands in brackets
    return {
        f"{folder}/cite.bib": format_bibtex(record, title),
        f"{folder}/cite.ris": format_ris(record, title),
        f"{folder}/cite.json": format_csl(record, title),
    }


def format_bibtex(record: Record, title: str) -> str:
    """One BibTeX entry, keyed by the clipping's id; letters stay Unicode."""
    date, journal = record.published.value, _publication(record)
    fields = {
        "author": " and ".join(f"{{{_bibtex(name)}}}" for name in _authors(record)),
        "title": f"{{{_bibtex(title)}}}",
        "journal": _bibtex(journal or ""),
        "year": f"{date.year:04d}" if date and date.year else "",
        "month": str(date.month) if date and date.year and date.month else "",
        "day": str(date.day) if date and date.year and date.day else "",
        "url": _bibtex_url(record.url or record.archive_url or ""),
        "urldate": (record.captured.value.iso if record.captured.value else None) or "",
        "langid": record.lang.value or "",
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    kind = "article" if journal else "misc"
    return f"@{kind}{{{record.clipping.id},\n{''.join(lines)}}}\n"


def format_ris(record: Record, title: str) -> str:
    """One RIS entry of type NEWS; the format wants CRLF and one value a line."""
    date = record.published.value
    pairs = [
        ("TY", "NEWS"),
        *(("AU", name) for name in _authors(record)),
        ("TI", title),
        ("T2", _publication(record)),
        ("PY", f"{date.year:04d}" if date and date.year else None),
        ("DA", _ris_date(date) if date and date.year else None),
        ("LA", record.lang.value),
        ("UR", record.url or record.archive_url),
        ("ID", record.clipping.id),
    ]
    lines = [f"{tag}  - {on_one_line(value)}\r\n" for tag, value in pairs if value]
    return "".join(lines) + "ER  - \r\n"


def format_csl(record: Record, title: str) -> str:
    """A CSL-JSON list of one item."""
    item: dict[str, Any] = {
        "id": record.clipping.id,
        "type": "article-newspaper",
        "title": on_one_line(title),
        "author": [{"literal": on_one_line(name)} for name in _authors(record)],
        "container-title": _publication(record),
        "issued": _csl_date(record.published.value),
        "accessed": _csl_date(record.captured.value),
        "language": record.lang.value,
        "URL": record.url or record.archive_url,
    }
    kept = {key: value for key, value in item.items() if value}
    return format_json([kept]) + "\n"


def _authors(record: Record) -> tuple[str, ...]:
    """The reporters; without any, the wire that another outlet credits."""
    if record.byline.value:
        return record.byline.value
    wire = record.wire.value
    return (wire,) if wire and wire != _publication(record) else ()


def _publication(record: Record) -> str | None:
    return record.outlet.value or record.wire.value


def _bibtex(words: str) -> str:
    return on_one_line(words).translate(_BIBTEX)


def _bibtex_url(url: str) -> str:
    """An address is printed as it is, but a brace or backslash would end or break the field."""
    return re.sub(r"[{}\\]", lambda match: f"%{ord(match[0]):02X}", on_one_line(url))


def _ris_date(date: PartialDate) -> str:
    """`YYYY/MM/DD/` with empty parts for what is not known."""
    month = f"{date.month:02d}" if date.month else ""
    return f"{date.year:04d}/{month}/{f'{date.day:02d}' if date.day else ''}/"


def _csl_date(date: PartialDate | None) -> dict[str, list[list[int]]] | None:
    if date is None or date.year is None:
        return None
    parts = [date.year]
    for part in (date.month, date.day):
        if part is None:
            break
        parts.append(part)
    return {"date-parts": [parts]}
