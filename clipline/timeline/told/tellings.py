"""Each agreement as one clipping tells it, with what joining looks at."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from functools import cache

from clipline.config import Config, read_language, rules_of
from clipline.model import Agreement, Evidence, Record
from clipline.nouns import Noun, replace
from clipline.partial_dates import PartialDate
from clipline.reading.accords.phrases import SESSIONS
from clipline.reading.accords.portfolios import find_fields
from clipline.timeline.told.code_names import find_code_names
from clipline.timeline.told.datelines import find_day_sent, find_weekday
from clipline.timeline.told.persons import (
    find_capitals,
    find_names,
    find_people,
    find_surnames,
)
from clipline.timeline.told.places import find_places
from clipline.timeline.told.signers import find_signers
from clipline.timeline.told.unions import acts_for
from clipline.timeline.told.wordings import (
    is_any_paper,
    is_of_several,
    kindred_stems,
    plain_words,
    rare_words,
    stem,
    subject_words,
    topic_words,
    without_accents,
)

_NEARBY = 240  # characters in which an exercise told before is named
_SEAT = 40  # characters between a day and its town: "signed a pact in Alta at noon on 3 May"


class Witness(Noun, frozen=True):
    """The clipping that tells, without its text; `date` is when it was published, `native` whether
    it is in the archive's language.
    """

    clipping: str
    file: str
    lang: str | None
    outlet: str | None
    wire: str | None
    date: PartialDate | None
    native: bool = False

    @property
    def name(self) -> str:
        """Its outlet, else its wire; else `@` and its day, which the pages say in words."""
        return self.outlet or self.wire or f"@{self.published[:10] if self.date else ''}"

    @property
    def published(self) -> str:
        """When it was published, ISO; the unknown comes last."""
        return (self.date.iso if self.date else None) or "9999"


class Telling(Noun, frozen=True):
    """An agreement as one clipping tells it. `key` outlives renamed files and other clippings.

    `sentence`, `date_words` and `start_words` are the words, in one line, of the agreement's
    evidence, of its date's, and of the day that this was counted from; empty where there are none.
    `signers` are the bodies whose people signed it, `fields` what the ministers are for that are
    named there, `code_names` what an exercise is called, `places` the towns in which it was, and
    `seats` those of them beside its day, `people` who is named near it, `names` any two words in a
    row there that begin with capitals, `surnames` the last words of people's names there,
    `capitals` the words of its sentence that begin with one, `several` whether it tells of several
    papers, `general` of a paper or a session that may be of any kind, `stems` the beginnings of
    words that kindred languages may share.
    `about` are the words in which another account's subject may be told: the sentence's, where it
    tells of nothing else, or the label's. `unplaced` are its sides that are bodies of no known
    country; `told_on` is the month and day of a dateline without a year, in a clipping of no known
    date, and `weekday` the only one that the sentence names, Monday 1. A `mention` tells of nothing
    that no clear telling tells.
    """

    key: str
    witness: Witness
    agreement: Agreement
    countries: frozenset[str]
    words: frozenset[str]
    subject: frozenset[str]
    about: frozenset[str]
    stems: frozenset[str]
    fields: frozenset[str]
    code_names: frozenset[str]
    places: frozenset[str]
    seats: frozenset[str]
    people: frozenset[str]
    names: frozenset[str]
    surnames: frozenset[str]
    capitals: frozenset[str]
    several: bool
    general: bool
    sentence: str
    date_words: str = ""
    start_words: str = ""
    signers: tuple[str, ...] = ()
    unplaced: frozenset[str] = frozenset()
    told_on: tuple[int, int] | None = None
    weekday: int | None = None
    mention: bool = False

    @property
    def placed(self) -> frozenset[str]:
        """Its sides but those that may be of any country; all, where none is left."""
        return self.countries - self.unplaced or self.countries

    @property
    def event_id(self) -> str:
        """What its event is called where this account is the earliest, and an address for ever."""
        date = self.agreement.date
        year = str(date.year) if date and date.year else "undated"
        return f"{year}-{self.agreement.kind.replace('_', '-')}-{self.key[:8]}"

    @property
    def longer_id(self) -> str:
        """The same with an end of its own, for a sentence that is told of two happenings: by whom
        and when, so that it does not depend on who else has printed the sentence.
        """
        date = self.agreement.date
        said = ",".join(sorted(self.countries)), str(date and (date.iso or date.partial))
        return f"{self.event_id}-{hashlib.sha256(' '.join(said).encode()).hexdigest()[:6]}"

    @property
    def name(self) -> str:
        """What the keeper calls it: `CLIPPING#AGREEMENT`, of which there is one in an archive."""
        return f"{self.clipping}#{self.agreement.id}"

    @property
    def clipping(self) -> str:
        """The id of the clipping that tells it."""
        return self.witness.clipping

    @property
    def published(self) -> str:
        """When its clipping was published, ISO; the unknown comes last."""
        return self.witness.published


@cache
def _parties(config: Config) -> tuple[dict[str, str], frozenset[str]]:
    """The country of each country's and body's name, and every word of countries' names."""
    countries = {name: entry.code for entry in config.countries for name in entry.names}
    bodies = {agency.name: agency.country for agency in config.agencies}
    names = [name.casefold() for name in countries]
    every = [*names, *map(without_accents, names)]
    words = frozenset(w for name in every for w in re.findall(r"\w+", name))
    return {**bodies, **countries}, words


@cache
def _whose(config: Config) -> frozenset[str]:
    """Every word of countries' adjectives."""
    told = (adjective for entry in config.countries for adjective in entry.adjectives)
    return frozenset(w for adjective in told for w in re.findall(r"\w+", adjective.casefold()))


def list_tellings(record: Record, config: Config) -> tuple[Telling, ...]:
    """The tellings of one clipping, in its order."""
    clipping, lang = record.clipping, record.lang.value
    outlet, wire, date = record.outlet.value, record.wire.value, record.published.value
    native = lang == config.language
    witness = Witness(clipping.id, clipping.file, lang, outlet, wire, date, native)
    held = Counter(agreement.evidence for agreement in record.agreements)
    told = tuple(
        _telling(record, witness, agreement, config, alone=held[agreement.evidence] == 1)
        for agreement in record.agreements
    )
    faint = (_telling(record, witness, one, config, alone=False) for one in record.mentions)
    mentions = (replace(t, mention=True, general=t.general or not t.agreement.label) for t in faint)
    return (*(_of_its_series(one, told) for one in told), *mentions)


def _of_its_series(telling: Telling, told: tuple[Telling, ...]) -> Telling:
    """As in "The energy dialogue was held in Oslo. At last year's dialogue they agreed …": what
    the one session is about, its other is about too, and an exercise bears the name of the other.
    """
    agreement = telling.agreement
    if agreement.kind not in SESSIONS:
        return telling
    others = [one for one in told if one.countries == telling.countries]
    others = [one for one in others if one.agreement.kind == agreement.kind]
    subjects = {one.subject for one in others if one.subject}
    if not telling.subject and len(subjects) == 1:
        telling = replace(telling, subject=subjects.pop())
    names = {one.code_names for one in others if one.code_names}
    vague = agreement.date is not None and agreement.date.day is None
    if vague and not telling.code_names and len(names) == 1:
        telling = replace(telling, code_names=names.pop())
    return telling


def _telling(
    record: Record, witness: Witness, agreement: Agreement, config: Config, *, alone: bool
) -> Telling:
    country_of, party_words = _parties(config)
    named = {country_of.get(party, "INT") for party in agreement.parties} - {"INT"}
    countries = frozenset(acts_for(side, config) for side in agreement.countries or named)
    sentence, lang = _words_of(record, agreement.evidence), rules_of(record.lang.value)
    said = rare_words(f"{agreement.label} {sentence}", lang) - party_words - plain_words(lang)
    words = frozenset(map(stem, said))
    subject = _subject(agreement, sentence, lang) - party_words
    date_words = _words_of(record, agreement.date_evidence)
    return Telling(
        key=_telling_key(agreement, sentence),
        witness=witness,
        agreement=agreement,
        countries=countries or frozenset({"?"}),
        words=words,
        subject=subject,
        about=subject | words if alone else subject,
        stems=kindred_stems(said, lang),
        fields=find_fields(sentence, read_language(lang)),
        code_names=_code_names(record, agreement, sentence, party_words | _whose(config)),
        places=find_places(sentence, lang, config),
        seats=find_places(_beside(date_words, sentence), lang, config),
        people=find_people(record, agreement),
        names=find_names(record, agreement),
        surnames=find_surnames(record, agreement),
        capitals=find_capitals(record, agreement),
        several=is_of_several(agreement.label, lang),
        general=is_any_paper(agreement.label, lang),
        sentence=sentence,
        date_words=date_words,
        start_words=_words_of(record, agreement.counted_from),
        signers=find_signers(record) if agreement.status == "signed" else (),
        unplaced=countries & {agency.id for agency in record.agencies if agency.country is None},
        told_on=None if witness.date else find_day_sent(record, lang),
        weekday=find_weekday(sentence, lang),
    )


def _subject(agreement: Agreement, sentence: str, lang: str) -> frozenset[str]:
    """What its label says that it is about, or the words behind that."""
    named = subject_words(_without(agreement.parties, agreement.label), lang)
    if agreement.kind in SESSIONS:
        return named | topic_words(sentence, agreement.label, lang)
    in_label = read_language(lang).list("label.topic")
    return named if in_label else topic_words(sentence, agreement.label, lang)


def _without(parties: tuple[str, ...], label: str) -> str:
    """The label but for its parties: "between the Foreign Ministry and …" is no subject."""
    for party in sorted(parties, key=len, reverse=True):
        label = label.replace(party, "")
    return label


def _beside(date_words: str, sentence: str) -> str:
    """The words before and after those of the day; all of the sentence where it has no day."""
    at = sentence.find(date_words) if date_words else -1
    return sentence[max(0, at - _SEAT) : at + len(date_words) + _SEAT] if at >= 0 else sentence


def _code_names(
    record: Record, agreement: Agreement, sentence: str, party_words: frozenset[str]
) -> frozenset[str]:
    """What an exercise is called there or, if it is the only one told, right after; a body's or a
    person's name is no exercise's.
    """
    if agreement.kind != "exercise":
        return frozenset()
    named = [*(one.name for one in record.agencies), *(one.name for one in record.people)]
    others = frozenset(w for name in named for w in re.findall(r"\w+", name.casefold()))
    lang, others = rules_of(record.lang.value), party_words | others
    alone = sum(one.kind == "exercise" for one in record.agreements) == 1
    after = agreement.evidence.span.end
    following = record.clipping.text[after : after + _NEARBY] if alone else ""
    return find_code_names(sentence, lang, others) or find_code_names(following, lang, others)


def _words_of(record: Record, evidence: Evidence | None) -> str:
    """The words of the evidence in one line."""
    return " ".join(evidence.span.of(record.clipping.text).split()) if evidence else ""


def _telling_key(agreement: Agreement, sentence: str) -> str:
    """A name for one telling that outlives renamed files and other clippings' coming and going."""
    parts = (agreement.kind, str(agreement.ordinal), agreement.label, sentence)
    return hashlib.sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()
