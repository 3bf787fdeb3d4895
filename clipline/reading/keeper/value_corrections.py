"""A field's value as the keeper has it; what had been read is kept among what lost."""

from __future__ import annotations

from typing import Any, get_args

from clipline.config import Config
from clipline.model import Candidate, Evidence, Fact, Record, Rights
from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.problems import Problem
from clipline.reading.keeper.corrections import Ground, idle, not_found, with_told
from clipline.reading.keeper.settling import canonical_name, record_rights
from clipline.reading.raw.header import read_iso
from clipline.reading.raw.normalization import Normalized, shown
from clipline.reading.titles.titles import derive_title
from clipline.settings.corrections import RULE, Correction, Corrections, ValueCorrection

_RIGHTS: dict[str, Rights] = {rights: rights for rights in get_args(Rights)}


def corrected_date(read: PartialDate | None, corrections: Corrections) -> PartialDate | None:
    """The day of publication from which relative days count."""
    given = corrections.value("published")
    if given is None:
        return read
    return read_iso(given.texts[0]) if given.texts else None


def corrected_language(read: Fact[str], corrections: Corrections) -> Fact[str]:
    """The language to read in; the evidence follows with the other values."""
    given = corrections.value("lang")
    if given is None or given.texts == (read.value,):
        return read
    lost = (_loser(read), *read.lost)
    return Fact(given.texts[0], (), "certain", lost, read.score, ((RULE, read.score),))


def correct_values(record: Record, normal: Normalized, config: Config) -> Record:
    """The record with the keeper's values; what had been read is kept as lost."""
    told: list[Correction | Problem] = []
    start, corrections = record.clipping.content.start, record.clipping.corrections
    ground = Ground(corrections, config, normal.text)
    for given in sorted(corrections.values, key=_rights_last):
        found = ground.find(given.words.text) if given.words else ()
        spans = [s for s in map(normal.source_span, found) if s.start >= start]
        if given.words and not spans:
            told.append(not_found(given.words))
            continue
        evidence = tuple(Evidence(span, RULE) for span in spans[:1])
        record, said = _corrected(record, given, evidence, config)
        told.append(said)
    return with_told(record, told)


def _rights_last(given: ValueCorrection) -> tuple[bool, str]:
    """Who published decides on rights, unless the keeper does."""
    return (given.field == "rights", given.field)


def _corrected(
    record: Record, given: ValueCorrection, evidence: tuple[Evidence, ...], config: Config
) -> tuple[Record, Correction | Problem]:
    if given.field == "rights":
        return _with_rights(record, given)
    fact: Fact[Any] = getattr(record, given.field)
    value = _value(given, config)
    was = None if given.field == "title" and record.title_derived else fact.value
    if fact.reasons and fact.reasons[0][0] == RULE:  # the language was needed from the start
        was = fact.lost[0].value
    sure = fact.confidence == "certain" or was is None
    if sure and _same(was, value):
        return record, idle(given.place)
    lost = fact.lost if fact.value == value else (*_losers(fact), *fact.lost)
    reasons = ((RULE, fact.score),)
    new = Fact(value, evidence, "certain", lost, fact.score, reasons)
    said = Correction(
        given.field,
        given.words.text if given.words else "",
        _told(value),
        "" if was == value else _told(was),
        given.reason,
    )
    return _with_fact(record, given.field, new, config), said


def _with_fact(record: Record, field: str, fact: Fact[Any], config: Config) -> Record:
    changed: dict[str, Any] = {field: fact}
    if field == "title":
        changed["title_derived"] = fact.value is None
        changed["title"] = fact if fact.value else _derived(record, fact)
    record = replace(record, **changed)
    if field not in {"outlet", "wire"}:
        return record
    given = record.clipping.header_value("rights")
    names = (record.outlet.value, record.wire.value)
    return replace(record, rights=record_rights(config, *names, given.value if given else None))


def _derived(record: Record, fact: Fact[str]) -> Fact[str]:
    """A title from the lead, for a headline that is none."""
    return replace(derive_title(replace(record, title=fact)), lost=fact.lost)


def _with_rights(record: Record, given: ValueCorrection) -> tuple[Record, Correction | Problem]:
    rights = _RIGHTS[given.texts[0]]
    if rights == record.rights:
        return record, idle(given.place)
    said = Correction("rights", "", rights, record.rights, given.reason)
    return replace(record, rights=rights), said


_DATES = ("published", "captured")


def _value(given: ValueCorrection, config: Config) -> object:
    if not given.texts:
        return None
    if given.field in _DATES:
        return read_iso(given.texts[0])
    if given.field == "byline":
        return tuple(shown(name) for name in given.texts)
    name = shown(given.texts[0])
    return canonical_name(name, config) if given.field in {"outlet", "wire"} else name


def _same(one: object, other: object) -> bool:
    return one == other or (isinstance(one, str) and isinstance(other, str) and shown(one) == other)


def _told(value: object) -> str:
    if isinstance(value, PartialDate):
        return value.iso or value.partial or ""
    return ", ".join(value) if isinstance(value, tuple) else str(value or "")


def _loser(fact: Fact[Any]) -> Candidate[Any]:
    return Candidate(fact.value, fact.score, fact.evidence, fact.reasons)


def _losers(fact: Fact[Any]) -> tuple[Candidate[Any], ...]:
    return () if fact.value is None else (_loser(fact),)
