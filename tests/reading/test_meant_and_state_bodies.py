"""What was to have been signed and was not, and governments that act for their countries."""

from __future__ import annotations

import pytest
from reading_desk import steps_told, told


@pytest.mark.parametrize(
    "text",
    [
        "The accord between Norway and Iceland was to have been signed on Wednesday.",
        "The accord between Norway and Iceland was supposed to be signed on Wednesday in Alta.",
    ],
)
def test_what_was_to_have_been_signed_did_not_come_on_its_day(text: str) -> None:
    assert steps_told(text) == [("agreement", "postponed", "2024-05-15")]


def test_what_never_took_place_is_off() -> None:
    text = "Talks between Norway and Iceland planned for Monday never took place."
    assert [status for _, status, _ in steps_told(text)] == ["cancelled"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway's cabinet on Tuesday approved the signing of an accord with Iceland.", "planned"),
        ("The Norwegian government approved the signing of an accord with Iceland.", "planned"),
        ("Norway's parliament on Tuesday ratified an agreement with Iceland on nets.", "signed"),
    ],
)
def test_a_government_or_parliament_acts_for_its_country(text: str, status: str) -> None:
    assert [(how, sides) for _, how, _, sides in told(text)] == [(status, ("IS", "NO"))]


def test_a_government_that_only_reports_is_no_side() -> None:
    text = "Norway's government said on Tuesday that Kenya and Vietnam had signed a treaty."
    assert [sides for *_, sides in told(text)] == [("KE", "VN")]
