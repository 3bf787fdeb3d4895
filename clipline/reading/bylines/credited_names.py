"""Names credited where nobody signs above the text: reporters, editors, a name at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from clipline.model import Role, Span
from clipline.reading.layout.page import Page
from clipline.reading.text.affiliated_names import BUREAU
from clipline.reading.text.marks import unquoted
from clipline.reading.text.names import Byline, Grammar, find_byline, find_sole_names, list_names

_REPORTERS = r":? *(?P<names>[^;.()\n]+?)(?=[;.()\n]|, (?i:{credit_next})|$)"
# Each of several; where one tells from where, so does who else is one: `J. Doe in Oslo and Bergen`.
_EACH = (
    r"(?:^|, |,? ?(?:{name_and}|&) )(?P<name>[A-ZÀ-Þ][^,;]*?)"
    r"(?=(?P<seat> {credit_in} )|,| {name_and} | & |$)"
)
_CELL = re.compile(r"(?:^|(?<= [·|/•] ))[^·|/•]+?(?= [·|/]| ?•|$)")
_SPACED = re.compile(r"[^ |](?:[^ |]| (?! ))*")  # what wide gaps or strokes part
_LONGEST = 160  # characters of a line of cells
_MARGIN = 3  # characters: a quote's mark or a bullet may come before the words that sign
_CLOSED = 60  # characters at a line's end in which `(J. Doe)` signs
_LAST = 3  # lines above the last of a report: a photo's credit may follow who signs
_STOP = re.compile(  # before the last words, an address behind them aside
    r"[.!?。][\"')»]? ?/? ?(?=[^/.!?。\n]{5,40}(?: ?\(?[\w.+-]{2,40}@[\w.-]{4,40}\)?)?$)",
    re.MULTILINE,
)
_BRACKETS = re.compile(r"\(([^()\n]{4,40})\)$")
_SEVERAL = re.compile(r"\((?P<names>[一-鿿々]{3,5}(?:、[一-鿿々]{3,5}){1,4})\)$")
_DASHED = re.compile(  # `… on Tuesday. — Jane Doe`; behind a quote's mark it is who says so
    r"[.!?] ?(?:[\u2013—]|--) ?(?P<names>[A-ZÀ-Þ][^\n\u2013—:;()]{3,60}?) *$", re.MULTILINE
)
_LENTICULAR = re.compile(
    r"【(?P<names>[^【】\n]{3,40})】$", re.MULTILINE
)  # `【ソウル山田花子、佐藤一郎】`
_SEATED = re.compile(r"(?:[ァ-ヿー]{2,8})?(?P<name>[一-鿿々]{4,5})$")
_NAMED_ELSE = ("outlet", "credit", "agency", "generic", "cue.", "byline.", "title.", "country")
_ENDING: frozenset[Role] = frozenset({"meta", "nav"})
_AT_THE_END = frozenset({"byline-after", "byline-label"})
_CLOSING = re.compile(
    r"(?:^|[.!?。][\"')»]? ?)"
    r"\((?P<name>(?P<whole>[一-鿿々]{4,5}|[一-鿿々]{1,4}[ぁ-ヿ]{2,4})|[^\W\d_][^()\n]{3,40})\)$",
    re.MULTILINE,
)


def find_reporters(page: Page) -> Iterator[tuple[Span, str]]:
    """`(Reporting by Jane Doe and John Roe; editing by …)` below a report that nobody signs."""
    for hit in page.sheet.hits_of("byline."):
        line = page.zone_at(hit.span.start).span
        if hit.entry.value != "byline.reporting" or hit.span.start - line.start > _MARGIN:
            continue
        match = page.sheet.common[_REPORTERS].match(page.sheet.text, hit.span.end, line.end)
        if match is None:
            continue
        start = match.start("names")
        each = list(page.sheet.common[_EACH].finditer(match["names"]))
        seated = any(one["seat"] for one in each)
        for one in each:
            if seated and not one["seat"] and one.start():
                continue
            at = start + one.start("name")
            for name in find_sole_names(one["name"]):
                yield Span(at + name.start, at + name.end), "a report's credit"


def find_in_cells(page: Page, line: Span) -> Iterator[tuple[Span, str]]:
    """`Harbor Post · 29 May 2025 · JANE DOE`, `Jane Doe / 29 May 2025`: a cell beside the day's."""
    words = line.of(page.sheet.text)
    if len(words) > _LONGEST:
        return
    if not any(line.covers(stamp.span) for stamp in page.stamps):
        return
    for cell in _CELL.finditer(words):
        for name in find_sole_names(cell[0]):
            at = line.start + cell.start()
            yield Span(at + name.start, at + name.end), "a name of its own"


def find_signed_cells(words: str, grammar: Grammar) -> tuple[Span, ...]:
    """The names of a line of several cells each of which signs: `홍길동 기자  김철수 기자`."""
    if "  " not in words or len(words) > _LONGEST:
        return ()
    cells = [
        (cell.start(), find_byline(cell[0].rstrip(), grammar)) for cell in _SPACED.finditer(words)
    ]
    signed = [
        (at, byline) for at, byline in cells if byline is not None and byline.rule == "byline-after"
    ]
    if len(signed) == 1 or len(signed) < len(cells):
        return ()
    return tuple(Span(at + n.start, at + n.end) for at, byline in signed for n in byline.names)


def find_editors(page: Page) -> Iterator[tuple[Span, str]]:
    """`Edited by Jane Doe` over a page of many hands; an author that signs goes before."""
    for hit in page.sheet.hits_of("cue."):
        if hit.entry.value != "cue.editor":
            continue
        line = page.zone_at(hit.span.start).span
        if hit.span.start - line.start > _MARGIN:
            continue
        if page.body is None or hit.span.start < page.body.start:
            rest = unquoted(page.sheet.text, Span(hit.span.end, line.end))
            for name in list_names(rest.of(page.sheet.text)):
                yield Span(rest.start + name.start, rest.start + name.end), "an editor"


def find_described(page: Page) -> Iterator[tuple[Span, str]]:
    """The name alone under `About the author`, where nobody signs in another way."""
    text = page.sheet.text
    told = [zone for zone in page.zones if zone.span.of(text).strip()]
    for above, zone in pairwise(told):
        head = {name for name, _ in above.reasons}
        if "described" in head and above.role == "bio":
            line = unquoted(text, above.span)
            for name in find_sole_names(line.of(text)):
                yield Span(line.start + name.start, line.start + name.end), "a described author"
        if above.role == "bio" and "bio:whole" in head and zone.role not in {"body", "headline"}:
            line = unquoted(text, zone.span)
            for name in find_sole_names(line.of(text)):
                yield Span(line.start + name.start, line.start + name.end), "a described author"


def find_last(page: Page, grammar: Grammar) -> Iterator[tuple[Span, str]]:
    """`(J. Doe)` after the last words of a report, on the line below them, or with a post."""
    if page.body is None:
        return
    lines = [s for s in page.lines_of("body", "notice", "meta", "nav") if s.end > page.body.start]
    last = max((n for n, s in enumerate(lines) if s.start < page.body.end), default=0)
    for line in lines[max(0, last - _LAST) : last + 2]:
        signed = list(_closing(page, grammar, line))
        if signed:
            yield from ((span, "a name at the end") for span in signed)
            return
    yield from ((span, "a name at the end") for span in _alone(page))


def _alone(page: Page) -> Iterator[Span]:
    """`Jane Doe` by itself below the last paragraph, where rights alone follow; who is told of
    signs nothing.
    """
    if page.body is None or page.head:
        return
    below = page.below(page.line_at(page.body.end - 1), _LAST + 1)
    roles = [page.zones[number].role for number in below[1:]]
    if not below or set(roles) - {"notice"}:
        return
    line = page.unquoted[below[0]]
    words = line.of(page.sheet.text).lstrip("-\u2013— ")
    line = Span(line.end - len(words), line.end)
    names = find_sole_names(words) if page.zones[below[0]].role in _ENDING else ()
    if len(names) == 1 and not words.isupper() and words not in page.body.of(page.sheet.text):
        yield Span(line.start + names[0].start, line.start + names[0].end)


def _closing(page: Page, grammar: Grammar, line: Span) -> Iterator[Span]:
    """Who signs in the last words of a line."""
    text, start = page.sheet.text, max(line.start, line.end - _CLOSED)
    stop = _STOP.search(text, start, line.end)
    byline = stop and find_byline(text[stop.end() : line.end], grammar)
    byline = byline or (stop and _in_brackets(text[stop.end() : line.end], grammar))
    if stop and byline and byline.rule in _AT_THE_END and byline.span.start == 0:
        yield from (Span(stop.end() + n.start, stop.end() + n.end) for n in byline.names)
        return
    several = _SEVERAL.search(text, start, line.end)
    if several is not None:  # `(山田花子、佐藤一郎)`
        for part in re.finditer("[^、]+", several["names"]):
            at = several.start("names")
            yield Span(at + part.start(), at + part.end())
        return
    dashed = tuple(_behind_dash(page, Span(start, line.end)))
    if dashed:
        yield from dashed
        return
    signed = BUREAU.search(text, start, line.end)
    if signed is not None:
        yield Span(*signed.span("name" if signed["name"] else "alone"))
        return
    match = _CLOSING.search(text, start, line.end)
    name = Span(*match.span("name")) if match else None
    if match and name and (match["whole"] or find_sole_names(name.of(text))):
        yield name


def _behind_dash(page: Page, end: Span) -> Iterator[Span]:
    """Who signs behind a dash, or in thick brackets, where the text ends."""
    match = _DASHED.search(page.sheet.text, *end)
    if match is not None and not page.sheet.hits_in(Span(*match.span("names")), "outlet", "credit"):
        at = match.start("names")
        yield from (Span(at + n.start, at + n.end) for n in find_sole_names(match["names"]))
    held = _LENTICULAR.search(page.sheet.text, *end)
    for part in re.finditer("[^、]+", held["names"]) if held else ():
        seated = _SEATED.match(part[0])
        if held is None or seated is None:
            continue
        at = held.start("names") + part.start()
        span = Span(at + seated.start("name"), at + seated.end("name"))
        if not page.sheet.hits_in(span, *_NAMED_ELSE):
            yield span


def _in_brackets(words: str, grammar: Grammar) -> Byline | None:
    """`(文・山田花子)`, whose offsets count from the bracket."""
    match = _BRACKETS.match(words)
    byline = find_byline(match[1], grammar) if match else None
    if byline is None:
        return None
    names = tuple(Span(name.start + 1, name.end + 1) for name in byline.names)
    return Byline(byline.span, names, byline.rule)
