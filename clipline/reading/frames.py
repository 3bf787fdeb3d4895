"""Frames of agreements: a noun (memorandum, talks) with the verb that tells how far it got."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clipline.model import Span
from clipline.reading.dates import DateExpression
from clipline.reading.phrases import ROUND, SESSIONS, Phrase, find_phrases
from clipline.reading.scene import Scene, Sentence
from clipline.reading.verbless import find_verbless
from clipline.reading.vocabulary import Hit

BODIES = frozenset({"committee", "working_group"})
# How far from its noun a verb may stand, in characters; the longest on the practice pages are
# 62 (object), 168 (passive: "The 11th … between … and … was held") and 24 (verb last).
_OBJECT_REACH, _SUBJECT_REACH, _EASTERN_REACH = 90, 200, 60
_ASIDE = 40  # characters from "published" to the end of its date
_YEAR = re.compile(r"\d{4}")
_HEDGE_REACH = 48
_PASSIVE_REACH = 12  # "was finally signed"
_BESIDE = 3  # "talks held", "the session, held"
_MAIN = (
    "signed", "announced", "agreed", "supported", "founded", "held", "joined", "met", "states"
)  # fmt: skip
_UNDONE = ("postponed", "cancelled")  # as strong as what was done
_STATES = ("planned", "considered", "ongoing", "postponed", "cancelled")
_DOCUMENT = {"signed": "signed"} | dict.fromkeys(
    ("founded", "agreed", "announced", "supported"), "announced"
)
_HEDGES = ("planned", "considered", "denied", "agreed", "postponed", "cancelled")
_MODAL = re.compile(
    r"will|shall|would|may|might|could|if|is to|are to|was to|were to|to be|set to|not",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:]|, (?:and|but|while|who|which) ")
_PLACE = re.compile(r" (?:in|at|en|à|im|am) (?:[A-ZÀ-Þ][\w.'-]*(?:, ?| )?)+")
_TO_DO = re.compile(r"\b(?:zu [a-zäöü]+en|[a-zäöü]+zu[a-zäöü]+en)\b")
_OTHER_CLAUSE = re.compile(r"\b(?:that (?!had|has|have|was|were|is|are)|said\b)")
_RELATIVE = re.compile(
    r",? [^.;:]{0,70}?\b(?:that|which) (?:the |both )?[^.;:,]{3,50} (?:both |all )?"
)
_PARTICIPLE = re.compile(r"(?: [\w-]+){0,3}, ")
_PARENTHESIS = re.compile(r"\([^()]*\)")
# "열린 제24차 공동위", "署名された漁業に関する取決め"
_ATTRIBUTE = re.compile(
    r"[가-힣ぁ-ん]{0,3}[ '\"「『(]{0,3}"
    r"|[가-힣]{0,3} ?(?:제?\d+[차회] ?)?(?:[가-힣·-]{2,12} ){0,2}(?:제?\d+[차회] ?)?"
    r"|(?:された|した|れた|いた)[^、。はがを\n]{0,20}"
)
_INFINITIVE = re.compile(r"\b(?:to|zu)\s$")
_INTRANSITIVE = re.compile(
    r"took place|take place|takes place|taken place|end|open|beg[ai]n|kick|wrap|conven|resum|went"
    r"|tuvo lugar|tuvieron lugar|se celebr|se firm|se suscrib|se rubric|se ha|lieu|stat|fand|tag"
    r"|s'est|se sont|enter|came into|took effect|tak\w+ effect|entr",
)


@dataclass(frozen=True, slots=True)
class Frame:
    """An agreement as one sentence tells of it. `score` compares frames on the same noun."""

    phrase: Phrase
    sentence: Sentence
    index: int
    status: str
    rule: str
    verb: Span
    score: float
    takes: str = ""
    date: DateExpression | None = None


def find_frames(scene: Scene) -> list[Frame]:
    """At most one frame for each noun, in the order of the text."""
    out: list[Frame] = []
    for index, sentence in enumerate(scene.sentences):
        for phrase in find_phrases(scene, sentence):
            found = _candidates(scene, sentence, phrase, index)
            if found:
                out.append(max(found, key=lambda f: f.score))
    return out


def _candidates(scene: Scene, sentence: Sentence, phrase: Phrase, index: int) -> list[Frame]:
    verbs = [h for h in sentence.words if h.entry.value.startswith("verb.")]
    verbs = [v for v in verbs if not v.span.overlaps(phrase.noun)]
    out: list[Frame] = []
    for verb in verbs:
        kind = verb.entry.value.removeprefix("verb.")
        if kind not in _MAIN and kind not in _STATES:
            continue
        found = _governs(scene, sentence, phrase, verb)
        if found is None:
            continue
        rule, score = found
        status = _status(scene, sentence, phrase, verb, rule)
        if status is not None:
            out.append(Frame(phrase, sentence, index, status, rule, verb.span, score, kind))
    return out or _verbless(scene, sentence, phrase, index)


def _governs(
    scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit
) -> tuple[str, float] | None:
    """How the verb takes the noun, as a rule's name with a score; nearer is better."""
    if scene.order == "sov":
        return _eastern(scene, sentence, phrase, verb)
    kind = verb.entry.value.removeprefix("verb.")
    if verb.span.end <= phrase.span.start:
        gap = phrase.span.start - verb.span.end
        reach = _OBJECT_REACH * (3 if kind == "met" else 1)
        if gap <= reach and _is_object(scene, sentence, phrase, verb):
            return "object", (3.0 if kind in (*_MAIN, *_UNDONE) else 1.5) - gap / reach
        return None
    gap = verb.span.start - phrase.noun.end
    if 0 <= gap <= _SUBJECT_REACH and _is_subject(scene, sentence, phrase, verb):
        if _is_dated_aside(scene, sentence, phrase, verb):
            return "dated", 0.9
        return "subject", (2.6 if kind in (*_MAIN, *_UNDONE) else 1.4) - gap / _SUBJECT_REACH
    return None


def _is_dated_aside(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit) -> bool:
    """As in "the roadmap, published in December 2023": what is said of it in passing."""
    aside = _PARTICIPLE.fullmatch(scene.text[phrase.noun.end : verb.span.start])
    near = Span(verb.span.end, verb.span.end + _ASIDE)
    years = [
        d for d in sentence.dates if near.covers(d.span) and _YEAR.search(d.span.of(scene.text))
    ]
    return aside is not None and bool(years)


def _eastern(
    scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit
) -> tuple[str, float] | None:
    """Verb last: the noun before it; or an attribute right before the noun."""
    gap = verb.span.start - phrase.noun.end
    if 0 <= gap <= _EASTERN_REACH:
        between = scene.text[phrase.noun.end : verb.span.start]
        other = any(phrase.noun.end <= n.span.start < verb.span.start for n in sentence.nouns)
        if other or re.search(r"[。.]", between):
            return None
        return "object", 2.0 - gap / _EASTERN_REACH
    before = scene.text[verb.span.end : phrase.span.start]
    if verb.span.end <= phrase.span.start and _ATTRIBUTE.fullmatch(before):
        return "attribute", 2.5
    return None


def _is_object(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit) -> bool:
    """Nothing but dates, places and light words ("the terms of") between verb and noun."""
    gap = _bare_gap(scene, sentence, Span(verb.span.end, phrase.span.start))
    if verb.entry.value != "verb.met" and _CLAUSE.search(gap):
        return False
    for light in scene.words("light"):
        gap = gap.replace(" " + light, " ")
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", gap.lower())
    if scene.order == "v2" and words and words[-1] in scene.words("definite"):
        words.pop()  # "die" is an article there, and a relative elsewhere
    blocked = set(scene.words("preposition"))
    if verb.entry.value in {"verb.met", "verb.joined", "verb.planned"}:
        purpose = [i for i, word in enumerate(words) if word in scene.words("purpose")]
        if purpose:
            words = words[purpose[-1] + 1 :]
        elif verb.entry.value == "verb.met":
            return False
    return not blocked & set(words)


def _bare_gap(scene: Scene, sentence: Sentence, span: Span) -> str:
    """The words between, without dates, parentheses and places."""
    out, at = [], span.start
    for date in sentence.dates:
        if date.span.start >= at and date.span.end <= span.end:
            out.append(scene.text[at : date.span.start])
            at = date.span.end
    gap = "".join([*out, scene.text[at : span.end]]).replace("\n", " ")
    if out and not out[0].strip():
        gap = re.sub(r"^ *on ", " ", gap)  # "put pen to paper on Friday on a …"
    gap = re.sub(r" (?:on|am|el|le|este|ce)(?=\s*$|  )", " ", _PARENTHESIS.sub("", gap))
    return _PLACE.sub(" ", gap)


def _is_subject(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit) -> bool:
    """The noun is what the verb, passive or without an object, is said of."""
    text = scene.text
    gap = text[phrase.noun.end : verb.span.start]
    if scene.order == "v2":
        return True
    before = text[max(sentence.span.start, phrase.span.start - 14) : phrase.span.start]
    lead = re.sub(r"\b(?:the|a|an|its|their|la|le|el|l')\s*$", "", before.lower()).split()
    governed = bool(lead) and lead[-1] in scene.words("preposition")
    kind = verb.entry.value.removeprefix("verb.")
    done = kind in ("held", "signed") or (kind == "announced" and phrase.kind not in SESSIONS)
    if done and ((len(gap) <= _BESIDE and not gap.strip(" ,")) or _PARTICIPLE.fullmatch(gap)):
        return True  # "talks held in Geneva", "the roadmap 2023-2027, published in May"
    if governed and not phrase.light:
        return False
    if kind == "states":
        return len(gap) <= _OBJECT_REACH
    if kind in _STATES:
        words = verb.span.of(text)
        return _MODAL.fullmatch(words) is None and _OTHER_CLAUSE.search(gap) is None
    if _is_relative(sentence, phrase, verb, gap):
        return True
    passive = any(
        h.span.start >= phrase.noun.end and 0 <= verb.span.start - h.span.end <= _PASSIVE_REACH
        for h in sentence.cues("passive")
    )
    meets = kind == "met" and phrase.kind in BODIES  # "the group will meet again in May"
    return passive or meets or _INTRANSITIVE.match(verb.span.of(text).lower()) is not None


def _is_relative(sentence: Sentence, phrase: Phrase, verb: Hit, gap: str) -> bool:
    """As in "the Seaside Accord, a text that the two presidents signed": named, then signed."""
    between = Span(phrase.noun.end, verb.span.start)
    other = any(between.covers(n.span) for n in sentence.nouns)
    done = verb.entry.value in {"verb.signed", "verb.announced"}
    return done and phrase.named and not other and _RELATIVE.fullmatch(gap) is not None


def _status(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit, rule: str) -> str | None:
    kind = verb.entry.value.removeprefix("verb.")
    hedges = _hedges(scene, sentence, phrase, verb, rule)
    if "denied" in hedges:
        return None
    base = _base_status(kind, phrase, verb.span.of(scene.text).lower())
    if base is None or kind in _STATES:
        return base
    for state in ("cancelled", "postponed", "considered"):
        if state in hedges:
            return state
    if (
        kind == "agreed"
        and scene.order == "v2"
        and _TO_DO.search(scene.text, phrase.noun.end, sentence.span.end)
    ):
        return _agreed("signed", phrase)
    if "agreed" in hedges:
        return _agreed(kind, phrase)
    return "planned" if "planned" in hedges else base


def _agreed(kind: str, phrase: Phrase) -> str:
    """What was agreed on stands; what was agreed to be done is still to come."""
    if kind == "announced" and phrase.kind in {"guidance", "joint_statement"}:
        return "planned"
    signing = kind == "signed" and phrase.kind in {"mou", "agreement", "treaty", "arrangement"}
    return "planned" if signing or kind in {"held", "joined", "met"} else "announced"


def _base_status(kind: str, phrase: Phrase, words: str) -> str | None:
    """What the verb by itself says of a document, a session or a standing body."""
    if kind in _STATES:
        return None if _MODAL.fullmatch(words) else kind
    if phrase.kind in SESSIONS or phrase.kind == ROUND:
        ended = kind == "signed" and words.startswith("conclud")  # "concluded their talks"
        founded = kind == "founded" and phrase.kind in BODIES
        new = phrase.named or phrase.joint or phrase.following  # "to set up a meeting" is none
        if kind in {"announced", "supported"} or (kind == "founded" and new and not founded):
            return "announced" if phrase.kind != "exercise" else None
        return "held" if ended or founded or kind in {"held", "joined", "met"} else None
    if kind == "states":
        return "announced" if phrase.kind == "guidance" and phrase.joint else None
    return _DOCUMENT.get(kind)


def _hedges(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit, rule: str) -> set[str]:
    """What stands before the verb (after it, where verbs come last) and changes its meaning."""
    window = _hedge_window(scene, sentence, phrase, verb, rule)
    out: set[str] = set()
    if scene.order == "sov":
        words = window.of(scene.text)
        return {k for k in _HEDGES if any(w in words for w in scene.words("verb." + k))} - {
            verb.entry.value.removeprefix("verb.")
        }
    for hit in sentence.words:
        kind = hit.entry.value.removeprefix("verb.")
        if kind not in _HEDGES:
            continue
        near = hit.span.overlaps(window) or window.covers(hit.span)
        if near and hit.span != verb.span and not _is_month(scene, hit):
            out.add(kind)
    before = scene.text[max(sentence.span.start, verb.span.start - 4) : verb.span.start]
    if _INFINITIVE.search(before):
        out.add("planned")
    return out


def _is_month(scene: Scene, hit: Hit) -> bool:
    words = hit.span.of(scene.text)
    return words == "May" and hit.entry.value == "verb.considered"


def _hedge_window(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit, rule: str) -> Span:
    text = scene.text
    if scene.order == "sov":
        return Span(verb.span.start, min(sentence.span.end, verb.span.end + 16))
    start = max(sentence.span.start, verb.span.start - _HEDGE_REACH)
    if rule == "subject":
        start = max(start, phrase.noun.end)
    clause = max(
        text.rfind(mark, start, verb.span.start) for mark in (", ", "; ", " that ", " which ")
    )
    if scene.order == "v2":
        return Span(max(sentence.span.start, verb.span.start - 2 * _HEDGE_REACH), verb.span.start)
    return Span(max(start, clause), verb.span.start)


def _verbless(scene: Scene, sentence: Sentence, phrase: Phrase, index: int) -> list[Frame]:
    told = find_verbless(scene, sentence, phrase)
    if told is None:
        return []
    rest = (told.status, told.rule, told.words, told.score, "", told.date)
    return [Frame(phrase, sentence, index, *rest)]
