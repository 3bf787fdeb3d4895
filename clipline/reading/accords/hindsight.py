"""What an event's day says of it beside the day of publication: on which side it lies."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from itertools import chain

from clipline.config import Language
from clipline.model import Evidence
from clipline.partial_dates import PartialDate, day_of
from clipline.reading.dates import DateExpression, is_of_the_day

_SIDED = frozenset({"planned", "signed", "held", "announced"})
_OFF = frozenset({"postponed", "cancelled"})
_HALF = 6  # months
_TOLD = frozenset({"held", "signed", "ongoing", "announced"})
_SPANS = frozenset({"held", "planned"})
_SOON = 60  # days; a date without its year that lies no further ahead is no year old
_LONG = 180  # days
_WEEK = 7
_NEARER = 4  # days, from which on the same weekday of the week before is the nearer
_NAMED = re.compile(r"[^\W\d_]{3}|[월月]")  # a month, beside a day
_YEAR = 12  # months; a date without its year lies nearer


def settled_status(
    status: str, date: PartialDate | None, end: PartialDate | None, published: PartialDate | None
) -> str:
    """What is on while the clipping appears is ongoing."""
    if date is None or published is None or published.first is None or date.first is None:
        return status
    last = (end or date).last
    inside = last is not None and date.first <= published.first <= last
    several = end is not None and end != date
    over = status == "held" and published.first == last  # "held on 5 and 6 May", told on the 6th
    return "ongoing" if several and inside and not over and status in _SPANS else status


def is_on(when: DateExpression, published: PartialDate | None) -> bool:
    """Whether it began before the clipping and ends after it: "from 5 to 16 June"."""
    first, last = when.date.first, when.end.last if when.end else None
    if published is None or published.first is None or first is None or last is None:
        return False
    return first <= published.first <= last


def day_evidence(when: DateExpression, rule: str, *, sure: bool) -> Evidence:
    """The words of its day; one that is counted from a day that is a guess is a guess too."""
    guessed = not sure and rule != "report" and is_of_the_day(when)
    return Evidence(when.span, "date-guess" if guessed else f"date-{rule}")


def is_fixed(words: str, language: Language) -> bool:
    """Whether the words fix the year themselves: "2027", "next March", "le mois prochain"."""
    year = re.search(r"\d{4}|'\d\d(?!\d)", words) or _short_year(language).search(words)
    return year is not None or _relative(language).search(words) is not None


@cache
def _short_year(language: Language) -> re.Pattern[str]:
    """A year of two figures, by the word behind it: "23年5月"."""
    marks = "|".join(language.list("function.year_mark")) or "(?!)"
    return re.compile(rf"(?<!\d)\d\d ?(?:{marks})")


@cache
def _relative(language: Language) -> re.Pattern[str]:
    """The words that count from the day of the publication: "last month", "내년"."""
    lists = chain.from_iterable(
        language.lists(f"relative.{unit}").values()
        for unit in ("year", "month", "week", "direction")
    )
    words = sorted({word for words in lists for word in words}, key=len, reverse=True)
    either = "|".join(map(re.escape, words)) or "(?!)"
    return re.compile(rf"(?<![^\W가-힣一-鿿])(?:{either})", re.IGNORECASE)


def status_ahead(
    status: str, date: PartialDate, words: str, published: PartialDate | None, *, fixed: bool
) -> str:
    """What lies after the clipping is planned, whatever the verb: "werden 2027 abgehalten"."""
    if status not in _TOLD or published is None or published.last is None or date.first is None:
        return status
    ahead = fixed and date.first > published.last
    return "planned" if ahead or _is_soon(date, words, published) else status


def _is_soon(date: PartialDate, words: str, published: PartialDate) -> bool:
    """Whether a day named with its month lies within the next weeks."""
    if date.day is None or date.first is None or published.last is None:
        return False
    named = re.search(r"\d", words) and _NAMED.search(words)
    return bool(named) and 1 < (date.first - published.last).days <= _SOON


def on_its_nearer_side(
    date: PartialDate, words: str, published: PartialDate | None, *, fixed: bool
) -> PartialDate:
    """Where neither words nor a verb tell on which side it lies: the nearer one."""
    dated = not fixed and date.year is not None and _NAMED.search(words) is not None
    return _nearest(date, words, published) if dated else date


def on_its_side(
    date: PartialDate, status: str, words: str, published: PartialDate | None, *, fixed: bool
) -> PartialDate:
    """Where the words fix no year: plans lie ahead of the publication, what was done behind it.

    A weekday moves by a week, a month by a year.
    """
    date = _in_its_year(date, status, published)
    if status in _OFF and not fixed and any(c.isalpha() for c in words):
        date = _nearest(date, words, published)
    first, last = (published.first, published.last) if published else (None, None)
    if first is None or last is None or date.first is None or date.last is None:
        return date
    wrong = date.last < first if status == "planned" else date.first > last
    if not wrong or status not in _SIDED or fixed:
        return date
    step = 1 if status == "planned" else -1
    if step < 0 and published and _is_soon(date, words, published):
        return date  # "a drill off the coast on 3 June": it is ahead, whatever the verb
    if date.day is not None and not re.search(r"\d", words):
        moved = day_of(date.first + dt.timedelta(days=7 * step))
        near = (moved.first or date.first) - first
        return moved if abs(near.days) <= _WEEK else date
    if date.month is None or not any(c.isalpha() for c in words):
        return date
    bare = date.day is not None and not _NAMED.search(words)
    return _a_month_on(date, step, first) if bare else _a_year_on(date, step, first)


def _a_year_on(date: PartialDate, step: int, published: dt.date) -> PartialDate:
    """The month or day of the next year, or of the one before, where that is near."""
    moved = PartialDate((date.year or 0) + step, date.month, date.day)
    months = 12 * ((moved.year or 0) - published.year) + (date.month or 0) - published.month
    return moved if abs(months) < _YEAR else date


def _nearest(date: PartialDate, words: str, published: PartialDate | None) -> PartialDate:
    """As in "The drill set for April was called off", "The signing, due on Monday, is off": a
    month of an untold year, and a weekday, is the nearest.
    """
    if published is None or not (date.month and date.year and published.month and published.year):
        return date
    if date.first and published.first and date.day is not None and not re.search(r"\d", words):
        days = (date.first - published.first).days
        back = _WEEK * ((days >= _NEARER) - (days < -_NEARER))  # "called off on Monday": it was
        return day_of(date.first - dt.timedelta(days=back)) if abs(days) <= _WEEK else date
    months = 12 * (date.year - published.year) + date.month - published.month
    step = (months < -_HALF) - (months > _HALF)
    return PartialDate(date.year + step, date.month, date.day)


def _a_month_on(date: PartialDate, step: int, published: dt.date) -> PartialDate:
    """As in "will open on the 24th", told on the 30th: the day of the next month, if it has one."""
    if step < 0 or date.first is None or (published - date.first).days <= _WEEK:
        return date
    month = date.month or 0
    moved = PartialDate((date.year or 0) + month // 12, month % 12 + 1, date.day)
    try:
        return moved if moved.first else date
    except ValueError:
        return date


def _in_its_year(date: PartialDate, status: str, published: PartialDate | None) -> PartialDate:
    """As in "In March, they signed …", printed in the issue of April 2023: where only the month
    of an issue is known, a month of an untold year is the nearest on the right side.
    """
    if published is None or published.year is None or published.month is None:
        return date
    if date.year is not None or date.month is None or published.day is not None:
        return date
    ahead = status in {"planned", "considered"}
    step = (date.month < published.month) if ahead else -(date.month > published.month)
    return PartialDate(published.year + step, date.month, date.day)


def is_long_past(when: DateExpression | None, published: PartialDate | None) -> bool:
    """Whether it was done long before the clipping, so that it is no news of it."""
    if when is None or when.date.last is None or published is None or published.first is None:
        return False
    return when.date.year is not None and (published.first - when.date.last).days > _LONG


def lies_ahead(when: DateExpression, published: PartialDate | None) -> bool:
    """Whether the day comes after the clipping, so that nothing was done on it yet."""
    if published is None or published.last is None or when.date.first is None:
        return False
    return when.date.first > published.last


def is_gone(when: DateExpression, published: PartialDate | None) -> bool:
    """Whether it is a year or a month, and gone by when the clipping was published."""
    first, last = published.first if published else None, when.date.last
    return when.date.day is None and first is not None and last is not None and last < first
