"""Papers and sessions that a text recalls by when they were: "under a pact signed in March"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clipline.model import Span
from clipline.nouns import replace
from clipline.reading.accords.frames import Frame
from clipline.reading.accords.hindsight import lies_ahead
from clipline.reading.accords.labels import topic_words
from clipline.reading.accords.likeness import dates_differ, points_back
from clipline.reading.accords.parties import Parties, find_parties, own_or_general
from clipline.reading.accords.phrases import BODIES, ROUND, SESSIONS
from clipline.reading.accords.readings import Occasion
from clipline.reading.accords.scene import DENSE, Scene, Sentence
from clipline.reading.accords.telling import TWO_SIDES, Telling
from clipline.reading.accords.wishes import is_unreal
from clipline.reading.dates import DateExpression

_TIED = 48  # characters between "signed" and its day: " in Punta Arenas by both ministers in "
_LONG = 30  # days, after which what was reached is no news
_NEXT = 14  # characters after a noun in which "anterior", "précédente" stands
_ONE = r"(?i:\b{one_of_them}\b)"
_UNDONE = ("verb.denied", "verb.planned", "verb.considered")
_PREVIOUS = r"(?i:(?<![^\W가-힣一-鿿]){previous})"


def sides_of_page(scene: Scene, general: Parties) -> Parties:
    """Whom the text is about, or the only two states that it or its headline names."""
    if len(general.sides) >= TWO_SIDES:
        return general
    named = dict.fromkeys(scene.report.headline)
    for sentence in scene.sentences:
        named |= dict.fromkeys(h.entry.value for h in sentence.countries)
        named |= dict.fromkeys(a.country for _, a in sentence.agencies if a.country)
    named.pop("INT", None)
    return Parties(tuple(named)) if len(named) == TWO_SIDES else general


def recall(scene: Scene, frame: Frame, page: Parties, when: Occasion) -> Telling | None:
    """What a frame recalls by the day that its own words give, of those the page is about.

    As in "came to Hanoi under the memorandum signed last November", "since the 2019 air pact".
    """
    date, rule = when
    if date is None or rule != "sentence" or lies_ahead(date, scene.report.published):
        return None
    if len(page.sides) < TWO_SIDES or scene.density < DENSE or _is_anyones(scene, frame):
        return None
    own = find_parties(scene, frame.sentence, frame.phrase.span)
    done = _is_paper(scene, frame, date) or _is_session(frame)
    if not done or not _is_its_own(scene, frame, date) or not set(own.sides) <= set(page.sides):
        return None
    session = frame.phrase.kind in SESSIONS | {ROUND}
    topic = frozenset() if session else topic_words(scene, frame.sentence, frame.phrase)
    return Telling(frame, own_or_general(own, page), len(own.sides), *when, topic=topic)


def _is_paper(scene: Scene, frame: Frame, date: DateExpression) -> bool:
    """Whether a paper was signed, or reached long ago: "reached on Tuesday" is the day's news."""
    made = frame.status == "signed" if frame.takes == "signed" else _is_reached(scene, frame, date)
    paper = frame.phrase.kind not in SESSIONS | {ROUND}
    return paper and frame.rule != "object" and (made or frame.rule == "dated")


def _is_reached(scene: Scene, frame: Frame, date: DateExpression) -> bool:
    published = scene.report.published
    if frame.takes != "announced" or published is None or published.first is None:
        return False
    return date.date.last is not None and (published.first - date.date.last).days > _LONG


def _is_session(frame: Frame) -> bool:
    sits = frame.takes in {"held", "met", "begun"} or frame.rule in {"dated", "attended"}
    return frame.phrase.kind in SESSIONS | {ROUND} and frame.status == "held" and sits


def _is_anyones(scene: Scene, frame: Frame) -> bool:
    """As in "a contract signed in May", "the Paris Agreement of 2015": firms', or many states'."""
    phrase, sentence = frame.phrase, frame.sentence
    if phrase.titled or phrase.kind == "other" or phrase.head in scene.words("mercantile"):
        return True
    return bool(sentence.cues("private")) or is_unreal(scene, sentence, phrase)


def _is_its_own(scene: Scene, frame: Frame, date: DateExpression) -> bool:
    """Whether the day stands by the noun or by the verb that says how it came about."""
    if frame.date is not None:
        return True
    left, right = sorted((frame.verb, date.span))
    gap = Span(left.end, max(left.end, right.start)).of(scene.text)
    after = scene.order == "sov" or date.span.start >= frame.verb.end
    return after and len(gap) <= _TIED and ", " not in gap


def as_earlier(scene: Scene, found: Sequence[Telling], new: Telling | None) -> Telling | None:
    """A session that was held on another day than those told: one of its own, and of the body that
    the text has told of, where its words say no more than that it was before.

    As in "Its previous session was held in Oslo in 2022", "L'édition de l'an dernier a eu lieu …".
    """
    if new is None:
        return None
    phrase, before = new.phrase, [t for t in found if t.phrase.kind in SESSIONS and not t.ahead]
    if phrase.kind not in SESSIONS | {ROUND} or new.frame.status != "held" or not before:
        return new
    undone = new.frame.sentence.cues(*_UNDONE)
    if new.when is None or new.rule != "sentence" or phrase.instrument is not None or undone:
        return new
    own = new.frame.date is not None or new.frame.takes in {"held", "met", "begun"}
    last = before[-1]
    others = all(t.when is not None and dates_differ(t, new) for t in before)
    if not own or not others or not set(new.parties.sides) <= set(last.parties.sides):
        return new
    bare = phrase.kind in {ROUND, "dialogue"} and last.phrase.kind in (*BODIES, "exercise")
    kind = last.phrase.kind if bare or phrase.kind == ROUND else phrase.kind
    akin = kind == last.phrase.kind or points_back(last.phrase.kind, kind)
    if not akin or not (
        phrase.kind == ROUND or phrase.definite or phrase.owned or _is_before(scene, new)
    ):
        return new
    phrase = replace(phrase, kind=kind, definite=False)
    topic = new.topic or last.topic
    return replace(new, frame=replace(new.frame, phrase=phrase), parties=last.parties, topic=topic)


def _is_before(scene: Scene, new: Telling) -> bool:
    """Whether its words say that it was one before: "the last meeting", "la reunión anterior"."""
    span = new.phrase.span
    near = scene.text[max(new.frame.sentence.span.start, span.start - 4) : span.end + _NEXT]
    return scene.grammar[_PREVIOUS].search(near) is not None


def find_the_one(scene: Scene, found: Sequence[Telling]) -> Iterator[Telling]:
    """Papers of others that are like the one told before, and have no noun of their own.

    As in "It resembles the one that Iceland signed with Kenya", "al que Berna firmó con Ecuador".
    """
    for index, sentence in enumerate(scene.sentences):
        papers = [t for t in found if _is_news_of_two(t) and t.frame.index <= index]
        match = scene.grammar[_ONE].search(scene.text, *sentence.span) if papers else None
        if match is None or sentence.cues(*_UNDONE):
            continue
        after = Span(match.end(), sentence.span.end)
        verbs = [h.span for h in sentence.cues("verb.signed") if after.covers(h.span)]
        if not verbs or any(after.covers(n.span) for n in sentence.nouns):
            continue
        sides = _sides_after(sentence, after, verbs[0])
        if len(sides) != TWO_SIDES or set(sides) == set(papers[-1].parties.sides):
            continue
        day = next((d for d in sentence.dates if after.covers(d.span)), None)
        frame = papers[-1].frame
        frame = replace(frame, sentence=sentence, index=index, verb=verbs[0], date=None)
        yield replace(papers[-1], frame=frame, of=papers[-1].frame, parties=Parties(sides),
                      when=day, rule="sentence", more=())  # fmt: skip


def _is_news_of_two(telling: Telling) -> bool:
    signed = telling.frame.status == "signed" and telling.phrase.kind not in SESSIONS
    return signed and telling.own >= TWO_SIDES


def _sides_after(sentence: Sentence, after: Span, verb: Span) -> tuple[str, ...]:
    """The states there; a capital stands for one before the verb, and is a place behind it."""
    named = (h for h in sentence.countries if after.covers(h.span))
    acting = (h for h in named if h.entry.kind != "capital" or h.span.end <= verb.start)
    return tuple(dict.fromkeys(h.entry.value for h in acting))
