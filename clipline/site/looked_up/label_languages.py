"""Which language an event's label is in: mostly that of a clipping, whose words it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain

from clipline.model import Agreement, Event
from clipline.site.looked_up.briefs import Brief, find_said

# Scripts that tell a language, by the languages they tell; all others share the Latin one.
_SCRIPTS = (
    (re.compile("[가-힣]"), frozenset({"ko"})),
    (re.compile("[ぁ-ヿ]"), frozenset({"ja"})),
    (re.compile("[一-鿿]"), frozenset({"ja", "zh"})),
)
UNKNOWN = "und"  # as HTML and feeds call a language that nobody could tell
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


def label_lang(event: Event, briefs: Mapping[str, Brief], language: str) -> str | None:
    """The language of the label where it is another than the page's, else None.

    It is that of the account whose sentence has the label, or else of one that gives it, as far
    as their scripts agree: a listed name may be told in any language.
    """
    told = [(a.agreement, briefs[a.clipping]) for a in event.accounts]
    printed = (brief for agreement, brief in told if event.label in _sentence(agreement, brief))
    given = (b for a, b in told if a.label == event.label and _fits(event.label, b.lang or ""))
    lang = next((brief.lang or UNKNOWN for brief in chain(printed, given)), language)
    return lang if lang != language else None


def _sentence(agreement: Agreement, brief: Brief) -> str:
    said = find_said(brief, agreement.evidence.span)
    return said.words if said else ""


def _fits(words: str, lang: str) -> bool:
    """Whether the words may be of that language, by the script of most of their letters."""
    counts = [(len(letters.findall(words)), langs) for letters, langs in _SCRIPTS]
    most, langs = max(counts, key=lambda pair: pair[0])
    if most > len(_LATIN.findall(words)):
        return lang in langs
    return not any(lang in own for _, own in _SCRIPTS)
