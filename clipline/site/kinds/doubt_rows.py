"""What is unsure of a clipping, as its page says it."""

from __future__ import annotations

import re

from clipline.model import Record
from clipline.nouns import Noun
from clipline.reading.raw.header import read_iso
from clipline.site.tables.tables import own_problems
from clipline.site.words.wording import say_date
from clipline.texts import Texts, read_texts

MESSAGES = "en"  # the language of problems
_PRINTED = re.compile(r'"|\b\d{4}-\d\d(?:-\d\d(?:T\d\d:\d\d(?:[+-]\d\d:\d\d|Z)?)?)?(?![\w-])')


class DoubtRow(Noun, frozen=True):
    """What is unsure: in the page's words where these are not English, as the message is."""

    words: str
    message: str
    line: int


def make_doubt_rows(record: Record, texts: Texts) -> tuple[DoubtRow, ...]:
    """A row for each problem that the clipping's page tells of.

    That no headline was saved is said where it would stand.
    """
    rows = []
    for problem in own_problems(record):
        if problem.code == "title-missing":
            continue
        words = "" if texts.code == MESSAGES else texts.get(f"doubt.{problem.code}", "")
        rows.append(DoubtRow(words, print_message(problem.message), problem.line))
    return tuple(rows)


def print_message(message: str) -> str:
    """A message as pages print it: with dates in words, and quotation marks that are a pair.

    What is quoted stays as it stands.
    """
    texts, depth, out, at = read_texts(MESSAGES), 0, [], 0
    for found in _PRINTED.finditer(message):
        out.append(message[at : found.start()])
        at = found.end()
        if found[0] != '"':
            date = read_iso(found[0]) if depth == 0 else None
            out.append(say_date(texts, date).words if date else found[0])
            continue
        opens = message[found.start() - 1 : found.start()] in {"", " ", "("}
        depth += 1 if opens else -1
        out.append(texts.say("quote.open" if opens else "quote.close"))
    return "".join([*out, message[at:]])
