"""Which of several wires that sign with the same letters is meant: `(ANP)`, `(CNA)`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from clipline.config import Config, OutletEntry
from clipline.model import Span
from clipline.reading.text.sheet import Sheet
from clipline.reading.vocabulary import Hit


def settle_credit(sheet: Sheet, hits: Sequence[Hit], place: Span | None = None) -> Hit | None:
    """The first of these hits. Where the same words are several wires', the one at home in that
    place, else in the country and language of which the page tells most.
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
    told = Counter(hit.entry.value for hit in sheet.hits_of("country", "adjective", "capital"))

    def weigh(hit: Hit) -> tuple[bool, int, bool]:
        wire = wires[hit.entry.value]
        named = told[wire.country or ""]
        return wire.country in there, named, wire.lang == sheet.language.code

    return max(rivals, key=weigh)


@cache
def _wires(config: Config) -> dict[str, OutletEntry]:
    return {outlet.name: outlet for outlet in config.outlets}
