"""A clipping's text cut into shown, withheld and marked pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hypothesis import given
from hypothesis import strategies as st
from record_builder import (
    HEADLINE,
    MEMO,
    RELATED,
    SIGNING,
    TEXT,
    clipping_of,
    record_of,
    span_of,
    zones_of,
)

from clipline.model import Role, Span, Zone
from clipline.nouns import replace
from clipline.site.marked.marks import Label, Mark, find_marks
from clipline.site.marked.passages import (
    Gap,
    Marked,
    Passage,
    Piece,
    Words,
    cut_passages,
    first_marks,
)
from clipline.texts import read_texts

ENGLISH = read_texts("en")

WHOLE = (Span(0, len(TEXT)),)


def mark(number: int, start: int, end: int) -> Mark:
    return Mark(f"s{number}", Span(start, end), (Label("fact", "Published"),))


def words(pieces: Sequence[Piece]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, Words):
            yield piece.text
        elif isinstance(piece, Marked):
            yield from words(piece.pieces)


def gaps(pieces: Sequence[Piece]) -> Iterator[int]:
    for piece in pieces:
        if isinstance(piece, Gap):
            yield piece.size
        elif isinstance(piece, Marked):
            yield from gaps(piece.pieces)


def said(passages: Sequence[Passage]) -> str:
    return "\n".join("".join(words(row)) for passage in passages for row in passage.paragraphs)


def test_every_line_stands_under_its_role_in_order() -> None:
    passages = cut_passages(record_of(), (), WHOLE)
    roles = [(passage.role, passage.taken, passage.lines) for passage in passages]
    assert roles == [
        ("nav", False, 1),
        ("headline", True, 1),
        ("meta", True, 1),
        ("body", True, 4),
        ("related", False, 1),
        ("comment", False, 1),
    ]
    assert said(passages) == TEXT


def test_blank_lines_are_left_out_and_hard_wrapped_lines_stay_one_paragraph() -> None:
    text = "One line\nand its end.\n\n  \nAnother."
    record = record_of(
        clipping=clipping_of(text),
        zones=zones_of(text, ("body",) * 5),
        body=(Span(0, 21), Span(25, 33)),
    )
    (passage,) = cut_passages(record, (), (Span(0, len(text)),))
    assert ["".join(words(row)) for row in passage.paragraphs] == [
        "One line\nand its end.",
        "Another.",
    ]


def test_a_sentence_holds_the_marks_of_its_names() -> None:
    marks = find_marks(record_of(), {}, ENGLISH)
    passages = cut_passages(record_of(), marks, WHOLE)
    body = passages[3].paragraphs
    outer = next(p for row in body for p in row if isinstance(p, Marked) and p.mark.sentence)
    assert "".join(words(outer.pieces)) == SIGNING
    inner = [p for p in outer.pieces if isinstance(p, Marked)]
    assert [label.words for p in inner for label in p.mark.labels] == ["Ocean Agency"]


def test_marks_that_cross_are_split_and_keep_one_id() -> None:
    text = "alpha beta gamma delta"
    record = record_of(clipping=clipping_of(text), zones=zones_of(text, ("body",)), body=())
    marks = (mark(1, 0, 10), mark(2, 6, 16))
    (passage,) = cut_passages(record, marks, (Span(0, len(text)),))
    first, second = passage.paragraphs[0][:2]
    assert isinstance(first, Marked)
    assert isinstance(second, Marked)
    assert (second.mark.id, second.first, second.last) == ("s2", False, True)
    assert said([passage]) == text
    assert [m.id for m in first_marks(passage.paragraphs[0])] == ["s1", "s2"]


def test_a_mark_over_two_paragraphs_begins_once() -> None:
    start, end = span_of(HEADLINE).start, span_of(SIGNING).end
    passages = cut_passages(record_of(), (mark(1, start, end),), WHOLE)
    rows = [row for passage in passages for row in passage.paragraphs]
    assert [m.id for row in rows for m in first_marks(row)] == ["s1"]
    assert said(passages) == TEXT


def test_what_may_not_be_printed_is_a_gap_and_neighbouring_gaps_are_one() -> None:
    record = record_of()
    passages = cut_passages(record, find_marks(record, {}, ENGLISH), (span_of(SIGNING),))
    assert said(passages).replace("\n", "") == SIGNING
    related = passages[4].paragraphs
    assert related == ((Gap(len(RELATED)),),)


def test_a_mark_on_withheld_words_can_still_be_linked_to() -> None:
    record = record_of()
    marks = find_marks(record, {}, ENGLISH)
    passages = cut_passages(record, marks, ())
    rows = [row for passage in passages for row in passage.paragraphs]
    assert said(passages).strip() == ""
    assert {m.id for row in rows for m in first_marks(row)} == {m.id for m in marks}


def test_withheld_words_are_one_gap_whatever_was_read_from_them() -> None:
    record = record_of()
    marks = find_marks(record, {}, ENGLISH)
    whole, none = cut_passages(record, marks, WHOLE), cut_passages(record, marks, ())
    for passage, withheld in zip(whole, none, strict=True):
        size = sum(len(w) for row in passage.paragraphs for w in words(row))
        begun = tuple(m for row in passage.paragraphs for m in first_marks(row))
        assert withheld.paragraphs == ((Gap(size, begun),),)
        assert withheld.withheld
        assert withheld.unseen == begun


def test_between_shown_words_withheld_names_are_part_of_one_gap() -> None:
    text = "alpha beta gamma delta omega"
    record = record_of(clipping=clipping_of(text), zones=zones_of(text, ("body",)), body=())
    marks = (mark(1, 6, 16), mark(2, 11, 16), mark(3, 17, 28))
    (passage,) = cut_passages(record, marks, (Span(0, 5), Span(23, 28)))
    first, gap, last = passage.paragraphs[0]
    assert (first, gap) == (Words("alpha"), Gap(12, marks[:2]))
    assert last == Marked(marks[2], first=True, last=True, pieces=(Gap(6), Words("omega")))
    assert not passage.withheld


def test_one_sentence_of_two_events_is_one_mark_with_two_names() -> None:
    both = (MEMO, replace(MEMO, id="a9", label="Annex"))
    marks = find_marks(record_of(agreements=both), {}, ENGLISH)
    sentence = next(m for m in marks if m.sentence)
    assert [label.words for label in sentence.labels] == [MEMO.label, "Annex"]


def test_the_keepers_header_is_a_passage_of_its_own() -> None:
    text = "outlet: Fjord Times\n---\nThe text."
    clipping = clipping_of(text)
    headed = replace(clipping, content=Span(24, len(text)))
    record = record_of(clipping=headed, zones=zones_of(text, ("meta", "meta", "body")), body=())
    assert [p.role for p in cut_passages(record, (), (Span(0, 99),))] == ["header", "body"]


SPANS = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(
    st.text(alphabet="ab \n", min_size=1, max_size=60),
    st.lists(SPANS, max_size=8, unique=True),
    st.lists(SPANS, max_size=4),
    st.lists(SPANS, max_size=3),
)
def test_nothing_is_lost_printed_twice_or_printed_against_the_rights(
    text: str, marked: list[Span], allowed: list[Span], body: list[Span]
) -> None:
    lines = text.splitlines(keepends=True)
    body_role: Role = "body"
    zones = zones_of(text, (body_role,) * len(lines))
    record = record_of(clipping=clipping_of(text), zones=zones, body=tuple(sorted(body)))
    ordered = sorted(marked, key=lambda span: (span.start, -span.end))
    marks = [mark(n, s.start, min(s.end, len(text))) for n, s in enumerate(ordered, 1)]
    marks = [m for m in marks if m.span.start < m.span.end]
    whole = cut_passages(record, marks, (Span(0, len(text)),))
    assert said(whole).split() == text.split()
    rows = [row for passage in whole for row in passage.paragraphs]
    begun = [m.id for row in rows for m in first_marks(row)]
    assert len(begun) == len(set(begun))
    shown = _apart(allowed, len(text))
    cut = cut_passages(record, marks, shown)
    printed = sum(len(w) for p in cut for row in p.paragraphs for w in words(row))
    withheld = sum(g for p in cut for row in p.paragraphs for g in gaps(row))
    printed_whole = sum(len(w) for row in rows for w in words(row))
    assert printed + withheld == printed_whole
    assert printed <= sum(s.end - s.start for s in shown)


def _apart(spans: list[Span], size: int) -> list[Span]:
    out: list[Span] = []
    for span in sorted(spans):
        start = max(span.start, out[-1].end + 1 if out else 0)
        if start < min(span.end, size):
            out.append(Span(start, min(span.end, size)))
    return out


def test_a_megabyte_with_thousands_of_marks_is_cut_in_linear_time() -> None:
    text = "word " * 200_000
    zones = (Zone("body", Span(0, len(text))),)
    record = record_of(clipping=clipping_of(text), zones=zones, body=())
    marks = [mark(n, n * 20, n * 20 + 4) for n in range(20_000)]
    (passage,) = cut_passages(record, marks, (Span(0, len(text)),))
    assert passage.marks == 20_000
