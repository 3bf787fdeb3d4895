"""Which of several wires that sign with the same letters is meant: `(ANP)`, `(CNA)`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from clipline.config import Config, OutletEntry
from clipline.model import Span
from clipline.reading.text.sheet import Sheet
from clipline.reading.vocabulary import Hit

_PLACE = 2  # mentions of a country: a wire reports from home and, less often, from abroad


def settle_credit(sheet: Sheet, hits: Sequence[Hit], place: Span | None = None) -> Hit | None:
    """The first of these hits. Where the same words are several outlets', a wire, and of wires the
    one at home where the page tells most of, a dateline's place counting for several.
    """
    if not hits:
        return None
    rivals = [
        hit for hit in hits if (hit.span, hit.entry.kind) == (hits[0].span, hits[0].entry.kind)
    ]
    if len(rivals) == 1:
        return rivals[0]
    wires = _wires(sheet.config)
    there = {hit.entry.value for hit in sheet.hits_in(place, "capital", "country")} if place else ()
    told = sheet.count_of("country", "adjective", "capital")

    def weigh(hit: Hit) -> tuple[bool, int, bool]:
        wire = wires[hit.entry.value]
        named = told[wire.country or ""] + _PLACE * (wire.country in there)
        return wire.wire, named, wire.lang == sheet.language.code

    return max(rivals, key=weigh)


@cache
def _wires(config: Config) -> dict[str, OutletEntry]:
    return {outlet.name: outlet for outlet in config.outlets}
