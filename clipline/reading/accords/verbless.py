"""Agreements told without a verb of their own: "the accord of 1985", "in a joint statement"."""

from __future__ import annotations

import re

from clipline.model import Span
from clipline.nouns import Noun
from clipline.reading.accords.agreed_there import is_agreed_on, is_of_the_agreeing, when_there
from clipline.reading.accords.hindsight import is_gone
from clipline.reading.accords.own_days import ON_DAY, is_a_period, is_behind, is_beside
from clipline.reading.accords.phrases import BODIES, SESSIONS, Phrase
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.accords.verb_last import is_there
from clipline.reading.dates import DateExpression

_CONTRACTS = frozenset({"mou", "agreement", "treaty", "arrangement", "statement_of_intent"})
_PAPERS = frozenset({"declaration", "joint_statement", "communique"})
_IN_FORCE = " {in_force_since} "
_WITHIN = r"(?i:\b{under}[\n ](?:{the} )?$)"
_PLACED = (
    r",? (?:{about} [^,.;]{3,40} )?(?:{in} (?:{the} )?"
    r"[A-ZÀ-Þ][\w.'-]*(?:,? [A-ZÀ-Þ][\w.'-]*)* )(?:(?:{on_day}|{dated_of}) )?"
)
_MAYBE_ON_DAY = r"[ \n](?:{on_day}[ \n])?"
_BETWEEN = r" (?:[\w ]{1,30} )?(?:{held_by}|{of}) [\w ,'-]{3,110} (?:{on} )?"
_DEEDS = ("verb.agreed", "verb.announced", "verb.signed", "verb.founded", "say")
_BEFORE = r"(?i:\b{limit}(?:[ \n](?:{the}|{a}|{its}))?[ \n]$)"
_WITH = r"[ \n]{partner}[ \n]"
_BETWEEN_TWO = r"[ \n]{held_by}[ \n]"
_ON = " {on} "
_YEAR = r"\d{4}|{year_mark}"
_NEXT = 4  # characters from "signed" to its date
# "at", "à l'issue", "nach", and what may stand between it and the session: "de la", "ihrer"
_AT = r"(?i:(?<!\w){at}(?:[ \n]{of})?(?:[ \n](?:{the}|{a}|{its}|{this}))?(?:[ \n]|(?<='))$)"
_OPENS_AT = r"(?i:(?:{at}|{seated})[ \n][^.,;:]{0,60})"
_ARTICLE = 4  # characters of one and its space
_SHORT_LEAD = 4  # words: "This joint harbour"
_LONG = r"[ \n]{of}[ \n]$"
_OF_WHOM = r"[ \n]{of}[ \n]"
_IN_A = r"(?i:(?<!\w){in}(?:[\n ]{a})?[\n ]$)"
_ITS_OWN = r"[\n ]{of}[\n ]?(?:{its}|{the})[\n ]"
_LEAD = 48  # characters: "at the conclusion of the second session of the "


class Verbless(Noun, frozen=True):
    """How far it got, by which rule, at which words, and the date that belongs to them."""

    status: str
    rule: str
    words: Span
    score: float
    date: DateExpression | None = None


def find_verbless(scene: Scene, sentence: Sentence, phrase: Phrase, index: int) -> Verbless | None:
    """What a phrase tells by itself; None where it needs a verb."""
    if phrase.kind in SESSIONS:
        there = when_there(scene, sentence, phrase)
        held = Verbless(there[0], "attended", phrase.span, 0.6, there[1]) if there else None
        return held or _session(scene, sentence, phrase)
    return (
        _means(scene, sentence, phrase)
        or _dated_paper(scene, sentence, phrase)
        or _quoted(scene, sentence, phrase)
        or _followed(scene, sentence, phrase, scene.sentences[index + 1 : index + 2])
    )


def _presents_itself(scene: Scene, sentence: Sentence, phrase: Phrase) -> bool:
    """As in "This joint advisory is the work of the agencies of Norway and Iceland"."""
    lead = scene.text[sentence.span.start : phrase.noun.start].lower().split()
    return bool(lead) and lead[0] in scene.words("presenting") and len(lead) <= _SHORT_LEAD


def _means(scene: Scene, sentence: Sentence, phrase: Phrase) -> Verbless | None:
    """As in "said … in a joint statement", "공동성명을 통해"."""
    joint_guidance = phrase.kind == "guidance" and phrase.joint
    if phrase.kind not in {"joint_statement", "communique"} and not joint_guidance:
        return None
    if joint_guidance and _presents_itself(scene, sentence, phrase):
        return Verbless("announced", "means", phrase.span, 1.0)
    by = scene.grammar["{means_mark}"].match(scene.text, phrase.noun.end)
    if by is not None:
        return Verbless("announced", "means", Span(*by.span()), 1.0)
    for hit in sentence.cues("means"):
        beside = 0 <= phrase.span.start - hit.span.end <= 1
        if beside or hit.span.overlaps(phrase.span):
            return Verbless("announced", "means", hit.span, 1.0)
    return None


def _session(scene: Scene, sentence: Sentence, phrase: Phrase) -> Verbless | None:
    """As in "the Committee of March"; "after the first Strategic Dialogue with …"."""
    told = _attended(scene, sentence, phrase)
    if told is None and is_there(scene, sentence, phrase) and not _is_open(sentence, phrase):
        days = [d for d in sentence.dates if 0 <= phrase.span.start - d.span.end <= _LEAD]
        return Verbless("held", "attended", phrase.span, 0.6, days[-1] if days else None)
    if told is None and phrase.definite:
        told = _pointed(scene, sentence, phrase)
    if told is None and _is_with_others(scene, sentence, phrase):
        told = Verbless("held", "attended", phrase.span, 0.6)
    told = told or _of_a_time(scene, sentence, phrase)
    if told is not None or not (phrase.named or phrase.between or phrase.joint):
        return told
    agreed_on = is_agreed_on(scene, sentence, phrase)
    for date in sentence.dates:
        if agreed_on and is_of_the_agreeing(phrase, date):
            continue
        gap = scene.text[phrase.noun.end : date.span.start]
        heard = phrase.kind == "committee" and scene.grammar[_ON].fullmatch(
            gap
        )  # "testify before the Committee on …"
        if not heard and is_beside(scene, phrase, date.span):
            coming = agreed_on or _is_coming(scene, sentence, phrase, date.span)
            status = "planned" if coming or is_before(scene, sentence, phrase) else "held"
            return Verbless(status, "dated", date.span, 0.8, date)
    theirs = phrase.joint and phrase.kind in BODIES
    numbered = theirs or phrase.ordinal is not None or phrase.instrument is not None
    if phrase.head in scene.words("noun.gathering"):
        return None  # "decided at their first summit": where it was decided, and no session of it
    if numbered and is_at(scene, sentence, phrase) and not _is_open(sentence, phrase):
        return Verbless("held", "attended", phrase.span, 0.6)
    return None


def _of_a_time(scene: Scene, sentence: Sentence, phrase: Phrase) -> Verbless | None:
    """As in "Last year's talks, in Oslo, had dealt with fires": when they were is their name."""
    for date in sentence.dates if phrase.kind not in BODIES else ():
        if is_gone(date, scene.report.published) and is_beside(scene, phrase, date.span):
            return Verbless("held", "dated", date.span, 0.8, date)
    return None


def _pointed(scene: Scene, sentence: Sentence, phrase: Phrase) -> Verbless | None:
    """As in "The talks on 8 February dealt with …": the day of those that the text has told of."""
    for date in sentence.dates:
        gap = scene.text[phrase.noun.end : max(date.span.start, phrase.noun.end)]
        opens = phrase.span.start - sentence.span.start <= _ARTICLE
        if opens and date.date.day is not None and scene.grammar[ON_DAY].fullmatch(gap):
            return Verbless("held", "attended", date.span, 0.8, date)
    return None


def is_at(scene: Scene, sentence: Sentence, phrase: Phrase) -> bool:
    """As in "At talks …", "à l'issue de la deuxième session": where something was done."""
    lead = scene.text[max(sentence.span.start, phrase.span.start - _LEAD) : phrase.span.start]
    if scene.order == "sov":
        return is_there(scene, sentence, phrase)
    if not lead.strip():
        return False
    whole = scene.text[sentence.span.start : phrase.span.start]
    return scene.grammar[_AT].search(lead) is not None or _opens_at(scene, sentence, whole)


def _opens_at(scene: Scene, sentence: Sentence, lead: str) -> bool:
    """As in "At bilateral defence and trade talks": nothing but their own words before them."""
    if not scene.grammar[_OPENS_AT].fullmatch(lead) or scene.grammar[_LONG].search(lead):
        return False  # "After two years of talks"
    verbs = (h.span for h in sentence.words if h.entry.value.startswith("verb."))
    return all(span.start >= sentence.span.start + len(lead) for span in verbs)


def _is_open(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether what is told at the session is still to come, or did not come.

    "The drill, which is to be held in May, was agreed upon at a meeting": the verb before it
    tells of the meeting, one further off does not; where the session opens the sentence, the next.
    """
    return bool(sentence.cues("verb.denied")) or is_to_come(sentence, phrase)


def is_to_come(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "will compare notes at their first dialogue": the verb next to it is of a plan."""
    told = [h for h in sentence.cues("verb.planned", *_DEEDS) if not h.span.overlaps(phrase.span)]
    before = [h for h in told if h.span.end <= phrase.span.start]
    after = [h for h in told if h.span.start >= phrase.span.end]
    next_to = before[-1:] or after[:1]
    return any(h.entry.value == "verb.planned" for h in next_to)


def _attended(scene: Scene, sentence: Sentence, phrase: Phrase) -> Verbless | None:
    """As in "At talks in Split on 22 April, the two discussed …": what was done there is told."""
    of_both = _is_of_both(scene, sentence, phrase)
    if not (of_both or is_at(scene, sentence, phrase)) or _is_open(sentence, phrase):
        return None
    days = [d for d in sentence.dates if not is_a_period(scene, d)]
    if of_both and len(days) == 1:
        return Verbless("held", "attended", phrase.span, 0.6, days[0])
    for date in days:
        gap = scene.text[phrase.noun.end : max(date.span.start, phrase.noun.end)]
        between = phrase.between and scene.grammar[_BETWEEN].fullmatch(gap)
        theirs = _is_theirs(sentence, phrase) and scene.grammar[_MAYBE_ON_DAY].fullmatch(gap)
        if scene.grammar[_PLACED].fullmatch(gap) or between or theirs:
            return Verbless("held", "attended", phrase.span, 0.6, date)
    return None


def is_before(scene: Scene, sentence: Sentence, phrase: Phrase) -> bool:
    """As in "wants it concluded before the leaders' meeting in November"."""
    lead = scene.text[max(sentence.span.start, phrase.span.start - _LEAD) : phrase.span.start]
    return scene.order != "sov" and scene.grammar[_BEFORE].search(lead) is not None


def _is_of_both(scene: Scene, sentence: Sentence, phrase: Phrase) -> bool:
    """As in "Oslo and Rabat agreed today to … in a meeting of their joint committee"."""
    lead = scene.text[max(sentence.span.start, phrase.span.start - _LEAD) : phrase.span.start]
    there = is_at(scene, sentence, phrase) or scene.grammar[_IN_A].search(lead) is not None
    own = scene.grammar[_ITS_OWN].search(scene.text, *phrase.span) is not None
    named = {h.entry.value for h in sentence.countries if h.span.end <= phrase.span.start}
    both = any(h.span.end <= phrase.span.start for h in sentence.cues("group"))
    return there and own and (both or len(named) > 1)


def _is_theirs(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "Oslo and Rabat compared notes at their dialogue": two that are named before it."""
    named = {h.entry.value for h in sentence.countries if h.span.end <= phrase.span.start}
    return phrase.owned and len(named) > 1


def _is_with_others(scene: Scene, sentence: Sentence, phrase: Phrase) -> bool:
    """As in "said after a meeting with his Icelandic counterpart", "In talks near Oslo, the
    two …": where it was said or done, and so it took place.
    """
    if phrase.definite or phrase.kind in BODIES or phrase.kind == "exercise":
        return False
    there = is_at(scene, sentence, phrase) or _is_said_in(scene, sentence, phrase)
    if not there or _is_open(sentence, phrase):
        return False
    if scene.grammar[_OF_WHOM].match(scene.text, phrase.noun.end) and not phrase.between:
        return False  # "after a meeting of the council": of one body
    lead = scene.text[sentence.span.start : phrase.span.start]
    return (
        _opens_at(scene, sentence, lead)
        or scene.grammar[_WITH].match(scene.text, phrase.noun.end) is not None
        or scene.grammar[_BETWEEN_TWO].match(scene.text, phrase.noun.end) is not None
    )


def _is_said_in(scene: Scene, sentence: Sentence, phrase: Phrase) -> bool:
    """As in "said in talks with his colleague", "in Alta on Tuesday in talks with": something was
    said or done there, where "is in talks with" goes on.
    """
    lead = scene.grammar[_IN_A].search(scene.text, sentence.span.start, phrase.span.start)
    if lead is None or scene.order == "sov":
        return False
    told = [h.span for h in sentence.cues(*_DEEDS)] + [d.span for d in sentence.dates]
    return any(0 <= lead.start() - span.end <= 1 for span in told)


def _is_coming(scene: Scene, sentence: Sentence, phrase: Phrase, date: Span) -> bool:
    """As in "will train together, from Exercise Kelp in November on"; "the talks next May"."""
    words = date.of(scene.text)
    planned = any(h.span.end <= phrase.span.start for h in sentence.cues("verb.planned"))
    coming = scene.sheet.language.list("relative.direction.1")
    return (planned and not re.search(r"\d{4}", words)) or words.lower().startswith(coming)


def _dated_paper(scene: Scene, sentence: Sentence, phrase: Phrase) -> Verbless | None:
    """As in "a fisheries accord of 1985", "the 2022 security pact"; a weekday names no paper but
    one of two: "last Tuesday's memorandum between Oslo and Accra".
    """
    for date in sentence.dates:
        words = date.span.of(scene.text)
        of_two = phrase.between and date.date.day is not None and date.span < phrase.noun
        told = of_two or scene.grammar[_YEAR].search(words) is not None
        told = told or (date.date.month is not None and is_gone(date, scene.report.published))
        if told and (is_beside(scene, phrase, date.span) or is_behind(scene, phrase, date)):
            status = "signed" if phrase.kind in _CONTRACTS else "announced"
            if scene.grammar[_IN_FORCE].search(scene.text, phrase.noun.end, date.span.start):
                status = "ongoing"
            return Verbless(status, "dated", date.span, 0.7, date)
    return None


def _followed(
    scene: Scene, sentence: Sentence, phrase: Phrase, following: tuple[Sentence, ...]
) -> Verbless | None:
    """As in "… is the aim of a memorandum between X and Y. The document, signed on 3 May, …"."""
    told = phrase.between and phrase.kind in _CONTRACTS and not phrase.definite
    if not told or sentence.cues("verb.planned", "verb.denied", "verb.considered"):
        return None
    for after in following:
        lead = scene.text[after.span.start : after.span.end].lower()
        for verb in after.cues("verb.signed"):
            words = lead[: verb.span.start - after.span.start].strip(" ,").split()
            near = [d for d in after.dates if 0 <= d.span.start - verb.span.end <= _NEXT]
            pointing = len(words) == 2 and words[0] in scene.words("definite")  # noqa: PLR2004 - "the document"
            if pointing and words[1] in scene.words("document") and near:
                return Verbless("signed", "followed", phrase.span, 0.6, near[0])
    return None


def _quoted(scene: Scene, sentence: Sentence, phrase: Phrase) -> Verbless | None:
    """As in "In the Seaside Declaration, the three condemned …": it says something, so it is."""
    before = scene.text[max(sentence.span.start, phrase.span.start - 24) : phrase.span.start]
    if phrase.titled and phrase.kind in _PAPERS and scene.grammar[_WITHIN].search(before):
        return Verbless("announced", "quoted", phrase.span, 0.5)
    return None
