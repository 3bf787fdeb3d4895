"""Whether a paper or a meeting is printed under a name of its own: "Treaty of Oslo"."""

from __future__ import annotations

import re

from clipline.model import Span
from clipline.reading.accords.scene import Scene, Sentence

_SMALL = 3  # letters of "of" and "on", small in a title too
_TITLE_REST = (
    r"(?:[\n ]{title_link}(?:[\n ]{the})?"
    r"(?:[\n ](?:{and}[\n ])?[A-Z](?!\w*{weekday_tail}\b)[\w'-]+(?![\w$€£])){1,6}){1,3}"
)
_LOOSE_END = r"[\n ](?:{title_link}|{the})?\s*$"
_LINK = " {title_link} "
_PLACED = r"\b{place_in}[ \n]$"
_TOWN = re.compile(r"(?:[A-ZÀ-Þ][\w'-]*[ \n]){1,3}(?=[a-zà-ÿ])")
_QUOTED = re.compile(
    r"[ \n](?:[a-zà-ÿ]{4,}[ \n]){0,2}[\"'\u00ab\u00bb\u201c\u201e\u2018][ \u00a0]?[\w]"
)
_NAME_BEHIND = re.compile(rf"{_QUOTED.pattern}|[ \n](?:[a-zà-ÿ]{{4,}}[ \n]){{0,2}}[A-ZÀ-Þ][\w-]+")
_LEAD = 16  # characters in which a preposition stands


def is_capital(noun: Span, words: str, scene: Scene) -> bool:
    """Whether several words, all the long ones capitalised, make a name.

    Where every noun is capitalised, as in German, one before it must be too.
    """
    printed, own = noun.of(scene.text).split(), words.split()
    if scene.order == "v2" and len(printed) == 1:
        common = {*scene.words("definite"), *scene.words("article")}
        own = [word for word in own if word.lower() not in common]
        return bool(own) and all(word[0].isupper() for word in own if len(word) > _SMALL)
    titled = all(w[0].isupper() for w in printed if len(w) > _SMALL)
    return titled and (bool(own) or len(printed) > 1)


def with_title(scene: Scene, sentence: Sentence, noun: Span) -> Span:
    """A capitalised noun with the rest of its title: "Convention on the Law of the Sea"."""
    if not noun.of(scene.text)[0].isupper() or noun.of(scene.text).isupper():
        return noun
    match = scene.grammar[_TITLE_REST].match(scene.text, noun.end, sentence.span.end)
    if match is None:
        return noun
    dates = [d.span.start for d in sentence.dates if noun.end <= d.span.start < match.end()]
    whole = scene.text[noun.start : min([match.end(), *dates])]
    whole = scene.grammar[_LOOSE_END].sub("", whole)
    return Span(noun.start, noun.start + max(len(whole), noun.end - noun.start))


def is_titled(scene: Scene, noun: str, words: str) -> bool:
    """Whether name and noun are capitalised: "Seaside Declaration", not "Joint statement"."""
    name = [w.strip("'\"") for w in words.split()]
    proper = [w for w in name if w[:1].isupper() and w.lower() not in scene.grammar.words("common")]
    if scene.grammar[_LINK].search(noun) and noun[0].isupper():
        return True
    return noun[:1].isupper() and not noun.isupper() and bool(proper) and name[-1][:1].isupper()


def has_name_behind(scene: Scene, noun: Span) -> bool:
    """As in "l'exercice African Lion", "el ejercicio «Sur»": which one it is; where every noun is
    capitalised, only in quotation marks.
    """
    named = _QUOTED if scene.order == "v2" else _NAME_BEHIND
    return scene.order != "sov" and named.match(scene.text, noun.end) is not None


def past_town(scene: Scene, sentence: Sentence, start: int) -> int:
    """Where a phrase starts behind the town of "celebraron en Puno consultas sobre el lago", "in
    Ulm bilaterale Gespräche": where what qualifies a noun follows it, no name before it does.
    """
    lead = scene.text[max(sentence.span.start, start - _LEAD) : start]
    apart = scene.order == "v2" or scene.grammar.words("joint_behind")
    if not apart or not scene.grammar[_PLACED].search(lead):
        return start
    town = _TOWN.match(scene.text, start)
    return town.end() if town is not None else start
