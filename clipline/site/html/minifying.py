"""What pages need not say: space that nobody sees, and directions that words have anyway."""

from __future__ import annotations

import re

_BLOCKS = (
    "address|article|aside|blockquote|body|caption|dd|details|div|dl|dt|footer|form|h[1-6]|head|"
    "header|html|li|link|main|meta|nav|ol|p|script|section|summary|table|tbody|td|th|thead|title|"
    "tr|ul|!doctype"
)
# Neither may be shown: what a line ends with, and begins with, beside the tag of a block. Within
# `pre` and `textarea` no such tag may stand.
_BESIDE_BLOCKS = re.compile(
    rf"\s*\n\s*(?=</?(?:{_BLOCKS})\b)|(</?(?:{_BLOCKS})\b[^<>]*>)\s*\n\s*",
    re.IGNORECASE,
)
_UNENDED = re.compile(r"<(/?\w+)[^<>]*\Z")
# Letters that are written from the right, and the signs that turn a text round.
_TURNS = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def minify(markup: str, within: str = "") -> tuple[str, str]:
    """A stretch of a template's own text without the line breaks and indents beside blocks.

    It begins `within` a tag ("<p "), or in none; the second value is the one it ends in.
    """
    begun = f"{within}=" if within else ""  # a sign, so that the blank before it stays
    minified = _BESIDE_BLOCKS.sub(r"\1", begun + markup)
    still = _UNENDED.search(minified)
    return minified[len(begun) :], f"<{still[1]} " if still else ""


def is_bidirectional(words: str) -> bool:
    """Whether what stands around these words could be shown in another order because of them.

    Pages are written from the left, and so are words in which there is no such letter or sign.
    """
    return not words.isascii() and _TURNS.search(words) is not None
