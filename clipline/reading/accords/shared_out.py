"""Several papers told by one noun: "two accords, one with Laos and one with Cambodia"."""

from __future__ import annotations

from itertools import pairwise

from clipline.model import Span
from clipline.nouns import Noun, replace
from clipline.reading.accords.labels import named_label, topic_of
from clipline.reading.accords.parties import Parties
from clipline.reading.accords.phrases import Phrase
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.accords.telling import Telling
from clipline.reading.vocabulary import Hit

# "one with", "another on": which of several papers the words behind it are of
_EACH = r"(?<![\w'])(?i:{each_of})[ \n](?:(?P<whom>{name_with})|(?P<on>{topic}))(?=[ \n])"
_WITH = r"[ \n](?P<whom>{name_with})(?=[ \n])"  # "an accord with Laos and another with Cambodia"
_ARTICLE = 5  # characters between "with" and a country: " the "
_LOOSE = r"[,;]?[ \n]*(?:\b{and}[ \n]*)?$"
_STEM_END = 2  # letters by which one and several differ: "accords", "memoranda"


class _Share(Noun, frozen=True):
    """What is told of one of them: its words, to those of the next one, and whom it is with."""

    span: Span
    lead: int  # where the words on it begin
    whom: Hit | None

    @property
    def side(self) -> str | None:
        """The country that it is with."""
        return self.whom.entry.value if self.whom else None


def share_out(scene: Scene, telling: Telling) -> tuple[Telling, ...]:
    """The tellings of each paper; the one as it is, where it tells of no more."""
    shares = _find_shares(scene, telling.frame.sentence, telling.phrase)
    sides = tuple(dict.fromkeys(share.side for share in shares if share.side))
    common = tuple(side for side in telling.parties.sides if side not in sides)
    apart = len(sides) in (0, len(shares)) and (common if sides else len(telling.parties.sides) > 1)
    if len(shares) < 2 or not apart:  # noqa: PLR2004 - one or several
        return (telling,)
    return tuple(_told_of(scene, telling, share, common) for share in shares)


def _find_shares(scene: Scene, sentence: Sentence, phrase: Phrase) -> list[_Share]:
    """Those of the sentence in its order; none where one is with somebody who is no country."""
    text, at, end = scene.text, phrase.noun.end, sentence.span.end
    found = list(scene.grammar[_EACH].finditer(text, at, end))
    if len(found) == 1 and (first := scene.grammar[_WITH].search(text, at, found[0].start())):
        found = [first, *found]
    bounds = [*(match.start() for match in found), end]
    shares = []
    for match, (start, stop) in zip(found, pairwise(bounds), strict=True):
        loose = scene.grammar[_LOOSE].search(text, start, stop)
        span = Span(start, loose.start() if loose else stop)
        whom = _country_at(sentence, match.end()) if match["whom"] else None
        if match["whom"] and whom is None:
            return []
        lead = match.start("whom") if whom else match.start("on")
        shares.append(_Share(span, lead, whom))
    return shares


def _country_at(sentence: Sentence, at: int) -> Hit | None:
    near = (h for h in sentence.countries if 0 < h.span.start - at <= _ARTICLE)
    return next((h for h in near if h.entry.kind == "country"), None)


def _told_of(scene: Scene, telling: Telling, share: _Share, common: tuple[str, ...]) -> Telling:
    """One of them, with its side, its matter and its day, or else those of all."""
    days = [d for d in telling.frame.sentence.dates if share.span.covers(d.span)]
    when, rule = (days[0], "sentence") if days else (telling.when, telling.rule)
    parties = Parties((*common, share.side)) if share.side else telling.parties
    return replace(
        telling, parties=parties, label=_label(scene, telling, share), when=when, rule=rule
    )


def _label(scene: Scene, telling: Telling, share: _Share) -> str:
    """As in "Rail accord with Peru on tunnels": one alone, with its own matter or that of all."""
    sentence, phrase = telling.frame.sentence, telling.phrase
    noun = phrase.noun.of(scene.text)
    words = named_label(scene, phrase).split()[: -len(noun.split())]
    counts = [at for at, word in enumerate(words) if _is_number(scene, word)]
    words = words[counts[-1] + 1 :] if counts else words
    name = " ".join([*words, _one_of(scene, phrase.kind, noun)])
    at = share.whom.span.end if share.whom else share.lead - 1
    own = replace(sentence, span=Span(sentence.span.start, share.span.end))
    topic = topic_of(scene, own, replace(phrase, noun=Span(phrase.noun.start, at)))
    topic = topic or topic_of(scene, sentence, phrase)
    whom = f" {' '.join(scene.text[share.lead : at].split())}" if share.whom else ""
    return f"{name[:1].upper()}{name[1:]}{whom}{topic}"


def _is_number(scene: Scene, word: str) -> bool:
    numbers = scene.sheet.language.lists("relative.number").values()
    return word.isdigit() or any(word.lower() in words for words in numbers)


def _one_of(scene: Scene, kind: str, several: str) -> str:
    """The noun for one, which a list of nouns names first: "accord", of "accords"."""
    first, *rest = several.lower().split()
    alike = (
        noun
        for noun in scene.words(f"noun.{kind}")
        if noun.split()[1:] == rest and noun.startswith(first[:-_STEM_END])
    )
    return next(alike, several)
