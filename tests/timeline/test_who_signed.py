from __future__ import annotations

import re

import pytest

from clipline.model import (
    Agency,
    Agreement,
    Clipping,
    Evidence,
    Fact,
    Person,
    Record,
    Span,
)
from clipline.nouns import replace
from clipline.timeline.told.signers import find_signers

NAVY, COAST = "Navy", "Coast Guard"


def record_of(text: str, statuses: tuple[str, ...] = ("signed",)) -> Record:
    """A clipping of that text, which names two people and two bodies."""

    def seen(words: str) -> tuple[Evidence, ...]:
        return tuple(Evidence(Span(*m.span()), "r") for m in re.finditer(words, text))

    agreement = Agreement("a", "Pact", "agreement", "signed", (), Evidence(Span(0, 1), "r"))
    return Record(
        clipping=Clipping("c", "c.txt", "", text, Span(0, len(text))),
        lang=Fact("en"),
        title=Fact(),
        title_derived=False,
        published=Fact(),
        captured=Fact(),
        outlet=Fact(),
        wire=Fact(),
        byline=Fact(),
        place=Fact(),
        dateline=None,
        zones=(),
        body=(),
        agencies=tuple(Agency(n, n, None, known=True, mentions=seen(n)) for n in (NAVY, COAST)),
        people=tuple(Person(n, n, None, seen(n)) for n in ("Ada Vidal", "Per Nor")),
        agreements=tuple(replace(agreement, id=s + str(n), status=s)
                         for n, s in enumerate(statuses)),
        rights="quote",
    )  # fmt: skip


SIGNED = "Capt. Ada Vidal of Uruguay's Navy and Col. Per Nor of the Coast Guard inked the pact."


def test_bodies_whose_people_sign_together_belong_to_what_is_signed() -> None:
    assert find_signers(record_of(SIGNED)) == (NAVY, COAST)
    assert find_signers(record_of(SIGNED.replace("and ", "and\n"))) == (NAVY, COAST)


@pytest.mark.parametrize(
    "text",
    [
        "Capt. Ada Vidal of Uruguay's Navy and Col. Per Nor of the Coast Guard praised the pact.",
        "Ada Vidal of the Navy said that Per Nor of the Coast Guard signed the pact.",
        "Ada Vidal, who had left the Navy, and Per Nor of the Coast Guard signed the pact.",
        "Per Nor of the Coast Guard signed the pact.",
    ],
)
def test_people_who_do_not_sign_together_bring_no_body(text: str) -> None:
    assert find_signers(record_of(text)) == ()


def test_where_several_things_are_signed_it_is_not_said_which_they_signed() -> None:
    assert find_signers(record_of(SIGNED, ("signed", "signed"))) == ()
    assert find_signers(record_of(SIGNED, ("planned",))) == ()
    assert find_signers(record_of(SIGNED, ("signed", "planned"))) == (NAVY, COAST)
