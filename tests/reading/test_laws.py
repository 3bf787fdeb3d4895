"""What holds for the record of every text, whatever is in it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from laws import PAGES, check_laws, clipping_of, page
from reading import REPOSITORY, make_archive_reader

from clipline.reading.record import Reader, read_record
from clipline.reading.source import read_clipping


@pytest.fixture(scope="module")
def reader() -> Reader:
    return make_archive_reader()


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


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (
            (
                "The harbour boards of both coasts agreed to share their charts, officials said at"
                " a ceremony that was held in the old customs house of the northern port"
            ),
            "The harbour boards of both coasts agreed to share their charts",
        ),
        (
            (
                "The harbour boards of both coasts agreed on Monday to share all charts that their"
                " pilots drew, and to print them"
            ),
            (
                "The harbour boards of both coasts agreed on Monday to share all charts that their"
                " pilots drew"
            ),
        ),
        (
            (
                "The harbour boards of both coasts agreed on Monday to share all charts that their"
                " pilots drew in the years of the long winters and to print them"
            ),
            (
                "The harbour boards of both coasts agreed on Monday to share all charts that their"
                " pilots"
            ),
        ),
    ],
)
def test_a_made_title_ends_with_a_clause_where_one_ends_near(
    words: str, kept: str, reader: Reader
) -> None:
    record = read_record(clipping_of(f"{words}.\n"), reader)
    assert record.title_derived
    assert record.title.value == f"{kept}…"


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
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
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
    chosen = [clipping_of(page(path)) for path in PAGES[::23]]
    before = [read_record(clipping, reader) for clipping in chosen]
    fresh = Reader(reader.config, reader.languages)
    after = [read_record(clipping, fresh) for clipping in reversed(chosen)]
    assert before == after[::-1]


@pytest.mark.long
def test_no_record_depends_on_how_python_orders_a_set() -> None:
    told = {_records_under(seed) for seed in ("1", "2", "3")}
    assert len(told) == 1


def _records_under(seed: str) -> str:
    """A digest of the records of all pages in a process with that seed of hashes."""
    program = (
        "import hashlib; from laws import PAGES; from reading import make_archive_reader\n"
        "from clipline.coding import encode; from clipline.reading.record import read_record\n"
        "from clipline.reading.source import read_clipping\n"
        "reader, told = make_archive_reader(), hashlib.sha256()\n"
        "for page in PAGES:\n"
        "  told.update(encode(read_record(read_clipping(page, page.parent), reader)))\n"
        "print(told.hexdigest())"
    )
    places = os.pathsep.join(map(str, (REPOSITORY, REPOSITORY / "tests", REPOSITORY / "bench")))
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": places}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout
