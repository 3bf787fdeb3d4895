"""What is unsure of a clipping, as its page says it."""

from __future__ import annotations

from clipline.model import Record
from clipline.nouns import Noun
from clipline.site.tables import own_problems
from clipline.texts import Texts

MESSAGES = "en"  # the language of problems


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
        rows.append(DoubtRow(words, problem.message, problem.line))
    return tuple(rows)
