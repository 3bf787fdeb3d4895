"""Agreements, meetings and drills as papers of three languages print them, and what is none."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from reading_desk import agreements, told

from clipline.config import CountryEntry, languages, read_config

Told = tuple[str, str, str | None]
ROOT = Path(__file__).resolve().parents[2]


@cache
def site_countries() -> tuple[CountryEntry, ...]:
    config, _ = read_config(ROOT / "site.yaml")
    return config.countries


@pytest.mark.parametrize(
    ("lang", "text", "want"),
    [
        ("es", "Expertos de España y Marruecos se reunieron en Ceuta el 13 de mayo.", "2024-05-13"),
        (
            "fr",
            "Des experts de France et d'Allemagne se sont réunis le 13 mai à Brest.",
            "2024-05-13",
        ),
        (
            "fr",
            "Le ministre de France a eu, lundi à Brest, des entretiens avec celui d'Allemagne.",
            "2024-05-13",
        ),
        (
            "fr",
            "Les ministres de France et d'Allemagne ont eu lundi une séance de travail.",
            "2024-05-13",
        ),
        (
            "de",
            "In Ulm ging Montag die Pegelkonsultation zwischen Deutschland und Frankreich zu Ende.",
            "2024-05-13",
        ),
    ],
)
def test_those_who_sit_for_their_states_meet(lang: str, text: str, want: str) -> None:
    ((kind, status, day, _),) = told(text, lang)
    assert (kind, status, day) == ("dialogue", "held", want)


@pytest.mark.parametrize(
    ("lang", "text", "want"),
    [
        (
            "de",
            (
                "Der Besuch der Ministerin endete am Montag mit der Unterzeichnung einer "
                "Absichtserklärung zwischen Deutschland und Frankreich."
            ),
            ("statement_of_intent", "signed", "2024-05-13"),
        ),
        (
            "de",
            "Deutschland und Frankreich gaben den Abschluss eines Fährabkommens bekannt.",
            ("agreement", "signed", None),
        ),
        (
            "de",
            "Deutschland und Frankreich schließen ein Abkommen über Fähren.",
            ("agreement", "signed", None),
        ),
        (
            "de",
            (
                "Ein Abkommen zwischen Deutschland und Frankreich soll im Beisein der beiden "
                "Präsidenten und vieler Gäste aus der Wirtschaft im Juni in Ulm feierlich "
                "unterzeichnet werden."
            ),
            ("agreement", "planned", "2024-06"),
        ),
        (
            "de",
            (
                "Ein Abkommen zwischen Deutschland und Frankreich konnte am Montag unterzeichnet "
                "werden."
            ),
            ("agreement", "signed", "2024-05-13"),
        ),
        (
            "fr",
            "La commission mixte de France et d'Allemagne a clôturé, lundi, sa 13eme session.",
            ("committee", "held", "2024-05-13"),
        ),
        (
            "es",
            "España y Marruecos anunciaron el inicio de un diálogo de seguridad.",
            ("dialogue", "announced", None),
        ),
    ],
)
def test_the_noun_of_a_deed_tells_of_the_paper(lang: str, text: str, want: Told) -> None:
    ((kind, status, day, _),) = told(text, lang)
    assert (kind, status, day) == want


def test_two_in_office_sign_for_those_of_whom_the_text_tells() -> None:
    lead = "Deutschland und Frankreich wollen enger zusammenarbeiten. "
    signed = "Dazu unterzeichneten Kanzlerin Ada Krug und Präsident Guy Lenoir in Ulm ein Abkommen."
    assert told(lead + signed, "de") == [("agreement", "signed", None, ("DE", "FR"))]


@pytest.mark.parametrize(
    ("lang", "text", "status", "country"),
    [
        (
            "fr",
            (
                "Du 20 mai au 31 mai, des unités militaires de 24 pays procéderont à des exercices "
                "en Allemagne."
            ),
            "planned",
            "DE",
        ),
        (
            "fr",
            (
                "L'exercice Vent du Sud se déroule du 10 au 31 mai en Allemagne avec des soldats "
                "d'une vingtaine de pays."
            ),
            "ongoing",
            "DE",
        ),
        (
            "es",
            (
                "Militares de doce países participan en el ejercicio Viento Sur del 10 al 31 "
                "de mayo en Marruecos."
            ),
            "ongoing",
            "MA",
        ),
    ],
)
def test_a_drill_of_many_countries_is_told_without_their_names(
    lang: str, text: str, status: str, country: str
) -> None:
    ((kind, got, _, parties),) = told(text, lang)
    assert (kind, got, parties) == ("exercise", status, (country,))


def test_a_drill_that_began_before_the_page_and_goes_on_keeps_its_first_day() -> None:
    text = "Du 6 au 24 mai, des soldats de France et d'Allemagne procéderont à des exercices."
    assert told(text, "fr") == [("exercise", "ongoing", "2024-05-06", ("DE", "FR"))]


def test_the_day_an_accord_was_signed_is_no_day_of_the_session_held_under_it() -> None:
    text = (
        "Conformément à l'accord entre la France et l'Allemagne signé le 6 avril 2006, la première "
        "session de la commission mixte des deux pays a tenu ses travaux à Brest, le 7 mai 2024."
    )
    assert ("committee", "held", "2024-05-07", ("DE", "FR")) in told(text, "fr")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die Schulen in Ulm schließen am Montag wegen einer Übung."),
        ("de", "Zum Abschluss eines Festes in Ulm sangen Chöre aus Marokko."),
        ("es", "Expertos del puerto se reunieron con vecinos el lunes."),
        ("fr", "Le maire a eu un accident lundi avec son véhicule."),
        ("fr", "Une école de Brest a procédé à un exercice d'évacuation avec 24 élèves."),
        ("fr", "Des entreprises de plusieurs pays exposent leurs navires à Brest."),
        ("fr", "Le directeur de l'usine a rencontré lundi son homologue d'Allemagne."),
        ("en", "The director of the museum met his Norwegian counterpart on Monday."),
        ("es", "Los equipos de España y Marruecos se reunieron en Ceuta antes de la final."),
        ("de", "Deutschland und Frankreich schließen ihre Grenze für Lastwagen."),
    ],
)
def test_words_like_these_tell_of_no_agreement(lang: str, text: str) -> None:
    assert told(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Norway and Brazil signed an accord on kelp that will take effect on 1 July."),
        ("en", "Norway and Brazil signed an accord on kelp, which enters into force on 1 July."),
        (
            "fr",
            "La France et l'Allemagne ont signé un accord qui prendra effet le 1er juillet.",
        ),
        ("es", "El acuerdo, firmado por España y Marruecos, entrará en vigor el 1 de julio."),
        (
            "de",
            (
                "Deutschland und Frankreich haben ein Abkommen geschlossen, das am 1. Juli in "
                "Kraft tritt."
            ),
        ),
    ],
)
def test_the_day_a_paper_takes_effect_is_not_that_of_its_signing(lang: str, text: str) -> None:
    ((kind, status, day, _),) = told(text, lang)
    assert (kind, status, day) == ("agreement", "signed", None)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "La France et l'Allemagne ont mené l'exercice naval Vent du Sud au large de Brest."),
        ("fr", "La France et l'Allemagne ont mené l'exercice « Vent du Sud » au large de Brest."),
        ("es", 'España y Marruecos desarrollaron el ejercicio combinado "Viento Sur" en Ceuta.'),
    ],
)
def test_a_drill_with_a_name_of_its_own_points_back_at_none(lang: str, text: str) -> None:
    ((kind, status, _, _),) = told(text, lang)
    assert (kind, status) == ("exercise", "held")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Norwegian and Brazilian soldiers are taking part in the naval exercise Sea Wind."),
        ("fr", "La France et l'Allemagne prennent part à l'exercice Vent du Sud."),
    ],
)
def test_a_drill_told_in_the_present_tense_without_a_day_is_on(lang: str, text: str) -> None:
    ((kind, status, day, _),) = told(text, lang)
    assert (kind, status, day) == ("exercise", "ongoing", None)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Bundespräsidentin Ada Krug traf am Montag ihren Amtskollegen aus Frankreich."),
        ("fr", "La présidente Ada Krug a rencontré lundi son homologue d'Allemagne à Brest."),
    ],
)
def test_heads_of_state_have_counterparts_as_ministers_have(lang: str, text: str) -> None:
    ((kind, status, day, _),) = told(text, lang)
    assert (kind, status, day) == ("dialogue", "held", "2024-05-13")


def test_nationalities_are_known_in_every_form() -> None:
    by_code = {language.code: language for language in languages()}
    for code, forms in {
        "fr": {"SN": "sénégalaises", "AF": "afghanes", "TN": "tunisiennes"},
        "es": {"BG": "búlgaras", "EE": "estonias", "AO": "angoleñas"},
        "de": {"AO": "angolanischer", "AM": "armenischem", "BI": "burundischen"},
    }.items():
        own = by_code[code].lists("adjective")
        listed = {entry.code: entry.adjectives for entry in site_countries()}
        for country, form in forms.items():
            assert form in {*own.get(country, ()), *listed[country]}, form


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "fr",
            "La France et l'Allemagne ont élargi leurs liens avec la signature de sept accords.",
        ),
        ("es", "España y Marruecos ampliaron sus lazos con la firma de varios acuerdos."),
    ],
)
def test_a_signing_of_several_papers_is_one(lang: str, text: str) -> None:
    ((kind, status, day, _),) = told(text, lang)
    assert (kind, status, day) == ("agreement", "signed", None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("España y Marruecos firmarán mañana un convenio.", "2024-05-18"),
        ("España y Marruecos firmarán pasado mañana un convenio.", "2024-05-19"),
        ("España y Marruecos firmaron en la mañana del lunes un convenio.", "2024-05-13"),
        ("España y Marruecos firmaron esta mañana un convenio.", "2024-05-17"),
    ],
)
def test_tomorrow_in_spanish_is_no_morning(text: str, day: str) -> None:
    ((_, _, got, _),) = told(text, "es")
    assert got == day


def test_a_german_paper_is_named_without_when_and_where() -> None:
    text = "Deutschland und Frankreich haben am Montag in Ulm bilaterale Gespräche geführt."
    assert [a.label for a in agreements(text, "de")] == ["Bilaterale Gespräche"]


def test_of_two_bodies_before_one_verb_the_nearer_one_sat() -> None:
    text = (
        "Selon le texte portant création de la commission mixte de France et d'Allemagne, la "
        "première session de la commission mixte a tenu ses travaux lundi à Brest."
    )
    assert told(text, "fr") == [("committee", "held", "2024-05-13", ("DE", "FR"))]


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("es", "España y Marruecos preparan la firma de un acuerdo sobre pesca.", "planned"),
        ("fr", "La France et l'Allemagne préparent la signature d'un accord.", "planned"),
        ("es", "España y Marruecos negocian la firma de un acuerdo sobre pesca.", "considered"),
    ],
)
def test_a_signing_that_is_prepared_is_to_come(lang: str, text: str, status: str) -> None:
    ((kind, got, _, _),) = told(text, lang)
    assert (kind, got) == ("agreement", status)


@pytest.mark.parametrize(
    ("lang", "text", "want"),
    [
        (
            "de",
            "Frankreichs Präsident Guy Lenoir empfing am Montag Bundespräsidentin Ada Krug.",
            ("dialogue", "held", "2024-05-13"),
        ),
        (
            "de",
            "Deutschland und Frankreich kündigten eine Absichtserklärung zum Bau von Fähren an.",
            ("statement_of_intent", "announced", None),
        ),
        (
            "de",
            "An dem zweitägigen Manöver nehmen Soldaten aus Deutschland und Frankreich teil.",
            ("exercise", "ongoing", None),
        ),
        (
            "es",
            "España y Marruecos ponen en marcha un grupo de trabajo sobre el atún.",
            ("working_group", "announced", None),
        ),
        (
            "es",
            "España y Marruecos firmaron este martes siete acuerdos.",
            ("agreement", "signed", "2024-05-14"),
        ),
    ],
)
def test_further_words_of_the_press(lang: str, text: str, want: Told) -> None:
    ((kind, status, day, _),) = told(text, lang)
    assert (kind, status, day) == want


def test_a_council_of_two_governments_is_a_body_that_sits() -> None:
    text = "La France et l'Allemagne ont tenu lundi la neuvième réunion du conseil de coopération."
    assert told(text, "fr") == [("committee", "held", "2024-05-13", ("DE", "FR"))]
