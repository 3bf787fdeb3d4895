"""Reporters side by side, behind a house's letters, before a desk; and houses that are nobody."""

from __future__ import annotations

import pytest
from reading_page import names_of

TITLE = "Two harbours to share one radio channel"
BODY = (
    "Two harbours will share one radio channel from next spring, their masters said on Tuesday, "
    "when the last of the old sets had been carried out of the tower and sold for parts.\n\n"
    "The channel will be tested for six months, and both towns will pay for half of it.\n"
)


def test_reporters_in_cells_of_their_own_sign_each() -> None:
    page = (
        "두 항구, 무전 채널 함께 쓴다\n2026.03.26 10:04\n홍길동 기자  김철수 기자\n\n"
        "두 항구가 내년 봄부터 무전 채널 하나를 함께 쓰기로 했다고 항만청이 26일 밝혔다.\n\n"
        "항만청은 여섯 달 동안 채널을 시험하고 비용은 두 도시가 절반씩 낸다고 설명했다.\n"
    )
    assert names_of(page) == ("홍길동", "김철수")


def test_who_opens_a_report_behind_the_letters_of_a_house_signs_it() -> None:
    assert names_of(f"{TITLE}\n5 March 2019\n\n(HPA/Jane Holloway) {BODY}") == ("Jane Holloway",)


def test_a_desk_behind_a_name_is_no_part_of_it() -> None:
    line = "Jane Holloway, Newsroom — Tuesday, 5 March 2019"
    assert names_of(f"{TITLE}\n{line}\n\n{BODY}") == ("Jane Holloway",)


def test_who_helped_signs_on_the_same_line() -> None:
    line = "By Jane Holloway with Ada Marsh in Oslo"
    assert names_of(f"{TITLE}\n{line}\n5 March 2019\n\n{BODY}") == ("Jane Holloway", "Ada Marsh")


@pytest.mark.parametrize("house", ["HPA Berlin", "HPA Japan"])
def test_the_studio_of_a_house_is_nobody(house: str) -> None:
    assert names_of(f"{TITLE}\nVon Jane Holloway, {house}\n5. März 2019\n\n{BODY}") == (
        "Jane Holloway",
    )


def test_a_paper_by_its_name_does_not_sign() -> None:
    assert names_of(f"{TITLE}\nHarbour Ledger\n5 March 2019\n\n{BODY}") is None


def test_who_comments_with_a_day_does_not_sign() -> None:
    below = "Comments\nIan Moss, 6 March 2019, 07:12: And who answers at night?\n"
    page = f"{TITLE}\nBy Jane Holloway | 5 March 2019\n\n{BODY}\n{below}"
    assert names_of(page) == ("Jane Holloway",)
