"""Rounds and next meetings: of which session of the text they are one more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from clipline.reading.phrases import ROUND, SESSIONS, Phrase
from clipline.reading.telling import TWO_SIDES, Telling


def of_its_series(found: Sequence[Telling], new: Telling) -> Telling:
    """A round with the kind of the session it is one of; any other telling as it is."""
    if new.phrase.kind == ROUND or _is_next_meeting(new.phrase):
        new = _one_more(found, new)
    if new.phrase.kind == ROUND and new.phrase.ordinal is not None:
        new = _of_its_body(new)
    return new


def _one_more(found: Sequence[Telling], new: Telling) -> Telling:
    """As in "The second round will be held in June": of which session it is one more."""
    before = [t for t in found if t.phrase.kind in SESSIONS - {"exercise"}]
    if not before and new.phrase.kind == ROUND:
        before = [t for t in found if t.phrase.kind == "exercise"]
    if before and (new.phrase.following or new.phrase.ordinal is not None):
        last = _last_held(before)
        new = _of_kind(last, new)
        if last.phrase.ordinal is not None and new.phrase.ordinal is not None:
            new = _another_number(last, new)
    elif new.phrase.following and not before and found:
        phrase = replace(new.phrase, kind="dialogue")
        new = replace(new, frame=replace(new.frame, phrase=phrase))
    return new


def _last_held(before: Sequence[Telling]) -> Telling:
    """The session that a next one follows: the latest of those that were held, if any were."""
    held = [t for t in before if t.frame.status in {"held", "ongoing"}] or before
    dates = [t.when.date.first if t.when is not None else None for t in held]
    known = [date for date in dates if date is not None]
    return held[dates.index(max(known))] if len(known) == len(held) else held[-1]


def _is_next_meeting(phrase: Phrase) -> bool:
    """As in "A second meeting", "Its sixth meeting": of the group that the text has named."""
    more = phrase.following or (phrase.owned and (phrase.ordinal or 1) > 1)
    return more and phrase.instrument is None and phrase.kind == "dialogue"


def _of_its_body(new: Telling) -> Telling:
    """As in "The joint committee of X and Y held its 12th session": whose session it is."""
    sits = [h.entry.value for h in new.frame.sentence.nouns if h.entry.value in SESSIONS]
    if not sits or new.own < TWO_SIDES:
        return new
    phrase = replace(new.phrase, kind=sits[0], definite=False)
    return replace(new, frame=replace(new.frame, phrase=phrase))


def _of_kind(before: Telling, new: Telling) -> Telling:
    phrase = replace(new.phrase, kind=before.phrase.kind)
    return replace(new, frame=replace(new.frame, phrase=phrase), parties=before.parties)


def _another_number(before: Telling, new: Telling) -> Telling:
    """As in "The committee will hold its 13th session", after the 12th: "its" points to no other
    telling then.
    """
    if before.phrase.ordinal == new.phrase.ordinal:
        return new
    phrase = replace(new.phrase, definite=False)
    return replace(new, frame=replace(new.frame, phrase=phrase))
