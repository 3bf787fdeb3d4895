"""Whom a text is about: the sides of what it tells without naming them again."""

from __future__ import annotations

from clipline.model import Span
from clipline.reading.accords.backing import PUBLIC
from clipline.reading.accords.parties import Parties, find_parties
from clipline.reading.accords.scene import Scene
from clipline.reading.accords.telling import TWO_SIDES
from clipline.reading.bodies.ownership import WORLD


def find_subjects(scene: Scene) -> Parties:
    """The sides of the first sentence that has two, those whom the text calls the two countries,
    those of the headline, or the only two that are named at all; else the first side.
    """
    first = Parties()
    for sentence in scene.sentences:
        parties = find_parties(scene, sentence, Span(0, 0))
        if len(parties.sides) >= TWO_SIDES:
            first = parties
            break
        first = first if first.count else parties
    if not first.countries and all(a.country in {None, WORLD} for a in first.agencies):
        first = _of_the_headline(scene) or first  # "Oslo, Lima to drill"; the UN watches
    if len(first.sides) < TWO_SIDES:
        first = _both_named(scene) or _of_the_headline(scene) or _only_two(scene) or first
    alone = len(first.sides) < TWO_SIDES
    bodies = tuple(a for a in first.agencies if alone or a.id in first.sides)
    return Parties(tuple(c for c in first.sides if all(c != a.id for a in bodies)), bodies)


def _both_named(scene: Scene) -> Parties | None:
    """As in "Chemists in Peru will learn from Chile. The two countries signed …": the two that the
    text has named until it speaks of both; None where these are not two.
    """
    named: dict[str, None] = {}
    for sentence in scene.sentences:
        named |= dict.fromkeys(
            h.entry.value for h in sentence.countries if h.entry.kind != "capital"
        )
        if sentence.cues("group") and named:
            return Parties(tuple(named)) if len(named) == TWO_SIDES else None
    return None


def _of_the_headline(scene: Scene) -> Parties | None:
    """Where no sentence names two sides together, "Peru and Chile map their coast" may."""
    named = scene.report.headline
    return Parties(named) if len(named) >= TWO_SIDES else None


def _only_two(scene: Scene) -> Parties | None:
    """The two states that a text names, by themselves or by their bodies, and no third one; none
    where nobody public acts in it: "A firm in Kenya and a firm in Chile signed …".
    """
    named: dict[str, None] = {}
    if not any(s.agencies or s.cues(*PUBLIC) for s in scene.sentences):
        return None
    for sentence in scene.sentences:
        named |= dict.fromkeys(h.entry.value for h in sentence.countries)
        named |= dict.fromkeys(a.country for _, a in sentence.agencies if a.country)
    named.pop("INT", None)
    return Parties(tuple(named)) if len(named) == TWO_SIDES else None
