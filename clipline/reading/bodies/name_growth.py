"""The words of a language that make bodies, and how far a name goes on from its head."""

from __future__ import annotations

import re
from functools import cache

from clipline.config import Language
from clipline.nouns import Noun
from clipline.reading.text.function_words import grammar_of

CAPITAL = r"[a-z]?[A-ZÀ-ÖØ-Þ][\w-]*(?:/[A-Z]{3,})?"  # `HIV/AIDS`, `iTaukei`
_OWNER = re.compile(rf"{CAPITAL}(?:[ \n]{CAPITAL})?'s[ \n]")


class Forms(Noun, frozen=True):
    """The words of a language that make bodies; all compared in the case they are listed in.

    `makers` are the lists a body grows from; the others only tell how far.
    """

    link: frozenset[str]
    national: frozenset[str]
    portfolio: frozenset[str]
    field: frozenset[str]
    preposition: frozenset[str]
    makers: frozenset[str]
    tails: frozenset[str]
    conjunctions: frozenset[str]
    days: frozenset[str]
    within: str  # a pattern: the words in lower case that a name may hold before its nouns
    after: str  # the same for those behind them: "de la Protection sociale"


_MAKERS = frozenset(
    f"body.{part}" for part in ("kind", "whole", "head", "armed", "tail", "public", "firm")
)


@cache
def forms_of(language: Language) -> Forms:
    """The words of that language."""
    return Forms(
        frozenset(language.list("body.link")),
        frozenset(language.list("body.national")),
        frozenset(language.list("body.portfolio")),
        frozenset(language.list("body.portfolio") + language.list("body.field")),
        frozenset(language.list("preposition")) - frozenset(language.list("definite")),
        _MAKERS if language.list("body.kind") else _MAKERS | {"body.portfolio"},
        frozenset(w for key in ("tail", "public", "armed") for w in language.list(f"body.{key}")),
        grammar_of((language,)).words("and") | {"&"},
        frozenset(
            w for key in ("weekday", "month") for ws in language.lists(key).values() for w in ws
        ),
        "|".join([*language.list("function.elided"), *language.list("pattern.within")]) or "(?!)",
        "|".join(language.list("pattern.after")) or "(?!)",
    )


def grow(text: str, at: int, end: int, forms: Forms) -> int:
    """Where the name ends that goes on behind its head: "… of Economy, Trade and Industry"."""
    step = _step(forms.link, forms.within, forms.after)
    linked = False
    while (match := step.match(text, at, end)) is not None:
        links = match.group(1).split()
        joined = bool(forms.conjunctions & set(links))
        if not linked and (not links or joined):
            break  # "Department Store", "Office and Home": a head needs its "of"
        articles = {*links[1:], *text[match.end(1) + 1 : match.start(2)].split()}
        if joined and articles and not forms.preposition & articles:
            break  # "and the X", "e l'X" is another body, "y de la X" is more of the name
        if joined and len(links) == 1 and not _shares_head(text, match.start(2), forms):
            break
        if _OWNER.match(text, match.start(2)) or match[2] in forms.days or not match[2][1:]:
            break  # "and Iceland's Ministry", "and U.S. Department": another body's owner
        at, linked = match.end(), True
        listed = _list_of(forms.conjunctions).match(text, at, end)
        if listed and all(w.lower() in forms.field for w in listed.groups()):
            at = listed.end()
    return at


@cache
def _list_of(conjunctions: frozenset[str]) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, conjunctions - {"&"}))) or "(?!)"
    return re.compile(rf", ({CAPITAL}),? (?:{words}) ({CAPITAL})")


@cache
def _step(link: frozenset[str], within: str, after: str) -> re.Pattern[str]:
    plain = sorted((w for w in link if not w.endswith("'")), key=len, reverse=True)
    words = "|".join(re.escape(w) for w in plain)
    return re.compile(
        rf"((?:[ \n](?:{words}))*)[ \n](?:{within})?({CAPITAL}(?: (?:{after}))?)(?!\w)"
    )


def _shares_head(text: str, start: int, forms: Forms) -> bool:
    """Whether "and X" goes on with the name; "and National Police Agency" is another body."""
    run = re.compile(rf"{CAPITAL}(?:[ \n]{CAPITAL})*").match(text, start)
    words = run.group().split() if run else []
    alone = len(words) == 1  # "Justice and Security"
    return alone or (len(words) == 2 and words[0] not in forms.national)  # noqa: PLR2004 - "Civil Service"
