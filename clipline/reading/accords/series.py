"""Rounds and next meetings: of which session of the text they are one more."""

from __future__ import annotations

from collections.abc import Sequence

from clipline.nouns import replace
from clipline.reading.accords.likeness import dates_differ, sides_differ
from clipline.reading.accords.phrases import BODIES, ROUND, SESSIONS, Phrase
from clipline.reading.accords.telling import TWO_SIDES, Telling

_NUMBER = 12  # characters of a number before its noun: "fourteenth "
_SITS = frozenset({"planned", "met", "held", "begun"})
_FEW = 3  # words of what a bare number is said of
_LONG = 120  # days between one edition and the next, or from talks to what came of them


def of_its_series(found: Sequence[Telling], new: Telling) -> Telling:
    """A round with the kind of the session it is one of; any other telling as it is.

    A body that opens its own sentence tells the kind; sessions told before are asked otherwise.
    """
    if (kind := _own_body(new) or _body_before(new)) is not None:
        phrase = replace(new.phrase, kind=kind, definite=False)
        return replace(new, frame=replace(new.frame, phrase=phrase))
    if (body := _same_number(found, new)) is not None:
        return _of_kind(body, new)
    if new.phrase.kind == ROUND or _is_next_meeting(new.phrase) or _is_another(found, new.phrase):
        new = _one_more(found, new)
    if new.phrase.kind == ROUND and new.phrase.ordinal is not None:
        new = _of_its_body(new)
    if _is_next_edition(found, new):
        new = replace(new, frame=replace(new.frame, phrase=replace(new.phrase, definite=False)))
    return new


def was_meant(old: Telling, new: Telling) -> bool:
    """As in "was put off … It was to have been signed on Monday": what did not come then."""
    off = old.frame.status in {"postponed", "cancelled"} and new.frame.status == "planned"
    sides = set(old.parties.sides), set(new.parties.sides)
    same = old.phrase.kind == new.phrase.kind and bool(sides[0] & sides[1])
    return off and same and bool(new.frame.sentence.cues("meant"))


def is_past_of_a_paper(found: Sequence[Telling], new: Telling) -> bool:
    """As in "Talks began in 2008", long before the agreement: how it came about."""
    bare = new.phrase.kind == "dialogue" and new.phrase.span == new.phrase.noun
    own = new.phrase.named or new.phrase.following or new.phrase.between or new.own > 0
    vague = new.when is not None and new.when.date.day is None
    vague = vague and new.frame.status in {"held", "ongoing"}
    if not bare or not vague or own:
        return False
    papers = [t for t in found if t.phrase.kind not in SESSIONS]
    return any(t.when is None or _days_between(new, t) > _LONG for t in papers)


def is_another_day(found: list[Telling], new: Telling) -> bool:
    """As in "The commission had met in Oslo on 24 April 2023", "It last met in March", "At the
    talks in Oslo in March": the same body or talks on another day, or in another month.
    """
    met = new.phrase.kind in SESSIONS and new.frame.takes in {"met", "held"}
    at = new.phrase.kind == "dialogue" and new.frame.rule == "attended"
    if not (met or at) or new.when is None or new.rule != "sentence":
        return False
    if at and new.phrase.definite and new.when.date.month is not None:
        same = [t for t in found if t.phrase.kind == new.phrase.kind]
        return bool(same) and all(t.when and dates_differ(t, new) for t in same)
    if (new.when.date.month is None) == (new.phrase.kind in BODIES):
        return False  # "Last year's dialogue was held in Oslo"
    same = [t for t in found if t.phrase.kind == new.phrase.kind]
    exact = new.when.date.day is not None
    return bool(same) and (exact or all(t.when and dates_differ(t, new) for t in same))


def is_to_sit(found: Sequence[Telling], new: Telling) -> bool:
    """As in "The committee will meet in Oslo in June": of the two that the text has told of, on a
    day of its own, whatever was told of the body before.
    """
    dated = new.when is not None and new.rule == "sentence"
    sits = new.phrase.kind in SESSIONS and new.frame.takes in _SITS
    two = new.own >= TWO_SIDES or any(t.own >= TWO_SIDES for t in found)
    theirs = new.phrase.joint and new.phrase.owned  # "Their joint commission meets in June"
    two = two or (theirs and len(new.parties.sides) >= TWO_SIDES)
    return dated and sits and new.frame.status == "planned" and two


def _days_between(earlier: Telling, later: Telling) -> int:
    """How long after the one the other is; none where a day is not known."""
    first = earlier.when.date.last if earlier.when else None
    last = later.when.date.first if later.when else None
    return (last - first).days if first is not None and last is not None else 0


def _is_next_edition(found: Sequence[Telling], new: Telling) -> bool:
    """As in "will host the exercise in 2026", after that of 2025: one more of its kind."""
    ahead = new.frame.status == "planned" and new.rule == "sentence" and new.own > 0
    if not ahead or not new.phrase.definite or new.phrase.kind not in SESSIONS:
        return False
    held = [t for t in found if t.phrase.kind == new.phrase.kind and not t.ahead]
    days = [_days_between(t, new) for t in held]
    return any(d > 0 and d + _lasts(new) > _LONG for d in days)


def _lasts(telling: Telling) -> int:
    """How many days its date leaves open: a year's, a month's, none."""
    date = telling.when.date if telling.when else None
    if date is None or date.first is None or date.last is None:
        return 0
    return (date.last - date.first).days


def _one_more(found: Sequence[Telling], new: Telling) -> Telling:
    """As in "The second round will be held in June": of which session it is one more."""
    before = [t for t in found if t.phrase.kind in SESSIONS - {"exercise"}]
    if not before and new.phrase.kind == ROUND:
        before = [t for t in found if t.phrase.kind == "exercise"]
    another = (
        new.phrase.following or new.phrase.ordinal is not None or _is_of_other_days(before, new)
    )
    if before and another:
        last = _last_held(before)
        new = _of_kind(last, new)
        if last.phrase.ordinal is not None and new.phrase.ordinal is not None:
            new = _another_number(last, new)
    elif new.phrase.following and not before and found:
        phrase = replace(new.phrase, kind="dialogue")
        new = replace(new, frame=replace(new.frame, phrase=phrase))
    return new


def _is_of_other_days(before: Sequence[Telling], new: Telling) -> bool:
    """As in "Last year's session took place in Brno": when it was tells that it is another."""
    told = new.phrase.kind == ROUND and new.when is not None and new.rule == "sentence"
    return told and all(t.when is not None and dates_differ(t, new) for t in before)


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


def _is_another(found: Sequence[Telling], phrase: Phrase) -> bool:
    """As in "The commission held its eighth meeting. At the seventh meeting, a year ago, …"."""
    bare = phrase.kind == "dialogue" and phrase.ordinal is not None and not phrase.between
    if not bare or phrase.instrument is not None or phrase.noun.start - phrase.span.start > _NUMBER:
        return False
    numbers = {t.phrase.ordinal for t in found if t.phrase.kind in BODIES} - {None}
    return bool(numbers) and phrase.ordinal not in numbers


def _same_number(found: Sequence[Telling], new: Telling) -> Telling | None:
    """As in "will hold the second working group. The second meeting, …": the body that has told of
    its meeting by the same number.
    """
    phrase = new.phrase
    bare = phrase.kind == "dialogue" and phrase.ordinal is not None and not phrase.between
    if not bare or phrase.instrument is not None:
        return None
    if phrase.noun.start - phrase.span.start > _NUMBER:
        return None
    bodies = (t for t in found if t.phrase.kind in BODIES and not sides_differ(t, new))
    return next((t for t in bodies if t.phrase.ordinal == phrase.ordinal), None)


def _own_body(new: Telling) -> str | None:
    """As in "A committee of X and Y will hold its first session": the kind of the body that sits,
    where it opens the sentence.
    """
    phrase, sentence = new.phrase, new.frame.sentence
    numbered = phrase.ordinal is not None and phrase.instrument is None
    if phrase.kind not in {ROUND, "dialogue"} or not numbered or new.own < TWO_SIDES:
        return None
    if phrase.kind != ROUND and not phrase.owned:
        return None
    first = next(iter(sentence.nouns), None)
    if first is None or first.entry.value not in BODIES:
        return None
    verbs = (h.span for h in sentence.words if h.entry.value.startswith("verb."))
    opens = not any(span.end <= first.span.start for span in verbs)
    return first.entry.value if opens and first.span.end < new.frame.verb.start else None


def _body_before(new: Telling) -> str | None:
    """As in "作業部会については、来月にも次回会合を開く": the body that meets again."""
    first = next(iter(new.frame.sentence.nouns), None)
    follows = new.phrase.following and new.phrase.kind == "dialogue"
    if first is None or not follows or first.span.end > new.phrase.span.start:
        return None
    return first.entry.value if first.entry.value in BODIES else None


def _of_its_body(new: Telling) -> Telling:
    """As in "The joint committee of X and Y held its 12th session": whose session it is."""
    sits = [h.entry.value for h in new.frame.sentence.nouns if h.entry.value in SESSIONS]
    if not sits or new.own < TWO_SIDES:
        return new
    phrase = replace(new.phrase, kind=sits[0], definite=False)
    return replace(new, frame=replace(new.frame, phrase=phrase))


def _of_kind(before: Telling, new: Telling) -> Telling:
    phrase = replace(new.phrase, kind=before.phrase.kind)
    bare = any(h.span == phrase.noun for h in new.frame.sentence.words)  # "The twelfth was held"
    short = bare and len(before.phrase.head.split()) <= _FEW
    label = f"{phrase.head.capitalize()} {before.phrase.head}" if short else new.label
    frame = replace(new.frame, phrase=phrase)
    return replace(new, frame=frame, parties=before.parties, label=label)


def _another_number(before: Telling, new: Telling) -> Telling:
    """As in "The committee will hold its 13th session", after the 12th: "its" points to no other
    telling then.
    """
    if before.phrase.ordinal == new.phrase.ordinal:
        return new
    phrase = replace(new.phrase, definite=False)
    return replace(new, frame=replace(new.frame, phrase=phrase))
