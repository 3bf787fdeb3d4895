"""Exercises known by their names, and towns by whatever a language calls them."""

from __future__ import annotations

import pytest
from joined_records import find_copies, merge_events
from tellings import telling

from clipline.config import Config, CountryEntry
from clipline.model import Record
from clipline.timeline.told.code_names import find_code_names
from clipline.timeline.told.name_sounds import sound_alike
from clipline.timeline.told.places import find_places

CONFIG = Config(
    countries=(
        CountryEntry("NO", ("Norway",), capitals=("Oslo", "오슬로")),
        CountryEntry("CL", ("Chile",), capitals=("Santiago",)),
    )
)


def events(*records: Record) -> int:
    return len(merge_events(records, CONFIG, find_copies(records)))


@pytest.mark.parametrize(
    ("sentence", "lang", "name"),
    [
        ("Norway and Chile began the naval exercise Calm Fjord on Tuesday.", "en", "calm fjord"),
        ("The exercise, Calm Fjord, is held by turns.", "en", "calm fjord"),
        ("The Norwegian-Chilean exercise Calm Fjord began.", "en", "calm fjord"),
        ("It took part in Calm Fjord, an exercise of both navies.", "en", "calm fjord"),
        ("They will hold Exercise Calm Fjord 2024 in May.", "en", "calm fjord"),
        ('Die Übung "Kalter Wind" begann am Montag.', "de", "kalter wind"),
        ("양국은 '고요한 바다' 훈련을 실시했다.", "ko", "고요한 바다"),
        ("両国は演習「カーム・シー(静かな海)」を行った。", "ja", "カームシー"),
    ],
)
def test_a_name_stands_beside_the_noun_or_in_quotes(sentence: str, lang: str, name: str) -> None:
    others = frozenset({"norwegian", "chilean"})
    assert find_code_names(sentence, lang, others) == {name}


def test_a_navy_is_no_name_of_an_exercise() -> None:
    assert not find_code_names("A Fjord Navy drill began.", "en", frozenset({"fjord", "navy"}))


def test_two_days_of_one_named_exercise_are_one_event() -> None:
    def drill(name: str, words: str, date: str, status: str) -> Record:
        told = {"kind": "exercise", "label": "Exercise", "status": status, "date": date}
        return telling(name, words, **told)

    began = drill("began", "They began exercise Calm Fjord.", "2025-03-11", "ongoing")
    ended = drill("ended", "In Calm Fjord, an exercise that ended,", "2025-03-16", "held")
    other = drill("other", "They held exercise White Rope.", "2025-03-16", "held")
    again = drill("again", "They began exercise Calm Fjord.", "2025-11-17", "held")
    assert events(began, ended) == 1
    assert events(began, other) == 2
    assert events(began, again) == 2


def test_a_capital_is_one_town_in_every_language() -> None:
    assert find_places("They met in Oslo and at Alta in March.", "en", CONFIG) == {"NO", "alta"}
    assert find_places("양국은 오슬로에서 만났다.", "ko", CONFIG) == {"NO"}


def test_a_town_tells_of_one_paper_where_a_month_does_not() -> None:
    def paper(name: str, words: str, date: str) -> Record:
        return telling(name, words, date=date, label="Memorandum")

    month = paper("month", "In March they signed a memorandum in Alta.", "2024-03")
    there = paper("there", "Norway and Chile sealed it at Alta on Tuesday.", "2024-03-12")
    elsewhere = paper("elsewhere", "Norway and Chile sealed it at Arica.", "2024-03-12")
    assert events(month, there) == 1
    assert events(month, elsewhere) == 2


def test_one_town_on_one_day_says_no_more_than_the_day() -> None:
    def talks(name: str, words: str, about: str) -> Record:
        told = {"kind": "dialogue", "status": "held", "date": "2024-03-12"}
        return telling(name, words, label=f"Talks on {about}", **told)

    tax = talks("tax", "Norway and Chile held talks on tax in Alta.", "tax")
    kelp = talks("kelp", "Norway and Chile held talks on kelp in Alta.", "kelp")
    assert events(tax, kelp) == 2


def test_a_drill_that_began_is_the_one_that_ended_in_the_same_weeks() -> None:
    def drill(name: str, words: str, date: str, status: str) -> Record:
        told = {"kind": "exercise", "label": "Drill on floods", "status": status, "date": date}
        return telling(name, words, published=date, **told)

    began = drill("began", "Norway and Chile began a drill on floods.", "2025-03-10", "ongoing")
    ended = drill("ended", "A drill of both on floods came to its end.", "2025-03-14", "held")
    later = drill("later", "It was over when Chile left the drill on floods.", "2025-05-14", "held")
    assert len(merge_events([began, ended], CONFIG, {})) == 1
    assert len(merge_events([began, later], CONFIG, {})) == 2


def test_two_drills_of_one_week_that_have_other_names_are_two() -> None:
    def drill(name: str, words: str, date: str) -> Record:
        told = {"kind": "exercise", "label": "Exercise", "status": "held", "date": date}
        return telling(name, words, published=date, **told)

    first = "Norway and Chile began a drill. Exercise Calm Fjord has ships, the fleet said."
    other = "Norway and Chile began a drill. The exercise, White Rope, has ships, the army said."
    calm, calm_too = drill("calm", first, "2025-03-11"), drill("too", first, "2025-03-11")
    assert events(calm, calm_too) == 1
    assert events(calm, drill("rope", other, "2025-03-11")) == 2


@pytest.mark.parametrize("name", ["캄 몬순", "カーム・モンスーン"])
def test_a_name_sounds_alike_in_other_letters(name: str) -> None:
    assert sound_alike(frozenset({"calm monsoon"}), frozenset({name}))
    assert not sound_alike(frozenset({"northern shield"}), frozenset({name}))
    assert not sound_alike(frozenset({"calm monsoon"}), frozenset({"calm monsoon"}))  # one script


def test_a_drill_that_ends_in_other_letters_is_the_one_that_began_by_that_name() -> None:
    def drill(name: str, words: str, date: str, **given: str) -> Record:
        told = {"kind": "exercise", "label": "Exercise", "status": "held", "date": date}
        return telling(name, words, published=date, **told, **given)

    calm = "Norway and Chile held the exercise Calm Monsoon."
    ended = drill("ended", "두 나라의 훈련 '캄 몬순'이 끝났다.", "2024-08-09", lang="ko")
    assert events(drill("calm", calm, "2024-08-07"), ended) == 1
    rope = calm.replace("Calm Monsoon", "White Rope")
    assert events(drill("rope", rope, "2024-08-07"), ended) == 2
