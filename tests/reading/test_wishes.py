"""What is only wished for, imagined or denied is no agreement, in any language."""

from __future__ import annotations

import pytest
from reading_desk import agreements

UNREAL = [
    ("en", "Lawmakers in Norway urged the government to sign a fisheries treaty with Iceland."),
    ("en", "Two experts called for a binding accord between Norway and Iceland on krill."),
    ("en", "Imagine that Norway and Iceland signed a mutual rescue treaty tomorrow."),
    ("en", "A treaty between Norway and Iceland would be easier, lawyers say."),
    ("en", "Without an agreement, Norway and Iceland will go on fishing as before."),
    ("en", "No agreement was signed by Norway and Iceland on Tuesday."),
    ("en", "A reader asked why Norway and Iceland don't sign a treaty."),
    ("de", "Abgeordnete forderten, dass Deutschland und Frankreich einen Vertrag schließen."),
    ("de", "Ohne ein Abkommen fischen Deutschland und Frankreich weiter wie bisher."),
    ("fr", "Des députés appellent à conclure un traité entre l'Allemagne et la France."),
    ("fr", "Un traité entre l'Allemagne et la France serait plus simple."),
    ("es", "Los pescadores pidieron firmar un tratado entre España y Marruecos."),
    ("es", "Un tratado entre España y Marruecos sería más sencillo."),
    ("it", "I pescatori hanno chiesto di firmare un trattato tra Francia e Kenya."),
    ("it", "Senza un trattato tra Francia e Kenya si continua a pescare come prima."),
    ("ko", "노르웨이와 브라질 정부 안에서 조약이 검토된 적은 없다."),
    ("ja", "ノルウェーと日本の協定の締結については議論されませんでした。"),
]
REAL = [
    (
        "en",
        "Norway and Iceland, urged on by fishermen, signed a treaty in Oslo.",
        "signed",
    ),
    ("en", "Norway and Iceland called for calm in a joint statement on Tuesday.", "announced"),
    ("en", "A fisheries agreement between Norway and Iceland would be signed in May.", "planned"),
    ("de", "Deutschland und Frankreich haben am Montag einen Vertrag unterzeichnet.", "signed"),
    ("fr", "L'Allemagne et la France ont signé mardi un accord sur le krill.", "signed"),
    ("es", "España y Marruecos firmaron el martes un acuerdo sobre el kril.", "signed"),
]


@pytest.mark.parametrize(("lang", "text"), UNREAL)
def test_what_is_wished_imagined_or_denied_is_no_agreement(lang: str, text: str) -> None:
    assert [a.label for a in agreements(text, lang)] == []


@pytest.mark.parametrize(("lang", "text", "status"), REAL)
def test_what_is_done_beside_a_wish_is_one(lang: str, text: str, status: str) -> None:
    assert [a.status for a in agreements(text, lang)] == [status]


PRIVATE = [
    ("en", "Norway and Iceland met in Oslo.", "The two firms signed a memorandum the same day."),
    ("de", "Deutschland und Polen sprachen.", "Beide Unternehmen unterzeichneten ein Memorandum."),
    ("ko", "노르웨이와 브라질이 만났다.", "양사는 양해각서를 체결했다."),
    ("ja", "日本とノルウェーが会談した。", "両社は覚書に署名した。"),
]


@pytest.mark.parametrize(("lang", "lead", "text"), PRIVATE)
def test_what_firms_sign_is_no_agreement_of_the_states_named_before(
    lang: str, lead: str, text: str
) -> None:
    signed = [a.label for a in agreements(f"{lead} {text}", lang) if a.status == "signed"]
    assert signed == []


def test_a_ministry_among_firms_signs() -> None:
    text = "The Ministry of Energy and the two firms signed a memorandum with Norway on 3 May 2024."
    assert [a.status for a in agreements(text, "en")] == ["signed"]


def test_a_plan_for_training_is_no_exercise() -> None:
    signed = "Norway and Iceland signed an agreement on port security on 3 May 2024."
    text = f"{signed} Two ministers welcomed the cyber training plan, and others will follow."
    assert [a.kind for a in agreements(text, "en")] == ["agreement"]
