"""What speaks against two tellings being of one happening, though kind, day and parties agree."""

from __future__ import annotations

import unicodedata

from clipline.timeline.told.tellings import Telling

_SESSIONS = frozenset({"committee", "working_group", "dialogue"})


def find_contrasts(a: Telling, b: Telling) -> list[str]:
    """The reasons, by the names that they have among the weights."""
    contrasts = {
        "other ministers": _are_of_other_ministers(a, b),
        "other bodies": _are_of_other_bodies(a, b),
        "another printed name": _have_other_names(a, b),
        "other towns": are_in_two_towns(a, b) and _are_two_meetings(a, b),
    }
    return [name for name, so in contrasts.items() if so]


def are_in_two_towns(a: Telling, b: Telling) -> bool:
    """Whether each names its town, and they differ; another language calls many another name, but
    capitals are known in each.
    """
    if a.witness.lang == b.witness.lang:
        return bool(a.seats and b.seats) and a.seats.isdisjoint(b.seats)
    capitals = [{town for town in one.seats if town.isupper()} for one in (a, b)]
    return all(capitals) and capitals[0].isdisjoint(capitals[1])


def _have_other_names(a: Telling, b: Telling) -> bool:
    """Whether exercises have other names, in one script, and are not known to be the same one."""
    known = a.agreement.instrument is not None and a.agreement.instrument == b.agreement.instrument
    names = a.code_names | b.code_names
    told = bool(a.code_names and b.code_names) and len({_script(name) for name in names}) == 1
    return told and not known and a.code_names.isdisjoint(b.code_names)


def _script(name: str) -> str:
    """The script of its first letter; Han and kana make one name together."""
    letter = next(filter(str.isalpha, name), "")
    script = unicodedata.name(letter, "").partition(" ")[0]
    return "CJK" if script in {"KATAKANA", "HIRAGANA"} else script


def _are_two_meetings(a: Telling, b: Telling) -> bool:
    """Whether two sessions have other names and other days: experts met before ministers did."""
    kinds, dates = {a.agreement.kind, b.agreement.kind}, {a.agreement.date, b.agreement.date}
    return are_sessions(a, b) and len(kinds) > 1 and len(dates) > 1


def _are_of_other_ministers(a: Telling, b: Telling) -> bool:
    """Whether those of health met here and those of transport there, in one language's words."""
    named = bool(a.fields and b.fields) and a.witness.lang == b.witness.lang
    return named and a.fields.isdisjoint(b.fields) and are_sessions(a, b)


def _are_of_other_bodies(a: Telling, b: Telling) -> bool:
    """Whether two ministries did it here and two others there, in one language's names."""
    one, other = set(a.agreement.agencies), set(b.agreement.agencies)
    told = min(len(one), len(other)) > 1 and a.witness.lang == b.witness.lang
    return told and one.isdisjoint(other)


def are_sessions(a: Telling, b: Telling) -> bool:
    """Whether both are meetings, which ministers hold with their like; papers anyone may sign."""
    return {a.agreement.kind, b.agreement.kind} <= _SESSIONS
