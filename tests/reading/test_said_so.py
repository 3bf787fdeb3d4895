"""The day that the next sentence or clause gives; perfects; what is done in the present tense."""

from __future__ import annotations

import pytest
from reading_desk import agreements, told


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("Deutschland und Frankreich haben ein Abkommen über Fähren unterschrieben.",
         "Das teilte der Sprecher in Bonn am Dienstag mit.", "de"),
        ("España y Marruecos han firmado un acuerdo de pesca.",
         "Así lo anunció el martes el portavoz en Madrid.", "es"),
        ("La France et l'Allemagne ont signé un accord sur les ferries.",
         "C'est ce qu'a annoncé mardi le porte-parole à Paris.", "fr"),
    ],
)  # fmt: skip
def test_the_next_sentence_tells_when_it_was_made_known(first: str, second: str, lang: str) -> None:
    (one,) = told(f"{first}\n{second}", lang)
    assert (one[0], one[1], one[2]) == ("agreement", "signed", "2024-05-14")


def test_a_next_sentence_that_makes_nothing_known_gives_no_day() -> None:
    text = (
        "Deutschland und Frankreich haben ein Abkommen unterschrieben.\nDas sieht der Plan vom 3. "
    )
    (one,) = told(f"{text}Mai vor.", "de")
    assert one[2] is None


@pytest.mark.parametrize(
    "said", ["der Hafen am Dienstag bekannt gab", "der Hafen am Dienstag bekanntgab"]
)
def test_a_clause_tells_when_it_became_known(said: str) -> None:
    text = f"Deutschland und Frankreich schlossen ein Abkommen, wie {said}."
    (one,) = told(text, "de")
    assert one[2] == "2024-05-14"


@pytest.mark.parametrize(
    ("text", "lang", "status", "day"),
    [
        ("El presidente de España ha recibido este martes a su homólogo marroquí.",
         "es", "held", "2024-05-14"),
        ("El ministro de España se ha entrevistado este martes con su homólogo marroquí.",
         "es", "held", "2024-05-14"),
        ("Los ministros de España y Marruecos han conversado este martes en Ceuta.",
         "es", "held", "2024-05-14"),
        ("Se suspende la reunión entre los ministros de España y Marruecos prevista el lunes.",
         "es", "postponed", "2024-05-20"),
        ("Frankreichs Präsident empfängt am Montag seinen deutschen Amtskollegen.",
         "de", "planned", "2024-05-20"),
        ("Frankreichs Präsident wurde am Montag von seinem deutschen Amtskollegen empfangen.",
         "de", "held", "2024-05-13"),
    ],
)  # fmt: skip
def test_a_meeting_is_told_in_the_perfect_and_in_the_present(
    text: str, lang: str, status: str, day: str
) -> None:
    (one,) = told(text, lang)
    assert (one[0], one[1], one[2]) == ("dialogue", status, day)


def test_who_received_no_one_in_office_held_no_talks() -> None:
    text = "El presidente de España ha recibido este martes a los pescadores marroquíes."
    assert agreements(text, "es") == ()


@pytest.mark.parametrize(
    ("text", "lang", "status"),
    [
        ("España y Marruecos renovarán en junio su convenio de pesca.", "es", "planned"),
        ("La France et l'Allemagne ont finalisé mardi un accord sur les ferries.",
         "fr", "announced"),
    ],
)  # fmt: skip
def test_an_accord_is_to_be_renewed_or_is_made_final(text: str, lang: str, status: str) -> None:
    (one,) = told(text, lang)
    assert (one[0], one[1]) == ("agreement", status)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Die Gespräche zwischen Deutschland und Frankreich wurden am Sonntag abgebrochen.",
         "2024-05-12"),
        ("Das für Sonntag geplante Treffen der Minister Deutschlands und Frankreichs ist abgesagt.",
         "2024-05-19"),
    ],
)  # fmt: skip
def test_talks_came_to_nothing_on_a_day_before_and_are_off_on_a_day_ahead(
    text: str, day: str
) -> None:
    (one,) = told(text, "de")
    assert (one[1], one[2]) == ("cancelled", day)


def test_two_heads_of_diplomacy_are_told_by_two_adjectives_behind_them() -> None:
    text = "Les chefs de la diplomatie islandaise et marocaine ont discuté mardi des ferries."
    (one,) = told(text, "fr")
    assert (one[0], one[1], one[2]) == ("dialogue", "held", "2024-05-14")
    assert set(one[3]) == {"IS", "MA"}
