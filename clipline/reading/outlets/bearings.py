"""What bears out a name that a page says of itself: a line of its own, an address, the rights."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from clipline.model import Role, Span
from clipline.nouns import Noun
from clipline.reading.layout.page import Page
from clipline.reading.text.function_words import every_language
from clipline.reading.text.slugs import glued

_ROLES: frozenset[Role] = frozenset({"nav", "meta", "headline", "related", "notice", "bio"})
_WIDEST = 40  # characters of a line that is a name and no more
_SPELT = 4  # letters: a shorter word is in many hosts
_MOST = 20  # marks of rights: pages of many photos have more
_AFTER = 60  # characters: from a mark of rights to the end of the firm's name
_MARK = r"©|ⓒ|\([cC]\)|(?i:{copyright})"
# `desk@harborworks.example`, `www.harborworks.example/news`, `HarborWorks.example`
_HOST = re.compile(
    r"(?:(?<![\w-])(?P<label>[^\W_][\w-]{2,30})\.(?:com|org|net|news|[a-z]{2})"
    r"|(?<=@)(?P<sent>[^\W_][\w-]{2,30})\.[a-z]{3,12})(?![\w-])"
)
_STATION = re.compile(r"[^\W\d_] [A-Z][A-Z\d]{1,4}$")
_TAIL = re.compile(r"\.(?:com|org|net|news|[a-z]{2})$")


def squashed(name: str) -> str:
    """A name as its letters alone tell it, without its article and the end of its address."""
    words = _TAIL.sub("", name.lower()).split()
    if len(words) > 1 and words[0] in every_language().words("the"):
        words = words[1:]
    return glued("".join(words))


def is_station(name: str) -> bool:
    """`Noticias HTV`, `Actualités TV7`: a menu's word before the letters of a station."""
    return _STATION.search(name) is not None


class Bearings(Noun, frozen=True):
    """Squashed names with where they stand alone in a line, or as hosts of addresses; and what
    follows the first marks of rights.
    """

    bare: Mapping[str, Span]
    hosts: Mapping[str, Span]
    rights: tuple[Span, ...]


def read_bearings(page: Page) -> Bearings:
    """What a page has in lines of their own, in addresses and behind marks of rights."""
    bare: dict[str, Span] = {}
    for zone, line in zip(page.zones, page.lines, strict=True):
        if zone.role in _ROLES and 1 < line.end - line.start <= _WIDEST:
            bare.setdefault(squashed(line.of(page.sheet.text)), line)
    hosts: dict[str, Span] = {}
    for match in _HOST.finditer(page.sheet.text):
        group = "label" if match["label"] else "sent"
        label = glued(match[group])
        if len(label) >= _SPELT:
            hosts.setdefault(label, Span(*match.span(group)))
    return Bearings(bare, hosts, tuple(islice(_rights(page), _MOST)))


def find_bearings(page: Page, name: str, known: Bearings) -> Iterator[Span]:
    """Where each independent kind of line says the name once more: three at most."""
    key = squashed(name)
    if key in known.hosts:
        yield known.hosts[key]
    if key in known.bare and not _is_section(page, known.bare[key]):
        yield known.bare[key]
    way = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)") if known.rights else None
    held = (way.search(page.sheet.text, *span) for span in known.rights) if way else iter(())
    match = next((found for found in held if found is not None), None)
    if match is not None:
        yield Span(*match.span())


def _is_section(page: Page, line: Span) -> bool:
    """Whether a line's words are a menu's or a place's, or stand in small letters elsewhere."""
    words = re.findall(r"[^\W\d_]{2,}", line.of(page.sheet.text))
    if all(word.lower() in page.small for word in words):
        return True
    kinds = ("cue.", "month.", "country", "adjective", "capital", "agency")
    size = line.end - line.start
    if is_station(line.of(page.sheet.text)):
        return False
    return any(2 * (h.span.end - h.span.start) > size for h in page.sheet.hits_in(line, *kinds))


def _rights(page: Page) -> Iterator[Span]:
    """`© 2019 Tidewater Media`: what may name the firm that holds the rights."""
    for zone in page.zones:
        if zone.role in {"nav", "notice", "related"}:
            mark = every_language()[_MARK].search(page.sheet.text, zone.span.start, zone.span.end)
            if mark is not None:
                yield Span(mark.end(), min(zone.span.end, mark.end() + _AFTER))
