"""Public bodies that no list names, known by their form: a head ("Ministry of …"), a tail
("… Agency") or a field of government before "ministry".
"""

from __future__ import annotations

import re

from clipline.model import Span
from clipline.nouns import Noun
from clipline.reading.bodies.endings import find_endings
from clipline.reading.bodies.name_growth import CAPITAL, Forms, forms_of, grow
from clipline.reading.bodies.offices import find_offices
from clipline.reading.bodies.whose import (
    country_after,
    country_before,
    find_described,
    find_forces,
    is_of_nation,
)
from clipline.reading.text.sheet import Sheet
from clipline.reading.vocabulary import Hit

_RUN_BEFORE = rf"(?<!\w)(?:{CAPITAL}(?: {{and}}| &| {{tail_link}})? )+$"
_NAMED_BEFORE = rf"(?i:\b{{the}} )(?P<name>{CAPITAL} )$"
_FIELD_BEFORE = rf"(?i:\b{{the}} )(?P<name>(?:{CAPITAL}[ \n]){{1,3}})$"
_HEADED = r" {of_for} (?:{the} )?[A-Z]"  # "the Somali Ministry of …" starts at its head
_OF = r" {of} (?:{the} )?$"
_INSTITUTE_OF = r"{body.public_of}[ \n]{of}[ \n]"
_SHORT_FORM = re.compile(r" \([A-Z]{2,8}\)")
_OWNED = 2  # characters of "'s"
_MOST_WORDS = 8  # before its last one; more are a menu's
_LED = r"(?i:\b{the} $)"
_REACH = 90  # characters; the longest name of a ministry on the practice pages has 72


class Body(Noun, frozen=True):
    """A body's name as written. `generic`: every country has one of that name."""

    span: Span
    generic: bool


def _is_of_government(sheet: Sheet, name: Span) -> bool:
    """As in "the Council for Scientific Research": the kind is a state's, and so is the field."""
    kind, *field = re.findall(r"\w+", name.of(sheet.text))
    if kind not in sheet.language.list("body.led"):
        return False
    fields = (
        w in sheet.language.list("body.domain")
        or w.lower() in sheet.language.list("body.portfolio")
        for w in field
    )
    return any(fields)


def find_bodies(sheet: Sheet, body: tuple[Span, ...]) -> tuple[Body, ...]:
    """Bodies by form, by start; they may overlap listed names, which count for more."""
    forms = forms_of(sheet.language)
    out: list[Body] = []
    never: list[Span] = []
    for paragraph in body:
        for hit in sheet.hits_in(paragraph, "body."):
            if hit.entry.value == "body.not":
                never.append(hit.span)
            elif hit.entry.value in forms.makers and hit.entry.lang == sheet.language.code:
                out += _grown(sheet, paragraph, hit, forms)
        out += [Body(span, generic=False) for span in find_endings(sheet, paragraph)]
        out += [Body(span, generic=False) for span in find_offices(sheet, paragraph)]
        for span, named in find_described(sheet, paragraph):
            out.append(Body(span, generic=not named))
    kept = [b for b in out if not any(_rules_out(n, b.span) for n in never)]
    generic: dict[Span, bool] = {}
    for found in kept:
        span = _without_country(sheet, found.span)
        generic[span] = generic.get(span, False) or found.generic
    ordered = sorted(generic, key=lambda span: (span.start, -span.end))
    return tuple(Body(span, generic[span]) for span in ordered)


def _rules_out(never: Span, span: Span) -> bool:
    """As "Post Office" does: the whole of a name, its end, or what it begins with."""
    return never.overlaps(span) and (never.end >= span.end or never.start <= span.start)


def _without_country(sheet: Sheet, span: Span) -> Span:
    """As in "Agencia … de Costa Rica": whose it is, is no part of the name."""
    for hit in sheet.hits_in(span, "country"):
        match = sheet.grammar[_OF].search(sheet.text, span.start, hit.span.start)
        if hit.span.end == span.end and match is not None:
            kept = Span(span.start, match.start())
            return kept if " " in kept.of(sheet.text) else span  # "Embassy of Kenya"
    return span


def _grown(sheet: Sheet, paragraph: Span, hit: Hit, forms: Forms) -> list[Body]:
    part = hit.entry.value.removeprefix("body.")
    if part == "kind":
        return _by_field(sheet.text, paragraph, hit.span, forms)
    named = sheet.text[hit.span.start].isupper() or hit.entry.name[0].islower()
    if part == "portfolio" or (part == "whole" and named):
        return [Body(hit.span, generic=part == "portfolio")]
    if not named:
        return []
    if part == "head":
        return _by_head(sheet, paragraph, hit.span, forms)
    if part == "armed":
        return [Body(s, generic=False) for s in find_forces(sheet, paragraph, hit.span)]
    return _by_tail(sheet, paragraph, hit.span, part, forms)


def _by_field(text: str, paragraph: Span, span: Span, forms: Forms) -> list[Body]:
    """As in "foreign ministry": a field of government before the kind, in any case of letters."""
    before = text[max(paragraph.start, span.start - _REACH) : span.start].replace("\n", " ")
    words = before.lower().split(" ")
    for count in (3, 2):
        field = " ".join(words[-count:-1])
        if before.endswith(" ") and field in forms.portfolio:
            return [Body(Span(span.start - len(field) - 1, span.end), generic=True)]
    return []


def _by_head(sheet: Sheet, paragraph: Span, span: Span, forms: Forms) -> list[Body]:
    """As in "Ministry of Economy, Trade and Industry": the name grows to the right."""
    end = min(paragraph.end, span.end + _REACH)
    at = after_adjective(sheet, span.end)
    grown = grow(sheet.text, at, end, forms)
    if grown == at:
        return []
    whole = Span(span.start, grown)
    institutes = sheet.language.list("body.institute")
    if institutes and span.of(sheet.text).endswith(institutes):
        return _institute(sheet, paragraph, span, whole)
    if span.of(sheet.text) in sheet.language.list("body.named_head"):
        before = sheet.text[max(paragraph.start, span.start - _REACH) : span.start]
        named = sheet.grammar[_FIELD_BEFORE].search(before)
        whole = Span(span.start - len(named["name"]) if named else span.start, grown)
    return [Body(whole, generic=False)]


def after_adjective(sheet: Sheet, end: int) -> int:
    """As in "ministère japonais de la Défense": the name goes on after whose it is."""
    for hit in sheet.hits_in(Span(end, end + _REACH), "adjective"):
        return hit.span.end if hit.span.start == end + 1 else end
    return end


def _institute(sheet: Sheet, paragraph: Span, span: Span, whole: Span) -> list[Body]:
    """As in "the Japan Institute for Health (JIH)"; an "Institute for …" may be anyone's."""
    text, kind = sheet.text, span.of(sheet.text)
    if whole.of(text).endswith(sheet.language.list("body.university") or ("\0",)):
        return []
    owner = country_before(sheet, span.start)
    if owner is not None:
        return [Body(Span(owner.span.start, whole.end), generic=False)]
    if text.endswith("'s ", 0, span.start) and country_before(sheet, span.start - _OWNED):
        return [Body(whole, generic=False)]
    before = text[max(paragraph.start, span.start - _REACH) : span.start]
    named = sheet.grammar[_NAMED_BEFORE].search(before)
    wide = re.search(rf"(?:^|[ \n])({CAPITAL})[ \n]$", before)
    if wide is not None and wide[1] in sheet.language.list("body.national"):
        return [Body(Span(span.start - len(wide[1]) - 1, whole.end), generic=False)]
    of = sheet.grammar[_INSTITUTE_OF].match(text, span.start)
    public = of is not None or kind not in sheet.language.list("body.institute")
    led = sheet.grammar[_LED].search(before) is not None
    public = public or (led and _is_of_government(sheet, whole))
    if not public and (named is None or not _SHORT_FORM.match(text, whole.end)):
        return []
    start = span.start - len(named["name"]) if named else span.start
    return [Body(Span(start, whole.end), generic=False)]


def _by_tail(sheet: Sheet, paragraph: Span, span: Span, part: str, forms: Forms) -> list[Body]:
    """As in "Defense Security Agency": the name grows to the left."""
    text, tail = sheet.text, span.of(sheet.text)
    before = text[max(paragraph.start, span.start - _REACH) : span.start].replace("\n", " ")
    run = sheet.grammar[_RUN_BEFORE].search(before)
    if run is None:
        return []
    words = _own_words(sheet, span.start, run.group().split(), forms)
    start = span.start - len(" ".join(words)) - 1
    if not words or len(words) > _MOST_WORDS:
        return []
    single = len(words) == 1
    owned = country_after(sheet, span.end) is not None
    headed = not owned and sheet.grammar[_HEADED].match(text, span.end) is not None
    if headed and (single or tail in sheet.language.list("body.head")):
        return []  # "the Somali Ministry of …" starts at its head
    if not (owned and part != "firm") and not _is_states(sheet, Span(start, span.end), words, part):
        return []
    if single and tail in sheet.language.list("body.plain_tail"):
        return []
    return [Body(Span(start, span.end), generic=" ".join(words).lower() in forms.portfolio)]


def _own_words(sheet: Sheet, end: int, words: list[str], forms: Forms) -> list[str]:
    """The words of a run that are the name's: without "the", and what "and" joins to another."""
    led = False
    while words and words[0].lower() in sheet.grammar.words("opening"):
        led = led or words[0].lower() in sheet.grammar.words("the")
        words = words[1:]
    links = [i for i, word in enumerate(words) if word in sheet.grammar.words("tail_link") | {"&"}]
    if not links:
        return words
    led = led or _is_led(sheet, end - len(" ".join(words)) - 1)
    others = [i for i in links if i and words[i - 1] in forms.tails]
    return words[(max(others) if led and others else -1 if led else max(links)) + 1 :]


def _is_states(sheet: Sheet, name: Span, words: list[str], part: str) -> bool:
    """Whether a name with such a tail is a state's: by its words, or by a country's."""
    lists = sheet.language.list
    if part == "tail":
        return True
    tail = Span(name.end - len(name.of(sheet.text).split()[-1]), name.end)
    nation = is_of_nation(sheet, Span(name.start, tail.start), tail)
    national = not set(lists("body.national")).isdisjoint(words)
    if part == "firm":
        return (nation or national) and not set(lists("body.utility")).isdisjoint(words)
    field = not set(lists("body.domain")).isdisjoint(words)
    return nation or national or (field and tail.of(sheet.text) in lists("body.domain_tail"))


def _is_led(sheet: Sheet, start: int) -> bool:
    """Whether "the", a country or an owner stands before, so that the words are one name."""
    before = sheet.text[max(0, start - 4) : start].replace("\n", " ").lower()
    return (
        sheet.grammar[_LED].search(before) is not None
        or before.endswith("'s ")
        or country_before(sheet, start) is not None
    )
