"""An index tells what a plain table of who holds what would tell."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from clipline.timeline.kept.inverted_index import InvertedIndex

TERMS = st.sampled_from([0, 1, 7, 1 << 31, (1 << 32) - 1]) | st.integers(0, 40)
PAIRS = st.sets(st.tuples(TERMS, st.integers(0, 99)), max_size=120)


@given(st.integers(0, 6), st.lists(st.tuples(PAIRS, PAIRS), max_size=4))
def test_it_holds_what_was_added_and_not_dropped_and_so_do_its_parts_read_again(
    bits: int, changes: list[tuple[set[tuple[int, int]], set[tuple[int, int]]]]
) -> None:
    one, table = InvertedIndex(bits, lambda _: b""), set[tuple[int, int]]()
    for gone, come in changes:
        one.drop(gone)
        table -= gone
        one.add(come - table)
        table |= come
    again = InvertedIndex(bits, one.packed)
    holders: dict[int, list[int]] = defaultdict(list)
    for term, clipping in sorted(table):
        holders[term].append(clipping)
    assert list(again.runs()) == list(holders.values())
    for term in {*holders, 2, 41}:
        assert one.holders(term) == again.holders(term) == holders.get(term, [])
