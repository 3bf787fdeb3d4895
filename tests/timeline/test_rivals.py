"""Where several accounts would fit: the nearest is taken, and of two alike none."""

from __future__ import annotations

from joined_records import find_copies, merge_events
from tellings import CONFIG, agreement, record, telling

from clipline.model import Record
from clipline.timeline.explaining import explain_event
from clipline.timeline.told.tellings import list_tellings

DAY = "2024-05-14"
EXACT = "Norway and Chile signed it on Tuesday before cameras, flags, children and pipers."
MONTH = "Boats leave port under what both signed in May, harbour masters told weary crews."
OTHER = "Chile and Norway sealed papers beside some quiet boats after lunch and coffee."
BOTH = "Norway and Chile signed a memorandum on kelp. They signed a treaty on tides too."


def both(kind: str = "treaty") -> Record:
    """A clipping that tells of two papers of one day."""
    kelp, tides = (f"{sentence.rstrip('.')}." for sentence in BOTH.split(". "))
    return record(
        "both",
        BOTH,
        agreement(kelp, BOTH, id="kelp", label="Memorandum", kind="mou", date=DAY),
        agreement(tides, BOTH, id="tides", label="Treaty", kind=kind, date=DAY),
    )


def groups(*records: Record) -> set[frozenset[str]]:
    events = merge_events(records, CONFIG, find_copies(records))
    return {frozenset(f"{a.clipping}#{a.agreement.id}" for a in e.accounts) for e in events}


def test_of_two_that_fit_the_one_of_the_same_kind_is_taken() -> None:
    abroad = telling("abroad", "Ils ont signé un traité.", lang="fr", kind="treaty", date=DAY)
    found = groups(both(), abroad)
    assert frozenset({"both#tides", "abroad#a"}) in found
    assert frozenset({"both#kelp"}) in found


def test_where_two_fit_alike_nobody_knows_which_it_is() -> None:
    abroad = telling("abroad", "Ils ont signé.", lang="fr", label="Accord", date=DAY)
    assert len(groups(both(kind="mou"), abroad)) == 3


def test_what_a_better_one_beat_comes_in_by_no_other_door() -> None:
    kelp = telling("kelp", "Norway and Chile signed one on kelp.", label="Memorandum", date=DAY)
    abroad = telling("abroad", "Ils ont signé un traité.", lang="fr", kind="treaty", date=DAY)
    found = groups(both(), abroad, kelp)
    assert frozenset({"both#tides", "abroad#a"}) in found
    assert frozenset({"both#kelp", "kelp#a"}) in found


def test_a_month_is_the_day_that_alone_fits_it() -> None:
    exact = telling("exact", EXACT, label="Memorandum", date=DAY)
    month = telling("month", MONTH, label="Memorandum", date="2024-05")
    assert len(groups(exact, month)) == 1
    told = [t for r in (exact, month) for t in list_tellings(r, CONFIG)]
    [event] = merge_events([exact, month], CONFIG, {})
    why = explain_event(told, (), {}, event.id)
    assert why is not None
    assert why["joined"][0]["why"] == "nothing else that is told fits"


def test_news_without_a_day_is_what_alone_was_done_in_the_week_before() -> None:
    exact = telling("exact", EXACT, label="Memorandum", date=DAY)
    news = telling("news", OTHER, label="Memorandum", published="2024-05-16")
    late = telling("late", OTHER, label="Memorandum", published="2024-06-16")
    again = telling("again", MONTH, label="Memorandum", date="2024-05-15")
    assert len(groups(exact, news)) == 1
    assert len(groups(exact, late)) == 2
    assert len(groups(exact, again)) == 2
    assert len(groups(exact, news, again)) == 3


def test_a_month_that_fits_two_days_is_neither() -> None:
    first = telling("first", EXACT, label="Memorandum", date=DAY)
    other = telling("other", OTHER, label="Memorandum", date="2024-05-28")
    month = telling("month", MONTH, label="Memorandum", date="2024-05")
    assert len(groups(first, other, month)) == 3


def test_a_month_beside_other_parties_or_another_subject_stays_alone() -> None:
    exact = telling("exact", "Norway and Chile signed it.", label="Pact on kelp", date=DAY)
    others = telling("others", "One of May.", parties=("Norway", "Japan"), date="2024-05")
    tides = telling("tides", "The pact of May.", label="Pact on tides", date="2024-05")
    assert len(groups(exact, others)) == 2
    assert len(groups(exact, tides)) == 2


def test_who_contradicts_one_of_a_group_is_left_out_of_it() -> None:
    kelp = telling("kelp", "Norway and Chile signed one.", label="Pact on kelp", date=DAY)
    tides = telling("tides", "Norway and Chile signed one.", label="Pact on tides", date=DAY)
    bare = telling("bare", "Norway and Chile signed one.", label="Memorandum", date=DAY)
    assert len(groups(kelp, tides, bare)) == 2


def test_a_plan_without_a_day_is_what_was_done_in_the_months_after() -> None:
    told = {"kind": "framework", "label": "Framework on kelp"}
    plan = {**told, "status": "considered", "published": "2024-03-03"}
    thought = telling("thought", "Norway and Chile weigh it.", **plan)
    soon = telling("soon", "Both signed a framework.", **told, date=DAY)
    late = telling("late", "Both signed a framework.", **told, date="2025-05-14")
    assert len(groups(thought, soon)) == 1
    assert len(groups(thought, late)) == 2


def test_of_one_thing_told_twice_in_a_clipping_the_first_is_taken() -> None:
    kelp = "Norway and Chile signed a memorandum on kelp. They signed the memorandum on kelp again."
    first, again = (f"{sentence.rstrip('.')}." for sentence in kelp.split(". "))
    twice = record(
        "twice",
        kelp,
        agreement(first, kelp, id="first", label="Memorandum on kelp", date=DAY),
        agreement(again, kelp, id="again", label="Memorandum on kelp", date=DAY),
    )
    abroad = telling("abroad", "Ils ont signé.", lang="fr", label="Accord", date=DAY)
    assert groups(twice, abroad) == {
        frozenset({"twice#first", "abroad#a"}),
        frozenset({"twice#again"}),
    }
