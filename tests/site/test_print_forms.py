"""How pages print dates, messages and the clippings' words."""

from __future__ import annotations

import pytest
from archive_builder import archive_of, own_templates
from record_builder import MEMO, clipping_of, evidence_of, record_of
from test_pages import event_of, plan

from clipline.model import Account
from clipline.nouns import replace
from clipline.site.kinds.doubt_rows import print_message
from clipline.site.lists.entries import CUT_WORDS, WHOLE_WORDS, make_quote
from clipline.site.render import isolate, render_page


@pytest.mark.parametrize(
    ("message", "printed"),
    [
        (
            '"the previous day" is read as 2021-08-03; it may mean 2021-08-04',
            (
                "“the previous day” is read as 3\u00a0August\u00a02021; it may mean"
                " 4\u00a0August\u00a02021"
            ),
        ),
        (
            'published 2023-06-02T15:29 is a guess; it might be "Tide" or 2023-06',
            (
                "published 2\u00a0June\u00a02023, 15:29 is a guess; it might be “Tide” or"
                " June\u00a02023 (day not reported)"
            ),
        ),
        ('"2021-08-03" is no name, nor 2021-99-01', "“2021-08-03” is no name, nor 2021-99-01"),
        ('"a "red" buoy" of 1,200', "“a “red” buoy” of 1,200"),
    ],
)
def test_a_message_is_printed_with_the_pages_dates_and_marks(message: str, printed: str) -> None:
    assert print_message(message) == printed


def test_names_with_a_dash_between_them_stay_on_one_line() -> None:
    assert isolate("US–ROK talks & more") == ('<span class="nowrap">US–ROK</span> talks &amp; more')
    assert isolate("talks – and more") == "talks – and more"
    long = "Intergovernmental–Commission"
    assert isolate(long) == long


@pytest.mark.parametrize("words", [WHOLE_WORDS, WHOLE_WORDS + 1])
def test_a_sentence_is_quoted_whole_or_many_words_short(words: int) -> None:
    sentence = " ".join(["They", *["agreed"] * (words - 2), "so."])
    text = f"Old harbours\n\n{sentence}\n"
    told = replace(MEMO, evidence=evidence_of(sentence, text=text))
    record = record_of(clipping=clipping_of(text), agreements=(told,))
    archive = archive_of([record], [event_of(told, record.clipping.id)])
    quote = make_quote(archive, Account(record.clipping.id, told))
    assert quote.text
    assert quote.cut is (words > WHOLE_WORDS)
    assert len(quote.text.split()) == (CUT_WORDS if quote.cut else words)


def test_a_made_headline_is_nowhere_without_its_note() -> None:
    pages = plan([record_of(title_derived=True)], [event_of(MEMO, "fjord-pact")])
    environment = own_templates()
    for address in ("events/e-a1/index.html", "people/index.html", "sources/index.html"):
        page = str(render_page(pages[address], environment))
        assert "headline not saved" in page, address
    plain = plan([record_of()], [event_of(MEMO, "fjord-pact")])
    page = str(render_page(plain["people/index.html"], environment))
    assert "headline not saved" not in page
