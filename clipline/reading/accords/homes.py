"""Where a report is at home: whose minister one is of whom no country is told."""

from __future__ import annotations

import re
from itertools import pairwise

from clipline.config import Config
from clipline.model import Span
from clipline.partial_dates import PartialDate
from clipline.reading.accords.frames import Frame
from clipline.reading.accords.parties import Parties
from clipline.reading.accords.scene import Report, Scene, Sentence
from clipline.reading.masthead import Masthead
from clipline.reading.text.sheet import Sheet
from clipline.reading.vocabulary import Hit

PLACED = r"(?i:\b{place_in}[ \n](?:{the}[ \n])?$)"  # before the name of where it was
_WITH = r"{with_mark}|[、,·・]"
_JOINED = rf"{_WITH}|{{topic_stop}}"
_AND_ONE = r"[^,.;:]{0,40}[ \n]{and}[ \n](?:[\w'-]+[ \n]){0,2}"
_TOGETHER = r"\b(?:{and}|{with_whom})\b"
_MISSION = r"(?<!\w){mission}(?!\w)"
_BESIDE = r",[ ]|[ ]?[-\u2013/&·・][ ]?|、|[ ]{and}[ ]"
_LEAD = 16  # characters that hold "near the "
_PAIR = 2  # countries of a headline that tells of no third


def report_of(sheet: Sheet, masthead: Masthead, published: PartialDate | None) -> Report:
    """When it was published, and where: by the outlet, and by whom the headline names."""
    headline = [e.span for e in masthead.title.evidence[:1]]
    every = [h for s in headline for h in sheet.hits_in(s, "country", "adjective", "capital")]
    beside = {h for pair in pairwise(every) if _are_beside(sheet, *pair) for h in pair}
    hits = [h for h in every if h.entry.kind != "capital" or h in beside]
    placed = sheet.grammar[PLACED]  # "sees colleague in Peru"
    leads = ((h, sheet.text[max(0, h.span.start - _LEAD) : h.span.start]) for h in hits)
    named = [h.entry.value for h, lead in leads if not placed.search(lead)]
    outlet = masthead.outlet.value or ""
    home = _home_of(sheet.config, outlet)
    pair = _pair_of(sheet, masthead) if sheet.grammar[_MISSION].search(outlet) else ()
    return Report(published, home, tuple(dict.fromkeys(named)), pair=pair)


def _are_beside(sheet: Sheet, one: Hit, other: Hit) -> bool:
    """As in "Oslo, Lima set dates", "Oslo-Lima talks": capitals that stand for their states."""
    gap = sheet.text[one.span.end : max(one.span.end, other.span.start)]
    return sheet.grammar[_BESIDE].fullmatch(gap) is not None


def _pair_of(sheet: Sheet, masthead: Masthead) -> tuple[str, ...]:
    """As in "Embassy of Peru, Athens": whose mission it is, and where, by the line of its name."""
    for evidence in masthead.outlet.evidence[:1]:
        line = next((s for s in sheet.lines if s.covers(evidence.span)), evidence.span)
        told = _told_in(sheet.config, line.of(sheet.text))
        if len(told) == _PAIR:
            return tuple(sorted(told))
    return ()


def of_mission(scene: Scene, frame: Frame) -> Parties:
    """The two of an embassy's page, where its sentence names neither but tells of both: "The
    ambassador and the minister signed …", "The joint commission met".
    """
    sentence = frame.sentence
    both = frame.phrase.joint or bool(sentence.cues("group"))
    if not scene.report.pair or sentence.cues("private"):
        return Parties()
    people = sentence.cues("title.office", "title.courtesy", "official", "head_of_state")
    spans = sorted(h.span for h in people)
    gaps = (scene.text[a.end : max(a.end, b.start)] for a, b in pairwise(spans))
    both = both or any(scene.grammar[_TOGETHER].search(gap) for gap in gaps)
    return Parties(scene.report.pair) if both else Parties()


def _home_of(config: Config, outlet: str) -> str | None:
    """The country of a listed outlet, or the one that its name tells: "The Athens Post"."""
    listed = next((o for o in config.outlets if o.name == outlet), None)
    if listed is not None and (listed.worldwide or listed.country):
        return None if listed.worldwide else listed.country
    told = _told_in(config, outlet)
    return told.pop() if len(told) == 1 else None


def _told_in(config: Config, outlet: str) -> set[str]:
    """The countries that an outlet's name tells."""
    return {
        country.code
        for country in config.countries
        for name in (*country.names, *country.adjectives, *country.capitals)
        if name in outlet and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", outlet)
    }


def with_home(scene: Scene, frame: Frame, own: Parties) -> Parties:
    """As in "防衛相と韓国の国防相": a minister of no named country is the other of the
    headline's two, or at home where the outlet or the language is.
    """
    home = _other_one(scene, own) or _home(scene, frame, own)
    if home is None or home in own.sides:
        return own
    return Parties((home, *own.countries), own.agencies)


def among_others(scene: Scene, frame: Frame, own: Parties) -> Parties:
    """As in "앤 필드 국방장관과 노르웨이 국방장관, 브라질 국방장관은": where verbs come last, the
    first of more people in office than sides is at home, if no country is told of them.
    """
    if scene.order != "sov" or own.count < _PAIR:
        return own
    home = scene.report.home or next(iter(scene.words("home")), None)
    lead = Span(frame.sentence.span.start, frame.verb.start)
    titles = {h.span for h in frame.sentence.cues("title.office") if lead.covers(h.span)}
    ends = sorted({title.end for title in titles})
    if home is None or home in own.sides or len(ends) <= own.count:
        return own
    before = Span(lead.start, ends[0])
    named = [h.span for h in frame.sentence.countries] + [s for s, _ in frame.sentence.agencies]
    said = any(h.span.start >= frame.verb.end for h in frame.sentence.cues("say"))
    joined = scene.grammar[_JOINED if not said else _WITH].match(scene.text, ends[0])
    if any(before.covers(span) for span in named) or joined is None:
        return own
    return Parties((home, *own.countries), own.agencies)


def _other_one(scene: Scene, own: Parties) -> str | None:
    """The other one of an embassy's page, or of a headline's two."""
    named = scene.report.pair or scene.report.headline
    if len(named) != _PAIR or not set(own.sides) < set(named):
        return None
    return next(code for code in named if code not in own.sides)


def _home(scene: Scene, frame: Frame, own: Parties) -> str | None:
    """Where verbs come in the middle, the one named must stand behind: "met his Greek colleague";
    "Greece's minister met a colleague" tells of no one at home.
    """
    language = next(iter(scene.words("home")), None)
    if scene.order != "svo":
        return scene.report.home or language
    named = [h.span for h in frame.sentence.countries if h.entry.value in own.sides]
    lead = Span(frame.sentence.span.start, frame.verb.start)
    behind = bool(named) and not any(lead.covers(span) for span in named)
    joined = bool(named) and _is_joined(scene, frame.sentence, min(named))
    return scene.report.home if behind or joined else None


def _is_joined(scene: Scene, sentence: Sentence, other: Span) -> bool:
    """As in "Minister Vidal and visiting Greek minister Nor": one in office before the other."""
    people = (h.span.end for h in sentence.cues("title.office", "official"))
    gaps = (scene.text[end : other.start] for end in people if end <= other.start)
    return any(scene.grammar[_AND_ONE].fullmatch(gap) for gap in gaps)
