"""Whose ministry it is: the country that the words around a name give it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from operator import attrgetter

from clipline.model import Span
from clipline.nouns import Noun
from clipline.reading.bodies.signs import sign_hits
from clipline.reading.text.function_words import Grammar
from clipline.reading.text.sheet import Sheet
from clipline.reading.vocabulary import Entry, Hit, Kind, longest

_START = attrgetter("span.start")
_BEFORE = r"(?:'s?|{of_mark})? ?(?:[a-z]+ )?"
_AFTER = r" {of} (?:{the} )?| ?\((?=[^)]{2,30}\))"
_STATE = r"(?:{the}[ \n])?(?:[A-Z][a-z]+[ \n]{of}[ \n])?"  # "the Republic of Iceland"
_LISTED = (
    rf"(?:'s?)?[ \n]|,?[ \n]{{and}}[ \n]{_STATE}|,[ \n]"
    rf"|,?[ \n]{{and}}[ \n]{{of}}[ \n](?:{{the}} )?{_STATE}"
)
_OF = rf"[ \n]{{of}}[ \n]{_STATE}"
_MONEY = re.compile(r"[ -]?[$€£] ?\d")
_SIGN = 4  # letters of a country that stand before its money: "US", "U.S."
_MOST = 8  # countries in one list
_SEATED = r"(?: \([^()]{2,12}\))? {seated} "  # "the defense ministry in Oslo"
_FOLLOWING_ADJECTIVE = re.compile(r"[\n ][a-zà-ÿ]")
_PLACE = r"\b{place_of}(?: {the})? $"
_KANA = re.compile(r"[ァ-ヶー]{2}")
_GIVEN = 24  # characters of a given name and the end of the word before it
_GIVEN_NAME = re.compile(r"(?:[a-zà-ÿ]|,)[ \n](?P<name>[A-ZÀ-Þ][a-zà-ÿ]+)[ \n]\Z")
_KNOWN: tuple[Kind, ...] = (
    "word", "noun", "instrument", "agency", "country", "adjective", "capital", "group",
)  # fmt: skip
_REACH = 12  # characters between a name and the country that qualifies it, at most


class Sides(Noun, frozen=True):
    """The countries named in a text, in order; `home` is the dateline's or the outlet's."""

    text: str
    hits: tuple[Hit, ...]
    home: str | None
    grammar: Grammar

    def modifier(self, span: Span) -> Hit | None:
        """The country directly before or after: "Oslo's X", "the U.S. X", "X of Japan"."""
        return self._before(span) or self._after(span)

    def sharing(self, modifier: Hit) -> list[str]:
        """The countries that one word names together: "한미 국방부", "日米両国の防衛省"."""
        first = bisect_left(self.hits, modifier.span.start, key=_START)
        last = bisect_right(self.hits, modifier.span.start, key=_START)
        return [h.entry.value for h in self.hits[first:last] if h.span == modifier.span]

    def beside(self, span: Span) -> list[str]:
        """The countries listed right before or after: "the Kenyan and Fijian ministries"."""
        at = bisect_left(self.hits, span.start, key=_START)
        before: list[str] = []
        end = span.start
        for hit in reversed(self.hits[max(0, at - _MOST) : at]):
            if not self.grammar[_LISTED].fullmatch(self.text, hit.span.end, end):
                break
            before.insert(0, hit.entry.value)
            end = hit.span.start
        codes = max(before, self._listed_after(span.end, at), key=len)
        return codes if len(codes) > 1 else []

    def _listed_after(self, start: int, at: int) -> list[str]:
        codes: list[str] = []
        for hit in self.hits[at : at + _MOST]:
            gap = self.grammar[_LISTED if codes else _OF]
            if hit.span.start < start or not gap.fullmatch(self.text, start, hit.span.start):
                break
            codes.append(hit.entry.value)
            start = hit.span.end
        return codes

    def _before(self, span: Span) -> Hit | None:
        index = bisect_left(self.hits, span.start, key=_START) - 1
        for hit in reversed(self.hits[max(0, index - 1) : index + 1]):
            if not 0 <= span.start - hit.span.end <= _REACH:
                continue
            gap = self.text[hit.span.end : span.start].replace("\n", " ")
            if self.grammar[_BEFORE].fullmatch(gap):
                return hit
        return None

    def _after(self, span: Span) -> Hit | None:
        index = bisect_left(self.hits, span.end, key=_START)
        if index == len(self.hits) or self.hits[index].span.start > span.end + _REACH:
            return None
        hit = self.hits[index]
        gap = self.text[span.end : hit.span.start].replace("\n", " ")
        seat = hit.entry.kind == "capital" and self.grammar[_SEATED].fullmatch(gap)
        if (seat and self.named_in(span) is None) or self.grammar[_AFTER].fullmatch(gap):
            return hit
        if gap == ", " and hit.entry.kind == "country" and self._closes(index):
            return hit
        words = self.text[span.end : hit.span.end]
        adjective = hit.entry.kind == "adjective" and gap == " "
        return hit if adjective and _FOLLOWING_ADJECTIVE.match(words) else None

    def _closes(self, index: int) -> bool:
        """As in "the Ministry of Fisheries, Kenya, and others": no list of countries begins."""
        end = self.hits[index].span.end
        following = self.hits[index + 1].span.start if index + 1 < len(self.hits) else None
        listed = following is not None and following - end <= len(", and ")
        return self.text[end : end + 1] in {",", ".", ")", ";", ""} and not listed

    def named_in(self, span: Span) -> str | None:
        """The country in a name itself: "Kenyan Navy", "Instituto Noruego de Pesca"."""
        index = bisect_left(self.hits, span.start, key=_START)
        if index == len(self.hits) or not span.covers(self.hits[index].span):
            return None
        hit = self.hits[index]
        return hit.entry.value if hit.entry.kind != "capital" else None

    def leader(self, sentence: Span, before: int) -> str | None:
        """The side that a sentence has named last before the offset: it leads the list."""
        index = bisect_right(self.hits, before - 1, key=_START)
        for hit in reversed(self.hits[:index]):
            if hit.span.start < sentence.start:
                return None
            lead = self.text[max(0, hit.span.start - _REACH) : hit.span.start]
            if not self.grammar[_PLACE].search(lead) and hit.entry.kind != "capital":
                return hit.entry.value
        return None

    def foremost(self, among: set[str]) -> str | None:
        """Of those countries the one the text names first, if it names any."""
        return next((h.entry.value for h in self.hits if h.entry.value in among), None)

    def commonest(self) -> list[str]:
        """Countries by how often they are named."""
        return [code for code, _ in Counter(h.entry.value for h in self.hits).most_common()]


def find_sides(sheet: Sheet, body: tuple[Span, ...], home: str | None) -> Sides:
    """The country words of a body."""
    hits = tuple(h for p in body for h in country_hits(sheet, p))
    return Sides(sheet.text, hits, home, sheet.grammar)


def country_hits(sheet: Sheet, span: Span) -> list[Hit]:
    """The country words within the span, by start; a word for several countries is several."""
    hits = sheet.hits_in(span, "country", "adjective", "capital", "group")
    outer = longest(hits) if len(hits) > 1 else hits
    text = sheet.text
    whole = [h for h in outer if not (_is_syllable(text, h) or _is_in_kana(text, h))]
    whole = [h for h in whole if not (_follows_number(text, h) or _is_money(text, h))]
    whole = [h for h in whole if not _is_surname(sheet, h, outer)]
    if signs := sign_hits(sheet, span, [h.span for h in whole]):
        whole = list(longest(sorted([*whole, *signs], key=_longer_first)))
    each = [e for h in whole for e in _each(h)]
    return list({(e.span, e.entry.value): e for e in each}.values())  # "Argentina" is both


def _longer_first(hit: Hit) -> tuple[int, int]:
    return hit.span.start, -hit.span.end


def _is_surname(sheet: Sheet, hit: Hit, others: Sequence[Hit]) -> bool:
    """As in "minister Luís Montenegro": behind a name that is no office, day or body.

    German capitalises every noun, and tells no name from them.
    """
    if hit.entry.kind != "country" or "v2" in sheet.language.list("order"):
        return False
    low = max(0, hit.span.start - _GIVEN)
    given = _GIVEN_NAME.search(sheet.text, low, hit.span.start)
    if given is None or any(o.span == hit.span and o.entry.kind == "adjective" for o in others):
        return False
    name = Span(*given.span("name"))
    known = any(h.span.end == name.end for h in sheet.hits_in(Span(low, name.end), *_KNOWN))
    return not known and name.of(sheet.text).lower() not in sheet.language.list("state")


def _each(hit: Hit) -> list[Hit]:
    if hit.entry.kind != "group":
        return [hit]
    name = hit.entry.name
    return [Hit(hit.span, Entry("adjective", code, name)) for code in hit.entry.value.split()]


def _is_in_kana(text: str, hit: Hit) -> bool:
    """A name in katakana within a longer word of it is another word: "タイトル"."""
    before, after = text[hit.span.start - 1 : hit.span.start], text[hit.span.end : hit.span.end + 1]
    first, last = text[hit.span.start], text[hit.span.end - 1]
    return _KANA.fullmatch(before + first) is not None or _KANA.fullmatch(last + after) is not None


def _follows_number(text: str, hit: Hit) -> bool:
    """As in "12日朝": the signs for two countries after a figure are a day's and its hour's."""
    signs = hit.entry.kind == "group" or hit.span.end - hit.span.start == 1
    eastern = text[hit.span.start] >= "\u3040"
    return signs and eastern and text[hit.span.start - 1 : hit.span.start].isdigit()


def _is_money(text: str, hit: Hit) -> bool:
    """As in "US$1.2bn", "US $40m", "US-$ 5"; "to lend Kenya $40m" names a side."""
    name = hit.span.of(text)
    return name.isupper() and len(name) <= _SIGN and _MONEY.match(text, hit.span.end) is not None


def _is_syllable(text: str, hit: Hit) -> bool:
    """A name of one Hangul syllable ("미") counts only where a space follows it."""
    one = hit.span.end - hit.span.start == 1 and text[hit.span.start] >= "가"
    return one and text[hit.span.end : hit.span.end + 1] != " "
