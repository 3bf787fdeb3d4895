"""Accounts of which half is told or read: a side, a week, a year; and two beside three."""

from __future__ import annotations

import pytest
from joined_records import find_copies, merge_events
from tellings import CONFIG, telling

from clipline.model import Record
from clipline.partial_dates import PartialDate

DAY = "2024-05-14"
WHOLE = "Norway and Chile signed a memorandum on sea data on Tuesday."
HALF = "A board in Valdivia and the Ocean Agency signed a memorandum on sea data on Tuesday."


def count(*records: Record) -> int:
    return len(merge_events(records, CONFIG, find_copies(records)))


def half(*named: str) -> Record:
    """An account of which one side alone was read."""
    told = {"label": "Accord", "kind": "agreement", "date": DAY}
    return telling("half", HALF, parties=("Norway",), named=named, **told)


def test_a_side_that_is_named_counts_though_it_was_not_read_as_one() -> None:
    whole = telling("whole", WHOLE, date=DAY)
    assert count(whole, half("CL", "NO")) == 1
    assert count(whole, half("NO")) == 2


def test_who_is_only_named_has_signed_on_no_other_day() -> None:
    before = telling("before", WHOLE, date="2024-05-13")
    assert count(before, half("CL", "NO")) == 2


def test_a_meeting_of_two_is_not_that_of_three_on_the_same_day() -> None:
    words = "The ministers met in Lima on Tuesday to talk of tides, tuna, trawlers and tolls."
    met = {"kind": "dialogue", "status": "held", "date": DAY}
    two = telling("two", words, label="Meeting", **met)
    three = telling("three", words, label="Talks", parties=("Norway", "Chile", "Japan"), **met)
    assert count(two, three) == 2


def test_a_week_is_the_day_that_alone_fits_it() -> None:
    week = telling(
        "week",
        "Le Chili et la Norvège l'ont signé la semaine passée.",
        lang="fr",
        label="Accord",
        week=PartialDate(2024, week=20),
        published="2024-05-20",
    )
    whole = telling("whole", WHOLE, date=DAY, published="2024-05-15")
    words = "Chile and Norway put ink under a memorandum about buoys and masts."
    other = telling("other", words, label="On masts", date="2024-05-16", published="2024-05-17")
    assert count(week, whole) == 1
    assert count(week, whole, other) == 3


def test_a_year_holds_a_day_less_firmly_than_a_month_does() -> None:
    talks = {"kind": "dialogue", "status": "held"}
    told = "The Ocean Agency met its guests from Chile over cod, kelp and krill."
    exact = telling("exact", told, label="Talks", date=DAY, **talks)
    vague = "It was the second time that both had sat down together."
    assert count(exact, telling("month", vague, label="Talks", date="2024-05", **talks)) == 1
    assert count(exact, telling("year", vague, label="Talks", date="2024", **talks)) == 2


@pytest.mark.parametrize(
    ("label", "lang", "joined"),
    [
        ("Document", "en", True),
        ("Treaty", "en", False),
        ("협력 문서", "ko", True),
    ],
)
def test_what_any_paper_may_be_called_is_what_another_calls_it(
    label: str, lang: str, *, joined: bool
) -> None:
    kind = "treaty" if label == "Treaty" else "agreement"
    day = {"published": "2021-05-04", "date": "2021-05-03", "lang": lang}
    one = telling("one", "Norway and Chile signed it in May.", label="Memorandum", **day)
    other = telling("other", "It was signed by Chile and Norway.", label=label, kind=kind, **day)
    assert len(merge_events([one, other], CONFIG, {})) == (1 if joined else 2)


def test_what_was_planned_for_a_day_is_what_is_called_off_of_that_day() -> None:
    talks = {"kind": "dialogue", "label": "Talks", "date": DAY, "published": "2024-05-02"}
    plan = "The Ocean Agency of Norway will sit with guests from Chile over cod, kelp and krill."
    off = "Illness of an envoy has ended hopes of hearing Chileans speak about shrimp in Bergen."
    planned = telling("plan", plan, status="planned", **talks)
    assert count(planned, telling("off", off, status="cancelled", **talks)) == 1
    later = {**talks, "date": "2024-06-14"}
    assert count(planned, telling("other", off, status="cancelled", **later)) == 2
