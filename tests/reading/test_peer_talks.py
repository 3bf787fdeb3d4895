"""Calls, visits and journeys to another one in office in German, French and Spanish."""

from __future__ import annotations

import pytest
from reading_desk import told


@pytest.mark.parametrize(
    ("text", "lang", "status", "day"),
    [
        ("Frankreichs Ministerin telefonierte am Dienstag mit ihrem deutschen Kollegen.",
         "de", "held", "2024-05-14"),
        ("Der Umweltminister Frankreichs trifft am 20. Juni in Metz seine deutsche Kollegin.",
         "de", "planned", "2024-06-20"),
        ("Frankreichs Ministerin war am Dienstag zu Gast bei ihrem deutschen Kollegen.",
         "de", "held", "2024-05-14"),
        (("Frankreichs Ministerin reist am 20. Juni nach Kiel, um dort ihren deutschen Kollegen zu "
         "treffen."), "de", "planned", "2024-06-20"),
        ("Die Agrarminister Deutschlands und Frankreichs wollen sich am 20. Juni in Metz treffen.",
         "de", "planned", "2024-06-20"),
        ("Die Agrarminister Deutschlands und Frankreichs schalteten sich am Dienstag zusammen.",
         "de", "held", "2024-05-14"),
        ("Le ministre de la France a appelé mardi son homologue japonais.",
         "fr", "held", "2024-05-14"),
        ("Le ministre de la France se rendra le 20 juin à Tokyo pour rencontrer son homologue.",
         "fr", "planned", "2024-06-20"),
        ("Le ministre de la France rencontre le 20 juin à Nancy son homologue japonais.",
         "fr", "planned", "2024-06-20"),
        ("El ministro de España llamó por teléfono el martes a su colega de Brasil.",
         "es", "held", "2024-05-14"),
        (("El ministro de España viajará el 20 de junio a Rabat para reunirse con su homólogo."),
         "es", "planned", "2024-06-20"),
        (("La visite à Paris du ministre du Japon, qui devait rencontrer le 20 juin son homologue, "
         "a été reportée."), "fr", "postponed", "2024-06-20"),
        ("El presidente de España habló el martes por teléfono con el presidente de Brasil.",
         "es", "held", "2024-05-14"),
    ],
)  # fmt: skip
def test_who_calls_sees_or_travels_to_another_one_in_office_holds_talks(
    text: str, lang: str, status: str, day: str
) -> None:
    assert [found[:3] for found in told(text, lang)] == [("dialogue", status, day)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Frankreichs Ministerin telefonierte am Dienstag nicht mit ihrem deutschen Kollegen.",
         "de"),
        ("Der Konzernchef aus Frankreich telefonierte am Dienstag mit seinem deutschen Kollegen.",
         "de"),
        ("Die Ministerin trifft am 20. Juni eine Entscheidung über die Fähren nach Frankreich.",
         "de"),
        ("Frankreichs Minister besuchte am Dienstag eine Werft in Deutschland.", "de"),
        ("Le ministre de la France a appelé mardi son homologue japonais à la retenue.", "fr"),
        ("Le patron du port de France a appelé mardi son homologue japonais.", "fr"),
        ("Le ministre de la France se rendra le 20 juin à Tokyo pour visiter un port.", "fr"),
        ("El ministro de España llamó el martes a su colega de Brasil a rectificar.", "es"),
        ("El ministro de España no llamó el martes a su colega de Brasil.", "es"),
        ("El ministro de España habló el martes de su homólogo de Brasil en la radio.", "es"),
        ("Ein Sprecher der Ministerin Frankreichs spricht von einem deutschen Kollegen.", "de"),
        ("El ministro de España visitó el martes a los pescadores de Brasil.", "es"),
    ],
)  # fmt: skip
def test_a_call_to_do_a_thing_or_a_visit_to_others_is_no_talk(text: str, lang: str) -> None:
    assert told(text, lang) == []


@pytest.mark.parametrize(
    ("text", "lang", "kind", "status"),
    [
        ("Deutschland und Frankreich hielten am Dienstag eine Videokonferenz zu Stahl ab.",
         "de", "dialogue", "held"),
        ("La France et l'Allemagne ont tenu mardi une visioconférence sur les vaccins.",
         "fr", "dialogue", "held"),
        ("España y Marruecos celebrarán el 20 de junio una videoconferencia sobre aduanas.",
         "es", "dialogue", "planned"),
        ("Le Groupe de haut niveau de la France et de l'Allemagne se réunira le 20 juin à Metz.",
         "fr", "working_group", "planned"),
        ("El Grupo de Alto Nivel de España y Marruecos se reunirá el 20 de junio en Tetuán.",
         "es", "working_group", "planned"),
        ("Die gemeinsame Übung der Marinen Deutschlands und Frankreichs ging am Dienstag zu Ende.",
         "de", "exercise", "held"),
        ("Les consultations entre la France et l'Allemagne prévues mardi n'ont pas eu lieu.",
         "fr", "dialogue", "cancelled"),
        ("Las consultas entre España y Marruecos, fijadas para el martes, no se realizaron.",
         "es", "dialogue", "cancelled"),
    ],
)  # fmt: skip
def test_a_session_from_afar_one_of_a_group_or_one_that_failed_is_told(
    text: str, lang: str, kind: str, status: str
) -> None:
    assert [found[:2] for found in told(text, lang)] == [(kind, status)]


def test_a_gathering_beside_which_they_met_is_not_their_meeting() -> None:
    text = "Am Rande der Konferenz in Genf kam am Dienstag die Ministerin Deutschlands mit ihrem "
    text += "Kollegen aus Frankreich zusammen."
    assert [found[:3] for found in told(text, "de")] == [("dialogue", "held", "2024-05-14")]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Deux entreprises de la France et de l'Allemagne ont signé mardi un accord.", "fr"),
        ("Dos empresas de España y Marruecos celebrarán el 20 de junio una videoconferencia.",
         "es"),
        ("Companies from Norway and Iceland signed an agreement on Tuesday.", "en"),
    ],
)  # fmt: skip
def test_firms_of_two_countries_sign_and_meet_for_themselves(text: str, lang: str) -> None:
    assert told(text, lang) == []


def test_two_states_sign_for_firms() -> None:
    text = "La France et l'Allemagne ont signé mardi un accord pour les entreprises."
    assert [found[:2] for found in told(text, "fr")] == [("agreement", "signed")]


@pytest.mark.parametrize(
    ("text", "lang", "status", "day"),
    [
        ("Der Minister Frankreichs begrüßte am Dienstag seine deutsche Kollegin in Metz.",
         "de", "held", "2024-05-14"),
        ("Deutschland und Frankreich setzen ihre Gespräche am 20. Juni in Metz fort.",
         "de", "planned", "2024-06-20"),
        ("Les ministres de la France et de l'Allemagne ont déjeuné mardi en marge du sommet.",
         "fr", "held", "2024-05-14"),
        ("Los viceministros de España y Marruecos se verán el 20 de junio en Tetuán.",
         "es", "planned", "2024-06-20"),
    ],
)  # fmt: skip
def test_those_in_office_dine_welcome_and_go_on_with_their_talks(
    text: str, lang: str, status: str, day: str
) -> None:
    assert [found[:3] for found in told(text, lang)] == [("dialogue", status, day)]
