"""The days of a sentence on which something was said, and did not happen: "they said on Monday"."""

from __future__ import annotations

from clipline.model import Span
from clipline.reading.accords.frames import Frame
from clipline.reading.accords.hindsight import lies_ahead
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.dates import DateExpression

_REPORT_GAP = 12  # characters between "said" and its date: "announced in Berlin on Tuesday" is more
_PLACE, _LEAD = 20, 24  # characters: " in Ulaanbaatar"; before "announced"
_SAID = 3  # characters between a date and the verb of saying after it: `14일 밝혔다`
_SAYING = r"[,.;]|\b{that_clause}\b"
_TOPIC_DATE = "{topic_mark} ?$"


def reporting_dates(scene: Scene, frame: Frame) -> list[DateExpression]:
    """The days on which it was said; where verbs come last one at most, since there a topic ("the
    ministry on the 24th") and a subject ("Japan on the 20th") look much alike.
    """
    found = [d for d in frame.sentence.dates if _is_reporting(scene, frame, d)]
    found = [d for d in found if not lies_ahead(d, scene.report.published)]  # "in November"
    if scene.order != "sov" or len(found) < 2:  # noqa: PLR2004 - no choice to make
        return found
    said = [d for d in found if _is_said_on(frame, d)]
    return said[:1] or found[:1]


def _is_reporting(scene: Scene, frame: Frame, date: DateExpression) -> bool:
    """As in "the ministry said Thursday": the day it was said."""
    if scene.order == "sov":
        return _is_reporting_topic(scene, frame, date) or _is_said_on(frame, date)
    for hit in frame.sentence.cues("say"):
        if hit.span.overlaps(frame.verb):
            continue
        left, right = sorted((hit.span, date.span))
        gap = scene.text[left.end : right.start]
        after = hit.span.end <= date.span.start
        limit = (_REPORT_GAP if after else 1) + _PLACE * _is_impersonal(
            scene, frame.sentence, hit.span
        )
        if len(gap) <= limit and not scene.grammar[_SAYING].search(gap):
            return True
    return False


def _is_impersonal(scene: Scene, sentence: Sentence, said: Span) -> bool:
    """As in "…, it was announced in Oslo on Monday": by nobody, and where it was said."""
    lead = scene.text[max(sentence.span.start, said.start - _LEAD) : said.start].replace("\n", " ")
    return any(lead.lower().endswith(f" {words} ") for words in scene.words("impersonal"))


def _is_said_on(frame: Frame, date: DateExpression) -> bool:
    """As in "signed a memorandum, it said on the 14th", where verbs of saying come last."""
    said = (h.span.start - date.span.end for h in frame.sentence.cues("say"))
    return date.span.start >= frame.verb.end and any(0 <= gap <= _SAID for gap in said)


def _is_reporting_topic(scene: Scene, frame: Frame, date: DateExpression) -> bool:
    """As in "The office on the 6th … made clear": topic and date of the report come first."""
    if frame.rule == "attribute" and date.span.end <= frame.verb.start:
        return False  # "the ministry … at the committee held on the 5th": the meeting's own day
    if any(0 <= h.span.start - date.span.end <= _SAID for h in frame.sentence.cues("meant")):
        return False  # "외교부는 16일로 예정됐던"
    lead = scene.text[max(frame.sentence.span.start, date.span.start - 3) : date.span.start]
    said = [h for h in frame.sentence.cues("say") if h.span.start >= frame.verb.end]
    return bool(said) and scene.grammar[_TOPIC_DATE].search(lead) is not None
