"""Who an agreement is between: countries and public bodies that act in a sentence."""

from __future__ import annotations

import re

from clipline.model import Agency, Span
from clipline.nouns import Noun
from clipline.reading.accords.clauses import clause_of
from clipline.reading.accords.leaders import AND, find_leaders
from clipline.reading.accords.offices import REPORT_GAP, has_office, is_of_somebody
from clipline.reading.accords.pairs import (
    find_forces,
    heads_delegation,
    is_attribute,
    is_first_of_two,
    is_left,
    is_of_listed_bodies,
    is_paired,
    sits_itself,
    with_adjectives,
)
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.accords.threats import is_threat
from clipline.reading.accords.verb_last import (
    compound_sides,
    is_beside_sides,
    is_owner,
    is_topic,
)
from clipline.reading.accords.visits import is_visited
from clipline.reading.vocabulary import Hit

_OF = (
    r"(?: {of_for} [a-z]+(?: [a-z]+)?(?:(?:,| {and}) [a-z]+){0,2})?"  # "ministers of trade and"
    r"(?: {of} (?:{the} )?[A-ZÀ-Þ][\w-]+)?(?: [A-ZÀ-Þ][\w.'-]+){0,3}"  # a name after its title
    r" {of} ?(?:{the} ?)?"
)
# "The central banks of Kenya and Ghana": who opens a sentence, acts in it
_OPENING = r"(?:[\w'&-]+ ){1,7}{of} (?:{the} )?$"
_JOINED = r"(?:,? {and}(?: [A-ZÀ-Þ][\w.'-]+){0,4}|,) {of} ?(?:{the} ?)?"
_FRONTED = re.compile(r"(?:[a-zà-ÿ]+(?: [a-zà-ÿ]+){0,2}, )?")  # "Meanwhile, Oslo and Rabat signed"
_LOWER_NEXT = re.compile(r"[ \n](?![A-Z])")  # "Oslo United" is a club


class Parties(Noun, frozen=True):
    """Countries by code and agencies, each in the order of the text."""

    countries: tuple[str, ...] = ()
    agencies: tuple[Agency, ...] = ()

    @property
    def count(self) -> int:
        """How many sides there are."""
        return max(len(self.sides), len({a.id for a in self.agencies}))

    @property
    def sides(self) -> tuple[str, ...]:
        """The countries, those of the agencies included; a world body stands for itself."""
        codes = [a.country if a.country not in {"INT", None} else a.id for a in self.agencies]
        return tuple(dict.fromkeys([*self.countries, *codes]))


class _Actor(Noun, frozen=True):
    span: Span
    country: str


def find_parties(scene: Scene, sentence: Sentence, phrase: Span) -> Parties:
    """Who acts in the sentence; names inside the agreement's own phrase count in any form.

    A body that only reports counts where it would else be the second party: "the ministry
    announced that they signed …".
    """
    phrase = with_adjectives(scene, sentence, phrase)
    countries = _who_act(scene, _acting_countries(scene, sentence, phrase), phrase)
    told = _acting_bodies(scene, sentence, phrase)
    named = [(s, a) for s, a in told if a.country == "INT" or not phrase.covers(s)]
    inside = _gathered(
        [a for a in countries if phrase.covers(a.span)],
        [(s, a) for s, a in named if phrase.covers(s) and s.end < phrase.end],
    )
    if inside.count > 1:
        return inside
    if compound := compound_sides(scene, phrase):
        return Parties(compound)
    named = [
        (s, a) for s, a in named if not phrase.covers(s) and not _is_beside(scene, sentence, s)
    ]
    acting = [(s, a) for s, a in named if not _reports(scene, sentence, s)]
    clause = clause_of(scene, sentence, phrase)
    own = _gathered(
        [a for a in countries if clause.covers(a.span)],
        [(s, a) for s, a in acting if clause.covers(s)],
    )
    if own.count > 1:
        return own
    parties = _gathered(countries, acting)
    if own.count == 0 and parties.count == 1 and _has_more(sentence, phrase, clause):
        return own  # "It was signed in May, two days after Oslo had met Accra": of another
    parties = parties if parties.count > 1 else _gathered(countries, named)
    return parties if parties.count > 1 or not _speaks_of_both(sentence) else _both(sentence)


def _acting_countries(scene: Scene, sentence: Sentence, phrase: Span) -> list[_Actor]:
    countries = [
        _Actor(h.span, country=h.entry.value)
        for h in sentence.countries
        if (phrase.covers(h.span) and _is_named_side(scene, sentence, h))
        or _acts(scene, sentence, h.span, h.entry.kind)
    ]
    leaders = (_Actor(*leader) for leader in find_leaders(scene, sentence))
    return sorted([*countries, *leaders], key=lambda actor: actor.span)


def _is_named_side(scene: Scene, sentence: Sentence, hit: Hit) -> bool:
    """As in "Oslo-Accra talks": not where a seat is, nor what is met or talked about there."""
    topic = is_threat(scene, sentence, hit.span) or is_topic(scene, hit.span)
    return hit.entry.kind != "capital" and not topic


def _who_act(scene: Scene, named: list[_Actor], phrase: Span) -> list[_Actor]:
    """Where verbs come last, who stands behind what two have done is what it is about: "A와 B가
    회의를 열고 C의 남획을 막기로 했다".
    """
    named = [actor for actor in named if not is_left(scene, actor.span)]
    before = [actor for actor in named if actor.span.start < phrase.end]
    two = scene.order == "sov" and len({actor.country for actor in before}) > 1
    return before if two else named


def _acting_bodies(scene: Scene, sentence: Sentence, phrase: Span) -> list[tuple[Span, Agency]]:
    """Those that may be a side: neither what is talked about, nor what the session is of."""
    there = [(s, a) for s, a in sentence.agencies if not is_left(scene, s)]
    named = [(s, a) for s, a in there if not sits_itself(scene, sentence, s, phrase)]
    return [(s, a) for s, a in named if not _is_of_another(scene, sentence, s, a)]


def _is_of_another(scene: Scene, sentence: Sentence, span: Span, agency: Agency) -> bool:
    """Whether a world body's name only says whose or what kind of thing is talked about."""
    owner = is_owner(scene, span) or is_attribute(scene, sentence, span)
    return agency.country == "INT" and owner


def _has_more(sentence: Sentence, phrase: Span, clause: Span) -> bool:
    """Whether what follows the clause of a phrase of the sentence has a verb of its own."""
    verbs = (h.span.start for h in sentence.words if h.entry.value.startswith("verb."))
    return sentence.span.covers(phrase) and any(start >= clause.end for start in verbs)


def own_or_general(own: Parties, general: Parties) -> Parties:
    """A sentence's own parties, or those of the whole text where it names one of these or none;
    "A second memorandum was signed with Chile" is not of the two that signed the first.
    """
    known = len(general.sides) > 1 and set(own.sides) <= set(general.sides)
    return general if own.count == 0 or (own.count == 1 and known) else own


def only_reports(scene: Scene, sentence: Sentence, own: Parties) -> bool:
    """Whether a body that tells of what others did is all that it names."""
    if own.countries or own.count != 1:
        return False
    spans = (span for span, agency in sentence.agencies if agency in own.agencies)
    return all(_reports(scene, sentence, span) for span in spans)


def _speaks_of_both(sentence: Sentence) -> bool:
    """As in "Uruguay will ship to Qatar under a pact that both countries signed"."""
    named = {h.entry.value for h in sentence.countries if h.entry.kind != "capital"}
    return len(named) == 2 and bool(sentence.cues("group", "drilled"))  # noqa: PLR2004 - both


def _both(sentence: Sentence) -> Parties:
    countries = (h.entry.value for h in sentence.countries if h.entry.kind != "capital")
    return Parties(tuple(dict.fromkeys(countries)))


def _is_beside(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """As in "on the margins of the UN General Assembly": where it was, not who."""
    before = scene.text[max(0, span.start - 40) : span.start].replace("\n", " ").rstrip().lower()
    before = scene.grammar[r"\b(?:{the}|{a})$"].sub("", before).rstrip()
    aside = before.endswith(scene.words("aside") or ("\0",))
    return aside and not _reports(scene, sentence, span)  # "wie das Ministerium mitteilte"


def _gathered(countries: list[_Actor], agencies: list[tuple[Span, Agency]]) -> Parties:
    codes = dict.fromkeys(a.country for a in countries)
    return Parties(tuple(codes), tuple({a.id: a for _, a in agencies}.values()))


def _acts(scene: Scene, sentence: Sentence, span: Span, kind: str) -> bool:
    """Whether a country word is a side: not a place, a threat, or a mere attribute."""
    if scene.order == "sov":
        about = is_topic(scene, span) or is_threat(scene, sentence, span)
        guest = is_visited(scene, sentence, span)
        return not (about or guest or is_beside_sides(scene, sentence, span))
    text = scene.text
    before = text[max(sentence.span.start, span.start - 30) : span.start].replace("\n", " ")
    # "the Republic of Iceland (ICE)" has been named already; "in Cannes, France" is a place
    place = scene.grammar[r"\b{place_in} [A-Z][\w-]+, $"].search(before) is not None
    listed = is_of_listed_bodies(scene, sentence, span)
    placed = place and not listed and not _follows_date(sentence, span)
    if before.endswith("(") or placed or listed is False or is_threat(scene, sentence, span):
        return False
    lead = scene.grammar[r"\b{the} ?$"].sub("", before.lower())
    if any(lead.endswith(f" {word} ") or lead == f"{word} " for word in scene.words("location")):
        return bool(listed) or heads_delegation(scene, sentence, span, before)
    if kind == "capital" and _LOWER_NEXT.match(text, span.end):
        joined = scene.grammar["(?:^| )(?:{joining}|{relative}) $"].search(lead) is not None
        return joined or _FRONTED.fullmatch(lead) is not None
    after = text[span.end : span.end + 2]
    if kind == "country" and after[:2] != "'s":
        owner = scene.grammar[" {owned_by} $"].search(lead) is not None
        return (
            not owner
            or _is_in_full(scene, lead)
            or _of_people(scene, sentence, span)
            or _opens(scene, sentence, span)
            or is_first_of_two(scene, sentence, span)
        )
    return (
        has_office(scene, sentence, span)
        or is_paired(scene, sentence, span)
        or is_of_somebody(scene, sentence, span)
    )


def _follows_date(sentence: Sentence, span: Span) -> bool:
    """As in "in June, Rwanda and Luxembourg promised": June is no place."""
    return any(0 < span.start - d.span.end <= len(", ") for d in sentence.dates)


def _is_in_full(scene: Scene, lead: str) -> bool:
    """As in "the Grand Duchy of Luxembourg", "the government of Kenya": the state itself."""
    return lead.split()[-2:-1] != [] and lead.split()[-2] in scene.words("state")


def _of_people(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """As in "officials of Norway and Iceland", "a working group of X and Y"."""
    text = scene.text
    near = Span(max(sentence.span.start, span.start - 40), span.start)
    people = (*sentence.cues("official", "title.office", "group"), *sentence.nouns)
    who = (*(h.span for h in people), *find_forces(scene, sentence))
    gaps = [text[one.end : span.start] for one in who if near.covers(one)]
    others = [h for h in sentence.countries if near.covers(h.span) and h.entry.kind == "country"]
    joined = [h for h in others if scene.grammar[_JOINED].fullmatch(text[h.span.end : span.start])]
    return any(scene.grammar[_OF].fullmatch(gap) for gap in gaps) or any(
        _of_people(scene, sentence, h.span) for h in joined
    )


def _opens(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """As in "The education ministries of Kenya and Ghana": one of two that open the sentence."""
    lead = scene.text[sentence.span.start : span.start].replace("\n", " ")
    if not scene.grammar[_OPENING].fullmatch(lead) or any(
        h.span.end <= span.start and h.entry.value.startswith("verb.") for h in sentence.words
    ):
        return False
    others = scene.grammar.words("preposition") - scene.grammar.words("of")
    if others.intersection(lead.lower().split()[:-2]):
        return False
    after = [h for h in sentence.countries if h.span.start > span.end]
    return (
        bool(after)
        and scene.grammar[AND].fullmatch(scene.text[span.end : after[0].span.start]) is not None
    )


def _reports(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Whether the body only tells of it, or owns the one that acts."""
    after = scene.text[span.end : span.end + 5].strip()
    if after.startswith(scene.words("owner") or ("\0",)):
        return True
    for hit in sentence.cues("say"):
        left, right = sorted((hit.span, span))
        gap = scene.text[left.end : right.start]
        if len(gap.split()) <= REPORT_GAP and not scene.grammar[r"[.;,]|\b{that_clause}\b"].search(
            gap
        ):
            return True
    return False
