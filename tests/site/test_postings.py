"""Lists of documents as strings, read back by a reader of its own."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from clipline.site.index.postings import (
    encode_list,
    encode_terms,
    find_bounds,
    make_calendar,
    term_order,
)

Posting = tuple[int, int, int]


def read_list(text: str, widths: Mapping[int, int]) -> list[Posting]:
    """Day, rank and weight of each document of the list."""
    bits = "".join(f"{byte:08b}" for byte in b64decode(text + "=" * (-len(text) % 4)))
    k, rest, day, found = 12, bits[4:], 0, []
    while "0" in rest:
        high, _, rest = rest.partition("0")
        if not rest:
            break
        day += len(high) << k | (int(rest[:k], 2) if k else 0)
        rest = rest[k:]
        k, width = int(bits[:4], 2), widths[day]
        rank = int(rest[:width], 2) if width else 0
        rest = rest[width:]
        size = 1 if rest[0] == "0" else 2
        found.append((day, rank, {"0": 0, "10": 1, "11": 2}[rest[:size]]))
        rest = rest[size:]
    return found


@given(
    st.dictionaries(st.integers(0, 60_000), st.integers(1, 40), min_size=1, max_size=60), st.data()
)
def test_a_list_is_read_back_as_it_was(counts: dict[int, int], data: st.DataObject) -> None:
    places = [(day, rank) for day in sorted(counts) for rank in range(counts[day])]
    numbers = sorted(data.draw(st.sets(st.integers(0, len(places) - 1), min_size=1)))
    text = encode_list([n << 2 | n % 3 for n in numbers], make_calendar(places))
    widths = {day: (count - 1).bit_length() for day, count in counts.items()}
    assert read_list(text, widths) == [(*places[n], n % 3) for n in numbers]


def test_a_list_does_not_change_with_a_document_of_another_day() -> None:
    places = [(300, 0), (305, 0), (305, 1), (900, 0)]
    before = encode_list([0, 4, 12], make_calendar(places))
    places[3:3] = [(600, 0), (600, 1)]
    assert encode_list([0, 4, 20], make_calendar(places)) == before


def test_a_list_of_one_takes_five_letters() -> None:
    assert len(encode_list([0], make_calendar([(4000, 0)]))) <= 5


def test_terms_share_their_beginnings() -> None:
    terms = ["cyber", "cybersecurity", "dapa", "국방"]
    assert encode_terms(terms) == "0cyber 5security 0dapa 0국방"


def test_shards_are_of_about_one_size_and_bounded_by_short_words() -> None:
    terms = sorted("".join(three) for three in product("abcdefgh", "aeiou", "lmnrst"))
    bounds = find_bounds(terms, [10] * len(terms), 8)
    assert bounds == sorted(bounds)
    edges = [0, *(sum(term < bound for term in terms) for bound in bounds), len(terms)]
    sizes = [end - start for start, end in pairwise(edges)]
    assert max(sizes) <= 1.5 * len(terms) / 8
    assert max(map(len, bounds)) <= 2


def test_bounds_stand_still_when_a_few_words_come() -> None:
    letters = product("abcdefgh", "aeiou", "lmn", "xyz")
    terms = sorted("".join(four) for four in letters)
    before = find_bounds(terms, [10] * len(terms), 8)
    more = sorted([*terms, "bezzle", "gimlet"])
    assert find_bounds(more, [10] * len(more), 8) == before


def test_there_may_be_more_shards_than_terms() -> None:
    assert find_bounds(["a", "b"], [3, 3], 8) == sorted(find_bounds(["a", "b"], [3, 3], 8))


def test_terms_sort_as_javascript_sorts_them() -> None:
    assert sorted(["\ufb4f", "\U00020000"], key=term_order) == ["\U00020000", "\ufb4f"]
