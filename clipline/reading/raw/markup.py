r"""The marks of Markdown: they say how words look, so rules read past them.

What vanishes for matching: `# `, `**`, `_`, the brackets and the address of a link, a picture with
what it says in place of one, lines of dashes and the backslash of `\*`. Lists keep their marks,
which tell a list from a paragraph. All are bounded, for a page may hold a million brackets.
"""

from __future__ import annotations

import re

from clipline.model import Clipping, Span
from clipline.reading.raw.normalization import CHANGING, shown

_ADDRESS = r"\([^()\s]{0,2000}(?: \"[^\"\n]{0,200}\")?\)"
_PICTURE = rf"!\[[^\[\]\n]{{0,300}}\]{_ADDRESS}"
_MARK = "|".join((
    r"(?m:^) {0,3}#{1,6}[ \t]+",
    r"(?m:^)(?:=+|-{3,}|(?:\* ?){3,})[ \t]*(?=[\r\n]|\Z)",
    _PICTURE,
    rf"\[(?={_PICTURE}\]{_ADDRESS})",
    rf"\[(?=[^\[\]]{{1,300}}\]{_ADDRESS})",
    rf"\]{_ADDRESS}",
    r"(?<![\w*\\])\*{1,3}(?=[^\s*])|(?<=[^\s*\\])\*{1,3}(?![\w*])",
    r"(?<![\w_\\])_{1,3}(?=[^\s_])|(?<=[^\s_\\])_{1,3}(?![\w_])",
    r"\\(?=[\\`*_{}\[\]()#+.!|>~\r\n-])",
))  # fmt: skip
_MARKS = re.compile(_MARK)
_MARKED = re.compile(f"(?P<mark>{_MARK})|{CHANGING}")


def marks_of(clipping: Clipping) -> re.Pattern[str] | None:
    """What finds the marks of a clipping in Markdown, for `normalize`; None for plain text."""
    return _MARKED if _is_markdown(clipping) else None


def words_of(clipping: Clipping, span: Span) -> str:
    """The words of a stretch on one line, as a reader sees them: without breaks and marks."""
    words = span.of(clipping.text)
    return shown(_MARKS.sub("", words) if _is_markdown(clipping) else words)


def _is_markdown(clipping: Clipping) -> bool:
    return clipping.file.lower().endswith(".md")
