"""Who published a page, by the words with which pages sign."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from clipline.config import Config
from clipline.model import Candidate, Fact, Role, Span, Zone
from clipline.nouns import Noun
from clipline.reading.credits import found, is_credited, is_wire
from clipline.reading.function_words import every_language
from clipline.reading.nameplates import is_teasers
from clipline.reading.page import Page, first_teaser
from clipline.reading.scoring import choose
from clipline.reading.senders import find_partners, find_senders
from clipline.reading.site_names import find_site_names
from clipline.reading.vocabulary import Hit, longest

FLOOR = 2.5  # points; a name that a page's furniture mentions once in passing has two

# Points of each way in which a page names who published it.
OUTLET = {
    "copyright": 5.0,
    "byline names the outlet": 5.0,
    "masthead names the outlet": 4.0,
    "end mark and the wire's dateline": 4.0,
    "told": 4.0,
    "handle": 3.5,
    "domain": 3.0,
    "signature": 3.0,
    "a line of its own": 3.0,
    "at the top of the page": 3.0,
    "outlet's dateline": 3.0,
    "leads a line at the top": 3.0,
    "wire's copyright": 3.0,
    "printed copyright": 3.0,
    "firm's copyright": 2.0,
    "printed domain": 4.0,
    "the site's name again": 1.5,
    "the site's own words": 3.0,
    "title names the site": 3.5,
    "a body's own page": 4.0,
    "a body's copyright": 4.0,
    "printed byline": 4.0,
    "sender of the mail": 3.5,
    "printed with a wire": 4.0,
    "a motto beside it": 1.5,
    "in furniture": 2.0,
}
_FURNITURE: tuple[Role, ...] = ("nav", "meta", "notice", "bio")
_OFFERING = frozenset({"cue.subscribe", "cue.related", "cue.share", "cue.nav", "cue.house"})
_HANDLE = re.compile(r"(?<![\w.])@(\w{3,30})")
_SQUASH = re.compile(r"[\W_]+")
_WORDS = re.compile(r"\w+")
_RIGHTS = r"(?i:©|ⓒ|\(c\)|{copyright}|{reserved}|{rights_but})"
_RIGHTS_MARK = r"(?i:©|ⓒ|\(c\)|{copyright})"
_RESERVED = r"(?i:\W{1,3}{reserved})"
_BARE = "a line of its own"
_MENU = 0.75  # of a holder's letters: `La Presse` has six of nine
_NEXT, _MARK = 30, 6  # characters: from a mark of rights, its year and `The` to a name; back
_HOLDER = (
    r"(?i:(?:©|ⓒ|\(c\)|{copyright})(?:[\s©ⓒ,]|\(c\))*(?:\d{4}(?:[-\u2013]\d{2,4})?)?[\s,]*"
    r"(?:{by} (?:{the} )?)?"
    r"(?P<name>[^\W\d_][^,.|<>()\n©ⓒ]{1,40}?)"
    r"(?= ?(?:[,.|<>()©ⓒ\n]|$|{rights_end}| - | {2,}|\d{4}|{firm_end}\b|s\.[al]\.)))"
)
_HELD = re.compile(  # `Harbor Media Group © 2024`
    r"^\W*(?P<name>[^\W\d_][^©ⓒ|()\n]{2,40}?) ?(?:©|ⓒ|\([cC]\)) ?\d{4}", re.MULTILINE
)
_FIRM = r"(?i:[ ,&]{0,3}(?:\w+ & )?(?:{firm_tail}|s\.[al]|b\.?v)\b)"
_FIRM_NAME = r" {firm_name}\.?$"
_BYLINE_OUTLET = (
    r"(?:, | {writes_for} )(?P<name>(?:(?i:{the} ))?[A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*){0,3})$"
)


def read_outlet(page: Page, title: Fact[str], people: Collection[str]) -> Fact[str]:
    """Who published it, where the text names it outside the dateline; no one of these people."""
    found = [*_outlets(page, title), *find_senders(page, people, OUTLET)]
    return choose([candidate for candidate in found if candidate.value not in people], FLOOR)


class _Signs(Noun, frozen=True):
    """What a holder of rights is held against: `authors`, the words above the text that may be a
    person's name, between blanks; and what stands alone in a line of `furniture`.
    """

    authors: str
    furniture: frozenset[str]


def _find_signs(page: Page) -> _Signs:
    above = page.body.start if page.body else len(page.sheet.text)
    names = [line.of(page.sheet.text) for line in page.lines_of("meta") if line.start < above]
    lines = [line.of(page.sheet.text).lower() for line in page.lines_of("nav", "meta")]
    return _Signs("\n".join(map(_words, names)), frozenset(line.strip() for line in lines))


def _words(name: str) -> str:
    return f" {' '.join(_WORDS.findall(name.lower()))} "


def _outlets(page: Page, title: Fact[str]) -> Iterator[Candidate[str]]:
    signs, others = _find_signs(page), first_teaser(page)
    for zone in page.zones:
        if zone.role in _FURNITURE or (zone.role == "related" and _is_heading(zone)):
            for told in _furniture(page, zone, signs):
                bare = told.reasons[0][0] == _BARE and zone.span.start >= others
                if not bare or not is_teasers(page, zone.span):
                    yield told
    yield from find_site_names(page, title, OUTLET)
    yield from find_partners(page, OUTLET)
    yield from _told(page)
    yield from _signed_off(page)
    dateline = page.dateline
    if dateline is not None and dateline.wire is not None and not is_credited(page, dateline.wire):
        span = dateline.source or dateline.span
        yield found(dateline.wire, span, "outlet's dateline", OUTLET)


def _is_heading(zone: Zone) -> bool:
    return any(name.startswith("related:") for name, _ in zone.reasons)


def _furniture(page: Page, zone: Zone, signs: _Signs) -> Iterator[Candidate[str]]:
    """What one line of a page's furniture says of who made the page."""
    line, role = zone.span, zone.role
    text = line.of(page.sheet.text)
    hits = longest(page.sheet.hits_in(line, "outlet", "signature", "domain"))
    for hit in {(h.entry.value, h.entry.kind): h for h in reversed(hits)}.values():  # each once
        rule = _rule(page, hit, text, role)
        if rule is not None:
            yield found(hit.entry.value, hit.span, rule, OUTLET)
    if "@" in text:
        yield from _handles(page, line)
    if role == "meta" and not hits:
        yield from _printed_byline(page, line)
    if role in {"notice", "nav"} and not hits and _may_hold_rights(text):
        yield from _printed(page, line, signs)


def _rule(page: Page, hit: Hit, text: str, role: Role) -> str | None:
    """How a listed name in furniture speaks; a wire's bare name there is a credit, no sign."""
    if hit.entry.kind in {"domain", "signature"}:
        return hit.entry.kind
    wire = is_wire(page, hit.entry.value)
    if every_language()[_RIGHTS].search(text):
        return _rights_rule(page, hit, wire=wire)
    words = hit.span.of(page.sheet.text)
    if wire:
        top = text.strip() == words and _above_headline(page, hit.span)
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
        return "a line of its own"
    if role == "meta":
        return "byline names the outlet" if _signs(page, hit) else "masthead names the outlet"
    if role == "nav" and text.lstrip().startswith(words) and _above_headline(page, hit.span):
        return "leads a line at the top"
    if role == "nav" and text.rstrip().endswith(f", {words}") and _above_text(page, hit.span):
        return "masthead names the outlet"
    return "the site's own words" if _offers(page, hit) else "in furniture"


def _offers(page: Page, hit: Hit) -> bool:
    """`Subscribe to The Herald`, `More from The Herald`: only a site itself says so."""
    line = page.zone_at(hit.span.start).span
    cues = {h.entry.value for h in page.sheet.hits_in(line, "word")}
    return not cues.isdisjoint(_OFFERING) and "cue.source" not in cues


def _above_headline(page: Page, span: Span) -> bool:
    """Whether the page's headline is still to come: there a site says its own name."""
    headline = next((zone.span for zone in page.zones if zone.role == "headline"), None)
    return headline is not None and span.end <= headline.start


def _above_text(page: Page, span: Span) -> bool:
    """Whether the text is still to come: there a post is told, `News Editor, The Herald`."""
    return page.body is not None and span.end <= page.body.start


def _signs(page: Page, hit: Hit) -> bool:
    before = page.sheet.text[max(0, hit.span.start - 2) : hit.span.start]
    return before.endswith((", ", "/ ", "| "))


def _handles(page: Page, line: Span) -> Iterator[Candidate[str]]:
    """`@TheHerald` is the outlet of that name."""
    for match in _HANDLE.finditer(page.sheet.text, line.start, line.end):
        for outlet in _handled(page.sheet.config).get(match[1].lower(), ()):
            yield found(outlet, Span(*match.span()), "handle", OUTLET)


@cache
def _handled(config: Config) -> dict[str, list[str]]:
    """The outlets by their names as handles are written."""
    out: dict[str, list[str]] = {}
    for outlet in config.outlets:
        for name in {_SQUASH.sub("", n).lower() for n in (outlet.name, *outlet.aliases)}:
            out.setdefault(name, []).append(outlet.name)
    return out


def _may_hold_rights(text: str) -> bool:
    """Whether a line has a mark of rights at all: few have, and this is quicker seen."""
    return every_language()[_RIGHTS_MARK].search(text) is not None


def _printed(page: Page, line: Span, signs: _Signs) -> Iterator[Candidate[str]]:
    """An outlet that site.yaml does not list, as the page prints it."""
    match = every_language()[_HOLDER].search(page.sheet.text, line.start, line.end)
    match = match or _HELD.match(page.sheet.text, line.start, line.end)
    if match is None:
        return
    holder = Span(*match.span("name"))
    cues = page.sheet.hits_in(holder, "word")
    if _words(holder.of(page.sheet.text)) in signs.authors:
        return
    menu = (h.span.end - h.span.start for h in cues if h.entry.value.startswith("cue."))
    if max(menu, default=0) > _MENU * (holder.end - holder.start):
        return
    firm = every_language()[_FIRM].match(page.sheet.text, holder.end) or every_language()[
        _FIRM_NAME
    ].search(match["name"])
    rule = "firm's copyright" if firm else "printed copyright"
    listed = _handled(page.sheet.config).get(_SQUASH.sub("", match["name"]).lower(), ())
    yield found(next(iter(listed), match["name"].strip()), holder, rule, OUTLET)
    if firm and holder.of(page.sheet.text).lower().strip() in signs.furniture:
        yield found(match["name"].strip(), holder, "the site's name again", OUTLET)


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
    """`told The Herald`, `is a journalist for The Herald`: the page speaks of its own outlet."""
    for cue in page.sheet.hits_of("cue."):
        if cue.entry.value != "cue.told" or page.role_at(cue.span.start) not in {"body", "bio"}:
            continue
        near = Span(cue.span.end, min(len(page.sheet.text), cue.span.end + 40))
        for hit in page.sheet.hits_in(near, "outlet"):
            between = page.sheet.text[cue.span.end : hit.span.start]
            if between.strip().lower() in {"", *page.sheet.grammar.words("the")}:
                yield found(hit.entry.value, hit.span, "told", OUTLET)
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
