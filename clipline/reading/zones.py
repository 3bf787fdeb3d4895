"""Which line of a pasted page is what: the likeliest sequence of roles, and the article in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from operator import sub

from clipline.model import Role, Span, Zone
from clipline.reading.layout.lines import Line, find_lines
from clipline.reading.layout.openings import within_article
from clipline.reading.layout.paragraphs import find_paragraphs
from clipline.reading.layout.roles import WEIGHTS
from clipline.reading.layout.succession import FOLLOW, OTHER, PHASES, SAME, START, STATES
from clipline.reading.layout.surroundings import with_surroundings
from clipline.reading.stamps.stamps import Stamp
from clipline.reading.text.marks import SHORT
from clipline.reading.text.sheet import Sheet

# Points behind the best at which a state is dropped; against 14, no choice on 82 pages changed.
_BEAM = 10.0
_HOPELESS = 16.0  # points of a line's own that a state may lack; with 24 no choice changed
_NEVER = float("-inf")
_STEP_IN = -2.0  # into the article by anything but its text; half of it for links above it
_ASIDE = -0.25  # a line of an article that is none of its text: many in a row are its end

_TWICE = frozenset({"doubled-prose", "repeats"})
_Ways = list[tuple[int, tuple[float, ...]]]  # a state, and the points that each next one has by it


def find_zones(sheet: Sheet, stamps: Sequence[Stamp]) -> tuple[Zone, ...]:
    """One zone a line, in order, breaks included; together they are the content exactly."""
    lines = with_surroundings(find_lines(sheet, stamps))
    roles = _best_roles([_emissions(line.features) for line in lines])
    told = (line.width for line, role in zip(lines, roles, strict=True) if role == "body")
    if max(told, default=0) < SHORT:
        roles = _with_text(lines, roles)
    return _tile(sheet, lines, within_article(lines, roles))


def find_body(sheet: Sheet, zones: Sequence[Zone]) -> tuple[Span, ...]:
    """The paragraphs of the article proper, in order, without what is no part of it."""
    return find_paragraphs(sheet, zones)


def _with_text(lines: Sequence[Line], roles: Sequence[Role]) -> list[Role]:
    """The roles of a page without any text: a brief's one sentence passes for another thing.

    It is taken for a headline, or for a photo's caption where the page prints it twice.
    """
    out: list[Role] = []
    told: set[str] = set()
    for line, role in zip(lines, roles, strict=True):
        features = set(line.features)
        text = role == "headline" and "teaser" not in features
        text = text or (role == "caption" and not _TWICE.isdisjoint(features))
        text = text and "sentence" in features and line.text not in told
        told.update([line.text] if text else ())
        out.append("body" if text else role)
    return out


def _transition(before: tuple[str, Role], after: tuple[str, Role]) -> float:
    points = PHASES.get((before[0], after[0]), OTHER)
    follow = SAME if before[1] == after[1] else OTHER
    points += FOLLOW.get((before[1], after[1]), follow)
    if after == ("head", "related"):
        points += _STEP_IN / 2
    if after[0] == "text" and after[1] != "body":
        points += _STEP_IN if before[0] == "head" else _ASIDE
    return points


_FROM = tuple(tuple(_transition(a, b) for b in STATES) for a in STATES)
# By the best state of a line, how far behind it each other may be and still be a way to anything:
# what it gains by its steps at most. A millionth is for what sums of floats differ by.
_BEHIND = tuple(
    tuple(max(-_BEAM, min(map(sub, steps, others)) - 1e-6) for others in _FROM) for steps in _FROM
)
_START = tuple(
    START.get(role, 0.0)
    + {"head": 0.0, "text": 0.0 if role == "body" else -8.0, "tail": -12.0}[phase]
    for phase, role in STATES
)


_POINTS = {
    feature: tuple(table.get(role, 0.0) + table.get(phase, 0.0) for phase, role in STATES)
    for feature, table in WEIGHTS.items()
}
_NO_POINTS = (0.0,) * len(STATES)


@lru_cache(maxsize=8192)  # the lines of menus come again, on one page and on the next
def _emissions(features: tuple[str, ...]) -> tuple[float, ...]:
    """Points for each state by a line's features."""
    rows = [_POINTS[feature] for feature in features if feature in _POINTS]
    return tuple(map(sum, zip(_NO_POINTS, *rows, strict=True)))


def _best_roles(emissions: Sequence[tuple[float, ...]]) -> list[Role]:
    """The likeliest role of each line, by the best sequence of states (Viterbi)."""
    if not emissions:
        return []
    best = tuple([start + points for start, points in zip(_START, emissions[0], strict=True)])
    back: list[_Ways] = []
    for points in emissions[1:]:
        best, ways = _step(best, points)
        back.append(ways)
    state = best.index(max(best))
    path = [state]
    for ways in reversed(back):
        points_by = [way[state] for _, way in ways]
        state = ways[points_by.index(max(points_by))][0]  # of equal ones the first
        path.append(state)
    return [STATES[i][1] for i in reversed(path)]


@lru_cache(maxsize=1024)
def _step(best: tuple[float, ...], emissions: tuple[float, ...]) -> tuple[tuple[float, ...], _Ways]:
    """The points of each state of one line, and the ways into them; hopeless ones lead nowhere.

    Points count from the best state of the line before, so that lines alike cost nothing.
    """
    top = max(best)
    behind = _BEHIND[best.index(top)]
    near = [(n, points - top) for n, points in enumerate(best) if points - top >= behind[n]]
    ways = [(state, tuple([points + step for step in _FROM[state]])) for state, points in near]
    into = map(max, *[way for _, way in ways]) if len(ways) > 1 else ways[0][1]
    likely = max(emissions) - _HOPELESS
    pairs = zip(into, emissions, strict=True)
    return tuple([way + own if own >= likely else _NEVER for way, own in pairs]), ways


def _tile(sheet: Sheet, lines: Sequence[Line], roles: Sequence[Role]) -> tuple[Zone, ...]:
    """Every line's zone; a blank line is what the line before it is, at the top the one after."""
    told = {line.number: (line, role) for line, role in zip(lines, roles, strict=True)}
    role: Role = roles[0] if roles else "body"
    out = []
    for number, span in enumerate(sheet.lines):
        reasons: tuple[tuple[str, float], ...] = ()
        if number in told:
            line, role = told[number]
            reasons = _reasons(line.features, role)
        last = number + 1 == len(sheet.lines)
        end = len(sheet.text) if last else sheet.lines[number + 1].start
        out.append(Zone(role, Span(span.start, end), reasons))
    return tuple(out)


@lru_cache(maxsize=8192)
def _reasons(features: tuple[str, ...], role: Role) -> tuple[tuple[str, float], ...]:
    """The features that spoke for or against the role that was given, strongest first."""
    named = [(name, WEIGHTS.get(name, {}).get(role, 0.0)) for name in features]
    return tuple(sorted((n for n in named if n[1]), key=lambda n: (-abs(n[1]), n[0])))
