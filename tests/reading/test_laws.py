"""What holds for the record of every text, whatever is in it and however it was saved."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading import REPOSITORY, UNSEEN, make_archive_reader

from clipline.model import Clipping, Record, Span
from clipline.nouns import Noun
from clipline.partial_dates import PartialDate
from clipline.reading.normalization import normalize, shown
from clipline.reading.record import Reader, read_record
from clipline.reading.source import read_clipping

CASES = REPOSITORY / "tests" / "cases" / "reading"
PAGES = [
    *sorted(UNSEEN.glob("*/*.txt")),
    *sorted(CASES.glob("*.txt")),
    *sorted((REPOSITORY / "clippings").glob("*.txt")),
]
FACTS = ("lang", "title", "published", "captured", "outlet", "wire", "byline", "place")
STRAIGHT = str.maketrans("\u201c\u201d\u2018\u2019", "\"\"''")


@pytest.fixture(scope="module")
def reader() -> Reader:
    return make_archive_reader()


def clipping_of(text: str) -> Clipping:
    return Clipping("x", "clippings/x.txt", "", text, Span(0, len(text)))


def page(path: Path) -> str:
    return path.read_bytes().decode()


def spans_in(value: object) -> Iterator[Span]:
    """Every span of a value, however deep it lies."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans_in(item)
    elif isinstance(value, Noun) and not isinstance(value, Clipping | PartialDate):
        for name in value.__struct_fields__:
            yield from spans_in(getattr(value, name))


def check_laws(record: Record) -> None:
    """Spans lie in the text and hold words, lines are told once each, values have evidence."""
    text = record.clipping.text
    assert all(0 <= span.start <= span.end <= len(text) for span in spans_in(record))
    ends = [0, *(zone.span.end for zone in record.zones)]
    assert [zone.span.start for zone in record.zones] == ends[:-1]
    assert ends[-1] == len(text)
    for span in record.body:
        assert {zone.role for zone in record.zones if zone.span.overlaps(span)} == {"body"}
    check_evidence(record)


def check_evidence(record: Record) -> None:
    text = record.clipping.text
    for name in FACTS:
        fact = getattr(record, name)
        assert fact.value is None or fact.evidence or name == "lang"
        assert all(shown(evidence.span.of(text)) for evidence in fact.evidence)
    named = [e for agency in record.agencies for e in agency.mentions]
    named += [e for person in record.people for e in person.mentions]
    told = [e for a in record.agreements for e in (a.evidence, *a.more)]
    assert all(shown(evidence.span.of(text)) for evidence in (*named, *told))
    for name, evidence in zip(record.byline.value or (), record.byline.evidence, strict=False):
        assert normalize(shown(evidence.span.of(text))).text.casefold() == name.casefold()


def values(record: Record) -> dict[str, Any]:
    """What the record says, without where: two savings of one page agree on it."""
    told: dict[str, Any] = {name: getattr(record, name).value for name in FACTS}
    told["title"] = " ".join((told["title"] or "").translate(STRAIGHT).split())
    told["agencies"] = [(a.id, a.name, a.country, len(a.mentions)) for a in record.agencies]
    told["people"] = [(p.id, p.name, p.role) for p in record.people]
    told["agreements"] = [
        (a.kind, a.status, a.date, a.date_end, a.parties, a.agencies, a.confidence)
        for a in record.agreements
    ]
    told["roles"] = [zone.role for zone in record.zones]
    told["doubts"] = sorted(problem.code for problem in record.problems)
    return told


def within_words(mark: str, every: int) -> Callable[[str], str]:
    """Puts an invisible character into the words, at every so many offsets."""
    return lambda text: re.sub(r"(?<=\w)(?=\w)", lambda m: "" if m.start() % every else mark, text)


def curled(text: str) -> str:
    """Straight quotes as an editor's program would curl them."""
    text = re.sub(r"(?<=\w)'", "\u2019", re.sub(r'"(?=\w)', "\u201c", text))
    return text.replace('"', "\u201d").replace("'", "\u2018")


REWRITINGS: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "line separators": lambda text: text.replace("\n", "\u2028"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "tabs": lambda text: text.replace(" ", "\t"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "wide spaces": lambda text: text.replace(" ", "\u3000"),
    "zero-width spaces": within_words("\u200b", 3),
    "spaces at line ends": lambda text: text.replace("\n", " \t\n"),
    "soft hyphens": within_words("\u00ad", 5),
    "invisible characters around lines": lambda text: (
        "\u200b" + text.replace("\n", "\u200b\n\u2060")
    ),
    "straight quotes": lambda text: text.translate(STRAIGHT),
    "curly quotes": curled,
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "all at once": lambda text: unicodedata.normalize(
        "NFD", "\ufeff" + within_words("\u2060", 4)(curled(text)).replace(" ", "\u00a0")
    ).replace("\n", "\r\n"),
}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_how_a_page_was_saved_changes_no_value(path: Path, reader: Reader) -> None:
    text = re.sub("\r\n?", "\n", page(path))
    record = read_record(clipping_of(text), reader)
    check_laws(record)
    number = PAGES.index(path)
    for name in ("all at once", list(REWRITINGS)[number % (len(REWRITINGS) - 1)]):
        saved = REWRITINGS[name](text)
        again = read_record(clipping_of(saved), reader)
        check_laws(again)
        assert values(again) == values(record), name


ODD = [
    *(
        "\u200b",
        "\ufeff",
        "\r",
        "\r\n",
        "\n\n",
        "\t",
        "\u0301",
        "\u1100",
        "\u1161",
        "\u0130",
        "\ufb01",
    ),
    *(
        "(",
        "[",
        '"',
        "\u2014",
        "\u00a9",
        "By ",
        "(Yonhap) --",
        "---\n",
        "title: x\n",
        "2021-13-45",
        "W53",
    ),
    *(
        "31/02/2020 25:61",
        "99999999999",
        "Feb. 30, ",
        "\u00b2",
        "\uff11\uff12",
        "\u0663",
        "\U0001d7da",
        "\x00",
    ),
    *("\u2028", "\x85", "\u202e", "\ud83d", "5\u65e5", "\uc9c0\ub09c 31\uc77c "),
]
ENCODINGS = ["utf-8", "utf-16", "cp949", "shift_jis", "cp1252"]


def test_a_title_is_made_from_what_follows_a_dateline_on_its_own_line(reader: Reader) -> None:
    words = "The United States, Japan and South Korea have launched their first joint exercise."
    record = read_record(
        clipping_of(f"June 27, 2024\n\nShare\n\nSEOUL \u2014\n\n{words}\n"), reader
    )
    check_laws(record)
    assert (record.title.value, record.title_derived) == (words, True)


def test_a_day_with_its_stop_ends_no_sentence_of_a_title(reader: Reader) -> None:
    words = "Die Reise der beiden Hafenmeister am 21. März nach Kiel dauerte einen Tag."
    record = read_record(clipping_of(f"{words} Danach fuhren sie heim.\n"), reader)
    assert (record.title.value, record.title_derived) == (words, True)


@st.composite
def pieces_of_pages(draw: st.DrawFn) -> bytes:
    """Stretches and lines of real pages, put together anyhow, with odd characters between."""
    pieces: list[str] = []
    for _ in range(draw(st.integers(1, 6))):
        text = page(draw(st.sampled_from(PAGES)))
        start = draw(st.integers(0, len(text)))
        pieces += [text[start : start + draw(st.integers(0, 600))], draw(st.sampled_from(ODD))]
    return "".join(pieces).encode(draw(st.sampled_from(ENCODINGS)), "replace")


@settings(
    max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.one_of(
        st.binary(max_size=300),
        st.lists(st.one_of(st.text(), st.sampled_from(ODD))).map(
            lambda x: "".join(x).encode("utf-8", "replace")
        ),
        pieces_of_pages(),
    )
)
def test_any_bytes_give_a_record_or_a_problem(
    tmp_path: Path, reader: Reader, content: bytes
) -> None:
    (tmp_path / "clippings").mkdir(exist_ok=True)
    path = tmp_path / "clippings" / "x.txt"
    path.write_bytes(content)
    clipping = read_clipping(path, tmp_path)
    if clipping.text:
        check_laws(read_record(clipping, reader))
    else:
        assert clipping.problems


def test_a_name_in_wide_letters_is_shown_in_plain_ones(reader: Reader) -> None:
    record = read_record(clipping_of("By Ｊane Doe and John Roe２"), reader)
    assert record.byline.value == ("Jane Doe",)
    check_laws(record)


def test_a_record_does_not_depend_on_what_was_read_before(reader: Reader) -> None:
    chosen = [clipping_of(page(path)) for path in PAGES[::9]]
    before = [read_record(clipping, reader) for clipping in chosen]
    fresh = make_archive_reader()
    after = [read_record(clipping, fresh) for clipping in reversed(chosen)]
    assert before == after[::-1]
