"""The day of what a sentence tells undated, where one of the next sentences gives it."""

from __future__ import annotations

from clipline.model import Span
from clipline.nouns import replace
from clipline.reading.accords.not_its_day import is_in_an_aside
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.accords.telling import Telling
from clipline.reading.dates import DateExpression

_CONTRACTS = frozenset({"mou", "agreement", "treaty", "arrangement", "statement_of_intent"})
_NOT_DONE = ("verb.planned", "verb.considered", "verb.denied")
_OPENING = 2  # sentences in which the news stands
_BY_VERB = 4  # characters: " on "
_TOLD_SO = r"(?i:{told_so} (?:{had} )?)"
_IT = r"[ \n]{it_object}(?!\w)"


def later_date(
    scene: Scene, after: int, *, pointed: bool, session: bool = False
) -> DateExpression | None:
    """The date in one of the next sentences that speaks of the paper: "in a paper released
    after Wednesday's summit", "It is held in Virginia from Monday to Friday".

    With `pointed` only one that opens with it: "The agreement was signed in Oslo on Wednesday";
    a paper's day is none of a session.
    """
    for sentence in scene.sentences[after + 1 : after + 3]:
        stated = not pointed and _is_stated(sentence, session=session)
        stated = stated and not _is_introduced(scene, sentence)
        signed = not session and _is_signed(scene, sentence)
        if not sentence.dates or not (signed or stated):
            continue
        # "It is due to be signed in July" is another step
        plans = [h.span for h in sentence.cues("verb.planned")]
        first, opening = _day_of(sentence), Span(sentence.span.start, sentence.span.start + 1)
        aside = is_in_an_aside(scene, sentence, first.span, opening)
        if not aside and not any(span.start < first.span.start for span in plans):
            return first
    return None


def _day_of(sentence: Sentence) -> DateExpression:
    """The first date; that before the ceremony where one is told: "9일 열린 서명식"."""
    held = [h.span.start for h in sentence.cues("ceremony")]
    before = [d for d in sentence.dates if held and d.span.end <= held[0]]
    return before[-1] if before else sentence.dates[0]


def signed_after(scene: Scene, telling: Telling) -> Telling:
    """As in "agreed on a treaty. The ministers signed it on Monday": the paper is signed."""
    frame, dated = telling.frame, telling.when is not None and telling.rule != "report"
    if frame.status != "announced" or dated or telling.phrase.kind not in _CONTRACTS:
        return telling
    for sentence in scene.sentences[frame.index + 1 : frame.index + 3]:
        verbs = [] if sentence.cues(*_NOT_DONE) else sentence.cues("verb.signed")
        if any(scene.grammar[_IT].match(scene.text, h.span.end) for h in verbs):
            days = [d for d in sentence.dates if d.date.day is not None]
            done = replace(frame, status="signed", takes="signed")
            when = (days[0], "later") if days else (telling.when, telling.rule)
            return replace(telling, frame=done, when=when[0], rule=when[1])
    return telling


def agreed_before(scene: Scene, telling: Telling) -> DateExpression | None:
    """As in "X and Y agreed on Monday to share vaccines. The two ministers signed a protocol": the
    day of the news, where it opens the text, names both sides, and tells of no other paper.
    """
    frame = telling.frame
    signed = frame.status == "signed" and telling.phrase.kind in _CONTRACTS
    if not signed or telling.phrase.definite or frame.sentence.dates:
        return None
    for sentence in scene.sentences[: min(frame.index, _OPENING)]:
        agreed = [] if sentence.nouns or sentence.cues(*_NOT_DONE) else sentence.cues("verb.agreed")
        if agreed and set(telling.parties.countries) <= set(sentence.named):
            days = (d for d in sentence.dates if d.date.day is not None and d.end is None)
            return next((d for d in days if _is_by(d.span, agreed[0].span)), None)
    return None


def _is_by(day: Span, verb: Span) -> bool:
    """Whether the day stands right before or behind the verb."""
    left, right = sorted((day, verb))
    return right.start - left.end <= _BY_VERB


def later_plan(scene: Scene, after: int) -> DateExpression | None:
    """As in "will hold talks this week. The three are to meet in Oslo on Friday"."""
    for sentence in scene.sentences[after + 1 : after + 2]:
        meets = [h.span for h in sentence.cues("verb.met", "verb.held")]
        plans = [h.span for h in sentence.cues("verb.planned")]
        if sentence.nouns or not plans or not meets or sentence.cues("verb.denied"):
            continue
        first = min(span.start for span in plans)
        last = max(span.end for span in meets)
        ahead = [d for d in sentence.dates if d.span.start >= last and d.date.day is not None]
        if ahead and first < last:
            return ahead[0]
    return None


def said_next(scene: Scene, telling: Telling) -> DateExpression | None:
    """As in "X and Y have signed a pact. Das teilte das Ministerium am Dienstag mit": the day on
    which the next sentence says that it was made known.
    """
    if telling.frame.status not in {"signed", "announced"} or scene.order == "sov":
        return None
    for sentence in scene.sentences[telling.frame.index + 1 : telling.frame.index + 2]:
        told = scene.grammar[_TOLD_SO].match(scene.text, sentence.span.start, sentence.span.end)
        said = {h.span.start for h in sentence.cues("say", "verb.announced")}
        if told and told.end() in said and not sentence.nouns and len(sentence.dates) == 1:
            return sentence.dates[0]
    return None


def _is_stated(sentence: Sentence, *, session: bool) -> bool:
    """Whether a sentence speaks of a paper and what was done to it, or of "it"."""
    papers = sentence.cues("paper", "verb.announced", "verb.signed")
    kinds = {h.entry.value for h in papers}
    starts = any(h.span.start == sentence.span.start for h in sentence.cues("pronoun"))
    return (not session and "paper" in kinds and len(kinds) > 1) or starts


def _is_introduced(scene: Scene, sentence: Sentence) -> bool:
    """As in "It should be noted that the first session was held in 2017": of something else."""
    return scene.grammar[r"{expletive}\b"].match(scene.text, sentence.span.start) is not None


def _is_signed(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence says that a paper that points back was signed: "The document was …",
    "The ceremony took place in Oslo on 3 May".
    """
    if scene.order == "sov":
        return _is_signed_last(sentence)
    papers = sentence.cues("document") if sentence.cues("verb.signed") else []
    papers += sentence.cues("ceremony") if sentence.cues("verb.held") else []
    first = min(papers, key=lambda hit: hit.span, default=None)
    if first is None:
        return False
    lead = scene.text[sentence.span.start : first.span.start].split()
    return len(lead) == 1 and lead[0].lower() in scene.words("definite")


def _is_signed_last(sentence: Sentence) -> bool:
    """As in "9일 열린 서명식에 차관이 참석했다", "農相が14日、首都で署名した": where verbs come
    last, the ceremony, or who signed what has been told.
    """
    if sentence.cues("verb.denied"):
        return False
    if sentence.cues("ceremony"):
        return bool(sentence.cues("verb.held"))
    people = sentence.cues("title.office", "official", "group")
    return bool(people and sentence.cues("verb.signed")) and not sentence.nouns
