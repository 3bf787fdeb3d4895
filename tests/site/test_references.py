from __future__ import annotations

import json

import pytest
from archive_builder import ON_THE_WEB, PLANNED, archive_of, event_of
from hypothesis import given
from hypothesis import strategies as st
from record_builder import record_of

from clipline.model import Event, Fact, Record
from clipline.partial_dates import PartialDate
from clipline.site.citing.references import plan_event_citations, refer_to_clipping, refer_to_event


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
        "Nordmann, Ola, and Eva Ruiz. “Norway, Chile sign pact on sea data.” The Fjord Times,"
        f" May 4, 2021. https://fjord.example/pact. {KEPT}"
    )
    assert plain == (
        "“Norway, Chile sign pact on sea data,” The Fjord Times, 4 May 2021, by Ola Nordmann and"
        f" Eva Ruiz. https://fjord.example/pact. {KEPT}"
    )


@pytest.mark.parametrize(
    ("names", "cited"),
    [
        (("Kuksung Nam",), "Nam, Kuksung."),
        (("Anna B. Berg",), "Berg, Anna B."),
        (("Mary-Ann O'Neill",), "O'Neill, Mary-Ann."),
        (("Song Sang-ho",), "Song Sang-ho."),
        (("Nam Kuksung",), "Nam Kuksung."),
        (("Eva Ruiz Ortega",), "Eva Ruiz Ortega."),
        (("남국성",), "남국성."),
        (("Song Sang-ho", "Anna Berg"), "Song Sang-ho and Anna Berg."),
        (("Anna Berg", "Song Sang-ho", "Kari"), "Berg, Anna, Song Sang-ho, and Kari."),
    ],
)
def test_a_family_name_comes_first_where_it_can_be_told(names: tuple[str, ...], cited: str) -> None:
    assert clipping_words(record_of(byline=Fact(names)))[0].startswith(f"{cited} “")


def test_a_language_that_writes_the_family_name_first_is_not_turned_round() -> None:
    record = record_of(byline=Fact(("Berg Anna",)), lang=Fact("hu"))
    assert clipping_words(record)[0].startswith("Berg Anna. “")


def test_a_wire_that_another_outlet_credits_is_an_author_and_no_person() -> None:
    assert clipping_words(record_of(byline=Fact()))[0].startswith("Fjord Press. “")


def test_an_event_that_only_a_wire_is_known_to_tell_of_cites_the_wire() -> None:
    record = record_of(outlet=Fact())
    archive = archive_of([record], config=ON_THE_WEB)
    references = refer_to_event(archive, archive.event_by_id["e-memo"])
    assert ["Citing Fjord Press, " in one.text for one in references] == [True, True]


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
        ('He said "no"', "“He said ‘no.’” The"),
        ("He said “no”", "“He said ‘no.’” The"),
        ("Don't say 'no' to the “'maybe' of '22”", "“Don't say ‘no’ to the ‘“maybe” of '22.’” The"),
        ("‘Who?’", "“‘Who?’” The"),
        ("„Nein“, sagt er", "“„Nein“, sagt er.” The"),
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
    chicago, plain = event_words(event_of())
    assert chicago == (
        f"“Memorandum on sea data (signed, May 4, 2021).” Sea data. {page}"
        " Citing The Fjord Times, May 4, 2021."
    )
    assert plain == (
        f"“Memorandum on sea data (signed, 4 May 2021),” Sea data. {page}"
        " Citing The Fjord Times, 4 May 2021."
    )
    assert event_words(event_of(date=None))[0].startswith("“Memorandum on sea data (signed).”")


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (PartialDate(2021, 5), None, "May 2021"),
        (PartialDate(2021, 5, 4), PartialDate(2021, 5, 6), "May 4–6, 2021"),
        (PartialDate(2021, 5, 30), PartialDate(2021, 6, 2), "May 30, 2021 – June 2, 2021"),
    ],
)
def test_an_events_days_are_written_as_its_style_does(
    first: PartialDate, last: PartialDate | None, words: str
) -> None:
    assert f"(signed, {words}).”" in event_words(event_of(date=first, date_end=last))[0]


def test_an_events_files_name_its_sources() -> None:
    archive = archive_of(events=[event_of(), PLANNED], config=ON_THE_WEB)
    files = {one.address: one.make() for one in plan_event_citations(archive)}
    assert len(files) == 6
    sources = "Sources: The Fjord Times, 4 May 2021"
    assert files["events/e-memo/cite.bib"] == (
        "@misc{e-memo,\n"
        "  title = {{Memorandum on sea data (signed, 4 May 2021)}},\n"
        "  howpublished = {Sea data},\n"
        "  url = {https://fjord.example/repo/events/e-memo/index.html},\n"
        "  langid = {en},\n"
        f"  note = {{{sources}}},\n"
        "}\n"
    )
    assert "TY  - ELEC\r\n" in files["events/e-memo/cite.ris"]
    assert f"N1  - {sources}\r\n" in files["events/e-memo/cite.ris"]
    (item,) = json.loads(files["events/e-memo/cite.json"])
    assert (item["type"], item["note"]) == ("webpage", sources)
    assert "issued" not in item


@given(st.text())
def test_no_words_make_a_second_line(words: str) -> None:
    record = record_of(title=Fact(words), outlet=Fact(words), byline=Fact((words,)))
    assert all(len(text.splitlines()) == 1 for text in clipping_words(record))
    assert all(len(text.splitlines()) == 1 for text in event_words(event_of(label=words)))
