"""Who agreed what with whom, when, and how far it got."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from clipline.model import Agency, Agreement, Confidence, Evidence, PartialDate, Span
from clipline.reading.dates import DateExpression
from clipline.reading.frames import BODIES, SESSIONS, Frame, find_frames
from clipline.reading.labels import agreement_label
from clipline.reading.meetings import find_meetings
from clipline.reading.occasions import find_occasion, later_date, settled_status
from clipline.reading.parties import Parties, find_parties
from clipline.reading.phrases import Phrase
from clipline.reading.scene import Scene, lay_out_scene
from clipline.reading.sentences import find_sentences
from clipline.reading.sheet import Sheet
from clipline.reading.slugs import slug

# A memorandum or a statement of intent is made between states or bodies by its very name; "deal",
# "talks" or "guidance" may be anyone's, and count only with two sides in the sentence.
_STRONG = frozenset({"mou", "joint_statement", "statement_of_intent", "communique", "treaty"})
_FUTURE = frozenset({"planned", "considered"})
_TWO = 2
_ROUND = "round"  # "a second round": of the talks that the text has named


@dataclass(frozen=True, slots=True)
class _Found:
    """A frame with its parties and its date, on the way to an agreement."""

    frame: Frame
    parties: Parties
    own: int
    when: DateExpression | None
    rule: str
    more: tuple[Span, ...] = ()

    @property
    def weight(self) -> tuple[int, bool, int]:
        """Which of two tellings is shown: the dated, the named, the one with more parties."""
        phrase = self.frame.phrase
        dated = 0 if self.when is None else 1 if self.rule == "report" else 2
        return (dated, phrase.named, self.own)


def find_agreements(
    sheet: Sheet,
    body: tuple[Span, ...],
    dates: Sequence[DateExpression],
    agencies: Sequence[Agency],
    published: PartialDate | None,
) -> tuple[Agreement, ...]:
    """The agreements and sessions that the body tells of, in its order.

    `dates` are those of the whole text; a date the words do not fix stays null.
    """
    sentences = find_sentences(sheet.text, body, sheet.language)
    scene = lay_out_scene(sheet, sentences, dates, agencies)
    within = [d for s in scene.sentences for d in s.dates]
    general = _general_parties(scene)
    found: list[_Found] = []
    for frame in find_frames(scene):
        read = _read(scene, frame, general, within)
        if read is not None:
            _put(found, read)
    for frame in find_meetings(scene):
        read = _read(scene, frame, general, within)
        if read is not None and read.own >= _TWO:
            _put_meeting(found, read)
    found.sort(key=lambda f: f.frame.sentence.span)
    return _unique([_agreement(scene, f, published, within) for f in found])


def _general_parties(scene: Scene) -> Parties:
    """Whom the text is about: the sides of the first sentence that has two."""
    each = [find_parties(scene, s, Span(0, 0)) for s in scene.sentences]
    two = next((p for p in each if len(p.sides) >= _TWO), None)
    first = two or next((p for p in each if p.count), Parties())
    worldly = tuple(a for a in first.agencies if a.country == "INT" or len(first.sides) < _TWO)
    national = tuple(c for c in first.sides if all(c != a.id for a in worldly))
    return Parties(national, worldly)


def _read(
    scene: Scene, frame: Frame, general: Parties, dates: list[DateExpression]
) -> _Found | None:
    own = find_parties(scene, frame.sentence, frame.phrase.span)
    if own.count < _TWO and frame.takes == "met":
        own = _with_host(frame, own)
    group = bool(frame.sentence.cues("group"))
    office = own.count == 1 and any(
        h.span.of(scene.text).lower().endswith(scene.words("title.minister"))
        for h in frame.sentence.cues("title.office")
    )
    if not _is_public(scene, frame, own.count + office, general, group=group):
        return None
    parties = own if own.count >= _TWO or (own.count and not general.count) else general
    if own.count == 1 and not group and frame.phrase.kind in {"declaration", "other"}:
        parties = own
    when, rule = (frame.date, "sentence") if frame.date else find_occasion(scene, frame, dates)
    return _Found(frame, parties, own.count, when, rule)


def _with_host(frame: Frame, own: Parties) -> Parties:
    """ "spent Monday in Seoul for talks": whose capital it is, is the other side."""
    capitals = [h.entry.value for h in frame.sentence.countries if h.entry.kind == "capital"]
    return Parties(tuple(dict.fromkeys([*own.sides, *capitals])), ())


def _is_public(scene: Scene, frame: Frame, sides: int, general: Parties, *, group: bool) -> bool:
    """Whether states or public bodies are behind it; a noun alone is never enough."""
    phrase = frame.phrase
    if frame.takes == "met" and frame.sentence.cues("official", "title.office"):
        return sides > 0
    if group and len(general.sides) >= _TWO:
        sides = max(sides, _TWO)
    if phrase.definite:
        return len(general.sides) >= _TWO or sides >= _TWO
    if phrase.instrument is not None:
        return sides > 0 or len(general.sides) >= _TWO
    if phrase.kind in _STRONG:
        return sides > 0 or general.count > 0
    if scene.order == "sov" and phrase.kind in BODIES:
        return len(general.sides) >= _TWO
    if phrase.joint or phrase.named or phrase.following:
        return sides >= _TWO or len(general.sides) >= _TWO
    if phrase.kind == "other":
        return sides > 0
    return sides >= _TWO


def _put(found: list[_Found], new: _Found) -> None:
    """Adds it, or joins it to the agreement it tells more of."""
    for index, old in enumerate(found):
        if _is_same(old, new):
            found[index] = _joined(old, new)
            return
    if new.frame.phrase.kind == _ROUND:
        before = [f for f in found if f.frame.phrase.kind in SESSIONS]
        if before and new.frame.phrase.following:
            found.append(_of_kind(before[-1], new))
    elif new.frame.takes == "supported" and new.when is not None:
        found.append(new)
    elif not new.frame.phrase.definite or (new.frame.phrase.owned and new.own >= _TWO):
        found.append(_with_kind(found, new))


def _put_meeting(found: list[_Found], new: _Found) -> None:
    """A meeting without a noun is told only where no session of the text stands for it."""
    for index, old in enumerate(found):
        if old.frame.phrase.kind in SESSIONS and old.frame.status not in _FUTURE:
            found[index] = _joined(old, new)
            return
    found.append(new)


def _with_kind(found: list[_Found], new: _Found) -> _Found:
    """ "A second meeting": of the working group that the text has named before."""
    phrase = new.frame.phrase
    plain = phrase.following and phrase.instrument is None and phrase.kind == "dialogue"
    before = [f for f in found if f.frame.phrase.kind in SESSIONS]
    return _of_kind(before[-1], new) if plain and before else new


def _of_kind(before: _Found, new: _Found) -> _Found:
    phrase = replace(new.frame.phrase, kind=before.frame.phrase.kind)
    return replace(new, frame=replace(new.frame, phrase=phrase), parties=before.parties)


def _is_same(old: _Found, new: _Found) -> bool:
    a, b = old.frame.phrase, new.frame.phrase
    if b.definite:
        return _points_back(a.kind, b.kind) and not _dates_differ(old, new)
    if a.kind != b.kind or (a.ordinal and b.ordinal and a.ordinal != b.ordinal):
        return False
    if a.instrument and b.instrument and a.instrument != b.instrument:
        return False
    if {old.frame.status in _FUTURE, new.frame.status in _FUTURE} == {True, False}:
        if b.following or a.following or b.ordinal or a.ordinal:
            return False
    if a.instrument is None and b.instrument is None and _sides_differ(old, new):
        return False
    if {old.frame.status, new.frame.status} == {"announced", "held"} and a.kind in BODIES:
        return False
    if a.kind == "other" and _words(a) != _words(b):
        return False
    return not _dates_differ(old, new)


def _words(phrase: Phrase) -> int:
    return phrase.noun.end - phrase.noun.start


def _points_back(a: str, b: str) -> bool:
    """ "the meeting", "the agreement": of which kinds they may be said."""
    if b in {"dialogue", _ROUND}:
        return a in SESSIONS
    return a == b or (b == "agreement" and a not in SESSIONS)


def _sides_differ(old: _Found, new: _Found) -> bool:
    a, b = set(old.parties.sides), set(new.parties.sides)
    return bool(a and b) and not (a <= b or b <= a)


def _dates_differ(old: _Found, new: _Found) -> bool:
    a, b = old.when, new.when
    if a is None or b is None or "report" in {old.rule, new.rule}:
        return False
    readings = {b.date.date_only, *(x.date_only for x in b.alternatives)}
    own = {a.date.date_only, *(x.date_only for x in a.alternatives)}
    return not any(_compatible(x, y) for x in own for y in readings)


def _compatible(a: PartialDate, b: PartialDate) -> bool:
    pairs = ((a.year, b.year), (a.month, b.month), (a.day, b.day))
    return all(x is None or y is None or x == y for x, y in pairs)


def _joined(old: _Found, new: _Found) -> _Found:
    """The telling with more to it stands; the other is further evidence."""
    first, second = (
        (new, old) if new.weight > old.weight and not new.frame.phrase.definite else (old, new)
    )
    spans = dict.fromkeys([*first.more, second.frame.sentence.span, *second.more])
    more = tuple(s for s in spans if s != first.frame.sentence.span)
    when, rule = first.when, first.rule
    if when is None or (rule == "report" and second.when is not None):
        when, rule = second.when or when, second.rule or rule
    session = first.frame.phrase.kind in SESSIONS
    bodies = -1 if session else 1
    parties = max(
        (first, second), key=lambda f: (f.own >= _TWO, bodies * len(f.parties.agencies))
    ).parties
    frame = first.frame
    if first.frame.phrase.instrument is None and second.frame.phrase.instrument is not None:
        frame = replace(
            frame, phrase=replace(frame.phrase, instrument=second.frame.phrase.instrument)
        )
    if (
        frame.status in _FUTURE
        and second.frame.status not in _FUTURE
        and not second.frame.phrase.definite
    ):
        frame = replace(frame, status=second.frame.status)
    return replace(first, frame=frame, parties=parties, when=when, rule=rule, more=more)


def _agreement(
    scene: Scene, found: _Found, published: PartialDate | None, dates: list[DateExpression]
) -> Agreement:
    frame, when = found.frame, found.when
    rule = found.rule
    if when is None and frame.status not in _FUTURE:
        later = later_date(scene, frame.index, dates)
        if later is not None:
            when, rule = later[0], "later"
    date = when.date.date_only if when else None
    end = when.end.date_only if when and when.end else None
    status = settled_status(frame.status, date, end, published)
    phrase = frame.phrase
    names = _party_names(scene, found.parties)
    label = agreement_label(scene, phrase, names)
    return Agreement(
        id=_identity(scene, phrase, when, status),
        label=label,
        kind=phrase.kind,
        status=status,
        parties=names,
        evidence=Evidence(frame.sentence.span, f"agreement-{frame.rule}"),
        date=date,
        date_end=end,
        alternatives=tuple(a.date_only for a in when.alternatives) if when else (),
        date_evidence=Evidence(when.span, f"date-{rule}") if when else None,
        more=tuple(Evidence(s, "agreement-more") for s in found.more),
        agencies=tuple(a.id for a in found.parties.agencies),
        countries=found.parties.sides,
        ordinal=phrase.ordinal,
        instrument=phrase.instrument,
        place=None,
        confidence=_confidence(found, rule),
    )


def _party_names(scene: Scene, parties: Parties) -> tuple[str, ...]:
    """Two bodies by their names, else the countries by theirs."""
    if len(parties.agencies) >= _TWO:
        return tuple(a.name for a in parties.agencies)
    countries = {c.code: c.names[0] for c in scene.sheet.config.countries if c.names}
    bodies = {a.id: a.name for a in parties.agencies}
    return tuple(countries.get(s) or bodies.get(s, s) for s in parties.sides)


def _confidence(found: _Found, rule: str) -> Confidence:
    if rule in {"report", "later", "same-day"} or found.own < _TWO:
        return "likely" if found.own >= _TWO else "guess"
    return "certain" if found.frame.score > _TWO and found.when is not None else "likely"


def _identity(scene: Scene, phrase: Phrase, when: DateExpression | None, status: str) -> str:
    date = (when.date.date_only.iso or when.date.partial or "") if when else status
    words = phrase.instrument or phrase.span.of(scene.text)
    return slug(f"{phrase.kind} {phrase.ordinal or ''} {date} {' '.join(words.split()[-6:])}")


def _unique(agreements: list[Agreement]) -> tuple[Agreement, ...]:
    seen: dict[str, int] = {}
    out = []
    for agreement in agreements:
        seen[agreement.id] = seen.get(agreement.id, 0) + 1
        number = seen[agreement.id]
        id_ = agreement.id if number == 1 else f"{agreement.id}-{number}"
        out.append(replace(agreement, id=id_))
    return tuple(out)
