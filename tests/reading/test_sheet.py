"""Listed words of a text, looked up by where they stand and what they are."""

from reading_desk import lay_out

from clipline.model import Span

TEXT = "Norway and Iceland signed in Oslo on 3 August. The Norwegian Coast Guard sailed on Monday."
WHOLE = Span(0, len(TEXT))


def words(span: Span, *kinds: str) -> list[str]:
    sheet, _ = lay_out(TEXT)
    return [hit.span.of(TEXT) for hit in sheet.hits_in(span, *kinds)]


def test_hits_are_found_by_kind_in_the_order_of_the_text() -> None:
    assert words(WHOLE, "capital", "country") == ["Norway", "Iceland", "Oslo"]
    assert words(WHOLE, "adjective", "agency") == ["Norwegian Coast Guard", "Norwegian"]


def test_a_family_of_word_lists_is_named_with_a_dot() -> None:
    assert set(words(WHOLE, "month.")) == {"August"}
    assert set(words(WHOLE, "month.", "weekday.")) == {"August", "Monday"}


def test_a_hit_that_reaches_beyond_the_span_is_not_in_it() -> None:
    assert words(Span(0, TEXT.index("land signed")), "country") == ["Norway"]
    assert words(Span(4, 4), "country") == []


def test_all_hits_of_a_kind_are_those_of_the_whole_text() -> None:
    sheet, _ = lay_out(TEXT)
    assert [hit.entry.value for hit in sheet.hits_of("capital")] == ["NO"]
