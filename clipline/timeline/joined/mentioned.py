"""When a sentence that tells of nothing by itself is one more account of what another tells."""

from __future__ import annotations

from collections.abc import Sequence

from clipline.timeline.joined.weights import JOIN, MENTIONED
from clipline.timeline.told.moments import are_done, is_vaguer
from clipline.timeline.told.tellings import Telling

_ON_ITS_DAY = frozenset({"same day", "same last day", "same weekday before its dateline"})
_OF_ITS_KIND = frozenset({"same kind", "a paper of any kind", "a session of any kind"})
_VAGUE = frozenset({"a vaguer date holds the other", "a week holds the other"})
_OF_ONE = frozenset(
    {
        "told in the week after",
        "same day of the year",
        "same session number",
        "same named instrument",
        "same printed name",
    }
)


_SAME = frozenset(
    {
        "same people",
        "two of the people",
        "same subject",
        "same named instrument",
        "same printed name",
    }
)


def find_needed(a: Telling, b: Telling) -> float:
    """How much must speak for the two being one happening."""
    return MENTIONED if a.mention or b.mention else JOIN


def may_mention(a: Telling, b: Telling, reasons: Sequence[tuple[str, float]]) -> bool:
    """Whether a mention may be of what the other tells, if enough speaks for it: it calls it what
    the other does, if anything; and where it gives no day, it is news, or has its number or name,
    and as much speaks for it as for one that is told clearly.

    One that says neither what it was nor on which of several days must name the same people or
    the same thing: in the fortnight of an exercise a ship may call too.
    """
    told = {reason for reason, _ in reasons}
    if sum(weight for _, weight in reasons) < JOIN and told.isdisjoint(_ON_ITS_DAY):
        held = not (told.isdisjoint(_OF_ITS_KIND) or told.isdisjoint(_VAGUE))
        fits = held and (is_vaguer(a, b) or is_vaguer(b, a))
        if not (fits and are_done(a, b)):
            return False
    undated = "one has no date" in told and told.isdisjoint(_OF_ONE)
    vague = {"kind not told", "days that may be one"} <= told and told.isdisjoint(_SAME)
    return not (undated or vague) and "kindred kind" not in told


def is_told(group: Sequence[Telling]) -> bool:
    """Whether any of the group tells of it clearly; mentions alone make no happening."""
    return not all(telling.mention for telling in group)
