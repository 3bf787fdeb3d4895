"""What one side takes up alone: it supports a paper that stands, or joins a club."""

from __future__ import annotations

from clipline.model import Agency
from clipline.reading.accords.frames import Frame
from clipline.reading.accords.labels import named_label
from clipline.reading.accords.parties import Parties
from clipline.reading.accords.phrases import Phrase
from clipline.reading.accords.scene import Scene

_REACH = 80  # characters from who takes it up to the verb: a name with its title


def is_taken_up(scene: Scene, frame: Frame) -> bool:
    """Whether the sentence tells of one side's own step, and not of a new paper."""
    return frame.takes == "supported" or frame.phrase.head in scene.words("belonging")


def find_subject(frame: Frame) -> Parties | None:
    """Who takes it up: the last side named before the verb, a person in office for a country."""
    sentence, verb = frame.sentence, frame.verb
    sides: list[tuple[int, str | Agency]] = [(s.end, code) for s, code in sentence.officers]
    sides += [(h.span.end, h.entry.value) for h in sentence.countries]
    sides += [(s.end, agency) for s, agency in sentence.agencies]
    before = [(end, who) for end, who in sides if 0 <= verb.start - end <= _REACH]
    if not before:
        return None
    who = max(before, key=lambda pair: pair[0])[1]
    return Parties((who,)) if isinstance(who, str) else Parties((), (who,))


def support_label(scene: Scene, frame: Frame, before: list[Phrase]) -> str:
    """As in "Support for the Seaside Declaration"; "the declaration" is the one named last."""
    if frame.takes != "supported":
        return ""
    named = named_label(scene, frame.phrase) if frame.phrase.named else None
    for phrase in reversed(before):
        if named is None and phrase.named and phrase.kind == frame.phrase.kind:
            named = named_label(scene, phrase)
    return f"Support for the {named}" if named else ""
