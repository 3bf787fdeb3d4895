"""Lists of terms that are brought up to date are those that are made anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from clipline.site.index.documents import Document, Shape, head_of, make_document
from clipline.site.index.postings import make_calendar
from clipline.site.index.termlists import Numbered, TermLists, update_lists
from clipline.site.search import UNDATED, first_day, place

WORDS = ("pact", "sea", "data", "norway", "chile", "signed", "the")
CUT = UNDATED + 487  # the second of May 2021, as days are counted from 2020
SHELF = st.dictionaries(
    st.sampled_from([f"c/{n}" for n in range(8)]),
    st.tuples(st.integers(1, 4), st.lists(st.sampled_from(WORDS), max_size=4)),
)


def document(name: str, day: int, words: list[str]) -> Document:
    shape = Shape("", " ".join(words), "en", "", "", "", "", "", (), ())
    return make_document(name, dt.date(2021, 5, day), (), shape)


def numbered(documents: Mapping[str, Document], keys: Mapping[str, bytes], cut: int) -> Numbered:
    heads = [head_of(one) for one in documents.values()]
    first = first_day(heads)
    placed = place(heads, first)
    calendar = make_calendar([(one.day, one.rank) for one in placed])
    found = {one.document.id: (keys[one.document.id], one.day) for one in placed}
    return Numbered(first, cut, found, calendar)


def update(
    before: TermLists, shelf: Mapping[str, tuple[int, list[str]]], cut: int = CUT
) -> TermLists:
    documents = {name: document(name, day, words) for name, (day, words) in shelf.items()}
    keys = {name: repr(told).encode() for name, told in shelf.items()}
    for name, key in keys.items():
        KNOWN[name, key] = documents[name]
    return update_lists(before, numbered(documents, keys, cut), lambda *told: KNOWN.get(told))


KNOWN: dict[tuple[str, bytes], Document] = {}


@given(st.lists(st.tuples(SHELF, st.integers(CUT - 2, CUT + 2)), min_size=1, max_size=5))
def test_whatever_came_and_went_the_lists_are_as_if_made_at_once(
    builds: list[tuple[dict[str, tuple[int, list[str]]], int]],
) -> None:
    lists = TermLists()
    for shelf, cut in builds:
        lists = update(lists, shelf, cut)
    anew = update(TermLists(), *builds[-1])
    assert (lists.encoded, lists.recent) == (anew.encoded, anew.recent)


def test_lists_part_where_the_new_begins() -> None:
    lists = update(TermLists(), {"c/1": (1, ["pact", "sea"]), "c/2": (3, ["pact"])})
    assert (set(lists.encoded), set(lists.recent)) == ({"pact", "sea"}, {"pact"})


def test_a_document_that_went_and_is_no_longer_known_has_all_made_anew() -> None:
    lists = update(TermLists(), {"c/1": (1, ["pact"]), "c/2": (2, ["sea"])})
    KNOWN.clear()
    assert update(lists, {"c/2": (2, ["sea"])}).recent.keys() == {"sea"}


def test_lists_that_hold_no_changed_day_are_left_as_they_are() -> None:
    shelf = {"c/1": (1, ["pact", "sea"]), "c/2": (2, ["data"])}
    before = update(TermLists(), shelf)
    after = update(before, {**shelf, "c/3": (2, ["pact"])})
    assert after.postings["sea"] == before.postings["sea"]
    assert len(after.postings["pact"]) == 2 * len(before.postings["pact"])
