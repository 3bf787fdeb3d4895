"""Bodies that no list names, as Korean, Japanese and German pages print them."""

from __future__ import annotations

import pytest
from reading_desk import agencies


def mentions(text: str, lang: str) -> list[str]:
    return [m.span.of(text) for a in agencies(text, lang) for m in a.mentions]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("베트남 토지부와 브라질 등대청이 서명했다.", "ko", ["베트남 토지부", "브라질 등대청"]),
        ("노르웨이 빙하국은 자료를 보낸다.", "ko", ["노르웨이 빙하국"]),
        ("ベトナム灯台局は覚書に署名した。", "ja", ["ベトナム灯台局"]),
        ("ノルウェー氷河研究所が調べる。", "ja", ["ノルウェー氷河研究所"]),
    ],
)
def test_behind_a_country_even_a_short_word_is_a_body_and_its_owner_part_of_it(
    text: str, lang: str, expected: list[str]
) -> None:
    assert mentions(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("노르웨이 정부와 브라질 북부, 베트남 동맹국은 반대했다.", "ko"),
        ("노르웨이 대표부장과 베트남 국방당국이 왔다.", "ko"),
        ("ノルウェー当局とベトナム放送局が伝えた。", "ja"),
    ],
)
def test_governments_regions_and_allies_behind_a_country_are_no_bodies(
    text: str, lang: str
) -> None:
    assert mentions(text, lang) == []


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("한국등대공사와 국립등대공단이 만났다.", "ko", ["한국등대공사", "국립등대공단"]),
        ("국립등대박물관은 그림을 빌린다.", "ko", ["국립등대박물관"]),
        ("국립등대박물관에서 만났다.", "ko", []),
        ("国土地理院は地図を作った。", "ja", ["国土地理院"]),
        ("国立公文書館が見つけた。", "ja", ["国立公文書館"]),
        ("Die Zollverwaltung half.", "de", ["Zollverwaltung"]),
        ("Das Bundesleuchtturmamt zahlt.", "de", ["Bundesleuchtturmamt"]),
        (
            "Das Staatliche Institut für Leuchttürme und das Erika-Muster-Institut forschen.",
            "de",
            ["Staatliche Institut für Leuchttürme", "Erika-Muster-Institut"],
        ),
        (
            "Die Generaldirektion für Zölle in Rom wartet.",
            "de",
            ["Generaldirektion für Zölle"],
        ),
        ("노르웨이 트롬스현 위생연구소가 왔다.", "ko", ["노르웨이 트롬스현 위생연구소"]),
        ("등대환경공단이 왔다.", "ko", ["등대환경공단"]),
        ("岬浜管区気象台と岬浜火山観測所が測る。", "ja", ["岬浜管区気象台", "岬浜火山観測所"]),
        (
            "Die Lawinenkommission und das Leuchtturm-Bundesamt warnen.",
            "de",
            ["Lawinenkommission", "Leuchtturm-Bundesamt"],
        ),
        ("Die Leuchtturmbehörde hilft der Aufsichtsbehörde.", "de", ["Leuchtturmbehörde"]),
        (
            "Das Griechische Ozeanographische Institut grub.",
            "de",
            ["Griechische Ozeanographische Institut"],
        ),
        ("Technische Verwaltung und Rechenzentrum sind zu.", "de", []),
    ],
)
def test_words_for_the_state_make_bodies(text: str, lang: str, expected: list[str]) -> None:
    assert mentions(text, lang) == expected


def test_a_name_in_another_case_is_the_same_body() -> None:
    text = "Das Bundesleuchtturmamt zahlt. Die Leiterin des Bundesleuchtturmamtes kam."
    assert len(agencies(text, "de")) == 1
    text = "Das Staatliche Institut zahlt. Mit dem Staatlichen Institute sprach niemand."
    assert len(agencies(text, "de")) == 1
