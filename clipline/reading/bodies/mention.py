"""A place where a body is named, and what site.yaml lists under those words."""

from __future__ import annotations

from functools import cache

from clipline.config import Config
from clipline.model import Span
from clipline.nouns import Noun
from clipline.reading.text.sheet import Sheet

_OF_ARTICLE = r"\b({of}) {the} "


class Mention(Noun, frozen=True):
    """A place where a body is named. `listed` are the ids of site.yaml that the words may mean,
    `name` what an unlisted one is called; `generic`: a name that one body in each country has;
    `count`: how many bodies a plural stands for; `anchor`: the whole list a country qualifies.
    """

    span: Span
    name: str
    listed: tuple[str, ...] = ()
    generic: bool = False
    count: int = 1
    anchor: Span | None = None


def as_listed(sheet: Sheet, span: Span, name: str, anchor: Span) -> Mention:
    """A mention of that name, listed or not: the words alone would not show it."""
    folded = sheet.grammar[_OF_ARTICLE].sub(r"\1 ", name).lower()
    ids, generic = (known.get(folded, []) for known in listed_ids(sheet.config))
    ids = ids or _ids_in(sheet.config, sheet.language.code).get(folded, [])
    return Mention(span, name, (*ids, *generic), generic=bool(generic) or not ids, anchor=anchor)


@cache
def _ids_in(config: Config, code: str) -> dict[str, list[str]]:
    """The bodies by what that language calls them, in lower case."""
    out: dict[str, list[str]] = {}
    for agency in config.agencies:
        for name in (name for language, name in agency.names if language == code):
            out.setdefault(name.lower(), []).append(agency.id)
    return out


def generic_mention(sheet: Sheet, span: Span, name: str) -> Mention:
    """A mention of the body that many countries have under that name."""
    return Mention(span, name, tuple(listed_ids(sheet.config)[1].get(name, ())), generic=True)


@cache
def listed_ids(config: Config) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The bodies by their own names and by their generic ones, in lower case."""
    own: dict[str, list[str]] = {}
    generic: dict[str, list[str]] = {}
    for agency in config.agencies:
        for name in {n.lower() for n in (agency.name, *agency.aliases)}:
            own.setdefault(name, []).append(agency.id)
        for name in {n.lower() for n in agency.generic}:
            generic.setdefault(name, []).append(agency.id)
    return own, generic
