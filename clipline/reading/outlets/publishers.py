"""Who published a page, by the words with which pages sign."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from clipline.config import Config
from clipline.model import Candidate, Fact, Role, Span, Zone
from clipline.reading.layout.page import Page, first_teaser
from clipline.reading.outlets.addressed import find_addressed
from clipline.reading.outlets.credits import found, is_credited, is_wire
from clipline.reading.outlets.holders import (
    Signs,
    find_holder,
    find_signs,
    handled,
    may_hold_rights,
)
from clipline.reading.outlets.house_phrases import leads_menu
from clipline.reading.outlets.nameplates import is_teasers
from clipline.reading.outlets.newsrooms import find_linked_sources, find_newsrooms
from clipline.reading.outlets.own_things import find_own_things
from clipline.reading.outlets.own_voice import find_own_voice
from clipline.reading.outlets.plates import find_plates
from clipline.reading.outlets.senders import find_partners, find_senders
from clipline.reading.outlets.site_names import find_site_names
from clipline.reading.text.function_words import every_language
from clipline.reading.text.scoring import choose
from clipline.reading.vocabulary import Hit, longest

FLOOR = 2.5  # points; a name that a page's furniture mentions once in passing has two

# Points of each way in which a page names who published it.
OUTLET = {
    "copyright": 5.0,
    "byline names the outlet": 5.0,
    "masthead names the outlet": 4.0,
    "end mark and the wire's dateline": 4.0,
    "told": 2.9,
    "handle": 3.5,
    "domain": 3.0,
    "signature": 3.0,
    "a line of its own": 3.0,
    "at the top of the page": 3.0,
    "outlet's dateline": 3.0,
    "leads a line at the top": 3.0,
    "wire's copyright": 2.6,  # its report may be printed by whoever holds the rights of the page
    "printed copyright": 3.0,
    "firm's copyright": 2.0,
    "printed domain": 4.0,
    "the site's name again": 1.5,
    "the firm's name again": 1.0,
    "the site's own words": 3.0,
    "spoken of as a site": 1.5,
    "borne out elsewhere": 1.5,
    "called as papers are": 1.0,
    "title names the site": 3.5,
    "a body's own page": 4.0,
    "a body's copyright": 4.0,
    "printed byline": 4.0,
    "sender of the mail": 3.5,
    "printed with a wire": 4.0,
    "a motto beside it": 1.5,
    "spelt in addresses": 2.5,
    "leads what is its own": 3.5,
    "in furniture": 2.0,
}
_HELD = 4.0  # points of a proof that a listed outlet published it
_ONCE = frozenset({"masthead names the outlet", "firm's copyright"})  # a menu repeats them
_FURNITURE: tuple[Role, ...] = ("nav", "meta", "notice", "bio")
_OFFERING = frozenset({"cue.subscribe", "cue.related", "cue.share", "cue.nav", "cue.house"})
_HANDLE = re.compile(r"(?<![\w.])@(\w{3,30})")
_POST = re.compile(r"\(@\w{2,30}\)")  # `Jane Doe (@janedoe) July 4`: a post of someone is shown
_RIGHTS = r"(?i:©|ⓒ|\(c\)|{copyright}|{reserved}|{rights_but})"
_RESERVED = r"(?i:\W{1,3}{reserved})"
_BARE = "a line of its own"
_NEXT, _MARK = 30, 6  # characters: from a mark of rights, its year and `The` to a name; back
_BYLINE_OUTLET = (
    r"(?:, | {writes_for} )(?P<name>(?:(?i:{the} ))?[A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*){0,3})$"
)


def read_outlet(page: Page, title: Fact[str], people: Collection[str]) -> Fact[str]:
    """Who published it, where the text names it outside the dateline; no one of these people."""
    found = [*_outlets(page, title), *find_senders(page, people, OUTLET)]
    found = [candidate for candidate in found if candidate.value not in people]
    if not any(c.value in _listed(page.sheet.config) and c.score >= _HELD for c in found):
        found += find_plates(page, title)  # above a listed one's text the portal says its name
    return choose(_counted(found), FLOOR, page.lead)


@cache
def _listed(config: Config) -> frozenset[str]:
    return frozenset(outlet.name for outlet in config.outlets)


def _counted(found: list[Candidate[str]]) -> Iterator[Candidate[str]]:
    """The candidates, but what is no surer for being said of a name twice counts once."""
    said: set[tuple[str, str]] = set()
    for candidate in found:
        key = candidate.value, candidate.reasons[0][0]
        if key not in said or key[1] not in _ONCE:
            yield candidate
        said.add(key)


def _outlets(page: Page, title: Fact[str]) -> Iterator[Candidate[str]]:
    signs, others = find_signs(page), first_teaser(page)
    for zone in page.zones:
        if zone.role in _FURNITURE or (zone.role == "related" and _is_heading(zone)):
            for told in _furniture(page, zone, signs):
                bare = told.reasons[0][0] == _BARE and zone.span.start >= others
                if not bare or not is_teasers(page, zone.span):
                    yield told
    yield from find_site_names(page, title, OUTLET)
    yield from find_own_voice(page, OUTLET)
    yield from find_addressed(page, OUTLET)
    yield from find_own_things(page, OUTLET)
    yield from find_partners(page, OUTLET)
    yield from find_newsrooms(page, OUTLET)
    yield from find_linked_sources(page, OUTLET)
    yield from _told(page)
    yield from _signed_off(page)
    dateline = page.dateline
    if dateline is not None and dateline.wire is not None and not is_credited(page, dateline.wire):
        span = dateline.source or dateline.span
        yield found(dateline.wire, span, "outlet's dateline", OUTLET)


def _is_heading(zone: Zone) -> bool:
    return any(name.startswith("related:") for name, _ in zone.reasons)


def _furniture(page: Page, zone: Zone, signs: Signs) -> Iterator[Candidate[str]]:
    """What one line of a page's furniture says of who made the page."""
    line, role = zone.span, zone.role
    text = line.of(page.sheet.text)
    if _POST.search(text) and not _asks(page, line):
        return
    hits = longest(page.sheet.hits_in(line, "outlet", "signature", "domain"))
    for hit in {(h.entry.value, h.entry.kind): h for h in reversed(hits)}.values():  # each once
        rule = _rule(page, hit, text, role)
        if rule is not None:
            yield found(hit.entry.value, hit.span, rule, OUTLET)
    if "@" in text:
        yield from _handles(page, line)
    if role == "meta" and not hits:
        yield from _printed_byline(page, line)
    if role in {"notice", "nav"} and not hits and may_hold_rights(text):
        yield from find_holder(page, line, signs, OUTLET)


def _rule(page: Page, hit: Hit, text: str, role: Role) -> str | None:
    """How a listed name in furniture speaks; a wire's bare name there is a credit, no sign."""
    if hit.entry.kind in {"domain", "signature"}:
        return hit.entry.kind
    wire = is_wire(page, hit.entry.value)
    wire = wire or (is_credited(page, hit.entry.value) and _is_below(page, hit.span))
    if every_language()[_RIGHTS].search(text):
        return _rights_rule(page, hit, wire=wire)
    words = hit.span.of(page.sheet.text)
    if wire:
        alone = text.strip() == words or leads_menu(page, hit.span)
        top = alone and _above_headline(page, hit.span)
        return "at the top of the page" if top else None
    return _bare_rule(page, hit, text, role)


def _rights_rule(page: Page, hit: Hit, *, wire: bool) -> str | None:
    """The rights are a name's where it is next to the mark, not anywhere in small print."""
    line = page.zone_at(hit.span.start).span
    if wire and page.sheet.text[line.start : hit.span.start].rstrip().endswith("/"):
        return None  # `© Jane Doe / AFP` is whose photo it is
    low, high = max(line.start, hit.span.start - _NEXT), min(line.end, hit.span.end + _MARK)
    reserved = every_language()[_RESERVED].match(page.sheet.text, hit.span.end, line.end)
    if reserved is None and not every_language()[_RIGHTS].search(page.sheet.text, low, high):
        return None if wire else "in furniture"
    return "wire's copyright" if wire else "copyright"


def _bare_rule(page: Page, hit: Hit, text: str, role: Role) -> str:
    """How the name of an outlet that is no wire speaks by its place in a line."""
    words = hit.span.of(page.sheet.text)
    if text.strip(" -|·•[]()\n") == words:
        return "in furniture" if _is_link(page, hit.span) else "a line of its own"
    if role == "meta":
        return "byline names the outlet" if _signs(page, hit) else "masthead names the outlet"
    if role == "nav" and text.lstrip().startswith(words) and _above_headline(page, hit.span):
        return "leads a line at the top"
    if role == "nav" and text.rstrip().endswith(f", {words}") and _above_text(page, hit.span):
        return "masthead names the outlet"
    return "the site's own words" if _offers(page, hit) else "in furniture"


def _is_link(page: Page, name: Span) -> bool:
    """Whether a bare name is an item of a menu: of the sections, or of those below the text."""
    at = page.line_at(name.start)
    above, below = page.above(at), page.below(at)
    if any(reason == "section:whole" for n in above for reason, _ in page.zones[n].reasons):
        return True
    menus = [page.zones[n].role == "nav" for n in (*above, *below)]
    return _is_below(page, name) and menus == [True, True]


def _offers(page: Page, hit: Hit) -> bool:
    """`Subscribe to The Herald`, `More from The Herald`: only a site itself says so."""
    line = page.zone_at(hit.span.start).span
    cues = {h.entry.value for h in page.sheet.hits_in(line, "word")}
    if len({h.entry.value for h in longest(page.sheet.hits_in(line, "outlet"))}) > 1:
        return False  # `has written for The Herald, The Globe and …`
    return not cues.isdisjoint(_OFFERING) and "cue.source" not in cues


def _asks(page: Page, line: Span) -> bool:
    """`Join our channel (@TheHerald)`: the handle is no one's whose post is shown."""
    return any(h.entry.value == "cue.subscribe" for h in page.sheet.hits_in(line, "word"))


def _above_headline(page: Page, span: Span) -> bool:
    """Whether the page's headline is still to come: there a site says its own name."""
    return any(span.end <= headline.start for headline in page.headlines[:1])


def _is_below(page: Page, span: Span) -> bool:
    """Whether the text is told: a name there may be who is credited for it."""
    return page.body is not None and span.start >= page.body.end


def _above_text(page: Page, span: Span) -> bool:
    """Whether the text is still to come: there a post is told, `News Editor, The Herald`."""
    return page.body is not None and span.end <= page.body.start


def _signs(page: Page, hit: Hit) -> bool:
    before = page.sheet.text[max(0, hit.span.start - 2) : hit.span.start]
    return before.endswith((", ", "/ ", "| "))


def _handles(page: Page, line: Span) -> Iterator[Candidate[str]]:
    """`@TheHerald` is the outlet of that name."""
    for match in _HANDLE.finditer(page.sheet.text, line.start, line.end):
        for outlet in handled(page.sheet.config).get(match[1].lower(), ()):
            yield found(outlet, Span(*match.span()), "handle", OUTLET)


def _printed_byline(page: Page, line: Span) -> Iterator[Candidate[str]]:
    """`By Jane Doe, Harbor News Network`: after the name an organ that site.yaml does not list."""
    match = every_language()[_BYLINE_OUTLET].search(
        page.sheet.text, line.start, _trimmed_end(page, line)
    )
    if match is None:
        return
    name = Span(*match.span("name"))
    organs = [h for h in page.sheet.hits_in(name, "word") if h.entry.value == "byline.organ"]
    signs = page.sheet.hits_in(Span(line.start, name.start), "word")
    if organs and any(h.entry.value == "byline.before" for h in signs):
        yield found(match["name"], name, "printed byline", OUTLET)


def _trimmed_end(page: Page, line: Span) -> int:
    return line.start + len(line.of(page.sheet.text).rstrip())


def _told(page: Page) -> Iterator[Candidate[str]]:
    """`told The Herald`, `is a journalist for The Herald`: the page speaks of its own outlet.

    What was told a wire is in all papers that print it, and two rivals are both only cited.
    """
    told = {hit.entry.value: hit for hit in _hearers(page)}
    if len(told) == 1:
        for name, hit in told.items():
            yield found(name, hit.span, "told", OUTLET)


def _hearers(page: Page) -> Iterator[Hit]:
    """The outlets, wires aside, that somebody speaks to or writes for."""
    for cue in page.sheet.hits_of("cue."):
        if cue.entry.value != "cue.told" or page.role_at(cue.span.start) not in {"body", "bio"}:
            continue
        near = Span(cue.span.end, min(len(page.sheet.text), cue.span.end + 40))
        for hit in page.sheet.hits_in(near, "outlet"):
            between = page.sheet.text[cue.span.end : hit.span.start]
            if between.strip().lower() in {"", *page.sheet.grammar.words("the")}:
                if not is_credited(page, hit.entry.value):
                    yield hit
                break


def _signed_off(page: Page) -> Iterator[Candidate[str]]:
    """An end mark is how a wire's own page closes."""
    wire = page.dateline.wire if page.dateline else None
    if wire is None or not is_wire(page, wire) or page.body is None:
        return
    for hit in page.sheet.hits_in(Span(page.body.end, len(page.sheet.text)), "cue."):
        if hit.entry.value == "cue.end" and page.role_at(hit.span.start) == "notice":
            yield found(wire, hit.span, "end mark and the wire's dateline", OUTLET)
            return
