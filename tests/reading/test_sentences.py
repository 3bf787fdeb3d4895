from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipline.config import read_language
from clipline.model import Span
from clipline.reading.text.sentences import find_sentences, sentence_at


def split(text: str, lang: str = "en") -> list[str]:
    body = (Span(0, len(text)),)
    return [s.of(text) for s in find_sentences(text, body, read_language(lang))]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Oslo signed. Reykjavik waited.", 2),
        ("Dr. Hansen and Gen. Moen met in Washington D.C. on Friday.", 1),
        ("It was signed on Aug. 4 by Mr. J. K. Olsen of the U.S. Coast Guard.", 1),
        ("Ships left the U.S. The talks went on.", 2),
        ("1. The 6th Iceland-U.S. Dialogue took place. 2. It was long.", 2),
        ('"We agreed." He left.', 2),
        ("The text ends here.The next begins without a space.", 2),
        ("A line that was\nwrapped by hand. And one more.", 2),
        ("Exports rose 4.5 percent to 3.2 million.", 1),
    ],
)
def test_english_sentences(text: str, count: int) -> None:
    assert len(split(text)) == count


def test_a_german_ordinal_does_not_end_a_sentence() -> None:
    text = "Das Abkommen wurde am 12. Mai in Oslo unterzeichnet. Es gilt ab 1. Juni."
    assert len(split(text, "de")) == 2
    assert len(split("Oslo hat als 37. Staat unterzeichnet. Es gab Tee.", "de")) == 2


def test_japanese_and_korean_sentences_end_without_a_capital() -> None:
    assert len(split("両国は署名した。次回は来年だ。", "ja")) == 2
    assert len(split("양국은 서명했다. 다음 회의는 내년이다.", "ko")) == 2
    assert len(split("양국은 서명했다.2024년에는 회의를 연다.3국이 모인다.", "ko")) == 3


def test_an_offset_finds_its_sentence() -> None:
    text = "One. Two."
    found = find_sentences(text, (Span(0, len(text)),), read_language("en"))
    assert sentence_at(found, 6) == 1
    assert sentence_at(found, 99) is None


@given(st.text(alphabet=st.sampled_from(list("ab. A1!?\n\"')。U.S.")), max_size=80))
def test_sentences_lie_in_order_and_hold_every_word(text: str) -> None:
    found = find_sentences(text, (Span(0, len(text)),), read_language("en"))
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert "".join("".join(s.of(text).split()) for s in found) == "".join(text.split())


def test_a_megabyte_of_full_stops_is_read_in_time() -> None:
    text = "a.b. " * 200_000
    start = time.process_time()
    split(text)
    assert time.process_time() - start < 20
