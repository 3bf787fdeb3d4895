"""Who acts with whom, counted, and worked out as a triangle of dots that a template draws."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import sqrt
from unicodedata import east_asian_width

from clipline.model import Event
from clipline.nouns import Noun

SHOWN = 20  # parties in the picture: more do not fit a page at a legible size
CELL = 28.0  # of a dot's square, in units of the drawing; a finger needs 24
LEAST = 5.0  # radius of the smallest dot
NUMBERED = 8.0  # radius from which a dot has room for its number
LETTER = 7.4  # width of a letter of the labels, measured on long names in four fonts
LONGEST = 48  # letters of a label
IN_ONE = 22  # letters of a line; two lines fit a dot's square


class Pair(Noun, frozen=True):
    """Two parties, in alphabetical order, and what they did together, in order of time."""

    one: str
    other: str
    events: tuple[Event, ...]


class Label(Noun, frozen=True):
    """A party's name at the end of its row, which is the head of its column; a long one in two
    lines.
    """

    name: str
    lines: tuple[str, ...]
    x: float
    y: float


class Dot(Noun, frozen=True):
    """A pair where its row and column meet; `numbered`: there is room for the count."""

    pair: Pair
    x: float
    y: float
    radius: float
    numbered: bool


class Matrix(Noun, frozen=True):
    """The triangle; `grid` is the path of its lines."""

    width: float
    height: float
    grid: str
    labels: tuple[Label, ...]
    dots: tuple[Dot, ...]


def count_pairs(events: Iterable[Event]) -> tuple[Pair, ...]:
    """All pairs of parties, those with most events first."""
    found: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in events:
        for pair in combinations(sorted(set(event.parties)), 2):
            found[pair].append(event)
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(Pair(one, other, tuple(events)) for (one, other), events in ordered)


def plan_matrix(pairs: Sequence[Pair], called: Mapping[str, str]) -> Matrix | None:
    """The busiest parties, each below the busier ones; None where nobody acts with anybody.

    `called` says what those are called that have another name for people.
    """
    busy: Counter[str] = Counter()
    for pair in pairs:
        for name in (pair.one, pair.other):
            busy[name] += len(pair.events)
    names = sorted(busy, key=lambda name: (-busy[name], name))[:SHOWN]
    if not names:
        return None
    at = {name: n for n, name in enumerate(names)}
    shown = [pair for pair in pairs if pair.one in at and pair.other in at]
    most = max(len(pair.events) for pair in pairs)
    labels = tuple(_label(name, called.get(name, name), n) for name, n in at.items())
    ends = (label.x + LETTER * _breadth(line) for label in labels for line in label.lines)
    return Matrix(
        width=round(max(ends), 1),
        height=CELL * len(names),
        grid=_grid(len(names)),
        labels=labels,
        dots=tuple(_dot(pair, at[pair.one], at[pair.other], most) for pair in shown),
    )


def _label(name: str, said: str, n: int) -> Label:
    words = said if len(said) <= LONGEST else said[: LONGEST - 1].rstrip() + "…"
    return Label(name, _in_lines(words), CELL * n + 8, CELL * (n + 0.5))


def _in_lines(words: str) -> tuple[str, ...]:
    """A long name in two lines that are as even as its spaces allow."""
    parts = words.split() if _breadth(words) > IN_ONE else []
    cuts = ((" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts)))
    return min(cuts, key=lambda two: max(map(_breadth, two)), default=(words,))


def _breadth(words: str) -> int:
    """The width in letters: ideographs and Hangul are two letters wide."""
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in words)


def _dot(pair: Pair, one: int, other: int, most: int) -> Dot:
    column, row = sorted((one, other))
    widest = CELL / 2 - 1.5
    radius = round(max(LEAST, widest * sqrt(len(pair.events) / most)), 1)
    x, y = CELL * (column + 0.5), CELL * (row + 0.5)
    return Dot(pair, x, y, radius, radius >= NUMBERED)


def _grid(count: int) -> str:
    """A line below each row and one to the right of each column."""
    rows = [f"M0 {CELL * (n + 1):g}H{CELL * n:g}" for n in range(1, count)]
    columns = [f"M{CELL * (n + 1):g} {CELL * (n + 1):g}V{CELL * count:g}" for n in range(count - 1)]
    return "".join(["M0 0V", f"{CELL * count:g}", *rows, *columns])
