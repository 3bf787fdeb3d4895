"""A YAML file before it is parsed, and what to say when it cannot be."""

from __future__ import annotations

import re

from clipline.nouns import Noun
from clipline.problems import TAB_SHOWN, Place, Problem

SIZE = 2_000_000  # characters; the archive's own file has 150,000
_FLOW_DEPTH = 100  # libyaml's loader recurses in C: 100,000 brackets end the whole process
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_INDENT = 400  # the same for `- - - …`, which nests a list with each mark
LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # YAML 1.1's line breaks
_DEEP_INDENT = re.compile(rf"(?:\A|[\n\r\x85\u2028\u2029])[-?: \t]{{{_INDENT}}}")

# What to do about the YAML parser's own messages, by words that they hold.
_MENDS = (
    ("cannot start any token", "quote the text that starts so"),
    ("mapping values are not allowed", "quote the text: it holds a colon"),
    ("expected ',' or", "close the list or table, or separate its entries with commas"),
    ("could not find expected ':'", "write `key: value`, with a space after the colon"),
    ("scanning an alias", "quote the text: a leading `*` refers to an anchor"),
    ("scanning an anchor", "quote the text: a leading `&` names an anchor"),
    ("undefined alias", "quote the text: a leading `*` refers to an anchor"),
    ("duplicate anchor", "give each `&anchor` once"),
    ("end of stream", "close the quotation mark"),
    ("block collection", "indent the entries of one list alike"),
    ("block mapping", "indent the keys of one table alike"),
    ("single document", "remove the second `---`"),
)

_TAB = f"write spaces in place of each tab, shown here as {TAB_SHOWN}"

UNSEEN = "remove the characters that do not show"


class YamlFile(Noun, frozen=True):
    """A file by the name it is shown by, and what its absence means."""

    shown_as: str
    code: str = "config-unreadable"
    otherwise: str = "the defaults are used"

    def decode(self, data: bytes) -> str | Problem:
        """Its text, or that it is no UTF-8."""
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            return self.unread(f"byte {error.start} is no UTF-8", "save it as UTF-8")

    def unread(self, message: str, fix: str) -> Problem:
        """The problem that none of it can be used."""
        return Problem(self.code, "error", self.shown_as, f"{message}; {self.otherwise}", fix)

    def broken(self, what: str, place: Place) -> Problem:
        """The problem that it is no YAML; `what` is the parser's own word for it."""
        if place.source[place.column - 1 : place.column] == "\t":
            message = f"a tab stands where YAML takes spaces only; {self.otherwise}"
            return place.problem("yaml-broken", "error", message, _TAB)
        fix = next(
            (mend for words, mend in _MENDS if words in what), "mend this line or the one above"
        )
        return place.problem(
            "yaml-broken", "error", f"it is no YAML ({what}); {self.otherwise}", fix
        )


def is_too_deep(text: str) -> bool:
    """Whether it is larger, or its brackets or list marks go deeper, than a person would write."""
    if len(text) > SIZE or _DEEP_INDENT.search(text):
        return True
    depth = 0
    for bracket in text.encode(errors="replace").translate(None, _NO_BRACKETS):
        depth = depth + 1 if bracket in b"[{" else max(0, depth - 1)
        if depth > _FLOW_DEPTH:
            return True
    return False
