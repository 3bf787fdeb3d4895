"""Agreements that are none, are told otherwise, or were missed: the keeper's word on them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from clipline.config import Config, CountryEntry
from clipline.model import MENTION, Agency, Agreement, Evidence, Span
from clipline.nouns import Noun, replace
from clipline.partial_dates import PartialDate
from clipline.problems import Problem
from clipline.reading.keeper.corrections import Ground, Outcome, clash, cut, idle, not_found
from clipline.reading.raw.header import read_iso
from clipline.reading.raw.normalization import shown
from clipline.reading.text.slugs import slug
from clipline.settings.corrections import CHANGES, RULE, AgreementCorrection, Correction

_SHOWN = 3  # agreements named in a message
_NEAR = (
    0.8  # likeness of a word to the one that is meant: "Fisherys", 0.82; "Latvia", "Estonia", 0.46
)


Bodies = Mapping[str, tuple[str, str, str | None]]  # id, name and country by any name


class _Sides(Noun, frozen=True):
    """Who may be a party, by any of its names in lower case."""

    bodies: Bodies
    countries: Mapping[str, CountryEntry]


class _Meant(Noun, frozen=True):
    """A correction with the words it is about, and the agreement, where one was read there."""

    given: AgreementCorrection
    place: Span
    agreement: Agreement | None


def correct_agreements(
    found: tuple[Agreement, ...], ground: Ground, agencies: Sequence[Agency]
) -> tuple[tuple[Agreement, ...], Outcome]:
    """The agreements as the keeper has them, in the order of the text.

    Mentions are found with them: a sentence can be said to be none of what others tell either.
    `agencies` are the clipping's bodies. Gives `correction-agreement` where none was read, and
    `correction-party` where one of its parties is misspelt.
    """
    if not ground.corrections.agreements:
        return found, ()
    told: list[Correction | Problem] = []
    meant: list[_Meant] = []
    for given in ground.corrections.agreements:
        one = _meant(found, ground, given)
        if isinstance(one, Problem):
            told.append(one)
        else:
            meant.append(one)
    clashing = _clashing(meant)
    sides = _sides(ground.config, agencies)
    items = {agreement.id: agreement for agreement in found}
    for index, one in enumerate(meant):
        if index in clashing:
            told.append(clash(one.given.place, f'"{cut(one.given.words.text)}"'))
        else:
            told.append(_misspelt(one.given, sides) or _apply(items, one, sides))
    return tuple(sorted(items.values(), key=lambda a: (a.evidence.span, a.id))), tuple(told)


def _meant(
    found: Sequence[Agreement], ground: Ground, given: AgreementCorrection
) -> _Meant | Problem:
    """The one agreement that the words stand for: its label, or words of its sentences."""
    label = shown(given.words.text).casefold()
    clear = [a for a in found if a.evidence.rule != MENTION]
    named = [a for a in clear if a.label.casefold() == label] if given.act != "add" else []
    if len(named) == 1:
        return _Meant(given, named[0].evidence.span, named[0])
    places = ground.find(given.words.text)
    if not places and not named:
        return not_found(given.words)
    there = named or _told_there(clear, places)
    if given.act == "not":
        there = there or _told_there(found, places)
    if given.act == "add":
        kind = dict(given.changes)["kind"][0]
        there = [a for a in there if a.kind == kind]
    if len(there) > 1:
        return _several(given, there)
    place = next((p for p in places if ground.in_body(p)), places[0] if places else Span(0, 0))
    return _Meant(given, place, there[0] if there else None)


def _told_there(found: Sequence[Agreement], places: tuple[Span, ...]) -> list[Agreement]:
    """The agreements of these words: by their own sentence, else by further ones."""
    own = [a for a in found if _overlaps(places, a.evidence.span)]
    return own or [a for a in found if any(_overlaps(places, m.span) for m in a.more)]


def _overlaps(places: tuple[Span, ...], span: Span) -> bool:
    """Whether one of the places, in order and apart, shares words with the span."""
    at = bisect_left(places, span.end, key=lambda p: p.start)
    return at > 0 and places[at - 1].overlaps(span)


def _several(given: AgreementCorrection, there: Sequence[Agreement]) -> Problem:
    names = "; ".join(a.label for a in there[:_SHOWN])
    message = f"{len(there)} agreements were read from these words: {names}"
    fix = "write as `words:` or `not:` the label of the one that is meant"
    return given.words.place.problem("correction-unclear", "error", message, fix)


def _clashing(meant: Sequence[_Meant]) -> set[int]:
    """The corrections that say different things of one agreement."""
    first: dict[tuple[str, str], int] = {}
    out: set[int] = set()
    for index, one in enumerate(meant):
        if one.agreement is None:
            continue
        struck = one.given.act == "not"
        changes = () if struck else one.given.changes
        for key, value in (("", (str(struck),)), *changes):
            other = first.setdefault((one.agreement.id, key), index)
            said = dict(meant[other].given.changes).get(key)
            same = (meant[other].given.act == "not") == struck if not key else said == value
            if not same:
                out |= {other, index}
    return out


def _apply(items: dict[str, Agreement], one: _Meant, sides: _Sides) -> Correction | Problem:
    given = one.given
    if one.agreement is None:
        if given.act == "not":
            return idle(given.place)
        if given.act == "is":
            message = f'no agreement was read from "{cut(given.words.text)}"'
            fix = "write `add: …` with its kind and status, or remove this correction"
            return given.words.place.problem("correction-agreement", "error", message, fix)
        return _add(items, one, sides)
    old = items[one.agreement.id]
    if given.act == "not":
        items.pop(old.id)
        was = old.label or cut(given.words.text)
        return Correction("agreements", given.words.text, "", was, given.reason)
    new = _changed(old, given, sides)
    if new == old:
        return idle(given.place)
    items[old.id] = replace(new, evidence=replace(old.evidence, rule=RULE), confidence="certain")
    words = given.words.text
    return Correction("agreements", words, _differs(new, old), _differs(old, new), given.reason)


def _differs(one: Agreement, other: Agreement) -> str:
    """An agreement by its label, with what is said otherwise of another telling."""
    keys = [key for key in CHANGES if _say(one, key) != _say(other, key) and key != "label"]
    rest = "; ".join(f"{key.replace('_', ' ')}: {_say(one, key)}" for key in keys)
    return f"{one.label} ({rest})" if rest else one.label


def _add(items: dict[str, Agreement], one: _Meant, sides: _Sides) -> Correction:
    said = dict(one.given.changes)
    kind, status, label = (said[key][0] for key in ("kind", "status", "label"))
    words = f"{kind} {''.join(said.get('date', ())) or status} {label}"
    id_ = number = slug(words)
    count = 1
    while number in items:
        count += 1
        number = f"{id_}-{count}"
    evidence = Evidence(one.place, RULE)
    blank = Agreement(number, label, kind, status, (), evidence, confidence="certain")
    items[number] = _changed(blank, one.given, sides)
    value = _differs(items[number], replace(blank, kind="", status=""))
    return Correction("agreements", one.given.words.text, value, "", one.given.reason)


def _changed(old: Agreement, given: AgreementCorrection, sides: _Sides) -> Agreement:
    """The agreement with the fields that are given and differ."""
    new: dict[str, Any] = {}
    for key, texts in given.changes:
        if key in {"date", "date_end"}:
            date = read_iso(texts[0]) if texts else None
            if date != getattr(old, key):
                new[key] = date
        elif key == "parties":
            new |= _parties(old, texts, sides)
        elif texts[0] != getattr(old, key):
            new[key] = shown(texts[0])
    if "date" in new:
        new |= {"alternatives": (), "date_evidence": None, "counted_from": None}
    return replace(old, **new)


def _sides(config: Config, agencies: Sequence[Agency]) -> _Sides:
    bodies: dict[str, tuple[str, str, str | None]] = {}
    for entry in config.agencies:
        names = (name.casefold() for name in (entry.id, *entry.proper))
        bodies |= dict.fromkeys(names, (entry.id, entry.name, entry.country))
    bodies |= {a.name.casefold(): (a.id, a.name, a.country) for a in agencies}
    countries = {n.casefold(): c for c in config.countries for n in (c.code, *c.names)}
    return _Sides(bodies, countries)


def _misspelt(given: AgreementCorrection, sides: _Sides) -> Problem | None:
    """What is wrong with a party whose name is nearly a listed one; any other name will do."""
    for name in map(shown, dict(given.changes).get("parties", ())):
        word = name.casefold()
        if word in sides.bodies or word in sides.countries:
            continue
        if (near := _nearest(word, [*sides.bodies, *sides.countries])) is not None:
            body, country = sides.bodies.get(near), sides.countries.get(near)
            meant = body[1] if body else country.names[0] if country else near
            message = f'no list has the party "{cut(name)}" (did you mean "{meant}"?)'
            fix = "write a name or an id of site.yaml, or add the party to its lists"
            return given.place.problem("correction-party", "error", message, fix)
    return None


def _nearest(name: str, known: Sequence[str]) -> str | None:
    """The listed name of as many words, each of which is the same or nearly so; None if none is.

    Only the words are held against each other: of two long names that differ in one word, "the
    ministry of this" and "the ministry of that", neither is a misspelling of the other.
    """
    words = name.split()
    alike = [other for other in known if _is_near(words, other.split())]
    found = get_close_matches(name, alike, n=1, cutoff=_NEAR)
    return found[0] if found else None


def _is_near(words: list[str], others: list[str]) -> bool:
    if len(words) != len(others):
        return False
    pairs = ((a, b) for a, b in zip(words, others, strict=True) if a != b)
    return all(get_close_matches(a, [b], n=1, cutoff=_NEAR) for a, b in pairs)


def _parties(old: Agreement, names: tuple[str, ...], sides: _Sides) -> dict[str, Any]:
    """The parties by the names the archive gives them, with their bodies and countries."""
    parties, agencies, codes = [], [], []
    for name in map(shown, names):
        body, country = sides.bodies.get(name.casefold()), sides.countries.get(name.casefold())
        if body:
            parties.append(body[1])
            agencies.append(body[0])
            codes.append(body[0] if body[2] == "INT" else body[2])
        else:
            parties.append(country.names[0] if country else name)
            codes.append(country.code if country else None)
    if tuple(parties) == old.parties:
        return {}
    return {
        "parties": tuple(dict.fromkeys(parties)),
        "agencies": tuple(dict.fromkeys(agencies)),
        "countries": tuple(dict.fromkeys(code for code in codes if code)),
    }


def _say(agreement: Agreement, key: str) -> str:
    value = getattr(agreement, key)
    if isinstance(value, PartialDate):
        return value.iso or value.partial or "none"
    if value is None:
        return "none"
    return ", ".join(value) if isinstance(value, tuple) else str(value)
