"""Whose a body is, by the country right beside its name or in it."""

from __future__ import annotations

import re

from clipline.model import Span
from clipline.reading.sheet import Sheet
from clipline.reading.vocabulary import Hit

_OF_WHOM = r"[ \n]{of}[ \n](?:{the} )?"
_FORCE_OF = r"[ \n](?:{body.force}[ \n])?$"
_DESCRIBED = r"(?:'s?)?[ \n](?P<name>(?:[a-z-]{3,}[ \n]){1,3}?{body.common})(?![\w'-])(?! [A-Z])"
_OWNED = 2  # characters of "'s"
_REACH = 90  # characters; the longest name of a ministry on the practice pages has 72


def find_described(sheet: Sheet, paragraph: Span) -> list[Span]:
    """As in "Norway's food safety agency": what a country's body is for, all in small letters."""
    if not sheet.language.list("body.common"):
        return []
    found = []
    for hit in sheet.hits_in(paragraph, "country", "adjective"):
        match = sheet.grammar[_DESCRIBED].match(sheet.text, hit.span.end, paragraph.end)
        others = sheet.language.list("body.common_not")
        if match is not None and not set(re.split(r"[ \n]", match["name"])) & set(others):
            found.append(Span(*match.span("name")))
    return found


def country_before(sheet: Sheet, start: int) -> Hit | None:
    """The country or its adjective that stands right before: "Norway Institute of …"."""
    near = sheet.hits_in(Span(max(0, start - _REACH), start - 1), "country", "adjective")
    ending = [hit for hit in near if hit.span.end == start - 1]
    return ending[0] if ending else None


def country_after(sheet: Sheet, end: int) -> Hit | None:
    """The country that follows: "the Revenue Service of Iceland"."""
    match = sheet.grammar[_OF_WHOM].match(sheet.text, end)
    if match is None:
        return None
    near = sheet.hits_in(Span(match.end(), match.end() + _REACH), "country")
    return near[0] if near and near[0].span.start == match.end() else None


def is_of_nation(sheet: Sheet, words: Span, tail: Span) -> bool:
    """As in "Norwegian Veterinary Institute", "Iceland's Freshwater Institute": a state's own."""
    if tail.of(sheet.text) in sheet.language.list("body.anyones"):
        return False
    owned = sheet.text.endswith("'s ", 0, words.start)
    if country_before(sheet, words.start - 2 * owned) is not None:
        return True
    inside = sheet.hits_in(words, "country", "adjective")
    return any(h.span.start == words.start and h.span.end + 1 < words.end for h in inside)


def find_forces(sheet: Sheet, paragraph: Span, span: Span) -> list[Span]:
    """As in "Kenyan Navy", "Vietnam People's Navy": whose force it is."""
    before = sheet.text[max(paragraph.start, span.start - _REACH) : span.start]
    own = sheet.grammar[_FORCE_OF].search(before)
    at = span.start - (len(own.group()) if own else 0)
    near = Span(max(paragraph.start, at - _REACH), at)
    return [
        Span(hit.span.start, span.end)
        for hit in sheet.hits_in(near, "country", "adjective")
        if hit.span.end in {at, at - _OWNED}
        and (hit.span.end == at or sheet.text.startswith("'s", hit.span.end))
    ]
