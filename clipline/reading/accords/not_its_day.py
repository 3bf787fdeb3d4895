"""Dates beside an agreement that are not its day: an end, a limit, the day of another one."""

from __future__ import annotations

import re
from functools import cache

from clipline.config import Language
from clipline.model import Span
from clipline.reading.accords.frames import Frame
from clipline.reading.accords.governing import UNDONE
from clipline.reading.accords.hindsight import is_fixed
from clipline.reading.accords.meets_last import is_when_they_met
from clipline.reading.accords.own_days import is_a_period
from clipline.reading.accords.phrases import SESSIONS
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.dates import DateExpression

# "Harbour Vision 2030", "Agenda 2063"
_TITLED = r"(?:^|[^\w])(?:{yearly}) $"
_LEAD = 40  # characters before a date in which the words stand that it hangs on
_OF_A_NAME = re.compile(r"[\n ](?=[^\W\d_])")  # what its year is followed by
_BRACKETED = re.compile(r"\([A-ZÀ-Þ][\w-]* $")  # before the year of a fair's short name
_NEXT = 16  # characters from a date to the attribute it belongs to
_DEEDS = ("verb.signed", "verb.announced", "verb.force")
_SAME_CLAUSE = r",?[ \n](?:{relative}[ \n][^,.;]{0,30}[ \n])?"
_ITS_DATE = re.compile(
    r"[ \n](?:[a-zà-ÿ]{1,2}[ \n][A-ZÀ-Þ][\w'-]+[ \n])?(?:[a-zà-ÿ]{1,5}[ \n]){0,2}"
)
# The verb of ending, with no more than a preposition and an article before the date.
_EXPIRING = r"(?i:(?<!\w){expiry}(?:[ ](?!{and}\b)[a-zà-ÿ]{1,4}){0,3}[ ']$)"
# "renews the one signed on 3 May"
_THE_ONE = r"(?i:\b{the_one}[ \n](?:{relative}[ \n])?(?:\w+[ \n]){1,3}$)"
_AN_END = r"(?i:\b(?:{definite}|{a})[ ]{closing_noun}[ ](?:{on_day}[ ])?$)"
_BREAK = r"(?i:{clause_break}\b)"
_FOUNDED = r"(?i:\b{relative} {had} (?:\w+ )?{verb.founded} {in} $)"
# "the third since X took office in 2021", "the first since the two restored ties last year"
_SINCE_THEN = r"(?i:\b{since_then}[ ](?:[^ ,.;]+[ ]){2,9}(?:(?:{in}|{on_day}) )?$)"
_MILESTONE = r"(?i:\b{attended} (?:{the} )?{milestone} {of} [^,.;]{3,60} {in} $)"
_LEAVE = r"(?i:\b{approval}\b)"
_IN_FORCE = r"(?i:\b{in_force}\b)"
_FORCE_NEXT = r"[ \n]{in_force}\b"
_FORCE_LEAD = 32  # characters before a day in which "into force on " stands
_TO_ITS_DAY = 12  # characters: " on " and " on Monday, "
_TERMS = r"(?i:,[ \n]{under}[ \n](?:{clause_pronoun}|{relative})\b)"
_BY_ITS_TERMS = r"(?i:{under}[ \n](?:{the}|{a})[ \n](?:[\w-]+[ \n]){0,5}$)"
_STOP = "[,、。]|{topic_stop}"
_ATTRIBUTE = (
    r"[가-힣]{1,6}[한된은린던] [^,.을를]{0,30}$|[^、。をが]{0,8}{attributed}[^、。をが]{0,20}$"
)
_LAST_ONE = r"{of_mark}? ?(?:{number_lead}? ?\d{1,3}{number_unit} ?)?(?:[가-힣·-]{2,10} )?"
_SINCE = r" ?(?:{since_then})"
_PLACED = 32  # characters from a day to "held": where it was
_DIGIT, _MONTH = re.compile(r"\d"), re.compile(r"[^\W\d_]{3}|[월月]")
_JUST = 60  # days from a day without its year to the clipping
_ASIDE = 60  # characters from the comma to a date inside an aside


def has_gone_by(scene: Scene, date: DateExpression) -> bool:
    """As in "The talks of 2019 will be resumed": before the clipping, so no day of a plan; one
    without its year lies ahead as likely, if not by far.
    """
    published, words = scene.report.published, date.span.of(scene.text)
    last = (date.end or date.date).last
    if published is None or published.first is None or last is None:
        return False
    days = (published.first - last).days
    near = days <= _JUST and _DIGIT.search(words) and _MONTH.search(words)
    return days > 0 and (bool(near) or is_fixed(words, scene.sheet.language))


def is_its_end(scene: Scene, date: DateExpression) -> bool:
    """As in "lasts until Saturday", `29일까지`: when it ends, and not when it began."""
    lead = scene.text[max(0, date.span.start - _LEAD) : date.span.start]
    noun = scene.grammar[_AN_END].search(lead) is not None  # "to that end on Tuesday"
    return date.end is None and not noun and _hangs_on(scene, date.span, "until")


def is_a_limit(scene: Scene, date: DateExpression) -> bool:
    """As in "not expected before the end of the year", "in den Herbst, nicht im Mai"; "올해
    안에는 어렵다": a day on which it is not.
    """
    return _hangs_on(scene, date.span, "limit") or _hangs_on(scene, date.span, "negated")


def is_expiry(scene: Scene, date: DateExpression) -> bool:
    """As in "the pact, which expires on 3 May", `올해 말 만료되는`: when an old paper ends."""
    if scene.order == "sov":
        return _hangs_on(scene, date.span, "expiry")
    lead = scene.text[max(0, date.span.start - _LEAD) : date.span.start].replace("\n", " ")
    return scene.grammar[_EXPIRING].search(lead) is not None


def is_its_period(scene: Scene, frame: Frame, date: DateExpression) -> bool:
    """As in "signed a plan for 2024-2026", "a framework for the years 2018 to 2025"."""
    return frame.status != "planned" and is_a_period(scene, date)


def is_of_its_founding(scene: Scene, frame: Frame, date: Span) -> bool:
    """As in "the third meeting of the commission, which was established in 1974", "the second
    pact after the founding of the bloc in 1974".
    """
    if scene.order != "svo":
        return False
    start = max(frame.verb.end, date.start - 2 * _LEAD)
    lead = scene.text[start : max(start, date.start)].replace("\n", " ")
    if scene.grammar[_MILESTONE].search(lead) or scene.grammar[_SINCE_THEN].search(lead):
        return True
    if frame.phrase.kind not in SESSIONS:
        return False
    lead = scene.text[max(0, date.start - _LEAD) : date.start].replace("\n", " ")
    return scene.grammar[_FOUNDED].search(lead) is not None


def is_of_leave(scene: Scene, frame: Frame, date: Span) -> bool:
    """As in "approved on Wednesday the signing of a pact": the day on which it was allowed."""
    if scene.order == "sov" or frame.takes != "signed" or date.end > frame.verb.start:
        return False
    lead = scene.text[frame.sentence.span.start : frame.verb.start]
    return scene.grammar[_LEAVE].search(lead) is not None


def is_of_what_is_renewed(scene: Scene, frame: Frame, date: Span) -> bool:
    """As in "renewed their 2019 memorandum": the year of the paper that is older."""
    words = frame.verb.of(scene.text).lower()
    return frame.phrase.span.covers(date) and words in scene.words("renewal")


def is_of_its_terms(scene: Scene, frame: Frame, date: Span) -> bool:
    """As in "signed a pact, under which herds will cross from next March": when it takes effect."""
    if _is_done_under_it(scene, frame, date) or _is_of_its_effect(scene, frame, date):
        return True
    start = max(frame.verb.end, frame.phrase.noun.end)
    if scene.order == "sov" or frame.status == "planned" or date.start < start:
        return False
    between = Span(start, date.start)
    plans = [h.span for h in frame.sentence.cues("verb.planned") if between.covers(h.span)]
    lead = scene.text[start : plans[0].start] if plans else ""
    return scene.grammar[_TERMS].search(lead) is not None


def _is_of_its_effect(scene: Scene, frame: Frame, date: Span) -> bool:
    """As in "signed a pact that will enter into force on 1 July", "am 1. Juli in Kraft tritt"."""
    done = frame.takes in {"signed", "announced", "agreed"} and frame.status != "planned"
    if not done or scene.order == "sov":
        return False
    start = max(frame.sentence.span.start, date.start - _FORCE_LEAD)
    ends = [m.end() for m in scene.grammar[_IN_FORCE].finditer(scene.text, start, date.start)]
    before = scene.order == "v2" and scene.grammar[_FORCE_NEXT].match(scene.text, date.end)
    return bool(before) or any(date.start - end <= _TO_ITS_DAY for end in ends)


def _is_done_under_it(scene: Scene, frame: Frame, date: Span) -> bool:
    """As in "Under the pact, signed by two ministers, the first herds cross in March"."""
    sentence, noun = frame.sentence, frame.phrase.noun
    lead = scene.text[sentence.span.start : noun.start]
    by_it = scene.order != "sov" and scene.grammar[_BY_ITS_TERMS].fullmatch(lead) is not None
    if not by_it or date.start < noun.end:
        return False
    signed = [h.span.end for h in sentence.cues("verb.signed") if h.span.start >= noun.end]
    between = [scene.text[at : date.start] for at in signed if at <= date.start]
    return bool(between) and ", " in between[-1].replace("\n", " ")


def is_of_another(scene: Scene, frame: Frame, date: Span) -> bool:
    """As in "a statement on the accord signed in 2019", "2024年に締結した協定に基づく": the day
    of a paper named beside this one.
    """
    others = [n.span for n in frame.sentence.nouns if not n.span.overlaps(frame.phrase.span)]
    verbs = [
        h.span
        for h in frame.sentence.cues(*_DEEDS, *_sat(frame))
        if not h.span.overlaps(frame.verb) and not h.span.overlaps(frame.phrase.span)
    ]
    if scene.order == "sov":
        before = _is_before_attribute(scene, date, verbs, others)
        before = before or is_when_they_met(scene, frame.sentence, frame.phrase, frame.status, date)
        return before or _is_of_the_last(scene, frame, date, others)
    lead = scene.text[max(0, date.start - _LEAD) : date.start]
    if scene.grammar[_THE_ONE].search(lead) or _is_of_the_clause_before(scene, frame, date, others):
        return True
    return any(
        scene.grammar[_SAME_CLAUSE].fullmatch(scene.text[noun.end : verb.start])
        and _ITS_DATE.fullmatch(scene.text[verb.end : date.start])
        for verb in verbs
        for noun in others
        if noun.end <= verb.start and verb.end <= date.start
    )


def _is_of_the_clause_before(scene: Scene, frame: Frame, date: Span, others: list[Span]) -> bool:
    """As in "After the two signed a pact in May 2020, a similar one was sealed with Chile"."""
    start = frame.sentence.span.start
    comma = scene.text.find(", ", date.end, frame.phrase.span.start)
    if scene.order != "svo" or comma < 0 or not scene.grammar[_BREAK].match(scene.text, start):
        return False
    return any(noun.end <= comma for noun in others)


def _sat(frame: Frame) -> tuple[str, ...]:
    """What a session that is off was delayed by may be another one: "talks held in May"."""
    return ("verb.held",) if frame.takes in UNDONE else ()


def _is_before_attribute(scene: Scene, date: Span, verbs: list[Span], others: list[Span]) -> bool:
    """Whether a verb after the date only qualifies another noun: `2023년 11월 서명된 협정`."""
    text, stop = scene.text, scene.grammar[_STOP]
    for verb in verbs:
        near = 0 <= verb.start - date.end <= _NEXT and not stop.search(text, date.end, verb.start)
        after = [n for n in others if n.start >= verb.end] if near else []
        if after and scene.grammar[_ATTRIBUTE].match(text[verb.start : after[0].start]):
            return True
    return False


def _is_of_the_last(scene: Scene, frame: Frame, date: Span, others: list[Span]) -> bool:
    """As in "이번 회의는 3월에 열린 정상회의의 후속으로 열렸다", "이번 회의는 2015년 1차 회의 이후
    처음 열렸다": behind the one that is told of, the day of another that was before it.
    """
    text, noun = scene.text, frame.phrase.noun
    after = [o for o in others if 0 <= o.start - date.end <= _PLACED]
    vague = any(d.span == date and d.date.day is None for d in frame.sentence.dates)
    gone = [o for o in after[:1] if vague and scene.grammar[_SINCE].match(text, o.end)]
    if gone and not scene.grammar[_STOP].search(text, date.end, gone[0].start):
        return True  # "지난해 8월 정상회의 후 새 훈련을 실시했다"
    behind = [o for o in others if noun.end <= date.start and o.start >= date.end]
    if not behind or frame.verb.start < behind[0].end:
        return False
    since = scene.grammar[_LAST_ONE].fullmatch(text[date.end : behind[0].start])
    if since and scene.grammar[_SINCE].match(text, behind[0].end):
        return True
    held = (v.span for v in frame.sentence.cues("verb.held") if v.span != frame.verb)
    near = (v for v in held if 0 <= v.start - date.end <= _PLACED and v.end <= behind[0].start)
    return any(scene.grammar[_ATTRIBUTE].match(text[v.start : behind[0].start]) for v in near)


def is_of_a_name(scene: Scene, phrase: Span, date: Span) -> bool:
    """As in "safety at the 2030 World Cup", "head of the shipyard and 2019 Herring Prize winner",
    "at a fair (Nor-Fishing 2024)": a year that says which one, and of something else.
    """
    if scene.order == "sov" or phrase.covers(date) or not date.of(scene.text).isdecimal():
        return False
    before = scene.text[max(0, date.start - _LEAD) : date.start].replace("\n", " ")
    lead = before.lower().split()
    if scene.text.startswith(")", date.end) and _BRACKETED.search(before):
        return True
    if scene.grammar[_TITLED].search(before):
        return True
    if not lead or _OF_A_NAME.match(scene.text, date.end) is None:
        return False
    capital = scene.text[date.end + 1 : date.end + 2].isupper()
    if scene.order == "v2" and not capital:
        return False  # "der 1998 geschlossene Vertrag"
    loose = lead[-1] in scene.grammar.words("and") and capital
    return lead[-1] in scene.words("definite") or loose


def is_in_an_aside(scene: Scene, sentence: Sentence, date: Span, verb: Span) -> bool:
    """As in "A second drill, after that of May in Bari, is planned": the day of another one."""
    if scene.order == "sov":
        return False
    start = scene.text.rfind(",", max(sentence.span.start, date.start - _ASIDE), date.start)
    if start < 0 or start < verb.start < date.start:
        return False
    lead = scene.text[start + 1 : date.start].replace("\n", " ").lstrip()
    closed = scene.text.find(",", date.end, verb.start)
    if closed < 0 and verb.end <= start:  # "…, following the accord penned in October"
        stop = scene.text.find(",", date.end, sentence.span.end)
        between = Span(start, stop if stop >= 0 else sentence.span.end)
        closed = 0 if any(between.covers(noun.span) for noun in sentence.nouns) else -1
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
