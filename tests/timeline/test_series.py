"""Sessions of one body are linked by their numbers."""

from __future__ import annotations

from joined_records import merge_events
from tellings import CONFIG, telling

from clipline.model import Record
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


def named(number: int, label: str, year: int) -> Record:
    return telling(
        f"n{number}-{year}",
        f"Norway and Chile met: {label}.",
        label=label,
        kind="committee",
        status="held",
        ordinal=number,
        date=f"{year}-05-0{number}",
        published=f"{year}-06-01",
    )


def test_sessions_are_one_series_however_their_names_are_printed() -> None:
    records = [
        named(3, "Third session of the joint committee on fisheries", 2021),
        named(4, "Fourth session of the Norwegian-Chilean joint fishery committee", 2022),
        named(5, "Fifth session of the joint committee", 2023),
    ]
    events = merge_events(records, CONFIG, {})
    series = find_series(events)
    assert [number for number, _ in series[events[0].id]] == [3, 4, 5]


def test_sessions_of_two_bodies_are_two_series_and_a_bare_name_is_of_neither() -> None:
    records = [
        named(1, "First joint committee on fisheries", 2020),
        named(2, "Second joint committee on fisheries", 2021),
        named(3, "Third joint committee on railways", 2022),
        named(4, "Fourth joint committee on railways", 2023),
        named(5, "Fifth session", 2024),
    ]
    events = merge_events(records, CONFIG, {})
    series = find_series(events)
    assert [number for number, _ in series[events[0].id]] == [1, 2]
    assert [number for number, _ in series[events[2].id]] == [3, 4]
    assert events[4].id not in series
