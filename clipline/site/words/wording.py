"""How dates, statuses and kinds are said in the archive's language."""

from __future__ import annotations

import re
from typing import get_args

from clipline.model import Role
from clipline.nouns import Noun
from clipline.partial_dates import PartialDate, Precision
from clipline.texts import Texts

# In the order in which pages list them; the words of each are the interface's.
STATUSES = (
    *("signed", "announced", "held", "planned", "considered", "ongoing", "postponed"),
    "cancelled",
)
OPEN_STATUSES = frozenset({"planned", "considered"})  # what had not happened when it was told
KINDS = (
    *("mou", "agreement", "joint_statement", "statement_of_intent", "arrangement", "guidance"),
    *("framework", "declaration", "committee", "working_group", "dialogue", "exercise", "treaty"),
    *("communique", "plan", "other"),
)
OTHER = "other"  # what no kind fits is not made clearer by saying so
ROLES = ("header", *get_args(Role))
PRECISIONS = get_args(Precision)
MONTHS = range(1, 13)
_BESIDE_FIGURES = re.compile(r"(?<=\d) (?=\w)|(?<=\w) (?=\d)")
LANGUAGES = {  # each by its own name, as its readers look for it
    "de": "Deutsch",
    "en": "English",
    "es": "español",
    "fr": "français",
    "it": "italiano",
    "ja": "日本語",
    "ko": "한국어",
    "zh": "中文",
}


class When(Noun, frozen=True):
    """A date in words; `iso` is its machine form, or None where the year is missing."""

    words: str
    iso: str | None = None


def say_status(texts: Texts, status: str) -> str:
    """The word for it; one that is not ours stays as it is."""
    return texts.get(f"status.{status}", status)


def say_kind(texts: Texts, kind: str) -> str:
    """The word for it, none for what no kind fits; one that is not ours stays as it is."""
    return "" if kind == OTHER else texts.get(f"kind.{kind}", kind)


def is_said(words: str, text: str) -> bool:
    """Whether a text has these words, whatever their case, and not as a part of longer ones.

    Scripts without capitals put no space between words, or hang particles on them: there any
    place counts.
    """
    words, text = words.lower(), f" {text.lower()} "
    at = text.find(words, 1)
    while 0 < at < len(text):
        if not (text[at - 1].islower() or text[at + len(words)].islower()):
            return True
        at = text.find(words, at + 1)
    return False


def say_fields(texts: Texts, fields: tuple[str, ...]) -> str:
    """An event's fields in a sentence: date and status."""
    return texts.join([texts.get(f"field.{field}", field) for field in fields])


def say_date(texts: Texts, date: PartialDate | None, end: PartialDate | None = None) -> When:
    """A date or a stretch of days in words, as precise as it is known, with its ISO form."""
    if date is None or (date.iso is None and date.partial is None):
        return When(texts.say("date.undated"))
    ends = end is not None and end != date and end.iso is not None
    words = _range(texts, date, end) if end and ends else format_date(texts, date)
    return When(_whole(words), date.iso)


def say_day(texts: Texts, date: PartialDate | None, end: PartialDate | None = None) -> str:
    """The date without its year where that says all: `4 August`, `April (day not reported)`."""
    if date is None or date.year is None:
        return say_date(texts, date, end).words
    if date.month is None and date.week is None:
        return texts.say("date.undated")
    if end is not None and end != date and end.iso is not None:
        return _whole(_range(texts, date, end, year=False))
    first = date.first
    return _whole(format_date(texts, date, year=first is not None and first.year != date.year))


def _whole(words: str) -> str:
    """A date that no line's end takes apart."""
    return _BESIDE_FIGURES.sub("\N{NO-BREAK SPACE}", words)


def format_date(texts: Texts, date: PartialDate, *, year: bool = True) -> str:
    """A partial date in words; what is not reported is said, never filled in."""
    if date.year is None:
        return texts.say("date.year_unknown", date=_day_month(texts, date))
    if date.week is not None:
        first = date.first
        assert first is not None
        monday = PartialDate(first.year, first.month, first.day)
        return texts.say("date.week", date=format_date(texts, monday, year=year))
    if date.month is None:
        return texts.say("date.day_unknown", date=say_year(texts, date.year))
    if date.day is None:
        words = say_month(texts, date.year, date.month) if year else _day_month(texts, date)
        return texts.say("date.day_unknown", date=words)
    return _with_clock(texts, date, _full(texts, date) if year else _day_month(texts, date))


def format_month(texts: Texts, date: PartialDate | None) -> str:
    """Month and year alone, for a span of time: `August 2021`; nothing where no year is known."""
    first = date.first if date else None
    if date is None or first is None:
        return ""
    if date.precision == "year":
        return say_year(texts, first.year)
    return say_month(texts, first.year, first.month)


def say_year(texts: Texts, year: int) -> str:
    """A year by itself."""
    return texts.say("date.year", year=str(year))


def say_month(texts: Texts, year: int, month: int) -> str:
    """A month with its year: `August 2021`."""
    return texts.say("date.month_year", month=name_month(texts, month), year=str(year))


def name_month(texts: Texts, month: int) -> str:
    """The month's name, of 1 to 12."""
    return texts.say(f"month.{month}")


def _full(texts: Texts, date: PartialDate) -> str:
    month = name_month(texts, date.month or 1)
    return texts.say("date.full", day=str(date.day), month=month, year=str(date.year))


def _day_month(texts: Texts, date: PartialDate) -> str:
    if date.month is None:
        return texts.say("date.day", day=str(date.day))
    month = name_month(texts, date.month)
    if date.day is None:
        return texts.say("date.month", month=month)
    return texts.say("date.day_month", day=str(date.day), month=month)


def _with_clock(texts: Texts, date: PartialDate, words: str) -> str:
    if date.hour is None:
        return words
    time = f"{date.hour:02d}:{date.minute or 0:02d}{_zone(date.offset)}"
    return texts.say("date.clock", date=words, time=time)


def _zone(offset: int | None) -> str:
    if offset is None:
        return ""
    hours, minutes = divmod(abs(offset), 60)
    if not offset:
        return " UTC"
    sign = "\N{MINUS SIGN}" if offset < 0 else "+"
    return f" UTC{sign}{hours}" + (f":{minutes:02d}" if minutes else "")


def _range(texts: Texts, start: PartialDate, end: PartialDate, *, year: bool = True) -> str:
    """From one day to another; without a year, that of the start where the end's is another."""
    one_year = start.year == end.year
    if start.day is None or end.day is None:
        first = format_date(texts, start, year=year or one_year)
        return texts.say("date.vague", start=first, end=format_date(texts, end))
    if not one_year:
        first = format_date(texts, start.date_only, year=year)
        return texts.say("date.days", start=first, end=format_date(texts, end.date_only))
    if start.month != end.month and not year:
        first, last = _day_month(texts, start), _day_month(texts, end)
        return texts.say("date.days", start=first, end=last)
    pattern = "in_year" if start.month != end.month else "in_month" if year else "in_month_short"
    return texts.say(
        f"date.{pattern}",
        day=str(start.day),
        month=name_month(texts, start.month or 1),
        last_day=str(end.day),
        last_month=name_month(texts, end.month or 1),
        year=str(start.year),
    )
