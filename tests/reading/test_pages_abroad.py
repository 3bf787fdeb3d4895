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
    signed = page.masthead.byline.value or ()
    assert tuple(name.casefold() for name in signed) == tuple(name.casefold() for name in wanted)


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


def test_since_when_and_until_when_is_no_day_of_a_page() -> None:
    term = "Leitung: Jane Doe\nAmtszeit: 17.12.2013 - 14.03.2018\n"
    page = read_page(f"{TITLE}04.07.2016\n{term}\n{BODY}")
    assert page.published == "2016-07-04"


def test_the_days_of_a_list_of_teasers_are_not_that_of_the_page() -> None:
    heads = ("Drei Brücken bekommen Geländer", "Ein Deich wird höher", "Zwei Linien fahren später")
    days = ("11.06.2024", "13.06.2024", "05.06.2024", "12.06.2024")
    pairs = zip((*heads, TITLE[:-1]), days, strict=True)
    teasers = "".join(f"{head}\n\n{day}\n\n" for head, day in pairs)
    assert read_page(f"{teasers}\n{TITLE}\n{BODY}").published is None
    own = f"{teasers}\n{TITLE}04.07.2024\n\n{BODY}"
    assert read_page(own).published == "2024-07-04"


@pytest.mark.parametrize("opening", ["[26/01/2008 12:43:31] LIMA (AFP) ", "(26.01.2008 12:43) "])
def test_a_stamp_in_brackets_may_open_the_text(opening: str) -> None:
    page = read_page(f"{TITRE}\n{opening}{TEXTE}")
    assert (page.published or "").startswith("2008-01-26T12:43")
    assert page.masthead.wire.value == ("Agence France-Presse" if "AFP" in opening else None)


def test_a_dateline_may_give_its_day_in_figures_with_strokes() -> None:
    page = read_page(f"{TITRE}\nLima, 23/03/2023 (AFP) – {TEXTE}")
    assert page.published == "2023-03-23"
    assert page.masthead.wire.value == "Agence France-Presse"


@pytest.mark.parametrize("dash", ["-", "\u2013"])
def test_a_day_with_its_article_and_no_place_is_a_dateline(dash: str) -> None:
    page = read_page(f"{TITRE}\nLe 19 octobre 2024 {dash} {TEXTE}")
    assert page.published == "2024-10-19"
    assert page.masthead.place.value is None


def test_an_update_in_figures_is_no_dateline() -> None:
    page = read_page(f"{TITLE}Aktualisiert am 21.05.2025 - 17:12 Uhr\nLesedauer: 2 Min.\n\n{BODY}")
    assert page.body[0].of(page.sheet.text) == LEAD.strip()


def test_a_scrapers_day_before_a_caption_is_a_scrapers_day() -> None:
    caption = "ARCHIVFOTO: Zwei Boote liegen im Nebel vor der Mole. REUTERS/Jane Doe\n"
    page = read_page(f" date 2019-03-07 {caption}\n{BODY}")
    assert page.published == "2019-03-07"


def test_a_headline_a_standfirst_and_a_signature_are_no_broken_paragraph() -> None:
    top = "Deux ports vont partager un canal radio dès le printemps prochain\n"
    below = "un accord entre les deux ports sur un canal radio\n- Publié par Jane doe --\n"
    page = read_page(f"{top}{below}- Tuesday, 27 Feb, 2024\n{DEBUT}{SUITE}")
    assert page.published == "2024-02-27"
    assert page.body[0].of(page.sheet.text) == DEBUT.strip()


def test_code_left_in_brackets_is_no_dateline() -> None:
    page = read_page(
        f"{TITRE}\n{DEBUT}\n[su_note size= 17]À lire aussi : un autre port[/su_note]\n"
    )
    assert page.masthead.place.value is None


def test_a_headline_with_a_stop_may_open_with_a_sections_word() -> None:
    title = "Politik der Häfen: zwei teilen einen Funkkanal. Boote liefen auf Grund, sagen Meister"
    assert read_page(f"{title}\n\n{BODY}").title == title
