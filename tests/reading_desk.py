"""Sheets of invented texts under a small archive of its own, for the tests of entities."""

from __future__ import annotations

import datetime as dt
import re

from clipline.config import (
    AgencyEntry,
    Config,
    CountryEntry,
    InstrumentEntry,
    PersonEntry,
    languages,
    read_language,
)
from clipline.model import Agency, Agreement, Span
from clipline.partial_dates import PartialDate
from clipline.reading.accords.scene import Report
from clipline.reading.agreements import FoundAgreements, find_agreements
from clipline.reading.dates import find_dates
from clipline.reading.entities import find_agencies
from clipline.reading.raw.normalization import normalize
from clipline.reading.text.sheet import Sheet
from clipline.reading.vocabulary import build_vocabulary

FRIDAY = dt.date(2024, 5, 17)

ARCHIVE = Config(
    countries=(
        CountryEntry("NO", ("Norway", "노르웨이", "ノルウェー"), ("Norwegian",), ("Oslo",)),
        CountryEntry("IS", ("Iceland",), ("Icelandic",), ("Reykjavik",)),
        CountryEntry("BR", ("Brazil", "Brasil", "브라질"), ("Brazilian",), ("Brasilia",)),
        CountryEntry("FR", ("France", "Frankreich", "Francia"), ("French",), ("Paris",)),
        CountryEntry("DE", ("Germany", "Deutschland", "Allemagne"), ("German",), ("Berlin",)),
        CountryEntry("ES", ("Spain", "España"), ("Spanish",), ("Madrid",)),
        CountryEntry("MA", ("Morocco", "Marruecos"), ("Moroccan",), ("Rabat",)),
        CountryEntry("VN", ("Vietnam", "베트남", "ベトナム"), ("Vietnamese",), ("Hanoi",)),
        CountryEntry("JP", ("Japan", "日本", "일본"), ("Japanese", "japonais"), ("Tokyo",)),
        CountryEntry("KE", ("Kenya",), ("Kenyan",), ("Nairobi",)),
        CountryEntry("FM", ("Micronesia", "海洋連邦"), ("Micronesian",), ("Palikir",)),
    ),
    agencies=(
        AgencyEntry("no-fisheries", "Ministry of Fisheries", "NO", generic=("fisheries ministry",)),
        AgencyEntry(
            "is-fisheries", "Ministry of Fisheries (Iceland)", "IS", generic=("fisheries ministry",)
        ),
        AgencyEntry("br-health", "Ministry of Health", "BR", generic=("health ministry",)),
        AgencyEntry("br-anvisa", "National Health Surveillance Agency", "BR", aliases=("Anvisa",)),
        AgencyEntry("who", "World Health Organization", "INT", aliases=("WHO",)),
        AgencyEntry("tide-agency", "International Tide Agency", "INT"),
        AgencyEntry("ocean-league", "Ocean League", "INT", aliases=("洋連",)),
        AgencyEntry("no-coast", "Norwegian Coast Guard", "NO"),
        AgencyEntry("no-foreign", "Foreign Ministry", "NO", generic=("foreign ministry",)),
        AgencyEntry("jp-foreign", "Foreign Ministry (Japan)", "JP", generic=("foreign ministry",)),
    ),
    groups=(("일노", ("JP", "NO")), ("日朝", ("JP", "KP"))),
    people=(PersonEntry("Luiz Inácio Lula da Silva", ("Lula", "Lula da Silva")),),
    instruments=(InstrumentEntry("Northern Shield", "exercise"),),
)
VOCABULARY = build_vocabulary(ARCHIVE, languages())


def lay_out(text: str, lang: str = "en") -> tuple[Sheet, tuple[Span, ...]]:
    """The sheet of a text, and its lines as the paragraphs of a body."""
    text = normalize(text).text
    body = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    hits = VOCABULARY.scan(text)
    return Sheet(text, body, hits, read_language(lang), languages(), ARCHIVE), body


def agencies(text: str, lang: str = "en", home: str | None = None) -> tuple[Agency, ...]:
    """The agencies of a text."""
    sheet, body = lay_out(text, lang)
    return find_agencies(sheet, body, home)


def agreements(
    text: str, lang: str = "en", published: dt.date | None = FRIDAY
) -> tuple[Agreement, ...]:
    """The agreements of a text published on that day."""
    return find_told(text, lang, published).agreements


def mentions(text: str, lang: str = "en") -> list[tuple[str, str, str | None, tuple[str, ...]]]:
    """Kind, status, day and sides of what a text of that Friday may tell of."""
    return [
        (a.kind, a.status, a.date.iso if a.date else None, tuple(sorted(a.countries)))
        for a in find_told(text, lang, FRIDAY).mentions
    ]


def find_told(text: str, lang: str, published: dt.date | None) -> FoundAgreements:
    """What a text published on that day tells of, and what it may tell of."""
    sheet, body = lay_out(text, lang)
    day = PartialDate(published.year, published.month, published.day) if published else None
    dates = find_dates(sheet.text, published, lang)
    agencies = find_agencies(sheet, body, None)
    return find_agreements(sheet, body, dates, agencies, Report(day))


def told(
    text: str, lang: str = "en", published: dt.date = FRIDAY
) -> list[tuple[str, str, str | None, tuple[str, ...]]]:
    """Kind, status, day and sides of what a text published on that day tells of."""
    return [
        (a.kind, a.status, a.date.iso if a.date else None, tuple(sorted(a.countries)))
        for a in agreements(text, lang, published)
    ]


def steps_told(*lines: str, lang: str = "en") -> list[tuple[str, str, str | None]]:
    """Kind, status and day of what these lines tell of."""
    return [told_of[:3] for told_of in told("\n".join(lines), lang)]
