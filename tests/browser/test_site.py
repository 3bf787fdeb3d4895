"""The built site in a real browser: from disk and below a path, in both schemes, at phone width."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from playwright.sync_api import Browser
from site_checker import find_faults
from visits import Visit, find_kinds, find_pages, one_of_each, visit_site

pytest_plugins = ["visiting"]
pytestmark = pytest.mark.browser
Listing: TypeAlias = Callable[[Path], list[str]]


def one_and_the_missing(site: Path) -> list[str]:
    """One page of each kind, and the page for what is not there."""
    return [*one_of_each(site), "404.html"]


of_each_kind = pytest.mark.parametrize(
    "list_pages",
    [one_and_the_missing, pytest.param(find_kinds, marks=pytest.mark.long)],
    ids=["one", "several"],
)


def test_an_address_that_an_event_had_leads_to_it(visit: Visit, site: Path) -> None:
    events = json.loads((site / "data" / "events.json").read_text(encoding="utf-8"))
    (event,) = [event for event in events if event.get("former")]
    page = visit.open(f"events/{event['former'][0]}/index.html")
    page.wait_for_url(f"**/events/{event['id']}/index.html")
    assert page.locator("h1").inner_text() == event["label"]


def test_no_link_or_id_of_the_built_site_is_broken(site: Path) -> None:
    assert find_faults(site) == []


def test_home_tells_what_it_is_and_shows_an_event_on_the_first_screen(visit: Visit) -> None:
    page = visit.open("index.html")
    for selector in ("h1", ".lead", ".figures", "svg.chart .year", ".entry h3 a"):
        box = page.locator(selector).first.bounding_box()
        assert box is not None, selector
        assert box["height"] > 0, selector
        assert box["y"] + box["height"] < 800, selector


def test_a_reader_goes_from_an_event_to_its_words_and_back(visit: Visit) -> None:
    page = visit.open("index.html")
    label = page.locator(".entry h3 a").first.inner_text()
    visit.follow(page.locator(".entry h3 a").first)
    assert page.locator("h1").inner_text() == label
    visit.follow(page.locator(".telling .by a").first)
    lit = page.locator("mark:target")
    lit.wait_for()  # one mark, and visible
    box = lit.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 844
    visit.follow(page.locator("a.note", has_text=label).first)
    assert page.locator("h1").inner_text() == label


def test_every_kind_of_link_leads_somewhere(visit: Visit) -> None:
    steps = (
        ("index.html", "svg.chart a", "h1"),
        ("index.html", ".group > h2 a", "h1"),
        ("index.html", ".rows .what > a", ".clipping"),
        ("index.html", "nav >> text=Agreements", "table"),
        ("agreements/index.html", "td a", ".event"),
        ("agencies/index.html", ".bodies a", "h1"),
        ("sources/index.html", ".bodies a", "h1"),
        ("sources/index.html", ".rows .what > a", ".clipping"),
        ("people/index.html", ".bodies a", "mark:target"),
        ("about/index.html", ".name a", ".home"),
    )
    for address, selector, found in steps:
        page = visit.open(address)
        visit.follow(page.locator(selector).first)
        page.locator(found).first.wait_for(state="attached")


def test_words_in_a_folded_part_are_unfolded_for_those_who_come_for_them(
    visit: Visit, site: Path
) -> None:
    for address in find_pages(site, "clippings/*/index.html"):
        page = visit.open(address)
        folded = page.locator("details:not([open]) mark[id]")
        if folded.count():
            anchor = folded.first.get_attribute("id")
            page.goto("about:blank")
            visit.open(f"{address}#{anchor}")
            assert page.locator(f"#{anchor}").is_visible()
            return
    pytest.fail("no clipping has a mark in a folded part")


@of_each_kind
def test_every_kind_of_page_opens_without_a_complaint(
    visit: Visit, site: Path, list_pages: Listing
) -> None:
    for address in list_pages(site):
        page = visit.open(address)
        assert page.locator("h1").count() == 1, address


@of_each_kind
def test_no_page_is_wider_than_its_screen(
    browser: Browser, site: Path, list_pages: Listing
) -> None:
    for visit in visit_site(browser, site.as_uri() + "/", 320, "light"):
        for address in list_pages(site):
            page = visit.open(address)
            page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
            for width in (320, 390, 1200):
                page.set_viewport_size({"width": width, "height": 844})
                wide = page.evaluate("document.documentElement.scrollWidth")
                assert wide <= width, f"{address} at {width}"
            page.set_viewport_size({"width": 320, "height": 844})


def test_a_phone_folds_the_years_away_and_still_shows_an_event(
    browser: Browser, site: Path
) -> None:
    for visit in visit_site(browser, site.as_uri() + "/", 390, "light"):
        page = visit.open("index.html")
        assert not page.locator("svg.chart").is_visible()
        page.locator("details.years > summary").click()
        assert page.locator("svg.chart").is_visible()
        page.reload()
        box = page.locator(".entry h3 a").first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < 844


def test_the_schemes_differ_and_both_are_legible(browser: Browser, site: Path) -> None:
    for scheme, dark in (("light", False), ("dark", True)):
        for visit in visit_site(browser, site.as_uri() + "/", 1200, scheme):  # type: ignore[arg-type]
            page = visit.open("index.html")
            colours = page.evaluate(
                "[getComputedStyle(document.documentElement).backgroundColor,"
                " getComputedStyle(document.body).color]"
            )
            ground, ink = (sum(map(int, c[4:-1].split(","))) for c in colours)
            assert (ground < ink) is dark


def test_the_site_is_complete_without_javascript(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.as_uri() + "/index.html")
    assert page.locator(".entry").count() > 0
    assert not page.locator(".filter").is_visible()
    for words in ("nav >> text=By kind", "text=Memorandum of understanding"):
        with page.expect_navigation():
            page.locator(words).click()
    assert page.locator(".entry").count() == 1
    context.close()


def test_a_citation_is_copied_by_its_button(visit: Visit, site: Path) -> None:
    for folder in ("events", "clippings"):
        page = visit.open(find_pages(site, f"{folder}/*/index.html")[0])
        words = page.locator(".citation").first
        assert page.locator(".cite button").count() == page.locator(".citation").count() > 0
        page.locator(".cite button").first.click()
        page.locator(".cite output").first.get_by_text("Copied").wait_for()
        assert page.evaluate("getSelection().toString()") == words.inner_text()


def test_where_copying_is_not_allowed_the_citation_is_selected(visit: Visit, site: Path) -> None:
    page = visit.open(find_pages(site, "events/*/index.html")[0])
    page.evaluate(
        "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no'));"
        " document.execCommand = () => false; }"
    )
    page.locator(".cite button").first.click()
    page.locator(".cite output").first.get_by_text("by hand").wait_for()
    assert (
        page.evaluate("getSelection().toString()") == page.locator(".citation").first.inner_text()
    )


def test_long_lists_are_laid_out_as_they_are_seen_and_printed_whole(visit: Visit) -> None:
    page = visit.open("index.html")
    page.evaluate(
        "() => { const one = document.querySelector('.entry');"
        " for (let n = 0; n < 20; n++) one.parentNode.append(one.cloneNode(true)); }"
    )
    ask = "[...document.querySelector('.entry').parentNode.children].map((one) => "
    ask += "getComputedStyle(one).contentVisibility)"
    shown = page.evaluate(ask)
    assert (set(shown[:14]), set(shown[14:])) == ({"visible"}, {"auto"})
    page.emulate_media(media="print")
    assert set(page.evaluate(ask)) == {"visible"}


def test_paper_has_what_is_read_and_no_tools(visit: Visit) -> None:
    page = visit.open("index.html")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".filter, .years details, .find").filter(visible=True).count() == 0
    assert page.locator(".entry").first.is_visible()
    assert re.search(r"cooperation, index\.html .*\d{4}$", page.locator(".paper").inner_text())
    page.emulate_media(media="screen")
    assert not page.locator(".paper").is_visible()
    page = visit.open("clippings/the-readable-joint-research/index.html")
    page.emulate_media(media="print")
    assert page.locator(".note").first.is_visible()
    assert page.locator("a[href='#cite'], .leap, .wheres").filter(visible=True).count() == 0


@pytest.mark.parametrize("width", [390, 1200])
def test_a_clippings_text_is_reached_at_once(browser: Browser, site: Path, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.goto((site / "clippings/yonhap-korea-us-summit/index.html").as_uri())
    leap = page.get_by_role("link", name="Jump to the text")
    assert leap.is_visible() is (width == 390)
    headings = page.locator("h2").all_inner_texts()
    assert headings.index("What it reports") < headings.index("The text")
    assert headings.index("The text") < headings.index("Agencies in it")
    several = page.locator(".wheres", has_text="in the text:").first
    assert several.locator("a").all_inner_texts()[:2] == ["1", "2"]
    for link in several.locator("a").all():
        box = link.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24
    page.close()


def test_the_scripts_are_light(site: Path) -> None:
    sizes = {path.name: len(gzip.compress(path.read_bytes())) for path in site.glob("assets/*.js")}
    assert sum(sizes.values()) < 8 * 1024
    assert sum(size for name, size in sizes.items() if name != "search.js") < 3 * 1024


def test_the_pages_are_light(site: Path) -> None:
    assert len(gzip.compress((site / "assets/filter.js").read_bytes())) < 1.5 * 1024
    assert len(gzip.compress((site / "assets/style.css").read_bytes())) < 5 * 1024
    assert (site / "index.html").stat().st_size < 60 * 1024
