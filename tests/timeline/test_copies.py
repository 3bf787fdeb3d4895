"""One wire story in several outlets is recognised by its words, not by its topic."""

from joined_records import find_copies
from tellings import record

STORY = (
    "Norway and Chile agreed on Tuesday to share sea data gathered by their research ships, the "
    "two governments said. The pact covers temperature, salt and currents along both coasts. "
    "Ships of either side may call at the other's ports without a fee for ten days a year. "
    "Scientists have asked for such a pact since the first joint survey twelve years ago."
)
SAME_TOPIC = (
    "Fishing crews in southern Chile fear that a new accord with Norway on ocean data will cost "
    "them their best grounds. The document, signed this week, lets foreign vessels enter ports "
    "free of charge. Local councils were not asked, the crews' union said in Punta Arenas."
)


def test_a_story_with_a_cut_tail_and_another_headline_is_a_copy() -> None:
    full = record("full", STORY)
    cut = record("cut", STORY[: STORY.index("Scientists")])
    assert find_copies([full, cut]) == {"full": ("cut",), "cut": ("full",)}


def test_a_copy_with_added_sentences_is_still_one() -> None:
    added = record("added", STORY + " " + SAME_TOPIC)
    assert find_copies([record("full", STORY), added])["full"] == ("added",)


def test_two_stories_on_one_topic_are_no_copies() -> None:
    assert find_copies([record("wire", STORY), record("own", SAME_TOPIC)]) == {}


def test_a_body_of_a_few_words_is_never_a_copy() -> None:
    assert find_copies([record("a", "Read more here."), record("b", "Read more here.")]) == {}


def test_other_punctuation_and_quotes_do_not_hide_a_copy() -> None:
    other = STORY.replace("'", "\u2019").replace(", the", " \u2014 the")
    assert set(find_copies([record("a", STORY), record("b", other)])) == {"a", "b"}
