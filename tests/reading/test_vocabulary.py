"""Listed names are found whole, in their case, in one scan."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipline.reading.vocabulary import Entry, Vocabulary, longest

WORDS = Vocabulary(
    [
        Entry("country", "US", "US"),
        Entry("country", "US", "United States"),
        Entry("agency", "us-cyber", "US Cyber Command"),
        Entry("agency", "kr-mnd", "국방부"),
        Entry("agency", "jp-mofa", "外務省"),
        Entry("agency", "int-who", "WHO"),
        Entry("word", "month.5", "May", "en"),
        Entry("generic", "x-defense", "defense ministry"),
        Entry("outlet", "The Record", "The Record"),
        Entry("agency", "house", "the White House"),
        Entry("agency", "office", "White House Office of Science"),
        Entry("agency", "land", "L\u2019Office des Terres"),
    ],
    particles=["가", "는", "에서"],
)


def found(text: str) -> list[tuple[str, str]]:
    return [(h.entry.value, h.span.of(text)) for h in longest(WORDS.scan(text))]


def test_an_acronym_is_not_a_word_in_lower_case() -> None:
    assert found("It told us who may come") == []
    assert found("US and WHO in May") == [("US", "US"), ("int-who", "WHO"), ("month.5", "May")]


def test_a_name_inside_a_longer_word_is_not_matched() -> None:
    assert found("USB, BUS, Mayor, WHOle") == []


def test_the_longest_name_wins() -> None:
    assert found("the US Cyber Command") == [("us-cyber", "US Cyber Command")]


def test_a_name_broken_over_two_lines_is_matched() -> None:
    assert found("the United\nStates") == [("US", "United\nStates")]


def test_a_word_that_a_line_end_parts_is_matched() -> None:
    assert found("to the defense minis-\ntry in May") == [
        ("x-defense", "defense minis-\ntry"),
        ("month.5", "May"),
    ]
    assert found("US-\nled") == [("US", "US")]


def test_of_two_names_that_overlap_the_longer_one_is_kept() -> None:
    assert found("at the White House Office of Science") == [
        ("office", "White House Office of Science")
    ]


def test_a_name_with_a_capital_is_not_found_in_plain_words() -> None:
    assert found("asked for the record") == []
    assert found("asked by The Record") == [("The Record", "The Record")]


def test_a_name_written_with_curly_quotes_in_site_yaml_is_found() -> None:
    assert found("l'Office, L'Office des Terres") == [("land", "L'Office des Terres")]


def test_a_generic_name_in_lower_case_may_be_written_in_any_case() -> None:
    assert found("Defense Ministry and DEFENSE MINISTRY") == [
        ("x-defense", "Defense Ministry"),
        ("x-defense", "DEFENSE MINISTRY"),
    ]


@pytest.mark.parametrize("text", ["국방부가 밝혔다", "한국 국방부에서", "국방부", "'국방부'는"])
def test_a_korean_name_is_found_before_its_particle(text: str) -> None:
    assert found(text) == [("kr-mnd", "국방부")]


@pytest.mark.parametrize("text", ["국방부장관이", "대국방부"])
def test_a_korean_name_that_is_part_of_another_word_is_not(text: str) -> None:
    assert found(text) == []


def test_a_latin_acronym_before_a_korean_particle_is_found() -> None:
    assert found("WHO는 밝혔다") == [("int-who", "WHO")]


def test_a_japanese_name_needs_no_spaces_around_it() -> None:
    assert found("韓国外務省は") == [("jp-mofa", "外務省")]


def test_a_vocabulary_without_words_finds_nothing() -> None:
    assert Vocabulary([]).scan("anything") == ()


@given(st.text(alphabet=st.characters() | st.sampled_from("US May국방부가İıß \n")))
def test_every_hit_lies_in_the_text_and_reads_like_its_entry(text: str) -> None:
    for hit in WORDS.scan(text):
        assert 0 <= hit.span.start < hit.span.end <= len(text)
        words = hit.span.of(text).replace("-\n", "").replace("\n", " ")
        assert words.lower() == hit.entry.name.lower().replace("\u2019", "'")


def test_a_name_in_kana_is_found_with_its_dots_and_without() -> None:
    words = Vocabulary(
        [Entry("word", "a", "ノーザンシールド"), Entry("word", "b", "北・海ロック・シー")]
    )
    listed = [("a", "ノーザン・シールド"), ("b", "北・海ロックシー"), ("b", "北・海ロック・シー")]
    for value, text in listed:
        hits = words.scan(f"演習「{text}」を実施")
        assert (value, text) in [(h.entry.value, h.span.of(f"演習「{text}」を実施")) for h in hits]


def test_a_name_is_found_though_a_reading_in_brackets_parts_it() -> None:
    words = Vocabulary([Entry("word", "a", "乙支シールド")])
    text = "題\n演習「乙支(ウルチ)シールド」を実施\n終"
    assert [h.span.of(text) for h in words.scan(text)] == ["乙支(ウルチ)シールド"]
    assert words.scan("演習「乙支(注)シールド」を実施") == ()
