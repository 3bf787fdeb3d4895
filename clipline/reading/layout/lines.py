"""What can be seen of one line of a pasted page before anyone says what it is.

A feature is a name; the table in `roles` says how much it speaks for each role. Features are
weak on purpose: no single one decides, so that a page of an unseen layout still reads.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from clipline.model import Span
from clipline.nouns import Noun, replace
from clipline.reading.layout.sign_offs import ends_with_credit, is_by_nobody, is_desk, is_signed_off
from clipline.reading.layout.site_phrases import find_named_site, is_on_agency
from clipline.reading.stamps.datelines import Dateline, find_dateline, is_whole_dateline
from clipline.reading.stamps.stamps import Stamp
from clipline.reading.text.affiliated_names import find_affiliated
from clipline.reading.text.function_words import every_language
from clipline.reading.text.marks import LONG, WHOLE, find_marks, find_shape, unquoted, width_of
from clipline.reading.text.names import (
    Byline,
    Grammar,
    byline_grammar,
    find_byline,
    find_post,
)
from clipline.reading.text.sheet import Sheet
from clipline.reading.vocabulary import Entry, Hit

# Forms that a surer one explains: `READ: Boats off Oslo` is no speaker.
_SEEMING = {
    "stamp": {"crumb", "cells"}, "pointer": {"speaker"}, "apart:start": {"speaker"},
    "mail": {"bracketed"}, "mail-only": {"bracketed"}, "rights": {"bracketed"},
    "credit:start": {"bracketed"}, "credit:whole": {"bracketed"},
}  # fmt: skip
_CELL_MARKS = frozenset("|·•")  # between the cells of a line: `Jane Doe | Oslo | 3.3.2019 10:12`
_STAMPED = 0.5  # the same for its dates
_TOLD = 40  # characters: what is told after a day and an hour is longer than a byline
_SIGNED = 160  # columns: a longer line is signed by its dateline or not at all

_CRAWLED = r"(?i: ?{crawled}:? (?=\d{4}-\d\d(?!\d)))"
_HELPED = frozenset({"signed_off:in", "signed_off:start", "signed_off:whole"})
_SPOKEN = frozenset({"share:start", "subscribe:start", "nav:start", "notice:start"})
_FORMAL_PART = re.compile(r"[\s|·•:,\-\u2013—()/\[\]]+")


class Line(Noun, frozen=True):
    """A line that is not blank: its trimmed span, its words, and what was seen of it.

    Span and text leave out a crawl date that a scraper put before the page's first line.
    """

    number: int
    span: Span
    text: str
    width: int
    features: tuple[str, ...]
    stamps: tuple[Stamp, ...] = ()
    dateline: Dateline | None = None
    byline: Byline | None = None

    def with_features(self, features: Sequence[str], byline: Byline | None = None) -> Line:
        """The same line with these features."""
        return replace(self, features=tuple(features), byline=byline or self.byline)


def is_presented(name: Line, bio: Line) -> bool:
    """Whether a name stands over what its bearer does: `Jane Doe teaches law`."""
    return "name-only" in name.features and bio.text.startswith(f"{name.text} ")


def find_lines(sheet: Sheet, stamps: Sequence[Stamp]) -> list[Line]:
    """The lines that are not blank, in order, each with what its own words show."""
    cues = sheet.hits_of(*_CUES)
    cue_starts = [hit.span.start for hit in cues]
    stamp_starts = [stamp.span.start for stamp in stamps]
    grammar = byline_grammar(sheet.languages)
    out: list[Line] = []
    for number, whole in enumerate(sheet.lines):
        if whole.start == whole.end:
            continue
        inside = tuple(stamps[_starting(stamp_starts, whole)])
        span = _trimmed(sheet.text, whole, inside if not out else ())
        if span.start < span.end:
            inside = tuple(stamp for stamp in inside if stamp.span.start >= span.start)
            hits = cues[_starting(cue_starts, whole)]
            line = _read_line(sheet, number, span, hits, inside)
            out.append(_signed(line, grammar, hits))
    return out


def _starting(starts: Sequence[int], line: Span) -> slice:
    """Which of the things in order start in the line."""
    first = bisect_left(starts, line.start)
    return slice(first, bisect_left(starts, line.end, first))


def _trimmed(text: str, line: Span, stamps: tuple[Stamp, ...]) -> Span:
    """The line without the spaces around it, and without a crawl date before its words."""
    start, end = line.start, line.end
    if stamps and _is_crawled(text, line, stamps[0]):
        after = stamps[0].span.end
        if text[after:end].strip():
            start = after
    return unquoted(text, Span(start, end))


def _is_crawled(text: str, line: Span, stamp: Stamp) -> bool:
    """` date 2022-10-24 Headline` or `2022-10-24 Headline`: a bare day in digits comes first."""
    before = text[line.start : stamp.span.start].strip()
    if before and every_language()[_CRAWLED].match(text, line.start) is None:
        return False
    return stamp.date.hour is None and not any(c.isalpha() for c in stamp.span.of(text))


def _read_line(
    sheet: Sheet, number: int, span: Span, hits: Sequence[Hit], stamps: tuple[Stamp, ...]
) -> Line:
    text = span.of(sheet.text)
    width, form = _form_of(text) if len(text) < LONG else _form_of.__wrapped__(text)
    dateline = find_dateline(sheet, span.start, span.end)
    features = [*form]
    features += _cues(text, span, hits, stamps)
    if dateline is not None:
        features.append("dateline")
    if text[-1] == ":" and any(name.startswith("leadin:") for name in features):
        features.append("lead-in")
    if "short-date" in features and not _STAMP_LABELS.isdisjoint(features):
        features += ["stamp", "stamp-label"]
    features = _without_seeming(features)
    if hits and ends_with_credit(text, span, hits):
        features.append("wire-tail")
    if not _SPOKEN.isdisjoint(features) and find_named_site(sheet.text, span, sheet.languages):
        features.append("site-phrase")
    if hits and is_on_agency(text, span, hits):
        features.append("apart:start")
    if not _HELPED.isdisjoint(features) and is_signed_off(text):
        features.append("signed-off")
    if any(h.entry.kind == "outlet" and is_desk(sheet.text, span, h.span) for h in hits[:1]):
        features.append("desk")
    if "source:start" in features and any(h.entry.kind in {"credit", "outlet"} for h in hits):
        features.append("source-of-text")
    return Line(number, span, text, width, tuple(features), stamps, dateline)


def _without_seeming(features: list[str]) -> list[str]:
    """The features without the forms that a surer one explains."""
    seeming = set().union(*(forms for sure, forms in _SEEMING.items() if sure in features))
    return [name for name in features if name not in seeming] if seeming else features


@lru_cache(maxsize=8192)  # short lines come again: menus, on every page of an outlet
def _form_of(text: str) -> tuple[int, tuple[str, ...]]:
    """A line's width in columns, and what its form shows."""
    width = width_of(text)
    return width, (*find_shape(text, width), *find_marks(text, width))


def _signed(line: Line, grammar: Grammar, hits: Sequence[Hit]) -> Line:
    """The line with its byline or the post of who signs, where it is short enough for one."""
    if line.width > _SIGNED:
        return line
    post = find_post(line.text, grammar)
    if post is not None:
        return line.with_features((*line.features, post))
    byline = find_byline(line.text, grammar) or _affiliated(line, grammar, hits)
    if byline is None:
        nobody = is_by_nobody(line.text)
        return line.with_features((*line.features, "byline")) if nobody else line
    whole = byline.span.start <= 1 or byline.span.end == len(line.text) or line.stamps
    name = "byline" if whole else "byline-in"
    return line.with_features((*line.features, name), byline)


def _affiliated(line: Line, grammar: Grammar, hits: Sequence[Hit]) -> Byline | None:
    """The byline of a line that names an outlet, and before or after it who writes for it."""
    outlets = [h.span for h in hits if h.entry.kind in {"outlet", "credit"}]
    if not outlets:
        return None
    start = line.span.start
    return find_affiliated(line.text, [(s.start - start, s.end - start) for s in outlets], grammar)


def _cues(text: str, span: Span, hits: Sequence[Hit], stamps: Sequence[Stamp]) -> list[str]:
    """Cue words by how they stand in the line: the whole of it, its start, or in it."""
    if not hits and not stamps:
        return []
    letters = sum(map(len, _FORMAL_PART.split(text))) or 1
    covered: dict[str, int] = {}
    counts: dict[str, int] = {}
    starts, ends = set(), dict.fromkeys(("any",), 0)
    for (start, end), entry in hits:
        group, size = _class_of(entry)
        late = group in _FIRST_ONLY and start > span.start
        if group is None or late or start < ends.get(group, 0):
            continue
        if _is_quoted(group, text):
            continue
        counts[group] = counts.get(group, 0) + 1
        covered[group] = covered.get(group, 0) + size
        ends[group] = end
        if start - span.start <= 2:  # noqa: PLR2004 - a bracket or a bullet may come first
            starts.add(group)
            if group == "related" and entry.name[-1] == ":":
                counts["pointer"] = 1
        if start >= ends["any"] and group not in _NO_CUES:
            covered["any"] = covered.get("any", 0) + size
            ends["any"] = end
    out = [_form(group, size / letters, group in starts) for group, size in covered.items()]
    whole = {name for name in out if name.endswith(":whole")} - {"name:whole", "any:whole"}
    if whole and "any:whole" in out:
        out.remove("any:whole")  # one class alone says what the line is for
    out += [f"{group}:twice" for group, count in counts.items() if count > 1]
    out += ["pointer"] if "pointer" in counts else []
    if "address" in counts and not _OFFERS.isdisjoint(counts):
        out.append("addressed")
    out += ["caption-end"] * _is_caption(text, span.start, hits)
    return out + _stamped(letters, covered, stamps, text, span.start)


def _is_quoted(group: str, text: str) -> bool:
    """Whether who is quoted speaks, to someone else than the reader, and not the page of itself."""
    if group == "address":
        return '"' in text or len(text) > LONG
    return group == "apart" and text[0] in _QUOTES and text[-1] not in _QUOTES


def _is_caption(text: str, start: int, hits: Sequence[Hit]) -> bool:
    """`Boats off Oslo. Royal Navy picture.`: its last words say whose photo it is."""
    last = _LAST_WORDS.search(text)
    if last is None:
        return False
    words = last["words"].rstrip(".").split()
    small = [word for word in words if word.islower()]
    for (begin, _), entry in hits:
        if entry.value in _PHOTOS and begin >= start + last.start("words"):
            opens = begin == start + last.start("words")
            opens = opens and (len(words) <= _FEW or entry.value == "cue.credit")
            return opens or [w.lower() for w in small] == [entry.name.lower()]
    return False


def _stamped(
    letters: int, covered: dict[str, int], stamps: Sequence[Stamp], text: str, start: int
) -> list[str]:
    """Whether dates, with the words that belong to them, are what the line is for."""
    if not stamps:
        return []
    dated, timed = sum(s.span.end - s.span.start for s in stamps), stamps[0].date.hour is not None
    signed = covered.get("name", 0) if timed else 0  # `Harbour Wire, 3 March 2019 10:12`
    beside = sum(covered.get(group, 0) for group in _BESIDE_STAMPS)
    share = (dated + covered.get("stamp", 0) + signed + beside) / letters
    before = text[: stamps[0].span.start - start].rstrip(" ")
    told = len(text) > _TOLD and text[-1] == "。"  # a sentence that opens with an hour
    opened = timed and not told and (not before or before[-1] in _CELL_MARKS)
    opened = opened or is_whole_dateline(text, stamps[0].span, start)
    out = ["stamp" if opened or share >= _STAMPED else "stamp-in"]
    return out + ["stamp-label"] * any(stamp.label for stamp in stamps)


@lru_cache(maxsize=4096)
def _class_of(entry: Entry) -> tuple[str | None, int]:
    """The cue class that an entry speaks for, None for a credit, and how many letters it has."""
    head, _, rest = entry.value.partition(".")
    if head == "title":
        group = rest if rest in _TITLES else None
    elif entry.kind == "word":
        group = rest if head == "cue" else head
    else:
        group = _KINDS[entry.kind]
    return group, sum(map(len, entry.name.split()))


# What says anything of what a line is: most words listed are for other rooms.
_CUES = ("cue.", "stamp.", "title.", "outlet", "domain", "signature", "agency", "generic", "credit")
_KINDS = {
    "outlet": "name", "domain": "name", "signature": "name", "agency": "agency",
    "generic": "ministry", "credit": None,
}  # fmt: skip
_BESIDE_STAMPS = ("release", "reading", "counter")  # `Press release | 3 March 2019 | 2 min read`
_LAST_WORDS = re.compile(r"[.!?][\"')]? (?P<words>[^\W\d_][^.!?]{3,80}\.?)$")
_PHOTOS = frozenset({"cue.caption", "cue.credit"})
_FEW = 3  # words of `File photo.`, `Photo d'archives.`
_QUOTES = frozenset("\"'«")
_STAMP_LABELS = frozenset({"stamp:start", "stamp:whole"})
_OFFERS = frozenset({"subscribe", "notice", "comment"})
_TITLES = frozenset({"office", "courtesy"})  # `Minister for Trade`, `The Hon Jane Doe`
_NO_CUES = frozenset({"name", "agency", "ministry", "address", "about", "office", "courtesy"})
_FIRST_ONLY = frozenset({"about"})  # words that say something at a line's start alone


def _form(group: str, share: float, starts: bool) -> str:  # noqa: FBT001 - one of two facts of a hit
    if share >= WHOLE:
        return f"{group}:whole"
    return f"{group}:start" if starts else f"{group}:in"
