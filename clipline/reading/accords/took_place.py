"""Sessions of which a clause behind them says when they were: "a summit … that ended on Monday"."""

from __future__ import annotations

from clipline.model import Span
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.dates import DateExpression

_WHOSE = r"[ \n](?:{of}|{held_by}|{with_whom})[ \n](?P<whose>[^.;:()]{3,90}?),?"
_CLAUSE = r"[ \n](?:{relative}[ \n](?:{took_place}|{scheduled})|{held_there})"
PLACE = r"(?:[ \n]{place_in}[ \n](?:{the}[ \n])?[A-ZÀ-Þ][\w'-]*(?:,?[ \n][A-ZÀ-Þ][\w'-]*)*)?"
_ON = r",?(?:[ \n]{on_day})?[ \n]$"
_ARTICLE = 4  # characters: "the "


def day_it_took_place(scene: Scene, sentence: Sentence, noun: Span) -> DateExpression | None:
    """The day on which a session of several was, by a clause right behind whose it is."""
    days = (d for d in sentence.dates if d.span.start > noun.end and d.date.day is not None)
    day = next(days, None) if scene.order == "svo" else None
    if day is None:
        return None
    match = scene.grammar[_WHOSE + _CLAUSE + PLACE + _ON].fullmatch(
        scene.text, noun.end, day.span.start
    )
    if match is None:
        return None
    return day if _are_states(sentence, Span(*match.span("whose"))) else None


def _are_states(sentence: Sentence, whose: Span) -> bool:
    """As in "of Kenya and Chile", "between the leaders of both"; not "of bakers of Kenya"."""
    names = [h.span for h in sentence.countries if whose.covers(h.span)]
    office = any(whose.covers(h.span) for h in sentence.cues("official", "title.office"))
    return bool(names) and (office or names[0].start - whose.start <= _ARTICLE)
