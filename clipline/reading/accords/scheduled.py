"""Sessions told in the present tense of a day to come: "The committee meets on 3 June"."""

from __future__ import annotations

from clipline.model import Span
from clipline.nouns import replace
from clipline.reading.accords.frames import Frame
from clipline.reading.accords.governing import UNDONE
from clipline.reading.accords.hindsight import lies_ahead
from clipline.reading.accords.not_its_day import is_its_end
from clipline.reading.accords.own_days import ON_DAY
from clipline.reading.accords.phrases import ROUND, SESSIONS
from clipline.reading.accords.scene import Scene
from clipline.reading.dates import DateExpression
from clipline.reading.vocabulary import Hit

_DONE = frozenset({"held", "ongoing", "announced"})
_NEARER = 4  # days, from which on the next week's day is the nearer
_PUT_OFF = 16  # characters before a date in which "to the" stands
_TO = r"\b{to_date} (?:{the} )?$"
_TO_DO = r"\b{infinitive}\s$"
_PERFECT = r"(?i:\b{perfect}[ \n](?:\w+[ \n])?$)"
_ARTICLE = 5  # characters: " dem "
_PERFECT_REACH = 16  # characters: "have already "
_VERBS = ("verb.held", "verb.begun", "verb.met", "verb.joined")


def or_scheduled(scene: Scene, frame: Frame, when: DateExpression | None) -> Frame:
    """The frame; planned where its verb stands in the present tense, and its day is to come;
    ongoing where it tells since when: "have run a working group since December".
    """
    session = frame.phrase.kind in SESSIONS or frame.phrase.kind == ROUND
    now = frame.verb.of(scene.text).lower() in scene.words("scheduled")
    if frame.status == "planned" and now and when is None and _is_on(scene, frame):
        return replace(frame, status="ongoing")  # "nehmen an dem Manöver teil"
    if not session or frame.status not in _DONE:
        return frame
    if (since := _begun_on(scene, frame)) is not None:
        return replace(frame, status="ongoing", date=since)
    if not _is_present(scene, frame):
        return frame
    ahead = frame.phrase.following if when is None else lies_ahead(when, scene.report.published)
    if when is not None and frame.takes == "joined" and scene.order == "v2":
        ahead = True  # "nehmen von Sonntag an an … teil"
    if when is None and not ahead and _is_on(scene, frame):
        return replace(frame, status="ongoing")
    return replace(frame, status="planned", takes="planned") if ahead else frame


def _is_on(scene: Scene, frame: Frame) -> bool:
    """As in "Their troops are taking part in a drill", "führen Gespräche"; "met to hold a drill" is
    over.
    """
    if scene.order == "v2" and frame.phrase.head.endswith(scene.words("negotiated")):
        return True
    lead = scene.text[max(frame.sentence.span.start, frame.verb.start - 8) : frame.verb.start]
    return frame.phrase.kind == "exercise" and scene.grammar[_TO_DO].search(lead) is None


def _begun_on(scene: Scene, frame: Frame) -> DateExpression | None:
    """The day since which it is on; none where "since" counts: "the first since 2019"."""
    start, end = frame.sentence.span.start, frame.verb.end
    lead = scene.text[max(start, frame.verb.start - _PERFECT_REACH) : frame.verb.start]
    lasting = scene.grammar[_PERFECT].search(lead) or _is_present(scene, frame)
    if not lasting or frame.sentence.cues("verb.denied"):
        return None
    for hit in frame.sentence.cues("since"):
        between = Span(min(end, hit.span.start), hit.span.start)
        counted = any(between.covers(w.span) for w in frame.sentence.words if _is_number(w))
        since = Span(hit.span.end, hit.span.end + _ARTICLE).of(scene.text)
        near = scene.grammar[r"[ \n](?:{the}[ \n])?"].match(since)
        at = hit.span.end + near.end() if near else -1
        day = next((d for d in frame.sentence.dates if d.span.start == at), None)
        if hit.span.start >= end and not counted and day is not None:
            return None if is_its_end(scene, day) else day  # "participent jusqu'au 21 mars"
    return None


def _is_number(word: Hit) -> bool:
    return word.entry.value.startswith("ordinal.")


def _is_present(scene: Scene, frame: Frame) -> bool:
    """Whether its verb is; where a verb is parted ("findet … statt"), one half of it."""
    verbs = [h.span for h in frame.sentence.cues(*_VERBS)] if scene.order == "v2" else []
    words = {span.of(scene.text).lower() for span in (frame.verb, *verbs)}
    return not words.isdisjoint(scene.words("scheduled"))


def was_ahead(scene: Scene, frame: Frame, when: DateExpression) -> bool:
    """As in "put off the talks to October", "Sunday's meeting has been put off", "The talks that
    they would hold on Sunday are off": that October, that Sunday is still to come, if the Sunday
    before is further away.
    """
    date, published = when.span, scene.report.published
    lead = scene.text[max(frame.sentence.span.start, date.start - _PUT_OFF) : date.start]
    if frame.status == "postponed" and scene.grammar[_TO].search(lead) is not None:
        return True
    its = Span(frame.phrase.span.start, max(frame.phrase.noun.end, frame.verb.start))
    if frame.status not in UNDONE or not its.covers(date) or when.date.day is None:
        return False
    first, day = published.first if published else None, when.date.first
    return first is None or day is None or (first - day).days >= _NEARER


def was_then(scene: Scene, frame: Frame, when: DateExpression) -> bool:
    """As in "Die Gespräche wurden am Freitag abgebrochen": the day on which it came to nothing."""
    if frame.status not in UNDONE or when.span.end > frame.verb.start:
        return False
    passives = [h.span.end for h in frame.sentence.cues("passive")]
    leads = (scene.text[end : when.span.start] for end in passives if end < when.span.start)
    return scene.order == "v2" and any(scene.grammar[ON_DAY].fullmatch(lead) for lead in leads)
