"""Which line of a pasted page is what: the likeliest sequence of roles, and the article in it."""

from __future__ import annotations

from collections.abc import Sequence

from clipline.model import Role, Span, Zone
from clipline.reading.lines import Line, find_lines
from clipline.reading.paragraphs import find_paragraphs
from clipline.reading.roles import FOLLOW, OTHER, PHASES, SAME, START, STATES, WEIGHTS
from clipline.reading.sheet import Sheet
from clipline.reading.stamps import Stamp
from clipline.reading.surroundings import with_surroundings

# Points behind the best at which a state is dropped; against 14, no choice on 82 pages changed.
_BEAM = 10.0
_STEP_IN = -2.0  # into the article by anything but its text; half of it for links above it
_ASIDE = -0.25  # a line of an article that is none of its text: many in a row are its end


def find_zones(sheet: Sheet, stamps: Sequence[Stamp]) -> tuple[Zone, ...]:
    """One zone a line, in order, breaks included; together they are the content exactly."""
    lines = with_surroundings(find_lines(sheet, stamps))
    roles = _best_roles([_scores(line) for line in lines])
    return _tile(sheet, lines, roles)


def find_body(sheet: Sheet, zones: Sequence[Zone]) -> tuple[Span, ...]:
    """The paragraphs of the article proper, in order, without what is no part of it."""
    return find_paragraphs(sheet, zones)


def _scores(line: Line) -> dict[str, float]:
    """Points for each role, and for the phases, by the line's features."""
    out: dict[str, float] = {}
    for feature in line.features:
        for role, points in WEIGHTS.get(feature, {}).items():
            out[role] = out.get(role, 0.0) + points
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


_TRANSITIONS = tuple(tuple(_transition(a, b) for b in STATES) for a in STATES)
_START = tuple(
    START.get(role, 0.0)
    + {"head": 0.0, "text": 0.0 if role == "body" else -8.0, "tail": -12.0}[phase]
    for phase, role in STATES
)


def _best_roles(scores: Sequence[dict[str, float]]) -> list[Role]:
    """The likeliest role of each line, by the best sequence of states (Viterbi)."""
    if not scores:
        return []
    best = [start + points for start, points in zip(_START, _emissions(scores[0]), strict=True)]
    back: list[list[int]] = []
    for score in scores[1:]:
        best, origins = _step(best, _emissions(score))
        back.append(origins)
    state = best.index(max(best))
    path = [state]
    for origins in reversed(back):
        state = origins[state]
        path.append(state)
    return [STATES[i][1] for i in reversed(path)]


def _step(best: list[float], emissions: list[float]) -> tuple[list[float], list[int]]:
    """The states of one line, each with its best way there; hopeless ones lead nowhere."""
    floor = max(best) - _BEAM
    alive = [i for i, points in enumerate(best) if points >= floor]
    ways = [[best[i] + step for step in _TRANSITIONS[i]] for i in alive]
    points, origins = [], []
    for column, emission in zip(zip(*ways, strict=True), emissions, strict=True):
        top = max(column)
        points.append(top + emission)
        origins.append(alive[column.index(top)])
    return points, origins


def _emissions(score: dict[str, float]) -> list[float]:
    get = score.get
    return [get(role, 0.0) + get(phase, 0.0) for phase, role in STATES]


def _tile(sheet: Sheet, lines: Sequence[Line], roles: Sequence[Role]) -> tuple[Zone, ...]:
    """Every line's zone; a blank line is what the line before it is, at the top the one after."""
    told = {line.number: (line, role) for line, role in zip(lines, roles, strict=True)}
    role: Role = roles[0] if roles else "body"
    out = []
    for number, span in enumerate(sheet.lines):
        reasons: tuple[tuple[str, float], ...] = ()
        if number in told:
            line, role = told[number]
            reasons = _reasons(line, role)
        last = number + 1 == len(sheet.lines)
        end = len(sheet.text) if last else sheet.lines[number + 1].start
        out.append(Zone(role, Span(span.start, end), reasons))
    return tuple(out)


def _reasons(line: Line, role: Role) -> tuple[tuple[str, float], ...]:
    """The features that spoke for or against the role that was given, strongest first."""
    named = [(name, WEIGHTS.get(name, {}).get(role, 0.0)) for name in line.features]
    return tuple(sorted((n for n in named if n[1]), key=lambda n: (-abs(n[1]), n[0])))
