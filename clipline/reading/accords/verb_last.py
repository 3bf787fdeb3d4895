"""Where verbs come last: what only looks like their object, and what only looks like a side."""

from __future__ import annotations

import re
from functools import cache

from clipline.config import Config
from clipline.model import Span
from clipline.reading.accords.phrases import ROUND, SESSIONS, Phrase
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.dates import DateExpression
from clipline.reading.vocabulary import Hit

_CASE = r"(?:[ぁ-ん]{0,4}{to_do_it}|[ぁ-ん]{0,3})?{in_any_case}"
_BESIDE = 4  # characters between a paper and the verb of its exchange: "を", "를 상호 "
_PARENTHESIS = re.compile(r" ?\([^()\n]{1,20}\)")
_INTENT = r"{intent}"
_NOUN = re.compile(r"[A-Za-zァ-ヶ一-鿿「]")
_OF = r"['\"」』)\]]{0,2}(?:{of_mark} | )(?P<next>[가-힣]{2,})"
_OBJECT = r"[가-힣)\]]{object_mark}(?: |$)"
_YEAR = re.compile(r"\d{4}")
_GOES_ON = r"[가-힣]{0,3}{and_then}[ ,]|(?<={and_then})[ ,]"
_PLACED = r"(?:{seat_of}| )?(?:[가-힣ァ-ヶー]{2,8})?(?:{placed})"
_WHOSE = r"(?: ?\([^()\n]{2,20}\)|\))?{of_mark} ?[가-힣一-鿿ァ-ヶー]"
_MADE_REGULAR = "(?:{of_mark}| )?{made_regular}"
_NUMBERED = r"^{number_lead}?\d+{number_unit} ?"
_NEXT = 4  # characters of what follows a place: "싱가포르에서", "ベトナムで"
_HOPED = (
    r"{object_mark} ?(?:[^,.、。]{2,12}{means_mark} )?(?:(?!{object_mark})[^,.、。]){0,20}?{hoped}"
)
# "튀르키예와의 경제위원회에서", "ドイツの経済相との会談で"
_OF_PARTNER = r"[^、。,]{0,16}?{with_mark}{of_mark} ?"
_UNREAL = (_CASE, _HOPED)
_LISTED = r"(?:[ ·・、,]|{with_mark}|{and_word}){1,2}[가-힣一-鿿ァ-ヶー]{2,10}"
_INCLUDED = rf"(?:{_LISTED}){{0,3}} ?{{included}}"


def is_no_object(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit, rule: str) -> bool:
    """Whether the verb says nothing of the noun, though it comes after it."""
    text = scene.text
    if scene.order != "sov":
        return False
    # "訓練を行う際の手続き": whenever it is done; "체결을 촉구했다": it is asked for
    unreal = any(
        scene.grammar[way].match(text, verb.span.end, sentence.span.end) for way in _UNREAL
    )
    if unreal or scene.grammar["{means_mark}"].match(text, phrase.noun.end):
        return True  # "공동성명을 통해 훈련을 하기로 했다": it was issued, whatever it says
    words = verb.span.of(text)
    if words in scene.grammar.words("adjacent"):
        gap = _PARENTHESIS.sub("", text[phrase.noun.end : verb.span.start])
        return len(gap) > _BESIDE  # "협정을 두고 의견을 교환했다"
    if rule == "attribute":
        return False
    there = _is_discussed_there(scene, phrase, verb) or _is_of_a_session(scene, phrase, verb)
    return there or _is_of_another(scene, verb) or _is_attribute(scene, phrase, verb)


def is_aim(scene: Scene, verb: Hit) -> bool:
    """As in "協定の締結に向けた協議": nothing that was done."""
    return (
        scene.order == "sov" and scene.grammar[_CASE].match(scene.text, verb.span.end) is not None
    )


def _is_of_a_session(scene: Scene, phrase: Phrase, verb: Hit) -> bool:
    """As in "선언의 이행을 위해 개최되는", of a paper; "訓練の定例化で合意した", of a session: what
    is said of something else.
    """
    after = scene.text[phrase.noun.end : verb.span.start]
    if phrase.kind in {*SESSIONS, ROUND}:
        return scene.grammar[_MADE_REGULAR].match(after) is not None
    held = scene.grammar["{sits_verb}"].match(scene.text, verb.span.start) is not None
    return held and not any(word in after for word in scene.words("ceremony"))


def _is_discussed_there(scene: Scene, phrase: Phrase, verb: Hit) -> bool:
    """As in "회의에 참석해 협력을 논의한다": of what is talked about at the session."""
    there = scene.grammar["{attending}"].match(scene.text, phrase.noun.end) is not None
    return there and phrase.kind in SESSIONS and verb.entry.value == "verb.considered"


def _is_of_another(scene: Scene, verb: Hit) -> bool:
    """As in "演習を行うセンター": a clause about what follows, and no plan."""
    plain = tuple(scene.grammar.words("plain_end")) or ("\0",)
    if verb.entry.value != "verb.planned" or not verb.span.of(scene.text).endswith(plain):
        return False
    following = _NOUN.match(scene.text, verb.span.end)
    return following is not None and not scene.grammar[_INTENT].match(scene.text, verb.span.end)


def _is_attribute(scene: Scene, phrase: Phrase, verb: Hit) -> bool:
    """As in "협정의 적용 방법을 논의했다": another noun is the object, no step of it."""
    between = scene.text[phrase.noun.end : verb.span.start]
    if phrase.kind in SESSIONS or verb.span.start <= phrase.noun.end:
        return False
    other = scene.grammar[_OF].match(between)
    if other is None or not scene.grammar[_OBJECT].search(between):
        return False
    return not other["next"].startswith(tuple(scene.grammar.words("papers_step")))


def is_to_come(scene: Scene, sentence: Sentence, verb: Hit) -> bool:
    """As in "9일 만나 협정을 맺고 협력을 논의한다": the last verb says when it all is."""
    ends = tuple(scene.grammar.words("future_end"))
    words = sentence.span.of(scene.text).rstrip(" .")
    goes_on = scene.grammar[_GOES_ON].match(scene.text, verb.span.end, sentence.span.end)
    return bool(ends) and goes_on is not None and words.endswith(ends) and not _YEAR.search(words)


def day_told_before(scene: Scene, index: int) -> DateExpression | None:
    """As in "13日、本部を訪れた。両大臣は協定に署名した。": for a sentence without a date, the one
    day of that before it in the same paragraph, if no one said something on it.
    """
    sentence = scene.sentences[index]
    if scene.order != "sov" or sentence.dates or index == 0:
        return None
    before = scene.sentences[index - 1]
    joined = "\n" not in scene.text[before.span.start : sentence.span.start]
    if not joined or len(before.dates) != 1 or not before.dates[0].date.day:
        return None
    return None if before.cues("say", "verb.planned") else before.dates[0]


def day_of_then(scene: Scene, index: int) -> DateExpression | None:
    """As in "당시 공동성명을 통해", "at that time": the one date of the sentence before."""
    dates = scene.sentences[index - 1].dates if index > 0 else ()
    told = bool(scene.sentences[index].cues("that_time"))
    return dates[0] if told and len(dates) == 1 else None


def is_there(scene: Scene, sentence: Sentence, phrase: Phrase) -> bool:
    """As in "イタリアとの協議で…を求めた": where verbs come last, what was done at the session with
    whom it names.
    """
    if scene.order != "sov":
        return False
    if not scene.text.startswith(scene.words("there_at") or ("\0",), phrase.noun.end):
        return False
    at = phrase.noun.start
    ends = [h.span.end for h in sentence.countries if h.span.end <= at]
    return any(scene.grammar[_OF_PARTNER].match(scene.text, end, at) for end in ends)


def is_owner(scene: Scene, span: Span) -> bool:
    """As in "世界保健機関(WHO)の役割": where verbs come last, whose part is talked about."""
    return scene.order == "sov" and scene.grammar[_WHOSE].match(scene.text, span.end) is not None


def is_topic(scene: Scene, span: Span) -> bool:
    """As in "北朝鮮に関する協議", "우크라이나 문제": whom it is about, where verbs are last."""
    about = scene.grammar["{about_mark}"].match(scene.text, span.end)
    return scene.order == "sov" and about is not None


def is_beside_sides(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Whether a country's name only says where it was, or among whom: "벨기에 브뤼셀에서"."""
    if any(h.span == span and h.entry.kind == "capital" for h in sentence.countries):
        return True
    after = scene.text[span.end : span.end + _NEXT].replace("\n", " ")
    if after.startswith(tuple(scene.grammar.words("placed"))):
        return True
    last = min(span.end + 14, sentence.span.end)
    if (placed := scene.grammar[_PLACED].match(scene.text, span.end, last)) is not None:
        between = Span(span.end, span.end + 8)
        people = sentence.cues("official", "group", "title.office", "government")
        town = Span(*placed.span())
        met = any(town.covers(n.span) for n in sentence.nouns)  # "노르웨이 정상회담에서"
        return not met and not any(between.overlaps(h.span) for h in people)
    seats = (h.span.start for h in sentence.countries if h.entry.kind == "capital")
    if any(0 <= seat - span.end <= 1 for seat in seats):
        return True
    return scene.grammar[_INCLUDED].match(scene.text, span.end, sentence.span.end) is not None


def compound_sides(scene: Scene, phrase: Span) -> tuple[str, ...]:
    """The countries that a compound begins with, to the scan a part of a word: "한미연합훈련"."""
    words = phrase.of(scene.text) if scene.order == "sov" else ""
    words = scene.grammar[_NUMBERED].sub("", words)  # "제55차 한미안보협의회"
    groups = _groups(scene.sheet.config) if words else ()
    longer = [h.span.of(scene.text) for h in scene.sheet.hits_in(phrase, "country")]
    return next(
        (
            codes
            for name, codes in groups
            if len(codes) > 1 and words.startswith(name) and not _is_cut(words, name, longer)
        ),
        (),
    )


def _is_cut(words: str, group: str, countries: list[str]) -> bool:
    """As in "한·인도네시아", which names another country than "한·인도"."""
    ways = (words.find(name) + len(name) for name in countries if words.find(name) < len(group))
    return any(end > len(group) for end in ways)


@cache
def _groups(config: Config) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The groups of countries by their names, the longer names first."""
    return tuple(sorted(config.groups, key=lambda group: (-len(group[0]), group[0])))
