"""Commissions and groups that two countries share, in several languages, and where they met."""

from __future__ import annotations

import datetime as dt

import pytest
from reading_desk import agreements

DAY = dt.date(2024, 3, 14)


def told(text: str, lang: str) -> list[tuple[str, str | None, str, tuple[str, ...]]]:
    return [
        (a.kind, a.date.iso if a.date else None, a.status, a.countries)
        for a in agreements(text, lang, DAY)
    ]


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        (
            "es",
            "La comisión económica mixta de España y Marruecos se reunió el martes en Ceuta.",
            "committee",
        ),
        (
            "fr",
            "Le groupe permanent franco-japonais sur les crues s'est réuni mardi à Mayence.",
            "working_group",
        ),
        (
            "it",
            "Il gruppo permanente italo-francese sulle piene si è riunito martedì a Bolzano.",
            "working_group",
        ),
        (
            "pt",
            "A comissão económica mista luso-brasileira reuniu-se na terça-feira em Natal.",
            "committee",
        ),
        (
            "en",
            "The Norwegian-Icelandic expert group on ferries met in Molde on Tuesday.",
            "working_group",
        ),
        (
            "de",
            "Die gemischte Wirtschaftskommission Deutschlands und Frankreichs tagte am Dienstag.",
            "committee",
        ),
    ],
)
def test_a_body_of_any_field_is_shared_where_it_is_called_so(
    lang: str, text: str, kind: str
) -> None:
    ((found, date, status, sides),) = told(text, lang)
    assert (found, date, status, len(sides)) == (kind, "2024-03-12", "held", 2)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "La comisión económica de España se reunió el martes en Bergen."),
        ("fr", "Le groupe permanent sur les crues s'est réuni mardi à Mayence."),
        ("en", "The expert group on ferries met in Molde on Tuesday."),
    ],
)
def test_a_body_that_nobody_shares_is_no_agreement(lang: str, text: str) -> None:
    assert told(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "España y Marruecos se reunieron el martes en Bergen para su diálogo anual."),
        (
            "fr",
            "L'Allemagne et la France se sont retrouvés mardi à Bergen pour leur dialogue annuel.",
        ),
        ("it", "Francia e Italia si sono incontrati martedì a Bergen per il dialogo annuale."),
        ("pt", "Brasil e Portugal reuniram-se na terça-feira em Bergen para o seu diálogo anual."),
    ],
)
def test_they_met_for_their_dialogue(lang: str, text: str) -> None:
    assert [one[:3] for one in told(text, lang)] == [("dialogue", "2024-03-12", "held")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "España y Marruecos acordaron hoy el peaje en una reunión de su comisión mixta."),
        (
            "fr",
            "Paris et Berlin ont convenu jeudi d'un tarif lors d'une réunion de leur comité mixte.",
        ),
        (
            "en",
            "Norway and Iceland agreed on Thursday on fees at a meeting of their joint committee.",
        ),
    ],
)
def test_what_was_agreed_at_a_meeting_of_their_body_tells_of_the_meeting(
    lang: str, text: str
) -> None:
    assert ("committee", "2024-03-14", "held") in [one[:3] for one in told(text, lang)]
