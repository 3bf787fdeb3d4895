"""Who wrote a page: the lines that sign it, and the names in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from clipline.model import Confidence, Evidence, Fact, Role, Span, Zone
from clipline.reading.bylines.announced_names import find_announced, is_announced
from clipline.reading.bylines.credited_names import (
    find_described,
    find_editors,
    find_in_cells,
    find_last,
    find_reporters,
    find_signed_cells,
)
from clipline.reading.bylines.glued_bylines import find_glued
from clipline.reading.bylines.peeled_names import find_peeled, find_placed
from clipline.reading.bylines.persons import is_firm, is_person, is_told
from clipline.reading.bylines.signers import (
    BARE,
    as_written,
    before_stamp,
    find_nearest,
    find_running_heads,
    is_running_head,
    is_titled,
    settle_signers,
    without_tail,
)
from clipline.reading.layout.page import Page, first_teaser
from clipline.reading.text.affiliated_names import (
    find_affiliated,
    find_housed,
    find_opening_byline,
    took_photo,
)
from clipline.reading.text.marks import unquoted
from clipline.reading.text.names import (
    Byline,
    Grammar,
    byline_grammar,
    find_byline,
    find_sole_names,
    is_post,
)

_SIGNED = 90  # characters after a dateline in which reporters sign: `홍길동 기자 =`
_SIGNED_END = re.compile(r"\s?=\s")
_UNDER = 4  # lines: from a headline to the name under it
_REACH = 8  # lines: between a stamp and the first of several names next to it
_ITEMS = 5  # lines of a menu in a row: under a name stand its post and a handle, or tools
_PARTS = 3  # words of a name; the lines of menus that look like names often have more
# `— Jane Doe (@janedoe) March 5`, a post; `Jane Doe, 64`, who is told of
_SHOWN = re.compile(r"\(@\w+\)|, (?:1[5-9]|[2-9]\d)$")
_OTHERS: frozenset[Role] = frozenset({"related", "comment"})
_OVER_TEXT = 2  # lines from who signs to the text: a stamp may stand between
_SIGN_OFF = 160  # columns: a longer line below the text is a bio, not a signature


def read_byline(page: Page, title: Fact[str]) -> Fact[tuple[str, ...]]:
    """Who wrote it, in the order of the page; outlets, places and bodies are no persons."""
    grammar = byline_grammar(page.sheet.languages)
    heads = find_running_heads(page)
    ways = (
        find_nearest(page, title, _signatures(page, grammar)), find_reporters(page),
        find_editors(page), find_last(page, grammar), find_described(page),
        find_placed(page, grammar),
    )  # fmt: skip
    signed = (_persons(page, way, heads) for way in ways)
    found = settle_signers(page, list(next((persons for persons in signed if persons), {})))
    names: dict[str, Evidence] = {}
    for words, span, rule in found:
        names.setdefault(as_written(words), Evidence(span, rule))
    names = {name: seen for name, seen in names.items() if not is_titled(name, names, grammar)}
    if not names:
        return Fact(None)
    bare = any(evidence.rule == BARE for evidence in names.values())
    sure: Confidence = "likely" if bare else "certain"
    return Fact(tuple(names), tuple(names.values()), sure)


def _persons(
    page: Page, signed: Iterable[tuple[Span, str]], heads: Sequence[str]
) -> dict[tuple[str, Span, str], None]:
    """The persons among those who sign, in order: their words, span and rule."""
    whole = ((without_tail(page, name), rule) for name, rule in signed)
    told = ((name.of(page.sheet.text), name, rule) for name, rule in whole)
    posts = byline_grammar(page.sheet.languages)
    return dict.fromkeys(
        (words, name, rule)
        for words, name, rule in told
        if is_person(page, name) and not is_running_head(words, heads) and not is_post(words, posts)
    )


def _signatures(page: Page, grammar: Grammar) -> Iterator[tuple[Span, str]]:
    """The spans of the names that sign, and by which rule."""
    yield from find_announced(page)
    yield from _above(page, grammar)
    for line in page.lines_of("headline"):
        glued = find_glued(page.sheet.text, line)
        yield from _names_in(page, grammar, glued) if glued else ()
    yield from _dateline_names(page, grammar)
    yield from _handover_names(page, grammar)
    for line in page.lines_of("notice"):
        if line.end - line.start <= _SIGN_OFF:
            yield from _names_in(page, grammar, line)


def _above(page: Page, grammar: Grammar) -> Iterator[tuple[Span, str]]:
    """Lines that sign, before and after the text; a bare name counts next to a stamp."""
    teasers, signed = first_teaser(page), Span(0, 0)
    for number in page.told:
        zone = page.zones[number]
        if zone.role == "headline":
            yield from find_peeled(page, grammar, number)
        if zone.role == "related" and number in page.head:  # in a summary's box
            yield from _names_in(page, grammar, page.unquoted[number])
        if zone.role not in {"meta", "nav"}:
            continue
        line = page.unquoted[number]
        shown = _SHOWN.search(page.sheet.text, line.start, line.end)
        if shown is not None or _is_teaser(page, number, line, teasers):
            continue
        told = _names_in(page, grammar, line) if zone.role == "meta" else ()
        names = [(name, rule) for name, rule in told if is_person(page, name)]
        names = names or _going_on(page, signed, line) or list(find_in_cells(page, line))
        names = names or list(find_peeled(page, grammar, number))
        signed = line if names else signed
        yield from names
        sole = () if names or _is_in_office(page, number) else _sole(page, grammar, line)
        if sole and (
            (zone.role == "meta" and _beside_stamp(page, grammar, number))
            or _is_under(page, number, line)
            or is_announced(page, number)
        ):
            for name in () if is_told(page, line) else sole:
                yield Span(line.start + name.start, line.start + name.end), BARE


def _is_in_office(page: Page, number: int) -> bool:
    """Whether `Minister of Fisheries` stands below a name: who is told of, or speaks."""
    below = [name for n in page.below(number) for name, _ in page.zones[n].reasons]
    return any(name.startswith("office:") for name in below)


def _going_on(page: Page, signed: Span, line: Span) -> list[tuple[Span, str]]:
    """`and John Roe` on the line below `By Jane Doe`."""
    text = page.sheet.text
    adding = page.sheet.hits_in(line, "byline.")
    first = next((h for h in adding if h.entry.value == "byline.with"), None)
    if first is None or first.span.start > line.start or not signed.end:
        return []
    if text[signed.end : line.start].strip():
        return []
    rest = unquoted(text, Span(first.span.end, line.end))
    names = find_sole_names(rest.of(text))
    return [(Span(rest.start + n.start, rest.start + n.end), "byline goes on") for n in names]


def _is_teaser(page: Page, number: int, line: Span, teasers: int) -> bool:
    """Whether who signs there wrote another report: one listed in the text, or below it."""
    if re.search(r"\w@\w", line.of(page.sheet.text)):
        return False  # `Jane Doe jdoe@post.example` closes the page, below its lists too
    dated = any(line.covers(stamp.span) for stamp in page.stamps)
    western = max(line.of(page.sheet.text), default="") < "\u2e80"
    if line.start >= teasers:
        return western or dated
    below = [page.zones[n].role for n in page.below(number, _OVER_TEXT)]
    if number < page.opened and "body" in below:
        return False
    return western and any(page.zones[n].role in _OTHERS for n in page.above(number))


def _sole(page: Page, grammar: Grammar, line: Span) -> tuple[Span, ...]:
    """The names of a line that holds names and nothing else; a post is none."""
    words = line.of(page.sheet.text)
    name, comma, house = words.partition(", ")
    if comma and house[:1].isupper() and house.rsplit(maxsplit=1)[-1] in _houses(page):
        words = name  # `Jane Doe, Pacific Harbour Centre`
    names = () if is_post(words, grammar) else find_sole_names(words)
    people = [is_person(page, Span(line.start + n.start, line.start + n.end)) for n in names]
    return names if all(people) else ()


def _houses(page: Page) -> frozenset[str]:
    """The words with which the names of houses end that people write for."""
    return page.sheet.common.words("byline.organ")


def _is_under(page: Page, number: int, line: Span) -> bool:
    """Whether a name stands alone under the headline, and the report is not about that person."""
    above = (n for n in page.above(number, _UNDER) if n >= number - 2 * _UNDER)
    near = [page.zones[n].role for n in above]
    if page.body is None or "headline" not in near:
        return False
    if line.end > page.opening or len(line.of(page.sheet.text).split()) > _PARTS:
        return False
    if _is_item(page, number):
        return False
    name, report = line.of(page.sheet.text), page.body.of(page.sheet.text)
    return not name.isupper() and (name not in report or f"'s {name}" in report)


def _is_item(page: Page, number: int) -> bool:
    """Whether more words of a menu follow, whose items look like names."""
    told = [page.zones[n].role for n in page.below(number, _ITEMS)]
    return told == ["nav"] * _ITEMS


def _is_passed(page: Page, grammar: Grammar, number: int) -> bool:
    """Whether a line may stand between a name and the stamp: blank, another name, a post."""
    line = page.unquoted[number]
    words = line.of(page.sheet.text)
    if not words or _is_read(page.zones[number]):
        return True
    if page.zones[number].role != "meta":
        return False
    return bool(_sole(page, grammar, line)) or is_post(words, grammar)


def _is_read(zone: Zone) -> bool:
    """`4-5 minutes`: how long a page takes to read stands among the lines that sign it."""
    return any(name == "reading:whole" for name, _ in zone.reasons)


def _beside_stamp(page: Page, grammar: Grammar, number: int) -> bool:
    """Whether a stamp is next to it on either side, above the text, other names aside."""
    if page.zones[number].span.start >= page.opening:
        return False
    for step in (-1, 1):
        at = number + step
        while (
            0 <= at < len(page.zones)
            and abs(at - number) < _REACH
            and _is_passed(page, grammar, at)
        ):
            if _is_read(page.zones[at]):
                return True
            at += step
        if 0 <= at < len(page.zones) and any(
            page.zones[at].span.covers(stamp.span) for stamp in page.stamps
        ):
            return True
    return False


def _names_in(page: Page, grammar: Grammar, line: Span) -> Iterator[tuple[Span, str]]:
    words = line.of(page.sheet.text)
    cells = find_signed_cells(words, grammar)
    if cells:
        yield from ((Span(line.start + n.start, line.start + n.end), "byline-after") for n in cells)
        return
    byline = find_byline(words, grammar) or _affiliated(page, grammar, line)
    if byline is not None and not any(
        is_firm(name.of(words)) for name in byline.names
    ):  # `Published by Harbour Media Limited, Co. Regn. No. 7`
        for name in byline.names:
            span = Span(line.start + name.start, line.start + name.end)
            yield before_stamp(page, span), byline.rule


def _affiliated(page: Page, grammar: Grammar, line: Span) -> Byline | None:
    """`Jane Doe, The Herald`: names before the listed outlet that they write for."""
    hits = page.sheet.hits_in(line, "outlet", "credit")
    hits = [h for h in hits if not took_photo(page.sheet.text, h.span.start)]
    ends = [(h.span.start - line.start, h.span.end - line.start) for h in hits]
    return find_affiliated(line.of(page.sheet.text), ends, grammar)


def _dateline_names(page: Page, grammar: Grammar) -> Iterator[tuple[Span, str]]:
    """`(Berlin = dpa) Reporter A and B = …`: between the dateline and its second `=`."""
    for line in page.lines_of("body")[:2]:  # a caption may stand above
        words = line.of(page.sheet.text)
        housed = find_housed(words)
        for name in (housed,) if housed else find_opening_byline(words, grammar):
            yield Span(line.start + name.start, line.start + name.end), "byline-opening"
    if page.dateline is None:
        return
    start = page.dateline.span.end
    end = _SIGNED_END.search(page.sheet.text, start, start + _SIGNED)
    if end is not None:
        yield from _names_in(page, grammar, Span(start, end.start()))


def _handover_names(page: Page, grammar: Grammar) -> Iterator[tuple[Span, str]]:
    """`홍길동 기자의 보도입니다`: the newsreader names the reporter."""
    for hit in page.sheet.hits_of("cue."):
        if hit.entry.value == "cue.handover" and page.role_at(hit.span.start) in {"body", "meta"}:
            start = page.sheet.text.rfind("\n", 0, hit.span.start) + 1
            start = max(start, page.sheet.text.rfind(". ", start, hit.span.start) + 2)
            start = start if start < hit.span.start else max(0, hit.span.start - 12)
            yield from _names_in(page, grammar, Span(start, hit.span.end))
