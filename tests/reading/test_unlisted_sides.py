"""Who would be a side of an agreement if site.yaml listed it is told, with what to write there."""

from __future__ import annotations

import pytest

from clipline.config import AgencyEntry, Config, CountryEntry, languages
from clipline.model import Clipping, Record, Span
from clipline.reading.record import make_reader, read_record

SITE = Config(
    countries=(
        CountryEntry("NO", ("Norway", "Norvège"), ("Norwegian",), ("Oslo",)),
        CountryEntry("DK", ("Denmark", "Danemark"), ("Danish",), ("Copenhagen",)),
    ),
    agencies=(AgencyEntry("no-fish", "Ministry of Fisheries", "NO"),),
)
READER = make_reader(SITE, languages())
HEAD = "Herring pact signed\nPublished: March 14, 2023\n\n"


def read(sentence: str) -> Record:
    text = f"{HEAD}{sentence}\n\nShips will be counted from next year, officials said.\n"
    return read_record(Clipping("x", "x.txt", "", text, Span(0, len(text))), READER)


def told(sentence: str) -> list[str]:
    record = read(sentence)
    found = [p for p in record.problems if p.code == "agreement-unlisted"]
    return [p.message.split('"')[1] for p in found]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Norway and Iceland signed a memorandum on herring on Monday.", ["Iceland"]),
        ("Iceland and Norway signed a memorandum on herring on Monday.", ["Iceland"]),
        ("Norway signed a memorandum on herring with Iceland on Monday.", ["Iceland"]),
        ("Norway, Denmark and the Faroe Islands signed a treaty on Monday.", ["Faroe Islands"]),
        ("A treaty between Denmark and Sri Lanka was signed on Monday.", ["Sri Lanka"]),
        ("Norwegian and Icelandic officials held talks on Monday.", ["Icelandic"]),
        ("La Norvège et l'Islande ont signé un mémorandum lundi à Oslo.", ["Islande"]),
    ],
)
def test_a_name_beside_a_side_is_told(sentence: str, names: list[str]) -> None:
    assert told(sentence) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway and Denmark signed a memorandum on herring on Monday in Oslo.",
        "Norway and Denmark signed a memorandum on Monday, said Ada Moe and Per Holt.",
        "Norway and the Ministry of Fisheries signed a memorandum with Denmark on Monday.",
        "Herring is caught by Norway and Iceland.",
        "Norway and Denmark signed a memorandum on herring and cod on Monday.",
    ],
)
def test_what_is_listed_or_stands_beside_no_side_is_not_told(sentence: str) -> None:
    assert told(sentence) == []


def test_the_note_says_where_it_is_and_what_to_write() -> None:
    record = read("Norway and Iceland signed a memorandum on herring on Monday.")
    (note,) = [p for p in record.problems if p.code == "agreement-unlisted"]
    assert (note.severity, note.line, note.column) == ("note", 4, 12)
    assert "`XX: {names: [Iceland]}`" in note.fix
    (agreement, *_) = record.agreements or (None,)
    lost = f"no party of: {agreement.label}" if agreement else "no agreement was read"
    assert lost in note.message


def test_it_is_told_once_of_a_whole_clipping() -> None:
    one = "Norway and Iceland signed a memorandum on herring on Monday."
    assert told(f"{one}\n\nNorway and Iceland held talks on cod on Tuesday.") == ["Iceland"]


def test_an_agreement_that_was_given_sides_from_elsewhere_is_a_guess() -> None:
    before = "Norway and Denmark signed a memorandum on cod on Monday."
    record = read(f"{before}\n\nNorway signed a treaty on herring with Iceland on Tuesday.")
    sure = {a.kind: a.confidence for a in record.agreements}
    assert sure == {"mou": "certain", "treaty": "guess"}
