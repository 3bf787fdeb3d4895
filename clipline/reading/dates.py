"""Date expressions as partial dates, anchored on the publication; nothing comes from today."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from clipline.config import Language
from clipline.model import PartialDate, Span

Label = Literal["published", "updated", "captured"]


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date as written. `date` may lack its year; `alternatives` are other readings of it."""

    span: Span
    date: PartialDate
    end: PartialDate | None = None
    rule: str = ""
    alternatives: tuple[PartialDate, ...] = ()

    @property
    def value(self) -> str | None:
        """ISO 8601, as precise as the words; None where they do not fix a year."""
        return self.date.iso


@dataclass(frozen=True, slots=True)
class Stamp:
    """An absolute date of a page's furniture, with its time, zone and label if it has them."""

    span: Span
    date: PartialDate
    label: Label | None = None


def find_dates(text: str, published: dt.date | None, lang: str) -> list[DateExpression]:
    """Date expressions by start; relative ones count from `published`, or stay partial."""
    raise NotImplementedError


def find_stamps(text: str, languages: tuple[Language, ...]) -> list[Stamp]:
    """Absolute dates of any of the languages, by start."""
    raise NotImplementedError
