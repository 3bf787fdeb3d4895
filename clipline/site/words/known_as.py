"""By what other words people look for what the site shows: short names, other languages, figures.

A word costs its bytes in every document that has it, so documents of what is told have few of
these; the page of a body, and a country's, is found by all of its names.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import cache

from clipline.config import AgencyEntry, Config, languages
from clipline.partial_dates import PartialDate

_SHORT = 10  # characters of an abbreviation, its points and spaces among them
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z]*[A-Z&][A-Za-z.& ]*")


def name_date(date: PartialDate | None) -> str:
    """The date in figures, `2023-03-20`."""
    return (date.date_only.iso or "") if date else ""


def name_kinds(kinds: Iterable[str], config: Config) -> list[str]:
    """How these kinds of agreement are abbreviated, in any language: MOU."""
    return [word for kind in kinds for word in (*_short_nouns(kind), *config.nouns.get(kind, ()))]


def name_bodies(ids: Collection[str], config: Config) -> list[str]:
    """Of each of these agencies the first name in each language of the list, and short ones."""
    names = _names(config)
    return [name for body in ids for name in names.get(body, ())]


@cache
def _names(config: Config) -> dict[str, list[str]]:
    return {entry.id: _first_names(entry) for entry in config.agencies}


def _first_names(entry: AgencyEntry) -> list[str]:
    firsts = dict(reversed(entry.names)).values()
    short = [n for n in entry.proper if len(n) <= _SHORT and _ABBREVIATION.fullmatch(n)]
    return [entry.name, *firsts, *short]


def name_countries(codes: Collection[str], config: Config) -> list[str]:
    """Of each of these countries the short names, and the first in each script but Latin."""
    names = _country_names(config)
    return [name for code in codes for name in names.get(code, ())]


@cache
def _country_names(config: Config) -> dict[str, list[str]]:
    return {entry.code: _short_and_foreign(entry.names) for entry in config.countries}


def _short_and_foreign(names: Iterable[str]) -> list[str]:
    names = tuple(names)
    short = [name for name in names if len(name) <= _SHORT and _ABBREVIATION.fullmatch(name)]
    foreign = {_script(name): name for name in reversed(names)}
    foreign.pop("", None)
    return [*short, *foreign.values()]


def _script(name: str) -> str:
    """The script of the name's first letter as Unicode calls it: HANGUL; nothing for Latin."""
    first = next((unicodedata.name(letter, "") for letter in name if letter.isalpha()), "")
    return "" if first.startswith("LATIN ") else first.split(" ")[0]


@cache
def _short_nouns(kind: str) -> tuple[str, ...]:
    nouns = (noun for language in languages() for noun in language.list(f"noun.{kind}"))
    short = (n for n in nouns if len(n) <= _SHORT and _ABBREVIATION.fullmatch(n))
    return tuple(dict.fromkeys(short))
