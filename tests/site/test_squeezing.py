"""What a template's own text may lose, and which words need a place of their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipline.site.html.squeezing import squeeze, turns
from clipline.site.render import make_environment, set_apart


@pytest.mark.parametrize(
    ("markup", "squeezed"),
    [
        ("<ul>\n<li>\n  one\n</li>\n</ul>\n", "<ul><li>one</li></ul>"),
        ("<a>one</a>\n<a>two</a>", "<a>one</a>\n<a>two</a>"),
        ("<p>one <em>two</em>\n<em>three</em></p>", "<p>one <em>two</em>\n<em>three</em></p>"),
        ("<pre>\n  one\n    two</pre>", "<pre>\n  one\n    two</pre>"),
        ("words\nand words", "words\nand words"),
        ("<header>\n<h1>", "<header><h1>"),
        ("<picture>\n<img>", "<picture>\n<img>"),
    ],
)
def test_only_space_beside_blocks_is_left_out(markup: str, squeezed: str) -> None:
    assert squeeze(markup) == (squeezed, "")


def test_a_tag_may_be_put_together_from_several_stretches() -> None:
    assert squeeze('<p class="') == ('<p class="', "<p ")
    assert squeeze('">\nwords', "<p ") == ('">words', "")
    assert squeeze('">\n<a>', "<a ") == ('">\n<a>', "")


@given(st.text("<>/ \npreaul"))
def test_nothing_but_space_is_ever_left_out(markup: str) -> None:
    squeezed, _ = squeeze(markup)
    assert "".join(squeezed.split()) == "".join(markup.split())


def test_what_a_template_puts_in_stays_as_it_is() -> None:
    template = make_environment(["templates"]).from_string("<div>\n{{ words }}\n</div>")  # type: ignore[list-item]
    assert template.render(words="<p>\n a") == "<div>&lt;p&gt;\n a</div>"


@pytest.mark.parametrize("words", ["Fjord Times", "한겨레", "« Le Monde »", "Ὀδυσσεύς 3", ""])
def test_words_that_run_as_the_page_does_need_no_element(words: str) -> None:
    assert not turns(words)
    assert set_apart(words) == words


@pytest.mark.parametrize("words", ["هيئة", "3 ספרים", "a\u202egnirts", "\u2067a\u2069"])
def test_words_that_may_turn_the_order_round_stay_among_themselves(words: str) -> None:
    assert turns(words)
    assert set_apart(words) == f"<bdi>{words}</bdi>"


def test_words_of_another_language_bear_it() -> None:
    assert set_apart("한겨레", "ko", around="en") == '<bdi lang="ko">한겨레</bdi>'
    assert set_apart("<Fjord>", "en", around="en") == "&lt;Fjord&gt;"


def test_what_only_looks_like_an_unended_tag_takes_no_letter_from_what_follows() -> None:
    _, within = squeeze("if (i <n ")
    assert squeeze("\n<p>", within)[0] == "<p>"
