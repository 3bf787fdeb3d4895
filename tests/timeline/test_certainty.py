from __future__ import annotations

import pytest

from clipline.model import Account, Agreement, Confidence, Event, Evidence, Span
from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.timeline.chosen.certainty import Certainty, may_mean, of_account, of_event

DAY, EVE = PartialDate(2021, 5, 4), PartialDate(2021, 5, 3)
TOLD = Agreement(
    id="a",
    label="Memorandum",
    kind="mou",
    status="signed",
    parties=("Norway", "Chile"),
    evidence=Evidence(Span(0, 9), "agreement-object"),
    date=DAY,
    confidence="certain",
)
GUESSED = replace(TOLD, confidence="guess")


def event_of(*accounts: Agreement, **changes: object) -> Event:
    """The event that these accounts tell of."""
    told = tuple(Account(f"c{n}", agreement) for n, agreement in enumerate(accounts))
    event = Event("e", "Memorandum", "mou", "signed", ("Norway", "Chile"), (), told, date=DAY)
    return replace(event, **changes)


@pytest.mark.parametrize("sure", ["certain", "likely", "guess"])
def test_an_undated_event_is_as_sure_as_its_account_and_its_day_is_no_guess(
    sure: Confidence,
) -> None:
    undated = replace(TOLD, confidence=sure, date=None)
    assert of_event(event_of(undated, date=None)) == Certainty(sure, "certain")


def test_one_account_that_is_sure_is_enough() -> None:
    assert of_event(event_of(GUESSED)).unsure == ("happened",)
    assert of_event(event_of(GUESSED, TOLD)) == Certainty()


def test_the_day_of_the_report_makes_only_the_day_unsure() -> None:
    when = Evidence(Span(0, 3), "date-report")
    told = replace(TOLD, confidence="likely", date_evidence=when)
    assert of_account(told) == Certainty("certain", "likely")
    assert of_event(event_of(told)).unsure == ("date",)


def test_a_day_that_is_disputed_or_only_allowed_is_likely() -> None:
    other = replace(TOLD, date=EVE, alternatives=(DAY,))
    assert of_event(event_of(TOLD, other, disagrees=("date",))).date == "likely"
    assert of_event(event_of(other)).date == "likely"
    assert may_mean(event_of(other), other)
    assert not may_mean(event_of(TOLD), TOLD)


def test_a_day_that_the_keeper_set_is_certain() -> None:
    assert of_event(event_of(TOLD, date=PartialDate(2021, 6, 1))) == Certainty()
