"""Talks told by whom in office one calls, visits or travels to see: "telefoneó a su par"."""

from __future__ import annotations

from clipline.model import Span
from clipline.reading.accords.scene import Scene, Sentence

_REACH = 90  # characters between the verb and its object
_WHOSE = 30  # characters between an office and its country
_COUNTERPART = r"(?<![\w-]){counterpart}(?![\w-])"
_OTHER_CLAUSE = r"[;:]|,[ \n]{clause_pronoun}[ \n]"
_URGED = r"(?:[ \n][\wÀ-ÿ'-]+){0,4}?[ \n]{urged_to}[ \n'][a-zà-ÿ]"  # "appelé … à la retenue"
_SPOKEN_OF = r"(?<!\w){spoken_of}[ \n](?:[\w-]+[ \n]){1,2}\Z"  # "habló de su colega"
_OFFICES = ("title.office", "head_of_state")


def find_peer_talk(scene: Scene, sentence: Sentence) -> tuple[Span, str] | None:
    """The verb and how far it got, where one in office calls or sees another one's counterpart,
    or those of several sides speak from afar.
    """
    if scene.order == "sov" or sentence.cues("verb.denied", "verb.considered", "press"):
        return None
    for verb, status in _verbs(sentence):
        peer = _peer(scene, sentence, verb)
        if peer is not None and _has_caller(scene, sentence, verb, peer):
            return verb, _or_undone(sentence) if status == "planned" else status
    return None


def _or_undone(sentence: Sentence) -> str:
    """As in "Her visit to Oslo, where she was to meet her counterpart, has been put off"."""
    undone = ("cancelled", "postponed")
    return next((status for status in undone if sentence.cues(f"verb.{status}")), "planned")


def _verbs(sentence: Sentence) -> list[tuple[Span, str]]:
    """The verbs that need such an object, with how far each got; of "to meet" another verb tells:
    "viajará para reunirse con", "est arrivé pour rencontrer".
    """
    verbs = [(h.span, "held") for h in sentence.cues("peers.done")]
    verbs += [(h.span, "planned") for h in sentence.cues("peers.ahead")]
    for hit in sentence.cues("peers.to_meet"):
        named = any(
            hit.span.start < n.span.start < n.span.end < hit.span.end for n in sentence.nouns
        )
        ahead = sentence.cues("peers.going", *(() if named else ("verb.planned",)))
        gone = sentence.cues("peers.gone")
        if any(h.span.end <= hit.span.start for h in ahead):
            verbs.append((hit.span, "planned"))
        elif any(h.span.end <= hit.span.start for h in gone):
            verbs.append((hit.span, "held"))
    return verbs


def _peer(scene: Scene, sentence: Sentence, verb: Span) -> Span | None:
    """Whom the verb is about: a counterpart, each other ("por teléfono", "reunirse"), or one in
    office of a named country.
    """
    after = _clause(scene, Span(verb.end, min(verb.end + _REACH, sentence.span.end)))
    before = Span(max(sentence.span.start, verb.start - _REACH), verb.start)
    areas = (after, before) if scene.order == "v2" else (after,)  # "um seinen Kollegen zu treffen"
    for area in areas:
        found = scene.grammar[_COUNTERPART].search(scene.text, area.start, area.end)
        if found is not None:
            spoken_of = scene.grammar[_SPOKEN_OF].search(scene.text, area.start, found.start())
            urged = spoken_of or _is_urged(scene, sentence, found.end())
            return None if area == after and urged else Span(*found.span())
    mutual = [h.span for h in sentence.cues("mutual")]
    each_other = (span for span in mutual if any(a.covers(span) for a in (verb, *areas)))
    return next(each_other, None) or _other_office(sentence, after)


def _clause(scene: Scene, after: Span) -> Span:
    stop = scene.grammar[_OTHER_CLAUSE].search(scene.text, after.start, after.end)
    return Span(after.start, stop.start()) if stop else after


def _other_office(sentence: Sentence, after: Span) -> Span | None:
    """As in "habló con el presidente de Brasil"."""
    sides = [h.span for h in sentence.countries if after.covers(h.span)]
    offices = (h.span for h in sentence.cues(*_OFFICES) if after.covers(h.span))
    near = [Span(span.start - _WHOSE, span.end + _WHOSE) for span in sides]
    return next((o for o in offices if any(span.overlaps(o) for span in near)), None)


def _is_urged(scene: Scene, sentence: Sentence, end: int) -> bool:
    """As in "a appelé son homologue à la retenue": a demand, and no call."""
    return scene.grammar[_URGED].match(scene.text, end, sentence.span.end) is not None


def _has_caller(scene: Scene, sentence: Sentence, verb: Span, peer: Span) -> bool:
    """Whether one in office is the subject, who is not the object: no chairman of a firm."""
    lead = Span(sentence.span.start, verb.start)
    near = sentence.span if scene.order == "v2" else lead
    people = [h.span for h in sentence.cues("official", *_OFFICES) if near.covers(h.span)]
    counterpart = scene.grammar[_COUNTERPART]
    theirs = [s for s in people if not s.overlaps(peer)]
    return any(counterpart.search(scene.text, *span) is None for span in theirs)
