"""What an agreement is called on the site: its printed name, or its words in sentence case."""

from __future__ import annotations

import re

from clipline.config import Language
from clipline.model import Span
from clipline.nouns import replace
from clipline.reading.accords.agreed_there import is_agreed_there
from clipline.reading.accords.names_last import start_of_name
from clipline.reading.accords.phrases import BODIES, SESSIONS, Phrase
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.text.sheet import Sheet

_MOST = 90  # characters; a label is a line of a list
_TOPIC_WORDS = 12  # words of a topic; more is a clause, no name
_MANY = 4  # sides
_LIGHT_WORD = 3  # letters, as in "on it"; "on kelp" says more than between whom
_STEM = 5  # letters by which "fishing" and "fisheries" are two, "fishery" and "fisheries" one
_FEW = 4  # words, from which on a phrase tells enough by itself
# "an agreement to protect cables", and not "to the Ministry"
_TOPIC = r"[\n ]?(?:{topic}|{to_act}(?= [a-z]{3,} (?!{the} [A-Z])))[\n ]"
_TO_ACT = r"[\n ]?{to_act}[\n ]"
_TOPIC_END = r"[,;:()]|(?<![A-Z])\.(?!\w)|\b{topic_end}\b"  # "U.S." goes on
_MONEY = re.compile(r"[A-Z]{0,3} ?[$\u20ac\u00a3\u00a5] ?\d")
_NO_TOPIC = r"(?i:{no_topic}\b)"  # "on behalf of"
_WHEN = r"(?:[A-Z]\w+|{today}|(?i:(?:\w+ )?{label_time}))'s |'?s "  # "Oslo's", "last month's"
_LEAD = rf"^(?:(?i:{{the}} |{{a}} |{{its}} |{{whose}} )|{{label_of}} (?:{{a}} )?|{_WHEN})"
_NUMBERED = r"^\d+\. (?=(?i:{the}) )"
_DANGLING = "(?: {dangling})+$"
_OF_ITS = " {of} {its} "
_PARENTHESIS = re.compile(r"[ \n]*\([^()]*\)")
_PARTED = re.compile(r"(?<=[a-zà-ÿ])-\n(?=[a-zà-ÿ])")  # "Memo-" at a line's end, "randum"
_MEMBER_OF = (
    r"[\n ]{member_of}[\n ](?:{the} )?['\"]?"
    r"([A-Z][\w-]*(?:[ \n](?:{of_for} |{the} )?[A-Z][\w-]*)*)"
)
_QUOTED = re.compile(r"(?P<topic>'[^'\n]{3,70}'|\"[^\"\n]{3,70}\")")
# What verbs alone tell of has no words of its own.
_OF_A_DEED = {"dialogue": "Meeting", "exercise": "Joint exercise", "agreement": "Agreement"}
_MEETING = _OF_A_DEED["dialogue"]
_ORDINALS = (
    "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"
)  # fmt: skip


def agreement_label(
    scene: Scene, sentence: Sentence, phrase: Phrase, parties: tuple[str, ...]
) -> str:
    """A short human label; nothing in it that the text or a listed name does not say."""
    name = _body_name(sentence, phrase)
    if phrase.instrument is not None or name is not None:
        return named_label(scene, phrase, name)
    if phrase.head:
        start = start_of_name(scene, sentence, phrase.span.start)
        phrase = replace(phrase, span=Span(start, phrase.span.end))
    words = named_label(scene, phrase) + _whose_session(scene, sentence, phrase)
    if phrase.head in scene.words("belonging"):
        return f"{words}{_body_after(scene, sentence, phrase)}"
    if scene.order == "sov" and phrase.kind in SESSIONS and words in (_MEETING, phrase.head):
        return words + _in_brackets(parties)
    generic = len(words.split()) <= _FEW and not phrase.named
    if generic and scene.words("label.topic"):
        between = _between(scene.sheet.language, parties)
        return words + (topic_of(scene, sentence, phrase) or between)
    return _cut(words)


def _whose_session(scene: Scene, sentence: Sentence, phrase: Phrase) -> str:
    """As in "The joint committee on dams held its first session": the session of that body."""
    if phrase.ordinal is None or phrase.head not in scene.words("round"):
        return ""
    bodies = [h for h in sentence.nouns if h.entry.value in BODIES and h.span < phrase.span]
    if not bodies or not scene.words("label.topic"):
        return ""
    return f" of the {' '.join(bodies[-1].span.of(scene.text).split())}"


def _cut(words: str) -> str:
    """At most a line, ended at a word."""
    return words if len(words) <= _MOST else words[:_MOST].rpartition(" ")[0] or words[:_MOST]


def named_label(scene: Scene, phrase: Phrase, body: str | None = None) -> str:
    """The listed name with its number, else the phrase as printed: without articles, owners and
    what parentheses explain.
    """
    name = phrase.instrument or body
    if name is not None:
        number = f"{_ordinal(phrase.ordinal)} " if phrase.ordinal is not None else ""
        return f"{number}{name}"
    if not phrase.head:
        return _OF_A_DEED[phrase.kind]
    whole = _PARTED.sub("", phrase.span.of(scene.text))
    words = " ".join(_PARENTHESIS.sub("", whole).split())
    words = scene.grammar[_NUMBERED].sub("", words.strip("'\"「」『』 "))
    words = scene.grammar[_LEAD].sub("", scene.grammar[_LEAD].sub("", words))
    if scene.words("label.topic"):
        words = scene.grammar[_OF_ITS].sub(" of the ", words)
    return words[:1].upper() + words[1:]


def _body_name(sentence: Sentence, phrase: Phrase) -> str | None:
    """The listed name of a joint body that meets: "the first ICT Committee"."""
    for span, agency in sentence.agencies:
        if agency.known and agency.country == "INT" and span.end == phrase.noun.end:
            return agency.name
    return None


def _body_after(scene: Scene, sentence: Sentence, phrase: Phrase) -> str:
    """What one is a member of: "its membership in the Coalition"."""
    match = scene.grammar[_MEMBER_OF].match(scene.text, phrase.noun.end)
    if match is None:
        return ""
    span = Span(match.start(1), match.end(1))
    known = [a.name for s, a in sentence.agencies if s.overlaps(span)]
    return f" of the {known[0] if known else ' '.join(match.group(1).split())}"


def _ordinal(number: int) -> str:
    """The number as English writes it: First, Tenth, 11th, 22nd."""
    if number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    last = 0 if number % 100 in (11, 12, 13) else number % 10
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def topic_words(scene: Scene, sentence: Sentence, phrase: Phrase) -> frozenset[str]:
    """The longer words of what it is about, by how they begin; none where it does not say."""
    if not scene.words("label.topic"):
        return frozenset()
    words = topic_of(scene, sentence, phrase).lower().split()
    return frozenset(word[:_STEM] for word in words if len(word) > _LIGHT_WORD)


def topic_of(scene: Scene, sentence: Sentence, phrase: Phrase) -> str:
    """As in "on cooperation in fisheries": to the end of its clause, or to the next verb."""
    text, at = scene.text, phrase.noun.end
    dates = [d.span.end for d in sentence.dates if 0 <= d.span.start - at <= len(" on ")]
    at = dates[0] if dates else at
    match = scene.grammar[_TOPIC].match(text, at)
    deed = match is not None and scene.grammar[_TO_ACT].match(text, at) is not None
    if match is None or (deed and is_agreed_there(scene, sentence, phrase)):
        return ""  # "agreed in a session to count seals"
    quoted = _QUOTED.match(text, match.end())
    if quoted is not None:
        return f" {match.group().strip()} {quoted['topic']}"
    start = _after_light(scene, match.end())
    words = text[start : _topic_end(scene, sentence, start)]
    words = scene.grammar[_DANGLING].sub("", " ".join(words.split()))
    words = words.strip("'\"")
    lead = match.group().strip()
    count = len(words.split())
    alone = count == 1 and lead in scene.grammar.words("about_what") and _says_much(scene, words)
    figure = words[:1].isdigit() or _MONEY.match(words) is not None
    none = figure or scene.grammar[_NO_TOPIC].match(words) is not None
    if none or not (alone or 1 < count <= _TOPIC_WORDS):
        return ""
    return f" {lead} {words}"


def _says_much(scene: Scene, word: str) -> bool:
    """As in "an accord on kelp", not "on it", "on these", "on Friday"."""
    return len(word) > _LIGHT_WORD and word.islower() and word not in scene.words("definite")


def _after_light(scene: Scene, start: int) -> int:
    """Past "the creation of their": the words that say nothing themselves."""
    text = scene.text
    article = scene.grammar[r"(?:{definite}|{a})[ \n]"]
    lights = sorted(scene.words("light"), key=len, reverse=True)
    while True:
        at = match.end() if (match := article.match(text, start)) else start
        light = next((w for w in lights if text.startswith(w + " ", at)), None)
        if light is None:
            return at
        start = at + len(light) + 1


def _topic_end(scene: Scene, sentence: Sentence, start: int) -> int:
    """Where something else starts: a mark, a preposition, a date, a verb."""
    ends = [sentence.span.end]
    ends += [d.span.start for d in sentence.dates if d.span.start > start]
    verbs = [
        h
        for h in sentence.words
        if h.entry.value in {"verb.held", "verb.begun", "verb.signed", "verb.met", "passive"}
    ]
    ends += [h.span.start for h in verbs if h.span.start > start]
    match = scene.grammar[_TOPIC_END].search(scene.text, start, sentence.span.end)
    return min([*ends, match.start()] if match else ends)


def without_sides(sheet: Sheet, label: str, parties: tuple[str, ...]) -> str:
    """What it is called by its own words alone, where it was called by its two sides."""
    return label.removesuffix(_between(sheet.language, parties)).removesuffix(_in_brackets(parties))


def _in_brackets(parties: tuple[str, ...]) -> str:
    """Whose meeting a bare word is, in any language: "회담 (Norway, Iceland)"."""
    return f" ({', '.join(parties)})" if 1 < len(parties) < _MANY else ""


def _between(language: Language, parties: tuple[str, ...]) -> str:
    """Of two sides both, of a few all; a long list would be no name."""
    *others, last = [_with_article(language, party) for party in parties] or [""]
    if not 0 < len(others) < _MANY:
        return ""
    word = "between" if len(others) == 1 else "of"
    return f" {word} {', '.join(others)} and {last}"


def _with_article(language: Language, name: str) -> str:
    """As in "the United States", "the Ministry of Health": names made of common nouns."""
    common = name.startswith(language.list("with_article") + language.list("body.head"))
    return f"the {name}" if common else name
