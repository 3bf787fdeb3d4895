"""The outlet by the addresses in a page's furniture, where nothing else names it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from clipline.model import Candidate, Evidence, Role, Span
from clipline.reading.layout.page import Page
from clipline.reading.outlets.credits import is_credited
from clipline.reading.outlets.holders import handled
from clipline.reading.text.function_words import every_language

_ROLES: frozenset[Role] = frozenset({"nav", "meta", "notice", "bio", "related"})
_RULE = "spelt in addresses"
_LONGEST = 400  # characters of a line of furniture
_LABEL = range(6, 31)  # letters: a shorter one is in many words
# `news@harborworks.example`, `HarborWorks.com`; no link, which may lead anywhere
_MAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,40}@(?P<host>(?P<label>[^\W_][\w-]{2,39})"
    r"\.(?:com|org|net|news|info|[a-z]{2}|[a-z]{5,12})(?:\.[a-z]{2})?)(?![\w@/-]|\.\w)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<![\w./@-])(?:www\.)?(?P<host>(?P<label>[^\W_][\w-]{2,39})"
    r"\.(?:com|org|net|news|info|[a-z]{2})(?:\.[a-z]{2})?)(?![\w@/-]|\.\w)",
    re.IGNORECASE,
)
_JOINT = re.compile(r"[ &'\u2019-]|[a-z][A-Z]")  # one plain word may be whose office one asks
_BETWEEN = r"[ '\u2019&.-]{0,3}"


def find_addressed(page: Page, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """The name that the most lines' addresses spell, as the page prints it; else the address,
    where it stands as the site's name does.
    """
    bare, mails = _hosts(page, _BARE), _hosts(page, _MAIL)
    told = {label: [*bare.get(label, ()), *mails.get(label, ())] for label in (*bare, *mails)}
    ranked = sorted(told.items(), key=lambda item: -len(item[1]))
    if not ranked or (len(ranked) > 1 and len(ranked[1][1]) == len(ranked[0][1])):
        return
    label, spans = ranked[0]
    span = _printed(page, label) or (spans[0] if label in bare else None)
    if span is not None and (label in bare or _JOINT.search(span.of(page.sheet.text))):
        reasons = ((_RULE, weights[_RULE]),)
        evidence = (Evidence(spans[0], _RULE),)
        yield Candidate(span.of(page.sheet.text), weights[_RULE], evidence, reasons)


def _hosts(page: Page, way: re.Pattern[str]) -> dict[str, list[Span]]:
    """Where the furniture has addresses, by the letters of their hosts; wires' are none."""
    told: dict[str, list[Span]] = {}
    for zone, line in zip(page.zones, page.lines, strict=True):
        if zone.role not in _ROLES or line.end - line.start > _LONGEST:
            continue
        for match in way.finditer(page.sheet.text, *line):
            label = re.sub(r"[\W_]", "", match["label"]).lower()
            other = label in every_language().words("no_site") or any(
                is_credited(page, name) for name in handled(page.sheet.config).get(label, ())
            )
            if len(label) in _LABEL and not other:
                told.setdefault(label, []).append(Span(*match.span("host")))
    return told


def _printed(page: Page, label: str) -> Span | None:
    """Where the furniture has the words that the address joins, with a capital."""
    way = re.compile(
        rf"(?<![\w@.-]){_BETWEEN.join(map(re.escape, label))}(?![\w@]|\.\w)", re.IGNORECASE
    )
    for zone in page.zones:
        if zone.role in _ROLES:
            for match in way.finditer(page.sheet.text, zone.span.start, zone.span.end):
                if not match[0].islower():
                    return Span(*match.span())
    return None
