"""Date expressions as partial dates, anchored on the publication; nothing comes from today."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from clipline.model import Span
from clipline.partial_dates import PartialDate
from clipline.reading.calendar.expression import DateExpression
from clipline.reading.calendar.grammar import date_grammar, date_language
from clipline.reading.calendar.meanings import (
    Anchor,
    Named,
    counted_from,
    counts_forward,
    counts_from_named,
    may_lie_ahead,
    read_fields,
)
from clipline.reading.calendar.neighbours import settle_neighbours
from clipline.reading.calendar.ranges import range_end
from clipline.reading.calendar.scan import Found
from clipline.reading.calendar.tense import looks_ahead, looks_back
from clipline.reading.stamps.stamps import Label, Stamp, find_stamps

__all__ = ["DateExpression", "Label", "Stamp", "find_dates", "find_dates_of_report", "find_stamps"]

_SENTENCE_END = re.compile(
    r"[a-z0-9)\"'][.!?][\"')]{0,2}[ \n]{1,3}[\"'(]?[A-Z]|(?:。|[가-힣]\.)\s*|\n\n"
)
# "The previous day" counts from a day named at most this many characters and one sentence before;
# "the next day", which cannot count from the publication of what is told, from three before; "the
# same day", which takes up what was told on that day, from further away.
_SAID = 24  # characters before a date in which its "said" stands
_MIDDLE = 16  # of a month: its own 1st and 30th are nearer than those of the next and the last
_OF_THE_DAY = {"weekday", "day", "week", "ago", "counted", "named_day", "beside"}
_NAMED_WITHIN, _SENTENCES, _SENTENCES_FORWARD = 400, 1, 3
_TAKEN_UP_WITHIN, _SENTENCES_TAKEN_UP = 1200, 8


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
        named = (
            _named_before(lang, text, words, found, published)
            if counts_from_named(fields)
            else (None, None)
        )
        ahead, past = _sides(lang, text, words)
        anchor = Anchor(published, *named, ahead, past, day_first)
        readings = read_fields(fields, anchor)
        if readings is None:
            continue
        end, base = range_end(fields, readings[0]), counted_from(fields, anchor)
        found.append(DateExpression(span, readings[0], end, words.rule, readings[1:], base))
    return settle_neighbours(text, found)


def find_dates_of_report(
    text: str, published: PartialDate | None, lang: str, *, order: str | None = None
) -> list[DateExpression]:
    """The dates of a report. Where its month alone is known, days of the month and months count
    from that; what counts from the day itself, a weekday or "yesterday", stays open.
    """
    if published is None or published.precision not in {"day", "minute", "month"}:
        return find_dates(text, None, lang, order=order)
    if published.precision != "month":
        return find_dates(text, published.first, lang, order=order)
    assert published.first is not None
    middle = published.first.replace(day=_MIDDLE)
    counted = find_dates(text, middle, lang, order=order)
    open_ = {d.span: d for d in find_dates(text, None, lang, order=order)}
    return [open_.get(d.span, d) if is_of_the_day(d) else d for d in counted]


def is_of_the_day(expression: DateExpression) -> bool:
    """Whether it counts from the day of the report, and not from a month or a date named before."""
    return expression.rule in _OF_THE_DAY and expression.counted_from is None


def _sides(lang: str, text: str, words: Found) -> tuple[bool, bool]:
    """Whether the text says of a date that leaves it open that it lies ahead, or has gone by."""
    if not may_lie_ahead(words.fields):
        return False, False
    span = Span(words.start, words.end)
    ahead = looks_ahead(lang, text, span, until="weekday" not in words.fields)
    return ahead, not ahead and looks_back(lang, text, span)


def _named_before(
    lang: str, text: str, words: Found, found: list[DateExpression], published: dt.date | None
) -> tuple[Named | None, Named | None]:
    """The day, and the date of any kind, named nearest before: at most a few sentences back."""
    dated, days = None, list[Named]()
    same = words.fields.get("contextday") == 0
    characters, sentences = _reach(words)
    for earlier in reversed(found):
        if words.start - earlier.span.end > characters:
            break
        if len(_SENTENCE_END.findall(text, earlier.span.end, words.start)) > sentences:
            break
        if earlier.date.year is not None:
            named = Named(earlier.date, earlier.span)
            dated = dated or named
            if earlier.date.day is not None and not same:
                return named, dated
            if earlier.date.day is not None:
                days.append(named)
    told = [day for day in days if not _is_said(lang, text, day.span)]
    past = [day for day in told if not _is_after(day.date, published)]
    return next(iter(past or told or days), None), dated


def _is_after(date: PartialDate, published: dt.date | None) -> bool:
    """As in "until 28 April. That day …", told before it: what was told is meant."""
    return published is not None and date.first is not None and date.first > published


def _reach(words: Found) -> tuple[int, int]:
    """How many characters and sentences before these words the day may stand that they mean."""
    if words.fields.get("contextday") == 0:
        return _TAKEN_UP_WITHIN, _SENTENCES_TAKEN_UP
    return _NAMED_WITHIN, _SENTENCES_FORWARD if counts_forward(words.fields) else _SENTENCES


def _is_said(lang: str, text: str, span: Span) -> bool:
    """As in "on 28 May, the ministry said on Monday. That day …": not the day of the report."""
    language = date_language(lang)
    say = language.list("say") or ("\0",)
    before = text[max(0, span.start - _SAID) : span.start].rstrip().removesuffix(" on")
    after = text[span.end : span.end + _SAID].lstrip()
    return before.endswith(say) or ("sov" in language.list("order") and after.startswith(say))


@cache
def _day_order(lang: str) -> str | None:
    return next(iter(date_language(lang).list("relative.order")), None)
