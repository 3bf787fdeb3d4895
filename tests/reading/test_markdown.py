from __future__ import annotations

import time

import pytest
from reading_desk import ARCHIVE

from clipline.config import languages
from clipline.model import Clipping, Record, Span
from clipline.reading.record import make_reader, read_record

PAGE = """[Home](/) | [World](/world) | [Subscribe](/sub)

# Norway, Iceland sign **fisheries** pact

*By Ann Example*

March 4, 2024

[![A boat of 2019](boat.jpg)](https://x.example/boat)

OSLO, March 4 (Reuters) - Norway and Iceland signed a [memorandum](/y "z") on *fish* on Monday.

## What comes next

\\*The two countries will hold a first joint committee meeting on snake_case and 2 * 3 in May.

- [Related: Old story of 2019](https://x.example/old)
"""

READER = make_reader(ARCHIVE, languages())


def read(text: str, file: str = "clippings/a.md") -> Record:
    return read_record(Clipping("a", file, "", text, Span(0, len(text))), READER)


def test_a_page_in_markdown_is_read_past_its_marks() -> None:
    record = read(PAGE)
    assert record.title.value == "Norway, Iceland sign fisheries pact"
    assert record.byline.value == ("Ann Example",)
    assert record.published.value is not None
    assert record.published.value.iso == "2024-03-04"
    assert [(a.kind, a.status, a.date and a.date.iso) for a in record.agreements[:1]] == [
        ("mou", "signed", "2024-03-04")
    ]


def test_every_line_of_markdown_keeps_its_marks_and_lies_in_one_zone() -> None:
    record = read(PAGE)
    assert "".join(zone.span.of(PAGE) for zone in record.zones) == PAGE
    assert "# Norway, Iceland sign **fisheries** pact\n" in {
        zone.span.of(PAGE) for zone in record.zones
    }


def test_a_plain_text_keeps_what_would_be_marks_in_markdown() -> None:
    text = PAGE.replace("# Norway", "Norway")
    assert read(text, "clippings/a.txt").title.value == "Norway, Iceland sign **fisheries** pact"


def test_breaks_of_two_characters_change_no_value_of_markdown() -> None:
    with_breaks = read(PAGE.replace("\n", "\r\n"))
    assert with_breaks.title.value == read(PAGE).title.value
    assert "".join(z.span.of(with_breaks.clipping.text) for z in with_breaks.zones) == (
        PAGE.replace("\n", "\r\n")
    )


@pytest.mark.parametrize("piece", ["[", "](", "[a](", "![", "*", "_a", "# ", "\\", "[![](", "=\n"])
def test_a_hundred_thousand_marks_are_read_in_time(piece: str) -> None:
    start = time.process_time()
    read(piece * (100_000 // len(piece)))
    assert time.process_time() - start < 10  # an endless one, not a slow machine
