"""Wires whose dateline has no year: the weekday of their news fits the days of few years."""

from __future__ import annotations

import pytest
from joined_records import find_copies, merge_events
from tellings import CONFIG, agreement, record

from clipline.model import Record, Span, Zone
from clipline.nouns import replace
from clipline.timeline.told.datelines import find_month_and_day, find_weekday

NEWS = "Norway and Chile signed a pact on Tuesday."


def wire(dateline: str) -> Record:
    text = f"{dateline} - {NEWS}"
    told = agreement(NEWS, text, label="Pact", words="Tuesday")
    return replace(record("wire", text, told, wire="Kelp Wire"), dateline=Span(0, len(dateline)))


def paper(day: str) -> Record:
    text = "Chile and Norway signed a pact in Alta."
    return record("paper", text, agreement(text, text, label="Pact", date=day), published=day)


@pytest.mark.parametrize(
    ("dateline", "code", "day"),
    [
        ("ALTA, Aug. 23 (Kelp Wire)", "en", (8, 23)),
        ("ALTA, 23 August (Kelp Wire)", "en", (8, 23)),
        ("ALTA, 2. Mai (Kelp Wire)", "de", (5, 2)),
        ("ALTA (Kelp Wire)", "en", None),
        ("ALTA, Aug. (Kelp Wire)", "en", None),
    ],
)
def test_a_dateline_tells_month_and_day(
    dateline: str, code: str, day: tuple[int, int] | None
) -> None:
    assert find_month_and_day(dateline, code) == day


def test_a_line_of_its_own_above_the_text_tells_them_too() -> None:
    text = f"ALTA, Aug. 23\n{NEWS}"
    told = agreement(NEWS, text, label="Pact", words="Tuesday")
    line = Zone("headline", Span(0, text.index("\n") + 1))
    alone = replace(record("wire", text, told, wire="Kelp Wire"), zones=(line,))
    assert len(merge_events([alone, paper("2023-08-22")], CONFIG, {})) == 1
    assert len(merge_events([alone, paper("2023-08-15")], CONFIG, {})) == 2


def test_of_two_weekdays_neither_is_the_day_of_the_news() -> None:
    assert find_weekday(NEWS, "en") == 2
    assert find_weekday(f"{NEWS} They had met on Monday.", "en") is None


@pytest.mark.parametrize(
    ("dateline", "day", "events"),
    [
        ("ALTA, Aug 23 (Kelp Wire)", "2023-08-22", 1),
        ("ALTA, Aug 23 (Kelp Wire)", "2022-08-22", 2),
        ("ALTA, Aug 23 (Kelp Wire)", "2023-08-15", 2),
        ("ALTA, Jan 2 (Kelp Wire)", "2022-12-27", 1),
        ("ALTA, Feb 29 (Kelp Wire)", "2023-02-28", 2),
    ],
)
def test_a_wire_without_a_year_tells_of_the_weekday_before_it(
    dateline: str, day: str, events: int
) -> None:
    records = [wire(dateline), paper(day)]
    assert len(merge_events(records, CONFIG, find_copies(records))) == events
