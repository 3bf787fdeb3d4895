"""The outlet by its place: the first words of a page, or the last ones of its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from clipline.model import Candidate, Span
from clipline.reading.layout.page import Page
from clipline.reading.outlets.credits import found, is_wire
from clipline.reading.outlets.organs import is_organ
from clipline.reading.stamps.crawl_months import crawl_end
from clipline.reading.text.marks import unquoted

# `The Harbourmaster` over a day; a name and where it is printed, `Mercury (Oslo)`
_PLATE = r"(?i:{the}) (?=[A-ZÀ-Þ])[\w'&-]+(?: [A-ZÀ-Þ][\w'&-]*){0,2}$"
_TOWN = re.compile(r"(?P<name>[A-ZÀ-Þ][\w'&-]+(?: [\w'&-]+){0,3}) \([A-ZÀ-Þ][\w .'-]{2,20}\)$")
# `your guide to The Harbor Globe`
_LED = r" (?P<name>(?:(?i:{the}) )?[A-ZÀ-Þ][\w'-]*(?: [A-ZÀ-Þ][\w'-]*)* {byline.press})$"
_PARTED = re.compile(r" ?(?:[-|\u2013—:]|$)")
_NEWSLETTER = 2  # lines at the top among which a newsletter is named
_TITLED = 4  # words of its name
# `— JD, Harbor News`: behind the dash may stand who wrote it, by initials
_DASHED = re.compile(r"[-\u2013—] ?(?:[A-Z]{2,4}(?:/[A-Z]{2,4}){0,4}, )?$")
_SIGNED = re.compile(
    r"[-\u2013—] ?(?:[A-Z]{2,4}(?:/[A-Z]{2,4}){0,4}, )(?P<name>[A-Z][\w' ]{3,30})$"
)
_SITE = re.compile(
    r"(?P<name>(?:[A-ZÀ-Þ0-9][\w'&-]*(?: |(?=\.))){1,5})\.(?:com|net|org|news|tv|info)$"
)
# `The Herald > World > Asia`, `Jane's Blog / The Herald > …`
_ROOT = re.compile(
    r"(?:[^/>\u203a»\n]{1,40} / )?(?P<name>[^/>\u203a»\n]{4,40}?)"
    r"\s+[>\u203a»]\s+[^>\u203a»\n]+[>\u203a»]"
)
_STAFF = r"(?:(?i:{by}) )?(?P<name>[A-ZÀ-Þ][\w.&'-]*(?: [A-ZÀ-Þ][\w.&'-]*){0,3}) {own_staff}$"
_OVER = frozenset({"meta", "nav", "headline"})  # what stands over a text
_WIDEST = 40  # characters of a name beside a day
_ONE_WORD = range(4, 21)  # letters of a name without spaces
_UNDER_TITLE = r"{the_titled} [A-ZÀ-Þ][\w'-]+(?:[ -][A-ZÀ-Þ][\w'-]*){0,2}$"


def find_nameplates(page: Page, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """Candidates for the outlet from the very first line, and from what closes the text."""
    yield from _newsletters(page, weights)
    yield from _first(page, weights)
    yield from _roots(page, weights)
    yield from _staff(page, weights)
    yield from _house(page, weights)
    yield from _beside_day(page, weights)
    yield from _last(page, weights)


def is_teasers(page: Page, line: Span) -> bool:
    """Whether an age or a day stands next to a bare name: among links it tells another report."""
    at = page.line_at(line.start)
    return any(_is_age(page, number) for number in (*page.below(at), *page.above(at)))


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
    told = page.told[:2]
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
    site = _SITE.match(words)
    if site is not None:
        yield found(words, line, "leads a line at the top", weights)
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


def _roots(page: Page, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """`Harbor Times > News > Local`: the way to a page begins with its site, or with `Home`."""
    for line in page.lines_of("nav", "meta"):
        if page.body is not None and line.start >= page.body.start:
            return
        match = _ROOT.search(page.sheet.text, line.start, line.end)
        if match is None:
            continue
        name = unquoted(page.sheet.text, Span(*match.span("name")))
        words = name.of(page.sheet.text).split()
        known = page.sheet.hits_in(name, "cue.", "country", "agency", "generic")
        other = any(h.span == name or h.entry.kind == "word" for h in known)
        if len(words) > 1 and all(word[0].isupper() for word in words) and not other:
            yield found(name.of(page.sheet.text), name, "leads a line at the top", weights)
        return


def _staff(page: Page, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """`Harbor Post Staff` signs for the whole house, which is the page's own."""
    for line in page.lines_of("meta", "nav"):
        if page.body is not None and line.start >= page.body.start:
            return
        span = unquoted(page.sheet.text, line)
        match = page.sheet.common[_STAFF].fullmatch(page.sheet.text, span.start, span.end)
        if match is not None:
            name = Span(*match.span("name"))
            listed = [h for h in page.sheet.hits_in(name, "outlet") if h.span == name]
            if listed or is_organ(page, match["name"]):
                value = listed[0].entry.value if listed else match["name"]
                yield found(value, name, "leads a line at the top", weights)
            return


def _house(page: Page, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """`The Harbor Globe` alone between headline and text: who signs is the paper."""
    for above, at, below in zip(page.told, page.told[1:], page.told[2:], strict=False):
        roles = page.zones[above].role, page.zones[at].role, page.zones[below].role
        if roles[0] != "headline" or roles[1] not in _OVER or roles[2] != "body":
            continue
        name = page.unquoted[at]
        words = name.of(page.sheet.text)
        known = page.sheet.hits_in(
            name, "cue.", "country", "capital", "outlet", "agency", "generic"
        )
        if page.sheet.common[_UNDER_TITLE].match(words) and not known:
            yield found(words, name, "leads a line at the top", weights)
        return


def _beside_day(page: Page, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """`Harbor Online, Wednesday 6 Oct 2021` under the headline: whose report of that day it is."""
    first = page.headlines[0].end if page.headlines else len(page.sheet.text)
    for number, zone in enumerate(page.zones):
        line = page.unquoted[number]
        if page.body is None or line.end > page.body.start or page.head:
            return  # on a page saved whole teasers have days as well
        house = _stands_over_day(page, number) if line.start > first else None
        if house is not None:
            yield found(house.of(page.sheet.text), house, "leads a line at the top", weights)
            return
        if zone.role != "meta" or line.start < first or line.start == line.end:
            continue
        day = next((s.span.start for s in page.stamps if line.covers(s.span)), None)
        under = [page.lines[n] for n in page.below(number)]
        dated = any(below.covers(stamp.span) for below in under for stamp in page.stamps)
        end = day if day is not None else line.end
        name = unquoted(page.sheet.text, Span(line.start, max(line.start, end)))
        words = name.of(page.sheet.text).split(",")[0].rstrip(" ,|-\u2013—·/")
        name = Span(name.start, name.start + len(words))
        known = page.sheet.hits_in(name, "outlet", "agency", "credit")
        signs = page.sheet.hits_in(name, "byline.")
        known = [*known, *(hit for hit in signs if hit.entry.value == "byline.nobody")]
        if (day is not None or dated) and " " in words and is_organ(page, words) and not known:
            if len(words) < _WIDEST and all(word[0].isupper() for word in words.split()):
                yield found(words, name, "leads a line at the top", weights)
            return


def _stands_over_day(page: Page, number: int) -> Span | None:
    """`항구뉴스` right above the day, where a reporter would sign: it ends as papers' names do."""
    line = page.unquoted[number]
    words = line.of(page.sheet.text).lstrip("•·-▲ ")
    name = Span(line.end - len(words), line.end)
    if words.isascii() or len(words) not in _ONE_WORD or " " in words:
        return None
    below = [page.lines[n] for n in page.below(number)]
    dated = any(line.covers(stamp.span) for line in below for stamp in page.stamps)
    known = page.sheet.hits_in(name, "outlet", "agency", "credit")
    menu = any(hit.span == name for hit in page.sheet.hits_in(name, "cue."))
    return name if dated and is_organ(page, words) and not known and not menu else None


def _last(page: Page, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """`… in the morning. - Herald.example`: who tells it, behind a dash at the end."""
    body = page.lines_of("body")
    for hit in page.sheet.hits_in(body[-1], "outlet", "domain") if body else ():
        behind = _DASHED.search(page.sheet.text, body[-1].start, hit.span.start)
        if hit.span.end == body[-1].end and behind and not is_wire(page, hit.entry.value):
            yield found(hit.entry.value, hit.span, "a line of its own", weights)
            return
    signed = _SIGNED.search(page.sheet.text, body[-1].start, body[-1].end) if body else None
    if signed is not None and is_organ(page, signed["name"]):
        yield found(signed["name"], Span(*signed.span("name")), "a line of its own", weights)
