"""How to cite a clipping or an event: BibTeX, RIS and CSL-JSON.

An event is cited as a page of this archive. That page has no date of its own (a build does not
know what day it is, and a source's date is the source's), so none is given: the event's date stands
in the title, each source's in a note.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from clipline.nouns import Noun
from clipline.partial_dates import PartialDate
from clipline.site.lazy import GeneratedFile
from clipline.site.looked_up.authors import Author, read_authors
from clipline.site.looked_up.briefs import Brief
from clipline.site.tables.tables import format_json, on_one_line
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


class Kinds(Noun, frozen=True):
    """What each format calls a thing of that kind; `holder` is BibTeX's word for its container."""

    bibtex: str
    holder: str
    ris: str
    csl: str


ARTICLE = Kinds("article", "journal", "NEWS", "article-newspaper")
ARCHIVE_PAGE = Kinds("misc", "howpublished", "ELEC", "webpage")


class Work(Noun, frozen=True):
    """What is cited. `container` is what it appeared in."""

    kinds: Kinds
    key: str
    title: str
    authors: tuple[Author, ...] = ()
    container: str | None = None
    issued: PartialDate | None = None
    accessed: PartialDate | None = None
    lang: str | None = None
    url: str | None = None
    note: str | None = None


def plan_citations(folder: str, key: bytes, work: Callable[[], Work]) -> Iterator[GeneratedFile]:
    """The three files of a work in its page's folder; `key` stands for all that it tells."""
    yield GeneratedFile(f"{folder}/cite.bib", key, lambda: format_bibtex(work()))
    yield GeneratedFile(f"{folder}/cite.ris", key, lambda: format_ris(work()))
    yield GeneratedFile(f"{folder}/cite.json", key, lambda: format_csl(work()))


def clipping_work(brief: Brief, texts: Texts) -> Work:
    """The article that was clipped."""
    title = brief.title or texts.say("cite.untitled")
    return Work(
        kinds=ARTICLE,
        key=brief.id,
        # What is not printed on the page stands in brackets.
        title=f"[{title}]" if brief.title_derived else title,
        authors=read_authors(brief),
        container=brief.outlet or (brief.wire if brief.byline else None),
        issued=brief.published,
        accessed=brief.captured,
        lang=brief.lang,
        url=brief.url or brief.archive_url,
    )


def format_bibtex(work: Work) -> str:
    """One BibTeX entry; letters stay Unicode."""
    date = work.issued
    fields = {
        "author": " and ".join(map(_bibtex_author, work.authors)),
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
        *(("AU", author.inverted) for author in work.authors),
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
        "author": [_csl_author(author) for author in work.authors],
        "container-title": work.container,
        "issued": _csl_date(work.issued),
        "accessed": _csl_date(work.accessed),
        "language": work.lang,
        "URL": work.url,
        "note": on_one_line(work.note or ""),
    }
    kept = {key: value for key, value in item.items() if value}
    return format_json([kept]) + "\n"


def _bibtex_author(author: Author) -> str:
    """`Berg, Anna`; a name that is not to be taken apart stands in braces."""
    words = _bibtex(author.inverted)
    return words if author.family else f"{{{words}}}"


def _csl_author(author: Author) -> dict[str, str]:
    if author.family:
        return {"family": author.family, "given": author.given}
    return {"literal": on_one_line(author.name)}


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
