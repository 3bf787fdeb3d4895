"""One person in several spellings is one, and the keeper can undo that."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from conftest import Archive
from tellings import CONFIG, record

from clipline.config import Config, CountryEntry, PersonEntry
from clipline.model import Evidence, Person, Record, Span
from clipline.nouns import replace
from clipline.reading.text.slugs import slug
from clipline.timeline.people import (
    Joined,
    find_sightings,
    find_sound,
    join_sightings,
    rename_people,
)

PLACES = replace(
    CONFIG,
    countries=(
        CountryEntry("KR", ("South Korea",), ("South Korean",)),
        CountryEntry("JP", ("Japan",), ("Japanese",)),
    ),
)


def join_people(records: Sequence[Record], config: Config) -> tuple[tuple[Record, ...], Joined]:
    """The records with one id and name for each person, and which spellings were joined.

    The commonest spelling stands, of two as common the one that comes first by the alphabet.
    """
    sightings = [one for record in records for one in find_sightings(record, config)]
    renamed, joined = join_sightings(sightings, config)
    return tuple(rename_people(record, renamed) for record in records), joined


def naming(clipping: str, name: str, role: str, before: str = "") -> Record:
    """A record that names a person once, as `before role name`."""
    text = f"{before} {role} {name} spoke.".strip()
    at = text.index(name)
    person = Person(slug(name), name, role, (Evidence(Span(at, at + len(name)), "test"),))
    return replace(record(clipping, text), people=(person,))


def people_of(*records: Record, listed: tuple[str, ...] = ()) -> list[str]:
    config = replace(PLACES, people=tuple(PersonEntry(name) for name in listed))
    joined, _ = join_people(records, config)
    return sorted({person.name for one in joined for person in one.people})


def test_spellings_that_sound_alike_with_one_title_are_one_person() -> None:
    found = [naming("a", "Yoon Suk-yeol", "President"), naming("b", "Yoon Seok-yeol", "President")]
    joined, spellings = join_people([*found, naming("c", "Yoon Suk-yeol", "President")], PLACES)
    assert {p.id for one in joined for p in one.people} == {"yoon-suk-yeol"}
    assert [s.name for s in spellings["yoon-suk-yeol"]] == ["Yoon Seok-yeol"]
    assert joined[1].people[0].mentions[0].span.of(joined[1].clipping.text) == "Yoon Seok-yeol"


def test_the_order_of_the_names_counts_for_nothing() -> None:
    assert find_sound("Suk Yeol Yoon") == find_sound("Yoon Suk-yeol")
    assert find_sound("Ferdinand R. Marcos Jr.") == find_sound("Ferdinand Marcos")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kim Jong-un", "Kim Jong-il"), ("Lee Jong-ho", "Lee Jin-ho"), ("Ann Example", "Ben Example")],
)
def test_other_sounds_are_other_people(one: str, other: str) -> None:
    found = [naming("a", one, "Minister"), naming("b", other, "Minister")]
    assert set(people_of(*found)) == {one, other}


def test_other_titles_are_other_people() -> None:
    found = [naming("a", "Lee Jong-ho", "Minister"), naming("b", "Lee Jung-ho", "Commander")]
    assert len(people_of(*found)) == 2


def test_other_countries_are_other_people() -> None:
    found = [
        naming("a", "Ito Ken", "Minister", "The Japanese"),
        naming("b", "Ito Kenn", "Minister", "The South Korean"),
    ]
    assert len(people_of(*found)) == 2


def test_two_that_the_keeper_lists_are_never_joined() -> None:
    found = [naming("a", "Ahn Deok-geun", "Minister"), naming("b", "Ahn Duk-geun", "Minister")]
    assert people_of(*found) == ["Ahn Deok-geun"]
    assert people_of(*found, listed=("Ahn Deok-geun", "Ahn Duk-geun")) == [
        "Ahn Deok-geun", "Ahn Duk-geun",
    ]  # fmt: skip


def test_a_joined_spelling_is_shown_with_how_to_undo_it(archive: Archive) -> None:
    for name, spelled in (("a", "Ahn Deok-geun"), ("b", "Ahn Duk-geun")):
        archive.add(
            f"{name}.txt",
            f"Trade talks end\nMay 4, 2021\n\nTrade Minister {spelled} met reporters {name}.\n",
        )
    archive.build()
    page = archive.files()["people/index.html"].decode()
    assert "Also as Ahn Duk-geun" in page
    (row,) = archive.table("people")
    assert row["names"] == ["Ahn Deok-geun", "Ahn Duk-geun"]
    assert len(row["clippings"]) == 2
