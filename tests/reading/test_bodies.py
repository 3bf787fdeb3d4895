"""Bodies that no list names, as pages of six languages print them."""

from __future__ import annotations

import pytest
from reading_desk import agencies, lay_out

from clipline.reading.bodies.bodies import find_bodies


def names(text: str, lang: str = "en", home: str | None = None) -> list[str]:
    return [a.name for a in agencies(text, lang, home)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Norwegian Seafloor Institute sent divers.", ["Norwegian Seafloor Institute"]),
        ("The Kenya Wildlife Service and others patrol.", ["Kenya Wildlife Service"]),
        (
            "Iceland's Marine and Freshwater Institute measured it.",
            ["Marine and Freshwater Institute"],
        ),
        ("Kenya's National Geological Survey drew maps.", ["National Geological Survey"]),
        ("The Institute of Tidal Research measured it.", ["Institute of Tidal Research"]),
        ("The Japan Council of Tea Farming was founded.", ["Japan Council of Tea Farming"]),
        ("The Kenyan coast guard searched.", ["Kenyan coast guard"]),
        ("The Embassy of Kenya said so.", ["Embassy of Kenya"]),
        ("The Fjord Harbour Authority of Norway paid.", ["Fjord Harbour Authority"]),
        ("The Norwegian Tide Institution paid.", ["Norwegian Tide Institution"]),
        (
            "The Icelandic Committee for Tide Control paid.",
            ["Icelandic Committee for Tide Control"],
        ),
        (
            "The Nordic Council for the Study of the Sea met.",
            ["Nordic Council for the Study of the Sea"],
        ),
        (
            "Kenya Customs and the Kenyan Border Guard met.",
            ["Kenya Customs", "Kenyan Border Guard"],
        ),
        ("The National Fjord Power Company sells it.", ["National Fjord Power Company"]),
        ("The Kenyan Rescue Board paid.", ["Kenyan Rescue Board"]),
    ],
)
def test_whose_it_is_makes_an_institute_a_public_body(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Prison and Probation Service rents cells.", ["Prison and Probation Service"]),
        ("The Lighthouse Board and the Fire Force met.", ["Lighthouse Board", "Fire Force"]),
        ("The Teaching Council checks papers.", ["Teaching Council"]),
        ("The Council for Scientific Research came.", ["Council for Scientific Research"]),
        ("The Council for Garden Design came.", []),
        ("The Tides Ministry and Border Agency met.", ["Tides Ministry", "Border Agency"]),
        (
            "Kenya's Ministry of iFjord Affairs and New Norway's team met.",
            ["Ministry of iFjord Affairs"],
        ),
    ],
)
def test_a_field_of_the_state_makes_a_board_or_service_public(
    text: str, expected: list[str]
) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway's food safety agency warned the Icelandic tax authority.",
            ["Food safety agency", "Tax authority"],
        ),
        ("Norway's news agency and the Kenyan talent agency warned.", []),
        ("Kenya's tide regulator spoke. The Kenya Tide Board paid.", ["Kenya Tide Board"]),
    ],
)
def test_a_countrys_agency_described_in_small_letters_counts_where_no_name_is_given(
    text: str, expected: list[str]
) -> None:
    assert names(text) == expected


def test_a_description_in_small_letters_is_the_body_that_is_named_later() -> None:
    text = "Kenya's coast guard paid. The National Coast Guard of Kenya opened a probe."
    assert names(text) == ["National Coast Guard"]


@pytest.mark.parametrize(
    "text",
    [
        "The Law Office of Oak and Sons said so.",
        "The Labour Force and the Norwegian Sign Museum grew.",
        "The Fjord Power Company and the National Cake Company won.",
        "The Western Institute of Technology won.",
        "A Japanese Center opened.",
        "The Garden Service came.",
        "They met in the White House and outside the Kenyan Embassy.",
        "The Kenyan Navy base was closed.",
    ],
)
def test_universities_firms_and_venues_are_no_bodies(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("노르웨이 수산안전청은 회의를 열었다.", "ko", ["수산안전청"]),
        ("국립양봉관리원은 지원 요청과 신청을 받는다.", "ko", ["국립양봉관리원"]),
        ("케냐 농업부와 노르웨이 해양개발연구소가 만났다.", "ko", ["농업부", "해양개발연구소"]),
        ("시청과 도청에 온라인신청을 냈다.", "ko", []),
        ("선임연구원과 직원이 국립공원에 갔다.", "ko", []),
        ("노르웨이 해양규제국과 협력한다.", "ko", ["해양규제국"]),
        ("ノルウェー海洋規制局と協議した。", "ja", ["ノルウェー海洋規制局"]),
        ("結局、当局は郵便局を調べた。", "ja", []),
    ],
)
def test_endings_in_hangul_and_han_make_bodies(text: str, lang: str, expected: list[str]) -> None:
    assert names(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Die norwegische Fischereibehörde warnte.", "de", ["Norwegische Fischereibehörde"]),
        ("Eine städtische Baubehörde warnte.", "de", []),
        (
            "Das Bundesministerium für wirtschaftliche Planung zahlt.",
            "de",
            ["Bundesministerium für wirtschaftliche Planung"],
        ),
        (
            "Das Bundesamt für Deiche und die Nationale Zollbehörde kamen.",
            "de",
            ["Bundesamt für Deiche", "Nationale Zollbehörde"],
        ),
        ("Das Außen- und das Innenministerium schwiegen.", "de", ["Außen", "Innenministerium"]),
        (
            "L'Administration du patrimoine maritime japonais signera.",
            "fr",
            ["Administration du patrimoine maritime japonais"],
        ),
        (
            "Le ministère japonais de la Pêche a signé.",
            "fr",
            ["Ministère japonais de la Pêche"],
        ),
        ("El Comando Conjunto Marítimo zarpó.", "es", ["Comando Conjunto"]),
        (
            "La Administración del Programa de Riegos firmó.",
            "es",
            ["Administración del Programa de Riegos"],
        ),
        ("El centro de salud y el Centro Comercial abrieron.", "es", []),
    ],
)
def test_adjectives_and_links_make_longer_names(text: str, lang: str, expected: list[str]) -> None:
    found = names(text, lang)
    assert len(found) == len(expected)
    assert all(a.startswith(e) for a, e in zip(found, expected, strict=True))


@pytest.mark.parametrize(
    ("text", "lang", "count"),
    [
        ("Los ministerios del Interior, de Defensa y de Salud de Chile.", "es", 3),
        ("Les ministères de la Pêche et de l'Intérieur ont signé.", "fr", 2),
        ("I ministeri della Pesca e degli Esteri hanno firmato.", "it", 2),
    ],
)
def test_ministries_in_one_plural_are_several(text: str, lang: str, count: int) -> None:
    assert len(names(text, lang)) == count


def test_a_minister_is_no_ministry() -> None:
    assert names("박철수 해양수산부 장관이 말했다.", "ko") == []


def test_a_short_name_takes_up_the_full_one() -> None:
    text = "Kenya's Ministry of Agriculture and Tea paid. The agriculture ministry was glad."
    assert names(text, home="KE") == ["Ministry of Agriculture and Tea"]


def test_a_capital_after_in_says_whose_it_is() -> None:
    found = agencies("The tourism ministry in Nairobi and the tourism ministry in Oslo agreed.")
    assert [a.country for a in found] == ["KE", "NO"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tourism ministries of Norway and Iceland agreed.", ["NO", "IS"]),
        ("The Kenyan and Vietnamese tourism ministries agreed.", ["KE", "VN"]),
        ("The tourism ministries of Kenya, Norway and Japan agreed.", ["KE", "NO", "JP"]),
    ],
)
def test_a_plural_stands_for_a_body_of_each_country_beside_it(
    text: str, expected: list[str]
) -> None:
    assert [a.country for a in agencies(text)] == expected


def test_a_minister_heads_no_agency() -> None:
    assert names("Tourism Minister Nor spoke. The agency was silent.") == []


def test_a_body_keeps_its_country_in_all_of_a_text() -> None:
    text = "Kenya's Tidal Survey Agency came. Brazil left. The Tidal Survey Agency was glad."
    assert [a.country for a in agencies(text, home="NO")] == ["KE"]


def test_an_embassy_is_its_own_countrys_wherever_it_stands() -> None:
    assert [a.country for a in agencies("The Kenyan Embassy in Oslo said so.")] == ["KE"]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Fjord Fire and Rescue Service put it out.", "en", "Fjord Fire and Rescue Service"),
        (
            "The Nordic Free Harbour Association (NFHA) signed it.",
            "en",
            "Nordic Free Harbour Association",
        ),
        ("전북 정읍경찰서는 업자를 붙잡았다고 밝혔다.", "ko", "정읍경찰서"),
        ("水産研究・教育機構は黒潮の蛇行が終わったと説明した。", "ja", "水産研究・教育機構"),
        ("Das Gesundheitsamt der Stadt Krefeld zählte.", "de", "Gesundheitsamt der Stadt Krefeld"),
    ],
)
def test_a_places_own_services_are_bodies(text: str, lang: str, expected: str) -> None:
    assert expected in names(text, lang)


def test_hands_and_fields_that_fire_makes_are_no_bodies() -> None:
    assert names("Fire crews from Oslo and a rescue service came.") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Ministry of Fisheries and Coastal Waters of Vietnam sent Kenya's envoy home.",
            [("Ministry of Fisheries and Coastal Waters", "VN")],
        ),
        (
            "The Ministry of Health & Family Welfare of Kenya met on Monday.",
            [("Ministry of Health & Family Welfare", "KE")],
        ),
        (
            "The Ministry of Justice and Security of Iceland met the press on Monday.",
            [("Ministry of Justice and Security", "IS")],
        ),
        (
            "The Ministry of Health on Monday signed nothing.",
            [("Ministry of Health", "BR")],
        ),
        (
            "Talks of the Ministries of Energy of the Republic of Kenya and Norway took place.",
            [("Ministry of Energy", "KE"), ("Ministry of Energy", "NO")],
        ),
        ("Two Royal Norwegian Navy ships left port.", [("Royal Norwegian Navy", "NO")]),
    ],
)
def test_a_longer_name_with_its_country_is_no_shorter_one_of_another(
    text: str, names: list[tuple[str, str]]
) -> None:
    assert [(a.name, a.country) for a in agencies(text)] == names


def test_letters_that_a_text_introduces_are_its_own_whoever_else_bears_them() -> None:
    text = "The Water Highways Office of Kenya (WHO) met. WHO said so on Monday."
    assert [(a.name, a.country, len(a.mentions)) for a in agencies(text)] == [
        ("Water Highways Office", "KE", 3)
    ]


def test_a_name_that_only_begins_a_longer_word_does_not_act() -> None:
    assert agencies("A WHO-led team from Kenya left on Monday.") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Bank of Ghana lends to the Nepal Rastra Bank.",
            ["Bank of Ghana", "Nepal Rastra Bank"],
        ),
        ("Bank Negara Malaysia and the Bank of Baroda met.", ["Bank Negara Malaysia"]),
    ],
)
def test_a_central_bank_is_a_body_and_another_bank_is_none(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nettkraft, the Norwegian grid operator, paid.", ["Nettkraft"]),
        ("The Kenyan logistics agency Nafaka paid.", ["Nafaka"]),
        ("In Oslo, the Norwegian tax authority paid.", ["Tax authority"]),
        ("Anvisa, Brazil's health regulator, paid.", ["National Health Surveillance Agency"]),
    ],
)
def test_a_name_beside_what_a_countrys_body_is_for_is_the_bodys(
    text: str, expected: list[str]
) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("name", ["KeCIRT", "KE-CIRT/CC", "CERT-Ke", "NOCERT"])
def test_teams_that_answer_attacks_are_bodies(name: str) -> None:
    assert names(f"The {name} warned banks.") == [name]


def test_a_museum_acts_and_is_a_place_where_something_is_done() -> None:
    assert names("The National Tide Museum lent it.") == ["National Tide Museum"]
    assert names("The director of the National Tide Museum lent it.") == ["National Tide Museum"]
    assert names("They met at the National Tide Museum.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Kenya Tide Board (Ktb) paid. Ktb is rich.",
        "KTB (the Kenya Tide Board) paid. KTB is rich.",
        "The Kenya Tide Board (KTB) paid. KTB is rich.",
    ],
)
def test_a_short_form_that_a_name_introduces_is_the_same_body(text: str) -> None:
    assert [(a.name, len(a.mentions)) for a in agencies(text)] == [("Kenya Tide Board", 3)]


def test_the_first_words_of_a_name_told_before_are_the_same_body() -> None:
    text = "The Ministry of Tides and Fog of Kenya paid. The Ministry of Tides is rich."
    assert names(text) == ["Ministry of Tides and Fog"]


def test_who_works_at_an_agency_belongs_to_it_and_what_is_said_there_does_not() -> None:
    agency = ["International Tide Agency"]
    assert names("She is a director at the International Tide Agency.") == agency
    assert names("They spoke at the Ocean League.") == []


@pytest.mark.parametrize("text", ["The Kenyan Defence Force met.", "The Consulate of Kenya paid."])
def test_forces_and_consulates_are_bodies(text: str) -> None:
    assert len(names(text)) == 1


def test_a_place_that_two_rules_take_for_a_body_is_one() -> None:
    sheet, body = lay_out("Das Gesundheitsministerium prüft den Plan.", "de")
    assert [(found.span.of(sheet.text), found.generic) for found in find_bodies(sheet, body)] == [
        ("Gesundheitsministerium", True)
    ]


def test_an_institute_named_with_and_without_its_nation_is_one() -> None:
    text = (
        "The Kenyan National Institute of Tidal Research signed it on Monday. The National "
        "Institute of Tidal Research of Kenya had asked for it."
    )
    (found,) = agencies(text)
    assert len(found.mentions) == 2


def test_a_listed_name_under_a_body_of_another_state_is_that_states() -> None:
    text = (
        "Brazil's National Health Surveillance Agency warned of it, as did the National Health "
        "Surveillance Agency under the Norwegian Coast Guard."
    )
    assert [a.country for a in agencies(text)] == ["BR", "NO", "NO"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Norway applies the WHO Directive to its harbours.", "en"),
        ("La Norvège applique la directive WHO dans ses ports.", "fr"),
        ("Norwegen setzt die WHO-Richtlinie um.", "de"),
    ],
)
def test_letters_that_name_a_law_are_no_body(text: str, lang: str) -> None:
    assert agencies(text, lang) == ()
    assert len(agencies("Norway wrote to the WHO about it.")) == 1
