"""A summit that was held is news; one at which something was agreed is where that was."""

from __future__ import annotations

import pytest
from reading_desk import agreements, told


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Kenya and Brazil held a summit in Recife on Tuesday.", "en"),
        ("The leaders of Kenya, Chile and Brazil held their trilateral summit meeting on Tuesday.",
         "en"),
        ("The leaders of Kenya and Brazil met in Recife on Tuesday for a summit.", "en"),
        ("A summit of Kenya and Brazil took place in Recife on Tuesday.", "en"),
        ("Le Kenya et le Brésil ont tenu un sommet mardi à Recife.", "fr"),
        ("Kenia y Brasil celebraron una cumbre el martes en Recife.", "es"),
        ("케냐와 브라질은 14일 헤시피에서 정상회담을 열었다.", "ko"),
        ("케냐 대통령은 14일 헤시피에서 브라질 대통령과 정상회담을 하고 만찬을 함께했다.", "ko"),
        ("ノルウェーと日本の首脳は14日、レシフェで首脳会談を開いた。", "ja"),
        ("ノルウェーと日本の首脳会談が14日、レシフェで開かれた。", "ja"),
    ],
)  # fmt: skip
def test_a_summit_that_was_held_is_told(text: str, lang: str) -> None:
    (one,) = told(text, lang)
    assert (one[0], one[1], one[2]) == ("dialogue", "held", "2024-05-14")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The leaders of Kenya and Brazil had agreed on it at a summit in May.", "en"),
        ("Kenya and Brazil will sign a memorandum through a summit to be held on the 26th.", "en"),
        ("At the summit held in Recife on May 2, Kenya and Brazil signed a memorandum.", "en"),
        ("Officials of Kenya and Brazil spoke on Tuesday of what the summit had brought.", "en"),
        ("Kenya and Brazil held a seminar on summits of the Andes on Tuesday.", "en"),
        ("케냐와 브라질은 지난 5월 정상회담에서 뜻을 모았다.", "ko"),
        ("ノルウェーと日本は5月の首脳会談で一致していた。", "ja"),
    ],
)
def test_what_was_agreed_at_a_summit_is_no_telling_of_it(text: str, lang: str) -> None:
    assert not any(one.kind == "dialogue" for one in agreements(text, lang))
