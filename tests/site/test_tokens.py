"""The words that search knows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipline.site.index.tokens import LONGEST, find_tokens, fold


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Joint Statement", ["joint", "statement"]),
        ("U.S.-ROK talks", ["us", "rok", "talks"]),
        ("the U.S. and S.Korea", ["the", "us", "and", "s", "korea"]),
        ("Korea's 1st, e.g. this", ["korea", "s", "1st", "eg", "this"]),
        ("Communiqué, Straße, Łódź", ["communique", "strasse", "lodz"]),
        ("ＤＡＰＡ ﬁnal Ⅳ", ["dapa", "final", "iv"]),
        ("국방부는 한미", ["국방", "방부", "부는", "한미"]),
        ("한", ["한"]),
        ("국방ㅂ", ["국방"]),
        ("한미동맹2023년", ["한미", "미동", "동맹", "2023", "년"]),
        ("覚書に署名", ["覚書", "書に", "に署", "署名"]),
        ("ﾊﾟｽﾜｰﾄﾞ", ["パス", "スワ", "ワー", "ード"]),
        ("co\u00adoperation", ["cooperation"]),
        ("", []),
        (" … — ", []),
    ],
)
def test_a_text_has_these_tokens(text: str, tokens: list[str]) -> None:
    assert find_tokens(text) == tokens


def test_a_decomposed_text_has_the_same_tokens() -> None:
    assert find_tokens("국방부") == find_tokens("국방부")
    assert find_tokens("が") == find_tokens("か\u3099")


def test_a_word_of_endless_length_is_cut() -> None:
    assert find_tokens("x" * 1000) == ["x" * LONGEST]


@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x3000), max_size=40))
def test_case_makes_no_difference_and_tokens_are_folded(text: str) -> None:
    tokens = find_tokens(text)
    assert all(token and " " not in token for token in tokens)
    assert [fold(token) for token in tokens] == tokens or not text.isascii()
    if text.isascii():
        assert find_tokens(text.upper()) == tokens == find_tokens(text.lower())
