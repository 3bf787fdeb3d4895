"""Dates beside an agreement that are not its day: an end, a limit, the day of another one."""

from __future__ import annotations

import re
from functools import cache

from clipline.config import Language
from clipline.model import Span
from clipline.reading.dates import DateExpression
from clipline.reading.scene import Scene, Sentence

_LEAD = 40  # characters before a date in which the words stand that it hangs on
_OF_A_NAME = re.compile(r"[\n ](?=[^\W\d_])")  # what its year is followed by
_ASIDE = 60  # characters from the comma to a date inside an aside


def is_its_end(scene: Scene, date: DateExpression) -> bool:
    """As in "lasts until Saturday", `29일까지`: when it ends, and not when it began."""
    return date.end is None and _hangs_on(scene, date.span, "until")


def is_a_limit(scene: Scene, date: DateExpression) -> bool:
    """As in "not expected before the end of the year"."""
    return _hangs_on(scene, date.span, "limit")


def is_of_a_name(scene: Scene, phrase: Span, date: Span) -> bool:
    """As in "safety at the 2030 World Cup": a year that says which one, and of something else."""
    if scene.order == "sov" or phrase.covers(date) or not date.of(scene.text).isdecimal():
        return False
    lead = scene.text[max(0, date.start - _LEAD) : date.start].replace("\n", " ").lower().split()
    led = bool(lead) and lead[-1] in scene.words("definite")
    return led and _OF_A_NAME.match(scene.text, date.end) is not None


def is_in_an_aside(scene: Scene, sentence: Sentence, date: Span, verb: Span) -> bool:
    """As in "A second drill, after that of May in Bari, is planned": the day of another one."""
    if scene.order == "sov":
        return False
    start = scene.text.rfind(",", max(sentence.span.start, date.start - _ASIDE), date.start)
    if start < 0 or start < verb.start < date.start:
        return False
    lead = scene.text[start + 1 : date.start].replace("\n", " ").lstrip()
    closed = scene.text.find(",", date.end, verb.start)
    return closed >= 0 and _pattern(scene.sheet.language, "aside").match(lead) is not None


def _hangs_on(scene: Scene, date: Span, words: str) -> bool:
    """Whether those words stand right before the date; where verbs come last, right after it."""
    if scene.order == "sov":
        return scene.text.startswith(scene.words(words) or ("\0",), date.end)
    lead = scene.text[max(0, date.start - _LEAD) : date.start].replace("\n", " ")
    return _ending(scene.sheet.language, words).search(lead) is not None


@cache
def _ending(language: Language, words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_either(language, words)})[ ']$", re.IGNORECASE)


@cache
def _pattern(language: Language, words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{_either(language, words)})(?!\w)", re.IGNORECASE)


def _either(language: Language, words: str) -> str:
    return "|".join(map(re.escape, language.list(words))) or "(?!)"
