"""Where sources differ: each with what it gives and in which words."""

from __future__ import annotations

from archive_builder import archive_of, own_templates
from record_builder import MEMO, SIGNING, record_of
from test_pages import LATER, event_of, plan

from clipline.model import Account, Page
from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.site.kinds.differences import find_differences
from clipline.site.render import render_page


def test_where_sources_differ_each_is_shown_with_its_value_and_its_words() -> None:
    other = replace(MEMO, date=PartialDate(2021, 5, 3), alternatives=(PartialDate(2021, 5, 4),))
    accounts = (Account("fjord-pact", other), Account("later", MEMO))
    event = event_of(MEMO, accounts=accounts, disagrees=("date",))
    page = plan([record_of(), LATER], [event])["disagreements/index.html"]
    (entry,) = page.data["view"].groups[0].entries
    assert entry.may_differ
    (difference,) = page.data["differences"][entry.id]
    assert difference.field == "Date"
    assert [(s.value, s.stands, s.may) for s in difference.sayings] == [
        ("4\u00a0May\u00a02021", True, False),
        ("3\u00a0May\u00a02021", False, True),
    ]
    assert [s.quote.words for s in difference.sayings if s.quote] == ["Tuesday", "Tuesday"]
    words = render_page(page, own_templates())
    assert "sources may differ on the date" in str(words)


def test_where_statuses_differ_none_may_be_the_other() -> None:
    other = replace(MEMO, status="cancelled")
    accounts = (Account("fjord-pact", other), Account("later", MEMO))
    event = event_of(MEMO, accounts=accounts, disagrees=("status",))
    archive = archive_of([record_of(), LATER], [event])
    (difference,) = find_differences(archive, event)
    assert [(s.value, s.stands, s.may) for s in difference.sayings] == [
        ("Signed", True, False),
        ("Cancelled", False, False),
    ]
    assert {s.quote.words for s in difference.sayings if s.quote} == {SIGNING}


def test_what_heads_a_facets_page_comes_with_it_wherever_it_lies() -> None:
    page = plan([record_of(), LATER], [event_of(MEMO)])["kinds/mou/index.html"]
    assert 'class="lead"' not in str(render_page(page, own_templates()))
    data = {**page.data, "lead": "Papers of any kind."}
    moved = Page("papers/index.html", "facet.html", "Papers", data)
    assert '<p class="lead">Papers of any kind.</p>' in str(render_page(moved, own_templates()))
