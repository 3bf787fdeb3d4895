from __future__ import annotations

import time

import pytest
from reading_desk import agencies, lay_out


def names(text: str, lang: str = "en", home: str | None = None) -> list[tuple[str, str | None]]:
    return [(a.name, a.country) for a in agencies(text, lang, home)]


@pytest.mark.parametrize(
    ("text", "home", "expected"),
    [
        ("Oslo's fisheries ministry said so.", "IS", ["no-fisheries"]),
        ("The fisheries ministry of Iceland said so.", "NO", ["is-fisheries"]),
        ("Ships came from Iceland, the fisheries ministry said.", "NO", ["no-fisheries"]),
        ("The fisheries ministry said so. Iceland agreed.", None, ["is-fisheries"]),
        ("Fisheries Minister Nor spoke in Oslo, the ministry said.", "NO", ["no-fisheries"]),
    ],
)
def test_a_generic_name_is_resolved(text: str, home: str | None, expected: list[str]) -> None:
    assert [a.id for a in agencies(text, home=home)] == expected


def test_a_list_is_led_by_the_side_named_before_it() -> None:
    text = "Iceland was represented by the fisheries ministry and the Directorate of Health."
    assert [a.country for a in agencies(text, home="NO")] == ["IS", "IS"]


def test_the_ministry_alone_is_the_last_one_named() -> None:
    text = "Brazil's health ministry met Anvisa. The ministry will pay."
    (ministry, _) = agencies(text)
    assert [m.span.of(text) for m in ministry.mentions] == ["health ministry", "The ministry"]


def test_an_acronym_stands_for_the_name_that_introduced_it() -> None:
    text = "Kenya's Department of Ocean Research (DOR) sailed. Later DOR reported."
    (found,) = agencies(text)
    assert (found.known, found.country, len(found.mentions)) == (False, "KE", 3)


def test_departments_in_one_plural_are_several() -> None:
    text = "Seats went to the Departments of Homeland Security, Justice, and Commerce."
    expected = [
        "Department of Homeland Security",
        "Department of Justice",
        "Department of Commerce",
    ]
    assert [a.name for a in agencies(text)] == expected


def test_a_shared_ministries_is_two() -> None:
    found = names("The foreign and health ministries of Brazil agreed.")
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        (
            "Kenya's Ministry of Mining, Trade and Industry",
            "en",
            "Ministry of Mining, Trade and Industry",
        ),
        ("the Food and Drug Administration", "en", "Food and Drug Administration"),
        (
            "El Ministerio para la Transición Ecológica",
            "es",
            "Ministerio para la Transición Ecológica",
        ),
        ("das Bundesamt für Strahlenschutz", "de", "Bundesamt für Strahlenschutz"),
        ("L'Agence de la biomédecine et le Ministère de la Santé", "fr", "Ministère de la Santé"),
        ("산림청과 해양수산부가", "ko", "해양수산부"),
        ("水産庁は", "ja", "水産庁"),
    ],
)
def test_an_unlisted_body_is_known_by_its_form(text: str, lang: str, expected: str) -> None:
    assert expected in [name for name, _ in names(text, lang)]


@pytest.mark.parametrize(
    "text",
    [
        "Health Minister Nísia Trindade spoke.",
        "Reporters waited at the fisheries ministry building.",
        "The matter was raised at the World Health Organization.",
        "The Xinhua News Agency reported it.",
        "The Trump Administration and the Oval Office",
        "The Working Group and the Joint Committee met.",
        "She shops at a department store.",
    ],
)
def test_titles_venues_forums_and_firms_are_no_agencies(text: str) -> None:
    assert agencies(text) == ()


def test_what_is_part_of_a_listed_body_has_its_country() -> None:
    text = (
        "Anvisa's Office of Blood Safety called. The Bureau of Tides at the Norwegian Coast Guard"
    )
    countries = {a.name: a.country for a in agencies(text)}
    assert countries["Office of Blood Safety"] == "BR"
    assert countries["Bureau of Tides"] == "NO"


def test_a_country_that_no_list_has_is_not_guessed() -> None:
    text = "Kenya's Ministry of Interior and the Ruritanian Ministry of Defense met."
    assert dict(names(text))["Ministry of Defense"] is None


def test_every_mention_lies_in_the_body_and_quotes_it() -> None:
    text = "WHO (in Geneva) praised Anvisa.\nThe WHO left."
    sheet, body = lay_out(text)
    assert len(agencies(text)) == 2
    for agency in agencies(text):
        for mention in agency.mentions:
            assert any(p.covers(mention.span) for p in body)
            assert mention.span.of(sheet.text).strip() == mention.span.of(sheet.text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry (MIN) and Anvisa of the Norwegian Coast Guard Agency said so. " * 4000,
        "Anvisa called " + "A" * 100_000,
    ],
    ids=["bodies", "one word"],
)
def test_many_mentions_and_a_giant_word_are_read_in_time(text: str) -> None:
    start = time.process_time()
    agencies(text)
    assert time.process_time() - start < 20


def test_an_adjective_or_a_short_form_makes_a_body() -> None:
    german = agencies("Aus Oslo kamen die Nationale Polizeibehörde und das Umweltamt.", "de")
    assert [a.name for a in german] == ["Nationale Polizeibehörde"]
    french = agencies("L'Agence nationale de police a ouvert une enquête.", "fr")
    assert [a.name for a in french] == ["Agence nationale de police"]
    english = agencies("The Kenya Institute for Soil Health (KISH) met the Fiji Police Force.")
    assert [a.name for a in english] == ["Kenya Institute for Soil Health", "Fiji Police Force"]


def test_a_joint_committee_of_two_states_is_no_body_of_one() -> None:
    assert agencies("노르웨이와 일본은 어업공동위원회를 열었다.", "ko") == ()


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("The Kenyan Navy and Vietnam People's Navy sailed.", "en", ["KE", "VN"]),
        ("The navy sailed, and the Blue Navy sang.", "en", []),
        ("Zarpó la Armada de Marruecos.", "es", ["MA"]),
        ("Das Landeskriminalamt ermittelt.", "de", ["DE"]),
        ("L'Agence spatiale norvégienne est venue.", "fr", [None]),
    ],
)
def test_a_force_or_an_institute_of_a_nation_is_a_body(
    text: str, lang: str, expected: list[str | None]
) -> None:
    assert [a.country for a in agencies(text, lang)] == expected


def test_an_institute_is_a_body_by_the_adjective_of_its_nation() -> None:
    text = "El Servicio Geológico Mexicano y el Instituto Chileno de Pesca midieron."
    found = agencies(text, "es")
    assert [a.name for a in found] == ["Servicio Geológico Mexicano", "Instituto Chileno de Pesca"]


def test_a_list_in_japanese_goes_on_after_its_and() -> None:
    text = "ノルウェー側から漁業省及び海上保安庁が参加した。"
    assert [m.span.of(text) for a in agencies(text, "ja") for m in a.mentions] == [
        "漁業省",
        "海上保安庁",
    ]


def test_an_agency_with_its_short_form_beside_it_is_a_body() -> None:
    assert names("On Monday the disaster agency CENAD signed a protocol.", home="BR") == [
        ("CENAD", "BR")
    ]


def test_a_service_of_a_country_is_public() -> None:
    assert names("The head of the Revenue Service of Iceland signed.") == [
        ("Revenue Service", "IS")
    ]


def test_the_last_word_of_a_longer_name_is_no_body() -> None:
    assert names("They met at the annual World Astronautical Congress in Oslo.") == []
