"""The density chart's figures."""

from __future__ import annotations

from clipline.site.charts import HEIGHT, WIDEST, Tally, plan_chart


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
