"""Why each value of an event stands, as its page says it."""

from __future__ import annotations

import re

from clipline.model import Event
from clipline.partial_dates import PartialDate
from clipline.reasons import Reason
from clipline.site.words.wording import MONTHS, format_date, format_month, say_fields
from clipline.texts import Texts, say_reason

Pieces = tuple[tuple[str, str | None], ...]  # of a sentence, each with its language or None

_EDGE = "\0"  # no clipping has it: it would be no text
_ISO = re.compile(r"(?<![\w-])(\d{4})-(\d\d)(?:-(\d\d))?(?![-T:\w])", re.ASCII)


def say_why(texts: Texts, event: Event) -> tuple[tuple[str, Pieces], ...]:
    """Each field that was chosen, and why it stands."""
    said: dict[str, Pieces] = {}
    for reason in event.reasons:
        before = said.get(reason.field, ())
        said[reason.field] = (*before, *([(" ", None)] if before else []), *_pieces(texts, reason))
    return tuple((say_fields(texts, (f,)).capitalize(), pieces) for f, pieces in said.items())


def _pieces(texts: Texts, reason: Reason) -> Pieces:
    """The sentence in pieces, quoted words with their language where it is another."""
    words = say_reason(texts, reason, lambda said: f"{_EDGE}{texts.quote(said)}{_EDGE}")
    lang = reason.one("lang")
    foreign = lang if lang != texts.code else None
    return tuple(
        (piece, foreign) if at % 2 else (_plainly(texts, piece), None)
        for at, piece in enumerate(words.split(_EDGE))
    )


def _plainly(texts: Texts, words: str) -> str:
    """The words with their ISO dates as people write them."""

    def say(match: re.Match[str]) -> str:
        year, month, day = (int(part) if part else None for part in match.groups())
        if month not in MONTHS:
            return match.group()
        date = PartialDate(year, month, day)
        return format_date(texts, date) if day else format_month(texts, date)

    return _ISO.sub(say, words)
