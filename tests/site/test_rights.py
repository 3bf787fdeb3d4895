from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from record_builder import (
    COMMENT,
    COMMITTEE,
    HEADLINE,
    LEAD,
    MEMO,
    PLAN,
    RELATED,
    REST,
    SIGNING,
    TEXT,
    clipping_of,
    evidence_of,
    record_of,
    span_of,
)

from clipline.config import Config, OutletEntry
from clipline.model import Agreement, Evidence, Fact, Record, Rights, Span
from clipline.nouns import replace
from clipline.reading.keeper.settling import record_rights
from clipline.site.rights import (
    QUOTED_SHARE,
    SENTENCE_WORDS,
    Shown,
    allows,
    plan_rights,
    shown_title,
)


def printed(record: Record) -> str:
    shown = plan_rights(record, public=True)
    return " / ".join(span.of(record.clipping.text) for span in shown.text_spans)


def agreement_on(start: int, end: int) -> Agreement:
    return replace(MEMO, evidence=Evidence(Span(start, end), "r"), date_evidence=None)


def bare(text: str, rights: Rights, *agreements: Agreement) -> Record:
    """A record whose whole text is one paragraph of body, and nothing but agreements in it."""
    return record_of(
        clipping=clipping_of(text), rights=rights, agreements=agreements,
        body=(Span(0, len(text)),), zones=(), title=Fact(), published=Fact(), wire=Fact(),
        place=Fact(), agencies=(), people=(),
    )  # fmt: skip


@pytest.mark.parametrize("rights", ["facts", "quote", "excerpt", "full"])
def test_a_private_build_prints_every_word(rights: Rights) -> None:
    shown = plan_rights(record_of(rights=rights), public=False)
    assert shown == Shown(rights, public=False, text_spans=(Span(0, len(TEXT)),))
    assert allows(shown, span_of(COMMENT))


def test_facts_print_no_words_of_the_text() -> None:
    shown = plan_rights(record_of(rights="facts"), public=True)
    assert shown.text_spans == ()
    assert not allows(shown, span_of("OSLO"))


def test_quote_prints_evidence_sentences_headline_and_short_words() -> None:
    record = record_of()
    shown = plan_rights(record, public=True)
    for words in (HEADLINE, SIGNING, "OSLO", "Tuesday", "Fjord Press", "May 4, 2021"):
        assert allows(shown, span_of(words)), words
    for words in (LEAD, REST, RELATED, COMMENT):
        assert not allows(shown, span_of(words)), words


def test_quote_stops_at_its_share_of_the_body() -> None:
    text = " ".join(f"word{i}" for i in range(90))
    tens = [agreement_on(text.index(f"word{i} "), text.index(f"word{i + 9}") + 6) for i in (10, 30, 50, 70)]  # fmt: skip  # noqa: E501
    shown = printed(bare(text, "quote", *tens))
    assert shown.count("word") == 30
    assert "word10" in shown
    assert "word70" not in shown


def test_quote_prints_few_sentences_of_a_long_text() -> None:
    text = " ".join(f"word{i:04}" for i in range(2000))
    many = [agreement_on(i * 90, i * 90 + 17) for i in range(20)]
    assert len(plan_rights(bare(text, "quote", *many), public=True).text_spans) == 6


def test_a_lone_sentence_is_quoted_whatever_its_share() -> None:
    text = "Norway and Chile signed the memorandum in Oslo."
    assert printed(bare(text, "quote", agreement_on(0, len(text)))) == text


def test_a_sentence_without_an_end_is_no_quotation() -> None:
    text = "signed " * 81
    assert printed(bare(text, "quote", agreement_on(0, len(text)))) == ""
    assert printed(bare(text, "quote", agreement_on(0, len("signed " * 80)))) != ""


def test_further_sentences_come_after_each_agreements_own() -> None:
    text = " ".join(f"word{i:02}" for i in range(60))  # seven characters a word: 20 may be printed
    first = replace(agreement_on(0, 69), more=(agreement_on(70, 139).evidence,))
    shown = plan_rights(bare(text, "quote", first, agreement_on(140, 209)), public=True)
    assert shown.text_spans == (Span(0, 69), Span(140, 209))


def test_excerpt_adds_the_opening_words_and_no_more() -> None:
    words = printed(record_of(rights="excerpt", agreements=())).split(" / ")
    assert (
        "OSLO, May 4 (Fjord Press) -- Norway and Chile agreed Tuesday to share sea data." in words
    )
    assert not any("Officials praised" in w for w in words)
    long = " ".join(f"word{i}" for i in range(2000))
    assert len(printed(bare(long, "excerpt")).split()) == 60
    assert len(printed(bare(" ".join(["word"] * 30), "excerpt")).split()) == 10


def test_words_of_an_unspaced_script_are_counted_too() -> None:
    text = "海" * 3000
    assert len(printed(bare(text, "excerpt"))) == 120
    assert printed(bare(text, "quote", agreement_on(0, 3000))) == ""


def test_full_prints_headline_and_body_but_not_what_others_wrote() -> None:
    shown = plan_rights(record_of(rights="full"), public=True)
    for words in (HEADLINE, LEAD, SIGNING, PLAN, REST):
        assert allows(shown, span_of(words)), words
    for words in (RELATED, COMMENT, "Home | World"):
        assert not allows(shown, span_of(words)), words


@pytest.mark.parametrize("rights", ["quote", "excerpt", "full"])
def test_evidence_in_a_comment_is_never_printed(rights: Rights) -> None:
    saw = evidence_of("I was in Oslo and saw the ministers.")
    record = record_of(rights=rights, agreements=(replace(MEMO, evidence=saw),))
    assert "saw the ministers" not in printed(record)


def test_a_title_made_from_the_lead_is_text_and_a_headline_is_a_fact() -> None:
    facts = record_of(rights="facts")
    assert shown_title(facts, plan_rights(facts, public=True)) == HEADLINE
    derived = replace(facts, title=Fact("Norway and Chile agreed"), title_derived=True)
    assert shown_title(derived, plan_rights(derived, public=True)) is None
    assert shown_title(derived, plan_rights(derived, public=False)) == "Norway and Chile agreed"


def test_the_lead_that_a_title_was_made_from_is_not_printed_as_a_headline() -> None:
    text = " ".join(f"word{i}" for i in range(20))
    title = Fact("word0 word1 word2", (Evidence(Span(0, len(text)), "r"),))
    headed = replace(bare(text, "quote"), title=title)
    assert printed(headed) == text
    assert printed(replace(headed, title_derived=True)) == ""


@pytest.mark.parametrize(("words", "shown"), [(25, True), (26, False)])
def test_a_line_too_long_for_a_headline_is_no_fact(words: int, shown: bool) -> None:  # noqa: FBT001 - a case
    text = " ".join(["word"] * words)
    title = Fact(text, (Evidence(Span(0, len(text)), "r"), Evidence(Span(0, 4), "r")))
    record = replace(bare(text, "facts"), title=title)
    assert shown_title(record, plan_rights(record, public=True)) == (text if shown else None)


def test_stretches_that_touch_are_one_and_may_be_printed_across() -> None:
    text = " ".join(f"word{i:02}" for i in range(60))
    shown = plan_rights(bare(text, "quote", agreement_on(0, 20), agreement_on(20, 69)), public=True)
    assert shown.text_spans == (Span(0, 69),)
    assert allows(shown, Span(15, 25))


CONFIG = Config(
    rights="excerpt",
    outlets=(
        OutletEntry("The Fjord Times", rights="full"),
        OutletEntry("Fjord Press", rights="facts", wire=True),
        OutletEntry("Harbour Daily"),
    ),
)


@pytest.mark.parametrize(
    ("outlet", "wire", "header", "rights"),
    [
        ("The Fjord Times", "Fjord Press", "full", "full"),
        ("The Fjord Times", "Fjord Press", None, "facts"),
        ("The Fjord Times", None, None, "full"),
        ("Harbour Daily", "Fjord Press", None, "facts"),
        ("Harbour Daily", None, None, "excerpt"),
        (None, None, None, "excerpt"),
        ("The Fjord Times", None, "everything", "full"),
    ],
)
def test_the_keeper_wins_then_the_stricter_then_the_default(
    outlet: str | None, wire: str | None, header: str | None, rights: Rights
) -> None:
    assert record_rights(CONFIG, outlet, wire, header) == rights


@given(
    st.sampled_from(["quote", "excerpt"]),
    st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500)), max_size=20),
)
def test_a_public_build_never_prints_much_more_than_its_share(
    rights: Rights, pairs: list[tuple[int, int]]
) -> None:
    text = ("Seven brave sailors crossed the cold northern sea. " * 10)[:500]
    agreements = [agreement_on(min(pair), max(pair)) for pair in pairs]
    shown = plan_rights(bare(text, rights, *agreements), public=True)
    words = sum(len(span.of(text).split()) for span in shown.text_spans)
    # A lone sentence may be the whole text; the cap of words holds for it all the same.
    assert words <= max(len(text.split()) * 2 * QUOTED_SHARE, SENTENCE_WORDS) + len(pairs) + 1
    assert list(shown.text_spans) == sorted(shown.text_spans)


def test_the_committee_is_quoted_where_the_share_leaves_room() -> None:
    assert PLAN in printed(record_of(agreements=(COMMITTEE,)))
