"""Italian, a language that came as a data file alone: no code knows of it."""

from __future__ import annotations

import datetime as dt

import pytest
from conftest import Archive
from reading_desk import agreements

from clipline.reading.dates import find_dates

WEDNESDAY = dt.date(2023, 6, 14)

# A pasted page: menu, breadcrumb, headline, stamp, byline, caption, text, teaser, footer.
PAGE = """\
Vai al contenuto
Menu
Cerca
Abbonati

Home
Esteri

Italia e Norvegia firmano un memorandum sulla sicurezza delle reti

di Livia Cantarelli

Pubblicato il 12 marzo 2024 alle 18:05

Foto: la sala delle firme, archivio

OSLO - Il Ministero degli Esteri norvegese e l'Italia hanno firmato martedì un memorandum d'intesa \
sulla sicurezza delle reti, ha annunciato il portavoce del ministero.

La seconda riunione del gruppo di lavoro tra Italia e Norvegia si terrà a giugno a Roma.

Leggi anche:
Il porto di Trieste chiude per lavori

© Riproduzione riservata
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mercoledì 14 giugno", ["2023-06-14"]),
        ("hanno firmato ieri e oggi", ["2023-06-13", "2023-06-14"]),
        ("il 26 aprile 2023", ["2023-04-26"]),
        ("il 26 aprile scorso", ["2023-04-26"]),
        ("nell'aprile dell'anno scorso, a marzo 2021", ["2022-04", "2021-03"]),
        ("lunedì prossimo", ["2023-06-19"]),
        ("la settimana scorsa", ["2023-W23"]),
        ("dal 2019", ["2019"]),
        ("due anni fa", ["2021"]),
        ("l'1º maggio", ["2023-05-01"]),
        ("in sei Paesi, 2000 persone, ogni lunedì", []),
    ],
)
def test_italian_dates(text: str, expected: list[str]) -> None:
    assert [found.value for found in find_dates(text, WEDNESDAY, "it")] == expected


def test_an_italian_page_is_read_like_any_other(archive: Archive) -> None:
    archive.add("pagina.txt", PAGE)
    assert archive.build() == 0
    (clipping,) = archive.table("clippings")
    told = {key: clipping[key] for key in ("lang", "title", "published", "byline")}
    assert told == {
        "lang": "it",
        "title": "Italia e Norvegia firmano un memorandum sulla sicurezza delle reti",
        "published": "2024-03-12T18:05",
        "byline": ["Livia Cantarelli"],
    }
    body = " ".join(PAGE[span["start"] : span["end"]] for span in clipping["body"])
    assert body.startswith("OSLO - Il Ministero")
    assert body.endswith("si terrà a giugno a Roma.")


def test_italian_agreements_have_kind_day_and_status(archive: Archive) -> None:
    archive.add("pagina.txt", PAGE)
    archive.build()
    (clipping,) = archive.table("clippings")
    told = [(a["kind"], a["date"], a["status"]) for a in clipping["agreements"]]
    assert told == [
        ("mou", "2024-03-12", "signed"),
        ("working_group", "2024-06", "planned"),
    ]


def test_countries_and_their_people_are_called_as_italian_calls_them() -> None:
    text = "Il ministro tedesco ha firmato ieri un accordo di pesca con il suo omologo francese."
    (accord,) = agreements(text, "it")
    assert (accord.parties, accord.status) == (("Germany", "France"), "signed")
