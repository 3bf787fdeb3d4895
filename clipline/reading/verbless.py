"""Agreements told without a verb of their own: "the accord of 1985", "in a joint statement"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clipline.model import Span
from clipline.reading.dates import DateExpression
from clipline.reading.phrases import SESSIONS, Phrase
from clipline.reading.scene import Scene, Sentence

_CONTRACTS = frozenset({"mou", "agreement", "treaty", "arrangement", "statement_of_intent"})
_PAPERS = frozenset({"declaration", "joint_statement", "communique"})
_DATED_AFTER = re.compile(
    r" ?(?:\([^)]{1,20}\) ?)?(?:(?:of|on|in|from|vom|von|de|del|du|d') ?)?(?:the )?"
)
_DATING = re.compile(
    r"[^,.;\n]{0,40},? (?:dating (?:from|back to)|in force since|dated|en date du|datant de"
    r"|aus dem Jahr|de fecha) (?:the )?"
)
_IN_FORCE = re.compile(r" in force since ")
_DATED_BEFORE = re.compile(r"(?:'s)? ?")
_WITHIN = re.compile(
    r"\b(?:in|under|in line with|dans|selon|im Rahmen|en)[\n ](?:the |la |der )?$", re.IGNORECASE
)
_PLACED = re.compile(
    r" (?:on [^,.;]{3,40} )?(?:in|at) (?:the )?[A-Z][\w.'-]*(?:,? [A-Z][\w.'-]*)* (?:on )?"
)
_BETWEEN = re.compile(
    r" (?:[\w ]{1,30} )?(?:between|of|zwischen|entre|von|de) [\w ,'-]{3,60} (?:on )?"
)
_NEXT = 4  # characters from "signed" to its date
_AT = re.compile(
    r"\b(?:at|during|after|following|since|beim|nach|lors|tras) (?:the |an? |d[eu] (?:la )?)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Verbless:
    """How far it got, by which rule, at which words, and the date that belongs to them."""

    status: str
    rule: str
    words: Span
    score: float
    date: DateExpression | None = None


def find_verbless(scene: Scene, sentence: Sentence, phrase: Phrase, index: int) -> Verbless | None:
    """What a phrase tells by itself; None where it needs a verb."""
    if phrase.kind in SESSIONS:
        return _session(scene, sentence, phrase)
    return (
        _means(sentence, phrase)
        or _dated_paper(scene, sentence, phrase)
        or _quoted(scene, sentence, phrase)
        or _followed(scene, sentence, phrase, scene.sentences[index + 1 : index + 2])
    )


def _means(sentence: Sentence, phrase: Phrase) -> Verbless | None:
    """As in "said … in a joint statement"."""
    joint_guidance = phrase.kind == "guidance" and phrase.joint
    if phrase.kind not in {"joint_statement", "communique"} and not joint_guidance:
        return None
    for hit in sentence.cues("means"):
        beside = 0 <= phrase.span.start - hit.span.end <= 1
        if beside or hit.span.overlaps(phrase.span):
            return Verbless("announced", "means", hit.span, 1.0)
    return None


def _session(scene: Scene, sentence: Sentence, phrase: Phrase) -> Verbless | None:
    """As in "the Committee of March"; "after the first Strategic Dialogue with …"."""
    told = _attended(scene, sentence, phrase)
    if told is not None or (not phrase.named and not phrase.between):
        return told
    for date in sentence.dates:
        gap = scene.text[phrase.noun.end : date.span.start]
        heard = phrase.kind == "committee" and gap == " on "  # "testify before the Committee on …"
        if not heard and _dates(scene.text, phrase, date.span):
            status = "planned" if _is_coming(scene, sentence, phrase, date.span) else "held"
            return Verbless(status, "dated", date.span, 0.8, date)
    numbered = phrase.ordinal is not None or phrase.instrument is not None
    before = scene.text[max(sentence.span.start, phrase.span.start - 24) : phrase.span.start]
    if numbered and _AT.search(before) and not sentence.cues("verb.planned", "verb.denied"):
        return Verbless("held", "attended", phrase.span, 0.6)
    return None


def _attended(scene: Scene, sentence: Sentence, phrase: Phrase) -> Verbless | None:
    """As in "At talks in Split on 22 April, the two discussed …": what was done there is told."""
    before = scene.text[max(sentence.span.start, phrase.span.start - 24) : phrase.span.start]
    if not _AT.search(before) or sentence.cues("verb.planned", "verb.denied"):
        return None
    for date in sentence.dates:
        gap = scene.text[phrase.noun.end : max(date.span.start, phrase.noun.end)]
        if _PLACED.fullmatch(gap) or (phrase.between and _BETWEEN.fullmatch(gap)):
            return Verbless("held", "attended", phrase.span, 0.6, date)
    return None


def _is_coming(scene: Scene, sentence: Sentence, phrase: Phrase, date: Span) -> bool:
    """As in "will train together, from Exercise Kelp in November on"; "the talks next May"."""
    words = date.of(scene.text)
    planned = any(h.span.end <= phrase.span.start for h in sentence.cues("verb.planned"))
    coming = scene.sheet.language.list("relative.direction.1")
    return (planned and not re.search(r"\d{4}", words)) or words.lower().startswith(coming)


def _dated_paper(scene: Scene, sentence: Sentence, phrase: Phrase) -> Verbless | None:
    """As in "a fisheries accord of 1985", "the 2022 security pact"; a weekday names no paper."""
    for date in sentence.dates:
        words = date.span.of(scene.text)
        if re.search(r"\d{4}|[年년]", words) and _dates(scene.text, phrase, date.span):
            status = "signed" if phrase.kind in _CONTRACTS else "announced"
            if _IN_FORCE.search(scene.text, phrase.noun.end, date.span.start):
                status = "ongoing"
            return Verbless(status, "dated", date.span, 0.7, date)
    return None


def _followed(
    scene: Scene, sentence: Sentence, phrase: Phrase, following: tuple[Sentence, ...]
) -> Verbless | None:
    """As in "… is the aim of a memorandum between X and Y. The document, signed on 3 May, …"."""
    told = phrase.between and phrase.kind in _CONTRACTS and not phrase.definite
    if not told or sentence.cues("verb.planned", "verb.denied", "verb.considered"):
        return None
    for after in following:
        lead = scene.text[after.span.start : after.span.end].lower()
        for verb in after.cues("verb.signed"):
            words = lead[: verb.span.start - after.span.start].strip(" ,").split()
            near = [d for d in after.dates if 0 <= d.span.start - verb.span.end <= _NEXT]
            pointing = len(words) == 2 and words[0] in scene.words("definite")  # noqa: PLR2004 - "the document"
            if pointing and words[1] in scene.words("document") and near:
                return Verbless("signed", "followed", phrase.span, 0.6, near[0])
    return None


def _quoted(scene: Scene, sentence: Sentence, phrase: Phrase) -> Verbless | None:
    """As in "In the Seaside Declaration, the three condemned …": it says something, so it is."""
    before = scene.text[max(sentence.span.start, phrase.span.start - 24) : phrase.span.start]
    if phrase.titled and phrase.kind in _PAPERS and _WITHIN.search(before):
        return Verbless("announced", "quoted", phrase.span, 0.5)
    return None


def _dates(text: str, phrase: Phrase, date: Span) -> bool:
    """Whether the date stands directly by the noun: "the Committee of March", "Monday's talks"."""
    if phrase.span.covers(date):
        return True
    if date.start >= phrase.noun.end:
        gap = text[phrase.noun.end : date.start]
        return _DATED_AFTER.fullmatch(gap) is not None or _DATING.fullmatch(gap) is not None
    return _DATED_BEFORE.fullmatch(text[date.end : phrase.span.start]) is not None
