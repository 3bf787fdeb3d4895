"""The density chart's figures."""

from __future__ import annotations

import re

import pytest
from archive_builder import own_templates
from record_builder import MEMO, record_of
from test_pages import event_of, plan

from clipline.partial_dates import PartialDate
from clipline.site.charts import HEIGHT, WIDEST, Tally, chart_years, plan_chart
from clipline.site.render import render_page


def tally(year: int, events: int, ahead: int = 0) -> Tally:
    return Tally(str(year), events, ahead, f"years/{year}/index.html")


def test_few_events_are_a_block_each() -> None:
    chart = plan_chart([tally(2021, 1), tally(2022, 0), tally(2023, 4, ahead=1)])
    assert [len(column.blocks) for column in chart.columns] == [1, 0, 4]


def test_what_was_only_planned_stands_on_top_and_is_told_apart() -> None:
    chart = plan_chart([tally(2023, 3, ahead=1)])
    blocks = chart.columns[0].blocks
    assert [block.ahead for block in blocks] == [False, False, True]
    assert blocks[2].y < blocks[1].y < blocks[0].y


def test_many_events_are_one_block_as_high_as_the_year_is_full() -> None:
    chart = plan_chart([tally(2021, 500), tally(2022, 1000, ahead=250)])
    half, happened, ahead = (*chart.columns[0].blocks, *chart.columns[1].blocks)
    assert half.height == HEIGHT / 2
    assert happened.height + ahead.height == HEIGHT


def test_columns_never_leave_the_drawing() -> None:
    for years in (1, 3, 40, 150):
        chart = plan_chart([tally(1900 + n, n % 7) for n in range(years)])
        assert chart.width <= WIDEST
        for column in chart.columns:
            assert 0 <= column.left < column.middle < chart.width
            assert all(0 <= block.y < chart.base for block in column.blocks)


def test_year_labels_are_thinned_before_they_collide() -> None:
    chart = plan_chart([tally(1980 + n, 1) for n in range(45)])
    labelled = [column.tally.words for column in chart.columns if column.labelled]
    assert labelled[:3] == ["1980", "1984", "1988"]


def test_an_archive_without_years_has_an_empty_chart() -> None:
    assert plan_chart([]).columns == ()


@pytest.mark.parametrize("status", ["signed", "planned"])
def test_a_charts_table_tells_of_what_was_and_of_plans_where_there_are_any(status: str) -> None:
    dates = (PartialDate(2019, 5, 4), PartialDate(2021, 5, 4))
    events = [
        event_of(MEMO, "fjord-pact", id=f"e{date.year}", date=date, status=status) for date in dates
    ]
    page = plan([record_of()], events)["agencies/ocean-agency/index.html"]
    html = render_page(page, own_templates())
    assert isinstance(html, str)
    rows = re.findall(r"<tr><td>(\d+)</td><td>1</td>(<td>1</td>)?</tr>", html)
    assert [year for year, _ in rows] == ["2019", "2021"]
    assert [bool(ahead) for _, ahead in rows] == [status == "planned"] * 2
    assert ("Of these only planned" in html) is (status == "planned")
    assert "0 events" not in html


def test_a_chart_tells_of_events_that_have_no_column() -> None:
    dated = event_of(MEMO, "fjord-pact", id="d")
    undated = [event_of(MEMO, "fjord-pact", id=f"u{n}", date=None) for n in range(2)]
    pages = plan([record_of()], [dated, *undated])
    for address in ("index.html", "agencies/ocean-agency/index.html"):
        html = str(render_page(pages[address], own_templates()))
        assert ("+ 2\u00a0undated" in html) is (address == "index.html"), address
    chart = chart_years([dated, *undated], {})
    assert chart is not None
    assert chart.undated == 2
