"""The article proper: the paragraphs of its lines, without what hangs on to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clipline.model import Span, Zone
from clipline.reading.stamps.crawl_months import crawl_end
from clipline.reading.text.marks import SHORT, unquoted, width_of
from clipline.reading.text.sheet import Sheet

_CUT_LINK = re.compile(r"(?:^|\s)(?:https?:/{0,2}\S*|www\.\S*)$")
_SOURCE_TAIL = 60  # characters: the longest credit at the end of a line has 41
_BOUNDARY = re.compile(r"(?<=[^\W\d_]{3})[.!?][\"')]* +(?=[A-ZÀ-Þ])|(?<=[다요])\. *|。")
_SENTENCE_ENDS = ".!?。\"')]」』"
_LINE_ENDS = '.!?。:;…"\u201d」』'
_QUOTES = '"\u201d'  # a word in quotes may end a line in mid-sentence
_WRAPPED = 110  # columns: what is wider was not broken by hand
_ITEM = re.compile(r"\d{1,2}[.)] |[a-z]\) ")


def find_paragraphs(sheet: Sheet, zones: Sequence[Zone]) -> tuple[Span, ...]:
    """The spans of the body, by start; a dateline belongs to it."""
    top = crawl_end(sheet)
    lines = [Span(max(z.span.start, top), z.span.end) for z in zones if z.role == "body"]
    out: list[Span] = []
    for number, line in enumerate(lines):
        last = number + 1 == len(lines)
        for span in _kept(sheet, unquoted(sheet.text, line), last=last):
            trimmed = unquoted(sheet.text, span)
            if any(c.isalnum() for c in trimmed.of(sheet.text)):
                if out and _is_wrapped(sheet.text, out[-1], trimmed):
                    trimmed = Span(out.pop().start, trimmed.end)
                out.append(trimmed)
    return tuple(out)


def _is_wrapped(text: str, paragraph: Span, line: Span) -> bool:
    """Whether a full line goes on in the next one, as in pages with hard line ends.

    What is told across the line's end would else belong to no sentence.
    """
    gap = text[paragraph.end : line.start]
    spaced = gap.count("\n") == 2 and text[line.start].islower()  # noqa: PLR2004 - one blank line
    if gap.strip() or not (spaced or gap.count("\n") == 1):
        return False
    last = text[paragraph.end - 1]
    if last in _LINE_ENDS and not (last in _QUOTES and text[line.start].islower()):
        return False
    start = max(paragraph.start, text.rfind("\n", paragraph.start, paragraph.end) + 1)
    first = text[line.start]
    full = SHORT < width_of(text[start : paragraph.end]) <= _WRAPPED
    return full and (first.isalpha() or first.isdecimal()) and _ITEM.match(text, line.start) is None


def _kept(sheet: Sheet, line: Span, *, last: bool) -> Iterator[Span]:
    """The line without a handover inside it and, where it is the last, without what follows."""
    if last:
        line = _without_tail(sheet, line)
    at = line.start
    for hole in _handovers(sheet, line):
        yield Span(at, hole.start)
        at = hole.end
    yield Span(at, line.end)


def _handovers(sheet: Sheet, line: Span) -> list[Span]:
    """The sentences by which a newsreader hands over to a reporter: they tell of nothing."""
    out: list[Span] = []
    for hit in sheet.hits_in(line, "cue."):
        if hit.entry.value == "cue.handover":
            sentence = _sentence(sheet.text, line, hit.span)
            if sentence.end - sentence.start <= _SOURCE_TAIL and (not out or out[-1] != sentence):
                out.append(sentence)
    return out


def _sentence(text: str, line: Span, inside: Span) -> Span:
    start, end = line.start, line.end
    for match in _BOUNDARY.finditer(text, line.start, line.end):
        if match.end() <= inside.start:
            start = match.end()
        elif match.end() >= inside.end:
            end = match.end()
            break
    return Span(start, end)


def _without_tail(sheet: Sheet, line: Span) -> Span:
    """The last line without a credit, a press office's address or a cut link at its end."""
    text = sheet.text
    link = _CUT_LINK.search(text, max(line.start, line.end - 200), line.end)
    if link is not None:
        line = Span(line.start, link.start())
    cuts = [
        hit.span.start
        for hit in sheet.hits_in(line, "cue.")
        if hit.entry.value in {"cue.source", "cue.contact"}
    ]
    for cut in cuts:
        before = unquoted(text, Span(line.start, cut))
        if before.end > before.start and before.of(text)[-1] in _SENTENCE_ENDS:
            return before
        boundary = _last_boundary(text, Span(line.start, cut))
        if boundary is not None and _BOUNDARY.search(text, cut, line.end) is None:
            return Span(line.start, boundary)
    return line


def _last_boundary(text: str, span: Span) -> int | None:
    """Where the last sentence before there ends."""
    ends = [m.end() for m in _BOUNDARY.finditer(text, span.start, span.end)]
    return ends[-1] if ends else None
