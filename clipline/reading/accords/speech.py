"""What is said in quotation marks: who speaks of a paper speaks of the one that is told of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipline.nouns import replace
from clipline.reading.accords.frames import Frame
from clipline.reading.accords.likeness import dates_differ, is_signing, topics_differ
from clipline.reading.accords.scene import Scene
from clipline.reading.accords.telling import Telling

_CLOSES = {"«": "»"}  # any other mark closes what it opened
_CONTRACTS = frozenset({"mou", "agreement", "treaty", "arrangement", "framework"})
_LINE = 2000  # characters in front of a word; a longer line is no speech
_MORE = 12  # further sentences kept as evidence
_SOON = 10  # days from a signing to what is said of it, and to its print
# What may open a speech: no figure's inches, no year's "'90s", no plural's "ministries'".
_OPENS = re.compile(r"(?<!\d)\"|«|(?<!\w)'(?=[^\W\d])")
_MARK = re.compile(r"[\"«»]|(?<!\w)'(?=\w)|(?<=[\w.,!?])'(?!\w)")


def is_spoken(scene: Scene, frame: Frame) -> bool:
    """Whether its noun and its verb stand in one pair of quotation marks."""
    first, last = sorted((frame.phrase.noun, frame.verb))
    line = scene.text.rfind("\n", max(0, first.start - _LINE), first.start) + 1
    if (line == 0 and first.start > _LINE) or scene.order == "sov":
        return False
    opened = ""
    for mark in _MARK.finditer(scene.text, line, last.end):
        if mark.start() > first.start:
            return False  # it closes before the verb, or opens behind the noun
        if opened:
            opened = "" if mark.group() == _CLOSES.get(opened, opened) else opened
        elif _OPENS.match(scene.text, mark.start()):
            opened = mark.group()
    return bool(opened)


def add_spoken(scene: Scene, found: list[Telling], new: Telling) -> bool:
    """Adds what is said of a paper to the telling of it, and says whether it did.

    As in "'Today's signing of the accord shows our trust', she said": `today` is the day on which
    she spoke, and it may be any kind of paper that she calls it.
    """
    at = _spoken_of(found, new) if is_spoken(scene, new.frame) else None
    if at is not None:
        more = (*found[at].more, new.frame.sentence.span)
        found[at] = replace(found[at], more=more[:_MORE])
    return at is not None


def _spoken_of(found: Sequence[Telling], new: Telling) -> int | None:
    """Which of the tellings it speaks of; None where of another one, or where its day is news."""
    if new.phrase.kind not in _CONTRACTS or new.frame.further:
        return None
    for index, old in enumerate(found):
        if not is_signing(old) or old.phrase.kind not in _CONTRACTS or not _is_then(old, new):
            continue
        news = old.when is None and new.when is not None and old.phrase.kind == new.phrase.kind
        theirs = set(new.parties.sides) <= set(old.parties.sides)
        other = news or topics_differ(old, new) or not theirs
        return None if other else index
    return None


def _is_then(old: Telling, new: Telling) -> bool:
    """Whether the day that is spoken of may be that of the signing."""
    if new.past and not old.past:
        return False
    if new.when is None or old.when is None or new.when.rule != "day":
        return not dates_differ(old, new)
    first, then = new.when.date.first, old.when.date.first
    return first is None or then is None or 0 <= (first - then).days <= _SOON
