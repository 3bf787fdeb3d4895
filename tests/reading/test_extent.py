"""A text that no page can be is read in part, and what reading costs grows as the text does."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from reading import make_archive_reader
from speed import KINDS, hostile

from clipline.model import Clipping, Record, Span
from clipline.reading.raw.extent import CHARACTERS, LINES
from clipline.reading.record import Reader, read_record

TraceFunction = Callable[[FrameType, str, Any], Any]
ARTICLE = (
    "Norway and Iceland sign fisheries pact\n\nJune 3, 2021\n\n"
    "OSLO, June 3 -- Norway and Iceland signed an agreement on fisheries on Thursday.\n\n"
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return make_archive_reader()


def clipping_of(text: str, start: int = 0) -> Clipping:
    return Clipping("x", "clippings/x.txt", "", text, Span(start, len(text)))


def told_long(record: Record) -> list[int]:
    """The lines at which a record says that no more was read."""
    return [problem.line for problem in record.problems if problem.code == "clipping-long"]


def test_a_text_of_the_longest_length_is_read_whole(reader: Reader) -> None:
    text = ARTICLE + "\n" * (LINES - ARTICLE.count("\n") - 1) + "x"
    record = read_record(clipping_of(text), reader)
    assert told_long(record) == []
    assert len(record.zones) == LINES


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028"])
def test_what_follows_so_many_lines_is_one_zone_and_a_problem(
    reader: Reader, line_break: str
) -> None:
    text = (ARTICLE + "\n" * LINES + "More").replace("\n", line_break)
    record = read_record(clipping_of(text), reader)
    assert told_long(record) == [LINES + 1]
    assert (record.clipping.text, record.title.value) == (text, ARTICLE.partition("\n")[0])
    assert [zone.role for zone in record.zones[LINES:]] == ["nav"]
    assert record.zones[-1].span.end == len(text)


def test_a_long_text_is_cut_between_two_lines_where_it_has_any(reader: Reader) -> None:
    line = "Cod is a fish of the north and herring is another one.\n"
    text = ARTICLE + line * (2 * CHARACTERS // len(line))
    record = read_record(clipping_of(text), reader)
    start = record.zones[-1].span.start
    assert CHARACTERS - len(line) < start <= CHARACTERS
    assert text[start - 1] == "\n"


def test_a_single_line_is_cut_within_it(reader: Reader) -> None:
    record = read_record(clipping_of(ARTICLE + "Cod is a fish. " * CHARACTERS), reader)
    assert [zone.span.start for zone in record.zones[-1:]] == [CHARACTERS]
    assert record.title.value == ARTICLE.partition("\n")[0]


def test_the_keepers_header_does_not_count(reader: Reader) -> None:
    header = "note:\n" + "  x\n" * LINES + "---\n"
    record = read_record(clipping_of(header + ARTICLE, len(header)), reader)
    assert told_long(record) == []


def steps(clipping: Clipping, reader: Reader) -> int:
    """How many lines of code and turns of loops a reading takes: the same on every machine."""
    count, before = 0, sys.gettrace()

    def trace(_frame: FrameType, event: str, _value: object) -> TraceFunction:
        nonlocal count
        count += event == "line"
        return trace

    sys.settrace(trace)
    try:
        read_record(clipping, reader)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_a_text_of_a_million_characters_costs_what_the_part_read_costs(
    kind: str, reader: Reader
) -> None:
    whole = hostile(kind, 1_000_000)
    record = read_record(whole, reader)
    assert record.zones[-1].span.end == len(whole.text)
    assert record.zones[-1].span.start <= CHARACTERS
    assert len(record.zones) <= LINES + 1


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_four_times_the_text_takes_four_times_the_steps(kind: str, reader: Reader) -> None:
    assert growth(kind, reader) <= 4.4


def test_blank_lines_below_a_headline_cost_by_their_number(reader: Reader) -> None:
    assert growth("blank lines below a headline", reader) <= 4.4


def growth(kind: str, reader: Reader) -> float:
    """How many times the steps four times the text takes; of as many lines as are read at most,
    and the longer text seen before, so that what is remembered of lines is there for both.
    """
    short, longer = hostile(kind, 2_400), hostile(kind, 9_600)
    read_record(longer, reader)
    return steps(longer, reader) / steps(short, reader)
