"""Whose a body is, by the country right beside its name or in it."""

from __future__ import annotations

from collections.abc import Iterator

from clipline.model import Span
from clipline.reading.text.sheet import Sheet
from clipline.reading.vocabulary import Hit

_OF_WHOM = r"[ \n]{of}[ \n](?:{the} )?"
_FORCE_OF = r"[ \n](?:{body.force}[ \n])?$"
_DESCRIBED = r"(?:'s?)?[ \n](?P<name>(?:[a-z-]{3,}[ \n]){0,3}?{body.common})(?![\w'-])"
_NAME = r"(?P<name>[A-ZÀ-Þ][\w-]+(?:[ \n](?:{name_link} )?[A-ZÀ-Þ][\w-]+){0,3})"
_NAME_BEHIND = rf"[ \n]{_NAME}(?!['\w])"
_NAME_BEFORE = rf"(?:^|[^\w.] ?|[a-z][ \n]){_NAME},[ \n](?:{{the}}[ \n])?$"
_BETWEEN = r",[ \n](?:{the}[ \n])?"
_OWNED = 2  # characters of "'s"
_REACH = 90  # characters; the longest name of a ministry on the practice pages has 72


def find_described(sheet: Sheet, paragraph: Span) -> Iterator[tuple[Span, bool]]:
    """As in "Norway's food safety agency": what a country's body is for, all in small letters.

    Each with whether it is a name, which stands beside such words: "grid operator Nettkraft".
    """
    for hit in sheet.hits_in(paragraph, "country", "adjective"):
        match = sheet.grammar[_DESCRIBED].match(sheet.text, hit.span.end, paragraph.end)
        others = set(sheet.language.list("body.common_not"))
        words = match["name"].split() if match else []
        if match is None or len(words) == 1 or others & set(words):
            continue
        whole = Span(hit.span.start, match.end())
        if _is_listed_beside(sheet, whole):
            continue
        name = _name_beside(sheet, paragraph, whole)
        yield (Span(*match.span("name")), False) if name is None else (name, True)


def _name_beside(sheet: Sheet, paragraph: Span, words: Span) -> Span | None:
    """As in "Nettkraft, the Norwegian grid operator", and behind it without a comma."""
    behind = sheet.grammar[_NAME_BEHIND].match(sheet.text, words.end, paragraph.end)
    if behind is not None:
        return _unless_known(sheet, Span(*behind.span("name")))
    start = max(paragraph.start, words.start - _REACH)
    before = sheet.grammar[_NAME_BEFORE].search(sheet.text[start : words.start])
    if before is None:
        return None
    return _unless_known(sheet, Span(start + before.start("name"), start + before.end("name")))


def _is_listed_beside(sheet: Sheet, words: Span) -> bool:
    """As in "Anvisa, Brazil's health regulator": they only explain a listed name."""
    near = Span(max(0, words.start - _REACH), words.end + _REACH)
    return any(
        hit.span.start == words.end + 1
        or sheet.grammar[_BETWEEN].fullmatch(sheet.text, hit.span.end, words.start)
        for hit in sheet.hits_in(near, "agency")
        if not hit.span.overlaps(words)
    )


def _unless_known(sheet: Sheet, name: Span) -> Span | None:
    """The name, if it is none of a person, a place, a day or a listed body."""
    known = ("title.", "person", "country", "adjective", "capital", "weekday.", "month.", "agency")
    first = name.of(sheet.text).split(maxsplit=1)[0].lower()
    small = first in sheet.grammar.words("opening") or first in sheet.language.list("preposition")
    return None if small or sheet.hits_in(name, *known) else name


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
