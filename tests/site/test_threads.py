"""A series as a thread: its beads, and the event's page that shows it."""

from __future__ import annotations

from pathlib import Path

from record_builder import COMMITTEE, record_of
from site_checker import find_faults
from test_pages import event_of, plan
from test_render import draw

from clipline.model import Event
from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.site.kinds.threads import BEADS, Session, plan_thread


def sessions(count: int) -> list[Session]:
    return [Session(n, f"Session {n}", 2000 + n, f"events/{n}/index.html") for n in range(count)]


def test_beads_stand_in_rows_that_a_phone_can_show() -> None:
    thread = plan_thread(sessions(BEADS + 2))
    assert [bead.x for bead in thread.beads[:2]] == [bead.x for bead in thread.beads[BEADS:]]
    assert thread.beads[BEADS].y > thread.beads[0].y
    assert thread.width <= 340
    for bead in thread.beads:
        assert thread.radius < bead.x < thread.width
        assert thread.radius < bead.y < thread.height - thread.radius


def test_the_line_goes_from_the_first_bead_to_the_last_and_over_the_edges_between() -> None:
    assert plan_thread(sessions(2)).path == "M28 18H84"
    assert plan_thread(sessions(BEADS + 1)).path == "M28 18H336M0 94H28"


def meeting(number: int, year: int) -> Event:
    told = replace(COMMITTEE, id=f"s{number}", ordinal=number, instrument="Sea Committee")
    return event_of(told, "fjord-pact", id=f"s{number}", date=PartialDate(year, 10))


def test_what_was_only_planned_is_drawn_otherwise(tmp_path: Path) -> None:
    held = replace(meeting(1, 2019), status="held")
    site = draw(tmp_path, (record_of(),), (held, meeting(2, 2020), meeting(3, 2021)))
    html = (site / "events/s2/index.html").read_text("utf-8")
    assert [html.count(f'<circle class="{name}"') for name in ("bead", "happened", "ahead")] == [
        1,
        1,
        1,
    ]


def test_an_event_shows_its_series_and_leads_to_the_other_sessions(tmp_path: Path) -> None:
    series = (meeting(1, 2019), meeting(2, 2020), meeting(3, 2022))
    thread = plan([record_of()], series)["events/s2/index.html"].data["thread"]
    assert [(b.session.number, b.session.year, b.session.address) for b in thread.beads] == [
        (1, 2019, "events/s1/index.html"),
        (2, 2020, None),
        (3, 2022, "events/s3/index.html"),
    ]
    site = draw(tmp_path, (record_of(),), series)
    assert find_faults(site) == []
    html = (site / "events/s2/index.html").read_text("utf-8")
    assert html.count("<circle") == 3
    assert "(this one)" in html
