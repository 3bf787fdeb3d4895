"""Who signs beside how long ago, a handle, a mail or an offer is named without them."""

from __future__ import annotations

import pytest
from reading_page import names_of

TITLE = "Two harbours to share one radio channel"
BODY = (
    "Two harbours will share one radio channel from next spring, their masters said on Tuesday, "
    "after a year in which three boats ran aground in fog.\n\n"
    "The channel will be tested for six months, and both towns will pay for half of it.\n"
)


@pytest.mark.parametrize(
    "line",
    [
        "Jane Holloway 7 hours ago",
        "Jane Holloway5 hours ago",
        "Jane Holloway|Published 4 months ago",
        "Jane Holloway an hour ago",
        "Jane Holloway@janeholloway",
        "By Jane Holloway@janeholloway Dec 10, 2019, 10:20am",
        "// By Jane Holloway • Nov 11, 2019",
        "Jane Holloway vor 3 Stunden",
        "Jane Holloway il y a 2 heures",
        "Jane Holloway hace 3 horas",
    ],
)
def test_an_age_a_day_or_a_handle_beside_it_is_no_part_of_who_signs(line: str) -> None:
    assert names_of(f"Harbor Works\n\n{TITLE}\n{line}\n\n{BODY}") == ("Jane Holloway",)


@pytest.mark.parametrize(
    "line",
    [
        "Email the desk desk@harbour.example",
        "5 min read",
        "Boats 2 hours ago",
    ],
)
def test_what_stands_beside_an_age_may_be_no_ones_name(line: str) -> None:
    assert names_of(f"{TITLE}\n{line}\n\n{BODY}") is None


def test_a_teasers_author_below_the_text_does_not_sign_it() -> None:
    below = "Most read\nEels leave the upper pond at night\nJane Holloway 7 hours ago\n"
    assert names_of(f"{TITLE}\nBy Ada Marsh\n5 March 2019\n\n{BODY}\n{below}") == ("Ada Marsh",)


def test_who_signs_between_headline_and_text_signs_it_and_no_other() -> None:
    other = "Eels leave the upper pond at night\nBy Rosa Fenn\nBy Ian Moss\n"
    page = f"News\n{other}\n{TITLE}\nAda Marsh\n5 March 2019\n\n{BODY}"
    assert names_of(page) == ("Ada Marsh",)


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE}\nJane Holloway, Bergen\n\n",
        f"{TITLE}\nJane Holloway (The Fjord Globe)\nPREMIUM\n\n",
        f"{TITLE}\nBy JANE HOLLOWAY Associated Press\n5 March 2019\n\n",
        f"{TITLE}\n5 March 2019\nShare\nJane Holloway\nHarbours correspondent, from Bergen\n\n",
        f"{TITLE}\nJane Holloway, MA\n5 March 2019\n\n",
    ],
)
def test_a_name_right_over_the_text_signs_where_nobody_else_does(head: str) -> None:
    assert names_of(f"Harbours\n{head}{BODY}") == ("Jane Holloway",)


def test_newsrooms_sign_for_no_one() -> None:
    assert names_of(f"{TITLE}\nNewsroom / Fjord Coast\n5 March 2019\n\n{BODY}") is None


def test_a_name_in_han_between_headline_and_day_signs() -> None:
    text = "二つの港は来春から無線の周波数を共用すると港長が火曜日に明らかにした。\n\n"
    page = f"社会\n二つの港、無線を共用へ\n早瀬凛\n2019年3月5日 7時00分\n\n{text}{text}"
    assert names_of(page) == ("早瀬凛",)
    desk = f"社会\n二つの港、無線を共用へ\n港湾部\n2019年3月5日 7時00分\n\n{text}{text}"
    assert names_of(desk) is None
