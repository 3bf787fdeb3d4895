"""How likely two tellings are of one happening: what speaks for it, and what can never be one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from clipline.model import UNTOLD, Agreement
from clipline.timeline.joined.contrasts import are_in_two_towns, are_sessions, find_contrasts
from clipline.timeline.joined.persons_in_common import people_in_common, surnames_in_common
from clipline.timeline.joined.weights import ALONE, FAMILIES, WEIGHTS
from clipline.timeline.told.moments import (
    FORESEEN,
    are_near,
    date_reason,
    is_dated,
    is_done_later,
    is_news_of,
    is_timeless,
    is_vaguer,
)
from clipline.timeline.told.name_sounds import sound_alike
from clipline.timeline.told.tellings import Telling
from clipline.timeline.told.topics import share_stems, subject_reasons

_TWO = 2
_NAMED = "all parties are named"
_OTHERS = frozenset({_NAMED, "one names more parties", "fewer met"})
_OFF = frozenset({"postponed", "cancelled"})
_FEW_WORDS = 0.12  # of the shorter telling's: one subject in two newsrooms' words shares more
_ENOUGH = 8  # words
_SHARED_WORDS = 0.4  # of the shorter telling's; two tellings of one paper share 0.45 to 0.8


def score_pair(
    a: Telling, b: Telling, copies: Mapping[str, Sequence[str]]
) -> tuple[tuple[str, float], ...] | None:
    """The named weights for one happening, or None where the two can never be one."""
    if _conflict(a, b):
        return None
    reasons = _first_reasons(a, b)
    if None in reasons or _are_on_a_journey(a, b, reasons):
        return None
    reasons += _shared_reasons(a, b)
    if b.clipping in copies.get(a.clipping, ()):
        reasons.append("carried by copies of one story")
    return tuple((r, WEIGHTS[r]) for r in reasons if r)


def may_be_alone(a: Telling, b: Telling, reasons: Sequence[tuple[str, float]]) -> bool:
    """Whether a vague month, or news without a day, may be the other's day, where nothing else that
    is told fits it: the kind and all parties are the same, and nothing speaks against it.
    """
    told = dict(reasons)
    needed = next((ALONE[reason] for reason in told if reason in ALONE), None)
    whole = "same parties" in told or _NAMED in told
    exact = len(a.countries | b.countries) > 1 and (is_vaguer(a, b) or is_vaguer(b, a))
    return (
        needed is not None
        and "kindred kind, another language" not in told
        and whole
        and exact
        and not are_in_two_towns(a, b)
        and min(told.values()) >= 0
        and sum(told.values()) >= needed
    )


def nearness(a: Telling, b: Telling) -> tuple[float, ...]:
    """Which of two with one score is nearer: the same kind first, then the same words."""
    one_language = a.witness.lang == b.witness.lang
    words = _share_of_words(a, b) if one_language else len(a.stems & b.stems)
    return float(a.agreement.kind == b.agreement.kind), words


def find_bar(a: Telling, b: Telling) -> str | None:
    """In words, why the two can never be one; None where they may."""
    sessions = {a.agreement.ordinal, b.agreement.ordinal} - {None}
    if len(sessions) > 1:
        return "other sessions of a series"
    if a.several != b.several:
        return "one tells of several"
    if _conflict(a, b):
        return "other parties"
    kind, date, _ = reasons = _first_reasons(a, b)
    if kind is None:
        return "other kinds"
    if date is None:
        return "other days"
    return "other days and other parties" if _are_on_a_journey(a, b, reasons) else None


def _are_on_a_journey(a: Telling, b: Telling, reasons: Collection[str | None]) -> bool:
    """Whether days and parties differ, as of two meetings on one journey; the same two people
    have met once, whose countries one of them does not tell.
    """
    other = "a day or two apart" in reasons and not _OTHERS.isdisjoint(reasons)
    return other and len(people_in_common(a, b)) < _TWO


def _first_reasons(a: Telling, b: Telling) -> list[str | None]:
    """What kind, date and parties say; None where one of them says that they are two."""
    return [
        _kind_reason(a, b),
        date_reason(a, b),
        _party_reason(a, b),
    ]


def _party_reason(a: Telling, b: Telling) -> str:
    """Whether the two have the same sides; one may be told without being read as a side, as in
    "the fisheries office of Kenya and a board in Lusaka signed".
    """
    one, other = _sides(a, b)
    if one == other:
        return "same parties"
    fewer = a if len(one) < len(other) else b
    if one ^ other <= set(fewer.agreement.named):
        return _NAMED
    if min(len(one), len(other)) > 1 and are_sessions(a, b):
        return "fewer met"
    return "one names more parties"


def _sides(a: Telling, b: Telling) -> tuple[frozenset[str], frozenset[str]]:
    """The sides of each; a body of no known country may be of the side that the other names."""
    if bool(a.unplaced) == bool(b.unplaced):
        return a.countries, b.countries
    return a.placed, b.placed


def _conflict(a: Telling, b: Telling) -> bool:
    """Two sessions of a series, papers between different parties, and one paper and two memoranda
    are never one happening.
    """
    sessions = {a.agreement.ordinal, b.agreement.ordinal} - {None}
    one, other = _sides(a, b)
    others = not (one <= other or other <= one)
    return len(sessions) > 1 or others or a.several != b.several


def _kind_reason(a: Telling, b: Telling) -> str | None:
    """What another language calls it says little of what kind it is: each has its own names."""
    kinds = {a.agreement.kind, b.agreement.kind}
    if UNTOLD in kinds:
        return "kind not told"
    if len(kinds) == 1:
        return "same kind"
    if not any(kinds <= family for family in FAMILIES):
        return None
    if a.general or b.general:
        return "a session of any kind" if are_sessions(a, b) else "a paper of any kind"
    return "kindred kind" if a.witness.lang == b.witness.lang else "kindred kind, another language"


def _shared_reasons(a: Telling, b: Telling) -> list[str]:
    """What the two have in common beside kind, date and parties, or speaks against it."""
    out = _names_in_common(a, b)
    if _share_of_words(a, b) >= _SHARED_WORDS:
        out.append("shared rare words")
    elif _tells_of_others(a, b, out):
        out.append("no shared words")
    if a.witness.lang != b.witness.lang and share_stems(a, b):
        out.append("shared words of two languages")
    if is_news_of(a, b) or is_news_of(b, a):
        out.append("told in the week after")
    if _is_in_one_town(a, b):
        out.append("same town")
    if is_timeless(a) != is_timeless(b):
        out.append("told nobody knows when")
    if is_done_later(a, b) or is_done_later(b, a):
        out.append("foreseen without a day, then done")
    return [
        *out,
        *find_contrasts(a, b),
        *subject_reasons(a, b),
        *_step_reasons(a.agreement, b.agreement),
    ]


def _names_in_common(a: Telling, b: Telling) -> list[str]:
    """Numbers and names that both give."""
    one, other = a.agreement, b.agreement
    bodies = set(one.agencies) & set(other.agencies)
    two = len(surnames_in_common(a, b)) >= _TWO
    common = {
        "same session number": one.ordinal is not None and one.ordinal == other.ordinal,
        "same named instrument": bool(one.instrument) and one.instrument == other.instrument,
        "same printed name": bool(a.code_names & b.code_names)
        or sound_alike(a.code_names, b.code_names),
        "shared bodies": len(bodies) == 1,
        "two shared bodies": len(bodies) >= _TWO,
        "same people": bool(people_in_common(a, b)) and not two,
        "two of the people": two,
    }
    return [name for name, both in common.items() if both]


def _is_in_one_town(a: Telling, b: Telling) -> bool:
    """Whether both name a town, where days do not tell as much: many things are done in a few days
    in a town that holds a summit, and many talks are held in a capital, a country's code here.
    """
    towns = a.places & b.places
    if are_sessions(a, b):
        towns = frozenset(town for town in towns if town.islower())
    return bool(towns) and not are_near(a.agreement, b.agreement)


def _step_reasons(a: Agreement, b: Agreement) -> list[str]:
    """What two tellings say of one happening's course: the day without its year, calling off."""
    out = []
    dates = [d for d in (a.date, b.date) if d is not None and d.day is not None]
    if len(dates) > 1 and None in {d.year for d in dates}:
        days = {(d.month, d.day) for d in dates}
        out += ["same day of the year"] if len(days) == 1 else []
    statuses = {a.status, b.status}
    apart = is_dated(a) and is_dated(b) and a.date != b.date
    if statuses & _OFF and statuses & FORESEEN and not apart:
        out.append("called off what was foreseen")
    return out


def _tells_of_others(a: Telling, b: Telling, reasons: Sequence[str]) -> bool:
    """Two tellings in one language, with hardly a word in common and no name or number either."""
    if reasons or a.witness.lang != b.witness.lang or min(len(a.words), len(b.words)) < _ENOUGH:
        return False
    return _share_of_words(a, b) <= _FEW_WORDS


def _share_of_words(a: Telling, b: Telling) -> float:
    """How much of the shorter telling the longer one says too."""
    return len(a.words & b.words) / (min(len(a.words), len(b.words)) or 1)
