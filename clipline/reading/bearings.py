"""What bears out a name that a page says of itself: a line of its own, an address, the rights."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from clipline.model import Role, Span
from clipline.reading.function_words import every_language
from clipline.reading.page import Page

_ROLES: frozenset[Role] = frozenset({"nav", "meta", "headline", "related", "notice", "bio"})
_WIDEST = 40  # characters of a line that is a name and no more
_SPELT = 4  # letters: a shorter word is in many hosts
_AFTER = 60  # characters: from a mark of rights to the end of the firm's name
_MARK = r"©|ⓒ|\([cC]\)|(?i:{copyright})"
# `desk@harborworks.example`, `www.harborworks.example/news`, `HarborWorks.example`
_HOST = re.compile(
    r"(?<![\w-])(?P<label>[^\W_][\w-]{2,30})\.(?:com|org|net|news|[a-z]{2})(?![\w-])"
)
_TAIL = re.compile(r"\.(?:com|org|net|news|[a-z]{2})$")
_SQUASH = re.compile(r"[\W_]+")


def squashed(name: str) -> str:
    """A name as its letters alone tell it, without its article and the end of its address."""
    words = _TAIL.sub("", name.lower()).split()
    if len(words) > 1 and words[0] in every_language().words("the"):
        words = words[1:]
    return _SQUASH.sub("", "".join(words))


def read_bearings(page: Page) -> tuple[Mapping[str, Span], ...]:
    """Names, squashed, with where they stand: in lines of their own, and as hosts of addresses."""
    bare: dict[str, Span] = {}
    for zone, line in zip(page.zones, page.lines, strict=True):
        if zone.role in _ROLES and 1 < line.end - line.start <= _WIDEST:
            bare.setdefault(squashed(line.of(page.sheet.text)), line)
    hosts: dict[str, Span] = {}
    for match in _HOST.finditer(page.sheet.text):
        label = _SQUASH.sub("", match["label"]).lower()
        if len(label) >= _SPELT:
            hosts.setdefault(label, Span(*match.span("label")))
    return bare, hosts


def find_bearings(page: Page, name: str, known: tuple[Mapping[str, Span], ...]) -> Iterator[Span]:
    """Where each independent kind of line says the name once more: three at most."""
    bare, hosts = known
    key = squashed(name)
    if key in hosts:
        yield hosts[key]
    if key in bare and not _is_section(page, bare[key]):
        yield bare[key]
    held = _held(page, name)
    if held is not None:
        yield held


def _is_section(page: Page, line: Span) -> bool:
    """Whether a line's words are a menu's or a place's, or stand in small letters elsewhere."""
    words = re.findall(r"[^\W\d_]{2,}", line.of(page.sheet.text))
    if all(word.lower() in page.small for word in words):
        return True
    kinds = ("cue.", "month.", "country", "adjective", "capital", "agency")
    size = line.end - line.start
    return any(2 * (h.span.end - h.span.start) > size for h in page.sheet.hits_in(line, *kinds))


def _held(page: Page, name: str) -> Span | None:
    """`© 2019 Tidewater Media`: the firm that holds the rights begins with the name."""
    way = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    for zone in page.zones:
        if zone.role not in {"nav", "notice", "related"}:
            continue
        mark = every_language()[_MARK].search(page.sheet.text, zone.span.start, zone.span.end)
        if mark is not None:
            end = min(zone.span.end, mark.end() + _AFTER)
            match = way.search(page.sheet.text, mark.end(), end)
            if match is not None:
                return Span(*match.span())
    return None
