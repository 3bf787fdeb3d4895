"""How to cite a clipping or an event: BibTeX, RIS and CSL-JSON.

A byline does not tell whether the family's name comes first (`Kovács Anna`, `Anna Berg`), so
names are given whole, as those of institutions are, and no program turns them round. An event is
cited as a page of this archive, dated by its newest source, with the sources in a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from clipline.model import PartialDate, Record
from clipline.site.rights import Shown, shown_title
from clipline.site.tables import format_json, on_one_line
from clipline.texts import Texts

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


@dataclass(frozen=True, slots=True)
class Kinds:
    """What each format calls a thing of that kind; `holder` is BibTeX's word for its container."""

    bibtex: str
    holder: str
    ris: str
    csl: str


ARTICLE = Kinds("article", "journal", "NEWS", "article-newspaper")
ARCHIVE_PAGE = Kinds("misc", "howpublished", "ELEC", "webpage")


@dataclass(frozen=True, slots=True)
class Work:
    """What is cited. `container` is what it appeared in."""

    kinds: Kinds
    key: str
    title: str
    authors: tuple[str, ...] = ()
    container: str | None = None
    issued: PartialDate | None = None
    accessed: PartialDate | None = None
    lang: str | None = None
    url: str | None = None
    note: str | None = None


def plan_citations(record: Record, shown: Shown, texts: Texts) -> dict[str, str]:
    """The three files of a clipping by address."""
    return plan_work(f"clippings/{record.clipping.id}", clipping_work(record, shown, texts))


def plan_work(folder: str, work: Work) -> dict[str, str]:
    """The three files of a work by address."""
    return {
        f"{folder}/cite.bib": format_bibtex(work),
        f"{folder}/cite.ris": format_ris(work),
        f"{folder}/cite.json": format_csl(work),
    }


def clipping_work(record: Record, shown: Shown, texts: Texts) -> Work:
    """The article that was clipped."""
    title = shown_title(record, shown) or texts.say("cite.untitled")
    return Work(
        kinds=ARTICLE,
        key=record.clipping.id,
        # What is not printed on the page stands in brackets.
        title=f"[{title}]" if record.title_derived else title,
        authors=_authors(record),
        container=_publication(record),
        issued=record.published.value,
        accessed=record.captured.value,
        lang=record.lang.value,
        url=record.url or record.archive_url,
    )


def format_bibtex(work: Work) -> str:
    """One BibTeX entry; letters stay Unicode."""
    date = work.issued
    fields = {
        "author": " and ".join(f"{{{_bibtex(name)}}}" for name in work.authors),
        "title": f"{{{_bibtex(work.title)}}}",
        work.kinds.holder: _bibtex(work.container or ""),
        "year": f"{date.year:04d}" if date and date.year else "",
        "month": str(date.month) if date and date.year and date.month else "",
        "day": str(date.day) if date and date.year and date.day else "",
        "url": _bibtex_url(work.url or ""),
        "urldate": (work.accessed.iso if work.accessed else None) or "",
        "langid": work.lang or "",
        "note": _bibtex(work.note or ""),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    kind = work.kinds.bibtex if work.container else "misc"
    return f"@{kind}{{{work.key},\n{''.join(lines)}}}\n"


def format_ris(work: Work) -> str:
    """One RIS entry; the format wants CRLF and one value a line."""
    date = work.issued
    pairs: Iterable[tuple[str, str | None]] = [
        ("TY", work.kinds.ris),
        *(("AU", name) for name in work.authors),
        ("TI", work.title),
        ("T2", work.container),
        ("PY", f"{date.year:04d}" if date and date.year else None),
        ("DA", _ris_date(date) if date and date.year else None),
        ("LA", work.lang),
        ("UR", work.url),
        ("N1", work.note),
        ("ID", work.key),
    ]
    lines = [f"{tag}  - {on_one_line(value)}\r\n" for tag, value in pairs if value]
    return "".join(lines) + "ER  - \r\n"


def format_csl(work: Work) -> str:
    """A CSL-JSON list of one item."""
    item: Mapping[str, Any] = {
        "id": work.key,
        "type": work.kinds.csl,
        "title": on_one_line(work.title),
        "author": [{"literal": on_one_line(name)} for name in work.authors],
        "container-title": work.container,
        "issued": _csl_date(work.issued),
        "accessed": _csl_date(work.accessed),
        "language": work.lang,
        "URL": work.url,
        "note": on_one_line(work.note or ""),
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
