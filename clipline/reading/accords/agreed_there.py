"""Sessions at which something was agreed: "agreed in a joint session on Monday to count seals"."""

from __future__ import annotations

from clipline.model import Span
from clipline.reading.accords.hindsight import lies_ahead
from clipline.reading.accords.phrases import Phrase
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.accords.took_place import PLACE, day_it_took_place
from clipline.reading.dates import DateExpression

_DATE = "\0"  # what stands for a date while the words beside it are matched
_DAY = r"(?:,?(?:[ \n]{on_day})?[ \n]\0)"
# "in Oslo on Monday in the"
_THERE = PLACE + _DAY + r"?,?[ \n]{in_course}[ \n](?:(?:{the}|{a}|{its}|{this})[ \n])?"
_BEHIND = r",?" + PLACE + _DAY
_MET_ON = r"(?:[ \n]{place_in}[ \n][^,.;:\0]{3,60}?)?,?(?:[ \n]{on_day})?[ \n]\0"
_TO_DO = r"[ \n]{infinitive}[ \n][a-z]+[ \n]"
_ON_WHAT = r"[ \n]{on}[ \n](?:(?:{a}|{the})[ \n])?"
_OWNS = r"'s?[ \n]"
_REACH = 40  # characters before "agreed" in which "are expected to" stands
_HEDGES = ("verb.planned", "verb.considered", "wish")
_NO_DEED = r"\b(?:{infinitive}|{modal})[ \n](?:\w+[ \n])?$"


def when_there(
    scene: Scene, sentence: Sentence, phrase: Phrase
) -> tuple[str, DateExpression | None] | None:
    """How far it got and its day, where what was done there is told, or when it was."""
    if (day := day_it_took_place(scene, sentence, phrase.noun)) is not None:
        return "planned" if lies_ahead(day, scene.report.published) else "held", day
    agreed = is_agreed_there(scene, sentence, phrase) or is_met_there(scene, sentence, phrase)
    return ("held", _day_agreed_there(scene, sentence, phrase)) if agreed else None


def is_met_there(scene: Scene, sentence: Sentence, phrase: Phrase) -> bool:
    """As in "Meeting in Oslo on Monday, the ministers of both agreed": those who met did so."""
    if scene.order != "svo" or phrase.span.of(scene.text) not in scene.grammar.words(
        "gathered_there"
    ):
        return False
    lead = scene.text[sentence.span.start : phrase.span.start].rstrip()
    days = [d.span.end for d in sentence.dates if d.span.start >= phrase.noun.end]
    behind = _without_dates(scene, sentence, phrase.noun.end, days[0]) if days else ""
    met = scene.grammar[_MET_ON].fullmatch(behind) is not None
    return met and (not lead or lead.endswith(",")) and scene.text.startswith(",", days[0])


def is_agreed_there(scene: Scene, sentence: Sentence, phrase: Phrase) -> bool:
    """Whether something was agreed in its course, and so it was held."""
    where = phrase.head in scene.words("noun.gathering") and not phrase.between
    if scene.order != "svo" or where:  # "agreed at their summit": where, and no session of it
        return False
    for hit in sentence.cues("verb.agreed"):
        gap = _without_dates(scene, sentence, hit.span.end, phrase.span.start)
        if scene.grammar[_THERE].fullmatch(gap) and _is_done(scene, sentence, hit.span):
            return True
    return False


def may_be_agreed_on(scene: Scene, sentence: Sentence, phrase: Phrase) -> bool:
    """Whether it may be what was agreed on; "X and Y, meeting in Oslo, agreed to" is over."""
    ends = (h.span.end for h in sentence.cues("verb.agreed"))
    return any(scene.order != "svo" or end <= phrase.noun.start for end in ends)


def is_agreed_on(scene: Scene, sentence: Sentence, phrase: Phrase) -> bool:
    """As in "agreed on a drill": it is still to come."""
    ends = (h.span.end for h in sentence.cues("verb.agreed"))
    gaps = (scene.text[end : max(end, phrase.span.start)] for end in ends)
    return scene.order != "sov" and any(scene.grammar[_ON_WHAT].fullmatch(gap) for gap in gaps)


def is_of_the_agreeing(phrase: Phrase, date: DateExpression) -> bool:
    """As in "agreed on a drill on Tuesday": a weekday behind what was agreed on."""
    return date.rule == "weekday" and date.span.start >= phrase.noun.end


def _day_agreed_there(scene: Scene, sentence: Sentence, phrase: Phrase) -> DateExpression | None:
    """The day right behind it, else the last one before it: what they agreed to do has others."""
    for date in sentence.dates:
        if date.span.start >= phrase.noun.end:
            gap = _without_dates(scene, sentence, phrase.noun.end, date.span.end)
            if scene.grammar[_BEHIND].fullmatch(gap):
                return date
            break
    before = [d for d in sentence.dates if d.span.end <= phrase.span.start]
    return before[-1] if before else None


def is_to_be_done(scene: Scene, phrase: Phrase, date: Span) -> bool:
    """As in "agreed in talks to open the border by June": the day of what they agreed to do."""
    between = scene.text[phrase.noun.end : date.start] if date.start > phrase.noun.end else ""
    return scene.order == "svo" and scene.grammar[_TO_DO].search(between) is not None


def is_right_behind(scene: Scene, verb: Span, date: DateExpression) -> bool:
    """As in "signed in Oslo on Monday": nothing but the place between a verb and its day."""
    if date.date.month is None or scene.grammar[_OWNS].match(scene.text, date.span.end):
        return False  # "ended this year's edition"
    lead = scene.text[verb.end : date.span.start] if date.span.start > verb.end else ""
    return scene.grammar[_BEHIND].fullmatch(lead + _DATE) is not None


def _is_done(scene: Scene, sentence: Sentence, verb: Span) -> bool:
    """As in "have agreed", "failed to agree", and not "are expected to agree"."""
    lead = Span(max(sentence.span.start, verb.start - _REACH), verb.start)
    if any(0 <= verb.start - h.span.end <= 1 for h in sentence.cues("verb.denied")):
        return True
    hedged = any(lead.covers(h.span) for h in sentence.cues(*_HEDGES))
    return not hedged and scene.grammar[_NO_DEED].search(lead.of(scene.text)) is None


def _without_dates(scene: Scene, sentence: Sentence, start: int, end: int) -> str:
    """The words between, each date as one sign; none where they stand the other way round."""
    out, at = [], start
    for date in sentence.dates:
        if start <= date.span.start and date.span.end <= end:
            out += [scene.text[at : date.span.start], _DATE]
            at = date.span.end
    return "".join([*out, scene.text[at:end]]) if start < end else ""
