"""The outlet by what only a site itself says: `Download the Harbor News app`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from clipline.config import Config
from clipline.model import Candidate, Evidence, Role, Span
from clipline.reading.layout.page import Page
from clipline.reading.layout.site_phrases import find_named_site
from clipline.reading.outlets.organs import organs_of
from clipline.reading.text.slugs import glued
from clipline.reading.vocabulary import longest

_ROLES: frozenset[Role] = frozenset({"nav", "meta", "notice", "bio", "related", "comment"})
_RULE = "the site's own words"
_ARTICLE = 4  # characters: `the `
_DOMAIN = re.compile(r"[\w-]{3,30}\.(?:com?|org|net|news|[a-z]{2})(?:\.[a-z]{2})?")


def find_house_phrases(page: Page, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """Candidates for the outlet from the furniture in which a site speaks of itself."""
    for zone in page.zones:
        if zone.role not in _ROLES:
            continue
        span = find_named_site(page.sheet.text, zone.span, page.sheet.languages)
        name = _outlet(page, span) if span else None
        if span and name:
            reasons = ((_RULE, weights[_RULE]),)
            yield Candidate(name, weights[_RULE], (Evidence(span, _RULE),), reasons)


def leads_menu(page: Page, name: Span) -> bool:
    """`연합뉴스 본문 바로가기`: words of menus alone follow the name of whose menu it is."""
    line = page.zone_at(name.start).span
    text = line.of(page.sheet.text)
    if not text.lstrip().startswith(name.of(page.sheet.text)):
        return False
    rest = Span(name.end, line.start + len(text.rstrip()))
    cues = longest(h for h in page.sheet.hits_in(rest, "cue.") if h.entry.value == "cue.nav")
    blanks = rest.of(page.sheet.text).count(" ")
    return sum(h.span.end - h.span.start for h in cues) >= rest.end - rest.start - blanks > 0


def _outlet(page: Page, span: Span) -> str | None:
    """The listed outlet of that name; as printed, where it is called as papers and stations are."""
    words = span.of(page.sheet.text).rstrip(".")
    listed = page.sheet.hits_in(span, "outlet")
    if listed and listed[0].span.start - span.start <= _ARTICLE:
        return listed[0].entry.value
    squashed = glued(words)
    if squashed in _squashed(page.sheet.config):
        return _squashed(page.sheet.config)[squashed]
    if _DOMAIN.fullmatch(words):
        return words  # `TideNews.ca Top Stories`
    *first, last = words.split()
    if not first or last not in organs_of(page.sheet.languages):
        return None
    size = span.end - len(last) - 1 - span.start
    hits = page.sheet.hits_in(Span(span.start, span.start + size), "cue.", "month.")
    return None if any(2 * (h.span.end - h.span.start) > size for h in hits) else words


@cache
def _squashed(config: Config) -> dict[str, str]:
    """The listed outlets by their names as they are written in one word."""
    return {
        glued(name): outlet.name
        for outlet in config.outlets
        for name in (outlet.name, *outlet.aliases)
        if " " in name
    }
