"""Where the words of an agreement begin: behind a small word, a verb or a mark."""

from __future__ import annotations

import re
from functools import cache

from clipline.config import Language
from clipline.model import Span
from clipline.reading.accords.printed_names import past_town
from clipline.reading.accords.scene import Scene, Sentence

_BEFORE = 110  # characters of a phrase before its noun; the longest practice phrase has 84
_WORDS = re.compile(r"(?:[\w.'\"&/+$€£%-]+[\n ]|\([^()\n]{1,40}\)[\n ])+$")
# as in "the Republic of Iceland (ICE)-Norway Tide", "Defence Vice-"
_HYPHENED = re.compile(
    r"(?:[\w.'\"&/+$€£%-]+[\n ]|\([^()\n]{1,40}\)(?:[\n ]|-(?=\w)))+(?:[A-ZÀ-Þ][a-zà-ÿ]+-)?$"
)
_EASTERN = re.compile(
    r"(?:[「『]|(?<![가-힣A-Za-z0-9)\]*.!?])['\"])(?![은는이가을를의와과도에로])[^「『'\"」』\n]{0,60}$"
    r"|[가-힣A-Za-z0-9·-]*[가-힣][가-힣A-Za-z0-9·-]*$|[一-鿿ァ-ヶーA-Za-z0-9・-]*$"
)


def start_of(scene: Scene, sentence: Sentence, noun: Span) -> int:
    """Where the phrase starts: after the last preposition, article, verb or comma before it."""
    start = max(sentence.span.start, noun.start - _BEFORE)
    before = scene.text[start : noun.start]
    if scene.order == "sov":
        match = _EASTERN.search(before)
        return noun.start - len(match.group()) if match else noun.start
    match = (_WORDS if scene.order == "v2" else _HYPHENED).search(before)
    at = noun.start - len(match.group()) if match else noun.start
    verbs = [h for h in sentence.words if h.entry.value.startswith("verb.")]
    behind = [h.span.end for h in verbs]
    behind += [d.span.end for d in sentence.dates if _is_when(scene, d.span.start)]
    at = max([at, *(end + 1 for end in behind if at < end < noun.start)])
    stops, prepositions = _stops(scene.sheet.language), scene.words("preposition")
    cut = at
    for word in re.finditer(r"[\w']+", scene.text[at : noun.start]):
        span = Span(at + word.start(), at + word.end())
        opens = span.start == sentence.span.start and word.group().lower() in prepositions
        if (word.group() in stops or opens) and not _is_inside_name(scene, sentence, span):
            cut = at + word.end() + 1
    return min(past_town(scene, sentence, cut), noun.start)


def _is_when(scene: Scene, date: int) -> bool:
    """As in "hat am Montag bilaterale Gespräche geführt", "firmaron este martes siete acuerdos";
    "das für Montag angesetzte Gespräch", "the 2018 accord" is named by its day.
    """
    if scene.grammar.words("joint_behind"):
        return True  # there a paper's day stands behind it
    lead = scene.text[max(0, date - 5) : date].split()
    return bool(lead) and lead[-1] in scene.words("contraction")


@cache
def _stops(language: Language) -> frozenset[str]:
    """The small words before which a phrase begins."""
    lists = ("preposition", "definite", "article", "contraction")
    return frozenset(word for key in lists for word in language.list(key))


def _is_inside_name(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """As in "Republic of Iceland", "Trade and Technology Council": words that part nothing."""
    if any(h.span.covers(span) for h in sentence.countries):
        return True
    if span.of(scene.text) in scene.grammar.words("of") and scene.order != "v2":
        return _is_of_a_name(scene, sentence, span)
    if span.of(scene.text) not in scene.grammar.words("and"):
        return False
    left = scene.text[max(0, span.start - 24) : span.start].split()
    return (
        bool(left) and left[-1][0].isupper() and scene.text[span.end + 1 : span.end + 2].isupper()
    )


def _is_of_a_name(scene: Scene, sentence: Sentence, of: Span) -> bool:
    """As in "the Security of Supply Arrangement"; "the Ministry of Health memorandum" is no name
    of a paper, nor is "the Government of Iceland plan".
    """
    left = scene.text[max(sentence.span.start, of.start - 32) : of.start].split()[-2:]
    known = any(h.span.start - of.end in {1, 5} for h in sentence.countries)
    known = known or any(span.covers(of) for span, _ in sentence.agencies)
    if known or len(left) < 2 or not scene.text[of.end + 1 : of.end + 2].isupper():  # noqa: PLR2004
        return False
    article, first = left[0].lower(), left[1]
    articles = (*scene.words("article"), *scene.words("definite"))
    return article in articles and first[0].isupper() and first not in scene.words("body.head")
