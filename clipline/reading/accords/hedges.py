"""Words beside a verb that change how far it got: "agreed to", "will", "not"."""

from __future__ import annotations

from clipline.model import Span
from clipline.reading.accords.phrases import SESSIONS, Phrase
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.accords.verb_last import is_to_come
from clipline.reading.vocabulary import Hit

_HEDGE_REACH = 48
_HEDGES = ("planned", "considered", "denied", "agreed", "postponed", "cancelled")
# "held the session and discussed prices"
_AND_THEN = "(?:(?<!{quoting_end}){and_then}|{while_mark})[ ,]|{but_then}[ ,、]"
_PAUSED = "[ぁ-ん]{0,4}{pause}"
# "joined together to conduct a drill"
_UNITED = r"(?i:(?<!{infinitive} )\b{united}[ \n](?:\w+[ \n])?{infinitive}\s$)"
# "was among the first states to sign a pact"
_FIRST = r"(?i:\b(?:{foremost}|\d+{ordinal_end})[ \n](?:\w+[ \n]){0,2}{infinitive}\s$)"
_UNITED_REACH = 40
# "the holding of the next session"
_HOLDING = r"(?i:\b{the}[ \n][a-z]+{gerund_end}$)"
# "progress in concluding a pact", "the way for signing one"
_TOWARD = r"(?i:\b{toward}[ \n][a-z]+{gerund_end}$)"
# "until the pact is signed"
_TILL_THEN = r"(?i:\b{till_then}[ \n][^,.;:]{3,100}[ \n]{is_done}[ \n]$)"
# "hailed the signing of a new accord", "after the signing of a new accord"
_HAILED = r"(?i:\b{hailed}[ \n](?:[\w-]+[ \n])?{the}[ \n]$)"
_DEEDS = frozenset({"held", "signed"})
# "want to buy ships and signed", "veulent acheter et ont signé": what is wished for ends before it
_AND_DID = r"(?i:\b(?:{and}|{but})[ \n](?:{perfect}[ \n]\w+|\w*{past_end})$)"
# "arrives on Monday after the two signed a pact": what is ahead is of another clause
_IN_ITS_CLAUSE = (
    r"(?i:\b{clause_break}[ \n](?:[\w'-]+[ \n]){0,4}"
    r"(?!(?:{a}|{the}|{perfect})[ \n])[\w'-]+[ \n]\w*{past_end}$)"
)
_INFINITIVE = r"\b{infinitive}\s$"
_TO_BE = r"[ \n]{to_be}(?!\w)"  # "soll … unterzeichnet werden"


def find_hedges(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit, rule: str) -> set[str]:
    """What stands before the verb (after it, where verbs come last) and changes its meaning."""
    window = _hedge_window(scene, sentence, phrase, verb, rule)
    out: set[str] = set()
    if scene.order == "sov":
        words, kind = window.of(scene.text), verb.entry.value.removeprefix("verb.")
        ahead = {"planned"} if kind in _DEEDS and is_to_come(scene, sentence, verb) else set()
        if rule == "attribute" and any(word in words for word in scene.words("meant")):
            ahead = {"planned"}  # "24일 개최하려던 회담이 취소됐다"
        # "합의한 선언", "협정에 합의했다"
        alone = rule == "attribute" or _is_agreed_itself(scene, sentence, phrase, verb)
        own = {kind, *(("agreed",) if alone else ())}
        return (
            ahead | {k for k in _HEDGES if any(w in words for w in scene.words("verb." + k))} - own
        )
    lead = scene.text[max(sentence.span.start, verb.span.start - _UNITED_REACH) : verb.span.start]
    if rule == "object" and scene.grammar[_AND_DID].search(lead + verb.span.of(scene.text)):
        return out
    for hit in sentence.words:
        kind = hit.entry.value.removeprefix("verb.")
        if kind not in _HEDGES:
            continue
        if kind == "denied" and _lacks_a_result(scene, phrase, hit):
            continue
        near = hit.span.overlaps(window) or window.covers(hit.span)
        if near and hit.span != verb.span and not _is_month(scene, hit):
            out.add(kind)
    before = scene.text[max(sentence.span.start, verb.span.start - 4) : verb.span.start]
    done = scene.grammar[_UNITED].search(lead) or scene.grammar[_FIRST].search(lead)
    if scene.grammar[_INFINITIVE].search(before) and not done:
        out.add("planned")
    return out | _by_what_leads(scene, sentence, phrase, verb)


def _is_agreed_itself(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit) -> bool:
    """As in "漁業協定で合意した"; "協定の発効を目指すことで合意した" is of what is to be done."""
    between = Span(phrase.noun.end, verb.span.start)
    plans = sentence.cues("verb.planned", "verb.considered", "verb.signed", "verb.force")
    itself = any(w in verb.span.of(scene.text) for w in scene.words("verb.agreed"))
    return itself and not any(between.covers(h.span) for h in plans)


def _by_what_leads(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit) -> set[str]:
    """As in "the holding of the next session", "until the pact is signed": it is to come."""
    start, at = sentence.span.start, verb.span.start
    whole = scene.text[max(start, at - _UNITED_REACH) : at] + verb.span.of(scene.text)
    lead = whole[: len(whole) - (verb.span.end - at)]
    holding = phrase.following and not scene.grammar[_HAILED].search(lead)
    ahead = holding and scene.grammar[_HOLDING].search(whole) is not None
    ahead = ahead or scene.grammar[_TOWARD].search(whole) is not None
    if scene.order == "svo" and not ahead:
        ahead = scene.grammar[_TILL_THEN].search(scene.text[start:at]) is not None
    return {"planned"} if ahead else set()


def _lacks_a_result(scene: Scene, phrase: Phrase, hit: Hit) -> bool:
    """As in "The talks … sind ohne Ergebnis zu Ende gegangen": they were held all the same."""
    lacking = hit.span.of(scene.text).lower() in scene.words("lacking")
    return lacking and phrase.kind in SESSIONS and hit.span.start > phrase.noun.end


def _is_month(scene: Scene, hit: Hit) -> bool:
    """As in "in May", which is also a verb."""
    months = scene.sheet.language.lists("month").values()
    named = any(hit.span.of(scene.text) in names for names in months)
    return named and hit.entry.value == "verb.considered"


def _hedge_window(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit, rule: str) -> Span:
    text = scene.text
    if scene.order == "sov":
        if verb.span.of(text).endswith(tuple(scene.grammar.words("and_then")) or ("\0",)):
            return verb.span  # "회의를 열고 협력을 논의했다": what follows tells of something else
        pauses = tuple(scene.grammar.words("pause")) or ("\0",)
        if verb.span.of(text).endswith(pauses):
            return verb.span  # "協議を開き、交渉を始めることで合意した"
        paused = scene.grammar[_PAUSED].match(text, verb.span.end, sentence.span.end)
        told = Span(verb.span.start, paused.end()) if paused else verb.span
        if paused and not any(w in told.of(text) for w in scene.words("verb.denied")):
            return (
                told  # "開催され、増便で合意した"; "開催されず、延期された" is of what follows too
            )
        last = phrase.noun.start if rule == "attribute" else sentence.span.end
        end = min(last, verb.span.end + 16)
        next_clause = scene.grammar[_AND_THEN].search(text, verb.span.end, end)
        return Span(verb.span.start, next_clause.end() if next_clause else end)
    start = max(sentence.span.start, verb.span.start - _HEDGE_REACH)
    if rule == "subject":
        start = max(start, phrase.noun.end)
    marks = (", ", "; ", *(f" {word} " for word in scene.grammar.words("relative")))
    clause = max(text.rfind(mark, start, verb.span.start) for mark in marks)
    if scene.order == "v2":
        whole = scene.grammar[_TO_BE].match(text, verb.span.end)  # its modal opens the clause
        reach = len(text) if whole else 2 * _HEDGE_REACH
        return Span(max(sentence.span.start, verb.span.start - reach), verb.span.start)
    past = scene.grammar[_IN_ITS_CLAUSE].search(text, start, verb.span.end)
    own = past.start() if past and rule == "object" else start
    return Span(max(start, clause, own), verb.span.start)
