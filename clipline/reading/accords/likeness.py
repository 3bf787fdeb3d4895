"""What may make two tellings one: their kinds, sides and days, and how far each has got."""

from __future__ import annotations

from collections.abc import Sequence

from clipline.partial_dates import PartialDate
from clipline.reading.accords.phrases import BODIES, ROUND, SESSIONS
from clipline.reading.accords.telling import TWO_SIDES, Telling
from clipline.reading.dates import DateExpression


def is_leave(telling: Telling) -> bool:
    """Whether a cabinet or parliament approves it, which is not to sign it."""
    return telling.frame.takes == "allowed"


def is_signing(telling: Telling) -> bool:
    """Whether it says that a paper was signed."""
    done = (telling.frame.takes, telling.frame.status) == ("signed", "signed")
    return done and telling.phrase.kind not in SESSIONS


def points_back(a: str, b: str) -> bool:
    """As in "the meeting", "the agreement": of which kinds they may be said."""
    if b in {"dialogue", ROUND}:
        return a in SESSIONS
    if (a, b) == ("agreement", "framework"):
        return True  # "the framework agreement"
    return a == b or (b in {"agreement", "treaty"} and a not in SESSIONS)


def sides_differ(old: Telling, new: Telling) -> bool:
    """Whether each names a side that the other has not."""
    a, b = set(old.parties.sides), set(new.parties.sides)
    return bool(a and b) and not (a <= b or b <= a)


def is_on_another_topic(old: Telling, new: Telling) -> bool:
    """As in "an agreement on burns", "Last spring they signed an agreement on the exchange of
    blood": two papers, where each says what it is about and no day makes them one.
    """
    dated = old.when is not None and new.when is not None
    again = dated and not (_is_new_paper(old) and _is_new_paper(new))
    return topics_differ(old, new) and not (old.ahead or new.ahead or again)


def _is_new_paper(telling: Telling) -> bool:
    """As in "signed an agreement on cod": said to be signed, as if nothing had been told of it."""
    told = is_signing(telling) and telling.frame.rule == "object"
    return told and not telling.phrase.definite and telling.phrase.kind not in SESSIONS


def is_of_others(old: Telling, new: Telling) -> bool:
    """As in "X and Y signed a pact on kelp. … U and V signed the accord": other bodies sign
    another paper.
    """
    bodies = [{a.id for a in t.parties.agencies} for t in (old, new)]
    several = min(map(len, bodies)) >= TWO_SIDES and bodies[0].isdisjoint(bodies[1])
    return several and is_signing(new) and new.own >= TWO_SIDES


def topics_differ(old: Telling, new: Telling) -> bool:
    """Whether both say what they are about, or whose ministers met, and nothing of it is one."""
    return bool(old.topic and new.topic) and not old.topic & new.topic


def dates_differ(old: Telling, new: Telling) -> bool:
    """Whether no reading of the one's day suits the other's; a day of report suits any before."""
    a, b = old.when, new.when
    if a is None or b is None:
        return False
    if "report" in {old.rule, new.rule}:
        return _is_still_to_come(old, new) or _is_still_to_come(new, old)
    if _covers(a, b) or _covers(b, a):
        return False
    readings = {b.date.date_only, *(x.date_only for x in b.alternatives)}
    own = {a.date.date_only, *(x.date_only for x in a.alternatives)}
    return not any(_compatible(x, y) for x in own for y in readings)


def _is_still_to_come(reported: Telling, other: Telling) -> bool:
    """As in "said on 3 May that they had met. … They will meet in June": not what was reported."""
    a, b = reported.when, other.when
    if reported.rule != "report" or reported.ahead or a is None or b is None:
        return False
    last, first = a.date.last, b.date.first
    return last is not None and first is not None and first > last


def _covers(several: DateExpression, one: DateExpression) -> bool:
    """As in "signed on 9 May", "at a meeting held from 4 to 9 May": one day of several."""
    first, day = several.date.first, one.date.first
    last = several.end.last if several.end is not None else None
    if first is None or last is None or day is None or one.date.day is None:
        return False
    return one.end is None and first <= day <= last


def _compatible(a: PartialDate, b: PartialDate) -> bool:
    pairs = ((a.year, b.year), (a.month, b.month), (a.day, b.day))
    return all(x is None or y is None or x == y for x, y in pairs)


def is_of_the_past(old: Telling, new: Telling) -> bool:
    """As in "have signed a pact. … On 3 May 2013 they signed a pact": what is told undated is news,
    the other one is not.
    """
    done = not old.ahead and not new.ahead
    untold = old.when is None or old.rule == "report"
    return done and new.past and untold and new.rule == "sentence"


def is_told_again(found: Sequence[Telling], new: Telling) -> bool:
    """As in "will meet in May … He said that the two will hold a meeting in May"."""
    if not new.ahead or new.phrase.kind not in SESSIONS or new.phrase.ordinal is not None:
        return False
    kind, day = new.phrase.kind, new.when.date if new.when is not None else None
    told = (t for t in found if t.ahead and t.phrase.kind == kind and t.when is not None)
    return any(t.when is not None and t.when.date == day for t in told)


def is_background(old: Telling, new: Telling) -> bool:
    """A paper told by its date alone is another one than that which is signed now."""
    a, b = old.phrase, new.phrase
    dated = {old.frame.rule, new.frame.rule} & {"dated"}
    named = a.instrument is not None and a.instrument == b.instrument
    return bool(dated) and old.frame.rule != new.frame.rule and not (named or b.kind in SESSIONS)


def is_news(first: Telling, second: Telling) -> bool:
    """As in "signed a protocol. The protocol leans on one of 2016": what is told to be done is
    news, and its day not that of long before.
    """
    deed = first.frame.takes in {"signed", "announced"} and first.frame.rule == "object"
    return deed and not first.ahead and second.past


def is_beside(old: Telling, new: Telling) -> bool:
    """As in "signed an accord on kelp and an accord on tides", "They also signed an accord"."""
    return new.frame.further or (new.frame.beside and old.frame.verb == new.frame.verb)


def is_founding(first: Telling, second: Telling) -> bool:
    """As in "held the second session of the group. The group was launched in May"."""
    founded = second.frame.takes == "founded" != first.frame.takes
    return founded and first.phrase.kind in BODIES and first.frame.status == "held"


def is_history(old: Telling, new: Telling) -> bool:
    """As in "held talks on Thursday. The meeting had been set for 4 July and was put off": what
    was done in the end had another day before.
    """
    put_off = new.frame.status == "postponed" and new.phrase.definite
    done = not old.ahead and old.frame.status not in {"postponed", "cancelled"}
    if not put_off or not done or not points_back(old.phrase.kind, new.phrase.kind):
        return False
    first = new.when.date.first if new.when else None
    last = old.when.date.first if old.when else None
    return first is not None and last is not None and first < last


def tells_only_a_year(first: Telling, second: Telling) -> bool:
    """As in "met on Tuesday. It was their second meeting this year": the day is told too."""
    year, day = first.when, second.when
    if year is None or day is None or day.date.day is None or first.rule != "sentence":
        return False
    held = {first.frame.status, second.frame.status} == {"held"}
    return held and year.date.month is None and year.date.week is None


def is_its_course(first: Telling, second: Telling) -> bool:
    """As in "ended the drill on 14 May. The drill, held from 3 to 14 May": all its days."""
    if first.when is None or second.when is None or first.phrase.kind != "exercise":
        return False
    return _covers(second.when, first.when)
