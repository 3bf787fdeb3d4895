"""Who agreed what with whom, when, and how far it got."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from clipline.config import Config
from clipline.model import Agency, Agreement, Confidence, Evidence, Span
from clipline.nouns import Noun, replace
from clipline.partial_dates import PartialDate
from clipline.reading.accords.backing import is_private
from clipline.reading.accords.frames import Frame, find_frames, is_verbless
from clipline.reading.accords.hindsight import (
    day_evidence,
    is_fixed,
    is_long_past,
    is_on,
    lies_ahead,
    on_its_nearer_side,
    on_its_side,
    settled_status,
    status_ahead,
)
from clipline.reading.accords.labels import agreement_label
from clipline.reading.accords.later_dates import (
    agreed_before,
    later_date,
    later_plan,
    said_next,
    signed_after,
)
from clipline.reading.accords.likeness import is_told_again
from clipline.reading.accords.listed_names import name_listed
from clipline.reading.accords.look_backs import find_last_sat, find_signed_before
from clipline.reading.accords.mentions import find_mentions
from clipline.reading.accords.occasions import counted_from
from clipline.reading.accords.parties import Parties, find_parties, own_or_general
from clipline.reading.accords.phrases import ROUND, SESSIONS, Phrase, find_phrases
from clipline.reading.accords.readings import Occasion, implied, read_frame, settled
from clipline.reading.accords.recalled import (
    as_earlier,
    find_the_one,
    recall,
    sides_of_page,
)
from clipline.reading.accords.scene import Report, Scene, lay_out_scene
from clipline.reading.accords.scheduled import was_ahead, was_then
from clipline.reading.accords.shared_out import share_out
from clipline.reading.accords.speech import add_spoken
from clipline.reading.accords.subjects import find_subjects
from clipline.reading.accords.support import find_subject, is_taken_up, support_label
from clipline.reading.accords.telling import TWO_SIDES, Telling
from clipline.reading.accords.tellings import (
    MOST,
    add_before,
    add_meeting,
    add_telling,
    dated_by_meeting,
    dated_there,
)
from clipline.reading.accords.twins import join_twins
from clipline.reading.accords.verbal import find_agreed, find_met, find_met_again
from clipline.reading.accords.weighing import find_weighed
from clipline.reading.dates import DateExpression
from clipline.reading.text.sentences import find_sentences
from clipline.reading.text.sheet import Sheet
from clipline.reading.text.slugs import slug

_OPENING = 40  # characters by which a line on top begins as the report does
_BRACKET = re.compile(r"[^(),.;]{0,12}\([^()]{0,16}")  # from a day to the other's day


class FoundAgreements(Noun, frozen=True):
    """What a body tells of, and further sentences that may tell of what other clippings do."""

    agreements: tuple[Agreement, ...]
    mentions: tuple[Agreement, ...]


def find_agreements(
    sheet: Sheet,
    body: tuple[Span, ...],
    dates: Sequence[DateExpression],
    agencies: Sequence[Agency],
    report: Report,
) -> FoundAgreements:
    """The agreements and sessions that the body tells of, in its order.

    `dates` are those of the whole text; a date the words do not fix stays null.
    """
    sentences, published = find_sentences(sheet.text, body, sheet.language), report.published
    scene = lay_out_scene(sheet, sentences, dates, agencies, report)
    within = [d for s in scene.sentences for d in s.dates]
    page = sides_of_page(scene, general := find_subjects(scene))
    meetings = find_met(scene, general, within)
    found, frames = list[Telling](), list[tuple[Frame, bool]]()
    phrases = [() if is_private(scene, s) else find_phrases(scene, s) for s in scene.sentences]
    for first in find_frames(scene, phrases):
        frame, when = settled(scene, first, within)
        read = _own_step(scene, frame, when, found) or read_frame(scene, frame, general, when)
        if read is None and (meetings or any(t.own >= TWO_SIDES for t in found)):
            read = implied(scene, frame, general, when)
        read = as_earlier(scene, found, read or recall(scene, frame, page, when))
        if read is not None:
            read = replace(read, past=is_long_past(read.when, published))
            told = add_spoken(scene, found, read) or add_telling(found, read)
        frames.append((frame, read is not None and told))
    for meeting in (*meetings, *find_met_again(scene, [*found, *meetings], general, within)):
        add_meeting(found, meeting)
    for frame in list(find_weighed(scene, phrases, found, general, frames))[: MOST - len(found)]:
        _add_weighed(scene, found, *settled(scene, frame, within), general)
    found += [*find_signed_before(scene, found), *find_agreed(scene, found, within)]
    found += [*find_last_sat(scene, tuple(found)), *find_the_one(scene, tuple(found))]
    found = sorted((signed_after(scene, t) for t in found), key=lambda t: t.frame.sentence.span)
    found = [dated_there(scene, found, dated_by_meeting(found, t)) for t in found]
    found = [one for telling in found for one in share_out(scene, telling)]
    found = join_twins(list(name_listed(scene, found)))
    agreements = _unique([_agreement(scene, f, published, within) for f in found])
    return FoundAgreements(agreements, find_mentions(scene, agreements, page, phrases))


def _add_weighed(
    scene: Scene, found: list[Telling], frame: Frame, when: Occasion, general: Parties
) -> None:
    """A telling of its own; none where nobody public is named, in the sentence or before."""
    own = find_parties(scene, frame.sentence, frame.phrase.span)
    told = frame.phrase.kind != ROUND or frame.score >= 0  # "hoped for a third round"
    if own.count + len(general.sides) < TWO_SIDES or not told:
        return
    telling = Telling(frame, own_or_general(own, general), own.count, *when)
    if frame.phrase.definite and telling.when is None and frame.sentence.dates:
        return  # "The accord of 2020 is not accepted": of another day than what has been told
    if frame.phrase.kind == ROUND or telling.when is None:
        add_telling(found, telling)
    elif frame.status != "signed" or not add_before(found, telling):
        found.extend(() if is_told_again(found, telling) else (telling,))


def _own_step(scene: Scene, frame: Frame, when: Occasion, found: list[Telling]) -> Telling | None:
    """What one side does alone, as it supports or joins what others have made; else None."""
    if not is_taken_up(scene, frame):
        return None
    subject = find_subject(frame)
    label = support_label(scene, frame, [t.phrase for t in found])
    if subject is None or (frame.takes == "supported" and not label):
        return None
    return Telling(frame, subject, subject.count, *when, label=label)


def _agreement(
    scene: Scene, found: Telling, published: PartialDate | None, dates: list[DateExpression]
) -> Agreement:
    frame, (when, rule) = found.frame, _told_when(scene, found, published)
    date = _day_told(scene, frame, when)
    end = when.end.date_only if when and when.end else None
    status = settled_status(_step(frame), date, end, published)
    if when is not None and date is not None:
        words = when.span.of(scene.text)
        fixed = is_fixed(words, scene.sheet.language) or is_verbless(frame)
        status = status_ahead(status, date, words, published, fixed=fixed)
    phrase, cited = frame.phrase, _cited(scene, found)
    names = _party_names(scene, found.parties)
    told = [s for s in (frame.sentence.span, *found.more) if s != cited]
    return Agreement(
        id=_identity(scene, phrase, when, status),
        label=found.label or _label(scene, found.of or frame, names),
        kind=phrase.kind,
        status=status,
        parties=names,
        evidence=Evidence(cited, f"agreement-{frame.rule}"),
        date=date,
        date_end=end,
        week=when.date if when is not None and when.date.week is not None else None,
        alternatives=_other_days(scene, frame, when) if when else (),
        date_evidence=day_evidence(when, rule, sure=scene.report.sure) if when else None,
        counted_from=counted_from(when, dates) if when else None,
        more=tuple(Evidence(s, "agreement-more") for s in told),
        agencies=tuple(a.id for a in found.parties.agencies),
        countries=found.parties.sides,
        named=frame.sentence.named,
        ordinal=phrase.ordinal,
        instrument=phrase.instrument,
        place=None,
        confidence=_confidence(found, rule),
    )


def _cited(scene: Scene, found: Telling) -> Span:
    """The sentence that stands for it: the report's own, where a line on top only gives its
    first words.
    """
    first, text = found.frame.sentence.span, scene.text
    if first != scene.sentences[0].span or first.end - first.start < _OPENING:
        return first
    opening = text[first.start : first.start + _OPENING]
    return next((s for s in found.more[:1] if text.startswith(opening, s.start)), first)


def _day_told(scene: Scene, frame: Frame, when: DateExpression | None) -> PartialDate | None:
    """Its day on the side of the publication on which its status has it; a week is no day."""
    if when is None or when.date.week is not None:
        return None
    date, words = when.date.date_only, when.span.of(scene.text)
    published, fixed = scene.report.published, is_fixed(words, scene.sheet.language)
    if is_verbless(frame):
        return on_its_nearer_side(date, words, published, fixed=fixed)
    side = "planned" if was_ahead(scene, frame, when) else _step(frame)
    side = "held" if was_then(scene, frame, when) else side
    if is_on(when, published):
        return date
    return on_its_side(date, side, words, published, fixed=fixed)


def _step(frame: Frame) -> str:
    """Its status; put off where it "was to have been signed" and so was not."""
    ends = [h.span.end for h in frame.sentence.cues("meant")]
    deeds = [h.span for h in frame.sentence.cues(f"verb.{frame.takes}") if h.span < frame.verb]
    meant = any(not any(deed.start >= end for deed in deeds) for end in ends)  # the next deed is it
    return "postponed" if meant and frame.status == "planned" else frame.status


def _other_days(scene: Scene, frame: Frame, when: DateExpression) -> tuple[PartialDate, ...]:
    """Other readings of its day, and what brackets give for it: "12日夜(日本時間13日朝)"."""
    days = [other.date_only for other in when.alternatives]
    for other in frame.sentence.dates:
        gap = scene.text[when.span.end : max(when.span.end, other.span.start)]
        if other.span.start >= when.span.end and _BRACKET.fullmatch(gap):
            days.append(other.date.date_only)
    return tuple(days)


def _label(scene: Scene, frame: Frame, names: tuple[str, ...]) -> str:
    """What its own words call it, or those of the paper that it was signed as."""
    return agreement_label(scene, frame.sentence, frame.phrase, names)


def _told_when(scene: Scene, found: Telling, published: PartialDate | None) -> Occasion:
    """Its date and how it was found; one of the next sentences may tell it better."""
    when, rule = found.when, found.rule
    vague = when is None or when.date.week is not None
    if vague and found.frame.status == "planned" and found.phrase.kind in SESSIONS:
        later = later_plan(scene, found.frame.index)
        return (later, "later") if later is not None else (when, rule)
    if not found.ahead and (when is None or rule == "report"):
        session = found.phrase.kind in SESSIONS
        later = later_date(scene, found.frame.index, pointed=when is not None, session=session)
        news = not is_long_past(later, published)
        if later is not None and news and not lies_ahead(later, published):
            return later, "later"
    if when is None and (day := agreed_before(scene, found)) is not None:
        return day, "same-day"
    if when is None and (day := said_next(scene, found)) is not None:
        return day, "report"
    return when, rule


def _party_names(scene: Scene, parties: Parties) -> tuple[str, ...]:
    """Two bodies, or one alone, by their names; else the countries by theirs."""
    alone = parties.count == 1 and parties.agencies
    if len(parties.agencies) >= TWO_SIDES or alone:
        return tuple(a.name for a in parties.agencies)
    countries = _country_names(scene.sheet.config)
    bodies = {a.id: a.name for a in parties.agencies}
    # the European Union is both a side that is no country, and a body
    return tuple(dict.fromkeys(countries.get(s) or bodies.get(s, s) for s in parties.sides))


@cache
def _country_names(config: Config) -> dict[str, str]:
    return {c.code: c.names[0] for c in config.countries if c.names}


def _confidence(found: Telling, rule: str) -> Confidence:
    if found.frame.rule == "weighed":
        return "guess"
    if rule in {"report", "later", "same-day"} or found.own < TWO_SIDES:
        return "likely" if found.own >= TWO_SIDES else "guess"
    return "certain" if found.frame.score > TWO_SIDES and found.when is not None else "likely"


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
