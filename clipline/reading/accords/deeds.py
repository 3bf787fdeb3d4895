"""Drills and accords told by a verb alone: "trained side by side", "agreed to share data"."""

from __future__ import annotations

from clipline.model import Span
from clipline.reading.accords.frames import Frame
from clipline.reading.accords.phrases import Phrase
from clipline.reading.accords.scene import Scene, Sentence

_NEAR = 70  # characters from "trained" to "together"
_WHOSE = 90  # characters from the first of two countries to what their forces did
_FORCES = r"(?<!\w){forces}(?!\w)"
_THEIR_OWN = r"[ \n]{its}[ \n]"
_TOGETHER = r"(?i:(?<!\w){together}(?!\w))"
_ONE_WORD = r"[ \n](?:{again}[ \n])?"  # "will then train"
_PLANS = ("verb.planned", "verb.agreed")
_NO_DEED = ("verb.denied", "verb.considered", "wish", "unreal", "judged", "lacking")
_VAGUE = r"(?:[ \n](?:[^,.;]{0,24}[ \n])?{vague_deed}(?!\w)|[ \n]{that_clause}(?!\w))"
_VAGUE_BEFORE = r"{vague_deed}[^、。,.]{0,12}$"


def find_drills(scene: Scene) -> list[Frame]:
    """A frame for each sentence that tells by a verb alone that two exercise together."""
    out = []
    for index, sentence in enumerate(scene.sentences):
        told = any(noun.entry.value == "exercise" for noun in sentence.nouns)
        if told or sentence.cues("verb.denied", "drilled"):
            continue
        for verb, status in _drilling_verbs(scene, sentence):
            near = Span(max(sentence.span.start, verb.start - _NEAR), verb.end + _NEAR)
            end = min(near.end, sentence.span.end)
            together = scene.grammar[_TOGETHER].search(scene.text, near.start, end)
            if together or _are_forces(scene, sentence, verb):
                out.append(_frame(sentence, index, verb, "exercise", status))
                break
    return out


def _drilling_verbs(scene: Scene, sentence: Sentence) -> list[tuple[Span, str]]:
    verbs = [(h.span, "planned") for h in sentence.cues("drills.ahead")]
    verbs += [(h.span, "held") for h in sentence.cues("drills.done")]
    plans = [h.span.end for h in sentence.cues(*_PLANS)]
    for hit in sentence.cues("drills.bare"):
        gaps = [scene.text[end : hit.span.start] for end in plans if end < hit.span.start]
        if any(scene.grammar[_ONE_WORD].fullmatch(gap) for gap in gaps):
            verbs.append((hit.span, "planned"))
    return verbs


def _are_forces(scene: Scene, sentence: Sentence, verb: Span) -> bool:
    """As in "The coast guards of both countries practised boarding", "The two forces drilled": the
    forces of two, named here or before.
    """
    lead = Span(max(sentence.span.start, verb.start - _WHOSE), verb.start)
    forces = scene.grammar[_FORCES].search(scene.text, lead.start, lead.end)
    near = {h.entry.value for h in sentence.countries if lead.covers(h.span)}
    if forces is None:
        return False
    if scene.grammar[_THEIR_OWN].match(scene.text, verb.end):
        return False  # "The two forces trained their dogs": each its own
    theirs = Span(*forces.span())
    both = any(h.span.covers(theirs) and lead.covers(h.span) for h in sentence.cues("group"))
    return both or (len(near) > 1 and _is_of_two(scene, sentence, verb))


def find_accords(scene: Scene) -> list[Frame]:
    """A frame for each sentence that tells by a verb alone what two have agreed to do."""
    out = []
    for index, sentence in enumerate(scene.sentences):
        topics = scene.words("training")  # "agreed on rules for the training of crews"
        told = any(h.span.of(scene.text).lower() not in topics for h in sentence.nouns)
        if told or sentence.cues(*_NO_DEED):
            continue
        verb = min((h.span for h in sentence.cues("verb.agreed")), default=None)
        if verb is None or _is_vague(scene, sentence, verb):
            continue
        if _is_of_two(scene, sentence, verb):
            out.append(_frame(sentence, index, verb, "agreement", "announced"))
    return out


def _is_of_two(scene: Scene, sentence: Sentence, verb: Span) -> bool:
    """As in "Norway and Iceland agreed to", "Oslo and Rabat agreed to": both stand before it."""
    named = [(h.span, h.entry.value) for h in sentence.countries]
    named += [(span, agency.id) for span, agency in sentence.agencies]
    before = {who for span, who in named if scene.order == "sov" or span.end <= verb.start}
    return len(before) > 1


def _is_vague(scene: Scene, sentence: Sentence, verb: Span) -> bool:
    """As in "agreed to deepen their ties", "협력을 강화하기로 합의했다": nothing that is done."""
    if scene.order == "sov":
        lead = Span(sentence.span.start, verb.start).of(scene.text)
        return scene.grammar[_VAGUE_BEFORE].search(lead) is not None
    return scene.grammar[_VAGUE].match(scene.text, verb.end, sentence.span.end) is not None


def _frame(sentence: Sentence, index: int, verb: Span, kind: str, status: str) -> Frame:
    phrase = Phrase(
        verb, verb, kind, None, None,
        definite=False, named=False, joint=False, between=False, following=False, light=False,
    )  # fmt: skip
    takes = "held" if kind == "exercise" else "agreed"
    return Frame(phrase, sentence, index, status, "deed", verb, 0.5, takes)
