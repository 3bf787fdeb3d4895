"""Portuguese, a language that came as a data file alone: no code knows of it."""

from __future__ import annotations

import datetime as dt

import pytest
from conftest import Archive
from reading_desk import agencies, agreements

from clipline.reading.dates import find_dates

WEDNESDAY = dt.date(2023, 6, 14)

# A pasted page: menu, breadcrumb, headline, stamp, byline, caption, text, teaser, footer.
PAGE = """\
Ir para o conteúdo
Menu
Pesquisar
Assinar

Início
Mundo

Portugal e Noruega assinam memorando sobre segurança das redes

Por Lívia Cantanhede

Publicado em 12 de março de 2024 às 18:05

Foto: a sala das assinaturas, arquivo

OSLO - O Ministério da Defesa norueguês e Portugal assinaram na terça-feira um memorando de \
entendimento sobre segurança das redes, anunciou o porta-voz do ministério.

A segunda reunião do grupo de trabalho entre Portugal e Noruega realizar-se-á em junho em Lisboa.

Deputados pediram que Portugal e Noruega assinem um tratado de pesca.

Leia também:
O porto de Leixões fecha para obras

© Todos os direitos reservados
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("quarta-feira, 14 de junho", ["2023-06-14"]),
        ("assinaram ontem e hoje", ["2023-06-13", "2023-06-14"]),
        ("em 26 de abril de 2023", ["2023-04-26"]),
        ("26 de abril passado", ["2023-04-26"]),
        ("em abril do ano passado, em março de 2021", ["2022-04", "2021-03"]),
        ("na próxima segunda-feira", ["2023-06-19"]),
        ("na semana passada", ["2023-W23"]),
        ("desde 2019", ["2019"]),
        ("há dois anos", ["2021"]),
        ("1º de maio", ["2023-05-01"]),
        ("em seis países, 2000 pessoas, cada segunda-feira", []),
    ],
)
def test_portuguese_dates(text: str, expected: list[str]) -> None:
    assert [date.value for date in find_dates(text, WEDNESDAY, "pt")] == expected


def test_a_portuguese_page_is_read_like_any_other(archive: Archive) -> None:
    archive.add("pagina.txt", PAGE)
    assert archive.build() == 0
    (clipping,) = archive.table("clippings")
    told = {key: clipping[key] for key in ("lang", "title", "published", "byline", "place")}
    assert told == {
        "lang": "pt",
        "title": "Portugal e Noruega assinam memorando sobre segurança das redes",
        "published": "2024-03-12T18:05",
        "byline": ["Lívia Cantanhede"],
        "place": "Oslo",
    }
    body = " ".join(PAGE[span["start"] : span["end"]] for span in clipping["body"])
    assert body.startswith("OSLO - O Ministério")
    assert body.endswith("um tratado de pesca.")


def test_portuguese_agreements_have_kind_day_and_status(archive: Archive) -> None:
    archive.add("pagina.txt", PAGE)
    archive.build()
    (clipping,) = archive.table("clippings")
    told = [(a["kind"], a["date"], a["status"]) for a in clipping["agreements"]]
    assert told == [
        ("mou", "2024-03-12", "signed"),
        ("working_group", "2024-06", "planned"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "date", "status"),
    [
        ("O Brasil e a Noruega assinaram na terça-feira um acordo.", "agreement", 14, "signed"),
        (
            "A assinatura do acordo entre Brasil e Noruega foi adiada.",
            "agreement",
            None,
            "postponed",
        ),
        ("A França e a Alemanha realizaram ontem a segunda reunião.", "dialogue", 16, "held"),
        (
            "Um acordo entre a França e o Brasil será assinado na segunda-feira.",
            "agreement",
            20,
            "planned",
        ),
    ],
)
def test_portuguese_sentences_tell_of_agreements(
    text: str, kind: str, date: int | None, status: str
) -> None:
    told = [(a.kind, a.date.day if a.date else None, a.status) for a in agreements(text, "pt")]
    assert told == [(kind, date, status)]


def test_countries_that_no_list_names_in_portuguese_are_known_by_the_data_file() -> None:
    text = "O Ministério da Saúde moçambicano e a Agência Nacional de Pescas angolana reuniram-se."
    assert [a.country for a in agencies(text, "pt")] == ["MZ", "AO"]


def test_portuguese_bodies_are_known_by_their_form() -> None:
    text = "Falaram o Ministério da Agricultura e Pescas e o Instituto Nacional de Estatística."
    assert [a.name for a in agencies(text, "pt")] == [
        "Ministério da Agricultura e Pescas",
        "Instituto Nacional de Estatística",
    ]
