"""How sure an event is: that there was one, and its day. One account that is sure is enough."""

from __future__ import annotations

from collections.abc import Iterable

from clipline.model import MENTION, Agreement, Confidence, Event
from clipline.nouns import Noun

_ORDER: tuple[Confidence, ...] = ("certain", "likely", "guess")
# Rules of a day that is that of the telling, or one after it, rather than the event's own.
_NEAR_BY = frozenset({"date-report", "date-later", "date-same-day"})
_GUESSED = "date-guess"  # the rule of a day that is counted from a publication that is a guess


class Certainty(Noun, frozen=True):
    """How sure it is that something happened at all, and that it was on its day."""

    happened: Confidence = "certain"
    date: Confidence = "certain"

    @property
    def least(self) -> Confidence:
        """The less sure of the two."""
        return max(self.happened, self.date, key=_ORDER.index)

    @property
    def unsure(self) -> tuple[str, ...]:
        """Which of them are less than certain."""
        return tuple(name for name, _ in self.doubts)

    @property
    def doubts(self) -> tuple[tuple[str, Confidence], ...]:
        """These, each with how sure it is."""
        pairs = (("happened", self.happened), ("date", self.date))
        return tuple(pair for pair in pairs if pair[1] != "certain")


def of_account(told: Agreement) -> Certainty:
    """How sure one account is; where it is only its day that is not its own, of the rest it is."""
    near = told.date_evidence is not None and told.date_evidence.rule in _NEAR_BY
    date: Confidence = "likely" if near or (told.date and told.alternatives) else "certain"
    if told.date_evidence is not None and told.date_evidence.rule == _GUESSED:
        date = "guess"
    happened = "certain" if near and told.confidence == "likely" else told.confidence
    return Certainty(happened, date)


def doubts_of(told: Agreement) -> tuple[tuple[str, Confidence], ...]:
    """What is less than certain of one account; of a mention, whether it is an account at all."""
    if told.evidence.rule == MENTION:
        return (("mention", "guess"),)
    return of_account(told).doubts


def of_telling(told: Agreement) -> Confidence:
    """How sure it is as it is told, its day with it where that is a guess."""
    return "guess" if of_account(told).date == "guess" else told.confidence


def of_event(event: Event) -> Certainty:
    """How sure the event is by all its accounts; a day that they dispute is likely at best."""
    accounts = [account.agreement for account in event.accounts]
    happened = _best(of_account(told).happened for told in accounts)
    if event.date is None:
        return Certainty(happened)
    dates = [of_account(told).date for told in accounts if told.date == event.date]
    meant = any(event.date in told.alternatives for told in accounts)
    date = _best(dates) if dates else "likely" if meant else "certain"  # else the keeper set it
    return Certainty(happened, "likely" if "date" in event.disagrees else date)


def may_mean(event: Event, told: Agreement) -> bool:
    """Whether the account's words give another day, but also allow the one that stands."""
    return told.date != event.date and event.date in told.alternatives


def _best(found: Iterable[Confidence]) -> Confidence:
    return min(found, key=_ORDER.index, default="certain")
