"""The outlet by the small turns in which a site speaks of itself: `More from`, `Advertise in`.

One of them may be said of a writer, a topic or a sister site as well. Two of different kinds with
one name are said of the site that one reads, whether the archive lists it or not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from clipline.config import Language
from clipline.model import Candidate, Evidence, Role, Span
from clipline.reading.layout.page import Page
from clipline.reading.outlets.bearings import find_bearings, is_station, read_bearings, squashed
from clipline.reading.outlets.organs import is_organ
from clipline.reading.text.function_words import every_language
from clipline.reading.text.turns import Turns
from clipline.reading.vocabulary import longest

RULE = "spoken of as a site"
BORNE = "borne out elsewhere"
ORGAN = "called as papers are"
_ROLES: frozenset[Role] = frozenset({"nav", "meta", "notice", "bio", "related", "comment"})
_MOST = 3  # turns: with more of them a name is not surer
_NAME = (
    r"(?<![\w.&'-])(?P<name>(?:(?i:{the}) )?(?:[\da-z]{1,4}(?=[A-Z]))?[A-ZÀ-Þ]"
    r"[\w.&'-]{0,30}(?: (?:{of} (?:{the} )?)?[A-ZÀ-Þ][\w&'-][\w.&'-]{0,30}){0,3}?)"
)
_HEARER = r" (?P<name>{the_titled} [A-ZÀ-Þ][\w&'-]+(?: [A-ZÀ-Þ][\w&'-]+){0,3})"


def find_own_voice(page: Page, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """A candidate for each kind of turn that names a site, as the page prints it most often."""
    said: dict[str, dict[int, Span]] = {}
    for zone in page.zones:
        if zone.role in _ROLES:
            for kind, span in _turns(page, zone.span):
                key = squashed(span.of(page.sheet.text))
                said.setdefault(key, {}).setdefault(kind, span)
    for kind, span in _told(page):
        said.setdefault(squashed(span.of(page.sheet.text)), {}).setdefault(kind, span)
    known = read_bearings(page)
    for kinds in said.values():
        spans = list(kinds.values())[:_MOST]
        name = _printed(page, spans)
        for span in spans:
            yield _found(name, span, RULE, weights)
        for span in find_bearings(page, spans[0].of(page.sheet.text), known):
            yield _found(name, span, BORNE, weights)
        if any(kind >= 0 for kind in kinds) and " " in name and is_organ(page, name):
            yield _found(name, spans[0], ORGAN, weights)


def _found(name: str, span: Span, rule: str, weights: Mapping[str, float]) -> Candidate[str]:
    return Candidate(name, weights[rule], (Evidence(span, rule),), ((rule, weights[rule]),))


def _turns(page: Page, line: Span) -> Iterator[tuple[int, Span]]:
    for kind, match in _ways(page.sheet.languages).find(page.sheet.text, line):
        span = Span(match.start("name"), match.start("name") + len(match["name"].rstrip(".")))
        first = match["name"].split()[0].lower()
        if first not in every_language().words("no_site") and not _is_menu(page, span):
            yield kind, span


def _told(page: Page) -> Iterator[tuple[int, Span]]:
    """`told The Harbor Globe`: where the article is part of a name, the name is a paper's."""
    for cue in page.sheet.hits_of("cue."):
        if cue.entry.value == "cue.told" and page.role_at(cue.span.start) in {"body", "bio"}:
            match = page.sheet.common[_HEARER].match(page.sheet.text, cue.span.end)
            if match is not None and not page.sheet.hits_in(Span(*match.span("name")), "outlet"):
                yield -1, Span(*match.span("name"))


def _is_menu(page: Page, span: Span) -> bool:
    """Whether words of menus, `Our Newsletter` or `Facebook`, are half of a name."""
    cues = longest(page.sheet.hits_in(span, "cue.", "month."))
    if is_station(span.of(page.sheet.text)):
        return False
    return 2 * sum(h.span.end - h.span.start for h in cues) >= span.end - span.start


def _printed(page: Page, spans: list[Span]) -> str:
    """The listed outlet of that name; else the name, not in capitals where it is also without."""
    for span in spans:
        for hit in page.sheet.hits_in(span, "outlet"):
            if hit.span.end == span.end and squashed(hit.span.of(page.sheet.text)) == squashed(
                span.of(page.sheet.text)
            ):
                return hit.entry.value
    names = [span.of(page.sheet.text) for span in spans]
    articles = [f"{word} " for word in every_language().words("the")]
    names = [name.split(maxsplit=1)[1] if name.startswith((*articles,)) else name for name in names]
    return next((name for name in names if not name.isupper()), names[0])


@cache
def _ways(languages: tuple[Language, ...]) -> Turns:
    turns = (
        turn
        for language in languages
        for turn in (*language.list("pattern.voice"), *language.list("pattern.site"))
    )
    return Turns(turns, every_language().fill(_NAME))
