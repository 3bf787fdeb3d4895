"""Which body a mention means, and whose it is: by its words, its sentence, the text's home."""

from __future__ import annotations

import re
from bisect import bisect_left

from clipline.config import AgencyEntry
from clipline.model import Evidence, Span
from clipline.nouns import Noun, field, replace
from clipline.reading.bodies.mention import Mention
from clipline.reading.bodies.mentions import is_reporting
from clipline.reading.bodies.sides import Sides
from clipline.reading.text.cover import Cover
from clipline.reading.text.sentences import sentence_at
from clipline.reading.text.sheet import Sheet
from clipline.reading.text.slugs import slug

WORLD = "INT"
MEMORY = 60  # mentions before "the ministry" among which it is sought
_MOST_NAMED = 2  # countries that a text is about
_LONG = 3  # words of a name that is no other body's of the same country
_LIST_SIZE = 2  # bodies in one sentence, from which on they are a list with one lead
_CASE_ENDING = r"(?<=\w{4}){pattern.case_ending}$"
_PART_OF = " {part_of} {the} "
# "the Ruritanian Ministry": whose it is stands there, though no list has the word.
_UNKNOWN_ADJECTIVE = r"\b{the} [A-Z][a-z]+{demonym} $"


class Named(Noun, frozen=True):
    """A mention with the body it was settled on."""

    id: str
    name: str
    country: str | None
    known: bool
    evidence: Evidence


class Reading(Noun):
    """The state of one pass over a body: what has been named so far."""

    sheet: Sheet
    sides: Sides
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    entries: dict[str, AgencyEntry]
    cover: Cover
    found: list[Named] = field(default_factory=list)
    last: dict[str, str | None] = field(default_factory=dict)

    def entry(self, id_: str) -> AgencyEntry:
        """What site.yaml says of that body."""
        return self.entries[id_]


def settle(reading: Reading, mention: Mention) -> list[Named]:
    """The bodies that a mention means: mostly one, none where nothing tells whose it is."""
    several = _plural(reading, mention) if mention.count > 1 else _shared(reading, mention)
    if several or mention.count > 1:
        return several
    country, rule = _country(reading, mention)
    fitting = [i for i in mention.listed if reading.entry(i).country in {country, WORLD}]
    if fitting:
        shared = mention.generic or len(mention.listed) > 1
        return [_listed(reading, fitting[0], mention.span, rule if shared else "listed")]
    foreign = country is not None and rule.startswith("modifier")
    if mention.listed and not mention.generic and not foreign:
        return [_listed(reading, mention.listed[0], mention.span, "listed")]
    told = _told_before(reading, mention, country, rule)
    unnamed = country is None and mention.name[0].islower()
    if told is not None or (mention.listed and unnamed):
        return [told] if told else []
    return [_unlisted(mention, country, f"agency-form-{rule}")]


def _told_before(
    reading: Reading, mention: Mention, country: str | None, rule: str
) -> Named | None:
    """The same name before, or the full one that "the fisheries ministry" takes up."""
    words = _plain_words(reading.sheet, mention.name)
    several = len(words) > 1  # a field and its kind
    if not several and mention.generic:
        return None
    for named in reversed(reading.found[-MEMORY:]):
        fits = named.country == country or not rule.startswith("modifier")
        told = _plain_words(reading.sheet, named.name) if fits else set()
        if len(words) >= _LONG and named.country is not None and country == named.country:
            told = words if told - words <= _nation(reading, country) and words < told else told
        begins = fits and named.name.lower().startswith(f"{mention.name.lower()} ")
        if words == told or (several and (begins or (mention.generic and words <= told))):
            return replace(named, evidence=Evidence(mention.span, "agency-taken-up"))
    return None


def _nation(reading: Reading, code: str) -> set[str]:
    """The words by which a country calls what is its own: "Kenyan"."""
    own = (c.adjectives for c in reading.sheet.config.countries if c.code == code)
    return {word.lower() for adjectives in own for word in adjectives}


def _plain_words(sheet: Sheet, name: str) -> set[str]:
    """The words of a name without the endings of cases: "des Statistischen Bundesamtes"."""
    words = re.findall(r"\w+", name.lower())
    return {sheet.grammar[_CASE_ENDING].sub("", word) for word in words}


def _shared(reading: Reading, mention: Mention) -> list[Named]:
    """As in "한미 국방부": the body of each country that the word before it names."""
    modifier = reading.sides.modifier(mention.span) if mention.generic else None
    codes = reading.sides.sharing(modifier) if modifier else []
    of = {reading.entry(i).country: i for i in reversed(mention.listed)}
    if len(codes) < 2 or not of.keys() >= set(codes):  # noqa: PLR2004 - of one country each
        return []
    return [_listed(reading, of[code], mention.span, "modifier") for code in codes]


def _plural(reading: Reading, mention: Mention) -> list[Named]:
    """One body for each country that the words beside the plural name, or that the text does."""
    of = {reading.entry(i).country: i for i in mention.listed}
    beside = reading.sides.beside(mention.span)
    told = reading.sides.commonest()
    listed = [code for code in told if code in of]
    pair = listed and len(told) == mention.count  # a text on those two alone
    codes = beside or (told if pair else listed[: mention.count])
    return [
        _listed(reading, of[code], mention.span, "plural")
        if code in of
        else _unlisted(mention, code, "agency-plural")
        for code in codes
    ]


def _listed(reading: Reading, id_: str, span: Span, rule: str) -> Named:
    entry = reading.entry(id_)
    evidence = Evidence(span, f"agency-{rule}")
    return Named(entry.id, entry.name, entry.country, known=True, evidence=evidence)


def _unlisted(mention: Mention, country: str | None, rule: str) -> Named:
    name = mention.name[:1].upper() + mention.name[1:]
    id_ = slug(f"{country or ''} {name}")
    return Named(id_, name, country, known=False, evidence=Evidence(mention.span, rule))


def _country(reading: Reading, mention: Mention) -> tuple[str | None, str]:
    """Whose body it is, and by which rule: modifier, list, home, text or the last one named."""
    span, sides = mention.span, reading.sides
    among = {reading.entry(i).country for i in mention.listed}
    inside = None if mention.generic else sides.named_in(span)  # "of Chile and U.S. Department …"
    modifier = None if inside in among else sides.modifier(mention.anchor or span)
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
    foremost = sides.foremost(among)
    if mention.generic and len(among) == 1 and foremost not in sides.commonest()[:_MOST_NAMED]:
        foremost = None  # "the Foreign Office", where others are talked about
    return alone or foremost, "foremost"


def _foreign_lead(reading: Reading, mention: Mention, among: set[str]) -> str | None:
    """As in "On the Kenyan side the foreign ministry and …", "the Tide Centre under the Kenyan
    Navy": a body of a country that has none listed under that name.
    """
    above = _owner(reading, mention, within=True)
    if above is not None and among.isdisjoint({above, WORLD}) and not mention.generic:
        return above
    index = sentence_at(reading.sentences, mention.span.start)
    if not mention.generic or WORLD in among or index is None:
        return None
    sentence = reading.sentences[index]
    if reading.cover.inside(sentence) < _LIST_SIZE or is_reporting(reading.sheet, mention.span):
        return None
    lead = reading.sides.leader(sentence, mention.span.start)
    return lead if lead not in among else None


def _unlisted_country(reading: Reading, mention: Mention) -> tuple[str | None, str]:
    owner = _owner(reading, mention)
    if owner is not None:
        return owner, "owner"
    own = reading.sides.named_in(mention.span)
    if own is not None:
        return own, "name"
    start = mention.span.start
    if reading.sheet.grammar[_UNKNOWN_ADJECTIVE].search(
        reading.sheet.text[max(0, start - 24) : start]
    ):
        return None, "unresolved"
    offered = _surroundings(reading, mention)
    return next(((c, rule) for c, rule in offered if c is not None), (None, "unresolved"))


def _modifies(code: str, among: set[str], mention: Mention) -> bool:
    return code in among or mention.generic or not mention.listed or WORLD not in among


def _owner(reading: Reading, mention: Mention, *, within: bool = False) -> str | None:
    """The country of the body it is part of: "the State Department's Bureau of …", "X at the Y";
    `within`: only one that is named behind it.
    """
    text = reading.sheet.text
    at = bisect_left(reading.mentions, mention.span, key=lambda m: m.span)
    for other in reading.mentions[max(0, at - 1) : at + 2]:
        if len(other.listed) != 1 or other is mention:
            continue
        before = text[other.span.end : mention.span.start]
        after = text[mention.span.end : other.span.start]
        owns = before in {"'s ", " "} and not within
        if owns or reading.sheet.grammar[_PART_OF].fullmatch(after):
            return reading.entry(other.listed[0]).country
    return None


def _surroundings(reading: Reading, mention: Mention) -> list[tuple[str | None, str]]:
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


def _leader(reading: Reading, sentence: Span, before: int) -> str | None:
    """The side named last before: a country word, or a body that is one country's alone."""
    lead = reading.sides.leader(sentence, before)
    if lead is not None:
        return lead
    for named in reversed(reading.found[-MEMORY:]):
        if named.evidence.span.start < sentence.start:
            return None
        if named.country not in {None, WORLD}:
            return named.country
    return None


def _last(reading: Reading, mention: Mention) -> str | None:
    return next((reading.last[i] for i in mention.listed if i in reading.last), None)
