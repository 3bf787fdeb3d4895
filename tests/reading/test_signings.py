"""Signings told by a noun, and papers that bear the day of the meeting they were signed at."""

from __future__ import annotations

import pytest
from reading_desk import agreements

NOUNS = [
    (
        "en",
        "The signing of the pact between Norway and Iceland, set for May, is put off.",
        "postponed",
    ),
    ("en", "The signing of the pact between Norway and Iceland is due on 24 May.", "planned"),
    ("en", "The signing of the pact between Norway and Iceland took place on Tuesday.", "signed"),
    ("fr", "La signature de l'accord entre la France et l'Allemagne a été reportée.", "postponed"),
    ("es", "La firma del acuerdo entre España y Marruecos fue aplazada.", "postponed"),
    ("es", "La firma del acuerdo entre España y Marruecos se celebró el martes.", "signed"),
]
MEETINGS = [
    (
        "en",
        "Norway and Iceland held a joint commission in Oslo on Tuesday.",
        "Herring was the first point.\nCod was the second.\nMackerel came last.",
        "After the talks Norway and Iceland signed an agreement on rescue at sea.",
    ),
    (
        "es",
        "España y Marruecos celebraron el martes la segunda reunión ministerial.",
        "Durante el encuentro España y Marruecos firmaron un acuerdo sobre salvamento.",
    ),
    (
        "ko",
        "노르웨이와 브라질은 지난 14일 오슬로에서 제3차 회의를 열었다.",
        "양국은 회의를 마친 뒤 구조 협력 약정에도 서명했다.",
    ),
]


@pytest.mark.parametrize(("lang", "text", "status"), NOUNS)
def test_a_signing_told_by_a_noun_has_got_as_far_as_its_verb_says(
    lang: str, text: str, status: str
) -> None:
    assert [a.status for a in agreements(text, lang)] == [status]


@pytest.mark.parametrize("told", MEETINGS, ids=lambda told: told[0])
def test_a_paper_signed_at_a_meeting_bears_its_day(told: tuple[str, ...]) -> None:
    days = {
        a.kind: a.date.iso if a.date else None for a in agreements("\n".join(told[1:]), told[0])
    }
    assert set(days.values()) == {"2024-05-14"}
    assert len(days) > 1
