"""Where verbs come last: the words before a noun that say whose session it is, or what it is on."""

from __future__ import annotations

import re

from clipline.model import Span
from clipline.reading.accords.scene import Scene, Sentence

_MOST_WORDS, _MOST = 4, 48  # words and characters before a noun that its name has at most
_WORD = re.compile(r"(?<!\S)[가-힣A-Za-z·-]+ $")
_FOR = r"(?<!\S)[가-힣A-Za-z·-]+(?:{label_lead}) $"  # "협력을 위한 "
_TOPIC = re.compile(r"[一-鿿ァ-ヶーA-Za-z0-9・][一-鿿ァ-ヶーA-Za-z0-9・の]+$")
_STOP = r"(?:{particle_end}|{with_mark}|{of_mark}|{label_stop}) $"


def start_of_name(scene: Scene, sentence: Sentence, start: int) -> int:
    """Where the name begins whose last words begin there: "고위급 회의", "漁業に関する覚書"."""
    if scene.order != "sov":
        return start
    low, text = max(sentence.span.start, start - _MOST), scene.text
    if not text[max(low, start - 1) : start].isspace():
        about = scene.grammar["(?:{label_lead})$"].search(text, low, start)
        topic = _TOPIC.search(text, low, about.start()) if about else None
        return topic.start() if topic and _opens(scene, topic.start()) else start
    for _ in range(_MOST_WORDS):
        word = scene.grammar[_FOR].search(text, low, start)
        word = word or _own_word(scene, sentence, low, start)
        if word is None:
            break
        start = word.start()
    return start


def _opens(scene: Scene, at: int) -> bool:
    """Whether what is named there is named whole: behind a small word or a pause."""
    return (
        scene.grammar["(?:{with_mark}|{case_mark}|{placed}|{pause})$"].search(
            scene.text, max(0, at - 2), at
        )
        is not None
    )


def _own_word(scene: Scene, sentence: Sentence, low: int, start: int) -> re.Match[str] | None:
    """The word before, if it is part of the name: no day, no side, and none with a particle."""
    word = _WORD.search(scene.text, low, start)
    if word is None:
        return None
    span = Span(word.start(), word.end() - 1)
    taken = [d.span for d in sentence.dates] + [s for s, _ in sentence.agencies]
    if any(one.overlaps(span) for one in taken):
        return None
    country = any(h.span.end == span.end for h in sentence.countries)
    return word if country or not scene.grammar[_STOP].search(word.group()) else None
