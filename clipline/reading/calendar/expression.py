"""What every date room hands on: a date as a text writes it."""

from __future__ import annotations

from clipline.model import Span
from clipline.nouns import Noun
from clipline.partial_dates import PartialDate


class DateExpression(Noun, frozen=True):
    """A date as written. `date` may lack its year; `alternatives` are other readings of it.

    `counted_from` is the date named before that "two days later" or "the same day" was counted
    from; None where it is the publication.
    """

    span: Span
    date: PartialDate
    end: PartialDate | None = None
    rule: str = ""
    alternatives: tuple[PartialDate, ...] = ()
    counted_from: Span | None = None

    @property
    def value(self) -> str | None:
        """ISO 8601, as precise as the words; None where they do not fix a year."""
        return self.date.iso
