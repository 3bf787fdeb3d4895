"""How much of a text is read: what no page can be costs no more than the longest that can.

The longest of 200 saved pages has 4,600 characters and 75 lines; the limits leave room
for a live report of a whole day and its readers' comments.
"""

from __future__ import annotations

from itertools import islice

from clipline.model import Clipping, Record, Span, Zone
from clipline.nouns import replace
from clipline.problems import LINE_BREAK, Problem, place_of

CHARACTERS = 100_000  # the slowest texts of bench/speed.py --hostile take a second for these
LINES = 10_000  # half a second where each holds a letter
_LAST_LINE = 5_000  # characters: a line this long is cut within it rather than left out


def read_part(clipping: Clipping) -> Clipping:
    """The clipping as far as it is read; nearly always the same one."""
    start, end = clipping.content
    if end - start <= LINES:
        return clipping
    limit = min(end, start + CHARACTERS)
    found = islice(LINE_BREAK.finditer(clipping.text, start, limit), LINES)
    breaks = [match.end() for match in found]
    if len(breaks) == LINES or (limit < end and limit - _LAST_LINE < max(breaks, default=0)):
        limit = breaks[-1]
    if limit == end:
        return clipping
    return replace(clipping, text=clipping.text[:limit], content=Span(start, limit))


def with_unread(record: Record, clipping: Clipping) -> Record:
    """The record of a clipping of which a part was read; the rest is one zone of no article."""
    at, end = len(record.clipping.text), len(clipping.text)
    if at == end:
        return record
    rest = Zone("nav", Span(at, end), (("unread", 0.0),))
    zones = (zone for zone in record.zones if zone.span.start < at)
    problems = (*record.problems, _too_long(clipping, at))
    return replace(record, clipping=clipping, zones=(*zones, rest), problems=problems)


def _too_long(clipping: Clipping, at: int) -> Problem:
    line, column = place_of(clipping.text, at)
    message = (
        f"it has {len(clipping.text):,} characters; what follows {CHARACTERS:,} of them, or "
        f"{LINES:,} lines, was not read"
    )
    fix = "save the article's text alone, or split the file into one clipping each"
    return Problem("clipping-long", "warning", clipping.file, message, fix, line, column)
