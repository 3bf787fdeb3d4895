"""Pages of the continent's press: kickers, corrections, who writes with whom, days that open."""

from __future__ import annotations

import pytest
from reading_page import read_page

TITLE = "Zwei Häfen teilen einen Funkkanal\n"
LEAD = (
    "Die beiden Häfen werden sich vom Frühjahr an einen Funkkanal teilen, sagten ihre Meister am "
    "Dienstag, nachdem in einem Jahr drei Boote im Nebel auf Grund gelaufen waren.\n"
)
SECOND = "Der Kanal wird sechs Monate lang erprobt, und beide Städte zahlen für die Hälfte.\n"
BODY = f"{LEAD}\n{SECOND}"
TITRE = "Deux ports vont partager un canal radio\n"
DEBUT = (
    "Les deux ports vont partager un canal radio dès le printemps, ont déclaré mardi leurs "
    "capitaines, après une année où trois bateaux se sont échoués dans le brouillard.\n"
)
SUITE = "Le canal sera essayé pendant six mois, et les deux villes en paieront la moitié.\n"
TEXTE = f"{DEBUT}\n{SUITE}"


@pytest.mark.parametrize(
    "kicker", ["DÉCRYPTAGE", "Exklusiv", "Eilmeldung", "Info exclusive", "À LA UNE", "Top News"]
)
def test_a_kicker_alone_is_neither_headline_nor_outlet(kicker: str) -> None:
    page = read_page(f"{kicker}\n{TITRE}Publié le 14 mars 2024 à 18h05\n\n{TEXTE}")
    assert page.title == TITRE.strip()
    assert page.masthead.outlet.value is None


@pytest.mark.parametrize(
    "note",
    [
        "Rectificatif le 15 mars à 7 h 10 : le canal ne sera pas payé par une seule ville.",
        "Fe de errores: una versión anterior decía que el canal lo pagará una sola ciudad.",
        "Korrekturhinweis: Zunächst hieß es hier, dass eine Stadt allein für den Kanal zahle.",
        "Errata corrige: il canale non sarà pagato da una sola città, come scritto prima.",
    ],
)
def test_a_correction_below_the_text_is_no_part_of_it(note: str) -> None:
    page = read_page(f"{TITRE}Publié le 14 mars 2024 à 18h05\n\n{TEXTE}\n{note}\n")
    assert [span.of(page.sheet.text) for span in page.body] == [DEBUT.strip(), SUITE.strip()]
    assert page.masthead.place.value is None


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Par Élodie MARTEL avec Jorge PAREDES à Quito", ("Élodie MARTEL", "Jorge PAREDES")),
        ("Par Élodie Martel avec AFP", ("Élodie Martel",)),
        ("Por Lucía Ferrán con Jorge Paredes", ("Lucía Ferrán", "Jorge Paredes")),
        ("Von Karin Olbrich mit dpa", ("Karin Olbrich",)),
    ],
)
def test_who_writes_with_whom(line: str, wanted: tuple[str, ...]) -> None:
    page = read_page(f"{TITRE}{line}\nPublié le 14 mars 2024 à 18h05\n\n{TEXTE}")
    assert page.masthead.byline.value == wanted


def test_a_day_that_opens_the_text_is_its_own_and_a_clock_above_it_is_not() -> None:
    page = read_page(f"11:30 Samstag 27.04.2024\nPolitik\n{TITLE}19-03-2024 - {BODY}")
    assert page.published == "2024-03-19"


def test_a_day_within_the_first_sentence_opens_nothing() -> None:
    text = f"19.03.2024 war ein nebliger Tag. {LEAD}"
    page = read_page(f"27.04.2024, 11:30 Uhr\n{TITLE}\n{text}\n{SECOND}")
    assert page.published == "2024-04-27T11:30"


def test_a_stop_in_the_first_line_makes_no_caption_of_the_headline() -> None:
    title = "Zwei Häfen teilen einen Funkkanal. Boote liefen auf Grund, sagen die Meister"
    page = read_page(f"{title}\n\n{BODY}")
    assert page.title == title
    assert len(page.body) == 2


def test_a_text_broken_by_hand_begins_in_its_first_line() -> None:
    text = (
        "Es war ein gutes Gespräch mit dem\n"
        "neuen Kollegen aus der anderen Stadt, und der Kanal\n"
        "für die beiden Häfen kommt nun im Frühjahr, nachdem\n"
        "drei Boote im Nebel auf Grund gelaufen sind und die\n"
        "Meister einander nicht hören konnten, so sagte der\n"
        "Hafenmeister am Ende seines Besuchs in der Stadt.\n"
    )
    page = read_page(text)
    assert page.title is None
    assert page.body[0].of(page.sheet.text).startswith("Es war ein gutes Gespräch")


def test_a_gazettes_day_of_publication_stands_above_that_of_the_paper() -> None:
    stamps = "Boletín: 111|Fecha Disposición: 2025-05-06|Fecha Publicación: 2025-05-08"
    page = read_page(f"{TITRE}{stamps}\n\n{TEXTE}")
    assert page.published == "2025-05-08"
