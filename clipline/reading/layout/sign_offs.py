"""Lines that sign without a reporter's name above the text, or add one below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipline.model import Span
from clipline.reading.text.function_words import every_language
from clipline.reading.vocabulary import Hit

_WIDEST = 200  # characters: a longer line that says so is a paragraph
# `Doe reported from Oslo.`, `Jane Doe and John Roe in Bergen contributed to this report.`
_SIGNED_OFF = (
    r"(?:[A-ZÀ-Þ][\w'.-]*|[a-z]{2,4})(?:,? (?:[A-ZÀ-Þ][\w'.-]*|[a-z]{2,6})){0,9}"
    r" {cue.signed_off}"
)
# `By: Staff writer, with HPA`, `By Agencies`: it signs as a byline does, and no one by name
_BY_NOBODY = r"(?:{signs_glued}|(?i:{byline.before})(?<=:)) ?:? ?(?i:{byline.nobody})(?:,|$)"
_TAIL = 80  # characters of a line's end
_REPORTER = (
    r"[.。] ?/ ?(?:[가-힣]{2,6}=)?[가-힣]{2,4} ?{byline.after}"
    r"(?: ?\(?[\w.+-]{2,40}@[\w.-]{4,40}\)?)?$"
)
_SIGNS = 16  # characters: the editors' signs after a wire's name
_PARTNER = re.compile(r" [A-Z][A-Z ]{2,30}/$")  # `THE HERALD/HARBOR WIRE`
_STOPS = frozenset(".!?。\"'")
_TOWN = re.compile(r", [A-ZÀ-Þ][\w'-]*(?: [A-ZÀ-Þ][\w'-]*){0,2}")


def ends_with_credit(text: str, span: Span, hits: Sequence[Hit]) -> bool:
    """`… the ministry added. PTI KVR SZM`: a wire and its editors' signs after the last stop."""
    credit = next((h for h in reversed(hits) if h.entry.kind == "credit"), None)
    if credit is None or span.end - credit.span.end > _SIGNS:
        return False
    before = _PARTNER.sub("", text[: credit.span.start - span.start]).rstrip(" -\u2013—")
    return before[-1:] in _STOPS and text[credit.span.end - span.start :].strip(" ).").isupper() | (
        span.end - credit.span.end <= 1
    )


def is_by_nobody(text: str) -> bool:
    """Whether a line is a byline without a name."""
    return every_language()[_BY_NOBODY].match(text) is not None


def is_reporters(text: str) -> bool:
    """`… in autumn. /홍길동 기자`: who wrote it signs behind the last sentence."""
    return every_language()[_REPORTER].search(text, max(0, len(text) - _TAIL)) is not None


def is_signed_off(text: str) -> bool:
    """Whether a line that says who helped begins with who did."""
    return len(text) <= _WIDEST and every_language()[_SIGNED_OFF].match(text) is not None


def is_desk(text: str, line: Span, outlet: Span) -> bool:
    """`Harbor News, Oslo` under who signs: the outlet and from where it is told."""
    return outlet.start == line.start and _TOWN.fullmatch(text, outlet.end, line.end) is not None
