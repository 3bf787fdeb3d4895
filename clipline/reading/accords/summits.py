"""Whether a summit is the news itself, or only where other news was made."""

from __future__ import annotations

import re

from clipline.model import Span
from clipline.reading.accords.scene import Scene, Sentence

_NEAR = 24  # characters before a phrase: "gathered in Oslo for their first summit"
_FAR = 80  # characters: " of Kenya, Chile and the whole of their union is to be held"
_FEW_WORDS = re.compile(r"[\n ](?:[a-zà-ÿ]+[\n ]){0,2}")
_OF_WHOM = r"(?:[\n ](?:{of}|{between})[\n ][^,.;]{1,60}?)?[\n ](?:[a-zà-ÿ]+[\n ]){0,2}"
_WHICH_IS_OFF = (
    r"(?:[\n ](?:{of}|{between}|{with_whom})[\n ][^,.;]{1,60}?)?(?:,[\n ][^,.;]{3,60},)?"
    r"[\n ](?:[a-zà-ÿ]+[\n ]){1,3}"
)
_AMID = r"(?i:(?<!\w)(?:{preposition}|{amid}) (?:[a-zà-ÿ]+ )?$)"
_FOR_IT = r"(?i:(?<!\w){purpose} (?:[a-zà-ÿ]+ )?$)"


def is_summit_held(scene: Scene, sentence: Sentence, phrase: Span, head: str) -> bool:
    """As in "held a summit", "met for a summit", "a summit took place", "put off a summit"; but not
    in "through the summit to be held in Oslo", "at the summit held in May".

    `phrase` ends with its noun, whose words are `head`. Elsewhere than in languages whose verb
    comes last, which have their own way.
    """
    words = {head, *head.split()}  # "trilateral summit meeting"
    if words.isdisjoint(scene.words("summit")) or scene.order == "sov":
        return False
    lead = scene.text[max(sentence.span.start, phrase.start - _NEAR) : phrase.start]
    lead = lead.replace("\n", " ")
    if scene.grammar[_AMID].search(lead):
        met = any(hit.span.end < phrase.start for hit in sentence.cues("verb.met"))
        return met and scene.grammar[_FOR_IT].search(lead) is not None
    if _is_off(scene, sentence, phrase):
        return True
    held = [hit.span for hit in sentence.cues("verb.held")]
    before = (scene.text[v.end : phrase.start] for v in held if v.end < phrase.start)
    after = (scene.text[phrase.end : v.start] for v in held if 0 < v.start - phrase.end < _FAR)
    return any(map(_FEW_WORDS.fullmatch, before)) or any(
        scene.grammar[_OF_WHOM].fullmatch(gap) for gap in after
    )


def _is_off(scene: Scene, sentence: Sentence, phrase: Span) -> bool:
    """As in "The summit with Kenya, planned for May, has been put off", "put off their summit"."""
    off = [hit.span for hit in sentence.cues("verb.postponed", "verb.cancelled")]
    before = (scene.text[v.end : phrase.start] for v in off if v.end < phrase.start)
    after = (scene.text[phrase.end : v.start] for v in off if 0 < v.start - phrase.end < 2 * _FAR)
    return any(map(_FEW_WORDS.fullmatch, before)) or any(
        scene.grammar[_WHICH_IS_OFF].fullmatch(gap) for gap in after
    )
