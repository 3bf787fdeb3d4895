"""Pictures of an archive, worked out as plain figures that a template draws as SVG."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from clipline.model import Event
from clipline.nouns import Noun, replace
from clipline.site.words.wording import OPEN_STATUSES

HEIGHT = 96  # of the tallest column, in units of the drawing
WIDEST = 1000  # a wide screen's width: beyond that columns get narrower
COLUMN = 88  # with few years wider columns look like a wall
GAP = 0.28  # share of a column left white
UNIT = 20  # height of one event where every event is drawn as a block of its own
LABELS = 12  # more year labels than this collide on a phone


class Tally(Noun, frozen=True):
    """What a stretch of time holds. `ahead` are its events that were only planned or considered."""

    words: str
    events: int
    ahead: int
    address: str | None


class Block(Noun, frozen=True):
    """A rectangle of a column."""

    x: float
    y: float
    width: float
    height: float
    ahead: bool


class Column(Noun, frozen=True):
    """A stretch's column: its blocks from the base up, and where its words stand."""

    tally: Tally
    left: float
    middle: float
    top: float
    blocks: tuple[Block, ...]
    labelled: bool


class Chart(Noun, frozen=True):
    """Events in time. `base` is the height of the line the columns stand on; `undated` are events
    that have no column.
    """

    width: float
    height: float
    base: float
    column: float
    columns: tuple[Column, ...]
    undated: int = 0


def tally_events(words: str, events: Sequence[Event], address: str | None) -> Tally:
    """What is to be drawn of these events."""
    ahead = sum(event.status in OPEN_STATUSES for event in events)
    return Tally(words, len(events), ahead, address)


def chart_years(events: Iterable[Event], addresses: Mapping[int, str]) -> Chart | None:
    """Events by year, the empty years between included; None where no event has a year.

    `addresses` are where each year's column leads; years that have one are drawn too.
    """
    by_year: dict[int, list[Event]] = defaultdict(list)
    all_events = tuple(events)
    for event in all_events:
        if event.date and event.date.year:
            by_year[event.date.year].append(event)
    if not by_year:
        return None
    years = {*by_year, *addresses}
    chart = plan_chart(
        [
            tally_events(str(year), by_year.get(year, []), addresses.get(year))
            for year in range(min(years), max(years) + 1)
        ]
    )
    return replace(chart, undated=len(all_events) - sum(map(len, by_year.values())))


def plan_chart(tallies: Sequence[Tally]) -> Chart:
    """The figures of a column chart, a column a tally in the order given."""
    column = min(COLUMN, WIDEST / max(1, len(tallies)))
    most = max((tally.events for tally in tallies), default=0)
    height = min(HEIGHT, UNIT * max(1, most))
    base = height + 22.0
    step = -(-len(tallies) // LABELS)
    columns = tuple(
        _column(tally, at, column, base=base, unit=height / max(1, most), labelled=at % step == 0)
        for at, tally in enumerate(tallies)
    )
    return Chart(round(column * len(tallies), 1), base + 26, base, round(column, 1), columns)


def _column(  # noqa: PLR0913 - a column is a place and a scale
    tally: Tally, at: int, width: float, *, base: float, unit: float, labelled: bool
) -> Column:
    left = at * width
    x, inner = left + width * GAP / 2, width * (1 - GAP)
    happened = tally.events - tally.ahead
    blocks = _blocks(x, inner, base, unit, happened)
    raised = base - unit * happened
    blocks += _blocks(x, inner, raised, unit, tally.ahead, ahead=True)
    top = base - unit * tally.events
    middle = round(left + width / 2, 1)
    return Column(tally, round(left, 1), middle, round(top, 1), tuple(blocks), labelled)


def _blocks(  # noqa: PLR0913 - a stack of blocks is a place and a scale
    x: float, width: float, base: float, unit: float, count: int, *, ahead: bool = False
) -> list[Block]:
    """A block an event where they are few enough to count, else one for all of them."""
    inset = 1.0
    if count and unit < UNIT / 2:
        return [_block(x, base - unit * count, width, unit * count, ahead)]
    return [
        _block(x, base - unit * (n + 1) + inset, width, unit - 2 * inset, ahead)
        for n in range(count)
    ]


def _block(x: float, y: float, width: float, height: float, ahead: bool) -> Block:  # noqa: FBT001
    return Block(round(x, 1), round(y, 1), round(width, 1), round(height, 1), ahead)
