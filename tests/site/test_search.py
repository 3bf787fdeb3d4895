"""What may be found, and in which files it lies."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable

import pytest
from archive_builder import archive_of
from record_builder import (
    AGENCY,
    COMMENT,
    HEADLINE,
    MEMO,
    REST,
    SIGNING,
    clipping_of,
    record_of,
)
from searching import index_files
from test_pages import PLANNED, SIGNED

from clipline.config import AgencyEntry, Config, CountryEntry
from clipline.model import Event, Fact, Record, Rights
from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.site.index.ages import PARTED, count_files, part_ages
from clipline.site.index.body_documents import find_named
from clipline.site.index.documents import (
    OFTEN,
    PASSING,
    TITLE,
    Document,
    Shape,
    head_of,
    index_clipping,
    index_event,
    make_document,
)
from clipline.site.index.tokens import find_tokens
from clipline.site.rights import plan_rights
from clipline.site.search import UNDATED, first_day, place


def document_of(record: Record, *, public: bool = False) -> Document:
    """The record as search knows it."""
    return index_clipping(record, Config(), public=public)


def event_document(event: Event, config: Config, *, public: bool = False) -> Document:
    """The event as search knows it, told by that record."""
    return index_event(archive_of(events=[event], config=config, public=public), event)


def words_of(document: Document) -> set[str]:
    """All that it may be found by."""
    return set(document.terms)


def day_document(key: str, day: dt.date | None, words: str = "word") -> Document:
    """A document of that day and of these words."""
    address = f"clippings/{key}/index.html"
    shape = Shape(address, words, "en", str(day), "Clipping", "", "", "", (), ())
    return make_document(f"c/{key}", day, (), shape)


def data_of(file: str) -> list[object]:
    """What a file of the index hands over, after its name and checksum."""
    inner = re.fullmatch(r"clipline\((.*)\)\n", file)
    assert inner
    return list(json.loads(f"[{inner[1]}]"))[2:]


def test_a_private_build_finds_the_article_and_nothing_of_what_others_wrote() -> None:
    words = words_of(document_of(record_of()))
    assert set(find_tokens(SIGNING + REST)) <= words
    assert not {"vote", "ferry", "fares", "home"} & words


def test_words_that_are_withheld_find_nothing() -> None:
    document = document_of(record_of(), public=True)
    assert set(find_tokens(HEADLINE)) <= words_of(document)
    assert not {"weather", "praised", "vote", "crews"} & words_of(document)
    assert REST not in " ".join(document.shape.text)
    assert COMMENT not in " ".join(document.shape.text)


@pytest.mark.parametrize("rights", ["facts", "quote", "excerpt", "full"])
def test_a_public_build_finds_what_it_prints_and_the_facts(rights: Rights) -> None:
    record = record_of(rights=rights)
    shown = plan_rights(record, public=True)
    document = document_of(record, public=True)
    printed = [span.of(record.clipping.text) for span in shown.text_spans]
    lines = [" ".join(text.split()) for text in printed]
    assert all(any(piece in line for line in lines) for piece in document.shape.text)
    names = {"oslo", "fjord", "times", "press", "ocean", "agency", "nordmann", "moe", "pact"}
    assert names <= words_of(document)
    assert (rights == "facts") is (document.shape.text == ())


def test_a_word_counts_for_more_in_the_title_and_where_it_is_repeated() -> None:
    document = document_of(record_of())
    weights = dict(zip(document.terms, document.weights, strict=True))
    assert weights["pact"] == TITLE
    assert weights["memorandum"] == PASSING
    assert weights["sides"] == OFTEN


def test_an_event_is_found_by_its_label_its_parties_and_its_kind() -> None:
    document = event_document(SIGNED, Config())
    assert {"sea", "data", "norway", "chile", "ocean", "memorandum", "signed"} <= words_of(document)
    assert {(v.facet, v.key) for v in document.facets} == {
        ("year", "2021"),
        ("what", "event"),
        ("kind", "mou"),
        ("outlet", "The Fjord Times"),
        ("agency", "ocean-agency"),
    }
    assert document.shape.by == "Memorandum of understanding"
    assert document.shape.told == "1\u00a0source · likely"


def test_an_event_is_found_by_its_agencies_names_in_other_languages() -> None:
    names = (("ko", "해양청"), ("ko", "우리 해양청"), ("de", "Meeresamt"))
    listed = AgencyEntry("ocean-agency", "Ocean Agency", "NO", names)
    config = Config(agencies=(listed,))
    document = event_document(SIGNED, config)
    assert {"해양", "양청", "meeresamt"} <= words_of(document)
    assert "우리" not in words_of(document)
    assert "해양청" not in "".join(document.shape.names)


def test_a_date_is_as_precise_as_it_is_and_stands_by_its_first_day() -> None:
    document = event_document(PLANNED, Config())
    assert (document.day, document.shape.when) == (
        dt.date(2021, 10, 1),
        "October\u00a02021 (day not reported)",
    )


def test_a_document_depends_on_nothing_but_its_own_clipping() -> None:
    first = document_of(record_of())
    later = record_of(published=Fact(PartialDate(2022, 1, 9)), clipping=replace(
        clipping_of(record_of().clipping.text), id="later"))  # fmt: skip
    document_of(later)
    assert document_of(record_of()) == first


def test_numbers_are_by_day_and_a_new_day_moves_no_other() -> None:
    days = [dt.date(2021, 5, 4), dt.date(2021, 5, 4), dt.date(2023, 1, 1)]
    documents = [day_document(f"d{n}", day) for n, day in enumerate(days)]
    first = first_day(documents)
    assert first == dt.date(2020, 1, 1)
    before = {(p.day, p.rank): p.document.id for p in place(documents, first)}
    assert sorted(before) == [(UNDATED + 489, 0), (UNDATED + 489, 1), (UNDATED + 1096, 0)]
    more = [*documents, day_document("new", dt.date(2022, 3, 3))]
    assert before.items() <= {(p.day, p.rank): p.document.id for p in place(more, first)}.items()


def test_what_has_no_date_comes_before_all_that_has() -> None:
    documents = [day_document("a", None), day_document("b", dt.date(2020, 1, 1))]
    placed = place(documents, first_day(documents))
    assert [p.document.id for p in placed] == ["c/a", "c/b"]
    assert placed[0].day < UNDATED <= placed[1].day


def word(number: int) -> str:
    """A word that no other number has."""
    letters = "bdfgklmnprstvz"[number % 14] + "aeiou"[number // 14 % 5]
    return letters + (word(number // 70) if number >= 70 else "")


def many(count: int) -> list[Document]:
    """Documents of some hundred days, each with a few words of its own."""
    start = dt.date(2020, 1, 1)
    return [
        day_document(f"d{n}", start + dt.timedelta(days=n * 7 % 1400), f"common w{n % 97} own{n}")
        for n in range(count)
    ]


def test_the_order_of_documents_does_not_matter() -> None:
    documents = many(50)
    assert index_files(documents, 50) == index_files(reversed(documents), 50)


def test_one_more_document_changes_the_files_of_its_own_words_and_day() -> None:
    documents = many(4000)
    before = index_files(documents, 4000)
    more = [*documents, day_document("new", dt.date(2021, 6, 1), f"common {word(5)} another")]
    after = index_files(more, 4001)
    changed = {a for a in before | after if before.get(a) != after.get(a)}
    assert "search/dir.js" in changed
    # Its terms, those of its date, the directory, its row; and where a bound moved.
    assert len(changed) <= 5 + 3 + 3
    assert len([a for a in after if "/terms-" in a]) == 32


def test_one_more_of_the_newest_year_changes_no_file_of_the_years_before() -> None:
    documents = many(4000)
    before, late = index_files(documents, 4000), dt.date(2023, 6, 1)
    after = index_files([*documents, day_document("new", late, documents[5].shape.title)], 4001)
    changed = {a for a in before | after if before.get(a) != after.get(a)}
    assert {a.partition("-")[0] for a in changed} == {
        "search/dir.js",
        f"search/found/{UNDATED + 1247}",
        "search/new",
    }


def test_an_archive_that_grows_seldom_gets_more_files() -> None:
    counts = (0, 1, 80, 81, 200, 1000, 10_000, 15_000, 100_000)
    assert [count_files(n) for n in counts] == [1, 1, 1, 2, 3, 12, 48, 48, 256]


def test_a_small_archive_is_of_one_age() -> None:
    assert part_ages(map(head_of, many(PARTED - 1)), PARTED - 1).cut is None


def test_an_age_begins_with_the_year_of_the_newest_clipping_and_not_of_a_plan() -> None:
    plan = replace(day_document("x", dt.date(2031, 1, 1)), id="e/plan")
    ages = part_ages(map(head_of, [*many(PARTED), plan]), PARTED)
    assert ages.cut == dt.date(2023, 1, 1)
    assert [age.name for age in ages.all] == ["terms", "new"]


@pytest.mark.parametrize("age", [0, 1])
def test_every_term_lies_in_the_file_that_the_directory_names(age: int) -> None:
    files = index_files(many(2000), 2000)
    (directory,) = data_of(files["search/dir.js"])
    assert isinstance(directory, dict)
    name, bounds, sums = directory["terms"][age]
    assert len(bounds) == len(sums) - 1
    for number in range(len(sums)):
        terms, lists = data_of(files[f"search/{name}-{number}.js"])
        found = unfold(str(terms).split())
        assert len(found) == len(str(lists).split())
        assert all(sum(bound <= term for bound in bounds) == number for term in found)


def unfold(shared: Iterable[str]) -> list[str]:
    """The terms of a file in full."""
    found = [""]
    for one in shared:
        found.append(found[-1][: int(one[0], 36)] + one[1:])
    return found[1:]


def test_an_empty_archive_has_an_index_all_the_same() -> None:
    files = index_files([], 0)
    assert set(files) == {f"search/{name}.js" for name in ("dir", "terms-0", "facets", "agencies")}


def test_an_agreement_of_the_record_gives_its_clipping_a_kind() -> None:
    facets = document_of(record_of(agreements=(MEMO,))).facets
    assert [v.words for v in facets if v.facet == "kind"] == ["Memorandum of understanding"]


def test_an_event_is_found_by_what_its_sources_say_of_it_and_its_kinds_short_name() -> None:
    document = event_document(SIGNED, Config(nouns={"mou": ("sea paper",)}))
    assert set(find_tokens(SIGNING)) | {"mou", "mous", "paper"} <= words_of(document)
    assert document.shape.text == (" ".join(SIGNING.split()),)


def test_an_event_is_not_found_by_words_that_are_withheld() -> None:
    withheld = archive_of([record_of(rights="facts")], [SIGNED], public=True)
    document = index_event(withheld, SIGNED)
    assert document.shape.text == ()
    assert "oslo" not in words_of(document)


@pytest.mark.parametrize("asked", ["4 May 2021", "2021-05-04", "May 4, 2021", "May 2021"])
def test_what_has_a_date_is_found_by_it_as_it_is_printed(asked: str) -> None:
    assert set(find_tokens(asked)) <= words_of(event_document(SIGNED, Config()))
    assert set(find_tokens(asked)) <= words_of(document_of(record_of()))


def test_a_clipping_and_an_event_are_found_by_a_listed_agencys_short_names() -> None:
    listed = AgencyEntry("ocean-agency", "Ocean Agency", "NO", (("ko", "해양청"),), ("O&A", "OAX"))
    config = Config(agencies=(listed,))
    for document in (
        index_clipping(record_of(), config, public=False),
        event_document(SIGNED, config),
    ):
        assert set(find_tokens("해양청 O&A OAX")) <= words_of(document)


def test_an_event_is_found_by_its_countries_short_names_and_those_in_other_scripts() -> None:
    chile = CountryEntry("CL", ("Chile", "Republic of Chile", "CHL", "칠레", "칠레공화국", "チリ"))
    norway = CountryEntry("NO", ("Norway",), ("Norwegian",))
    document = event_document(SIGNED, Config(countries=(chile, norway)))
    assert set(find_tokens("CHL 칠레 チリ")) <= words_of(document)
    assert not set(find_tokens("republic 공화국")) & words_of(document)


def test_a_countrys_page_is_found_by_all_of_its_names() -> None:
    chile = CountryEntry("CL", ("Chile", "Republic of Chile", "CHL", "칠레", "チリ"), ("Chilean",))
    config = Config(countries=(chile, CountryEntry("SE", ("Sweden",))))
    archive = archive_of([record_of()], [SIGNED], config=config)
    made = [one.make() for one in find_named(archive) if one.id.startswith("l/")]
    (document,) = [one for one in made if one.shape.title == "Chile"]
    assert "Sweden" not in {one.shape.title for one in made}
    assert set(find_tokens("Republic of Chile CHL 칠레 チリ")) <= words_of(document)
    assert document.shape.address == "countries/cl/index.html"
    assert (document.shape.when, document.shape.told) == ("Country", "1\u00a0event")


def test_agencies_of_one_name_are_offered_with_their_countries() -> None:
    twin = replace(AGENCY, id="cl-ocean-agency", country="CL")
    lands = (CountryEntry("CL", ("Chile",)), CountryEntry("NO", ("Norway",)))
    config = Config(countries=lands)
    offered = []
    for agencies in ((AGENCY,), (AGENCY, twin)):
        archive = archive_of([record_of(agencies=agencies)], [], config=config)
        documents = [one.make() for one in find_named(archive)]
        (lists,) = data_of(index_files(documents, 1)["search/agencies.js"])
        assert isinstance(lists, dict)
        offered.append(sorted(words for _, words, _ in lists["agency"]))
    assert offered == [["Ocean Agency"], ["Ocean Agency (Chile)", "Ocean Agency (Norway)"]]


def test_an_agency_is_found_by_every_name_and_stands_before_what_has_a_date() -> None:
    listed = AgencyEntry("ocean-agency", "Ocean Agency", "NO", (("ko", "해양청"),), ("Sea Office",))
    archive = archive_of(config=Config(agencies=(listed,)))
    bodies = {document.id: document for document in (one.make() for one in find_named(archive))}
    agency = bodies["a/ocean-agency"]
    assert set(find_tokens("ocean agency 해양청 sea office")) <= words_of(agency)
    assert agency.shape.address == "agencies/ocean-agency/index.html"
    person = next(d for d in bodies.values() if d.shape.address.startswith("people/index.html#p-"))
    weights = dict(zip(person.terms, person.weights, strict=True))
    assert all(weights[token] == TITLE for token in find_tokens(person.shape.title))
    placed = place([*bodies.values(), day_document("a", None)], dt.date(2020, 1, 1))
    assert placed[-1].document.id == "c/a"
    (directory,) = data_of(index_files(bodies.values(), 1)["search/dir.js"])
    assert isinstance(directory, dict)
    assert directory["bodies"] == len(bodies)


def test_a_name_that_bodies_of_several_countries_share_finds_each_of_them() -> None:
    shared = ("Sea Ministry", "MSEA")
    config = Config(agencies=(AgencyEntry("ocean-agency", "Ocean Agency", "NO", generic=shared),))
    documents = {one.id: one.make() for one in find_named(archive_of(config=config))}
    assert set(find_tokens("sea ministry msea")) <= words_of(documents["a/ocean-agency"])
