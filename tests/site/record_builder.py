"""Records of real text for tests: spans are found by their words, never counted by hand."""

from __future__ import annotations

import hashlib
from typing import Any

from clipline.config import Config
from clipline.model import (
    Agency,
    Agreement,
    Clipping,
    Evidence,
    Fact,
    Person,
    Record,
    Role,
    Span,
    Zone,
)
from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.site.looked_up.briefs import Brief, make_brief

HEADLINE = "Norway, Chile sign pact on sea data"
LEAD = "OSLO, May 4 (Fjord Press) -- Norway and Chile agreed Tuesday to share sea data."
SIGNING = "The Ocean Agency and Chile's Institute of the Sea signed the memorandum in Oslo."
PLAN = "A joint committee is planned for October, the agency said."
REST = (
    "Officials praised the work of both sides and thanked the crews of the two ships. "
    "Weather in the fjord was calm, and the visitors stayed for another three days of talks. "
    "The two sides have shared charts since the first survey of the southern fjords began."
)
RELATED = "Fjord ferry fares rise again"
COMMENT = "Why was this not put to a vote? I was in Oslo and saw the ministers."
TEXT = "\n".join(
    [
        f"Home | World\n{HEADLINE}\nPublished May 4, 2021",
        LEAD,
        SIGNING,
        PLAN,
        REST,
        RELATED,
        COMMENT,
    ]
)
ROLES: tuple[Role, ...] = (
    "nav", "headline", "meta", "body", "body", "body", "body", "related", "comment",
)  # fmt: skip


def span_of(words: str, text: str = TEXT) -> Span:
    """Where those words first stand."""
    return Span(text.index(words), text.index(words) + len(words))


def evidence_of(words: str, rule: str = "test.rule", text: str = TEXT) -> Evidence:
    """Those words as evidence."""
    return Evidence(span_of(words, text), rule)


def zones_of(text: str, roles: tuple[Role, ...]) -> tuple[Zone, ...]:
    """One zone a line, its break included."""
    at, out = 0, []
    for role, line in zip(roles, text.splitlines(keepends=True), strict=True):
        out.append(Zone(role, Span(at, at + len(line))))
        at += len(line)
    return tuple(out)


def clipping_of(text: str, name: str = "fjord-pact") -> Clipping:
    """A clipping of that text."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Clipping(name, f"clippings/{name}.txt", digest, text, Span(0, len(text)))


MEMO = Agreement(
    id="a1",
    label="Memorandum on sea data",
    kind="mou",
    status="signed",
    parties=("Norway", "Chile"),
    evidence=evidence_of(SIGNING, "agreement.verb-noun"),
    date=PartialDate(2021, 5, 4),
    date_evidence=evidence_of("Tuesday", "date.weekday"),
    agencies=("ocean-agency",),
)
COMMITTEE = Agreement(
    id="a2",
    label="Joint committee",
    kind="committee",
    status="planned",
    parties=("Norway", "Chile"),
    evidence=evidence_of(PLAN, "agreement.planned"),
    date=PartialDate(2021, 10),
    alternatives=(PartialDate(2022, 10),),
    confidence="guess",
)
AGENCY = Agency(
    "ocean-agency", "Ocean Agency", "NO", known=True, mentions=(evidence_of("Ocean Agency"),)
)
PERSON = Person("kari-moe", "Kari Moe", "director", ())


def record_of(**changes: Any) -> Record:  # noqa: ANN401 - any field of a record
    """The fjord pact as read, with those fields changed."""
    record = Record(
        clipping=clipping_of(TEXT),
        lang=Fact("en"),
        title=Fact(HEADLINE, (evidence_of(HEADLINE, "title.headline"),)),
        title_derived=False,
        published=Fact(PartialDate(2021, 5, 4), (evidence_of("May 4, 2021", "stamp.labelled"),)),
        captured=Fact(),
        outlet=Fact("The Fjord Times", confidence="likely"),
        wire=Fact("Fjord Press", (evidence_of("Fjord Press", "wire.dateline"),)),
        byline=Fact(("Ola Nordmann", "Eva Ruiz")),
        place=Fact("Oslo", (evidence_of("OSLO", "dateline.place"),)),
        dateline=span_of("OSLO, May 4 (Fjord Press) -- "),
        zones=zones_of(TEXT, ROLES),
        body=tuple(span_of(words) for words in (LEAD, SIGNING, PLAN, REST)),
        agencies=(AGENCY,),
        people=(PERSON,),
        agreements=(MEMO, COMMITTEE),
        rights="quote",
        url="https://fjord.example/pact",
    )
    return replace(record, **changes)


def brief_of(record: Record) -> Brief:
    """The record in brief, as a private build has it."""
    return make_brief(record, Config(), public=False)
