"""The outlet by what it calls its own: `Harbor Globe Shop`, `Harbor Globe-Podcast`, its address.

A section, a league or a town leads items of menus too; no address of the page is of that name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from clipline.model import Candidate, Evidence, Role, Span
from clipline.reading.layout.page import Page
from clipline.reading.outlets.bearings import read_bearings, squashed
from clipline.reading.outlets.credits import is_credited
from clipline.reading.outlets.holders import handled
from clipline.reading.text.function_words import every_language

_ROLES: frozenset[Role] = frozenset({"nav", "meta", "notice", "headline", "related"})
_RULE = "leads what is its own"
_ITEMS = 3  # items: a topic leads two
_WIDEST = 60  # characters of an item; a longer one tells something
_LONGEST = 40  # characters of a name
_WORDS = re.compile(r"[^\W_][\w.&'\u2019]*")
_MOST = 3  # words of a name


def find_own_things(page: Page, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """The name that leads the most items of the furniture and is spelt by an address."""
    hosts = read_bearings(page).hosts
    items = {key: spans for key, spans in _items(page).items() if key in hosts}
    led = [(key, spans) for key, spans in items.items() if len(spans) >= _ITEMS]
    if led:
        key, spans = max(led, key=lambda item: len(item[1]))
        printed = Counter(_bare(span.of(page.sheet.text)) for span in spans)
        name = next(iter(handled(page.sheet.config).get(key, ())), printed.most_common(1)[0][0])
        if not is_credited(page, name):
            points = weights[_RULE]
            yield Candidate(name, points, (Evidence(spans[0], _RULE),), ((_RULE, points),))


def _items(page: Page) -> dict[str, list[Span]]:
    """Where each name leads an item, by its letters; of items that say the same the first."""
    items: dict[str, list[Span]] = {}
    seen: set[str] = set()
    for zone, line in zip(page.zones, page.lines, strict=True):
        words = line.of(page.sheet.text)
        if zone.role in _ROLES and 1 < len(words) <= _WIDEST and words not in seen:
            seen.add(words)
            for name in _names(page, line):
                items.setdefault(squashed(name.of(page.sheet.text)), []).append(name)
    return items


def _names(page: Page, line: Span) -> Iterator[Span]:
    """The first word of an item, its first two and its first three, the last of it left out."""
    words = list(_WORDS.finditer(page.sheet.text, line.start, line.end))
    for number in range(min(_MOST, len(words) - 1)):
        name = Span(words[0].start(), words[number].end())
        if name.end - name.start <= _LONGEST and not _is_menu(page, name):
            yield name


def _is_menu(page: Page, name: Span) -> bool:
    first = name.of(page.sheet.text).split()[0].lower()
    hits = page.sheet.hits_in(name, "cue.", "month.", "country", "adjective")
    return first in every_language().words("no_site") or any(h.span == name for h in hits)


def _bare(name: str) -> str:
    """The name without its article."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in every_language().words("the") else name
