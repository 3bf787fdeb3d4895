"""Searching in a real browser: the same answers as brute force, from disk and below a path."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from typing import Any

import pytest
from conftest import REPOSITORY, Archive
from joined_records import find_copies, merge_events
from playwright.sync_api import Browser, Page
from visits import PATIENCE, Visit

from clipline.building.collection import open_collection
from clipline.cache import Cache
from clipline.config import read_config
from clipline.site.archive import gather
from clipline.site.index.body_documents import find_named
from clipline.site.index.documents import Document, index_clipping, index_event
from clipline.site.index.tokens import find_runs, find_tokens, whole_name
from clipline.site.search import first_day, place

pytest_plugins = ["visiting"]
pytestmark = pytest.mark.browser

UNSEEN = REPOSITORY / "tests" / "cases" / "unseen"
QUERIES = 500
NEAR = 20  # results whose words are looked at
ODD = (
    "U.S.-ROK, the U.S. and S.Korea's e.g. A.B.Cd x.com",
    "Communiqué Straße ΟΔΥΣΣΕΥΣ Łódź İstanbul ıI ǅ ﬁne ſ ŉ",
    "ＤＡＰＡ　ﾊﾟｽﾜｰﾄﾞ ½ ㈜ ㎏ ① Ⅳ ²",
    "국방부는 한미동맹2023년 국방ㅂ 국방ㄱ 한 ㅋㅋ 국방",
    "覚書に署名した。がが 々〇 漢字カナ混じり text𠀋字",
    "co\u00adoperation zero\u200bwidth e\u0301 \u0301 a_b don't 1,000.5 2023-04-26",
    "नमस्ते שלום العَرَبِيَّة ไทย Ünïcödé Čeština Ångström đ þorn æther",
    "x" * 100 + " " + "😀ab😀 \ufffd \u2028 …",
    "",
)
ANSWER = """async ([query, sort]) => {
  const box = document.querySelector('#q'), list = document.querySelector('#found');
  const more = document.querySelector('#more');
  const rest = async () => {
    do await new Promise((done) => setTimeout(done, 1)); while (list.ariaBusy !== 'false');
  };
  const order = document.querySelector(`[data-sort="${sort}"]`);
  if (order.ariaPressed !== 'true') order.click();
  await rest();
  box.value = query;
  box.form.requestSubmit();
  await rest();
  while (!more.hidden) {
    more.click();
    await rest();
  }
  return [...list.querySelectorAll('a')].map((link) => link.getAttribute('href').slice(3));
}"""


@dataclass
class Library:
    """A built archive of many pages, and what brute force knows of it."""

    out: Path
    documents: tuple[Document, ...]

    def __post_init__(self) -> None:
        """Every line of each document as tokens, in the order of dates."""
        placed = place(self.documents, first_day(self.documents))
        self.ordered = [one.document for one in placed]
        shapes = [document.shape for document in self.ordered]
        self.lines = [[find_tokens(line) for line in shape.lines] for shape in shapes]

    def answer(self, query: str, *, newest: bool) -> list[str]:
        """The addresses that a query finds, by looking at every document."""
        asked, phrases, pairs = read_query(query)
        terms = list(dict.fromkeys(asked))
        whole = whole_name(" ".join(token for token, _ in asked))
        scores: dict[int, float] = {}
        worth = [[_worth(document, *term) for document in self.ordered] for term in terms]
        for number, lines in enumerate(self.lines):
            if all(found[number] for found in worth) and all(_stands(p, lines) for p in phrases):
                score = sum(found[number] * self._rarity(found) for found in worth)
                scores[number] = score * 9 / 8 if self.ordered[number].body else score
                scores[number] += 1e6 * _worth(self.ordered[number], whole, begins=False)
        ranked = sorted(scores, key=lambda n: (0 if newest else -scores[n], -n))
        for number in ranked[:NEAR] if pairs else ():
            near = sum(_stands(pair, self.lines[number]) for pair in pairs)
            scores[number] *= 1 + near / len(pairs)
        if not newest:
            ranked[:NEAR] = sorted(ranked[:NEAR], key=lambda n: (-scores[n], -n))
        return [self.ordered[number].shape.address for number in ranked if terms]

    def _rarity(self, worth: Sequence[int]) -> int:
        having = sum(map(bool, worth))
        rest = len(self.ordered) - having + 0.5
        return int(100 * log(1 + rest / (having + 0.5)) + 0.5)


Term = tuple[str, bool]
QUOTES = re.compile('["“”„«»]+')


def read_query(query: str) -> tuple[list[Term], list[list[Term]], list[list[Term]]]:
    """Terms, phrases and neighbours of two words; True marks what may be a word's beginning."""
    parts = QUOTES.split(query)
    asked: list[Term] = []
    words: list[str] = []
    phrases = []
    for at, part in enumerate(parts):
        found = [(run, token) for run in find_runs(part) for token in find_tokens(run)]
        words += [run for run, _ in found]
        terms = [(token, False) for _, token in found]
        if terms and at == len(parts) - 1 and part[-1].isalnum():
            last = terms[-1][0]
            terms[-1] = (last, len(last) > 2 or (len(last) == 1 and last >= "\u3005"))
        asked += terms
        if at % 2 and len(terms) > 1:
            phrases.append(terms)
    near = range(1, len(asked))
    return asked, phrases, [asked[n - 1 : n + 1] for n in near if words[n - 1] != words[n]]


def _worth(document: Document, token: str, begins: bool) -> int:  # noqa: FBT001
    values = (10, 16, 30)
    return max(
        (
            values[weight] // (1 if term == token else 2)
            for term, weight in zip(document.terms, document.weights, strict=True)
            if term == token or (begins and term.startswith(token))
        ),
        default=0,
    )


def _stands(phrase: Sequence[Term], lines: Sequence[Sequence[str]]) -> bool:
    size = len(phrase)
    return any(
        all(
            word.startswith(token) if begins else word == token
            for word, (token, begins) in zip(line[at : at + size], phrase, strict=True)
        )
        for line in lines
        for at in range(len(line) - size + 1)
    )


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Forty pages of six languages, built for one's own disk."""
    archive = Archive(tmp_path_factory.mktemp("library"))
    (archive.root / "site.yaml").write_bytes((REPOSITORY / "site.yaml").read_bytes())
    for path in sorted(UNSEEN.glob("*/*.txt"))[::5][:40]:
        archive.add(f"{path.parent.name}-{path.name}", path.read_bytes())
    assert archive.build() in {0, 1}
    config, _ = read_config(archive.root / "site.yaml", "site.yaml")
    with Cache(archive.root / ".cache") as cache:
        found = open_collection(archive.root / "clippings", config, cache)
    records = [*found.records.values()]
    copies = find_copies(records)
    events = merge_events(records, config, copies)
    site = gather(records, events, config, copies, public=False)
    documents = [index_clipping(record, config, public=False) for record in records]
    documents += [index_event(site, event) for event in events]
    documents += [named.make() for named in find_named(site)]
    return Library(archive.out, tuple(documents))


def make_queries(library: Library) -> Iterator[str]:
    """Words of one document or of two, parts of words, phrases, in any case."""
    chance = random.Random(7)  # noqa: S311 - a test's
    texts = [
        [line.split() for line in (d.shape.title, *d.shape.names, *d.shape.text) if line]
        for d in library.ordered
    ]
    for _ in range(QUERIES):
        lines = chance.choice(texts)
        words = [chance.choice(chance.choice(lines)) for _ in range(chance.choice((1, 1, 2, 3)))]
        if chance.random() < 0.15:
            words.append(chance.choice(chance.choice(chance.choice(texts))))
        if chance.random() < 0.3:
            line = chance.choice(lines)
            at = chance.randrange(len(line))
            phrase = line[at : at + chance.choice((2, 2, 3, 4))]
            words.insert(chance.choice((0, len(words))), '"' + " ".join(phrase) + '"')
        if chance.random() < 0.5 and '"' not in words[-1]:
            words[-1] = words[-1][: chance.randrange(1, len(words[-1]) + 1)]
        query = " ".join(word.strip('“”„«»"') if '"' not in word[:1] else word for word in words)
        query += " " if chance.random() < 0.2 else ""
        yield chance.choice((query, query, query.upper(), query.lower()))


def open_search(page: Page, start: str, query: str = "") -> Page:
    """The search page, at rest."""
    page.set_default_timeout(PATIENCE)
    page.goto(f"{start}search/index.html{query}")
    rest(page)
    return page


def rest(page: Page) -> None:
    """Wait until what was asked is answered."""
    page.wait_for_selector("#found[aria-busy=false]", state="attached")


def ask(page: Page, query: str) -> list[str]:
    """What typing that finds, as the titles shown."""
    page.fill("#q", query)
    asked = "query => (new URLSearchParams(location.search).get('q') ?? '') === query"
    page.wait_for_function(asked, arg=query)
    rest(page)
    return page.locator("#found a").all_inner_texts()


# What is found is the same wherever a site lies: that it is, the visits from both places show.
on_disk = pytest.mark.parametrize(
    "start", ["file", pytest.param("web", marks=pytest.mark.long)], indirect=True
)


@on_disk
def test_words_are_the_same_in_browser_and_build(visit: Visit) -> None:
    page = open_search(visit.page, visit.start)
    for text in ODD:
        found = page.evaluate("text => clipline.split(text).map((one) => one.token)", text)
        assert found == find_tokens(text), text


@pytest.mark.parametrize(
    "step", [20, pytest.param(1, marks=pytest.mark.long)], ids=["every twentieth", "every"]
)
def test_answers_are_those_of_brute_force(browser: Browser, library: Library, step: int) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    open_search(page, library.out.as_uri() + "/")
    wrong = []
    found_any = 0
    for number, query in enumerate(make_queries(library)):
        if number % step:
            continue
        newest = number > QUERIES / 2
        found: Any = page.evaluate(ANSWER, [query, "new" if newest else ""])
        expected = library.answer(query, newest=newest)
        found_any += bool(expected)
        if found != expected:
            wrong.append((query, expected, found))
    page.close()
    assert wrong == []
    assert found_any > 0.6 * QUERIES / step


def test_results_come_while_typing_and_stand_in_the_address(visit: Visit) -> None:
    page = open_search(visit.page, visit.start)
    titles = ask(page, "guidan")
    assert any("guidance" in title for title in titles)
    assert page.locator("#told").inner_text().startswith(f"{len(titles)} results")
    visit.expect_address("search/index.html?q=guidan")
    assert page.locator("#found mark").first.inner_text().lower().startswith("guidan")
    page.reload()
    rest(page)
    assert page.input_value("#q") == "guidan"
    assert page.locator("#found a").all_inner_texts() == titles


def test_the_box_of_any_page_leads_to_the_results(visit: Visit) -> None:
    page = visit.open("agencies/index.html")
    page.keyboard.press("/")
    page.keyboard.type("DAPA")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/index.html?q=DAPA")
    rest(page)
    assert page.locator("#found a").count() > 0


def test_a_found_page_opens_and_back_leads_to_the_results(visit: Visit) -> None:
    page = open_search(visit.page, visit.start, "?q=%22joint+research%22")
    title = page.locator("#found a").first.inner_text()
    visit.follow(page.locator("#found a").first)
    assert page.locator("h1").inner_text() == title
    page.go_back()
    rest(page)
    assert page.locator("#found a").first.inner_text() == title


@on_disk
def test_a_phrase_may_be_copied_with_a_quotations_end(visit: Visit) -> None:
    page = open_search(visit.page, visit.start)
    found = ask(page, '"joint research" korea states ')
    assert found
    assert ask(page, '"joint research”" korea states ') == found


def test_keys_lead_through_the_results(visit: Visit) -> None:
    page = open_search(visit.page, visit.start, "?q=cyber")
    page.keyboard.press("/")
    focused = "document.activeElement.textContent || document.activeElement.id"
    titles = page.locator("#found a").all_inner_texts()
    for key, expected in (
        ("ArrowDown", titles[0]),
        ("ArrowDown", titles[1]),
        ("ArrowUp", titles[0]),
        ("ArrowUp", "q"),
        ("ArrowDown", titles[0]),
        ("Escape", "q"),
    ):
        page.keyboard.press(key)
        assert page.evaluate(focused) == expected
    page.keyboard.press("ArrowDown")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.wait_for_selector("article")
    page.go_back()
    rest(page)
    page.focus("#q")
    page.keyboard.press("Escape")
    page.wait_for_url(lambda url: "cyber" not in url)
    assert page.locator("#found li").count() == 0
    assert page.locator("#hint").is_visible()


def test_a_facet_narrows_and_is_counted_and_kept(visit: Visit) -> None:
    page = open_search(visit.page, visit.start, "?q=cyber")
    before = page.locator("#found li").count()
    year = page.locator("[data-facet=year] button", has_text="2021")
    count = int(year.locator("span").inner_text())
    assert 0 < count < before
    year.click()
    rest(page)
    assert page.locator("#found li").count() == count
    visit.expect_address("?q=cyber&year=2021")
    page.reload()
    rest(page)
    assert page.locator("#found li").count() == count
    assert year.get_attribute("aria-pressed") == "true"
    page.locator("#told button").click()
    rest(page)
    assert page.locator("#found li").count() == before


@on_disk
def test_a_facet_takes_several_values_of_which_a_result_has_one(visit: Visit) -> None:
    page = open_search(visit.page, visit.start, "?q=cyber")
    buttons = [page.locator("[data-facet=year] button", has_text=year) for year in ("2021", "2023")]
    counts = [int(button.locator("span").inner_text()) for button in buttons]
    for button in buttons:
        button.click()
        rest(page)
    assert page.locator("#found li").count() == sum(counts)
    assert page.locator("#told button").all_inner_texts() == ["2021", "2023"]
    page.reload()
    rest(page)
    visit.expect_address("?q=cyber&year=2021&year=2023")
    assert [button.get_attribute("aria-pressed") for button in buttons] == ["true", "true"]
    buttons[0].click()
    rest(page)
    assert page.locator("#found li").count() == counts[1]
    assert page.locator("#told button").all_inner_texts() == ["2023"]


@pytest.mark.parametrize("width", [390, 1200])
def test_results_are_filtered_from_above_them_and_each_choice_can_be_taken_back(
    browser: Browser, site: Path, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    open_search(page, site.as_uri() + "/", "?q=cyber&year=2023")
    tool, first = page.locator("#narrow"), page.locator("#found li").first
    assert (tool.get_attribute("open") is None) is (width == 390)
    above, below = tool.bounding_box(), first.bounding_box()
    assert above
    assert below
    assert above["y"] < below["y"] < 844
    if width == 390:
        tool.locator("summary").first.click()
        page.locator("[data-facet=what] summary").click()
    page.locator("[data-facet=what] button", has_text="Events").click()
    rest(page)
    chips = page.locator("#told button")
    assert chips.all_inner_texts() == ["2023", "Events"]
    page.get_by_role("button", name="Without the filter: 2023").click()
    rest(page)
    assert chips.all_inner_texts() == ["Events"]
    page.wait_for_url(lambda url: "year" not in url)
    page.close()


@on_disk
def test_whom_a_query_names_in_full_comes_before_who_only_has_the_words(visit: Visit) -> None:
    page = open_search(visit.page, visit.start, "?q=국방부")
    assert page.locator("#found a").all_inner_texts()[:2] == [
        "Ministry of National Defense",
        "U.S. Department of Defense",
    ]
    assert ask(page, "ministry of national defense")[0] == "Ministry of National Defense"
    assert ask(page, "미국 국방부")[0] == "U.S. Department of Defense"


@on_disk
def test_a_result_shows_the_name_it_was_found_by(visit: Visit) -> None:
    page = open_search(visit.page, visit.start, "?q=국방부&what=event")
    for item in page.locator("#found li").all():
        assert item.locator(".words mark").all_inner_texts() == ["국방부"]
    words = page.locator("#found .words").all_inner_texts()
    assert "Ministry of National Defense: 국방부" in words


def test_pages_with_the_words_together_come_before_others(
    browser: Browser, archive: Archive
) -> None:
    apart = "A harbour was built. Its pilot left.\n" * 2
    near = "The ministry named a harbour pilot on Tuesday, it said in the morning.\n"
    archive.add("near.txt", f"title: Old stories\npublished: 2021-05-04\n---\n{near}")
    for day in range(5, 9):
        head = f"title: New stories\npublished: 2021-05-0{day}\n---\n"
        archive.add(f"{day}.txt", head + apart)
    archive.build()
    page = browser.new_page()
    open_search(page, archive.out.as_uri() + "/", "?q=harbour+pilot")
    assert page.locator("#found a").all_inner_texts()[0] == "Old stories"
    page.close()


@on_disk
def test_newest_first_is_by_date(visit: Visit) -> None:
    page = open_search(visit.page, visit.start, "?q=cooperation&sort=new")
    years = [int(when.split()[-1][:4]) for when in page.locator("#found .when").all_inner_texts()
             if when.split()[-1].isdigit()]  # fmt: skip
    assert years == sorted(years, reverse=True)
    assert len(years) > 2


@on_disk
def test_korean_and_accents_and_points_find_alike(visit: Visit) -> None:
    page = open_search(visit.page, visit.start)
    titles = ask(page, "US committee")
    assert titles
    assert ask(page, "u.s. COMMITTEE") == ask(page, "ＵＳ Commíttee") == titles


@on_disk
def test_what_is_nowhere_is_named(visit: Visit) -> None:
    page = open_search(visit.page, visit.start, "?q=cyber+zebra")
    assert page.locator("#told").inner_text() == "Nothing found: no page has “zebra”."
    assert page.locator("#found li").count() == 0
    ask(page, "동맹국")
    assert page.locator("#told").inner_text() == (
        "Nothing found: no page has “동맹국”. The clippings are in English; in other scripts only"
        " names are found."
    )
    ask(page, "국방부")
    assert page.locator("#found .when").first.inner_text() == "Agency"


@on_disk
@pytest.mark.parametrize("query", ["MOU DAPA", "DHS S%26T MOU", "20 March 2023", "2023-03-20"])
def test_an_event_is_found_by_short_names_and_dates(visit: Visit, query: str) -> None:
    page = open_search(visit.page, visit.start, f"?q={query}")
    found = page.locator("#found a").all_inner_texts()
    assert any(title.startswith("Memorandum of understanding between") for title in found)


@on_disk
def test_an_agency_and_a_person_come_first_by_their_names(visit: Visit) -> None:
    page = open_search(visit.page, visit.start, "?q=DAPA")
    visit.follow(page.locator("#found a").first)
    assert page.locator("h1").inner_text() == "Defense Acquisition Program Administration"
    open_search(page, visit.start, "?q=Yoon")
    assert page.locator("#found .when").first.inner_text() == "Person"


def test_a_missing_part_is_told_and_can_be_tried_again(
    browser: Browser, site: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    part = copy / "search" / "terms-0.js"
    kept = part.read_bytes()
    page = browser.new_page()
    part.unlink()
    open_search(page, copy.as_uri() + "/", "?q=cyber")
    assert "A part of the search index is missing" in page.locator("#told").inner_text()
    part.write_bytes(kept.replace(b'clipline("terms-0","', b'clipline("terms-0","0'))
    page.locator("#told button").click()
    rest(page)
    assert "has been renewed" in page.locator("#told").inner_text()
    part.write_bytes(kept)
    page.locator("#told button").click()
    rest(page)
    assert page.locator("#found a").count() > 0
    page.close()


def test_nothing_of_a_text_can_run(browser: Browser, archive: Archive) -> None:
    evil = '<img src=x onerror="document.title=1"> </script><b>'
    archive.add("evil.txt", f"Sea {evil} pact\n\nMay 4, 2021\n\nThe ministry said {evil} today.\n")
    archive.build()
    page = browser.new_page()
    open_search(page, archive.out.as_uri() + "/", "?q=onerror")
    assert page.locator("#found li").count() == 1
    assert page.locator("#found :is(img, b, script)").count() == 0
    assert page.title() != "1"
    page.close()


def test_without_javascript_the_page_says_where_else_to_look(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.as_uri() + "/index.html")
    page.fill(".top input", "cyber")
    page.press(".top input", "Enter")
    page.wait_for_url("**/search/index.html?q=cyber")
    for words in ("timeline", "agencies", "register"):
        assert page.locator("noscript a", has_text=words).is_visible()
    context.close()
