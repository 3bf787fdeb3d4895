"""What papers are on, in languages whose labels do not say it."""

from __future__ import annotations

from typing import Any

from joined_records import find_copies, merge_events
from tellings import CONFIG, telling

from clipline.model import Record
from clipline.timeline.told.wordings import subject_words, topic_words

DAY = "2024-06-18"
MARINES = "Oslo e Santiago assinaram hoje um memorando sobre o treino de fuzileiros em setembro."
PILLS = "A ministra da Noruega veio a Lota para um memorando sobre medicamentos raros do Chile."


def paper(name: str, words: str, **given: Any) -> Record:  # noqa: ANN401 - any field
    told: dict[str, Any] = {
        "label": "Memorando",
        "lang": "pt",
        "date": DAY,
        "published": DAY,
        **given,
    }
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


def test_what_kind_of_talks_or_drill_it_is_tells_its_topic() -> None:
    assert topic_words("Ils ont tenu des consultations culturelles.", "Consultations", "fr") == {
        "culturelles"
    }
    rescue = "Chile y Noruega iniciaron un ejercicio de rescate en Lota."
    assert topic_words(rescue, "Ejercicio", "es") == {"rescate"}


def test_a_numbered_session_is_on_what_its_body_is_for() -> None:
    words = "They held the third session of their joint committee on dams in Bergen on Friday."
    assert topic_words(words, "Third session of the joint committee", "en") == {"dams"}
    dated = "They held the fourth dialogue on 3 August under a tent."
    assert topic_words(dated, "Fourth dialogue", "en") == set()


def test_talks_of_two_kinds_on_one_day_are_two() -> None:
    french = {"lang": "fr", "kind": "dialogue", "status": "held", "label": "Consultations"}
    plants = "La Norvège et le Chili ont tenu mardi des consultations sur les centrales."
    stages = "Le Chili et la Norvège ont tenu mardi des consultations culturelles."
    found = groups(paper("plants", plants, **french), paper("stages", stages, **french))
    assert found == {frozenset({"plants"}), frozenset({"stages"})}


def test_trade_talks_and_defence_talks_are_on_two_subjects() -> None:
    assert subject_words("Trade talks between Norway and Chile") >= {"trade"}
    assert "defence" in subject_words("Defence talks")
    assert subject_words("Joint committee") == set()


def test_neither_its_number_nor_its_kind_is_a_sessions_subject() -> None:
    assert subject_words("第3回地震観測対話", "ja") == {"地震観測"}
    assert subject_words("第3回対話", "ja") == set()
    assert subject_words("제12차 무역경제공동위원회", "ko") == {"무역경제"}


def test_part_of_a_subject_is_something() -> None:
    told: dict[str, Any] = {"lang": "en", "countries": ("NO", "CL")}
    wells = "Norway and Chile signed a memorandum on wells for herders."
    drilling = "The ministry of Chile signed a memorandum on a well-drilling project."
    one = paper("one", wells, **told | {"label": "Memorandum on wells for herders"})
    label = {"label": "Memorandum on a well-drilling project", "countries": ("CL",)}
    two = paper("two", drilling, **told | label)
    assert groups(one, two) == {frozenset({"one", "two"})}


def test_what_a_paper_is_called_after_is_not_another_subject_than_what_it_is_on() -> None:
    named = "Norway and Chile signed the Calm Harbour deal."
    told = {"lang": "en", "label": "Calm Harbour deal"}
    deal = paper("deal", named, **told)
    pilots = paper("pilots", "Chile and Norway signed a pact.", lang="en", label="Pact on pilots")
    assert frozenset({"deal", "pilots"}) in groups(deal, pilots)
    told["label"] = "Deal on whales"
    whales = paper("whales", "Norway and Chile signed a deal on whales.", **told)
    assert frozenset({"whales", "pilots"}) not in groups(whales, pilots)


def test_an_undated_page_needs_more_than_a_subject_to_be_of_a_day() -> None:
    words = "Norway and Chile signed a pact on pilots in the harbour of Lota."
    told: dict[str, Any] = {"lang": "en", "label": "Pact on pilots"}
    day = paper("day", words, **told)
    kept = paper("kept", words, **told | {"date": None, "published": None})
    fresh = paper("fresh", words, **told | {"date": None})
    assert frozenset({"day", "fresh"}) in groups(day, fresh)
    assert frozenset({"day", "kept"}) not in groups(day, kept)
    assert frozenset({"kept", "too"}) in groups(
        kept, paper("too", words, **told | {"date": None, "published": None})
    )
