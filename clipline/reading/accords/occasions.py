"""When it happened: the date of a sentence that belongs to the event and not to the report."""

from __future__ import annotations

import re

from clipline.model import Evidence, Span
from clipline.nouns import replace
from clipline.reading.accords.agreed_there import (
    is_agreed_on,
    is_of_the_agreeing,
    is_right_behind,
    is_to_be_done,
)
from clipline.reading.accords.frames import Frame
from clipline.reading.accords.governing import UNDONE
from clipline.reading.accords.not_its_day import (
    has_gone_by,
    is_a_limit,
    is_expiry,
    is_in_an_aside,
    is_its_end,
    is_its_period,
    is_of_a_name,
    is_of_another,
    is_of_its_founding,
    is_of_its_terms,
    is_of_leave,
    is_of_what_is_renewed,
)
from clipline.reading.accords.phrases import SESSIONS
from clipline.reading.accords.said_on import reporting_dates
from clipline.reading.accords.scene import Scene
from clipline.reading.accords.verb_last import day_of_then, day_told_before
from clipline.reading.dates import DateExpression

_SAID = 3  # characters between a date and the verb of saying after it: `14일 밝혔다`
_DONE = frozenset({"signed", "announced", "held"})
_PLACE = 48  # characters: "first signed in Ulaanbaatar in "
_AT_FIRST = r"(?i:\b{at_first}[ \n]\w*{past_end}(?:,?[ \n](?:\w+[ \n]){1,3}|[ \n])$)"
_TO_A_DAY = r"(?i:\b{to_date}[ \n](?:{the}[ \n])?$)"
_NEAR = 130  # characters from verb or noun to the event's date, on the practice pages up to 96
_BRACKETED = re.compile(r"\([^()]*\)")
_MET = 24  # characters from "met" to its day: " in Ulaanbaatar on "
_FRONT = 5  # characters before a date in front: "From "
_WHEN = r"(?:[\n ][a-zà-ÿ]{1,5}(?:[\n ][A-ZÀ-Þ][\w-]+){1,2})?, {when}[\n ]"
_APART_ALONE = "[;]|, {aside_clause} "  # "Late on Monday they stopped: the two have signed …"
_APART, _BUT = (
    r";|:(?!\d)|, {aside_clause} ",
    "|, {but} ",
)  # "drill each year, but Monday's will be …"
_OCCASION = 60  # "the summit to be held in Wellington on the 26th" has 34
_ON_DAY = re.compile(r"[ \n](?:\w{1,3}[ \n])?")  # from "signed" to its day
_NEXT_TO = 2  # characters between a noun and its participle


def find_occasion(
    scene: Scene, frame: Frame, dates: list[DateExpression]
) -> tuple[DateExpression | None, str]:
    """The event's date and the rule that found it; `dates` are all of the body, by start."""
    if frame.status == "considered" and frame.phrase.kind not in SESSIONS:
        return None, ""  # what is only thought of has no day
    own = frame.sentence.dates
    reporting = reporting_dates(scene, frame)
    events = [d for d in own if d not in reporting and _is_near(scene, frame, d)]
    events = [d for d in events if not _belongs_elsewhere(scene, frame, d)]
    till = frame.status != "postponed"  # "will have to wait until September": then it is held
    ends = [d for d in events if till and is_its_end(scene, d)]
    events = [d for d in events if d not in ends and not _is_too_early(scene, frame, d)]
    events = [d for d in events if not is_its_period(scene, frame, d)]
    if frame.phrase.kind not in SESSIONS:
        events = [d for d in events if not is_expiry(scene, d)]
        events = [d for d in events if not is_of_what_is_renewed(scene, frame, d.span)]
    if frame.rule == "attribute":  # "on the 5th in Oslo held": its date comes before it
        events = [d for d in events if d.span.end <= frame.verb.start] or events
    ceremonies = [d for d in events if _is_of_its_ceremony(scene, frame, d)]
    events = _by_the_verb(scene, frame, events)
    if events := ceremonies or events:
        nearest = _finest(min(events, key=lambda d: _distance(scene, frame, d)), events)
        return (_lasting(nearest, ends) if frame.phrase.kind in SESSIONS else nearest), "sentence"
    then = day_of_then(scene, frame.index)
    if then is not None or frame.sentence.cues("same_day"):
        return then or _day_before(frame, dates), "same-day"
    if frame.status == "planned":
        return _planned_occasion(scene, frame), "occasion"
    told = {"signed", "announced", *(("held", "ongoing") if scene.order == "sov" else ())}
    if reporting and frame.status in told:
        return reporting[0], "report"
    done = frame.status in {"signed", "held"} and frame.rule == "object"
    before = day_told_before(scene, frame.index) if done else None
    return (before, "before") if before else (None, "")


def _by_the_verb(scene: Scene, frame: Frame, events: list[DateExpression]) -> list[DateExpression]:
    """Those on the side of the verb where its day stands, if any do."""
    verb = frame.verb
    if scene.order == "sov":  # "8일 회의를 열고 2025년 할당량을": what follows is of another
        return [d for d in events if d.span.end <= verb.start] or events
    if _is_participle(frame):
        events = [d for d in events if d.span.start >= verb.end] or events
    if scene.order == "svo" and frame.status == "postponed":  # "put off from May to June"
        events = [d for d in events if _is_put_off_to(scene, frame, d)] or events
    if scene.order == "svo" and frame.status in UNDONE:  # "Monday's drill was put off on Friday"
        return [d for d in events if not is_right_behind(scene, verb, d)] or events
    if scene.order == "svo" and frame.status in _DONE:
        return [d for d in events if is_right_behind(scene, verb, d)] or events
    return events


def _is_put_off_to(scene: Scene, frame: Frame, date: DateExpression) -> bool:
    """As in "will have to wait until September", where it was planned for June."""
    lead = scene.text[frame.verb.end : max(frame.verb.end, date.span.start)]
    return scene.grammar[_TO_A_DAY].search(lead) is not None or is_its_end(scene, date)


def _is_participle(frame: Frame) -> bool:
    """As in "will have meters by 2026 under a pact signed on Monday"."""
    return frame.rule == "subject" and 0 <= frame.verb.start - frame.phrase.noun.end <= _NEXT_TO


def _is_of_what_is_said(frame: Frame, date: DateExpression) -> bool:
    """As in "In a joint statement they condemned the hack of last May"."""
    return any(h.span.end <= date.span.start for h in frame.sentence.cues("verb.states"))


def _is_too_early(scene: Scene, frame: Frame, date: DateExpression) -> bool:
    """As in "before 3 June"; of a plan, what has gone by; and of a statement, what it tells of."""
    gone = frame.status == "planned" and has_gone_by(scene, date)
    said = frame.rule == "means" and _is_of_what_is_said(frame, date)
    return gone or said or is_a_limit(scene, date)


def _finest(date: DateExpression, events: list[DateExpression]) -> DateExpression:
    """As in "A year earlier the commission had met on 24 April 2023": the day, not its year."""
    if date.date.day is not None or date.date.first is None or date.date.last is None:
        return date
    first, last = date.date.first, date.date.last
    inside = (d for d in events if d.date.day and d.date.first and first <= d.date.first <= last)
    return next(inside, date)


def _lasting(when: DateExpression, ends: list[DateExpression]) -> DateExpression:
    """The day it began with the day that the sentence names as its last."""
    last = next((e.date for e in ends if e.date.first is not None), None)
    first = when.date.first
    if last is None or first is None or when.end is not None or last.first is None:
        return when
    return replace(when, end=last) if first < last.first else when


def _is_near(scene: Scene, frame: Frame, date: DateExpression) -> bool:
    """Near noun or verb, or in front of the whole sentence: "On 3 May 2023 the Ministry of …"."""
    lead = scene.text[frame.sentence.span.start : date.span.start].strip()
    fronted = len(lead) <= _FRONT and lead.count(" ") == 0
    fronted = fronted or _is_of_its_ceremony(scene, frame, date)
    return fronted or _distance(scene, frame, date) <= _NEAR or _is_its_only(frame, date)


def _is_its_only(frame: Frame, date: DateExpression) -> bool:
    """As in "A meeting was held between A of B, C of D and E of F in Oslo in May": a date behind
    the one verb of a sentence, however far.
    """
    if len(frame.sentence.dates) > 1 or date.span.start < frame.verb.end:
        return False
    verbs = (h.span.start for h in frame.sentence.words if h.entry.value.startswith("verb."))
    return all(frame.verb.start <= start < frame.verb.end for start in verbs)


def _is_of_its_ceremony(scene: Scene, frame: Frame, date: DateExpression) -> bool:
    """As in "signed a memorandum on …, at a ceremony in Oslo on 14 May": however far it stands."""
    held = [h for h in frame.sentence.cues("ceremony") if h.span.start >= frame.verb.end]
    near = any(0 <= date.span.start - h.span.end <= _OCCASION for h in held)
    return frame.takes == "signed" and scene.order != "sov" and near


def _distance(scene: Scene, frame: Frame, date: DateExpression) -> int:
    return min(_gap(scene, frame.verb, date.span), _gap(scene, frame.phrase.noun, date.span))


def _gap(scene: Scene, left: Span, right: Span) -> int:
    """The characters between, those in brackets aside."""
    left, right = sorted((left, right))
    return len(_BRACKETED.sub("", scene.text[left.end : max(left.end, right.start)]))


def _belongs_elsewhere(scene: Scene, frame: Frame, date: DateExpression) -> bool:
    """A date beyond another clause: "…, after the two leaders agreed to it in May"."""
    lead = scene.text[frame.sentence.span.start : date.span.start]
    if scene.text.startswith(":", date.span.end) and not re.search(r"\w", lead):
        return False  # "March 2021: Norway and Iceland sign …"
    left, right = sorted((frame.verb, date.span))
    gap = _BRACKETED.sub("", scene.text[left.end : right.start])
    inside = frame.phrase.span.covers(date.span)
    named = is_of_a_name(scene, frame.phrase.span, date.span)
    aside = is_in_an_aside(scene, frame.sentence, date.span, frame.verb)
    founding = is_of_its_founding(scene, frame, date.span)
    terms = is_of_its_terms(scene, frame, date.span)
    terms = terms or (frame.rule == "attended" and is_to_be_done(scene, frame.phrase, date.span))
    signed = _is_of_a_signing(scene, frame, date) or is_of_another(scene, frame, date.span)
    signed = signed or _is_of_its_first(scene, frame, date.span)
    if named or aside or founding or terms or signed:
        return True
    if date.span < frame.verb and scene.grammar[_WHEN].match(scene.text, date.span.end):
        return False  # "on April 22, when 26 memoranda were signed"
    near = (0 <= date.span.start - h.span.end <= 1 for h in frame.sentence.cues("since"))
    if any(near) and not (frame.status == "postponed" and is_its_end(scene, date)):
        when = (
            scene.grammar[_WHEN].match(scene.text, date.span.end) is not None
            and date.span < frame.verb
        )
        return frame.status != "ongoing" and not when
    agreed = [h.span for h in frame.sentence.cues("verb.agreed") if h.span.start >= date.span.end]
    apart = any(s.end <= frame.verb.end for s in agreed)
    if scene.order != "sov":  # there a day stands before its verb: "합의하고 9월 협약을 맺을"
        apart = apart or _is_agreed_on(scene, frame, date) or _is_of_the_meeting(frame, date)
    apart = apart or is_of_leave(scene, frame, date.span)
    if frame.status == "planned" and apart:
        return True  # "met on Sunday and agreed to hold an exercise"
    alone = len(frame.sentence.dates) == 1 and date.span < frame.verb
    mark = _APART_ALONE if alone else _APART + _BUT * (frame.verb < date.span)
    return not inside and scene.grammar[mark].search(gap) is not None


def _is_of_its_first(scene: Scene, frame: Frame, date: Span) -> bool:
    """As in "renewed a pact first signed in 2014": when that was which has now been renewed."""
    start = max(frame.phrase.noun.end, date.start - _PLACE)
    lead = scene.text[start : max(start, date.start)]
    old = scene.grammar[_AT_FIRST].search(lead) is not None
    return old and scene.order == "svo" and frame.verb.end <= frame.phrase.span.start


def _is_of_a_signing(scene: Scene, frame: Frame, date: DateExpression) -> bool:
    """As in "Under the accord signed on 6 April 2006, the commission sat": when it was signed."""
    if frame.phrase.kind not in SESSIONS or scene.order != "svo" or date.span > frame.verb:
        return False
    ends = (h.span.end for h in frame.sentence.cues("verb.signed") if h.span < date.span)
    return any(_ON_DAY.fullmatch(scene.text[end : date.span.start]) for end in ends)


def _is_of_the_meeting(frame: Frame, date: DateExpression) -> bool:
    """As in "met in Oslo on Friday and discussed the upcoming session": when they met."""
    met = (h.span.end for h in frame.sentence.cues("verb.met") if h.span.end <= frame.verb.start)
    return frame.status == "planned" and any(
        0 < date.span.start - end <= _MET and date.span.end <= frame.verb.start for end in met
    )


def _is_agreed_on(scene: Scene, frame: Frame, date: DateExpression) -> bool:
    """As in "agreed on Tuesday to sign a treaty", "agreed on a drill on Monday": of that."""
    agreed = [h.span.end for h in frame.sentence.cues("verb.agreed")]
    ahead = frame.status == "planned" and frame.phrase.kind in SESSIONS
    if ahead and is_agreed_on(scene, frame.sentence, frame.phrase):
        return is_of_the_agreeing(frame.phrase, date)
    return any(0 <= date.span.start - end <= _SAID + 1 for end in agreed) and (
        date.span.end <= frame.verb.start
    )


def _planned_occasion(scene: Scene, frame: Frame) -> DateExpression | None:
    """As in "with the summit as an opportunity": the day that the text has given for it before."""
    named = {
        h.span.of(scene.text).lower()
        for h in frame.sentence.cues("event")
        if h.span.start >= frame.verb.end
        and scene.grammar["{the} $"].search(
            scene.text[max(0, h.span.start - 6) : h.span.start].lower()
        )
    }
    for sentence in reversed(scene.sentences[max(0, frame.index - 2) : frame.index]):
        for hit in sentence.cues("event"):
            near = [d for d in sentence.dates if 0 <= d.span.start - hit.span.end <= _OCCASION]
            if hit.span.of(scene.text).lower() in named and near:
                return near[0]
    return None


def _day_before(frame: Frame, dates: list[DateExpression]) -> DateExpression | None:
    """As in "The same day": the last day named before."""
    before = [d for d in dates if d.span.end <= frame.sentence.span.start and d.date.day]
    return before[-1] if before else None


def counted_from(when: DateExpression, dates: list[DateExpression]) -> Evidence | None:
    """The day named before that it was counted from; the rule says which way: back, on, same."""
    base = next((d for d in dates if d.span == when.counted_from), None)
    if base is None or base.date.first is None or when.date.first is None:
        return None
    if when.date.first == base.date.first:
        return Evidence(base.span, "same")
    back = when.date.first < base.date.first
    return Evidence(base.span, "back" if back else "on")
