from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from pathlib import Path

import pytest

from clipline.config import Language, languages, read_language

# What no language can do without: without one of these a room would silently find nothing.
CORE = {
    "abbreviation", "byline.before", "cue.caption", "cue.comment", "cue.end", "cue.nav",
    "cue.notice", "cue.related", "cue.share", "noun.agreement", "noun.declaration",
    "noun.dialogue", "noun.exercise", "noun.joint_statement", "noun.mou", "noun.treaty",
    "relative.unit.day", "relative.unit.month", "relative.unit.year", "say", "stamp.published",
    "stamp.updated", "stopwords", "title.office", "verb.agreed", "verb.announced",
    "verb.cancelled", "verb.considered", "verb.held", "verb.ongoing", "verb.planned",
    "verb.postponed", "verb.signed", "weekday",
}  # fmt: skip
LANGUAGES = Path(__file__).parents[1] / "clipline/languages"
DIGIT_MONTHS = {"ja", "ko"}  # they number their months, which is grammar and no list

every_language = pytest.mark.parametrize("language", languages(), ids=lambda lang: lang.code)


def families(language: Language) -> set[str]:
    """The lists' names without what numbers them; `pattern.*` is grammar, each language's own."""
    names = (name for name in language.words if not name.startswith("pattern."))
    return {re.sub(r"\.-?[\d_]+$", "", name) for name in names}


@every_language
def test_a_language_has_the_lists_that_every_room_needs(language: Language) -> None:
    assert CORE - families(language) == set()


@every_language
def test_a_list_of_one_languages_own_is_no_slip_of_the_pen(language: Language) -> None:
    english = families(next(lang for lang in languages() if lang.code == "en"))
    own = families(language) - english
    near = {name: get_close_matches(name, english, n=1, cutoff=0.9) for name in own}
    assert {name: match for name, match in near.items() if match} == {}


@pytest.mark.parametrize("file", sorted(LANGUAGES.glob("*.yaml")), ids=lambda file: file.stem)
def test_no_list_is_given_twice(file: Path) -> None:
    keys = re.findall(r"^([a-z_.]+):", file.read_text("utf-8"), re.MULTILINE)
    assert [key for key in keys if keys.count(key) > 1] == []


@every_language
def test_months_and_weekdays_are_complete(language: Language) -> None:
    assert set(language.lists("weekday")) == {str(day) for day in range(1, 8)}
    months = {str(month) for month in range(1, 13)}
    assert set(language.lists("month")) == (set() if language.code in DIGIT_MONTHS else months)


@every_language
def test_no_name_of_a_month_or_weekday_stands_for_two(language: Language) -> None:
    for family in ("month", "weekday"):
        names = [name.lower() for words in language.lists(family).values() for name in words]
        assert len(set(names)) == len(names)


@every_language
def test_no_word_is_empty(language: Language) -> None:
    assert language.name
    assert [n for n, words in language.words.items() if any(not w.strip() for w in words)] == []
    assert [n for n, words in language.words.items() if "None" in words] == []


@every_language
def test_words_are_written_as_normalized_texts_write_them(language: Language) -> None:
    words = [
        word
        for name, listed in language.words.items()
        if not name.startswith("pattern.")
        for word in listed
    ]
    assert [word for word in words if word != unicodedata.normalize("NFC", word)] == []
    uneven = re.compile("[\u2018\u2019\u201c\u201d\u00a0\u200b\ufeff\uff01-\uff5e]")
    assert [word for word in words if uneven.search(word)] == []


def test_a_word_that_yaml_takes_for_yes_or_no_is_a_word() -> None:
    assert "on" in read_language("en").list("stopwords")
    assert read_language("pt").list("function.place_in") == ("em", "no", "na")
