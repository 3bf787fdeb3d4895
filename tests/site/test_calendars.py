from __future__ import annotations

import pytest
from archive_builder import ON_THE_WEB, PLANNED, archive_of, event_of
from hypothesis import given
from hypothesis import strategies as st
from record_builder import record_of

from clipline.config import Config
from clipline.model import Event, Fact
from clipline.partial_dates import PartialDate
from clipline.site.takeaways.calendars import fold_line, plan_calendar


def calendar(*events: Event, config: Config | None = None) -> str:
    return plan_calendar(archive_of(events=events, config=config))["events.ics"]


def properties(text: str) -> list[tuple[str, str]]:
    """Name and value of each line, unfolded."""
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n")
    lines = text.replace("\r\n ", "").split("\r\n")[:-1]
    pairs = [line.partition(":") for line in lines]
    return [(name, value) for name, _, value in pairs]


def test_an_event_of_a_day_lasts_until_the_next() -> None:
    found = properties(calendar(event_of()))
    assert found[:3] == [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Clipline//Clipline//EN"),
    ]
    assert found[4:] == [
        ("BEGIN", "VEVENT"),
        ("UID", "e-memo@archive.invalid"),
        ("DTSTAMP", "20210504T000000Z"),
        ("DTSTART;VALUE=DATE", "20210504"),
        ("DTEND;VALUE=DATE", "20210505"),
        ("SUMMARY", "Memorandum on sea data"),
        (
            "DESCRIPTION",
            (
                "Signed\\, 4 May 2021. That it happened is likely. Between Norway and Chile."
                " According to The Fjord Times."
            ),
        ),
        ("STATUS", "CONFIRMED"),
        ("TRANSP", "TRANSPARENT"),
        ("CATEGORIES", "Memorandum of understanding"),
        ("END", "VEVENT"),
        ("END", "VCALENDAR"),
    ]


def test_the_day_after_the_last_ends_an_event_of_several_days() -> None:
    event = event_of(date=PartialDate(2021, 12, 30), date_end=PartialDate(2021, 12, 31))
    assert ("DTEND;VALUE=DATE", "20220101") in properties(calendar(event))


def test_an_event_told_by_pages_without_a_day_is_stamped_by_its_own() -> None:
    undated = archive_of(records=(record_of(published=Fact()),), events=(event_of(),))
    found = properties(plan_calendar(undated)["events.ics"])
    assert ("DTSTAMP", "20210504T000000Z") in found
    told = archive_of(records=(record_of(),), events=(event_of(date=PartialDate(2020, 1, 2)),))
    found = properties(plan_calendar(told)["events.ics"])
    assert {("DTSTAMP", "20210504T000000Z"), ("DTSTART;VALUE=DATE", "20200102")} <= set(found)


@pytest.mark.parametrize(
    "date", [None, PartialDate(2021), PartialDate(2021, 5), PartialDate(2021, week=18)]
)
def test_what_has_no_day_is_in_no_calendar(date: PartialDate | None) -> None:
    assert "VEVENT" not in calendar(event_of(date=date))
    assert "VEVENT" not in calendar(PLANNED)


@pytest.mark.parametrize(
    ("status", "state", "title"),
    [
        ("planned", "TENTATIVE", "Memorandum on sea data (planned)"),
        ("considered", "TENTATIVE", "Memorandum on sea data (considered)"),
        ("postponed", "CANCELLED", "Memorandum on sea data (postponed)"),
        ("cancelled", "CANCELLED", "Memorandum on sea data (cancelled)"),
        ("held", "CONFIRMED", "Memorandum on sea data"),
    ],
)
def test_what_has_not_happened_says_so(status: str, state: str, title: str) -> None:
    found = dict(properties(calendar(event_of(status=status))))
    assert (found["STATUS"], found["SUMMARY"]) == (state, title)


def test_on_the_web_an_event_has_its_page_and_its_host() -> None:
    found = dict(properties(calendar(event_of(), config=ON_THE_WEB)))
    assert found["UID"] == "e-memo@fjord.example"
    assert found["URL"] == "https://fjord.example/repo/events/e-memo/index.html"


def test_no_event_is_a_calendar_too() -> None:
    assert [name for name, _ in properties(calendar())][-1] == "END"


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n")))
def test_a_line_is_folded_by_octets_and_no_letter_is_cut(line: str) -> None:
    folded = fold_line(line)
    assert all(len(part.encode()) <= 75 for part in folded.split("\r\n"))
    assert folded.replace("\r\n ", "").removesuffix("\r\n") == line


@given(st.text())
def test_no_label_breaks_out_of_its_line(label: str) -> None:
    found = properties(calendar(event_of(label=label)))
    assert [name for name, _ in found].count("BEGIN") == 2
    assert len(found) == 16
