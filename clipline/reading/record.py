"""One saved text becomes one record: the order of the reading, on one screen."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from clipline.config import Config, Language, read_language, rules_of
from clipline.model import Agency, Agreement, Clipping, Fact, Record, Span, Zone
from clipline.nouns import replace
from clipline.partial_dates import PartialDate, day_of
from clipline.reading.accords.homes import report_of
from clipline.reading.accords.mentions import part_mentions
from clipline.reading.accords.unlisted_sides import find_unlisted_sides, without_inherited
from clipline.reading.agreements import find_agreements
from clipline.reading.bodies.people import find_people
from clipline.reading.calendar.arithmetic import real_day
from clipline.reading.dates import Stamp, find_dates_of_report
from clipline.reading.entities import find_agencies
from clipline.reading.keeper.agreement_corrections import correct_agreements
from clipline.reading.keeper.corrections import Outcome, correct_roles, ground_of, with_told
from clipline.reading.keeper.doubts import find_doubts
from clipline.reading.keeper.name_corrections import correct_agencies, correct_people
from clipline.reading.keeper.settling import (
    find_unread_language,
    settle,
    settled_date,
    settled_language,
)
from clipline.reading.keeper.value_corrections import (
    correct_values,
    corrected_date,
    corrected_language,
)
from clipline.reading.layout.page import open_page
from clipline.reading.masthead import Masthead, read_masthead
from clipline.reading.publication.day_order import open_days, outlet_order, page_order, question_day
from clipline.reading.raw.extent import read_part, with_unread
from clipline.reading.raw.markup import marks_of, words_of
from clipline.reading.raw.normalization import Normalized, map_spans, normalize
from clipline.reading.stamps.short_stamps import find_page_stamps
from clipline.reading.text.detection import detect_language
from clipline.reading.text.sheet import Sheet
from clipline.reading.titles.overlooked import with_title
from clipline.reading.titles.titles import derive_title
from clipline.reading.vocabulary import Vocabulary, build_vocabulary
from clipline.reading.zones import find_body, find_zones

_SIGN = re.compile(r"(?<=[(\[/])[A-Z]{2,8}(?=[)\]/])")
_INITIALS = re.compile(r"(?: [A-Z]{2,4})+\s*(?:\n|$)")  # "TAN RK VN"
_PRINTED_AFTER = dt.timedelta(days=3)  # "OSLO, 25 November (HPA)" in the paper of the 26th


class Reader:
    """What every reading needs: the archive's settings and, by language, the words to look for.

    A vocabulary is built when the first text in its language is read.
    """

    def __init__(self, config: Config, languages: tuple[Language, ...]) -> None:
        self.config = config
        self.languages = languages
        self._vocabularies: dict[str, Vocabulary] = {}

    def vocabulary(self, code: str) -> Vocabulary:
        """The words to look for in a text of that language."""
        if code not in self._vocabularies:
            self._vocabularies[code] = build_vocabulary(self.config, self.languages, code)
        return self._vocabularies[code]


@lru_cache(maxsize=2)
def make_reader(config: Config, languages: tuple[Language, ...]) -> Reader:
    """The reader for that archive; whoever asks again is given the same one, words and all."""
    return Reader(config, languages)


def read_record(clipping: Clipping, reader: Reader) -> Record:
    """What the clipping says, every fact tied to its words in `clipping.text`.

    Gives `clipping-long` where it is longer than any page, and reads the part before.
    """
    return with_unread(_read_part(read_part(clipping), reader), clipping)


def _read_part(clipping: Clipping, reader: Reader) -> Record:
    normal = normalize(clipping.text, marks_of(clipping))
    sheet, lang = lay_out(normal, clipping, reader)
    record = _read_sheet(sheet, lang, clipping)
    if normal.origin is not None:
        record = map_spans(record, normal)
    record = _printed(settle(record, reader.config))
    record = correct_values(record, normal, reader.config)
    unread = find_unread_language(record, sheet.language)
    problems = (*clipping.problems, *unread, *record.problems, *find_doubts(record))
    return replace(record, problems=problems)


def lay_out(normal: Normalized, clipping: Clipping, reader: Reader) -> tuple[Sheet, Fact[str]]:
    """The normalized text with its lines, its words and its language."""
    start = clipping.content.start
    if normal.origin is not None:
        start = bisect_left(normal.origin, start)
    lang = settled_language(clipping, reader.languages)
    lang = lang or detect_language(normal.text[start:], reader.languages)
    lang = corrected_language(lang, clipping.corrections)
    language = read_language(rules_of(lang.value))
    hits = reader.vocabulary(language.code).scan(normal.text)
    if start > 0:
        hits = tuple(hit for hit in hits if hit.span.start >= start)
    lines = _lines(normal.text, start)
    return Sheet(normal.text, lines, hits, language, reader.languages, reader.config), lang


def _lines(text: str, start: int) -> tuple[Span, ...]:
    out = []
    for line in text[start:].split("\n"):
        out.append(Span(start, start + len(line)))
        start += len(line) + 1
    return tuple(out)


def _read_sheet(sheet: Sheet, lang: Fact[str], clipping: Clipping) -> Record:
    """The record in the sheet's own offsets, without the keeper's header."""
    stamps = find_page_stamps(sheet)
    zones, told = correct_roles(find_zones(sheet, stamps), sheet, clipping.corrections)
    masthead, order = _read_masthead(sheet, zones, stamps, clipping)
    record = Record(
        clipping=clipping,
        lang=lang,
        title=masthead.title,
        title_derived=False,
        published=masthead.published,
        captured=masthead.captured,
        outlet=masthead.outlet,
        wire=masthead.wire,
        byline=masthead.byline,
        place=masthead.place,
        dateline=masthead.dateline,
        zones=(*_header_zones(sheet), *with_title(zones, masthead.title)),
        body=find_body(sheet, zones),
        agencies=(),
        people=(),
        agreements=(),
        rights=sheet.config.rights,
    )
    record, told_too = _read_body(record, sheet, masthead, order)
    return with_told(record, (*told, *told_too))


def _read_body(
    record: Record, sheet: Sheet, masthead: Masthead, order: str | None
) -> tuple[Record, Outcome]:
    """The record with whom and what its body tells of, and what the corrections did to these."""
    clipping, body = record.clipping, record.body
    published = corrected_date(
        settled_date(clipping) or masthead.published.value, clipping.corrections
    )
    dates = find_dates_of_report(
        sheet.text, _day_written(masthead, published), sheet.language.code, order=order
    )
    ground = ground_of(sheet, body, clipping.corrections)
    mentioned = find_agencies(sheet, body, home_country(sheet, masthead))
    bodies = _without_credited(sheet, masthead, mentioned)
    agencies, of_agencies = correct_agencies(bodies, ground)
    named = find_people(sheet, _named_lines(record.zones, body))
    people, of_people = correct_people(named, ground)
    report = replace(report_of(sheet, masthead, published), sure=_is_sure(masthead, clipping))
    read = find_agreements(sheet, body, dates, agencies, report)
    found = (*_with_bodies(read.agreements, agencies), *read.mentions)
    kept, of_agreements = correct_agreements(found, ground, agencies)
    agreements, mentions = part_mentions(kept)
    unlisted = find_unlisted_sides(sheet, body, agreements, (*agencies, *people))
    told_of = replace(
        record,
        agencies=agencies,
        people=people,
        agreements=without_inherited(sheet, agreements, agencies, unlisted),
        unlisted=unlisted,
        mentions=mentions,
    )
    return told_of, (*of_agencies, *of_people, *of_agreements)


def _is_sure(masthead: Masthead, clipping: Clipping) -> bool:
    """Whether the day of publication is no guess, or the keeper's."""
    written = corrected_date(settled_date(clipping), clipping.corrections)
    return written is not None or masthead.published.confidence != "guess"


def _read_masthead(
    sheet: Sheet, zones: Sequence[Zone], stamps: Sequence[Stamp], clipping: Clipping
) -> tuple[Masthead, str | None]:
    """The masthead, and the order of day and month by which its outlet writes 09/05/2024."""
    masthead = read_masthead(sheet, zones, stamps)
    order = outlet_order(sheet.config, clipping, masthead.outlet.value)
    doubtful = open_days(sheet.text, stamps)
    if order is None and doubtful:
        order = page_order(open_page(sheet, zones, stamps), doubtful)
    if order is not None and doubtful:
        stamps = find_page_stamps(sheet, order=order)
        masthead = read_masthead(sheet, zones, stamps)
    return replace(masthead, published=question_day(masthead.published, stamps)), order


def _with_bodies(
    agreements: Iterable[Agreement], agencies: Iterable[Agency]
) -> tuple[Agreement, ...]:
    """The agreements, each with every body that its own words name, its parties first."""
    named = [(m.span, agency.id) for agency in agencies for m in agency.mentions]
    out = []
    for one in agreements:
        told = [e.span for e in (one.evidence, *one.more)]
        bodies = [id_ for span, id_ in named if any(t.covers(span) for t in told)]
        out.append(replace(one, agencies=tuple(dict.fromkeys((*one.agencies, *bodies)))))
    return tuple(out)


def _named_lines(zones: Sequence[Zone], body: tuple[Span, ...]) -> tuple[Span, ...]:
    """Body and captions: a caption often is the only line that gives a full name."""
    return tuple(sorted((*body, *(zone.span for zone in zones if zone.role == "caption"))))


def _without_credited(
    sheet: Sheet, masthead: Masthead, named: Iterable[Agency]
) -> tuple[Agency, ...]:
    """The bodies but for who signs in the dateline, as in "OSLO, May 3 (TAN) - ", and again behind
    the last sentence; a body that signs so may be named in the text too.
    """
    line = masthead.dateline
    signs = set(_SIGN.findall(line.of(sheet.text))) if line is not None else set()
    if line is None or not signs:
        return tuple(named)
    out = []
    for agency in named:
        kept = tuple(m for m in agency.mentions if not _is_sign(sheet, m.span, line, signs))
        out += [replace(agency, mentions=kept)] if kept else []
    return tuple(out)


def _is_sign(sheet: Sheet, name: Span, line: Span, signs: Collection[str]) -> bool:
    behind = _INITIALS.match(sheet.text, name.end) is not None
    return name.of(sheet.text) in signs and (line.covers(name) or behind)


def _day_written(masthead: Masthead, published: PartialDate | None) -> PartialDate | None:
    """When it was written, from which relative words count: on the dateline's day, where a paper
    prints the report some days later; else when it was published.
    """
    written = masthead.written
    if published is None or published.first is None or published.day is None or written is None:
        return published
    printed = published.first
    year, month = written.year or printed.year, written.month or printed.month
    day = real_day(year, month, written.day) if written.day else None
    before = day is not None and dt.timedelta(0) < printed - day <= _PRINTED_AFTER
    return day_of(day) if day is not None and before else published


def home_country(sheet: Sheet, masthead: Masthead) -> str | None:
    """Where "the ministry" is at home: the dateline's country, else the outlet's, else the wire's;
    one that reports from everywhere is at home in its own language alone.
    """
    if masthead.dateline is not None:
        for hit in sheet.hits_in(masthead.dateline, "capital", "country"):
            return hit.entry.value
    named = (masthead.outlet.value, masthead.wire.value)
    known = [outlet for outlet in sheet.config.outlets if outlet.name in named]
    known.sort(key=lambda outlet: named.index(outlet.name))
    there = (o.country for o in known if not o.worldwide or o.lang == sheet.language.code)
    return next((country for country in there if country), None)


def _header_zones(sheet: Sheet) -> tuple[Zone, ...]:
    """The lines of the keeper's header block: they are no part of the pasted page."""
    first = sheet.lines[0].start if sheet.lines else len(sheet.text)
    ends = [m.end() for m in re.finditer("\n", sheet.text[:first])]
    starts = [0, *ends[:-1]]
    return tuple(Zone("meta", Span(s, e)) for s, e in zip(starts, ends, strict=False))


def _printed(record: Record) -> Record:
    """The title as the page prints it, or one made from the lead where there is none."""
    if record.title.value is None:
        derived = derive_title(record)
        return replace(record, title=derived, title_derived=derived.value is not None)
    span = record.title.evidence[0].span
    title = replace(record.title, value=words_of(record.clipping, span))
    return replace(record, title=title)
