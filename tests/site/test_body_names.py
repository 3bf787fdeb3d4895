"""What bodies and people are called on their pages."""

from __future__ import annotations

from archive_builder import SIGNED, archive_of, own_templates
from record_builder import AGENCY, clipping_of, evidence_of, record_of

from clipline.config import AgencyEntry, Config, PersonEntry
from clipline.model import Evidence, Fact, Person, Record, Span
from clipline.nouns import replace
from clipline.site.kinds.body_pages import ALL_AGENCIES, FEW_AGENCIES, person_rows, plan_agencies
from clipline.site.lists.body_names import find_names
from clipline.site.pages import plan_site
from clipline.site.render import render_page

TEXT = "The Ocean Agency, OA for short: the ministry said, the OA said, our ocean agency said."


def record_naming(*mentions: tuple[str, str], lang: str = "en") -> Record:
    """A clipping that names the agency in those words by those rules."""
    found = tuple(Evidence(evidence_of(words, text=TEXT).span, rule) for words, rule in mentions)
    agency = replace(AGENCY, mentions=found)
    clipping = clipping_of(TEXT, "told")
    return record_of(clipping=clipping, lang=Fact(lang), agencies=(agency,), agreements=())


def test_the_official_name_comes_first_and_words_that_are_no_names_are_left_out() -> None:
    record = record_naming(
        ("The Ocean Agency", "agency-listed"),
        ("the ministry", "agency-bare"),
        ("ocean agency", "agency-home"),
        ("the OA", "agency-listed"),
    )
    names = (("ko", "해양청"), ("ko", "우리 해양청"))
    listed = AgencyEntry("ocean-agency", "Ocean Agency", "NO", names)
    archive = archive_of([record], (), Config(agencies=(listed,)))
    found = find_names(archive, archive.agencies["ocean-agency"])
    assert [(n.lang, n.official, n.written) for n in found] == [
        ("en", "Ocean Agency", (("OA", 1),)),
        ("ko", "해양청", ()),
    ]


def test_an_agency_without_events_is_said_to_be_named() -> None:
    record = record_naming(("The Ocean Agency", "agency-listed"))
    archive = archive_of([record], ())
    environment = own_templates()
    pages = {page.address: page for page in plan_site(archive)}
    for address in ("agencies/index.html", "agencies/ocean-agency/index.html"):
        drawn = str(render_page(pages[address], environment))
        assert "named in 1\u00a0clipping" in drawn
        assert "0\u00a0events" not in drawn.split("Clippings that name it", maxsplit=1)[0]
    (page,) = plan_agencies(archive_of(events=[SIGNED]))
    assert page.data["groups"][0].rows[0].events == 1


def test_agencies_of_no_single_country_come_after_those_of_each() -> None:
    archive = archive_of(events=[SIGNED])
    body = archive.agencies["ocean-agency"]
    owners = {"a": "INT", "b": "INT", "c": None, "d": "SE"}
    others = {
        k: replace(body, id=k, address=f"agencies/{k}/", country=c) for k, c in owners.items()
    }
    (page,) = plan_agencies(replace(archive, agencies={**others, body.id: body}))
    countries = [group.country for group in page.data["groups"]]
    assert countries == ["NO", "SE", "International", "Country not known"]


def test_of_hundreds_of_agencies_a_countrys_busiest_come_first_and_lead_to_all() -> None:
    archive = archive_of(events=[SIGNED])
    body = archive.agencies["ocean-agency"]
    quiet = {
        f"no-{n:03}": replace(body, id=f"no-{n:03}", address=f"agencies/no-{n:03}/", events=())
        for n in range(ALL_AGENCIES)
    }
    one = {"se-one": replace(body, id="se-one", address="agencies/se-one/", country="SE")}
    whole, *others = plan_agencies(replace(archive, agencies={**quiet, body.id: body, **one}))
    assert [page.address for page in others] == ["countries/no/agencies/index.html"]
    busiest, alone = whole.data["groups"]
    assert (len(busiest.rows), busiest.count) == (FEW_AGENCIES, ALL_AGENCIES + 1)
    assert body.address in {row.address for row in busiest.rows}
    assert busiest.all_address == others[0].address
    assert (len(alone.rows), alone.all_address) == (1, None)
    (group,) = others[0].data["groups"]
    assert len(group.rows) == ALL_AGENCIES + 1


def person_of(name: str, role: str | None) -> Person:
    return Person(name.lower().replace(" ", "-"), name, role, (Evidence(Span(0, 3), "r"),))


def test_people_are_in_the_order_of_their_family_names_where_these_are_known() -> None:
    people = ("Anna Vidal", "Kim Min-ji", "Joe Berg", "尹錫悦")
    record = record_of(people=tuple(person_of(name, None) for name in people))
    listed = PersonEntry("Joe Berg", country="NO")
    rows = person_rows(archive_of([record], (), Config(people=(listed,))))
    assert [row.name for row in rows] == ["Joe Berg", "Kim Min-ji", "Anna Vidal", "尹錫悦"]
    assert [row.country for row in rows if row.country] == ["NO"]


def test_a_title_is_one_however_it_is_capitalised() -> None:
    records = [
        record_of(
            people=(person_of("Joe Berg", role),),
            clipping=clipping_of(TEXT, f"c{number}"),
            agreements=(),
            agencies=(),
            zones=(),
            body=(),
        )
        for number, role in enumerate(("president", "President", "Chair"))
    ]
    (row,) = person_rows(archive_of(records, ()))
    assert [role for role, _ in row.roles] == ["president", "Chair"]
