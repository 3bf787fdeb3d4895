"""Meetings told by a verb alone: "security advisors of the three countries have met in Oslo"."""

from __future__ import annotations

from clipline.model import Span
from clipline.nouns import replace
from clipline.reading.accords.agreed_there import is_right_behind
from clipline.reading.accords.frames import Frame
from clipline.reading.accords.meets_last import find_met_last, is_its_topic
from clipline.reading.accords.peers import find_peer_talk
from clipline.reading.accords.phrases import Phrase
from clipline.reading.accords.portfolios import name_ministers
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.vocabulary import Hit

_PRESS = 30  # characters: "met this afternoon with reporters"
_SOON = 24  # characters: "are scheduled to " before "meet"
_BEFORE = r"\b{clause_break}[\n ]{its}[\n ](?:[\w-]+[\n ]){0,2}$"
_THEIRS = r"[\n ]{of}[\n ](?:{the}[\n ])?(?:[A-Z][\w']+[\n ]){0,3}$"
_TO_DISCUSS = r"^[^.;:]{0,120}[\n ]{infinitive}[\n ]{discuss}[\n ](?:[\w'-]+[\n ]){0,8}$"
_UPCOMING = 48  # characters from "upcoming" to its noun
_MARGIN = 64  # characters from before "on the sidelines of" to its noun
_HEDGED = r"\b{meeting_hedge}[ \n](?:{again}[ \n])?$"
_WHO_MET = r",[ \n]{whose_clause}[ \n]$"
_ONE_WORD = r"[ \n](?:{again}[ \n])?"  # "will next meet"
_ANOTHER = r"(?i:(?:{in} )?(?!{a}\b){another}\b)"
_REACH = 160  # characters from the people in office to the verb


def find_meetings(scene: Scene) -> list[Frame]:
    """A frame for each sentence in which people in office of several sides met, or their forces
    trained together.
    """
    out = []
    for index, sentence in enumerate(scene.sentences):
        for verb, status in _verbs(scene, sentence):
            if _is_free(scene, sentence, verb):
                one = _frame(sentence, index, verb, status)
                out.append(replace(one, further=_is_another(scene, sentence)))
        if (drilled := _drill_verb(sentence)) is not None:
            out.append(_frame(sentence, index, drilled, "held", "exercise"))
    return out


def _verbs(scene: Scene, sentence: Sentence) -> list[tuple[Span, str]]:
    """The verbs that tell of a meeting, each with how far it got."""
    if scene.order == "sov":
        return find_met_last(scene, sentence)
    ahead, met = _planned_verb(scene, sentence), _meeting_verb(scene, sentence)
    verbs = [(met if met != ahead else None, "held"), (ahead, "planned")]
    if met is None and ahead is None:
        verbs = [find_peer_talk(scene, sentence) or (None, "held")]
    return [(verb, status) for verb, status in verbs if verb is not None]


def _is_another(scene: Scene, sentence: Sentence) -> bool:
    """As in "In another hotel, health officials of both met", after the talks in one hotel."""
    return scene.grammar[_ANOTHER].match(scene.text, sentence.span.start) is not None


def _drill_verb(sentence: Sentence) -> Span | None:
    """As in "The coast guards of both trained together": an exercise, if no noun tells of it."""
    noun = any(h.entry.value == "exercise" for h in sentence.nouns)
    verbs = sentence.cues("drilled")
    return None if noun or not verbs or sentence.cues("verb.denied") else verbs[0].span


def _is_free(scene: Scene, sentence: Sentence, verb: Span) -> bool:
    """Whether no noun of the sentence tells of the same meeting."""
    bodies = [span for span, _ in sentence.agencies]
    nouns = [n.span for n in sentence.nouns if not any(b.covers(n.span) for b in bodies)]
    nouns = [noun for noun in nouns if not noun.overlaps(verb)]  # "会談し", "회담하고"
    return all(_is_beside(scene, sentence, noun, verb) for noun in nouns)


def _frame(
    sentence: Sentence, index: int, verb: Span, status: str, kind: str = "dialogue"
) -> Frame:
    phrase = Phrase(
        verb, verb, kind, None, None,
        definite=False, named=False, joint=False, between=False, following=False, light=False,
    )  # fmt: skip
    return Frame(phrase, sentence, index, status, "met", verb, 0.5, "met")


def find_returns(scene: Scene) -> list[Frame]:
    """A frame for each sentence in which those whom the text is about are to meet again: "They
    will next meet in Oslo in June", "acordaron volver a verse en julio".
    """
    out = []
    for index, sentence in enumerate(scene.sentences):
        verb = None if sentence.cues("verb.denied", "press") else _return_verb(scene, sentence)
        if verb is not None and all(
            _is_beside(scene, sentence, n.span, verb) for n in sentence.nouns
        ):
            out.append(_frame(sentence, index, verb, "planned"))
    return out


def find_earlier(scene: Scene) -> list[Frame]:
    """A frame for each sentence that tells when those of whom the text tells met before: "They had
    met in Oslo on 11 March".
    """
    out = []
    for index, sentence in enumerate(scene.sentences):
        alone = not sentence.cues("verb.denied") and not sentence.nouns
        verbs = sentence.cues("met_before")[:1] if alone else []
        out += [_frame(sentence, index, hit.span, "held") for hit in verbs]
    return out


def _return_verb(scene: Scene, sentence: Sentence) -> Span | None:
    """The verb of a meeting to come whose subject is both sides, "they", or left out."""
    verbs = [h.span for h in sentence.cues("returns")]
    plans = [h.span for h in sentence.cues("verb.planned", "verb.agreed")]
    for hit in sentence.cues("verb.met") if scene.order == "svo" else ():
        gaps = [scene.text[p.end : hit.span.start] for p in plans if p.end < hit.span.start]
        verbs += [hit.span] if any(scene.grammar[_ONE_WORD].fullmatch(g) for g in gaps) else []
    for verb in verbs:
        lead = Span(sentence.span.start, verb.start if scene.order == "svo" else sentence.span.end)
        who = sentence.cues("group", "pronoun", "official", "title.office")
        if scene.order == "sov" or any(lead.covers(h.span) for h in who):
            return verb
    return None


def _is_beside(scene: Scene, sentence: Sentence, noun: Span, verb: Span) -> bool:
    """Whether the noun tells of something else: a coming session, one before, one beside it, or
    what they agreed on.
    """
    agreed = any(verb.end <= h.span.start < noun.start for h in sentence.cues("verb.agreed"))
    start = sentence.span.start
    other = agreed or _is_upcoming(sentence, noun, verb) or _is_past(scene, noun, verb)
    topic = _is_topic(scene, noun, verb) or is_its_topic(scene, sentence, noun, verb)
    return other or topic or _is_where(scene, start, noun, verb)


def _is_where(scene: Scene, start: int, noun: Span, verb: Span) -> bool:
    """As in "met in Brno on the sidelines of a larger gathering", or so in front of a sentence that
    starts there.
    """
    gap = scene.text[noun.end : verb.start]
    fronted = noun.end < verb.start and (scene.order == "v2" or "," in gap)
    lead = scene.text[start if fronted else verb.end : noun.start]
    words = lead[-_MARGIN:].replace("\n", " ").lower()
    asides = (w.lower() for w in scene.words("aside") if " " in w)
    return any("," not in words.partition(aside)[2] for aside in asides if aside in words)


def _is_past(scene: Scene, noun: Span, verb: Span) -> bool:
    """As in "met in Brno, five months after their meeting in Vienna"."""
    lead = scene.text[verb.end : noun.start] if noun.start > verb.end else ""
    return scene.grammar[_BEFORE].search(lead) is not None


def _is_topic(scene: Scene, noun: Span, verb: Span) -> bool:
    """As in "met in Lima to discuss the prospect of a free trade agreement"."""
    lead = scene.text[verb.end : noun.start] if noun.start > verb.end else ""
    return scene.grammar[_TO_DISCUSS].search(lead) is not None


def _is_upcoming(sentence: Sentence, noun: Span, verb: Span) -> bool:
    """As in "met in Oslo and discussed the upcoming session": they met, and for another one."""
    near = Span(max(verb.end, noun.start - _UPCOMING), noun.start)
    return noun.start > verb.end and any(near.covers(h.span) for h in sentence.cues("verb.planned"))


def _planned_verb(scene: Scene, sentence: Sentence) -> Span | None:
    """As in "The defence ministers of Norway and Iceland are due to meet on Friday"."""
    if scene.order != "svo" or sentence.cues("verb.denied", "verb.considered"):
        return None
    office = [h.span.end for h in sentence.cues("official", "title.office")]
    for verb in sentence.cues("meets_ahead"):
        if any(end <= verb.span.start for end in office) and not sentence.cues("press"):
            return verb.span
    for verb in sentence.cues("verb.met"):
        near = Span(max(sentence.span.start, verb.span.start - _SOON), verb.span.start)
        plans = [h.span for h in sentence.cues("verb.planned") if near.covers(h.span)]
        people = [h for h in sentence.cues("official", "title.office") if h.span.end <= near.end]
        people = [h for h in people if _is_in_office(scene, h)]  # ships gather, too
        lead = Span(sentence.span.start, verb.span.start)
        next_to = any(not scene.text[plan.end : verb.span.start].strip() for plan in plans)
        if (
            next_to
            and (people or _are_bodies(scene, sentence, lead))
            and not sentence.cues("press")
        ):
            return verb.span
    return None


def _are_bodies(scene: Scene, sentence: Sentence, before: Span) -> bool:
    """As in "The Fisheries Council and the Harbour Board have met": two bodies right before it."""
    near = [(span, a.id) for span, a in sentence.agencies if before.covers(span)][-2:]
    several = len({id_ for _, id_ in near}) > 1
    if several and scene.grammar[_THEIRS].search(scene.text, before.start, near[0][0].start):
        return False  # "destroyers of the Norwegian Navy and the Icelandic Navy"
    return several and len(scene.text[near[-1][0].end : before.end].split()) <= 1


def _is_in_office(scene: Scene, hit: Hit) -> bool:
    word = hit.span.of(scene.text).lower().split()[-1]
    return hit.entry.value == "title.office" or word in name_ministers(scene.sheet.language)


def _meeting_verb(scene: Scene, sentence: Sentence) -> Span | None:
    """The verb, where people in office are its subject and nothing puts it off."""
    if sentence.cues("verb.denied"):
        return None
    for verb in sentence.cues("verb.met"):
        before = Span(max(sentence.span.start, verb.span.start - _REACH), verb.span.start)
        near = sentence.span if scene.order == "v2" else before  # "Am Montag traf Minister Nor …"
        people = [h for h in sentence.cues("official", "title.office") if near.covers(h.span)]
        lead = scene.text[before.start : before.end]
        hedged = scene.grammar[_HEDGED].search(lead) and not _is_told_beside(scene, sentence, verb)
        press = any(0 <= h.span.start - verb.span.end < _PRESS for h in sentence.cues("press"))
        if (
            (people or _are_bodies(scene, sentence, before))
            and not hedged
            and not press
            and not _needs_a_noun(scene, verb)
        ):
            return verb.span
    return None


def _is_told_beside(scene: Scene, sentence: Sentence, verb: Hit) -> bool:
    """As in "The ministers of both, who met in Oslo on Monday, spoke of kelp"."""
    start = sentence.span.start
    beside = scene.grammar[_WHO_MET].search(scene.text[start : verb.span.start]) is not None
    return beside and any(is_right_behind(scene, verb.span, day) for day in sentence.dates)


def _needs_a_noun(scene: Scene, verb: Hit) -> bool:
    """As in "was in Alta for talks", "joined the drill": the verb alone tells of no meeting."""
    words = verb.span.of(scene.text).lower()
    return words in scene.words("verb.joined") or words in scene.words("stays")
