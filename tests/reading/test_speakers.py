"""What a site says of itself, of its page and of who wrote it is none of the report's text."""

from __future__ import annotations

import pytest
from reading_page import read_page

HEAD = (
    "The Brackwater Ledger\nTwo counties dredge the Senna\nRuth Applegarth\n14 March 2024, 18:12\n"
)
TEXT = (
    "The county councils of Brackwater and Lowmoor will dredge the mouth of the Senna together from"
    " next spring, under a pact that both voted for on Thursday night.\n\n"
    "The work is to last three years, according to the paper that councillors were given.\n\n"
    "Lowmoor had refused to pay for it since a sandbank shifted and the ferry stopped running.\n\n"
    '"Nobody wins an argument with a sandbank," said the man who leads the council in Lowmoor.\n'
)
PARAGRAPHS = [line for line in TEXT.split("\n") if line]
SAID = {
    "to its readers": "Have any ships gone by on the river? Our newsroom likes to hear from you.\n",
    "of its page": "This story was longer by a mile when the sandbank was measured on Friday.\n",
    "of its writer": "Ruth Applegarth walks along the river and its towns with a dog named Ink.\n",
    "of the site": "The Brackwater Ledger sits on a panel of papers that own up to each mistake.\n",
}


@pytest.mark.parametrize("line", SAID.values(), ids=list(SAID))
def test_what_a_site_says_below_a_text_is_none_of_it(line: str) -> None:
    assert read_page(f"{HEAD}\n{TEXT}\n{line}").paragraphs == PARAGRAPHS


@pytest.mark.parametrize(
    "line",
    [
        '"We will row over to you in our own boats," she said, and the hall fell silent at that.\n',
        "The council in Lowmoor pays for the story boards that will stand along the new quay.\n",
    ],
    ids=["quoted", "told"],
)
def test_a_last_paragraph_of_the_reports_stays_text(line: str) -> None:
    assert read_page(f"{HEAD}\n{TEXT}\n{line}").paragraphs == [*PARAGRAPHS, line.strip()]


def test_a_text_that_says_we_throughout_is_told_by_who_says_so() -> None:
    ours = [
        "We set out from Lowmoor at six in the morning with bread, two ropes and a lamp.",
        "Our boat lay on the sandbank for an hour before the tide lifted us and the lamp went out.",
        "The pilots laughed at us, but they took our rope and towed us past the old point.",
        "We came home at nine, and nobody asked us where we had been for so long that day.",
    ]
    page = read_page("A morning on the Senna\nBy Ruth Roe\n3 May 2021\n\n" + "\n\n".join(ours))
    assert page.paragraphs == ours


def test_where_words_are_not_spaced_a_page_speaks_of_itself_too() -> None:
    text = (
        "函館市とポートランド市は5日、大地震で港が使えなくなったときに助け合う協定を結んだ。\n\n"
        "協定の期間は5年間で、どちらかが申し出ない限り自動的に延長される見通しだ。\n\n"
        "両市は姉妹港となってから、津波で流れ着いた物の調査を続けてきた。\n"
    )
    note = "肩書と年齢は、本記事の取材を行った日のものをそのまま載せている。\n"
    page = read_page(f"二つの港、防災で協定\n2023年10月5日 19時30分\n\n{text}\n{note}")
    assert page.paragraphs == [line for line in text.split("\n") if line]
