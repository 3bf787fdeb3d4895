"""The outlet by its place: the first words of a page, or the last ones of its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from clipline.model import Candidate, Span
from clipline.reading.crawl_months import crawl_end
from clipline.reading.credits import found, is_wire
from clipline.reading.marks import unquoted
from clipline.reading.page import Page

# `The Harbourmaster` over a day; a name and where it is printed, `Mercury (Oslo)`
_PLATE = r"(?i:{the}) (?=[A-ZÀ-Þ])[\w'&-]+(?: [A-ZÀ-Þ][\w'&-]*){0,2}$"
_TOWN = re.compile(r"(?P<name>[A-ZÀ-Þ][\w'&-]+(?: [\w'&-]+){0,3}) \([A-ZÀ-Þ][\w .'-]{2,20}\)$")
# `your guide to The Harbor Globe`
_LED = r" (?P<name>(?:(?i:{the}) )?[A-ZÀ-Þ][\w'-]*(?: [A-ZÀ-Þ][\w'-]*)* {byline.press})$"
_PARTED = re.compile(r" ?(?:[-|\u2013—:]|$)")
_NEWSLETTER = 2  # lines at the top among which a newsletter is named
_TITLED = 4  # words of its name
_DASHED = re.compile(r"[-\u2013—] ?$")


def find_nameplates(page: Page, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """Candidates for the outlet from the very first line, and from what closes the text."""
    yield from _newsletters(page, weights)
    yield from _first(page, weights)
    yield from _last(page, weights)


def is_teasers(page: Page, line: Span) -> bool:
    """Whether an age or a day stands next to a bare name: among links it tells another report."""
    at = page.line_at(line.start)
    near = (range(at + 1, len(page.zones)), range(at - 1, -1, -1))
    told = (next((n for n in ways if not page.is_blank(n)), None) for ways in near)
    return any(number is not None and _is_age(page, number) for number in told)


def _is_age(page: Page, number: int) -> bool:
    """`13 hours ago`, `8 Mar 2023`, or what else begins with a number; a line of rights is none."""
    line = page.lines[number]
    dated = any(line.covers(stamp.span) for stamp in page.stamps)
    return (dated or page.sheet.text[line.start].isdigit()) and page.zones[number].role != "notice"


def _newsletters(page: Page, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """`THE HERALD Morning Brief`: a name in title case at the very top begins with the outlet's."""
    above = page.body.start if page.body else len(page.sheet.text)
    for line in page.lines_of("nav", "meta", "headline")[:_NEWSLETTER]:
        if line.start >= above:
            return
        hit = next(iter(page.sheet.hits_in(line, "outlet")), None)
        words = line.of(page.sheet.text).split()
        titled = len(words) <= _TITLED and all(word[0].isupper() for word in words)
        if hit and titled and hit.span.start == line.start and page.role_at(line.start) != "meta":
            yield found(hit.entry.value, hit.span, "leads a line at the top", weights)


def _first(page: Page, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    told = [n for n in range(len(page.zones)) if not page.is_blank(n)][:2]
    if len(told) < 2 or page.zones[told[0]].role not in {"nav", "meta", "headline"}:  # noqa: PLR2004 - a plate and what it is over
        return
    line = page.lines[told[0]]
    line = unquoted(page.sheet.text, Span(max(line.start, crawl_end(page.sheet)), line.end))
    for hit in page.sheet.hits_in(line, "outlet"):
        after = _PARTED.match(page.sheet.text, hit.span.end, line.end)
        if hit.span.start == line.start and after and not is_wire(page, hit.entry.value):
            yield found(hit.entry.value, hit.span, "leads a line at the top", weights)
        return
    words = line.of(page.sheet.text)
    led = page.sheet.common[_LED].search(words) if words[:1].islower() else None
    if led is not None:
        span = Span(line.start + led.start("name"), line.end)
        yield found(span.of(page.sheet.text), span, "leads a line at the top", weights)
    town = _TOWN.match(words)
    dated = any(name == "stamp" for name, _ in page.zones[told[1]].reasons)
    plate = dated and page.sheet.common[_PLATE].match(words)
    if plate or (town and page.zones[told[0]].role == "nav"):
        end = line.start + town.end("name") if town else line.end
        span = Span(line.start, end)
        yield found(span.of(page.sheet.text), span, "leads a line at the top", weights)


def _last(page: Page, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """`… in the morning. - Herald.example`: who tells it, behind a dash at the end."""
    body = page.lines_of("body")
    for hit in page.sheet.hits_in(body[-1], "outlet", "domain") if body else ():
        behind = _DASHED.search(page.sheet.text, body[-1].start, hit.span.start)
        if hit.span.end == body[-1].end and behind and not is_wire(page, hit.entry.value):
            yield found(hit.entry.value, hit.span, "a line of its own", weights)
