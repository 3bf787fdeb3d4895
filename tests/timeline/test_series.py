"""Sessions of one body are linked by their numbers."""

from __future__ import annotations

from tellings import CONFIG, telling

from clipline.model import Record
from clipline.timeline.events import merge_events
from clipline.timeline.series import find_series

NUMBERS = {1: "First", 2: "Second", 3: "Third"}


def session(number: int, name: str = "Ocean Data Committee") -> Record:
    return telling(
        f"session-{number}-{name[:3]}",
        f"Norway and Chile held the {NUMBERS[number]} {name} in {2020 + number}.",
        label=f"{NUMBERS[number]} {name}",
        kind="committee",
        status="held",
        ordinal=number,
        date=f"{2020 + number}-0{5 if name[0] == 'O' else 9}-0{number}",
        published=f"{2020 + number}-06-01",
    )


def test_numbered_sessions_are_linked_in_order_and_others_are_not() -> None:
    records = [session(3), session(1), session(2), session(1, "Kelp Committee")]
    events = merge_events(records, CONFIG, {})
    series = find_series(events)
    third = next(e for e in events if e.label == "Third Ocean Data Committee")
    assert [number for number, _ in series[third.id]] == [1, 2, 3]
    kelp = next(e for e in events if "Kelp" in e.label)
    assert kelp.id not in series
