"""Which verb makes an agreement of a noun that is none by itself."""

from __future__ import annotations

from clipline.reading.accords.governing import UNDONE
from clipline.reading.accords.phrases import Phrase
from clipline.reading.accords.scene import Scene


def is_fit(scene: Scene, phrase: Phrase, kind: str) -> bool:
    """Whether the verb makes an agreement of a noun that is none by itself: "a cooperation plan"
    is one if it was signed, "training" if two began it, and not if it is for somebody.
    """
    if phrase.head in scene.words("training"):
        for_one = scene.grammar[r"\s*{for_whom} "].match(scene.text, phrase.noun.end)
        return kind in {"begun", "held", "ongoing", *UNDONE} and not for_one
    ties = scene.words("tie") if kind == "supported" else ()  # "is backed by their trade"
    return kind == "signed" or phrase.head not in (*scene.words("paper_if_signed"), *ties)
