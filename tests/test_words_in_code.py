"""No word of a language stands in the code of reading: one more language is one more data file.

Whatever a pattern or a comparison holds in letters is a format (`https`), a mark of a script, or
one of Clipline's own keys; words that texts are read by stand in `clipline/languages/`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from clipline.config import languages

READING = Path(__file__).resolve().parent.parent / "clipline" / "reading"

# Letters that are no words of a language, and why they may stand in a pattern.
FORMATS = {
    "https", "http", "www", "mailto", "mail", "protected",  # addresses, and how pages hide them
    "com", "org", "net", "news", "info", "tv", "eu",  # ends of addresses
    "pdf", "docx", "doc", "hwpx", "hwp", "pptx", "ppt", "xlsx", "xls", "zip", "jpe", "png", "jpg",
    "md", "GMT", "UTC",  # zones
    "Mc", "Mac", "al",  # parts of surnames, in whatever language they are printed
    "mo", "ol", "re", "ap", "am", "pm", "cent", "er",  # shorthand: `imo`, `lol`
}  # fmt: skip
# Keys and rules of Clipline's own that are spelled as small words are.
KEYS = {"en", "same", "han", "about", "at", "on", "any", "until", "amid", "in"}
SIGNS = {
    "가",
    "힣",
    "一",
    "ァ",
    "ª",
    "º",
    "ʼ",
    "ㆍ",
    "ᅟᅠ",
}  # where scripts begin and end, and signs
ASKING = {"words", "list", "lists", "cues"}  # they take the name of a list
# Rooms that speak to the keeper or name what is shown: their words are told, and match nothing.
TELLING = {
    "agreement_corrections", "corrections", "corrections_file", "decoding", "doubts", "extent",
    "header", "labels", "name_corrections", "source", "value_corrections", "support",
}  # fmt: skip
PLACES = re.compile(
    r"\\u[0-9a-fA-F]{4}|\\[a-zA-Z]|\(\?P?<?\w*[>:=!]|\(\?[aiLmsux-]+:|\{[a-z_.]+\}"
    r"|\[(?:\\.|[^\]\\])*\]"
)
SMALL = {
    word.lower()
    for language in languages()
    for key in ("stopwords", "preposition", "definite", "article")
    for word in language.list(key)
}


def literals(room: Path) -> Iterator[tuple[int, str]]:
    """The strings of a room with their lines; docstrings, keys and names of lists aside."""
    tree = ast.parse(room.read_text(encoding="utf-8"))
    told: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            told.add(id(node.value))
        elif isinstance(node, ast.Dict):
            told.update(id(key) for key in node.keys if key is not None)
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ASKING:
            told.update(map(id, node.args))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


def words(literal: str) -> set[str]:
    """The words that a literal would find in a text."""
    bare = PLACES.sub("\0", literal)
    found = set(re.findall(r"[^\W\d_]+", bare))
    if re.search(r"[\\(\[|]", literal):
        return (
            {word for word in found if len(word) > 1 or not word.isascii()} - FORMATS - SIGNS - KEYS
        )
    small = {literal.strip()} & SMALL - KEYS
    return ({word for word in found if not word.isascii()} | small) - SIGNS


ROOMS = [room for room in sorted(READING.rglob("*.py")) if room.stem not in TELLING]


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.stem)
def test_no_word_of_a_language_stands_in_the_code(room: Path) -> None:
    found = {line: words(literal) for line, literal in literals(room)}
    assert {line: told for line, told in found.items() if told} == {}
