"""Which pages a site has, and what they show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from archive_builder import arranged
from record_builder import (
    AGENCY,
    COMMITTEE,
    MEMO,
    PLAN,
    SIGNING,
    TEXT,
    clipping_of,
    evidence_of,
    record_of,
)

from clipline.config import AgencyEntry, Config, CountryEntry, OutletEntry
from clipline.model import Account, Agreement, Event, Fact, Page, Record
from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.reasons import give_reason
from clipline.site.lists.entries import web_address, words_on_the_web
from clipline.site.pages import plan_site
from clipline.site.words.wording import format_date, say_date
from clipline.texts import read_texts

CONFIG = Config(
    title="Sea data",
    countries=(CountryEntry("NO", ("Norway",)),),
    outlets=(OutletEntry("The Fjord Times", "NO"),),
)


def event_of(agreement: Agreement, *clippings: str, **changes: Any) -> Event:  # noqa: ANN401
    """An event as those clippings tell it, all alike."""
    event = Event(
        id=f"e-{agreement.id}",
        label=agreement.label,
        kind=agreement.kind,
        status=agreement.status,
        parties=agreement.parties,
        agencies=agreement.agencies,
        accounts=tuple(Account(clipping, agreement) for clipping in clippings),
        date=agreement.date,
    )
    return replace(event, **changes)


def plan(
    records: Sequence[Record],
    events: Sequence[Event],
    *,
    public: bool = False,
    copies: Mapping[str, Sequence[str]] | None = None,
) -> dict[str, Page]:
    """The pages by address."""
    pages = plan_site(arranged(records, events, CONFIG, copies, public=public))
    return {page.address: page for page in pages}


SIGNED = event_of(MEMO, "fjord-pact")
PLANNED = event_of(COMMITTEE, "fjord-pact")
LATER = record_of(
    clipping=replace(
        clipping_of(record_of().clipping.text), id="later", file="clippings/later.txt"
    ),
    published=Fact(PartialDate(2022, 1, 9)),
    agreements=(),
)


def test_every_event_clipping_agency_outlet_and_year_has_a_page() -> None:
    pages = plan([record_of()], [SIGNED, PLANNED])
    assert set(pages) == {
        "index.html",
        "404.html",
        "about/index.html",
        "agencies/index.html",
        "agencies/ocean-agency/index.html",
        "agreements/by-kind/index.html",
        "agreements/by-party/index.html",
        "agreements/by-status/index.html",
        "agreements/by-title/index.html",
        "agreements/index.html",
        "changes/index.html",
        "clippings/fjord-pact/index.html",
        "countries/index.html",
        "countries/no/index.html",
        "data/index.html",
        "disagreements/index.html",
        "events/e-a1/index.html",
        "events/e-a2/index.html",
        "glossary/index.html",
        "kinds/committee/index.html",
        "kinds/index.html",
        "kinds/mou/index.html",
        "method/index.html",
        "outlets/fjord-press/index.html",
        "outlets/the-fjord-times/index.html",
        "partners/index.html",
        "people/index.html",
        "search/index.html",
        "sources/index.html",
        "statuses/index.html",
        "statuses/planned/index.html",
        "statuses/signed/index.html",
        "years/2021/index.html",
        "years/undated/index.html",
    }


def test_the_order_of_records_and_events_does_not_matter() -> None:
    assert plan([record_of(), LATER], [SIGNED, PLANNED]) == plan(
        [LATER, record_of()], [PLANNED, SIGNED]
    )


def test_an_empty_archive_has_its_pages_all_the_same() -> None:
    pages = plan([], [])
    assert pages["index.html"].data["chart"] is None
    assert pages["index.html"].data["groups"] == ()


def test_a_month_stands_before_its_days_and_a_year_before_its_months() -> None:
    dates = (PartialDate(2021, 5, 4), PartialDate(2021, 5), PartialDate(2021), PartialDate(2021, 6))
    events = [event_of(MEMO, "fjord-pact", id=str(n), date=d) for n, d in enumerate(dates)]
    groups = plan([record_of()], events)["years/2021/index.html"].data["view"].groups
    assert [(g.words, [e.when.words for e in g.entries]) for g in groups] == [
        ("Month not reported", ["2021 (day not reported)"]),
        ("May", ["May\u00a02021 (day not reported)", "4\u00a0May\u00a02021"]),
        ("June", ["June\u00a02021 (day not reported)"]),
    ]


def test_what_has_no_year_stands_apart() -> None:
    undated = event_of(MEMO, "fjord-pact", date=None)
    yearless = event_of(COMMITTEE, "fjord-pact", date=PartialDate(None, 8, 18))
    home = plan([record_of()], [undated, yearless])["index.html"].data
    assert home["groups"] == ()
    assert [e.when.words for e in home["undated"]] == [
        "Day not reported",
        "18\u00a0August (year not reported)",
    ]


def test_a_plan_is_behind_its_day_only_when_a_newer_clipping_says_so() -> None:
    alone = plan([record_of()], [PLANNED])["events/e-a2/index.html"].data["entry"]
    with_later = plan([record_of(), LATER], [PLANNED])["events/e-a2/index.html"].data["entry"]
    assert (alone.passed, with_later.passed) == (False, True)


def test_what_was_signed_never_counts_as_a_plan_whose_day_has_passed() -> None:
    pages = plan([record_of(), LATER], [SIGNED])
    assert not pages["events/e-a1/index.html"].data["entry"].passed


def test_a_quote_on_a_timeline_says_when_it_was_published() -> None:
    at_nine = PartialDate(2021, 5, 4, hour=9, minute=30)
    for published, words in ((at_nine, "4\u00a0May\u00a02021"), (None, "")):
        record = record_of(published=Fact(published))
        (group,) = plan([record], [SIGNED])["index.html"].data["groups"]
        assert group.entries[0].quote.published == words


def test_a_quote_leads_to_its_marked_words() -> None:
    pages = plan([record_of()], [SIGNED])
    quote = pages["events/e-a1/index.html"].data["entry"].quote
    assert quote.text == SIGNING
    address, _, anchor = quote.address.partition("#")
    marks = [
        piece.mark
        for block in pages[address].data["blocks"]
        for passage in block.passages
        for row in passage.paragraphs
        for piece in row
        if hasattr(piece, "mark")
    ]
    (mark,) = [mark for mark in marks if mark.id == anchor]
    assert [label.words for label in mark.labels] == ["Memorandum on sea data"]
    assert mark.labels[0].address == "events/e-a1/index.html"


def test_a_public_build_quotes_nothing_that_its_rights_do_not_allow() -> None:
    facts = record_of(rights="facts")
    page = plan([facts], [SIGNED], public=True)["events/e-a1/index.html"]
    assert page.data["entry"].quote is None
    assert page.data["tellings"][0].quote.text is None
    assert SIGNING not in str(plan([facts], [SIGNED], public=True))
    assert SIGNING in str(plan([facts], [SIGNED], public=False))


def test_sources_that_differ_stand_after_the_one_that_is_believed() -> None:
    other = replace(MEMO, date=PartialDate(2021, 5, 3), alternatives=(PartialDate(2021, 5, 4),))
    event = event_of(
        MEMO,
        accounts=(Account("fjord-pact", other), Account("later", MEMO)),
        disagrees=("date",),
        reasons=(
            give_reason("date", "gives", names=("The Fjord Times",), date="2021-05-03"),
            give_reason("date", "read_as", words="spring", date="2021-04", others=("2021-05",)),
        ),
    )
    data = plan([record_of(), LATER], [event])["events/e-a1/index.html"].data
    assert [(t.date.words, t.date_differs, t.also) for t in data["tellings"]] == [
        ("4\u00a0May\u00a02021", False, ()),
        ("3\u00a0May\u00a02021", True, ("4\u00a0May\u00a02021",)),
    ]
    ((field, words),) = data["reasons"]
    assert field == "Date"
    assert "".join(piece for piece, _ in words).startswith(
        "The Fjord Times gives 3 May 2021. “spring” is read as April 2021;"
    )


def test_an_agency_shows_how_it_is_named_and_with_whom_it_acts() -> None:
    data = plan([record_of()], [SIGNED])["agencies/ocean-agency/index.html"].data
    assert data["country"].words == "Norway"
    assert data["body"].names == (("Ocean Agency", 1),)
    assert [row.title for row in data["view"].rows] == [record_of().title.value]


def test_an_agency_is_shown_by_language_by_year_by_kind_and_with_its_partners() -> None:
    other = replace(AGENCY, id="institute", name="Institute of the Sea", country="CL")
    text = "Das Meeresamt unterschrieb."
    german = record_of(
        clipping=clipping_of(text, "amt"),
        lang=Fact("de"),
        agencies=(replace(AGENCY, mentions=(evidence_of("Meeresamt", text=text),)), other),
        agreements=(),
    )
    both = event_of(MEMO, "fjord-pact", id="b", agencies=("ocean-agency", "institute"))
    early = event_of(MEMO, "fjord-pact", id="e", date=PartialDate(2019, 1, 1))
    pages = plan([record_of(), german], [both, early, SIGNED])
    data = pages["agencies/ocean-agency/index.html"].data
    assert [(n.language, n.official, n.written) for n in data["names"]] == [
        ("English", "", (("Ocean Agency", 1),)),
        ("German", "", (("Meeresamt", 1),)),
    ]
    assert [(c.tally.words, c.tally.events) for c in data["strip"].columns] == [
        ("2019", 1),
        ("2020", 0),
        ("2021", 2),
    ]
    assert data["strip"].columns[0].tally.address == "agencies/ocean-agency/index.html#y2019"
    assert [(to.words, count) for to, count in data["partners"]] == [("Institute of the Sea", 1)]
    assert [(to.address, count) for to, count in data["kinds"]] == [("kinds/mou/index.html", 3)]


def test_many_clippings_are_left_to_their_years_and_the_newest_shown() -> None:
    bare = record_of(zones=(), body=(), agencies=(), people=(), agreements=())
    records = [
        replace(
            bare,
            clipping=replace(bare.clipping, id=f"c{n:03d}"),
            published=Fact(PartialDate(2000 + n // 100, 1, 1)),
        )
        for n in range(401)
    ]
    data = plan(records, [])["sources/index.html"].data
    assert (len(data["rows"]), data["rows"][0].address) == (40, "clippings/c400/index.html")
    assert [to.words for to in data["years"]] == ["2000", "2001", "2002", "2003", "2004"]


def test_a_name_that_begins_a_sentence_is_the_same_name() -> None:
    text = "The ministry signed. It was glad, the ministry said."
    mentions = tuple(evidence_of(words, text=text) for words in ("The ministry", "the ministry"))
    record = record_of(
        clipping=clipping_of(text), agencies=(replace(AGENCY, mentions=mentions),), agreements=()
    )
    body = plan([record], [])["agencies/ocean-agency/index.html"].data["body"]
    assert body.names == (("the ministry", 2),)


def test_copies_of_one_story_are_named_as_such() -> None:
    event = event_of(MEMO, "fjord-pact", "later")
    copies = {"fjord-pact": ("later",), "later": ("fjord-pact",)}
    pages = plan([record_of(), LATER], [event], copies=copies)
    data = pages["events/e-a1/index.html"].data
    assert [t.changes and t.changes.story.address for t in data["tellings"]] == [
        None,
        "clippings/fjord-pact/index.html",
    ]
    assert data["entry"].sources == 1


def test_a_large_archive_shows_its_newest_events_at_home_and_all_by_year() -> None:
    events = [
        event_of(MEMO, "fjord-pact", id=f"e{n}", date=PartialDate(1990 + n // 3, 1 + n % 3, 2))
        for n in range(90)
    ]
    pages = plan([record_of()], events)
    home = pages["index.html"].data
    assert (sum(len(g.entries) for g in home["groups"]), home["whole"]) == (20, False)
    assert len(home["chart"].columns) == 32
    assert [home["groups"][0].words, home["groups"][0].entries[0].when.words] == [
        "2019",
        "2\u00a0March\u00a02019",
    ]
    assert len(pages["years/1990/index.html"].data["view"].groups) == 3


def test_a_large_archive_shows_at_home_what_most_sources_tell_of() -> None:
    names = ("fjord-pact", "coast-pact", "isle-pact")
    records = [record_of(clipping=clipping_of(TEXT, name)) for name in names]
    told = {5: names, 7: names[:2], 40: names[1:]}
    events = [
        event_of(MEMO, *told.get(n, names[:1]), id=f"e{n}", date=PartialDate(1990 + n, 1, 2))
        for n in range(60)
    ]

    def most_told(copies: Mapping[str, Sequence[str]]) -> list[tuple[str, int]]:
        home = plan(records, events, copies=copies)["index.html"].data
        return [(entry.id, entry.sources) for entry in home["most_told"]]

    assert most_told({}) == [("e5", 3), ("e40", 2), ("e7", 2)]
    copies = {"coast-pact": ("isle-pact",), "isle-pact": ("coast-pact",)}
    assert most_told(copies) == [("e7", 2), ("e5", 2)]
    assert plan(records, events[:20])["index.html"].data["most_told"] == ()


def test_addresses_of_outlets_are_ascii_and_unique_ignoring_case() -> None:
    names = ("Le Monde", "LE MONDE", "연합뉴스", "日本経済新聞", "Österreich")
    bare = record_of(zones=(), body=(), agencies=(), people=(), agreements=(), wire=Fact())
    records = [
        replace(bare, outlet=Fact(name), clipping=replace(bare.clipping, id=f"c{n}"))
        for n, name in enumerate(names)
    ]
    addresses = [a for a in plan(records, []) if a.startswith("outlets/")]
    assert len({a.casefold() for a in addresses}) == len(names)
    assert all(a.isascii() for a in addresses)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.example/x",
        "java\nscript:alert(1)",
        "http://[bad",
        "https://a.example/\u202e",
        "file:///etc/passwd",
        "",
        None,
    ],
)
def test_only_web_addresses_become_links(url: str | None) -> None:
    assert web_address(url) is None


def test_a_web_address_is_kept_as_it_is() -> None:
    assert web_address("https://fjord.example/pact?a=1&b=2") == "https://fjord.example/pact?a=1&b=2"


def test_words_are_found_in_the_original_by_their_ends() -> None:
    url = "https://fjord.example/pact"
    assert words_on_the_web(url, "Signed in Oslo, on-site") == (
        f"{url}#:~:text=Signed%20in%20Oslo%2C%20on%2Dsite"
    )
    assert words_on_the_web(f"{url}#top", SIGNING) == (
        f"{url}#top:~:text=The%20Ocean%20Agency%20and%20Chile%27s,"
        "signed%20the%20memorandum%20in%20Oslo."
    )
    assert words_on_the_web("javascript:x", SIGNING) is None
    assert words_on_the_web(url, None) is None


def test_no_link_to_the_original_carries_words_that_may_not_be_printed() -> None:
    facts = record_of(rights="facts", url="https://fjord.example/pact")
    page = plan([facts], [SIGNED], public=True)["events/e-a1/index.html"]
    assert page.data["tellings"][0].original is None


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (PartialDate(2021, 8, 4), "4 August 2021"),
        (PartialDate(2022, 8), "August 2022 (day not reported)"),
        (PartialDate(2022), "2022 (day not reported)"),
        (PartialDate(2023, week=16), "Week of 17 April 2023"),
        (PartialDate(2023, 6, 2, hour=15, minute=29), "2 June 2023, 15:29"),
        (PartialDate(2023, 4, 17, hour=22, minute=9, offset=540), "17 April 2023, 22:09 UTC+9"),
        (PartialDate(2023, 4, 17, hour=2, offset=-210), "17 April 2023, 02:00 UTC\u22123:30"),
        (PartialDate(None, 8, 18), "18 August (year not reported)"),
        (PartialDate(None, None, 10), "day 10 (year not reported)"),
    ],
)
def test_dates_say_what_is_known_and_what_is_not(date: PartialDate, words: str) -> None:
    assert format_date(read_texts("en"), date) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (PartialDate(2021, 8, 3), PartialDate(2021, 8, 5), "3\u20135\u00a0August\u00a02021"),
        (
            PartialDate(2021, 8, 30),
            PartialDate(2021, 9, 2),
            "30\u00a0August \u2013 2\u00a0September\u00a02021",
        ),
        (
            PartialDate(2021, 12, 30),
            PartialDate(2022, 1, 2),
            "30\u00a0December\u00a02021 \u2013 2\u00a0January\u00a02022",
        ),
        (PartialDate(2021, 8, 3), PartialDate(2021, 8, 3), "3\u00a0August\u00a02021"),
    ],
)
def test_a_stretch_of_days_is_said_once(start: PartialDate, end: PartialDate, words: str) -> None:
    assert say_date(read_texts("en"), start, end).words == words


def test_numbers_and_lists_read_as_people_write_them() -> None:
    texts = read_texts("en")
    assert texts.count("event", 1) == "1\N{NO-BREAK SPACE}event"
    assert texts.count("event", 12345) == "12,345\N{NO-BREAK SPACE}events"
    assert texts.join(["date", "status", "kind"]) == "date, status and kind"
    assert texts.join([]) == ""


def test_the_words_of_a_plan_are_those_of_its_clipping() -> None:
    assert (
        plan([record_of()], [PLANNED])["index.html"].data["groups"][0].entries[0].quote.text == PLAN
    )


def test_bodies_and_countries_bear_their_names_in_the_language_of_the_pages() -> None:
    agency = AgencyEntry(
        "ocean-agency", "Ocean Agency", "NO", names=(("ko", "해양청"), ("ko", "청"))
    )
    korean = Config(
        language="ko",
        countries=(
            CountryEntry("NO", ("Norway", "Norge", "노르웨이")),
            CountryEntry("CL", ("Chile",)),
        ),
        agencies=(agency,),
    )

    def shown(config: Config) -> list[str]:
        records = [record_of(agencies=(AGENCY,))]
        event = event_of(MEMO, "fjord-pact", parties=("Norway", "Chile", "Ocean Agency"))
        pages = {p.address: p for p in plan_site(arranged(records, [event], config))}
        (entry,) = pages["index.html"].data["groups"][0].entries
        body = pages["agencies/ocean-agency/index.html"]
        return [*(party.words for party in entry.parties), body.title]

    assert AGENCY.name == "Ocean Agency"
    assert shown(korean) == ["노르웨이", "Chile", "해양청", "해양청"]
    twin = AgencyEntry("cl-ocean-agency", "Ocean Agency", "CL", names=(("ko", "칠레 해양청"),))
    assert shown(replace(korean, agencies=(*korean.agencies, twin)))[-1] == "Ocean Agency"
    english = replace(korean, language="en")
    assert shown(english) == ["Norway", "Chile", "Ocean Agency", "Ocean Agency"]


def counted(**changes: Any) -> str:  # noqa: ANN401 - any field of an agreement
    """From which day the only account's day was counted, as the event's page says it."""
    memo = replace(MEMO, **changes)
    pages = plan([record_of(agreements=(memo,))], [event_of(memo, "fjord-pact")])
    (telling,) = pages["events/e-a1/index.html"].data["tellings"]
    return str(telling.counted)


def test_an_event_says_from_which_day_such_words_as_tuesday_were_counted() -> None:
    assert counted() == "counted from the day of publication"
    assert counted(counted_from=evidence_of("October")) == "counted from “October”"
    assert counted(date_evidence=evidence_of("May 4, 2021")) == ""
    assert counted(date_evidence=None) == ""


def test_a_clipping_says_which_day_the_events_page_shows_where_that_is_another() -> None:
    moved = replace(SIGNED, date=PartialDate(2021, 5, 3))
    pages = plan([record_of()], [moved, PLANNED])
    assert [row.event_day for row in pages["clippings/fjord-pact/index.html"].data["told"]] == [
        "3\u00a0May\u00a02021",
        "",
    ]


def test_the_way_from_the_last_dated_event_to_what_has_no_date_is_told() -> None:
    undated = event_of(COMMITTEE, "fjord-pact", date=None)
    pages = plan([record_of()], [SIGNED, undated])
    assert pages["events/e-a1/index.html"].data["around"].into_undated
    assert not pages["events/e-a2/index.html"].data["around"].into_undated
    dated = plan([record_of()], [SIGNED, PLANNED])
    assert not dated["events/e-a1/index.html"].data["around"].into_undated


def test_an_event_says_when_those_before_and_after_it_were() -> None:
    pages = plan([record_of()], [SIGNED, PLANNED])
    around = pages["events/e-a2/index.html"].data["around"]
    assert around.days == ("4\u00a0May\u00a02021", "")
    around = pages["events/e-a1/index.html"].data["around"]
    assert around.days[1] == "October\u00a02021 (day not reported)"
