"""One frame's telling: whose it is, and when; none where nobody public is behind it."""

from __future__ import annotations

from clipline.model import Span
from clipline.reading.accords.backing import (
    has_unnamed_side,
    is_ministers,
    is_of_many,
    is_public,
    is_with_home,
    union_of,
    with_host,
)
from clipline.reading.accords.clauses import without_reporting
from clipline.reading.accords.frames import Frame
from clipline.reading.accords.homes import PLACED, among_others, of_mission, with_home
from clipline.reading.accords.labels import topic_words
from clipline.reading.accords.negotiated import as_negotiated
from clipline.reading.accords.occasions import find_occasion
from clipline.reading.accords.parties import (
    Parties,
    find_parties,
    only_reports,
    own_or_general,
)
from clipline.reading.accords.phrases import SESSIONS
from clipline.reading.accords.portfolios import find_fields
from clipline.reading.accords.scene import DENSE, Scene
from clipline.reading.accords.scheduled import or_scheduled
from clipline.reading.accords.telling import TWO_SIDES, Telling
from clipline.reading.accords.visits import sides_of_a_visit
from clipline.reading.dates import DateExpression

Occasion = tuple[DateExpression | None, str]  # the date, and how it was found


def when_of(scene: Scene, frame: Frame, dates: list[DateExpression]) -> Occasion:
    """The day of what a frame tells, its own or the one found around it."""
    return (frame.date, "sentence") if frame.date else find_occasion(scene, frame, dates)


def settled(scene: Scene, frame: Frame, dates: list[DateExpression]) -> tuple[Frame, Occasion]:
    """The frame with its day, by which it is planned where its verb leaves that open."""
    when = when_of(scene, frame, dates)
    frame = as_negotiated(scene, or_scheduled(scene, frame, when[0]), when[0])
    return frame, (frame.date, "sentence") if frame.date else when


def read_frame(scene: Scene, frame: Frame, general: Parties, when: Occasion) -> Telling | None:
    """The frame with its sides: those of its sentence, or whom the text is about."""
    own = find_parties(scene, frame.sentence, frame.phrase.span)
    own = own if own.count else Parties((), union_of(scene, frame))
    own = own if own.count else of_mission(scene, frame)
    if visit := sides_of_a_visit(scene, frame.sentence, own.sides):
        own = Parties(visit, tuple(a for a in own.agencies if a.country in visit))
    official = is_ministers(scene, frame, own) or is_with_home(scene, frame, own)
    if own.count == 1 and (official or _is_at_home(frame, general)):
        own = with_home(scene, frame, own)
    elif own.count >= TWO_SIDES:
        own = among_others(scene, frame, own)
    if own.count < TWO_SIDES and frame.takes == "met":
        own = with_host(frame, own)
    group = bool(frame.sentence.cues("group")) and len(general.sides) >= TWO_SIDES
    many = frame.phrase.kind == "exercise" and is_of_many(scene, frame)
    sides = max(own.count + has_unnamed_side(scene, frame, own), TWO_SIDES * (group or many))
    elsewhere = sides == 0 and scene.density < DENSE  # whom the text is about agreed on nothing
    outsider = frame.phrase.kind in SESSIONS and _is_outsider(own, general)
    remark = outsider and frame.rule == "dated" and frame.phrase.definite
    if elsewhere or remark or not is_public(scene, frame, sides, general):
        return None
    named = tuple(dict.fromkeys(h.entry.value for h in frame.sentence.countries))
    if many and not own.count and (len(named) >= TWO_SIDES or not group):
        own = Parties(named)
    alone = own.count == 1 and not group and frame.phrase.kind in {"declaration", "other"}
    alone = alone or _are_only_places(scene, frame, set(general.sides) - set(own.sides))
    parties = own if alone else own_or_general(own, general)
    told = (outsider and group) or only_reports(scene, frame.sentence, own)
    parties = general if told and len(general.sides) >= TWO_SIDES else parties
    topic = _topic(scene, frame)
    return Telling(frame, parties, sides, *when, topic=topic)


def _is_at_home(frame: Frame, general: Parties) -> bool:
    """As in "The government signed a pact with Greece", in a text that names nobody else."""
    paper = frame.phrase.kind not in SESSIONS and bool(frame.sentence.cues("government"))
    both = bool(frame.sentence.cues("group"))
    return (paper or both) and len(general.sides) < TWO_SIDES


def _is_outsider(own: Parties, general: Parties) -> bool:
    """Whether one alone is named whom the text is not about: "Kenya condemned the drills on
    Tuesday", "The three countries hold exercises with an eye to Kenya".
    """
    others = set(own.sides) - set(general.sides)
    return own.count == 1 and len(general.sides) >= TWO_SIDES and bool(others)


def _are_only_places(scene: Scene, frame: Frame, others: set[str]) -> bool:
    """As in "met his Greek colleague in Peru": where they met is no side of theirs."""
    named = [h for h in frame.sentence.countries if h.entry.kind == "country"]
    text, start, placed = scene.text, frame.sentence.span.start, scene.grammar[PLACED]
    places = {h.entry.value for h in named if placed.search(text, start, h.span.start)}
    return bool(others) and others <= places


def _topic(scene: Scene, frame: Frame) -> frozenset[str]:
    """What a paper is about, or whose ministers meet."""
    if frame.verb.of(scene.text).lower() in scene.words("signing"):
        return frozenset()  # "With the signing of the pact": of that which has been told
    if frame.phrase.kind not in SESSIONS:
        return topic_words(scene, frame.sentence, frame.phrase)
    return find_fields(without_reporting(scene, frame.sentence), scene.sheet.language)


def implied(scene: Scene, frame: Frame, general: Parties, when: Occasion) -> Telling | None:
    """A further paper or session of the sides whose agreement the text has told already.

    As in "Talks on kelp were called off": nobody else is named, and no one else does it.
    """
    sides = set(find_parties(scene, frame.sentence, frame.phrase.span).sides)
    lead = Span(frame.sentence.span.start, frame.verb.start)
    they = any(lead.covers(h.span) for h in frame.sentence.cues("pronoun"))
    impersonal = frame.rule != "object" or scene.order == "sov" or bool(sides) or they
    about = set(general.sides)
    if len(about) < TWO_SIDES or not sides <= about or not impersonal:
        return None
    alone = frame.phrase.head in scene.words("mercantile")
    if frame.phrase.definite or frame.phrase.kind == "other" or frame.phrase.light or alone:
        return None
    return Telling(frame, general, len(sides), *when)
