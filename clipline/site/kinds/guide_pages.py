"""The pages about the archive itself: about, method, glossary, data."""

from __future__ import annotations

from collections import Counter

from clipline.model import Page
from clipline.nouns import Noun
from clipline.partial_dates import PartialDate
from clipline.site.archive import Archive
from clipline.site.citing.metadata import describe_data
from clipline.site.lists.entries import Link, web_address
from clipline.site.looked_up.briefs import Brief, Said
from clipline.site.tables.columns import TABLES
from clipline.site.tables.tables import PART_LIMIT, part_name
from clipline.site.takeaways.calendars import CALENDAR
from clipline.site.takeaways.feeds import ATOM, JSON
from clipline.site.words.meanings import glossary
from clipline.texts import Texts

# How well pages were read that no rule had seen before, as the README has it.
MEASURED = (
    ("published", "0.93"),
    ("title", "1.00"),
    ("outlet", "0.83"),
    ("wire", "0.93"),
    ("byline", "0.85"),
    ("agencies", "0.97"),
    ("agreements", "0.82"),
    ("full", "0.66"),
    ("body", "0.98"),
)
SURE_OF_100 = {"certain": 93, "likely": 87, "guess": 80}  # agreements read rightly in kind, date


class DataTable(Noun, frozen=True):
    """A table to take away: its files as JSON and CSV, with how many rows each has."""

    name: str
    rows: int
    parts: tuple[tuple[str, int], ...]
    has_json: bool
    index: str | None


def plan_guide(archive: Archive) -> list[Page]:
    """These pages, each at its address."""
    texts = archive.texts
    config = archive.config
    about = {
        "about": config.about,
        "keeper": config.keeper,
        "contact": config.contact,
    }
    measured = tuple((texts.say(f"method.measure.{name}"), figure) for name, figure in MEASURED)
    method = {"measured": measured, "shares": _shares(texts)}
    tables, chapters = _tables(archive), {"chapters": glossary(texts)}
    data = {
        "tables": tables,
        "public": archive.public,
        "license": Link(config.license, web_address(config.license)) if config.license else None,
        "files": (ATOM, JSON, CALENDAR),
        "head": describe_data(archive, [f"data/{t.name}.csv" for t in tables if not t.index]),
    }
    return [
        Page("about/index.html", "about.html", texts.say("site.about"), about),
        Page("method/index.html", "method.html", texts.say("site.method"), method),
        Page("glossary/index.html", "glossary.html", texts.say("site.glossary"), chapters),
        Page("data/index.html", "data.html", texts.say("site.data"), data),
    ]


def _shares(texts: Texts) -> str:
    """How many of 100 agreements were read rightly, by how sure they were called."""
    shares = SURE_OF_100.items()
    said = [texts.say("method.share", share=n, word=texts.say(f"sure.{c}")) for c, n in shares]
    return texts.words["list.comma"].join(said)


def _list_said(archive: Archive, brief: Brief) -> list[Said]:
    """What it tells of, and what it mentions of that which others tell."""
    known = [said for said in brief.mentioned if (brief.id, said.agreement) in archive.told]
    return [*brief.said, *known]


def _tables(archive: Archive) -> tuple[DataTable, ...]:
    split = len(archive.briefs) > PART_LIMIT
    people = {person.id for brief in archive.briefs for person in brief.people}
    told = [brief.published for brief in archive.briefs for _ in _list_said(archive, brief)]
    rows = {
        "clippings": _parts(
            "clippings", [brief.published for brief in archive.briefs], split=split
        ),
        "agreements": _parts("agreements", told, split=split),
        "events": _parts("events", [event.date for event in archive.events], split=split),
        "agencies": Counter({"agencies": len(archive.agencies)}),
        "outlets": Counter({"outlets": len(archive.outlets)}),
        "people": Counter({"people": len(people)}),
    }
    return tuple(
        DataTable(
            name=table.name,
            rows=rows[table.name].total(),
            parts=tuple(sorted(rows[table.name].items())),
            has_json=table.name != "agreements",
            index=f"{table.name}.json" if split and table.name in {"clippings", "events"} else None,
        )
        for table in TABLES
    )


def _parts(table: str, dates: list[PartialDate | None], *, split: bool) -> Counter[str]:
    """How many rows each file of the table has."""
    names = (part_name(table, date.iso if date else None, split=split) for date in dates)
    return Counter(names) if split else Counter({table: len(dates)})
