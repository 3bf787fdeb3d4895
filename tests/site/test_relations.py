from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from record_builder import LEAD, PLAN, REST, SIGNING, TEXT, record_of

from clipline.model import Rights, Span
from clipline.site.rights import Shown, plan_rights
from clipline.site.tables.relations import GAP, cut_pieces, published_text


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("sea data", None),
        ("협력", "협 협력 력"),
        ("국방부는", "국 국방 국방부 국방부는 방 방부 방부는 부 부는 는"),
        ("MOU를", "를 MOU"),
        ("日韓", "日 日韓 韓"),
    ],
)
def test_words_without_blanks_are_told_in_pieces(text: str, pieces: str | None) -> None:
    assert cut_pieces(text) == pieces


def test_syllables_written_as_letters_are_found_as_well() -> None:
    assert cut_pieces("\u1112\u1167\u11b8") == "협"


@given(st.text("가나다라마바사", min_size=1, max_size=20), st.data())
def test_whatever_stands_in_a_word_is_one_of_its_pieces(word: str, data: Any) -> None:  # noqa: ANN401
    start = data.draw(st.integers(0, len(word) - 1))
    end = data.draw(st.integers(start + 1, min(start + 6, len(word))))
    assert word[start:end] in (cut_pieces(word) or "").split()


@pytest.mark.parametrize(
    ("rights", "printed"),
    [("facts", None), ("full", f"{LEAD}\n\n{SIGNING}\n\n{PLAN}\n\n{REST}")],
)
def test_the_text_is_the_article_as_far_as_it_may_be_printed(
    rights: Rights, printed: str | None
) -> None:
    record = record_of(rights=rights)
    assert published_text(record, plan_rights(record, public=True)) == printed


def test_what_is_left_out_is_marked() -> None:
    record = record_of(rights="quote")
    text = published_text(record, plan_rights(record, public=True)) or ""
    assert SIGNING in text
    assert text.startswith(f"OSLO {GAP} Fjord Press {GAP}")
    assert text.endswith(f"\n\n{GAP}")
    assert f"{GAP}\n\n{GAP}" not in text


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(1, 40)), max_size=6))
def test_nothing_is_printed_that_is_not_shown(cuts: list[tuple[int, int]]) -> None:
    spans, at = [], 0
    for start, size in sorted(cuts):
        if start >= at:
            at = min(start + size, len(TEXT))
            spans.append(Span(start, at))
    allowed = " ".join(" ".join(span.of(TEXT).split()) for span in spans)
    printed = published_text(record_of(), Shown("quote", public=True, text_spans=tuple(spans)))
    parts = (printed or "").replace("\n\n", GAP).split(GAP)
    assert all(" ".join(part.split()) in allowed for part in parts)
