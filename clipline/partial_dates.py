"""Dates as precise as their words: a year, a month, a day, a minute, or a day of no year."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Literal

from clipline.nouns import Noun

Precision = Literal["minute", "day", "week", "month", "year"]


class PartialDate(Noun, frozen=True):
    """A date as precise as its words; what they do not say is None.

    `offset` is minutes east of UTC. A date without its year is kept, but has no `iso`.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    week: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    offset: int | None = None

    @property
    def precision(self) -> Precision | None:
        """How fine the value is; None where the year is missing."""
        if self.year is None:
            return None
        if self.week is not None:
            return "week"
        if self.hour is not None:
            return "minute"
        if self.day is not None:
            return "day"
        return "year" if self.month is None else "month"

    @property
    def iso(self) -> str | None:
        """ISO 8601, `2023-04-17T22:09+09:00` to `2023`; None where the year is missing."""
        if self.year is None:
            return None
        if self.week is not None:
            return f"{self.year:04d}-W{self.week:02d}"
        out = f"{self.year:04d}"
        for part in (self.month, self.day):
            if part is None:
                return out
            out += f"-{part:02d}"
        if self.hour is None:
            return out
        out += f"T{self.hour:02d}:{self.minute or 0:02d}"
        out += "" if self.second is None else f":{self.second:02d}"
        return out + self._zone()

    @property
    def partial(self) -> str | None:
        """The ISO 8601 truncated form of a date without its year: `--08-18`, `---10`."""
        if self.year is not None or (self.month is None and self.day is None):
            return None
        if self.month is None:
            return f"---{self.day:02d}"
        return f"--{self.month:02d}" + (f"-{self.day:02d}" if self.day is not None else "")

    @property
    def first(self) -> dt.date | None:
        """The first day it may mean, or None where the year is missing."""
        if self.year is None:
            return None
        if self.week is not None:
            return dt.date.fromisocalendar(self.year, self.week, 1)
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date | None:
        """The last day it may mean, or None where the year is missing."""
        if self.year is None:
            return None
        if self.week is not None:
            return dt.date.fromisocalendar(self.year, self.week, 7)
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def date_only(self) -> PartialDate:
        """The same without its clock time."""
        return PartialDate(self.year, self.month, self.day, self.week)

    def _zone(self) -> str:
        if self.offset is None:
            return ""
        hours, minutes = divmod(abs(self.offset), 60)
        return f"{'-' if self.offset < 0 else '+'}{hours:02d}:{minutes:02d}"


def day_of(date: dt.date) -> PartialDate:
    """A calendar day as a partial date."""
    return PartialDate(date.year, date.month, date.day)


def iso_of(date: PartialDate | None) -> str | None:
    """The date in ISO 8601; None where there is none, or none with a year."""
    return date.iso if date else None


def dated_order(iso: str | None, name: str) -> tuple[str, str]:
    """A key to sort by: by date, the unknown last, then by name."""
    return (iso or "9999", name)
