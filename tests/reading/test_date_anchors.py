from __future__ import annotations

import pytest

from clipline.reading.calendar.anchors import anchor_pattern, single_words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On Sunday, some Sundays and a sunny day", ["Sunday", "day"]),
        ("Today or today; they may. May 5", ["Today", "today", "May", "5"]),
        ("It cost $5 or 1,000 won, 12% of 40", ["40"]),
        ("on 3/4/2019 and 2021-08-05", ["3/4/2019", "2021-08-05"]),
        ("the 21st", ["21"]),
    ],
)
def test_a_whole_word_or_a_plain_number_is_an_anchor(text: str, found: list[str]) -> None:
    anchors = anchor_pattern({"Sunday", "today", "May", "day"}, spaced=True)
    assert [match[0] for match in anchors.finditer(text)] == found


def test_without_spaces_a_word_is_found_wherever_it_stands() -> None:
    anchors = anchor_pattern({"昨年", "前"}, spaced=False)
    assert [m[0] for m in anchors.finditer("それは昨年4月の前")] == ["昨年", "4", "前"]


def test_an_expression_is_found_by_one_word_that_stands_for_itself_if_any_does() -> None:
    words = single_words({"year", "last year", "the end of the year", "the previous evening"})
    assert words == {"year", "previous"}
