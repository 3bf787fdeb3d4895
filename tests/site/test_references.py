from __future__ import annotations

import json

import pytest
from archive_builder import ON_THE_WEB, PLANNED, archive_of, event_of
from hypothesis import given
from hypothesis import strategies as st
from record_builder import record_of

from clipline.model import Event, Fact, PartialDate, Record
from clipline.site.references import plan_event_citations, refer_to_clipping, refer_to_event


def clipping_words(record: Record, *, public: bool = False) -> list[str]:
    archive = archive_of([record], config=ON_THE_WEB, public=public)
    return [reference.text for reference in refer_to_clipping(archive, record)]


def event_words(event: Event) -> list[str]:
    archive = archive_of(events=[event], config=ON_THE_WEB)
    return [reference.text for reference in refer_to_event(archive, event)]


KEPT = "Clipping in Sea data, https://fjord.example/repo/clippings/fjord-pact/index.html."


def test_a_clipping_is_cited_as_the_article_and_where_it_is_kept() -> None:
    chicago, plain = clipping_words(record_of())
    assert chicago == (
        "Ola Nordmann and Eva Ruiz. “Norway, Chile sign pact on sea data.” The Fjord Times,"
        f" May 4, 2021. https://fjord.example/pact. {KEPT}"
    )
    assert plain == (
        "“Norway, Chile sign pact on sea data”, The Fjord Times, 4 May 2021, by Ola Nordmann and"
        f" Eva Ruiz. https://fjord.example/pact. {KEPT}"
    )
    three = clipping_words(record_of(byline=Fact(("Ola", "Eva", "Kari"))))
    assert three[0].startswith("Ola, Eva, and Kari. “")


def test_what_is_not_known_leaves_no_gap() -> None:
    bare = record_of(outlet=Fact(), wire=Fact(), byline=Fact(), published=Fact(), url=None)
    assert clipping_words(bare)[0] == f"“Norway, Chile sign pact on sea data.” {KEPT}"
    month = clipping_words(record_of(published=Fact(PartialDate(2021, 5))))
    assert "The Fjord Times, May 2021." in month[0]
    assert "The Fjord Times, May 2021 (day not reported), by" in month[1]


@pytest.mark.parametrize(
    ("title", "cited"),
    [
        ("Who signed?", "“Who signed?” The"),
        ('He said "no"', "“He said 'no'.” The"),
        ("“No” means no", "“‘No’ means no.” The"),
        ("사이버 협력 각서", "“사이버 협력 각서.” The"),
    ],
)
def test_a_title_keeps_its_marks(title: str, cited: str) -> None:
    assert cited in clipping_words(record_of(title=Fact(title)))[0]


def test_a_made_title_stands_in_brackets_and_is_withheld_with_the_text() -> None:
    record = record_of(title=Fact("Norway and Chile agreed"), title_derived=True, rights="facts")
    assert " [Norway and Chile agreed]. The Fjord Times" in clipping_words(record)[0]
    assert " [Untitled]. The Fjord Times" in clipping_words(record, public=True)[0]


def test_an_event_is_cited_as_a_page_of_the_archive() -> None:
    page = "https://fjord.example/repo/events/e-memo/index.html."
    assert event_words(event_of()) == [
        f"“Memorandum on sea data (signed 4 May 2021).” Sea data, May 4, 2021. {page}",
        f"“Memorandum on sea data (signed 4 May 2021)”, Sea data, 4 May 2021. {page}",
    ]
    assert event_words(event_of(date=None))[0].startswith("“Memorandum on sea data (signed).”")


def test_an_events_files_name_its_sources() -> None:
    files = plan_event_citations(archive_of(events=[event_of(), PLANNED], config=ON_THE_WEB))
    assert len(files) == 6
    sources = "Sources: The Fjord Times, “Norway, Chile sign pact on sea data”, 4 May 2021"
    assert files["events/e-memo/cite.bib"] == (
        "@misc{e-memo,\n"
        "  title = {{Memorandum on sea data (signed 4 May 2021)}},\n"
        "  howpublished = {Sea data},\n"
        "  year = {2021},\n"
        "  month = {5},\n"
        "  day = {4},\n"
        "  url = {https://fjord.example/repo/events/e-memo/index.html},\n"
        "  langid = {en},\n"
        f"  note = {{{sources}}},\n"
        "}\n"
    )
    assert "TY  - ELEC\r\n" in files["events/e-memo/cite.ris"]
    assert f"N1  - {sources}\r\n" in files["events/e-memo/cite.ris"]
    (item,) = json.loads(files["events/e-memo/cite.json"])
    assert (item["type"], item["note"]) == ("webpage", sources)
    assert item["issued"] == {"date-parts": [[2021, 5, 4]]}


@given(st.text())
def test_no_words_make_a_second_line(words: str) -> None:
    record = record_of(title=Fact(words), outlet=Fact(words), byline=Fact((words,)))
    assert all(len(text.splitlines()) == 1 for text in clipping_words(record))
    assert all(len(text.splitlines()) == 1 for text in event_words(event_of(label=words)))
