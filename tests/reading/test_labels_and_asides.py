"""What an agreement is called by its own words, and days that stand in an aside about another."""

from __future__ import annotations

import pytest
from reading import make_archive_reader
from reading_desk import agreements

from clipline.model import Clipping, Span
from clipline.reading.record import read_record


def labels(text: str) -> list[str]:
    return [a.label for a in agreements(text)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Norway and Iceland on Tuesday signed a deal to share the cost of U.S. boats in Alta.",
            "Deal to share the cost of U.S. boats",
        ),
        (
            "Norway and Iceland have signed an MoU for US$1.2bn for a cable.",
            "MoU between Norway and Iceland",
        ),
        (
            "Norway and Iceland are to sign a Continuity of Supply Arrangement (COSA) in June.",
            "Continuity of Supply Arrangement",
        ),
        (
            "The 4th Iceland (ICE)-Norway (NRW) Tide Dialogue was held on 6 May 2024.",
            "4th Iceland-Norway Tide Dialogue",
        ),
        (
            "The 12th Norway-Iceland Fisheries Vice-Ministerial Forum was held on 6 May 2024.",
            "12th Norway-Iceland Fisheries Vice-Ministerial Forum",
        ),
        (
            "The ministers of Norway and Iceland signed an agreement on behalf of their towns.",
            "Agreement between Norway and Iceland",
        ),
    ],
)
def test_a_label_has_the_whole_name_and_nothing_cut_off(text: str, label: str) -> None:
    assert labels(text) == [label]


def test_a_ministry_before_a_paper_is_no_part_of_its_name() -> None:
    text = "At the Ministry of Fisheries Norway and Iceland signed the Ministry of Health Protocol."
    assert all("Ministry of Health" not in label for label in labels(text))


def test_a_sum_of_money_names_no_country_and_who_is_lent_it_is_one() -> None:
    reader = make_archive_reader()
    pages = {
        "Norway and Iceland signed an agreement worth US $40m on tides.": ("Norway", "Iceland"),
        "Norway signed an agreement to lend Kenya $40m on Monday.": ("Norway", "Kenya"),
    }
    for text, parties in pages.items():
        (found,) = read_record(
            Clipping("a", "a.txt", "a", text, Span(0, len(text))), reader
        ).agreements
        assert found.parties == parties


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Iceland held a tide dialogue, following last year's start of a partnership.",
        "Norway signed a pact with Iceland, the first since the two restored ties last year.",
    ],
)
def test_the_day_of_what_came_before_is_no_day_of_what_is_told(text: str) -> None:
    assert agreements(text)[0].date is None


def test_a_day_before_the_aside_stays_its_own() -> None:
    text = (
        "Norway and Iceland held their first tide dialogue on Monday, following last year's "
        "start of a bilateral fisheries partnership."
    )
    first = agreements(text)[0].date
    assert first is not None
    assert first.iso == "2024-05-13"


def test_the_report_is_cited_where_a_line_on_top_gives_only_its_first_words() -> None:
    lead = "The ninth Norway-Iceland Tide Dialogue was held in Alta on Monday"
    (found,) = agreements(f"{lead}.\n{lead}, 13 May. It was the first one in four years.")
    assert found.evidence.span.start == len(lead) + 2
    assert [e.span.start for e in found.more] == [0]


def test_a_line_on_top_in_words_of_its_own_is_cited() -> None:
    text = (
        "The ninth Norway-Iceland Tide Dialogue was held in Alta on Monday.\n"
        "Norway and Iceland held their ninth Tide Dialogue in Alta on Monday, 13 May."
    )
    assert agreements(text)[0].evidence.span.start == 0
