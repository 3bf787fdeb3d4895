"""Everything the pages look up: who is in the archive, where each page lies, what it may quote."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from clipline.config import Config
from clipline.model import Event, Evidence, Record, Span
from clipline.nouns import Noun, field, replace
from clipline.partial_dates import PartialDate
from clipline.reading.raw.markup import words_of
from clipline.site.lazy import LazyMapping, key_of
from clipline.site.looked_up.bodies import Body, find_agencies, find_outlets, slug_names
from clipline.site.looked_up.briefs import Brief, brief_order, find_anchors, find_said, make_brief
from clipline.site.looked_up.countries import country_address, file_countries
from clipline.site.looked_up.label_languages import UNKNOWN, label_lang
from clipline.site.marked.marks import clipping_address, find_marks
from clipline.site.marked.passages import Passage, cut_passages
from clipline.site.rights import Shown, allows, plan_rights
from clipline.site.words.called import call_names
from clipline.site.words.wording import OPEN_STATUSES
from clipline.texts import Texts, read_texts
from clipline.timeline.people import Joined
from clipline.timeline.series import Series, find_series

LARGE = 600  # clippings; above it only the timeline quotes


class Holdings(Noun, frozen=True):
    """The clippings of an archive by id: each in brief, whole, and a key for its record and how it
    is shown; `public` says whether the build is to be published.
    """

    briefs: Mapping[str, Brief]
    records: Mapping[str, Record]
    keys: Mapping[str, bytes]
    public: bool


class Keys(Noun, frozen=True):
    """Keys for all that a page may show of the settings, of each clipping and of each event."""

    settings: bytes = b""
    clippings: Mapping[str, bytes] = field(default_factory=dict)
    events: Mapping[str, bytes] = field(default_factory=dict)


class Archive(Noun, frozen=True):
    """The clippings and events of a build with what pages look up in them.

    `briefs` are in the order of publication; whole records (`by_id`) and what is cut from them are
    loaded when asked for. `hidden` says why the keeper hides an event, by clipping and agreement;
    `spellings` are the names that were joined to a person's, by id.
    """

    config: Config
    briefs: tuple[Brief, ...]
    events: tuple[Event, ...]
    public: bool
    shown: Mapping[str, Shown]
    copies: Mapping[str, Sequence[str]]
    brief_by_id: Mapping[str, Brief]
    by_id: Mapping[str, Record]
    event_by_id: Mapping[str, Event]
    label_langs: Mapping[str, str | None]
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
    record_keys: Mapping[str, bytes]
    keys: Keys = field(default_factory=Keys)
    hidden: Mapping[tuple[str, str], str] = field(default_factory=dict)
    spellings: Joined = field(default_factory=dict)

    @property
    def texts(self) -> Texts:
        """What pages say, in the archive's language."""
        return read_texts(self.config.language)

    @property
    def large(self) -> bool:
        """Whether an event is told in full only on the timeline and on its own page: what each
        list repeats of it is most of what a site of a hundred thousand clippings weighs.
        """
        return len(self.briefs) > LARGE

    def title(self, clipping: str) -> str:
        """What the clipping is called: its headline, or its file's name where it has none."""
        brief = self.brief_by_id[clipping]
        return brief.title or brief.file.rpartition("/")[2]

    def outlet(self, clipping: str) -> str:
        """Who published it, or else who is credited, and that it is so."""
        brief = self.brief_by_id[clipping]
        return name_outlet(self.texts, brief.outlet, brief.wire)

    def publisher(self, clipping: str) -> str:
        """The name it is filed under: who published it, or else who is credited."""
        brief = self.brief_by_id[clipping]
        return brief.outlet or brief.wire or self.texts.say("name.no_outlet")

    def lang(self, clipping: str) -> str:
        """The language its words are in; where none was read, it is not the archive's either."""
        return self.brief_by_id[clipping].lang or UNKNOWN

    def foreign(self, clipping: str) -> str | None:
        """The language its words are in where it is another than the archive's, else None."""
        lang = self.lang(clipping)
        return lang if lang != self.config.language else None

    def label_lang(self, event: Event) -> str | None:
        """The language of an event's label where it is another than the archive's, else None."""
        return self.label_langs[event.id]

    def words_address(self, clipping: str, evidence: Evidence | None) -> str:
        """The link to those very words, or to the page where they have no place on it."""
        anchor = self._anchor(clipping, evidence.span) if evidence else None
        return clipping_address(clipping) + (f"#{anchor}" if anchor else "")

    def quote(self, clipping: str, span: Span) -> str | None:
        """The words in one line, or None where this build may not print them."""
        said = find_said(self.brief_by_id[clipping], span)
        if said is not None:
            return said.words if said.free else None
        if not allows(self.shown[clipping], span):
            return None
        return words_of(self.by_id[clipping].clipping, span)

    def country(self, code: str | None) -> str:
        """A country's name for people."""
        if code == "INT":
            return self.texts.say("name.international")
        name = self.countries.get(code or "")
        return self.call(name) if name else code or self.texts.say("name.no_country")

    def call(self, name: str) -> str:
        """What that body or country is called in the archive's language."""
        return call_names(self.config).get(name, name)

    def passed(self, event: Event) -> bool:
        """Whether an event was only foreseen and its day is behind the newest clipping."""
        end = (event.date_end or event.date) if event.status in OPEN_STATUSES else None
        last, newest = end.last if end else None, self.newest.last if self.newest else None
        return last is not None and newest is not None and last < newest

    def _anchor(self, clipping: str, span: Span) -> str | None:
        said = find_said(self.brief_by_id[clipping], span)
        return said.anchor if said else self.anchors[clipping].get(span)


def name_outlet(texts: Texts, outlet: str | None, wire: str | None) -> str:
    """Who published it; where that is not known, who is credited, and that it is so."""
    if wire and not outlet:
        return texts.say("name.via", wire=wire)
    return outlet or texts.say("name.no_outlet")


def gather(
    records: Sequence[Record],
    events: Sequence[Event],
    config: Config,
    copies: Mapping[str, Sequence[str]],
    *,
    public: bool,
) -> Archive:
    """The archive of these records and events, in the order of their dates."""
    by_id = {record.clipping.id: record for record in records}
    briefs = {name: make_brief(record, config, public=public) for name, record in by_id.items()}
    keys = {name: key_of(record, public) for name, record in by_id.items()}
    return arrange(Holdings(briefs, by_id, keys, public), events, config, copies)


def arrange(
    held: Holdings, events: Sequence[Event], config: Config, copies: Mapping[str, Sequence[str]]
) -> Archive:
    """The archive of these clippings and events, in the order of their dates."""
    briefs = tuple(sorted(held.briefs.values(), key=brief_order))
    events = tuple(sorted(events, key=event_order))
    told = {(a.clipping, a.agreement.id): event for event in events for a in event.accounts}
    agencies = find_agencies(briefs, events)
    countries = {c.code: c.names[0] for c in config.countries if c.names}
    places = file_countries(events, countries, {a.id: a.country for a in agencies.values()})
    slugs = slug_names(code for codes in places.values() for code in codes)
    records = LazyMapping(held.records, lambda name: with_mentions(held.records[name], told))
    shown = LazyMapping(records, lambda name: plan_rights(records[name], held.public))
    passages = _passages(records, shown, told, read_texts(config.language))
    by_id = {brief.id: brief for brief in briefs}
    return Archive(
        config=config,
        briefs=briefs,
        events=events,
        public=held.public,
        shown=shown,
        copies=copies,
        brief_by_id=by_id,
        by_id=records,
        event_by_id={event.id: event for event in events},
        label_langs={event.id: label_lang(event, by_id, config.language) for event in events},
        told=told,
        passages=passages,
        anchors=LazyMapping(held.records, lambda name: find_anchors(passages[name])),
        agencies=agencies,
        outlets=find_outlets(briefs, told, config),
        countries=countries,
        country_slugs=slugs,
        event_countries=places,
        party_addresses=_party_addresses(countries, slugs, agencies.values()),
        newest=_newest(briefs),
        series=find_series(events),
        record_keys=held.keys,
    )


def with_mentions(record: Record, told: Mapping[tuple[str, str], Event]) -> Record:
    """The record with those of its mentions among its agreements that are accounts of an event."""
    name, mentions = record.clipping.id, {one.id for one in record.mentions}
    found = [
        account.agreement
        for id_ in mentions
        if (event := told.get((name, id_))) is not None
        for account in event.accounts
        if (account.clipping, account.agreement.id) == (name, id_)
    ]
    if not found:
        return record
    agreements = sorted((*record.agreements, *found), key=lambda one: one.evidence.span)
    left = tuple(one for one in record.mentions if (name, one.id) not in told)
    return replace(record, agreements=tuple(agreements), mentions=left)


def _passages(
    records: Mapping[str, Record],
    shown: Mapping[str, Shown],
    told: Mapping[tuple[str, str], Event],
    texts: Texts,
) -> Mapping[str, tuple[Passage, ...]]:
    """The text of each clipping as its page shows it, with its marks."""

    def cut(name: str) -> tuple[Passage, ...]:
        record = records[name]
        return cut_passages(record, find_marks(record, told, texts), shown[name].text_spans)

    return LazyMapping(records, cut)


def _party_addresses(
    countries: Mapping[str, str], slugs: Mapping[str, str], agencies: Iterable[Body]
) -> dict[str, str]:
    """The page of each country and agency by its name."""
    lands = {countries[c]: country_address(slug) for c, slug in slugs.items() if c in countries}
    return lands | {body.name: body.address for body in agencies}


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


def _newest(briefs: Iterable[Brief]) -> PartialDate | None:
    dates = [brief.published.date_only for brief in briefs if brief.published]
    dated = [(date.last, date) for date in dates if date.last]
    return max(dated, key=lambda pair: pair[0])[1] if dated else None
