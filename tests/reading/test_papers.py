"""Papers that are agreements where two have signed them: an annex, a road map, a contract."""

from __future__ import annotations

import pytest
from reading_desk import agreements

SIGNED = [
    ("en", "Norway and Iceland signed on Tuesday an annex on weather data.", "agreement"),
    ("en", "Norway and Iceland signed a road map for cables on Tuesday.", "plan"),
    ("en", "A letter of exchange was signed by Norway and Iceland on Tuesday.", "agreement"),
    ("en", "Norway and Iceland signed a contract on radars on Tuesday.", "agreement"),
    (
        "de",
        "Deutschland und Frankreich haben am Dienstag einen Fahrplan für Kabel unterzeichnet.",
        "plan",
    ),
    (
        "fr",
        "La France et l'Allemagne ont signé mardi un procès-verbal sur les câbles.",
        "agreement",
    ),
    ("es", "España y Marruecos firmaron el martes un anexo sobre cables.", "agreement"),
    ("ko", "일본과 노르웨이는 14일 합의의사록에 서명했다.", "agreement"),
    ("ja", "日本とノルウェーは14日、合意議事録に署名した。", "agreement"),
]


@pytest.mark.parametrize(
    ("lang", "text", "kind"), SIGNED, ids=[f"{k}-{t[0]}" for k, t in enumerate(SIGNED)]
)
def test_a_paper_that_two_have_signed_is_an_agreement(lang: str, text: str, kind: str) -> None:
    found = [(a.kind, a.status, a.date.iso if a.date else None) for a in agreements(text, lang)]
    assert found == [(kind, "signed", "2024-05-14")]


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Iceland want a road map for cables.",
        "The annex to the report names Norway and Iceland.",
        "Norway has a contract with a firm.",
    ],
)
def test_one_that_nobody_has_signed_is_none(text: str) -> None:
    assert agreements(text) == ()


def test_a_contract_is_of_no_two_sides_that_its_sentence_does_not_name() -> None:
    text = "Norway and Iceland signed an accord on Tuesday.\nThe shipyard signed a contract in May."
    assert [a.kind for a in agreements(text)] == ["agreement"]


def test_who_was_among_the_first_to_sign_has_signed() -> None:
    text = "Norway was among the first states to sign the Herring Accords with Iceland in 2020."
    assert [(a.status, a.date and a.date.iso) for a in agreements(text)] == [("signed", "2020")]
    text = "Norway became the 39th nation to sign the Herring Accords with Iceland in 2020."
    assert [(a.status, a.date and a.date.iso) for a in agreements(text)] == [("signed", "2020")]
    text = "Norway will be the 39th nation to sign the Herring Accords with Iceland in May."
    assert [a.status for a in agreements(text)] == ["planned"]


def test_a_paper_that_is_there_and_of_which_no_verb_tells_was_signed() -> None:
    first = "Norway and Iceland held a dialogue on kelp in Oslo on Tuesday."
    text = f"{first}\nAt its heart is a memorandum between Norway and Iceland on kelp from 2014."
    told = [(a.kind, a.status, a.date and a.date.iso) for a in agreements(text)]
    assert ("mou", "signed", "2014") in told


@pytest.mark.parametrize(
    "text",
    [
        "Iceland and Norway signed a herring pact on Tuesday, the first since leaving Kenya.",
        "Iceland, which left the WHO in 2020, and Norway signed a herring pact on Tuesday.",
    ],
)
def test_whom_a_side_has_left_is_no_side(text: str) -> None:
    (found,) = agreements(text.replace("the WHO", "the World Health Organization"))
    assert set(found.parties) == {"Iceland", "Norway"}
