"""Lines that only look like headlines: captions, file names, entries, what heads every page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clipline.model import Span, Zone
from clipline.reading.layout.page import Page
from clipline.reading.text.function_words import every_language
from clipline.reading.text.roots import roots_of

TEASING = frozenset(
    {"overlap-none", "cells", "agency:whole", "address:start", "address:twice", "subscribe:in"}
)
_FILE = re.compile(
    r".*\.(?:pdf|docx?|hwpx?|pptx?|xlsx?|zip|jpe?g|png)(?: ?\([^()]*\))?", re.IGNORECASE
)
_PHONE = re.compile(r"\+\d[\d ()-]{7,}$")  # `Press office: +47 22 33 44 55`
_RIGHTS_FIRST = r"(?i:©|ⓒ|{copyright} [A-Z])"
_DAY_WORDS = 5  # words of a day: `Tuesday, the 5th of November`
_CUE = 24  # characters: no cue for a photo's credit is longer
_TOP = 2  # lines at a page's top, where a site says its own name
_BRACKETED = re.compile(r"[(\[][^()\[\]]{2,40}[)\]]$")
_FAR = 60  # lines: from a headline to a caption below its stamp
_LONG = 1000  # lines: on longer pages what each line is held against the others is not asked
_LITTLE = 4  # words: a section's name, `Minutes of the Council`, has no more
_NAME = 7  # characters: a shorter name is in many lines
_HOUR = (  # `07h30 : `, `14.05 Uhr: `, `[9:41] `, `+++ 11:20 `, `6:52 p.m. - `
    r"(?:[+*\u25cf•\[(] ?|\+{2,3} )?(?:[01]?\d|2[0-3])[.:h][0-5]\d"
    r"(?: ?(?i:{hour_name}|[ap]\.? ?m\.?)(?![^\W\d_]))?[\])]?(?: ?[:|\u2013—-] | ?\] ?|: ?| {2})"
)


def find_disguises(page: Page, span: Span) -> Iterator[str]:
    """What a line is that only looks like a headline."""
    if _FILE.fullmatch(span.of(page.sheet.text)):
        yield "a file's name"
    if _PHONE.search(span.of(page.sheet.text)):
        yield "a telephone's number"
    if _is_labelled(page, span):
        yield "behind a stamp's label"
    if _is_credited(page, span) or _ends_with_notice(page, span):
        yield "credits a photo"
    first = every_language()[_RIGHTS_FIRST].match(page.sheet.text, span.start, span.end)
    if first is not None:
        yield "begins with rights"
    elif _holds_rights(page, span):
        yield "holds the rights"


def _is_credited(page: Page, span: Span) -> bool:
    """Whether the line ends with an outlet's name in brackets, or begins as a credit does."""
    text = page.sheet.text
    cues = page.sheet.hits_in(Span(span.start, min(span.end, span.start + _CUE)), "cue.")
    if any(h.entry.value == "cue.credit" and h.span.start == span.start for h in cues):
        return True
    tail = _BRACKETED.search(text, span.start, span.end)
    return tail is not None and bool(page.sheet.hits_in(Span(*tail.span()), "outlet", "credit"))


def _ends_with_notice(page: Page, span: Span) -> bool:
    """`Fishing boats at the pier - ALL RIGHTS RESERVED`: what ends so is a photo's caption."""
    cues = page.sheet.hits_in(span, "cue.")
    notes = (h.span.start for h in cues if h.entry.value == "cue.notice" and h.span.end == span.end)
    return any(page.sheet.text[span.start : start].endswith((" - ", " \u2013 ")) for start in notes)


def _holds_rights(page: Page, span: Span) -> bool:
    """`Harbour Ledger (Oslo)`, and below `© 2024 Harbour Ledger`: it is who published."""
    name = span.of(page.sheet.text).split(" (")[0]
    if len(name.split()) > _DAY_WORDS or len(name) < _NAME or len(page.zones) > _LONG:
        return False
    mark = every_language().fill("(?:©|ⓒ|\\(c\\)|{copyright})")
    held = re.compile(rf"{mark}[\s\d,©-]{{0,12}}{re.escape(name)}", re.IGNORECASE)
    return any(
        held.search(words)
        for words in (line.of(page.sheet.text) for line in page.lines_of("notice"))
    )


def find_misplacements(page: Page, line: int) -> Iterator[str]:
    """What the place of a line says that no headline has."""
    if _is_timed(page, line):
        yield "an entry of a live page"
    if _is_hourly(page, line):
        yield "opens with one of the page's hours"
    if _is_left_behind(page, line):
        yield "the site's own name"
    if _is_below_stamp(page, line):
        yield "below the stamp of another headline"
    if _is_cut(page, line):
        yield "a cut of the next line"
    if _is_running_head(page, line):
        yield "the head of each page"


def _is_cut(page: Page, line: int) -> bool:
    """Whether the next line, of a photo or of the text, goes on where this one breaks off."""
    start, end = page.lines[line]
    number = next(iter(page.below(line)), None)
    if number is None or page.zones[number].role not in {"caption", "body"}:
        return False
    words = page.sheet.text[start:end].rstrip(". …")
    longer = page.lines[number].end - page.lines[number].start > len(words)
    return longer and page.sheet.text.startswith(words, page.lines[number].start)


def _is_left_behind(page: Page, line: int) -> bool:
    """Whether a line at the very top is parted by a menu from a headline that fits the text."""
    if len(page.above(line, _TOP)) == _TOP:
        return False
    below = [page.zones[n] for n in page.below(line, len(page.zones))]
    roles = [zone.role for zone in below]
    own = page.zones[line]
    words = own.span.of(page.sheet.text)
    says_much = len(roots_of(words)) > _LITTLE and not words.isupper()
    if says_much and _is_dated(below) and any(n == "overlap-much" for n, _ in own.reasons):
        return False  # "Two ports share a pilot", who wrote it and when, and then the menu
    menu = roles.index("nav") if "nav" in roles else len(roles)
    body = roles.index("body") if "body" in roles else len(roles)
    later = (z for z in below[menu:body] if z.role == "headline")
    seen = ({name for name, _ in zone.reasons} for zone in later)
    return any("overlap-much" in names and names.isdisjoint(TEASING) for names in seen)


def _is_dated(below: list[Zone]) -> bool:
    """Whether a stamp is among the next lines, before anything of a menu."""
    for zone in below[:_TOP]:
        if zone.role == "meta" and any(name == "stamp" for name, _ in zone.reasons):
            return True
    return False


def _is_timed(page: Page, line: int) -> bool:
    """Whether an hour alone stands right above it: `18:22 BST`."""
    above = (page.zones[n] for n in page.above(line) if n >= line - 2)
    return any(name == "clock" for zone in above for name, _ in zone.reasons)


def _is_hourly(page: Page, line: int) -> bool:
    """Whether it opens with an hour and another line does: each tells what is new on a live page.

    A headline of the whole page tells no hour.
    """
    if _opens_with_hour(page, line):
        others = (n for n in page.told if n != line and _opens_with_hour(page, n))
        return next(others, None) is not None
    return False


def _opens_with_hour(page: Page, line: int) -> bool:
    start, end = page.lines[line]
    opened = page.sheet.text[start : start + 4].lstrip("+*•[( ")[:1].isdigit()
    return opened and every_language()[_HOUR].match(page.sheet.text, start, end) is not None


def _is_labelled(page: Page, span: Span) -> bool:
    """Whether the line is what a page says of its day: `Published: Tuesday, 5 November`.

    `Update: Ministers sign pact on trade` is a headline: it says more than a day.
    """
    label, _, told = span.of(page.sheet.text).partition(":")
    if len(told.split()) > _DAY_WORDS or not any(c.isdigit() for c in told):
        return False
    labels = page.sheet.hits_in(Span(span.start, span.start + len(label)), "stamp.")
    return any(hit.span.of(page.sheet.text) == label for hit in labels)


def _is_below_stamp(page: Page, line: int) -> bool:
    """Whether a headline that fits the text, and a stamp below that one, stand above the line."""
    stamped = False
    for zone in reversed(page.zones[max(0, line - _FAR) : line]):
        names = {name for name, _ in zone.reasons}
        stamped = stamped or (zone.role == "meta" and "stamp" in names)
        if stamped and zone.role == "headline" and _fits(page, zone, names):
            return names.isdisjoint(TEASING)
    return False


def _fits(page: Page, zone: Zone, names: set[str]) -> bool:
    """Whether a headline shares words with the text: half of its own, or some of many."""
    words = zone.span.of(page.sheet.text)
    says_much = len(roots_of(words)) > _LITTLE and not words.isupper()
    return "overlap-much" in names or (says_much and {"overlap", "before-stamp"} <= names)


def _is_running_head(page: Page, line: int) -> bool:
    """Whether the line stands again in the midst of the text, as a printed page's head does."""
    words = page.zones[line].span.of(page.sheet.text).strip()
    if page.body is None or len(page.zones) > _LONG:
        return False
    return any(
        zone.span.of(page.sheet.text).strip() == words
        for zone in page.zones
        if page.body.start < zone.span.start < page.body.end
    )
