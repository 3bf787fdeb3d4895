"""What a sentence denies, or was meant, before it goes on to what was done."""

from __future__ import annotations

import pytest
from reading_desk import told


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
