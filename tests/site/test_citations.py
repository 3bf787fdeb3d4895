from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from record_builder import HEADLINE, record_of

from clipline.config import Config
from clipline.model import Fact, Record
from clipline.partial_dates import PartialDate
from clipline.site.citing.citations import clipping_work, plan_citations
from clipline.site.looked_up.briefs import make_brief
from clipline.texts import read_texts


def cite(record: Record, ending: str, *, public: bool = False) -> str:
    brief = make_brief(record, Config(), public=public)
    work = clipping_work(brief, read_texts("en"))
    files = {one.address: one.make() for one in plan_citations("c", b"", lambda: work)}
    return files[f"c/cite.{ending}"]


def csl(record: Record) -> dict[str, Any]:
    (item,) = json.loads(cite(record, "json"))
    assert isinstance(item, dict)
    return item


def test_a_clipping_is_cited_in_bibtex() -> None:
    assert cite(record_of(captured=Fact(PartialDate(2022, 6, 1))), "bib") == (
        "@article{fjord-pact,\n"
        "  author = {Nordmann, Ola and Ruiz, Eva},\n"
        "  title = {{Norway, Chile sign pact on sea data}},\n"
        "  journal = {The Fjord Times},\n"
        "  year = {2021},\n"
        "  month = {5},\n"
        "  day = {4},\n"
        "  url = {https://fjord.example/pact},\n"
        "  urldate = {2022-06-01},\n"
        "  langid = {en},\n"
        "}\n"
    )


def test_a_clipping_is_cited_in_ris() -> None:
    assert cite(record_of(published=Fact(PartialDate(2021, 5))), "ris").split("\r\n") == [
        "TY  - NEWS",
        "AU  - Nordmann, Ola",
        "AU  - Ruiz, Eva",
        "TI  - Norway, Chile sign pact on sea data",
        "T2  - The Fjord Times",
        "PY  - 2021",
        "DA  - 2021/05//",
        "LA  - en",
        "UR  - https://fjord.example/pact",
        "ID  - fjord-pact",
        "ER  - ",
        "",
    ]


def test_a_clipping_is_cited_in_csl() -> None:
    assert csl(record_of(published=Fact(PartialDate(2021, 5)))) == {
        "id": "fjord-pact",
        "type": "article-newspaper",
        "title": HEADLINE,
        "author": [
            {"family": "Nordmann", "given": "Ola"},
            {"family": "Ruiz", "given": "Eva"},
        ],
        "container-title": "The Fjord Times",
        "issued": {"date-parts": [[2021, 5]]},
        "language": "en",
        "URL": "https://fjord.example/pact",
    }


def test_without_a_byline_the_credited_wire_is_the_author() -> None:
    assert csl(record_of(byline=Fact()))["author"] == [{"literal": "Fjord Press"}]
    alone = csl(record_of(byline=Fact(), outlet=Fact()))
    assert alone["author"] == [{"literal": "Fjord Press"}]
    assert "container-title" not in alone
    signed = csl(record_of(outlet=Fact()))
    assert (signed["container-title"], len(signed["author"])) == ("Fjord Press", 2)


def test_a_name_that_is_not_to_be_taken_apart_stands_in_braces() -> None:
    record = record_of(byline=Fact(("Song Sang-ho", "R&D {Desk}")))
    names = r"{Song Sang-ho} and {R\&D {\textbraceleft}Desk{\textbraceright}}"
    assert f"  author = {{{names}}},\n" in cite(record, "bib")
    assert "AU  - Song Sang-ho\r\n" in cite(record, "ris")
    assert csl(record)["author"][0] == {"literal": "Song Sang-ho"}


def test_what_is_not_known_is_left_out() -> None:
    bare = record_of(outlet=Fact(), wire=Fact(), byline=Fact(), published=Fact(), url=None)
    assert cite(bare, "bib").startswith("@misc{fjord-pact,\n  title")
    assert not {"author", "issued", "container-title", "URL"} & set(csl(bare))
    assert "DA  -" not in cite(bare, "ris")
    assert "year" not in cite(record_of(published=Fact(PartialDate(None, 5, 4))), "bib")


def test_a_title_made_from_the_lead_stands_in_brackets() -> None:
    record = record_of(title=Fact("Norway and Chile agreed"), title_derived=True, rights="facts")
    assert "TI  - [Norway and Chile agreed]" in cite(record, "ris")
    assert "TI  - [Untitled]" in cite(record, "ris", public=True)


@pytest.mark.parametrize(
    ("title", "escaped"),
    [
        ("R&D: 50% of $1_000 #1", r"R\&D: 50\% of \$1\_000 \#1"),
        ("a{b}c", r"a{\textbraceleft}b{\textbraceright}c"),
        ("\\write18{x}", r"{\textbackslash}write18{\textbraceleft}x{\textbraceright}"),
        ("~^", r"{\textasciitilde}{\textasciicircum}"),
        ("사이버 협력 “각서”", "사이버 협력 “각서”"),
    ],
)
def test_bibtex_specials_are_escaped_and_letters_are_kept(title: str, escaped: str) -> None:
    assert f"title = {{{{{escaped}}}}}" in cite(record_of(title=Fact(title)), "bib")


@given(st.text())
def test_no_title_breaks_out_of_its_field(title: str) -> None:
    record = record_of(title=Fact(title))
    bib, ris = cite(record, "bib"), cite(record, "ris")
    assert bib.count("{") == bib.count("}")
    assert len(bib.splitlines()) == 10
    assert ris.count("\r\n") == 11 == len(ris.splitlines())
    assert len(json.loads(cite(record, "json"))) == 1


def test_an_address_cannot_end_its_field() -> None:
    record = record_of(url="https://a.example/{x}\\y")
    assert "url = {https://a.example/%7Bx%7D%5Cy}" in cite(record, "bib")
