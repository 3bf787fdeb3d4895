"""Countries written by one sign of Han or Hangul before an office: "英首相", "독 외무장관"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from clipline.model import Span
from clipline.reading.text.sheet import Sheet
from clipline.reading.vocabulary import Entry, Hit

_LETTERS = "[0-9]|[A-Za-z]|[가-힣]|[一-鿿]"
_OFFICE = "(?: ?(?:{title.office}|{body.portfolio})|(?: [가-힣]{2,3})? ?(?:{official}|{sign_of}))"
_POINT = "[·ㆍ・‧-]"


def sign_hits(sheet: Sheet, span: Span, names: Iterable[Span]) -> list[Hit]:
    """Signs of countries before an office, a government or a force, "英首相", "독 정부", and before
    the point between two sides, "독·필리핀"; `names` are the countries found by their names.
    """
    signs = {sign: code for code, ws in sheet.language.lists("sign").items() for sign in ws}
    if not signs:
        return []
    known = {country.code for country in sheet.config.countries}
    starts = {name.start for name in names}
    kept = [at for at in _places(sheet, span, signs) if signs[sheet.text[at]] in known]
    return [_hit(sheet, at, signs) for at in _in_rows(sheet, kept, starts)]


def _places(sheet: Sheet, span: Span, signs: dict[str, str]) -> Iterator[int]:
    """Where one stands by itself: no letter before it, and an office or a point behind it."""
    one = f"(?<!{_LETTERS})[{''.join(signs)}]"
    behind = f"{one}(?={_OFFICE}|{_POINT}|(?<={_POINT}[{''.join(signs)}]))"
    return (m.start() for m in sheet.grammar[behind].finditer(sheet.text, span.start, span.end))


def _in_rows(sheet: Sheet, places: list[int], names: set[int]) -> Iterator[int]:
    """Without those before a point behind which neither another one nor a country's name stands."""
    point = sheet.grammar[_POINT]
    good = set[int]()
    for at in reversed(places):
        if not point.match(sheet.text, at + 1) or at + 2 in names or at + 2 in good:
            good.add(at)
    return iter(sorted(good))


def _hit(sheet: Sheet, at: int, signs: dict[str, str]) -> Hit:
    sign = sheet.text[at]
    return Hit(Span(at, at + 1), Entry("adjective", signs[sign], sign, sheet.language.code))
