"""Which verb takes which noun: as its object, its subject, or as an attribute."""

from __future__ import annotations

import re

from clipline.model import Span
from clipline.reading.accords.attributes import is_anothers, is_attribute_of
from clipline.reading.accords.clauses_behind import is_clause_of
from clipline.reading.accords.phrases import BODIES, SESSIONS, Phrase
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.vocabulary import Hit

# How far from its noun a verb may stand, in characters; the longest on the practice pages are
# 62 (object), 168 (passive: "The 11th … between … and … was held") and 24 (verb last).
_OBJECT_REACH, _SUBJECT_REACH, _EASTERN_REACH = 90, 200, 60
_ASIDE = re.compile(r"[\w '-]{0,30}")  # from "published" to its date
_STOP = re.compile(r"。|(?<!\d)\.")  # "4.26.(수)" is a day
_YEAR = re.compile(r"\d{4}")
_FOR_IT = frozenset({"verb.met", "verb.joined", "verb.planned"})
_TOLD = ("verb.agreed", "verb.announced", "verb.signed")
_PASSIVE_REACH, _BESIDE = 12, 3  # "was finally signed"; "talks held", "the session, held"
MAIN = (
    "signed", "announced", "agreed", "supported", "founded", "held", "begun", "joined", "met",
    "states", "force",
)  # fmt: skip
UNDONE = ("postponed", "cancelled")  # as strong as what was done
STATES = ("planned", "considered", "ongoing", "postponed", "cancelled")
MODAL = "(?i:{modal})"
_CLAUSE = r";|:(?!\d)|, {clause_lead} "
_PLACE = r" (?:{in} |{off} )(?:[A-ZÀ-Þ][\w.'-]*(?:, ?| )?)+"
_RELATIVE_PASSIVE = r" {relative} {had}\b[\w ]{0,20}"
_THAT_PASSIVE = r"[ \n]{that_clause}[ \n][^,.;:]{3,80}[ \n]{been}[ \n]"
_OPENING_OF = r"(?i:{the} |{a} )[\w-]+ {of} (?:{the} |{a} )?"  # "The signing of the pact"
_OTHER_CLAUSE = r"\b(?:{that_clause} (?!{had_been})|{said}\b)"
_WHOSE = r"[ \n](?:(?:{of}|{between})[ \n][^.,;:]{3,60}[ \n])?"
_PARTICIPLE = re.compile(r"(?: [\w-]+){0,10}, ")
_DEED_OF = r"[ ][a-z]+[ ](?:{the}|{a}|{its})[ ]"  # "to champion the"
# "with his Pacific counterparts", "with the European Union"
_WITH_WHOM = (
    r"(?<= ){with_whom} (?:(?:[\w'-]+ ){1,4}?{counterpart}(?= )"
    r"|(?:{the} )?[A-ZÀ-Þ][\w'-]*(?: (?:{of} )?[A-ZÀ-Þ][\w'-]*){0,4}(?= ))"
)
_FOR_LONG = r"^ {renewed_for} [\w'-]+ \w+(?= )"  # "prorogé de cinq ans leur accord"
_OF_IT = "^ {of} "  # "the signing of seven accords"
_ON = "^ *{on} "
_LINKS = {  # the small word between a verb and its noun, past its day and place
    "verb.considered": "^ *{about} ",  # "are in talks with Rome on a pact"
    "verb.reached": "^ *{reached_to} ",  # "came to an accord"
    "verb.agreed": "^ *{agreed_on} ",  # "se sont mis d'accord mardi sur un plan"
}
_ON_DAY = r" {on_day}(?=\s*$|  | ?,)"
_SMALL = r"\b(?:{the}|{a}|{its})\s*$"
_UNTIL = " {to_date}(?=  )"
_DATE_LEAD = r"\b{dated_of}[ \n]$"  # "mènent du 13 au 17 mai l'exercice"
_PARENTHESIS = re.compile(r"\([^()]*\)")


def governs(
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
            return "object", (3.0 if kind in (*MAIN, *UNDONE) else 1.5) - gap / reach
        return None
    gap = verb.span.start - phrase.noun.end
    if 0 <= gap <= _SUBJECT_REACH and _is_subject(scene, sentence, phrase, verb):
        if _is_dated_aside(scene, sentence, phrase, verb):
            return "dated", 0.9
        return "subject", (2.6 if kind in (*MAIN, *UNDONE) else 1.4) - gap / _SUBJECT_REACH
    return None


def _is_dated_aside(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit) -> bool:
    """As in "the roadmap, published in December 2023": what is said of it in passing."""
    aside = _PARTICIPLE.fullmatch(scene.text[phrase.noun.end : verb.span.start])
    years = [d.span for d in sentence.dates if _YEAR.search(d.span.of(scene.text))]
    gaps = [scene.text[verb.span.end : s.start] for s in years if s.start >= verb.span.end]
    return aside is not None and any(_ASIDE.fullmatch(gap) for gap in gaps)


def _eastern(
    scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit
) -> tuple[str, float] | None:
    """Verb last: the noun before it; or an attribute right before the noun."""
    gap = verb.span.start - phrase.noun.end
    if verb.span.overlaps(phrase.noun):
        return "object", 2.0
    if 0 <= gap <= _EASTERN_REACH:
        between = scene.text[phrase.noun.end : verb.span.start]
        if _STOP.search(between) or is_anothers(scene, sentence, phrase.noun, verb):
            return None
        return "object", 2.0 - gap / _EASTERN_REACH
    if is_attribute_of(scene, sentence, verb, phrase.span.start):
        return "attribute", 2.5 if verb.entry.value.removeprefix("verb.") in MAIN else 1.0
    return None


def _is_object(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit) -> bool:
    """Nothing but dates, places and light words ("the terms of") between verb and noun."""
    gap = _gap_between(scene, sentence, phrase, verb)
    if verb.entry.value != "verb.met" and scene.grammar[_CLAUSE].search(gap):
        return False
    if verb.entry.value == "verb.agreed" and _is_what_to_do(scene, verb, gap):
        return False
    for light in scene.words("light"):
        gap = gap.replace(" " + light, " ")
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", gap.lower())
    if scene.order == "v2" and words and words[-1] in scene.words("definite"):
        words.pop()  # "die" is an article there, and a relative elsewhere
    if len(words) == 1 and words[0] in scene.grammar.words("partitive"):
        words.pop()  # "ont tenu des consultations"
    blocked = set(scene.words("preposition"))
    if verb.entry.value == "verb.met" and _is_upcoming(sentence, phrase):
        return False  # "met to discuss the upcoming session"
    told = _for_it(scene, sentence, phrase, verb, words) if verb.entry.value in _FOR_IT else words
    if told is None:
        return False
    bare = [word for word in words if word not in scene.grammar.words("the")]
    contract = phrase.kind not in SESSIONS and bare == [*scene.grammar.words("as_follows")]
    return contract or not blocked & set(told)  # "have signed following memoranda"


def _for_it(
    scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit, words: list[str]
) -> list[str] | None:
    """The words behind the last "for" or "in" before the noun; None where something else is told
    between: "will go to Lima, as was promised at the first summit".
    """
    purpose = [i for i, word in enumerate(words) if word in _purposes(scene, verb)]
    if not purpose:  # "kommen zum Ministerrat zusammen"
        own = phrase.span.of(scene.text).split()[0].lower() in scene.words("purpose")
        return words if own or verb.entry.value != "verb.met" else None
    between = Span(verb.span.end, phrase.span.start)
    other = any(between.covers(h.span) for h in sentence.cues(*_TOLD))
    return None if other else words[purpose[-1] + 1 :]


def _purposes(scene: Scene, verb: Hit) -> set[str]:
    """The words behind which stands what a verb is for: "participent avec eux à l'exercice"."""
    joined = verb.entry.value == "verb.joined"
    return {*scene.words("purpose"), *(scene.grammar.words("joined_in") if joined else ())}


def _gap_between(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit) -> str:
    """The words from the verb to the noun, without dates, places and the "of" of a signing."""
    gap = _bare_gap(scene, sentence, Span(verb.span.end, phrase.span.start), verb.entry.value)
    words = verb.span.of(scene.text).lower()
    if words in scene.words("renewal") or words.split()[-1] in scene.words("renewal"):
        gap = scene.grammar[_FOR_LONG].sub(" ", gap)
    return scene.grammar[_OF_IT].sub(" ", gap) if words in scene.words("signing") else gap


def _is_what_to_do(scene: Scene, verb: Hit, gap: str) -> bool:
    """As in "pledged to champion the protocol": a deed was agreed on, whatever its object."""
    to_do = scene.grammar[r"(?i:\b{infinitive}$)"].search(verb.span.of(scene.text))
    return to_do is not None and scene.grammar[_DEED_OF].match(gap) is not None


def _is_upcoming(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether its own words say that it is to come: "the upcoming second meeting"."""
    plans = (h.span for h in sentence.cues("verb.planned"))
    return any(phrase.span.start - 2 <= plan.end <= phrase.noun.start for plan in plans)


def _bare_gap(scene: Scene, sentence: Sentence, span: Span, kind: str) -> str:
    """The words between, without dates, parentheses and places, and with whom it is."""
    out, at = [], span.start
    for date in sentence.dates:
        if date.span.start >= at and date.span.end <= span.end:
            out.append(scene.grammar[_DATE_LEAD].sub(" ", scene.text[at : date.span.start]))
            at = date.span.end
    gap = "".join([*out, scene.text[at : span.end]]).replace("\n", " ")
    if out and not out[0].strip():
        gap = scene.grammar[_ON].sub(" ", gap)  # "put pen to paper on Friday on a …"
    gap = scene.grammar[_ON_DAY].sub(" ", _PARENTHESIS.sub("", gap))
    gap = scene.grammar[_PLACE].sub(" ", scene.grammar[_UNTIL].sub(" ", gap))
    gap = scene.grammar[_WITH_WHOM].sub(" ", gap)
    link = scene.grammar[_LINKS[kind]].match(gap) if kind in _LINKS else None
    bare = ";" if kind == "verb.reached" else gap  # "came out of a protocol": it is no object
    return f" {gap[link.end() :]}" if link else bare


def _is_subject(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit) -> bool:
    """The noun is what the verb, passive or without an object, is said of."""
    text = scene.text
    gap = text[phrase.noun.end : verb.span.start]
    kind = verb.entry.value.removeprefix("verb.")
    provided = phrase.kind not in SESSIONS and verb.span.of(text).lower() in scene.words("provides")
    if kind in STATES and provided:
        return False  # "The accord provides for drills": it is there, and they are to come
    if scene.order == "v2":
        return kind not in STATES or scene.grammar[_OTHER_CLAUSE].search(gap) is None
    before = text[max(sentence.span.start, phrase.span.start - 14) : phrase.span.start]
    lead = scene.grammar[_SMALL].sub("", before.lower()).split()
    governing = scene.grammar.words("preposition") - scene.grammar.words("conjunction")
    if lead and lead[-1] in scene.grammar.words("as_follows") and lead[-2:-1] != lead[-1:]:
        lead = lead[:-1] or lead  # "The following statement was issued"
    governed = bool(lead) and lead[-1] in governing and not _opens_clause(scene, lead[-1], gap)
    if _is_beside(scene, phrase, kind, gap) or is_clause_of(scene, sentence, phrase, verb):
        return True
    opening = scene.grammar[_OPENING_OF].fullmatch(text, sentence.span.start, phrase.span.start)
    if governed and not phrase.light and opening is None:
        return False
    return _tells_of(scene, sentence, phrase, verb)


def _opens_clause(scene: Scene, word: str, gap: str) -> bool:
    """As in "said after the joint commission of the two met": what "after" opens is a clause."""
    opens = word in scene.grammar.words("clause_break")
    return opens and scene.grammar[_WHOSE].fullmatch(gap) is not None


def _tells_of(scene: Scene, sentence: Sentence, phrase: Phrase, verb: Hit) -> bool:
    """Whether a verb after a noun that nothing governs is said of that noun."""
    text, kind = scene.text, verb.entry.value.removeprefix("verb.")
    if kind in STATES:
        gap = text[phrase.noun.end : verb.span.start]
        if is_actor(scene, phrase, verb):
            return False
        modal = scene.grammar[MODAL].fullmatch(verb.span.of(text))
        return modal is None and scene.grammar[_OTHER_CLAUSE].search(gap) is None
    if kind == "states":
        return verb.span.start - phrase.noun.end <= _OBJECT_REACH
    passive = any(
        h.span.start >= phrase.noun.end and 0 <= verb.span.start - h.span.end <= _PASSIVE_REACH
        for h in sentence.cues("passive")
    )
    meets = kind == "met" and phrase.kind in BODIES  # "the group will meet again in May"
    return passive or meets or _is_intransitive(scene, verb.span.of(text).lower())


def is_actor(scene: Scene, phrase: Phrase, verb: Hit) -> bool:
    """As in "The consultations seek closer ties": what seeks is not what is sought."""
    gap, seeks = scene.text[phrase.noun.end : verb.span.start], verb.span.of(scene.text).lower()
    active = verb.entry.value == "verb.considered" and seeks in scene.grammar.words("seeking")
    by_whom = scene.grammar[r"[ \n]{by}(?!\w)"].match(scene.text, verb.span.end)
    return active and gap in {" ", "\n"} and by_whom is None


def _is_intransitive(scene: Scene, words: str) -> bool:
    begun = scene.grammar["{intransitive_start}"].match(words)
    return words in scene.words("intransitive") or begun is not None


def _is_beside(scene: Scene, phrase: Phrase, kind: str, gap: str) -> bool:
    """As in "talks held in Geneva"; "the roadmap 2023-2027, published in May"; "a dialogue that
    had to be put on hold".
    """
    clauses = (scene.grammar[_RELATIVE_PASSIVE], scene.grammar[_THAT_PASSIVE])
    if kind in UNDONE and any(clause.fullmatch(gap) for clause in clauses):
        return True
    done = kind in ("held", "begun", "signed") or (
        kind == "announced" and phrase.kind not in SESSIONS
    )
    beside = len(gap) <= _BESIDE and not gap.strip(" ,")
    return done and (beside or _PARTICIPLE.fullmatch(gap) is not None)
