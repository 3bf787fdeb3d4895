"""Which wire a text is credited to, by the words with which pages sign."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from clipline.config import Config, Language
from clipline.model import Candidate, Evidence, Fact, Span
from clipline.reading.bylines.glued_bylines import find_glued
from clipline.reading.layout.page import Page
from clipline.reading.outlets.witnesses import find_witnesses
from clipline.reading.stamps.crawl_months import crawl_end
from clipline.reading.stamps.datelines import AGENCY
from clipline.reading.text.names import find_sole_name
from clipline.reading.text.scoring import choose
from clipline.reading.text.settled_credits import settle_credit
from clipline.reading.vocabulary import Hit

FLOOR = 2.5  # points; below it nothing but a name in passing was found

# Points of each way in which a page credits a wire.
WIRE = {
    "dateline": 5.0,
    "printed in the dateline": 3.0,
    "credit at the end": 4.0,
    "source line": 4.5,
    "byline is a wire": 4.5,
    "last line": 4.0,
    "with a wire": 4.0,
    "beside who wrote it": 4.0,
    "wire's own page": 3.0,
    "line above the text": 3.0,
    "saw it": 2.6,
}
_CREDIT = re.compile(r"[(\u3014](?P<names>[^()\u3014\u3015\n]{2,50})[)\u3015]\s*$")
_TAIL = re.compile(  # `… he added. (C)Harbour Wire`
    r"[.!?。][\"']? {0,6}(?:[-\u2013—]{1,2}|[©ⓒ]|\([cC]\))? ?(?P<names>[^\W\d_][^.\n]{1,20})\.?$"
)
# `Source: Harbour News Agency`, which no archive lists
_BY_FORM = r" *(?P<name>[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*){0,3} {wire_tail})(?=\W*(?:\n|$))"
_PLACE = re.compile(r", [A-Z][A-Z .'-]{2,30}")
_TOWN = re.compile(r"\s+\|\s+[A-ZÀ-Þ][\w .'-]{2,30}")  # `Harbour Agency  |  Shillong`
_TAIL_LENGTH = 40
# Beside a wire's name on a line of its own: brackets, `© 2019`, and the signs of who edited it,
# as in `(jw/dpa)`.
_STATION = re.compile(r"[KW][A-Z]{2,3}")  # a call sign in the United States: its own report
_BEFORE = re.compile(r"[ (\[|<=/-]*(?:©[ \d]*|(?:\w{1,4}/){1,3})?")
_AFTER = re.compile(r"(?:/\w{1,5}){0,3}[ )\]|>.-]*")
_OPENS = re.compile(r"\) ?(?:--|[-\u2013—]) ?")  # `(HPA) - ` opens what is taken for a notice
_PARTED = re.compile(r" ?[,|/(\u2013—-] ?$")
_BARE = frozenset({"line above the text", "last line"})


def read_wire(page: Page, outlet: Fact[str]) -> Fact[str]:
    """The agency that it is credited to; a photo's credit says nothing of the text."""
    return choose(list(_wires(page, outlet)), FLOOR)


def found(name: str, span: Span, rule: str, table: Mapping[str, float]) -> Candidate[str]:
    """A candidate with the points of one rule."""
    return Candidate(name, table[rule], (Evidence(span, rule),), ((rule, table[rule]),))


def is_wire(page: Page, name: str) -> bool:
    """Whether an outlet is an agency."""
    return name in _agencies(page.sheet.config)


def is_credited(page: Page, name: str) -> bool:
    """A wire, or another outlet that is known to be credited as one."""
    return name in _credited(page.sheet.config)


@cache
def _agencies(config: Config) -> frozenset[str]:
    return frozenset(outlet.name for outlet in config.outlets if outlet.wire)


@cache
def _credited(config: Config) -> frozenset[str]:
    return frozenset(o.name for o in config.outlets if o.wire or o.credits)


def _wires(page: Page, outlet: Fact[str]) -> Iterator[Candidate[str]]:
    dateline = page.dateline
    if dateline is not None and dateline.wire is not None and is_credited(page, dateline.wire):
        yield found(dateline.wire, dateline.source or dateline.span, "dateline", WIRE)
    yield from _unlisted(page)
    yield from _credits(page)
    yield from _sources(page)
    yield from find_witnesses(page, WIRE["saw it"])
    lines = list(_wire_lines(page))
    listed = len({c.value for c in lines if _is_late(c)}) > 1  # each over another report's title
    for candidate in lines:
        if listed and _is_late(candidate):
            continue
        own = candidate.value == outlet.value and candidate.reasons[0][0] in _BARE
        if not own:  # a wire's own site says its name as every site does
            yield candidate
    if outlet.value is not None and is_wire(page, outlet.value):
        yield found(outlet.value, outlet.evidence[0].span, "wire's own page", WIRE)


def _unlisted(page: Page) -> Iterator[Candidate[str]]:
    """`VALETTA, Malta, Sept 20 (HPA) - …`: who is named between place and day and the text."""
    line = page.dateline
    if line is None or line.source is None or line.wire is not None or line.place is None:
        return
    name = line.source.of(page.sheet.text)
    known = page.sheet.hits_in(line.source, "agency", "generic", "country")
    told = line.date is not None or (name.isupper() and not _STATION.fullmatch(name))
    if AGENCY.fullmatch(name) and told and not known:
        yield found(name, line.source, "printed in the dateline", WIRE)


def _is_late(candidate: Candidate[str]) -> bool:
    return candidate.reasons[0][0] == "last line"


def _credits(page: Page) -> Iterator[Candidate[str]]:
    """`(Reuters)` after the last words."""
    body = page.lines_of("body")
    if not body:
        return
    last = body[-1]
    match = _CREDIT.search(page.sheet.text, last.start, last.end)
    tail = _TAIL.search(page.sheet.text, max(last.start, last.end - _TAIL_LENGTH), last.end)
    names = match or tail
    hit = _first_wire(page, Span(*names.span("names"))) if names else None
    if hit is not None:
        yield found(hit.entry.value, hit.span, "credit at the end", WIRE)


def _sources(page: Page) -> Iterator[Candidate[str]]:
    """`Source: Reuters`, at the end of a line or on one of its own."""
    for cue in page.sheet.hits_of("cue."):
        if cue.entry.value != "cue.source" or not _may_credit(page, cue):
            continue
        hit = _first_wire(page, Span(cue.span.end, min(len(page.sheet.text), cue.span.end + 40)))
        if hit is not None and "\n" not in page.sheet.text[cue.span.end : hit.span.start]:
            yield found(hit.entry.value, hit.span, "source line", WIRE)
        agency = page.sheet.common[_BY_FORM].match(page.sheet.text, cue.span.end)
        if hit is None and agency is not None:
            yield found(agency["name"], Span(*agency.span("name")), "source line", WIRE)


def _may_credit(page: Page, cue: Hit) -> bool:
    """Whether a source named there is the text's: not a photo's, but for one below the text."""
    role = page.role_at(cue.span.start)
    below = page.body is not None and cue.span.start >= page.body.end
    return role not in {"related", "comment"} and (role != "caption" or below)


def _wire_lines(page: Page) -> Iterator[Candidate[str]]:
    """A line that is a wire's name, or a byline that is one: `By Reuters`, `時事通信`."""
    for whole in (*page.lines_of("meta", "nav", "notice", "bio", "headline"), *_below(page)):
        line = find_glued(page.sheet.text, whole) or whole
        hit = _first_wire(page, line)
        if hit is None:
            continue
        if line == whole and page.role_at(line.start) == "headline" and hit.span.start > line.start:
            continue
        by = line != whole or _is_by(page, Span(line.start, hit.span.start))
        rule = "byline is a wire" if by else _line_rule(page, line, hit.span)
        if rule is not None:
            yield found(hit.entry.value, hit.span, rule, WIRE)


def _below(page: Page) -> tuple[Span, ...]:
    """The line next below the text, where it is taken for a link to another report."""
    under = page.below(page.line_at(page.body.end - 1)) if page.body else ()
    return tuple(page.lines[n] for n in under[:1] if page.zones[n].role == "related")


def _line_rule(page: Page, line: Span, wire: Span) -> str | None:
    """How a wire's name in a line of furniture credits it, if it does."""
    lead = Span(line.start, wire.start)
    before, after = lead.of(page.sheet.text), page.sheet.text[wire.end : line.end]
    ends = _AFTER.fullmatch(after) is not None
    if _follows_with(page, lead):
        return "with a wire"
    if ends and _is_persons(page, before):
        return "beside who wrote it"
    placed = not before.strip(" -([|</") and _has_place(page, line, after)
    if placed or _opens(page, lead, after) or (ends and _is_told(page, lead)):
        return "line above the text"
    if ends and _BEFORE.fullmatch(before):
        late = page.body is not None and line.start >= page.body.end
        return "last line" if late else "line above the text"
    return None


def _opens(page: Page, lead: Span, after: str) -> bool:
    """`(HPA) - ` opens a line, or follows the day on which a scraper saved the page."""
    told = Span(max(lead.start, crawl_end(page.sheet)), lead.end)
    opened = _OPENS.match(after) is not None and told.start < told.end
    return opened and told.of(page.sheet.text).strip() == "("


def _has_place(page: Page, line: Span, after: str) -> bool:
    """`Reuters | 3 March 2019`, `/ AFP, LIMA`: a day or a place follows the name."""
    if _is_stamped(page, line, after) or _PLACE.fullmatch(after):
        return True
    return _TOWN.fullmatch(after) is not None and _is_beneath(page, line)


def _is_beneath(page: Page, line: Span) -> bool:
    """Whether a line stands between headline and text: strokes there part no menu."""
    over = [headline for headline in page.headlines if headline.end <= line.start]
    return bool(over) and page.body is not None and line.end <= page.body.start


def _is_told(page: Page, before: Span) -> bool:
    """`3 March 2019 | Reuters`, `Kyiv • UNN`: a day or a capital, and a stroke or a dot."""
    words = before.of(page.sheet.text).rstrip()
    if not words.endswith(tuple("|-\u2013—•·")) or not _is_beneath(page, before):
        return False
    place = Span(before.start, before.start + len(words[:-1].rstrip()))
    capital = any(hit.span == place for hit in page.sheet.hits_in(place, "capital"))
    return capital or any(before.covers(stamp.span) for stamp in page.stamps)


def _is_stamped(page: Page, line: Span, after: str) -> bool:
    """`Reuters | Updated: 3 March 2019 10:12`: a stroke and a stamp follow the name."""
    parted = after.lstrip()[:1] in tuple("|/·-\u2013—,") or after.endswith(")")
    return parted and any(line.covers(stamp.span) for stamp in page.stamps)


def _is_by(page: Page, before: Span) -> bool:
    if before.of(page.sheet.text).strip(" :").casefold() in _by_words(page.sheet.languages):
        return True
    hits = page.sheet.hits_in(before, "byline.")
    return any(h.entry.value == "byline.before" and before.end - h.span.end <= 2 for h in hits)  # noqa: PLR2004


@cache
def _by_words(languages: tuple[Language, ...]) -> frozenset[str]:
    """What stands before who signs, in small letters, of all these languages."""
    words = (word for language in languages for word in language.list("byline.before"))
    return frozenset(word.casefold().rstrip(" :") for word in words)


def _is_persons(page: Page, before: str) -> bool:
    """`By Jane Doe, AFP`: what stands before a wire is a name, parted from it. In capitals it is
    mostly whose picture stands above.
    """
    parted = _PARTED.search(before)
    if parted is None or before.isupper():
        return False
    first, _, rest = before[: parted.start()].partition(" ")
    by = first.rstrip(":").casefold() in _by_words(page.sheet.languages)
    return find_sole_name(rest if by else before[: parted.start()]) is not None


def _follows_with(page: Page, before: Span) -> bool:
    """`Le Monde avec AFP`: an outlet of its own, and a word that adds the wire."""
    hits = page.sheet.hits_in(before, "byline.")
    return any(h.entry.value == "byline.with" and before.end - h.span.end <= 1 for h in hits)


def _first_wire(page: Page, span: Span) -> Hit | None:
    hits = page.sheet.hits_in(span, "credit", "outlet")
    return settle_credit(page.sheet, [h for h in hits if is_credited(page, h.entry.value)])
