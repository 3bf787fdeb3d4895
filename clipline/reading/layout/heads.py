"""Lines that are headlines for the sake of what stands under them: a standfirst, tools."""

from __future__ import annotations

from collections.abc import Sequence

from clipline.reading.layout.lines import Line
from clipline.reading.text.ages import is_age
from clipline.reading.text.marks import HEADLINE, LONG

_NO_TITLE = frozenset({"sentence", "short-sentence", "cells", "crumb", "byline", "stamp", "pipes"})
_SHORTEST = 25  # columns: what stands over tools and is shorter is a section's name


def is_headed(three: Sequence[Line]) -> bool:
    """Whether under a line stands one sentence, and under that who signs or when."""
    if len(three) <= 2 or "sentence" not in three[1].features or three[1].width > LONG:  # noqa: PLR2004
        return False
    line, deck, signed = three
    if (
        deck.dateline is not None
        or line.width < HEADLINE[0]
        or not _NO_TITLE.isdisjoint(line.features)
    ):
        return False
    told = signed.byline is not None or "stamp" in signed.features or is_age(signed.text)
    return told and not any(name.endswith((":whole", ":start")) for name in line.features)


def is_passed_on(three: Sequence[Line]) -> bool:
    """Whether a title stands right over what prints it or passes it on."""
    line, *below = three
    if "headlike" not in line.features or line.width < _SHORTEST:
        return False
    if any(name in _NO_TITLE or name.endswith(":whole") for name in line.features):
        return False
    tools = ["nav:whole" in n.features or "share:whole" in n.features for n in below]
    return any("share:whole" in n.features for n in below) and all(tools)
