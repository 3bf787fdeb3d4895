"""How far a verb says that its noun got: the verb's own word, and what stands beside it."""

from __future__ import annotations

from clipline.model import Span
from clipline.reading.accords.governing import MODAL, STATES
from clipline.reading.accords.hedges import find_hedges
from clipline.reading.accords.phrases import BODIES, ROUND, SESSIONS, Phrase
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.accords.signings import signing_status
from clipline.reading.accords.verb_last import is_aim, is_no_object
from clipline.reading.accords.wishes import is_unreal
from clipline.reading.vocabulary import Hit

DOCUMENT = {"signed": "signed", "force": "ongoing"} | dict.fromkeys(
    ("founded", "agreed", "announced", "reached", "supported"), "announced"
)
_STATEMENTS = frozenset({"joint_statement", "communique"})  # "A joint statement called for …"
_LONG_AFTER = r"(?i:\b{long_after}[ \n](?:{the}[ \n])?$)"
_AIM_REACH = 24  # characters from a paper to its signing: "(ACSA)の早期"
_TO_DO = r"\b{pattern.to_do}\b"


def status_of(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit, rule: str) -> str | None:
    """The status that the verb gives to the noun; None where it says nothing of it."""
    kind = verb.entry.value.removeprefix("verb.")
    hedges = find_hedges(scene, sentence, phrase, verb, rule)
    unreal = "denied" in hedges or (kind == "begun" and _is_long_before(scene, sentence, phrase))
    unreal = unreal or is_unreal(scene, sentence, phrase)
    if unreal or is_no_object(scene, sentence, phrase, verb, rule):
        return "planned" if _is_aimed_at(scene, sentence, phrase, verb) else None
    base = _base_status(scene, kind, phrase, verb.span.of(scene.text).lower())
    if kind in {"held", "signed"} and phrase.head in scene.words("exchange"):
        base = "signed"  # "an exchange of notes took place"
    told = signing_status(scene, sentence, phrase, verb) if kind == "signed" else None
    ending = rule == "subject" and phrase.kind in SESSIONS and _is_ending(scene, verb)
    if kind == "begun" and rule == "attribute" and _is_over(scene, sentence, phrase):
        told = "held"  # "4일 시작한 훈련이 7일 종료됐다"
    if base and "planned" in hedges and ending:
        told = "ongoing"  # "which will conclude on 16 July"
    if base is None or told is not None or kind in STATES:
        return told or base
    for state in ("cancelled", "postponed", "considered"):
        if state in hedges:
            return state
    if (
        kind == "agreed"
        and scene.order == "v2"
        and scene.grammar[_TO_DO].search(scene.text, phrase.noun.end, sentence.span.end)
    ):
        return _agreed("signed", phrase)
    if "agreed" in hedges:
        return _agreed(kind, phrase)
    ahead = kind == "agreed" and _is_to_come(scene, sentence, phrase, verb)
    return "planned" if "planned" in hedges or ahead else base


def _is_long_before(scene: Scene, sentence: Sentence, phrase: Phrase) -> bool:
    """As in "Two years after talks began": how long it took, and no news of the talks."""
    lead = scene.text[sentence.span.start : phrase.span.start]
    return scene.order == "svo" and scene.grammar[_LONG_AFTER].search(lead) is not None


def _is_aimed_at(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit) -> bool:
    """As in "協定の締結に向けた交渉の開始で一致した": two have agreed to come to it."""
    near = 0 <= verb.span.start - phrase.noun.end <= _AIM_REACH
    signed = verb.entry.value == "verb.signed" and phrase.kind not in SESSIONS
    return near and signed and is_aim(scene, verb) and bool(sentence.cues("verb.agreed"))


def _is_over(scene: Scene, sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a verb behind the noun says that it has ended."""
    after = (h.span for h in sentence.cues("verb.held") if h.span.start >= phrase.noun.end)
    return scene.order == "sov" and any(_starts(scene, s.of(scene.text), "ended") for s in after)


def _is_ending(scene: Scene, verb: Hit) -> bool:
    return _starts(scene, verb.span.of(scene.text).lower(), "ended")


def _is_to_come(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit) -> bool:
    """As in "agreed to draft a new memorandum", "指針を策定することで一致し": it was agreed to come
    to one.
    """
    between = Span(verb.span.start, phrase.span.start)
    if scene.order == "sov":
        behind = Span(phrase.noun.end, verb.span.start)
        return any(behind.covers(h.span) for h in sentence.cues("verb.planned"))
    plans = sentence.cues("verb.planned", "verb.considered")
    return any(between.covers(h.span) and h.span.end > verb.span.end for h in plans)


def _agreed(kind: str, phrase: Phrase) -> str:
    """What was agreed on stands; what was agreed to be done is still to come."""
    if kind == "announced" and phrase.kind not in SESSIONS:
        return "planned"  # "agreed to finalise the pact"
    signing = kind == "signed" and phrase.kind in {"mou", "agreement", "treaty", "arrangement"}
    return "planned" if signing or kind in {"held", "joined", "met"} else "announced"


def _base_status(scene: Scene, kind: str, phrase: Phrase, words: str) -> str | None:
    """What the verb by itself says of a document, a session or a standing body."""
    if kind in {"held", "ongoing"} and phrase.head in scene.words("carried_out"):
        return "announced"  # "注意喚起を行った"
    if kind in STATES:
        return None if scene.grammar[MODAL].fullmatch(words) else kind
    if phrase.kind in SESSIONS or phrase.kind == ROUND:
        return _session_status(scene, kind, phrase, words)
    if kind == "states":
        joint = phrase.kind == "guidance" and phrase.joint
        return "announced" if joint or phrase.kind in _STATEMENTS else None
    return DOCUMENT.get(kind)


def _session_status(scene: Scene, kind: str, phrase: Phrase, words: str) -> str | None:
    """What the verb by itself says of a session or a round of one."""
    ended = _starts(scene, words, "ended") and kind in {"signed", "announced"}
    if kind == "founded" and phrase.kind == "exercise":
        return "held"  # "launched a drill"
    talks = phrase.kind == "dialogue" and phrase.head.endswith(scene.words("negotiated"))
    new = phrase.named or phrase.joint or phrase.following  # "to set up a meeting" is none
    taking_part = kind == "joined" and words in scene.words("taking_part")
    if kind == "begun" or taking_part:
        return "ongoing" if phrase.kind == "exercise" else "held"
    if ended or (kind == "founded" and talks):
        return "held"  # "launched talks"
    if kind == "founded" and phrase.kind in BODIES:
        met = phrase.ordinal is not None or _starts(scene, words, "launched")
        return "held" if met else "announced"  # "the third meeting of a body set up in 1974"
    if kind in {"announced", "supported"} or (kind == "founded" and new):
        return "announced" if phrase.kind != "exercise" else None
    return "held" if kind in {"held", "joined", "met"} else None


def _starts(scene: Scene, words: str, name: str) -> bool:
    """Whether the verb's words begin as one of that list does."""
    return words.startswith(tuple(scene.grammar.words(name)))
