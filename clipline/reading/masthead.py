"""Title, publication date, outlet, wire, byline and place: candidates, weighed."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from clipline.model import Confidence, Evidence, Fact, PartialDate, Span, Zone
from clipline.reading.credits import read_wire
from clipline.reading.headlines import read_title
from clipline.reading.marks import QUOTED
from clipline.reading.names import (
    Grammar,
    byline_grammar,
    find_byline,
    find_sole_name,
    is_post,
    list_names,
)
from clipline.reading.page import Page, open_page
from clipline.reading.publication import read_publication
from clipline.reading.publishers import read_outlet
from clipline.reading.sheet import Sheet
from clipline.reading.stamps import Stamp
from clipline.reading.vocabulary import longest

_SIGNED = 90  # characters after a dateline in which reporters sign: `홍길동 기자 =`
_SIGNED_END = re.compile(r"\s?=\s")
_UNDER = 4  # lines: from a headline to the name under it
_REACH = 8  # lines: between a stamp and the first of several names next to it
_PARTS = 3  # words of a name; the lines of menus that look like names often have more
_MARGIN = 3  # characters: a quote's mark or a bullet may come before the words that sign
_SIGN_OFF = 160  # columns: a longer line below the text is a bio, not a signature


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a page says of itself. All spans are offsets into the sheet's text."""

    title: Fact[str]
    published: Fact[PartialDate]
    captured: Fact[PartialDate]
    outlet: Fact[str]
    wire: Fact[str]
    byline: Fact[tuple[str, ...]]
    place: Fact[str]
    dateline: Span | None


def read_masthead(sheet: Sheet, zones: Sequence[Zone], stamps: Sequence[Stamp]) -> Masthead:
    """The masthead of a page whose lines are known."""
    page = open_page(sheet, zones, stamps)
    published, captured = read_publication(page)
    outlet = read_outlet(page)
    return Masthead(
        title=read_title(page),
        published=published,
        captured=captured,
        outlet=outlet,
        wire=read_wire(page, outlet),
        byline=read_byline(page),
        place=_place(page),
        dateline=page.dateline.span if page.dateline else None,
    )


def _place(page: Page) -> Fact[str]:
    """The dateline's place; in capitals it is written as a name."""
    if page.dateline is None or page.dateline.place is None:
        return Fact(None)
    words = page.dateline.place.of(page.sheet.text)
    words = words.title() if words.isupper() and len(words) > 3 else words  # noqa: PLR2004 - `USA`
    return Fact(words, (Evidence(page.dateline.place, "dateline"),))


def read_byline(page: Page) -> Fact[tuple[str, ...]]:
    """Who wrote it, in the order of the page; outlets, places and bodies are no persons."""
    grammar = byline_grammar(page.sheet.languages)
    signed = list(_signatures(page, grammar)) or list(_editors(page))
    heads = _running_heads(page)
    found = dict.fromkeys(
        (name.of(page.sheet.text), name, rule)
        for name, rule in signed
        if _is_person(page, name) and not _is_running_head(name.of(page.sheet.text), heads)
    )
    names: dict[str, Evidence] = {}
    for words, span, rule in found:
        names.setdefault(_cased(words), Evidence(span, rule))
    names = {name: seen for name, seen in names.items() if not _is_titled(name, names, grammar)}
    if not names:
        return Fact(None)
    bare = any(evidence.rule == "a name of its own" for evidence in names.values())
    sure: Confidence = "likely" if bare else "certain"
    return Fact(tuple(names), tuple(names.values()), sure)


def _cased(words: str) -> str:
    """`JANE DOE` as a name is written."""
    return words.title() if words.isupper() and words.isascii() else words


def _signatures(page: Page, grammar: Grammar) -> Iterator[tuple[Span, str]]:
    """The spans of the names that sign, and by which rule."""
    yield from _above(page, grammar)
    yield from _dateline_names(page, grammar)
    yield from _handover_names(page, grammar)
    for line in page.lines_of("notice"):
        if line.end - line.start <= _SIGN_OFF:
            yield from _names_in(page, grammar, line)


def _above(page: Page, grammar: Grammar) -> Iterator[tuple[Span, str]]:
    """Lines that sign, before and after the text; a bare name counts next to a stamp."""
    for number, zone in enumerate(page.zones):
        if zone.role not in {"meta", "nav"}:
            continue
        line = _trim(page, zone.span)
        names = list(_names_in(page, grammar, line)) if zone.role == "meta" else []
        yield from names
        sole = None if names else _sole(page, grammar, line)
        if sole is not None and (
            (zone.role == "meta" and _beside_stamp(page, grammar, number))
            or _is_under(page, number, line)
            or _is_announced(page, number)
        ):
            yield Span(line.start + sole.start, line.start + sole.end), "a name of its own"


def _editors(page: Page) -> Iterator[tuple[Span, str]]:
    """`Edited by Jane Doe` over a page of many hands; an author that signs goes before."""
    for hit in page.sheet.hits_of("cue."):
        if hit.entry.value != "cue.editor":
            continue
        line = page.zone_at(hit.span.start).span
        if hit.span.start - line.start > _MARGIN:
            continue
        if page.body is None or hit.span.start < page.body.start:
            rest = _trim(page, Span(hit.span.end, line.end))
            for name in list_names(rest.of(page.sheet.text)):
                yield Span(rest.start + name.start, rest.start + name.end), "an editor"


def _is_announced(page: Page, number: int) -> bool:
    """Whether the line above is `By` or `Written by` and nothing else."""
    above = (_trim(page, zone.span) for zone in reversed(page.zones[max(0, number - 2) : number]))
    line = next((span for span in above if span.end > span.start), None)
    if line is None:
        return False
    hits = page.sheet.hits_in(line, "word")
    words = line.of(page.sheet.text).rstrip(": ")
    return any(
        h.entry.value == "byline.before" and h.span.of(page.sheet.text).rstrip(":") == words
        for h in hits
    )


def _is_titled(name: str, names: Container[str], grammar: Grammar) -> bool:
    """Whether it is another of the names behind a title: `Reporter Jane Doe` beside `Jane Doe`."""
    title, _, rest = name.partition(" ")
    return title.lower() in grammar.signs and rest in names


def _running_heads(page: Page) -> list[str]:
    """The lines outside the text that end with a number, as the heads of printed pages do."""
    lines = (line.of(page.sheet.text) for line in page.lines_of("meta", "nav", "headline"))
    return [line for line in lines if line[-1:].isdigit()]


def _is_running_head(words: str, heads: Sequence[str]) -> bool:
    """Whether the words head several pages of what was printed, in capitals."""
    begun = (head for head in heads if head.lower().startswith(words.lower()))
    return sum(head[: len(words)].isupper() for head in begun) > 1


def _sole(page: Page, grammar: Grammar, line: Span) -> Span | None:
    """The name of a line that holds one name and nothing else; a post is none."""
    words = line.of(page.sheet.text)
    if is_post(words, grammar):
        return None
    return find_sole_name(words)


def _is_under(page: Page, number: int, line: Span) -> bool:
    """Whether a name stands alone under the headline, and the report is not about that person."""
    above = (z for z in page.zones[max(0, number - 2 * _UNDER) : number])
    near = [z.role for z in above if z.span.of(page.sheet.text).strip()][-_UNDER:]
    if page.body is None or "headline" not in near:
        return False
    if line.end > page.body.start or len(line.of(page.sheet.text).split()) > _PARTS:
        return False
    name, report = line.of(page.sheet.text), page.body.of(page.sheet.text)
    return not name.isupper() and (name not in report or f"'s {name}" in report)


def _is_passed(page: Page, grammar: Grammar, number: int) -> bool:
    """Whether a line may stand between a name and the stamp: blank, another name, a post."""
    line = _trim(page, page.zones[number].span)
    words = line.of(page.sheet.text)
    if not words or _is_read(page.zones[number]):
        return True
    if page.zones[number].role != "meta":
        return False
    return _sole(page, grammar, line) is not None or is_post(words, grammar)


def _is_read(zone: Zone) -> bool:
    """`4-5 minutes`: how long a page takes to read stands among the lines that sign it."""
    return any(name == "reading:whole" for name, _ in zone.reasons)


def _beside_stamp(page: Page, grammar: Grammar, number: int) -> bool:
    """Whether a stamp is next to it on either side, above the text, other names aside."""
    if page.body is not None and page.zones[number].span.start >= page.body.start:
        return False
    for step in (-1, 1):
        at = number + step
        while (
            0 <= at < len(page.zones)
            and abs(at - number) < _REACH
            and _is_passed(page, grammar, at)
        ):
            at += step
        if 0 <= at < len(page.zones) and any(
            page.zones[at].span.covers(stamp.span) for stamp in page.stamps
        ):
            return True
    return False


def _trim(page: Page, span: Span) -> Span:
    quoted = QUOTED.match(page.sheet.text, span.start, span.end)
    start = quoted.end() if quoted else span.start
    words = page.sheet.text[start : span.end]
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _names_in(page: Page, grammar: Grammar, line: Span) -> Iterator[tuple[Span, str]]:
    byline = find_byline(line.of(page.sheet.text), grammar)
    if byline is not None:
        for name in byline.names:
            yield Span(line.start + name.start, line.start + name.end), byline.rule


def _dateline_names(page: Page, grammar: Grammar) -> Iterator[tuple[Span, str]]:
    """`(Berlin = dpa) Reporter A and B = …`: between the dateline and its second `=`."""
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


_MENU = frozenset({"cue.nav", "cue.share", "cue.section", "cue.related", "cue.subscribe"})
_NO_PERSON = ("outlet", "credit", "country", "agency", "domain")


def _is_person(page: Page, name: Span) -> bool:
    hits = page.sheet.hits_in(name, *_NO_PERSON)
    covered = max((hit.span.end - hit.span.start for hit in hits), default=0)
    if covered * 2 > name.end - name.start:
        return False
    words = page.sheet.hits_in(name, "word")
    if any(hit.entry.value == "byline.organ" for hit in words):
        return False
    menu = sum(h.span.end - h.span.start for h in longest(words) if h.entry.value in _MENU)
    if menu * 2 > name.end - name.start:
        return False
    return not any(
        h.entry.value in {"byline.nobody", "cue.caption", "cue.credit"}
        or (h.entry.value.startswith("cue.") and h.span == name)
        for h in words
    )
