"""How pages sign: the words around a name, and what is no name at all."""

from __future__ import annotations

import pytest

from clipline.config import languages
from clipline.reading.text.affiliated_names import find_opening_byline
from clipline.reading.text.names import byline_grammar, find_byline, list_names

GRAMMAR = byline_grammar(languages())


def names(line: str) -> list[str]:
    found = find_byline(line, GRAMMAR)
    return [name.of(line) for name in found.names] if found else []


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Story by Sgt. 1st Class John Q. Public", ["John Q. Public"]),
        ("Story by Lt. j.g. Anna Bell", ["Anna Bell"]),
        ("By   Jane Doe and   John Roe", ["Jane Doe", "John Roe"]),
        ("By Jane Doe / March 3, 2019", ["Jane Doe"]),
        ("By Jane Doe Updated March 3", ["Jane Doe"]),
        ("Words by Ana Cruz / Photographs by Luis Gil", ["Ana Cruz"]),
        ("Jane Doe, Senior Defense Correspondent", ["Jane Doe"]),
        ("Jane Doe Senior Political Editor", ["Jane Doe"]),
        ("-- Jane Doe (jane@example.com)", ["Jane Doe"]),
        ("Reporter: Živa Čolić", ["Živa Čolić"]),
        ("Die Fragen stellte Anna Weber", ["Anna Weber"]),
        ("Von Anna Weber und Karl Groß, Berlin", ["Anna Weber", "Karl Groß"]),
        ("Par Jean Dupont (avec AFP)", ["Jean Dupont"]),
        ("Por Ana Ruiz / Madrid", ["Ana Ruiz"]),
        ("기자 홍길동", ["홍길동"]),
        ("글 홍길동·사진 김철수", ["홍길동"]),
        ("記者 山田太郎", ["山田太郎"]),
        ("聞き手・佐藤花子", ["佐藤花子"]),
        ("Par : Jean Dupont", ["Jean Dupont"]),
        ("Ana Cruz , publié le 3 mars 2019", ["Ana Cruz"]),
        ("Jane Doe, published on March 3, 2019", ["Jane Doe"]),
        ("JANE DOE, Harbour Post staff writer", ["JANE DOE"]),
        ("Jane Doe in London and Mika Ito in Tokyo", ["Jane Doe", "Mika Ito"]),
        ("Jane Doe and John Roe in London", ["Jane Doe", "John Roe"]),
        (
            "Anna Weber in Berlin, Karl Groß in Wien und Ute Lang in Bern",
            ["Anna Weber", "Karl Groß", "Ute Lang"],
        ),
        ("di Anna Rossi e Marco Bianchi", ["Anna Rossi", "Marco Bianchi"]),
        ("With help from Jane Doe", ["Jane Doe"]),
        ("[山田みどり,Harbour Works]", ["山田みどり"]),
        ("[홍길동 기자(gildong@example.com)]", ["홍길동"]),
        ("ローマ=山田太郎 佐々木みどり 2019年3月3日", ["山田太郎", "佐々木みどり"]),
        ("Ada Roe Environment correspondent", ["Ada Roe"]),
        ("Ada Roe, fishing correspondent", ["Ada Roe"]),
        ("By Ada Roe + Tom Quill", ["Ada Roe", "Tom Quill"]),
    ],
)
def test_who_signs_is_found_among_posts_ranks_and_dates(line: str, wanted: list[str]) -> None:
    assert names(line) == wanted


@pytest.mark.parametrize(
    "line",
    [
        "By order of the Minister",
        "기자 간담회",
        "기자 구독",
        "작성자 대변인실",
        "Photo by Jane Doe",
        "Antony Blinken in Tokyo",
        "Ministers meet in London",
        "White House correspondent",
        "Ada Roe, the editor who won a prize, said the harbour would open",
        "Ask Ada Roe, our reporter",
    ],
)
def test_what_only_looks_like_a_signature_is_none(line: str) -> None:
    assert names(line) == []


def test_a_line_of_names_and_other_words_is_no_list_of_names() -> None:
    line = "Jane Doe and John Roe"
    assert [name.of(line) for name in list_names(line)] == ["Jane Doe", "John Roe"]
    assert list_names("Jane Doe and the harbour master") == ()


@pytest.mark.parametrize(
    ("opening", "wanted"),
    [
        ("[한빛신문 홍길동 기자] 두 항구가", ["홍길동"]),
        ("[한빛신문 홍길동·김철수 기자] 두 항구가", ["홍길동", "김철수"]),
        ("[더파도 | 홍길동 기자] 두 항구가", ["홍길동"]),
        ("【홍길동 특파원】 두 항구가", ["홍길동"]),
        ("[서울=뉴스] 두 항구가", []),
        ("(By Jane Doe) Two harbours", ["Jane Doe"]),
    ],
)
def test_brackets_that_open_a_report_hold_who_wrote_it(opening: str, wanted: list[str]) -> None:
    names = find_opening_byline(opening, byline_grammar(languages()))
    assert [name.of(opening) for name in names] == wanted
