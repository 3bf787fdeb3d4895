"""Days that stand by the noun of a paper or a session and are its name: "Monday's talks"."""

from __future__ import annotations

import re

from clipline.model import Span
from clipline.reading.accords.hindsight import is_gone
from clipline.reading.accords.phrases import Phrase
from clipline.reading.accords.scene import Scene
from clipline.reading.dates import DateExpression

ON_DAY = r"[ \n]{on_day}[ \n]"  # between a noun and its day
_DATED_AFTER = r" ?(?:\([^)]{1,20}\) ?)?(?:{dated_of} ?)?(?:{the} )?"
_ASIDE_IN = (
    r", {in} (?:{the} )?[A-ZÀ-Þ][\w.'-]*(?: [A-ZÀ-Þ][\w.'-]*)*,? (?:(?:{on_day}|{dated_of}|{in}) )?"
)
_DATING = r"[^,.;\n]{0,40},? {dating} (?:{the} )?"
# "l'accord sur les marées de 2019"
_ON_WHAT = r"[ \n]{topic}[ \n][^,.;:()\n\d]{2,40}[ \n]{dated_of}[ \n]?"
_PERIOD = r"(?i:\b{period}[ '](?:\d{4} ?(?:{and}|{to_date}|[-\u2013/]) ?)?$)"
_LEAD = 24  # characters
_DATED_BEFORE = re.compile(r"(?:'s)? ?")


def is_beside(scene: Scene, phrase: Phrase, date: Span) -> bool:
    """Whether the date stands directly by the noun: "the Committee of March", "Monday's talks",
    "The ninth session, in Oslo last December,".
    """
    if phrase.span.covers(date):
        return True
    if date.start >= phrase.noun.end:
        gap = scene.text[phrase.noun.end : date.start]
        ways = [scene.grammar[_DATED_AFTER], scene.grammar[_DATING]]
        ways += [scene.grammar[_ASIDE_IN]] if phrase.ordinal is not None else []
        return any(way.fullmatch(gap) for way in ways)
    return _DATED_BEFORE.fullmatch(scene.text[date.end : phrase.span.start]) is not None


def is_behind(scene: Scene, phrase: Phrase, date: DateExpression) -> bool:
    """As in "l'accord sur les marées de 2019": a year gone by, behind what the paper is on."""
    gap = scene.text[phrase.noun.end : max(date.span.start, phrase.noun.end)]
    return (
        is_gone(date, scene.report.published) and scene.grammar[_ON_WHAT].fullmatch(gap) is not None
    )


def is_a_period(scene: Scene, date: DateExpression) -> bool:
    """As in "the quota for 2024", "a framework for the years 2018 to 2025"."""
    if scene.order == "sov" or date.date.month is not None:
        return False
    lead = scene.text[max(0, date.span.start - _LEAD) : date.span.start].replace("\n", " ")
    return scene.grammar[_PERIOD].search(lead) is not None
