"""What papers are on, in languages whose labels do not say it."""

from __future__ import annotations

from tellings import CONFIG, telling

from clipline.model import Record
from clipline.timeline.copies import find_copies
from clipline.timeline.events import merge_events
from clipline.timeline.wordings import topic_words

DAY = "2024-06-18"
MARINES = "Oslo e Santiago assinaram hoje um memorando sobre o treino de fuzileiros em setembro."
PILLS = "A ministra da Noruega veio a Lota para um memorando sobre medicamentos raros do Chile."


def paper(name: str, words: str, **given: str) -> Record:
    told = {"label": "Memorando", "lang": "pt", "date": DAY, "published": DAY, **given}
    return telling(name, words, **told)


def groups(*records: Record) -> set[frozenset[str]]:
    events = merge_events(records, CONFIG, find_copies(records))
    return {frozenset(account.clipping for account in event.accounts) for event in events}


def test_a_topic_is_told_behind_a_papers_name() -> None:
    words = "Chile y Noruega firmaron en Lota un acuerdo sobre boyas de anchoveta en Arica."
    assert topic_words(words, "Acuerdo", "es") == {"boyas", "anchoveta"}
    assert topic_words("Chile y Noruega firmaron un acuerdo en Lota.", "Acuerdo", "es") == set()
    german = "Sie haben ein Abkommen über den Unterhalt des Grenztunnels geschlossen."
    assert topic_words(german, "Abkommen", "de") == {"unterhalt", "grenztunnels"}


def test_two_papers_of_one_table_are_told_apart_by_what_they_are_on() -> None:
    marines = paper("marines", MARINES)
    pills = paper("pills", PILLS)
    assert groups(marines, pills) == {frozenset({"marines"}), frozenset({"pills"})}


def test_one_word_that_begins_alike_is_enough_of_what_papers_are_on() -> None:
    pills = paper("pills", PILLS)
    english = {"lang": "en", "label": "Memorandum on scarce medicines", "date": "2024-06"}
    words = (
        "Chile and Norway have shared stocks since they signed a memorandum on medicines in June."
    )
    other = paper("other", MARINES)
    assert frozenset({"pills", "june"}) in groups(pills, other, paper("june", words, **english))


def test_a_compound_may_end_in_what_the_other_paper_is_on() -> None:
    german = {"lang": "de", "label": "Abkommen", "kind": "agreement"}
    long = "Norwegen und Chile schlossen ein Abkommen über eine Wasserstoffleitung."
    short = "Chile und Norwegen haben das Abkommen über die Leitung unterzeichnet."
    found = groups(paper("long", long, **german), paper("short", short, **german))
    assert found == {frozenset({"long", "short"})}
