"""The words of an agreement: its noun with what qualifies it, before and after."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipline.model import Span
from clipline.nouns import Noun, replace
from clipline.reading.accords.attributes import was_held_there
from clipline.reading.accords.heads import are_talks, find_heads, noun_kind
from clipline.reading.accords.ordinals import ordinal_in, with_number
from clipline.reading.accords.phrase_starts import start_of
from clipline.reading.accords.printed_names import (
    has_name_behind,
    is_capital,
    is_titled,
    with_title,
)
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.accords.summits import is_summit_held
from clipline.reading.accords.took_place import day_it_took_place
from clipline.reading.vocabulary import Hit

SESSIONS = frozenset({"committee", "working_group", "dialogue", "exercise"})
BODIES = frozenset({"committee", "working_group"})
GATHERING = "gathering"  # summits and conferences: they count as one of a series, or if held
ROUND = "round"  # "a second round": of the talks that the text has named
_PAPERS = frozenset({"guidance", "joint_statement", "communique", "declaration"})
_LIGHT = 32  # characters; "the inaugural session of the " has 29
_DEGREE = 10  # characters before a noun that no space joins to its phrase
_FOR_SIGNING = (
    r"(?: ?\([^()\n]{1,20}\))?(?:{of_mark}| )?{signing}[^、。,.\d]{0,10}?"
    r"(?:{number_lead} ?)?\d{1,3}{number_unit}"
)
_ITS_ROUND = r"(?: ?\([^()\n]{1,20}\))?(?:{of_mark}| )?(?:[^、。,. ]{1,8} ?)?{negotiated}"
_ACRONYM = re.compile(r"(?:[A-Z][a-z]?){2,}s?|[A-Z]+")  # `MoU`, `MoUs`, `MOUs`, `FTA`
_JOINT = r"(?i:\b{joint}\b)"
_JOINT_BEHIND = r"(?: \w+)? {joint_behind}\b"  # "ejercicios militares conjuntos"
_BETWEEN = r"[\n ](?:\([^)\n]{1,24}\)[\n ])?(?:[\w ]{0,30} )?{between} "
_QUOTED = r"{quoting}|(?: ?\([^()\n]{1,20}\))? ?{to_attend}"
_COMMA = re.compile("[,、]")
_FOLLOWING = re.compile(r"[ \n]([A-Za-z]+)(?!\w)")
_NEXT = "(?i:(?<![A-Za-zÀ-ɏ])(?:{next}|{bare_next})(?![A-Za-zÀ-ɏ]))"
_TOPIC = r"\b{topic}\b(?!.*\b{at_which}\b)"
_NEW_CLAUSE = r"[,;]|\b{new_clause}\b"
_GIVING = r"(?i:(?<!\w){giving}(?:[ ][^\W\d_]+){0,3}[ ]$)"
_TIED = 24  # characters from "deepen" to the tie
_DEEPENED = r"(?i:(?<!\w){degree_verb}[ ](?:[^\W\d_]+[ ]){0,2}$)"
_ON_DAY = 4  # characters: " on "
_ARTICLE = 5  # characters: " the "
_AND = r"[ \n]{and}[ \n]"
_SEVERAL = r"(?i:(?:\d+|{a_few})[ \n])"
_LASTING = r"(?i:\w+-{lasting}(?!\w))"  # "The two-day meeting" points back
_ARTICLES = " {light_article}$"
_MUTUALLY = "(?i:(?<![a-zA-Z]){mutually}(?![a-zA-Z]))"


class Phrase(Noun, frozen=True):
    """A noun phrase. `definite`: it points back and has no name of its own, so that it can tell
    more of an agreement, but not of a new one; `named`: capitalised, numbered, or listed;
    `titled`: printed with a proper name, as in "the Seaside Declaration", "Treaty of Quito".
    """

    span: Span
    noun: Span
    kind: str
    instrument: str | None
    ordinal: int | None
    definite: bool
    named: bool
    joint: bool
    between: bool
    following: bool
    light: bool = False
    owned: bool = False
    head: str = ""
    titled: bool = False


def find_phrases(scene: Scene, sentence: Sentence) -> list[Phrase]:
    """The phrases of a sentence in order; a noun that only explains another one has none."""
    out: list[Phrase] = []
    for head in find_heads(scene, sentence):
        if _is_in_verb(sentence, head[0].span):
            continue
        if out and _explains(scene, sentence, out[-1], head[0]):
            continue
        phrase = _phrase(scene, sentence, *head)
        if out and _is_one_lot(scene, out[-1], phrase):
            continue
        if (
            _is_a_tie(scene, phrase)
            or _is_given(scene, sentence, phrase, out)
            or _is_one_countrys(scene, phrase)
            or _is_attributive(scene, sentence, phrase)
        ):
            continue
        if phrase.kind != GATHERING:
            out.append(phrase)
        elif (
            _is_one_of_a_series(phrase)
            or are_talks(scene, head[1], phrase.head, whose=phrase.between)
            or is_summit_held(
                scene, sentence, Span(phrase.span.start, phrase.noun.end), phrase.head
            )
            or day_it_took_place(scene, sentence, phrase.noun) is not None
            or was_held_there(scene, sentence, phrase.span, phrase.head)
        ):
            out.append(replace(phrase, kind="dialogue"))
    return out


def _is_one_lot(scene: Scene, first: Phrase, second: Phrase) -> bool:
    """As in "signed 15 agreements and memoranda": several papers, told by two nouns together; "a
    treaty and protocol" are two.
    """
    gap = scene.text[first.noun.end : second.span.start]
    papers = first.kind not in SESSIONS and second.kind not in SESSIONS
    bare = second.noun == second.span and scene.order == "svo"
    several = scene.grammar[_SEVERAL].match(scene.text, first.span.start) is not None
    return papers and bare and several and scene.grammar[_AND].fullmatch(gap) is not None


def _is_a_tie(scene: Scene, phrase: Phrase) -> bool:
    """As in "a closer partnership", "will deepen the partnership": how two get on, and no paper."""
    more = set(scene.words("more_of_it") if phrase.head in scene.words("converse") else ())
    if more.intersection(phrase.span.of(scene.text).lower().split()) and not phrase.titled:
        return True  # "an increased dialogue"
    if phrase.head not in scene.words("tie"):
        return False
    lead = scene.text[max(0, phrase.span.start - _TIED) : phrase.span.start].replace("\n", " ")
    if not phrase.titled and scene.order != "sov" and scene.grammar[_DEEPENED].search(lead):
        return True
    start = phrase.noun.start - _DEGREE if scene.order == "sov" else phrase.span.start
    words = re.findall(r"\w+", scene.text[max(0, start) : phrase.noun.end].lower())
    return any(word in scene.words("degree") for word in words)


def _is_given(scene: Scene, sentence: Sentence, phrase: Phrase, before: Sequence[Phrase]) -> bool:
    """As in "signed a pact, establishing a framework for …", "It provides a framework": what a
    paper that the sentence names before, or points back to, is good for.
    """
    vessel = phrase.kind in {"framework", "guidance"} or phrase.head in scene.words("vessel")
    if not vessel or phrase.named or scene.order == "sov":
        return False
    lead = scene.text[sentence.span.start : phrase.span.start].replace("\n", " ")
    giving = scene.grammar[_GIVING].search(lead)
    if giving is None:
        return False
    at = sentence.span.start + giving.start()
    papers = (p for p in before if p.kind not in SESSIONS and p.noun.end <= at)
    return any(papers) or any(h.span.end <= at for h in sentence.cues("document", "pronoun"))


def _is_attributive(scene: Scene, sentence: Sentence, phrase: Phrase) -> bool:
    """As in "treaty allies": the noun only says what kind of thing the next one is; as in
    "선언문에 따르면", where it is only quoted from, "協定に基づき", where it is only built on. But
    "2024年に締結した協定に基づき" tells of it too.
    """
    if scene.grammar[_QUOTED].match(scene.text, phrase.noun.end):
        return True
    if _is_of_a_round(scene, phrase):
        return True
    if scene.grammar["{based_on}"].match(scene.text, phrase.noun.end):
        verbs = (h.span.end for h in sentence.words if h.entry.value.startswith("verb."))
        last = max((end for end in verbs if end <= phrase.noun.start), default=None)
        return last is None or _COMMA.search(scene.text, last, phrase.noun.start) is not None
    following = _FOLLOWING.match(scene.text, phrase.noun.end)
    return following is not None and following[1].lower() in scene.words("attributive")


def _is_of_a_round(scene: Scene, phrase: Phrase) -> bool:
    """As in "제7차 자유무역협정 개선 협상", "協定締結に向けた第8回会合": what has a number is the
    round, and the paper is what these are on.
    """
    if scene.order != "sov" or phrase.kind in SESSIONS:
        return False
    ways = (_FOR_SIGNING, _ITS_ROUND) if phrase.ordinal is not None else (_FOR_SIGNING,)
    return any(scene.grammar[way].match(scene.text, phrase.noun.end) for way in ways)


def _is_one_countrys(scene: Scene, phrase: Phrase) -> bool:
    """As in "the commission": one of two countries only where the text calls it joint."""
    if phrase.head not in scene.words("shared") or phrase.joint:
        return False
    joint = rf"\b{{joint_body}} (?:[\w-]+ ){{0,3}}{re.escape(phrase.head)}\b"
    return scene.grammar[joint].search(scene.text) is None


def _is_one_of_a_series(phrase: Phrase) -> bool:
    """As in "the ninth summit", "a follow-up conference"; a summit by itself is where things are
    agreed, and no agreement.
    """
    return phrase.ordinal is not None or phrase.following


def _is_in_verb(sentence: Sentence, noun: Span) -> bool:
    """As in "are in talks on a deal": the words say how far the deal is."""
    return any(h.span != noun and h.span.covers(noun) for h in sentence.cues("verb.considered"))


def _explains(scene: Scene, sentence: Sentence, previous: Phrase, hit: Hit) -> bool:
    """As in "an arrangement on their first guidance": the second noun is the topic; "on Monday"
    is none.
    """
    at, start = previous.noun.end, hit.span.start
    ends = [d.span.end for d in sentence.dates if 0 <= d.span.start - at <= _ON_DAY]
    gap = scene.text[max([at, *ends]) : start]
    match = scene.grammar[_TOPIC].search(gap)
    breaks = scene.grammar[_NEW_CLAUSE].finditer(scene.text, start - len(gap), start)
    other = any(not _joins_sides(sentence, Span(*found.span())) for found in breaks)
    return match is not None and not other and hit.entry.kind != "instrument"


def _joins_sides(sentence: Sentence, word: Span) -> bool:
    """As in "talks between Norway and Iceland on": the small word opens no clause."""
    sides = [*(h.span for h in sentence.countries), *(span for span, _ in sentence.agencies)]
    before = any(0 <= word.start - side.end <= 1 for side in sides)
    return before and any(0 <= side.start - word.end <= _ARTICLE for side in sides)


def _phrase(scene: Scene, sentence: Sentence, hit: Hit, noun: Span) -> Phrase:
    start = start_of(scene, sentence, noun)
    head = noun.of(scene.text).lower()
    noun = with_title(scene, sentence, noun)
    words = scene.text[start : noun.start].replace("\n", " ")
    before = scene.text[max(sentence.span.start, start - 12) : start].lower().rstrip()
    lead = _lead(scene, before, words)
    drill = noun_kind(scene, hit) == "exercise" and has_name_behind(scene, noun)
    definite = lead in scene.words("definite") and not _is_told(scene, sentence, lead, start)
    owned = lead in scene.words("owned") and hit.entry.value != "other"  # "its membership" is news
    definite &= not (hit.entry.value == "other" and lead in scene.words("owned"))
    light = _is_light(scene, sentence, start)
    reach = max(sentence.span.start, start - _LIGHT * (light or scene.order == "sov"))
    ordinal = ordinal_in(scene, sentence, Span(reach, _number_end(hit, noun)), noun)
    start = with_number(scene, sentence, start) if scene.order == "sov" else start
    instrument = hit.entry.value if hit.entry.kind == "instrument" else None
    capital = noun.of(scene.text)[0].isupper() and not _ACRONYM.fullmatch(noun.of(scene.text))
    tail = scene.text[noun.end : noun.end + 60].replace("\n", " ")
    named = bool(instrument) or ordinal is not None or (capital and is_capital(noun, words, scene))
    if lead in scene.words("presenting") and hit.entry.value in _PAPERS:
        definite = False  # "are issuing this advisory": the paper speaks of itself
    return Phrase(
        Span(start, noun.end),
        noun,
        noun_kind(scene, hit),
        instrument,
        ordinal,
        (definite and not (light or drill or _own_words(scene, words, lead) or named))
        or (owned and instrument is None and not capital),
        named,
        scene.grammar[_JOINT].search(words + noun.of(scene.text)) is not None
        or scene.grammar[_JOINT_BEHIND].match(tail) is not None
        or scene.grammar[_MUTUALLY].search(scene.text, *sentence.span) is not None,
        scene.grammar[_BETWEEN].match(tail) is not None,
        scene.grammar[_NEXT].search(f"{before[-12:]} {words} {head}") is not None,
        light,
        owned,
        head,
        titled=is_titled(scene, noun.of(scene.text), words),
    )


def _number_end(hit: Hit, noun: Span) -> int:
    """Where its number ends: before the noun, or with it, "The twelfth was held"."""
    return noun.end if hit.entry.value == ROUND else noun.start


def _is_told(scene: Scene, sentence: Sentence, lead: str, start: int) -> bool:
    """As in "said that talks were held", where the small word points at nothing."""
    said = any(h.span.end < start for h in sentence.cues("say"))
    return said and lead in scene.grammar.words("that_clause")


def _lead(scene: Scene, before: str, words: str) -> str:
    """The article or owner that leads the phrase; in Japanese no space parts it from the noun."""
    if scene.order == "sov":
        long = tuple(w for w in scene.words("definite") if len(w) > 1 and w > "\u3040" and w < "가")
        if words.strip() in scene.words("definite"):
            return words.strip()
        if (word := next((w for w in long if before.endswith(w)), None)) is not None:
            return word
    return before.rsplit(maxsplit=1)[-1] if before else words.lower().lstrip("\"'").split(" ")[0]


def _own_words(scene: Scene, words: str, lead: str) -> str:
    """What qualifies the noun, beside its article and how long it lasted."""
    own = words.strip().removeprefix(lead.capitalize())
    return scene.grammar[_LASTING].sub("", own).strip()


def _is_light(scene: Scene, sentence: Sentence, start: int) -> bool:
    """As in "the inaugural session of the Committee": said of the one, said of the other."""
    before = scene.text[max(sentence.span.start, start - _LIGHT) : start].lower().rstrip()
    before = scene.grammar[_ARTICLES].sub("", before)
    return any(before.endswith(light) for light in scene.words("light"))
