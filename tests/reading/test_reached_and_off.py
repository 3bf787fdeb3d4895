"""Accords that were reached, summits that are due or off, and who takes part in a drill."""

from __future__ import annotations

import pytest
from reading_desk import agreements, told


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("La France et l'Allemagne sont parvenus mardi à un accord sur la sardine.", "fr"),
        (
            "La France et l'Allemagne sont parvenus mardi à Lorient à un accord sur la sardine.",
            "fr",
        ),
        ("La France et l'Allemagne ont abouti mardi à un accord sur la sardine.", "fr"),
        ("España y Marruecos llegaron el martes a un acuerdo sobre la sardina.", "es"),
        ("Norway and Iceland came on Tuesday to an agreement on herring.", "en"),
    ],
)
def test_an_accord_that_two_came_to_is_told_of_the_day_between(text: str, lang: str) -> None:
    (one,) = told(text, lang)
    assert (one[0], one[1], one[2]) == ("agreement", "announced", "2024-05-14")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Los ministros de España y Marruecos llegaron el martes a la cumbre de Lima.", "es"),
        ("España y Marruecos no llegaron el martes a un acuerdo sobre la sardina.", "es"),
        ("La France et l'Allemagne ne sont pas parvenus mardi à un accord sur la sardine.", "fr"),
        ("La France et l'Allemagne sont d'accord sur la hausse du prix, a-t-il dit mardi.", "fr"),
    ],
)
def test_who_came_to_a_place_or_to_nothing_reached_no_accord(text: str, lang: str) -> None:
    assert agreements(text, lang) == ()


def test_two_of_one_mind_on_a_plan_have_made_that_plan_and_nothing_else() -> None:
    text = "La France et l'Allemagne se sont mis d'accord mardi sur un plan d'action contre le feu."
    (one,) = told(text, "fr")
    assert (one[0], one[1], one[2]) == ("plan", "announced", "2024-05-14")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Paris et Berlin se sont entendus mardi sur le partage de leurs cartes.", "fr"),
        ("Madrid y Rabat acordaron el martes compartir sus cartas náuticas.", "es"),
    ],
)
def test_two_seats_of_government_agree_for_their_countries(text: str, lang: str) -> None:
    (one,) = told(text, lang)
    assert (one[0], one[1], one[2]) == ("agreement", "announced", "2024-05-14")


@pytest.mark.parametrize(
    ("text", "lang", "status", "day"),
    [
        ("Le sommet entre la France et l'Allemagne se tiendra le 10 juillet à Brest.",
         "fr", "planned", "2024-07-10"),
        ("La cumbre entre España y Marruecos tendrá lugar el 10 de julio en Cádiz.",
         "es", "planned", "2024-07-10"),
        ("Das Gipfeltreffen zwischen Deutschland und Frankreich fand am Dienstag in Kehl statt.",
         "de", "held", "2024-05-14"),
        ("Le sommet entre la France et l'Allemagne, prévu mardi, a été annulé.",
         "fr", "cancelled", "2024-05-14"),
        ("Le sommet entre la France et l'Allemagne qui devait se tenir mardi a été reporté.",
         "fr", "postponed", "2024-05-14"),
        ("La cumbre entre España y Marruecos ha sido aplazada al 10 de julio.",
         "es", "postponed", "2024-07-10"),
        ("Der Gipfel zwischen Deutschland und Frankreich wurde auf den 10. Juli verschoben.",
         "de", "postponed", "2024-07-10"),
        ("A summit of Norway and Iceland has been postponed to July 10.",
         "en", "postponed", "2024-07-10"),
    ],
)  # fmt: skip
def test_a_summit_that_is_due_or_off_is_told(text: str, lang: str, status: str, day: str) -> None:
    (one,) = told(text, lang)
    assert (one[0], one[1], one[2]) == ("dialogue", status, day)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Lors du sommet de la France et de l'Allemagne, le vote a été reporté mardi.", "fr"),
        ("Nach dem Gipfel zwischen Deutschland und Frankreich wurde die Reise verschoben.", "de"),
        ("En la cumbre de España y Marruecos se aplazó el martes la subida del precio.", "es"),
        ("At the summit of Norway and Iceland the vote was postponed on Tuesday.", "en"),
    ],
)
def test_what_was_put_off_at_a_summit_is_not_the_summit(text: str, lang: str) -> None:
    assert agreements(text, lang) == ()


@pytest.mark.parametrize(
    ("text", "lang", "status", "day"),
    [
        ("Einheiten aus Deutschland und Frankreich nehmen noch bis Sonntag am Manöver Tang teil.",
         "de", "ongoing", None),
        ("Einheiten aus Deutschland und Frankreich nehmen ab Montag am Manöver Tang teil.",
         "de", "planned", "2024-05-20"),
        ("Vom 3. bis 7. Juni nehmen Einheiten aus Deutschland und Frankreich am Manöver Tang teil.",
         "de", "planned", "2024-06-03"),
        ("Des navires de France et d'Allemagne participent jusqu'au 21 mai à l'exercice Varech.",
         "fr", "ongoing", None),
        ("Des militaires de France et d'Allemagne ont participé mardi à un exercice de secours.",
         "fr", "held", "2024-05-14"),
        ("Buques de España y Marruecos participan hasta el 21 de mayo en el ejercicio Sargazo.",
         "es", "ongoing", None),
        ("Soldiers from Norway and Iceland are taking part in exercise Cold Kelp until May 21.",
         "en", "ongoing", None),
    ],
)  # fmt: skip
def test_who_takes_part_in_a_drill_tells_of_it(
    text: str, lang: str, status: str, day: str | None
) -> None:
    (one,) = told(text, lang)
    assert (one[0], one[1], one[2]) == ("exercise", status, day)


def test_all_whose_ships_take_part_are_sides_of_the_drill() -> None:
    text = "Des navires de France, d'Allemagne et du Vietnam participent à l'exercice Varech."
    (one,) = agreements(text, "fr")
    assert one.countries == ("FR", "DE", "VN")


def test_a_parade_is_no_drill() -> None:
    text = "Militares de España y Marruecos participaron el martes en un desfile."
    assert agreements(text, "es") == ()
