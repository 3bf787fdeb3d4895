"""Where verbs come last: a clause before a noun that is said of it, "열린 회의", "開かれた会議"."""

from __future__ import annotations

import re

from clipline.model import Span
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.vocabulary import Hit

# "열린 제24차 공동위", "署名された漁業に関する取決め"
_CLOSE = (
    r"[가-힣ぁ-ん]{0,3}[ '\"「『(]{0,3}"
    r"|[가-힣]{0,3} ?(?:{number_lead}?\d+{number_unit} ?)?(?:[가-힣·-]{2,12} ){0,2}"
    r"(?:{number_lead}?\d+{number_unit} ?)?"
    r"|{attribute_end}(?:(?!{case_mark})[^、。\n]){0,20}"
)
_WHOLE = rf"{_CLOSE}|(?:(?!{{case_mark}})[^、。\n]){{0,20}}"  # "行った漁業相との会談"
# "열린 앤 필드 노르웨이 총리와의 회담"
_FAR = r" (?:(?!{topic_stop}|{object_mark} )[^,.\n]){0,40}"
_SINCE = r"(?: ?\([^()\n]{1,20}\))? ?{since_then}"
_TAIL = re.compile("[가-힣]{0,3}")


def is_attribute_of(scene: Scene, sentence: Sentence, verb: Hit, start: int) -> bool:
    """Whether the verb is said of what begins there, and opens no clause of its own."""
    before = scene.text[verb.span.end : max(start, verb.span.end)]
    parted = (*scene.words("object_mark"), *scene.grammar.words("with_mark"))
    if verb.span.end > start or before.startswith(parted or ("\0",)):
        return False  # "an accord that includes the exchange of data", "a signing and a pact"
    if goes_on(scene, verb) or _has_met(scene, verb):
        return False
    whole = verb.span.of(scene.text).endswith(tuple(scene.grammar.words("attribute_end")) or "\0")
    if scene.grammar[_WHOLE if whole else _CLOSE].fullmatch(before):
        return True
    word = _word(scene, verb)
    between = Span(word.end, max(start, word.end))
    said = word.of(scene.text).endswith(tuple(scene.grammar.words("attribute_tail")) or "\0")
    other = any(between.covers(n.span) for n in sentence.nouns)
    far = scene.grammar[_FAR].fullmatch(between.of(scene.text))
    return said and not other and far is not None


def is_anothers(scene: Scene, sentence: Sentence, noun: Span, verb: Hit) -> bool:
    """Whether a verb behind the noun is said of another one: between them, or behind the verb."""
    between = Span(noun.end, verb.span.start)
    others = [n.span for n in sentence.nouns if between.covers(n.span)]
    if any(scene.grammar[_SINCE].match(scene.text, other.end) is None for other in others):
        return True
    return is_of_the_next(scene, sentence, noun, verb)


def is_of_the_next(scene: Scene, sentence: Sentence, noun: Span, verb: Hit) -> bool:
    """As in "이번 회의는 3월에 열린 회담의", "今回の会合は3月に行われた会談の"."""
    if scene.order != "sov":
        return False
    if scene.grammar[_SINCE].match(scene.text, noun.end):
        return True  # "会談後、再開する"
    if scene.grammar["{topic_stop}"].match(scene.text, noun.end) is None:
        return False
    behind = (n.span.start for n in sentence.nouns if n.span.start >= verb.span.end)
    return any(is_attribute_of(scene, sentence, verb, start) for start in behind)


def goes_on(scene: Scene, verb: Hit) -> bool:
    """As in "설명회를 열고 이번 훈련은": what follows is another clause."""
    word = _word(scene, verb)
    on = (*scene.grammar.words("and_then"), *scene.grammar.words("while_mark"))
    parted = scene.text.startswith((" ", ","), word.end)
    return bool(on) and parted and word.of(scene.text).endswith(on)


def _word(scene: Scene, verb: Hit) -> Span:
    """The verb with the syllables that end its word."""
    tail = _TAIL.match(scene.text, verb.span.end)
    return Span(verb.span.start, tail.end() if tail else verb.span.end)


def _has_met(scene: Scene, verb: Hit) -> bool:
    """As in "会談し、訓練を", "만나 훈련을": a clause of its own; "만난 회담" is none."""
    ends = (*scene.grammar.words("attribute_end"), *scene.grammar.words("met_tail"))
    word = _word(scene, verb).of(scene.text)
    met = verb.span.of(scene.text) in scene.words("verb.met")
    return met and not word.endswith(ends or ("\0",))


def was_held_there(scene: Scene, sentence: Sentence, phrase: Span, head: str) -> bool:
    """As in "11일 열린 정상회담에서", "行われた首脳会談で": talks that took place, where a paper
    that the sentence names is no news; `head` are the words of the noun that ends the phrase.
    """
    there = scene.words("there_at") or ("\0",)
    told = head in (*scene.words("summit"), *scene.words("talks"))
    if scene.order != "sov" or not told or not scene.text.startswith(there, phrase.end):
        return False
    if any(n.span.start >= phrase.end for n in sentence.nouns):
        return False
    verbs = sentence.cues("verb.held")
    return any(is_attribute_of(scene, sentence, verb, phrase.start) for verb in verbs)
