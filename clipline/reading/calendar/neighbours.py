"""Two expressions side by side for one day: the vaguer takes the date of the plainer."""

from __future__ import annotations

import re

from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.reading.calendar.expression import DateExpression

# What may stand between them: "on the 21st. 2022.5.21", "Thursday (June 1)".
_BESIDE = re.compile(r"[ \n]{0,2}(?P<mark>[.,;:(\[]?\)?)[ \n]{0,2}")
_WRITTEN = frozenset(("iso", "numeric", "day_month", "month_day"))
_COUNTED = frozenset(("day", "named_day", "counted"))
_BRACKETS = frozenset("([")


def settle_neighbours(text: str, found: list[DateExpression]) -> list[DateExpression]:
    """The expressions, each bare one with its neighbour's date where both name one day.

    A day of the month does so by its number, a weekday by its name, and a day that is counted
    ("the previous day (the 5th)") where the other follows in brackets; so does a weekday of which
    nobody knows the week.
    """
    settled = list(found)
    for i in range(len(found) - 1):
        between = _BESIDE.fullmatch(text, found[i].span.end, found[i + 1].span.start)
        if between is None:
            continue
        in_brackets = between["mark"] in _BRACKETS
        for bare, plain in ((i, i + 1), (i + 1, i)):
            alone = in_brackets and bare == i
            if _is_same_day(settled[bare], settled[plain], in_brackets=alone) or (
                alone and _is_day_of(text, settled[bare], settled[plain])
            ):
                date = settled[plain].date
                settled[bare] = replace(settled[bare], date=date, alternatives=())
    return settled


def _is_same_day(bare: DateExpression, plain: DateExpression, *, in_brackets: bool) -> bool:
    if bare.end or plain.end or plain.date.day is None:
        return False
    if in_brackets and bare.rule in _COUNTED:
        return plain.rule in _WRITTEN or plain.rule == "day_of_month"
    if plain.rule not in _WRITTEN:
        return False
    if bare.rule == "day_of_month":
        return bare.date.day == plain.date.day
    return bare.rule == "weekday" and _weekday(bare.date) == _weekday(plain.date) is not None


def _is_day_of(text: str, bare: DateExpression, plain: DateExpression) -> bool:
    """As in "Thursday (July 24, 2025)" on a page of no known day."""
    closed = text.startswith(")", plain.span.end)
    return closed and bare.rule == "weekday" and bare.date.first is None


def _weekday(date: PartialDate) -> int | None:
    return date.first.isoweekday() if date.day and date.first else None
