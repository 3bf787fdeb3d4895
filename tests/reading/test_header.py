from __future__ import annotations

import pytest

from clipline.problems import format_problem
from clipline.reading.raw.header import Header, is_web_address, read_header, read_iso


def read(text: str) -> tuple[dict[str, str], str, list[str]]:
    header = read_header(text, "clippings/a.txt")
    fields = {field.key: field.value for field in header.fields}
    return fields, header.content.of(text), [f"{p.severity} {p.code}" for p in header.problems]


def test_a_header_gives_its_fields_and_the_rest_is_content() -> None:
    text = (
        "url: https://a.example/x?y=1\r\noutlet:  The Herald \r\n\r\npublished: 2018-09\r\n"
        "title: Pact: signed\r\narchived: http://b.example/\r\nlang: pt-BR\r\nrights: Excerpt\r\n"
        "---\r\nWords\r\n---\r\nmore"
    )
    fields, content, problems = read(text)
    assert fields == {
        "url": "https://a.example/x?y=1",
        "outlet": "The Herald",
        "published": "2018-09",
        "title": "Pact: signed",
        "archived": "http://b.example/",
        "lang": "pt-BR",
        "rights": "excerpt",
    }
    assert content == "Words\r\n---\r\nmore"
    assert problems == []


def test_the_spans_are_those_of_the_values() -> None:
    text = "outlet:  The Herald \n---\nWords"
    (field,) = read_header(text, "a.txt").fields
    assert field.span.of(text) == "The Herald"


def test_a_note_goes_on_in_indented_lines() -> None:
    text = (
        "note: Seen *twice*.\n  - once in print\n    - again\n\n  see: online\nlang: en\n---\nWords"
    )
    fields, _, problems = read(text)
    assert fields["note"] == "Seen *twice*.\n- once in print\n  - again\n\nsee: online"
    assert fields["lang"] == "en"
    assert problems == []
    assert read("note:\n  Below.\n---\nWords")[0] == {"note": "Below."}


@pytest.mark.parametrize(
    "text",
    [
        "Words\n---\nmore",
        "Published: May 4, 2021\nHerald\nSomeone signed a pact.\nThe end.\n---\nmore",
        "Date: May 4\nTitle: Pact\n---\nmore",
        "Title: Pact signed\n" + "A line of the article.\n" * 40 + "---\nmore",
        "note to readers: hello\n---\nmore",
        "url:https://a.example/\n---\nmore",
        "",
        "---",
    ],
)
def test_a_page_that_only_looks_like_one_has_no_header(text: str) -> None:
    assert read_header(text, "a.txt").fields == ()
    assert read(text)[1:] == (text, [])


def test_a_header_without_its_end_is_reported_and_read_as_text() -> None:
    text = "url: https://a.example/\noutlet: Herald\nWords follow."
    fields, content, problems = read(text)
    assert (fields, content) == ({}, text)
    assert problems == ["warning header-unclosed"]
    assert read("Published: May 4\nTitle: Pact\nWords")[2] == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("oultet: Herald", "error header-unknown-key"),
        ("url: https://c.example/", "warning header-duplicate-key"),
        ("just some words", "error header-bad-line"),
        ("archived: javascript:alert(1)", "error header-bad-url"),
        ("archived: data:text/html,x", "error header-bad-url"),
        ("archived: https://[", "error header-bad-url"),
        ('archived: https://a.example/"><img>', "error header-bad-url"),
        ("published: 4 May 2021", "error header-bad-date"),
        ("published: 2021-02-30", "error header-bad-date"),
        ("published: 0001-01-01", "error header-bad-date"),
        ("published: 2021-05-04T25:00", "error header-bad-date"),
        ("lang: English language", "error header-bad-lang"),
        ("rights: everything", "error header-bad-rights"),
    ],
)
def test_a_wrong_line_is_reported_and_the_rest_is_read(line: str, code: str) -> None:
    text = f"url: https://a.example/\n{line}\ntitle: Pact\n---\nWords"
    fields, content, problems = read(text)
    assert fields == {"url": "https://a.example/", "title": "Pact"}
    assert (content, problems) == ("Words", [code])


def test_an_empty_value_is_as_good_as_none() -> None:
    assert read("url:\ntitle: \nlang: en\n---\nWords") == ({"lang": "en"}, "Words", [])


def test_the_problem_shows_the_place_and_what_was_meant() -> None:
    header: Header = read_header(
        "url: https://a.example/\noultet: Herald\n---\nx", "clippings/a.txt"
    )
    assert format_problem(header.problems[0]) == (
        'clippings/a.txt:2:1: error[header-unknown-key]: the header has no key "oultet" '
        '(did you mean "outlet"?)\n'
        "   2 | oultet: Herald\n"
        "     | ^^^^^^\n"
        "  fix: known keys are url, outlet, published, title, archived, lang, note, rights"
    )


@pytest.mark.parametrize(
    "iso",
    ["2018", "2018-09", "2018-09-30", "2023-06-02T15:29", "2023-04-17T22:09+09:00",
     "2023-04-17T22:09:30-05:30"],
)  # fmt: skip
def test_an_iso_date_is_as_precise_as_it_is_written(iso: str) -> None:
    date = read_iso(iso)
    assert date is not None
    assert date.iso == iso


@pytest.mark.parametrize(
    "words",
    [
        "",
        "18",
        "2018-13",
        "2018-9",
        "0000",
        "0001-01-01",
        "9999-12-31",
        "2021-05-04T10:00+25:00",
        "2021-05-04T10:00+15:00",
        "２０１８",
        "2018-09 x",
    ],
)
def test_what_is_no_iso_date_is_none(words: str) -> None:
    assert read_iso(words) is None


def test_z_is_utc() -> None:
    date = read_iso("2023-04-17 22:09Z")
    assert date is not None
    assert date.offset == 0


def test_only_web_addresses_may_be_linked() -> None:
    assert is_web_address("https://a.example/x?y=<".replace("<", "1"))
    assert is_web_address("HTTP://a.example")
    for bad in (
        "//a.example",
        "https://",
        "https:///x",
        "ftp://a.example",
        "https://a b",
        "java\nscript:",
    ):
        assert not is_web_address(bad), bad


def test_the_front_matter_of_a_saved_page_is_a_header() -> None:
    text = (
        '---\ntitle: "Pact: signed"\nsource: "https://a.example/x"\nauthor:\n  - "[[Ann]]"\n'
        "published: 2024-03-04\ncreated: 2026-01-02\ntags:\n  - clippings\n---\nWords\n---\nmore"
    )
    fields, content, problems = read(text)
    assert fields == {
        "title": "Pact: signed",
        "url": "https://a.example/x",
        "published": "2024-03-04",
    }
    assert content == "Words\n---\nmore"
    assert problems == []


@pytest.mark.parametrize(
    ("written", "title"),
    [
        (r'"\"Pact\" signed in C:\\x"', '"Pact" signed in C:\\x'),
        ("'The ministers'' pact'", "The ministers' pact"),
        (">-\n  A long title\n  goes on", "A long title goes on"),
        ("|\n  A title", "A title"),
        ("A long title\n  goes on", "A long title goes on"),
        ('"A long title\n  goes on"', "A long title goes on"),
        ("'", "'"),
    ],
)
def test_a_value_of_front_matter_is_what_yaml_means(written: str, title: str) -> None:
    fields, content, problems = read(f"---\ntitle: {written}\nlang: en\n---\nWords")
    assert (fields, content, problems) == ({"title": title, "lang": "en"}, "Words", [])


def test_a_title_whose_lines_are_missing_is_none() -> None:
    assert read("---\ntitle: >-\nlang: en\n---\nWords") == ({"lang": "en"}, "Words", [])


@pytest.mark.parametrize(
    "text",
    ["---\nWords: more\n---\nmore", "---\nWords that go on\ntitle: x\n---\n", "---\ntitle: x\n"],
)
def test_a_page_that_begins_with_a_rule_has_no_front_matter(text: str) -> None:
    assert read(text) == ({}, text, [])
