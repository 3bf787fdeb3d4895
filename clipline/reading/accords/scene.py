"""A body laid out by sentences, with the words that agreements are read from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from operator import attrgetter, itemgetter
from typing import Literal, TypeVar

from clipline.model import Agency, Span
from clipline.nouns import Noun
from clipline.partial_dates import PartialDate
from clipline.reading.accords.parted_verbs import with_parted
from clipline.reading.bodies.joint_bodies import find_joint_bodies
from clipline.reading.bodies.officers import find_officers
from clipline.reading.bodies.sides import country_hits
from clipline.reading.dates import DateExpression
from clipline.reading.text.function_words import Grammar, every_language
from clipline.reading.text.sheet import Sheet
from clipline.reading.vocabulary import Entry, Hit, longest

# "OSLO, Aug. 5 (Wire) -- ", "(Oslo = Wire) ", "New Delhi: ": its date and place are not
# the event's.
_DATELINE = re.compile(
    r"[^\n()]{0,60}\([^()\n]{2,40}\)\s*(?:--|-(?!\w)|[\u2014\u2013=:.]|$)\s*|\([^()\n]{3,40}\)\s+"
    r"|[A-ZÀ-Þ]{3,}(?:[ '-][A-ZÀ-Þ]+){0,3} - "
    r"|[A-Z][A-Z .'-]{2,40}, ?\([^()\n]{3,80}\)\s+"
    r"|[A-Z][\w .'-]{1,40}, (?:[A-Z]\w{2,8}\.? \d\d?|\d\d?\.? \w{3,9}) \([A-Z]\w{1,19}\)\s+"
    r"|[A-Z][\w ,.]{1,60}? /[\w ]{2,20}/ (?:--|[\u2014\u2013]) "
    r"|[A-Z][\w ,.]{1,50}? (?:--|[\u2014\u2013]) |[\w ,.]{2,30}:(?!\d)\s*"
)
_BARE_NEXT = r"(?<![一-鿿가-힣]){bare_next}(?={topic_mark})"
_NEXT_IS = r"(?i:{bare_next})(?=[ \n]{follows}(?!\w))"  # "Another is planned for 2025"
_OPENS = re.compile(r" [A-ZÀ-Þ]")  # the first letter of what a dateline opens
_PLACED, _SHORT = 40, 4  # characters of a dateline's place; what is no shorter in capitals is one
# Nouns of agreements for each sentence, where a text is of agreements: 0.2 is the least for the 176
# right tellings of the annotated pages whose sentence names no side; 7 of general news have less.
DENSE = 0.15
T = TypeVar("T")
_SITS = frozenset({"verb.held", "verb.planned"})
_MEASURED = "measured"  # the list of words by which something is measured by a plan
_NONE = "none"  # "plea agreement": a longer word that is no agreement of states
_ARTICLE = 6  # characters: "The ", "Die "
_LONGEST = 2000  # characters; what runs on for longer is no sentence, but a list or noise
_ITEMS, _SMALL = 15, 0.2  # words of a menu, and the share of those in small letters
_WORD = re.compile(r"[^\W\d_]{2,}")
_OFFICE = r"(?<!\w)[A-ZÄÖÜ][a-zäöüß-]{2,40}(?:{title.minister}|{ministers})(?!\w)"
_span_of = attrgetter("span")
Order = Literal["svo", "sov", "v2"]


class Sentence(Noun, frozen=True):
    """A sentence with what it names. `words` are the language's own cue words, nested ones too;
    `officers` are people in office, each with the country.
    """

    span: Span
    nouns: tuple[Hit, ...]
    words: tuple[Hit, ...]
    countries: tuple[Hit, ...]
    agencies: tuple[tuple[Span, Agency], ...]
    dates: tuple[DateExpression, ...]
    officers: tuple[tuple[Span, str], ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        """The countries of its words and bodies, by code."""
        bodies = (agency.country for _, agency in self.agencies)
        codes = {h.entry.value for h in self.countries if h.entry.kind != "capital"}
        return tuple(sorted(codes.union(code for code in bodies if code)))

    def cues(self, *values: str) -> list[Hit]:
        """The cue words of those lists."""
        return [h for h in self.words if h.entry.value in values]


class Report(Noun, frozen=True):
    """When and where it was published: the country at home there, those that the headline names.

    `sure`: its day is no guess; `pair`: whose embassy published it, and where that is.
    """

    published: PartialDate | None = None
    home: str | None = None
    headline: tuple[str, ...] = ()
    sure: bool = True
    pair: tuple[str, ...] = ()


class Scene(Noun, frozen=True):
    """A text and its sentences; `order` is the language's order of verb and object.

    `density`: nouns of agreements for each sentence.
    """

    sheet: Sheet
    sentences: tuple[Sentence, ...]
    order: Order
    report: Report
    density: float

    @property
    def text(self) -> str:
        """The sheet's text."""
        return self.sheet.text

    @property
    def grammar(self) -> Grammar:
        """Patterns with the function words of the article's language."""
        return self.sheet.grammar

    def words(self, key: str) -> tuple[str, ...]:
        """A list of the article's language."""
        return self.sheet.language.list(key)


def lay_out_scene(
    sheet: Sheet,
    sentences: tuple[Span, ...],
    dates: Sequence[DateExpression],
    agencies: Sequence[Agency],
    report: Report,
) -> Scene:
    """Every sentence with its own hits, dates and agencies."""
    mentions = sorted(((m.span, a) for a in agencies for m in a.mentions), key=lambda pair: pair[0])
    order = sheet.language.list("order")
    known: Order = "sov" if "sov" in order else "v2" if "v2" in order else "svo"
    ordered = sorted(dates, key=lambda date: date.span)
    first = [_after_dateline(sheet, span, ordered) for span in sentences[:1]]
    spans = [*first, *sentences[1:]]
    nouns = {w: kind for kind, ws in sheet.language.lists("compound").items() for w in ws}
    officers = find_officers(sheet, sentences)
    laid = tuple(
        _sentence(sheet, span, ordered, mentions, nouns, officers=officers) for span in spans
    )
    density = sum(len(s.nouns) for s in laid) / max(len(laid), 1)
    return Scene(sheet, laid, known, report, density)


def _after_dateline(sheet: Sheet, span: Span, dates: Sequence[DateExpression]) -> Span:
    text, inside = sheet.text, _within(dates, span, _span_of)
    bare = _bare_dateline(sheet, span, inside)
    match = _DATELINE.match(text, span.start, span.end)
    start = bare or (match.end() if match else span.start)
    opening = text[span.start : start].strip(" -:")
    if opening and any(d.span.of(text) == opening for d in inside):
        start = span.start  # "March 2021: Norway and Iceland sign …" is a chronology's
    return Span(start, span.end) if start < span.end else span


def _bare_dateline(sheet: Sheet, span: Span, dates: Sequence[DateExpression]) -> int | None:
    """Where the text begins behind "Oslo, July 16 The two ministries …": no dash parts them."""
    day = dates[0].span if dates else span
    place = Span(span.start, day.start)
    if not 0 < place.end - place.start <= _PLACED or not _OPENS.match(sheet.text, day.end):
        return None
    words = place.of(sheet.text).strip(" ,")
    named = any(h.span.of(sheet.text) == words for h in sheet.hits_in(place, "capital"))
    return day.end + 1 if named or (words.isupper() and len(words) > _SHORT) else None


def _sentence(  # noqa: PLR0913 - what a sentence is laid out from
    sheet: Sheet,
    span: Span,
    dates: Sequence[DateExpression],
    mentions: list[tuple[Span, Agency]],
    compounds: dict[str, str],
    *,
    officers: tuple[tuple[Span, str], ...],
) -> Sentence:
    acting = _within(officers, span, itemgetter(0))
    if span.end - span.start > _LONGEST or _is_menu(sheet.text[span.start : span.end]):
        return Sentence(span, (), (), (), (), (), acting)
    inside = _within(mentions, span, itemgetter(0))
    listed = [h for h in sheet.hits_in(span, "noun", "instrument") if _is_own(sheet, h)]
    words = _meant(h for h in sheet.hits_in(span, "word") if h.entry.lang == sheet.language.code)
    offices = tuple(_compound_offices(sheet, span))
    words = tuple(sorted((*words, *offices), key=_place_of)) if offices else words
    words = with_parted(sheet, span, words)
    countries = country_hits(sheet, span)
    free = tuple(h for h in countries if not any(s.covers(h.span) for s, _ in inside))
    nouns = [*_compounds(sheet, span, compounds), *listed]  # what is listed whole outdoes its parts
    nouns += [*_bare_number(sheet, span, words), *find_joint_bodies(sheet, span)]
    nouns.sort(key=lambda h: (h.span.start, -h.span.end))
    kept = tuple(
        h for h in _one_each(nouns) if h.entry.value != _NONE and not _in_agency(h, inside)
    )
    own = _within(dates, span, _span_of)
    return Sentence(span, kept, words, free, inside, own, acting)


def _meant(words: Iterable[Hit]) -> tuple[Hit, ...]:
    """Without the plans that something is only measured by: "a month later than planned"."""
    hits = tuple(words)
    apart = [h.span for h in hits if h.entry.value == _MEASURED]
    return tuple(h for h in hits if not any(span.covers(h.span) for span in apart))


def _is_menu(words: str) -> bool:
    """As in "Home World Debates Witness The Dialogue …": item after item, all with capitals."""
    found: list[str] = _WORD.findall(words)
    small = sum(word[0].islower() for word in found)
    capital = sum(word[0].isupper() and not word.isupper() for word in found)
    return capital >= _ITEMS and small < _SMALL * capital


def _bare_number(sheet: Sheet, span: Span, words: tuple[Hit, ...]) -> list[Hit]:
    """As in "The twelfth was held in May", "次回は3月に開く": of what the text is about."""
    if bare := sheet.grammar[_BARE_NEXT].search(sheet.text, span.start, span.end):
        return [Hit(Span(*bare.span()), Entry("noun", "round", bare.group(), None))]
    if bare := sheet.grammar[_NEXT_IS].match(sheet.text, span.start, span.end):
        return [Hit(Span(*bare.span()), Entry("noun", "round", bare.group(), None))]
    for hit in words if words and words[0].span.start - span.start < _ARTICLE else ():
        numbered = hit.entry.value.startswith("ordinal.")
        lead, at = sheet.text[span.start : hit.span.start], hit.span.end
        if numbered and sheet.grammar[r"(?i:{the})[ \n]"].fullmatch(lead):
            at += sheet.text.startswith(",", at)  # "The sixth, held in Oslo in June, had …"
            held = any(h.entry.value in _SITS and h.span.start == at + 1 for h in words)
            if held or sheet.grammar[r"[ \n]{had}[ \n]"].match(sheet.text, at):
                return [Hit(hit.span, Entry("noun", "round", hit.span.of(sheet.text), None))]
    return []


def _within(items: Sequence[T], span: Span, place: Callable[[T], Span]) -> tuple[T, ...]:
    """Of items in order those that lie within the span."""
    if not items:
        return ()
    first = bisect_left(items, span.start, key=lambda item: place(item).start)
    last = bisect_left(items, span.end, key=lambda item: place(item).start)
    return tuple(item for item in items[first:last] if place(item).end <= span.end)


def _compounds(sheet: Sheet, span: Span, nouns: dict[str, str]) -> list[Hit]:
    """Nouns at the end of a Hangul or German compound: to the scan they are parts of words."""
    if not nouns:
        return []
    found = _compound_pattern(tuple(nouns)).finditer(sheet.text, span.start, span.end)
    code = sheet.language.code
    return [
        Hit(Span(m.start("whole"), m.end(2)), Entry("noun", nouns[m[2]], m[2], code)) for m in found
    ]


def _place_of(hit: Hit) -> tuple[int, int]:
    return (hit.span.start, -hit.span.end)


def _compound_offices(sheet: Sheet, span: Span) -> Iterator[Hit]:
    """People in office whose title is one word with what they are for: "Moorministerin"."""
    if "v2" not in sheet.language.list("order"):
        return
    for match in sheet.grammar[_OFFICE].finditer(sheet.text, span.start, span.end):
        for value in ("official", "title.office"):
            entry = Entry("word", value, match.group(), sheet.language.code)
            yield Hit(Span(*match.span()), entry)


@cache
def _compound_pattern(nouns: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(sorted(nouns, key=len, reverse=True))
    if nouns[0][0] < "가":
        return re.compile(rf"(?<!\w)(?P<whole>[A-ZÄÖÜ][a-zäöüß-]{{1,40}}?)({words})(?!\w)")
    return every_language()[rf"(?<=[가-힣])(?P<whole>)({words})(?=[^가-힣]|{{body_end}})"]


def _is_own(sheet: Sheet, hit: Hit) -> bool:
    return hit.entry.lang in {None, sheet.language.code}


def _one_each(nouns: list[Hit]) -> list[Hit]:
    """The outer nouns; of two meanings of the same words the archive's own."""
    out: list[Hit] = []
    for hit in longest(nouns):
        if out and out[-1].span == hit.span:
            if hit.entry.kind == "instrument" or out[-1].entry.lang is not None:
                out[-1] = hit
        else:
            out.append(hit)
    return out


def _in_agency(hit: Hit, agencies: tuple[tuple[Span, Agency], ...]) -> bool:
    """A body's "Council" is no agreement; a listed joint committee meets as one."""
    for span, agency in agencies:
        if span.overlaps(hit.span) and hit.entry.kind != "instrument":
            joint = agency.country == "INT" and hit.entry.name.islower()
            return not (joint and hit.span.end == span.end)
    return False
