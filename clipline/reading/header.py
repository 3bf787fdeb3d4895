"""The keeper's header block: what it says stands above whatever the page seems to say."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypeVar

from clipline.config import Language
from clipline.model import Candidate, Clipping, Evidence, Fact, HeaderField, PartialDate, Record

T = TypeVar("T")

_ISO = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:?\d\d)?)?)?)?"
)


def read_iso_date(words: str) -> PartialDate | None:
    """An ISO 8601 date as precise as written, `2018-09` to `2023-04-17T22:09+09:00`, or None."""
    match = _ISO.fullmatch(words.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second = (
        int(part) if part else None for part in match.groups()[:6]
    )
    date = PartialDate(
        year, month, day, None, hour, minute, second, _offset(match.group(7))
    )
    return date if _exists(date) else None


def _offset(zone: str | None) -> int | None:
    if not zone:
        return None
    if zone == "Z":
        return 0
    minutes = int(zone[1:3]) * 60 + int(zone[-2:])
    return -minutes if zone[0] == "-" else minutes


def _exists(date: PartialDate) -> bool:
    try:
        known = date.first is not None
    except ValueError:
        return False
    clock = ((date.hour or 0) < 24, (date.minute or 0) < 60, (date.second or 0) < 60)  # noqa: PLR2004 - a day's hours, an hour's minutes
    return known and all(clock) and abs(date.offset or 0) < 24 * 60


def header_date(clipping: Clipping) -> PartialDate | None:
    """The header's `published`, or None."""
    given = clipping.header_value("published")
    return read_iso_date(given.value) if given else None


def header_language(clipping: Clipping, languages: tuple[Language, ...]) -> Fact[str] | None:
    """The header's `lang` where there is a file for that language."""
    given = clipping.header_value("lang")
    code = given.value.split("-")[0].lower() if given else ""
    if given is None or code not in {language.code for language in languages}:
        return None
    return Fact(code, (Evidence(given.span, "header"),))


def apply_header(record: Record) -> Record:
    """The record with the keeper's own values; what the page seemed to say is kept as lost."""
    clipping = record.clipping
    title, outlet = clipping.header_value("title"), clipping.header_value("outlet")
    published = clipping.header_value("published")
    date = header_date(clipping)
    return replace(
        record,
        title=_settled(record.title, title, title.value if title else None),
        outlet=_settled(record.outlet, outlet, outlet.value if outlet else None),
        published=_settled(record.published, published, date),
        url=_value(clipping, "url"),
        archive_url=_value(clipping, "archived"),
        note=_value(clipping, "note"),
    )


def _value(clipping: Clipping, key: str) -> str | None:
    given = clipping.header_value(key)
    return given.value if given else None


def _settled(fact: Fact[T], given: HeaderField | None, value: T | None) -> Fact[T]:
    if given is None or value is None:
        return fact
    lost = fact.lost
    if fact.value is not None and fact.value != value:
        lost = (Candidate(fact.value, 0.0, fact.evidence), *lost)
    return Fact(value, (Evidence(given.span, "header"),), "certain", lost)
