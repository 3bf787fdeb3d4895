"""Accounts of one happening, joined by scored evidence: records become events."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from clipline.config import Config
from clipline.model import Agreement, Event, PartialDate, Record
from clipline.timeline.choosing import choose_event

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
_WEIGHTS = {
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
_JOIN = 4.0  # the ICT committee pair scores 6.5; the nearest different pair of the archive 2.9
_NEAR = dt.timedelta(days=2)
_SHORT_WORD = 3  # letters: articles, prepositions and the like say nothing of a happening
_SHARED_WORDS = 0.4  # of the shorter telling's; two tellings of one paper share 0.45 to 0.8


@dataclass(frozen=True, slots=True)
class _Telling:
    """An agreement as one clipping tells it, with what joining looks at."""

    key: str
    record: Record
    agreement: Agreement
    countries: frozenset[str]
    words: frozenset[str]


def merge_events(
    records: Iterable[Record], config: Config, copies: Mapping[str, Sequence[str]]
) -> tuple[Event, ...]:
    """The events that the records tell of, by date; the order of the records does not matter."""
    tellings = sorted(
        (t for record in records for t in _tellings(record, config)), key=lambda t: t.key
    )
    events = [
        choose_event(_event_id(group), [(t.record, t.agreement) for t in group], copies)
        for group in _groups(tellings, copies)
    ]
    return tuple(sorted(events, key=event_order))


def event_order(event: Event) -> tuple[str, str]:
    """By date, a vaguer one before the days it holds, the undated last."""
    return ((event.date.iso if event.date else None) or "9999", event.id)


def score_pair(
    a: _Telling, b: _Telling, copies: Mapping[str, Sequence[str]]
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
    return tuple((r, _WEIGHTS[r]) for r in reasons if r)


def _tellings(record: Record, config: Config) -> list[_Telling]:
    country_of = {agency.name: agency.country for agency in config.agencies}
    code_of = {name: entry.code for entry in config.countries for name in entry.names}
    party_words = frozenset(w for name in code_of for w in re.findall(r"\w+", name.casefold()))
    out = []
    for agreement in record.agreements:
        named = {code_of.get(p) or country_of.get(p, "INT") for p in agreement.parties}
        countries = frozenset((named - {"INT"}) | set(agreement.countries))
        words = _rare_words(record.clipping.text, agreement) - party_words
        key = _telling_key(record, agreement)
        out.append(_Telling(key, record, agreement, countries or frozenset({"?"}), words))
    return out


def _telling_key(record: Record, agreement: Agreement) -> str:
    """A name for one telling that outlives renamed files and other clippings' coming and going."""
    words = " ".join(agreement.evidence.span.of(record.clipping.text).split())
    parts = (agreement.kind, str(agreement.ordinal), agreement.label, words)
    return hashlib.sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()


def _rare_words(text: str, agreement: Agreement) -> frozenset[str]:
    words = re.findall(r"\w+", f"{agreement.label} {agreement.evidence.span.of(text)}".casefold())
    return frozenset(w for w in words if len(w) > _SHORT_WORD or not w.isascii())


def _conflict(a: _Telling, b: _Telling) -> bool:
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
    if not _dated(a) or not _dated(b):
        return "one has no date"
    if a.date == b.date:
        return (
            "same day" if a.date and a.date.precision == "day" else "a vaguer date holds the other"
        )
    if any(_overlap(x, y) for x in _readings(a) for y in _readings(b)):
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
        and abs(a.date.first - b.date.first) <= _NEAR
    )


def _dated(agreement: Agreement) -> bool:
    return agreement.date is not None and agreement.date.iso is not None


def _readings(agreement: Agreement) -> list[tuple[PartialDate, PartialDate]]:
    assert agreement.date is not None
    end = agreement.date_end or agreement.date
    return [(agreement.date, end), *((d, d) for d in agreement.alternatives)]


def _overlap(a: tuple[PartialDate, PartialDate], b: tuple[PartialDate, PartialDate]) -> bool:
    first_a, last_a, first_b, last_b = a[0].first, a[1].last, b[0].first, b[1].last
    if first_a is None or last_a is None or first_b is None or last_b is None:
        return False
    return first_a <= last_b and first_b <= last_a


def _shared_reasons(a: _Telling, b: _Telling) -> list[str]:
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


def _blocks(tellings: Sequence[_Telling]) -> dict[tuple[str, str], list[int]]:
    """Tellings that may be one happening: they share a country and a month, or an instrument."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, telling in enumerate(tellings):
        for when in _months(telling.agreement):
            for country in telling.countries:
                blocks[country, when].append(i)
        if telling.agreement.instrument:
            blocks["instrument", telling.agreement.instrument].append(i)
    return blocks


def _months(agreement: Agreement) -> set[str]:
    if not _dated(agreement):
        return {"undated"}
    months: set[str] = set()
    for start, end in _readings(agreement):
        first, last = start.first, end.last
        if first and last:
            months |= _months_between(_moved(first, -_NEAR), _moved(last, _NEAR))
    return months


def _moved(day: dt.date, by: dt.timedelta) -> dt.date:
    """The day moved, unless that leads out of the calendar."""
    return day + by if dt.date.min.year < day.year < dt.date.max.year else day


def _months_between(first: dt.date, last: dt.date) -> set[str]:
    """`2023-04` and so on, both ends included; a year alone is all its months."""
    start, stop = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    return {f"{m // 12:04d}-{m % 12 + 1:02d}" for m in range(start, min(stop, start + 24) + 1)}


def _groups(
    tellings: Sequence[_Telling], copies: Mapping[str, Sequence[str]]
) -> list[list[_Telling]]:
    """Best pairs first; a group never holds two tellings of one clipping or a forbidden pair."""
    group_of = {i: {i} for i in range(len(tellings))}
    for _, i, j in _scored_pairs(tellings, copies):
        a, b = group_of[i], group_of[j]
        if a is b or any(_apart(tellings[x], tellings[y], copies) for x in a for y in b):
            continue
        a |= b
        for x in b:
            group_of[x] = a
    unique = {id(group): group for group in group_of.values()}
    return [[tellings[i] for i in sorted(group)] for group in unique.values()]


def _scored_pairs(
    tellings: Sequence[_Telling], copies: Mapping[str, Sequence[str]]
) -> list[tuple[float, int, int]]:
    pairs = {p for block in _blocks(tellings).values() for p in combinations(block, 2)}
    scored = []
    for i, j in pairs:
        a, b = tellings[i], tellings[j]
        reasons = None if a.record is b.record else score_pair(a, b, copies)
        total = sum(weight for _, weight in reasons or ())
        if total >= _JOIN:
            scored.append((-total, i, j))
    return sorted(scored)


def _apart(a: _Telling, b: _Telling, copies: Mapping[str, Sequence[str]]) -> bool:
    return a.record.clipping.id == b.record.clipping.id or score_pair(a, b, copies) is None


def _event_id(group: Sequence[_Telling]) -> str:
    """Named after its earliest account, so that later clippings do not change the address."""
    first = min(group, key=lambda t: (_published(t.record), t.key))
    date = first.agreement.date
    year = str(date.year) if date and date.year else "undated"
    return f"{year}-{first.agreement.kind.replace('_', '-')}-{first.key[:8]}"


def _published(record: Record) -> str:
    return (record.published.value.iso if record.published.value else None) or "9999"
