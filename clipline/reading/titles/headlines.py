"""The headline of a page: which of the lines that look like one it is, and which part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from clipline.model import Candidate, Evidence, Fact, Span, Zone
from clipline.reading.layout.page import Page
from clipline.reading.text.marks import HEADLINE, unquoted, width_of
from clipline.reading.text.roots import roots_of
from clipline.reading.text.scoring import choose, each_once, weigh
from clipline.reading.titles.bare_headlines import LENGTH, headline_in
from clipline.reading.titles.false_headlines import TEASING, find_disguises, find_misplacements
from clipline.reading.titles.headline_weights import FEATURES, WEIGHTS
from clipline.reading.titles.headline_words import (
    find_headline_words,
    is_kicker,
    lead_words,
    tells_of_bodies,
)
from clipline.reading.titles.mail_subjects import find_subjects
from clipline.reading.titles.overlooked import find_overlooked
from clipline.reading.titles.standing import find_standing

FLOOR = 0.0
OVERLOOKED = 4.8  # points that a line taken for a menu's or a teaser's needs to be one after all
_SHORT = 15
_FIRST, _SECOND = "first of its block", "second of its block"
_MOST = "shares most words with the first paragraph"
_BEST = 2  # lines that share the most: the headline and what says it again
_CLOSE = 3  # lines: from a headline to its standfirst
_STAMPED = 30  # lines: from a headline to its stamp
_HEADING = re.compile(r"^#{1,6} +(?=\S)")  # a text that was saved with the marks of Markdown


def read_title(page: Page) -> Fact[str]:
    """The headline; no value where the page was saved without one."""
    return choose(each_once(_headlines(page)), FLOOR, page.lead)


def _headlines(page: Page) -> Iterator[Candidate[str]]:
    lead = lead_words(page)
    found = [
        (headline_in(page, whole, line), line, _SECOND if place else _FIRST)
        for whole, line, place in _blocks(page)
    ]
    for line, taken in find_overlooked(page):
        whole = _trim(page, page.zones[line].span, first=False)
        found.append((headline_in(page, whole, line), line, taken))
    shared = [len(roots_of(page.words(span)) & lead) for span, _, _ in found]
    most = max(1, min(sorted(shared)[-_BEST:], default=1))
    for (span, line, place), words in zip(found, shared, strict=True):
        names = [place, *_names(page, lead, span, line), *[_MOST] * (words >= most)]
        one = weigh(page.words(span), (Evidence(span, "headline"),), names, WEIGHTS)
        if one.score >= OVERLOOKED or page.zones[line].role == "headline":
            yield one
    yield from find_subjects(page, lead, WEIGHTS)


def _blocks(page: Page) -> Iterator[tuple[Span, int, int]]:
    """Each headline's span, line number and place in its block of headlines, from 0.

    Hard-wrapped lines are one headline; a block ends where a line of another role comes, but for
    what offers to pass the page on.
    """
    offered, above = False, None
    place = 0  # among those of the block that share words with the text, if any does
    pending: tuple[Span, int] | None = None
    opening = len(page.sheet.text) - len(page.sheet.text.lstrip())
    for number, zone in enumerate(page.zones):
        if zone.role != "headline":
            if page.is_blank(number):
                continue
            rest = page.unquoted[number]
            if pending is not None and _breaks_off(page, pending[0], rest):
                pending = (Span(pending[0].start, rest.end), pending[1])
                continue
            if pending is not None:
                yield (*pending, place)
                above, pending = pending, None
            offered = _offers(zone, offered)
            above, place = (above, place) if offered else (None, 0)
            continue
        offered = False
        span = _trim(page, zone.span, first=number == 0 or zone.span.start <= opening)
        if span.end <= span.start:
            continue
        if pending is not None and _runs_on(page, pending[0], span):
            pending = (Span(pending[0].start, span.end), pending[1])
            continue
        if pending is not None:
            yield (*pending, place)
            above = pending
        place += above is not None and _counts(page, above, span)
        pending = (span, number)
    if pending is not None:
        yield (*pending, place)


def _offers(zone: Zone, before: bool) -> bool:  # noqa: FBT001 - what the line above does
    """Whether a line offers to pass the page on, or ends the list of what does: `More`."""
    names = {name for name, _ in zone.reasons}
    return "share:whole" in names or (before and "nav:whole" in names)


def _counts(page: Page, above: tuple[Span, int], span: Span) -> bool:
    """Whether the line above makes the next one second: neither the same again nor a teaser."""
    features = {name for name, _ in page.zones[above[1]].reasons}
    if not features.isdisjoint(TEASING):
        return False
    return above[0].of(page.sheet.text) != span.of(page.sheet.text)


def _runs_on(page: Page, span: Span, following: Span) -> bool:
    """Whether a headline was broken by a hard line end."""
    if page.sheet.text[span.end : following.start].count("\n") != 1:
        return False
    if page.words(span).isupper() and page.words(following).isupper():
        # Of a printed page; below it stands the place.
        return not page.sheet.hits_in(following, "capital")
    return page.sheet.text[following.start].islower()


def _breaks_off(page: Page, span: Span, following: Span) -> bool:
    """`TWO PORTS AGREE TO SHARE THE` over `PILOTS`, which looks like a section of a menu."""
    text = page.sheet.text
    if text[span.end : following.start].count("\n") != 1 or following.start < span.end:
        return False
    capitals = page.words(span).isupper() and page.words(following).isupper()
    last = page.words(span).rsplit(maxsplit=1)[-1].lower()
    return capitals and last in page.sheet.language.list("stopwords")


def _trim(page: Page, line: Span, *, first: bool) -> Span:
    """The line without spaces around it and, where it is the first, without a crawl date."""
    text = page.sheet.text
    start = line.start
    for stamp in page.stamps if first else ():
        before = text[line.start : stamp.span.start].strip()
        if line.covers(stamp.span) and stamp.date.hour is None and len(before) <= 8:  # noqa: PLR2004 - `captured`
            start = stamp.span.end
            break
    span = unquoted(text, Span(start, line.end))  # `• Harbours widen their pact` is an item's title
    return Span(span.end - len(_HEADING.sub("", span.of(text).removeprefix("• "))), span.end)


def _names(page: Page, lead: frozenset[str], span: Span, line: int) -> Iterator[str]:
    """The names of the weights that a line earns by itself and by its place."""
    yield from _reasons(page, span, line)
    yield from find_headline_words(page, lead, span, line)
    yield from find_standing(page, lead, span, line)


def _is_verbal(page: Page, span: Span) -> bool:
    """Whether it ends in a verb without a stop, as headlines in Hangul do too."""
    return page.sheet.text[span.end - 1] in page.sheet.common.words("verb_end")


def _reasons(page: Page, span: Span, line: int) -> Iterator[str]:
    yield "headline"
    size = width_of(span.of(page.sheet.text))
    yield from _sized(size)
    yield from find_disguises(page, span)
    yield from find_misplacements(page, line)
    if line in page.places:
        yield page.places[line]
    features = {name for name, _ in page.zones[line].reasons}
    shown = page.words(span)[-1] == "." and page.lines[line].end > span.end
    if shown or ({"sentence", "short-sentence"} & features and not _is_verbal(page, span)):
        yield "ends as a sentence"
    if "deck" in features and (_is_between(page, line) or _is_only(page)):
        features.discard("deck")
    if "deck" in features and page.lead == 1.0:
        yield "below another headline on a bare page"
    if tells_of_bodies(page, span):
        features.discard("agency:whole")
    if size in LENGTH and "deck" not in features and _is_headed(page, line):
        yield "has a standfirst"
    for feature, name in FEATURES.items():
        if feature in features:
            yield name
    yield from _placed(page, span, line)


def _sized(size: int) -> Iterator[str]:
    """What its width in columns says."""
    if size > HEADLINE[1]:
        yield "longer than a headline"
    if size in LENGTH:
        yield "has a headline's length"
    elif size < _SHORT:
        yield "short"


def _placed(page: Page, span: Span, line: int) -> Iterator[str]:
    """What the place of a line on the page says."""
    if _heads_stamp(page, line):
        yield "nearest above a stamp"
    if page.body is not None and span.start >= page.body.end:
        yield "after the text"
    elif line in page.leading:
        yield "next to the text"


def _heads_stamp(page: Page, line: int) -> bool:
    """Whether no other headline lies between it and the first stamp below it, nor any text."""
    for zone in page.zones[line + 1 : line + _STAMPED]:
        if zone.role in {"headline", "body"}:
            return False
        if zone.role == "meta" and any(name == "stamp" for name, _ in zone.reasons):
            return True
    return False


def _is_headed(page: Page, line: int) -> bool:
    """Whether the next line is the standfirst of this one, and longer, as they are."""
    number = next(iter(page.below(line)), None)
    if number is None or number > line + _CLOSE or page.zones[number].role != "headline":
        return False
    if all(name != "deck" for name, _ in page.zones[number].reasons):
        return False
    (start, end), (first, last) = page.lines[line], page.lines[number]
    return last - first > end - start


def _is_only(page: Page) -> bool:
    """Whether no other line is a headline, what is joined to the text aside."""
    if len(page.headlines) == 1:
        return True
    zones = (page.zone_at(line.start) for line in page.headlines)
    told = (zone for zone in zones if all(name != "joined" for name, _ in zone.reasons))
    return len(list(islice(told, 2))) == 1


def _is_between(page: Page, line: int) -> bool:
    """Whether a kicker stands above what looks like a standfirst, and a standfirst below it."""
    number = next(iter(page.above(line)), None)
    if number is None or number < line - _CLOSE or page.zones[number].role != "headline":
        return False
    return is_kicker(page.lines[number].of(page.sheet.text)) and _is_headed(page, line)
