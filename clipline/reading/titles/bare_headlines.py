"""The headline alone: without the site, a section, a label, who signs it, how long one reads."""

from __future__ import annotations

import re

from clipline.model import Span
from clipline.reading.bylines.glued_bylines import find_glued
from clipline.reading.layout.page import Page
from clipline.reading.text.function_words import every_language
from clipline.reading.text.marks import width_of
from clipline.reading.titles.mail_subjects import without_label, without_subject

LENGTH = range(25, 150)  # columns; headlines had 25 to 104 on 95 pages
_TOP = 5  # lines at a page's top among which its site is named
_SITE = re.compile(r" ?[|\u2013—-] ?(?P<site>[^|\u2013—]{2,40})$")
# `2 min readTwo harbours`, `2 min read | Two harbours`; `5 minutes that changed the port` is one
_READ_FIRST = (
    r"\W{0,2}(?:\d{1,3}(?:[-\u2013]\d{1,3})? ?(?i:{cue.reading})|(?i:{cue.reading}):? ?\d{1,3}"
    r"(?: ?(?i:{cue.reading}))?)(?: ?[|·•:—\u2013-] ?|(?<=[^\W\d_])(?=[A-ZÀ-Þ\"'«“„¿¡]))"
)
_READ_LAST = r"(?: ?[|·•—\u2013-] ?|(?<=[^\W\d_]))\d{1,3} ?(?i:{cue.reading})\W{0,2}$"


def headline_in(page: Page, span: Span, line: int) -> Span:
    """The headline alone: without the site, a section, a label and who signs it."""
    span = without_subject(page, span, line)
    span = without_label(page, _without_section(page, _without_site(page, span)), line)
    return _without_reading(page, _without_byline(page, span))


def _without_section(page: Page, span: Span) -> Span:
    """`News: Two meet`, `Share this: Two meet` as the page has it elsewhere without the label."""
    text = page.sheet.text
    section, colon, rest = span.of(text).partition(": ")
    cues = page.sheet.hits_in(Span(span.start, span.start + len(section)), "cue.")
    named = any(h.span.of(text) == section and h.entry.value == "cue.section" for h in cues)
    named = named and bool(re.search(rf"(?<!\w){re.escape(section)}(?!\w)", text[: span.start]))
    named = named or any(h.entry.value == "cue.share" and h.span.start == span.start for h in cues)
    if not (colon and named and len(rest) in LENGTH and text.count(rest) > 1):
        return span
    return Span(span.end - len(rest), span.end)


def _without_byline(page: Page, span: Span) -> Span:
    """`Two harbours share a pilotBy Jane Doe` without who signs it."""
    glued = find_glued(page.sheet.text, span)
    if glued is None or glued.start - span.start not in LENGTH:
        return span
    return Span(span.start, glued.start)


def _without_site(page: Page, span: Span) -> Span:
    """`Headline | The Herald` without the name of the site."""
    match = _SITE.search(span.of(page.sheet.text))
    if match is None:
        return span
    site = Span(span.start + match.start("site"), span.start + match.end("site"))
    hits = page.sheet.hits_in(site, "outlet", "domain", "signature")
    known = any(2 * (h.span.end - h.span.start) > site.end - site.start for h in hits)
    if known or (match[0][0] == " " and _is_site(page, site.of(page.sheet.text))):
        return Span(span.start, span.start + match.start())
    return span


def _is_site(page: Page, name: str) -> bool:
    """Whether a name is the site's: it heads the page, or its address stands there, `HPA.no`."""
    top = (page.words(page.lines[number]).casefold() for number in page.told[:_TOP])
    joined = re.escape(name.replace(" ", ""))
    address = re.compile(rf"(?<![^\W\d_]){joined}\.[a-z]{{2,3}}(?![a-z])", re.IGNORECASE)
    return name.casefold() in top or address.search(page.sheet.text) is not None


def _without_reading(page: Page, span: Span) -> Span:
    """`2 min readTwo harbours share a pilot` without how long a page takes to read."""
    text, words = page.sheet.text, every_language()
    first = words[_READ_FIRST].match(text, span.start, span.end)
    span = Span(first.end() if first else span.start, span.end)
    last = words[_READ_LAST].search(text, span.start, span.end)
    rest = Span(span.start, last.start() if last else span.end)
    return rest if width_of(rest.of(text)) in LENGTH else span
