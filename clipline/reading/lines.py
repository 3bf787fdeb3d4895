"""What can be seen of one line of a pasted page before anyone says what it is.

A feature is a name; the table in `roles` says how much it speaks for each role. Features are
weak on purpose: no single one decides, so that a page of an unseen layout still reads.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clipline.model import Span
from clipline.reading.datelines import Dateline, find_dateline
from clipline.reading.stamps import Stamp
from clipline.reading.names import Byline, find_byline, is_name
from clipline.reading.sheet import Sheet
from clipline.reading.vocabulary import Hit

# Widths in columns (a Hangul or Han character takes two): measured on 37 clippings, where the
# shortest paragraph of a body has 43, the longest headline 118, and no menu item more than 40.
TINY, SHORT, PROSE, LONG, VERY_LONG = 16, 40, 80, 140, 300
HEADLINE = (18, 190)
_WHOLE = 0.55  # share of a line's letters above which its cue words are what the line is for
_STAMPED = 0.5  # the same for its dates
_SIGNED = 160  # columns: a longer line is signed by its dateline or not at all

_SENTENCE_END = re.compile(r"(?:[.。][\"')\]」』»]*|[!?…][\"')\]」』»]*|[다요])(?:\[\d{1,3}\])*$")
_CREDIT_TAIL = re.compile(r"[.!?。][\"']* ?\([^()\n]{2,40}\)$")
_BREAK = re.compile(
    r"(?:[^\W\d_A-Z]{3}|\d\d)[.!?][\"')»]* +[\"'(«»]?[A-ZÀ-Þ가-힣]|[다요]\. ?[^\W\d_]"
    r"|。[^\s」』)]|[a-z]{3}[.!?][\"']?[A-Z][a-z]"
)
_LINK = re.compile(r"(?:https?://|www\.)\S*")
_MAIL = re.compile(r"[\w.+-]{2,40}@[\w-]{2,40}\.[\w.-]{2,40}|\[e-?mail.protected\]", re.IGNORECASE)
_HANDLE = re.compile(r"(?<![\w.])@\w{3,}")
_HASHTAG = re.compile(r"#\w+")
_RIGHTS = re.compile(r"[©ⓒ]|\(c\)", re.IGNORECASE)
_CRUMB = re.compile(r"\S (?:>|»|\u203a|→) \S|^\S{1,20} / \S.* / \S|^\S{2,8} / \S")
_SLUG = re.compile(r"[a-z]{2,5}(?:/[a-z]{2,6}){1,4}$|\d{18,}$")
_PIPES = re.compile(r" [|·•] ")
_NUMBERED = re.compile(r"\(?\d{1,2}[.)] ?[^\d\s]|[①-⑳]")
_BULLET = re.compile(r"[•●○◆■□▲△▶※*·∙‣-] ?\w")
_CLOCK = re.compile(r"\d{1,2}[.:h]\d\d ?(?:[ap]\.?m\.?)?(?: ?[A-Z]{2,5})?$", re.IGNORECASE)
_SIDES = re.compile(
    r"\((?:[LRC]|left|right|cent(?:er|re)|far left|far right|[2-9](?:nd|rd|th) from [a-z]+)\)",
    re.IGNORECASE,
)
_PHOTO_TAIL = re.compile(
    r"\S.{12,}(?:[©ⓒ] ?[^\s.][^.]{0,50}|/ ?(?:EPA|AFP|AP|TASS|File Photo)\b.{0,30}"
    r"|\b[A-Z]{2,}/[A-Z][^.]{3,30}|\[[^\]\n]{2,20}\])$"
)
_DATED_TAIL = re.compile(
    r"(?:19|20)\d\d[./-] ?\d{1,2}[./-] ?\d{1,2}\.?(?: \S+@\S+| \[e-?mail.protected\])?\W*$",
    re.IGNORECASE,
)
_CRAWLED = re.compile(r" ?(?:date|saved|captured|crawled):? (?=\d{4}-\d\d-\d\d)", re.IGNORECASE)
_PERSONAL = re.compile(r"\b(?:I|i|I'm|i'm|my|imo|lol)\b")
_FORMAL_PART = re.compile(r"[\s|·•:,\-\u2013—()/\[\]]+")


@dataclass(frozen=True, slots=True)
class Line:
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


def find_lines(sheet: Sheet, stamps: Sequence[Stamp]) -> list[Line]:
    """The lines that are not blank, in order, each with what its own words show."""
    hits = _ranges([hit.span.start for hit in sheet.hits], sheet.lines)
    dates = _ranges([stamp.span.start for stamp in stamps], sheet.lines)
    out: list[Line] = []
    for number, whole in enumerate(sheet.lines):
        inside = tuple(stamps[dates[number][0] : dates[number][1]])
        span = _trimmed(sheet.text, whole, inside if not out else ())
        if span.start < span.end:
            inside = tuple(stamp for stamp in inside if stamp.span.start >= span.start)
            out.append(_read_line(sheet, number, span, sheet.hits[slice(*hits[number])], inside))
    return out


def _ranges(starts: Sequence[int], lines: Sequence[Span]) -> list[tuple[int, int]]:
    """For each line the range of things that start in it: one walk for the whole text."""
    out, first = [], 0
    for line in lines:
        while first < len(starts) and starts[first] < line.start:
            first += 1
        last = first
        while last < len(starts) and starts[last] < line.end:
            last += 1
        out.append((first, last))
        first = last
    return out


def _trimmed(text: str, line: Span, stamps: tuple[Stamp, ...]) -> Span:
    """The line without the spaces around it, and without a crawl date before its words."""
    start, end = line.start, line.end
    if stamps and _is_crawled(text, line, stamps[0]):
        after = stamps[0].span.end
        if text[after:end].strip():
            start = after
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _is_crawled(text: str, line: Span, stamp: Stamp) -> bool:
    """` date 2022-10-24 Headline` or `2022-10-24 Headline`: a bare day in digits comes first."""
    before = text[line.start : stamp.span.start].strip()
    if before and _CRAWLED.match(text, line.start) is None:
        return False
    return stamp.date.hour is None and not any(c.isalpha() for c in stamp.span.of(text))


def _read_line(
    sheet: Sheet, number: int, span: Span, hits: Sequence[Hit], stamps: tuple[Stamp, ...]
) -> Line:
    text = span.of(sheet.text)
    width = len(text) if text.isascii() else (len(text) + len(text.encode())) // 2
    dateline = find_dateline(sheet, span.start, span.end)
    byline = find_byline(text, sheet.languages) if width <= _SIGNED else None
    features = _shape(text, width)
    features += _marks(text, width)
    features += _cues(text, span, hits, stamps)
    if dateline is not None:
        features.append("dateline")
    if text[-1] == ":" and any(name.startswith("leadin:") for name in features):
        features.append("lead-in")
    if byline is not None:
        whole = byline.span.start == 0 or byline.span.end == len(text)
        features.append("byline" if whole or stamps else "byline-in")
    return Line(number, span, text, width, tuple(features), stamps, dateline, byline)


def _shape(text: str, width: int) -> list[str]:
    """Its length, and how it begins and ends."""
    out = [_size(width)]
    if _SENTENCE_END.search(text) or _CREDIT_TAIL.search(text):
        out.append("sentence" if width >= SHORT else "short-sentence")
    elif HEADLINE[0] <= width <= HEADLINE[1] and (
        text[0].isupper() or not text[0].isascii() or text[0] in "\"'([0123456789"
    ):
        out.append("headlike")
    if width >= SHORT and _BREAK.search(text, 0, 2000):
        out.append("sentences")
        if "headlike" in out:
            out.append("unstopped")
    if text[0].islower():
        out.append("lower-start")
    if not any(c.isalnum() for c in text):
        out.append("mark-only")
    elif text.replace(",", "").isdigit():
        out.append("number-only")
    if text[-1] == ":":
        out.append("colon")
    if is_name(text):
        out.append("name-only")
    return out


def _size(width: int) -> str:
    if width < TINY:
        return "tiny"
    if width < SHORT:
        return "short"
    if width < PROSE:
        return "middling"
    if width < LONG:
        return "prose"
    return "long" if width < VERY_LONG else "very-long"


_MARKS = (
    ("crumb", _CRUMB.search),
    ("slug", _SLUG.match),
    ("pipes", _PIPES.search),
    ("numbered", _NUMBERED.match),
    ("bullet", _BULLET.match),
    ("clock", _CLOCK.match),
    ("handle", _HANDLE.search),
    ("rights", _RIGHTS.search),
)


def _marks(text: str, width: int) -> list[str]:
    """Signs that are no words: links, bullets, breadcrumbs, hash tags, `©`, `(L)`."""
    out = []
    if width < VERY_LONG:
        out = [name for name, found in _MARKS if found(text)]
        if len(_HASHTAG.findall(text)) > 1:
            out.append("hashtags")
        for name, pattern in (("link", _LINK), ("mail", _MAIL)):
            match = pattern.search(text)
            if match:
                whole = len(match.group()) >= _WHOLE * len(text)
                out.append(f"{name}-only" if whole else name)
    if _SIDES.search(text, 0, VERY_LONG):
        out.append("sides")
    if width >= SHORT and _PHOTO_TAIL.search(text, max(0, len(text) - PROSE)):
        out.append("photo-tail")
    if width >= SHORT and _DATED_TAIL.search(text, max(0, len(text) - PROSE)):
        out.append("dated-tail")
    if width >= SHORT and _CREDIT_TAIL.search(text):
        out.append("credit-tail")
    if len(_PERSONAL.findall(text, 0, 400)) > 1:
        out.append("personal")
    return out


def _cues(text: str, span: Span, hits: Sequence[Hit], stamps: Sequence[Stamp]) -> list[str]:
    """Cue words by how they stand in the line: the whole of it, its start, or in it."""
    letters = sum(map(len, _FORMAL_PART.split(text))) or 1
    covered: dict[str, int] = {}
    counts: dict[str, int] = {}
    starts, ends = set(), dict.fromkeys(("any",), 0)
    for hit in hits:
        group = _group(hit)
        if group is None or hit.span.start < ends.get(group, 0):
            continue
        size = sum(map(len, hit.entry.name.split()))
        counts[group] = counts.get(group, 0) + 1
        covered[group] = covered.get(group, 0) + size
        ends[group] = hit.span.end
        if hit.span.start - span.start <= 2:  # noqa: PLR2004 - a bracket or a bullet may come first
            starts.add(group)
        if hit.span.start >= ends["any"] and group != "name":
            covered["any"] = covered.get("any", 0) + size
            ends["any"] = hit.span.end
    out = [_form(group, size / letters, group in starts) for group, size in covered.items()]
    out += [f"{group}:twice" for group, count in counts.items() if count > 1]
    return out + _stamped(letters, covered, stamps)


def _stamped(letters: int, covered: dict[str, int], stamps: Sequence[Stamp]) -> list[str]:
    """Whether dates, with the words that belong to them, are what the line is for."""
    if not stamps:
        return []
    dated = sum(s.span.end - s.span.start for s in stamps)
    share = (dated + covered.get("stamp", 0)) / letters
    out = ["stamp" if share >= _STAMPED else "stamp-in"]
    if any(stamp.label for stamp in stamps):
        out.append("stamp-label")
    return out


def _group(hit: Hit) -> str | None:
    """The cue class a hit speaks for; None for words that say nothing of a line's role."""
    kind, value = hit.entry.kind, hit.entry.value
    if kind == "word":
        head, _, rest = value.partition(".")
        if head == "cue":
            return rest
        return head if head == "stamp" else None
    return "name" if kind in {"outlet", "domain", "signature"} else None


def _form(group: str, share: float, starts: bool) -> str:  # noqa: FBT001 - one of two facts of a hit
    if share >= _WHOLE:
        return f"{group}:whole"
    return f"{group}:start" if starts else f"{group}:in"
