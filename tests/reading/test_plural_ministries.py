"""Ministries by one word in the plural, and bodies by the short form that stands beside them."""

from __future__ import annotations

import pytest
from reading_desk import agencies


@pytest.mark.parametrize(
    ("lang", "sentence", "countries"),
    [
        ("es", "Los Ministerios de Pesca de España y de Marruecos firmaron.", ["ES", "MA"]),
        ("es", "Los ministerios de Pesca de Francia y Marruecos firmaron.", ["FR", "MA"]),
        (
            "fr",
            "Les ministères de la Pêche de la France et de l'Allemagne ont signé.",
            ["FR", "DE"],
        ),
        ("de", "Die Justizministerien von Frankreich und Deutschland sprachen.", ["FR", "DE"]),
    ],
)
def test_a_plural_is_a_ministry_of_each_country(
    lang: str, sentence: str, countries: list[str]
) -> None:
    assert sorted(str(body.country) for body in agencies(sentence, lang)) == sorted(countries)


def test_whose_the_ministries_are_is_not_what_they_are_of() -> None:
    assert agencies("Los ministerios de España y de Marruecos firmaron un convenio.", "es") == ()


def test_a_short_form_beside_a_name_tells_which_body_it_is() -> None:
    (found,) = agencies("노르웨이와 일본은 세계보건처 WHO와 5일 오슬로에서 만났다.", "ko")
    assert found.name == "World Health Organization"
