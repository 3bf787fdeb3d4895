"""What the keeper corrects is applied over what was read; what no longer fits is said.

Words are sought in the evened text, so that a correction survives every later improvement of
the rules, and needs no care for curly quotes or line breaks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import get_args

from clipline.config import Config
from clipline.model import Record, Role, Span, Zone
from clipline.nouns import Noun, replace
from clipline.problems import Place, Problem
from clipline.reading.raw.normalization import normalize
from clipline.reading.text.sheet import Sheet
from clipline.settings.corrections import (
    RULE,
    Correction,
    Corrections,
    RoleCorrection,
    Said,
)

Outcome = tuple[Correction | Problem, ...]

_ROLES: dict[str, Role] = {role: role for role in get_args(Role)}
_ELLIPSIS = re.compile(r"(?:\.\.\.|\N{HORIZONTAL ELLIPSIS})\s*$")  # where explain cut it
_LETTER = "[0-9A-Za-z\u00c0-\u024f]"  # a word ends before Hangul, not before an accent


class Ground(Noun, frozen=True):
    """What corrections are held against: a text from an offset on, its body, site.yaml."""

    corrections: Corrections
    config: Config
    text: str
    start: int = 0
    body: tuple[Span, ...] = ()

    def find(self, words: str) -> tuple[Span, ...]:
        """Where those words stand, whatever their spacing and their first letter's case.

        The case of the others counts, unless they stand nowhere so.
        """
        parts = _ELLIPSIS.sub("", normalize(words).text).split()
        if not parts:
            return ()
        pattern = r"\s++".join(map(re.escape, parts))
        if parts[0][0].lower() != parts[0][0].upper():
            first = re.escape(parts[0][0])
            pattern = f"(?i:{first}){pattern.removeprefix(first)}"
        left = f"(?<!{_LETTER})" if re.match(_LETTER, parts[0]) else ""
        right = f"(?!{_LETTER})" if re.match(_LETTER, parts[-1][-1]) else ""
        for flags in (re.NOFLAG, re.IGNORECASE):
            compiled = re.compile(f"{left}{pattern}{right}", flags)
            found = [Span(*m.span()) for m in compiled.finditer(self.text, self.start)]
            if found:
                return tuple(found)
        return ()

    def in_body(self, span: Span) -> bool:
        """Whether the article proper holds it."""
        at = bisect_right(self.body, span.start, key=lambda s: s.start) - 1
        return at >= 0 and self.body[at].covers(span)


def ground_of(sheet: Sheet, body: tuple[Span, ...], corrections: Corrections) -> Ground:
    """The content of a sheet: a header block is no part of it."""
    start = sheet.lines[0].start if sheet.lines else len(sheet.text)
    return Ground(corrections, sheet.config, sheet.text, start, body)


def not_found(words: Said) -> Problem:
    """The problem that the clipping does not hold these words."""
    message = f'the clipping does not hold the words "{cut(words.text)}"'
    fix = "copy the words from the clipping, or remove this correction"
    return words.place.problem("correction-words", "error", message, fix)


def idle(place: Place) -> Problem:
    """The note that a correction says what is read anyway."""
    message = "this is read without the correction by now"
    return place.problem("correction-idle", "note", message, "it may be deleted")


def clash(place: Place, what: str) -> Problem:
    """The problem that two corrections say different things of one; neither is applied."""
    message = f"another correction says something else of {what}; neither is applied"
    return place.problem("correction-clash", "error", message, "keep one of the two")


def cut(words: str) -> str:
    """Words short enough for a message."""
    return words if len(words) <= 60 else words[:59] + "…"  # noqa: PLR2004 - what a line holds


def correct_roles(
    zones: tuple[Zone, ...], sheet: Sheet, corrections: Corrections
) -> tuple[tuple[Zone, ...], Outcome]:
    """The zones with the keeper's roles; a line's own correction stands above a range's."""
    if not corrections.roles:
        return zones, ()
    above = sheet.text.count("\n", 0, zones[0].span.start) if zones else 0
    roles: dict[int, RoleCorrection] = {}
    told: list[Correction | Problem] = []
    clashing = _clashing(corrections.roles)
    for given in corrections.roles:
        if given in clashing:
            told.append(clash(given.place, "the same lines"))
        elif not above < given.first <= given.last <= above + len(zones):
            told.append(_no_line(given, above, len(zones)))
        else:
            lines = range(given.first - above - 1, given.last - above)
            roles |= dict.fromkeys(lines, given)
            told.append(_role_told(given, [zones[i] for i in lines], sheet.text))
    out = (_with_role(zone, roles.get(i)) for i, zone in enumerate(zones))
    return tuple(out), tuple(told)


def _with_role(zone: Zone, given: RoleCorrection | None) -> Zone:
    if given is None or zone.role == given.role:
        return zone
    return replace(zone, role=_ROLES[given.role], reasons=((RULE, 0.0),))


def _clashing(roles: Sequence[RoleCorrection]) -> set[RoleCorrection]:
    """Those of equal width that overlap and say different things: neither is the closer word.

    They come widest first and by line, so that only neighbours of one width can overlap.
    """
    return {
        clashing
        for one, other in pairwise(roles)
        if one.last - one.first == other.last - other.first
        and other.first <= one.last
        and one.role != other.role
        for clashing in (one, other)
    }


def _no_line(given: RoleCorrection, above: int, count: int) -> Problem:
    wrong = given.first if given.first <= above else given.last
    message = (
        f"no text stands in line {wrong}; the clipping's is lines {above + 1} to {above + count}"
    )
    fix = "take the numbers from `build.py explain`, or remove this correction"
    return given.place.problem("correction-line", "error", message, fix)


def _role_told(given: RoleCorrection, zones: list[Zone], text: str) -> Correction | Problem:
    changed = [z for z in zones if z.role != given.role and z.span.of(text).strip()]
    if not changed:
        return idle(given.place)
    lines = "line" if given.first == given.last else "lines"
    where = str(given.first) if given.first == given.last else f"{given.first}-{given.last}"
    was = ", ".join(dict.fromkeys(z.role for z in changed))
    return Correction("lines", f"{lines} {where}", given.role, was, given.reason)


def with_told(record: Record, told: Iterable[Correction | Problem]) -> Record:
    """The record with what its corrections changed and what was amiss with them."""
    told = list(told)
    if not told:
        return record
    done = [t for t in told if isinstance(t, Correction)]
    wrong = [t for t in told if isinstance(t, Problem)]
    return replace(
        record,
        corrected=tuple(sorted((*record.corrected, *done))),
        problems=(*record.problems, *wrong),
    )
