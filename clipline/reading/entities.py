"""The public bodies that act in a clipping: listed ones, generic names resolved, unlisted ones."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache

from clipline.config import AgencyEntry, Config
from clipline.model import Agency, Evidence, Span
from clipline.nouns import replace
from clipline.reading.bodies.mention import Mention, generic_mention
from clipline.reading.bodies.mentions import (
    acronym_after,
    find_mentions,
    is_forum,
)
from clipline.reading.bodies.ownership import MEMORY, WORLD, Named, Reading, settle
from clipline.reading.bodies.sides import find_sides
from clipline.reading.text.cover import Cover
from clipline.reading.text.sentences import find_sentences
from clipline.reading.text.sheet import Sheet

_SHORT_BESIDE = re.compile(r" ?\(([가-힣一-鿿]{2,6})\)|,? ([A-Z]{2,8})(?![A-Za-z0-9])")
_WORDS = re.compile(r"[^\W\d_]{2,}")


def find_agencies(sheet: Sheet, body: tuple[Span, ...], home: str | None) -> tuple[Agency, ...]:
    """The bodies named in the text's body, by first mention.

    `home` is the country of the dateline's place or of the outlet, where it is known.
    """
    mentions = find_mentions(sheet, body)
    home = home or next(iter(sheet.language.list("home")), None)
    reading = Reading(
        sheet,
        find_sides(sheet, body, home),
        find_sentences(sheet.text, body, sheet.language),
        mentions,
        _entries(sheet.config),
        Cover(m.span for m in mentions),
    )
    short: dict[str, Named] = {}
    for mention in reading.mentions:
        _read_mention(reading, mention, short)
    _read_short_forms(reading, body, short)
    _read_bare(reading, body)
    found = [_named_fully(reading, named) for named in reading.found]
    found = [named for named in found if not _is_another_word(reading, named, found)]
    return _grouped([_with_owner(reading, named) for named in found])


def _is_another_word(reading: Reading, named: Named, found: list[Named]) -> bool:
    """As "the food safety agency" is for what the text calls by its name: it counts alone."""
    if named.known or not _is_described(reading, named):
        return False
    others = (o for o in found if o.country == named.country and o.id != named.id)
    return any(o.known or not _is_described(reading, o) for o in others)


def _is_described(reading: Reading, named: Named) -> bool:
    words = named.evidence.span.of(reading.sheet.text)
    common = reading.sheet.language.list("body.common") or ("\0",)
    return words.islower() and words.endswith(common)


def _named_fully(reading: Reading, named: Named) -> Named:
    """As "Norway's customs service" is the Norway Customs Service that the text names later."""
    words = named.evidence.span.of(reading.sheet.text)
    if named.known or not words.isascii() or not words.split()[-1].islower():
        return named
    for hit in reading.sheet.hits_in(named.evidence.span, "country", "adjective"):
        words = words.replace(hit.span.of(reading.sheet.text), "")
    plain = set(_WORDS.findall(words))
    full = (n for n in reading.found if n.country == named.country and n.id != named.id)
    for other in full if len(plain) > 1 and words.islower() else ():
        if plain <= set(_WORDS.findall(other.name.lower())):
            return replace(other, evidence=named.evidence)
    return named


def _with_owner(reading: Reading, named: Named) -> Named:
    """As in "칠레 외교부": where words go without small ones, whose it is is part of its name."""
    owner = reading.sides.modifier(named.evidence.span)
    if owner is None or "sov" not in reading.sheet.language.list("order"):
        return named
    start, end = named.evidence.span
    gap = reading.sheet.text[owner.span.end : start]
    if owner.entry.value != named.country or owner.entry.kind == "capital" or gap not in {"", " "}:
        return named
    whole = Span(owner.span.start, end)
    return replace(named, evidence=replace(named.evidence, span=whole))


@cache
def _entries(config: Config) -> dict[str, AgencyEntry]:
    return {a.id: a for a in config.agencies}


def _read_mention(reading: Reading, mention: Mention, short: dict[str, Named]) -> None:
    text = reading.sheet.text
    owner = reading.sides.modifier(mention.span)
    acronym = acronym_after(text, mention.span)
    if acronym is None and owner is not None and owner.span.start >= mention.span.end:
        acronym = acronym_after(text, owner.span)  # "the Weather Service of Iceland (WSI)"
    known = short.get(mention.span.of(text))
    if known is not None:
        evidence = Evidence(mention.span, "agency-acronym")
        reading.found.append(replace(known, evidence=evidence))
        return
    listed = _listed_at(reading, acronym) if acronym and not mention.listed else ()
    listed = listed or _listed_beside(reading, mention)
    if owner is not None:  # the same letters may be another country's body
        listed = tuple(i for i in listed if reading.entry(i).country == owner.entry.value)
    for named in settle(
        reading, Mention(mention.span, mention.name, listed) if listed else mention
    ):
        if named.country == WORLD and is_forum(reading.sheet, mention.span):
            continue
        reading.found.append(named)
        reading.last[named.id] = named.country
        if acronym:
            short.setdefault(acronym.of(text), named)


def _listed_at(reading: Reading, span: Span) -> tuple[str, ...]:
    """What site.yaml knows the acronym as, which a long name introduces."""
    hits = reading.sheet.hits_in(span, "agency")
    return tuple(h.entry.value for h in hits if h.span == span)


def _listed_beside(reading: Reading, mention: Mention) -> tuple[str, ...]:
    """As in "합동참모본부(합참)", "항공우주청 NASA": the short form beside it tells which it is."""
    if "sov" not in reading.sheet.language.list("order"):
        return ()
    match = _SHORT_BESIDE.match(reading.sheet.text, mention.span.end)
    listed = _listed_at(reading, Span(*match.span(match.lastindex or 0))) if match else ()
    generic = mention.generic or not mention.listed
    return listed[:1] if generic and len(set(listed)) == 1 else ()


def _read_short_forms(reading: Reading, body: tuple[Span, ...], short: dict[str, Named]) -> None:
    """Every later place of an acronym that the text itself has introduced."""
    if not short:
        return
    for paragraph in body:
        for span in _places(reading.sheet.text, paragraph, short):
            if not reading.cover.overlaps(span):
                evidence = Evidence(span, "agency-acronym")
                named = short[span.of(reading.sheet.text)]
                reading.found.append(replace(named, evidence=evidence))


def _places(text: str, paragraph: Span, words: Iterable[str]) -> list[Span]:
    """Where any of the words stands by itself, the longer where two begin or overlap."""
    found: list[Span] = []
    for word in words:
        at = text.find(word, paragraph.start, paragraph.end)
        while at >= 0:
            span = Span(at, at + len(word))
            if _is_apart(text[at - 1 : at], text[span.end : min(span.end + 1, paragraph.end)]):
                found.append(span)
            at = text.find(word, at + 1, paragraph.end)
    out: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if not out or span.start >= out[-1].end:
            out.append(span)
    return out


def _is_apart(before: str, after: str) -> bool:
    """Whether neither goes on with a word; a particle in another script may follow one."""
    glued = after == "_" or (after.isascii() and after.isalnum())
    return not (before.isalnum() or before == "_" or glued)


def _read_bare(reading: Reading, body: tuple[Span, ...]) -> None:
    """As in "the ministry": the last one named, or that of the minister whom the text names."""
    named = sorted(reading.found, key=lambda n: n.evidence.span)
    titled: dict[str, Named | None] = {}
    for paragraph in body:
        for hit in reading.sheet.hits_in(paragraph, "body."):
            if hit.entry.value != "body.bare" or reading.cover.overlaps(hit.span):
                continue
            kind = hit.span.of(reading.sheet.text).lower().split()[-1]
            found = _last_of_kind(named, hit.span, kind)
            if found is None:
                if kind not in titled:
                    titled[kind] = _by_title(reading, hit.span, kind)
                found = titled[kind]
            if found is not None:
                reading.found.append(replace(found, evidence=Evidence(hit.span, "agency-bare")))


def _last_of_kind(named: list[Named], span: Span, kind: str) -> Named | None:
    at = bisect_left(named, span, key=lambda n: n.evidence.span)
    recent = reversed(named[max(0, at - MEMORY) : at])
    return next((n for n in recent if kind in n.name.lower()), None)


def _by_title(reading: Reading, span: Span, kind: str) -> Named | None:
    """As in "Defense Minister N. … the ministry said": the defense ministry of that minister."""
    text = reading.sheet.text
    if kind not in reading.sheet.language.list("body.kind"):
        return None  # a minister heads no agency
    officers = reading.sheet.language.list("title.minister")
    first = reading.sentences[0].start if reading.sentences else span.start
    for hit in reading.sheet.hits_in(Span(first, span.start), "title."):
        words = hit.span.of(text).lower().split()
        if hit.entry.value != "title.office" or words[-1] not in officers or len(words) == 1:
            continue
        name = " ".join([*words[:-1], kind])
        settled = settle(reading, generic_mention(reading.sheet, hit.span, name))
        if settled:
            return settled[0]
    return None


def _grouped(found: list[Named]) -> tuple[Agency, ...]:
    groups: dict[str, list[Named]] = {}
    for named in sorted(found, key=lambda n: n.evidence):
        groups.setdefault(named.id, []).append(named)
    return tuple(
        Agency(id_, g[0].name, g[0].country, g[0].known, tuple(n.evidence for n in g))
        for id_, g in groups.items()
    )
