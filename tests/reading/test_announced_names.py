"""Who signs under `By` on a line of its own, below a standfirst, or hanging on to such a word."""

from __future__ import annotations

import pytest
from reading_page import names_of

TITLE = "Two harbours to share one radio channel"
STANDFIRST = (
    "After a year in which three boats ran aground in fog, two towns mean to speak on one "
    "wavelength. Their masters count on less noise and on fewer wrecks."
)
BODY = (
    "Two harbours will share one radio channel from next spring, their masters said on Tuesday, "
    "when the last of the old sets had been carried out of the tower and sold for parts.\n\n"
    "The channel will be tested for six months, and both towns will pay for half of it.\n\n"
    "Nobody has yet said who will answer at night, when most of the boats come home.\n"
)


@pytest.mark.parametrize("sign", ["By", "Written by", "Author:", "von", "Par"])
def test_a_name_below_a_word_that_signs_is_who_signs(sign: str) -> None:
    assert names_of(f"{TITLE}\n5 March 2019\n{sign}\nJane Holloway\n\n{BODY}") == ("Jane Holloway",)


def test_names_below_it_go_on_as_long_as_a_comma_or_a_sign_joins_them() -> None:
    below = "By\nJane Holloway1,\nAda Marsh &\n…\nIan Moss\nRosa Fenn\n"
    assert names_of(f"{TITLE}\n5 March 2019\n{below}\n{BODY}") == (
        "Jane Holloway", "Ada Marsh", "Ian Moss",
    )  # fmt: skip


def test_a_word_that_signs_over_something_else_announces_nobody() -> None:
    assert names_of(f"{TITLE}\n5 March 2019\nBy\nHarbour Media Limited\n\n{BODY}") is None


def test_who_signs_below_a_standfirst_that_reads_like_text_signs() -> None:
    assert names_of(f"{TITLE}\n\n{STANDFIRST}\n\nby\nJane Holloway\nListen\n\n{BODY}") == (
        "Jane Holloway",
    )


def test_the_word_that_signs_is_no_part_of_a_name_that_it_hangs_on_to() -> None:
    assert names_of(f"{TITLE}\nByJane Holloway Dec 9, 2016\n\n{BODY}") == ("Jane Holloway",)


def test_a_post_in_capitals_that_hangs_on_to_a_name_is_no_part_of_it() -> None:
    assert names_of(f"{TITLE}\nJane HollowayCEO\n9 December 2016\n\n{BODY}") == ("Jane Holloway",)


def test_a_post_of_an_unknown_desk_is_nobody() -> None:
    assert names_of(f"{TITLE}\nBy Jane Holloway\nTV Columnist\n9 December 2016\n\n{BODY}") == (
        "Jane Holloway",
    )


def test_who_took_a_photo_for_a_wire_did_not_write() -> None:
    page = f"{TITLE}\nBy Jane Holloway\nIan Moss/Reuters\n9 December 2016\n\n{BODY}"
    assert names_of(page) == ("Jane Holloway",)


@pytest.mark.parametrize(
    "line",
    [
        "BY JANE HOLLOWAY [holloway@post.example]",
        "28 March 2019 – text and photo: Jane Holloway",
        "Kolumne von Jane Holloway",
    ],
)
def test_a_mail_a_day_or_what_was_written_may_stand_beside_who_signs(line: str) -> None:
    assert names_of(f"{TITLE}\n{line}\n\n{BODY}") == ("Jane Holloway",)


def test_commas_may_have_a_space_before_them() -> None:
    page = f"{TITLE}\nby Jane Holloway , Ada Marsh , Ian Moss\n9 December 2016\n\n{BODY}"
    assert names_of(page) == ("Jane Holloway", "Ada Marsh", "Ian Moss")


def test_who_signs_right_over_the_text_signs_below_what_else_is_offered_too() -> None:
    teasers = "Related stories\nEels leave the upper pond at night\nA lamp for the long pier\n"
    page = f"{TITLE}\n{teasers}By Jane Holloway\n9 December 2016\n\n{BODY}"
    assert names_of(page) == ("Jane Holloway",)
