"""Names credited where nobody signs above the text: reporters, editors, a name at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clipline.model import Span
from clipline.reading.marks import unquoted
from clipline.reading.names import find_sole_names, list_names
from clipline.reading.page import Page

_REPORTERS = re.compile(r":? *(?P<names>[^;.()\n]+?)(?=[;.()\n]| in |$)")
_MARGIN = 3  # characters: a quote's mark or a bullet may come before the words that sign
_CLOSED = 60  # characters at a line's end in which `(J. Doe)` signs
_LAST = 3  # lines above the last of a report: a photo's credit may follow who signs
_CLOSING = re.compile(
    r"(?:^|[.!?。][\"')»]? ?)\((?P<name>(?P<whole>[一-鿿々]{4,5})|[^\W\d_][^()\n]{3,40})\)$",
    re.MULTILINE,
)


def find_reporters(page: Page) -> Iterator[tuple[Span, str]]:
    """`(Reporting by Jane Doe and John Roe; editing by …)` below a report that nobody signs."""
    for hit in page.sheet.hits_of("byline."):
        line = page.zone_at(hit.span.start).span
        if hit.entry.value != "byline.reporting" or hit.span.start - line.start > _MARGIN:
            continue
        match = _REPORTERS.match(page.sheet.text, hit.span.end, line.end)
        if match is None:
            continue
        start = match.start("names")
        for name in list_names(match["names"]):
            yield Span(start + name.start, start + name.end), "a report's credit"


def find_editors(page: Page) -> Iterator[tuple[Span, str]]:
    """`Edited by Jane Doe` over a page of many hands; an author that signs goes before."""
    for hit in page.sheet.hits_of("cue."):
        if hit.entry.value != "cue.editor":
            continue
        line = page.zone_at(hit.span.start).span
        if hit.span.start - line.start > _MARGIN:
            continue
        if page.body is None or hit.span.start < page.body.start:
            rest = unquoted(page.sheet.text, Span(hit.span.end, line.end))
            for name in list_names(rest.of(page.sheet.text)):
                yield Span(rest.start + name.start, rest.start + name.end), "an editor"


def find_last(page: Page) -> Iterator[tuple[Span, str]]:
    """`(J. Doe)` after the last words of a report, or on the line below them."""
    if page.body is None:
        return
    lines = [s for s in page.lines_of("body", "notice", "meta", "nav") if s.end > page.body.start]
    last = max((n for n, s in enumerate(lines) if s.start < page.body.end), default=0)
    for line in lines[max(0, last - _LAST) : last + 2]:
        match = _CLOSING.search(page.sheet.text, max(line.start, line.end - _CLOSED), line.end)
        if match is None:
            continue
        name = Span(*match.span("name"))
        if match["whole"] or find_sole_names(name.of(page.sheet.text)):
            yield name, "a name at the end"
            return
