"""What joining reads in the words of two tellings, apart from kind, day and parties."""

from __future__ import annotations

from joined_records import find_copies, merge_events
from tellings import CONFIG, record, telling

from clipline.config import read_language
from clipline.model import Record
from clipline.partial_dates import PartialDate
from clipline.reading.accords.portfolios import find_fields
from clipline.timeline.told.tellings import list_tellings
from clipline.timeline.told.wordings import kindred_stems, rare_words

ENGLISH = read_language("en")


def events(*records: Record) -> int:
    return len(merge_events(records, CONFIG, find_copies(records)))


def test_the_calendar_is_no_rare_word_and_a_large_number_is_one() -> None:
    told = rare_words("On Friday, 21st March 2024, they sent 120 nurses and 3,000 beds", "en")
    assert told == {"they", "sent", "120", "nurses", "beds"}


def test_ministers_are_known_by_what_they_are_for() -> None:
    assert find_fields("The Health Minister met her colleague.", ENGLISH) == {"health"}
    both = find_fields("The ministers of trade and health met.", ENGLISH)
    assert both == {"trade", "health"}
    assert find_fields("The prime ministers met on trade.", ENGLISH) == {"head"}
    assert find_fields("Talks were held, the foreign ministry said.", ENGLISH) == set()
    assert find_fields("The ministry's envoy for security affairs met them.", ENGLISH) == set()


def test_a_ministers_field_may_be_spelled_in_two_ways() -> None:
    british, american = "The defence ministers met in Oslo.", "The defense ministers met in Oslo."
    assert find_fields(british, ENGLISH) == find_fields(american, ENGLISH) == {"defense"}
    roads = find_fields("The Transportation Secretary met the transport minister.", ENGLISH)
    assert roads == {"transport"}


def test_fields_that_begin_alike_are_two() -> None:
    commerce = find_fields("The commerce ministers met in Oslo.", ENGLISH)
    communications = find_fields("The ministers for communications met in Oslo.", ENGLISH)
    assert commerce == {"commerce"}
    assert communications == {"communications"}


def test_heads_of_state_do_not_hold_the_talks_of_their_foreign_ministers() -> None:
    def talks(name: str, words: str, date: str) -> Record:
        told = {"kind": "dialogue", "status": "held", "date": date, "label": "Meeting"}
        return telling(name, words, **told)

    first = "The foreign ministers of Norway and Chile met in Oslo and spoke of salmon."
    second = "Salmon came up as the presidents of Chile and Norway met in Oslo on a ship."
    third = "Norway's prime minister met the Chilean president in Oslo over salmon."
    ministers = talks("ministers", first, "2024-06-10")
    heads = talks("heads", second, "2024-06-11")
    others = talks("others", third, "2024-06-11")
    assert events(ministers, heads) == 2
    assert events(heads, others) == 1


def test_talks_of_other_ministers_on_one_day_are_two() -> None:
    def talks(name: str, words: str) -> Record:
        told = {"kind": "dialogue", "status": "held", "date": "2024-06-10", "label": "Talks"}
        return telling(name, words, **told)

    health = talks("health", "The health ministers of Norway and Chile held talks in Oslo.")
    lorries = talks("lorries", "The transport ministers of Norway and Chile held talks in Oslo.")
    nobody = talks("nobody", "Norway and Chile held talks in Oslo.")
    assert events(health, lorries) == 2
    assert events(health, nobody) == 1


def test_what_any_report_holds_is_no_word_in_common() -> None:
    words = "At a meeting a memorandum of understanding on kelp was signed by Chile and Norway."
    (told,) = list_tellings(telling("kelp", words, label="Memorandum on kelp"), CONFIG)
    assert told.words == {"kelp"}


def test_a_few_words_of_which_none_is_shared_say_little() -> None:
    told = {"kind": "dialogue", "status": "held", "date": "2024-06-10", "label": "Talks"}
    long = "Norway and Chile held talks on Monday, which ended with a promise on ramps."
    short = telling("short", "Talks of Norway and Chile took place near Bergen.", **told)
    assert events(telling("long", long, **told), short) == 1


def test_experts_who_met_before_their_ministers_met_by_themselves() -> None:
    told = {"status": "held", "label": "Dialogue on dams"}
    words = "Norway and Chile held a dialogue on dams in Bergen on Thursday."
    before = "A working group of Norway and Chile on dams met in Molde on Tuesday."
    dialogue = telling("dialogue", words, kind="dialogue", date="2024-06-13", **told)
    group = telling("group", before, kind="working_group", date="2024-06-11", **told)
    assert events(dialogue, group) == 2


def test_words_that_two_languages_share_tell_of_one_paper() -> None:
    english = "Norway and Chile signed an arrangement on antarctic logistics."
    spanish = "Noruega y Chile firmaron un acuerdo sobre logística antártica."
    other = "Noruega y Chile firmaron un acuerdo sobre semillas."
    one = telling("one", english, kind="arrangement", date="2024-05-14", label="Arrangement")
    two, three = (
        telling(name, words, kind="agreement", date="2024-05-13", label="Acuerdo", lang="es")
        for name, words in (("two", spanish), ("three", other))
    )
    assert events(one, two) == 1
    assert events(one, three) == 2


def test_what_any_report_holds_is_no_word_that_languages_share() -> None:
    usual = ("declaration", "minister", "signed", "january")
    assert kindred_stems([*usual, "logistics"], "en") == {"logis"}
    assert kindred_stems(rare_words("logística del año", "es"), "es") == {"logis"}


def test_a_subject_may_stand_in_the_others_sentence() -> None:
    def advice(name: str, about: str, words: str) -> Record:
        told = {"kind": "guidance", "status": "announced", "date": "2024-06-20"}
        return telling(name, words, label=f"Advisory on {about}", **told)

    bots = advice("bots", "botnets", "Norway and Chile warned of botnets on home routers.")
    homes = advice("homes", "routers", "Norway and Chile warned of old routers at home.")
    ships = advice("ships", "ballast", "Norway and Chile warned of ballast.")
    assert events(bots, homes) == 1
    assert events(bots, ships) == 2


def test_what_is_told_without_its_day_may_be_that_of_the_week_before() -> None:
    def paper(name: str, published: str, words: str, date: str | None) -> Record:
        return telling(name, words, date=date, published=published, label="Memorandum")

    dated = paper("dated", "2023-05-12", "Norway and Chile signed it on river dams.", "2023-05-12")
    words = "Chile and Norway have signed it; it is on river dams."
    assert events(dated, paper("soon", "2023-05-16", words, None)) == 1
    assert events(dated, paper("late", "2023-09-16", words, None)) == 2


def test_a_week_may_hold_the_day_that_another_tells_and_no_other() -> None:
    words = "Norway and Chile signed a memorandum on kelp", "Chile and Norway signed one on kelp"
    week = PartialDate(2024, week=25)
    weekly = telling("weekly", words[0], week=week, published="2024-06-24")
    within = telling("within", words[1], date="2024-06-20", published="2024-06-21")
    before = telling("before", words[1], date="2024-06-13", published="2024-06-14")
    assert events(weekly, within) == 1
    assert events(weekly, before) == 2


def test_records_without_words_have_none_in_common() -> None:
    assert events(record("empty", ""), record("void", "")) == 0


def test_two_papers_told_at_once_are_neither_of_the_two() -> None:
    words = "Norway and Chile signed two memoranda in May, one of them on dams in Alta."
    both = telling("both", words, label="Two memoranda between Norway and Chile", date="2023-05")
    dams = "Chile and Norway signed a memorandum on dams in Alta in May."
    one = telling("one", dams, label="Memorandum on dams", date="2023-05-12")
    again = telling("again", words, label="Two memoranda", date="2023-05")
    assert events(both, one) == 2
    assert events(both, again) == 1
