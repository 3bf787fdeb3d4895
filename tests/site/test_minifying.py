"""What a template's own text may lose, and which words need a place of their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipline.site.html.minifying import is_bidirectional, minify
from clipline.site.render import isolate, make_environment


@pytest.mark.parametrize(
    ("markup", "minified"),
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
def test_only_space_beside_blocks_is_left_out(markup: str, minified: str) -> None:
    assert minify(markup) == (minified, "")


def test_a_tag_may_be_put_together_from_several_stretches() -> None:
    assert minify('<p class="') == ('<p class="', "<p ")
    assert minify('">\nwords', "<p ") == ('">words', "")
    assert minify('">\n<a>', "<a ") == ('">\n<a>', "")


@given(st.text("<>/ \npreaul"))
def test_nothing_but_space_is_ever_left_out(markup: str) -> None:
    minified, _ = minify(markup)
    assert "".join(minified.split()) == "".join(markup.split())


def test_what_a_template_puts_in_stays_as_it_is() -> None:
    template = make_environment(["templates"]).from_string("<div>\n{{ words }}\n</div>")  # type: ignore[list-item]
    assert template.render(words="<p>\n a") == "<div>&lt;p&gt;\n a</div>"


@pytest.mark.parametrize("words", ["Fjord Times", "한겨레", "« Le Monde »", "Ὀδυσσεύς 3", ""])
def test_words_that_run_as_the_page_does_need_no_element(words: str) -> None:
    assert not is_bidirectional(words)
    assert isolate(words) == words


@pytest.mark.parametrize("words", ["هيئة", "3 ספרים", "a\u202egnirts", "\u2067a\u2069"])
def test_words_that_may_turn_the_order_round_stay_among_themselves(words: str) -> None:
    assert is_bidirectional(words)
    assert isolate(words) == f"<bdi>{words}</bdi>"


def test_words_of_another_language_bear_it() -> None:
    assert isolate("한겨레", "ko", around="en") == '<bdi lang="ko">한겨레</bdi>'
    assert isolate("<Fjord>", "en", around="en") == "&lt;Fjord&gt;"


def test_what_only_looks_like_an_unended_tag_takes_no_letter_from_what_follows() -> None:
    _, within = minify("if (i <n ")
    assert minify("\n<p>", within)[0] == "<p>"
