"""How likely two tellings are of one happening: named weights, and what can never be one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence

from clipline.model import Agreement
from clipline.partial_dates import PartialDate
from clipline.timeline.tellings import Telling
from clipline.timeline.wordings import stem

# Kinds that newsrooms use for one another. Measured on the five clippings and the practice
# set: the same session is called committee, dialogue or working group; the same paper MOU,
# agreement or arrangement.
FAMILIES = (
    frozenset({"committee", "working_group", "dialogue"}),
    frozenset({"mou", "agreement", "arrangement", "statement_of_intent", "treaty"}),
    frozenset({"joint_statement", "communique", "declaration"}),
    frozenset({"framework", "guidance", "plan", "arrangement", "agreement", "other"}),
    frozenset({"exercise"}),
)
WEIGHTS = {
    "same kind": 1.0,
    "kindred kind": 0.4,
    "kindred kind, another language": 1.0,
    "same day": 2.0,
    "same last day": 2.0,
    "days that may be one": 1.5,
    "a vaguer date holds the other": 1.0,
    "a day or two apart": 0.5,
    "put off to another day": 0.5,
    "planned for another day": -0.5,
    "one has no date": 0.0,
    "same parties": 1.0,
    "one names more parties": 0.0,
    "same session number": 1.5,
    "same named instrument": 2.5,
    "shared bodies": 1.0,
    "shared rare words": 1.5,
    "no shared words": -0.5,
    "same subject": 1.5,
    "another subject": -2.0,
    "other ministers": -2.0,
    "shared words of two languages": 1.5,
    "told in the week after": 0.5,
    "same day of the year": 1.0,
    "called off what was foreseen": 0.5,
    "carried by copies of one story": 3.0,
}
JOIN = 4.0  # the ICT committee pair scores 6.5; the nearest different pair of the archive 2.9
NEAR = dt.timedelta(days=2)
_OTHERS = frozenset({"a day or two apart", "one names more parties"})  # two, on one journey
_PUT_OFF = dt.timedelta(days=300)  # less than the year that parts two sessions of a series
_OFF = frozenset({"postponed", "cancelled"})
_MOST_OF_IT = 2 / 3  # of the shorter label: "raw cashew nuts", "the grading of cashew nuts"
_DONE = frozenset({"signed", "held", "announced"})
_NEWS = dt.timedelta(days=7)  # after which what bears no day is told as background
_FORESEEN = frozenset({"planned", "considered"})
_FEW_WORDS = 0.12  # of the shorter telling's: one subject in two newsrooms' words shares more
_FEWEST_STEMS = 2  # one may be a town, where several things are signed
_SESSIONS = frozenset({"committee", "working_group", "dialogue"})
_SHARED_WORDS = 0.4  # of the shorter telling's; two tellings of one paper share 0.45 to 0.8


def score_pair(
    a: Telling, b: Telling, copies: Mapping[str, Sequence[str]]
) -> tuple[tuple[str, float], ...] | None:
    """The named weights for one happening, or None where the two can never be one."""
    if _conflict(a, b):
        return None
    reasons = _first_reasons(a, b)
    if None in reasons or set(reasons) >= _OTHERS:
        return None
    reasons += _shared_reasons(a, b)
    if b.clipping in copies.get(a.clipping, ()):
        reasons.append("carried by copies of one story")
    return tuple((r, WEIGHTS[r]) for r in reasons if r)


def find_bar(a: Telling, b: Telling) -> str | None:
    """In words, why the two can never be one; None where they may."""
    sessions = {a.agreement.ordinal, b.agreement.ordinal} - {None}
    if len(sessions) > 1:
        return "other sessions of a series"
    if _conflict(a, b):
        return "other parties"
    kind, date, _ = reasons = _first_reasons(a, b)
    if kind is None:
        return "other kinds"
    if date is None:
        return "other days"
    return "other days and other parties" if set(reasons) >= _OTHERS else None


def _first_reasons(a: Telling, b: Telling) -> list[str | None]:
    """What kind, date and parties say; None where one of them says that they are two."""
    return [
        _kind_reason(a, b),
        _date_reason(a.agreement, b.agreement) or _moved_reason(a, b),
        "same parties" if a.countries == b.countries else "one names more parties",
    ]


def _conflict(a: Telling, b: Telling) -> bool:
    """Two sessions of a series, or papers between different parties, are never one happening."""
    sessions = {a.agreement.ordinal, b.agreement.ordinal} - {None}
    return len(sessions) > 1 or not (a.countries <= b.countries or b.countries <= a.countries)


def _kind_reason(a: Telling, b: Telling) -> str | None:
    """What another language calls it says little of what kind it is: each has its own names."""
    kinds = {a.agreement.kind, b.agreement.kind}
    if len(kinds) == 1:
        return "same kind"
    if not any(kinds <= family for family in FAMILIES):
        return None
    return "kindred kind" if a.witness.lang == b.witness.lang else "kindred kind, another language"


def _date_reason(a: Agreement, b: Agreement) -> str | None:
    """Why the dates allow one happening, or None where they forbid it."""
    if not is_placed(a) or not is_placed(b):
        return "one has no date"
    if a.date is not None and a.date == b.date:
        return "same day" if a.date.precision == "day" else "a vaguer date holds the other"
    if _ends_on(a, b) or _ends_on(b, a):
        return "same last day"
    if any(_overlap(x, y) for x in readings(a) for y in readings(b)):
        exact = all(x.date is not None and x.date.day is not None for x in (a, b))
        return "days that may be one" if exact else "a vaguer date holds the other"
    return "a day or two apart" if _near(a, b) else None


def _ends_on(a: Agreement, b: Agreement) -> bool:
    """Whether one lasted until the only day that is told of the other: "wrapped up on Friday"."""
    last = a.date_end if a.date_end != a.date else None
    return last is not None and last.day is not None and b.date_end is None and b.date == last


def _moved_reason(a: Telling, b: Telling) -> str | None:
    """Whether what was foreseen for one day may be what was told of another, later on."""
    before, after = sorted((a, b), key=lambda t: t.published)
    old, new = before.agreement.date, after.agreement.date
    if old is None or new is None or old.first is None or new.first is None:
        return None
    later = dt.timedelta(0) < new.first - old.first <= _PUT_OFF
    if not later or before.published == after.published:
        return None
    if "postponed" in (before.agreement.status, after.agreement.status):
        return "put off to another day"
    foreseen = before.agreement.status in _FORESEEN
    return "planned for another day" if foreseen else None


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


def is_placed(agreement: Agreement) -> bool:
    """Whether its day is known, or at least its year, month or week."""
    return is_dated(agreement) or agreement.week is not None


def readings(agreement: Agreement) -> list[tuple[PartialDate, PartialDate]]:
    """First and last day of each reading of the words that tell when it was."""
    date = agreement.date if is_dated(agreement) else agreement.week
    assert date is not None
    end = agreement.date_end or date
    return [(date, end), *((d, d) for d in agreement.alternatives)]


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
    if _share_of_words(a, b) >= _SHARED_WORDS:
        out.append("shared rare words")
    elif _tells_of_others(a, b, out):
        out.append("no shared words")
    if a.witness.lang != b.witness.lang and len(a.stems & b.stems) >= _FEWEST_STEMS:
        out.append("shared words of two languages")
    if a.fields and b.fields and not a.fields & b.fields and _are_sessions(a, b):
        out.append("other ministers")
    if _is_news_of(a, b) or _is_news_of(b, a):
        out.append("told in the week after")
    return [*out, *_subject_reasons(a, b), *_step_reasons(a.agreement, b.agreement)]


def _subject_reasons(a: Telling, b: Telling) -> list[str]:
    """Whether the labels say what both are about, and whether that is one thing."""
    if not a.subject or not b.subject or a.witness.lang != b.witness.lang:
        return []
    fewer, more = sorted((a.subject, b.subject), key=len)
    if len(_found_in(fewer, more)) >= _MOST_OF_IT * len(fewer):
        return ["same subject"]
    told = _found_in(a.subject, b.about) or _found_in(b.subject, a.about)
    return [] if told else ["another subject"]


def _found_in(subject: Iterable[str], words: Collection[str]) -> list[str]:
    """The words of the subject that stand there too, in whatever form."""
    return [word for word in subject if any(_is_akin(word, other) for other in words)]


def _is_akin(one: str, other: str) -> bool:
    """As in "drill" and "drilling", "well" and "wells", "vaccine" and "vaccination"."""
    short, long = sorted((stem(one), stem(other)), key=len)
    return long in (short, f"{short}e")


def _step_reasons(a: Agreement, b: Agreement) -> list[str]:
    """What two tellings say of one happening's course: the day without its year, calling off."""
    out = []
    dates = [d for d in (a.date, b.date) if d is not None and d.day is not None]
    if len(dates) > 1 and None in {d.year for d in dates}:
        days = {(d.month, d.day) for d in dates}
        out += ["same day of the year"] if len(days) == 1 else []
    statuses = {a.status, b.status}
    if statuses & _OFF and statuses & _FORESEEN and not (is_dated(a) and is_dated(b)):
        out.append("called off what was foreseen")
    return out


def _is_news_of(undated: Telling, dated: Telling) -> bool:
    """Whether one tells of a thing done, without its day, in the week after the other's day."""
    told, day = undated.witness.date, dated.agreement.date
    if is_placed(undated.agreement) or not is_dated(dated.agreement) or told is None:
        return False
    if day is None or day.day is None or told.day is None or told.first is None:
        return False
    done = {undated.agreement.status, dated.agreement.status} <= _DONE
    return done and day.first is not None and dt.timedelta(0) <= told.first - day.first <= _NEWS


def _are_sessions(a: Telling, b: Telling) -> bool:
    """Whether both are meetings, which ministers hold with their like; papers anyone may sign."""
    return {a.agreement.kind, b.agreement.kind} <= _SESSIONS


def _tells_of_others(a: Telling, b: Telling, reasons: Sequence[str]) -> bool:
    """Two tellings in one language, with hardly a word in common and no name or number either."""
    if reasons or a.witness.lang != b.witness.lang:
        return False
    return _share_of_words(a, b) <= _FEW_WORDS


def _share_of_words(a: Telling, b: Telling) -> float:
    """How much of the shorter telling the longer one says too."""
    return len(a.words & b.words) / (min(len(a.words), len(b.words)) or 1)
