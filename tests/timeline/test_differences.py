"""What an outlet changed in a story that it did not write is told sentence by sentence."""

from __future__ import annotations

from tellings import record

from clipline.model import Record, Span
from clipline.nouns import replace
from clipline.timeline.copies import count_stories
from clipline.timeline.differences import find_difference, find_original

FIRST = "Norway and Chile agreed on Tuesday to share sea data, the two governments said."
SECOND = "The pact covers temperature, salt and currents along both coasts."
THIRD = "Ships of either side may call at the other's ports without a fee for ten days a year."
LAST = "Scientists have asked for such a pact since the first survey."


def story(name: str, *sentences: str, **given: str) -> Record:
    return record(name, " ".join(sentences), **given)


def words(of: Record, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(of.clipping.text) for span in spans]


def test_what_was_cut_and_what_was_added_is_told() -> None:
    wire, copy = story("w", FIRST, SECOND, LAST), story("c", FIRST, LAST, "Critics are not happy.")
    found = find_difference(wire, copy)
    assert found.kept == 2
    assert words(wire, found.left_out) == [SECOND]
    assert words(copy, found.added) == ["Critics are not happy."]
    assert found.reworded == ()


def test_a_sentence_put_otherwise_is_neither_cut_nor_added() -> None:
    other = THIRD.replace("without a fee", "free of charge")
    wire, copy = story("w", FIRST, THIRD, LAST), story("c", FIRST, other, LAST)
    found = find_difference(wire, copy)
    assert [(a.of(wire.clipping.text), b.of(copy.clipping.text)) for a, b in found.reworded] == [
        (THIRD, other)
    ]
    assert (found.left_out, found.added) == ((), ())


def test_quotes_dashes_and_capitals_are_no_change() -> None:
    wire = story("w", FIRST, THIRD)
    copy = story("c", FIRST.upper(), THIRD.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}"))
    found = find_difference(wire, copy)
    assert (found.kept, found.left_out, found.added, found.reworded) == (2, (), (), ())


def test_a_dateline_taken_off_leaves_the_sentence_the_same_one() -> None:
    dateline = "OSLO, May 4 (AFP) --"
    wire, copy = story("w", f"{dateline} {FIRST}", SECOND), story("c", FIRST, SECOND)
    assert len(find_difference(wire, copy).reworded) == 1
    wire = replace(wire, dateline=Span(0, len(dateline)))
    assert find_difference(wire, copy).kept == 2


def test_the_wires_own_page_is_the_original_else_the_earliest() -> None:
    late = story("late", FIRST, outlet="Herald", wire="AFP", published="2021-05-06")
    early = story("early", FIRST, outlet="Times", wire="AFP", published="2021-05-05")
    wire = story("wire", FIRST, outlet="AFP", wire="AFP", published="2021-05-07")
    assert find_original([late, early]) is early
    assert find_original([late, early, wire]) is wire


def test_a_copy_that_was_cut_is_not_the_original_though_it_came_first() -> None:
    cut = story("cut", FIRST, SECOND, outlet="Times", wire="AFP", published="2021-05-04")
    whole = story(
        "whole", FIRST, SECOND, THIRD, LAST, outlet="Post", wire="AFP", published="2021-05-05"
    )
    longer = story(
        "z", FIRST, SECOND, THIRD, LAST, "Critics are not happy.", outlet="Herald", wire="AFP",
        published="2021-05-06",
    )  # fmt: skip
    assert find_original([cut, whole, longer]) is whole
    wire = story("wire", FIRST, SECOND, outlet="AFP", wire="AFP", published="2021-05-07")
    assert find_original([cut, whole, longer, wire]) is wire


def test_a_story_counts_once_however_often_it_is_printed() -> None:
    copies = {"a": ("b", "c"), "b": ("a", "c"), "c": ("a", "b")}
    assert count_stories(["a", "b", "c", "d"], copies) == 2
    assert count_stories(["b", "c"], copies) == 1
    assert count_stories([], copies) == 0
