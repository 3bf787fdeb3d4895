"""How dates, numbers, statuses and roles are said in plain English."""

from __future__ import annotations

from dataclasses import dataclass

from clipline.model import PartialDate

STATUSES = {
    "signed": "Signed",
    "announced": "Announced",
    "held": "Held",
    "planned": "Planned",
    "considered": "Considered",
    "ongoing": "Under way",
    "postponed": "Postponed",
    "cancelled": "Cancelled",
}
OPEN_STATUSES = frozenset({"planned", "considered"})  # what had not happened when it was told
KINDS = {
    "mou": "Memorandum of understanding",
    "agreement": "Agreement",
    "joint_statement": "Joint statement",
    "statement_of_intent": "Statement of intent",
    "arrangement": "Arrangement",
    "guidance": "Guidance",
    "framework": "Framework",
    "declaration": "Declaration",
    "committee": "Committee meeting",
    "working_group": "Working group",
    "dialogue": "Dialogue",
    "exercise": "Exercise",
    "treaty": "Treaty",
    "communique": "Communiqué",
    "plan": "Plan",
    "other": "",  # what no kind fits is not made clearer by saying so
}
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
ROLES = {
    "header": "keeper's header",
    "nav": "menu",
    "headline": "headline",
    "meta": "date and credit lines",
    "caption": "caption",
    "body": "article",
    "related": "related headlines",
    "comment": "comments",
    "bio": "about the author",
    "notice": "notices",
}
PRECISIONS = {
    "minute": "to the minute",
    "day": "to the day",
    "week": "to the week",
    "month": "to the month",
    "year": "to the year",
}
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
UNDATED = "Day not reported"


@dataclass(frozen=True, slots=True)
class When:
    """A date in words; `iso` is its machine form, or None where the year is missing."""

    words: str
    iso: str | None = None


def format_number(number: int) -> str:
    """Digits in groups of three: 12,345."""
    return f"{number:,}"


def format_count(number: int, one: str, many: str | None = None) -> str:
    """The number with its noun, kept on one line: 1 event, 2 events."""
    return f"{format_number(number)}\N{NO-BREAK SPACE}{one if number == 1 else many or one + 's'}"


def format_list(words: list[str]) -> str:
    """Words joined as a sentence joins them: a, b and c."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""


def say_date(date: PartialDate | None, end: PartialDate | None = None) -> When:
    """A date or a stretch of days in words, as precise as it is known, with its ISO form."""
    if date is None or (date.iso is None and date.partial is None):
        return When(UNDATED)
    if end is not None and end != date and end.iso is not None:
        return When(_range(date, end), date.iso)
    return When(format_date(date), date.iso)


def format_date(date: PartialDate) -> str:
    """A partial date in words; what is not reported is said, never filled in."""
    if date.year is None:
        return f"{_day_month(date)} (year not reported)"
    if date.week is not None:
        first = date.first
        assert first is not None
        return f"Week of {first.day} {MONTHS[first.month - 1]} {first.year}"
    if date.month is None:
        return f"{date.year} (day not reported)"
    if date.day is None:
        return f"{MONTHS[date.month - 1]} {date.year} (day not reported)"
    return f"{_day_month(date)} {date.year}" + _clock(date)


def format_month(date: PartialDate | None) -> str:
    """Month and year alone, for a span of time: `August 2021`; nothing where no year is known."""
    first = date.first if date else None
    if date is None or first is None:
        return ""
    return (
        str(first.year) if date.precision == "year" else f"{MONTHS[first.month - 1]} {first.year}"
    )


def _day_month(date: PartialDate) -> str:
    if date.month is None:
        return f"day {date.day}"
    month = MONTHS[date.month - 1]
    return month if date.day is None else f"{date.day} {month}"


def _clock(date: PartialDate) -> str:
    if date.hour is None:
        return ""
    return f", {date.hour:02d}:{date.minute or 0:02d}{_zone(date.offset)}"


def _zone(offset: int | None) -> str:
    if offset is None:
        return ""
    hours, minutes = divmod(abs(offset), 60)
    if not offset:
        return " UTC"
    sign = "\N{MINUS SIGN}" if offset < 0 else "+"
    return f" UTC{sign}{hours}" + (f":{minutes:02d}" if minutes else "")


def _range(start: PartialDate, end: PartialDate) -> str:
    if start.day is None or end.day is None:
        return f"{format_date(start)} to {format_date(end)}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}\N{EN DASH}{format_date(end.date_only)}"
    first = _day_month(start) if start.year == end.year else format_date(start.date_only)
    return f"{first} \N{EN DASH} {format_date(end.date_only)}"
