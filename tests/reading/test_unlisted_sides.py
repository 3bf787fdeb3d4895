"""Who would be a side of an agreement if site.yaml listed it is told, with what to write there."""

from __future__ import annotations

import re

import pytest

from clipline.config import AgencyEntry, Config, CountryEntry, languages
from clipline.model import Clipping, Record, Span
from clipline.reading.record import make_reader, read_record

SITE = Config(
    countries=(
        CountryEntry(
            "NO",
            ("Norway", "Norvège", "Norwegen", "노르웨이", "ノルウェー"),
            ("Norwegian",),
            ("Oslo",),
        ),
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


def test_an_agreement_has_no_side_from_elsewhere_where_its_sentence_names_another_by_name() -> None:
    before = "Norway and Denmark signed a memorandum on cod on Monday."
    record = read(f"{before}\n\nNorway signed a treaty with Iceland on Tuesday.")
    told = {a.kind: (a.confidence, a.parties, a.countries) for a in record.agreements}
    assert told == {
        "mou": ("certain", ("Norway", "Denmark"), ("NO", "DK")),
        "treaty": ("guess", ("Norway",), ("NO",)),
    }
    assert [a.label for a in record.agreements if a.kind == "treaty"] == ["Treaty"]


def test_a_side_that_a_further_sentence_on_it_names_stays() -> None:
    before = "Norway and Denmark signed a memorandum on cod on Monday."
    record = read(f"{before}\n\nThe memorandum that Norway signed with Iceland is the third.")
    assert [a.parties for a in record.agreements if a.kind == "mou"] == [("Norway", "Denmark")]


FOREIGN = [
    ("Norwegen und Ruritanien haben am Montag in Oslo ein Abkommen unterzeichnet.", ["Ruritanien"]),
    (
        "Am Montag wurde ein Abkommen zwischen Ruritanien und Norwegen unterzeichnet.",
        ["Ruritanien"],
    ),
    ("Norwegen unterzeichnete mit Ruritanien ein Abkommen über den Hering.", ["Ruritanien"]),
    ("Norwegen und Fischer haben am Montag gestritten. Ein Fischer ging.", []),
    ("Norwegen unterzeichnete mit Hilfe aus Bergen ein Abkommen über den Hering.", []),
    ("노르웨이와 아이슬란드 정부는 13일 오슬로에서 어업협정을 체결했다.", ["아이슬란드"]),
    ("아이슬란드 외교부와 노르웨이는 13일 오슬로에서 어업협정을 체결했다.", ["아이슬란드"]),
    ("노르웨이와 협력이 강화된다. 노르웨이는 13일 어업협정을 체결했다.", []),
    ("ノルウェーとアイスランドは13日、漁業協定に署名した。", ["アイスランド"]),
    ("アイスランドとノルウェーは13日、漁業協定に署名した。", ["アイスランド"]),
    ("ノルウェーは13日、エネルギーと漁業の協定に署名した。", []),
]


SCRIPTS = {"ko": "[가-힣]", "ja": "[ぁ-んァ-ヶ]", "de": "[a-z]"}
MORE = {
    "de": "Die Schiffe werden vom nächsten Jahr an gezählt, wie die Behörden mitteilten.",
    "ko": "배는 내년부터 센다고 당국자가 말했다. 어민들은 오래 기다려 온 일이라고 했다.",
    "ja": "船は来年から数えると当局者は述べた。漁師たちは長く待っていたと話した。",
}


@pytest.mark.parametrize(("sentence", "names"), FOREIGN, ids=[s[:14] for s, _ in FOREIGN])
def test_a_name_beside_a_side_is_told_in_german_korean_and_japanese(
    sentence: str, names: list[str]
) -> None:
    lang = next(lang for lang, mark in SCRIPTS.items() if re.search(mark, sentence))
    page = f"{sentence}\n\n{MORE[lang]}\n"
    record = read_record(Clipping("x", "x.txt", "", page, Span(0, len(page))), READER)
    assert record.lang.value == lang
    found = [p for p in record.problems if p.code == "agreement-unlisted"]
    assert [p.message.split('"')[1] for p in found] == names
