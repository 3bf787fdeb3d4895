"""The wire that a report says was there: `…, an HPA reporter saw`."""

from __future__ import annotations

from collections.abc import Iterator

from clipline.model import Candidate, Evidence, Span
from clipline.reading.layout.page import Page
from clipline.reading.text.settled_credits import settle_credit

_RULE = "saw it"
_NEAR = 24  # characters before and behind a name


def find_witnesses(page: Page, points: float) -> Iterator[Candidate[str]]:
    """The wires whose people saw what is told: who cites another paper says that it reported."""
    for line in page.lines_of("body"):
        for hit in page.sheet.hits_in(line, "credit"):
            rivals = [h for h in page.sheet.hits_in(hit.span, "credit") if h.span == hit.span]
            settled = settle_credit(page.sheet, rivals)
            if settled is not None and _saw(page, hit.span, line):
                reasons = ((_RULE, points),)
                evidence = (Evidence(hit.span, _RULE),)
                yield Candidate(settled.entry.value, points, evidence, reasons)
                return


def _saw(page: Page, name: Span, line: Span) -> bool:
    words, text = page.sheet.common, page.sheet.text
    before = text[max(line.start, name.start - 2 * _NEAR) : name.start]
    behind = text[name.end : min(line.end, name.end + _NEAR)]
    if words[r"{pattern.seen_by}$"].search(before):
        return True
    return words[r"{pattern.saw}"].match(behind) is not None
