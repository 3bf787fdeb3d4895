"""What the keeper wrote above a clipping stands over whatever the page seems to say."""

from __future__ import annotations

from functools import cache, partial
from typing import TypeVar, get_args

from clipline.config import Config, Language
from clipline.model import Candidate, Clipping, Evidence, Fact, HeaderField, Record, Rights
from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.problems import Problem, problem_at
from clipline.reading.raw.header import read_iso

T = TypeVar("T")
STRICTEST_FIRST: tuple[Rights, ...] = get_args(Rights)


def settled_date(clipping: Clipping) -> PartialDate | None:
    """The header's `published`, or None."""
    given = clipping.header_value("published")
    return read_iso(given.value) if given else None


def settled_language(clipping: Clipping, languages: tuple[Language, ...]) -> Fact[str] | None:
    """The header's `lang`: the code where there is a file for that language, else the tag given."""
    given = clipping.header_value("lang")
    if given is None:
        return None
    code = given.value.split("-")[0].lower()
    known = code in {language.code for language in languages}
    return Fact(code if known else given.value, (Evidence(given.span, "header"),))


def find_unread_language(record: Record, language: Language) -> tuple[Problem, ...]:
    """The note `header-lang-unread` where the header names a language that has no rules, so that
    the text was read by those of another.
    """
    given, clipping = record.clipping.header_value("lang"), record.clipping
    if given is None or given.value != record.lang.value or given.value == language.code:
        return ()
    here = partial(problem_at, clipping.text, *given.span, file=clipping.file)
    message = f'there are no rules for "{given.value}"; it was read by those for {language.name}'
    fix = "nothing need be done; what was not read may be written in a corrections file"
    return (here(code="header-lang-unread", severity="note", message=message, fix=fix),)


def settle(record: Record, config: Config) -> Record:
    """The record with the keeper's own values; what the page seemed to say is kept as lost."""
    clipping = record.clipping
    title, given = clipping.header_value("title"), clipping.header_value("outlet")
    outlet = _settled(record.outlet, given, canonical_name(given.value, config) if given else None)
    return replace(
        record,
        title=_settled(record.title, title, title.value if title else None),
        outlet=outlet,
        published=_settled(
            record.published, clipping.header_value("published"), settled_date(clipping)
        ),
        url=_value(clipping, "url"),
        archive_url=_value(clipping, "archived"),
        note=_value(clipping, "note"),
        rights=record_rights(config, outlet.value, record.wire.value, _value(clipping, "rights")),
    )


def record_rights(
    config: Config, outlet: str | None, wire: str | None, header_value: str | None
) -> Rights:
    """What may be published of a clipping by that outlet, credited to that wire.

    The keeper's header wins; else the stricter of what site.yaml says of the outlet and of the
    wire; else the archive's default. A header's word that is none of the four counts as absent.
    """
    for rights in STRICTEST_FIRST:
        if header_value == rights:
            return rights
    names = {outlet, wire} - {None}
    said = [rights for name, rights in _outlet_rights(config) if name in names]
    return min(said, key=STRICTEST_FIRST.index, default=config.rights)


@cache
def _outlet_rights(config: Config) -> tuple[tuple[str, Rights], ...]:
    return tuple((entry.name, entry.rights) for entry in config.outlets if entry.rights)


def _value(clipping: Clipping, key: str) -> str | None:
    given = clipping.header_value(key)
    return given.value if given else None


def canonical_name(name: str, config: Config) -> str:
    """The name site.yaml gives an outlet or wire, whichever of its names the keeper wrote."""
    written = name.casefold()
    for entry in config.outlets:
        if written in {name.casefold() for name in (entry.name, *entry.aliases)}:
            return entry.name
    return name


def _settled(fact: Fact[T], given: HeaderField | None, value: T | None) -> Fact[T]:
    if given is None or value is None:
        return fact
    lost = fact.lost
    if fact.value is not None and fact.value != value:
        lost = (Candidate(fact.value, 0.0, fact.evidence), *lost)
    return Fact(value, (Evidence(given.span, "header"),), "certain", lost)
