"""What German, French and Spanish say of a paper: which one is meant, whose it is, and when."""

from __future__ import annotations

import pytest
from reading_desk import agencies, agreements


def told(text: str, lang: str) -> list[tuple[str, str | None, str, tuple[str, ...]]]:
    return [
        (a.kind, a.date.iso if a.date else None, a.status, a.parties)
        for a in agreements(text, lang)
    ]


@pytest.mark.parametrize(
    "after",
    [
        "Der Vertrag soll am 1. Juli in Kraft treten.",
        "Der Vertrag soll eine engere Zusammenarbeit der Häfen ermöglichen.",
        "Im Vertrag sind auch Übergaben von Wracks geregelt.",
    ],
)
def test_a_german_noun_with_its_article_points_back(after: str) -> None:
    text = f"Deutschland und Frankreich unterzeichneten am Dienstag einen Vertrag. {after}"
    assert told(text, "de") == [("treaty", "2024-05-14", "signed", ("Germany", "France"))]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Der 1998 geschlossene Vertrag zwischen Deutschland und Frankreich lief aus.", "1998"),
        (
            "Das 2011 in Paris unterzeichnete Abkommen zwischen Deutschland und Frankreich gilt.",
            "2011",
        ),
    ],
)
def test_a_german_year_before_a_participle_is_the_papers_own(text: str, year: str) -> None:
    assert [(date, status) for _, date, status, _ in told(text, "de")] == [(year, "signed")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", ("In einer gemeinsamen Erklärung haben Deutschland und Frankreich am Mittwoch "
               "entschieden, dass künftig wieder Boote stationiert werden sollen.")),
        ("fr", ("Dans une déclaration commune, l'Allemagne et la France ont décidé mercredi que "
               "des bateaux seront à nouveau déployés.")),
        ("es", ("En una declaración conjunta, España y Francia decidieron el miércoles que se "
               "desplegarán de nuevo barcos.")),
    ],
)  # fmt: skip
def test_what_is_said_in_a_joint_statement_announces_it(lang: str, text: str) -> None:
    ((kind, date, status, _),) = told(text, lang)
    assert (kind, date, status) == ("joint_statement", "2024-05-15", "announced")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The convention, signed on 3 May 2021 by France and Morocco, provides for tugs."),
        (
            "fr",
            "L'entente, signée le 3 mai 2021 entre la France et l'Allemagne, prévoit tout.",
        ),
        ("es", "El acuerdo, suscrito el 3 de mayo de 2021 por España y Marruecos, prevé un faro."),
    ],
)
def test_a_paper_that_provides_for_something_is_there_itself(lang: str, text: str) -> None:
    ((_, date, status, _),) = told(text, lang)
    assert (date, status) == ("2021-05-03", "signed")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", ("While Norway and Iceland quarrel over quotas, France and Germany signed an "
               "agreement on 4 March 2024.")),
        ("en", ("France and Germany signed an agreement on 4 March 2024, while Norway and Iceland "
               "quarrelled over quotas.")),
        ("fr", ("Alors que l'Espagne et le Vietnam discutent de quotas, la France et l'Allemagne "
               "ont signé un accord le 4 mars 2024.")),
        ("de", ("Während Brasil und Vietnam über Quoten streiten, haben Frankreich und Deutschland "
               "am 4. März 2024 eine Vereinbarung unterzeichnet.")),
    ],
)  # fmt: skip
def test_who_acts_in_a_clause_beside_it_is_no_party(lang: str, text: str) -> None:
    ((_, date, _, parties),) = told(text, lang)
    assert (date, parties) == ("2024-03-04", ("France", "Germany"))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", ("Deutschland und Frankreich haben eine Vereinbarung unterzeichnet, wie am Montag "
               "bekannt wurde.")),
        ("fr", ("La France et l'Allemagne ont signé un accord, après que le Parlement avait voté "
               "le 6 mai.")),
    ],
)  # fmt: skip
def test_a_day_in_a_clause_beside_it_is_not_its_day(lang: str, text: str) -> None:
    assert [date for _, date, _, _ in told(text, lang)] == [None]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", ("La France et l'Allemagne ont signé un mémorandum sur la pêche et un accord sur "
               "les câbles a été conclu le 6 mai 2024.")),
        ("es", ("España y Francia firmaron un memorando sobre pesca y un acuerdo sobre cables fue "
               "suscrito el 6 de mayo de 2024.")),
    ],
)  # fmt: skip
def test_a_second_paper_with_a_verb_of_its_own_is_no_topic_of_the_first(
    lang: str, text: str
) -> None:
    assert [kind for kind, _, _, _ in told(text, lang)] == ["mou", "agreement"]


def test_one_day_of_several_is_the_same_happening() -> None:
    text = (
        "España y Brasil ratificaron el 9 de mayo de 2024 un memorando de entendimiento. El "
        "acuerdo fue suscrito en un encuentro celebrado del 6 al 11 de mayo de 2024."
    )
    assert [(kind, date) for kind, date, _, _ in told(text, "es")] == [("mou", "2024-05-09")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Deutschland und Frankreich reden. Das stand am Montag im Koalitionsvertrag."),
        ("de", ("Deutschland und Frankreich bauen Netze. Wir setzen auf strategische "
               "Partnerschaften mit Ländern, die Strom haben, und wollen am Montag beginnen.")),
        ("fr", "La France et l'Allemagne ont signé lundi une convention collective."),
        ("es", "España y Francia se acercan, indicó el lunes el Ejército en una declaración."),
    ],
)  # fmt: skip
def test_a_coalitions_contract_a_bond_and_a_saying_are_no_agreements(lang: str, text: str) -> None:
    assert told(text, lang) == []


def test_a_cooperation_contract_is_an_agreement_and_no_treaty() -> None:
    text = "Deutschland und Frankreich unterzeichneten am Dienstag einen Kooperationsvertrag."
    assert told(text, "de") == [("agreement", "2024-05-14", "signed", ("Germany", "France"))]


def test_what_is_put_in_due_form_is_signed() -> None:
    text = "España y Marruecos han formalizado este lunes un convenio de colaboración."
    assert told(text, "es") == [("agreement", "2024-05-13", "signed", ("Spain", "Morocco"))]


def test_a_noun_after_that_is_a_subject_as_any() -> None:
    text = "El ministerio dijo que una reunión entre España y Marruecos será el 4 de junio."
    (meeting,) = agreements(text, "es")
    assert (meeting.status, meeting.evidence.rule) == ("planned", "agreement-subject")


@pytest.mark.parametrize(
    "text",
    [
        (
            "Deutschland und Frankreich reden. Es regnet. Die Züge fahren. Viele bleiben daheim. "
            "Bei der Umsetzung des Pariser Klimaabkommens soll am Montag auch Norway helfen. "
            "Der Hafen ist zu. Am Abend wird gespielt."
        ),
        "Deutschland und Frankreich wollen mit einem Abkommen den Handel fördern.",
    ],
)
def test_what_a_paper_shall_do_plans_no_paper(text: str) -> None:
    assert [status for _, _, status, _ in told(text, "de") if status == "planned"] == []


def test_what_shall_be_signed_is_planned() -> None:
    text = "Deutschland und Frankreich wollen im Juni eine Vereinbarung unterzeichnen."
    assert [(date, status) for _, date, status, _ in told(text, "de")] == [("2024-06", "planned")]


def test_a_french_ministrys_name_goes_on_with_its_adjective() -> None:
    text = "Le ministère de la Santé et de la Protection sociale a signé lundi un accord."
    assert [a.name for a in agencies(text, "fr")] == [
        "Ministère de la Santé et de la Protection sociale"
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le troisième dialogue germano-japonais s'est tenu le 6 mai 2024 à Tokyo."),
        ("fr", "Une réunion bilatérale franco-allemande s'est tenue le 6 mai 2024 à Paris."),
        ("es", "La cumbre hispano-francesa número tres fue el 6 de mayo de 2024 en París."),
    ],
)
def test_two_countries_in_one_word_behind_the_noun_are_its_parties(lang: str, text: str) -> None:
    assert all(len(parties) > 1 for _, _, _, parties in told(text, lang))


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("es", "El ejercicio naval de España y Francia comenzó el lunes y sigue.", "ongoing"),
        ("fr", "La France et l'Allemagne ont convenu lundi de créer un groupe de travail.",
         "announced"),
    ],
)  # fmt: skip
def test_what_has_begun_and_what_was_agreed_on_a_day(lang: str, text: str, status: str) -> None:
    assert [(date, state) for _, date, state, _ in told(text, lang)] == [("2024-05-13", status)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", ("Foreign minister Michael Norway and his German counterpart met France and "
               "signed an agreement.")),
        ("es", "El ministro Juan Brasil y su homólogo de España firmaron con Francia un acuerdo."),
    ],
)  # fmt: skip
def test_a_surname_that_is_a_countrys_name_is_no_country(lang: str, text: str) -> None:
    ((_, _, _, parties),) = told(text, lang)
    assert not {"Norway", "Brazil"} & set(parties)


def test_a_country_after_a_day_or_an_office_is_a_country() -> None:
    text = "The two met, and on Monday Norway signed an agreement with Brazil."
    assert [set(parties) for _, _, _, parties in told(text, "en")] == [{"Norway", "Brazil"}]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Norway and Brazil put off the talks to February."),
        ("es", "Brasil y Francia aplazaron a febrero la firma del acuerdo de defensa."),
        ("de", "Deutschland und Frankreich haben die Gespräche auf Februar verschoben."),
        ("fr", "La France et l'Allemagne ont reporté à février la signature de l'accord."),
    ],
)
def test_a_month_to_which_it_is_put_off_is_still_to_come(lang: str, text: str) -> None:
    assert [(date, status) for _, date, status, _ in told(text, lang)] == [("2025-02", "postponed")]


def test_a_town_before_the_noun_is_no_part_of_its_name() -> None:
    ((kind, date, status, _),) = told(
        "España y Francia celebraron el miércoles en San Telmo consultas sobre la pesca.", "es"
    )
    assert (kind, date, status) == ("dialogue", "2024-05-15", "held")
