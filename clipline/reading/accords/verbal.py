"""What verbs tell without a noun: who met, is to meet again, exercised, or agreed to do a thing."""

from __future__ import annotations

from collections.abc import Sequence

from clipline.nouns import replace
from clipline.reading.accords.deeds import find_accords, find_drills
from clipline.reading.accords.frames import Frame
from clipline.reading.accords.meetings import find_earlier, find_meetings, find_returns
from clipline.reading.accords.parties import Parties, find_parties, own_or_general
from clipline.reading.accords.phrases import SESSIONS
from clipline.reading.accords.readings import read_frame, when_of
from clipline.reading.accords.scene import Scene
from clipline.reading.accords.scheduled import or_scheduled
from clipline.reading.accords.telling import TWO_SIDES, Telling
from clipline.reading.dates import DateExpression


def find_met(scene: Scene, general: Parties, dates: list[DateExpression]) -> list[Telling]:
    """Meetings told by a verb, where the sentence names both sides."""
    frames = find_meetings(scene)
    read = [read_frame(scene, frame, general, when_of(scene, frame, dates)) for frame in frames]
    told = [telling for telling in read if telling is not None and telling.own >= TWO_SIDES]
    ahead = (replace(t, frame=or_scheduled(scene, t.frame, t.when)) for t in told)
    return [telling for telling in ahead if _are_two(scene, telling)]


def _are_two(scene: Scene, telling: Telling) -> bool:
    """Whether two sides are named, or one in office met another: "The minister received the
    fishermen in Oslo" tells of none.
    """
    sentence = telling.frame.sentence
    if find_parties(scene, sentence, telling.phrase.span).count >= TWO_SIDES:
        return True
    people = {h.span for h in sentence.cues("official", "title.office", "group")}
    apart = [s for s in people if not any(o != s and o.covers(s) for o in people)]
    return len(apart) >= TWO_SIDES or bool(
        scene.grammar[r"\b{counterpart}\b"].search(scene.text, *sentence.span)
    )


def find_met_again(
    scene: Scene, found: Sequence[Telling], general: Parties, dates: list[DateExpression]
) -> list[Telling]:
    """Meetings to come or before, and drills, of those who are named or of whom something has been
    told; each on a day of its own.
    """
    told = any(t.own >= TWO_SIDES for t in found)
    out = []
    for frame in (*find_returns(scene), *find_earlier(scene), *find_drills(scene)):
        when = when_of(scene, frame, dates)
        own = find_parties(scene, frame.sentence, frame.phrase.span)
        both = told and (frame.rule == "met" or bool(frame.sentence.cues("group")))
        if when[1] == "sentence" and (both or own.count >= TWO_SIDES):
            out.append(Telling(frame, own_or_general(own, general), own.count, *when))
    return out


def find_agreed(
    scene: Scene, found: Sequence[Telling], dates: list[DateExpression]
) -> list[Telling]:
    """What two agreed to do, where the text tells of no paper that says so, and of no session
    that came to it.
    """
    if any(t.phrase.kind not in SESSIONS or not t.ahead for t in found):
        return []
    told = ((f, find_parties(scene, f.sentence, f.phrase.span)) for f in find_accords(scene))
    of_two = [(f, own) for f, own in told if own.count >= TWO_SIDES]
    return [_agreed(scene, frame, own, dates) for frame, own in of_two[:1]]


def _agreed(scene: Scene, frame: Frame, own: Parties, dates: list[DateExpression]) -> Telling:
    return Telling(frame, own, own.count, *when_of(scene, frame, dates))
