from __future__ import annotations

import pytest
from reading_desk import lay_out

from clipline.reading.bodies.people import find_people


def people(text: str, lang: str = "en") -> list[tuple[str, str | None]]:
    return [(p.name, p.role) for p in find_people(*lay_out(text, lang))]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Brig. Gen. Kari Moen spoke.", "en", ("Kari Moen", "Brig. Gen.")),
        ("Foreign Minister Espen Barth Eide left.", "en", ("Espen Barth Eide", "Foreign Minister")),
        ("Kari Moen, deputy director of Anvisa, left.", "en", ("Kari Moen", "deputy director")),
        ("Mr. John F. Smith came.", "en", ("John F. Smith", None)),
        ("President Ursula von der Leyen came.", "en", ("Ursula von der Leyen", "President")),
        ("김철수 장관은 말했다.", "ko", ("김철수", "장관")),
        ("박영희 해양수산부 차관이 왔다.", "ko", ("박영희", "차관")),
        ("会合には鈴木一郎外相が出席した。", "ja", ("鈴木一郎", "外相")),
        ("Außenministerin Anna Schmidt kam.", "de", ("Anna Schmidt", "Außenministerin")),
        ("le ministre Jean Dupont est venu", "fr", ("Jean Dupont", "ministre")),
        ("La ministra, Ana Ruiz, y su séquito.", "es", ("Ana Ruiz", "ministra")),
        ("カール・ハンセン国防長官が来た。", "ja", ("カール・ハンセン", "国防長官")),
        ("김철수 국방장관이 왔다.", "ko", ("김철수", "국방장관")),
    ],
)
def test_a_title_beside_a_name_makes_a_person(
    text: str, lang: str, expected: tuple[str, str | None]
) -> None:
    assert people(text, lang) == [expected]


def test_spellings_of_a_listed_person_are_one() -> None:
    found = find_people(*lay_out("President Lula spoke. Later Lula da Silva left."))
    assert [(p.name, len(p.mentions)) for p in found] == [("Luiz Inácio Lula da Silva", 2)]


@pytest.mark.parametrize(
    "text",
    ["The president of Brazil spoke.", "Minister, Oslo Post said.", "The minister, he said, left."],
)
def test_a_title_or_a_place_is_no_person(text: str) -> None:
    assert people(text) == []
