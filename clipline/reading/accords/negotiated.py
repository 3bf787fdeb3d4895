"""Talks that are no meeting of one day: they go on, or they are on a paper that is to come."""

from __future__ import annotations

from clipline.nouns import replace
from clipline.reading.accords.frames import Frame
from clipline.reading.accords.heads import noun_kind
from clipline.reading.accords.scene import Scene
from clipline.reading.dates import DateExpression

_PAPERS = frozenset({"agreement", "treaty", "mou", "arrangement", "statement_of_intent"})
_ON_A_PAPER = (
    r"(?:[ \n][^.,;:()]{1,60}?)?[ \n]{negotiating}[ \n](?!{the}[ \n])(?:[^.,;:()]{1,40}[ \n])?"
)
_OPENED = frozenset({"begun", "founded", "agreed", "ongoing", "considered"})
# How far the paper is, by how far the talks on it are.
_OF_THE_PAPER = {"held": "ongoing", "announced": "planned"}


def as_negotiated(scene: Scene, frame: Frame, when: DateExpression | None) -> Frame:
    """The frame; that of the paper, where talks on one were opened or closed: "Negotiations on a
    fishery agreement are under way"; ongoing, where talks began in a month or year: "Talks began
    last year".
    """
    if frame.phrase.kind != "dialogue" or frame.phrase.head not in scene.words("negotiated"):
        return frame
    status = _status_of_paper(frame)
    if status is not None and (kind := _paper(scene, frame)) is not None:
        return replace(frame, phrase=replace(frame.phrase, kind=kind), status=status)
    vague = when is not None and when.date.day is None and when.date.week is None
    alone = len(frame.sentence.dates) == 1  # "began in 2008, were broken off in 2013"
    since = frame.takes == "begun" and frame.status == "held" and vague and alone
    return replace(frame, status="ongoing") if since else frame


def _status_of_paper(frame: Frame) -> str | None:
    """None where the talks are a meeting: "held talks on an agreement on Tuesday"."""
    if frame.takes in _OPENED or frame.status == "ongoing":
        return _OF_THE_PAPER.get(frame.status, frame.status)
    ended = frame.takes in {"signed", "announced"} and frame.status in {"held", "announced"}
    return "announced" if ended else None


def _paper(scene: Scene, frame: Frame) -> str | None:
    """The kind of the paper that the talks are on, where they are on a new one."""
    at = frame.phrase.noun.end
    hits = (h for h in frame.sentence.nouns if h.span.start >= at)
    paper = next((h for h in hits if noun_kind(scene, h) in _PAPERS), None)
    if paper is None:
        return None
    gap = scene.text[at : paper.span.start]
    return noun_kind(scene, paper) if scene.grammar[_ON_A_PAPER].fullmatch(gap) else None
