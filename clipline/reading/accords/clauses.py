"""The clause of a sentence that a phrase stands in, and the one that only reports."""

from __future__ import annotations

from clipline.model import Span
from clipline.reading.accords.attributes import goes_on, is_of_the_next
from clipline.reading.accords.phrases import SESSIONS, Phrase
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.vocabulary import Hit

_BREAK = r";|:(?!\d)|(?i:\b{clause_break}\b)"
# ", after X met", ", two days after X had met"
_NEXT_BREAK = r",[ \n](?:[a-zà-ÿ]+[ \n]){0,3}(?i:{clause_break})\b"
_CLOSING = " .\n\u201d\"'"  # what a sentence ends with
_OPENING = r"(?i:{clause_break}\b)"


def clause_of(scene: Scene, sentence: Sentence, phrase: Span) -> Span:
    """Its clause: "…, as the two held drills", "While they met, …", "…, while others met", and the
    one at the front: "After X signed a pact with Y, one with Z was sealed".
    """
    at, end = sentence.span
    lead = scene.text[at : phrase.start]
    breaks = [match.span() for match in scene.grammar[_BREAK].finditer(lead)]
    start = breaks[-1][1] if breaks else 0
    if breaks and breaks[-1][0] == 0:
        start = lead.find(",", start) + 1 or start
    after = scene.grammar[_NEXT_BREAK].search(scene.text, phrase.end, end)
    last = after.start() if after else end
    opens = scene.order == "svo" and scene.grammar[_OPENING].match(scene.text, at) is not None
    comma = scene.text.find(", ", phrase.end, last) if opens and ", " not in lead else -1
    return Span(at + start, comma if comma >= 0 else last)


def without_reporting(scene: Scene, sentence: Sentence) -> str:
    """Its words but for "…, the foreign ministry said": who only tells of it does not meet."""
    words, start = sentence.span.of(scene.text), sentence.span.start
    for hit in reversed(sentence.cues("say")):
        comma = words.rfind(",", 0, hit.span.start - start)
        if comma >= 0:
            words = words[:comma] + words[hit.span.end - start :]
    return words


def is_said_elsewhere(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit) -> bool:
    """Where verbs come last, one of a clause before the noun, or of the noun behind the verb; else
    one that only reports, as in "will meet for a dialogue, the ministry announced".
    """
    if scene.order == "sov":
        if verb.span.start < phrase.noun.end:
            return goes_on(scene, verb)
        return is_of_the_next(scene, sentence, phrase.noun, verb)
    gap = scene.text[phrase.noun.end : max(phrase.noun.end, verb.span.start)]
    rest = scene.text[verb.span.end : sentence.span.end].strip(_CLOSING)
    said = verb.entry.value == "verb.announced" and "," in gap and not rest
    return said and phrase.kind in SESSIONS
