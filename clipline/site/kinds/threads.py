"""The sessions of a series as a thread of beads that a template draws."""

from __future__ import annotations

from collections.abc import Sequence

from clipline.nouns import Noun

STEP = 56.0  # from bead to bead, in units of the drawing
BEADS = 6  # in a row: so many are legible on a phone
ROW = 76.0  # height of a row: the bead and its year
RADIUS = 15.0


class Session(Noun, frozen=True):
    """One session: its number, its year if known, its page; the page that shows it has none.

    `ahead`: it was only planned or considered.
    """

    number: int
    words: str
    year: int | None
    address: str | None
    ahead: bool = False


class Bead(Noun, frozen=True):
    """A session's place on the thread."""

    session: Session
    x: float
    y: float


class Thread(Noun, frozen=True):
    """The beads in their order, and the path of the thread through them."""

    width: float
    height: float
    radius: float
    path: str
    beads: tuple[Bead, ...]


def plan_thread(sessions: Sequence[Session]) -> Thread:
    """The thread of these sessions, in rows that a phone can show."""
    beads = tuple(
        Bead(session, STEP * (at % BEADS + 0.5), ROW * (at // BEADS) + RADIUS + 3)
        for at, session in enumerate(sessions)
    )
    rows = -(-len(beads) // BEADS)
    width = STEP * min(BEADS, len(beads))
    return Thread(width, ROW * rows, RADIUS, _path(beads, width), beads)


def _path(beads: Sequence[Bead], width: float) -> str:
    """A line a row: from the edge where it goes on from above, to the edge where it goes on."""
    out = []
    for at in range(0, len(beads), BEADS):
        row = beads[at : at + BEADS]
        left = row[0].x if at == 0 else 0.0
        right = row[-1].x if at + BEADS >= len(beads) else width
        out.append(f"M{left:g} {row[0].y:g}H{right:g}")
    return "".join(out)
