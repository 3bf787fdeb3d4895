"""Who is named near two accounts, and what is left where a better account has been found."""

from __future__ import annotations

from joined_records import find_copies, merge_events
from tellings import CONFIG, telling

from clipline.model import Evidence, Person, Record, Span
from clipline.nouns import replace
from clipline.partial_dates import PartialDate

DAY = "2024-02-09"
WHOLE = "Norway and Chile signed an arrangement on Friday. Lars Aagard and Paula Henn signed it."
HALF = "Climate Minister Lars Aagard put his name to an arrangement with his colleague on Friday."


def count(*records: Record) -> int:
    return len(merge_events(records, CONFIG, find_copies(records)))


def paper(name: str, words: str, person: str, **given: object) -> Record:
    told = {"kind": "arrangement", "label": "Arrangement", "date": DAY, **given}
    at = words.find(person)
    seen = (Evidence(Span(at, at + len(person)), "test"),) if at >= 0 else ()
    one = Person(person.lower().replace(" ", "-"), person, None, seen)
    return replace(telling(name, words, **told), people=(one,))


def test_who_signed_tells_of_the_other_side_that_is_not_named() -> None:
    whole = paper("whole", WHOLE, "Lars Aagard")
    assert count(whole, paper("half", HALF, "Lars Aagard", parties=("Norway",))) == 1
    other = HALF.replace("Lars Aagard", "Nils Moe")
    assert count(whole, paper("half", other, "Nils Moe", parties=("Norway",))) == 2


def test_a_week_is_what_is_left_where_the_other_paper_is_another_ones() -> None:
    both = "Norway and Chile signed an accord on posts and a memorandum on worms on Tuesday."
    dated = {"date": "2023-03-14"}
    accord = telling("both", both, label="Accord on posts", kind="agreement", **dated)
    worms = replace(accord.agreements[0], id="b", label="Memorandum on worms", kind="mou")
    two = replace(accord, agreements=(*accord.agreements, worms))
    abroad = telling("abroad", "Ils ont signé mardi.", lang="fr", label="Mémorandum", **dated)
    posts = "One stop will do, by what Chile and Norway had signed last week, drivers say."
    week = PartialDate(2023, week=11)
    vague = telling("posts", posts, label="Accord", kind="agreement", week=week)
    assert count(two, abroad, vague) == 2


def test_the_same_two_a_day_apart_have_met_once_whichever_countries_are_told() -> None:
    def talks(other: str, words: str, date: str, *parties: str) -> Record:
        told = {"kind": "dialogue", "label": "Talks", "status": "held", "parties": parties}
        met = paper(date + other[:3], words, other, **told, date=date)
        return replace(met, people=(*paper(date, words, "Lars Aagard").people, *met.people))

    words = "Minister Lars Aagard of Norway and Paula Henn talked on a screen about farms."
    late = talks("Paula Henn", words.replace(" of Norway", ""), "2024-02-08", "Chile")
    early = talks("Paula Henn", words, "2024-02-09", "Norway", "Chile")
    with_sol = words.replace("Paula Henn", "Eva Sol")
    other = talks("Eva Sol", with_sol, "2024-02-09", "Norway", "Chile")
    assert count(early, late) == 1
    assert count(other, late) == 2
