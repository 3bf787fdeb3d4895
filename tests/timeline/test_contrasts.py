"""What speaks against one happening though kind, day and sides are the same."""

from __future__ import annotations

from typing import Any

from joined_records import find_copies, merge_events
from tellings import CONFIG, telling

from clipline.config import AgencyEntry, CountryEntry
from clipline.model import Record
from clipline.nouns import replace

DAY = "2024-06-18"


def groups(*records: Record) -> int:
    return len(merge_events(records, CONFIG, find_copies(records)))


def paper(name: str, words: str, *agencies: str, **given: Any) -> Record:  # noqa: ANN401 - any field
    told: dict[str, Any] = {"label": "Memorandum", "date": DAY, "published": DAY, **given}
    return telling(name, words, agencies=agencies, **told)


def test_what_two_ministries_signed_and_what_two_others_did_are_two_papers() -> None:
    words = "The two offices of Norway and Chile signed a memorandum on data in Alta on Tuesday."
    ocean = paper("ocean", words, "no-ocean", "cl-ocean")
    forest = paper("forest", words.replace("data", "plans"), "no-forest", "cl-forest")
    partly = paper("partly", words.replace("data", "plans"), "no-ocean", "cl-forest")
    unnamed = paper("unnamed", words.replace("data", "plans"))
    assert groups(ocean, forest) == 2
    assert groups(ocean, partly) == groups(ocean, unnamed) == 1


FRIGATES = "Frigates left harbour before crowds as both opened the exercise {} off Alta."


def drill(name: str, words: str, lang: str = "en", **given: Any) -> Record:  # noqa: ANN401
    return telling(name, words, lang=lang, kind="exercise", date=DAY, published=DAY, **given)


def test_names_of_exercises_in_two_scripts_do_not_speak_against_each_other() -> None:
    here = drill("here", "Norway and Chile began the exercise Calm Monsoon on Tuesday.")
    other = drill("other", FRIGATES.format("Salt Road"))
    abroad = drill("abroad", "노르웨이와 칠레는 18일 '고요한 파도' 훈련을 시작했다.", "ko")
    assert groups(here, other) == 2
    assert groups(here, abroad) == 1


def test_one_listed_exercise_is_one_under_two_printed_names() -> None:
    words = "Norway and Chile began the exercise {} on Tuesday."
    named = {"instrument": "Calm Monsoon"}
    here = drill("here", words.format("Calm Monsoon"), **named)
    there = FRIGATES.format("Paz Azul")
    assert groups(here, drill("there", there, **named)) == 1
    assert groups(here, drill("there", there)) == 2


def test_a_paper_of_the_same_two_bodies_may_be_told_with_the_next_day() -> None:
    words = "The two offices of Norway and Chile signed what they had long talked about in Alta."
    both = ("no-ocean", "cl-ocean")
    first = paper("first", words, *both)
    other = "Delegates put their names to it as cameras clicked beneath flags, reporters wrote."
    later = paper("later", other, *both, date="2024-06-19", published="2024-06-19")
    one = paper("later", other, "no-ocean", date="2024-06-19", published="2024-06-19")
    assert groups(first, later) == 1
    assert groups(first, one) == 2


def test_a_body_that_acts_for_a_union_and_the_union_are_one_side() -> None:
    union = (CountryEntry("EU", ("European Union",)),)
    board = AgencyEntry("int-board", "European Board", "INT", side="EU")
    config = replace(CONFIG, countries=(*CONFIG.countries, *union), agencies=(board,))
    words = "The {} and Chile signed a memorandum on data in Alta on Tuesday."
    one = paper("one", words.format("European Union"), countries=("EU", "CL"))
    other = paper("other", words.format("board"), countries=("int-board", "CL"))
    assert len(merge_events([one, other], config, {})) == 1
    alone = replace(config, agencies=(replace(board, side=None),))
    assert len(merge_events([one, other], alone, {})) == 2
