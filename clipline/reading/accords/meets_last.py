"""Where verbs come last: who met whom, or is to meet them, told without a noun for it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from clipline.model import Span
from clipline.reading.accords.governing import UNDONE
from clipline.reading.accords.phrases import BODIES, Phrase
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.accords.verb_last import is_aim, is_to_come
from clipline.reading.accords.visits import (
    WHOSE,
    are_of_two,
    is_abroad,
    is_host,
    is_its_own,
    is_with,
)
from clipline.reading.vocabulary import Hit

_REACH = 160  # characters from the people in office to the verb
_PLANS = 8  # characters behind "만나" in which it is said to be a plan
_NONE = 12  # characters behind "会談する" in which it is said that there is no plan
_MET = 32  # characters from a day to "met": where it was
_TOPIC = 24  # characters from what was talked about to "논의했다"
_PAIRED = "(?:{with_mark} ?|[·・、,] ?)"
# "한국과 폴란드가 장관을": the office is none of theirs
_PARTED = r"(?:{case_mark}|{topic_mark}|{object_mark})[^가-힣]|[,、。.]"
# "논의할 예정이다", "논의할 예정이라고 밝혔다", "署名する"
_AHEAD_LAST = r"{ahead_end}(?:[가-힣]{1,4} [가-힣]{2,6})?$"
_GOES_ON = r"(?:[가-힣]{1,3} |[ぁ-ん]?[、て])"
_ONLY_THOUGHT = r"[^、。,.]{0,4}?(?:{in_any_case}|{hoped})|{unmet}"


def find_met_last(scene: Scene, sentence: Sentence) -> list[tuple[Span, str]]:
    """As in "外相は14日、ノルウェーの外相と会った", "노르웨이와 브라질 국방장관이 만나": one in
    office with one of a named country, or those of two; the verb, and how far it got.
    """
    signed = [h for h in sentence.cues("verb.signed") if not is_aim(scene, h)]
    if signed or sentence.cues("press"):
        return []  # "会談し、文書を交わした": what was signed there is the news
    for verb in sentence.cues("verb.met", "meets_ahead"):
        status = _status(scene, sentence, verb)
        if status is not None and _are_two(scene, sentence, verb):
            return [(verb.span, status)]
    return []


def is_its_topic(scene: Scene, sentence: Sentence, noun: Span, verb: Span) -> bool:
    """As in "만나 훈련을 논의했다", "会談し、訓練を行うことで一致した": what was talked about or
    agreed on where they met.
    """
    if scene.order != "sov" or noun.start < verb.end:
        return False
    near, rest = Span(noun.end, noun.end + _TOPIC), Span(noun.end, sentence.span.end)
    planned = [h.span for h in sentence.cues("verb.planned") if near.covers(h.span)]
    agreed = [h.span for h in sentence.cues("verb.agreed", "say") if rest.covers(h.span)]
    decided = tuple(scene.grammar.words("decided_end")) or ("\0",)  # "개최하기로 했다"
    ahead = any(plan.start < deed.start for plan in planned for deed in agreed)
    ahead = ahead or any(plan.of(scene.text).endswith(decided) for plan in planned)
    ahead = ahead or _is_to_be_talked_over(scene, sentence, noun, agreed)
    body = any(n.span == noun and n.entry.value in BODIES for n in sentence.nouns)
    return (ahead and not body) or any(
        near.covers(h.span) for h in sentence.cues("verb.considered")
    )


def _is_to_be_talked_over(scene: Scene, sentence: Sentence, noun: Span, agreed: list[Span]) -> bool:
    """As in "会談し、協定の締結に向けた交渉の開始で一致した": of talks, or what these are for."""
    near = Span(noun.end, noun.end + _TOPIC)
    aims = [h for h in sentence.cues("verb.signed") if near.covers(h.span) and is_aim(scene, h)]
    talks = noun.of(scene.text).endswith(scene.words("negotiated") or ("\0",))
    return bool(aims) or (talks and bool(agreed))


def is_when_they_met(
    scene: Scene, sentence: Sentence, phrase: Phrase, status: str, date: Span
) -> bool:
    """As in "11日に会談し、訓練を夏に行うと発表した", "11日、交渉を始めることで合意した": of no
    plan, unless they set up a body; "11日に行うことで合意した" is one.
    """
    if phrase.kind in BODIES or status != "planned":
        return False
    paused = scene.text.startswith(scene.words("function.pause") or ("\0",), date.end)
    later = any(h.span.start >= phrase.noun.end for h in sentence.cues("verb.agreed"))
    if paused and later and date.end <= phrase.span.start:
        return True
    met = (h.span for h in sentence.cues("verb.met") if h.span.end <= phrase.span.start)
    return any(0 <= m.start - date.end <= _MET for m in met)


def _status(scene: Scene, sentence: Sentence, verb: Hit) -> str | None:
    """How far the meeting got; nothing where it is denied or only asked for."""
    text, end = scene.text, sentence.span.end
    ahead = verb.entry.value == "meets_ahead"
    after = text[verb.span.start : min(verb.span.end + (_NONE if ahead else _PLANS), end)]
    if any(word in after for word in scene.words("verb.denied")):
        return None
    if scene.grammar[_ONLY_THOUGHT].match(text, verb.span.end, end):
        return None
    planned = ahead or is_to_come(scene, sentence, verb) or is_ahead(scene, end, verb)
    if not planned:
        plans = any(word in after for word in scene.words("verb.planned"))
        return None if plans else "held"
    for kind in UNDONE:
        if any(h.span.start >= verb.span.end for h in sentence.cues(f"verb.{kind}")):
            return kind  # "만날 예정이었으나 취소됐다"
    meant = any(word in after for word in scene.words("meant"))
    return None if meant else "planned"


def is_ahead(scene: Scene, end: int, verb: Hit) -> bool:
    """As in "만나 공급망을 논의할 예정이다", "会談し、覚書を交わす": the last verb says when."""
    if not scene.grammar[_GOES_ON].match(scene.text, verb.span.end - 1, end):
        return False
    rest = scene.text[verb.span.end : end].rstrip(" .。\n")
    last = scene.grammar[_AHEAD_LAST].search(rest)
    done = scene.grammar.words("past_mark")  # "만나 논의했으며, 다음 달 회담할 예정이다"
    return last is not None and not any(word in rest[: last.start()] for word in done)


def _are_two(scene: Scene, sentence: Sentence, verb: Hit) -> bool:
    lead = Span(max(sentence.span.start, verb.span.start - _REACH), verb.span.start)
    people = sentence.cues("title.office", "official")
    titles = sorted({h.span for h in people if lead.covers(h.span)})
    sides = [h for h in sentence.countries if h.entry.kind != "capital"]
    sides = [h for h in sides if lead.covers(h.span)]
    own = {"", None, scene.report.home, *scene.words("home")}
    bodies = [span for span, agency in sentence.agencies if agency.country not in own]
    whose = [*(h.span for h in sides), *(s for s in bodies if lead.covers(s))]
    with_whom = any(
        _is_with(scene, side, title) and is_its_own(scene, side, title, titles)
        for side in whose
        for title in titles
    )
    several = len({title.end for title in titles}) > 1
    two = len({h.entry.value for h in sides}) > 1 and any(_is_theirs(scene, sides, titles))
    guests = any(is_host(scene, sentence, side.span, titles) for side in sides)
    guests = guests or (several and is_abroad(scene, sentence))
    named = [(span, agency.country) for span, agency in sentence.agencies if lead.covers(span)]
    named += [(side.span, side.entry.value) for side in sides]
    return (with_whom and several) or two or guests or are_of_two(scene, named, titles)


def _is_with(scene: Scene, side: Span, title: Span) -> bool:
    """As in "ドイツのクラウゼ経済相と": one of that country, and what says that it is with them."""
    return 0 <= title.start - side.end <= WHOSE and is_with(scene, title)


def _is_theirs(scene: Scene, sides: list[Hit], titles: list[Span]) -> Iterator[bool]:
    """As in "노르웨이와 브라질 국방장관": the office behind the second of two countries."""
    for left, right in pairwise(sides):
        gap = scene.text[left.span.end : right.span.start]
        one = left.span == right.span  # "한일 국방장관"
        if not one and scene.grammar[_PAIRED].fullmatch(gap) is None:
            continue
        near = [t for t in titles if 0 <= t.start - right.span.end <= WHOSE]
        gaps = [scene.text[right.span.end : t.start] for t in near]
        yield any(not scene.grammar[_PARTED].search(gap) for gap in gaps)
