"""Countries that are only talked about, as what threatens others."""

from __future__ import annotations

from clipline.model import Span
from clipline.reading.accords.scene import Scene, Sentence

_REACH = 24  # characters between a country and the threat it poses


def is_threat(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """As in "Ruritanian trade threats": what is talked about is no side. Who does something about
    a threat is one: "Ruritania began the hacking alert drill".
    """
    after = Span(span.end, min(sentence.span.end, span.end + _REACH))
    cue = next((h for h in sentence.cues("threat") if after.covers(h.span)), None)
    if cue is None:
        return False
    between = Span(span.end, cue.span.start)
    if any(h.entry.value.startswith("verb.") and between.covers(h.span) for h in sentence.words):
        return False
    parted = scene.grammar[r"[,.;、]|\b{parting}\b|{parting_mark}"]
    return parted.search(between.of(scene.text)) is None
