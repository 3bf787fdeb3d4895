"""What a session or paper is called where verbs come last: by all of its own words, or by whom."""

from __future__ import annotations

import pytest
from reading_desk import agreements


@pytest.mark.parametrize(
    ("text", "lang", "label"),
    [
        (
            "노르웨이와 브라질은 14일 대구 자원 보호를 위한 양해각서를 체결했다.",
            "ko",
            "대구 자원 보호를 위한 양해각서",
        ),
        (
            "노르웨이 수산부는 14일 브라질 수산부와 어업 안전에 관한 협정에 서명했다.",
            "ko",
            "어업 안전에 관한 협정",
        ),
        ("노르웨이와 브라질이 14일 고위급 회의를 열었다.", "ko", "고위급 회의"),
        ("노르웨이와 브라질이 14일 오후 만나 해운 협정에 서명했다.", "ko", "해운 협정"),
        (
            "日本とノルウェーは14日、資源の調査に関する覚書に署名した。",
            "ja",
            "資源の調査に関する覚書",
        ),
        ("日本とノルウェーは14日、覚書に署名した。", "ja", "覚書"),
    ],
)
def test_a_name_has_the_words_before_its_noun_that_are_its_own(
    text: str, lang: str, label: str
) -> None:
    assert [a.label for a in agreements(text, lang)] == [label]


@pytest.mark.parametrize(
    ("text", "lang", "label"),
    [
        ("노르웨이와 브라질은 14일 오슬로에서 회의를 열었다.", "ko", "회의 (Norway, Brazil)"),
        ("노르웨이와 브라질 국방차관이 14일 만났다.", "ko", "Meeting (Norway, Brazil)"),
        ("日本とノルウェーの外相が14日、会合を開いた。", "ja", "会合 (Japan, Norway)"),
    ],
)
def test_a_bare_word_for_a_meeting_is_told_apart_by_its_sides(
    text: str, lang: str, label: str
) -> None:
    assert [a.label for a in agreements(text, lang)] == [label]
