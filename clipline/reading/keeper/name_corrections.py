"""Bodies and people that are none, are others, or were missed: the keeper's word on their names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from clipline.config import Config
from clipline.model import Agency, Evidence, Person, Span
from clipline.nouns import Noun, replace
from clipline.problems import Problem, suggest
from clipline.reading.keeper.corrections import Ground, Outcome, clash, cut, idle, not_found
from clipline.reading.raw.normalization import shown
from clipline.reading.text.slugs import slug
from clipline.settings.corrections import RULE, Correction, NameCorrection

N = TypeVar("N", Agency, Person)
_SHOWN = 6  # bodies named in a message


class _Claim(Noun, Generic[N], frozen=True):
    """What a correction says of these mentions: whose they are, or nobody's."""

    given: NameCorrection
    spans: tuple[Span, ...]
    target: N | None


class _Book(Noun, Generic[N], frozen=True):
    """A table to correct: `resolve` gives whom a correction names, `known` are names there are."""

    field: str
    given: tuple[NameCorrection, ...]
    resolve: Callable[[NameCorrection, str], N | Problem]
    known: frozenset[str]


def correct_agencies(
    found: tuple[Agency, ...], ground: Ground
) -> tuple[tuple[Agency, ...], Outcome]:
    """The bodies as the keeper has them. Gives `correction-agency` for one that no list has."""
    if not ground.corrections.agencies:
        return found, ()
    names = _known_agencies(found, ground.config)

    def resolve(given: NameCorrection, name: str) -> Agency | Problem:
        named = names.get(name.casefold())
        return named or _unknown_agency(given, names, _shared(name, ground.config))

    book = _Book("agencies", ground.corrections.agencies, resolve, frozenset(names))
    return _correct(book, found, ground)


def correct_people(found: tuple[Person, ...], ground: Ground) -> tuple[tuple[Person, ...], Outcome]:
    """The people as the keeper has them; any name will do."""
    if not ground.corrections.people:
        return found, ()
    listed = {n.casefold(): p.name for p in ground.config.people for n in (p.name, *p.aliases)}
    names = {*listed, *(person.name.casefold() for person in found)}
    by_id = {person.id: person for person in found}

    def resolve(given: NameCorrection, name: str) -> Person | Problem:
        words = listed.get(name.casefold(), shown(name))
        there = by_id.get(slug(words)) or Person(slug(words) or "person", words, None, ())
        return replace(there, name=words, role=given.role or there.role)

    book = _Book("people", ground.corrections.people, resolve, frozenset(names))
    return _correct(book, found, ground)


def _known_agencies(found: Sequence[Agency], config: Config) -> dict[str, Agency]:
    """Every body there is by each of its names; one found here but in no list is known too."""
    out = {name.casefold(): agency for agency in found for name in (agency.id, agency.name)}
    for entry in config.agencies:
        agency = Agency(entry.id, entry.name, entry.country, known=True, mentions=())
        out |= dict.fromkeys((n.casefold() for n in (entry.id, *entry.proper)), agency)
    return out


def _shared(name: str, config: Config) -> tuple[str, ...]:
    """The ids of the bodies that share a name, which each of their countries has."""
    word = name.casefold()
    return tuple(
        a.id for a in config.agencies if word in map(str.casefold, (a.name, *a.generic, *a.aliases))
    )


def _unknown_agency(
    given: NameCorrection, known: dict[str, Agency], shared: tuple[str, ...]
) -> Problem:
    name = given.name or given.words
    if shared:
        message = f'"{cut(name.text)}" may be {" or ".join(shared[:_SHOWN])}'
        fix = f"write the one that is meant, as in `{shared[0]}`"
        return name.place.problem("correction-agency", "error", message, fix)
    near = suggest(name.text.casefold(), known).partition('"')[2].partition('"')[0]
    hint = f' (did you mean "{known[near].name}"?)' if near else ""
    message = f'no list has the body "{cut(name.text)}"{hint}'
    fix = "write a name that stands in site.yaml, or add the body to its `agencies:`"
    return name.place.problem("correction-agency", "error", message, fix)


def _correct(book: _Book[N], found: tuple[N, ...], ground: Ground) -> tuple[tuple[N, ...], Outcome]:
    read = _Read(found)
    claims: list[_Claim[N]] = []
    told: list[Correction | Problem] = []
    for one in book.given:
        claim = _claim(book, read, ground, one)
        if isinstance(claim, Problem):
            told.append(claim)
        else:
            claims.append(claim)
    clashing = _clashing(claims)
    kept = []
    for index, claim in enumerate(claims):
        if index in clashing:
            told.append(clash(claim.given.place, f'"{cut(claim.given.words.text)}"'))
        elif read.agrees(claim):
            told.append(idle(claim.given.place))
        else:
            kept.append(claim)
            told.append(_told(book.field, read, claim))
    return _applied(found, kept), tuple(told)


class _Read(Generic[N]):
    """What was read: mentions in order, each with its name."""

    def __init__(self, found: tuple[N, ...]) -> None:
        self.found: tuple[N, ...] = found
        self.owners: dict[Span, N] = {m.span: item for item in found for m in item.mentions}
        self.spans: list[Span] = sorted(self.owners)

    def named(self, words: str) -> tuple[Span, ...]:
        """The mentions of the one with that name or id."""
        name = words.casefold()
        return tuple(
            m.span
            for item in self.found
            if name in {item.id.casefold(), item.name.casefold()}
            for m in item.mentions
        )

    def near(self, span: Span) -> Iterator[Span]:
        """The mentions that overlap a stretch; mentions hardly overlap each other."""
        first = bisect_left(self.spans, span.start, key=_start)
        last = bisect_right(self.spans, span.end - 1, key=_start)
        return (s for s in self.spans[max(0, first - 2) : last] if s.overlaps(span))

    def agrees(self, claim: _Claim[N]) -> bool:
        """Whether all that a correction says was read so."""
        if claim.target is None:
            return not claim.spans
        owners = [self.owners.get(span) for span in claim.spans]
        role = claim.given.role
        return all(
            owner is not None
            and owner.id == claim.target.id
            and (role is None or getattr(owner, "role", role) == role)
            for owner in owners
        )


def _start(span: Span) -> int:
    return span.start


def _claim(
    book: _Book[N], read: _Read[N], ground: Ground, given: NameCorrection
) -> _Claim[N] | Problem:
    target = book.resolve(given, given.name.text) if given.name else None
    if isinstance(target, Problem):
        return target
    named = read.named(given.words.text) if given.act != "add" else ()
    if named:
        return _Claim(given, named, target)
    places = ground.find(given.words.text)
    if not places:
        gone = given.act == "not" and given.words.text.casefold() in book.known
        return _Claim(given, (), target) if gone else not_found(given.words)
    return _Claim(given, _claimed(read, ground, places, free=given.act != "not"), target)


def _claimed(
    read: _Read[N], ground: Ground, places: tuple[Span, ...], *, free: bool
) -> tuple[Span, ...]:
    """The mentions within these words, and where `free` the words themselves that are none yet.

    Where the words are only ever part of longer mentions, those are meant.
    """
    near = {place: tuple(read.near(place)) for place in places}
    spans = {span for place, found in near.items() for span in found if place.covers(span)}
    if free:
        alone = [place for place, found in near.items() if not found]
        text = [place for place in alone if ground.in_body(place)]
        spans |= set(text or ([] if spans else alone))
    return tuple(sorted(spans or {span for found in near.values() for span in found}))


def _clashing(claims: Sequence[_Claim[N]]) -> set[int]:
    """The claims that say different things of one mention, by their place in the row."""
    first: dict[Span, int] = {}
    out: set[int] = set()
    for index, claim in enumerate(claims):
        for span in claim.spans:
            other = claims[first.setdefault(span, index)].target
            if (other.id if other else None) != (claim.target.id if claim.target else None):
                out |= {first[span], index}
    return out


def _told(field: str, read: _Read[N], claim: _Claim[N]) -> Correction:
    owners = [read.owners[span] for span in claim.spans if span in read.owners]
    was = dict.fromkeys(o.name for o in owners if claim.target is None or o.id != claim.target.id)
    value = claim.target.name if claim.target else ""
    given = claim.given
    return Correction(field, given.words.text, value, ", ".join(was), given.reason)


def _applied(found: tuple[N, ...], claims: Sequence[_Claim[N]]) -> tuple[N, ...]:
    """The names with their mentions as claimed, by first mention; one without any is gone."""
    taken = {span for claim in claims for span in claim.spans}
    items = {item.id: item for item in found}
    mentions = {i.id: [m for m in i.mentions if m.span not in taken] for i in found}
    for claim in claims:
        if claim.target is not None:
            items[claim.target.id] = claim.target
            own = mentions.setdefault(claim.target.id, [])
            own += [Evidence(s, RULE) for s in claim.spans if all(m.span != s for m in own)]
    out = [replace(items[i], mentions=tuple(sorted(m))) for i, m in mentions.items() if m]
    return tuple(sorted(out, key=lambda item: (item.mentions[0].span, item.id)))
