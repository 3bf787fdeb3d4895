"""Verbs in two parts, the one far behind the other: "Sie setzen die Gespräche aus"."""

from __future__ import annotations

import re
from functools import cache

from clipline.config import Language
from clipline.model import Span
from clipline.reading.text.sheet import Sheet
from clipline.reading.vocabulary import Entry, Hit

_REACH = 160  # characters between the parts of one verb
_CLAUSE = re.compile(r"(?<!\d)[.;:!?](?=\s|$)")
_END = r"(?=[,.;:!?]|\s*$|[ \n]{also}[ \n])"


def with_parted(sheet: Sheet, span: Span, words: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The cue words of a sentence with its parted verbs, each where its finite part stands."""
    fronts = _fronts(sheet.language)
    if not fronts:
        return words
    found: dict[Span, Hit] = {}
    for front in _pattern(sheet.language).finditer(sheet.text, span.start, span.end):
        at = Span(*front.span())
        for back, kind in fronts.get(front.group().casefold(), ()):
            if _closes(sheet, Span(at.end, span.end), back):
                entry = Entry("word", f"verb.{kind}", front.group(), sheet.language.code)
                found[at] = Hit(at, entry)
                break
    if not found:
        return words
    kept = (h for h in words if h.span not in found or not h.entry.value.startswith("verb."))
    return tuple(sorted((*kept, *found.values()), key=lambda h: (h.span.start, -h.span.end)))


def _closes(sheet: Sheet, rest: Span, back: str) -> bool:
    """Whether the second part ends a clause of what follows the first."""
    end = min(rest.end, rest.start + _REACH)
    stop = _CLAUSE.search(sheet.text, rest.start, end)
    end = stop.start() + 1 if stop else end
    pattern = sheet.grammar[rf"[ \n]{re.escape(back)}{_END}"]
    return pattern.search(sheet.text, rest.start, end) is not None


@cache
def _fronts(language: Language) -> dict[str, list[tuple[str, str]]]:
    out: dict[str, list[tuple[str, str]]] = {}
    for kind, verbs in language.lists("parted").items():
        for verb in verbs:
            front, _, back = verb.partition(" ")
            out.setdefault(front.casefold(), []).append((back, kind))
    return out


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    verbs = (verb for listed in language.lists("parted").values() for verb in listed)
    fronts = {re.escape(verb.partition(" ")[0]) for verb in verbs}
    words = "|".join(sorted(fronts, key=lambda front: (-len(front), front)))
    return re.compile(rf"(?i:(?<!\w)(?:{words})(?!\w))")
