"""Which one of a series: "the second session", "the 24th", `제24차`, "XIV Comisión"."""

from __future__ import annotations

import re

from clipline.model import Span
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.vocabulary import Hit

_ROMAN = re.compile(r"[IVXL]{2,7}")  # "the XIV session"
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
EASTERN_ORDINAL = r"{number_lead} ?(\d{1,3}){number_unit}"
_HELD = frozenset({"committee", "working_group", "dialogue", "exercise", "gathering"})
_NAMED = re.compile(r" ?(?:[가-힣A-Z·-]+(?:\([^()\n]{1,20}\))? ){0,4}")
_IS_SAID_OF = r"(?:{particle_end}|{with_mark}|{of_mark})$"  # a word that is no part of a name
_WITHIN = re.compile(r"(?: ?\([^()\n]{1,20}\))?(?: [가-힣]{2,4})? ?")  # "협정(FTA) 개선 협상"
_NUMBER_REACH = 32  # characters from a number to the words of what it counts
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
        before = (n for n in sentence.nouns if n.span.end <= span.end)
        others = (n.span.end for n in before if not _is_within(scene, n, span))
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


def _is_within(scene: Scene, paper: Hit, span: Span) -> bool:
    """As in "제7차 자유무역협정 개선 협상": what is talked about is named between the two."""
    gap = scene.text[paper.span.end : span.end]
    return paper.entry.value not in _HELD and _WITHIN.fullmatch(gap) is not None


def with_number(scene: Scene, sentence: Sentence, start: int) -> int:
    """As in "제3차 한·네덜란드 디지털 협의회": a number, and whose meeting it is, belong to its
    name; where the phrase starts then.
    """
    reach = max(0, start - 2 * _NUMBER_REACH)
    numbers = [h.span for h in sentence.words if h.entry.value.startswith("ordinal.")]
    found = scene.grammar[EASTERN_ORDINAL].finditer(scene.text, reach, start)
    numbers += [Span(match.start(), match.end()) for match in found]
    nouns = [n.span for n in sentence.nouns if n.entry.value in _HELD]
    for number in (s for s in numbers if 0 <= start - s.end <= _NUMBER_REACH):
        gap = Span(number.end, start)
        own = any(gap.covers(noun) for noun in nouns)
        if (
            _NAMED.fullmatch(gap.of(scene.text))
            and not own
            and not _has_particle(scene, sentence, gap)
        ):
            return number.start
    return start


def _has_particle(scene: Scene, sentence: Sentence, gap: Span) -> bool:
    """Whether a word in it ends with one; "한-노르웨이" ends as a country's name does."""
    countries = {hit.span.end for hit in sentence.countries}
    words = re.finditer(r"\S+", gap.of(scene.text))
    spans = (Span(gap.start + m.start(), gap.start + m.end()) for m in words)
    particle = scene.grammar[_IS_SAID_OF]
    return any(s.end not in countries and particle.search(s.of(scene.text)) for s in spans)


def _roman(word: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in word]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)
