"""Nations named side by side or as where people come from: they act, whatever the office."""

from __future__ import annotations

import re
from itertools import pairwise

from clipline.model import Span
from clipline.reading.accords.scene import Scene, Sentence

_LEAVING = 24  # characters before whom is left
_LEFT = r"(?i:\b{departed}[ \n](?:{the}[ \n])?$)"
_PAIR = " {and} (?:{the} )?"
_LISTED = r",[ \n]|,?[ \n]{and}[ \n](?:{the}[ \n])?"
_BOTH = r"[ \n]{and}[ \n](?:{the}[ \n])?"
_BODIES_IN = r"[ \n](?:{from}|{place_in})[ \n](?:{the}[ \n])?"
_PLACED = r"\b{place_in}[ \n](?:{the}[ \n])?$"
_PEOPLE = re.compile(r"[ \n](?:[a-zà-ÿ-]+[ \n]){0,2}(?:[a-zà-ÿ]{4,}s|[A-ZÄÖÜ][a-zäöüß]{3,})\b")
_PLURAL = re.compile(r"(?<!\w)[a-zà-ÿ]{4,}s[ \n]$")
_LOWER = re.compile(r"[ \n](?![A-Z])")
_REACH = 45  # characters in which whose official it is may stand
_A = r"\b{a} (?:[a-z]+ )?$"
_WHOSE_FORCES = r"[ \n](?:[a-zà-ÿ-]+[ \n]){0,2}{forces}(?!\w)"
_DRILLS = ("drills.done", "drills.ahead", "drilled")
_FORCES = r"(?i:(?<!\w){forces}(?!\w))"
_HYPHENS = frozenset({"-", "\u2013"})
_OWNERS = r"'s (?:[\w.-]+ ){1,5}{and} "

_AND_NEXT = r"[ \n]{and}[ \n](?:{the}[ \n])?"
_WHOSE = r"{of_mark}|[ \n]?"
_POSTPOSED = re.compile(r"|(?:[ \n][a-zà-ÿ]+)?[ \n]")  # none after a stroke, "bilatérale"


def is_of_listed_bodies(scene: Scene, sentence: Sentence, span: Span) -> bool | None:
    """As in "agencies in Canada and Australia": bodies of both act; "signed in Canada and Fiji"
    names two places. None where the country is in no such list.
    """
    text, first = scene.text, span
    for hit in reversed([h for h in sentence.countries if h.span.end < span.start]):
        if scene.grammar[_LISTED].fullmatch(text, hit.span.end, first.start) is None:
            break
        first = hit.span
    bodies = [h.span.end for h in sentence.cues("official", "group")]
    bodies += [force.end for force in find_forces(scene, sentence)]
    if any(scene.grammar[_BODIES_IN].fullmatch(text, at, first.start) for at in bodies):
        return None if _is_a_third(scene, sentence, span) else True
    both = scene.grammar[_BOTH].fullmatch(text, first.end, span.start) is not None
    placed = scene.grammar[_PLACED].search(text[sentence.span.start : first.start]) is not None
    return False if both and placed else None


def _is_a_third(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """As in "Norway and Iceland held a meeting of ministers in Japan": where two have met."""
    before = {h.entry.value for h in sentence.countries if h.span.end < span.start}
    listed = scene.grammar[_LISTED].match(scene.text, span.end)
    follows = any(listed and h.span.start == listed.end() for h in sentence.countries)
    lead = scene.text[sentence.span.start : span.start]
    placed = scene.grammar[_PLACED].search(lead) is not None
    return len(before) > 1 and placed and not follows


def is_paired(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """As in "Greek and Cypriot frogmen", "Kenya's port authority and Ghana's customs service": two
    nations side by side, each with people or bodies of its own, act; and so do two in one word,
    "the Greek-Cypriot working group".
    """
    text = scene.text
    near = [h for h in sentence.countries if h.entry.kind != "capital"]
    at = next((i for i, h in enumerate(near) if h.span == span), None)
    if at is None:
        return False
    for left, right in pairwise(near[max(0, at - 1) : at + 2]):
        if left.entry.value == right.entry.value:
            continue
        gap = text[left.span.end : right.span.start].replace("\n", " ")
        pair, owned = scene.grammar[_PAIR], scene.grammar[_OWNERS]
        both = pair.fullmatch(gap) is not None
        plain = both and (_PEOPLE.match(text, right.span.end) or _are_forces(scene, right.span))
        owners = owned.fullmatch(gap) is not None and text.startswith("'s ", right.span.end)
        behind = both and _are_peoples(scene, sentence, left.span)
        if plain or owners or behind or gap in _HYPHENS:
            return True
    return False


def _are_forces(scene: Scene, second: Span) -> bool:
    """As in "the Greek and Cypriot police"."""
    return scene.grammar[_WHOSE_FORCES].match(scene.text, second.end) is not None


def _are_peoples(scene: Scene, sentence: Sentence, first: Span) -> bool:
    """As in "les pompiers belges et luxembourgeois", "les chefs de la diplomatie belge et suisse",
    where adjectives stand behind.
    """
    lead = scene.text[max(0, first.start - _REACH) : first.start]
    office = any(h.span.end + 1 == first.start for h in sentence.cues("official", "title.office"))
    people = office or _PLURAL.search(lead) is not None
    return scene.order == "svo" and scene.text[first.start].islower() and people


def heads_delegation(scene: Scene, sentence: Sentence, span: Span, before: str) -> bool:
    """As in "Directors from Japan": people in office come from a side; a threat does not."""
    if not scene.grammar[r"\b{from} (?:{the} )?$"].search(before):
        return False
    near = Span(max(sentence.span.start, span.start - 25), span.start)
    people = [h.span for h in sentence.cues("official", "group", "title.office")]
    return any(near.covers(one) for one in (*people, *find_forces(scene, sentence)))


def find_forces(scene: Scene, sentence: Sentence) -> list[Span]:
    """Who exercises: "units from Norway", "ships of Iceland"; where no drill is told of, none."""
    drill = any(n.entry.value == "exercise" for n in sentence.nouns) or sentence.cues(*_DRILLS)
    found = scene.grammar[_FORCES].finditer(scene.text, *sentence.span) if drill else ()
    return [Span(*match.span()) for match in found]


def with_adjectives(scene: Scene, sentence: Sentence, phrase: Span) -> Span:
    """As in "dialogue franco-japonais", "réunion bilatérale maroco-espagnole": the phrase with
    whose it is, where adjectives stand behind their noun.
    """
    end = phrase.end
    for hit in sentence.countries if scene.order == "svo" else ():
        gap = scene.text[end : max(end, hit.span.start)]
        small = hit.entry.kind == "adjective" and scene.text[hit.span.start].islower()
        if small and hit.span.start >= end and _POSTPOSED.fullmatch(gap):
            end = hit.span.end
    return Span(phrase.start, end)


def is_attribute(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """As in "a joint UNESCO nomination", "an EU grant": it is no side; "a NATO official" is."""
    lead = scene.text[max(sentence.span.start, span.start - _REACH) : span.start]
    if not _LOWER.match(scene.text, span.end) or not scene.grammar[_A].search(lead):
        return False
    near = Span(span.end, span.end + _REACH)
    return not any(near.covers(h.span) for h in sentence.cues("official", "title.office"))


def is_first_of_two(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """As in "signed by offices of Norway and Iceland": who is named with a side is one."""
    after = scene.grammar[_AND_NEXT].match(scene.text, span.end)
    at = after.end() if after else -1
    return any(h.entry.kind == "country" and h.span.start == at for h in sentence.countries)


def sits_itself(scene: Scene, sentence: Sentence, span: Span, phrase: Span) -> bool:
    """As in "Norway and Iceland held a Trade Council meeting": the body whose session it is, of
    which nobody says that it is a third country's.
    """
    gap = scene.text[span.end : phrase.start]
    whose = phrase.start >= span.end and scene.grammar[_WHOSE].fullmatch(gap) is not None
    named = {h.entry.value for h in sentence.countries if h.entry.kind != "capital"}
    own = scene.sheet.hits_in(span, "country", "adjective", "capital")
    return whose and len(named) > 1 and not own


def is_left(scene: Scene, name: Span) -> bool:
    """As in "the first such pact since leaving the European Union": who is left is no side."""
    lead = scene.text[max(0, name.start - _LEAVING) : name.start]
    return scene.grammar[_LEFT].search(lead) is not None
