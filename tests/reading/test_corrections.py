"""What the keeper writes beside a clipping stands, survives, and says when it no longer fits."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any, get_args

import pytest
from conftest import REPOSITORY, Archive
from hypothesis import given, settings
from hypothesis import strategies as st

from clipline.config import (
    AgencyEntry,
    Config,
    CountryEntry,
    InstrumentEntry,
    OutletEntry,
    languages,
)
from clipline.model import Clipping, Record, Role, Span
from clipline.problems import format_problem
from clipline.reading.keeper.corrections import Ground
from clipline.reading.keeper.corrections_file import parse_corrections
from clipline.reading.record import make_reader, read_record
from clipline.settings.corrections import Corrections

CASES = Path(__file__).resolve().parent.parent / "cases" / "corrections"
FILE = "clippings/fjord.corrections.yaml"
PAGE = """Home | World | Sport
Norway, Iceland sign pact on herring
Published May 4, 2021

OSLO, May 4 (Fjord Press) -- Norway and Iceland signed a memorandum of understanding on \
herring on Monday. Norway’s Ministry of Fisheries and Iceland’s Ministry of Fisheries will
share their charts, the coast guard said.
"The sea is one," said Minister Kari Moe. A joint committee is planned for October.
The Herring Agency was quiet.
Ferry fares rise again
"""
MINISTRY = "Ministry of Fisheries"
ARCHIVE = Config(
    countries=(
        CountryEntry("NO", ("Norway",), ("Norwegian",), ("Oslo",)),
        CountryEntry("IS", ("Iceland",), ("Icelandic",), ("Reykjavik",)),
    ),
    agencies=(
        AgencyEntry("no-fisheries", MINISTRY, "NO", generic=(MINISTRY,)),
        AgencyEntry("is-fisheries", "Fisheries Ministry of Iceland", "IS", generic=(MINISTRY,)),
        AgencyEntry("no-coast", "Norwegian Coast Guard", "NO", aliases=("Kystvakten",)),
    ),
    outlets=(
        OutletEntry("The Fjord Times", "NO", aliases=("Fjord Times",), rights="facts"),
        OutletEntry("Fjord Press", "NO", wire=True, credits=("Fjord Press",)),
    ),
    instruments=(InstrumentEntry("Northern Shield", "exercise"),),
)  # fmt: skip
READER = make_reader(ARCHIVE, languages())


def read(corrections: str = "", page: str = PAGE) -> Record:
    """The page as read with these corrections beside it."""
    parsed, problems = parse_corrections(corrections.encode(), FILE)
    text = Span(0, len(page))
    clipping = Clipping(
        "fjord", "clippings/fjord.txt", "", page, text, problems=problems, corrections=parsed
    )
    return read_record(clipping, READER)


def codes(record: Record) -> list[str]:
    """The codes of what is amiss with the corrections."""
    return [p.code for p in record.problems if p.file == FILE]


def names(record: Record) -> dict[str, list[str]]:
    """Each body with its words."""
    return {a.name: [m.span.of(PAGE) for m in a.mentions] for a in record.agencies}


def told(record: Record) -> list[tuple[str, str, str | None]]:
    """Each agreement: kind, status, date."""
    return [(a.kind, a.status, a.date.iso if a.date else None) for a in record.agreements]


def plain(record: Record) -> dict[str, Any]:
    """All that was read, without its clipping and its problems' places."""
    kept = ("title", "published", "outlet", "wire", "byline", "place", "zones", "body",
            "agencies", "people", "agreements", "rights", "corrected")  # fmt: skip
    return {name: getattr(record, name) for name in kept} | {"codes": sorted(codes(record))}


@pytest.mark.parametrize("empty", ["", "\n", "# nothing yet\n", "---\n", "{}\n", "title:\n"])
def test_an_empty_file_changes_nothing(empty: str) -> None:
    assert plain(read(empty)) == plain(read())
    assert codes(read(empty)) == []


def test_a_value_stands_over_what_was_read_which_is_kept_as_lost() -> None:
    found = read("title: {value: Herring for all, reason: the print edition}\n")
    assert found.title.value == "Herring for all"
    assert found.title.confidence == "certain"
    assert "Norway, Iceland sign pact on herring" in [c.value for c in found.title.lost]
    (said,) = found.corrected
    assert (said.field, said.value, said.was, said.reason) == (
        "title",
        "Herring for all",
        "Norway, Iceland sign pact on herring",
        "the print edition",
    )


def test_the_words_of_a_value_are_its_evidence() -> None:
    found = read("place: {value: Bergen, words: 'minister kari moe'}\n")
    assert [(e.span.of(PAGE), e.rule) for e in found.place.evidence] == [
        ("Minister Kari Moe", "correction")
    ]


def test_none_says_that_the_page_does_not_tell() -> None:
    found = read("place: none\nwire: none\nbyline: [Jane Doe, John Roe]\n")
    assert (found.place.value, found.wire.value) == (None, None)
    assert found.byline.value == ("Jane Doe", "John Roe")


def test_a_headline_that_is_none_gives_way_to_the_lead() -> None:
    found = read("title: none\n")
    assert found.title_derived
    assert "Norway, Iceland sign pact on herring" in [c.value for c in found.title.lost]


def test_relative_days_count_from_the_corrected_day() -> None:
    assert told(read())[0] == ("mou", "signed", "2021-05-03")
    assert told(read("published: 2021-05-18\n"))[0] == ("mou", "signed", "2021-05-17")


def test_an_outlet_is_known_by_any_of_its_names_and_brings_its_rights() -> None:
    found = read("outlet: fjord times\n")
    assert (found.outlet.value, found.rights) == ("The Fjord Times", "facts")
    assert read("outlet: fjord times\nrights: full\n").rights == "full"


def test_a_language_is_read_in_from_the_start() -> None:
    found = read("lang: de\n")
    assert found.lang.value == "de"
    assert found.lang.lost[0].value == "en"
    assert [c.field for c in found.corrected] == ["lang"]
    assert codes(read("lang: en\n")) in ([], ["correction-idle"])


def test_a_lines_role_is_known_before_the_rest_is_read() -> None:
    found = read("lines: {7-8: comment}\n")
    assert [z.role for z in found.zones[6:8]] == ["comment", "comment"]
    assert found.body
    assert all("The sea is one" not in span.of(PAGE) for span in found.body)
    assert all(a.kind != "committee" for a in found.agreements)


def test_a_page_may_be_left_without_a_line_of_text(archive: Archive) -> None:
    page = (
        "Harbour Post\nOld friends on the quay\nMay 5, 2021\n\nTwo ministers drank tea in Oslo.\n"
    )
    archive.add("quay.txt", page)
    archive.add("quay.corrections.yaml", "lines: {5: caption}\n")
    assert archive.build() == 0
    (row,) = archive.table("clippings")
    assert (row["body"], row["published"]) == ([], "2021-05-05")


def test_a_line_is_a_closer_word_than_a_range_around_it() -> None:
    found = read("lines: {1-9: nav, 9: body}\n")
    assert [z.role for z in found.zones[:9]] == ["nav"] * 8 + ["body"]


def test_a_body_that_is_none_is_gone_with_all_its_words() -> None:
    assert "Herring Agency" in names(read())
    assert "Herring Agency" not in names(read("agencies: [{not: Herring Agency}]\n"))


def test_a_body_may_be_another() -> None:
    found = read("agencies: [{words: The Herring Agency, is: Kystvakten, reason: renamed}]\n")
    assert names(found)["Norwegian Coast Guard"] == ["Herring Agency"]
    assert [(c.value, c.was, c.reason) for c in found.corrected] == [
        ("Norwegian Coast Guard", "Herring Agency", "renamed")
    ]


def test_a_body_that_was_missed_is_added_at_its_words() -> None:
    found = read("agencies: [{add: no-coast, words: the coast guard}]\n")
    assert names(found)["Norwegian Coast Guard"] == ["the coast guard"]
    (added,) = [a for a in found.agencies if a.id == "no-coast"]
    assert added.mentions[0].rule == "correction"


def test_a_name_that_several_countries_bodies_share_is_asked_back() -> None:
    entry = f"agencies: [{{words: Herring Agency, is: {MINISTRY}}}]\n"
    found = read(entry, "Norway wants a pact.\nThe Herring Agency was quiet on Monday.\n")
    assert [p.message for p in found.problems if p.file == FILE] == [
        '"Ministry of Fisheries" may be no-fisheries or is-fisheries'
    ]
    assert codes(read(entry.replace(MINISTRY, "is-fisheries"))) == []


def test_people_are_corrected_alike() -> None:
    assert [p.name for p in read().people] == ["Kari Moe"]
    assert read("people: [{not: Kari Moe}]\n").people == ()
    (moe,) = read("people: [{words: Kari Moe, is: Kari B. Moe, role: Fisheries Minister}]\n").people
    assert (moe.name, moe.role) == ("Kari B. Moe", "Fisheries Minister")


def test_an_agreement_may_be_none() -> None:
    found = read('agreements: [{not: "joint committee is planned", reason: never founded}]\n')
    assert [a.kind for a in found.agreements] == ["mou"]
    assert [c.reason for c in found.corrected] == ["never founded"]


def test_an_agreement_may_be_told_otherwise() -> None:
    found = read(
        "agreements:\n  - {words: signed a memorandum, status: planned, date: 2021-06, "
        "parties: [no-fisheries, Iceland, The Herring Union]}\n"
    )
    pact = next(a for a in found.agreements if a.kind == "mou")
    assert (pact.status, pact.date.iso if pact.date else "") == ("planned", "2021-06")
    assert pact.parties == ("Ministry of Fisheries", "Iceland", "The Herring Union")
    assert pact.agencies == ("no-fisheries",)
    assert pact.countries == ("NO", "IS")
    assert pact.evidence.rule == "correction"
    assert pact.alternatives == ()
    assert "2021-05-03" in found.corrected[0].was


@pytest.mark.parametrize(
    "name", ["Norwegian Pilot Guard", "Ferries Ministry of Latvia", "The Herring Union", "Denmark"]
)
def test_a_party_that_is_no_listed_name_misspelt_is_taken_as_it_is(name: str) -> None:
    found = read(f"agreements: [{{words: signed a memorandum, parties: [Iceland, {name}]}}]\n")
    assert codes(found) == []
    assert next(a for a in found.agreements if a.kind == "mou").parties == ("Iceland", name)


def test_an_agreement_that_was_missed_is_added_once() -> None:
    entry = (
        "agreements: [{add: Plan on charts, kind: plan, status: announced, date: 2021-05-04, "
        'parties: [Norway, Iceland], words: "share their charts"}]\n'
    )
    found = read(entry)
    (plan,) = [a for a in found.agreements if a.label == "Plan on charts"]
    assert plan.evidence.span.of(PAGE) == "share their charts"
    assert (plan.kind, plan.status, plan.parties) == ("plan", "announced", ("Norway", "Iceland"))


def test_an_added_agreement_that_is_read_by_now_is_not_told_twice() -> None:
    pact = next(a for a in read().agreements if a.kind == "mou")
    entry = (
        f"agreements: [{{add: '{pact.label}', kind: mou, status: signed, words: on herring on}}]\n"
    )
    found = read(entry)
    assert [a.kind for a in found.agreements].count("mou") == 1
    assert codes(found) == ["correction-idle"]


def test_words_are_found_whatever_their_quotes_and_spacing() -> None:
    found = read('agencies: [{not: "Norway\'s   Ministry of\\nFisheries"}]\n')
    assert "correction-words" not in codes(found)


@pytest.mark.parametrize(
    ("idle", "code"),
    [
        ("title: Norway, Iceland sign pact on herring\n", "correction-idle"),
        ("lines: {5: body}\n", "correction-idle"),
        ("agencies: [{not: Ferry fares}]\n", "correction-idle"),
        ("agreements: [{not: Ferry fares}]\n", "correction-idle"),
        ("agencies: [{not: Whale Board}]\n", "correction-words"),
        ("people: [{add: Ada Lovelace}]\n", "correction-words"),
        ("agreements: [{not: whales}]\n", "correction-words"),
        ("agreements: [{words: Ferry fares, status: held}]\n", "correction-agreement"),
        ("agencies: [{add: Kystvaktn, words: the coast guard}]\n", "correction-agency"),
        ("agreements: [{words: joint committee, parties: [Nrway, Iceland]}]\n", "correction-party"),
        ("agreements: [{words: joint committee, parties: [no-fishery, Iceland]}]\n",
         "correction-party"),
        ("agreements: [{add: A, kind: plan, status: held, words: sea, parties: [Kystvaktn]}]\n",
         "correction-party"),
        ("lines: {99: body}\n", "correction-line"),
        ("lines: {2: nav, 2-2: body}\n", "correction-clash"),
        ("agencies: [{not: Herring Agency}, {words: The Herring Agency, is: no-coast}]\n",
         "correction-clash"),
        ("agreements: [{not: joint committee}, {words: committee is, status: held}]\n",
         "correction-clash"),
        ("agencies: [{is: no-coast}]\n", "correction-unclear"),
        ("agreements: [{words: joint committee}]\n", "correction-unclear"),
        ("agreements: [{add: Talks, words: The sea}]\n", "correction-unclear"),
        ("published: 2021-02-30\n", "value-wrong"),
        ("titel: x\n", "key-unknown"),
        ("lines: {2: headlin}\n", "value-unknown"),
        ("title: [\n", "yaml-broken"),
    ],
)  # fmt: skip
def test_what_does_not_fit_or_changes_nothing_is_said_and_the_rest_applied(
    idle: str, code: str
) -> None:
    found = read(idle if code == "yaml-broken" else f"{idle}place: Bergen\n")
    assert set(codes(found)) == {code}
    if code != "yaml-broken":
        assert found.place.value == "Bergen"
    before = plain(read("place: Bergen\n" if code != "yaml-broken" else ""))
    assert {k: v for k, v in plain(found).items() if k != "codes"} == {
        k: v for k, v in before.items() if k != "codes"
    }


@pytest.mark.parametrize("case", sorted(CASES.glob("*.yaml")), ids=lambda case: case.stem)
def test_each_mistake_is_told_with_its_place_and_its_mending(case: Path) -> None:
    found = read(case.read_text(encoding="utf-8"))
    text = "".join(format_problem(p) + "\n" for p in found.problems if p.file == FILE)
    assert text == case.with_suffix(".expected").read_text(encoding="utf-8")


ENTRIES = (
    "{not: Herring Agency}",
    "{not: the coast guard}",
    "{words: The Herring Agency, is: no-coast}",
    "{add: is-fisheries, words: charts}",
    "{add: no-coast, words: the coast guard}",
    "{not: whales}",
)
TELLINGS = (
    "{not: joint committee}",
    "{words: memorandum, status: planned}",
    "{words: signed a memorandum, date: 2020}",
    "{words: on herring on Monday, status: held}",
    "{add: Talks, kind: dialogue, status: held, words: The sea is one}",
)


@given(
    st.permutations(ENTRIES).flatmap(lambda p: st.integers(0, len(p)).map(lambda n: p[:n])),
    st.permutations(TELLINGS),
)
@settings(max_examples=40, deadline=None)
def test_the_order_of_entries_does_not_matter(agencies: list[str], agreements: list[str]) -> None:
    def write(one: list[str], other: list[str]) -> str:
        return f"agencies: [{', '.join(one)}]\nagreements: [{', '.join(other)}]\n"

    forth = plain(read(write(agencies, agreements)))
    assert forth == plain(read(write(sorted(agencies), sorted(agreements))))


@given(
    st.lists(st.sampled_from(ENTRIES), unique=True),
    st.lists(st.sampled_from(TELLINGS), unique=True),
)
@settings(max_examples=40, deadline=None)
def test_no_fact_is_lost_silently(agencies: list[str], agreements: list[str]) -> None:
    before = read()
    after = read(f"agencies: [{', '.join(agencies)}]\nagreements: [{', '.join(agreements)}]\n")
    was = " ".join(c.was for c in after.corrected)
    for gone in set(names(before)) - set(names(after)):
        assert gone in was
    kept = {a.id for a in after.agreements}
    assert all(a.label in was for a in before.agreements if a.id not in kept)
    assert all(m.span.of(PAGE) for a in after.agencies for m in a.mentions)


YAML = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12)
    | st.sampled_from(["none", "Herring Agency", "2021-05", "signed", "body", "mou"]),
    lambda x: st.lists(x, max_size=3)
    | st.dictionaries(
        st.sampled_from(["not", "words", "is", "add", "value", "kind", "status", "date", "parties",
                         "role", "reason", "3", "1-4"]) | st.text(max_size=4), x, max_size=4),
    max_leaves=12,
)  # fmt: skip
KEYS = ("title", "published", "byline", "lang", "lines", "agencies", "people", "agreements", "x")


@given(st.dictionaries(st.sampled_from(KEYS), YAML, max_size=5))
@settings(max_examples=80, deadline=None)
def test_nothing_that_is_written_crashes_the_reading(written: dict[str, Any]) -> None:
    read(json.dumps(written))


@given(st.binary(max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_corrections_or_a_problem(data: bytes) -> None:
    parse_corrections(data, FILE)


def test_offsets_are_the_files_own_where_characters_vanish() -> None:
    page = PAGE.replace("\n", "\r\n").replace("Herring Agency", "Herr\u00ading\u00a0Agency")
    found = read("agencies: [{words: Herring Agency, is: no-coast}]\n", page)
    (coast,) = [a for a in found.agencies if a.id == "no-coast"]
    assert [m.span.of(page) for m in coast.mentions] == ["Herr\u00ading\u00a0Agency"]


def test_a_header_block_is_no_part_of_the_text_but_counts_as_lines(archive: Archive) -> None:
    archive.add("fjord.txt", f"outlet: The Fjord Times\n---\n{PAGE}")
    archive.add("fjord.corrections.yaml", "lines: {4: nav, 1: nav}\noutlet: Fjord Press\n")
    assert archive.build() == 1
    (found,) = archive.table("clippings")
    assert found["outlet"] == "Fjord Press"
    assert found["zones"][3]["role"] == "nav"
    assert {c["field"] for c in found["corrections"]} == {"lines", "outlet"}


def test_corrections_without_their_clipping_are_told(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    archive.add("fjord.txt", PAGE)
    archive.add("fjord.corrections.yaml", "place: Bergen\n")
    archive.add("fjrd.corrections.yaml", "place: Bergen\n")
    assert archive.build() == 1
    assert "clippings/fjrd.corrections.yaml: error[correction-orphan]" in capsys.readouterr().out
    (found,) = archive.table("clippings")
    assert found["place"] == "Bergen"


def test_a_link_is_not_followed(archive: Archive) -> None:
    archive.add("fjord.txt", PAGE)
    (archive.root / "clippings" / "fjord.corrections.yaml").symlink_to(archive.root / "site.yaml")
    assert archive.build() == 1


def test_the_page_says_what_was_corrected_and_a_public_one_keeps_the_words_back(
    archive: Archive,
) -> None:
    archive.add("fjord.txt", f"rights: facts\n---\n{PAGE}")
    archive.add(
        "fjord.corrections.yaml",
        "title: {value: Herring for all, reason: as printed}\n"
        'agreements: [{not: "joint committee is planned for October"}]\n',
    )
    archive.build("--public")
    page = archive.files()["clippings/fjord/index.html"].decode()
    assert "The keeper&#39;s corrections" in page or "The keeper's corrections" in page
    assert "as printed" in page
    (found,) = archive.table("clippings")
    assert all("words" not in c for c in found["corrections"])
    archive.build()
    (found,) = archive.table("clippings")
    assert "joint committee is planned for October" in [
        c.get("words") for c in found["corrections"]
    ]


def test_a_long_text_of_the_same_word_is_searched_in_linear_time() -> None:
    ground = Ground(Corrections(), ARCHIVE, "a " * 500_000)
    started = time.process_time()
    assert ground.find("a a a a a a a a b") == ()
    assert time.process_time() - started < 2


@given(
    st.lists(st.sampled_from(get_args(Role)), min_size=9, max_size=9),
    st.sampled_from([language.code for language in languages()]),
    st.sampled_from(["none", "1999", "2021-05", "2021-05-04T10:00+09:00"]),
)
@settings(max_examples=40, deadline=None)
def test_any_roles_language_and_day_give_a_whole_record(
    roles: list[str], lang: str, day: str
) -> None:
    lines = ", ".join(f"{number}: {role}" for number, role in enumerate(roles, 1))
    found = read(f"lines: {{{lines}}}\nlang: {lang}\npublished: {day}\ntitle: none\n")
    assert [zone.role for zone in found.zones[:9]] == roles
    assert "".join(zone.span.of(PAGE) for zone in found.zones) == PAGE
    assert all(code == "correction-idle" for code in codes(found))


def test_the_readmes_example_is_well_formed() -> None:
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    example = next(e for e in re.findall(r"```yaml\n(.*?)```", readme, re.DOTALL) if "lines:" in e)
    corrections, problems = parse_corrections(example.encode(), FILE)
    assert problems == ()
    assert len(corrections.agreements) == len(corrections.agencies) == 3
