"""A sentence that tells of nothing by itself is an account of what another clipping tells."""

from __future__ import annotations

from typing import Any

from joined_records import merge_events
from tellings import CONFIG, mention, telling

from clipline.model import Event, Evidence, Person, Record, Span
from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.timeline.chosen.certainty import doubts_of
from clipline.timeline.explaining import explain_event
from clipline.timeline.joined.mentioned import may_mention
from clipline.timeline.told.tellings import list_tellings

PACT = "Norway and Chile signed a memorandum on sea data in Oslo on 4 May."
BACK = "The sea data ministers of Norway and Chile were in Oslo again on 4 May."


def merged(*records: Record) -> tuple[Event, ...]:
    return merge_events(records, CONFIG, {})


def clippings(event: Event) -> list[str]:
    return [account.clipping for account in event.accounts]


def told(name: str = "told", **given: str) -> Record:
    return telling(name, PACT, published="2021-05-04", date="2021-05-04", **given)


def told_faintly(name: str = "faint", sentence: str = BACK, **given: Any) -> Record:  # noqa: ANN401
    return mention(name, sentence, **{"published": "2021-05-05", "date": "2021-05-04", **given})


def test_its_day_its_sides_and_its_words_make_a_mention_an_account() -> None:
    (event,) = merged(told(), told_faintly())
    assert clippings(event) == ["told", "faint"]


def test_mentions_alone_are_no_event() -> None:
    assert merged(told_faintly(), told_faintly("other")) == ()


def test_day_and_sides_alone_are_not_enough() -> None:
    (event,) = merged(told(), told_faintly(sentence="Whales passed Chile and Norway on 4 May."))
    assert clippings(event) == ["told"]


def test_a_mention_has_no_say_in_what_an_event_is() -> None:
    (alone,) = merged(told())
    faint = told_faintly(status="postponed", date="2021-05-05", published="2021-05-03")
    (event,) = merged(told(), told_faintly(), faint)
    shown = (event.id, event.label, event.kind, event.status, event.date, event.disagrees)
    assert shown == (alone.id, alone.label, alone.kind, alone.status, alone.date, ())


def test_what_a_mention_is_about_is_known_from_the_others() -> None:
    (event,) = merged(told(), told_faintly())
    account = event.accounts[-1].agreement
    assert (account.kind, account.label, account.status) == (event.kind, event.label, event.status)
    assert doubts_of(account) == (("mention", "guess"),)


def test_an_event_keeps_its_address_when_an_earlier_mention_comes() -> None:
    (alone,) = merged(told())
    (event,) = merged(told(), told_faintly(published="2021-05-03"))
    assert clippings(event) == ["faint", "told"]
    assert event.id == alone.id


def test_what_a_mention_calls_otherwise_is_another_thing() -> None:
    words = "Norway and Chile have a treaty on sea data."
    faint = told_faintly(sentence=words, kind="treaty", label="Treaty on sea data")
    (event,) = merged(told(), faint)
    assert clippings(event) == ["told"]


def test_a_mention_without_a_day_is_of_what_has_just_been_done() -> None:
    words = "Chile and Norway have a memorandum on sea data now."
    news = told_faintly(sentence=words, date=None, kind="mou")
    (event,) = merged(told(), news)
    assert clippings(event) == ["told", "faint"]
    late = told_faintly(sentence=words, date=None, kind="mou", published="2021-09-05")
    (event,) = merged(told(), late)
    assert clippings(event) == ["told"]


def test_a_day_without_its_year_is_enough_of_a_day() -> None:
    words = "With the memorandum on sea data of 4 May Norway and Chile are neighbours in Oslo."
    faint = told_faintly(sentence=words, date=None, kind="mou", published="2021-09-05")
    assert [clippings(event) for event in merged(told(), faint)] == [["told"]]
    partial = replace(faint.mentions[0], date=PartialDate(None, 5, 4))
    (event,) = merged(told(), replace(faint, mentions=(partial,)))
    assert clippings(event) == ["told", "faint"]


def test_a_clipping_tells_of_a_thing_once() -> None:
    both = replace(told(), mentions=told_faintly(sentence=PACT).mentions)
    (event,) = merged(both, told("other"))
    assert sorted(account.agreement.evidence.rule for account in event.accounts) == ["test"] * 2


def test_an_explanation_says_why_a_mention_that_scores_enough_was_not_joined() -> None:
    words = "Chile and Norway have a memorandum on sea data now."
    late = told_faintly("late", words, date=None, kind="mou", published="2021-09-05")
    records = (told(), told_faintly(), late)
    (event,) = merged(*records)
    tellings = [one for record in records for one in list_tellings(record, CONFIG)]
    explained = explain_event(tellings, (), {}, event.id)
    assert explained is not None
    (near,) = explained["nearest"]
    assert near["accounts"] == ["told#a", "late#mention-1"]  # and not the two mentions
    assert near["score"] >= explained["needed"]
    assert near["why"].startswith("a mention goes with")


def fits(*reasons: tuple[str, float], **given: Any) -> bool:  # noqa: ANN401
    """Whether those reasons let a mention with these fields be of what another clipping tells."""
    (clear,), (faint,) = (list_tellings(r, CONFIG) for r in (told(), told_faintly(**given)))
    return may_mention(clear, faint, reasons)


def test_a_thing_without_a_name_on_one_of_several_days_is_not_what_lasted_for_them() -> None:
    alike = [("same parties", 1.0), ("shared rare words", 1.5)]
    reasons = [("kind not told", -0.5), ("days that may be one", 1.5), *alike]
    assert not fits(*reasons)
    assert fits(*reasons, ("same people", 1.0))
    assert fits(("kind not told", -0.5), ("same day", 2.0), *alike)


def test_one_side_and_the_two_people_of_that_day_make_a_mention_an_account() -> None:
    words = "Ministers Ada Vidal of Chile and Per Berg of Norway signed a memorandum on 4 May."
    people = tuple(Person(n, n, None, (seen(n, words),)) for n in ("Ada Vidal", "Per Berg"))
    pact = replace(telling("told", words, published="2021-05-04", date="2021-05-04"), people=people)
    of_one: dict[str, Any] = {"parties": ("Norway",), "countries": ("NO",), "named": ("NO",)}
    both = told_faintly(sentence="Vidal and her guest Berg did it on 4 May.", **of_one)
    (event,) = merged(pact, both)
    assert clippings(event) == ["told", "faint"]
    another = told_faintly(sentence="Vidal and her guest Dahl did it on 4 May.", **of_one)
    (event,) = merged(pact, another)
    assert clippings(event) == ["told"]


def seen(words: str, text: str) -> Evidence:
    at = text.index(words)
    return Evidence(Span(at, at + len(words)), "test")


def test_an_explanation_says_how_much_a_mention_needs() -> None:
    of_one: dict[str, Any] = {"countries": ("NO",), "named": ("NO",)}
    far = told_faintly("far", "Chile and Norway have mines.", kind="mou", date="2021-05-06")
    near = told_faintly("near", "Chile and Norway have a paper.", kind="mou", **of_one)
    (event,) = merged(told(), near, far)
    tellings = [one for record in (told(), near, far) for one in list_tellings(record, CONFIG)]
    explained = explain_event(tellings, (), {}, event.id)
    assert explained is not None
    assert [(pair["score"], pair["why"]) for pair in explained["joined"]] == [(3.0, None)]
    assert [pair["why"] for pair in explained["nearest"]] == ["3 would join it"]


def test_a_month_is_the_day_of_a_mention_that_calls_it_what_the_other_does() -> None:
    month: dict[str, Any] = {"date": "2021-05", "published": "2021-09-05"}
    words = "Since Norway and Chile had theirs in May, the whales are counted."
    (event,) = merged(told(), told_faintly(sentence=words, kind="mou", **month))
    assert clippings(event) == ["told", "faint"]
    week = {**month, "date": None, "week": PartialDate(2021, week=18)}
    (event,) = merged(told(), told_faintly(sentence=words, kind="mou", **week))
    assert clippings(event) == ["told", "faint"]
    named = {"kind": "agreement", "label": "Agreement"}
    for other in ({"kind": "mou", "status": "planned"}, named, {}):
        (event,) = merged(told(), told_faintly(sentence=words, **month, **other))
        assert clippings(event) == ["told"]
    vague = telling("told", PACT, published="2021-09-05", date="2021-05")
    (event,) = merged(vague, told_faintly(sentence=words, kind="mou", **month))
    assert clippings(event) == ["told"]  # two that name the month alone


def test_what_signed_or_met_is_called_by_no_name_may_be_of_any_kind() -> None:
    signed = told_faintly(sentence="Vidal of Chile signed with Norway on 4 May.", kind="agreement")
    (event,) = merged(told(), signed)
    assert clippings(event) == ["told", "faint"]
    named = told_faintly(
        sentence="Vidal of Chile signed an agreement with Norway on 4 May.",
        kind="agreement",
        label="Agreement",
    )
    (event,) = merged(told(), named)
    assert clippings(event) == ["told"]


def test_a_mention_that_fits_two_happenings_makes_no_one_of_them() -> None:
    kelp = "Norway and Chile signed a pact on kelp in Oslo on 4 May."
    tides = "Norway and Japan signed a pact on tides in Alta on 4 May."
    one = telling("kelp", kelp, published="2021-05-04", date="2021-05-04", label="Pact on kelp")
    two = telling(
        "tides",
        tides,
        published="2021-05-04",
        date="2021-05-04",
        label="Pact on tides",
        parties=("Norway", "Japan"),
    )
    words = "The guests of Norway signed a pact on kelp and tides on 4 May."
    faint = told_faintly(sentence=words, kind="mou", countries=("NO",), named=("CL", "JP", "NO"))
    assert len(merged(one, two, faint)) == 2
