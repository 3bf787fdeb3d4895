"""Date expressions as partial dates, anchored on the publication; nothing comes from today."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from clipline.model import Span
from clipline.reading.date_expression import DateExpression
from clipline.reading.date_grammar import date_grammar, date_language
from clipline.reading.date_neighbours import settle_neighbours
from clipline.reading.date_readings import (
    Anchor,
    Named,
    counted_from,
    counts_from_named,
    may_lie_ahead,
    range_end,
    read_fields,
)
from clipline.reading.date_tense import looks_ahead
from clipline.reading.stamps import Label, Stamp, find_stamps

__all__ = ["DateExpression", "Label", "Stamp", "find_dates", "find_stamps"]

_SENTENCE_END = re.compile(r"[a-z0-9)\"'][.!?][\"')]{0,2}[ \n]{1,3}[\"'(]?[A-Z]|\n\n|。|[가-힣]\.")
# "The previous day" counts from a day named at most this many characters and one sentence before.
_NAMED_WITHIN = 400


def find_dates(
    text: str, published: dt.date | None, lang: str, *, order: str | None = None
) -> list[DateExpression]:
    """Date expressions by start; relative ones count from `published`, or stay partial.

    `lang` without a file is read as English. `order` (`dmy` or `mdy`) settles numeric dates such
    as 03/04/2019; without it the language's own does, and where that has none either, both
    readings are kept. Without `published`, `Aug. 5` is `--08-05`, "the 26th" `---26`, and a
    weekday has an empty date: so a dateline without a year can be met with other evidence.
    """
    grammar, order = date_grammar(lang), order or _day_order(lang)
    day_first = None if order is None else order == "dmy"
    found: list[DateExpression] = []
    for words in grammar.scan(text):
        if words.rule == "none":
            continue
        fields, span = words.fields, Span(words.start, words.end)
        named = _named_before(text, span, found) if counts_from_named(fields) else (None, None)
        ahead = may_lie_ahead(fields) and looks_ahead(
            lang, text, span, until="weekday" not in fields
        )
        anchor = Anchor(published, *named, ahead, day_first)
        readings = read_fields(fields, anchor)
        if readings is None:
            continue
        end, base = range_end(fields, readings[0]), counted_from(fields, anchor)
        found.append(DateExpression(span, readings[0], end, words.rule, readings[1:], base))
    return settle_neighbours(text, found)


def _named_before(
    text: str, span: Span, found: list[DateExpression]
) -> tuple[Named | None, Named | None]:
    """The day, and the date of any kind, named nearest before: at most one sentence back."""
    dated = None
    for earlier in reversed(found):
        if span.start - earlier.span.end > _NAMED_WITHIN:
            break
        if len(_SENTENCE_END.findall(text, earlier.span.end, span.start)) > 1:
            break
        if earlier.date.year is not None:
            named = Named(earlier.date, earlier.span)
            dated = dated or named
            if earlier.date.day is not None:
                return named, dated
    return None, dated


@cache
def _day_order(lang: str) -> str | None:
    return next(iter(date_language(lang).list("relative.order")), None)
