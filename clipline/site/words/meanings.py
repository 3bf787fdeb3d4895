"""What the words of the pages mean, in a line each: the glossary."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from clipline.model import Confidence, Rights
from clipline.nouns import Noun
from clipline.site.words.wording import KINDS, PRECISIONS, ROLES, STATUSES
from clipline.texts import Texts

TERMS = (
    *("clipping", "event", "account", "source", "outlet", "wire", "dateline", "byline"),
    *("agency", "evidence", "corrected"),
)
SURE: tuple[Confidence, ...] = get_args(Confidence)
RIGHTS: tuple[Rights, ...] = get_args(Rights)


class Chapter(Noun, frozen=True):
    """Words of one sort; each with the status whose form it is shown in, or None."""

    id: str
    title: str
    lead: str
    words: tuple[tuple[str, str, str | None], ...]


def glossary(texts: Texts) -> tuple[Chapter, ...]:
    """Every word that the pages use of an event, a date or a line, with its meaning."""
    return (
        _chapter(texts, "terms", "term", TERMS),
        Chapter("statuses", texts.say("glossary.statuses"), "", explain_statuses(texts)),
        _chapter(texts, "kinds", "kind", KINDS),
        _chapter(texts, "precision", "precision", PRECISIONS),
        Chapter("sure", texts.say("glossary.sure"), texts.say("glossary.sure_lead"), _sure(texts)),
        _chapter(texts, "lines", "role", ROLES),
        _chapter(texts, "rights", "rights", RIGHTS, codes=True),
    )


def explain_statuses(texts: Texts) -> tuple[tuple[str, str, str], ...]:
    """Each status: its word, its meaning, itself."""
    return tuple((texts.say(f"status.{s}"), texts.say(f"status_meaning.{s}"), s) for s in STATUSES)


def _chapter(
    texts: Texts, name: str, words: str, keys: Iterable[str], *, codes: bool = False
) -> Chapter:
    """The chapter on those words, with large first letters unless they are codes."""
    said = [(texts.say(f"{words}.{key}"), texts.say(f"{words}_meaning.{key}")) for key in keys]
    shown = ((word if codes else word[:1].upper() + word[1:], meaning) for word, meaning in said)
    lead = texts.get(f"glossary.{name}_lead", "")
    title = texts.say(f"glossary.{name}")
    return Chapter(name, title, lead, tuple((word, meaning, None) for word, meaning in shown))


def _sure(texts: Texts) -> tuple[tuple[str, str, None], ...]:
    """The word beside a fact; a certain one has none."""
    words = {c: texts.say("glossary.no_word" if c == "certain" else f"sure.{c}") for c in SURE}
    return tuple((word, texts.say(f"sure_meaning.{c}"), None) for c, word in words.items())
