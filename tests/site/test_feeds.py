from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from archive_builder import ON_THE_WEB, archive_of, event_of
from hypothesis import given
from hypothesis import strategies as st
from record_builder import SIGNING, TEXT, clipping_of, record_of

from clipline.config import Config
from clipline.model import Account, Event, Fact, Record
from clipline.partial_dates import PartialDate
from clipline.site.takeaways.feeds import format_instant, plan_feeds

NAMES = {"": "http://www.w3.org/2005/Atom"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def atom(
    records: Iterable[Record] | None = None,
    events: Iterable[Event] | None = None,
    config: Config | None = None,
    *,
    public: bool = False,
) -> ET.Element:
    given_events = {} if events is None else {"events": events}
    text = plan_feeds(archive_of(records, config=config, public=public, **given_events))["feed.xml"]
    return ET.fromstring(text.encode())


def texts(root: ET.Element, path: str) -> list[str]:
    return [found.text or "" for found in root.findall(path, NAMES)]


def json_feed(config: Config | None = None) -> dict[str, Any]:
    feed: dict[str, Any] = json.loads(plan_feeds(archive_of(config=config))["feed.json"])
    return feed


def published(name: str, date: PartialDate | None) -> Record:
    return record_of(clipping=clipping_of(TEXT, name), published=Fact(date))


def test_events_stand_before_the_clipping_that_tells_of_them() -> None:
    root = atom()
    assert texts(root, "entry/title") == [
        "Joint committee",
        "Memorandum on sea data",
        "Norway, Chile sign pact on sea data",
    ]
    kinds = [found.get("term") for found in root.findall("entry/category", NAMES)]
    assert kinds == ["event", "event", "clipping"]
    assert texts(root, "entry/updated") == ["2021-05-04T00:00:00Z"] * 3
    assert texts(root, "updated") == ["2021-05-04T00:00:00Z"]
    assert texts(root, "entry/summary")[1] == (
        "Signed, 4 May 2021. That it happened is likely. Between Norway and Chile. "
        "According to The Fjord Times. "
        f"“{SIGNING}” – The Fjord Times"
    )


def test_feeds_name_who_keeps_the_archive() -> None:
    config = Config(title="Sea data", keeper="Fjord Institute")
    assert texts(atom(config=config), "author/name") == ["Fjord Institute"]
    assert json_feed(config)["authors"] == [{"name": "Fjord Institute"}]
    assert "authors" not in json_feed()


def test_an_event_is_as_new_as_the_newest_clipping_that_tells_of_it() -> None:
    (account,) = event_of().accounts
    again = published("later", PartialDate(2022, 3, 1, hour=9, minute=5, offset=540))
    both = event_of(accounts=(account, Account("later", account.agreement)))
    root = atom([record_of(), again], [both])
    assert texts(root, "entry/title")[0] == "Memorandum on sea data"
    assert texts(root, "entry/updated")[0] == "2022-03-01T09:05:00+09:00"
    assert texts(root, "entry/published")[0] == "2021-05-04T00:00:00Z"


def test_only_the_fifty_newest_are_told() -> None:
    records = [published(f"c{n}", PartialDate(2021, 1 + n // 28, 1 + n % 28)) for n in range(80)]
    root = atom(records, [])
    links = [found.get("href") for found in root.findall("entry/link", NAMES)]
    assert links == [f"clippings/c{n}/index.html" for n in range(79, 29, -1)]


def test_what_has_no_date_is_no_news() -> None:
    records = [published("a", None), published("b", PartialDate(None, 5, 4))]
    event = event_of(accounts=(Account("a", event_of().accounts[0].agreement),))
    root = atom(records, [event])
    assert texts(root, "entry/id") == []
    assert texts(root, "updated") == ["1970-01-01T00:00:00Z"]


def test_without_a_base_url_ids_are_uuids_and_links_are_relative() -> None:
    root = atom()
    ids = [*texts(root, "id"), *texts(root, "entry/id")]
    assert all(name.startswith("urn:uuid:") for name in ids)
    assert len(set(ids)) == 4
    links = [found.get("href") or "" for found in root.findall("entry/link", NAMES)]
    assert "events/e-memo/index.html" in links
    feed = json_feed()
    assert not {"home_page_url", "feed_url"} & set(feed)
    assert all("url" not in item for item in feed["items"])


def test_with_a_base_url_every_address_is_absolute() -> None:
    root = atom(config=ON_THE_WEB)
    addresses = [*texts(root, "id"), *texts(root, "entry/id")]
    addresses += [found.get("href") or "" for found in root.iter(f"{{{NAMES['']}}}link")]
    feed = json_feed(ON_THE_WEB)
    addresses += [feed["home_page_url"], feed["feed_url"], *(i["url"] for i in feed["items"])]
    assert all(urlsplit(a)[:2] == ("https", "fjord.example") for a in addresses)
    assert "https://fjord.example/repo/events/e-memo/index.html" in addresses


def test_the_json_feed_tells_the_same() -> None:
    feed = json_feed(Config(title="Sea data", description="Who shares charts."))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert (feed["title"], feed["description"]) == ("Sea data", "Who shares charts.")
    assert [item["title"] for item in feed["items"]] == texts(atom(), "entry/title")
    assert all(item["content_text"] and item["id"] for item in feed["items"])
    assert all(datetime.fromisoformat(item["date_published"]).tzinfo for item in feed["items"])


def test_a_public_feed_quotes_only_what_rights_allow() -> None:
    words = " ".join(texts(atom([record_of(rights="facts")], public=True), "entry/summary"))
    assert SIGNING not in words
    assert "Signed, 4 May 2021." in words


def test_a_title_keeps_its_language() -> None:
    titles = atom([record_of(lang=Fact("ko"))], []).findall("entry/title", NAMES)
    assert [title.get(LANG) for title in titles] == ["ko"]


@pytest.mark.parametrize(
    ("date", "instant"),
    [
        (PartialDate(2021), "2021-01-01T00:00:00Z"),
        (PartialDate(2021, 5), "2021-05-01T00:00:00Z"),
        (PartialDate(2021, week=18), "2021-05-03T00:00:00Z"),
        (PartialDate(2021, 5, 4, hour=7, minute=30, offset=-210), "2021-05-04T07:30:00-03:30"),
        (PartialDate(2021, 5, 4, hour=7, minute=30, offset=540), "2021-05-04T07:30:00+09:00"),
        (PartialDate(2021, 5, 4, hour=7, minute=30, second=60, offset=0), "2021-05-04T07:30:59Z"),
    ],
)
def test_an_instant_is_the_beginning_of_what_is_known(date: PartialDate, instant: str) -> None:
    assert format_instant(date) == instant
    assert datetime.fromisoformat(instant).tzinfo is not None


@given(st.text())
def test_no_words_break_the_feeds(words: str) -> None:
    record = record_of(title=Fact(words), outlet=Fact(words))
    archive = archive_of([record], [event_of(label=words)], Config(title=words or "x"))
    files = plan_feeds(archive)
    root = ET.fromstring(files["feed.xml"].encode("utf-8", "replace"))
    assert len(root.findall("entry", NAMES)) == 2
    assert len(json.loads(files["feed.json"])["items"]) == 2
