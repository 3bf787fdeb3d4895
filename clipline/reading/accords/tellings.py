"""Several sentences on one agreement: which belong together, and which of them stands for it."""

from __future__ import annotations

from collections.abc import Sequence

from clipline.nouns import replace
from clipline.reading.accords.frames import Frame
from clipline.reading.accords.governing import UNDONE
from clipline.reading.accords.likeness import (
    dates_differ,
    is_background,
    is_beside,
    is_founding,
    is_history,
    is_its_course,
    is_leave,
    is_news,
    is_of_others,
    is_of_the_past,
    is_on_another_topic,
    is_signing,
    points_back,
    sides_differ,
    tells_only_a_year,
    topics_differ,
)
from clipline.reading.accords.phrases import BODIES, ROUND, SESSIONS
from clipline.reading.accords.scene import Scene
from clipline.reading.accords.series import (
    is_another_day,
    is_past_of_a_paper,
    is_to_sit,
    of_its_series,
    was_meant,
)
from clipline.reading.accords.telling import TWO_SIDES, Telling

_ISSUED = frozenset({"guidance", "joint_statement", "declaration", "communique"})
_OF_THE_DAY = (_ISSUED | {"statement_of_intent", "mou", "framework"}) - {"guidance"}  # at a meeting
_JUST, _PAPER_REACH = 3, 6  # sentences from a meeting to its statement, to a paper signed there
_MORE = 12  # further sentences kept as evidence
MOST = 200  # agreements; no page tells of so many, but a pasted list might


def add_telling(found: list[Telling], new: Telling) -> bool:
    """Joins it to the agreement it tells more of, or adds a new one where it may start one; says
    whether it did.
    """
    new = _of_its_paper(found, of_its_series(found, new))
    if is_past_of_a_paper(found, new) or any(_is_more(found, i, new) for i in range(len(found))):
        return True
    starts = _starts_one(new) or _is_told_first(found, new) or is_another_day(found, new)
    starts = starts or is_to_sit(found, new) or any(is_of_others(t, new) for t in found)
    starts = new.phrase.kind != ROUND and starts and len(found) < MOST
    found.extend((new,) if starts else ())
    return starts


def _is_more(found: list[Telling], index: int, new: Telling) -> bool:
    """Whether it tells more of that agreement, to which it is joined then."""
    old = found[index]
    if _is_first_meeting(old, new):
        _add_first_meeting(found, index, new)
    elif was_meant(old, new):
        found[index] = replace(old, more=(*old.more, new.frame.sentence.span)[:_MORE])
    elif _is_signed_leave(old, new):
        found[index] = _signed_now(old, new)
    elif _is_same(old, new):
        found[index] = joined(old, new)
    else:
        return False
    return True


def _add_first_meeting(found: list[Telling], index: int, new: Telling) -> None:
    """The first meeting beside its body, where the sides set it up themselves; alone, where the
    body is still to come or a paper provides for it.
    """
    old = found[index]
    phrase = replace(new.phrase, kind=old.phrase.kind, ordinal=1, definite=False)
    meeting = replace(new, frame=replace(new.frame, phrase=phrase), parties=old.parties)
    if old.ahead or old.own < TWO_SIDES:
        found[index] = meeting
    else:
        found.append(meeting)


def add_before(found: list[Telling], new: Telling) -> bool:
    """Puts it before a later telling that only points back to it, and says whether one does."""
    for index, old in enumerate(found):
        near = 0 < old.frame.index - new.frame.index <= _JUST
        if is_background(old, new) and dates_differ(old, new):
            continue  # "A protocol was signed on Monday. It adds to the accord of 2021"
        if near and old.phrase.definite and points_back(new.phrase.kind, old.phrase.kind):
            told = (old.frame.sentence.span, *old.more)
            dated = old if old.when else new
            found[index] = replace(new, when=dated.when, rule=dated.rule, more=told[:_MORE])
            return True
    return False


def add_meeting(found: list[Telling], new: Telling) -> None:
    """A meeting or drill without a noun is told only where no session of its day stands for it."""
    for index, old in enumerate(found):
        alike = old.ahead == new.ahead and not (topics_differ(old, new) or new.frame.further)
        alike = alike and (old.phrase.kind == "exercise") == (new.phrase.kind == "exercise")
        if old.phrase.kind in SESSIONS and alike and not dates_differ(old, new):
            found[index] = joined(old, new)
            return
    found.append(new)


def dated_by_meeting(found: list[Telling], telling: Telling) -> Telling:
    """A joint statement bears the day of the session or signing that the text told just before."""
    if telling.when is not None or telling.phrase.kind not in _OF_THE_DAY or telling.ahead:
        return telling
    if telling.frame.status in {*UNDONE, "ongoing"}:
        return telling  # "A memorandum was put off", "is under negotiation": it has no day
    before = [t for t in found if 0 <= telling.frame.index - t.frame.index <= _JUST and not t.ahead]
    news = [t for t in before if t.rule != "dated" and not t.past and not is_leave(t)]
    dated = [t for t in news if t.when is not None]
    return replace(telling, when=dated[-1].when, rule="same-day") if dated else telling


def dated_there(scene: Scene, found: Sequence[Telling], telling: Telling) -> Telling:
    """As in "At the meeting they also signed a pact": it bears the day of that meeting."""
    if telling.when is not None or telling.ahead or telling.phrase.kind in SESSIONS:
        return telling
    if not telling.frame.sentence.cues("there"):
        return telling
    index = telling.frame.index
    near = [t for t in found if 0 <= index - t.frame.index <= _PAPER_REACH and not t.ahead]
    sessions = [t for t in near if t.when is not None and t.phrase.kind in SESSIONS]
    if sessions:
        return replace(telling, when=sessions[-1].when, rule="same-day")
    before = scene.sentences[max(0, index - 2) : index]
    days = [d for s in before for d in s.dates if d.date.day is not None]
    return replace(telling, when=days[-1], rule="same-day") if len(days) == 1 else telling


def _is_signed_leave(old: Telling, new: Telling) -> bool:
    """As in "The cabinet approved the agreement. It was signed in Oslo on 3 May": one paper,
    whose day is that of the signing.
    """
    leave, back = is_leave(old), points_back(old.phrase.kind, new.phrase.kind)
    return leave and back and is_signing(new) and not sides_differ(old, new)


def _signed_now(old: Telling, new: Telling) -> Telling:
    """The paper as it was told first, with the day on which it was signed."""
    frame = replace(old.frame, status="signed", takes="signed")
    parties = max((old, new), key=_party_weight).parties
    more = (*old.more, new.frame.sentence.span, *new.more)[:_MORE]
    return replace(old, frame=frame, parties=parties, when=new.when, rule=new.rule, more=more)


def _starts_one(new: Telling) -> bool:
    """As in "the agreement" that points back: it starts none, unless it is supported anew."""
    if new.frame.takes == "supported" and new.when is not None:
        return True
    if new.frame.rule == "dated":
        return True  # "the joint declaration of 12 May 2025": its date is its name
    if new.frame.rule == "attended" and new.when is not None and new.own >= TWO_SIDES:
        return True  # "After the meeting of the commission on 12 May, X and Y published …"
    if new.frame.status in {"postponed", "cancelled"} and new.when is not None:
        return True  # "the exercise planned for May was called off"
    if new.phrase.between and new.when is not None and new.own >= TWO_SIDES:
        return True  # "the agreement between X and Y, signed on 3 May"
    ended = new.frame.takes == "signed" and new.phrase.kind == "dialogue"  # negotiations concluded
    return not new.phrase.definite or ((new.phrase.owned or ended) and new.own >= TWO_SIDES)


def _is_told_first(found: list[Telling], new: Telling) -> bool:
    """As in "The accord that frees the catch was signed on 3 May", "The advisory that the two
    issued on 3 May", "The drill of the two ran from 3 to 7 May": nothing before it is meant, or
    only what came later, "They renewed their agreement. The agreement, signed in 2019, …".
    """
    session = new.phrase.kind in SESSIONS and new.frame.takes in {"held", "begun", "met", "ongoing"}
    issued = new.frame.takes == "announced" and new.phrase.kind in _ISSUED
    joint = new.phrase.joint and new.phrase.kind in BODIES and len(new.parties.sides) >= TWO_SIDES
    told = issued or new.frame.takes == "signed" or (session and (joint or new.own >= TWO_SIDES))
    done = told and not new.ahead
    back = [t for t in found if points_back(t.phrase.kind, new.phrase.kind)]
    if new.frame.status == "planned" and new.frame.takes in {"signed", "begun", "held"}:
        return new.when is not None and new.rule == "sentence" and not back
    meant = any(not _came_later(t, new) for t in back)
    before = [t for t in found if not session or t.phrase.kind in SESSIONS]
    opens = new.frame.takes == "signed" or (session and new.frame.rule == "subject")
    first = new.own >= TWO_SIDES and opens and not before
    dated = new.when is not None and new.rule == "sentence"
    off = new.frame.status in UNDONE and new.own > 0 and not back  # "The talks were called off"
    return off or (done and (dated or first) and not meant)


def _of_its_paper(found: list[Telling], new: Telling) -> Telling:
    """As in "They renewed their pact on kelp. The first pact, signed in 2019, …": it is on kelp."""
    if not new.phrase.definite and new.phrase.ordinal is None:
        return new
    later = (t for t in found if t.phrase.kind == new.phrase.kind and _came_later(t, new))
    paper = next(later, None)
    return new if paper is None else replace(new, of=paper.frame)


def _came_later(old: Telling, new: Telling) -> bool:
    """Whether what was told first was done on a later day than what is said to have been signed."""
    first = new.when.date.first if new.when is not None else None
    if old.ahead and first is not None and new.rule == "sentence" and is_signing(new):
        return True  # "will draft a new pact. The pact, signed in 2006, …"
    then = old.when.date.first if old.when is not None and not old.ahead else None
    told = new.frame.rule in {"subject", "dated"} and new.frame.takes == "signed"
    later = first is not None and then is not None and first < then
    return told and later and dates_differ(old, new)


def _is_first_meeting(old: Telling, new: Telling) -> bool:
    """As in "It sets up a committee. Its first meeting will be held in May"."""
    founded = old.frame.takes in {"founded", "planned"} and old.phrase.kind in BODIES
    sits = new.phrase.kind in {"dialogue", ROUND, old.phrase.kind}
    first = new.phrase.ordinal == 1 and new.phrase.owned and sits
    return founded and first and new.ahead


def _is_same(old: Telling, new: Telling) -> bool:
    a, b = old.phrase, new.phrase
    if is_history(old, new):
        return True
    if new.frame.takes == "force" and old.frame.status == "considered":
        return False  # what is in force is not what is only thought of
    if dates_differ(old, new) or is_background(old, new) or is_beside(old, new):
        return False
    newly = new.frame.status in UNDONE and old.frame.status not in UNDONE
    if newly and new.when and not old.when:
        return False  # "the exercise planned for May was called off": not the one that is planned
    if b.definite:
        sat = not old.ahead and is_to_sit([old], new)
        other = is_of_others(old, new)
        return points_back(a.kind, b.kind) and not (sat or other or _came_later(old, new))
    return not (
        a.kind != b.kind
        or (a.ordinal and b.ordinal and a.ordinal != b.ordinal)
        or (a.instrument and b.instrument and a.instrument != b.instrument)
        or (a.kind == "other" and a.head != b.head)
        or _is_another_session(old, new)
        or is_of_the_past(old, new)
        or (old.frame.status in UNDONE and new.frame.status == "held")  # "delayed by talks held"
        or is_on_another_topic(old, new)
        or (not a.instrument and not b.instrument and sides_differ(old, new))
    )


def _is_another_session(old: Telling, new: Telling) -> bool:
    """What is planned is not what was held, and a promise of a body is not its meeting."""
    a, b = old.phrase, new.phrase
    numbered = a.following or b.following or a.ordinal or b.ordinal
    if a.kind not in SESSIONS and new.ahead and not old.ahead:
        return True  # "A further accord is being studied"
    if old.ahead != new.ahead:
        return bool(numbered) or "attended" in {old.frame.rule, new.frame.rule}
    return a.kind in BODIES and {old.frame.status, new.frame.status} == {"announced", "held"}


def joined(old: Telling, new: Telling) -> Telling:
    """The telling with more to it stands; the other is further evidence."""
    weightier = new.weight > old.weight and not new.phrase.definite
    first, second = (new, old) if weightier else (old, new)
    spans = dict.fromkeys([*first.more, second.frame.sentence.span, *second.more])
    more = tuple(s for s in spans if s != first.frame.sentence.span)[:_MORE]
    when, rule = first.when, first.rule
    history = is_history(old, new) or is_news(first, second)
    vague = when is None or rule == "report" or tells_only_a_year(first, second)
    told = (first.when is None or second.rule != "report") and (first.ahead or not second.ahead)
    told = told and (vague or is_its_course(first, second)) and not is_founding(first, second)
    if second.when is not None and not history and told:
        when, rule = second.when, second.rule
    parties = max((first, second), key=_party_weight).parties
    return replace(
        first, frame=_joined_frame(first, second), parties=parties, when=when, rule=rule, more=more
    )


def _party_weight(telling: Telling) -> tuple[bool, bool, int]:
    """Both sides; papers are signed by bodies, sessions held by countries, or two named bodies."""
    parties, bodies = telling.parties, len(telling.parties.agencies)
    whole = bodies >= TWO_SIDES and not parties.countries
    bodies = -bodies if telling.phrase.kind in SESSIONS and not whole else bodies
    return (parties.count >= TWO_SIDES, telling.own >= TWO_SIDES, bodies)


def _joined_frame(first: Telling, second: Telling) -> Frame:
    """The first frame with the other's instrument, and its status where that has gone further."""
    instrument = first.phrase.instrument or second.phrase.instrument
    frame = replace(first.frame, phrase=replace(first.phrase, instrument=instrument))
    told = not second.ahead and second.frame.score >= 0  # by a verb, and not by default
    further = first.ahead and told and not second.phrase.definite
    signed = first.frame.status == "announced" and is_signing(second) and not is_leave(first)
    alike = first.phrase.kind == second.phrase.kind or first.phrase.kind not in SESSIONS | _ISSUED
    signed = signed and alike and second.frame.rule != "dated"
    return replace(frame, status=second.frame.status) if further or signed else frame
