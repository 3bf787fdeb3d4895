"""When it happened: the date of a sentence that belongs to the event and not to the report."""

from __future__ import annotations

import re

from clipline.model import PartialDate, Span
from clipline.reading.dates import DateExpression
from clipline.reading.frames import Frame
from clipline.reading.scene import Scene, Sentence

_REPORT_GAP = 12  # characters between "said" and its date: "announced in Berlin on Tuesday" is more
_NEAR = 130  # characters from verb or noun to the event's date, on the practice pages up to 96
_DONE = frozenset({"signed", "announced", "held", "ongoing", "postponed", "cancelled"})


def find_occasion(
    scene: Scene, frame: Frame, dates: list[DateExpression]
) -> tuple[DateExpression | None, str]:
    """The event's date and the rule that found it; `dates` are all of the body, by start."""
    own = frame.sentence.dates
    reporting = [d for d in own if _is_reporting(scene, frame, d)]
    events = [d for d in own if d not in reporting and _distance(frame, d) <= _NEAR]
    events = [d for d in events if not _belongs_elsewhere(scene, frame, d)]
    if events:
        return min(events, key=lambda d: _distance(frame, d)), "sentence"
    if _says_same_day(scene, frame.sentence):
        return _day_before(frame, dates), "same-day"
    if reporting and frame.status in {"signed", "announced"}:
        return reporting[0], "report"
    return None, ""


def _distance(frame: Frame, date: DateExpression) -> int:
    return min(_gap(frame.verb, date.span), _gap(frame.phrase.noun, date.span))


def _gap(left: Span, right: Span) -> int:
    return max(0, right.start - left.end, left.start - right.end)


def _is_reporting(scene: Scene, frame: Frame, date: DateExpression) -> bool:
    """ "the ministry said Thursday": the day it was said."""
    for hit in frame.sentence.cues("say"):
        if hit.span.overlaps(frame.verb):
            continue
        left, right = sorted((hit.span, date.span))
        gap = scene.text[left.end : right.start]
        after = hit.span.end <= date.span.start
        limit = _REPORT_GAP if after else 1
        if len(gap) <= limit and not re.search(r"[,.;]|\bthat\b", gap):
            return True
    return False


def _belongs_elsewhere(scene: Scene, frame: Frame, date: DateExpression) -> bool:
    """A date beyond another clause: "…, after the two leaders agreed to it in May"."""
    left, right = sorted((frame.verb, date.span))
    gap = scene.text[left.end : right.start]
    inside = frame.phrase.span.covers(date.span)
    return not inside and re.search(r"[;:]|, (?:when|after|as|where|who) ", gap) is not None


def _says_same_day(scene: Scene, sentence: Sentence) -> bool:
    del scene
    return bool(sentence.cues("same_day"))


def _day_before(frame: Frame, dates: list[DateExpression]) -> DateExpression | None:
    """ "The same day": the last day named before."""
    before = [d for d in dates if d.span.end <= frame.sentence.span.start and d.date.day]
    return before[-1] if before else None


def settled_status(
    status: str, date: PartialDate | None, end: PartialDate | None, published: PartialDate | None
) -> str:
    """What is on while the clipping appears is ongoing."""
    if date is None or published is None or published.first is None or date.first is None:
        return status
    last = (end or date).last
    inside = last is not None and date.first <= published.first <= last
    several = end is not None and end != date
    return "ongoing" if several and inside and status in {"held", "planned"} else status


def later_date(
    scene: Scene, after: int, dates: list[DateExpression]
) -> tuple[DateExpression, Sentence] | None:
    """The date in one of the next sentences that speaks of the paper: "in a paper released
    after Wednesday's summit", "It is held in Virginia from Monday to Friday".
    """
    del dates
    for sentence in scene.sentences[after + 1 : after + 3]:
        papers = sentence.cues("paper", "verb.announced", "verb.signed")
        kinds = {h.entry.value for h in papers}
        pronoun = sentence.cues("pronoun")
        starts = any(h.span.start == sentence.span.start for h in pronoun)
        stated = ("paper" in kinds and len(kinds) > 1) or starts
        if stated and sentence.dates:
            return sentence.dates[0], sentence
    return None
