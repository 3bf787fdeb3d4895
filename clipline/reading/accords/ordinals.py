"""Which one of a series: "the second session", "the 24th", `제24차`, "XIV Comisión"."""

from __future__ import annotations

import re

from clipline.model import Span
from clipline.reading.accords.scene import Scene, Sentence

_ROMAN = re.compile(r"[IVXL]{2,7}")  # "the XIV session"
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
EASTERN_ORDINAL = r"{number_lead} ?(\d{1,3}){number_unit}"
_TIME = r"[ \n]{nth_time}(?![\n ]{this}[\n ])\b"
_REACH = 80  # characters from a session to "for the third time"
_ORDINAL_DIGITS = r"(\d{1,3})(?:{ordinal_end}|º|ª|\.)?$"


def ordinal_in(
    scene: Scene, sentence: Sentence, span: Span, noun: Span | None = None
) -> int | None:
    """The number of a session, in words, figures or Roman figures; None where it has none.

    It stands in the span, or where verbs come last within the noun: "협의체 제1차 회의"; or behind
    the verb: "met for the third time".
    """
    found = _number_before(scene, sentence, span)
    if found is not None or noun is None:
        return found
    if scene.order != "sov":
        return _times(scene, sentence, noun)
    inside = scene.grammar[EASTERN_ORDINAL].search(scene.text, noun.start, noun.end)
    return int(inside.group(1)) if inside is not None else None


def _times(scene: Scene, sentence: Sentence, noun: Span) -> int | None:
    """As in "the commission met for the third time": not "talks were held for the first time"."""
    near = Span(noun.end, noun.end + _REACH)
    for hit in sentence.words:
        number = hit.entry.value.removeprefix("ordinal.")
        counted = number.isdigit() and number != "1" and near.covers(hit.span)
        if counted and scene.grammar[_TIME].match(scene.text, hit.span.end):
            between = Span(noun.end, hit.span.start)
            met = any(between.covers(h.span) for h in sentence.cues("verb.met", "verb.held"))
            return int(number) if met else None
    return None


def _number_before(scene: Scene, sentence: Sentence, span: Span) -> int | None:
    if scene.order == "sov":  # "제3차 위원회에서 협상을": that is the number of another one
        others = (noun.span.end for noun in sentence.nouns if noun.span.end <= span.end)
        span = Span(max([span.start, *others]), span.end)
    for hit in sentence.words:
        if hit.entry.value.startswith("ordinal.") and span.covers(hit.span):
            return int(hit.entry.value.removeprefix("ordinal."))
    eastern = scene.grammar[EASTERN_ORDINAL].search(scene.text, span.start, span.end)
    if eastern is not None:
        return int(eastern.group(1))
    for word in () if scene.order == "sov" else scene.text[span.start : span.end].split():
        match = scene.grammar[_ORDINAL_DIGITS].match(word)
        if match and word != match.group(1):
            return int(match.group(1))
        if _ROMAN.fullmatch(word):
            return _roman(word)
    return None


def _roman(word: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in word]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)
