"""What a sentence denies, or was meant, before it goes on to what was done."""

from __future__ import annotations

import pytest
from reading_desk import steps_told, told


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("日本とノルウェーの訓練は10日に開催されず、延期された。", ["postponed"]),
        ("日本とノルウェーの訓練は10日に開催されず、中止となった。", ["cancelled"]),
        ("日本とノルウェーの外相会談は開かれず、協定は署名されなかった。", []),
        ("日本とノルウェーの漁業協定は署名されず、交渉は続いている。", []),
        ("日本とノルウェーの外相会談は10日に開催され、増便で合意した。", ["held"]),
        ("日本とノルウェーは10日、季節を問わず、共同訓練を実施した。", ["held"]),
    ],
)
def test_a_deed_denied_before_a_pause_is_not_done(text: str, steps: list[str]) -> None:
    assert [status for _, status, *_ in told(text, "ja")] == steps


@pytest.mark.parametrize(
    ("rest", "step"),
    [
        (", which was to have been signed in 2023, was finally signed on 10 May.", "2024-05-10"),
        (", which was supposed to be signed last year, was signed on 10 May.", "2024-05-10"),
    ],
)
def test_what_was_to_have_been_signed_and_was_is_signed(rest: str, step: str) -> None:
    text = f"A pact between Norway and Iceland{rest}"
    assert steps_told(text) == [("agreement", "signed", step)]


def test_what_was_to_have_been_signed_and_will_be_is_planned() -> None:
    meant = "The pact between Norway and Iceland was to have been signed on 20 May 2024 but"
    assert steps_told(f"{meant} will be signed on 25 May 2024.") == [
        ("agreement", "planned", "2024-05-25")
    ]


@pytest.mark.parametrize(
    ("lead", "status"),
    [
        ("The minister arrives in Iceland on Monday after Norway signed", "signed"),
        ("The minister will visit Iceland on Monday after Norway signed", "signed"),
        ("The minister arrives in Iceland on Monday to sign", "planned"),
        ("The minister will visit Iceland on Monday as Norway is expected to sign", "planned"),
    ],
)
def test_what_is_ahead_in_another_clause_makes_no_plan(lead: str, status: str) -> None:
    assert [how for _, how, _ in steps_told(f"{lead} an agreement with Iceland.")] == [status]
