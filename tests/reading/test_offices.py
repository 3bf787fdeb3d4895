"""Bodies whose kind comes first, as French, Spanish, Italian and Portuguese pages print them."""

from __future__ import annotations

import pytest
from reading_desk import agencies


def names(text: str, lang: str) -> list[str]:
    return [a.name for a in agencies(text, lang)]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        (
            "L'Agence nationale des phares togolais et l'Office béninois des digues ont signé.",
            "fr",
            ["Agence nationale des phares togolais", "Office béninois des digues"],
        ),
        (
            "Le ministère béninois de l'Économie forestière l'a dit.",
            "fr",
            ["Ministère béninois de l'Économie forestière"],
        ),
        (
            "Il dirige le Bureau d'enquêtes et d'analyses (BEA).",
            "fr",
            ["Bureau d'enquêtes et d'analyses"],
        ),
        (
            "La Registraduría Nacional del Estado Civil y el Cuerpo de Bomberos vinieron.",
            "es",
            ["Registraduría Nacional del Estado Civil", "Cuerpo de Bomberos"],
        ),
        (
            "El Instituto Boliviano de Metrología midió el agua.",
            "es",
            ["Instituto Boliviano de Metrología"],
        ),
        (
            "L'Istituto superiore per i fari e la difesa dei porti (Isfdp) misura le onde.",
            "it",
            ["Istituto superiore per i fari e la difesa dei porti"],
        ),
        (
            "La Soprintendenza archeologica e l'Agenzia maltese per l'acqua scavano.",
            "it",
            ["Soprintendenza archeologica", "Agenzia maltese per l'acqua"],
        ),
        (
            "A Administração Geral Tributária e a Polícia Rodoviária Federal assinaram.",
            "pt",
            ["Administração Geral Tributária", "Polícia Rodoviária Federal"],
        ),
        (
            "A Direção-Geral do Livro e a Biblioteca Nacional vão partilhar mapas.",
            "pt",
            ["Direção-Geral do Livro", "Biblioteca Nacional"],
        ),
    ],
)
def test_qualities_and_fields_behind_the_kind_belong_to_the_name(
    text: str, lang: str, expected: list[str]
) -> None:
    assert names(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Le Centre de la ville et le Service après-vente ont fermé.", "fr"),
        ("L'Institut Lumière et le Bureau ont refusé.", "fr"),
        ("El Instituto Robledo y la Compañía de Danza no vinieron.", "es"),
        ("El Comité Mixto Nacional se reunió.", "es"),
        ("L'Istituto Rossi e la Società di danza non firmano.", "it"),
        ("O Instituto Ribeiro e a Companhia de Dança não vieram.", "pt"),
    ],
)
def test_what_anybody_may_found_is_no_public_body(text: str, lang: str) -> None:
    assert names(text, lang) == []


def test_what_is_said_of_a_ministry_only_by_its_country_is_no_name() -> None:
    assert names("Le ministère japonais a dit non.", "fr") == []


def test_another_body_behind_and_ends_the_name() -> None:
    text = "Le chef de l'Office des forêts et de la gendarmerie nationale l'a dit."
    assert names(text, "fr") == ["Office des forêts", "Gendarmerie nationale"]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        (
            "Divers of the Instituto Nacional de Faros came to Oslo.",
            "en",
            ["Instituto Nacional de Faros"],
        ),
        ("Die Polizia di Stato und die Feuerwehr kamen.", "de", ["Polizia di Stato"]),
        ("The Instituto Robledo and the Banco de Oro said no.", "en", []),
        ("Police officials and Office managers came.", "en", []),
    ],
)
def test_another_languages_bodies_are_read_where_they_are_plainly_a_states(
    text: str, lang: str, expected: list[str]
) -> None:
    assert names(text, lang) == expected


def test_whom_an_institute_is_called_after_stands_before_its_field() -> None:
    text = "O Instituto Ana Muster de Conservação da Biodiversidade (IAMBio) veio."
    assert names(text, "pt") == ["Instituto Ana Muster de Conservação da Biodiversidade"]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("C'est l'agence spatiale béninoise qui paie.", "fr", ["Agence spatiale béninoise"]),
        ("Es la agencia marroquí de aguas.", "es", ["Agencia marroquí de aguas"]),
        ("Une agence spatiale béninoise, l'agence de presse béninoise.", "fr", []),
        ("L'agence béninoise a payé.", "fr", []),
    ],
)
def test_small_letters_name_a_body_behind_the_where_its_field_and_country_are_told(
    text: str, lang: str, expected: list[str]
) -> None:
    assert names(text, lang) == expected
