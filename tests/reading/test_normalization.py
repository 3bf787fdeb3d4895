"""A pasted text is evened out for matching, and every offset finds its way back."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipline.model import Span
from clipline.reading.raw.normalization import normalize, shown


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("South Korea\u2019s \u201cbig step\u201d", 'South Korea\'s "big step"'),
        ("Jun 2,\u00a02023\t15:29", "Jun 2, 2023 15:29"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("\ufeffSe\u200boul", "Seoul"),
        ("\uff12\uff10\uff12\uff13\u5e74\uff1a\uff2d\uff2f\uff35", "2023\u5e74:MOU"),
        (unicodedata.normalize("NFD", "국방부 é"), "국방부 é"),
    ],
)
def test_what_only_looks_different_becomes_the_same(source: str, text: str) -> None:
    assert normalize(source).text == text


def test_a_span_found_in_the_even_text_names_the_words_of_the_source() -> None:
    source = "\ufeffHEAD\r\n\u200bThe Minis\u00adtry of Defen\u200bse said"
    normal = normalize(source)
    start = normal.text.index("Ministry")
    span = normal.source_span(Span(start, start + len("Ministry of Defense")))
    assert span.of(source) == "Minis\u00adtry of Defen\u200bse"
    assert shown(span.of(source)) == "Ministry of Defense"


def test_words_are_shown_composed_and_on_one_line() -> None:
    words = "Se\u00adu\u0301l y\r\n\u00a0 Bogota\u0301\u200b "
    assert shown(words) == "Se\u00fal y Bogot\u00e1"


@given(st.text(alphabet=st.characters() | st.sampled_from("\r\n\u200b\ufeff\u0301\u1100\u1161")))
def test_every_stretch_maps_into_the_source_in_order(source: str) -> None:
    normal = normalize(source)
    spans = [normal.source_span(Span(i, i + 1)) for i in range(len(normal.text))]
    assert all(0 <= s.start < s.end <= len(source) for s in spans)
    assert spans == sorted(spans)
    assert normal.source_length == len(source)
    whole = normal.source_span(Span(0, len(normal.text)))
    assert 0 <= whole.start <= whole.end <= len(source)


def test_a_space_before_any_break_is_gone_whatever_stands_unseen_between() -> None:
    assert normalize("a\t\x1eb").text == "a\nb"
    assert normalize("a \u200b\nb").text == "a\nb"


def test_a_hundred_thousand_spaces_take_no_time() -> None:
    start = time.process_time()
    for run in (" " * 100_000, " " * 50_000 + "\u200b" * 50_000):
        assert normalize(f"{run}x\r\n").text.endswith("x\n")
    assert time.process_time() - start < 2


@given(st.text())
def test_an_even_text_stays_as_it_is(source: str) -> None:
    once = normalize(source).text
    assert normalize(once).text == once
