"""Frames of agreements: a noun (memorandum, talks) with the verb that tells how far it got."""

from __future__ import annotations

from collections.abc import Sequence

from clipline.model import Span
from clipline.nouns import Noun, replace
from clipline.reading.accords.agreed_there import is_met_there, may_be_agreed_on
from clipline.reading.accords.clauses import is_said_elsewhere
from clipline.reading.accords.fits import is_fit
from clipline.reading.accords.governing import MAIN, STATES, UNDONE, governs, is_actor
from clipline.reading.accords.meets_last import is_ahead
from clipline.reading.accords.phrases import BODIES, SESSIONS, Phrase
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.accords.statuses import DOCUMENT, status_of
from clipline.reading.accords.verbless import find_verbless, is_at, is_before, is_to_come
from clipline.reading.dates import DateExpression
from clipline.reading.vocabulary import Hit

_STATE_BEHIND = 30  # characters by which a verb of state stands behind one of a deed
_SECOND_OBJECT = "[^.;:]{0,70}?(?:,| {also}) ?{another} "
_BESIDES = r"\b{also} \w+ $"
_ALSO = r"\b{further}[ \n]$"
_ARTICLE, _PASSIVE = 4, 12  # characters: "The ", "been finally "
_BREAK = r"(?i:\b{clause_break}\b)"
_BY = r"[ \n]{by}[ \n]"
_APART, _DEED = 24, 40  # characters: more than "and the "; from "will" to "sign"
_RELATIVE = r",?[ \n][^.;:]{0,60}?\b{clause_pronoun}[ \n][^,.;:]{0,40}|,?[ \n]{clause_pronoun}[ \n]"
_SIGNING = r"\b(?:{together}-)?(?!{no_signing}){signing_stem}"


class Frame(Noun, frozen=True):
    """An agreement as one sentence tells of it. `score` compares frames on the same noun;
    `beside`: it is one more paper of the verb that has told of another; `further`: of another one.
    """

    phrase: Phrase
    sentence: Sentence
    index: int
    status: str
    rule: str
    verb: Span
    score: float
    takes: str = ""
    date: DateExpression | None = None
    beside: bool = False
    further: bool = False


def find_frames(scene: Scene, phrases: Sequence[Sequence[Phrase]]) -> list[Frame]:
    """At most one frame for each noun, in the order of the text; `phrases` are by sentence."""
    out: list[Frame] = []
    for index, sentence in enumerate(scene.sentences):
        last, first = None, len(out)
        for phrase in phrases[index]:
            found = _candidates(scene, sentence, phrase, index)
            if last is not None and not found and _is_second_object(scene, last, phrase):
                found = [replace(last, phrase=phrase, beside=_is_beside(scene, last, phrase))]
            found = _or_told(found, _verbless(scene, sentence, phrase, index), phrase)
            if found:
                last = _or_allowed(
                    scene, _or_ahead(scene, _or_undone(scene, _last_word(scene, found)))
                )
                out.append(replace(last, further=_is_further(scene, last)))
        out[first:] = _nearest_subjects(out[first:])
    return out


def _nearest_subjects(found: list[Frame]) -> list[Frame]:
    """As in "Under the accord that set up the commission, the first session of the commission was
    held": of two bodies before one verb, the nearer one sat.
    """
    bodies = [f for f in found if f.rule == "subject" and f.phrase.kind in BODIES]
    far = [
        f
        for f in bodies
        if any(
            g.verb == f.verb and g.phrase.span.start - f.phrase.noun.end > _APART for g in bodies
        )
    ]
    return [f for f in found if f not in far]


def _or_ahead(scene: Scene, frame: Frame) -> Frame:
    """As in "closed the text of a pact that they will sign in May": it is still to be signed."""
    done = frame.rule == "object" and frame.status in {"signed", "announced"}
    if not done or scene.order == "sov" or frame.phrase.kind in SESSIONS:
        return frame
    sentence, at = frame.sentence, frame.phrase.noun.end
    for hit in sentence.cues("verb.planned"):
        gap = scene.text[at : hit.span.start] if hit.span.start >= at else ""
        deed = scene.text[hit.span.start : min(sentence.span.end, hit.span.end + _DEED)]
        if scene.grammar[_RELATIVE].fullmatch(gap) and scene.grammar[_SIGNING].search(deed):
            return replace(frame, status="planned", verb=hit.span, takes="planned")
    return frame


def _or_allowed(scene: Scene, frame: Frame) -> Frame:
    """As in "The cabinet approved the agreement": leave was given; it was signed another day."""
    words = frame.verb.of(scene.text).lower()
    if frame.takes != "announced" or words not in scene.words("approval"):
        return frame
    return replace(frame, takes="allowed")


def _or_told(found: list[Frame], told: list[Frame], phrase: Phrase) -> list[Frame]:
    """What the phrase tells by itself, where no verb that governs it tells more."""
    if phrase.kind in SESSIONS and found and all(f.takes in DOCUMENT for f in found):
        found = [f for f in told if f.rule == "attended"] or found  # the deed was done there
    if not phrase.definite or any(f.status in {"cancelled", "postponed"} for f in found):
        return found
    if any(f.takes in {"signed", "begun"} and f.rule == "object" for f in found):
        return found  # "renewed their 2019 memorandum", "began their first drill on Monday"
    return [f for f in told if f.rule == "dated"] or found


def _is_second_object(scene: Scene, first: Frame, phrase: Phrase) -> bool:
    """As in "signed a memorandum on tides and an agreement on kelp": one verb, two papers."""
    papers = first.phrase.kind not in SESSIONS and phrase.kind not in SESSIONS
    gap = scene.text[first.phrase.noun.end : phrase.noun.start].replace("\n", " ")
    return (
        papers and first.rule == "object" and scene.grammar[_SECOND_OBJECT].match(gap) is not None
    )


def _is_further(scene: Scene, frame: Frame) -> bool:
    """As in "They also signed an accord on kelp": none of those that have been told."""
    lead = scene.text[frame.sentence.span.start : frame.verb.start]
    also = frame.takes == "signed" and scene.grammar[_ALSO].search(lead) is not None
    paper = frame.phrase.kind not in SESSIONS and not frame.phrase.definite
    return also and frame.rule == "object" and paper


def _is_beside(scene: Scene, first: Frame, phrase: Phrase) -> bool:
    """As in "an accord on kelp and an accord on tides"; "an accord, a first step," is one."""
    gap = scene.text[first.phrase.noun.end : phrase.span.start].replace("\n", " ")
    return not phrase.definite and scene.grammar[_BESIDES].search(gap) is not None


def nearest_frame(scene: Scene, sentence: Sentence, phrase: Phrase, index: int) -> Frame:
    """The phrase with the verb that stands nearest, whatever lies between them.

    A verb that says what was done counts before one that only says that it is to come.
    """
    best: tuple[int, Frame] | None = None
    for verb in sentence.words:
        kind = verb.entry.value.removeprefix("verb.")
        if (kind not in MAIN and kind not in STATES) or verb.span.overlaps(phrase.noun):
            continue
        after = verb.span.start >= phrase.noun.end
        if after and is_actor(scene, phrase, verb):
            continue
        if is_said_elsewhere(scene, sentence, phrase, verb):
            continue
        status = status_of(scene, sentence, phrase, verb, "subject" if after else "object")
        gap = verb.span.start - phrase.noun.end if after else phrase.span.start - verb.span.end
        gap += _STATE_BEHIND if kind in STATES else 0
        if status is not None and (best is None or gap < best[0]):
            best = gap, Frame(phrase, sentence, index, status, "weighed", verb.span, 0.0, kind)
    if phrase.kind in SESSIONS and is_before(scene, sentence, phrase):
        return Frame(phrase, sentence, index, "planned", "weighed", phrase.noun, 0.0)
    there = best is not None and best[1].status == "announced"  # "as was promised at the summit"
    if best is not None and not (
        there and phrase.kind in SESSIONS and is_at(scene, sentence, phrase)
    ):
        return _or_off(scene, best[1])
    if phrase.kind in SESSIONS and is_at(scene, sentence, phrase):
        status = "planned" if is_to_come(sentence, phrase) else "held"
        return Frame(phrase, sentence, index, status, "weighed", phrase.noun, 0.0)
    if sentence.cues("verb.planned") or may_be_agreed_on(scene, sentence, phrase):
        return Frame(phrase, sentence, index, "planned", "weighed", phrase.noun, 0.0)
    status = "held" if phrase.kind in SESSIONS else "announced"
    return Frame(phrase, sentence, index, status, "weighed", phrase.noun, -1.0)


def is_verbless(frame: Frame) -> bool:
    """Whether no verb tells how far it got: its status is what its noun most often has."""
    return frame.score < 0


def _or_undone(scene: Scene, frame: Frame) -> Frame:
    """As in "The drill that the two were to open on Monday has been shelved": what is said last of
    the noun that opens its sentence.
    """
    opens = frame.phrase.span.start - frame.sentence.span.start <= _ARTICLE
    if frame.status != "planned" or frame.rule != "subject" or scene.order != "svo" or not opens:
        return frame
    passives = [h.span.end for h in frame.sentence.cues("passive")]
    for hit in frame.sentence.cues(*(f"verb.{kind}" for kind in UNDONE)):
        told = any(0 < hit.span.start - end <= _PASSIVE for end in passives)
        if told and hit.span.start >= frame.verb.end:
            kind = hit.entry.value.removeprefix("verb.")
            return replace(frame, status=kind, verb=hit.span, takes=kind)
    return frame


def _or_off(scene: Scene, frame: Frame) -> Frame:
    """As in "The signing, fixed for 4 July, has been put off": planned, and then off."""
    after = (h for h in frame.sentence.words if h.span.start >= frame.phrase.noun.end)
    for hit in after if frame.status == "planned" and scene.order == "svo" else ():
        kind = hit.entry.value.removeprefix("verb.")
        if kind in UNDONE:
            return replace(frame, status=kind, verb=hit.span, takes=kind)
    return frame


def _last_word(scene: Scene, found: list[Frame]) -> Frame:
    """The best frame; but what was to be held and then called off is off."""
    best = max(found, key=lambda f: f.score)
    if best.status == "planned" and best.sentence.cues("meant"):
        best = _after_what_was_meant(scene, found, best)
    if best.takes == "announced" and best.rule == "subject":  # "is finalised and will be signed"
        later = (f for f in found if (f.takes, f.status) == ("signed", "planned"))
        best = next((f for f in later if f.verb.start > best.verb.end), best)
    if best.rule == "object" and best.takes == "announced":  # "approved the pact signed in May"
        done = (("signed", "signed"), ("held", "held"))  # "announced the talks were held"
        signed = (f for f in found if (f.takes, f.status) in done)
        best = next((f for f in signed if f.rule == "subject"), best)
    aside = [f for f in found if f.rule == "dated" and f.verb.end <= best.verb.start]
    if aside and best.rule == "subject" and best.phrase.span.start > best.sentence.span.start:
        return aside[0]  # "follows the accord, signed in 2020, and was reached without talks"
    off = [
        f
        for f in found
        if f.status in UNDONE and f.verb.start >= best.verb.end and not _is_history(scene, f)
    ]
    return off[0] if off and best.status == "planned" else best


def _after_what_was_meant(scene: Scene, found: list[Frame], best: Frame) -> Frame:
    """As in "was to have been signed in May and was signed in June", not "after one was signed"."""
    at, same = best.verb.end, (best.rule, best.takes)
    later = [f for f in found if f.verb.start > at and (f.rule, f.takes) == same]
    later = [f for f in later if not scene.grammar[_BREAK].search(scene.text, at, f.verb.start)]
    return later[-1] if later and best.rule == "subject" else best


def _is_history(scene: Scene, frame: Frame) -> bool:
    """As in "will resume the talks, suspended since 2021": how it stood before."""
    published = scene.report.published
    near = [h.span.end for h in frame.sentence.cues("since") if h.span.start - frame.verb.end == 1]
    days = [d.date.last for d in frame.sentence.dates if d.span.start - 1 in near]
    first = published.first if published is not None else None
    return first is not None and any(day is not None and day < first for day in days)


def _candidates(scene: Scene, sentence: Sentence, phrase: Phrase, index: int) -> list[Frame]:
    verbs = [h for h in sentence.words if h.entry.value.startswith("verb.")]
    verbs = [] if is_met_there(scene, sentence, phrase) else verbs
    verbs = [
        v for v in verbs if not v.span.overlaps(phrase.noun) or _is_done(scene, sentence, phrase, v)
    ]
    out: list[Frame] = []
    for verb in verbs:
        kind = verb.entry.value.removeprefix("verb.")
        if kind not in (*MAIN, *STATES, "reached"):
            continue
        if not is_fit(scene, phrase, kind) or _is_headed(scene, phrase, verb):
            continue
        found = governs(scene, sentence, phrase, verb)
        if found is None:
            continue
        rule, score = found
        status = status_of(scene, sentence, phrase, verb, rule)
        hedged = status != "held" and verb.span.overlaps(phrase.noun)  # "会談し、…で合意した"
        if status is not None and not hedged:
            out.append(Frame(phrase, sentence, index, status, rule, verb.span, score, kind))
    return out or _verbless(scene, sentence, phrase, index)


def _is_headed(scene: Scene, phrase: Phrase, verb: Hit) -> bool:
    """As in "the Harbour Safety Committee, chaired by Ada Vidal,": who heads a body, and no
    meeting of it.
    """
    if phrase.kind != "committee" or phrase.light or phrase.ordinal or phrase.instrument:
        return False
    aside = scene.text[phrase.noun.end : verb.span.start].rstrip().endswith(",")
    return aside and scene.grammar[_BY].match(scene.text, verb.span.end) is not None


def _is_done(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit) -> bool:
    """As in "会談した", "회담했": noun and verb in one word, and nothing else done there."""
    whole = phrase.noun.start <= verb.span.start < phrase.noun.end < verb.span.end  # "電話会談した"
    last = verb.span.of(scene.text).endswith(tuple(scene.grammar.words("done_end")))
    # "会談し、文書を交わした", "会談し、協議体を開くことで合意した": that is the news
    other = sentence.cues("verb.signed") or any(n.span != phrase.noun for n in sentence.nouns)
    met = whole and verb.entry.value == "verb.met" and not other  # "会談し、…で一致した"
    if whole and is_ahead(scene, sentence.span.end, verb):
        return False  # "会談し、協力を確認する見通しだ"
    return met or (whole and last and verb.entry.value == "verb.held")


def _verbless(scene: Scene, sentence: Sentence, phrase: Phrase, index: int) -> list[Frame]:
    told = find_verbless(scene, sentence, phrase, index)
    if told is None:
        return []
    rest = (told.status, told.rule, told.words, told.score, "", told.date)
    return [Frame(phrase, sentence, index, *rest)]
