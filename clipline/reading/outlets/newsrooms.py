"""The outlet by its newsroom that signs, and by the source that stands over a link to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from clipline.model import Candidate, Role, Span
from clipline.reading.layout.page import Page
from clipline.reading.outlets.bearings import read_bearings, squashed
from clipline.reading.outlets.credits import found, is_credited
from clipline.reading.outlets.organs import is_organ, opens_as_organ
from clipline.reading.text.marks import unquoted

_RULE = "leads a line at the top"
_SIGNED: frozenset[Role] = frozenset({"meta", "nav", "related", "bio", "notice"})
_NAME = r"[A-ZÀ-Þ][\w.&'-]*(?: (?:[a-zà-ÿ]{2,3} )?[A-ZÀ-Þ][\w.&'-]*){0,4}"
# `Newsroom of The Harbor Globe`, `By the newsroom of …`
_NEWSROOM = rf"(?:(?i:{{by}}) (?:(?i:{{the}}) )?)?{{newsroom_of}} (?P<name>{_NAME})"
_OTHER = ("cue.section", "cue.nav", "country", "capital", "agency", "generic")
_LINK = re.compile(r"https?://(?:www\.)?(?P<host>[\w-]{2,40})\.[\w.]{2,12}(?=[/\s]|$)")
_EDGES = " -\u2013—|·•."
_SPELT = 4  # letters: a shorter word is in many hosts


def find_newsrooms(page: Page, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """`Newsroom of The Harbor Globe` signs for the house, where more than the line says so."""
    for number in page.told:
        if page.zones[number].role not in _SIGNED:
            continue
        line = page.unquoted[number]
        match = page.sheet.common[_NEWSROOM].match(page.sheet.text, line.start, line.end)
        if match is None:
            continue
        name = Span(*match.span("name"))
        other = any(hit.span == name for hit in page.sheet.hits_in(name, *_OTHER))
        if (
            not other
            and name.end == line.end
            and _is_borne_out(page, Span(match.start(), name.end), name)
        ):
            listed = [h for h in page.sheet.hits_in(name, "outlet") if h.span == name]
            yield found(listed[0].entry.value if listed else match["name"], name, _RULE, weights)
            return


def _is_borne_out(page: Page, signed: Span, name: Span) -> bool:
    """Whether it is called as papers are, signs twice, or has an address that spells it."""
    words = page.words(name)
    if is_organ(page, words) or opens_as_organ(words) or page.sheet.hits_in(name, "outlet"):
        return True
    again = page.sheet.text.count(page.words(signed)) > 1
    spelt = squashed(words)
    return again or (len(spelt) >= _SPELT and spelt in read_bearings(page).hosts)


def find_linked_sources(page: Page, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """`Source: The Harbor Globe` over a link that spells the name: whence the page was taken."""
    for cue in page.sheet.hits_of("cue."):
        if cue.entry.value != "cue.source" or page.role_at(cue.span.start) == "body":
            continue
        at = page.line_at(cue.span.start)
        line = page.unquoted[at]
        links = (page.lines[number].of(page.sheet.text) for number in (at, *page.below(at)))
        link = next(filter(None, map(_LINK.search, links)), None)
        if line.start != cue.span.start or link is None:
            continue
        rest = unquoted(page.sheet.text, Span(cue.span.end, line.end))
        words = page.words(rest).split("http")[0].split(" - ")[0].split(" | ")[0].strip(_EDGES)
        host = link["host"].replace("-", "").lower()
        if _is_spelt(words, host) and not any(
            is_credited(page, hit.entry.value) for hit in page.sheet.hits_in(rest, "credit")
        ):
            yield found(words, Span(rest.start, rest.start + len(words)), _RULE, weights)
            return


def _is_spelt(name: str, host: str) -> bool:
    """Whether the host has the name's letters, its article aside."""
    whole = squashed(name.replace("'", ""))
    return len(whole) >= _SPELT and (whole in host or (host in whole and len(host) >= _SPELT))
