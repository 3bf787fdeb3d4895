"""Who acts with whom: the pairs that are counted and the figures of their picture."""

from __future__ import annotations

import pytest
from record_builder import MEMO, record_of
from test_pages import SIGNED, event_of, plan

from clipline.model import Event
from clipline.partial_dates import PartialDate
from clipline.site.kinds.matrix import CELL, LEAST, SHOWN, Matrix, count_pairs, plan_matrix


def between(*parties: str, at: int = 1) -> Event:
    return event_of(
        MEMO, "fjord-pact", id=f"{parties}{at}", parties=parties, date=PartialDate(2021, 1, at)
    )


def matrix_of(*events: Event) -> Matrix:
    matrix = plan_matrix(count_pairs(events), {})
    assert matrix is not None
    return matrix


def test_every_two_parties_of_an_event_are_a_pair_whichever_is_named_first() -> None:
    pairs = count_pairs([between("B", "A"), between("A", "B", "C", at=2), between("A"), between()])
    assert [(p.one, p.other, len(p.events)) for p in pairs] == [
        ("A", "B", 2),
        ("A", "C", 1),
        ("B", "C", 1),
    ]


def test_nobody_with_anybody_is_no_picture() -> None:
    assert plan_matrix(count_pairs([between("A"), between("A", "A")]), {}) is None


def test_a_dot_stands_where_the_row_of_one_meets_the_column_of_the_other() -> None:
    matrix = matrix_of(between("B", "A"), between("A", "C"))
    assert [label.name for label in matrix.labels] == ["A", "B", "C"]
    places = {(dot.pair.one, dot.pair.other): (dot.x / CELL, dot.y / CELL) for dot in matrix.dots}
    assert places == {("A", "B"): (0.5, 1.5), ("A", "C"): (0.5, 2.5)}


def test_dots_grow_with_the_count_by_area_and_stay_within_their_squares() -> None:
    events = [between("A", "B", at=n) for n in range(1, 17)] + [between("A", "C")] * 4
    (most, less) = matrix_of(*events).dots
    assert most.radius == pytest.approx(2 * less.radius, abs=0.1)
    assert most.radius < CELL / 2
    assert (most.numbered, less.numbered) == (True, False)
    assert matrix_of(*events, between("B", "C")).dots[-1].radius == LEAST


def test_the_busiest_are_drawn_and_none_leaves_the_picture() -> None:
    events = [between("Hub", f"Party {n:02d}") for n in range(40)] + [between("Party 39", "X")]
    matrix = matrix_of(*events)
    assert [label.name for label in matrix.labels[:2]] == ["Hub", "Party 39"]
    assert len(matrix.labels) == SHOWN
    for dot in matrix.dots:
        assert 0 < dot.x - dot.radius < dot.x + dot.radius < dot.y < matrix.height
    assert all(label.x < matrix.width for label in matrix.labels)


@pytest.mark.parametrize("name", ["Agency of the " + "very " * 20 + "long name", "한" * 60])
def test_a_long_name_is_cut_and_has_room(name: str) -> None:
    label = matrix_of(between(name, "B")).labels[1 if name > "B" else 0]
    assert label.name == name
    words = " ".join(label.lines)
    assert words.endswith("…")
    assert len(words) <= 48


def test_a_name_longer_than_a_line_stands_in_two_that_are_even() -> None:
    matrix = matrix_of(between("Bureau of Northern Harbours and Lights", "Norway"))
    assert [label.lines for label in matrix.labels] == [
        ("Bureau of Northern", "Harbours and Lights"),
        ("Norway",),
    ]
    assert matrix.width < 28 + 8 + 20 * 7.4


def test_the_page_has_a_row_for_each_pair_to_which_its_dot_leads() -> None:
    data = plan([record_of()], [SIGNED])["partners/index.html"].data
    (row,) = data["rows"]
    assert [(link.words, link.address) for link in row.parties] == [
        ("Chile", None),
        ("Norway", "countries/no/index.html"),
    ]
    assert (row.count, row.newest[0][0].words) == (1, "Memorandum on sea data")
    assert data["places"] == {("Chile", "Norway"): row.id}
    assert data["addresses"] == {"Norway": "countries/no/index.html"}
