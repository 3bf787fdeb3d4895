"""Days told in a report of which the month alone is known."""

from __future__ import annotations

import pytest
from reading_page import read_page

from clipline.partial_dates import PartialDate
from clipline.reading.dates import find_dates_of_report

LEAD = "수산청은 노르웨이와 어업 협정을 31일 맺었다고 밝혔다. 두 나라는 대구 어획량을 함께 정한다."
MORE = "협정은 내년 봄부터 북해 어장에 적용되며 양측은 해마다 한 번 만나 이행을 점검한다."


def test_a_dateline_after_a_crawls_month_is_read() -> None:
    page = read_page(f" date 2021-05 (서울=뉴시스) 김바다 기자 = {LEAD}\n\n{MORE}\n")
    assert page.masthead.wire.value == "Newsis"
    assert page.masthead.byline.value == ("김바다",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31일 서명했다", ["2021-05-31"]),
        ("2일 서명했다", ["2021-05-02"]),
        ("지난달 14일 만났다", ["2021-04-14"]),
        ("3월 서명했다", ["2021-03"]),
        ("어제 서명했다", [None]),
        ("지난주 서명했다", [None]),
        ("9일 만나 이튿날 서명했다", ["2021-05-09", "2021-05-10"]),
    ],
)
def test_days_of_a_report_of_which_the_month_is_known(
    text: str, expected: list[str | None]
) -> None:
    found = find_dates_of_report(text, PartialDate(2021, 5), "ko")
    assert [date.value for date in found] == expected


def test_a_report_of_a_year_fixes_no_day() -> None:
    assert [d.value for d in find_dates_of_report("31일", PartialDate(2021), "ko")] == [None]
