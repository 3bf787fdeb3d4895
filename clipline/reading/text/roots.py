"""The words of a text as far as two tellings of one thing share them."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]{4,}|[가-힣]{2,}|[一-鿿ァ-ヿ]{2,}|[A-Z]{2,3}\b")
_ENGLISH = re.compile(r"[A-Za-z]{4,}|[A-Z]{2,3}\b")  # the same in ASCII, in half the time


def roots_of(text: str) -> set[str]:
    """The words of a text without their endings; pairs of letters where words are not spaced."""
    if text.isascii():
        return {word[:4].lower() for word in set(_ENGLISH.findall(text))}
    out = set()
    for word in set(_WORD.findall(text)):
        if word[0] < "\u3000":
            out.add(word[:4].lower())
        elif "가" <= word[0] <= "힣":
            out.add(word[:2])
        else:
            out.update(word[i : i + 2] for i in range(len(word) - 1))
    return out
