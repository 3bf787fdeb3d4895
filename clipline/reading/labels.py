"""What an agreement is called on the site: its printed name, or its words in sentence case."""

from __future__ import annotations

import re

from clipline.reading.phrases import Phrase
from clipline.reading.scene import Scene

_TOPIC = re.compile(r"[\n ](?:on|for|in|sobre|über|sur) (?:[\w'&/-]+[ \n]?){1,7}")
_MOST = 90  # characters; a label is a line of a list
_CUT = re.compile(
    r"[\n ](?:held|signed|took|was|were|is|are|will|that|which|with|by|from|at|as|to|and|on|in|the"
    r"|en|el|la|de|of|a|same)$"
)


def agreement_label(scene: Scene, phrase: Phrase, parties: tuple[str, ...]) -> str:
    """A short human label; nothing in it that the text does not say."""
    if phrase.instrument is not None and phrase.ordinal is not None:
        return f"{_ordinal(phrase.ordinal)} {phrase.instrument}"[:_MOST]
    words = phrase.instrument or " ".join(phrase.span.of(scene.text).split()).strip("'\"「」『』 ")
    words = re.sub(r"^(?:(?:A|An|The) |(?:[A-Z]\w+|today|yesterday)'s )", "", words)
    if phrase.noun.of(scene.text).lower() in scene.words("verb.met"):
        words = "meeting"
    words = re.sub(r"^'?s ", "", words)
    words = words[:1].upper() + words[1:]
    generic = len(words.split()) <= 4 and not phrase.named  # noqa: PLR2004 - "memorandum of understanding (MOU)"
    if generic and len(parties) == 2 and scene.order == "svo" and scene.sheet.language.code == "en":  # noqa: PLR2004 - two sides
        topic = _topic(scene, phrase)
        return f"{words}{topic}" if topic else f"{words} between {parties[0]} and {parties[1]}"
    return words[:_MOST]


def _ordinal(number: int) -> str:
    """The number as English writes it: 1st, 2nd, 11th."""
    last = 0 if number % 100 in (11, 12, 13) else number % 10
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def _topic(scene: Scene, phrase: Phrase) -> str:
    """As in "on cooperation in cyberspace": up to the first word that starts something else."""
    match = _TOPIC.match(scene.text, phrase.span.end)
    if match is None:
        return ""
    words = re.split(r"[,.;]", match.group().replace("\n", " "))[0].rstrip()
    words = re.split(r"(?<=\w{3}) (?:on|in|at|by|from) ", words)[0]
    if re.match(r" (?:on|in) (?:[A-Z]|the)", words):
        return ""
    while (cut := _CUT.search(words)) is not None:
        words = words[: cut.start()]
    return words if len(words.split()) > 1 else ""
