"""Two nations named side by side, which act together whatever office their people hold."""

from __future__ import annotations

import re
from itertools import pairwise

from clipline.model import Span
from clipline.reading.scene import Scene, Sentence

_PAIR = " {and} (?:{the} )?"
_PEOPLE = re.compile(r"[ \n](?:[a-zà-ÿ-]+[ \n]){0,2}(?:[a-zà-ÿ]{4,}s|[A-ZÄÖÜ][a-zäöüß]{3,})\b")
_HYPHENS = frozenset({"-", "\u2013"})
_OWNERS = r"'s (?:[\w.-]+ ){1,5}{and} "


def is_paired(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """As in "Greek and Cypriot frogmen", "Kenya's port authority and Ghana's customs service": two
    nations side by side, each with people or bodies of its own, act; and so do two in one word,
    "the Greek-Cypriot working group".
    """
    text = scene.text
    near = [h for h in sentence.countries if h.entry.kind != "capital"]
    at = next((i for i, h in enumerate(near) if h.span == span), None)
    if at is None:
        return False
    for left, right in pairwise(near[max(0, at - 1) : at + 2]):
        if left.entry.value == right.entry.value:
            continue
        gap = text[left.span.end : right.span.start].replace("\n", " ")
        pair, owned = scene.grammar[_PAIR], scene.grammar[_OWNERS]
        plain = pair.fullmatch(gap) is not None and _PEOPLE.match(text, right.span.end)
        owners = owned.fullmatch(gap) is not None and text.startswith("'s ", right.span.end)
        if plain or owners or gap in _HYPHENS:
            return True
    return False
