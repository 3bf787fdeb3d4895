"""The name of a site that the archive does not list, by how pages print their own name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice

from clipline.model import Candidate, Fact, Role, Span, Zone
from clipline.reading.bodies.bodies import find_bodies
from clipline.reading.layout.page import Page
from clipline.reading.outlets.credits import found
from clipline.reading.outlets.house_phrases import find_house_phrases
from clipline.reading.outlets.masthead_proofs import RIGHTS, find_proofs, is_common
from clipline.reading.outlets.nameplates import find_nameplates
from clipline.reading.outlets.organs import find_opening_organs, is_organ, organs_of
from clipline.reading.text.function_words import every_language
from clipline.reading.text.marks import unquoted
from clipline.reading.text.slugs import glued
from clipline.reading.vocabulary import longest

_FURNITURE: tuple[Role, ...] = ("nav", "meta", "notice", "related", "bio")
_DOMAIN = re.compile(r"(?:www\.)?(?:[\w-]{2,40}\.){1,3}(?:com|org|net|news|info|tv|eu|[a-z]{2})/?")
_MOTTO = re.compile(r"(?P<name>[^|\u2013—.]{3,40}?)(?: {1,3}[|\u2013—-]|\.) {1,3}[^\W_]")
# `Boat saved in raid 1982`: a headline
_YEAR = re.compile(r" (?:19|20)\d\d$")
_CELLS = re.compile(r" {2,}|\u3000| ?[|·•>\u203a»] ?")
_TITLE_SITE = re.compile(r" [|\u2013—-] (?P<site>[^|\u2013—]{2,30})$")
_RIGHTS = r"(?i:©|ⓒ|\(c\)|{copyright}|{rights})"
_HAS_LETTER = re.compile(r"[^\W\d_]").search
_ADDRESS = re.compile(r"(?:@|www\.)([\w.-]{4,60})")
_NO_NAME = frozenset({"overlap-much", "byline", "job", "stamp"})
_GOES_ON = re.compile(r" [a-zß-ÿ]")  # `Affairs of state` under `Affairs` is another heading
_SAYING = re.compile(r" [a-zß-ÿ]")  # `Spring Deals 2026` is an item of a menu
_MOTTO_WORDS = 4  # words of what a site says of itself: "The Portal of the Government" has more
_SAVED = 8  # characters: `captured` before a day
_HEAD = 60  # lines: the longest head of a page seen has 48
_TOP = 4  # lines at a page's top among which a site says its own name
_NAMED = range(3, 61)  # characters of a site's name
_LONG_NAME = 40  # characters: a body's name in two languages has more
_NEXT = 40  # characters: from a mark of rights, its year and `The` to a body's name
_SPELT = 5  # letters: a shorter name is in many words
_MENU_LINES = 20  # from which on a page has menus of many items
_AGAIN = 3  # times: a site whose name stands more often is not surer
_BODY_SHARE = 0.6  # of a line's letters: the rest may be a country or a second body


def find_site_names(
    page: Page, title: Fact[str], weights: Mapping[str, float]
) -> Iterator[Candidate[str]]:
    """Candidates for the outlet that are as the page prints them."""
    yield from find_house_phrases(page, weights)
    yield from find_nameplates(page, weights)
    above = list(islice(_above(page), _HEAD))
    tops = ((before_motto(page, span), zone) for zone, span in above[:_TOP])
    names = [span for span, zone in tops if _is_name(page, span, zone)]
    for _, span in above:
        words = span.of(page.sheet.text)
        if _DOMAIN.fullmatch(words) and not page.sheet.hits_in(span, "domain", "outlet"):
            squashed = words.replace("-", "").lower()
            for name in names:
                if glued(name.of(page.sheet.text)) in squashed:
                    yield found(name.of(page.sheet.text), span, "printed domain", weights)
                    return
            yield found(words.removeprefix("www.").rstrip("/"), span, "printed domain", weights)
            yield from _again(page, span, weights)
    for zone, line in above[:_TOP]:
        span = before_motto(page, line)
        if span in names:
            common = frozenset(word.lower() for word in organs_of(page.sheet.languages))
            proofs = [*find_proofs(page, span, page.line_at(span.start), common)]
            doubtful = span.end - span.start > _LONG_NAME or bool(_most(page, span))
            doubtful = doubtful or is_common(page, span)
            if doubtful and not any(c.reasons[0][0] == RIGHTS for c in proofs):
                continue
            again = [*_addresses(page, span, weights), *proofs]
            again += [] if _is_item(page, span) and not again else _again(page, span, weights)
            if zone == above[0][0]:
                again += _headed(page, above, span, title, weights)
            if again or is_organ(page, span.of(page.sheet.text)):
                yield found(span.of(page.sheet.text), span, "at the top of the page", weights)
            yield from again
    yield from _title_sites(page, weights)
    yield from _bodies(page, above[:_TOP], weights)
    yield from find_opening_organs(page, weights)


def _above(page: Page) -> Iterator[tuple[Zone, Span]]:
    """The lines above the text that are no part of a mail's head, each with its words' span."""
    for number, zone in enumerate(page.zones):
        if page.body is not None and zone.span.start >= page.body.start:
            return
        if zone.role not in {"nav", "meta", "headline"} or page.is_blank(number):
            continue
        if not any(name == "mail-header" for name, _ in zone.reasons):
            words = _words(page, number)
            if words.start < words.end:
                yield zone, words


def _words(page: Page, number: int) -> Span:
    """The line without blanks, and at the page's top without the day on which it was saved."""
    span = page.zones[number].span
    first = page.stamps[0] if page.stamps else None
    if first is not None and span.covers(first.span) and first.date.hour is None:
        before = page.sheet.text[: first.span.start].strip()
        if len(before) <= _SAVED and page.sheet.text[first.span.end : span.end].strip():
            return unquoted(page.sheet.text, Span(first.span.end, span.end))
    return page.unquoted[number]


def _is_name(page: Page, span: Span, zone: Zone) -> bool:
    """Whether a line among those at the top may be a site's name, where it is no headline."""
    words = span.of(page.sheet.text)
    if not may_be_name(page, span) or (zone.role == "meta" and not is_organ(page, words)):
        return False
    told = {"overlap-much"} if is_organ(page, words) else frozenset()
    return {name for name, _ in zone.reasons}.isdisjoint(_NO_NAME - told)


def may_be_name(page: Page, span: Span) -> bool:
    """Whether these words may be a site's name: short, no menu word, no listed name, no date."""
    words = span.of(page.sheet.text)
    if len(words) not in _NAMED or not words[0].isalnum() or words[-1] in ".:?!,":
        return False
    if any(not c.isalnum() and c not in " .&'-+" for c in words) or not _HAS_LETTER(words):
        return False
    article = words.split(maxsplit=1)[0] in every_language().words("the")
    dated = any(stamp.span.overlaps(span) for stamp in page.stamps) or bool(_YEAR.search(words))
    dated = dated or (words[0].isdigit() and bool(page.sheet.hits_in(span, "month.")))
    if dated or words.islower() or (words[0].islower() and words.count(" ") > 1 and not article):
        return False
    asking = words.split()[0].lower() in page.sheet.common.words("no_site")  # `Send Us a Tip`
    kinds = ("outlet", "domain", "signature", "credit")
    long = len(words) > _LONG_NAME
    known = page.sheet.hits_in(span, *kinds, "agency") if long else page.sheet.hits_in(span, *kinds)
    known = [hit for hit in known if 2 * (hit.span.end - hit.span.start) > len(words)]
    menu = (asking and not is_organ(page, words)) or any(
        hit.start == span.start for hit in _most(page, span)
    )
    return not known and not menu


def _most(page: Page, span: Span) -> list[Span]:
    """What is more than half of a name, and is a menu's word, a month or a place."""
    kinds = ("cue.", "month.", "country", "adjective", "capital")
    size = span.end - span.start
    hits = page.sheet.hits_in(span, *kinds)
    return [h.span for h in hits if 2 * (h.span.end - h.span.start) > size]


def before_motto(page: Page, span: Span) -> Span:
    """`The Kyoto Ledger | Local news in English` without its motto, and without `By`."""
    signs = (h for h in page.sheet.hits_in(span, "word") if h.entry.value == "byline.before")
    signed = next((h.span for h in signs if h.span.start == span.start), None)
    if signed is not None and signed.end < span.end:
        span = unquoted(page.sheet.text, Span(signed.end, span.end))
    words = span.of(page.sheet.text)
    if words.count(" | ") > 1:
        return span  # a menu on one line: its first item is no name
    match = _MOTTO.match(words)
    return Span(span.start, span.start + match.end("name")) if match else span


def _is_item(page: Page, span: Span) -> bool:
    """`Politics` on top of a page with many lines of menus, or in `News | Politics | Sport`: its
    being named again proves little.
    """
    words = span.of(page.sheet.text)
    if " " in words or is_organ(page, words):
        return False
    menus = [line.of(page.sheet.text) for line in page.lines_of("nav")]
    return len(menus) > _MENU_LINES or any(words in _CELLS.split(line)[1:] for line in menus)


def _headed(
    page: Page,
    above: list[tuple[Zone, Span]],
    span: Span,
    title: Fact[str],
    weights: Mapping[str, float],
) -> Iterator[Candidate[str]]:
    """What follows a name on a page's first line: a motto beside or below it, or the menu."""
    told = {evidence.span for evidence in title.evidence}
    first = above[0][1]
    if any(first.covers(own) for own in told) or is_menu(page, span):
        return
    beside = span.end < first.end
    below = len(above) > 1 and above[1][0].role == "nav" and _is_motto(page, above[1][0].span)
    below = below and above[1][1].of(page.sheet.text) != title.value
    if beside or below:
        yield found(span.of(page.sheet.text), span, "a motto beside it", weights)


def _is_motto(page: Page, line: Span) -> bool:
    """Whether a line below a site's name says what the site is: words, and no menu's."""
    words = line.of(page.sheet.text).strip()
    if len(words.split()) < _MOTTO_WORDS or words[0].islower() or any(c in words for c in "|/>·"):
        return False
    if any(stamp.span.overlaps(line) for stamp in page.stamps) or not _SAYING.search(words):
        return False
    return not is_menu(page, line)


def is_menu(page: Page, line: Span) -> bool:
    """Whether words of menus make up half of a line."""
    cues = longest(page.sheet.hits_in(line, "cue."))
    return 2 * sum(h.span.end - h.span.start for h in cues) >= len(line.of(page.sheet.text).strip())


def _again(page: Page, span: Span, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """The other lines of the page's furniture that name it among other words."""
    name = span.of(page.sheet.text)
    pattern = _printed_anyhow(name)
    times = 0 if len(name) >= _SPELT or name.isupper() else _AGAIN
    for number, zone in enumerate(page.zones):
        filed = any(name.startswith("tags:") for name, _ in zone.reasons)
        if filed or zone.role not in _FURNITURE or zone.span.covers(span):
            continue
        match = pattern.search(page.sheet.text, zone.span.start, zone.span.end)
        alone = zone.span.of(page.sheet.text).strip().lower() == name.lower()
        if match is None or match[0].islower() or alone or times == _AGAIN:
            continue
        opens = match.start() == _words(page, number).start
        if not (opens and _GOES_ON.match(page.sheet.text, match.end())):
            times += 1
            yield found(name, Span(*match.span()), "the site's name again", weights)


@lru_cache(maxsize=256)  # an outlet's pages follow one another
def _printed_anyhow(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)


def _addresses(page: Page, span: Span, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """An address whose host spells the name: `info@harbourledger.example`."""
    name = glued(span.of(page.sheet.text))
    if len(name) < _SPELT:
        return
    for match in _ADDRESS.finditer(page.sheet.text):
        if name in glued(match[1]):
            at = Span(*match.span(1))
            yield found(span.of(page.sheet.text), at, "the site's name again", weights)
            return


def _title_sites(page: Page, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """`Headline | The Herald`: a listed site, or one that is called as papers are."""
    for number, zone in enumerate(page.zones):
        if zone.role not in {"headline", "nav"} or page.is_blank(number):
            continue
        span = _words(page, number)
        match = _TITLE_SITE.search(page.sheet.text, span.start, span.end)
        if match is None:
            continue
        site = Span(*match.span("site"))
        hits = [h for h in page.sheet.hits_in(site, "outlet", "domain") if h.span == site]
        if hits:
            yield found(hits[0].entry.value, site, "title names the site", weights)
        elif zone.role == "headline" and is_organ(page, match["site"]):
            yield found(match["site"], site, "title names the site", weights)


def _bodies(
    page: Page, top: list[tuple[Zone, Span]], weights: Mapping[str, float]
) -> Iterator[Candidate[str]]:
    """A public body that heads the page, or to which its copyright belongs."""
    heads = {zone.span for zone, _ in top}
    for span in (span for zone, span in top if zone.role == "nav"):
        listed = page.sheet.hits_in(span, "agency", "generic", "outlet", "signature")
        formed = () if listed or is_menu(page, span) else find_bodies(page.sheet, (span,))
        if any(body.span == span for body in formed):
            yield found(span.of(page.sheet.text), span, "a body's own page", weights)
    for zone in page.zones:
        if zone.role not in _FURNITURE and zone.span not in heads:
            continue
        for hit in page.sheet.hits_in(zone.span, "agency", "generic")[:1]:
            text = zone.span.of(page.sheet.text)
            rights = zone.role in _FURNITURE and page.sheet.common[_RIGHTS].search(text) is not None
            if not rights and zone.span not in heads:
                continue
            owned = page.sheet.hits_in(Span(zone.span.start, hit.span.start), "country")[:1]
            told = sum(h.span.end - h.span.start for h in (*owned, hit))
            size = told / len(text.strip())
            name = hit.span.of(page.sheet.text)
            name = hit.entry.name if name.isupper() else name
            if rights and _is_held(page, hit.span):
                yield found(name[0].upper() + name[1:], hit.span, "a body's copyright", weights)
            elif size >= _BODY_SHARE or text.lstrip().startswith((f"{name}・", f"{name} |")):
                yield found(name[0].upper() + name[1:], hit.span, "a body's own page", weights)


def _is_held(page: Page, body: Span) -> bool:
    """Whether the mark of rights stands next to the body's name, not anywhere in small print."""
    low, high = max(0, body.start - _NEXT), min(len(page.sheet.text), body.end + _NEXT)
    return page.sheet.common[_RIGHTS].search(page.sheet.text, low, high) is not None
