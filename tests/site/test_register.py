"""The register: in which orders it stands, and what becomes of it when it is long."""

from __future__ import annotations

from record_builder import COMMITTEE, MEMO, record_of
from test_pages import PLANNED, SIGNED, event_of, plan
from test_shelves import many

from clipline.model import Record
from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.site.lists.shelves import LIMIT

LATER = event_of(
    MEMO, "fjord-pact", id="later", label="A treaty", kind="treaty", date=PartialDate(2024, 1, 2)
)


def order(address: str) -> list[str]:
    """The events of that register page, in its order."""
    pages = plan([record_of()], [SIGNED, PLANNED, LATER])
    return [entry.id for entry in pages[address].data["entries"]]


def test_the_register_stands_in_the_order_of_each_column_without_any_script() -> None:
    assert order("agreements/index.html") == ["e-a1", "e-a2", "later"]
    assert order("agreements/by-title/index.html") == ["later", "e-a2", "e-a1"]
    assert order("agreements/by-kind/index.html") == ["e-a1", "e-a2", "later"]
    assert order("agreements/by-status/index.html") == ["e-a1", "later", "e-a2"]
    assert order("agreements/by-party/index.html") == ["e-a1", "e-a2", "later"]


def test_each_order_says_by_which_column_and_links_to_the_others() -> None:
    pages = plan([record_of()], [SIGNED])
    for key in ("title", "kind", "party", "status"):
        data = pages[f"agreements/by-{key}/index.html"].data
        assert data["sorted"] == key
        assert [c.address for c in data["columns"] if c.key == "date"] == ["agreements/index.html"]


def test_a_long_register_is_tables_by_year_and_no_address_is_lost() -> None:
    pages = plan([record_of()], [*many(LIMIT), *many(3, 2019)])
    register = pages["agreements/index.html"].data
    assert register["entries"] == []
    assert [(part.words, part.events) for part in register["view"].parts] == [
        ("2019", 3),
        ("2021", LIMIT),
    ]
    year = pages["agreements/2019/index.html"]
    assert (year.template, len(year.data["entries"])) == ("register.html", 3)
    assert [c.address for c in year.data["columns"]] == [None] * 6
    assert pages["agreements/by-kind/index.html"].data["target"] == "kinds/index.html"
    assert pages["agreements/by-party/index.html"].data["target"] == "countries/index.html"


def test_the_register_leads_to_its_csv_as_the_data_has_it() -> None:
    def csv(records: list[Record]) -> list[str]:
        undated = event_of(COMMITTEE, "fjord-pact", id="u", date=None)
        data = plan(records, [SIGNED, undated])["agreements/index.html"].data
        return [link.address for link in data["csv"]]

    assert csv([record_of()]) == ["data/events.csv", "data/agreements.csv"]
    bare = record_of(zones=(), body=(), agencies=(), people=(), agreements=())
    rest = [replace(bare, clipping=replace(bare.clipping, id=f"c{n}")) for n in range(1000)]
    assert csv([record_of(), *rest]) == ["data/events/2021.csv", "data/events/unknown.csv"]


def test_what_sources_differ_on_has_a_page_to_which_the_register_leads() -> None:
    differing = event_of(MEMO, "fjord-pact", id="d", disagrees=("date",))
    pages = plan([record_of()], [SIGNED, PLANNED, differing])
    assert pages["agreements/index.html"].data["differing"] == 1
    groups = pages["disagreements/index.html"].data["view"].groups
    assert [entry.id for group in groups for entry in group.entries] == ["d"]
