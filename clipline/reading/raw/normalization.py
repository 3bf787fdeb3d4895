"""A text made even for matching, with the way back to its own offsets.

Pasted pages carry CRLF, no-break spaces, zero-width characters, curly quotes, full-width
letters, spaces at line ends and decomposed Hangul. Were every rule to tolerate all of these, each
rule would be unreadable and some would forget one. Here they are evened out once; nearly all of it
keeps the length, so that offsets stay as they are, and where characters vanish `origin` maps each
offset back. The clipping's own text is never changed, and only its own offsets leave `reading/`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable
from functools import cache
from typing import TypeVar, cast

from clipline.model import Clipping, Span, Zone
from clipline.nouns import Noun
from clipline.partial_dates import PartialDate

V = TypeVar("V")

_SPACES = "\t\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_BREAKS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_SINGLE = "\u2018\u2019\u201a\u201b\u02bc\u0060\u00b4\u2032\uff07"
_DOUBLE = "\u201c\u201d\u201e\u201f\u2033\uff02"
# Soft hyphen, joiners, fillers, direction marks, variation selectors, byte order mark.
_IGNORED = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff"
)
_FULLWIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}

_EVEN = {
    **{chr(full): chr(half) for full, half in _FULLWIDTH.items()},
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_BREAKS, "\n"),
    **dict.fromkeys(_SINGLE, "'"),
    **dict.fromkeys(_DOUBLE, '"'),
}
_UNEVEN = re.compile(f"[{''.join(_EVEN)}]")
_AT_END = f"(?=[{_IGNORED}]*[\r\n{_BREAKS}])"
# Neither begun within a run of spaces nor given back from one: a million of them take no time.
_TRAILING = f"(?<![ {_SPACES}])[ {_SPACES}]++{_AT_END}"
_VANISHING = re.compile(f"\r\n|[\r{_IGNORED}\ud800-\udfff]|{_TRAILING}")
# The same, found in a third of the time.
_VANISHES = re.compile(f"[\r{_IGNORED}\ud800-\udfff]|[ {_SPACES}]{_AT_END}")

_DECOMPOSED = "[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|.[\u0300-\u036f\u3099\u309a]+"
CHANGING = f"{_VANISHING.pattern}|{_DECOMPOSED}"
_CHANGING = re.compile(CHANGING)


class Normalized(Noun, frozen=True):
    """An evened text. `origin[i]` is the offset in the source of its character i, and
    `origin[len(text)]` the source's length; None where the two are the same all along.
    """

    text: str
    origin: tuple[int, ...] | None = None

    @property
    def source_length(self) -> int:
        """How long the source is."""
        return len(self.text) if self.origin is None else self.origin[-1]

    def source_span(self, span: Span) -> Span:
        """The same stretch in the source's offsets."""
        if self.origin is None or span.start >= span.end:
            return span if self.origin is None else self._empty(span.start)
        return Span(self.origin[span.start], self.origin[span.end - 1] + self._width(span.end - 1))

    def _width(self, index: int) -> int:
        """How long the last character is in the source: a composed one is several."""
        assert self.origin is not None
        following = self.origin[index + 1] - self.origin[index]
        return following if self._composed(index) else 1

    def _composed(self, index: int) -> bool:
        return len(unicodedata.normalize("NFD", self.text[index])) > 1

    def _empty(self, at: int) -> Span:
        assert self.origin is not None
        return Span(self.origin[at], self.origin[at])


def normalize(source: str, marked: re.Pattern[str] | None = None) -> Normalized:
    """The source evened out: one kind of space, break and quote, composed, nothing invisible.

    Of a text with markup, `marked` finds the marks, which vanish (its group `mark`), and all that
    `CHANGING` does.
    """
    plain = marked is None and not _VANISHES.search(source)
    if plain and unicodedata.is_normalized("NFC", source):
        return Normalized(_evened_all(source))
    pieces: list[str] = []
    origin: list[int] = []
    at = 0
    for match in (marked or _CHANGING).finditer(source):
        start, end = match.span()
        piece = "" if match.lastgroup == "mark" else _evened(match.group())
        pieces += (source[at:start], piece)
        origin += range(at, start)
        # A break of two characters is at its last: what follows it is the next line's.
        first = end - 1 if piece == "\n" else start
        origin += [min(first + i, end - 1) for i in range(len(piece))]
        at = end
    pieces.append(source[at:])
    origin += range(at, len(source) + 1)
    return Normalized(_evened_all("".join(pieces)), tuple(origin))


def _evened_all(text: str) -> str:
    return _UNEVEN.sub(lambda m: _EVEN[m[0]], text)


def _evened(run: str) -> str:
    if run[0] == "\r":
        return "\n"
    return "" if _VANISHING.match(run) or run.isspace() else unicodedata.normalize("NFC", run)


def map_spans(value: V, normal: Normalized) -> V:
    """The same value, every span in it moved to the source's offsets, however deep it lies.

    Zones go on tiling the source: what vanished before a line's first character is that line's.
    """
    if isinstance(value, Span):
        return cast("V", normal.source_span(value))
    if isinstance(value, tuple):
        if value and isinstance(value[0], Zone):
            return cast("V", _tiled(value, normal))
        return cast("V", tuple([map_spans(item, normal) for item in value]))
    names = _fields_of(cast("Hashable", type(value)))
    if not names:
        return value
    return type(value)(*[map_spans(getattr(value, name), normal) for name in names])


@cache
def _fields_of(kind: Hashable) -> tuple[str, ...]:
    """The fields of a noun that may hold spans of a text, in order."""
    if not isinstance(kind, type) or not issubclass(kind, Noun) or kind in (Clipping, PartialDate):
        return ()
    return kind.__struct_fields__


def _tiled(zones: tuple[Zone, ...], normal: Normalized) -> tuple[Zone, ...]:
    ends = [normal.source_span(zone.span).end for zone in zones[:-1]]
    starts, ends = [0, *ends], [*ends, normal.source_length]
    spans = zip(zones, starts, ends, strict=True)
    return tuple([Zone(zone.role, Span(start, end), zone.reasons) for zone, start, end in spans])


def shown(words: str) -> str:
    """Words of a source as a value: composed, no invisible characters, single spaces, trimmed."""
    words = _VANISHING.sub(lambda m: " " if m.group()[0] == "\r" else "", words)
    return unicodedata.normalize("NFC", " ".join(words.split()))
