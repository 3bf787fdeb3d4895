"""Who signs beside the outlet that they write for: `Jane Doe, Harbour News`, `dpa, Jane Doe`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipline.model import Span
from clipline.reading.text.function_words import every_language
from clipline.reading.text.names import (
    CAPITAL,
    HAN_NAME,
    LONGEST_LIST,
    Byline,
    Grammar,
    find_byline,
    find_sole_name,
    list_names,
)

_STROKES = " ,|/·-\u2013—"
_AFTER_OUTLET = rf"\.?|[,/|] ?{CAPITAL}[\w .'-]{{1,30}}"

_NAME = rf"(?=[^)】\]]{{3,7}}[)】\]]){HAN_NAME}"
BUREAU = re.compile(  # `(札幌支局・山田花子)`, `【山田花子】`: behind a bureau, or in such brackets
    r"(?:^|[.!?。][\"')»]? ?)"
    rf"(?:\([一-鿿ァ-ヿー]{{2,10}}[・=/、 ](?P<name>{_NAME})\)"
    rf"|[【\[](?:[一-鿿ァ-ヿー]{{2,10}}[・=/、 ])?(?P<alone>{_NAME})[】\]])$",
    re.MULTILINE,
)


_HOUSED = re.compile(r"\((?:[A-Z]{2,6}|[a-z]{2,5})/(?P<name>[^()/\n]{5,40})\) ")
_OPENING = re.compile(r"[\[【(<](?P<inner>[^\[\]【】()<>\n]{3,40})[\]】)>]")
# `[산업뉴스] 홍길동 기자 = `, `산업뉴스 홍길동 기자 | `: who writes may stand beside.
_BESIDE = re.compile(r"[\[【][^\[\]【】=\n]{2,20}[\]】] ?(?P<inner>[^=\[\]\n]{4,24}?) ?= ")
_BARRED = re.compile(r"(?P<inner>[가-힣][^\[\]【】()<>|=\n]{3,36}?) ?[|│ㅣ] ")


def find_housed(text: str) -> Span | None:
    """Who opens a report behind the letters of a house: `(HPA/Jane Doe) The harbours …`."""
    match = _HOUSED.match(text)
    named = match is not None and find_sole_name(match["name"]) is not None
    return Span(*match.span("name")) if match and named else None


def find_affiliated(
    text: str, outlets: Sequence[tuple[int, int]], grammar: Grammar
) -> Byline | None:
    """Who signs with the outlet named between those offsets: `Jane Doe, Harbour News, Oslo`."""
    if len(text) > LONGEST_LIST:
        return None
    for start, end in outlets:
        before, after = text[:start], text[end:]
        names = list_names(before.rstrip(_STROKES))
        parted = before.rstrip()[-1:] in tuple(",|/·-\u2013—")
        if names and parted and every_language()[_AFTER_OUTLET].fullmatch(after):
            return Byline(Span(0, len(text)), names, "byline-outlet")
        rest = after.lstrip(_STROKES) if not before.strip() and after[:1] in ",/|" else ""
        if rest and find_sole_name(rest):  # `dpa, Jane Doe`
            return Byline(
                Span(0, len(text)), (Span(len(text) - len(rest), len(text)),), "byline-outlet"
            )
        sign = grammar.sign_off.match(after) if not before.strip(" [(") else None
        if sign is not None:
            name = Span(end + sign.start("name"), end + sign.end("name"))
            return Byline(Span(0, len(text)), (name,), "byline-sign-off")
    return None


def took_photo(text: str, house: int) -> bool:
    """Whether a stroke without spaces stands before the house that begins there:
    `Jane Doe/Harbour Wire`.
    """
    before = text[max(0, house - 2) : house]
    return before[-1:] == "/" and before[:1].isalpha()


def find_opening_byline(text: str, grammar: Grammar) -> tuple[Span, ...]:
    """The names in brackets with which a report opens: `[홍길동 기자]`, an outlet's name aside."""
    match = _OPENING.match(text)
    byline = find_byline(match["inner"], grammar) if match else None
    for way in (_BESIDE, _BARRED):
        if byline is None and (match := way.match(text)) is not None:
            byline = find_byline(match["inner"], grammar)
    if match is None or byline is None:
        return ()
    names = list(byline.names)
    while len(names) > 1 and match["inner"][names[0].end : names[1].start] == " ":
        del names[0]
    start = match.start("inner")
    return tuple(Span(start + name.start, start + name.end) for name in names)
