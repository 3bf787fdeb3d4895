"""Who signs at a text's end, behind an address, beside a place, or with a post before the name."""

from __future__ import annotations

import pytest
from reading_page import read_page

TITLE = "Two harbours to share one radio channel"
LEAD = (
    "Two harbours will share one radio channel from next spring, their masters said on Tuesday, "
    "after a year in which three boats ran aground in fog."
)
SECOND = "The channel will be tested for six months, and both towns will pay for half of it."
KOREAN = (
    "두 항구, 무선 채널 하나 함께 쓴다\n2019-03-05\n\n"
    "노르웨이의 두 항구가 내년 봄부터 무선 채널 하나를 함께 쓴다고 항만장들이 5일 밝혔다.\n\n"
    "채널은 여섯 달 동안 시험 운영되며 비용은 두 도시가 절반씩 낸다고 시의회가 결정했다.\n\n"
    "시의회는 먼저 선장들의 의견을 듣겠다는 입장이다. 보고서는 가을에 나온다."
)


@pytest.mark.parametrize(
    ("end", "names"),
    [
        (" 홍길동 기자 hong@example.com", ("홍길동",)),
        (" /홍길동 기자", ("홍길동",)),
        ("\n\n홍길동 선임기자 hong@example.com", ("홍길동",)),
        ("\n\n취재기자 : 홍길동", ("홍길동",)),
        ("\n\n▶ 홍길동 기자의 다른 기사 보기", None),
    ],
)
def test_a_reporter_who_signs_at_the_end_wrote_it(end: str, names: tuple[str, ...] | None) -> None:
    page = read_page(f"{KOREAN}{end}\n")
    assert page.masthead.byline.value == names
    assert len(page.paragraphs) == 3


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Jana Doe, à Oslo", ("Jana Doe",)),
        ("Jana Doe, em Oslo", ("Jana Doe",)),
        ("Von unserer Korrespondentin Jana Doe", ("Jana Doe",)),
        ("Rédigé par Jana DOE le Mardi 5 Mars 2019", ("Jana Doe",)),
    ],
)
def test_places_posts_and_articles_are_no_part_of_a_name(line: str, names: tuple[str, ...]) -> None:
    text = f"{TITLE}\n{line}\n5 March 2019\n\n{LEAD}\n\n{SECOND}\n"
    assert read_page(text).masthead.byline.value == names


def test_a_name_by_itself_at_the_end_signs() -> None:
    text = f"{TITLE}\n5 March 2019\n\n{LEAD}\n\n{SECOND}\n\nJana Doe\n"
    assert read_page(text).masthead.byline.value == ("Jana Doe",)


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n5 March 2019\n\n{LEAD}\n\n{SECOND} So says Jana Doe.\n\nJana Doe\n",
        f"{TITLE}\n5 March 2019\n\n{LEAD}\n\n{SECOND}\n\nJana Doe\n\nRelated stories\n\nFog\n",
    ],
)
def test_who_is_told_of_or_heads_a_list_signs_nothing(text: str) -> None:
    assert read_page(text).masthead.byline.value is None
