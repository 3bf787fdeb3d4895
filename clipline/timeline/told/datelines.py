"""What a wire's dateline and its weekday say of a day whose year no words tell."""

from __future__ import annotations

import re
from functools import cache

from clipline.config import read_language
from clipline.model import Record

_LAST_DAY = 31
_ABOVE = frozenset({"meta", "headline"})  # roles of lines
_SHORT = 40  # characters: "SANTIAGO, Aug. 23"


def find_day_sent(record: Record, code: str) -> tuple[int, int] | None:
    """Month and day of the dateline or, where there is none, of a short line above the text."""
    text = record.clipping.text
    if record.dateline is not None:
        return find_month_and_day(record.dateline.of(text), code)
    lines = (zone.span.of(text) for zone in record.zones if zone.role in _ABOVE)
    days = (find_month_and_day(line, code) for line in lines if len(line) <= _SHORT)
    return next(filter(None, days), None)


def find_month_and_day(dateline: str, code: str) -> tuple[int, int] | None:
    """As in "SANTIAGO, Aug 23 (Wire) -"; None where it does not tell both."""
    for month, names in _months(code):
        found = names.search(dateline)
        day = int(found["after"] or found["before"] or 0) if found else 0
        if 0 < day <= _LAST_DAY:
            return month, day
    return None


def find_weekday(sentence: str, code: str) -> int | None:
    """The only day of the week that the sentence names, Monday 1."""
    words = set(re.findall(r"\w+", sentence))
    lists = read_language(code).lists("weekday").items()
    named = [int(number) for number, names in lists if words.intersection(names)]
    return named[0] if len(named) == 1 else None


@cache
def _months(code: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    """Each month with its names beside a day: "Aug. 23", "23 August", "23. August"."""
    out = []
    for number, names in read_language(code).lists("month").items():
        either = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
        day = rf"(?:\b(?P<before>\d{{1,2}})\.? )?\b(?:{either})\b\.?(?: (?P<after>\d{{1,2}})\b)?"
        out.append((int(number), re.compile(day, re.IGNORECASE)))
    return tuple(out)
