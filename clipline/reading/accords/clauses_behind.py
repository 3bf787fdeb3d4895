"""Clauses behind a noun that tell of it: "an accord that both signed", "a pact they signed"."""

from __future__ import annotations

from clipline.model import Span
from clipline.reading.accords.phrases import SESSIONS, Phrase
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.vocabulary import Hit

_RELATIVE = (
    r",?[ \n][^.;:]{0,70}?\b{relative}[ \n](?:{the} |{both} )?"
    r"(?:[^.;:,]|, (?=[A-Z])){3,100}[ \n](?:{both} |{all} )?"
)
_TOPIC = (
    r"(?:[ \n]\([^()\n]{1,24}\))?(?:[ \n]{between}[ \n][^.;:]{3,80}?)?"
    r"(?:[ \n]{about}[ \n][^.,;:]{2,100})?[ \n]"
)
# "a contract the two countries signed in May", "the treaty they signed"
_THEY = r"[ \n](?:{had}[ \n])?"
_NEXT = 24  # characters: " has now been "
_NO_OBJECT = r"[ \n]{circumstance}[ \n]"
_DEEDS = frozenset(f"verb.{kind}" for kind in ("signed", "announced", "agreed", "held", "planned"))


def is_clause_of(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit) -> bool:
    """Whether a clause after the noun tells of it, whatever governs the noun itself."""
    gap = scene.text[phrase.noun.end : verb.span.start]
    return _is_relative(scene, sentence, phrase, verb, gap) or _is_reduced(
        scene, sentence, phrase, verb, gap
    )


def _is_relative(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit, gap: str) -> bool:
    """As in "an accord on fuel that the two presidents signed", "talks that Norway and Iceland
    held": what follows is said of it.
    """
    between = Span(phrase.noun.end, verb.span.start)
    other = any(between.covers(n.span) for n in sentence.nouns)
    session = phrase.kind in SESSIONS and verb.entry.value == "verb.held"
    done = session or verb.entry.value in {"verb.signed", "verb.announced"}
    if done and not other and _is_theirs(scene, sentence, phrase, verb):
        return True
    return done and not other and scene.grammar[_RELATIVE].fullmatch(gap) is not None


def _is_theirs(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit) -> bool:
    """As in "a contract the two countries signed in May", "the treaty they signed": no more than
    who did it stands between.
    """
    for hit in sentence.cues("group", "pronoun"):
        lead = scene.text[phrase.noun.end : hit.span.start]
        rest = scene.text[hit.span.end : verb.span.start]
        if lead in {" ", "\n"} and scene.grammar[_THEY].fullmatch(rest):
            return True
    off = (h.span.start for h in sentence.cues("verb.postponed", "verb.cancelled"))
    if any(0 < start - verb.span.end <= _NEXT for start in off):
        return False  # "The pact both signed has been cancelled"
    return _is_of_sides(scene, sentence, Span(phrase.noun.end, verb.span.start))


def _is_of_sides(scene: Scene, sentence: Sentence, between: Span) -> bool:
    """As in "an arrangement Kenya and Chile concluded": two names, and nothing else."""
    if scene.order != "svo" or between.start >= between.end:
        return False
    words, at = [], between.start
    names = [h.span for h in sentence.countries if between.covers(h.span)]
    for name in names:
        words += scene.text[at : name.start].split()
        at = name.end
    words += scene.text[at : between.end].split()
    small = {*scene.grammar.words("and"), *scene.grammar.words("the"), *scene.grammar.words("had")}
    return len(names) > 1 and small.issuperset(words)


def _is_reduced(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit, gap: str) -> bool:
    """As in "the letter on rescue training inked in Delhi": signed, and no object after it."""
    contract = phrase.kind not in SESSIONS and verb.entry.value == "verb.signed"
    between = Span(phrase.noun.end, verb.span.start)
    deeds = (*sentence.nouns, *(h for h in sentence.words if h.entry.value in _DEEDS))
    if not contract or any(between.covers(h.span) for h in deeds):
        return False
    dated = any(0 <= d.span.start - verb.span.end <= 1 for d in sentence.dates)
    alone = dated or scene.grammar[_NO_OBJECT].match(scene.text, verb.span.end) is not None
    return alone and scene.grammar[_TOPIC].fullmatch(gap) is not None
