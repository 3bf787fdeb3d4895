"""What pages tell programs, read back from the drawn pages."""

from __future__ import annotations

import json
from typing import Any

import pytest
from archive_builder import ON_THE_WEB, PLANNED, archive_of, event_of, own_templates
from hypothesis import given
from hypothesis import strategies as st
from record_builder import HEADLINE, SIGNING, record_of
from site_checker import SeenPage, read_page

from clipline.config import Config
from clipline.model import Event, Fact, Record
from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.site.pages import plan_site
from clipline.site.render import render_data_block, render_page

CLIPPING, EVENT = "clippings/fjord-pact/index.html", "events/e-memo/index.html"


def page_of(
    address: str,
    record: Record | None = None,
    event: Event | None = None,
    config: Config | None = ON_THE_WEB,
    *,
    public: bool = False,
) -> SeenPage:
    archive = archive_of([record or record_of()], [event or event_of()], config, public=public)
    (page,) = [page for page in plan_site(archive) if page.address == address]
    html = render_page(page, own_templates())
    assert isinstance(html, str)
    return read_page(html)


def linked(page: SeenPage) -> dict[str, Any]:
    (told,) = page.data
    assert isinstance(told, dict)
    return told


def test_a_clipping_is_saved_as_a_newspaper_article() -> None:
    metas = page_of(CLIPPING).metas
    told = dict(metas)
    assert told["z:itemType"] == "newspaperArticle"
    assert "citation_journal_title" not in told
    assert told["citation_title"] == told["DC.title"] == told["og:title"] == HEADLINE
    assert told["prism.publicationName"] == told["dc:publisher"] == "The Fjord Times"
    assert told["citation_publication_date"] == "2021/05/04"
    assert told["DC.date"] == told["article:published_time"] == "2021-05-04"
    assert told["citation_public_url"] == "https://fjord.example/pact"
    for name in ("citation_author", "dc:creator"):
        assert [said for key, said in metas if key == name] == ["Ola Nordmann", "Eva Ruiz"]


def test_a_clipping_is_a_news_article_in_json_ld() -> None:
    assert linked(page_of(CLIPPING)) == {
        "@context": "https://schema.org",
        "@id": "index.html",
        "@type": "NewsArticle",
        "headline": HEADLINE,
        "publisher": {"@type": "Organization", "name": "The Fjord Times"},
        "datePublished": "2021-05-04",
        "url": "https://fjord.example/pact",
        "author": [
            {"@type": "Person", "name": "Ola Nordmann"},
            {"@type": "Person", "name": "Eva Ruiz"},
        ],
        "sourceOrganization": {"@type": "Organization", "name": "Fjord Press"},
        "locationCreated": {"@type": "Place", "name": "Oslo"},
        "inLanguage": "en",
        "archivedAt": "https://fjord.example/repo/clippings/fjord-pact/index.html",
        "about": [{"@id": "../../events/e-memo/index.html"}],
    }


def test_an_event_is_an_event_in_json_ld_with_the_articles_that_tell_of_it() -> None:
    event = event_of(date_end=PartialDate(2021, 5, 6), status="planned")
    told = linked(page_of(EVENT, event=event))
    assert (told["@type"], told["name"]) == ("Event", "Memorandum on sea data")
    assert (told["startDate"], told["endDate"]) == ("2021-05-04", "2021-05-06")
    assert told["eventStatus"] == "https://schema.org/EventScheduled"
    assert [party["name"] for party in told["attendee"]] == ["Norway", "Chile"]
    assert told["subjectOf"] == [{"@id": "../../clippings/fjord-pact/index.html"}]


def test_an_event_is_saved_as_a_page_of_the_archive() -> None:
    told = dict(page_of(EVENT).metas)
    assert told["z:itemType"] == "webpage"
    assert told["og:title"] == "Memorandum on sea data"
    assert told["og:site_name"] == told["DC.publisher"] == "Sea data"
    assert "DC.date" not in told  # the page has none of its own
    assert told["DCTERMS.temporal"] == "2021-05-04"


def test_what_is_not_known_is_left_out() -> None:
    bare = record_of(outlet=Fact(), wire=Fact(), byline=Fact(), published=Fact(), url="no link")
    page = page_of(CLIPPING, bare, config=Config())
    assert all(content for name, content in page.metas if name != "referrer")
    unknown = {"DC.date", "citation_author", "dc:publisher", "citation_public_url", "og:url"}
    assert unknown & {name for name, _ in page.metas} == set()
    assert {"datePublished", "author", "publisher", "url"} & set(linked(page)) == set()
    undated = linked(page_of(EVENT, event=event_of(date=PartialDate(None, 5, 4))))
    assert "startDate" not in undated


def test_every_page_has_a_picture_where_its_address_is_known() -> None:
    for address in (CLIPPING, EVENT, "index.html", "about/index.html"):
        told = dict(page_of(address).metas)
        assert told["og:image"] == "https://fjord.example/repo/card.png"
        assert told["og:url"] == f"https://fjord.example/repo/{address}"
        assert told["og:title"]
        assert "og:image" not in dict(page_of(address, config=Config()).metas)


@pytest.mark.parametrize(
    "words", ["</script><script>alert(1)</script>", "<!--<script>", "a\u2028b\u2029c", "]]>&amp;"]
)
def test_no_words_of_a_clipping_end_the_block_they_stand_in(words: str) -> None:
    record = record_of(title=Fact(words), outlet=Fact(words), byline=Fact((words,)))
    page = page_of(CLIPPING, record, event_of(label=words))
    assert page.faults == []
    assert linked(page)["publisher"]["name"] == words
    assert linked(page_of(EVENT, event=event_of(label=words)))["name"] == words


@given(st.text())
def test_a_block_of_data_reads_back_as_it_was(words: str) -> None:
    drawn = str(render_data_block({"a": [words]}))
    assert json.loads(drawn) == {"a": [words]}
    assert not set("<>&\u2028\u2029") & set(drawn)


def test_of_facts_alone_a_public_page_tells_programs_no_sentence() -> None:
    lead = "Norway and Chile agreed Tuesday to share sea data."
    record = record_of(title=Fact(lead), title_derived=True, rights="facts")
    for address in (CLIPPING, EVENT):
        page = page_of(address, record, replace(PLANNED, id="e-memo"), public=True)
        told = json.dumps([page.metas, page.data])
        assert lead not in told
        assert SIGNING not in told
