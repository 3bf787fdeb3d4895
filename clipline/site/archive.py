"""Everything the pages look up: who is in the archive, where each page lies, what it may quote."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from clipline.config import Config
from clipline.model import Event, Evidence, PartialDate, Record, Span
from clipline.reading.markup import words_of
from clipline.site.countries import country_address, file_countries
from clipline.site.label_languages import label_lang
from clipline.site.marks import Mark, agency_address, clipping_address, find_marks
from clipline.site.passages import Passage, cut_passages, first_marks
from clipline.site.rights import Shown, allows, shown_title
from clipline.site.wording import OPEN_STATUSES
from clipline.texts import Texts, read_texts
from clipline.timeline.people import Joined
from clipline.timeline.series import Series, find_series


@dataclass(frozen=True, slots=True)
class Body:
    """An agency or outlet over the whole archive; `names` are as written, commonest first."""

    id: str
    name: str
    address: str
    country: str | None
    known: bool
    names: tuple[tuple[str, int], ...]
    clippings: tuple[str, ...]
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Archive:
    """The records and events of a build with what pages look up in them.

    `hidden` says why the keeper hides an event, by clipping and agreement; `spellings` are the
    names that were joined to a person's, by id.
    """

    config: Config
    records: tuple[Record, ...]
    events: tuple[Event, ...]
    shown: Mapping[str, Shown]
    copies: Mapping[str, Sequence[str]]
    by_id: Mapping[str, Record]
    event_by_id: Mapping[str, Event]
    told: Mapping[tuple[str, str], Event]
    passages: Mapping[str, tuple[Passage, ...]]
    anchors: Mapping[str, Mapping[Span, str]]
    agencies: Mapping[str, Body]
    outlets: Mapping[str, Body]
    countries: Mapping[str, str]
    country_slugs: Mapping[str, str]
    event_countries: Mapping[str, tuple[str, ...]]
    party_addresses: Mapping[str, str]
    newest: PartialDate | None
    series: Mapping[str, Series]
    hidden: Mapping[tuple[str, str], str] = field(default_factory=dict)
    spellings: Joined = field(default_factory=dict)

    @property
    def texts(self) -> Texts:
        """What pages say, in the archive's language."""
        return read_texts(self.config.language)

    def title(self, clipping: str) -> str:
        """What the clipping is called: its headline, or its file's name where it has none."""
        record = self.by_id[clipping]
        return shown_title(record, self.shown[clipping]) or record.clipping.file.rpartition("/")[2]

    def outlet(self, clipping: str) -> str:
        """Who published it, or else who is credited, and that it is so."""
        return name_outlet(self.texts, self.by_id[clipping])

    def publisher(self, clipping: str) -> str:
        """The name it is filed under: who published it, or else who is credited."""
        record = self.by_id[clipping]
        return record.outlet.value or record.wire.value or self.texts.say("name.no_outlet")

    def lang(self, clipping: str) -> str:
        """The language its words are in."""
        return self.by_id[clipping].lang.value or self.config.language

    def foreign(self, clipping: str) -> str | None:
        """The language its words are in where it is another than the archive's, else None."""
        lang = self.lang(clipping)
        return lang if lang != self.config.language else None

    def label_lang(self, event: Event) -> str | None:
        """The language of an event's label where it is another than the archive's, else None."""
        return label_lang(event, self.by_id, self.config.language)

    def words_address(self, clipping: str, evidence: Evidence | None) -> str:
        """The link to those very words, or to the page where they have no place on it."""
        anchor = self.anchors[clipping].get(evidence.span) if evidence else None
        return clipping_address(clipping) + (f"#{anchor}" if anchor else "")

    def quote(self, clipping: str, span: Span) -> str | None:
        """The words in one line, or None where this build may not print them."""
        if not allows(self.shown[clipping], span):
            return None
        return words_of(self.by_id[clipping].clipping, span)

    def country(self, code: str | None) -> str:
        """A country's name for people."""
        if code == "INT":
            return self.texts.say("name.international")
        return self.countries.get(code or "") or code or self.texts.say("name.no_country")

    def passed(self, event: Event) -> bool:
        """Whether an event was only foreseen and its day is behind the newest clipping."""
        end = (event.date_end or event.date) if event.status in OPEN_STATUSES else None
        last, newest = end.last if end else None, self.newest.last if self.newest else None
        return last is not None and newest is not None and last < newest


def name_outlet(texts: Texts, record: Record) -> str:
    """Who published it; where that is not known, who is credited, and that it is so."""
    if record.wire.value and not record.outlet.value:
        return texts.say("name.via", wire=record.wire.value)
    return record.outlet.value or texts.say("name.no_outlet")


def gather(
    records: Sequence[Record],
    events: Sequence[Event],
    config: Config,
    shown: Mapping[str, Shown],
    copies: Mapping[str, Sequence[str]],
) -> Archive:
    """The archive of these records and events, in the order of their dates."""
    ordered = tuple(sorted(records, key=record_order))
    events = tuple(sorted(events, key=event_order))
    told = {(a.clipping, a.agreement.id): event for event in events for a in event.accounts}
    texts = read_texts(config.language)
    passages = {
        r.clipping.id: cut_passages(r, find_marks(r, told, texts), shown[r.clipping.id].text_spans)
        for r in ordered
    }
    agencies = _agencies(ordered, events)
    countries = {c.code: c.names[0] for c in config.countries if c.names}
    places = file_countries(events, countries, {a.id: a.country for a in agencies.values()})
    slugs = slug_names(code for codes in places.values() for code in codes)
    return Archive(
        config=config,
        records=ordered,
        events=events,
        shown=shown,
        copies=copies,
        by_id={record.clipping.id: record for record in ordered},
        event_by_id={event.id: event for event in events},
        told=told,
        passages=passages,
        anchors={c: {m.span: m.id for m in _placed(cut)} for c, cut in passages.items()},
        agencies=agencies,
        outlets=_outlets(ordered, told, config),
        countries=countries,
        country_slugs=slugs,
        event_countries=places,
        party_addresses=_party_addresses(countries, slugs, agencies.values()),
        newest=_newest(ordered),
        series=find_series(events),
    )


def _party_addresses(
    countries: Mapping[str, str], slugs: Mapping[str, str], agencies: Iterable[Body]
) -> dict[str, str]:
    """The page of each country and agency by its name."""
    lands = {countries[c]: country_address(slug) for c, slug in slugs.items() if c in countries}
    return lands | {body.name: body.address for body in agencies}


def record_order(record: Record) -> tuple[str, str]:
    """By publication, the unknown last, then by id."""
    published = record.published.value
    return ((published.iso if published else None) or "9999", record.clipping.id)


_RANKS = {"year": 0, "month": 1, "week": 2, "day": 3, "minute": 3}


def event_order(event: Event) -> tuple[dt.date, int, str, str]:
    """By date, a vaguer one before the days it holds, the undated last."""
    date = event.date
    first = date.first if date else None
    if date is None or first is None or date.precision is None:
        return (dt.date.max, 9, "", event.id)
    return (first, _RANKS[date.precision], date.iso or "", event.id)


def year_of(date: PartialDate | None) -> int | None:
    """The year of a date, None where there is none."""
    return date.year if date else None


def slug_names(names: Iterable[str]) -> dict[str, str]:
    """A short ASCII address for each name, unique also where case is ignored."""
    slugs: dict[str, str] = {}
    taken: set[str] = set()
    for name in sorted(set(names)):
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")
        if not slug or slug in taken:
            digest = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:8]
            slug = f"{slug}-{digest}".strip("-")
        taken.add(slug)
        slugs[name] = slug
    return slugs


def _newest(records: Iterable[Record]) -> PartialDate | None:
    dates = [r.published.value.date_only for r in records if r.published.value]
    dated = [(date.last, date) for date in dates if date.last]
    return max(dated, key=lambda pair: pair[0])[1] if dated else None


def _placed(passages: Iterable[Passage]) -> Iterable[Mark]:
    for passage in passages:
        for paragraph in passage.paragraphs:
            yield from first_marks(paragraph)


def _agencies(records: Sequence[Record], events: Iterable[Event]) -> dict[str, Body]:
    named = {a.id: a for record in reversed(records) for a in record.agencies}
    written: dict[str, Counter[str]] = defaultdict(Counter)
    clippings: dict[str, list[str]] = defaultdict(list)
    for record in records:
        for agency in record.agencies:
            clippings[agency.id].append(record.clipping.id)
            spans = (mention.span.of(record.clipping.text) for mention in agency.mentions)
            written[agency.id].update(" ".join(words.split()) for words in spans)
    took_part = defaultdict(list)
    for event in events:
        for agency_id in event.agencies:
            took_part[agency_id].append(event.id)
    return {
        a.id: Body(
            a.id,
            a.name,
            agency_address(a.id),
            a.country,
            a.known,
            by_count(written[a.id]),
            tuple(clippings[a.id]),
            tuple(took_part[a.id]),
        )
        for a in sorted(named.values(), key=lambda a: (a.name.casefold(), a.id))
    }


def _outlets(
    records: Sequence[Record], told: Mapping[tuple[str, str], Event], config: Config
) -> dict[str, Body]:
    """Outlets and wires by name; a clipping counts for who published it and who is credited."""
    clippings: dict[str, list[str]] = defaultdict(list)
    for record in records:
        for name in dict.fromkeys((record.outlet.value, record.wire.value)):
            if name:
                clippings[name].append(record.clipping.id)
    events_of: dict[str, dict[str, None]] = defaultdict(dict)
    for (clipping, _), event in told.items():
        events_of[clipping][event.id] = None
    entries = {entry.name: entry for entry in config.outlets}
    slugs = slug_names(clippings)
    out = {}
    for name in sorted(clippings, key=lambda name: (name.casefold(), name)):
        entry = entries.get(name)
        events = dict.fromkeys(e for c in clippings[name] for e in events_of[c])
        out[name] = Body(
            slugs[name],
            name,
            f"outlets/{slugs[name]}/index.html",
            entry.country if entry else None,
            entry is not None,
            (),
            tuple(clippings[name]),
            tuple(events),
        )
    return out


def by_count(written: Counter[str]) -> tuple[tuple[str, int], ...]:
    """Commonest first; a name that only a sentence's beginning makes large is the same one."""
    joined: Counter[str] = Counter()
    for name, count in written.items():
        small = name[:1].lower() + name[1:]
        joined[small if small in written else name] += count
    return tuple(sorted(joined.items(), key=lambda pair: (-pair[1], pair[0])))
