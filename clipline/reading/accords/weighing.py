"""Agreements that no set form of words tells, weighed by what stands around their noun.

"A second memorandum, on old power stations, changed hands at the same table": no grammar of verb
and object foresees all of these. What the frames leave is weighed by plain signs, and is a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clipline.nouns import Noun, replace
from clipline.reading.accords.fits import is_fit
from clipline.reading.accords.frames import Frame, nearest_frame
from clipline.reading.accords.governing import UNDONE
from clipline.reading.accords.parties import Parties, find_parties
from clipline.reading.accords.phrases import BODIES, SESSIONS, Phrase
from clipline.reading.accords.scene import DENSE, Scene
from clipline.reading.accords.telling import TWO_SIDES, Telling
from clipline.reading.accords.wishes import is_unreal

# Logits of a ridge regression over the nouns that the frames leave: 520 on the annotated pages, of
# which 197 tell of an agreement of its own, and 831 in 1,113 texts and 253 whole pages of general
# news, which count as none, at 0.35 each. The threshold takes 147 of the 197, 27 others, 25 in that
# news, and 23 of 1,001 in as much of it that no weight was fitted on; fitted on half of the pages
# it takes 62 of 97 and 20 others on the other half.
_WEIGHTS = {
    "date": 1.65,
    "one in seven sentences": 1.25,
    "signed": 0.85,
    "a listed body": 0.75,
    "one in three sentences": 0.75,
    "article": 0.7,
    "joint": 0.65,
    "lead": 0.6,
    "year": 0.5,
    "near": 0.5,
    "named": 0.5,
    "a listed instrument": 0.45,
    "two sides in the text": 0.35,
    "numbered": 0.35,
    "ahead": 0.3,
    "three listed bodies": 0.15,
    "no verb": -0.35,
    "no side": -0.45,
    "announced": -0.55,
    "following": -0.55,
    "definite": -0.6,
    "nothing told": -0.65,
    "two told": -0.75,
    "quoted": -0.85,
    "its kind told": -1.2,
    "sentence told": -2.2,
}
_BIAS = -4.0
_THRESHOLD = -0.2  # a chance of 0.45
_DENSER = 0.3  # nouns of agreements for each sentence of the text
_LEAD = 3  # sentences
_NEAR = 40  # characters between noun and verb
_NEXT = 12  # characters: "set up another meeting"
_MADE = frozenset({"signed", "founded", "agreed", "announced"})
_SIGNED = ("signed", "signed")
_PAPERS = frozenset({"mou", "agreement", "treaty", "arrangement"})
_FEW = 3  # listed bodies: the text is of the archive's topic
_YEAR = re.compile(r"\d{4}")
_QUOTED = re.compile('["“”「]')
_TO_DISCUSS = r"\b{infinitive}[\n ]{discuss}[\n ](?:[\w'-]+[\n ]){0,6}$"
_ARTICLE = r"(?i:\b{another}[\n ])"


def find_weighed(
    scene: Scene,
    phrases: Sequence[Sequence[Phrase]],
    found: Sequence[Telling],
    general: Parties,
    frames: Sequence[tuple[Frame, bool]],
) -> Iterator[Frame]:
    """The nouns that tell of a further agreement more likely than not, each with the verb that
    governs it, or the next one; `frames` with whether they have told of one already.
    """
    taken = {frame.phrase.noun for frame, told in frames if told}
    signed = (f for f, told in frames if not told and (f.takes, f.status) == _SIGNED)
    passive = {f.phrase.noun: f for f in signed if f.rule == "subject"}
    text = signs_of_text(scene, general, found)
    for index, sentence in enumerate(scene.sentences):
        for phrase in phrases[index]:
            if phrase.noun in taken or is_unreal(scene, sentence, phrase):
                continue
            if any(h.span.covers(phrase.noun) for h in sentence.cues("verb.met")):
                continue  # "会談し、": told by the verb, where it is
            frame = nearest_frame(scene, sentence, phrase, index)
            if (governed := passive.get(phrase.noun)) is not None:
                frame = replace(governed, rule="weighed", score=0.0)
            if _is_discussed(scene, frame) or _is_arranged(frame):
                continue
            if _is_standing(scene, frame) or _is_where(scene, frame):
                continue
            if weigh(scene, frame, text) >= _THRESHOLD:
                yield _or_signed(frame)


def _or_signed(frame: Frame) -> Frame:
    """As in "a memorandum from 2014": a paper that is there, of which no verb tells, was signed."""
    told = frame.takes or frame.status != "announced" or frame.phrase.kind not in _PAPERS
    return frame if told else replace(frame, status="signed")


def _is_standing(scene: Scene, frame: Frame) -> bool:
    """As in "the Council said", "membership of the club": a body or a bond, and no happening."""
    phrase = frame.phrase
    if phrase.head in scene.words("tie") and frame.takes not in _MADE:
        return True
    if phrase.head in (*scene.words("training"), *scene.words("mercantile")):
        return True  # what a pact is about, most often
    if not frame.takes and phrase.head in scene.words("negotiated") and frame.status == "held":
        return not phrase.named and frame.score < 0  # "This includes talks about the budget"
    said = (h.span for h in frame.sentence.cues("means"))
    at = phrase.span.start
    if phrase.kind == "declaration" and any(s.start < at <= s.end + 1 for s in said):
        return True  # "dijo el Ejército en una declaración": what was said, and no paper
    bodily = phrase.kind == "committee" and not phrase.light and phrase.instrument is None
    intended = not is_fit(scene, phrase, frame.takes)
    return (bodily and phrase.ordinal is None) or (
        intended or phrase.head in scene.words("belonging")
    )


def _is_discussed(scene: Scene, frame: Frame) -> bool:
    """As in "visited the port to discuss a joint drill": what is to be talked about is none yet."""
    start, noun = frame.sentence.span.start, frame.phrase.noun.start
    return scene.grammar[_TO_DISCUSS].search(scene.text[start:noun]) is not None


def _is_arranged(frame: Frame) -> bool:
    """As in "won to set up a meeting with": to bring a session about is not to hold it."""
    start = frame.phrase.span.start
    brought = any(0 <= start - h.span.end <= _NEXT for h in frame.sentence.cues("verb.founded"))
    return brought and frame.phrase.kind in SESSIONS - BODIES and not frame.phrase.named


def _is_where(scene: Scene, frame: Frame) -> bool:
    """As in "The signing took place at a first meeting": where something else was held."""
    start = frame.phrase.span.start
    if frame.takes != "held" or frame.verb.end > start or frame.phrase.kind not in SESSIONS:
        return False
    words = scene.text[frame.verb.end : start].lower().split()
    small = {*scene.words("definite"), *scene.words("article")}
    while words and words[-1] in small:
        words.pop()
    places = {*scene.words("preposition")} - scene.grammar.words("of")
    return bool(words) and words[-1] in places


class TextSigns(Noun, frozen=True):
    """What is so of a whole text: whom it is about, what it has told, how much is of the topic.

    `density`: nouns of agreements for each sentence; `told`: tellings that name two sides.
    """

    two_sided: bool
    listed: int
    instruments: bool
    density: float
    told: int
    kinds: frozenset[str]
    sentences: frozenset[int]


def signs_of_text(scene: Scene, general: Parties, found: Sequence[Telling]) -> TextSigns:
    """The signs of a text in which these agreements have been told."""
    nouns = [n for s in scene.sentences for n in s.nouns]
    return TextSigns(
        two_sided=len(general.sides) >= TWO_SIDES,
        listed=len({a.id for s in scene.sentences for _, a in s.agencies if a.known}),
        instruments=any(n.entry.kind == "instrument" for n in nouns),
        density=scene.density,
        told=sum(t.own >= TWO_SIDES for t in found),
        kinds=frozenset(t.phrase.kind for t in found),
        sentences=frozenset(t.frame.index for t in found),
    )


def weigh(scene: Scene, frame: Frame, text: TextSigns) -> float:
    """How likely the noun tells of an agreement that no telling has yet, as a logit."""
    signs = {**_signs_of_phrase(scene, frame), **_signs_around(scene, frame, text)}
    signs |= _signs_of_whole(text)
    return _BIAS + sum(_WEIGHTS[name] for name, so in signs.items() if so)


def _signs_of_phrase(scene: Scene, frame: Frame) -> dict[str, bool]:
    phrase = frame.phrase
    lead = scene.text[max(frame.sentence.span.start, phrase.span.start - 8) : phrase.noun.start]
    left, right = sorted((frame.verb, phrase.noun))
    return {
        "article": scene.grammar[_ARTICLE].search(lead) is not None,
        "definite": phrase.definite,
        "named": phrase.named,
        "numbered": phrase.ordinal is not None,
        "following": phrase.following,
        "joint": phrase.joint,
        "near": bool(frame.takes) and right.start - left.end <= _NEAR,
        "no verb": frame.score < 0,
        "ahead": frame.takes == "planned" or _is_signing_ahead(frame),
        "signed": frame.status == "signed" or _is_signing_off(frame),
        "announced": frame.status == "announced",
    }


def _is_signing_ahead(frame: Frame) -> bool:
    """As in "approved the signing of a pact"."""
    return (frame.takes, frame.status) == ("signed", "planned") and not frame.phrase.named


def _is_signing_off(frame: Frame) -> bool:
    """As in "The signing of the pact was put off"."""
    return frame.takes == "signed" and frame.status in UNDONE


def _signs_around(scene: Scene, frame: Frame, text: TextSigns) -> dict[str, bool]:
    sentence = frame.sentence
    return {
        "date": bool(sentence.dates),
        "year": any(_YEAR.search(d.span.of(scene.text)) for d in sentence.dates),
        "no side": find_parties(scene, sentence, frame.phrase.span).count == 0,
        "lead": frame.index < _LEAD,
        "quoted": _QUOTED.search(scene.text, *sentence.span) is not None,
        "its kind told": frame.phrase.kind in text.kinds,
        "sentence told": frame.index in text.sentences,
    }


def _signs_of_whole(text: TextSigns) -> dict[str, bool]:
    return {
        "one in seven sentences": text.density >= DENSE,
        "one in three sentences": text.density >= _DENSER,
        "two sides in the text": text.two_sided,
        "a listed body": text.listed > 0,
        "three listed bodies": text.listed >= _FEW,
        "a listed instrument": text.instruments,
        "nothing told": not text.kinds,
        "two told": text.told >= TWO_SIDES,
    }
