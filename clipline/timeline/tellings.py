"""Each agreement as one clipping tells it, with what joining looks at."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache

from clipline.config import Config, read_language
from clipline.model import Agreement, Record

_COMMON = (
    "noun",
    "ordinal",
    "preposition",
    "article",
    "definite",
    "light",
    "event",
    "degree",
)
_SHORT_WORD = 3  # letters: articles, prepositions and the like say nothing of a happening


@dataclass(frozen=True, slots=True)
class Telling:
    """An agreement as one clipping tells it. `key` outlives renamed files and other clippings."""

    key: str
    record: Record
    agreement: Agreement
    countries: frozenset[str]
    words: frozenset[str]
    subject: frozenset[str]

    @property
    def event_id(self) -> str:
        """What its event is called where this account is the earliest, and an address for ever."""
        date = self.agreement.date
        year = str(date.year) if date and date.year else "undated"
        return f"{year}-{self.agreement.kind.replace('_', '-')}-{self.key[:8]}"

    @property
    def published(self) -> str:
        """When its clipping was published, ISO; the unknown comes last."""
        date = self.record.published.value
        return (date.iso if date else None) or "9999"


@cache
def _parties(config: Config) -> tuple[dict[str, str], frozenset[str]]:
    """The country of each country's and body's name, and every word of countries' names."""
    countries = {name: entry.code for entry in config.countries for name in entry.names}
    bodies = {agency.name: agency.country for agency in config.agencies}
    words = frozenset(w for name in countries for w in re.findall(r"\w+", name.casefold()))
    return {**bodies, **countries}, words


def list_tellings(record: Record, config: Config) -> list[Telling]:
    """The tellings of one clipping, in its order."""
    country_of, party_words = _parties(config)
    out = []
    for agreement in record.agreements:
        named = {country_of.get(party, "INT") for party in agreement.parties}
        countries = frozenset((named - {"INT"}) | set(agreement.countries))
        words = _rare_words(record.clipping.text, agreement) - party_words
        key = _telling_key(record, agreement)
        subject = _subject(record, agreement) - party_words
        out.append(Telling(key, record, agreement, countries or frozenset({"?"}), words, subject))
    return out


def _telling_key(record: Record, agreement: Agreement) -> str:
    """A name for one telling that outlives renamed files and other clippings' coming and going."""
    words = " ".join(agreement.evidence.span.of(record.clipping.text).split())
    parts = (agreement.kind, str(agreement.ordinal), agreement.label, words)
    return hashlib.sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()


def _subject(record: Record, agreement: Agreement) -> frozenset[str]:
    """What the agreement is about: the words of its label that say neither what it is nor which."""
    said = re.findall(r"\w+", agreement.label.casefold())
    plain = {w for w in said if not w.isdigit() and (len(w) > _SHORT_WORD or not w.isascii())}
    return frozenset(plain) - _common_words(record.lang.value or "en") - _common_words("en")


@cache
def _common_words(code: str) -> frozenset[str]:
    """Words of a language that any agreement's label may hold."""
    language = read_language(code)
    lists = [words for key in _COMMON for words in language.lists(key).values()]
    lists += [language.list(key) for key in _COMMON]
    return frozenset(
        w for words in lists for phrase in words for w in re.findall(r"\w+", phrase.casefold())
    )


def _rare_words(text: str, agreement: Agreement) -> frozenset[str]:
    words = re.findall(r"\w+", f"{agreement.label} {agreement.evidence.span.of(text)}".casefold())
    return frozenset(w for w in words if len(w) > _SHORT_WORD or not w.isascii())
