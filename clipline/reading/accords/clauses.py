"""The clause of a sentence that a phrase stands in, and the one that only reports."""

from __future__ import annotations

from clipline.model import Span
from clipline.reading.accords.scene import Scene, Sentence

_BREAK = r";|:(?!\d)|(?i:\b{clause_break}\b)"
# ", after X met", ", two days after X had met"
_NEXT_BREAK = r",[ \n](?:[a-zà-ÿ]+[ \n]){0,3}(?i:{clause_break})\b"
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
