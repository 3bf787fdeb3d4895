"""Whether two tellings are about one thing, by their papers' names and the words behind these."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from clipline.config import read_language, rules_of
from clipline.timeline.told.tellings import Telling
from clipline.timeline.told.wordings import STEM, stem, without_accents

_MOST_OF_IT = 2 / 3  # of the shorter label: "raw cashew nuts", "the grading of cashew nuts"
_COMPOUND = 5  # letters of its first part; "tour" and "tourist" have four in common
_SYLLABLES = 2  # of its first part, where one sign is a syllable or more
_FEWEST_STEMS = 2  # one may be a town, where several things are signed


def subject_reasons(a: Telling, b: Telling) -> list[str]:
    """Whether the labels say what both are about, and whether that is one thing."""
    if a.mention or b.mention:
        return _mentioned(a, b) if a.mention else _mentioned(b, a)
    if not a.subject or not b.subject or a.witness.lang != b.witness.lang:
        return []
    fewer, more = sorted((a.subject, b.subject), key=len)
    if len(_found_in(fewer, more)) >= _MOST_OF_IT * len(fewer):
        return ["same subject"]
    if _found_in(fewer, more):
        return ["part of the subject"]
    told = _found_in(a.subject, b.about) or _found_in(b.subject, a.about)
    akin = any(_begins(x, y) for x in a.subject for y in b.subject)
    named = _is_a_name(a) != _is_a_name(b)  # "the Calm Harbour deal", "a pact on pilots"
    return [] if told or akin or named else ["another subject"]


def _is_a_name(telling: Telling) -> bool:
    """Whether the words of its subject all begin with capitals, where not every noun does."""
    language = read_language(rules_of(telling.witness.lang))
    plain = {without_accents(word) for word in telling.subject}
    small = telling.subject.intersection(re.findall(r"\w+", telling.sentence))
    return "v2" not in language.list("order") and plain <= telling.capitals and not small


def _mentioned(mention: Telling, clear: Telling) -> list[str]:
    """Whether a mention, which has no name to say what it is about, has the other's words."""
    if mention.witness.lang != clear.witness.lang:
        return []
    found = len(_found_in(clear.subject, mention.words | mention.subject))
    if found and found >= _MOST_OF_IT * len(clear.subject):
        return ["same subject"]
    return ["part of the subject"] if found else []


def share_stems(a: Telling, b: Telling) -> bool:
    """Whether both have words that begin alike; one is enough of what papers are said to be on."""
    shared = a.stems & b.stems
    topics = [{word[:STEM] for word in map(without_accents, t.subject)} for t in (a, b)]
    return len(shared) >= _FEWEST_STEMS or bool(shared & topics[0] & topics[1])


def _begins(one: str, other: str) -> bool:
    """As in "lighthouses" and "lights", "waterways" and "water", "Wasserleitung" and "Leitung":
    one may be of the other.
    """
    short, long = sorted((stem(one), stem(other)), key=len)
    last, whole = sorted((one, other), key=len)
    least = _SYLLABLES if last[:1] >= "\u3040" else _COMPOUND
    begun = len(short) >= least and long.startswith(short)
    return begun or (len(last) >= least and whole.endswith(last))


def _found_in(subject: Iterable[str], words: Collection[str]) -> list[str]:
    """The words of the subject that stand there too, in whatever form."""
    return [word for word in subject if any(_is_akin(word, other) for other in words)]


def _is_akin(one: str, other: str) -> bool:
    """As in "drill" and "drilling", "well" and "wells", "vaccine" and "vaccination"."""
    short, long = sorted((stem(one), stem(other)), key=len)
    return long in (short, f"{short}e")
