"""What events are filed under, and what a page lets its reader choose from."""

from __future__ import annotations

from record_builder import AGENCY, COMMITTEE, MEMO, record_of
from test_pages import CONFIG, PLANNED, SIGNED, event_of, plan

from clipline.config import CountryEntry
from clipline.model import Event, Record
from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.site.archive import Archive, gather
from clipline.site.lists.facets import Facet, file_years, find_facets, make_filter
from clipline.texts import read_texts

RECORD = record_of()


def gathered(*events: Event, record: Record = RECORD) -> Archive:
    lands = (*CONFIG.countries, CountryEntry("CL", ("Chile",)))
    return gather([record], events, replace(CONFIG, countries=lands), {}, public=False)


def facet(key: str, *events: Event) -> Facet:
    return next(f for f in find_facets(gathered(*events)) if f.key == key)


def test_an_event_is_filed_under_its_kind_status_bodies_and_outlets() -> None:
    filed = {f.key: f.filed["e-a1"] for f in find_facets(gathered(SIGNED))}
    assert filed == {
        "kind": ("mou",),
        "status": ("signed",),
        "country": ("cl", "no"),
        "agency": ("ocean-agency",),
        "outlet": ("fjord-press", "the-fjord-times"),
    }


def test_countries_are_those_of_parties_of_agencies_and_of_the_words() -> None:
    bare = replace(MEMO, parties=(), agencies=(), countries=())
    cases = (
        (replace(bare, parties=("Chile",)), ("cl",)),
        (replace(bare, agencies=("ocean-agency",)), ("no",)),
        (replace(bare, countries=("CL", "ocean-agency", "nowhere")), ("cl", "no")),
        (bare, ()),
    )
    for agreement, slugs in cases:
        event = event_of(agreement, "fjord-pact")
        assert facet("country", event).filed[event.id] == slugs


def test_statuses_stand_in_the_order_in_which_things_happen_and_kinds_have_words() -> None:
    odd = event_of(MEMO, "fjord-pact", id="odd", kind="other", status="cancelled")
    words = [choice.words for choice in facet("status", odd, PLANNED, SIGNED).choices]
    assert words == ["Signed", "Planned", "Cancelled"]
    words = [choice.words for choice in facet("kind", odd, PLANNED, SIGNED).choices]
    assert words == ["Memorandum of understanding", "Committee meeting", "Other"]


def test_bodies_of_one_name_are_told_apart_by_their_country() -> None:
    twin = replace(AGENCY, id="cl-ocean-agency", country="CL")
    record = record_of(agencies=(AGENCY, twin))
    both = event_of(replace(MEMO, agencies=(AGENCY.id, twin.id)), "fjord-pact")
    (agencies,) = (f for f in find_facets(gathered(both, record=record)) if f.key == "agency")
    assert [choice.words for choice in agencies.choices] == [
        "Ocean Agency (Chile)",
        "Ocean Agency (Norway)",
    ]
    (alone,) = facet("agency", SIGNED).choices
    assert alone.words == "Ocean Agency"


def test_a_filter_offers_what_the_page_has_with_counts() -> None:
    events = [
        *(event_of(MEMO, "fjord-pact", id=f"m{n}") for n in range(3)),
        *(event_of(COMMITTEE, "fjord-pact", id=f"c{n}", parties=("Chile",)) for n in range(2)),
    ]
    offered = make_filter(find_facets(gathered(*events))[:3], events)
    assert offered is not None
    options = [[(o.slug, o.count) for o in menu.options] for menu in offered.menus]
    assert options == [
        [("mou", 3), ("committee", 2)],
        [("signed", 3), ("planned", 2)],
        [("cl", 5), ("no", 3)],
    ]
    assert offered.codes == {**{f"m{n}": "0 2 4 5" for n in range(3)}, "c0": "1 3 4", "c1": "1 3 4"}


def test_a_filter_of_the_whole_timeline_offers_its_years_the_last_first() -> None:
    undated = event_of(MEMO, "fjord-pact", id="u", date=None)
    later = event_of(MEMO, "fjord-pact", id="l", date=PartialDate(2023, 5))
    years = file_years(read_texts("en"), [SIGNED, later, undated])
    assert [(c.words, c.address) for c in years.choices] == [
        ("2023", "years/2023/index.html"),
        ("2021", "years/2021/index.html"),
        ("Undated", "years/undated/index.html"),
    ]
    assert years.filed == {SIGNED.id: ("2021",), "l": ("2023",), "u": ("undated",)}


def test_few_events_or_events_of_one_sort_need_no_filter() -> None:
    same = [
        event_of(replace(MEMO, parties=(), agencies=()), "fjord-pact", id=f"{n}") for n in "abc"
    ]
    facets = find_facets(gathered(*same))
    assert make_filter(facets, same) is None
    facets = tuple(f for f in find_facets(gathered(SIGNED)) if f.key == "kind")
    assert make_filter(facets, [SIGNED] * 9) is None


def test_parties_lead_to_their_country_where_it_has_a_page() -> None:
    entry = plan([record_of()], [SIGNED])["events/e-a1/index.html"].data["entry"]
    assert [(p.words, p.address) for p in entry.parties] == [
        ("Norway", "countries/no/index.html"),
        ("Chile", None),
    ]


def test_each_value_has_a_page_with_its_events_and_the_index_counts_them() -> None:
    later = event_of(MEMO, "fjord-pact", id="later", date=PartialDate(2024, 1, 2))
    pages = plan([record_of()], [SIGNED, PLANNED, later])
    view = pages["kinds/mou/index.html"].data["view"]
    assert [(g.words, [e.id for e in g.entries]) for g in view.groups] == [
        ("2021", ["e-a1"]),
        ("2024", ["later"]),
    ]
    rows = pages["kinds/index.html"].data["choices"]
    assert [(choice.words, count) for choice, count in rows] == [
        ("Memorandum of understanding", 2),
        ("Committee meeting", 1),
    ]
