"""Datelines: the place, day and wire with which a report opens."""

from __future__ import annotations

import re
from calendar import isleap

from clipline.model import Span
from clipline.nouns import Noun
from clipline.partial_dates import PartialDate
from clipline.reading.text.function_words import every_language
from clipline.reading.text.settled_credits import settle_credit
from clipline.reading.text.sheet import Sheet

_REACH = 130  # characters from a line's start; the longest of 26 datelines seen has 53

_PLACE = (
    r"(?P<place>[A-ZÀ-ÖØ-Þ][\w.'-]*(?:[ /-](?:[A-ZÀ-ÖØ-Þ][\w.'-]*|{place_particle})){0,4}"
    r"(?:, [A-ZÀ-ÖØ-Þ][\w.]*(?: [A-ZÀ-ÖØ-Þ][\w.]*){0,2})??)(?: \[[^\]\n]{2,40}\])?"
)
_DAY = (
    r"(?P<day>,? ?(?=[^(\n]{0,24}\d)(?:{dateline_the} )?"
    r"(?:[^()\n:=—\u2013/]|(?<=\d)/(?=\d)){3,30}?)??"
    r"(?: \d{1,2}:\d\d(?: -(?= \())?)?"  # `Roma, 9 feb 13:49 - (Agenzia Porto) - `
)
_SOURCE = r"(?: ?[(\[/](?P<source>[^()\[\]\n/]{2,60}(?:/[^()\n/]{2,40})?)[)\]/])?"
_DASH = (
    r"(?P<dash> ?(?:-{2,3}|[—\u2013―]|-(?=\s|$)|:(?!\d))|(?<=[)\]/])(?:\.[-\u2013—]{0,2}(?=\s|$)|-)"
    r"|(?<=\))(?= [A-Z]))\s*"
)
AGENCY = re.compile(r"[A-Z][A-Za-z]{1,8}[A-Z]")  # `HPA`, `PortNA`
_BEHIND = re.compile(r",? (?P<source>[^\W\d][^,\d]{1,23}?) ?$")
_BESIDE = re.compile(r"(?:, ?|[-/])$")
_WESTERN = _PLACE + _DAY + _SOURCE + _DASH
_PARTED = re.compile(r"[—\u2013―:)\]-](?:(?<!-)|(?=[-\s]|$))|/\.")
_BRACKETED = re.compile(
    r"[(\[]\s?(?![a-z])(?P<place>[^()=\[\]\n]{1,30}?)\s?=\s?(?P<source>[^()=\[\]\n]{2,30}?)\s?[)\]]\s*"
)
_EASTERN = re.compile(
    r"(?:【(?P<inner>[^】\n]{2,40})】|[(\[](?P<inner2>[^()\[\]\n]{2,30}?)[)\]])\s*(?:[-\u2013=] )?"
)
_SHORT_PLACE = re.compile(r"(?P<place>[一-鿿ァ-ヿー가-힣]{2,10})(?P<dash>:|=|―)\s*")
_EASTERN_FROM = "\u30a1"  # the first letter that begins such a place
_PLACELESS = re.compile(
    r"(?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}) \((?P<source>[^()\n]{2,30})\)"
    r" ?(?:--|[—\u2013]|-(?=\s))\s*"
)
_STAMPED = re.compile(r"[(\[]\d[\d/.: -]{7,19}[)\]] ")  # `[5.3.2019 10:12] OSLO (dpa) …`
_DIGITS = re.compile(r"\d{1,2}")
_ALONE = (  # before and behind the day of a dateline on a line of its own
    re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.'-]+(?: [A-ZÀ-Þ.'-]+){0,3}(?:, [A-ZÀ-Þ][^,\d()]{2,24})?,? "),
    re.compile(r",? ?\([^()\n]{2,60}\)\.?"),
)
# `March 5, 2019 - Alta, Norway - `, as ministries print it, over a text or before it
_NAMED = r"[A-ZÀ-Þ][\w'.-]*(?:[ -][A-ZÀ-Þ][\w'.-]*){0,3}"
_DAY_FIRST = (
    rf"(?:(?i:{{dateline_the}}) )?(?P<day>[^\n\u2013—-]{{6,24}}?),? ?[\u2013—-]{{1,2}} "
    rf"(?P<place>{_NAMED}(?:, {_NAMED})?) ?[\u2013—-]{{1,2}} (?=\S)"
)
_BESIDE_DAY = re.compile(
    rf",? ?[\u2013—-]{{1,2}} {_NAMED}"
    rf"(?:, {_NAMED}|(?:, {_NAMED})? ?[\u2013—-]{{1,2}} [^.!?\n]{{2,80}})"
)
_NUMERIC = (
    r", (?:{dateline_the} )?(?P<day>\d{1,2})(?P<same>[./])(?P<month>\d{1,2})(?P=same)"
    r"(?P<year>(?:19|20)\d\d)"
)
_LENGTHS = {1: 31, 2: 29, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}
_STOPS = frozenset('.!?"\u201d»')
_PHOTOS = frozenset({"cue.caption", "cue.credit"})
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Dateline(Noun, frozen=True):
    """A report's opening: its span with what separates it from the text, and its parts.

    `wire` is the canonical name of a listed wire or outlet that signs in it.
    """

    span: Span
    place: Span | None
    source: Span | None
    wire: str | None
    date: PartialDate | None
    day: Span | None = None


def is_whole_dateline(line: str, day: Span, start: int) -> bool:
    """`OSLO, 24. Mai 2023 (Harbour Wire)`: whether place and wire beside its day are all of it;
    `start` is where the line begins.
    """
    before, behind = _ALONE
    first, rest = line[: day.start - start], line[day.end - start :]
    if before.fullmatch(first):
        return behind.fullmatch(rest) is not None
    led = not first or first.strip().lower() in every_language().words("dateline_the")
    return led and any(map(str.isdigit, line)) and _BESIDE_DAY.fullmatch(rest) is not None


def find_dateline(sheet: Sheet, start: int, end: int) -> Dateline | None:
    """The dateline that the text between these offsets opens with; None where it has none."""
    stamped = _STAMPED.match(sheet.text, start, end)
    start = stamped.end() if stamped else start
    if start >= end:
        return None
    if sheet.text[start] in "([【":
        return _bracketed(sheet, start, end)
    western = (
        _day_first(sheet, start, end)
        or _western(sheet, start, min(end, start + _REACH))
        or _placeless(sheet, start, end)
    )
    if western is not None or sheet.text[start] < _EASTERN_FROM:
        return western
    return _short(sheet, start, end)


def _western(sheet: Sheet, start: int, reach: int) -> Dateline | None:
    """`LONDON, March 3 (Reuters) - `, `Berlin (dpa) - `, `New Delhi: ` and their like."""
    marked = _PARTED.search(sheet.text, start, reach)  # few lines are, and this is quicker seen
    match = sheet.common[_WESTERN].match(sheet.text, start, reach) if marked else None
    if match is None:
        return None
    place, day, source = _parts(sheet, match)
    led = place.of(sheet.text).lower() in every_language().words("dateline_the")
    date = _date(sheet, day) if day else None
    wire = _signed(sheet, source, place) if source else None
    proofs = (
        (wire is not None) * 2,
        (date is not None) * 2,
        source is not None and place.of(sheet.text).isupper(),
        source is not None and AGENCY.fullmatch(source.of(sheet.text)) is not None,
        _is_capital(sheet, place),
        place.of(sheet.text).isupper() and len(place.of(sheet.text)) > 3,  # noqa: PLR2004 - `US:`, `UN:`
        match["dash"].strip() in {"--", "—", "\u2013", "―"},
        source is not None and source.of(sheet.text).isupper(),
    )
    needed = 1 if match["dash"].strip() == ":" and proofs[4] else 2
    needed += 0 if match["dash"] else 2  # `New Delhi, Oct 10 (PTI) The navies`: wire and day
    if ((day or led) and date is None) or sum(map(int, proofs)) < needed:
        return None
    named = None if led else place  # `Le 19 octobre 2024 - ` begins with its day
    return Dateline(Span(start, match.end()), named, source, wire, date, day)


def _parts(sheet: Sheet, match: re.Match[str]) -> tuple[Span, Span | None, Span | None]:
    """Place, day and source; `Accra, Oct 3, GNA - `, `Accra-GNA: ` and `AKP Phnom Penh, Oct 3 - `
    have the source beside the others.
    """
    place, day, source = Span(*match.span("place")), _group(match, "day"), _group(match, "source")
    behind = _BEHIND.search(sheet.text, *day) if day and source is None else None
    if day and behind:
        name = Span(*behind.span("source"))
        if AGENCY.fullmatch(behind["source"]) or any(
            hit.span == name for hit in sheet.hits_in(name, "credit")
        ):
            return place, Span(day.start, behind.start()), name
    for hit in sheet.hits_in(place, "credit") if source is None else ():
        before = _BESIDE.search(sheet.text, place.start, hit.span.start)
        if hit.span.end == place.end and before and before.start() > place.start:
            return Span(place.start, before.start()), day, hit.span
        rest = Span(hit.span.end + 1, place.end)
        if hit.span.start == place.start and rest.start < rest.end and _is_capital(sheet, rest):
            return rest, day, hit.span
    return place, day, source


def _placeless(sheet: Sheet, start: int, end: int) -> Dateline | None:
    """`March 5 (HPA) -- `: a day and a listed wire, and no place."""
    match = _PLACELESS.match(sheet.text, start, min(end, start + _REACH))
    if match is None:
        return None
    day, source = Span(*match.span("day")), Span(*match.span("source"))
    date, wire = _date(sheet, day), _signed(sheet, source, source)
    if date is None or wire is None:
        return None
    return Dateline(Span(start, match.end()), None, source, wire, date, day)


def _day_first(sheet: Sheet, start: int, end: int) -> Dateline | None:
    """`March 5, 2019 - Alta, Norway - ` before a sentence: the day comes first."""
    if sheet.text[end - 1] not in _STOPS:
        return None
    match = sheet.common[_DAY_FIRST].match(sheet.text, start, min(end, start + _REACH))
    if match is None:
        return None
    day, place = Span(*match.span("day")), Span(*match.span("place"))
    date = _date(sheet, day)
    known = "," in match["place"] or sheet.hits_in(place, "capital", "country")
    if date is None or not known:
        return None
    return Dateline(Span(start, match.end()), place, None, None, date, day)


def _is_capital(sheet: Sheet, place: Span) -> bool:
    """Whether it opens with a capital's whole name: `Sommet de Paris` is no place."""
    return any(
        hit.span.start == place.start
        for hit in sheet.hits_in(place, "capital")
        if hit.span.end == place.end or sheet.text[hit.span.end] in ",/-"
    )


def _bracketed(sheet: Sheet, start: int, end: int) -> Dateline | None:
    """`(Berlin = dpa) `, `【パリ共同】`, `[東京 5日 ロイター] - `."""
    reach = min(end, start + _REACH)
    match = _BRACKETED.match(sheet.text, start, reach)
    if match is not None:
        source = Span(*match.span("source"))
        place = Span(*match.span("place"))
        if any(hit.entry.value in _PHOTOS for hit in sheet.hits_in(place, "cue.")):
            return None  # whose photo it is
        wire = _signed(sheet, source, place)
        return Dateline(Span(start, match.end()), place, source, wire, None)
    return _inner(sheet, start, end, reach)


def _inner(sheet: Sheet, start: int, end: int, reach: int) -> Dateline | None:
    """Brackets that hold place, day and wire together; alone on a line they are a credit."""
    match = _EASTERN.match(sheet.text, start, reach)
    inner = match and (_group(match, "inner") or _group(match, "inner2"))
    if match is None or not inner or match.end() >= end:
        return None
    wire, places = _signed(sheet, inner, inner), sheet.hits_in(inner, "capital")
    if not (wire or (match["inner"] and places)):
        return None
    place = places[0].span if places else None
    return Dateline(Span(start, match.end()), place, inner, wire, _date(sheet, inner))


def _short(sheet: Sheet, start: int, end: int) -> Dateline | None:
    """`パリ:` and the like: a listed capital and a colon."""
    match = _SHORT_PLACE.match(sheet.text, start, min(end, start + 16))
    if match is None or not sheet.hits_in(Span(*match.span("place")), "capital"):
        return None
    return Dateline(Span(start, match.end()), Span(*match.span("place")), None, None, None)


def _group(match: re.Match[str], name: str) -> Span | None:
    span = Span(*match.span(name))
    return span if span.end > span.start else None


def _signed(sheet: Sheet, span: Span, place: Span) -> str | None:
    """The outlet or wire named there; of several the first, as in `(dpa/AFP)`."""
    hits = sheet.hits_in(span, "credit") or sheet.hits_in(span, "outlet")
    hit = settle_credit(sheet, hits, place)
    return hit.entry.value if hit else None


def _date(sheet: Sheet, span: Span) -> PartialDate | None:
    """The day and month of a dateline, with its year if it is there."""
    numeric = sheet.common[_NUMERIC].match(sheet.text, span.start, span.end)
    if numeric is not None:
        return _day_of(int(numeric["year"]), int(numeric["month"]), int(numeric["day"]))
    months = [h for h in sheet.hits_in(span, "word") if h.entry.value.startswith("month.")]
    words = span.of(sheet.text)
    year = _YEAR.search(words)
    days = [int(d) for d in _DIGITS.findall(_YEAR.sub("", words))]
    if not months or not days:
        return None
    month = int(months[0].entry.value.split(".")[1])
    return _day_of(int(year.group()) if year else None, month, days[0])


def _day_of(year: int | None, month: int, day: int) -> PartialDate | None:
    """The day, if the calendar has it; without its year any February has 29 days."""
    if month not in _LENGTHS or not 1 <= day <= _LENGTHS[month]:
        return None
    if year is not None and (month, day) == (2, 29) and not isleap(year):
        return None
    return PartialDate(year, month, day)
