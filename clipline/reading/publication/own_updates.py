"""What a page says of its last change, held against its publication: none is changed before."""

from __future__ import annotations

import datetime as dt

from clipline.model import Candidate, Fact
from clipline.nouns import replace
from clipline.partial_dates import PartialDate

LATER = "later than the page's own update"
_NEAR = {"near the headline or the text", "between the headline and its text"}


def question_order(published: Fact[PartialDate]) -> Fact[PartialDate]:
    """The publication as a guess where the page, beside its headline or its text, was changed on a
    day before; that day is the first of those that lost.
    """
    earlier = [one for one in published.lost if _is_earlier_update(one, published.value)]
    if not earlier:
        return published
    lost = (*earlier, *(one for one in published.lost if one not in earlier))
    reasons = (*published.reasons, (LATER, 0.0))
    return replace(published, confidence="guess", lost=lost, reasons=reasons)


def _is_earlier_update(one: Candidate[PartialDate], published: PartialDate | None) -> bool:
    """Hours may be of two zones, so that a day between them says nothing."""
    names = {name for name, _ in one.reasons}
    updated, day = one.value.last, published.first if published else None
    if "labelled updated" not in names or not names & _NEAR or updated is None or day is None:
        return False
    hours = one.value.hour is not None or (published is not None and published.hour is not None)
    return day - updated > dt.timedelta(days=1 if hours else 0)
