"""The words of a text as search knows them: folded, and written without spaces in pairs.

`templates/assets/search.js` splits a query by the same rules; tests hold the two together.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST = 32  # code points; what is longer is no word that anybody types

_MARKS = "\u0300-\u036f\u3099\u309a"
_VANISHING = "\u00ad\u200b-\u200d\u2060\ufeff"  # within a word, and no part of it
_JAMO = "\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff"  # what is left of half-typed syllables
_HANGUL = "\uac00-\ud7a3"
_HAN = (
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
_LETTER = rf"(?:[^\W_]|[{_MARKS}{_VANISHING}])"
# "U.S." is one word, so that "US" finds it; "N.Dakota" is two.
_RUN = re.compile(rf"[A-Za-z](?:\.[A-Za-z])+(?!{_LETTER})|{_LETTER}+")
_PIECE = re.compile(rf"[{_HANGUL}]+|[{_HAN}]+|[^\W_{_HANGUL}{_HAN}]+")
_DROPPED = re.compile(f"[.{_VANISHING}]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_HALF_TYPED = re.compile(f"[{_JAMO}]")
_PAIRED = re.compile(f"[{_HANGUL}{_HAN}]")
# Letters that Unicode does not take apart, as people without that keyboard type them.
_PLAIN = str.maketrans({
    "\u03c2": "\u03c3", "\u00e6": "ae", "\u0153": "oe", "\u00f8": "o", "\u0142": "l",
    "\u0111": "d", "\u00f0": "d", "\u00fe": "th", "\u0127": "h",
})  # fmt: skip


def find_tokens(text: str) -> list[str]:
    """The tokens of a text in order: words, and for Hangul, kana and Han each two neighbours.

    Case, accents and width make no difference. A phrase is tokens in a row.
    """
    if text.isascii():
        runs = _RUN.findall(text.lower())
        return [run.replace(".", "")[:LONGEST] for run in runs]
    return [token for run in find_runs(text) for token in _split(run)]


def find_runs(text: str) -> list[str]:
    """The words of a text as they stand in it; tokens are pieces of these."""
    return _RUN.findall(text)


def whole_name(name: str) -> str:
    """One term for all of a name's tokens in their order; nothing where it has none.

    It begins as its first token does, so that it lies beside that one in the index.
    """
    tokens = find_tokens(name)
    return f"{'='.join(tokens)[:LONGEST]}=" if tokens else ""


def fold(run: str) -> str:
    """The run without case, accents, width and what vanishes."""
    even = _DROPPED.sub("", unicodedata.normalize("NFKC", run)).upper().lower()
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", even).translate(_PLAIN))
    return _HALF_TYPED.sub("", unicodedata.normalize("NFC", bare))


def _split(run: str) -> list[str]:
    if run.isascii():
        return [run.lower().replace(".", "")[:LONGEST]]
    tokens: list[str] = []
    for piece in _PIECE.findall(fold(run)):
        if len(piece) > 1 and _PAIRED.match(piece):
            tokens += [piece[at : at + 2] for at in range(len(piece) - 1)]
        else:
            tokens.append(piece[:LONGEST])
    return tokens
