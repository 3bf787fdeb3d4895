"""How likely two tellings are of one happening: named weights, and what can never be one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from clipline.model import Agreement, PartialDate
from clipline.timeline.tellings import Telling

# Kinds that newsrooms use for one another. Measured on the five clippings and the practice
# set: the same session is called committee, dialogue or working group; the same paper MOU,
# agreement or arrangement.
_FAMILIES = (
    frozenset({"committee", "working_group", "dialogue"}),
    frozenset({"mou", "agreement", "arrangement", "statement_of_intent", "treaty"}),
    frozenset({"joint_statement", "communique", "declaration"}),
    frozenset({"framework", "guidance", "plan", "arrangement", "agreement", "other"}),
    frozenset({"exercise"}),
)
WEIGHTS = {
    "same kind": 1.0,
    "kindred kind": 0.4,
    "same day": 2.0,
    "days that may be one": 1.5,
    "a vaguer date holds the other": 1.0,
    "a day or two apart": 0.0,
    "one has no date": 0.0,
    "same parties": 1.0,
    "one names more parties": 0.0,
    "same session number": 1.5,
    "same named instrument": 2.5,
    "shared bodies": 1.0,
    "shared rare words": 1.5,
    "carried by copies of one story": 3.0,
}
JOIN = 4.0  # the ICT committee pair scores 6.5; the nearest different pair of the archive 2.9
NEAR = dt.timedelta(days=2)
_SHARED_WORDS = 0.4  # of the shorter telling's; two tellings of one paper share 0.45 to 0.8


def score_pair(
    a: Telling, b: Telling, copies: Mapping[str, Sequence[str]]
) -> tuple[tuple[str, float], ...] | None:
    """The named weights for one happening, or None where the two can never be one."""
    if _conflict(a, b):
        return None
    reasons = [
        _kind_reason(a.agreement, b.agreement),
        _date_reason(a.agreement, b.agreement),
        "same parties" if a.countries == b.countries else "one names more parties",
    ]
    if None in reasons:
        return None
    reasons += _shared_reasons(a, b)
    if b.record.clipping.id in copies.get(a.record.clipping.id, ()):
        reasons.append("carried by copies of one story")
    return tuple((r, WEIGHTS[r]) for r in reasons if r)


def _conflict(a: Telling, b: Telling) -> bool:
    """Two sessions of a series, or papers between different parties, are never one happening."""
    sessions = {a.agreement.ordinal, b.agreement.ordinal} - {None}
    return len(sessions) > 1 or not (a.countries <= b.countries or b.countries <= a.countries)


def _kind_reason(a: Agreement, b: Agreement) -> str | None:
    if a.kind == b.kind:
        return "same kind"
    kindred = any({a.kind, b.kind} <= family for family in _FAMILIES)
    return "kindred kind" if kindred else None


def _date_reason(a: Agreement, b: Agreement) -> str | None:
    """Why the dates allow one happening, or None where they forbid it."""
    if not is_dated(a) or not is_dated(b):
        return "one has no date"
    if a.date == b.date:
        return (
            "same day" if a.date and a.date.precision == "day" else "a vaguer date holds the other"
        )
    if any(_overlap(x, y) for x in readings(a) for y in readings(b)):
        exact = all(x.date is not None and x.date.day is not None for x in (a, b))
        return "days that may be one" if exact else "a vaguer date holds the other"
    return "a day or two apart" if _near(a, b) else None


def _near(a: Agreement, b: Agreement) -> bool:
    """Whether the days differ by what time zones and loose reporting make of one day."""
    if a.date is None or b.date is None or a.date.first is None or b.date.first is None:
        return False
    return (
        a.date.day is not None
        and b.date.day is not None
        and abs(a.date.first - b.date.first) <= NEAR
    )


def is_dated(agreement: Agreement) -> bool:
    """Whether it has a date with its year."""
    return agreement.date is not None and agreement.date.iso is not None


def readings(agreement: Agreement) -> list[tuple[PartialDate, PartialDate]]:
    """First and last day of each reading of a dated agreement's words."""
    assert agreement.date is not None
    end = agreement.date_end or agreement.date
    return [(agreement.date, end), *((d, d) for d in agreement.alternatives)]


def _overlap(a: tuple[PartialDate, PartialDate], b: tuple[PartialDate, PartialDate]) -> bool:
    first_a, last_a, first_b, last_b = a[0].first, a[1].last, b[0].first, b[1].last
    if first_a is None or last_a is None or first_b is None or last_b is None:
        return False
    return first_a <= last_b and first_b <= last_a


def _shared_reasons(a: Telling, b: Telling) -> list[str]:
    out = []
    if a.agreement.ordinal is not None and a.agreement.ordinal == b.agreement.ordinal:
        out.append("same session number")
    if a.agreement.instrument is not None and a.agreement.instrument == b.agreement.instrument:
        out.append("same named instrument")
    if set(a.agreement.agencies) & set(b.agreement.agencies):
        out.append("shared bodies")
    smaller = min(len(a.words), len(b.words)) or 1
    if len(a.words & b.words) / smaller >= _SHARED_WORDS:
        out.append("shared rare words")
    return out
