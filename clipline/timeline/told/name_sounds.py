"""How a name sounds, roughly, in whatever letters: "Calm Monsoon" and カーム・モンスーン are one.

Only consonants are told, by where they are made: each script that borrows a name puts vowels in.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import cache

_FEWEST = 4  # consonants: shorter names sound like too many others
# Of 35 names of exercises in Latin letters, Hangul and kana (2026-11-28) 64 of 70 have as much with
# their own, and 23 of 2,380 with another's, so a name alone is not enough.
_ALIKE = 0.8
_NAMED = re.compile(r"(?:KATAKANA|HIRAGANA|HANGUL) (?:LETTER|SYLLABLE) ([A-Z]+)$")
_SMALL = re.compile(r"(?:KATAKANA|HIRAGANA) LETTER SMALL ")
# How letters are written for one sound, in this order; an R before no vowel is not heard.
_SOUNDS = (
    (r"r(?![aeiouy])", ""),
    (r"kn(?=[aeiou])", "n"),
    (r"wr", "r"),
    (r"tch|ch|sh|dge|dg|j|z|x|c(?=[eiy])|g(?=[ey])", "s"),
    (r"th|d", "t"),
    (r"ph|[bfv]|hu|wh", "p"),
    (r"ck|[gqc]", "k"),
    (r"r", "l"),
    (r"[^kstnmpl]", ""),
    (r"(.)\1+", r"\1"),
)
_FINAL_S = re.compile(r"(?<=[aeiou])s$")  # of a Hangul syllable: it is heard as a T


def sound_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two of the names, in different scripts, may be one."""
    pairs = ((_sound(a), _sound(b)) for a in one for b in other if _is_latin(a) != _is_latin(b))
    return any(_are_alike(a, b) for a, b in pairs)


def _are_alike(a: str, b: str) -> bool:
    long_enough = min(len(a), len(b)) >= _FEWEST
    return long_enough and SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE


@cache
def _sound(name: str) -> str:
    """Its consonants, one letter for each place where they are made."""
    words = (_romanised(word) for word in re.split(r"[\s・·-]+", name))
    return "".join(_consonants(word) for word in words)


def _consonants(word: str) -> str:
    for pattern, sound in _SOUNDS:
        word = re.sub(pattern, sound, word)
    return word


def _romanised(word: str) -> str:
    return "".join(_letter(sign) for sign in unicodedata.normalize("NFKC", word))


@cache
def _letter(sign: str) -> str:
    """A sign in Latin letters, by its name; small kana and marks are none."""
    name = unicodedata.name(sign, "")
    told = _NAMED.match(name)
    if told is not None:
        return _FINAL_S.sub("t", told[1].lower())
    if _SMALL.match(name):
        return ""
    return unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode().lower()


@cache
def _is_latin(name: str) -> bool:
    return any("LATIN" in unicodedata.name(sign, "") for sign in name)
