"""The public bodies that act in a clipping: listed ones, generic names resolved, unlisted ones."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from functools import cache

from clipline.config import AgencyEntry, Config
from clipline.model import Agency, Evidence, Span
from clipline.reading.cover import Cover
from clipline.reading.mentions import Mention, acronym_after, generic_mention, find_mentions, is_forum, is_reporting
from clipline.reading.sentences import find_sentences, sentence_at
from clipline.reading.sheet import Sheet
from clipline.reading.sides import Sides, find_sides
from clipline.reading.slugs import slug

_LIST_SIZE = 2  # bodies in one sentence, from which on they are a list with one lead
_MEMORY = 60  # mentions before "the ministry" among which it is sought
_WORLD = "INT"
_PART_OF = re.compile(r" (?:of|at|within|in) the ")
# "the Ruritanian Ministry": whose it is stands there, though no list has the word.
_UNKNOWN_ADJECTIVE = re.compile(r"\bthe [A-Z][a-z]+(?:an|ish|ese|ian|i|ch|ic) $")


@dataclass(frozen=True, slots=True)
class _Named:
    """A mention with the body it was settled on."""

    id: str
    name: str
    country: str | None
    known: bool
    evidence: Evidence


@dataclass(slots=True)
class _Reading:
    """The state of one pass over a body: what has been named so far."""

    sheet: Sheet
    sides: Sides
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    entries: dict[str, AgencyEntry]
    cover: Cover
    found: list[_Named] = field(default_factory=list)
    last: dict[str, str | None] = field(default_factory=dict)

    def entry(self, id_: str) -> AgencyEntry:
        return self.entries[id_]


def find_agencies(sheet: Sheet, body: tuple[Span, ...], home: str | None) -> tuple[Agency, ...]:
    """The bodies named in the text's body, by first mention.

    `home` is the country of the dateline's place or of the outlet, where it is known.
    """
    mentions = find_mentions(sheet, body)
    home = home or next(iter(sheet.language.list("home")), None)
    reading = _Reading(
        sheet,
        find_sides(sheet, body, home),
        find_sentences(sheet.text, body, sheet.language),
        mentions,
        _entries(sheet.config),
        Cover(m.span for m in mentions),
    )
    short: dict[str, _Named] = {}
    for mention in reading.mentions:
        _read_mention(reading, mention, short)
    _read_short_forms(reading, body, short)
    _read_bare(reading, body)
    return _grouped(reading.found)


@cache
def _entries(config: Config) -> dict[str, AgencyEntry]:
    return {a.id: a for a in config.agencies}


def _read_mention(reading: _Reading, mention: Mention, short: dict[str, _Named]) -> None:
    text = reading.sheet.text
    acronym = acronym_after(text, mention.span.end)
    known = short.get(mention.span.of(text))
    if known is not None:
        evidence = Evidence(mention.span, "agency-acronym")
        reading.found.append(replace(known, evidence=evidence))
        return
    listed = _listed_at(reading, acronym) if acronym and not mention.listed else ()
    for named in _settled(
        reading, Mention(mention.span, mention.name, listed) if listed else mention
    ):
        if named.country == _WORLD and is_forum(text, mention.span):
            continue
        reading.found.append(named)
        reading.last[named.id] = named.country
        if acronym:
            short.setdefault(acronym.of(text), named)


def _listed_at(reading: _Reading, span: Span) -> tuple[str, ...]:
    """What site.yaml knows the acronym as, which a long name introduces."""
    hits = reading.sheet.hits_in(span, "agency")
    return tuple(h.entry.value for h in hits if h.span == span)


def _settled(reading: _Reading, mention: Mention) -> list[_Named]:
    if mention.count > 1:
        return _plural(reading, mention)
    country, rule = _country(reading, mention)
    fitting = [i for i in mention.listed if reading.entry(i).country in {country, _WORLD}]
    if fitting:
        several = mention.generic or len(mention.listed) > 1
        return [_listed(reading, fitting[0], mention.span, rule if several else "listed")]
    foreign = country is not None and rule.startswith("modifier")
    if mention.listed and not mention.generic and not foreign:
        return [_listed(reading, mention.listed[0], mention.span, "listed")]
    if mention.listed and country is None and mention.name[0].islower():
        return []
    return [_unlisted(mention, country, f"agency-form-{rule}")]


def _plural(reading: _Reading, mention: Mention) -> list[_Named]:
    of = {reading.entry(i).country: i for i in mention.listed}
    codes = [code for code in reading.sides.commonest() if code in of][: mention.count]
    return [_listed(reading, of[code], mention.span, "plural") for code in codes]


def _listed(reading: _Reading, id_: str, span: Span, rule: str) -> _Named:
    entry = reading.entry(id_)
    evidence = Evidence(span, f"agency-{rule}")
    return _Named(entry.id, entry.name, entry.country, known=True, evidence=evidence)


def _unlisted(mention: Mention, country: str | None, rule: str) -> _Named:
    name = mention.name[:1].upper() + mention.name[1:]
    id_ = slug(f"{country or ''} {name}")
    return _Named(id_, name, country, known=False, evidence=Evidence(mention.span, rule))


def _country(reading: _Reading, mention: Mention) -> tuple[str | None, str]:
    """Whose body it is, and by which rule: modifier, list, home, text or the last one named."""
    span, sides = mention.span, reading.sides
    among = {reading.entry(i).country for i in mention.listed}
    modifier = sides.modifier(mention.anchor or span)
    if modifier is not None and _modifies(modifier.entry.value, among, mention):
        return modifier.entry.value, "modifier"
    if not mention.listed:
        return _unlisted_country(reading, mention)
    lead = _foreign_lead(reading, mention, among)
    if lead is not None:
        return lead, "modifier-list"
    own = [(next(iter(among)), "listed")] if len(among) == 1 and not mention.generic else []
    for code, rule in [*own, *_surroundings(reading, mention)]:
        if code is not None and code in among:
            return code, rule
    if sides.home is not None and sides.home not in among:
        return sides.home, "modifier-home"
    alone = next(iter(among)) if len(among) == 1 and not sides.hits else None
    return alone or sides.foremost(among), "foremost"


def _foreign_lead(reading: _Reading, mention: Mention, among: set[str]) -> str | None:
    """As in "On the Kenyan side the foreign ministry and …": a body of a country that has none
    listed under that name.
    """
    index = sentence_at(reading.sentences, mention.span.start)
    if not mention.generic or _WORLD in among or index is None:
        return None
    sentence = reading.sentences[index]
    if reading.cover.inside(sentence) < _LIST_SIZE or is_reporting(reading.sheet, mention.span):
        return None
    lead = reading.sides.leader(sentence, mention.span.start)
    return lead if lead not in among else None


def _unlisted_country(reading: _Reading, mention: Mention) -> tuple[str | None, str]:
    owner = _owner(reading, mention)
    if owner is not None:
        return owner, "owner"
    own = reading.sides.named_in(mention.span)
    if own is not None:
        return own, "name"
    start = mention.span.start
    if _UNKNOWN_ADJECTIVE.search(reading.sheet.text[max(0, start - 24) : start]):
        return None, "unresolved"
    offered = _surroundings(reading, mention)
    return next(((c, rule) for c, rule in offered if c is not None), (None, "unresolved"))


def _modifies(code: str, among: set[str], mention: Mention) -> bool:
    return code in among or mention.generic or not mention.listed or _WORLD not in among


def _owner(reading: _Reading, mention: Mention) -> str | None:
    """The country of the body it is part of: "the State Department's Bureau of …", "X at the Y"."""
    text = reading.sheet.text
    at = bisect_left(reading.mentions, mention.span, key=lambda m: m.span)
    for other in reading.mentions[max(0, at - 1) : at + 2]:
        if len(other.listed) != 1 or other is mention:
            continue
        before = text[other.span.end : mention.span.start]
        after = text[mention.span.end : other.span.start]
        if before in {"'s ", " "} or _PART_OF.fullmatch(after):
            return reading.entry(other.listed[0]).country
    return None


def _surroundings(reading: _Reading, mention: Mention) -> list[tuple[str | None, str]]:
    """Countries the context offers, best first: who reports is at home, a list has its lead."""
    home = (reading.sides.home, "home")
    index = sentence_at(reading.sentences, mention.span.start)
    last = (_last(reading, mention), "last")
    if index is None or is_reporting(reading.sheet, mention.span):
        return [home, last]
    sentence = reading.sentences[index]
    lead = (_leader(reading, sentence, mention.span.start), "list")
    listed = reading.cover.inside(sentence) >= _LIST_SIZE
    return [lead, home, last] if listed else [home, lead, last]


def _leader(reading: _Reading, sentence: Span, before: int) -> str | None:
    """The side named last before: a country word, or a body that is one country's alone."""
    lead = reading.sides.leader(sentence, before)
    if lead is not None:
        return lead
    for named in reversed(reading.found[-_MEMORY:]):
        if named.evidence.span.start < sentence.start:
            return None
        if named.country not in {None, _WORLD}:
            return named.country
    return None


def _last(reading: _Reading, mention: Mention) -> str | None:
    return next((reading.last[i] for i in mention.listed if i in reading.last), None)


def _read_short_forms(reading: _Reading, body: tuple[Span, ...], short: dict[str, _Named]) -> None:
    """Every later place of an acronym that the text itself has introduced."""
    if not short:
        return
    words = "|".join(re.escape(a) for a in sorted(short, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?:{words})(?![A-Za-z0-9_])")
    for paragraph in body:
        for match in pattern.finditer(reading.sheet.text, paragraph.start, paragraph.end):
            span = Span(match.start(), match.end())
            if not reading.cover.overlaps(span):
                evidence = Evidence(span, "agency-acronym")
                reading.found.append(replace(short[match.group()], evidence=evidence))


def _read_bare(reading: _Reading, body: tuple[Span, ...]) -> None:
    """As in "the ministry": the last one named, or that of the minister whom the text names."""
    named = sorted(reading.found, key=lambda n: n.evidence.span)
    titled: dict[str, _Named | None] = {}
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


def _last_of_kind(named: list[_Named], span: Span, kind: str) -> _Named | None:
    at = bisect_left(named, span, key=lambda n: n.evidence.span)
    recent = reversed(named[max(0, at - _MEMORY) : at])
    return next((n for n in recent if kind in n.name.lower()), None)


def _by_title(reading: _Reading, span: Span, kind: str) -> _Named | None:
    """As in "Defense Minister N. … the ministry said": the defense ministry of that minister."""
    text = reading.sheet.text
    officers = reading.sheet.language.list("title.minister")
    first = reading.sentences[0].start if reading.sentences else span.start
    for hit in reading.sheet.hits_in(Span(first, span.start), "title."):
        words = hit.span.of(text).lower().split()
        if hit.entry.value != "title.office" or words[-1] not in officers or len(words) == 1:
            continue
        name = " ".join([*words[:-1], kind])
        settled = _settled(reading, generic_mention(reading.sheet, hit.span, name))
        if settled:
            return settled[0]
    return None


def _grouped(found: list[_Named]) -> tuple[Agency, ...]:
    groups: dict[str, list[_Named]] = {}
    for named in sorted(found, key=lambda n: n.evidence):
        groups.setdefault(named.id, []).append(named)
    return tuple(
        Agency(id_, g[0].name, g[0].country, g[0].known, tuple(n.evidence for n in g))
        for id_, g in groups.items()
    )
