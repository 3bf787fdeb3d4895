"""People in office as sides: whose president or minister a name is, as the text or a list says."""

from __future__ import annotations

import re
from functools import cache

from clipline.config import Config
from clipline.model import Span
from clipline.reading.bodies.sides import country_hits
from clipline.reading.text.sheet import Sheet
from clipline.reading.vocabulary import Hit

_NAME = re.compile(r"[ \n]((?:[A-ZÀ-Þ][\w'-]+[ \n]?){1,4})")
_OWNS = r"(?:'s?)?[ \n](?:{former} )?"
_REACH = 24  # characters between a country and the office it owns, at most


def find_officers(sheet: Sheet, body: tuple[Span, ...]) -> tuple[tuple[Span, str], ...]:
    """Each place where a person in office is named, with the country of that office.

    A name counts once it is listed with its country, or follows a title that says whose it is;
    a family name with a title ("President Vidal") then means the same person.
    """
    titled = [pair for paragraph in body for pair in _titled(sheet, paragraph)]
    countries = _countries(sheet, body, titled)
    out = []
    for title, name in titled:
        code = next((countries[w] for w in name.of(sheet.text).split() if w in countries), None)
        if code is not None:
            out.append((Span(title.span.start, name.end), code))
    return tuple(sorted(out))


def _titled(sheet: Sheet, paragraph: Span) -> list[tuple[Hit, Span]]:
    """Titles with the name that follows them."""
    out = []
    for hit in sheet.hits_in(paragraph, "title."):
        if hit.entry.value == "title.office" and hit.entry.lang == sheet.language.code:
            match = _NAME.match(sheet.text, hit.span.end, paragraph.end)
            if match is not None:
                end = match.start(1) + len(match.group(1).rstrip())
                out.append((hit, Span(match.start(1), end)))
    return out


@cache
def listed_people(config: Config) -> dict[str, str]:
    """The people of site.yaml whose country it knows."""
    return {p.name: p.country for p in config.people if p.country}


def _countries(
    sheet: Sheet, body: tuple[Span, ...], titled: list[tuple[Hit, Span]]
) -> dict[str, str]:
    """The words of people's names, each with a country; listed ones win."""
    out: dict[str, str] = {}
    for title, name in titled:
        near = Span(max(0, title.span.start - _REACH), title.span.start)
        for hit in country_hits(sheet, near):
            gap = sheet.text[hit.span.end : title.span.start]
            if sheet.grammar[_OWNS].fullmatch(gap):
                out.update(dict.fromkeys(name.of(sheet.text).split(), hit.entry.value))
    listed = listed_people(sheet.config)
    for paragraph in body:
        for hit in sheet.hits_in(paragraph, "person"):
            code = listed.get(hit.entry.value)
            if code is not None:
                out.update(dict.fromkeys(hit.span.of(sheet.text).split(), code))
    return out
