"""One person spelled in several ways by several clippings: joined where title, country and sound
agree, unless the keeper lists both.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from clipline.config import Config
from clipline.model import Person, Record
from clipline.nouns import Noun, replace

_BEFORE = 80  # characters before a name in which its country is looked for; a title has 30
_FEWEST_SOUNDS = 4  # of a whole name: "Li Yi" sounds like too many others
# How letters are written differently for one sound, first digraphs: vowels by where the tongue
# lies, so that Suk and Seok are one and Jong and Jin are two; consonants by where they are made.
_SOUNDS = (
    (r"[^a-z]", ""),
    (r"(?<=[aeiou])h(?![aeiou])", ""),
    (r"ae|ai|ay|ey", "e"),
    (r"eo|eu|oo|ou|ow|woo|wu|u", "o"),
    (r"ee|ie", "i"),
    (r"th", "t"),
    (r"sh", "s"),
    (r"ch|zh|j", "c"),
    (r"ck|k|q", "g"),
    (r"t", "d"),
    (r"p|ph|f", "b"),
    (r"r", "l"),
    (r"w", "v"),
    (r"(.)\1+", r"\1"),
)


class Spelling(Noun, frozen=True):
    """A name that stands for another here, and how often the clippings have it."""

    name: str
    clippings: int


class Sighting(Noun, frozen=True):
    """A person of one clipping: what the names of others are held against."""

    id: str
    name: str
    sound: str
    title: str
    countries: frozenset[str]


class Standing(NamedTuple):
    """The id and name that stand for a person's other ones."""

    id: str
    name: str


Joined = Mapping[str, tuple[Spelling, ...]]  # by the id that stands, the spellings that joined it


def find_sightings(record: Record, config: Config) -> tuple[Sighting, ...]:
    """The people of one record whose names have a sound to tell them by."""
    sounds = ((person, find_sound(person.name)) for person in record.people)
    return tuple(_sighting(record, person, sound, config) for person, sound in sounds if sound)


def join_sightings(
    sightings: Iterable[Sighting], config: Config
) -> tuple[dict[str, Standing], Joined]:
    """By id, what stands for a person where something else does; and which spellings were joined.

    The sightings come in the order of their clippings.
    """
    by_sound: dict[str, dict[str, list[Sighting]]] = defaultdict(lambda: defaultdict(list))
    listed = {entry.name for entry in config.people}
    for one in sightings:
        by_sound[one.sound][one.id].append(one)
    renamed: dict[str, Standing] = {}
    joined: dict[str, tuple[Spelling, ...]] = {}
    for known in by_sound.values():
        for group in _groups(known, listed):
            stands, *others = sorted(group, key=lambda one: (-len(known[one]), one))
            joined[stands] = tuple(Spelling(known[one][0].name, len(known[one])) for one in others)
            renamed |= dict.fromkeys(others, Standing(stands, known[stands][0].name))
    return renamed, joined


def find_sound(name: str) -> str | None:
    """How a romanised name sounds, roughly; None where that would be like too many others.

    The order of its parts counts for nothing, single letters and `Jr.` neither.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    parts = [part for part in re.split(r"[\s-]+", plain) if len(part.strip(".")) > 1]
    parts = [part for part in parts if part.strip(".") not in {"jr", "sr"}]
    for pattern, sound in _SOUNDS:
        parts = [re.sub(pattern, sound, part) for part in parts]
    whole = " ".join(sorted(parts))
    return whole if len(parts) > 1 and len(whole.replace(" ", "")) >= _FEWEST_SOUNDS else None


def _sighting(record: Record, person: Person, sound: str, config: Config) -> Sighting:
    title = (person.role or "").casefold().split()[-1:] or [""]
    countries = _countries(record, person, config)
    return Sighting(person.id, person.name, sound, title[0], countries)


def _countries(record: Record, person: Person, config: Config) -> frozenset[str]:
    """The countries named in the words before the name, where it is first mentioned."""
    if not person.mentions:
        return frozenset()
    end = person.mentions[0].span.start
    before = record.clipping.text[max(0, end - _BEFORE) : end]
    before = re.split(r"[.!?]\s+(?=[A-Z][a-z])|\n\n", before)[-1]
    return frozenset(
        country.code
        for country in config.countries
        if any(_stands_in(name, before) for name in (*country.adjectives, *country.names))
    )


def _stands_in(name: str, words: str) -> bool:
    at = words.find(name)
    return at >= 0 and not words[at + len(name) : at + len(name) + 1].isalnum()


def _groups(known: Mapping[str, list[Sighting]], listed: Iterable[str]) -> list[set[str]]:
    """Ids of one sound that are one person; one that is listed is never joined to another."""
    group_of = {one: {one} for one in known}
    for a, b in combinations(sorted(known), 2):
        own = {known[one][0].name for one in group_of[a] | group_of[b]} & set(listed)
        if group_of[a] is not group_of[b] and len(own) < 2 and _agree(known[a], known[b]):  # noqa: PLR2004
            group_of[a] |= group_of[b]
            for one in group_of[b]:
                group_of[one] = group_of[a]
    return [g for g in {id(g): g for g in group_of.values()}.values() if len(g) > 1]


def _agree(a: Sequence[Sighting], b: Sequence[Sighting]) -> bool:
    """Whether both have a title in common, and no two countries."""
    titles = {one.title for one in a} & {one.title for one in b} - {""}
    of_a = Counter(code for one in a for code in one.countries)
    of_b = Counter(code for one in b for code in one.countries)
    return bool(titles) and (not of_a or not of_b or bool(of_a.keys() & of_b.keys()))


def rename_people(record: Record, renamed: Mapping[str, Standing]) -> Record:
    """The record with the ids and names that stand."""
    if not any(person.id in renamed for person in record.people):
        return record
    people: dict[str, Person] = {}
    for person in record.people:
        stands = renamed.get(person.id) or Standing(person.id, person.name)
        one = replace(person, id=stands.id, name=stands.name)
        twin = people.get(one.id)
        mentions = sorted((*twin.mentions, *one.mentions)) if twin else one.mentions
        role = (twin.role if twin else None) or one.role
        people[one.id] = replace(one, role=role, mentions=tuple(mentions))
    return replace(record, people=tuple(people.values()))
