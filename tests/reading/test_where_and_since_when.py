"""Days told before "where", talks that go on or came to nothing, what two decided to put off."""

from __future__ import annotations

import pytest
from reading_desk import agreements, told

Told = tuple[str, str, str | None]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Le ministre français était mardi à Bonn, où il a signé un accord avec l'Allemagne.",
         "fr"),
        ("El ministro español viajó el martes a Rabat, donde firmó un acuerdo con Marruecos.",
         "es"),
        ("Sie war am Dienstag in Metz, wo Deutschland und Frankreich ein Abkommen schlossen.",
         "de"),
    ],
)  # fmt: skip
def test_what_was_signed_where_one_went_has_the_day_of_the_journey(text: str, lang: str) -> None:
    (one,) = told(text, lang)
    assert (one[0], one[1], one[2]) == ("agreement", "signed", "2024-05-14")


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Die Gespräche Deutschlands und Frankreichs sind am Dienstag ohne Ertrag beendet worden.",
         "de", ("dialogue", "held", "2024-05-14")),
        ("Deutschland und Frankreich führen seit Montag Gespräche über Fähren.",
         "de", ("dialogue", "ongoing", "2024-05-13")),
        ("Deutschland und Frankreich führen seit dem 3. Mai Gespräche über Fähren.",
         "de", ("dialogue", "ongoing", "2024-05-03")),
        ("Deutschland und Frankreich führen Gespräche über Fähren.",
         "de", ("dialogue", "ongoing", None)),
        ("Les négociations entre la France et l'Allemagne sur les ferries sont achevées.",
         "fr", ("dialogue", "held", None)),
        ("Fuerzas de España y Marruecos realizan desde el lunes un ejercicio combinado.",
         "es", ("exercise", "ongoing", "2024-05-13")),
        ("Die Minister kommen am 3. Juni zum deutsch-französischen Ministerrat zusammen.",
         "de", ("committee", "planned", "2024-06-03")),
        ("España y Marruecos acordaron posponer la reunión de su comisión mixta.",
         "es", ("committee", "postponed", None)),
        ("La France et l'Allemagne ont prorogé de cinq ans leur accord de pêche.",
         "fr", ("agreement", "signed", None)),
        ("España y Marruecos prorrogaron por cinco años su convenio de pesca.",
         "es", ("agreement", "signed", None)),
    ],
)  # fmt: skip
def test_how_far_it_got_is_told_past_what_stands_between(
    text: str, lang: str, expected: Told
) -> None:
    (one,) = told(text, lang)
    assert (one[0], one[1], one[2]) == expected


def test_talks_that_never_were_are_none() -> None:
    text = "Deutschland und Frankreich haben ohne Gespräche am Dienstag die Fähren eingestellt."
    assert agreements(text, "de") == ()


def test_what_two_negotiate_on_is_not_signed_when_their_talks_are_over() -> None:
    text = "Die Gespräche zwischen Deutschland und Frankreich über ein Fährabkommen sind beendet."
    assert told(text, "de") == [("dialogue", "held", None, ("DE", "FR"))]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Schiffe aus Deutschland und Frankreich haben am Dienstag das Räumen von Minen geübt.",
         "de"),
        ("Des pompiers de France et d'Allemagne ont simulé mardi la chute d'un avion.", "fr"),
        ("Unos 200 efectivos de España y Marruecos simularon el martes un gran incendio.", "es"),
    ],
)  # fmt: skip
def test_crews_of_two_countries_that_practise_hold_an_exercise(text: str, lang: str) -> None:
    (one,) = told(text, lang)
    assert (one[0], one[1], one[2]) == ("exercise", "held", "2024-05-14")


def test_the_day_of_a_dateline_without_a_dash_is_none_of_the_signing() -> None:
    lines = (
        "Oslo, May 17 (NTB) Norway and Iceland have signed a herring accord, it was said Friday.",
        "The agreement was signed on Tuesday by the ministers of Norway and Iceland.",
    )
    assert [one[2] for one in told("\n".join(lines))] == ["2024-05-14"]
