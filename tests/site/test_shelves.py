"""Long lists by date: which page holds what, and that no address ever shifts."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator

import pytest
from archive_builder import own_templates
from record_builder import MEMO, TEXT, brief_of, clipping_of, record_of
from site_checker import read_page
from test_pages import LATER, event_of, plan

from clipline.model import Event, Fact
from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.site.archive import LARGE
from clipline.site.lists.shelves import LIMIT, QUOTED, Shelf, divide, say_key, shelf_address
from clipline.site.render import render_page
from clipline.texts import read_texts


def events_on(*dates: PartialDate | None) -> list[Event]:
    """An event on each of these dates."""
    return [
        event_of(replace(MEMO, id=f"a{n}-{date}"), "fjord-pact", id=f"e{n}-{date}", date=date)
        for n, date in enumerate(dates)
    ]


def many(count: int, year: int = 2021) -> list[Event]:
    """So many events of a year, on the first eight days of its months."""
    return events_on(*(PartialDate(year, 1 + n % 12, 1 + n % 8) for n in range(count)))


def leaves(shelf: Shelf) -> Iterator[Shelf]:
    """The shelves that pages list, in their order."""
    if not shelf.parts:
        yield shelf
    for part in shelf.parts:
        yield from leaves(part)


def keys(shelves: Iterable[Shelf]) -> list[tuple[int, ...]]:
    return [shelf.key for shelf in shelves]


def test_what_one_page_can_hold_is_not_divided() -> None:
    assert divide((2021,), many(LIMIT), ()).parts == ()


def test_one_more_divides_a_year_by_months_and_loses_nothing() -> None:
    events = many(LIMIT + 1)
    shelf = divide((2021,), events, ())
    assert keys(shelf.parts) == [(2021, month) for month in range(1, 13)]
    assert {e.id for part in leaves(shelf) for e in part.events} == {e.id for e in events}


def test_clippings_count_as_the_events_do() -> None:
    shelf = divide((2021,), many(LIMIT), [brief_of(record_of())])
    assert [len(part.records) for part in shelf.parts] == [0, 0, 0, 0, 1, *[0] * 7]


def test_a_month_that_is_too_much_is_divided_by_days() -> None:
    dates = [PartialDate(2021, 8, 1 + n % 2) for n in range(LIMIT)] + [PartialDate(2021, 8)]
    shelf = divide((2021,), events_on(*dates), ())
    assert keys(leaves(shelf)) == [(2021, 8, 0), (2021, 8, 1), (2021, 8, 2)]


def test_a_day_is_never_divided() -> None:
    dates = [PartialDate(2021, 8, 4)] * (LIMIT + 1)
    assert keys(leaves(divide((2021, 8), events_on(*dates), ()))) == [(2021, 8, 4)]


def test_what_has_no_year_comes_last_and_what_has_no_month_first() -> None:
    dates = [*[PartialDate(2021, 5, 4)] * LIMIT, PartialDate(2021), None, PartialDate(None, 5, 4)]
    shelf = divide((), events_on(*dates), ())
    assert keys(shelf.parts) == [(2021,), (0,)]
    assert keys(shelf.parts[0].parts) == [(2021, 0), (2021, 5)]
    assert [len(part.events) for part in shelf.parts] == [LIMIT + 1, 2]


@pytest.mark.parametrize(
    ("key", "address", "words"),
    [
        ((), "x/index.html", "Undated"),
        ((2021,), "x/2021/index.html", "2021"),
        ((2021, 8), "x/2021/08/index.html", "August 2021"),
        ((2021, 8, 4), "x/2021/08/04/index.html", "4 August 2021"),
        ((2021, 0), "x/2021/undated/index.html", "2021, month not reported"),
        ((2021, 8, 0), "x/2021/08/undated/index.html", "August 2021, day not reported"),
        ((0,), "x/undated/index.html", "Undated"),
    ],
)
def test_a_stretch_of_time_has_an_address_and_words(
    key: tuple[int, ...], address: str, words: str
) -> None:
    assert (shelf_address("x", key), say_key(read_texts("en"), key)) == (address, words)


def test_a_full_year_becomes_an_overview_of_its_months_with_counts() -> None:
    pages = plan([record_of(), LATER], many(LIMIT + 1))
    year = pages["years/2021/index.html"].data
    may = next(part for part in year["view"].parts if part.words == "May 2021")
    assert (may.address, may.events, may.clippings) == ("years/2021/05/index.html", 34, 1)
    assert len(year["view"].chart.columns) == 12
    month = pages["years/2021/05/index.html"].data
    assert [g.words for g in month["view"].groups] == ["1\u00a0May", "5\u00a0May"]
    assert [link.words for link in month["crumbs"]] == ["Timeline", "2021"]
    assert (month["before"].words, month["after"].words) == ("April", "June")
    assert pages["years/2021/12/index.html"].data["after"].words == "2022"


def test_agencies_outlets_kinds_statuses_and_countries_are_divided_alike() -> None:
    pages = plan([record_of()], [*many(LIMIT), *many(1, 2019)])
    for base in (
        "agencies/ocean-agency",
        "outlets/the-fjord-times",
        "kinds/mou",
        "statuses/signed",
        "countries/no",
    ):
        view = pages[f"{base}/index.html"].data["view"]
        assert [part.words for part in view.parts] == ["2019", "2021"], base
        assert (view.groups, view.rows) == ((), ())
        assert f"{base}/2021/index.html" in pages


def test_undated_events_are_found_by_when_they_were_told_where_they_are_many() -> None:
    pages = plan([record_of()], events_on(*[None] * (LIMIT + 1)))
    assert [p.words for p in pages["years/undated/index.html"].data["view"].parts] == ["2021"]
    assert len(pages["years/undated/2021/05/04/index.html"].data["view"].groups) == 1


def test_hundreds_of_entries_come_without_quotations() -> None:
    for count, quoted in ((QUOTED - 1, True), (QUOTED + 1, False)):
        view = plan([record_of()], many(count))["years/2021/index.html"].data["view"]
        entries = [entry for group in view.groups for entry in group.entries]
        assert len(entries) == count
        assert {entry.quote is not None for entry in entries} == {quoted}


def test_above_a_thousand_clippings_only_the_timeline_quotes() -> None:
    telling, memo = record_of(), event_of(MEMO, "fjord-pact")
    others = [
        record_of(clipping=clipping_of(TEXT, f"c{n}"), agencies=(), agreements=(), outlet=Fact())
        for n in range(LARGE)
    ]
    for rest, large in ((others[1:], False), (others, True)):
        pages = plan([telling, *rest], [memo])
        for address in ("agencies/ocean-agency", "outlets/the-fjord-times", "kinds/mou"):
            view = pages[f"{address}/index.html"].data["view"]
            assert (view.groups[0].entries[0].quote is None) is large
            assert {row.outlet.address is None for row in view.rows} <= {large}
        assert pages["index.html"].data["groups"][0].entries[0].quote
        assert pages["index.html"].data["rows"][0].outlet.address


def test_one_more_event_touches_only_the_pages_of_its_time_and_of_what_it_is_filed_under() -> None:
    before = plan([record_of()], many(LIMIT + 12))
    one = event_of(replace(MEMO, id="new"), "fjord-pact", id="new", date=PartialDate(2021, 3, 30))
    after = plan([record_of()], [*many(LIMIT + 12), one])
    changed = {a for a in after if a not in before or after[a] != before[a]}
    times = {a for a in changed if a.startswith("years/")}
    assert times == {"years/2021/index.html", "years/2021/03/index.html"}
    assert not [a for a in changed if a.startswith("kinds/mou/2021/0") and "/03/" not in a]


def test_no_link_among_the_pages_of_a_divided_archive_is_broken() -> None:
    pages = plan([record_of(), LATER], [*many(LIMIT + 1), *many(2, 2019), *events_on(None)])
    environment = own_templates()
    listing = [page for page in pages.values() if page.template not in {"event.html", "404.html"}]
    assert len(listing) > 90
    for page in listing:
        html = render_page(page, environment)
        assert isinstance(html, str), html
        for link in read_page(html).links:
            target = posixpath.normpath(f"{posixpath.dirname(page.address)}/{link}".lstrip("/"))
            address = target.partition("#")[0].partition("?")[0]
            ours = link.startswith("#") or not address.endswith(".html") or address in pages
            assert ours, (page.address, link)
