"""Names of organs of the press that the archive does not list, by how they end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from clipline.config import Language
from clipline.model import Candidate, Evidence, Span
from clipline.reading.layout.page import Page
from clipline.reading.text.affiliated_names import find_opening_byline
from clipline.reading.text.function_words import every_language
from clipline.reading.text.marks import unquoted
from clipline.reading.text.names import byline_grammar

_NAMED = range(3, 61)  # characters of a site's name
_MENUS = ("cue.nav", "cue.section", "cue.player")
_LEADS = 2  # lines: a caption may stand above a report's opening


def find_opening_organs(page: Page, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """`[산업뉴스 홍길동 기자]`, with which a report opens: an organ's name before its people's."""
    grammar = byline_grammar(page.sheet.languages)
    for line in page.lines_of("body")[:_LEADS]:
        names = find_opening_byline(line.of(page.sheet.text), grammar)
        before = page.sheet.text[line.start : line.start + names[0].start] if names else ""
        before = before.rstrip(" =,|/·]】")
        start = line.start + 1 + max(0, before.rfind("="))
        span = unquoted(page.sheet.text, Span(start, max(start, line.start + len(before))))
        words, known = page.words(span), page.sheet.hits_in(span, "outlet", "credit", "domain")
        listed = [h.entry.value for h in known if h.entry.kind == "outlet" and h.span == span]
        if listed and not any(h.entry.kind == "credit" for h in known):
            yield _found(listed[0], span, weights)
        elif span.end - span.start in _NAMED and not known and _may_be_organ(page, words):
            yield _found(words, span, weights)


def _found(name: str, span: Span, weights: Mapping[str, float]) -> Candidate[str]:
    rule = "printed byline"
    return Candidate(name, weights[rule], (Evidence(span, rule),), ((rule, weights[rule]),))


def _may_be_organ(page: Page, words: str) -> bool:
    """In brackets beside a reporter also what begins as papers do: `데일리한국`."""
    leads = {word for lang in page.sheet.languages for word in lang.list("byline.press_lead")}
    begun = any(words.startswith(lead) and len(words) > len(lead) + 1 for lead in leads)
    return (begun and " " not in words) or is_organ(page, words)


def is_organ(page: Page, words: str) -> bool:
    """`Harbor News`, `Fjord-Bote`, `부산일보`: it ends as papers and stations are called."""
    organs = organs_of(page.sheet.languages)
    *first, last = words.replace("-", " ").split() or [words]
    if not first and words.capitalize() in organs:
        return False  # `Magazine` is an item of a menu
    joined = first and "-" in words and " " not in words
    if joined and (first[0] in organs or first[0].lower() in _menu_words(page.sheet.languages)):
        return False  # so is `Video-Magazin`
    return "&" not in words and (  # `Local Government & News` is a section
        last in organs
        or (last.isupper() and last.capitalize() in organs)
        or any(not word.isascii() and last.endswith(word) and last != word for word in organs)
    )


def opens_as_organ(words: str) -> bool:
    """`La Gaceta del Puerto`: it begins as papers do where a noun stands before what it is of."""
    articles = every_language().words("the")
    leads = every_language().words("byline.press_first")
    first, *rest = [part for part in words.split() if part.lower() not in articles] or [""]
    return bool(rest) and (first in leads or (first.isupper() and first.capitalize() in leads))


@cache
def organs_of(languages: tuple[Language, ...]) -> frozenset[str]:
    """What papers and stations are called, in any of the languages."""
    return frozenset(word for lang in languages for word in lang.list("byline.press"))


@cache
def _menu_words(languages: tuple[Language, ...]) -> frozenset[str]:
    """The words of menus' items, in any of the languages, in small letters."""
    items = (item for lang in languages for key in _MENUS for item in lang.list(key))
    return frozenset(word for item in items for word in item.lower().split())
