"""Whether a summit is the news itself, or only where other news was made."""

from __future__ import annotations

import re

from clipline.model import Span
from clipline.reading.accords.scene import Scene, Sentence

_NEAR = 24  # characters before a phrase: "gathered in Oslo for their first summit"
_FAR = 80  # characters: " of Kenya, Chile and the whole of their union is to be held"
_FEW_WORDS = re.compile(r"[\n ](?:[a-zà-ÿ]+[\n ]){0,2}")
_OF_WHOM = r"(?:[\n ](?:{of}|{between}|{with_whom})[\n ][^,.;]{1,60}?)?(?:[\n ][a-zà-ÿ-]+){0,3}"
_ASIDE = r"(?:,[\n ][^,;]{3,90},)?"  # ", which was due on Friday,"
_IS = r"[\n ](?:{passive}[\n ][^,;]{0,60})?"
_AMID = r"(?i:(?<!\w)(?:{preposition}|{amid}) (?:[a-zà-ÿ]+ )?$)"
_THERE = r"(?i:(?<!\w){amid} (?:[a-zà-ÿ]+ )?$)"
_FOR_IT = r"(?i:(?<!\w){purpose} (?:[a-zà-ÿ]+ )?$)"


def is_summit_held(scene: Scene, sentence: Sentence, phrase: Span, head: str) -> bool:
    """As in "held a summit", "met for a summit", "a summit took place", "put off their summit"; but
    not in "through the summit to be held in Oslo", "at the summit held in May".

    `phrase` ends with its noun, whose words are `head`. Elsewhere than in languages whose verb
    comes last, which have their own way.
    """
    words = {head, *head.split()}  # "trilateral summit meeting"
    if words.isdisjoint(scene.words("summit")) or scene.order == "sov":
        return False
    lead = scene.text[max(sentence.span.start, phrase.start - _NEAR) : phrase.start]
    lead = lead.replace("\n", " ")
    due = any(phrase.start == d.span.start for d in sentence.dates)  # "der für Freitag geplante"
    if scene.grammar[_AMID].search(lead) and not due:
        met = any(hit.span.end < phrase.start for hit in sentence.cues("verb.met"))
        due = any(hit.span.end < phrase.start for hit in sentence.cues("verb.planned"))
        there = scene.grammar[_THERE].search(lead) is not None  # "is expected at the summit"
        told = met or (due and not there)  # "flies to Oslo for a summit"
        return told and scene.grammar[_FOR_IT].search(lead) is not None
    held = [hit.span for hit in sentence.cues("verb.held")]
    off = [hit.span for hit in sentence.cues("verb.postponed", "verb.cancelled")]
    verbs = (v for v in (*held, *off) if v.end < phrase.start)
    before = (scene.text[v.end : phrase.start] for v in verbs)
    after = (scene.text[phrase.end : v.start] for v in held if 0 < v.start - phrase.end < _FAR)
    return (
        any(map(_FEW_WORDS.fullmatch, before))
        or any(scene.grammar[_OF_WHOM + r"[\n ]"].fullmatch(gap) for gap in after)
        or _is_due_or_off(scene, sentence, phrase)
    )


def _is_due_or_off(scene: Scene, sentence: Sentence, phrase: Span) -> bool:
    """As in "The summit will be held in May", "The summit planned for Friday has been put off"."""
    due = [h.span for h in sentence.cues("sits_ahead", "verb.planned") if h.span > phrase]
    own = scene.grammar[_OF_WHOM + r",?[\n ]"]
    due = [v for v in due if own.fullmatch(scene.text[phrase.end : v.start])]
    ahead = {h.span for h in sentence.cues("sits_ahead")}
    return not ahead.isdisjoint(due) or any(
        _is_off(scene, sentence, Span(phrase.end, h.span.start), due)
        for h in sentence.cues("verb.postponed", "verb.cancelled")
        if h.span > phrase
    )


def _is_off(scene: Scene, sentence: Sentence, between: Span, due: list[Span]) -> bool:
    """Whether the verb that what lies between leads to is said of the summit before."""
    if any(between.covers(n.span) for n in sentence.nouns):
        return False
    own = scene.grammar[_OF_WHOM + _ASIDE + _IS].fullmatch(between.of(scene.text))
    return own is not None or any(0 <= between.end - v.end <= _FAR for v in due)
