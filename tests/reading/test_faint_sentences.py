"""Sentences that may tell of what another clipping tells, and by themselves of nothing."""

from __future__ import annotations

from reading_desk import agreements, mentions

LEAD = "Norway and Iceland signed a memorandum on herring in Oslo on 13 May 2024. "


def test_a_sentence_with_sides_and_a_day_may_tell_of_something() -> None:
    text = "The harbour masters of Norway and Iceland shared a pot of tea on 13 May 2024."
    assert agreements(text) == ()
    assert mentions(text) == [("untold", "held", "2024-05-13", ("IS", "NO"))]


def test_the_word_for_it_tells_the_kind_and_how_far_it_got() -> None:
    text = LEAD + "What became of the treaty that Kenya and Brazil put off is not known."
    assert mentions(text) == [("treaty", "postponed", None, ("BR", "KE"))]


def test_what_is_told_clearly_is_not_told_faintly_too() -> None:
    assert len(agreements(LEAD)) == 1
    assert mentions(LEAD) == []


def test_who_is_not_named_is_whom_the_text_is_about() -> None:
    assert mentions(LEAD + "On Tuesday the harbour masters shared a pot of tea.") == [
        ("untold", "held", "2024-05-14", ("IS", "NO"))
    ]


def test_a_sentence_without_a_day_and_a_word_for_it_may_tell_of_anything() -> None:
    assert mentions(LEAD + "Norway and Iceland are fond of herring.") == []


def test_a_text_about_one_country_tells_by_the_day_of_what_others_tell() -> None:
    assert mentions("Norway's guest came to the table in May 2024.") == []
    assert mentions("Norway's guest came to the table on 13 May 2024.") == [
        ("untold", "held", "2024-05-13", ("NO",))
    ]
    assert mentions("Norway's guest signed on 13 May 2024.") == [
        ("agreement", "signed", "2024-05-13", ("NO",))
    ]


def test_a_round_of_what_the_text_is_about_may_be_a_session() -> None:
    text = "At the previous round, in the capital in May 2023, the two got no further than fog."
    assert mentions(LEAD + text) == [("dialogue", "held", "2023-05", ("IS", "NO"))]


def test_what_is_only_imagined_may_tell_of_nothing() -> None:
    done = "They signed one in May 2023, and so they had ships."
    assert len(mentions(LEAD + done)) == 1
    assert mentions(LEAD + "Had they signed one in May 2023, they would have ships.") == []
